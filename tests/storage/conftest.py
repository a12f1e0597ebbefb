"""A bare database of each kind, without an office around it."""

import hmac
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from casedesk.domain.offices import Office
from casedesk.domain.operators import SYSTEM, Operator, Role
from casedesk.storage.audit import Anchor
from casedesk.storage.database import Database, open_database
from casedesk.storage.unit_of_work import UnitOfWork

KEY = b"k" * 32


def sealer(previous: str, body: str) -> str:
    return hmac.digest(KEY, f"{previous}{body}".encode(), "sha256").hex()


@pytest.fixture
def url(tmp_path: Path, database_url: str | None) -> str:
    return database_url or f"sqlite:///{(tmp_path / 'office.db').as_posix()}"


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = open_database(url, KEY, sealer)
    yield opened
    opened.close()


@pytest.fixture
def clerk(database: Database) -> Operator:
    """Take one clerk in; this is the first audit entry."""
    with UnitOfWork(database, "office.created", SYSTEM, desk="front") as work:
        work.offices.add(Office(name="Lantern Office"))
        stored: Operator = work.operators.add(Operator(name="Cleo Clerk", badge_no="C1", role=Role.CLERK))
        work.about("Lantern Office")
        work.commit()
    return stored


@pytest.fixture
def write(database: Database, clerk: Operator) -> Callable[[int], list[Anchor]]:
    """Return a function that appends so many entries to the log."""

    def entries(amount: int) -> list[Anchor]:
        seen: list[Anchor] = []
        database.after_commit = seen.append
        for number in range(amount):
            with UnitOfWork(database, "note.written", clerk, desk="front") as work:
                work.about(f"note {number}")
                work.commit()
        return seen

    return entries
