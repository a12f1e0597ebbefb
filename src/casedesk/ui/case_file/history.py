"""The history of a case as one timeline, newest first; knows no Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum

from casedesk.domain.agreements import STATUS_NAMES as AGREEMENT_STATES
from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.case_files import CaseFile, ListTouch
from casedesk.domain.complaints import COMPLAINT_KIND_NAMES, Complaint
from casedesk.domain.contacts import Channel, ContactAttempt, Direction, Promise, PromiseState
from casedesk.domain.papers import PAPER_NAMES, Paper
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.person_words import ADDRESS_NAMES, RELATION_NAMES
from casedesk.domain.record_sheets import RecordNotes
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_states import state_of
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import OUTCOME_NAMES, PURPOSE_NAMES
from casedesk.domain.weeks import STATUS_NAMES as VISIT_STATES
from casedesk.ui import formats
from casedesk.ui.case_file.contact_verdicts import verdict_marks, with_findings
from casedesk.ui.case_file.history_looks import (
    AGREEMENT_LOOKS,
    PAYMENT_MARKS,
    PROMISE_MARKS,
    RECORD_LOOKS,
    VISIT_LOOKS,
    complaint_facts,
)
from casedesk.ui.case_file.log_words import log_line
from casedesk.ui.case_looks import CHANNEL_ICONS, CHANNEL_NAMES, RESULT_MARKS, RESULT_NAMES, complaint_mark
from casedesk.ui.editing import listed
from casedesk.ui.looks import Mark, Text, TimelineEntry, Tone


class Kind(StrEnum):
    """What a filter of the timeline shows."""

    ALL = "all"
    CONTACTS = "contacts"
    VISITS = "visits"
    AGREEMENTS = "agreements"
    PAYMENTS = "payments"
    PAPERS = "papers"
    AUDIT = "audit"


KIND_TITLES = {
    Kind.ALL: say("All"),
    Kind.CONTACTS: say("Contacts"),
    Kind.VISITS: say("Visits"),
    Kind.AGREEMENTS: say("Agreements"),
    Kind.PAYMENTS: say("Payments"),
    Kind.PAPERS: say("Papers"),
    Kind.AUDIT: say("Audit"),
}
CHANNELS_OF_MONEY = {
    PaymentChannel.TRANSFER: say("bank transfer"),
    PaymentChannel.CLIENT_REPORT: say("reported by the client"),
    PaymentChannel.AUTO_DEBIT: say("direct debit"),
    PaymentChannel.OTHER: say("other way"),
}


@dataclass(frozen=True)
class Event:
    """One entry with its kind and the moment by which it is ordered."""

    kind: Kind
    at: datetime
    entry: TimelineEntry


def history_of(file: CaseFile) -> list[Event]:
    """Return everything that happened, newest first."""
    events = [
        *(_contact(each, file) for each in file.contacts),
        *(_promise(each, file) for each in file.promises),
        *(_complaint(each, file) for each in file.complaints),
        *(_visit(each, file) for each in file.visits),
        *(_payment(each, file) for each in file.payments),
        *(_agreement(each, file) for each in file.agreements),
        *(_paper(each, file) for each in file.papers),
        *(_list(place, each, file) for place, each in enumerate(file.lists)),
        *_log(file),
    ]
    return sorted(events, key=lambda each: each.at, reverse=True)


def narrowed(
    events: list[Event], kind: Kind, words: str, show: Callable[[Text], str] = str
) -> list[TimelineEntry]:
    """Return the entries of a kind in which every word stands; ``show`` gives texts in the language used."""
    wanted = words.lower().split()
    found = (each.entry for each in events if kind in {Kind.ALL, each.kind})
    return [each for each in found if all(word in _said(each, show) for word in wanted)]


def _said(entry: TimelineEntry, show: Callable[[Text], str]) -> str:
    """Return everything that is written on an entry, in small letters."""
    marks = [each.text for each in (entry.result, *entry.marks) if each is not None]
    texts = [entry.head, entry.text, *entry.facts, *marks]
    return " ".join(show(each) for each in texts).lower()


def _entry(
    key: str,
    at: datetime,
    today: date,
    icon: str,
    head: Text,
    text: Text = "",
    *,
    facts: tuple[Text, ...] = (),
    result: Mark | None = None,
    tone: Tone = Tone.INFO,
    is_quiet: bool = False,
    has_time: bool = True,
) -> TimelineEntry:
    """Return an entry under its day in the office's zone."""
    using = formats.formats()
    day = using.local(at).date()
    near = using.near_day(day, today)
    is_near = not near[0].isdigit()
    shown_day = near if is_near else using.short_day(day)
    note = using.prose_day(day) if is_near else using.weekday(day)
    if day.year != today.year:
        shown_day, note = using.day(day), using.weekday(day)
    told = tuple(each for each in facts if each)
    clock = using.time(at) if has_time else ""
    return TimelineEntry(key, shown_day, note, clock, icon, head, text, told, result, tone, is_quiet)


