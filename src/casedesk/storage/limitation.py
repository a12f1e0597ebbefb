"""Keeps by each case the day from which its limitation period runs, so that lists order and filter by it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    String,
    Text,
    and_,
    bindparam,
    cast,
    literal,
    or_,
    select,
    true,
    type_coerce,
    union_all,
    update,
)

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.limitation import (
    LONGEST_MONTHS,
    PERIOD_MONTHS,
    LimitationEvent,
    LimitationEventKind,
    limitation_of,
)
from casedesk.domain.papers import PaperAnswer, PaperKind
from casedesk.domain.payments import PaymentStatus
from casedesk.domain.visits import VisitOutcome, VisitStatus
from casedesk.domain.workdays import OfficeCalendar, add_months
from casedesk.storage.paper_rows import papers
from casedesk.storage.rows import agreements, cases, contact_attempts, offices, payments, promises, visits

_LOT: Final = 400
_NOTED: Final = {"casedesk_noted": True}
_PLAIN: Final = OfficeCalendar()
"""Weekends only: what is stored must not change with each year's notice; the shown end knows all days off."""
_OF_CASE: Final = {
    cases.name: "id",
    payments.name: "case_id",
    agreements.name: "case_id",
    visits.name: "case_id",
    promises.name: "case_id",
    contact_attempts.name: "case_id",
    papers.name: "case_id",
}
"""The tables that the period follows from, and where they name the case."""


@dataclass(frozen=True)
class _Event:
    """One table whose rows may interrupt the limitation period."""

    kind: LimitationEventKind
    case_id: ColumnElement[int]
    at: ColumnElement[str]
    counts: ColumnElement[bool]


_MIRROR = payments.alias("mirror")
_SIGNED = _Event(
    LimitationEventKind.DEBTOR_AGREED,
    agreements.c.case_id,
    cast(agreements.c.signed_on, String(32)),
    agreements.c.signed_on.is_not(None),
)
_OTHERS = (
    _Event(
        LimitationEventKind.PART_PAYMENT,
        payments.c.case_id,
        cast(payments.c.paid_on, String(32)),
        and_(
            payments.c.status == PaymentStatus.CONFIRMED,
            payments.c.reverses_id.is_(None),
            ~select(_MIRROR.c.id).where(_MIRROR.c.reverses_id == payments.c.id).exists(),
        ),
    ),
    _Event(
        LimitationEventKind.DEBTOR_PROMISED,
        promises.c.case_id,
        type_coerce(promises.c.made_at, String(32)),
        true(),
    ),
    _Event(
        LimitationEventKind.DEMAND_ARRIVED,
        contact_attempts.c.case_id,
        type_coerce(contact_attempts.c.at, String(32)),
        and_(
            contact_attempts.c.channel == Channel.LETTER,
            contact_attempts.c.direction == Direction.OUTGOING,
            contact_attempts.c.result == ContactResult.DELIVERED,
        ),
    ),
    _Event(
        LimitationEventKind.DEMAND_ARRIVED,
        visits.c.case_id,
        type_coerce(visits.c.starts_at, String(32)),
        and_(
            visits.c.status == VisitStatus.HELD,
            type_coerce(visits.c.record, Text).like(f'%"outcome":"{VisitOutcome.MET_DEBTOR}"%'),
        ),
    ),
)
_SIGNED_FOR = _Event(
    LimitationEventKind.DEMAND_ARRIVED,
    papers.c.case_id,
    type_coerce(papers.c.answered_at, String(32)),
    and_(
        papers.c.kind.in_((PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE)),
        papers.c.answer == PaperAnswer.SIGNED,
        papers.c.answered_at.is_not(None),
        papers.c.case_id.is_not(None),
    ),
)
"""A demand letter or notice of breach that was signed for; older programs had no place for the answer."""
_COPY = select(papers.c.id).where(
    papers.c.kind == PaperKind.AGREEMENT, papers.c.subject == agreements.c.agreement_no
)
_STILL_SIGNED = replace(
    _SIGNED,
    counts=and_(
        _SIGNED.counts,
        or_(
            agreements.c.status != AgreementStatus.VOID,
            _COPY.where(papers.c.answer == PaperAnswer.SIGNED).exists(),
            ~_COPY.exists(),
        ),
    ),
)
"""A signed agreement; a void one counts unless the register says that no copy of it was signed after all."""
_BEFORE_ANSWERS: Final = (*_OTHERS, _SIGNED)
_EVENTS: Final = (*_OTHERS, _STILL_SIGNED, _SIGNED_FOR)


