"""Gathers one case's file from the store and masks what nobody asked to see in full."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from casedesk.domain.agreements import RUNNING, Agreement
from casedesk.domain.audit import AuditEntry
from casedesk.domain.case_files import CaseFile, Counters, LinkedCase, PersonInCase
from casedesk.domain.case_states import steps_of
from casedesk.domain.cases import Case
from casedesk.domain.complaints import Complaint
from casedesk.domain.compliance import Verdict
from casedesk.domain.contacts import ContactAttempt, Promise, PromiseState
from casedesk.domain.masks import (
    mask_address,
    mask_card,
    mask_document,
    mask_name,
    mask_phone,
    mask_text,
    mask_workplace,
)
from casedesk.domain.money import Money, total
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.people import Address, Party, Person, Phone, Relation
from casedesk.domain.visits import Visit
from casedesk.services.case_standing import limitation_state, standing_from
from casedesk.services.desk import Desk
from casedesk.services.list_touches import lists_of
from casedesk.services.origins import origins_of
from casedesk.services.own_fields import own_fields_of
from casedesk.services.plans import standing_of
from casedesk.services.record_notes import notes_of
from casedesk.storage import audit
from casedesk.storage import cases as case_rows
from casedesk.storage import contacts as contact_rows
from casedesk.storage.case_additions import tags_of
from casedesk.storage.case_conditions import Standpoint
from casedesk.storage.flags import acting
from casedesk.storage.rows import audit_entries
from casedesk.storage.shelves import Shelves

V = TypeVar("V")
_PERIOD = timedelta(days=30)
_MOST_ENTRIES = 200
_TOLD_ELSEWHERE = ("contact.", "visit.", "payment.", "agreement.", "paper.", "complaint.")
"""Audit entries whose records stand in the file themselves."""


def standpoint(desk: Desk, shelves: Shelves) -> Standpoint:
    """Return from where this desk sees lists."""
    return Standpoint(desk.today(), desk.zone, desk.calendar, shelves.connection.dialect.name)


def case_file(desk: Desk, shelves: Shelves, case_id: int) -> CaseFile:
    """Return the masked file of a case or raise NotFoundError."""
    case = shelves.cases.get(case_id)
    flags = _acting(shelves, case_id, desk.today())
    visits = _of_case(shelves, "visits", Visit, case_id)
    payments = _of_case(shelves, "payments", Payment, case_id)
    promises = _of_case(shelves, "promises", Promise, case_id)
    drawn_up = _of_case(shelves, "agreements", Agreement, case_id)
    placement = shelves.placements.first(shelves.placements.table.c.id == case.placement_id)
    limitation = limitation_state(desk, shelves, case)
    running = next((each for each in reversed(drawn_up) if each.status in RUNNING), None)
    plan = standing_of(shelves, running, desk.today(), desk.calendar) if running is not None else None
    people = _people(shelves, case)
    entries = _entries(shelves, case_id)
    operators = {each.id: each.name for each in shelves.operators.all()}
    return CaseFile(
        case=masked_case(case),
        client=shelves.clients.get(case.client_id),
        placement=placement,
        today=desk.today(),
        people=people,
        flags=tuple(flags),
        contacts=tuple(
            _masked_contact(each) for each in _of_case(shelves, "contacts", ContactAttempt, case_id)
        ),
        visits=tuple(_masked_visit(each) for each in visits),
        records=notes_of(desk, shelves, visits),
        payments=tuple(_masked_payment(each, people[0].person.name) for each in payments),
        agreements=drawn_up,
        agreed_at=case_rows.first_moments(shelves.connection, case_id, "agreement"),
        papers=tuple(shelves.papers.all(shelves.papers.table.c.case_id == case_id)),
        promises=promises,
        promise_states={each.id: _state(each, payments, desk) for each in promises},
        lists=lists_of(shelves, case, placement, operators),
        audit=entries,
        operators=operators,
        counters=counters(desk, shelves, case),
        limitation=limitation,
        linked=linked_cases(
            shelves, contact_rows.same_human(shelves.connection, case.debtor_id), but=case.id
        ),
        plan=plan,
        complaints=_complaints(shelves, case_id),
        tags=tags_of(shelves.connection, [case_id]).get(case_id, ()),
        own=own_fields_of(shelves, case),
        origins=origins_of(shelves, case, people, entries, operators),
        steps=steps_of(
            standing_from(
                case,
                flags,
                visits,
                payments,
                placement=placement,
                running=running,
                plan=plan,
                limitation=limitation,
            )
        ),
    )


def counters(desk: Desk, shelves: Shelves, case: Case) -> Counters:
    """Count what the limits of today and of the last thirty days have left for the debtor."""
    today = desk.today()
    first, last = day_bounds(desk, today)
    human = contact_rows.same_human(shelves.connection, case.debtor_id)
    attempts = contact_rows.attempts_between(shelves, human, first, last)
    visits = contact_rows.visits_between(shelves, human, last - _PERIOD, last)
    return Counters(
        calls_today=sum(each.is_effective_call for each in attempts),
        calls_limit=desk.pack.number("effective_calls_per_day"),
        visits_today=sum(desk.day_of(each.starts_at) == today for each in visits),
        visits_limit=desk.pack.number("visits_per_day"),
        visits_period=len(visits),
        period_limit=desk.pack.number("visits_per_30d"),
    )


def day_bounds(desk: Desk, day: date) -> tuple[datetime, datetime]:
    """Return the moments at which the office's day begins and ends."""
    start = datetime.combine(day, time(), desk.zone)
    return start.astimezone(UTC), (start + timedelta(days=1)).astimezone(UTC)