def _moment_of(day: date) -> datetime:
    """Return the office's midnight of a day, for what only has a day."""
    zone = formats.formats().zone
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _who(file: CaseFile, person_id: int) -> Text:
    person = file.person(person_id)
    if person is None:
        return formats.NOTHING
    name = RELATION_NAMES[person.relation]
    return name if person is file.debtor else say("{relation} {name}", relation=name, name=person.person.name)


def _complaint(complaint: Complaint, file: CaseFile) -> Event:
    kind = COMPLAINT_KIND_NAMES[complaint.kind]
    entry = _entry(
        f"complaint:{complaint.id}",
        complaint.taken_at,
        file.today,
        "flag",
        say("{kind} · {number}", kind=kind, number=complaint.complaint_no),
        complaint.text,
        facts=complaint_facts(complaint, file.operator_name(complaint.taken_by)),
        result=complaint_mark(complaint.status),
        tone=Tone.WARN if complaint.status.is_open else Tone.INFO,
    )
    return Event(Kind.CONTACTS, complaint.taken_at, entry)


def _contact(contact: ContactAttempt, file: CaseFile) -> Event:
    tone, icon = RESULT_MARKS[contact.result]
    channel, who = CHANNEL_NAMES[contact.channel], _who(file, contact.person_id)
    head: Text = say("{channel} · {who}", channel=channel, who=who)
    if contact.direction is Direction.INCOMING:
        head = say("{channel} · from {who}", channel=channel, who=who)
    if contact.minutes:
        head = say("{head} · {minutes} min", head=head, minutes=contact.minutes)
    facts: list[Text] = [file.operator_name(contact.operator_id)]
    if contact.recording_ref:
        facts.append(say("recording {ref}", ref=contact.recording_ref))
    if contact.is_effective_call:
        facts.append(say("effective call"))
    if contact.was_debt_disclosed:
        facts.append(say("incident, told of the debt: {incident}", incident=contact.incident or "—"))
    verdict = contact.verdict
    entry = _entry(
        f"contact:{contact.id}",
        contact.at,
        file.today,
        "phone" if contact.channel is Channel.CALL else CHANNEL_ICONS[contact.channel],
        head,
        contact.note,
        facts=tuple(facts),
        result=Mark(tone, icon, RESULT_NAMES[contact.result]),
        tone=Tone.OK if contact.is_effective_call else Tone.INFO,
    )
    if verdict is not None:
        text = with_findings(entry.text, verdict)
        entry = replace(entry, text=text, marks=verdict_marks(verdict, file))
    return Event(Kind.CONTACTS, contact.at, entry)


def _promise(promise: Promise, file: CaseFile) -> Event:
    head = say("Promised {amount} yuan by {day}", amount=promise.amount, day=promise.due_on)
    state = file.promise_states.get(promise.id, PromiseState.OPEN)
    entry = _entry(
        f"promise:{promise.id}",
        promise.made_at,
        file.today,
        "clock",
        head,
        facts=(file.operator_name(promise.operator_id),),
        result=PROMISE_MARKS[state],
        tone=Tone.ACCENT,
    )
    return Event(Kind.CONTACTS, promise.made_at, entry)


def _visit(visit: Visit, file: CaseFile) -> Event:
    record = visit.record
    places = [each for each in file.debtor.addresses if each.id == visit.address_id]
    place: Text = ADDRESS_NAMES[places[0].kind] if places else PURPOSE_NAMES[visit.purpose]
    head = say("Visit {number} · {place}", number=visit.visit_no, place=place)
    crew = ", ".join(file.operator_name(each) for each in visit.counted_crew)
    facts: list[Text] = [crew, PURPOSE_NAMES[visit.purpose]]
    text: Text = visit.note
    tone, icon = VISIT_LOOKS[visit.status]
    state: Text = VISIT_STATES[visit.status]
    if record is not None:
        text = record.summary or visit.note
        state = OUTCOME_NAMES[record.outcome]
        tone, icon = RECORD_LOOKS[state_of(visit)]
        minutes = round((record.left_at - record.arrived_at).total_seconds() / 60)
        facts.append(say("{minutes} min on site", minutes=minutes))
        if record.recording_ref:
            facts.append(say("recording {ref}", ref=record.recording_ref))
    elif visit.called_off_reason:
        text = visit.called_off_reason
    entry = _entry(
        f"visit:{visit.id}",
        visit.starts_at,
        file.today,
        "pin",
        head,
        text,
        facts=tuple(facts),
        result=Mark(tone, icon, state),
    )
    notes = file.records.get(visit.id)
    if notes is not None:
        entry = replace(entry, text=_with_addenda(text, notes), marks=_record_marks(notes))
    return Event(Kind.VISITS, visit.starts_at, entry)


def _record_marks(notes: RecordNotes) -> tuple[Mark, ...]:
    """Return what is to be noticed about a record, the gravest first."""
    marks = []
    if notes.is_contradicted:
        marks.append(Mark(Tone.WARN, "users", say("Visitors differ")))
    if notes.late_hours:
        marks.append(Mark(Tone.WARN, "clock", say("Late entry {hours} h", hours=notes.late_hours)))
    if notes.is_checked:
        marks.append(Mark(Tone.OK, "lock", say("Checked")))
    if notes.addenda:
        marks.append(Mark(Tone.INFO, "plus", say("Addendum {number}", number=len(notes.addenda))))
    return tuple(marks)


