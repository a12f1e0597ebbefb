"""The rows that the facts of visits are made of, each kind read with one statement for all visits.

The statements are built once: a verdict at the counter must not wait for a dozen of them to be composed.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    func,
    select,
    union_all,
)

from casedesk.domain.agreements import RUNNING, AgreementStatus
from casedesk.domain.cases import CaseStatus, Flag
from casedesk.domain.clients import Mandate
from casedesk.domain.contacts import TALKS, Channel, Direction
from casedesk.domain.crews import Absence
from casedesk.domain.money import ZERO
from casedesk.domain.people import Reachability, Relation
from casedesk.domain.visit_facts import AgreementFact, CallFact, ContactFact, PlaceFact, StaffFact
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import Visit
from casedesk.storage.agreements import received_by
from casedesk.storage.booked_visits import PERIOD
from casedesk.storage.contacts import IS_TOLD, call_fact
from casedesk.storage.ready import KEYS, Ready
from casedesk.storage.records import Records
from casedesk.storage.road_rows import absences, visit_requests
from casedesk.storage.rows import (
    addresses,
    agreements,
    cases,
    clients,
    contact_attempts,
    flags,
    operators,
    parties,
    people,
    phones,
)
from casedesk.storage.shelves import Shelves

MOST_CALLS = 30
"""Newest calls to a person that are looked at."""
_AWAY = timedelta(days=9)
_FEW = 4
_KEYS: BindParameter[Any] = bindparam(KEYS, expanding=True)

Key = TypeVar("Key")
V = TypeVar("V")


@dataclass(frozen=True)
class CaseRow:
    """The part of a case and its client that the rules look at."""

    debtor_id: int
    status: CaseStatus
    recall_on: date | None
    preference: str
    client: str
    mandate: Mandate | None


@dataclass(frozen=True)
class PlaceRow:
    """An address with whose it is."""

    person_id: int
    born_on: date | None
    place: PlaceFact


def _grouped(pairs: Iterable[tuple[Key, Any]]) -> dict[Key, list[Any]]:
    found: dict[Key, list[Any]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def _values(records: Records[V], connection: Connection, query: Ready, keys: Collection[int]) -> list[V]:
    """Return whole records; the query selects their table."""
    names = records.table.c.keys()
    found = query.rows(connection, keys)
    return [records.value_of(dict(zip(names, row, strict=True))) for row in found]


_SAME = people.alias("same")


def _same_number(key: ColumnElement[int]) -> Select[Any]:
    joined = select(key, _SAME.c.id).join(_SAME, _SAME.c.document_no == people.c.document_no)
    return joined.where(people.c.document_no != "", key.in_(_KEYS))


_HUMANS = Ready(union_all(_same_number(people.c.id), _same_number(people.c.merged_into)))


def humans(connection: Connection, person_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """Return for each person the keys of all records of the same document number, merged ones included."""
    found: dict[int, set[int]] = {each: {each} for each in person_ids}
    for key, same in _HUMANS.rows(connection, person_ids):
        found[key].add(same)
    return {key: frozenset(same) for key, same in found.items()}


_CASES = Ready(
    select(
        cases.c.id,
        cases.c.client_id,
        cases.c.debtor_id,
        cases.c.status,
        cases.c.recall_on,
        cases.c.preference,
        clients.c.short_name,
        clients.c.mandate_no,
        clients.c.mandate_starts_on,
        clients.c.mandate_ends_on,
    )
    .join(clients, clients.c.id == cases.c.client_id)
    .where(cases.c.id.in_(_KEYS))
)


def cases_of(connection: Connection, keys: Collection[int]) -> dict[int, CaseRow]:
    """Return what the rules ask of each case and its client."""
    mandates: dict[int, Mandate | None] = {}
    found: dict[int, CaseRow] = {}
    rows = _CASES.rows(connection, keys)
    for key, client_id, debtor, status, recall_on, preference, client, *mandate in rows:
        if client_id not in mandates:
            mandates[client_id] = Mandate(*mandate) if mandate[0] is not None else None
        found[key] = CaseRow(debtor, status, recall_on, preference, client, mandates[client_id])
    return found


_PLACES = Ready(
    select(
        addresses.c.id,
        addresses.c.person_id,
        people.c.born_on,
        addresses.c.kind,
        addresses.c.source,
        addresses.c.status,
        addresses.c.verified_on,
        addresses.c.district,
        addresses.c.text,
    )
    .join(people, people.c.id == addresses.c.person_id)
    .where(addresses.c.id.in_(_KEYS))
)


def places_of(connection: Connection, keys: Collection[int]) -> dict[int, PlaceRow]:
    """Return each address with whose it is."""
    return {
        key: PlaceRow(person, born_on, PlaceFact(*rest))
        for key, person, born_on, *rest in _PLACES.rows(connection, keys)
    }


_PARTIES = Ready(
    select(parties.c.case_id, parties.c.person_id, parties.c.relation, parties.c.is_contact_stopped).where(
        parties.c.case_id.in_(_KEYS)
    )
)


def parties_of(
    connection: Connection, case_ids: Collection[int]
) -> dict[tuple[int, int], tuple[Relation, bool]]:
    """Return by case and person what part somebody has, and whether contact was stopped."""
    found = _PARTIES.rows(connection, case_ids)
    return {(case, person): (relation, is_stopped) for case, person, relation, is_stopped in found}


_STOPPED = Ready(
    select(parties.c.person_id).where(parties.c.is_contact_stopped.is_(True), parties.c.person_id.in_(_KEYS))
)


def stopped_of(connection: Connection, person_ids: Collection[int]) -> frozenset[int]:
    """Return who asked, in any case, to be left alone; that binds in every other."""
    return frozenset(person for (person,) in _STOPPED.rows(connection, person_ids))


_FLAGS = Ready(
    select(cases.c.debtor_id, flags)
    .join(cases, cases.c.id == flags.c.case_id)
    .where(cases.c.debtor_id.in_(_KEYS))
    .order_by(flags.c.id)
)


def flags_of(shelves: Shelves, person_ids: Collection[int]) -> dict[int, list[Flag]]:
    """Return by debtor the flags of all their cases, raised or cleared."""
    names = flags.c.keys()
    return _grouped(
        (debtor, shelves.flags.value_of(dict(zip(names, row, strict=True))))
        for debtor, *row in _FLAGS.rows(shelves.connection, person_ids)
    )


_PHONES = Ready(select(phones.c.person_id, phones.c.status).where(phones.c.person_id.in_(_KEYS)))


def phones_of(connection: Connection, person_ids: Collection[int]) -> dict[int, list[Reachability]]:
    """Return how each person's numbers stand."""
    return _grouped((person, status) for person, status in _PHONES.rows(connection, person_ids))


