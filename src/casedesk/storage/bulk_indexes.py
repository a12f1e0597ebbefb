"""Sets indexes aside while so much is stored that laying them anew is quicker than keeping them up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, Index, func, select

from casedesk.storage.intake_rows import client_rows
from casedesk.storage.rows import addresses, cases, parties, people, phones

_STORED: Final = (people, phones, addresses, cases, parties, client_rows)
_LOOKED_UP: Final = frozenset({"ix_phones_person_id", "ix_addresses_person_id"})
"""Read while a list is stored; their keys rise with it, so that they cost next to nothing."""

_WORTH_IT: Final = 5_000
"""Fewer cases are stored as quickly with every index in place."""


@contextmanager
def set_aside(connection: Connection, coming: int, tick: Callable[[], None]) -> Iterator[None]:
    """Keep plain indexes away from SQLite while at least as many cases come as are there.

    ``tick`` is called before each one is laid anew and may raise to cancel. It happens inside the
    transaction: whoever reads meanwhile still has them, and a failure brings them back. A server keeps
    them, because dropping them there would lock its readers out.
    """
    away = _plain_indexes() if _is_worth_it(connection, coming) else []
    for index in away:
        index.drop(connection)
    yield
    for index in away:
        tick()
        index.create(connection)


def _is_worth_it(connection: Connection, coming: int) -> bool:
    if connection.dialect.name != "sqlite" or coming < _WORTH_IT:
        return False
    there: int = connection.execute(select(func.count()).select_from(cases)).scalar_one()
    return coming >= there


def _plain_indexes() -> list[Index]:
    found = [each for table in _STORED for each in table.indexes if not each.unique]
    return sorted((each for each in found if each.name not in _LOOKED_UP), key=lambda each: str(each.name))