def cases_of(table: str, rows: Iterable[Mapping[str, Any] | None]) -> Iterator[int]:
    """Yield the cases whose period may change with these rows of a table."""
    column = _OF_CASE.get(table)
    if column is not None:
        yield from (row[column] for row in rows if row and row.get(column))


def cases_of_new(table: str, values: Sequence[Any], keys: Sequence[int]) -> Iterator[int]:
    """Yield the cases whose period new values move; a new case that brings its day is left as it is."""
    if table == cases.name:
        yield from (key for key, each in zip(keys, values, strict=True) if each.limitation_from is None)
    elif table in _OF_CASE:
        yield from (each.case_id for each in values)


def interruptions_of(
    connection: Connection,
    case_ids: Sequence[int],
    zone: ZoneInfo,
    kinds: Sequence[_Event] = _EVENTS,
) -> dict[int, list[LimitationEvent]]:
    """Return by case what started its limitation period anew: payments, signed agreements, debtors met."""
    found: dict[int, list[LimitationEvent]] = defaultdict(list)
    for case_id, kind, at in connection.execute(_interruptions(case_ids, kinds)):
        found[case_id].append(LimitationEvent(LimitationEventKind(kind), _day(at, zone)))
    return found


def counted_from(start_on: date | None, events: Iterable[LimitationEvent]) -> date | None:
    """Return the day from which three years lead to the end: at most seventeen years after the start."""
    if start_on is None:
        return None
    counted = limitation_of(start_on, events, _PLAIN).counted_from
    return min(counted, add_months(start_on, LONGEST_MONTHS - PERIOD_MONTHS))


def keep(connection: Connection, case_ids: Collection[int], kinds: Sequence[_Event] = _EVENTS) -> None:
    """Compute the stored day of some cases anew; inside the transaction that changed what it follows from."""
    if not case_ids:
        return
    zone = ZoneInfo(connection.execute(select(offices.c.zone_name)).scalar() or "UTC")
    waiting = iter(sorted(case_ids))
    while lot := list(islice(waiting, _LOT)):
        _keep_lot(connection, lot, zone, kinds)


def _keep_lot(connection: Connection, lot: Sequence[int], zone: ZoneInfo, kinds: Sequence[_Event]) -> None:
    events = interruptions_of(connection, lot, zone, kinds)
    stored = select(cases.c.id, cases.c.past_due_from, cases.c.limitation_from).where(cases.c.id.in_(lot))
    changed = [
        {"of_case": key, "day": day}
        for key, start_on, before in connection.execute(stored)
        if (day := counted_from(start_on, events.get(key, ()))) != before
    ]
    if changed:
        change = update(cases).where(cases.c.id == bindparam("of_case"))
        connection.execute(
            change.values(limitation_from=bindparam("day")).execution_options(**_NOTED), changed
        )


def fill(connection: Connection) -> None:
    """Compute the day of every case when the column is laid; most have no event and take the start itself.

    No letter was answered by then: the place for the answer came later.
    """
    connection.execute(
        update(cases).values(limitation_from=cases.c.past_due_from).execution_options(**_NOTED)
    )
    kinds = _BEFORE_ANSWERS
    with_events = union_all(*(select(each.case_id.label("case_id")).where(each.counts) for each in kinds))
    keep(connection, set(connection.execute(with_events).scalars()), kinds)


def _interruptions(case_ids: Collection[int], kinds: Sequence[_Event]) -> CompoundSelect[Any]:
    """Select case, kind and ISO day or moment of everything that starts the limitation period anew."""
    return union_all(
        *(
            select(each.case_id, literal(each.kind.value).label("kind"), each.at.label("at")).where(
                each.case_id.in_(case_ids), each.counts
            )
            for each in kinds
        )
    )


def _day(at: str, zone: ZoneInfo) -> date:
    if len(at) == len("2026-05-09"):
        return date.fromisoformat(at)
    return datetime.fromisoformat(at).astimezone(zone).date()
