"""Gathers from the records, masked, what stands on the papers of visits."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.cases import Case, Flag
from casedesk.domain.compliance import Verdict
from casedesk.domain.contacts import ContactAttempt, Promise
from casedesk.domain.masks import mask_address, mask_name, mask_phone, mask_text
from casedesk.domain.money import ZERO
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.people import Address, Party, Person, Phone, Reachability, Relation
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.printing.visit_values import Offer, PastEvent, Told, Visitor, VisitSubject
from casedesk.services.desk import Desk
from casedesk.storage.flags import flags_of_cases
from casedesk.storage.records import Records
from casedesk.storage.shelves import Shelves

V = TypeVar("V")
_PREPARED = (AgreementStatus.APPROVED, AgreementStatus.PENDING, AgreementStatus.PRINTED)
_USABLE = (Reachability.VALID, Reachability.UNKNOWN)
_MOST_PHONES, _MOST_TOLD, _MOST_OFFERS, _MOST_EVENTS = 2, 12, 3, 6
_PART = 400


@dataclass(frozen=True)
class Scope:
    """How much of the records goes on paper."""

    shows_addresses: bool = False
    """Whether the crew's papers name the door; asked for with a reason."""
    has_history: bool = False


class SubjectReader:
    """Reads visits with their surroundings in a handful of queries, however many they are."""

    def __init__(self, desk: Desk, shelves: Shelves) -> None:
        self._desk, self._shelves = desk, shelves
        self._staff = {each.id: each for each in shelves.operators.all()}

    def visitors(self, crew: Iterable[int]) -> tuple[Visitor, ...]:
        """Return a crew's people with what they show at the door."""
        return tuple(_visitor(self._staff[each]) for each in crew if each in self._staff)

    def subjects(
        self, visits: Sequence[Visit], verdicts: Sequence[Verdict], scope: Scope
    ) -> list[VisitSubject]:
        """Return the visits as their papers show them, in their order."""
        shelves = self._shelves
        case_ids = {each.case_id for each in visits}
        cases = _by_key(shelves.cases, shelves.cases.table.c.id, case_ids)
        parties = _groups(
            shelves.parties, shelves.parties.table.c.case_id, case_ids, lambda each: each.case_id
        )
        person_ids = {each.person_id for each in visits} | {each.debtor_id for each in cases.values()}
        person_ids |= {each.person_id for group in parties.values() for each in group}
        table = shelves.phones.table.c
        around = _Around(
            cases=cases,
            parties=parties,
            people=_by_key(shelves.people, shelves.people.table.c.id, person_ids),
            clients=_by_key(
                shelves.clients, shelves.clients.table.c.id, {each.client_id for each in cases.values()}
            ),
            addresses=_by_key(
                shelves.addresses, shelves.addresses.table.c.id, {each.address_id for each in visits}
            ),
            phones=_groups(
                shelves.phones,
                table.person_id,
                {each.person_id for each in visits},
                lambda each: each.person_id,
            ),
            flags=flags_of_cases(shelves, {each.id: each.debtor_id for each in cases.values()}),
            agreements=_groups(
                shelves.agreements, shelves.agreements.table.c.case_id, case_ids, lambda each: each.case_id
            ),
        )
        return [
            self._subject(each, verdict, around, scope)
            for each, verdict in zip(visits, verdicts, strict=True)
        ]

    def _subject(self, visit: Visit, verdict: Verdict, around: "_Around", scope: Scope) -> VisitSubject:
        case, address = around.cases[visit.case_id], around.addresses[visit.address_id]
        parties = around.parties.get(case.id, [])
        relation = _relation(visit.person_id, case, parties)
        day = self._desk.day_of(visit.starts_at)
        wish = self._wish(visit) if scope.has_history else None
        return VisitSubject(
            visit=visit,
            case=_masked(case),
            client=around.clients[case.client_id],
            person_name=around.people[visit.person_id].name,
            relation=relation,
            address=address.text if scope.shows_addresses else mask_address(address.text, address.district),
            place_kind=address.kind,
            visitors=self.visitors(visit.crew),
            verdict=verdict,
            pack=self._desk.pack_on(day),
            has_full_address=scope.shows_addresses,
            verified_on=address.verified_on,
            phones=_phones(around.phones.get(visit.person_id, [])),
            flags=tuple(each for each in around.flags.get(case.id, []) if each.acts_on(day)),
            told=_told(visit, case, parties, around.people),
            offers=_offers(around.agreements.get(case.id, [])),
            history=self._history(case.id, visit) if scope.has_history else (),
            place_note=mask_text(address.note),
            goal=mask_text(wish[0] if wish else visit.note),
            round_no=wish[1] if wish else 1,
            staff={each.id: each.name for each in self._staff.values()},
        )

    def _wish(self, visit: Visit) -> tuple[str, int]:
        """Return what shall be reached, and which visit to the person it is."""
        if visit.request_id is not None:
            table = self._shelves.visit_requests.table.c
            request = self._shelves.visit_requests.first(table.id == visit.request_id)
            if request is not None:
                return request.goal or visit.note, request.round_no
        visits = self._shelves.visits
        held = visits.all(visits.table.c.case_id == visit.case_id, visits.table.c.status == VisitStatus.HELD)
        return visit.note, len(held) + 1

    def _history(self, case_id: int, visit: Visit) -> tuple[PastEvent, ...]:
        shelves, day_of = self._shelves, self._desk.day_of
        contacts = shelves.contacts.all(shelves.contacts.table.c.case_id == case_id)
        promises = shelves.promises.all(shelves.promises.table.c.case_id == case_id)
        payments = shelves.payments.all(shelves.payments.table.c.case_id == case_id)
        visits = shelves.visits.all(shelves.visits.table.c.case_id == case_id)
        events = [_contact_event(each, day_of) for each in contacts]
        events += [_promise_event(each, day_of) for each in promises]
        events += [_payment_event(each) for each in payments if each.status is PaymentStatus.CONFIRMED]
        events += [_visit_event(each, day_of) for each in visits if each.record and each.id != visit.id]
        return tuple(sorted(events, key=lambda each: each.on, reverse=True)[:_MOST_EVENTS])


