"""Puts plain values, as journals and kept values hold them, into records of their own types."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Date, select

from casedesk.domain.money import Money
from casedesk.storage.columns import ChoiceColumn, MoneyColumn
from casedesk.storage.records import Records
from casedesk.storage.shelves import Shelves

V = TypeVar("V")


def plain_row(shelves: Shelves, records: Records[V], key: int) -> dict[str, Any]:
    """Return what a record's columns hold, each of its own type."""
    query = select(records.table).where(records.table.c.id == key)
    return dict(shelves.connection.execute(query).mappings().one())


def with_plain(shelves: Shelves, records: Records[V], key: int, changes: Mapping[str, str | int | None]) -> V:
    """Return the record with some columns set from plain values: fen, ISO days, choices by value."""
    row = plain_row(shelves, records, key)
    for name, value in changes.items():
        row[name] = _typed(records.table.c[name].type, value)
    return records.value_of(row)


def _typed(kind: Any, value: str | int | None) -> Any:
    if value is None:
        return None
    if isinstance(kind, Date):
        return date.fromisoformat(str(value))
    if isinstance(kind, MoneyColumn):
        return Money.of_fen(int(value))
    return kind.choices(str(value)) if isinstance(kind, ChoiceColumn) else value
