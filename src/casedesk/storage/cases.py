"""Lists of cases read straight from the rows, windowed, with sums; and what the limitation light needs."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, func, select

from casedesk.domain.case_lists import CaseQuery, CaseRow, LastContact
from casedesk.domain.cases import FlagKind, NextStep
from casedesk.domain.debts import bucket
from casedesk.domain.limitation import LimitationEvent, limitation_of
from casedesk.domain.people import AddressKind, PhoneKind, Reachability
from casedesk.domain.visits import VisitStatus
from casedesk.storage import case_totals, limitation
from casedesk.storage.case_additions import own_values_of, tags_of
from casedesk.storage.case_conditions import Standpoint, conditions
from casedesk.storage.case_orders import ordered, whole_order
from casedesk.storage.case_windows import whole, window
from casedesk.storage.flags import acting
from casedesk.storage.rows import (
    addresses,
    audit_entries,
    cases,
    clients,
    contact_attempts,
    flags,
    operators,
    people,
    phones,
    placements,
    visits,
)

Line = Any
"""A row of several columns, as SQLAlchemy hands it over."""

totals = case_totals.totals
"""Counts cases and sums what is owed on them."""

_BATCH = 400
_RANKS = {Reachability.VALID: 0, Reachability.UNKNOWN: 1, Reachability.INVALID: 2, Reachability.STOP: 3}
_ADDRESS_RANKS = {AddressKind.HOME: 0, AddressKind.HOUSEHOLD: 1, AddressKind.WORK: 2}


def ids(
    connection: Connection, query: CaseQuery, seen: Standpoint, first: int = 0, amount: int | None = None
) -> Sequence[int]:
    """Return the keys of the cases that fit, in their order."""
    if seen.is_sqlite:
        if amount is None:
            return whole(connection, query, seen)[first:]
        return window(connection, query, seen, first, amount)
    wanted = ordered(select(cases.c.id), whole_order(query.order), seen).offset(first)
    wanted = wanted.where(*conditions(query, seen)).limit(amount)
    return array("q", connection.execute(wanted).scalars())


def rows(
    connection: Connection, query: CaseQuery, seen: Standpoint, first: int, amount: int
) -> list[CaseRow]:
    """Return the lines from number ``first`` on, phones in full."""
    return rows_of(connection, ids(connection, query, seen, first, amount), seen)


def rows_of(connection: Connection, case_ids: Sequence[int], seen: Standpoint) -> list[CaseRow]:
    """Return the lines of some cases in the given order, phones in full; what is gone is left out."""
    found: list[CaseRow] = []
    for part in _batches(case_ids):
        found.extend(_lines(connection, part, seen))
    return found


def districts(connection: Connection) -> list[str]:
    """Return every district that an address names, in code point order."""
    named = select(addresses.c.district).where(addresses.c.district != "").distinct()
    return sorted(connection.execute(named).scalars())


def interruptions_of(
    connection: Connection, case_ids: Sequence[int], seen: Standpoint
) -> dict[int, list[LimitationEvent]]:
    """Return by case what started its limitation period anew: payments, signed agreements, debtors met."""
    return limitation.interruptions_of(connection, case_ids, seen.zone)


def first_moments(connection: Connection, case_id: int, noun: str) -> dict[str, datetime]:
    """Return when each subject of a kind, such as ``agreement``, first stood in the case's log."""
    log = audit_entries.c
    began = func.min(log.at, type_=log.at.type)
    query = select(log.subject, began).where(log.case_id == case_id, log.action.startswith(f"{noun}."))
    return {row[0]: row[1] for row in connection.execute(query.group_by(log.subject))}


def _batches(numbers: Sequence[int]) -> Iterator[list[int]]:
    waiting = iter(numbers)
    while part := list(islice(waiting, _BATCH)):
        yield part


def _lines(connection: Connection, case_ids: list[int], seen: Standpoint) -> Iterator[CaseRow]:
    """Yield the lines of some cases in the given order, with one query for each kind of fact."""
    found = {row.id: row for row in connection.execute(_BASE.where(cases.c.id.in_(case_ids)))}
    debtors = {row.debtor_id for row in found.values()}
    marks = _flags(connection, case_ids, seen.today)
    numbers = _best(
        connection, phones.c.number, debtors, lambda row: (row.status, row.kind is not PhoneKind.MOBILE)
    )
    places = _best(
        connection, addresses.c.district, debtors, lambda row: (row.status, _ADDRESS_RANKS.get(row.kind, 9))
    )
    linked = _linked(connection, debtors)
    contacts = _last_contacts(connection, list(found.values()), seen)
    events = interruptions_of(connection, case_ids, seen)
    tags, own = tags_of(connection, case_ids), own_values_of(connection, case_ids)
    for row in (found[key] for key in case_ids if key in found):
        phone, place = numbers.get(row.debtor_id), places.get(row.debtor_id)
        days = _days_past_due(row, seen.today)
        yield CaseRow(
            id=row.id,
            case_no=row.case_no,
            name=row.name,
            flags=marks.get(row.id, ()),
            linked=linked.get(row.debtor_id, 1) - 1,
            client=row.client,
            balance=row.balance,
            dpd=days,
            bucket=bucket(days),
            status=row.status,
            phone=phone.number if phone else "",
            district=place.district if place else "",
            next_step=NextStep(row.next_kind, row.next_due_on, row.next_note or "")
            if row.next_kind
            else None,
            last_contact=contacts.get(row.id),
            limitation_days=_limitation_days(row, events.get(row.id, ()), seen),
            operator=row.operator or "",
            recall_on=row.recall_on,
            contract_no=row.contract_no,
            product=row.product,
            product_name=row.product_name,
            placement=row.placement,
            assigned_on=row.assigned_on,
            principal=row.principal,
            tags=tags.get(row.id, ()),
            own=own.get(row.id, ()),
        )


