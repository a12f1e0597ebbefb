"""Gives out numbers for visits, agreements and placements, each only once."""

from datetime import date

from sqlalchemy import Connection, insert, select, update

from casedesk.storage.records import NOTED
from casedesk.storage.rows import counters


def next_number(connection: Connection, prefix: str, day: date, digits: int = 3) -> str:
    """Return the next number of a day, such as ``XY20261122-001``; rolled back with its transaction."""
    name = f"{prefix}{day:%Y%m%d}"
    found = select(counters.c.last).where(counters.c.name == name).with_for_update()
    last: int = (connection.execute(found).scalar() or 0) + 1
    if last == 1:
        counted = insert(counters).values(name=name, last=1)
        connection.execute(counted.execution_options(**NOTED))
    else:
        raised = update(counters).where(counters.c.name == name).values(last=last)
        connection.execute(raised.execution_options(**NOTED))
    return f"{name}-{last:0{digits}d}"
