"""Counts cases and sums what is owed on them, from an index that holds the amounts where one does."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import BigInteger, Connection, Select, func, select, type_coerce

from casedesk.domain.case_lists import CaseQuery, Totals
from casedesk.domain.money import Money
from casedesk.storage.case_conditions import Condition, Standpoint, conditions, conditions_with_keys
from casedesk.storage.case_windows import Search
from casedesk.storage.rows import cases

_WITH_AMOUNTS: Final = tuple(
    (str(index.name), frozenset(each.name for each in index.columns))
    for index in sorted(cases.indexes, key=lambda index: str(index.name))
    if cases.c.balance in index.columns.values()
)
"""Indexes that tell the balance too, so that no case need be looked up."""

_BY_CLIENT: Final = "INDEXED BY ix_cases_client_id"
"""Its keys rise, so that the cases of a client are read page by page."""


def totals(connection: Connection, query: CaseQuery, seen: Standpoint) -> Totals:
    """Return how many cases fit and what is owed on them."""
    owed = func.coalesce(func.sum(type_coerce(cases.c.balance, BigInteger)), 0)
    summed: Any = select(func.count(cases.c.id), owed)
    if seen.is_sqlite:
        summed = _narrowed(summed, tuple(conditions_with_keys(query, seen)), Search(connection, seen))
    else:
        summed = summed.where(*conditions(query, seen))
    row = connection.execute(summed).one()
    return Totals(row[0], Money.of_fen(int(row[1])))


def _narrowed(summed: Select[Any], found: Sequence[Condition], search: Search) -> Select[Any]:
    """Choose how SQLite goes: by an index alone, by the keys of the rarest, or once through all cases."""
    index = _index_of(found)
    if index is not None:
        clauses = [each.clause for each in found]
        return summed.where(*clauses).with_hint(cases, f"INDEXED BY {index}", "sqlite")
    wanted = search.weighed(found)
    if not wanted.sets:
        is_of_client = any(each.column is cases.c.client_id for each in found)
        hint = _BY_CLIENT if is_of_client else "NOT INDEXED"
        return summed.where(*wanted.clauses).with_hint(cases, hint, "sqlite")
    return summed.where(*(cases.c.id.in_(each) for each in wanted.sets), *wanted.clauses)


def _index_of(found: Sequence[Condition]) -> str | None:
    """Return an index that answers all conditions by itself, best one that begins with what is asked."""
    asked = {each.column.name for each in found if each.column is not None}
    if any(each.column is None for each in found):
        return None
    fitting = [name for name, columns in _WITH_AMOUNTS if asked <= columns]
    begun = [name for name in fitting if any(name.startswith(f"ix_cases_{each}") for each in asked)]
    return next(iter(begun or fitting), None)
