"""The stored day from which the limitation period runs follows its events, in whatever order they come."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.limitation import LimitationEvent, LimitationEventKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.people import Address, Person
from casedesk.domain.placements import Placement
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.storage import limitation
from casedesk.storage.database import Database
from casedesk.storage.limitation import counted_from, interruptions_of
from casedesk.storage.rows import cases
from casedesk.storage.unit_of_work import UnitOfWork

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2020, 1, 1, 4, tzinfo=UTC)
STARTS = (date(2018, 3, 5), date(2021, 2, 28), date(2024, 2, 29), None)
ACTS = 24


@pytest.fixture
def book(database: Database, clerk: Operator) -> Database:
    """Fill a database with four cases, one of which nobody knows since when it is overdue."""
    with UnitOfWork(database, "sample.made", clerk, desk="front") as work:
        client = work.clients.add(Client("Haiyue", "Haiyue"))
        placement = work.placements.add(Placement(client.id, "P1", NOON, "f", "0"))
        person = work.people.add(Person("陈䶮"))
        work.addresses.add(Address(person.id, "somewhere"))
        for number, start in enumerate(STARTS):
            debt = Debt(
                ProductKind.OTHER, f"C{number}", Components(Money.of(900)), date(2025, 1, 1), ZERO, start
            )
            work.cases.add(Case(f"HY-{number}", client.id, placement.id, person.id, debt))
        work.commit()
    return database


def stored(database: Database) -> dict[int, date | None]:
    with database.reading() as connection:
        found = connection.execute(select(cases.c.id, cases.c.limitation_from))
        return {row[0]: row[1] for row in found}


def recomputed(database: Database) -> dict[int, date | None]:
    with database.reading() as connection:
        starts = {row[0]: row[1] for row in connection.execute(select(cases.c.id, cases.c.past_due_from))}
        events = interruptions_of(connection, list(starts), ZONE)
    return {key: counted_from(start, events.get(key, ())) for key, start in starts.items()}


def pay(work: UnitOfWork, draw: random.Random, case_id: int, day: date, clerk: Operator) -> None:
    status = draw.choice(list(PaymentStatus))
    payment = Payment(case_id, Money.of(1), day, PaymentChannel.OTHER, status=status, recorded_by=clerk.id)
    work.payments.add(payment)


def take_back(work: UnitOfWork, draw: random.Random, case_id: int, day: date, clerk: Operator) -> None:
    table = work.payments.table.c
    payment = work.payments.first(table.case_id == case_id, table.reverses_id.is_(None))
    if payment is not None:
        work.payments.add(replace(payment, id=0, version=0, paid_on=day, reverses_id=payment.id))


def confirm(work: UnitOfWork, draw: random.Random, case_id: int, day: date, clerk: Operator) -> None:
    claimed = work.payments.first(work.payments.table.c.status == PaymentStatus.CLAIMED)
    if claimed is not None:
        work.payments.save(replace(claimed, status=PaymentStatus.CONFIRMED))


def sign(work: UnitOfWork, draw: random.Random, case_id: int, day: date, clerk: Operator) -> None:
    terms = Terms(Components(Money.of(9)), day, Waiver(NOTHING), ZERO, None, 1, day)
    signed_on = day if draw.random() < 0.8 else None
    status = draw.choice((AgreementStatus.SIGNED, AgreementStatus.VOID, AgreementStatus.BROKEN))
    number = f"A{case_id}-{draw.random()}"
    work.agreements.add(
        Agreement(number, case_id, terms, (), status=status, drafted_by=clerk.id, signed_on=signed_on)
    )


def visit(work: UnitOfWork, draw: random.Random, case_id: int, day: date, clerk: Operator) -> None:
    at = datetime(day.year, day.month, day.day, draw.choice((3, 17)), tzinfo=UTC)
    outcome = draw.choice((VisitOutcome.MET_DEBTOR, VisitOutcome.NOBODY))
    record = VisitRecord(at, at, outcome) if draw.random() < 0.8 else None
    status = VisitStatus.HELD if record else VisitStatus.PLANNED
    number = f"V{draw.random()}"
    purpose = VisitPurpose.FIRST_VISIT
    work.visits.add(Visit(number, case_id, 1, 1, purpose, at, 40, (clerk.id,), status, record=record))


def move(work: UnitOfWork, draw: random.Random, case_id: int, day: date, clerk: Operator) -> None:
    case = work.cases.get(case_id)
    work.cases.save(replace(case, debt=replace(case.debt, overdue_on=draw.choice((day, None)))))


def pay_many(work: UnitOfWork, draw: random.Random, case_id: int, day: date, clerk: Operator) -> None:
    days = [day + timedelta(days=each) for each in range(3)]
    payments = [
        Payment(
            case_id, Money.of(1), each, PaymentChannel.OTHER, applied=NOTHING, left_over=ZERO,
            recorded_by=clerk.id,
        )
        for each in days
    ]  # fmt: skip
    work.payments.add_many(payments)


Act = Callable[[UnitOfWork, random.Random, int, date, Operator], None]
EVERYTHING: tuple[Act, ...] = (pay, take_back, confirm, sign, visit, move, pay_many)


@pytest.mark.parametrize("seed", range(4))
def test_that_the_stored_day_is_what_the_events_say(book: Database, clerk: Operator, seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - a seed that repeats
    for _each in range(ACTS):
        with UnitOfWork(book, "sample.made", clerk, desk="front") as work:
            for act in draw.choices(EVERYTHING, k=draw.randint(1, 3)):
                day = date(2019, 1, 1) + timedelta(days=draw.randrange(2_600))
                act(work, draw, draw.randint(1, len(STARTS)), day, clerk)
            work.commit()
        assert stored(book) == recomputed(book)
    before = stored(book)
    with UnitOfWork(book, "sample.made", clerk, desk="front") as work:
        limitation.fill(work.connection)
        work.commit()
    assert stored(book) == before


def test_that_work_that_fails_leaves_the_day(book: Database, clerk: Operator) -> None:
    before = stored(book)
    with UnitOfWork(book, "sample.made", clerk, desk="front") as work:
        pay_many(work, random.Random(1), 2, date(2022, 5, 4), clerk)  # noqa: S311 - a seed that repeats
    assert stored(book) == before
    assert before[4] is None


def test_that_the_visit_counts_on_the_day_of_the_office(book: Database, clerk: Operator) -> None:
    at = datetime(2023, 6, 30, 17, tzinfo=UTC)
    record = VisitRecord(at, at, VisitOutcome.MET_DEBTOR)
    with UnitOfWork(book, "sample.made", clerk, desk="front") as work:
        held = Visit("V1", 2, 1, 1, VisitPurpose.FIRST_VISIT, at, 40, (1, 2), VisitStatus.HELD, record=record)
        work.visits.add(held)
        work.commit()
    assert stored(book)[2] == date(2023, 7, 1)


def test_that_the_twenty_years_bound_the_stored_day() -> None:
    start = date(2000, 6, 5)
    events = [
        LimitationEvent(LimitationEventKind.DEBTOR_AGREED, date(year, 6, 5)) for year in range(2001, 2020)
    ]
    assert counted_from(start, events) == date(2017, 6, 5)
    assert counted_from(None, events) is None
