from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from casedesk.domain.allocation import Components
from casedesk.domain.case_lists import OPEN_STATUSES, CaseQuery, CaseSort, Order
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.clients import Client
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.people import Address, Person, Phone, PhoneKind, Reachability
from casedesk.domain.placements import Placement
from casedesk.domain.workdays import OfficeCalendar
from casedesk.storage import cases
from casedesk.storage.case_conditions import Standpoint
from casedesk.storage.database import Database
from casedesk.storage.unit_of_work import UnitOfWork

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
NAMES = ("陈䶮", "吴国梁", "ann O'Neil", "赵敏芝", "买买提·艾力", "欧阳静怡")


@pytest.fixture
def book(database: Database, clerk: Operator) -> Database:
    """Fill a database with six cases that differ in everything a list can ask for."""
    with UnitOfWork(database, "sample.made", clerk, desk="front") as work:
        clients = [work.clients.add(Client(name, name)) for name in ("Haiyue", "Chengling")]
        placements = [
            work.placements.add(Placement(each.id, f"P{each.id}", NOW, "f", "0")) for each in clients
        ]
        for number, name in enumerate(NAMES):
            client, placement = clients[number % 2], placements[number % 2]
            person = work.people.add(Person(name, document_no=f"33010619890412{number}23X"))
            debt = Debt(
                ProductKind.OTHER,
                f"XJ-50%_{number}",
                Components(Money.of(1000 * (number + 1))),
                TODAY - timedelta(days=5),
                Money.of(1),
                overdue_on=TODAY - timedelta(days=100 * (number + 1)) if number != 3 else None,
                client_dpd=45 if number == 3 else None,
            )
            case = work.cases.add(
                Case(
                    f"HY-{number:03}",
                    client.id,
                    placement.id,
                    person.id,
                    debt,
                    list(CaseStatus)[number],
                    operator_id=clerk.id if number < 2 else None,
                    recall_on=TODAY + timedelta(days=10 * number) if number else None,
                    next_step=NextStep(StepKind.CALL, TODAY + timedelta(days=number)) if number < 4 else None,
                    last_contact_at=NOW - timedelta(days=number) if number > 2 else None,
                )
            )
            work.phones.add(Phone(person.id, f"1380000{number}234", status=Reachability.INVALID))
            work.phones.add(Phone(person.id, f"057188885{number}66", PhoneKind.HOME))
            work.addresses.add(Address(person.id, "somewhere", district="拱墅区" if number % 2 else "西湖区"))
            cleared_on = None if number == 1 else TODAY
            work.flags.add(Flag(case.id, FlagKind.VULNERABLE, "n", TODAY, cleared_on))
        work.commit()
    return database


def seen(database: Database) -> Standpoint:
    return Standpoint(TODAY, ZoneInfo("Asia/Shanghai"), OfficeCalendar(), database.engine.dialect.name)


def numbers(database: Database, query: CaseQuery) -> list[int]:
    """Return which of the six cases a query finds, in order."""
    with database.reading() as connection:
        found = cases.rows(connection, query, seen(database), 0, 50)
        assert cases.totals(connection, query, seen(database)).number == len(found)
    return [int(row.case_no[-3:]) for row in found]


QUERIES = [
    (CaseQuery(), [0, 1, 2, 3, 4, 5]),
    (CaseQuery(statuses=(CaseStatus.ACTIVE, CaseStatus.PROMISE)), [0, 2]),
    (CaseQuery(statuses=OPEN_STATUSES), [0, 1, 2, 3, 4, 5]),
    (CaseQuery(operator_ids=(1,)), [0, 1]),
    (CaseQuery(districts=("西湖区",)), [0, 2, 4]),
    (CaseQuery(flags=(FlagKind.VULNERABLE,)), [1]),
    (CaseQuery(min_dpd=300), [2, 4, 5]),
    (CaseQuery(max_dpd=100), [0, 3]),
    (CaseQuery(min_dpd=50, max_dpd=50), [3]),
    (CaseQuery(min_balance=Money.of(5000)), [4, 5]),
    (CaseQuery(max_balance=Money.of(2000)), [0, 1]),
    (CaseQuery(recall_until=TODAY + timedelta(days=20)), [1, 2]),
    (CaseQuery(next_due_until=TODAY + timedelta(days=1)), [0, 1]),
    (CaseQuery(text="HY-00 陈"), [0]),
    (CaseQuery(text="hy-004"), [4]),
    (CaseQuery(text="ＨＹ－００４"), [4]),
    (CaseQuery(text="ANN"), [2]),
    (CaseQuery(text="o'neil"), [2]),
    (CaseQuery(text="·艾"), [4]),
    (CaseQuery(text="5234"), [5]),
    (CaseQuery(text="566"), [5]),
    (CaseQuery(text="66"), []),
    (CaseQuery(text="423x"), [4]),
    (CaseQuery(text="50%_3"), [3]),
    (CaseQuery(text="50%3"), [3]),
    (CaseQuery(text="chen"), [0]),
    (CaseQuery(text="nobody"), []),
    (CaseQuery(text="陈 吴"), []),
]
ORDERS = [
    ((Order(CaseSort.CASE_NO, is_descending=True),), [5, 4, 3, 2, 1, 0]),
    ((Order(CaseSort.NAME),), [2, 0, 4, 5, 1, 3]),
    ((Order(CaseSort.CLIENT), Order(CaseSort.BALANCE, is_descending=True)), [5, 3, 1, 4, 2, 0]),
    ((Order(CaseSort.BALANCE, is_descending=True),), [5, 4, 3, 2, 1, 0]),
    ((Order(CaseSort.DPD),), [3, 0, 1, 2, 4, 5]),
    ((Order(CaseSort.DPD, is_descending=True),), [5, 4, 2, 1, 0, 3]),
    ((Order(CaseSort.NEXT_STEP, is_descending=True),), [3, 2, 1, 0, 5, 4]),
    ((Order(CaseSort.LAST_CONTACT),), [5, 4, 3, 0, 1, 2]),
    ((Order(CaseSort.OPERATOR), Order(CaseSort.CASE_NO, is_descending=True)), [1, 0, 5, 4, 3, 2]),
    ((Order(CaseSort.RECALL),), [1, 2, 3, 4, 5, 0]),
    ((Order(CaseSort.STATUS),), [0, 5, 3, 4, 2, 1]),
    ((Order(CaseSort.LIMITATION),), [5, 4, 2, 1, 0, 3]),
]


