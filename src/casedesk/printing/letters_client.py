"""Letters to the client: the request for a certificate of settlement and the list of what goes back."""

from dataclasses import replace

from casedesk.domain.masks import mask_name
from casedesk.domain.money import total
from casedesk.printing.layout import Slab, held
from casedesk.printing.letter_parts import (
    contacts,
    fields,
    greeting,
    numbered_table,
    sign_off,
    text_of,
    values_of,
)
from casedesk.printing.letter_values import HandoverList, SettlementRequest
from casedesk.printing.line_breaking import plain
from casedesk.printing.tables import Side
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import body, fact_row, numbered, points, section, title
from casedesk.printing.visit_text import short
from casedesk.printing.visit_values import PaperFrame


def settlement_request_pdf(frame: PaperFrame, request: SettlementRequest) -> PrintedVisitPaper:
    """Draw the request with what our records show and room for the client's answer; the name is masked."""
    text = text_of(frame)
    values = values_of(text, request.subject) | {"agreement_no": request.agreement_no}
    paid = text.text(
        "settlement.paid_value",
        paid=text.amount(request.paid),
        count=str(request.payments),
        settled_on=text.day(request.last_paid_on) if request.last_paid_on else "——",
    )
    facts = (
        ("frame.case_no", values["case_no"]),
        ("label.contract", values["contract_no"] or "——"),
        ("label.debtor", mask_name(request.subject.debtor.name)),
        ("label.product", values["product"]),
        ("settlement.paid", paid),
        ("settlement.balance", text.amount(request.balance)),
    )
    answers: list[Slab] = [
        section(text.text("settlement.reply_title")),
        *points(text.wording.all_runs("settlement.reply"), "", holds=True),
        sign_off(text, both=True),
    ]
    slabs: list[Slab] = [
        title(text),
        *greeting(text, values, "settlement.to"),
        *body([text.runs("settlement.text", **values)], text, holds=True),
        *held([fact_row(text.text(name), [plain(short(value))]) for name, value in facts]),
        *_apart(numbered(text.wording.all_runs("settlement.asks"))),
        *contacts([text.runs("contact.office", **values)]),
        *held(answers),
    ]
    return drawn(text, slabs)


def _apart(slabs: list[Slab]) -> list[Slab]:
    """Part a list from the table above it."""
    return [replace(slabs[0], before=6.0), *slabs[1:]] if slabs else []


def handover_list_pdf(frame: PaperFrame, listed: HandoverList) -> PrintedVisitPaper:
    """Draw the cases whose papers go back, with their sums and both signatures."""
    text, mandate = text_of(frame), listed.client.mandate
    columns = [
        (text.text(f"handover.{name}"), width, side)
        for name, width, side in (
            ("no", 40.0, Side.MIDDLE),
            ("case_no", 94.0, Side.LEFT),
            ("debtor", 62.0, Side.LEFT),
            ("reason", 92.0, Side.LEFT),
            ("balance", 84.0, Side.RIGHT),
            ("papers", 46.0, Side.RIGHT),
            ("note", 64.0, Side.LEFT),
        )
    ]
    rows = [
        (
            str(number),
            each.case_no,
            each.debtor,
            each.reason,
            text.amount(each.balance),
            str(each.papers),
            each.note or "——",
        )
        for number, each in enumerate(listed.rows, start=1)
    ]
    owed, papers = total(each.balance for each in listed.rows), sum(each.papers for each in listed.rows)
    sums = (text.text("handover.sum"), "——", "——", "——", text.amount(owed), str(papers), "——")
    said = text.runs(
        "handover.text",
        count=str(len(rows)),
        day=text.day(listed.handed_on),
        client=listed.client.name,
        mandate_no=mandate.contract_no if mandate else "",
    )
    slabs: list[Slab] = [
        title(text),
        *body([said], text, holds=True),
        *numbered_table(columns, rows, sums),
        *held(
            [
                *body([text.runs("handover.end")], text),
                fields((text.text("handover.given"), text.text("handover.taken")), before=8.0, height=36.0),
                sign_off(text, both=True),
            ]
        ),
    ]
    return drawn(text, slabs)
