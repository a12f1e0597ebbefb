"""Indexes that are set aside for a great load are all back after it, also when it fails."""

import pytest
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from casedesk.storage.bulk_indexes import set_aside
from casedesk.storage.database import Database
from casedesk.storage.rows import metadata

TABLES = ("people", "phones", "addresses", "cases", "parties", "client_rows")
MANY = 100_000


def indexes(connection: Connection) -> set[str | None]:
    seen = inspect(connection)
    found = [each for table in TABLES for each in seen.get_indexes(table)]
    return {each["name"] for each in found if "duplicates_constraint" not in each}


def declared() -> set[str]:
    return {str(each.name) for table in TABLES for each in metadata.tables[table].indexes}


def test_that_a_great_load_is_stored_without_indexes_and_has_them_afterwards(
    database: Database,
) -> None:
    transaction = database.begin_writing()
    ticks: list[int] = []
    with set_aside(transaction.connection, MANY, lambda: ticks.append(1)):
        meanwhile = indexes(transaction.connection)
    assert indexes(transaction.connection) == declared()
    database.end_writing(transaction, is_kept=True)
    transaction.connection.close()
    is_server = database.engine.dialect.name == "postgresql"
    assert meanwhile == (declared() if is_server else {"ix_phones_person_id", "ix_addresses_person_id"})
    assert len(ticks) == (0 if is_server else len(declared()) - 2)


def test_that_a_failing_load_leaves_every_index(database: Database) -> None:
    transaction = database.begin_writing()
    with pytest.raises(DBAPIError), set_aside(transaction.connection, MANY, lambda: None):
        transaction.connection.execute(text("SELECT nothing FROM nowhere"))
    database.end_writing(transaction, is_kept=False)
    transaction.connection.close()
    with database.reading() as connection:
        assert indexes(connection) == declared()


def test_that_a_small_load_keeps_the_indexes(database: Database) -> None:
    transaction = database.begin_writing()
    with set_aside(transaction.connection, 100, lambda: None):
        assert indexes(transaction.connection) == declared()
    database.end_writing(transaction, is_kept=False)
    transaction.connection.close()
