"""Invented agreements for the tests of papers; all days are fixed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import AllocationOrder, Components
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.offices import Office
from casedesk.domain.people import Person
from casedesk.domain.schedules import ScheduleTerms, make_schedule
from casedesk.domain.workdays import Festival, OfficeCalendar, PublishedYear, StatutoryDays
from casedesk.printing.agreement import AgreementPaper, AuditSeal, Signatory

PRINTED_AT = datetime(2026, 5, 7, 8, 20, tzinfo=UTC)
SEAL = AuditSeal(1482, "4be1d07c99aa5f3e" + "0" * 48)
CALENDAR = OfficeCalendar(
    "cn",
    {2026: PublishedYear(2026, "invented", {date(2026, 10, 1): Festival("national_day")}, {})},
    StatutoryDays(),
)
OFFICE = Office("杭州和衡信用服务有限公司", address="杭州市西湖区测试路 8 号", hotline="0571-0000-0137")
CLIENT = Client(
    "海岳消费金融有限公司",
    "海岳消金",
    ClientKind.CONSUMER_FINANCE,
    "91330000XXXXXXXX0C",
    "杭州市上城区示例大道 100 号",
    "400-000-0137",
    Mandate("HYWT-2026-01", date(2026, 1, 1), date(2026, 12, 31)),
    PayeeAccount("海岳消费金融有限公司", "澄岭银行杭州分行营业部", "8800010020260000137"),
    Decimal(24),
)
DEBTOR = Person("陈䶮", document_no="33010619900307121X", employer="示例纺织厂", id=7)
ADDRESS = "浙江省杭州市西湖区示例新村 12 幢 3 单元 402 室"
GUARANTORS = (
    Signatory(Person("㛃𫖯", document_no="330106198811020017"), "13900000002", ADDRESS),
    Signatory(Person("欧阳𬱟", document_no="330106196502140023"), "13900000003", ADDRESS),
)
DEBT = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))
WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-0426-118")


def terms(instalments: int = 12, **changes: object) -> Terms:
    return replace(
        Terms(
            debt=DEBT,
            as_of=date(2026, 5, 6),
            waiver=WAIVER,
            down_payment=Money.of(3000),
            down_on=date(2026, 5, 12),
            instalments=instalments,
            first_on=date(2026, 6, 15),
        ),
        **changes,
    )


def agreement(chosen: Terms) -> Agreement:
    schedule = make_schedule(
        ScheduleTerms(
            total=chosen.total,
            down_payment=chosen.down_payment,
            down_on=chosen.down_on,
            instalments=chosen.instalments,
            first_on=chosen.first_on,
            interval=chosen.interval,
            shift=chosen.shift,
            remainder=chosen.remainder,
            order=chosen.order,
        ),
        CALENDAR,
    )
    return Agreement("XY20260507-003", 137, chosen, schedule, 2, AgreementStatus.APPROVED)


def loan_case() -> Case:
    debt = Debt(
        ProductKind.CONSUMER_LOAN,
        "HYXJ-20240318-55271",
        DEBT,
        date(2026, 5, 6),
        DEBT.total,
        overdue_on=date(2025, 12, 16),
        product_name="个人消费贷款",
        lent_amount=Money.of(60000),
        lent_on=date(2024, 3, 18),
    )
    return Case("HY-2604-0137", 1, 1, 7, debt)


def card_case() -> Case:
    debt = Debt(
        ProductKind.CREDIT_CARD, "", DEBT, date(2026, 5, 6), DEBT.total, card_no="6297 7134 0000 2691"
    )
    return Case("CC000001", 1, 1, 7, debt)


def paper(chosen: Terms | None = None, **changes: object) -> AgreementPaper:
    made = AgreementPaper(
        agreement=agreement(chosen or terms()),
        case=loan_case(),
        client=CLIENT,
        office=OFFICE,
        debtor=DEBTOR,
        printed_at=PRINTED_AT,
        printed_by="沈若琳",
        debtor_phone="13800001234",
        debtor_address=ADDRESS,
        authorisation_no="HYSQ-2026-0415",
        place="杭州市西湖区",
        newest_seal=SEAL,
    )
    return replace(made, **changes)


def bare_paper() -> AgreementPaper:
    """Return a paper in which everything that may be missing is missing."""
    chosen = terms(3, waiver=Waiver(Components()), down_payment=ZERO, down_on=None)
    return replace(
        paper(chosen),
        client=Client("无名信托", "无名"),
        office=Office("和衡"),
        debtor=Person("李一"),
        debtor_phone="",
        debtor_address="",
        authorisation_no="",
        place="",
        newest_seal=None,
        is_draft=True,
        case=replace(loan_case(), debt=Debt(ProductKind.OTHER, "", DEBT, date(2026, 5, 6), DEBT.total)),
    )


def card_paper(instalments: int = 60, **changes: object) -> AgreementPaper:
    chosen = terms(instalments, order=AllocationOrder.CARD_GE91)
    return replace(paper(chosen), case=card_case(), **changes)
