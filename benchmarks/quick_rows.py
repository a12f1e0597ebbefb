"""Stores invented values by the million: the columns go to the driver at once, no row is built in between."""

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import Dialect, Table, insert

from casedesk.storage import limitation, search_index
from casedesk.storage.bulk import reserve_keys
from casedesk.storage.mapping import RowMap
from casedesk.storage.shelves import Shelves

V = TypeVar("V")


def add_rows(shelves: Shelves, kind: RowMap[V], values: Sequence[V]) -> None:
    """Store many new values, column by column: three times as fast as row by row.

    Keys are given or left to the database for all. The summary of the unit of work speaks for the rows in
    the audit log.
    """
    if shelves.changes is None:
        raise RuntimeError("a reading session cannot write")
    if not values:
        return
    paths: dict[str, Callable[[Any], Any]] = {
        name: _reader(path, values) for name, path in kind.columns.items()
    }
    paths |= kind.sums or {}
    keys = _keys_of(shelves, kind, values)
    if keys is None:
        del paths["id"]
    dialect = shelves.connection.dialect
    compiled = insert(kind.table).compile(dialect=dialect, column_keys=list(paths))
    names = compiled.positiontup or list(paths)
    columns = [
        keys if keys and name == "id" else _stored(kind.table, name, paths[name], values, dialect)
        for name in names
    ]
    rows_of_values = zip(*columns, strict=True)
    if compiled.positiontup:
        shelves.connection.exec_driver_sql(str(compiled), list(rows_of_values))
    else:
        named = [dict(zip(names, row, strict=True)) for row in rows_of_values]
        shelves.connection.exec_driver_sql(str(compiled), named)
    if keys and kind.table.name in search_index.COLUMNS:
        searched = [map(paths[name], values) for name in search_index.COLUMNS[kind.table.name]]
        held = zip(*searched, strict=True)
        search_index.enter(shelves.connection, kind.table.name, zip(keys, held, strict=True))
    shelves.changes.periods.update(limitation.cases_of_new(kind.table.name, values, keys or ()))


def _reader(path: str, values: Sequence[object]) -> Callable[[Any], Any]:
    """Return what reads a column from a value; a part that is missing has empty columns."""
    part, _, rest = path.partition(".")
    if not rest or all(getattr(each, part) is not None for each in values):
        return attrgetter(path)
    whole, inner = attrgetter(part), attrgetter(rest)

    def read(value: object) -> object:
        found = whole(value)
        return None if found is None else inner(found)

    return read


def _keys_of(shelves: Shelves, kind: RowMap[V], values: Sequence[V]) -> Sequence[int] | None:
    """Return the keys of the values, new ones where the search must know them, None where nobody must."""
    keys = list(map(attrgetter("id"), values))
    if keys[0]:
        return keys
    is_searched = kind.table.name in search_index.COLUMNS
    return reserve_keys(shelves.connection, kind.table, len(values)) if is_searched else None


def _stored(
    table: Table, name: str, read: Callable[[Any], Any], values: Sequence[object], dialect: Dialect
) -> Iterable[object]:
    """Return one column's values as the driver takes them."""
    if name == "version":
        return repeat(1, len(values))
    found = map(read, values)
    processor = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
    return found if processor is None else map(processor, found)