def _with_addenda(text: Text, notes: RecordNotes) -> Text:
    """Return the old text with every addendum below it."""
    using = formats.formats()
    for at, who, words in notes.addenda:
        day = using.local(at).date()
        added = say("Addendum, {name}, {day}: {words}", name=who, day=day, words=words)
        text = say("{text}{line}{added}", text=text, line="\n", added=added)
    return text


def _payment(payment: Payment, file: CaseFile) -> Event:
    at = _moment_of(payment.paid_on)
    if payment.reverses_id is not None:
        head = say("Reversal of {amount} yuan", amount=-payment.amount)
    elif payment.status is PaymentStatus.CLAIMED:
        head = say("Said to have paid {amount} yuan", amount=payment.amount)
    else:
        head = say("Received {amount} yuan", amount=payment.amount)
    facts: list[Text] = [CHANNELS_OF_MONEY[payment.channel]]
    if payment.voucher_no:
        facts.append(say("voucher {number}", number=payment.voucher_no))
    facts.append(file.operator_name(payment.recorded_by))
    entry = _entry(
        f"payment:{payment.id}",
        at,
        file.today,
        "yuan",
        head,
        _split(payment) or payment.note,
        facts=tuple(facts),
        result=PAYMENT_MARKS[payment.status],
        tone=Tone.OK,
        has_time=False,
    )
    return Event(Kind.PAYMENTS, at, entry)


def _split(payment: Payment) -> Text:
    """Say which parts of the debt a payment settled."""
    told: Text = ""
    if payment.applied is None:
        return told
    for part, amount in payment.applied.parts():
        if amount:
            share = say("{part} {amount}", part=part.label, amount=amount)
            told = say("{first}, {second}", first=told, second=share) if told else share
    return say("Settled: {parts}", parts=told) if told else ""


def _agreement(agreement: Agreement, file: CaseFile) -> Event:
    at = file.agreed_at.get(agreement.agreement_no) or agreement.approved_at
    if at is None:
        at = _moment_of(agreement.signed_on or file.today)
    terms = agreement.terms
    text = say(
        "{total} yuan to pay in {number} instalments from {day}, {waived} waived",
        total=terms.total.total,
        number=terms.instalments,
        day=terms.first_on,
        waived=terms.waiver.amounts.total,
    )
    facts: list[Text] = [file.operator_name(agreement.drafted_by)]
    if agreement.signed_on:
        facts.append(say("signed on {day}", day=agreement.signed_on))
    if file.plan is not None and agreement.status in {AgreementStatus.SIGNED, AgreementStatus.BROKEN}:
        facts.append(say("paid so far {amount}", amount=file.plan.paid))
    tone, icon = AGREEMENT_LOOKS.get(agreement.status, (Tone.ACCENT, "agreement"))
    entry = _entry(
        f"agreement:{agreement.id}",
        at,
        file.today,
        "agreement",
        say("Repayment agreement {number}", number=agreement.agreement_no),
        text,
        facts=tuple(facts),
        result=Mark(tone, icon, AGREEMENT_STATES[agreement.status]),
        tone=Tone.ACCENT,
    )
    return Event(Kind.AGREEMENTS, at, entry)


def _paper(paper: Paper, file: CaseFile) -> Event:
    head = say("Printed: {kind} {number}", kind=PAPER_NAMES[paper.kind], number=paper.subject)
    facts: tuple[Text, ...] = (
        file.operator_name(paper.printed_by),
        say("copy {number} of {copies}", number=paper.copy_no, copies=paper.copies),
        say("digest {digest}", digest=paper.file_sha256[:8]),
    )
    entry = _entry(
        f"paper:{paper.id}", paper.printed_at, file.today, "printer", head, paper.reason, facts=facts
    )
    return Event(Kind.PAPERS, paper.printed_at, entry)


def _log(file: CaseFile) -> Iterator[Event]:
    for each in file.audit:
        icon, head, text = log_line(each)
        facts: tuple[Sentence | str, ...] = (each.operator, say("audit entry {number}", number=each.seq))
        entry = _entry(f"audit:{each.seq}", each.at, file.today, icon, head, text, facts=facts, is_quiet=True)
        yield Event(Kind.AUDIT, each.at, entry)


def _list(place: int, touch: ListTouch, file: CaseFile) -> Event:
    """Tell what a client's list brought or changed."""
    facts: list[Text] = [touch.who] if touch.who else []
    facts.append(say("list {number}", number=touch.placement))
    head, text = say("Changed by the client's list"), listed(touch.fields)
    if touch.has_brought:
        head = say("Taken over from the client")
        text = say("Row {row} of {file}", row=touch.row, file=touch.file_name)
    if touch.is_undone:
        facts.append(say("this import was undone"))
    entry = _entry(f"list:{place}", touch.at, file.today, "download", head, text, facts=tuple(facts))
    return Event(Kind.AUDIT, touch.at, entry)
