"""The log notices every way of changing it behind the program's back."""

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from tests.storage.conftest import sealer

from casedesk.domain.audit import ChainReport
from casedesk.storage import audit
from casedesk.storage.audit import Anchor
from casedesk.storage.database import Database

Write = Callable[[int], list[Anchor]]


def report_on(database: Database, anchors: tuple[Anchor, ...] = ()) -> ChainReport:
    with database.reading() as connection:
        return audit.verify(connection, sealer, anchors)


def tamper(database: Database, *statements: str) -> None:
    """Change rows as somebody with the key and a database tool would, guards taken off."""
    with database.engine.connect() as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE audit_entries DISABLE TRIGGER ALL"))
            connection.execute(text("ALTER TABLE audit_head DISABLE TRIGGER ALL"))
        else:
            for name in ("entries_no_update", "entries_no_delete", "head_no_delete", "head_only_forward"):
                connection.execute(text(f"DROP TRIGGER audit_{name}"))
        for statement in statements:
            connection.execute(text(statement))


def test_that_an_untouched_log_is_intact(database: Database, write: Write) -> None:
    anchors = write(5)
    report = report_on(database, tuple(anchors))
    assert report.is_intact
    assert report.entries == 6
    assert report.newest_seal == anchors[-1].seal


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entries SET body = '{}' WHERE seq = 2",
        "DELETE FROM audit_entries WHERE seq = 2",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET seq = 1",
    ],
)
def test_that_plain_sql_cannot_change_the_log(database: Database, write: Write, statement: str) -> None:
    write(3)
    with pytest.raises(DatabaseError, match="never changed"), database.engine.connect() as connection:
        connection.execute(text(statement))
    assert report_on(database).is_intact


def test_that_an_edited_body_is_reported_with_its_number(database: Database, write: Write) -> None:
    write(5)
    tamper(database, "UPDATE audit_entries SET body = replace(body, 'note 2', 'note 9') WHERE seq = 4")
    report = report_on(database)
    assert (report.first_bad, report.problem) == (4, "edited")


@pytest.mark.parametrize("column", ["operator", "action", "subject", "desk", "at"])
def test_that_an_edited_search_column_is_reported(database: Database, write: Write, column: str) -> None:
    write(3)
    value = "2020-01-01T00:00:00.000000Z" if column == "at" else "somebody.else"
    tamper(database, f"UPDATE audit_entries SET {column} = '{value}' WHERE seq = 3")  # noqa: S608
    report = report_on(database)
    assert (report.first_bad, report.problem) == (3, "edited")


def test_that_a_removed_entry_is_reported(database: Database, write: Write) -> None:
    write(5)
    tamper(database, "DELETE FROM audit_entries WHERE seq = 3")
    report = report_on(database)
    assert (report.first_bad, report.problem) == (3, "removed")


def test_that_reordered_entries_are_reported(database: Database, write: Write) -> None:
    write(5)
    tamper(
        database,
        "UPDATE audit_entries SET seq = 100 WHERE seq = 3",
        "UPDATE audit_entries SET seq = 3 WHERE seq = 4",
        "UPDATE audit_entries SET seq = 4 WHERE seq = 100",
    )
    report = report_on(database)
    assert (report.first_bad, report.problem) == (3, "reordered")


def test_that_a_cut_off_tail_is_reported(database: Database, write: Write) -> None:
    write(5)
    tamper(database, "DELETE FROM audit_entries WHERE seq > 4")
    report = report_on(database)
    assert (report.first_bad, report.problem) == (5, "cut_off")


def test_that_a_tail_cut_off_together_with_its_head_is_reported(database: Database, write: Write) -> None:
    anchors = write(5)
    tamper(
        database,
        "DELETE FROM audit_entries WHERE seq > 4",
        f"UPDATE audit_head SET seq = 4, seal = '{anchors[2].seal}'",  # noqa: S608
    )
    assert report_on(database).is_intact, "without an outside memory nobody can know"
    report = report_on(database, (anchors[-1],))
    assert (report.first_bad, report.problem) == (5, "cut_off")


def test_that_a_log_written_anew_with_another_key_is_reported(database: Database, write: Write) -> None:
    anchors = write(2)
    with database.reading() as connection:
        report = audit.verify(connection, lambda previous, body: sealer(previous + "x", body), tuple(anchors))
    assert (report.first_bad, report.problem) == (1, "edited")
