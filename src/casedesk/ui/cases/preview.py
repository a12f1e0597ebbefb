"""What the preview beside the list shows of one case; knows no Qt."""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.case_files import CaseFile
from casedesk.domain.debts import bucket
from casedesk.domain.people import Address, Phone
from casedesk.domain.person_words import ADDRESS_NAMES
from casedesk.domain.sentences import say
from casedesk.ui import formats
from casedesk.ui.case_looks import (
    CHANNEL_ICONS,
    CHANNEL_NAMES,
    PHONE_NAMES,
    RESULT_NAMES,
    STEP_ICONS,
    STEP_NAMES,
    balance_parts,
    flag_mark,
    linked_mark,
    overdue_text,
    reach_mark,
    status_mark,
)
from casedesk.ui.looks import Mark, Part, Text

_MOST_ROWS = 4
_MOST_RECENT = 4


@dataclass(frozen=True)
class FactLine:
    """One labelled line with a mark behind the value."""

    label: Text
    value: Text
    mark: Mark | None = None
    note: Text = ""


@dataclass(frozen=True)
class RecentLine:
    """One thing that happened: icon, what, and when and by whom."""

    icon: str
    head: Text
    detail: Text


@dataclass(frozen=True)
class Preview:
    """Everything the preview shows."""

    case_id: int
    name: str
    line: Text
    marks: tuple[Mark, ...]
    as_of: Text
    balance: str
    overdue: Text
    parts: tuple[Part, ...]
    step_icon: str
    step_head: Text
    step_note: Text
    facts: tuple[FactLine, ...]
    recent: tuple[RecentLine, ...]
    is_open: bool


def preview_of(file: CaseFile) -> Preview:
    """Return the preview of a file."""
    case = file.case
    days = case.debt.days_past_due(file.today)
    step = case.next_step
    marks = [status_mark(case.status), *(flag_mark(each) for each in file.flags)]
    if file.linked:
        marks.append(linked_mark(len(file.linked)))
    return Preview(
        case_id=case.id,
        name=file.debtor.person.name,
        line=_line(file),
        marks=tuple(marks),
        as_of=say("as of {day}", day=case.debt.as_of),
        balance=formats.money(case.debt.balance),
        overdue=overdue_text(days, bucket(days)),
        parts=tuple(balance_parts(case.debt)),
        step_icon=STEP_ICONS[step.kind] if step else "minus",
        step_head=_step_head(file) if step else say("No next step is set"),
        step_note=(step.note if step else ""),
        facts=tuple(_facts(file)),
        recent=tuple(_recent(file)),
        is_open=case.status.is_open,
    )


def _line(file: CaseFile) -> Text:
    operator = file.operator_name(file.case.operator_id)
    if not operator:
        return say("{case_no}   {client}", case_no=file.case.case_no, client=file.client.short_name)
    return say(
        "{case_no}   {client}   staff {operator}",
        case_no=file.case.case_no,
        client=file.client.short_name,
        operator=operator,
    )


def _step_head(file: CaseFile) -> Text:
    step = file.case.next_step
    if step is None:
        return ""
    day = formats.formats().prose_day(step.due_on)
    return say("{day} {what}", day=day, what=STEP_NAMES[step.kind])


def _facts(file: CaseFile) -> list[FactLine]:
    debtor = file.debtor
    lines = [_phone(each, file, is_first=number == 0) for number, each in enumerate(debtor.phones[:2])]
    lines += [_address(each) for each in debtor.addresses[:2]]
    if file.case.preference:
        lines.append(FactLine(say("Prefers"), file.case.preference))
    return lines[: _MOST_ROWS + 1]


def _phone(phone: Phone, file: CaseFile, *, is_first: bool) -> FactLine:
    counters = file.counters
    used = say("calls today {used} / {limit}", used=counters.calls_today, limit=counters.calls_limit)
    mark = reach_mark(phone.status, has_source=phone.source is not None)
    return FactLine(PHONE_NAMES[phone.kind], phone.number, mark, used if is_first else "")


def _address(address: Address) -> FactLine:
    mark = reach_mark(
        address.status, has_source=address.source is not None, is_verified=address.verified_on is not None
    )
    note = formats.formats().day(address.verified_on)[5:] if address.verified_on else ""
    return FactLine(ADDRESS_NAMES[address.kind], address.text, mark, note)


def _recent(file: CaseFile) -> list[RecentLine]:
    """Return the newest contacts and payments, newest first."""
    using = formats.formats()
    found: list[tuple[str, RecentLine]] = []
    for contact in file.contacts:
        head: Text = say(
            "{channel}, {result}", channel=CHANNEL_NAMES[contact.channel], result=RESULT_NAMES[contact.result]
        )
        if contact.note:
            head = say("{head}: {note}", head=head, note=contact.note)
        at = using.local(contact.at)
        when = say(
            "{day} {time} · {operator}",
            day=_near(at.date(), file.today),
            time=using.time(contact.at),
            operator=file.operator_name(contact.operator_id) or formats.NOTHING,
        )
        found.append((at.isoformat(), RecentLine(CHANNEL_ICONS[contact.channel], head, when)))
    for payment in file.payments:
        head = say("Received {amount} yuan", amount=payment.amount)
        day = _near(payment.paid_on, file.today)
        found.append((payment.paid_on.isoformat(), RecentLine("yuan", head, day)))
    for visit in file.visits:
        at = using.local(visit.starts_at)
        when = say("{day} {time}", day=_near(at.date(), file.today), time=using.time(visit.starts_at))
        summary = visit.record.summary if visit.record else ""
        head = (
            say("Visit {number}: {note}", number=visit.visit_no, note=summary)
            if summary
            else say("Visit {number}", number=visit.visit_no)
        )
        found.append((at.isoformat(), RecentLine("pin", head, when)))
    found.sort(key=lambda each: each[0], reverse=True)
    return [line for _at, line in found[:_MOST_RECENT]]


def _near(day: date, today: date) -> str:
    return formats.formats().near_day(day, today)
