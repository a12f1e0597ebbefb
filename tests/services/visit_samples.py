"""Clients and cases that visits can be planned to; everything in them is invented."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.clients import Client, Mandate
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Address, LawfulSource, Person
from casedesk.domain.placements import Placement
from casedesk.services.desk import Desk

DAY = date(2026, 11, 24)
REASON = "The debtor asked for this on the phone, recording R-17."
_numbers = count(1)


@dataclass(frozen=True)
class Filed:
    """A case on file with its debtor and home."""

    case: Case
    person: Person
    home: Address


def at(clock: str, day: date = DAY) -> datetime:
    """Return a moment on the office's clock, in UTC."""
    return datetime.combine(day, time.fromisoformat(clock), UTC) - timedelta(hours=8)


def add_client(desk: Desk, actor: Operator) -> Client:
    """Take a client with a running mandate into the office."""
    with desk.work("client.added", actor, Right.MANAGE_CLIENTS) as work:
        mandate = Mandate("WT-1", date(2026, 1, 1), date(2027, 6, 30))
        added: Client = work.clients.add(Client("Haiyue Consumer Finance", "Haiyue", mandate=mandate))
        work.about("Haiyue")
        work.commit()
    return added


def file_case(
    desk: Desk,
    actor: Operator,
    client: Client,
    person: Person | None = None,
    district: str = "上城区",
    **fields: object,
) -> Filed:
    """File a case that waits for a visit; ``person`` gives a further case of the same human."""
    number = next(_numbers)
    with desk.work("case.imported", actor, Right.MANAGE_CLIENTS) as work:
        placement = work.placements.add(
            Placement(client.id, f"B{number}", desk.now(), "list.xlsx", "0" * 64),
        )
        human = person or work.people.add(
            Person(f"Debtor {number}", document_no=f"DOC{number:06}", born_on=date(1990, 5, 5)),
        )
        home = work.addresses.add(
            Address(
                human.id,
                f"浙江省杭州市{district}清波街道 {number} 号",
                district=district,
                source=LawfulSource.CONTRACT,
                verified_on=date(2026, 11, 1),
            ),
        )
        debt = Debt(ProductKind.CONSUMER_LOAN, f"HT{number}", Components(), date(2026, 11, 1), Money.of(1000))
        base = Case(
            f"HY-{number:04}",
            client.id,
            placement.id,
            human.id,
            debt,
            status=CaseStatus.TO_VISIT,
            next_step=NextStep(StepKind.VISIT, date(2026, 11, 30)),
        )
        case = work.cases.add(replace(base, **fields))  # type: ignore[arg-type]
        work.about(case.case_no, case.id)
        work.commit()
    return Filed(case, human, home)
