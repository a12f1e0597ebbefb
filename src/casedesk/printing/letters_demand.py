"""Letters that ask the debtor to pay: the notice of overdue payment and the reminder of a missed plan."""

from casedesk.printing.layout import Slab, held
from casedesk.printing.letter_parts import (
    amounts_table,
    contacts,
    greeting,
    numbered_table,
    sign_off,
    tear_off,
    text_of,
    values_of,
)
from casedesk.printing.letter_values import BreachNotice, DemandLetter
from casedesk.printing.line_breaking import Runs
from casedesk.printing.tables import Side
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import account_rows, body, numbered, section, title
from casedesk.printing.visit_text import PaperText
from casedesk.printing.visit_values import PaperFrame


def demand_letter_pdf(frame: PaperFrame, letter: DemandLetter) -> PrintedVisitPaper:
    """Draw the letter with what article 69 of the card rules demands, and the receipt to tear off."""
    text, subject = text_of(frame), letter.subject
    values = values_of(text, subject) | {
        "reader": subject.reader_name,
        "as_of": text.day(letter.as_of),
        "days": str(letter.days_overdue) if letter.days_overdue else "",
        "pay_by": text.day(letter.pay_by),
        "agreement_no": letter.agreement_no,
        "missed_on": text.day(letter.missed_on) if letter.missed_on else "",
    }
    debt = "demand.debt" if letter.missed_on is None else "demand.debt_of_plan"
    has_payee = subject.client.payee is not None
    slabs: list[Slab] = [
        title(text),
        *greeting(text, values, subject.greeting("label.greeting")),
        *body([text.runs("demand.who", **values)], text),
        *body([text.runs(debt, **values)], text, holds=True),
        *amounts_table(text, letter.owed, subject.case.debt.product),
        section(text.text("demand.basis_title")),
        *body([text.runs("demand.basis", **values)], text),
        section(text.text("demand.pay_title")),
        *body([text.runs("demand.pay" if has_payee else "demand.no_payee", **values)], text, holds=has_payee),
        *account_rows(text, subject.client.payee, "label"),
        *body(_said([text.runs("demand.agreement", **values)]), text),
        section(text.text("demand.rights_title")),
        *numbered(text.wording.all_runs("demand.rights", **values)),
        section(text.text("demand.effects_title")),
        *body([text.runs("demand.effects", **values), text.runs("demand.paid_already")], text),
        *_ending(text, values, "demand.contacts_title"),
    ]
    return drawn(text, slabs)


def breach_notice_pdf(frame: PaperFrame, notice: BreachNotice) -> PrintedVisitPaper:
    """Draw the reminder with the instalments missed, the days to make good and what follows as worded."""
    text, subject, agreement = text_of(frame), notice.subject, notice.agreement
    values = values_of(text, subject) | {
        "reader": subject.reader_name,
        "signed_on": text.day(agreement.signed_on) if agreement.signed_on else "",
        "agreement_no": agreement.agreement_no,
        "revision": str(agreement.revision),
        "as_of": text.day(notice.as_of),
        "grace_days": str(agreement.terms.grace_days),
        "cure_days": str(notice.cure_days),
        "arrears": text.amount(notice.arrears),
        "arrears_words": text.spelled(notice.arrears),
        "rest": text.amount(notice.rest),
        "waiver": text.amount(notice.waived) if notice.waived else "",
    }
    slabs: list[Slab] = [
        title(text),
        *greeting(text, values, subject.greeting("label.greeting")),
        *body([text.runs("breach.text", **values)], text, holds=True),
        *_missed(text, notice),
        *body(
            [text.runs(f"breach.{name}", **values) for name in ("ask", "after", "cured", "hardship")], text
        ),
        *account_rows(text, subject.client.payee, "label"),
        *_ending(text, values, "contact.title"),
    ]
    return drawn(text, slabs)


def _missed(text: PaperText, notice: BreachNotice) -> list[Slab]:
    names = ("no", "due_on", "amount", "paid", "missing")
    widths = (52.0, 132.0, 100.0, 98.0, 100.0)
    sides = (Side.MIDDLE, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT)
    columns = [
        (text.text(f"breach.{name}"), width, side)
        for name, width, side in zip(names, widths, sides, strict=True)
    ]
    rows = [
        (
            str(each.instalment.no) if each.instalment.no else text.text("breach.down"),
            text.day(each.instalment.due_on),
            text.amount(each.instalment.amount),
            text.amount(each.paid),
            text.amount(each.missing),
        )
        for each in notice.missed
    ]
    sums = (text.text("label.total"), "——", "——", "——", text.amount(notice.arrears))
    return numbered_table(columns, rows, sums, size=9.4)


def _ending(text: PaperText, values: dict[str, str], name: str) -> list[Slab]:
    """Set contacts and seal, which stay together, then the receipt."""
    lines = contacts([text.runs("contact.client", **values), text.runs("contact.office", **values)])
    return [
        *held([section(text.text(name)), *lines, sign_off(text)]),
        *tear_off(text, values),
    ]


def _said(lines: list[Runs]) -> list[Runs]:
    return [each for each in lines if any(run.text for run in each)]
