"""Invented people, clients and cases for tests of the case services; every field can be set."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, NextStep, StepKind
from casedesk.domain.clients import Client
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.identity import with_check_digit
from casedesk.domain.money import Money
from casedesk.domain.operators import SYSTEM
from casedesk.domain.people import (
    Address,
    AddressKind,
    LawfulSource,
    Party,
    Person,
    Phone,
    Reachability,
    Relation,
)
from casedesk.domain.placements import Placement
from casedesk.services.desk import Desk
from casedesk.storage.unit_of_work import UnitOfWork

TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Sample:
    """One stored case with the people around it."""

    case: Case
    debtor: Person
    spouse: Person
    phone: Phone
    spouse_phone: Phone
    home: Address


def writing(desk: Desk) -> UnitOfWork:
    """Return a unit of work that is nobody's, for setting up what a test starts from."""
    return UnitOfWork(desk.database, "sample.made", SYSTEM, desk="test", now=desk.now)


def store(desk: Desk, put: Callable[[UnitOfWork], None]) -> None:
    """Store something in one transaction of its own."""
    with writing(desk) as work:
        put(work)
        work.commit()


def id_number(number: int) -> str:
    """Return a valid invented identity number."""
    return with_check_digit(f"330106198904{number % 28 + 1:02}{number % 1000:03}")


def make_case(desk: Desk, number: int = 1, **fields: object) -> Sample:
    """Store one case of debtor ``number`` with a spouse; ``client`` and ``name`` may be given too."""
    client_name = str(fields.pop("client", "Haiyue Consumer Finance"))
    name = str(fields.pop("name", f"陈{'䶮安宁'[number % 3]}"))
    document = str(fields.pop("document_no", id_number(number)))
    district = str(fields.pop("district", "拱墅区"))
    with writing(desk) as work:
        clients = work.clients.table.c
        client = work.clients.first(clients.name == client_name) or work.clients.add(
            Client(client_name, client_name.split(maxsplit=1)[0])
        )
        placements = work.placements.table.c
        placement = work.placements.first(placements.client_id == client.id) or work.placements.add(
            Placement(client.id, f"P{client.id}", MORNING, "list.xlsx", "0" * 64, date(2026, 4, 10))
        )
        debtor = work.people.first(work.people.table.c.document_no == document) or work.people.add(
            Person(name, document_no=document, born_on=date(1989, 4, 12), employer="杭州某物流有限公司")
        )
        spouse = work.people.add(Person("许某某", document_no=""))
        case = work.cases.add(replace(_case(number, client.id, placement.id, debtor.id), **fields))  # type: ignore[arg-type]
        work.parties.add(Party(case.id, debtor.id, Relation.SELF))
        work.parties.add(Party(case.id, spouse.id, Relation.SPOUSE))
        phone = work.phones.add(
            Phone(debtor.id, f"138{number:04}1234", status=Reachability.VALID, source=LawfulSource.CONTRACT)
        )
        spouse_phone = work.phones.add(Phone(spouse.id, f"139{number:04}7788"))
        home = work.addresses.add(
            Address(
                debtor.id,
                f"浙江省杭州市{district}莫干山路100号",
                AddressKind.HOME,
                district,
                source=LawfulSource.CONTRACT,
            )
        )
        work.commit()
    return Sample(case, debtor, spouse, phone, spouse_phone, home)


def _case(number: int, client_id: int, placement_id: int, debtor_id: int) -> Case:
    owed = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))
    debt = Debt(
        ProductKind.CONSUMER_LOAN,
        f"HYXJ-20240318-{number:05}",
        owed,
        TODAY,
        Money.of("46325.80"),
        overdue_on=date(2026, 4, 3),
        card_no="6222021234567890128",
    )
    return Case(
        f"HY-2604-{number:04}",
        client_id,
        placement_id,
        debtor_id,
        debt,
        recall_on=date(2027, 4, 30),
        next_step=NextStep(StepKind.CALL, TODAY, "首次通话"),
    )
