"""Which version of a wording file is in force, without reading its text."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, or_, select

from casedesk.storage.agreement_rows import wordings


class InForce(NamedTuple):
    """The newest version that was not withdrawn."""

    id: int
    number: int
    sha256: str


def in_force(connection: Connection, name: str) -> InForce | None:
    """Return the office's version of a file that papers are printed with, or None for the bundled one."""
    columns = wordings.c
    query = (
        select(columns.id, columns.number, columns.sha256)
        .where(columns.name == name, columns.is_withdrawn.is_(False))
        .order_by(columns.number.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return InForce(*row) if row is not None else None


def number_at(connection: Connection, name: str, moment: datetime) -> int:
    """Return the number that papers were printed with at a moment, 0 for the bundled text."""
    columns = wordings.c
    query = select(func.max(columns.number)).where(
        columns.name == name,
        columns.saved_at <= moment,
        or_(columns.withdrawn_at.is_(None), columns.withdrawn_at > moment),
    )
    return connection.execute(query).scalar_one() or 0


def newest_number(connection: Connection, name: str) -> int:
    """Return the highest number of a file's versions, withdrawn ones counted, or 0."""
    query = select(func.max(wordings.c.number)).where(wordings.c.name == name)
    return connection.execute(query).scalar_one() or 0
