"""Finds a window of a long list of cases in SQLite, in the way that touches the fewest pages.

Each condition is either met by few cases, whose keys its own index gives, or by many. An order is walked
along its index: keys are compared with the sets of the rare conditions without looking at a case, and only
what remains is looked up for the common ones. Where hardly any case is left, those are looked up and sorted.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import prod
from operator import eq
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, case, func, literal_column, select

from casedesk.domain.case_lists import CaseQuery, CaseSort, Order
from casedesk.domain.cases import CaseStatus
from casedesk.storage.case_conditions import (
    Condition,
    Keys,
    Standpoint,
    conditions_with_keys,
    in_status,
    on_column,
)
from casedesk.storage.case_orders import COLUMNS, ordered, terms, whole_order
from casedesk.storage.rows import cases, clients, operators, people

_RARE: Final = 60_000
"""As many keys are gathered in the time that a tenth of them would take to look up."""
_FEW: Final = 3_000
"""As many cases are looked up in the time that a walk takes to find two hundred of them."""
_KEY: Final[ColumnElement[int]] = literal_column("+cases.id")
"""The key as a mere number: the plus keeps SQLite from looking every wanted case up by it."""
_INDEXES: Final = {index.columns.values()[0].name: str(index.name) for index in cases.indexes}
_BY_STATUS: Final = _INDEXES["status"]


@dataclass(frozen=True)
class Wanted:
    """The conditions of a list: sets of keys of the rare ones, and the clauses of the common ones."""

    sets: tuple[Keys, ...]
    clauses: tuple[ColumnElement[bool], ...]
    are_few: bool

    @property
    def checks(self) -> Iterator[ColumnElement[bool]]:
        """Yield what is asked of each case on a walk, the cheap questions first."""
        yield from (_KEY.in_(each) for each in self.sets)
        yield from self.clauses


def window(connection: Connection, query: CaseQuery, seen: Standpoint, first: int, amount: int) -> list[int]:
    """Return the keys of the cases from number ``first`` on, in their order."""
    found = tuple(conditions_with_keys(query, seen))
    search = Search(connection, seen)
    order = whole_order(query.order)
    if order[0].by not in _PARTS or search.weighed(found).are_few:
        return search.keys(found, order, first, amount)
    keys: list[int] = []
    for part in _PARTS[order[0].by](connection, is_descending=order[0].is_descending):
        missing = first + amount - len(keys)
        if missing <= 0:
            break
        if order[1:]:
            keys += search.keys((*found, part), order[1:], 0, missing)
        else:
            keys += search.of_part(found, part.clause, order[0], missing)
    return keys[first:]


def whole(connection: Connection, query: CaseQuery, seen: Standpoint) -> "array[int]":
    """Return the keys of all cases that fit, in their order; a million take a second and eight megabytes."""
    found = tuple(conditions_with_keys(query, seen))
    search, order = Search(connection, seen), whole_order(query.order)
    if order[0].by in _PARTS:
        wanted = search.weighed(found)
        through = ordered(select(cases.c.id), order, seen, by_index=False).where(*wanted.checks)
        return array("q", connection.execute(through.with_hint(cases, "NOT INDEXED", "sqlite")).scalars())
    return array("q", search.keys_in_order(found, order))


@dataclass
class Search:
    """One search for a window; it counts what meets each condition once."""

    connection: Connection
    seen: Standpoint
    numbers: dict[Condition, int] = field(default_factory=dict)

    def weighed(self, found: Iterable[Condition]) -> Wanted:
        """Tell rare conditions from common ones."""
        merged = _merged(tuple(found))
        rare = sorted((each for each in merged if self._number(each) < _RARE), key=self._number)
        if rare and self._number(rare[0]) <= _FEW:
            others = tuple(each.clause for each in merged if each is not rare[0])
            return Wanted((_keys(rare[0]),), others, are_few=True)
        clauses = tuple(each.clause for each in merged if each not in rare)
        if self._leaves_few(rare):
            keys = self._common(rare)
            return Wanted((), (*clauses, cases.c.id.in_(keys)), are_few=True)
        return Wanted(tuple(_keys(each) for each in rare), clauses, are_few=False)

    def keys(
        self, found: Sequence[Condition], order: tuple[Order, ...], first: int, amount: int
    ) -> list[int]:
        """Return keys of cases in an order that an index has ready."""
        base = _with_the_order(found, order[0].by)
        wanted = self.weighed(each for each in found if each not in base)
        query = self._ready(wanted, base, order).limit(amount).offset(first)
        return list(self.connection.execute(query).scalars())

    def keys_in_order(self, found: Sequence[Condition], order: tuple[Order, ...]) -> Iterable[int]:
        """Yield all keys; what is common is found in one pass through the cases, not case by case."""
        base = _with_the_order(found, order[0].by)
        wanted = self.weighed(each for each in found if each not in base)
        if wanted.clauses and not wanted.are_few:
            common = select(cases.c.id).where(*wanted.clauses).correlate(None)
            passed = common.with_hint(cases, "NOT INDEXED", "sqlite")
            wanted = Wanted((*wanted.sets, passed), (), are_few=False)
        return self.connection.execute(self._ready(wanted, base, order)).scalars()

    def _ready(self, wanted: Wanted, base: Sequence[Condition], order: tuple[Order, ...]) -> Select[Any]:
        if wanted.are_few:
            query = self._few(wanted, order)
        elif order[0].by is CaseSort.NAME:
            query = self._by_name(wanted, order)
        else:
            is_by_status = any(each.column is cases.c.status for each in base)
            index = _BY_STATUS if is_by_status else _INDEXES[COLUMNS[order[0].by].name]
            query = self._walk(wanted, order).with_hint(cases, f"INDEXED BY {index}", "sqlite")
        return query.where(*(each.clause for each in base))

    def of_part(
        self, found: Sequence[Condition], part: ColumnElement[bool], order: Order, amount: int
    ) -> list[int]:
        """Return cases of one client or colleague by key, which lie together in its index."""
        query = select(cases.c.id).where(part, *self.weighed(found).checks)
        by = cases.c.id.desc() if order.is_descending else cases.c.id.asc()
        return list(self.connection.execute(query.order_by(by).limit(amount)).scalars())

    def _few(self, wanted: Wanted, order: tuple[Order, ...]) -> Select[Any]:
        """Look the few cases up and put them in order."""
        query = ordered(select(cases.c.id), order, self.seen, by_index=False)
        return query.where(*(cases.c.id.in_(each) for each in wanted.sets), *wanted.clauses)

    def _walk(self, wanted: Wanted, order: tuple[Order, ...]) -> Select[Any]:
        """Go along the index of the order."""
        return ordered(select(cases.c.id), order, self.seen).where(*wanted.checks)

    def _by_name(self, wanted: Wanted, order: tuple[Order, ...]) -> Select[Any]:
        """Go along the names of people and from each to the cases.

        The checks pretend to read the name: else SQLite reads every case to make a filter of those that fit.
        """
        query = select(cases.c.id).select_from(people).join(cases, cases.c.debtor_id == people.c.id)
        return (
            query.where(*(case((people.c.name_key >= "", each)) for each in wanted.checks))
            .order_by(*terms(order, self.seen))
            .with_hint(people, "INDEXED BY ix_people_name_key", "sqlite")
            .with_hint(cases, "INDEXED BY ix_cases_debtor_id", "sqlite")
        )

    def _leaves_few(self, rare: Sequence[Condition]) -> bool:
        """Guess whether hardly any case meets several rare conditions at once."""
        if not rare[1:]:
            return False
        last = self.connection.execute(select(func.max(cases.c.id))).scalar() or 1
        return prod(self._number(each) / last for each in rare) * last < _FEW

    def _common(self, rare: Sequence[Condition]) -> list[int]:
        """Return the keys that meet all of some rare conditions."""
        first, *others = (_keys(each) for each in rare)
        inside = first.subquery()
        query = select(inside.c[0]).where(*(inside.c[0].in_(each) for each in others))
        return list(self.connection.execute(query).scalars())

    def _number(self, condition: Condition) -> int:
        """Count what meets a condition, up to what is common."""
        if condition.keys is None:
            return _RARE
        if condition not in self.numbers:
            counted = condition.keys if condition.estimate is None else condition.estimate
            query = select(func.count()).select_from(counted.limit(_RARE).subquery())
            self.numbers[condition] = int(self.connection.execute(query).scalar_one())
        return self.numbers[condition]


def _keys(condition: Condition) -> Keys:
    assert condition.keys is not None
    return condition.keys


def _with_the_order(found: Sequence[Condition], by: CaseSort) -> list[Condition]:
    """Return the conditions that narrow the walk itself: on the column of the order, or before it."""
    base = [each for each in found if each.column is COLUMNS[by]]
    if by is CaseSort.NEXT_STEP:
        base += [each for each in found if _is_one_status(each)]
    return base


def _is_one_status(condition: Condition) -> bool:
    return condition.column is cases.c.status and getattr(condition.clause, "operator", None) is eq


def _merged(found: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Return the conditions with those made one that an index of two columns answers together."""
    status = next((each for each in found if each.column is cases.c.status), None)
    partners = (cases.c.operator_id, cases.c.next_due_on)
    partner = next((each for wanted in partners for each in found if each.column is wanted), None)
    if status is None or partner is None:
        return found
    if partner.column is cases.c.next_due_on and status.keys is None:
        return found
    others = tuple(each for each in found if each not in (status, partner))
    return (*others, partner.and_also(status))