@dataclass(frozen=True)
class _Around:
    """The rows around some visits, by key."""

    cases: dict[int, Case]
    parties: dict[int, list[Party]]
    people: dict[int, Person]
    clients: dict[int, Any]
    addresses: dict[int, Address]
    phones: dict[int, list[Phone]]
    flags: dict[int, list[Flag]]
    agreements: dict[int, list[Agreement]]


def _by_key(records: Records[V], column: Any, keys: Collection[int]) -> dict[int, V]:
    return {getattr(each, "id"): each for part in _parts(keys) for each in records.all(column.in_(part))}  # noqa: B009


def _groups(
    records: Records[V], column: Any, keys: Collection[int], key_of: Callable[[V], int]
) -> dict[int, list[V]]:
    found: dict[int, list[V]] = defaultdict(list)
    for part in _parts(keys):
        for each in records.all(column.in_(part)):
            found[key_of(each)].append(each)
    return found


def _parts(keys: Collection[int]) -> Iterable[list[int]]:
    ordered = sorted(keys)
    return (ordered[at : at + _PART] for at in range(0, len(ordered), _PART))


def _visitor(each: Operator) -> Visitor:
    held = each.credentials
    return Visitor(each.name, each.badge_no, held.authorisation_no, held.authorisation_until)


def _relation(person_id: int, case: Case, parties: Sequence[Party]) -> Relation:
    if person_id == case.debtor_id:
        return Relation.SELF
    return next((each.relation for each in parties if each.person_id == person_id), Relation.OTHER)


def _masked(case: Case) -> Case:
    return replace(case, preference=mask_text(case.preference), note=mask_text(case.note))


def _phones(phones: Sequence[Phone]) -> tuple[str, ...]:
    usable = sorted(
        (each for each in phones if each.status in _USABLE), key=lambda each: _USABLE.index(each.status)
    )
    return tuple(mask_phone(each.number) for each in usable[:_MOST_PHONES])


def _told(visit: Visit, case: Case, parties: Sequence[Party], people: dict[int, Person]) -> tuple[Told, ...]:
    """Return who may be told what; names are masked but for the debtor's and the visited person's."""
    lines = [Told(people[case.debtor_id].name, Relation.SELF, "debtor")]
    for each in parties:
        if each.person_id == case.debtor_id:
            continue
        name = people[each.person_id].name
        shown = name if each.person_id == visit.person_id else mask_name(name)
        lines.append(Told(shown, each.relation, _key(each)))
    return tuple(lines[:_MOST_TOLD])


def _key(party: Party) -> str:
    if party.is_contact_stopped:
        return "stopped"
    if party.relation.owes:
        return "liable"
    return "spouse" if party.relation is Relation.SPOUSE else "third"


def _offers(agreements: Sequence[Agreement]) -> tuple[Offer, ...]:
    prepared = [each for each in agreements if each.status in _PREPARED]
    return tuple(_offer(each) for each in prepared[-_MOST_OFFERS:])


def _offer(agreement: Agreement) -> Offer:
    terms = agreement.terms
    rows = [each for each in agreement.schedule if each.no]
    return Offer(
        agreement.agreement_no,
        agreement.status,
        terms.total.total,
        len(rows),
        rows[0].amount if rows else ZERO,
        rows[0].due_on if rows else terms.first_on,
        terms.down_payment,
    )


def _contact_event(each: ContactAttempt, day_of: Callable[[datetime], Any]) -> PastEvent:
    words = {"channel": f"channel.{each.channel}", "result": f"result.{each.result}"}
    return PastEvent(day_of(each.at), "contact", words, {"note": mask_text(each.note)})


def _promise_event(each: Promise, day_of: Callable[[datetime], Any]) -> PastEvent:
    values = {"due_on": each.due_on.isoformat(), "amount": f"¥{each.amount}"}
    return PastEvent(day_of(each.made_at), "promise", {}, values)


def _payment_event(each: Payment) -> PastEvent:
    return PastEvent(each.paid_on, "payment", {}, {"amount": f"¥{each.amount}"})


def _visit_event(each: Visit, day_of: Callable[[datetime], Any]) -> PastEvent:
    record = each.record
    words = {"outcome": f"outcome.{record.outcome}"} if record else {}
    return PastEvent(
        day_of(each.starts_at), "visit", words, {"note": mask_text(record.summary) if record else ""}
    )
