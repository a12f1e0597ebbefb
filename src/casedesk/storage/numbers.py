"""Gives out numbers for visits, agreements and placements, each only once."""

from datetime import date

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from casedesk.storage.records import NOTED
from casedesk.storage.rows import counters


def next_number(connection: Connection, prefix: str, day: date, digits: int = 3) -> str:
    """Return the next number of a day, such as ``XY20261122-001``; rolled back with its transaction."""
    name = f"{prefix}{day:%Y%m%d}"
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    counted = (
        insert(counters)
        .values(name=name, last=1)
        .on_conflict_do_update(index_elements=[counters.c.name], set_={"last": counters.c.last + 1})
        .returning(counters.c.last)
        .execution_options(**NOTED)
    )
    last: int = connection.execute(counted).scalar_one()
    return f"{name}-{last:0{digits}d}"
