"""A window is the slice of the whole list, by whichever way it is found."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from casedesk.domain.allocation import Components
from casedesk.domain.case_lists import OPEN_STATUSES, CaseQuery, CaseSort, Order
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.clients import Client
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator, Role
from casedesk.domain.people import Address, Person
from casedesk.domain.placements import Placement
from casedesk.domain.tags import CaseTag, Tag, TagColour
from casedesk.domain.workdays import OfficeCalendar
from casedesk.storage import case_windows, cases
from casedesk.storage.case_conditions import Standpoint, conditions
from casedesk.storage.case_orders import ordered, whole_order
from casedesk.storage.database import Database
from casedesk.storage.rows import cases as rows
from casedesk.storage.unit_of_work import UnitOfWork

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
CASES = 120
QUERIES = 60


@pytest.fixture
def draw() -> random.Random:
    return random.Random(7)  # noqa: S311 - a seed that repeats


@pytest.fixture
def book(database: Database, clerk: Operator, draw: random.Random) -> Database:
    """Fill a database with cases that share most values with others, some missing."""
    with UnitOfWork(database, "sample.made", clerk, desk="front") as work:
        clients = [work.clients.add(Client(name, name)) for name in ("Haiyue", "Chengling", "Ann")]
        placement = work.placements.add(Placement(clients[0].id, "P1", NOW, "f", "0"))
        staff = [work.operators.add(Operator(name, name, Role.COLLECTOR)) for name in ("Bo", "Al", "Cy")]
        people = [
            work.people.add(Person(f"{draw.choice('陈吴赵单')}{draw.choice('一二三')}")) for _ in range(40)
        ]
        for person in people:
            work.addresses.add(Address(person.id, "somewhere", district=draw.choice("东西南")))
        tag = work.tags.add(Tag("urgent", TagColour.RED))
        for number in range(CASES):
            debt = Debt(
                ProductKind.OTHER,
                f"C{draw.randrange(9)}",
                Components(Money.of(draw.randint(1, 6) * 1000)),
                TODAY,
                Money.of(1),
                draw.choice((None, TODAY - timedelta(days=30 * draw.randint(1, 40)))),
            )
            due = NextStep(StepKind.CALL, TODAY + timedelta(days=draw.randint(-3, 3)))
            case = work.cases.add(
                Case(
                    f"HY-{number:03}",
                    draw.choice(clients).id,
                    placement.id,
                    draw.choice(people).id,
                    debt,
                    draw.choice(list(CaseStatus)),
                    draw.choice((None, *(each.id for each in staff))),
                    recall_on=draw.choice((None, TODAY + timedelta(days=draw.randint(-5, 20)))),
                    next_step=draw.choice((None, due)),
                    last_contact_at=draw.choice((None, NOW - timedelta(days=draw.randint(0, 5)))),
                )
            )
            if draw.random() < 0.2:
                work.flags.add(Flag(case.id, draw.choice(list(FlagKind)[:2]), "n", TODAY))
            if draw.random() < 0.2:
                work.case_tags.add(CaseTag(case.id, tag.id))
        work.commit()
    return database


def seen(database: Database) -> Standpoint:
    return Standpoint(TODAY, ZoneInfo("Asia/Shanghai"), OfficeCalendar(), database.engine.dialect.name)


def drawn(draw: random.Random) -> CaseQuery:
    """Return a query of some conditions in some order."""
    choices: dict[str, Callable[[], Any]] = {
        "client_ids": lambda: draw.choice(((1,), (2, 3))),
        "statuses": lambda: draw.choice((OPEN_STATUSES, (CaseStatus.ACTIVE,), tuple(CaseStatus)[3:5])),
        "operator_ids": lambda: (draw.randint(2, 4),),
        "flags": lambda: (FlagKind.DISPUTE,),
        "districts": lambda: tuple(draw.sample("东西南", 2)),
        "tag_ids": lambda: (1,),
        "except_ids": lambda: (1, 2, 3),
        "min_dpd": lambda: draw.randint(20, 400),
        "max_dpd": lambda: draw.randint(400, 900),
        "min_balance": lambda: Money.of(draw.randint(1, 4) * 1000),
        "recall_until": lambda: TODAY + timedelta(days=draw.randint(3, 20)),
        "next_due_until": lambda: TODAY + timedelta(days=draw.randint(-2, 2)),
        "limitation_until": lambda: TODAY + timedelta(days=draw.randint(0, 900)),
        "text": lambda: draw.choice(("HY-0", "C3")),
    }  # fmt: skip
    wanted = {name: choices[name]() for name in draw.sample(list(choices), draw.randint(0, 3))}
    order = [Order(each, draw.random() < 0.5) for each in draw.sample(list(CaseSort), draw.randint(1, 2))]
    return CaseQuery(**wanted, order=tuple(order))


@pytest.mark.parametrize(("rare", "few"), [(60_000, 3_000), (60, 5), (25, 0), (1, 0)])
def test_that_every_way_to_a_window_finds_the_same(
    book: Database, draw: random.Random, monkeypatch: pytest.MonkeyPatch, rare: int, few: int
) -> None:
    monkeypatch.setattr(case_windows, "_RARE", rare)
    monkeypatch.setattr(case_windows, "_FEW", few)
    view = seen(book)
    with book.reading() as connection:
        for _each in range(QUERIES):
            query = drawn(draw)
            plain = ordered(select(rows.c.id), whole_order(query.order), view)
            whole = list(connection.execute(plain.where(*conditions(query, view))).scalars())
            assert list(cases.ids(connection, query, view)) == whole, query
            parts = [
                key for first in range(0, CASES, 25) for key in cases.ids(connection, query, view, first, 25)
            ]
            assert parts == whole, query
            found = cases.totals(connection, query, view)
            lines = cases.rows(connection, query, view, 0, CASES)
            assert (found.number, found.balance) == (len(lines), total(row.balance for row in lines)), query
