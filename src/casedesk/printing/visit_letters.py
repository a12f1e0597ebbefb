"""Papers for the person visited: notice, card left behind, letter of authorisation, slip with rights."""

from casedesk.printing.layout import Slab, paragraph
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import (
    account_rows,
    body,
    crew_table,
    note,
    numbered,
    right_line,
    seal_places,
    section,
    title,
)
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import PaperFrame, VisitSubject

_CARD_SIZE, _CARD_LEADING = 12.5, 24.0
_INK = 28.0


def notice_pdf(frame: PaperFrame, subject: VisitSubject) -> PrintedVisitPaper:
    """Draw the notice that goes out before a visit."""
    text, visit = PaperText(frame), subject.visit
    values = _values(text, subject) | {
        "day": text.weekday(text.local_day(visit.starts_at)),
        "first": text.clock(visit.starts_at),
        "last": text.clock(visit.ends_at),
    }
    slabs = [
        title(text),
        *paragraph(
            text.runs("notice.greeting", name=subject.person_name),
            leading=18.0,
            before=2.0,
            is_justified=False,
            holds_next=True,
        ),
        *body(text.wording.all_runs("notice.text", **values), text),
        section(text.text("label.staff")),
        *crew_table(text, subject.visitors),
        *note(text.runs("notice.address", address=subject.address)),
        right_line(frame.office.name),
        right_line(text.day(text.local_day(frame.printed_at))),
    ]
    return drawn(text, slabs)


def card_pdf(frame: PaperFrame, subject: VisitSubject) -> PrintedVisitPaper:
    """Draw the card for nobody at home: whom to ring and under which number, and nothing else."""
    text = PaperText(frame)
    values = {
        "phone": frame.office.hotline,
        "visit_no": subject.visit.visit_no,
        "names": text.joined(*(short(each.name, 60) for each in subject.visitors)),
        "badges": text.joined(
            *(text.visitor(each).removeprefix(short(each.name)).strip() for each in subject.visitors)
        ),
    }
    words = [text.runs("card.to"), *text.wording.all_runs("card.text", **values)]
    slabs: list[Slab] = [title(text)]
    for each in words:
        slabs += paragraph(each, size=_CARD_SIZE, leading=_CARD_LEADING, before=4.0, is_justified=False)
    if not tells(text, frame.office.name):
        slabs.append(right_line(frame.office.name))
    slabs += note(text.runs("card.seal_note"))
    return drawn(text, slabs)


def tells(text: PaperText, name: str) -> bool:
    """Tell whether a name by itself lets others guess what the visit is about."""
    return any(word in name.casefold() for word in text.wording.all_texts("card.telling"))


def authorisation_pdf(frame: PaperFrame, subject: VisitSubject) -> PrintedVisitPaper:
    """Draw the letter that authorises the crew for one visit."""
    text, client = PaperText(frame), subject.client
    mandate = client.mandate
    values = _values(text, subject) | {
        "client_code": client.credit_code,
        "office_code": frame.office.credit_code,
        "contract_no": mandate.contract_no if mandate else "",
        "mandate_from": text.day(mandate.starts_on) if mandate else "",
        "mandate_until": text.day(mandate.ends_on) if mandate else "",
        "day": text.day(text.local_day(subject.visit.starts_at)),
    }
    slabs = [
        title(text),
        *body(text.wording.all_runs("letter.text", **values), text),
        *crew_table(text, subject.visitors),
        section(text.text("letter.scope_title")),
        *numbered(text.wording.all_runs("letter.scope")),
        section(text.text("letter.limits_title")),
        *numbered(text.wording.all_runs("letter.limits")),
        *body([text.runs("letter.valid", **values), text.runs("letter.verify", **values)], text),
        seal_places(
            text.text("letter.seal_client"), text.text("letter.seal_office"), text.text("label.date_line")
        ),
    ]
    return drawn(text, slabs)


def slip_pdf(frame: PaperFrame, subject: VisitSubject) -> PrintedVisitPaper:
    """Draw the slip that stays with the debtor: who came, by whose order, rights, complaints, account."""
    text, debt = PaperText(frame), subject.case.debt
    number = debt.contract_no or subject.case.case_no
    values = _values(text, subject) | {"contract_no": number, "remark": number}
    has_payee = subject.client.payee is not None
    slabs = [
        title(text),
        *body(text.wording.all_runs("slip.text", **values), text),
        section(text.text("label.staff")),
        *crew_table(text, subject.visitors),
        section(text.text("slip.rights_title")),
        *numbered(text.wording.all_runs("slip.rights", **values)),
        section(text.text("slip.complain_title")),
        *body([text.runs("slip.complain", **values)], text),
        section(text.text("slip.pay_title")),
        *body([text.runs("slip.pay" if has_payee else "slip.no_payee", **values)], text),
        *account_rows(text, subject.client.payee, "slip"),
        *note(text.runs("slip.record")),
        *paragraph(text.runs("slip.received"), leading=_INK, before=14.0, is_justified=False),
    ]
    return drawn(text, slabs)


def _values(text: PaperText, subject: VisitSubject) -> dict[str, str]:
    office = text.frame.office
    return {
        "client": subject.client.name,
        "client_phone": subject.client.hotline,
        "office": office.name,
        "phone": office.hotline,
        "visit_no": subject.visit.visit_no,
    }
