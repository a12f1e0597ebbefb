"""The statement to a client: what came in for it, at which rate, and the commission on it."""

from casedesk.domain.clients import Client
from casedesk.domain.commissions import BilledLine, DraftStatement
from casedesk.domain.masks import mask_name
from casedesk.printing.layout import Slab
from casedesk.printing.letter_parts import CellText, ended, numbered_table, sign_off, text_of
from casedesk.printing.tables import Side
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import body, title
from casedesk.printing.visit_text import PaperText
from casedesk.printing.visit_values import PaperFrame

_COLUMNS = (
    ("paid_on", 56.0, Side.LEFT),
    ("case_no", 78.0, Side.LEFT),
    ("contract", 96.0, Side.LEFT),
    ("debtor", 42.0, Side.LEFT),
    ("bucket", 30.0, Side.LEFT),
    ("received", 66.0, Side.RIGHT),
    ("percent", 44.0, Side.RIGHT),
    ("commission", 60.0, Side.RIGHT),
)


def client_statement_pdf(frame: PaperFrame, client: Client, draft: DraftStatement) -> PrintedVisitPaper:
    """Draw the statement whose number is the frame's subject; names of debtors are masked."""
    text, mandate = text_of(frame), client.mandate
    said = text.runs(
        "settle.text",
        client=client.name,
        mandate_no=mandate.contract_no if mandate else "",
        first=text.day(draft.first_on),
        last=text.day(draft.last_on),
    )
    received, commission = draft.received, draft.commission
    sums = (
        text.runs("settle.received_words", amount=text.amount(received), words=text.spelled(received)),
        text.runs("settle.commission_words", amount=text.amount(commission), words=text.spelled(commission)),
    )
    unrated = text.runs("settle.unrated_note", count=str(draft.unrated) if draft.unrated else "")
    listed = _table(text, draft) if draft.lines else body([text.runs("settle.none")], text)
    slabs: list[Slab] = [
        title(text),
        *body([said], text, holds=True),
        *listed,
        *body([*sums, *([unrated] if any(run.text for run in unrated) else [])], text),
        *ended(body([text.runs("settle.end")], text), sign_off(text, both=True)),
    ]
    return drawn(text, slabs)


def _table(text: PaperText, draft: DraftStatement) -> list[Slab]:
    columns = [(text.text(f"settle.{name}"), width + 1.25, side) for name, width, side in _COLUMNS]
    rows = [_line(text, each) for each in draft.lines]
    sums = (
        *(text.text("label.total"), *("——",) * 4),
        text.amount(draft.received),
        "——",
        text.amount(draft.commission),
    )
    return numbered_table(columns, rows, sums, size=8.0)


def _line(text: PaperText, line: BilledLine) -> tuple[CellText, ...]:
    """Write one entry; what is unusual about it stands below its case number."""
    entry = line.received
    remarks = text.joined(
        text.text("settle.reversal") if entry.reverses_id is not None else "",
        text.text("settle.late") if line.is_late else "",
        text.text("settle.unrated") if line.percent is None else "",
    )
    return (
        entry.paid_on.isoformat(),
        (entry.case_no, remarks) if remarks else entry.case_no,
        entry.contract_no or "——",
        mask_name(entry.debtor),
        line.bucket,
        text.amount(entry.amount),
        f"{line.percent.normalize():f}%" if line.percent is not None else "——",
        text.amount(line.commission),
    )
