"""Stores many new values at once and tells which keys they were given."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Connection, func, select

from casedesk.storage.records import Records

V = TypeVar("V")


def add_in_order(connection: Connection, records: Records[V], values: Sequence[V]) -> list[int]:
    """Store the values and return their keys in the same order; the write lock keeps others out."""
    key = records.table.c.id
    last = connection.execute(select(func.coalesce(func.max(key), 0))).scalar_one()
    records.add_many(values)
    return list(connection.execute(select(key).where(key > last).order_by(key)).scalars())
