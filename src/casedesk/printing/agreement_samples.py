"""An invented agreement, drawn with a wording before that wording is kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import NOTHING, AllocationOrder, Components, Part
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.offices import Office
from casedesk.domain.people import Person
from casedesk.domain.schedules import RestDayShift, make_schedule
from casedesk.domain.workdays import OfficeCalendar, StatutoryDays
from casedesk.printing.agreement import AgreementPaper, AuditSeal, Signatory, agreement_pdf
from casedesk.printing.agreement_facts import Facts
from casedesk.printing.pages import merged
from casedesk.printing.wording import Wording

SAMPLE_AT: Final = datetime(2026, 5, 7, 8, 20, tzinfo=UTC)
SAMPLE_DAY: Final = date(2026, 5, 6)
SAMPLE_SEAL: Final = AuditSeal(1, "0" * 64)
SAMPLE_OFFICE: Final = Office(
    "示例信用服务有限公司", address="示例市示例区样本路 1 号", hotline="000-0000-0000"
)
SAMPLE_CLIENT: Final = Client(
    "示例消费金融有限公司",
    "示例消金",
    ClientKind.CONSUMER_FINANCE,
    "910000000000000000",
    "示例市示例区样本大道 100 号",
    "400-000-0000",
    Mandate("SL-2026-01", date(2026, 1, 1), date(2026, 12, 31)),
    PayeeAccount("示例消费金融有限公司", "示例银行示例支行", "0000000000000000000"),
    Decimal(24),
)
SAMPLE_DEBTOR: Final = Person("样本甲", employer="示例工厂", id=1)
SAMPLE_ADDRESS: Final = "示例省示例市示例区样本新村 1 幢 1 单元 101 室"
_OWED: Final = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))


def sample_case(*, is_card: bool = False) -> Case:
    """Return an invented case."""
    kind = ProductKind.CREDIT_CARD if is_card else ProductKind.CONSUMER_LOAN
    debt = Debt(
        kind,
        "" if is_card else "SL-20240318-00001",
        _OWED,
        SAMPLE_DAY,
        _OWED.total,
        overdue_on=date(2025, 12, 16),
        card_no="0000 0000 0000 0000" if is_card else "",
        lent_amount=None if is_card else Money.of(60000),
        lent_on=None if is_card else date(2024, 3, 18),
    )
    return Case("SL-0001", 1, 1, 1, debt)


def sample_agreement(language: str, **changes: Any) -> Agreement:
    """Return invented terms with their schedule."""
    waived = Components(penalty=Money.of("2595.80"), fees=Money.of(480))
    terms = replace(
        Terms(
            debt=_OWED,
            as_of=SAMPLE_DAY,
            waiver=Waiver(waived, "SL-0426-118"),
            down_payment=Money.of(3000),
            down_on=date(2026, 5, 12),
            instalments=12,
            first_on=date(2026, 6, 15),
            shift=RestDayShift.NONE,
            language=language,
        ),
        **changes,
    )
    schedule = make_schedule(terms.for_schedule, OfficeCalendar("cn", {}, StatutoryDays()))
    return Agreement("XY00000000-000", 1, terms, schedule, 1, AgreementStatus.APPROVED)


def sample_paper(wording: Wording) -> AgreementPaper:
    """Return a loan's agreement with everything that may stand on it."""
    return AgreementPaper(
        agreement=sample_agreement("zh" if wording.language.startswith("zh") else "en"),
        case=sample_case(),
        client=SAMPLE_CLIENT,
        office=SAMPLE_OFFICE,
        debtor=SAMPLE_DEBTOR,
        printed_at=SAMPLE_AT,
        printed_by="样本乙",
        debtor_phone="13800000000",
        debtor_address=SAMPLE_ADDRESS,
        guarantors=(Signatory(Person("样本丙"), "13900000000", SAMPLE_ADDRESS),),
        authorisation_no="SL-2026-0415",
        place="示例市示例区",
        newest_seal=SAMPLE_SEAL,
        copy_no=1,
        is_draft=True,
        already_paid=Money.of("1500.00"),
        assignment_note="SL-2026-03",
        wording=wording,
        replaces=replace(
            sample_agreement("zh"),
            agreement_no="XY00000000-001",
            status=AgreementStatus.SIGNED,
            signed_on=SAMPLE_DAY,
        ),
    )


def _bare_card(paper: AgreementPaper) -> AgreementPaper:
    """Return a card's agreement in which all that may be missing is missing."""
    agreement = sample_agreement(
        paper.agreement.terms.language,
        waiver=Waiver(NOTHING),
        down_payment=ZERO,
        down_on=None,
        instalments=60,
        order=AllocationOrder.CARD_GE91,
    )
    return replace(
        paper,
        agreement=agreement,
        case=sample_case(is_card=True),
        client=Client("示例银行", "示例"),
        office=Office("示例"),
        guarantors=(),
        authorisation_no="",
        already_paid=None,
        assignment_note="",
        replaces=None,
        debtor_phone="",
        debtor_address="",
        place="",
    )


def _with_interest(paper: AgreementPaper) -> AgreementPaper:
    """Return an agreement that runs on with interest, a large last instalment and the contract's order."""
    agreement = sample_agreement(
        paper.agreement.terms.language,
        instalments=6,
        running_rate=Decimal(12),
        balloon=Money.of(20000),
        order=AllocationOrder.CONTRACT,
        contract_order=(Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES),
    )
    return replace(paper, agreement=agreement, client=replace(paper.client, cap_annual=None))


def sample_values(wording: Wording) -> Mapping[str, str]:
    """Return what stands in each gap of a clause of the invented agreement."""
    return Facts(sample_paper(wording)).values


def sample_agreement_print(wording: Wording, *, is_whole: bool = True) -> bytes:
    """Return the agreement with all it may hold and, as a proof, the barest and a running one behind it."""
    paper = sample_paper(wording)
    papers = (paper, _bare_card(paper), _with_interest(paper)) if is_whole else (paper,)
    return merged([agreement_pdf(each).content for each in papers])
