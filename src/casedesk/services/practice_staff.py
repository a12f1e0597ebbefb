"""The practice office's people, clients and placements."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.debts import ProductKind
from casedesk.domain.identity import credit_code_with_check
from casedesk.domain.offices import Office
from casedesk.domain.operators import Credentials, Operator, Right, Role
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.practice_cases import Series

PASSPHRASE: Final = "lantern over the practice desk"  # noqa: S105 - printed by the demo, protects invented data
PASSWORD: Final = "practice-desk-1"  # noqa: S105 - the same for everybody in the practice office
OFFICE: Final = Office(
    name="澜江催收练习所",
    credit_code=credit_code_with_check("91390100MA0000001"),
    address="澜江市东湖区文汇路18号启明大厦6层",
    hotline="0999-2000100",
    is_practice=True,
)
ADMINISTRATOR: Final = Operator("沈宁", "A001", Role.ADMINISTRATOR)
_STAFF: Final = (
    ("许文静", "S001", Role.SUPERVISOR),
    ("蒋立", "P001", Role.PLANNER),
    ("高远", "C001", Role.COLLECTOR),
    ("林若曦", "C002", Role.COLLECTOR),
    ("方建国", "C003", Role.COLLECTOR),
    ("丁浩", "C004", Role.COLLECTOR),
    ("顾梅", "K001", Role.CLERK),
    ("陆安", "V001", Role.AUDITOR),
)
EXPIRED_BADGE: Final = "C004"
"""Whose yearly exam has lapsed, so that the gate has something to say."""

_CLIENTS: Final = (
    ("远帆消费金融公司", "远帆消金", ClientKind.CONSUMER_FINANCE, "YF", ProductKind.CONSUMER_LOAN, "消费贷"),
    ("澜江商业银行信用卡中心", "澜江银行卡", ClientKind.BANK, "LJ", ProductKind.CREDIT_CARD, "信用卡"),
    ("驰行汽车金融有限公司", "驰行车贷", ClientKind.AUTO_FINANCE, "CX", ProductKind.CAR_LOAN, "汽车贷款"),
)  # fmt: skip
MONTHS: Final = 6
"""How long the practice office has been at work."""

_SHARES: Final = (3, 2, 1)
"""Out of six cases, how many come from each client."""


def credentials(today: date, number: int, *, is_expired: bool = False) -> Credentials:
    """Return the papers of a person who may visit, or one whose exam is older than a year."""
    exam = today - timedelta(days=400 if is_expired else 200 + number)  # passed before the story begins
    return Credentials(
        badge_until=today + timedelta(days=300),
        authorisation_no=f"SQ-{today:%Y}-{number:03d}",
        authorisation_until=today + timedelta(days=120),
        trained_on=exam,
        exam_on=exam,
        security_trained_on=exam,
        security_exam_on=exam,
        pledge_on=today - timedelta(days=420),
    )


def hire(desk: Desk, administrator: Operator, today: date) -> Mapping[str, Operator]:
    """Take everybody into the office and return them by badge number; ``today`` decides what is valid."""
    service = OperatorService(desk)
    people = {administrator.badge_no: administrator}
    for number, (name, badge_no, role) in enumerate(_STAFF, start=1):
        papers = credentials(today, number, is_expired=badge_no == EXPIRED_BADGE)
        new = Operator(name, badge_no, role, phone=f"154000000{number:02d}", credentials=papers)
        people[badge_no] = service.add(administrator, new, PASSWORD)
    return people


def add_clients(desk: Desk, actor: Operator, today: date) -> list[Client]:
    """Store the three clients with mandates that cover the whole history and the next half year."""
    stored = []
    for number, (name, short_name, kind, prefix, _product, _title) in enumerate(_CLIENTS, start=1):
        since = today - timedelta(days=240)
        client = Client(
            name=name,
            short_name=short_name,
            kind=kind,
            credit_code=credit_code_with_check(f"91390100MA000001{number}"),
            address=f"澜江市城北区金穗路{number * 8}号",
            hotline=f"0999-20002{number:02d}",
            mandate=Mandate(f"WT-{prefix}-{since:%Y}", since, today + timedelta(days=200)),
            payee=PayeeAccount(name, "澜江商业银行营业部", f"6299990000000000{number:03d}"),
        )
        with desk.work("client.added", actor, Right.MANAGE_CLIENTS) as work:
            stored.append(work.clients.add(client))
            work.about(short_name)
            work.commit()
    return stored


def placements(clients: list[Client], cases: int, today: date) -> list[Series]:
    """Spread the cases over the clients and the months, oldest placement first."""
    amounts = [cases * share // sum(_SHARES) for share in _SHARES]
    amounts[0] += cases - sum(amounts)
    series = []
    for client, amount, row in zip(clients, amounts, _CLIENTS, strict=True):
        counts = _spread(amount, MONTHS)
        for month, count in enumerate(counts):
            day = today - timedelta(days=(MONTHS - month) * 29 + 2 * client.id)
            series.append(Series(client.id, row[4], row[5], row[3], day, sum(counts[:month]) + 1, count))
    return sorted((each for each in series if each.cases), key=lambda each: each.assigned_on)


def _spread(amount: int, parts: int) -> list[int]:
    """Split a number into parts that differ by one at most."""
    each, rest = divmod(amount, parts)
    return [each + (place < rest) for place in range(parts)]