def _states(_connection: Connection, *, is_descending: bool) -> Iterator[Condition]:
    return (on_column(cases.c.status, in_status(each)) for each in sorted(CaseStatus, reverse=is_descending))


def _clients(connection: Connection, *, is_descending: bool) -> Iterator[Condition]:
    for keys in _groups(connection, clients.c.id, clients.c.short_name, is_descending=is_descending):
        yield on_column(cases.c.client_id, cases.c.client_id.in_(keys))


def _operators(connection: Connection, *, is_descending: bool) -> Iterator[Condition]:
    for keys in _groups(connection, operators.c.id, operators.c.name, is_descending=is_descending):
        yield on_column(cases.c.operator_id, cases.c.operator_id.in_(keys))
    yield on_column(cases.c.operator_id, cases.c.operator_id.is_(None))


def _groups(
    connection: Connection, key: ColumnElement[int], name: ColumnElement[str], *, is_descending: bool
) -> Iterator[list[int]]:
    """Yield the keys of each name, in the order of the names."""
    found: dict[str, list[int]] = {}
    for row in connection.execute(select(name, key).order_by(name.desc() if is_descending else name)):
        found.setdefault(row[0], []).append(row[1])
    yield from found.values()


_PARTS: Final = {CaseSort.STATUS: _states, CaseSort.CLIENT: _clients, CaseSort.OPERATOR: _operators}
"""Orders in which many cases are equal: one part after another, each along an index of its own."""
