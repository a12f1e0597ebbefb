"""Turns what a list of cases asks for into conditions that both databases answer alike."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, select

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus
from casedesk.domain.limitation import PERIOD_MONTHS, limitation_end
from casedesk.domain.workdays import OfficeCalendar, add_months
from casedesk.storage.case_words import cases_with
from casedesk.storage.flags import acting
from casedesk.storage.list_rows import case_tags
from casedesk.storage.rows import addresses, cases, flags

_SQLITE = "sqlite"


@dataclass(frozen=True)
class Standpoint:
    """From where a list is seen: the office's day, zone and calendar, and the kind of database."""

    today: date
    zone: ZoneInfo
    calendar: OfficeCalendar
    dialect: str

    @property
    def is_sqlite(self) -> bool:
        """Tell whether dates are texts here."""
        return self.dialect == _SQLITE


Keys = Select[tuple[int]] | CompoundSelect[Any]


@dataclass(frozen=True, eq=False)
class Condition:
    """One condition of a list, and the keys of the cases that meet it where an index alone tells them."""

    clause: ColumnElement[bool]
    keys: Keys | None = None
    column: ColumnElement[Any] | None = None
    """The column of a case that alone decides."""
    estimate: Keys | None = None
    """What is counted instead of the keys because it is nearer at hand."""

    def and_also(self, other: "Condition") -> "Condition":
        """Return both conditions as one that a common index answers."""
        clause = and_(self.clause, other.clause)
        return Condition(clause, select(cases.c.id).where(clause).correlate(None))


def conditions(query: CaseQuery, seen: Standpoint) -> Iterator[ColumnElement[bool]]:
    """Yield what a case must meet."""
    return (each.clause for each in conditions_with_keys(query, seen))


def conditions_with_keys(query: CaseQuery, seen: Standpoint) -> Iterator[Condition]:
    """Yield what a case must meet, each condition with its own way to the cases."""
    for word in query.text.split():
        found = cases_with(word)
        yield Condition(cases.c.id.in_(found), found)
    for column, wanted in (
        (cases.c.client_id, query.client_ids),
        (cases.c.placement_id, query.placement_ids),
        (cases.c.operator_id, query.operator_ids),
        (cases.c.id, query.case_ids),
    ):
        if wanted:
            yield on_column(column, column.in_(wanted))
    if query.except_ids:
        yield Condition(cases.c.id.not_in(query.except_ids))
    if query.statuses:
        yield _has_status(query.statuses)
    yield from _marks(query, seen.today)
    yield from (on_column(column, clause) for column, clause in _ranges(query, seen))


def on_column(column: ColumnElement[Any], clause: ColumnElement[bool]) -> Condition:
    """Return a condition on one column that begins an index."""
    return Condition(clause, select(cases.c.id).where(clause).correlate(None), column)


def _marks(query: CaseQuery, today: date) -> Iterator[Condition]:
    if query.tag_ids:
        tagged = select(case_tags.c.case_id).where(case_tags.c.tag_id.in_(query.tag_ids))
        yield Condition(cases.c.id.in_(tagged), tagged)
    if query.flags:
        raised = select(flags.c.case_id).where(flags.c.kind.in_(query.flags), acting(today))
        yield Condition(cases.c.id.in_(raised), raised)
    if query.districts:
        there = select(addresses.c.person_id).where(addresses.c.district.in_(query.districts))
        debtors = addresses.join(cases, cases.c.debtor_id == addresses.c.person_id)
        living = select(cases.c.id).select_from(debtors).where(addresses.c.district.in_(query.districts))
        yield Condition(cases.c.debtor_id.in_(there), living.correlate(None), estimate=there)


def _has_status(wanted: Collection[CaseStatus]) -> Condition:
    """Name the states that are fewer, so that a broad choice does not outweigh the index of the order."""
    others = [each for each in CaseStatus if each not in wanted]
    if len(others) < len(CaseStatus) / 2:
        return Condition(cases.c.status.not_in(others), column=cases.c.status)
    is_one = len(wanted) == 1
    return on_column(cases.c.status, in_status(*wanted) if is_one else cases.c.status.in_(wanted))


def in_status(status: CaseStatus) -> ColumnElement[bool]:
    """Tell whether a case stands in one state, so that the index of states goes on in order."""
    return cases.c.status == status


def _ranges(query: CaseQuery, seen: Standpoint) -> Iterator[tuple[ColumnElement[Any], ColumnElement[bool]]]:
    """Yield one condition for each column, so that an index gives both its ends at once."""
    overdue, owed = [], []
    since, balance = cases.c.past_due_from, cases.c.balance
    if query.min_dpd is not None:
        overdue.append(since <= seen.today - timedelta(days=query.min_dpd))
    if query.max_dpd is not None:
        overdue.append(since >= seen.today - timedelta(days=query.max_dpd))
    if query.min_balance is not None:
        owed.append(balance >= query.min_balance)
    if query.max_balance is not None:
        owed.append(balance <= query.max_balance)
    yield from ((column, and_(*each)) for column, each in ((since, overdue), (balance, owed)) if each)
    if query.recall_until is not None:
        yield cases.c.recall_on, cases.c.recall_on.between(seen.today, query.recall_until)
    if query.next_due_until is not None:
        yield cases.c.next_due_on, cases.c.next_due_on <= query.next_due_until
    if query.limitation_until is not None:
        newest = _newest_that_ends_by(query.limitation_until, seen)
        yield cases.c.limitation_from, cases.c.limitation_from <= newest


def _newest_that_ends_by(until: date, seen: Standpoint) -> date:
    """Return the last day from which the period ends by a day."""
    newest = add_months(until, -PERIOD_MONTHS) + timedelta(days=1)
    while limitation_end(newest, (), seen.calendar) > until:
        newest -= timedelta(days=1)
    return newest
