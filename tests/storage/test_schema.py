"""Tables and migrations are one pair, on both databases, up and down."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from tests.storage.conftest import KEY, sealer

from casedesk.domain.errors import CannotOpenError
from casedesk.domain.operators import Operator
from casedesk.storage import schema
from casedesk.storage.database import Database, open_database
from casedesk.storage.rows import metadata


def _context(connection: Connection) -> MigrationContext:
    """Compare all but the search index, whose tables are laid by hand and not alike on the databases."""

    def is_declared(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or name is None or not name.startswith("search_")

    return MigrationContext.configure(connection, opts={"compare_type": True, "include_name": is_declared})


def test_that_the_migrations_build_exactly_the_declared_tables(database: Database) -> None:
    with database.reading() as connection:
        assert compare_metadata(_context(connection), metadata) == []


def test_that_the_newest_revision_is_the_last_migration() -> None:
    from casedesk import assets

    revisions = sorted(path.name[:4] for path in (assets.migrations() / "versions").glob("0*.py"))
    assert revisions[-1] == schema.HEAD


@pytest.mark.usefixtures("clerk")
def test_that_every_revision_goes_down_and_up_again_from_a_filled_database(database: Database) -> None:
    schema.migrate(database.engine, "base")
    assert set(inspect(database.engine).get_table_names()) <= {"alembic_version"}
    schema.migrate(database.engine, schema.HEAD)
    with database.reading() as connection:
        assert compare_metadata(_context(connection), metadata) == []


def test_that_a_database_of_a_newer_program_is_refused(database: Database, url: str) -> None:
    with database.engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CannotOpenError, match="newer CaseDesk"):
        open_database(url, KEY, sealer)


def test_that_a_damaged_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    path.write_bytes(b"this was a database once" * 400)
    with pytest.raises(CannotOpenError, match="damaged"):
        open_database(f"sqlite:///{path.as_posix()}", KEY, sealer)


@pytest.mark.parametrize("database_url", ["sqlcipher"], indirect=True)
@pytest.mark.usefixtures("clerk")
def test_that_another_key_does_not_open_the_file(database: Database, url: str) -> None:
    database.close()
    with pytest.raises(CannotOpenError, match="another key"):
        open_database(url, b"z" * 32, sealer)


def test_that_operators_survive_the_way_through_the_table(clerk: Operator, database: Database) -> None:
    from casedesk.storage.shelves import Shelves

    with database.reading() as connection:
        assert Shelves(connection).operators.get(clerk.id) == clerk
