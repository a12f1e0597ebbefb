"""Letters: what they say comes from the records, every print is numbered, kept and registered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pypdfium2
import pytest
from tests.printing.pdfa_check import failures_of
from tests.services.signing_samples import sign_all
from tests.services.waiver_letters import letter_for

from casedesk.domain.agreements import Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case, CaseStatus, FlagKind
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.letter_items import ReceivedItem
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.domain.payments import Payment
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.booking import NewPayment
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.letter_facts import LetterOptions
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.payments import PaymentService
from casedesk.storage import files

Lend = Callable[..., Case]


def said(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return "".join(text.split())


def wish(case: Case, kind: PaperKind = PaperKind.DEMAND_LETTER, **options: object) -> LetterWish:
    return LetterWish(kind, (case.id,), options=LetterOptions(**options))  # type: ignore[arg-type]


def test_that_a_demand_says_what_article_69_asks_for(desk: Desk, administrator: Operator, lend: Lend) -> None:
    case = lend()
    printed = LetterService(desk).print(administrator, wish(case))
    text = said(printed.printed.content)
    for words in ("陈䶮", "¥46,325.80", "欠款原因与依据", "第五百七十七条", "您的权利与义务", "核实", "异议"):
        assert words in text
    for words in ("400-000-0137", "8800010020260000137", "受托机构（盖章）", "回执", "随回执提交的材料"):
        assert words in text
    assert printed.number in text
    assert "15400000137" not in text
    assert failures_of(printed.printed.content) == []


def test_that_a_print_is_registered_kept_and_told_to_the_log(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    printed = LetterService(desk).print(administrator, wish(case), copies=2)
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        papers = shelves.papers.all()
        kept = files.content_of(shelves.connection, papers[0].file_sha256)
    assert kept == printed.printed.content
    assert [(each.kind, each.subject, each.copy_no) for each in papers] == [
        (PaperKind.DEMAND_LETTER, printed.number, 1),
        (PaperKind.DEMAND_LETTER, printed.number, 2),
    ]
    assert all(each.pages == printed.printed.pages_per_copy and each.text_digest for each in papers)
    assert {each.case_id for each in papers} == {case.id}


def test_that_a_preview_leaves_no_trace(desk: Desk, administrator: Operator, lend: Lend) -> None:
    case, before = lend(), desk.revision()
    preview = LetterService(desk).preview(administrator, wish(case))
    assert "预览" in said(preview.content)
    assert desk.revision() == before


@pytest.mark.parametrize(
    ("status", "owed"),
    [
        (CaseStatus.ON_PLAN, Components(Money.of(10))),
        (CaseStatus.DISPUTE, Components(Money.of(10))),
        (CaseStatus.RETURNED, Components(Money.of(10))),
        (CaseStatus.ACTIVE, NOTHING),
    ],
)
def test_that_nobody_is_asked_for_what_is_disputed_kept_closed_or_not_owed(
    status: CaseStatus, owed: Components, desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend(owed=owed, status=status)
    with pytest.raises(RefusedError, match=case.case_no):
        LetterService(desk).print(administrator, wish(case))


def test_that_nobody_is_asked_to_pay_while_a_dispute_waits_for_its_answer(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    CaseService(desk).raise_flag(administrator, case.id, FlagKind.DISPUTE, "金额有异议")
    for ask in (LetterService(desk).preview, LetterService(desk).print):
        with pytest.raises(RefusedError, match=case.case_no):
            ask(administrator, wish(case))
    assert LetterService(desk).preview(administrator, wish(case, PaperKind.STATEMENT)).content


def test_that_a_demand_needs_a_mandate_and_a_day_to_come(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    orphan = lend(client={"mandate": None})
    with pytest.raises(RefusedError, match="mandate"):
        LetterService(desk).preview(administrator, wish(orphan))
    with pytest.raises(BadInputError, match="past"):
        LetterService(desk).preview(administrator, wish(lend(), pay_by=desk.today()))


def test_that_a_payment_keeps_its_receipt_number_and_a_second_receipt_needs_a_reason(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case, letters = lend(), LetterService(desk)
    payment = pay(desk, administrator, case)
    chosen = wish(case, PaperKind.PAYMENT_RECEIPT, payment_id=payment.id)
    first = letters.print(administrator, chosen)
    text = said(first.printed.content)
    for words in ("¥500.00", "人民币伍佰元整", first.number, "不是发票", "¥45,825.80"):
        assert words in text
    with pytest.raises(RefusedError, match="reason"):
        letters.print(administrator, chosen)
    again = letters.print(administrator, chosen, reason="原件遗失")
    assert again.number == first.number
    assert [each.copy_no for each in again.papers] == [2]


def pay(desk: Desk, administrator: Operator, case: Case) -> Payment:
    new = NewPayment(case.id, Money.of(500), desk.today(), payer="陈䶮", voucher_no="V-1")
    return PaymentService(desk).record(administrator, new)


def test_that_a_statement_opens_changes_and_closes_to_the_fen(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    pay(desk, administrator, case)
    text = said(LetterService(desk).preview(administrator, wish(case, PaperKind.STATEMENT)).content)
    for words in (
        "期初余额",
        "46,325.80",
        "−480.00",
        "−20.00",
        "期末余额",
        "45,825.80",
        "人民币肆万伍仟捌佰贰拾伍元捌角",
    ):
        assert words in text


def test_that_a_statement_may_lie_before_the_first_change(
    desk: Desk, administrator: Operator, lend: Lend, clock: Any
) -> None:
    case, first = lend(), desk.today()
    clock.moment += timedelta(days=9)
    pay(desk, administrator, case)
    options = {"first_on": first, "last_on": first + timedelta(days=3)}
    text = said(
        LetterService(desk).preview(administrator, wish(case, PaperKind.STATEMENT, **options)).content
    )
    assert "本期没有变动" in text
    assert "45,825.80" not in text
    with pytest.raises(BadInputError, match="last day"):
        LetterService(desk).preview(
            administrator, wish(case, PaperKind.STATEMENT, first_on=first, last_on=first - timedelta(days=1))
        )


def test_that_a_certificate_is_asked_for_only_when_nothing_is_owed(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    letters = LetterService(desk)
    with pytest.raises(RefusedError, match="still owes"):
        letters.preview(administrator, wish(lend(), PaperKind.SETTLEMENT_REQUEST))
    case = lend(owed=NOTHING, status=CaseStatus.SETTLED)
    text = said(letters.print(administrator, wish(case, PaperKind.SETTLEMENT_REQUEST)).printed.content)
    assert "陈*" in text
    assert "陈䶮" not in text
    assert "债权人回复" in text


def test_that_documents_are_receipted_by_name_form_and_pages(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case, letters = lend(), LetterService(desk)
    items = (ReceivedItem("失业登记证明", is_original=True, sheets=2), ReceivedItem("<b>回单</b>"))
    text = said(
        letters.print(administrator, wish(case, PaperKind.DOCUMENT_RECEIPT, items=items)).printed.content
    )
    assert "失业登记证明原件2" in text
    assert "<b>回单</b>" in text
    assert "共2项，3页" in text
    with pytest.raises(BadInputError, match="documents"):
        letters.preview(administrator, wish(case, PaperKind.DOCUMENT_RECEIPT))


def test_that_a_handover_list_holds_cases_of_one_client_with_masked_names(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case, other = lend(), lend()
    letters = LetterService(desk)
    listed = LetterWish(PaperKind.HANDOVER_LIST, (case.id,), options=LetterOptions(reason="委托到期"))
    text = said(letters.print(administrator, listed).printed.content)
    assert "陈*" in text
    assert "陈䶮" not in text
    assert "委托到期" in text
    with pytest.raises(BadInputError, match="one client"):
        letters.preview(administrator, replace(listed, case_ids=(case.id, other.id)))


def test_that_a_reminder_needs_an_instalment_beyond_its_grace(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    with pytest.raises(RefusedError, match="grace"):
        LetterService(desk).preview(administrator, wish(lend(), PaperKind.BREACH_NOTICE))


def test_that_printing_needs_the_right(desk: Desk, administrator: Operator, lend: Lend) -> None:
    case = lend()
    auditor = replace(administrator, id=99, role=Role.AUDITOR)
    with pytest.raises(NoRightError):
        LetterService(desk).print(auditor, wish(case))


def test_that_english_letters_are_wholly_english_around_the_names(
    desk: Desk, administrator: Operator, lend: Lend
) -> None:
    case = lend()
    english = replace(wish(case), language="en")
    text = said(LetterService(desk).preview(administrator, english).content)
    assert "NoticeofOverduePayment" in text
    assert "forty-sixthousandthreehundredandtwenty-fiveyuan" in text.replace("\u00ad", "")


def test_that_the_day_to_pay_by_is_a_workday(desk: Desk, administrator: Operator, lend: Lend) -> None:
    day = desk.calendar.next_workday(desk.today() + timedelta(days=15))
    assert isinstance(day, date)
    text = said(LetterService(desk).preview(administrator, wish(lend())).content)
    assert f"{day.year}年{day.month}月{day.day}日" in text


def test_that_a_missed_instalment_is_reminded_of_with_what_is_missing_and_what_follows(
    desk: Desk,
    lend: Lend,
    hire: Callable[..., Operator],
    supervisor: Operator,
    clock: Any,
) -> None:
    case, clerk = lend(), hire(Role.CLERK)
    waiver = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")
    terms = replace(AgreementQuotes(desk).basis(clerk, case.id).terms, waiver=waiver, instalments=12)
    service = AgreementService(desk)
    agreement = service.approve(
        supervisor, service.submit(clerk, service.draft(clerk, case.id, terms, approval=letter_for(terms)))
    )
    agreement, _paper = AgreementPrinting(desk).print(clerk, agreement)
    agreement = sign_all(service, clerk, agreement, desk.today())
    letters = LetterService(desk)
    with pytest.raises(RefusedError, match="grace"):
        letters.preview(clerk, wish(case, PaperKind.BREACH_NOTICE))
    first = agreement.schedule[0]
    clock.moment += first.due_on - desk.today() + timedelta(days=20)
    service.follow_up()
    text = said(letters.print(clerk, wish(case, PaperKind.BREACH_NOTICE)).printed.content)
    for words in (agreement.agreement_no, f"¥{first.amount}", "7日内", "¥3,075.80", "¥43,250.00", "回执"):
        assert words in text
