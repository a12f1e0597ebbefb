"""Which version of a wording file is in force, without reading its text."""

from typing import NamedTuple

from sqlalchemy import Connection, func, select

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


def newest_number(connection: Connection, name: str) -> int:
    """Return the highest number of a file's versions, withdrawn ones counted, or 0."""
    query = select(func.max(wordings.c.number)).where(wordings.c.name == name)
    return connection.execute(query).scalar_one() or 0
