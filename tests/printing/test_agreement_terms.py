"""The agreement with every way of paying, everybody who signs, and data that would rather be a program."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.printing.agreement_samples import ADDRESS, CALENDAR, CLIENT, GUARANTORS, OFFICE, paper, terms
from tests.printing.pdfa_check import failures_of

from casedesk.domain.agreement_parts import RowEdit
from casedesk.domain.agreements import Terms
from casedesk.domain.allocation import AllocationOrder, Part
from casedesk.domain.capitals import capitals
from casedesk.domain.money import Money, total
from casedesk.domain.people import Person
from casedesk.domain.proofs import Sums, proof_lines, proofs
from casedesk.domain.schedules import Interval, make_schedule
from casedesk.domain.signers import SignerRole
from casedesk.printing.agreement import AgreementPaper, Signatory, agreement_pdf
from casedesk.printing.layout import LEFT, RIGHT

HOSTILE = '<b>&amp;</b><img src="file:///etc/passwd"/>\u202e王\u2066小\x07明\u200f**__{total}[[x]]'
LONG = "欧阳" * 150


def made(chosen: Terms, **changes: object) -> AgreementPaper:
    """Return a paper whose schedule and proof follow from its terms."""
    schedule = make_schedule(chosen.for_schedule, CALENDAR)
    base = paper(**changes)
    sums = Sums(chosen.debt, chosen.waiver.amounts, capitals(chosen.total.total))
    held = proofs(sums, chosen.for_schedule, schedule)
    agreement = replace(base.agreement, terms=chosen, schedule=schedule, proof=proof_lines(held))
    return replace(base, agreement=agreement)


def pages_of(sheet: AgreementPaper) -> list[str]:
    content = agreement_pdf(replace(sheet, copy_no=1)).content
    with pypdfium2.PdfDocument(content) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return ["".join(each.split()) for each in texts]


def said(sheet: AgreementPaper) -> str:
    return "".join(pages_of(sheet))


def test_that_running_interest_has_its_column_its_sums_and_its_clause() -> None:
    sheet = made(terms(12, running_rate=Decimal("7.2")))
    text = said(sheet)
    schedule = sheet.agreement.schedule
    interest = total(each.to_interest for each in schedule)
    paid = total(each.amount for each in schedule)
    assert interest > Money(0)
    assert "期间利息" in text
    assert f"履行期间利息¥{interest}{capitals(interest)}" in text
    assert f"实际支付合计¥{paid}{capitals(paid)}" in text
    assert "年利率7.2%（一年按360日）" in text
    assert "不再计收利息、罚息和费用。" not in text
    assert f"={paid}，等于应还总额加履行期间利息" in text


def test_that_without_it_nothing_speaks_of_running_interest() -> None:
    text = said(made(terms(12)))
    assert "履行期间不再计收利息、罚息和费用" in text
    assert "实际支付合计" not in text


def test_that_balloon_own_days_and_edits_print_as_agreed() -> None:
    balloon = said(made(terms(6, balloon=Money.of(20000))))
    assert "末期应付¥20,000.00，与其他各期不同" in balloon
    assert "尾差" not in balloon
    days = (date(2026, 6, 3), date(2026, 7, 20), date(2026, 11, 30))
    own = said(made(terms(3, interval=Interval.OWN, own_days=days)))
    assert "2026年7月20日" in own
    assert "个月" not in own.split("第三条")[0].split("还款安排")[1][:200]
    edited = said(made(terms(6, edits=(RowEdit(2, Money.of(1000)),))))
    assert "¥1,000.00" in edited


def test_that_the_contract_order_is_named_part_by_part() -> None:
    order = (Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES)
    text = said(made(terms(3, order=AllocationOrder.CONTRACT, contract_order=order)))
    assert "按原合同约定的顺序冲抵（本金、利息、罚息、费用）" in text


def test_that_the_stored_proof_is_printed() -> None:
    text = said(made(terms(12)))
    assert "欠款减减免：46,325.80−3,075.80=43,250.00" in text
    assert "批准时存档的核对：" in text
    assert "各期构成：" in text
    assert len(pages_of(made(terms(12)))) == 3


def test_that_each_signer_stands_in_the_capacity_in_which_it_signs() -> None:
    people = (
        Signatory(
            Person("周一", document_no="330106196502140023"), "13900000001", ADDRESS, SignerRole.GUARDIAN
        ),
        Signatory(Person("吴二"), role=SignerRole.REPRESENTATIVE, proof="公证委托书 2026-118"),
        Signatory(Person("郑三"), role=SignerRole.CO_BORROWER),
        *GUARANTORS,
    )
    sheet = made(terms(12, copies=5), guarantors=people)
    text = said(sheet)
    for words in ("乙方（法定代理人）", "乙方（委托代理人）", "凭公证委托书2026-118", "乙方（共同借款人）"):
        assert words in text
    assert text.count("丙方（保证人）") == 2
    for name in ("周一", "吴二", "郑三", "㛃𫖯", "欧阳𬱟"):
        assert text.count(name) >= 2
    assert failures_of(agreement_pdf(sheet).content) == []


def test_that_a_co_borrower_alone_makes_no_third_side() -> None:
    co_borrower = Signatory(Person("郑三"), role=SignerRole.CO_BORROWER)
    text = said(made(terms(3), guarantors=(co_borrower,)))
    assert "丙方" not in text
    assert "共同借款人签名" in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_names_of_300_characters_are_printed_whole_within_the_margins(language: str) -> None:
    guarantor = Signatory(Person(LONG), "13900000001", LONG)
    sheet = made(
        terms(60, language=language),
        debtor=Person(LONG, document_no="33010619900307121X"),
        client=replace(CLIENT, name=LONG, address=LONG),
        office=replace(OFFICE, name=LONG),
        guarantors=(guarantor, replace(guarantor)),
        debtor_address=LONG,
        place=LONG,
    )
    content = agreement_pdf(replace(sheet, copy_no=1)).content
    with pypdfium2.PdfDocument(content) as document:
        whole = ""
        for page in document:
            texts = page.get_textpage()
            whole += "".join(texts.get_text_range().split())
            for number in range(texts.count_chars()):
                left, bottom, right, top = texts.get_charbox(number)
                if right > left:
                    assert left >= LEFT - 12
                    assert right <= RIGHT + 12
                    assert bottom >= 18
                    assert top <= page.get_height() - 18
    assert whole.count(LONG) >= 4


def test_that_every_page_of_sixty_instalments_repeats_the_header_and_no_row_is_split() -> None:
    pages = pages_of(made(terms(60, running_rate=Decimal(6))))
    holding = [page for page in pages if "¥" in page and "付后余额" in page]
    assert len(holding) >= 2
    assert all("期间利息" in page for page in holding)


@settings(max_examples=12, deadline=None)
@given(
    st.integers(1, 60),
    st.sampled_from(["zh", "en"]),
    st.integers(0, 2),
    st.sampled_from([None, Decimal("4.35")]),
)
def test_that_nobody_signs_on_a_page_without_a_clause(
    instalments: int, language: str, guarantors: int, rate: Decimal | None
) -> None:
    chosen = terms(instalments, language=language, running_rate=rate)
    last = pages_of(made(chosen, guarantors=GUARANTORS[:guarantors]))
    court = "争议解决" if language == "zh" else "Disputes"
    signing = "右手食指" if language == "zh" else "Rightindex"
    first_signed = next(page for page in last if signing in page)
    assert court.replace(" ", "") in first_signed


def test_that_data_is_never_read_as_markup_and_never_turns_the_line() -> None:
    shown = '<b>&amp;</b><imgsrc="file:///etc/passwd"/>[U+202E]王[U+2066]小[U+0007]明[U+200F]**__{total}[[x]]'
    sheet = made(
        terms(3),
        debtor=Person(HOSTILE, document_no=HOSTILE, employer=HOSTILE),
        client=replace(CLIENT, name=HOSTILE),
        office=replace(OFFICE, name=HOSTILE),
        guarantors=(Signatory(Person(HOSTILE), HOSTILE, HOSTILE),),
        debtor_address=HOSTILE,
        place=HOSTILE,
        printed_by=HOSTILE,
        visitors=(HOSTILE,),
        authorisation_no=HOSTILE,
    )
    text = said(sheet)
    assert text.count(shown) >= 8
    assert not set(text) & set("\u202e\u2066\u200f\x07")
    content = agreement_pdf(sheet).content
    assert failures_of(content) == []
    assert b"/URI" not in content
    assert b"/JavaScript" not in content