def masked_case(case: Case) -> Case:
    """Return the case with its card number and the numbers in its notes hidden."""
    debt = replace(case.debt, card_no=mask_card(case.debt.card_no))
    step = case.next_step and replace(case.next_step, note=mask_text(case.next_step.note))
    return replace(
        case, debt=debt, note=mask_text(case.note), preference=mask_text(case.preference), next_step=step
    )


def masked_person(person: Person, *, is_debtor: bool) -> Person:
    """Return a person with documents and employer hidden, and the name too unless the debtor's."""
    return replace(
        person,
        name=person.name if is_debtor else mask_name(person.name),
        document_no=mask_document(person.document_no),
        employer=mask_workplace(person.employer),
    )


def masked_phone(phone: Phone) -> Phone:
    """Return a phone without its middle digits."""
    return replace(phone, number=mask_phone(phone.number), note=mask_text(phone.note))


def masked_address(address: Address) -> Address:
    """Return an address down to its district."""
    return replace(address, text=mask_address(address.text, address.district), note=mask_text(address.note))


def _of_case(shelves: Shelves, shelf: str, _kind: type[V], case_id: int) -> tuple[V, ...]:
    """Return all values of a kind that belong to the case."""
    records = getattr(shelves, shelf)
    return tuple(records.all(records.table.c.case_id == case_id))


def _acting(shelves: Shelves, case_id: int, today: date) -> list[case_rows.Line]:
    table = shelves.flags.table.c
    return shelves.flags.all(table.case_id == case_id, acting(today))


def _people(shelves: Shelves, case: Case) -> tuple[PersonInCase, ...]:
    """Return everybody of the case, the debtor first and then in the order in which they were added."""
    parties = {
        each.person_id: each for each in shelves.parties.all(shelves.parties.table.c.case_id == case.id)
    }
    keys = [case.debtor_id, *(key for key in parties if key != case.debtor_id)]
    persons = {each.id: each for each in shelves.people.all(shelves.people.table.c.id.in_(keys))}
    phones = shelves.phones.all(shelves.phones.table.c.person_id.in_(keys))
    addresses = shelves.addresses.all(shelves.addresses.table.c.person_id.in_(keys))
    return tuple(
        _person(persons[key], parties.get(key), phones, addresses, is_debtor=key == case.debtor_id)
        for key in keys
    )


