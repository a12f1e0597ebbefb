"""The statement of account: what was owed, what changed it, what is owed."""

from casedesk.domain.allocation import Components, Part
from casedesk.domain.ledger import LedgerKind
from casedesk.printing.layout import WIDTH, Slab, held
from casedesk.printing.letter_parts import (
    ended,
    greeting,
    numbered_table,
    part_name,
    sign_off,
    text_of,
    values_of,
)
from casedesk.printing.letter_values import AccountLine, StatementOfAccount
from casedesk.printing.line_breaking import plain
from casedesk.printing.tables import Side
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import body, fact_row, note, title
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import PaperFrame

_DAY, _FIGURE = 62.0, 66.0
_ENTRY = WIDTH - _DAY - 5 * _FIGURE


def statement_pdf(frame: PaperFrame, account: StatementOfAccount) -> PrintedVisitPaper:
    """Draw the account with its balances by component; its head stands on every page."""
    text, subject = text_of(frame), account.subject
    span = text.text("account.span", first=text.day(account.first_on), last=text.day(account.last_on))
    values = values_of(text, subject) | {"last": text.day(account.last_on)}
    facts = (
        ("label.client", values["client"]),
        ("label.contract", values["contract_no"] or "——"),
        ("label.product", values["product"]),
        ("account.period", span),
    )
    words = text.runs("account.closing_words", words=text.spelled(account.closing.total))
    slabs: list[Slab] = [
        title(text),
        *greeting(text, values),
        *held([fact_row(text.text(name), [plain(short(value))]) for name, value in facts]),
        *_table(text, account),
        *body([words], text),
        *(body([text.runs("account.none")], text) if not account.lines else []),
        *ended(note(text.runs("account.note", **values)), sign_off(text)),
    ]
    return drawn(text, slabs)


def _table(text: PaperText, account: StatementOfAccount) -> list[Slab]:
    product = account.subject.case.debt.product
    parts = [part_name(text, part, product) for part in Part]
    columns = [
        (text.text("account.day"), _DAY, Side.LEFT),
        (text.text("account.entry"), _ENTRY, Side.LEFT),
        *((name, _FIGURE, Side.RIGHT) for name in parts),
        (text.text("account.balance"), _FIGURE, Side.RIGHT),
    ]
    rows = [
        _balance(account.first_on.isoformat(), text.text("account.opening_line"), account.opening),
        *(_line(text, each) for each in account.lines),
    ]
    closing = _balance(account.last_on.isoformat(), text.text("account.closing_line"), account.closing)
    return numbered_table(columns, rows, closing, size=8.2)


def _balance(day: str, name: str, owed: Components) -> tuple[str, ...]:
    return (day, name, *(_figure(owed, part) for part in Part), str(owed.total).replace("-", "−"))


def _figure(amounts: Components, part: Part) -> str:
    return str(amounts.amount_of(part)).replace("-", "−")


def _line(text: PaperText, line: AccountLine) -> tuple[str, ...]:
    """Write a change with its sign, nothing as dashes, and the balance after it."""
    said = [text.text(f"account.{line.kind}")]
    if line.note and line.kind is not LedgerKind.CLIENT_FILE:
        said.append(short(line.note, 60))
    figures = []
    for part in Part:
        amount = line.change.amount_of(part)
        sign = "" if amount.is_negative else "+"
        figures.append(f"{sign}{amount}".replace("-", "−") if amount else "——")
    return (line.day.isoformat(), " ".join(said), *figures, str(line.balance.total).replace("-", "−"))