_BASE = (
    select(
        cases.c.id, cases.c.case_no, cases.c.debtor_id, people.c.name, clients.c.short_name.label("client"),
        cases.c.balance, cases.c.overdue_on, cases.c.as_of, cases.c.client_dpd, cases.c.status,
        cases.c.next_kind, cases.c.next_due_on, cases.c.next_note, cases.c.last_contact_at,
        operators.c.name.label("operator"), cases.c.recall_on, cases.c.contract_no, cases.c.product,
        cases.c.product_name, placements.c.number.label("placement"), cases.c.assigned_on, cases.c.principal,
    )
    .join(people, people.c.id == cases.c.debtor_id)
    .join(clients, clients.c.id == cases.c.client_id)
    .join(placements, placements.c.id == cases.c.placement_id)
    .outerjoin(operators, operators.c.id == cases.c.operator_id)
)  # fmt: skip


def _next_step(row: Line) -> NextStep | None:
    return NextStep(row.next_kind, row.next_due_on, row.next_note or "") if row.next_kind else None


def _overdue_on(row: Line) -> date | None:
    """Return the day since which the debt is overdue, from the client's count where no day is known."""
    if row.overdue_on is not None or row.client_dpd is None:
        known: date | None = row.overdue_on
        return known
    counted: date = row.as_of - timedelta(days=row.client_dpd)
    return counted


def _days_past_due(row: Line, today: date) -> int:
    since = _overdue_on(row)
    return max(0, (today - since).days) if since else 0


def _limitation_days(row: Line, events: Iterable[LimitationEvent], seen: Standpoint) -> int | None:
    since = _overdue_on(row)
    return limitation_of(since, events, seen.calendar).days_left(seen.today) if since else None


def _flags(connection: Connection, case_ids: list[int], today: date) -> dict[int, tuple[FlagKind, ...]]:
    query = select(flags.c.case_id, flags.c.kind).where(flags.c.case_id.in_(case_ids), acting(today))
    found: dict[int, tuple[FlagKind, ...]] = {}
    for case_id, kind in connection.execute(query.order_by(flags.c.id)):
        found[case_id] = (*found.get(case_id, ()), kind)
    return found


def _best(
    connection: Connection,
    wanted: Column[Any],
    person_ids: set[int],
    rank: Callable[[Line], tuple[Reachability, int]],
) -> dict[int, Line]:
    """Return each person's most useful phone or address: valid before unknown, older before newer."""
    found: dict[int, tuple[tuple[int, int], Line]] = {}
    of = wanted.table.c
    query = select(of.person_id, of.status, of.kind, wanted).where(of.person_id.in_(person_ids))
    for row in connection.execute(query.order_by(of.id)):
        status, kind = rank(row)
        weight = (_RANKS[status], int(kind))
        if row.person_id not in found or weight < found[row.person_id][0]:
            found[row.person_id] = (weight, row)
    return {person: row for person, (_weight, row) in found.items()}


def _linked(connection: Connection, person_ids: set[int]) -> dict[int, int]:
    query = select(cases.c.debtor_id, func.count()).where(cases.c.debtor_id.in_(person_ids))
    return {row[0]: row[1] for row in connection.execute(query.group_by(cases.c.debtor_id))}


def _last_contacts(connection: Connection, found: list[Line], seen: Standpoint) -> dict[int, LastContact]:
    """Return how each case was last reached for: by attempt or visit, else the bare moment."""
    last = {row.id: row.last_contact_at for row in found if row.last_contact_at is not None}
    answer = {case_id: LastContact(at) for case_id, at in last.items()}
    tried = contact_attempts
    attempts = select(tried.c.case_id, tried.c.at, tried.c.channel, tried.c.direction, tried.c.result)
    at_last = attempts.join(cases, (cases.c.id == tried.c.case_id) & (cases.c.last_contact_at == tried.c.at))
    for row in connection.execute(at_last.where(tried.c.case_id.in_(list(last)))):
        answer[row.case_id] = LastContact(row.at, row.channel, row.direction, row.result)
    held = select(visits.c.case_id, visits.c.starts_at).where(visits.c.status == VisitStatus.HELD)
    for case_id, starts_at in connection.execute(held.where(visits.c.case_id.in_(list(last)))):
        at = last[case_id]
        is_same_day = starts_at.astimezone(seen.zone).date() == at.astimezone(seen.zone).date()
        if answer[case_id].channel is None and is_same_day:
            answer[case_id] = LastContact(at.astimezone(UTC), is_visit=True)
    return answer