_AGREEMENTS = Ready(
    select(agreements)
    .where(agreements.c.case_id.in_(_KEYS), agreements.c.status.in_(tuple(RUNNING)))
    .order_by(agreements.c.id)
)
_RECEIVED = Ready(received_by(agreements.c.id.in_(_KEYS)))


def agreements_of(shelves: Shelves, case_ids: Collection[int]) -> dict[int, AgreementFact]:
    """Return the newest running agreement of each case where it is signed, with what came in since."""
    found = _values(shelves.agreements, shelves.connection, _AGREEMENTS, case_ids)
    newest = {each.case_id: each for each in found}
    signed = {
        key: each
        for key, each in newest.items()
        if each.status is AgreementStatus.SIGNED and each.signed_on is not None
    }
    keys = [each.id for each in signed.values()]
    received = {row[0]: row[1] for row in _RECEIVED.rows(shelves.connection, keys)}
    return {
        key: AgreementFact(
            each.agreement_no,
            each.status,
            each.schedule,
            received.get(each.id, ZERO),
            each.terms.grace_days,
            each.grace_until,
        )
        for key, each in signed.items()
    }


_RANKED = (
    select(
        contact_attempts.c.person_id,
        contact_attempts.c.at,
        contact_attempts.c.direction,
        contact_attempts.c.result,
        func.row_number()
        .over(partition_by=contact_attempts.c.person_id, order_by=contact_attempts.c.at.desc())
        .label("place"),
    )
    .where(IS_TOLD, contact_attempts.c.person_id.in_(_KEYS))
    .subquery()
)
_CALLS = Ready(
    select(_RANKED.c.person_id, _RANKED.c.at, _RANKED.c.direction, _RANKED.c.result).where(
        _RANKED.c.place <= MOST_CALLS
    )
)


