"""Reads and writes columns as the driver has them: amounts in fen, days as ISO text, choices by value."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Date, String, Table, cast, type_coerce
from sqlalchemy.types import NULLTYPE

from casedesk.storage import search_index
from casedesk.storage.bulk import in_lots

_WRITTEN_AT_ONCE = 5_000


def raw(connection: Connection, *columns: Column[Any]) -> list[ColumnElement[Any]]:
    """Return columns for a query whose values are the same plain ones on both databases."""
    is_server = connection.dialect.name == "postgresql"
    return [
        cast(each, String) if is_server and isinstance(each.type, Date) else type_coerce(each, NULLTYPE)
        for each in columns
    ]


def raw_change(
    connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Set columns of many records, each one version further; every row ends with its key.

    The unit of work's summary and the journal of the import speak for them in the log; the search index
    follows.
    """
    values = [tuple(row) for row in rows]
    if set(columns) & set(search_index.COLUMNS.get(table.name, ())):
        with search_index.following(connection, table.name, [row[-1] for row in values]):
            _change(connection, table, columns, values)
    else:
        _change(connection, table, columns, values)


def _change(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    mark = _mark(connection)
    told = ", ".join(f"{each} = {mark}" for each in columns)
    statement = f"UPDATE {table.name} SET {told}, version = version + 1 WHERE id = {mark}"  # noqa: S608 - declared names
    for lot in in_lots(rows, _WRITTEN_AT_ONCE):
        connection.exec_driver_sql(statement, lot)


def raw_add(
    connection: Connection,
    table: Table,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    fixed: Mapping[str, str] | None = None,
) -> None:
    """Add many records of plain values, each at version 1; ``fixed`` are columns equal in all, as SQL.

    The search index does not follow; whoever adds searched records enters them.
    """
    same = {"version": "1", **(fixed or {})}
    marks = ", ".join([*[_mark(connection)] * len(columns), *same.values()])
    named = ", ".join([*columns, *same])
    statement = f"INSERT INTO {table.name} ({named}) VALUES ({marks})"  # noqa: S608 - declared names
    for lot in in_lots(rows, _WRITTEN_AT_ONCE):
        connection.exec_driver_sql(statement, lot)


def raw_remove(connection: Connection, table: Table, keys: Iterable[int]) -> None:
    """Remove many records by their keys; the search index follows."""
    statement = f"DELETE FROM {table.name} WHERE id = {_mark(connection)}"  # noqa: S608 - declared names
    for lot in in_lots(keys, _WRITTEN_AT_ONCE):
        with search_index.following(connection, table.name, lot):
            connection.exec_driver_sql(statement, [(key,) for key in lot])


def _mark(connection: Connection) -> str:
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"
