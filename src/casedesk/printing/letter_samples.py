"""Invented letters, for looking at a wording before it is used; no person, bank or account exists."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.commissions import BilledLine, DraftStatement, Received
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.instalment_states import InstalmentStanding, InstalmentState
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.letter_items import ReceivedItem
from casedesk.domain.money import ZERO, Money
from casedesk.domain.offers import OfferOption, OfferSheet
from casedesk.domain.offices import Office
from casedesk.domain.papers import PaperKind
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.people import Person
from casedesk.domain.schedules import make_schedule
from casedesk.domain.workdays import OfficeCalendar, StatutoryDays
from casedesk.printing.agreement_facts import AuditSeal
from casedesk.printing.client_statement import client_statement_pdf
from casedesk.printing.letter_values import (
    AccountLine,
    BreachNotice,
    DemandLetter,
    DocumentReceipt,
    HandoverList,
    HandoverRow,
    LetterSubject,
    OfferPaper,
    PaymentReceipt,
    SettlementRequest,
    StatementOfAccount,
)
from casedesk.printing.letters_accounts import statement_pdf
from casedesk.printing.letters_client import handover_list_pdf, settlement_request_pdf
from casedesk.printing.letters_demand import breach_notice_pdf, demand_letter_pdf
from casedesk.printing.letters_offer import offer_pdf
from casedesk.printing.letters_receipts import document_receipt_pdf, payment_receipt_pdf
from casedesk.printing.pages import merged
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_values import PaperFrame
from casedesk.printing.visit_wording import VisitWording

PRINTED_AT: Final = datetime(2026, 5, 7, 8, 20, tzinfo=UTC)
OWED: Final = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))
CLIENT: Final = Client(
    "海岳消费金融有限公司",
    "海岳消金",
    ClientKind.CONSUMER_FINANCE,
    "910000000000000001",
    "杭州市上城区示例大道 100 号",
    "400-000-0137",
    Mandate("HYWT-2026-01", date(2026, 1, 1), date(2026, 12, 31)),
    PayeeAccount("海岳消费金融有限公司", "澄岭银行杭州分行营业部", "8800010020260000137"),
    Decimal(24),
)
SUBJECT: Final = LetterSubject(
    Case(
        "HY-2604-0137",
        1,
        1,
        7,
        Debt(
            ProductKind.CONSUMER_LOAN,
            "HYXJ-20240318-55271",
            OWED,
            date(2026, 5, 6),
            OWED.total,
            overdue_on=date(2025, 12, 16),
            product_name="个人消费贷款",
            lent_amount=Money.of(60000),
            lent_on=date(2024, 3, 18),
        ),
    ),
    CLIENT,
    Person("陈䶮", document_no="33010619900307121X"),
    "HYSQ-2026-0415",
)
_OFFICE: Final = Office(
    "杭州和衡信用服务有限公司", address="杭州市西湖区测试路 8 号", hotline="0571-0000-0137"
)
_SEAL: Final = AuditSeal(1482, "4be1d07c99aa5f3e" + "0" * 48)
_DAY: Final = date(2026, 5, 7)


def frame(
    kind: PaperKind, subject: str, language: str = "zh", wording: VisitWording | None = None
) -> PaperFrame:
    """Return the frame of an invented paper."""
    return PaperFrame(
        kind,
        subject,
        _OFFICE,
        PRINTED_AT,
        "沈若琳",
        language=language,
        case_no="" if kind in {PaperKind.HANDOVER_LIST, PaperKind.CLIENT_STATEMENT} else "HY-2604-0137",
        newest_seal=_SEAL,
        wording=wording,
    )


def demand() -> DemandLetter:
    """Return a letter with every optional text."""
    return DemandLetter(SUBJECT, OWED, date(2026, 5, 6), date(2026, 5, 22), 142, "XY20260301-002")


def terms(instalments: int = 12, **changes: object) -> Terms:
    """Return terms with a waiver and a down payment."""
    made = Terms(
        debt=OWED,
        as_of=date(2026, 5, 6),
        waiver=Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-0426-118"),
        down_payment=Money.of(3000),
        down_on=date(2026, 5, 12),
        instalments=instalments,
        first_on=date(2026, 6, 15),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def option(chosen: Terms) -> OfferOption:
    """Return an option with the schedule that follows from its terms."""
    return OfferOption(chosen, make_schedule(chosen.for_schedule, OfficeCalendar("cn", {}, StatutoryDays())))


def offer(amount: int = 4) -> OfferPaper:
    """Return a sheet with up to four different plans."""
    everything = (
        terms(6),
        terms(12),
        terms(24, down_payment=ZERO, down_on=None),
        terms(12, waiver=Waiver(Components()), down_payment=ZERO, down_on=None, first_on=date(2026, 6, 5)),
    )
    options = tuple(option(each) for each in everything[:amount])
    return OfferPaper(
        SUBJECT, OfferSheet("FA20260507-001", 1, options, date(2026, 5, 31), approved_at=PRINTED_AT)
    )


def breach() -> BreachNotice:
    """Return a reminder of two instalments, one of them paid in part."""
    schedule = option(terms()).schedule
    agreement = Agreement(
        "XY20260301-002", 1, terms(), schedule, 2, AgreementStatus.BROKEN, signed_on=date(2026, 5, 8)
    )
    missed = (
        InstalmentStanding(schedule[1], Money.of(1000), InstalmentState.BROKEN),
        InstalmentStanding(schedule[2], ZERO, InstalmentState.BROKEN),
    )
    arrears = missed[0].missing + missed[1].missing
    rest = terms().total.total - Money.of(4000)
    return BreachNotice(SUBJECT, agreement, date(2026, 8, 1), missed, arrears, rest, Money.of("3075.80"), 7)


def documents() -> DocumentReceipt:
    """Return a receipt of originals and copies."""
    items = (
        ReceivedItem("身份证", is_original=False, sheets=1, note="仅用于核对身份"),
        ReceivedItem("失业登记证明", is_original=True, sheets=2),
        ReceivedItem("银行转账回单", sheets=3, note="2026 年 3 月"),
    )
    return DocumentReceipt(SUBJECT, items, "陈䶮", "本人", _DAY)


def payment() -> PaymentReceipt:
    """Return a confirmed transfer with its split."""
    paid = Payment(
        1,
        Money.of(5000),
        date(2026, 5, 6),
        PaymentChannel.TRANSFER,
        "陈䶮",
        "HYLS20260506-77",
        applied=Components(Money.of("274.20"), Money.of("4218.66"), Money.of("27.14"), Money.of(480)),
        receipt_no="SJ20260507-001",
    )
    return PaymentReceipt(SUBJECT, paid, Money.of("41325.80"))


def account() -> StatementOfAccount:
    """Return an account with four kinds of change."""
    paid = Components(Money.of("-274.20"), Money.of("-4218.66"), Money.of("-27.14"), Money.of(-480))
    after = OWED + paid
    lines = (
        AccountLine(date(2026, 4, 30), LedgerKind.CLIENT_FILE, Components(fees=Money.of(20)), OWED),
        AccountLine(date(2026, 5, 6), LedgerKind.PAYMENT, paid, after, "凭证 HYLS20260506-77"),
        AccountLine(date(2026, 5, 6), LedgerKind.REVERSAL, Components() - paid, OWED),
        AccountLine(date(2026, 5, 7), LedgerKind.PAYMENT, paid, after),
    )
    opening = OWED - Components(fees=Money.of(20))
    return StatementOfAccount(SUBJECT, date(2026, 4, 1), date(2026, 5, 7), opening, lines, after)


def settlement() -> SettlementRequest:
    """Return a request about a case that was paid off."""
    return SettlementRequest(SUBJECT, Money.of("43250.00"), 13, date(2026, 5, 6), ZERO, "XY20260301-002")


def handover(amount: int = 3) -> HandoverList:
    """Return a list of cases that go back."""
    rows = tuple(
        HandoverRow(f"HY-2604-{number:04}", "陈*", "委托到期", Money.of(41000 + number), number % 4)
        for number in range(1, amount + 1)
    )
    return HandoverList(CLIENT, rows, _DAY)


def billed(amount: int = 5) -> DraftStatement:
    """Return receipts of a month with a reversal, a late one and one without a rate."""
    lines = []
    for number in range(1, amount + 1):
        paid = Money.of(-500) if number == 2 else Money.of(1000 + number)  # noqa: PLR2004 - the second one
        entry = Received(
            number,
            f"HY-2604-{number:04}",
            "HYXJ-20240318-55271",
            "陈䶮",
            date(2026, 4, 1 + number % 28),
            paid,
            100,
            reverses_id=1 if paid.is_negative else None,
        )
        percent = None if number % 5 == 4 else Decimal("12.5")  # noqa: PLR2004 - one in five
        share = Money(paid.fen // 8) if percent else ZERO
        lines.append(BilledLine(entry, "M4", percent, share, is_late=number == 3))  # noqa: PLR2004
    return DraftStatement(1, date(2026, 4, 1), date(2026, 4, 30), tuple(lines))


_DRAWERS: Final[tuple[tuple[PaperKind, str, Callable[[PaperFrame], PrintedVisitPaper]], ...]] = (
    (PaperKind.DEMAND_LETTER, "WS20260507-001", lambda each: demand_letter_pdf(each, demand())),
    (PaperKind.BREACH_NOTICE, "WS20260507-002", lambda each: breach_notice_pdf(each, breach())),
    (PaperKind.DOCUMENT_RECEIPT, "WS20260507-003", lambda each: document_receipt_pdf(each, documents())),
    (PaperKind.SETTLEMENT_REQUEST, "WS20260507-004", lambda each: settlement_request_pdf(each, settlement())),
    (PaperKind.STATEMENT, "WS20260507-005", lambda each: statement_pdf(each, account())),
    (PaperKind.PAYMENT_RECEIPT, "SJ20260507-001", lambda each: payment_receipt_pdf(each, payment())),
    (PaperKind.HANDOVER_LIST, "YJ20260507-001", lambda each: handover_list_pdf(each, handover())),
    (
        PaperKind.CLIENT_STATEMENT,
        "JS20260507-001",
        lambda each: client_statement_pdf(each, CLIENT, billed()),
    ),
)


def each_letter(language: str, wording: VisitWording | None = None) -> dict[PaperKind, PrintedVisitPaper]:
    """Return every letter once."""
    return {kind: draw(frame(kind, number, language, wording)) for kind, number, draw in _DRAWERS}


def sample_letters(wording: VisitWording) -> bytes:
    """Return every letter once in these words, as one document."""
    language = "zh" if wording.is_chinese else "en"
    return merged([each.content for each in each_letter(language, wording).values()])


def sample_offer(wording: VisitWording) -> bytes:
    """Return an offer sheet in these words."""
    language = "zh" if wording.is_chinese else "en"
    return offer_pdf(frame(PaperKind.OFFER_SHEET, "FA20260507-001", language, wording), offer()).content