_NEWEST_CALLS = Ready(
    select(
        contact_attempts.c.person_id,
        contact_attempts.c.at,
        contact_attempts.c.direction,
        contact_attempts.c.result,
    )
    .where(IS_TOLD, contact_attempts.c.person_id == bindparam("person"))
    .order_by(contact_attempts.c.at.desc())
    .limit(MOST_CALLS)
)
"""For one person: it need not number all rows."""


def calls_to(connection: Connection, person_ids: Collection[int]) -> dict[int, list[CallFact]]:
    """Return the newest calls to each person and talks with them over all cases."""
    if len(person_ids) <= _FEW:
        each_alone = (_NEWEST_CALLS.rows(connection, person=each) for each in person_ids)
        found: Iterable[Any] = (row for rows in each_alone for row in rows)
    else:
        found = _CALLS.rows(connection, person_ids)
    return _grouped((person, call_fact(*rest)) for person, *rest in found)


_CONTACTS = Ready(
    select(
        contact_attempts.c.person_id,
        contact_attempts.c.at,
        contact_attempts.c.channel,
        contact_attempts.c.direction,
        contact_attempts.c.result,
        contact_attempts.c.phone_id,
    ).where(
        contact_attempts.c.person_id.in_(_KEYS),
        contact_attempts.c.at >= bindparam("since"),
        ~and_(
            contact_attempts.c.channel == Channel.IN_PERSON,
            contact_attempts.c.direction == Direction.OUTGOING,
        ),
    )
)


def contacts_with(
    connection: Connection, person_ids: Collection[int], first: datetime
) -> dict[int, list[ContactFact]]:
    """Return the contacts with each person in the month before; visits are counted by themselves."""
    return _grouped(
        (person, ContactFact(at, channel, direction, result in TALKS, phone))
        for person, at, channel, direction, result, phone in _CONTACTS.rows(
            connection, person_ids, since=first - PERIOD
        )
    )


_REQUESTS = Ready(select(visit_requests.c.id, visit_requests.c.status).where(visit_requests.c.id.in_(_KEYS)))


def requests_of(connection: Connection, keys: Collection[int]) -> dict[int, RequestStatus]:
    """Return where each request stands."""
    return {row[0]: row[1] for row in _REQUESTS.rows(connection, keys)}


_STAFF = Ready(select(operators).where(operators.c.id.in_(_KEYS)))


def staff_of(shelves: Shelves, keys: Collection[int] | None) -> dict[int, StaffFact]:
    """Return those people of the office, or everybody."""
    known = (
        shelves.operators.all()
        if keys is None
        else _values(shelves.operators, shelves.connection, _STAFF, keys)
    )
    return {each.id: StaffFact(each.id, each.name, each.credentials, each.is_active) for each in known}


_ABSENCES = Ready(
    select(absences)
    .where(absences.c.last_on >= bindparam("first"), absences.c.first_on <= bindparam("last"))
    .order_by(absences.c.id)
)


def absences_around(shelves: Shelves, wanted: Sequence[Visit]) -> dict[int, list[Absence]]:
    """Return who is away around the days of the visits."""
    first, last = min(each.starts_at for each in wanted), max(each.starts_at for each in wanted)
    span = {"first": (first - _AWAY).date(), "last": (last + _AWAY).date()}
    names = absences.c.keys()
    found = _ABSENCES.rows(shelves.connection, None, **span)
    known = [shelves.absences.value_of(dict(zip(names, row, strict=True))) for row in found]
    return _grouped((each.operator_id, each) for each in known)
