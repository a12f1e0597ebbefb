"""What the rules look at for visits, one or ten thousand, read with the same handful of queries."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, and_, func, or_, select

from casedesk.domain.agreements import RUNNING, AgreementStatus
from casedesk.domain.cases import CaseStatus, Flag
from casedesk.domain.clients import Client
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.crews import Absence
from casedesk.domain.money import ZERO
from casedesk.domain.payments import PaymentStatus
from casedesk.domain.people import Reachability, Relation
from casedesk.domain.visit_facts import (
    AgreementFact,
    CallFact,
    CaseFact,
    ContactFact,
    PlaceFact,
    StaffFact,
    TargetFact,
    VisitFacts,
)
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import Visit
from casedesk.domain.workdays import OfficeCalendar
from casedesk.storage.booked_visits import PERIOD, Diary
from casedesk.storage.rows import addresses, cases, contact_attempts, parties, payments, people, phones
from casedesk.storage.shelves import Shelves

_CALLS = 30
"""Newest calls to a person that are looked at."""
_PART = 900
_TALKS = frozenset({ContactResult.TALKED, ContactResult.REFUSED, ContactResult.ASKED_TO_STOP})

Key = TypeVar("Key")


def gather(
    shelves: Shelves,
    wanted: Sequence[Visit],
    zone: ZoneInfo,
    calendar: OfficeCalendar,
    *,
    is_wide: bool = False,
) -> list[VisitFacts]:
    """Return what the rules look at for each visit, stored or not, in their order.

    ``is_wide`` adds everybody's visits within a week and the whole staff, so that other times and crews
    can be judged from the same facts.
    """
    if not wanted:
        return []
    return list(_Ground(shelves, wanted, zone, calendar, is_wide=is_wide).facts())


@dataclass(frozen=True)
class _CaseRow:
    """The part of a case that the rules look at."""

    debtor_id: int
    client_id: int
    status: CaseStatus
    recall_on: date | None
    preference: str


@dataclass(frozen=True)
class _PlaceRow:
    """An address with whose it is."""

    person_id: int
    born_on: date | None
    place: PlaceFact


class _Ground:
    """Everything that the facts of the wanted visits are made of."""

    def __init__(
        self,
        shelves: Shelves,
        wanted: Sequence[Visit],
        zone: ZoneInfo,
        calendar: OfficeCalendar,
        *,
        is_wide: bool,
    ) -> None:
        self._wanted, self._zone, self._calendar, self._is_wide = wanted, zone, calendar, is_wide
        connection = shelves.connection
        self._cases = _cases(connection, {each.case_id for each in wanted})
        self._places = _places(connection, {each.address_id for each in wanted})
        self._clients = _clients(shelves, {each.client_id for each in self._cases.values()})
        debtors = {each.debtor_id for each in self._cases.values()}
        self._humans = humans(connection, debtors | {each.person_id for each in self._places.values()})
        everybody = set().union(*self._humans.values())
        self._parties = _parties(connection, self._cases)
        self._flags = _flags(shelves, self._cases)
        self._phones = _phones(connection, debtors)
        self._agreements = _agreements(shelves, self._cases)
        self._calls = _calls(connection, everybody)
        first = min(each.starts_at for each in wanted)
        self._contacts = _contacts(connection, everybody, first)
        self._requests = _requests(shelves, {each.request_id for each in wanted if each.request_id})
        crews = None if is_wide else {member for each in wanted for member in each.crew}
        self._staff = _staff(shelves, crews)
        self._absences = _absences(shelves, wanted, crews)
        self._diary = Diary(connection, wanted, everybody, is_wide=is_wide)

    def facts(self) -> Iterator[VisitFacts]:
        """Yield the facts of one visit after the other."""
        for visit in self._wanted:
            place = self._places[visit.address_id]
            target = self._target(visit, place)
            yield VisitFacts(
                starts_at=visit.starts_at,
                minutes=visit.minutes,
                zone=self._zone,
                purpose=visit.purpose,
                case=self._case(visit.case_id),
                target=target,
                place=place.place,
                crew=visit.crew,
                staff=self._members(visit.crew),
                calendar=self._calendar,
                booked=self._diary.around(visit, target.person_ids),
                consent=visit.consent,
                workplace_approved_by=visit.workplace_approved_by,
                note=visit.note,
                visit_id=visit.id,
                appointment=visit.appointment,
                request=self._requests.get(visit.request_id or 0),
                absences=self._away(visit.crew),
                contacts=self._contacts_before(visit, target.person_ids),
            )

    def _case(self, case_id: int) -> CaseFact:
        case = self._cases[case_id]
        client = self._clients[case.client_id]
        calls = [call for each in self._humans[case.debtor_id] for call in self._calls.get(each, ())]
        calls.sort(key=_moment)
        return CaseFact(
            status=case.status,
            client=client.short_name,
            mandate=client.mandate,
            recall_on=case.recall_on,
            flags=tuple(self._flags.get(case_id, ())),
            agreement=self._agreements.get(case_id),
            preference=case.preference,
            debtor_phones=tuple(self._phones.get(case.debtor_id, ())),
            calls=tuple(calls[-_CALLS:]),
        )

    def _target(self, visit: Visit, place: _PlaceRow) -> TargetFact:
        is_debtor = place.person_id == self._cases[visit.case_id].debtor_id
        relation, is_stopped = self._parties.get((visit.case_id, place.person_id), (Relation.OTHER, False))
        return TargetFact(
            person_ids=self._humans[place.person_id],
            relation=Relation.SELF if is_debtor else relation,
            born_on=place.born_on,
            is_contact_stopped=is_stopped,
        )

    def _members(self, crew: tuple[int, ...]) -> tuple[StaffFact, ...]:
        if self._is_wide:
            return tuple(self._staff.values())
        return tuple(self._staff[each] for each in dict.fromkeys(crew) if each in self._staff)

    def _away(self, crew: tuple[int, ...]) -> tuple[Absence, ...]:
        members = self._absences if self._is_wide else crew
        return tuple(away for each in members for away in self._absences.get(each, ()))

    def _contacts_before(self, visit: Visit, person_ids: Iterable[int]) -> tuple[ContactFact, ...]:
        known = [fact for each in person_ids for fact in self._contacts.get(each, ())]
        since = visit.starts_at - PERIOD
        return tuple(sorted((each for each in known if each.at >= since), key=_moment))


def _moment(fact: CallFact | ContactFact) -> datetime:
    return fact.at


def parts(keys: Collection[Any]) -> Iterator[Sequence[Any]]:
    """Cut keys so that no statement names too many."""
    ordered = sorted(keys)
    return (ordered[at : at + _PART] for at in range(0, len(ordered), _PART))


def _grouped(pairs: Iterable[tuple[Key, Any]]) -> dict[Key, list[Any]]:
    found: dict[Key, list[Any]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def humans(connection: Connection, person_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """Return for each person the keys of all records of the same document number, merged ones included."""
    table = people.c
    numbers: dict[int, set[str]] = {each: set() for each in person_ids}
    for part in parts(person_ids):
        own = select(table.id, table.document_no).where(table.id.in_(part))
        merged = select(table.merged_into, table.document_no).where(table.merged_into.in_(part))
        for key, number in (*connection.execute(own), *connection.execute(merged)):
            if number:
                numbers[key].add(number)
    known = _grouped(
        (number, key)
        for part in parts(set().union(*numbers.values()))
        for key, number in connection.execute(
            select(table.id, table.document_no).where(table.document_no.in_(part))
        )
    )
    return {
        key: frozenset((key, *(same for number in held for same in known[number])))
        for key, held in numbers.items()
    }


def _cases(connection: Connection, keys: Collection[int]) -> dict[int, _CaseRow]:
    table = cases.c
    query = select(
        table.id, table.debtor_id, table.client_id, table.status, table.recall_on, table.preference
    )
    rows = (row for part in parts(keys) for row in connection.execute(query.where(table.id.in_(part))))
    return {key: _CaseRow(*rest) for key, *rest in rows}


def _places(connection: Connection, keys: Collection[int]) -> dict[int, _PlaceRow]:
    table = addresses.c
    query = select(
        table.id,
        table.person_id,
        people.c.born_on,
        table.kind,
        table.source,
        table.status,
        table.verified_on,
        table.district,
        table.text,
    ).join(people, people.c.id == table.person_id)
    rows = (row for part in parts(keys) for row in connection.execute(query.where(table.id.in_(part))))
    return {key: _PlaceRow(person, born, PlaceFact(*rest)) for key, person, born, *rest in rows}


def _clients(shelves: Shelves, keys: Collection[int]) -> dict[int, Client]:
    table = shelves.clients.table.c
    return {each.id: each for part in parts(keys) for each in shelves.clients.all(table.id.in_(part))}


def _parties(
    connection: Connection, case_ids: Collection[int]
) -> dict[tuple[int, int], tuple[Relation, bool]]:
    table = parties.c
    query = select(table.case_id, table.person_id, table.relation, table.is_contact_stopped)
    rows = (
        row for part in parts(case_ids) for row in connection.execute(query.where(table.case_id.in_(part)))
    )
    return {(case, person): (relation, is_stopped) for case, person, relation, is_stopped in rows}


def _flags(shelves: Shelves, case_ids: Collection[int]) -> dict[int, list[Flag]]:
    table = shelves.flags.table.c
    return _grouped(
        (each.case_id, each)
        for part in parts(case_ids)
        for each in shelves.flags.all(table.case_id.in_(part))
    )


def _phones(connection: Connection, person_ids: Collection[int]) -> dict[int, list[Reachability]]:
    table = phones.c
    query = select(table.person_id, table.status)
    return _grouped(
        (person, status)
        for part in parts(person_ids)
        for person, status in connection.execute(query.where(table.person_id.in_(part)))
    )


def _agreements(shelves: Shelves, case_ids: Collection[int]) -> dict[int, AgreementFact]:
    """Return the newest running agreement of each case where it is signed, with what came in since."""
    table = shelves.agreements.table.c
    newest = {
        each.case_id: each
        for part in parts(case_ids)
        for each in shelves.agreements.all(table.case_id.in_(part), table.status.in_(tuple(RUNNING)))
    }
    signed = {
        key: (each, each.signed_on)
        for key, each in newest.items()
        if each.status is AgreementStatus.SIGNED and each.signed_on is not None
    }
    paid = payments.c
    query = select(paid.case_id, paid.paid_on, paid.amount).where(paid.status == PaymentStatus.CONFIRMED)
    received = _grouped(
        (case, (day, amount))
        for part in parts(signed)
        for case, day, amount in shelves.connection.execute(query.where(paid.case_id.in_(part)))
    )
    return {
        key: AgreementFact(
            each.agreement_no,
            each.status,
            each.schedule,
            sum((amount for day, amount in received.get(key, ()) if day >= signed_on), ZERO),
            each.terms.grace_days,
        )
        for key, (each, signed_on) in signed.items()
    }


def _calls(connection: Connection, person_ids: Collection[int]) -> dict[int, list[CallFact]]:
    """Return the newest outgoing calls to each person over all cases."""
    table = contact_attempts.c
    place = func.row_number().over(partition_by=table.person_id, order_by=table.at.desc())
    ranked = select(table.person_id, table.at, table.result, place.label("place")).where(
        table.channel == Channel.CALL, table.direction == Direction.OUTGOING
    )
    found: dict[int, list[CallFact]] = {}
    for part in parts(person_ids):
        newest = ranked.where(table.person_id.in_(part)).subquery()
        query = select(newest.c.person_id, newest.c.at, newest.c.result).where(newest.c.place <= _CALLS)
        for person, at, result in connection.execute(query):
            found.setdefault(person, []).append(CallFact(at, result))
    return found


def _contacts(
    connection: Connection, person_ids: Collection[int], first: datetime
) -> dict[int, list[ContactFact]]:
    """Return the contacts with each person in the month before; visits are counted by themselves."""
    table = contact_attempts.c
    is_visit = and_(table.channel == Channel.IN_PERSON, table.direction == Direction.OUTGOING)
    query = select(
        table.person_id, table.at, table.channel, table.direction, table.result, table.phone_id
    ).where(table.at >= first - PERIOD, ~is_visit)
    return _grouped(
        (person, ContactFact(at, channel, direction, result in _TALKS, phone))
        for part in parts(person_ids)
        for person, at, channel, direction, result, phone in connection.execute(
            query.where(table.person_id.in_(part))
        )
    )


def _requests(shelves: Shelves, keys: Collection[int]) -> dict[int, RequestStatus]:
    table = shelves.visit_requests.table.c
    query = select(table.id, table.status)
    rows = (
        row for part in parts(keys) for row in shelves.connection.execute(query.where(table.id.in_(part)))
    )
    return {key: status for key, status in rows}  # noqa: C416 - a row is no pair to a type checker


def _staff(shelves: Shelves, keys: Collection[int] | None) -> dict[int, StaffFact]:
    table = shelves.operators.table.c
    known = shelves.operators.all() if keys is None else shelves.operators.all(table.id.in_(list(keys)))
    return {each.id: StaffFact(each.id, each.name, each.credentials, each.is_active) for each in known}


def _absences(
    shelves: Shelves, wanted: Sequence[Visit], keys: Collection[int] | None
) -> dict[int, list[Absence]]:
    """Return who is away around the days of the visits."""
    table = shelves.absences.table.c
    first, last = min(each.starts_at for each in wanted), max(each.starts_at for each in wanted)
    near = [table.last_on >= (first - PERIOD).date(), table.first_on <= (last + PERIOD).date()]
    if keys is not None:
        near.append(or_(*(table.operator_id.in_(part) for part in parts(keys))))
    return _grouped((each.operator_id, each) for each in shelves.absences.all(*near))