def _person(
    person: Person,
    party: Party | None,
    phones: Iterable[Phone],
    addresses: Iterable[Address],
    *,
    is_debtor: bool,
) -> PersonInCase:
    return PersonInCase(
        person=masked_person(person, is_debtor=is_debtor),
        relation=Relation.SELF if is_debtor or party is None else party.relation,
        party=party,
        phones=tuple(masked_phone(each) for each in phones if each.person_id == person.id),
        addresses=tuple(masked_address(each) for each in addresses if each.person_id == person.id),
    )


def _complaints(shelves: Shelves, case_id: int) -> tuple[Complaint, ...]:
    return tuple(
        replace(each, text=mask_text(each.text), answer=mask_text(each.answer))
        for each in _of_case(shelves, "complaints", Complaint, case_id)
    )


def _masked_contact(contact: ContactAttempt) -> ContactAttempt:
    note, incident = mask_text(contact.note), mask_text(contact.incident)
    verdict = contact.verdict and _masked_verdict(contact.verdict)
    if (note, incident, verdict) == (contact.note, contact.incident, contact.verdict):
        return contact
    return replace(contact, note=note, incident=incident, verdict=verdict)


def _masked_verdict(verdict: Verdict) -> Verdict:
    """Mask what the rules quote of people's own words."""
    return replace(
        verdict,
        findings=tuple(
            replace(
                each,
                facts={
                    name: mask_text(said) if isinstance(said, str) else said
                    for name, said in each.facts.items()
                },
                message={code: mask_text(said) for code, said in each.message.items()},
            )
            for each in verdict.findings
        ),
    )


def _masked_visit(visit: Visit) -> Visit:
    record = visit.record and replace(
        visit.record,
        summary=mask_text(visit.record.summary),
        default_reason=mask_text(visit.record.default_reason),
        incident=mask_text(visit.record.incident),
        entry_consent_by=mask_name(visit.record.entry_consent_by),
        handed_out=mask_text(visit.record.handed_out),
        hand_outs=tuple(
            replace(each, receiver=mask_name(each.receiver), note=mask_text(each.note))
            for each in visit.record.hand_outs
        ),
        new_data=(),
        ability=None,
    )
    return replace(visit, note=mask_text(visit.note), record=record)


def _masked_payment(payment: Payment, debtor: str) -> Payment:
    payer = payment.payer if payment.payer == debtor else mask_name(payment.payer)
    return replace(payment, payer=payer, note=mask_text(payment.note))


def _state(promise: Promise, payments: Sequence[Payment], desk: Desk) -> PromiseState:
    """Judge a promise by the confirmed payments from the day it was made on."""
    made_on = desk.day_of(promise.made_at)
    return promise.state(
        _received(payments, made_on), desk.today(), desk.pack.number("grace_days"), desk.calendar
    )


def _received(payments: Sequence[Payment], since: date) -> Money:
    return total(
        each.amount for each in payments if each.status is PaymentStatus.CONFIRMED and each.paid_on >= since
    )


def _entries(shelves: Shelves, case_id: int) -> tuple[AuditEntry, ...]:
    others = [~audit_entries.c.action.startswith(noun, autoescape=True) for noun in _TOLD_ELSEWHERE]
    found = audit.entries(
        shelves.connection, audit_entries.c.case_id == case_id, *others, amount=_MOST_ENTRIES
    )
    return tuple(found)


def linked_cases(shelves: Shelves, human: Collection[int], *, but: int = 0) -> tuple[LinkedCase, ...]:
    """Return the cases of which a human, known under some records, is the debtor."""
    table = shelves.cases.table.c
    found = shelves.cases.all(table.debtor_id.in_(human), table.id != but)
    names = {each.id: each.short_name for each in shelves.clients.all()} if found else {}
    return tuple(
        LinkedCase(each.id, each.case_no, names[each.client_id], each.debt.balance, each.status)
        for each in found
    )
