"""Stores many new values at once and tells which keys they are given."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

from sqlalchemy import Connection, Table, func, select, text

from casedesk.storage.records import Records

V = TypeVar("V")
_AT_ONCE: Final = 500


def add_in_order(connection: Connection, records: Records[V], values: Sequence[V]) -> list[int]:
    """Store the values and return their keys in the same order; the write lock keeps others out."""
    key = records.table.c.id
    last = connection.execute(select(func.coalesce(func.max(key), 0))).scalar_one()
    records.add_many(values)
    return list(connection.execute(select(key).where(key > last).order_by(key)).scalars())


def reserve_keys(connection: Connection, table: Table, amount: int) -> Sequence[int]:
    """Return keys that nobody else is given, in rising order; must be called inside a writing transaction."""
    if connection.dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, "id")
        statement = text("SELECT nextval(CAST(:sequence AS regclass)) FROM generate_series(1, :amount)")
        name = connection.execute(select(sequence)).scalar_one()
        return sorted(connection.execute(statement, {"sequence": name, "amount": amount}).scalars())
    last: int = connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    return range(last + 1, last + 1 + amount)


def in_lots(values: Iterable[V], size: int = _AT_ONCE) -> Iterator[list[V]]:
    """Yield the values in lists that one statement can take."""
    source = iter(values)
    while lot := list(islice(source, size)):
        yield lot
