"""Reads what visits cost and brought, and what is known of the cases that wait for one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, select

from casedesk.domain.contacts import Channel, Direction
from casedesk.domain.outings import Outing
from casedesk.domain.payments import PaymentStatus
from casedesk.domain.people import Reachability
from casedesk.domain.visit_facts import CallFact
from casedesk.domain.visit_yield import Receipt
from casedesk.domain.visits import VisitPurpose, VisitRecord, VisitStatus
from casedesk.storage.bulk import in_lots
from casedesk.storage.road_rows import hold_outs
from casedesk.storage.rows import (
    addresses,
    cases,
    clients,
    contact_attempts,
    payments,
    phones,
    promises,
    visits,
)
from casedesk.storage.shelves import Shelves

_AT_ONCE = 400
_USABLE = (Reachability.VALID, Reachability.UNKNOWN)


@dataclass(frozen=True)
class HeldRow:
    """A visit whose record is written, with where it was and for whom."""

    visit_id: int
    visit_no: str
    case_id: int
    starts_at: datetime
    crew: tuple[int, ...]
    purpose: VisitPurpose
    record: VisitRecord
    district: str
    client: str


def held_between(connection: Connection, first: datetime, last: datetime) -> list[HeldRow]:
    """Return the recorded visits that were to start from ``first`` until before ``last``."""
    table = visits.c
    query = (
        select(
            table.id,
            table.visit_no,
            table.case_id,
            table.starts_at,
            table.counted_crew,
            table.purpose,
            table.record,
            addresses.c.district,
            clients.c.short_name,
        )
        .join(addresses, addresses.c.id == table.address_id)
        .join(cases, cases.c.id == table.case_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .where(table.status == VisitStatus.HELD, table.starts_at >= first, table.starts_at < last)
        .order_by(table.starts_at)
    )
    return [HeldRow(*row) for row in connection.execute(query) if row.record is not None]


def outings_between(shelves: Shelves, first: datetime, last: datetime) -> list[Outing]:
    """Return the outings that began in a span and are over."""
    table = shelves.outings.table.c
    return list(shelves.outings.all(table.left_at >= first, table.left_at < last, table.back_at.is_not(None)))


def receipts_of(connection: Connection, case_ids: Iterable[int], first: date, last: date) -> list[Receipt]:
    """Return what was confirmed on cases from a day until a day, both included."""
    table = payments.c
    found: list[Receipt] = []
    for lot in in_lots(sorted(set(case_ids)), _AT_ONCE):
        query = select(table.case_id, table.paid_on, table.amount).where(
            table.case_id.in_(lot),
            table.paid_on >= first,
            table.paid_on <= last,
            table.status == PaymentStatus.CONFIRMED,
        )
        found.extend(Receipt(*row) for row in connection.execute(query))
    return found


def with_phone(connection: Connection, person_ids: Sequence[int]) -> set[int]:
    """Return who of these people has a number that may be called."""
    found: set[int] = set()
    for lot in in_lots(person_ids, _AT_ONCE):
        query = select(phones.c.person_id).where(phones.c.person_id.in_(lot), phones.c.status.in_(_USABLE))
        found.update(connection.execute(query).scalars())
    return found


def calls_to(connection: Connection, person_ids: Sequence[int], since: datetime) -> dict[int, list[CallFact]]:
    """Return the outgoing calls to people from a moment on, oldest first."""
    table = contact_attempts.c
    found: dict[int, list[CallFact]] = {}
    for lot in in_lots(person_ids, _AT_ONCE):
        query = (
            select(table.person_id, table.at, table.result)
            .where(
                table.person_id.in_(lot),
                table.channel == Channel.CALL,
                table.direction == Direction.OUTGOING,
                table.at >= since,
            )
            .order_by(table.at)
        )
        for person_id, at, result in connection.execute(query):
            found.setdefault(person_id, []).append(CallFact(at, result))
    return found


def promising(connection: Connection, case_ids: Sequence[int], today: date) -> set[int]:
    """Return the cases with a promise that is not due yet."""
    found: set[int] = set()
    for lot in in_lots(case_ids, _AT_ONCE):
        query = select(promises.c.case_id).where(promises.c.case_id.in_(lot), promises.c.due_on >= today)
        found.update(connection.execute(query).scalars())
    return found


def held_back(connection: Connection, day: date) -> set[int]:
    """Return the cases that the hold-out group keeps from visits on a day."""
    table = hold_outs.c
    query = select(table.case_id).where(table.until_on >= day, table.is_held, table.drawn_on <= day)
    return set(connection.execute(query).scalars())


def drawn_ever(connection: Connection, since: date) -> set[int]:
    """Return the cases whose lot was drawn from a day on."""
    return set(connection.execute(select(hold_outs.c.case_id).where(hold_outs.c.drawn_on >= since)).scalars())


def visits_within(
    connection: Connection, case_ids: Sequence[int], first: datetime, last: datetime
) -> dict[int, int]:
    """Count the visits held on cases in a span."""
    table = visits.c
    found: dict[int, int] = {}
    for lot in in_lots(case_ids, _AT_ONCE):
        query = (
            select(table.case_id, func.count().label("held"))
            .where(
                table.case_id.in_(lot),
                table.status == VisitStatus.HELD,
                table.starts_at >= first,
                table.starts_at < last + timedelta(days=1),
            )
            .group_by(table.case_id)
        )
        found |= {row.case_id: row.held for row in connection.execute(query)}
    return found