def test_that_a_list_finds_the_same_on_both_databases(book: Database) -> None:
    for query, wanted in QUERIES:
        assert numbers(book, query) == wanted, query


def test_that_an_order_is_the_same_on_both_databases(book: Database) -> None:
    for order, wanted in ORDERS:
        assert numbers(book, CaseQuery(order=order)) == wanted, order
        assert numbers(book, CaseQuery(text="HY", order=order)) == wanted, order


def test_that_windows_join_without_gap_or_overlap(book: Database) -> None:
    query = CaseQuery(order=(Order(CaseSort.CLIENT),))
    with book.reading() as connection:
        view = seen(book)
        whole = cases.rows(connection, query, view, 0, 50)
        parts = [each for first in range(0, 6, 2) for each in cases.rows(connection, query, view, first, 2)]
        assert parts == whole
        assert [each.id for each in whole] == list(cases.ids(connection, query, view))


def test_that_a_line_shows_the_best_phone_and_what_is_known(book: Database, clerk: Operator) -> None:
    with book.reading() as connection:
        first, second = cases.rows(connection, CaseQuery(), seen(book), 0, 2)
        assert cases.districts(connection) == ["拱墅区", "西湖区"]
    assert (first.phone, first.district, first.operator) == ("057188885066", "西湖区", clerk.name)
    assert (second.flags, first.flags, second.dpd, second.bucket) == ((FlagKind.VULNERABLE,), (), 200, "M6+")
    assert first.last_contact is None
    assert second.balance == Money.of(2000)


def test_that_the_last_contact_says_how_it_was_made(book: Database, clerk: Operator) -> None:
    with UnitOfWork(book, "sample.made", clerk, desk="front") as work:
        case = work.cases.get(4)
        assert case.last_contact_at is not None
        work.contacts.add(
            ContactAttempt(
                case.id,
                case.debtor_id,
                Channel.SMS,
                Direction.OUTGOING,
                ContactResult.DELIVERED,
                case.last_contact_at,
                clerk.id,
            )
        )
        work.commit()
    with book.reading() as connection:
        found = {row.id: row.last_contact for row in cases.rows(connection, CaseQuery(), seen(book), 0, 9)}
    assert found[4] is not None
    assert (found[4].channel, found[4].result) == (Channel.SMS, ContactResult.DELIVERED)
    assert found[5] is not None
    assert found[5].channel is None


def test_that_the_end_of_limitation_is_found_by_its_newest_event(book: Database, clerk: Operator) -> None:
    until = date(2029, 1, 29)
    assert numbers(book, CaseQuery(limitation_until=until)) == [2, 4, 5]
    with UnitOfWork(book, "sample.made", clerk, desk="front") as work:
        for status, case_id in ((PaymentStatus.CONFIRMED, 3), (PaymentStatus.CLAIMED, 5)):
            paid_on = date(2026, 9, 1)
            work.payments.add(
                Payment(
                    case_id,
                    Money.of(10),
                    paid_on,
                    PaymentChannel.TRANSFER,
                    status=status,
                    recorded_by=clerk.id,
                )
            )
        work.commit()
    assert numbers(book, CaseQuery(limitation_until=until)) == [4, 5]
    newest_first = CaseQuery(order=(Order(CaseSort.LIMITATION, is_descending=True),))
    assert numbers(book, newest_first) == [3, 2, 0, 1, 4, 5]
