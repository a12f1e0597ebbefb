"""Letters on paper: their words, their codes, their archives, and data that would rather be a program.

``CASEDESK_REWRITE_EXPECTED=1 python -m pytest tests/printing/test_letters.py`` writes the words anew.
"""

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from tests.printing.pdfa_check import failures_of

from casedesk.domain.agreement_parts import RowEdit
from casedesk.domain.agreements import Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.letter_items import ReceivedItem
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.papers import PaperKind
from casedesk.domain.people import Person
from casedesk.domain.schedules import Interval
from casedesk.printing import letter_samples as samples
from casedesk.printing.client_statement import client_statement_pdf
from casedesk.printing.codes import read_visit_payload
from casedesk.printing.layout import LEFT, RIGHT
from casedesk.printing.letters_accounts import statement_pdf
from casedesk.printing.letters_client import handover_list_pdf, settlement_request_pdf
from casedesk.printing.letters_demand import breach_notice_pdf, demand_letter_pdf
from casedesk.printing.letters_offer import offer_pdf
from casedesk.printing.letters_receipts import document_receipt_pdf, payment_receipt_pdf
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_values import PaperFrame

EXPECTED = Path(__file__).parent / "expected"
KINDS = (*samples.each_letter("zh"), PaperKind.OFFER_SHEET)
HOSTILE = '<b>&amp;</b><img src="x"/>\u202e王\u2066小\x07明**__{total}[[x]]'
SHOWN = '<b>&amp;</b><imgsrc="x"/>[U+202E]王[U+2066]小[U+0007]明**__{total}[[x]]'
LONG = "欧阳" * 150


def drawn(kind: PaperKind, language: str = "zh") -> PrintedVisitPaper:
    if kind is PaperKind.OFFER_SHEET:
        return offer_pdf(samples.frame(kind, "FA20260507-001", language), samples.offer())
    return samples.each_letter(language)[kind]


def pages_of(printed: PrintedVisitPaper) -> list[str]:
    with pypdfium2.PdfDocument(printed.content) as document:
        return [
            page.get_textpage().get_text_range().replace("\r\n", "\n").replace("\r", "\n")
            for page in document
        ]


def said(printed: PrintedVisitPaper) -> str:
    return "".join("".join(pages_of(printed)).split())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_that_a_letter_says_what_was_accepted_and_is_pdf_a_2b(kind: PaperKind, language: str) -> None:
    printed = drawn(kind, language)
    text = "\n==========\n".join(pages_of(printed)) + "\n"
    accepted = EXPECTED / f"{kind}-{language}.txt"
    if os.environ.get("CASEDESK_REWRITE_EXPECTED"):
        accepted.write_text(text, encoding="utf-8", newline="\n")
    assert text == accepted.read_text(encoding="utf-8")
    assert failures_of(printed.content) == []
    assert drawn(kind, language).content == printed.content


@pytest.mark.parametrize(("language", "told"), [("zh", "第 3 份，共 4 份"), ("en", "Copy 3 of 4")])
def test_that_every_page_tells_which_of_how_many_copies_it_is_and_who_printed_it_when(
    language: str, told: str
) -> None:
    demanded = replace(samples.frame(PaperKind.DEMAND_LETTER, "WS-1", language), copies=(3, 4))
    offered = replace(samples.frame(PaperKind.OFFER_SHEET, "FA-1", language), copies=(3, 4))
    for printed in (demand_letter_pdf(demanded, samples.demand()), offer_pdf(offered, samples.offer())):
        pages = pages_of(printed)
        half = len(pages) // 2
        assert [told in page for page in pages] == [True] * half + [False] * half
        assert all("2026-05-07 16:20" in page and "沈若琳" in page for page in pages)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_sums_rates_and_remarks_of_lists_stay_in_one_piece(language: str) -> None:
    billed, handed = (drawn(kind, language) for kind in (PaperKind.CLIENT_STATEMENT, PaperKind.HANDOVER_LIST))
    lines = "\n".join(pages_of(billed)).split("\n")
    assert any("12.5%" in line for line in lines)
    assert any(line.strip() == "HY-2604-0002" for line in lines), "the remark begins a line of its own"
    assert any("Total" in line or "合计" in line for line in "\n".join(pages_of(handed)).split("\n"))


def test_that_a_reminder_of_two_instalments_and_its_receipt_stand_on_one_page() -> None:
    for language in ("zh", "en"):
        assert drawn(PaperKind.BREACH_NOTICE, language).pages == 1


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_page_carries_its_code(kind: PaperKind) -> None:
    printed = drawn(kind)
    with pypdfium2.PdfDocument(printed.content) as document:
        pictures = [page.render(scale=3).to_pil() for page in document]
    for number, picture in enumerate(pictures, start=1):
        (code,) = zxingcpp.read_barcodes(picture)
        read = read_visit_payload(code.text)
        assert read is not None
        assert (read[0], read[2], read[3], read[4]) == (str(kind), 1, number, printed.text_digest[:8])


def test_that_nobody_s_document_number_or_phone_stands_on_a_letter() -> None:
    for kind in KINDS:
        text = said(drawn(kind))
        assert "33010619900307121X" not in text
        assert "13800001234" not in text


def test_that_the_receipt_to_tear_off_names_the_letter_and_nothing_of_the_debt() -> None:
    text = said(drawn(PaperKind.DEMAND_LETTER))
    strip = text.split("沿此线裁下")[1].split("逾期还款通知书")[0]
    assert "WS20260507-001" in strip
    for word in ("欠款", "债务", "陈䶮", "¥", "还款"):
        assert word not in strip


def test_that_a_letter_threatens_nobody() -> None:
    for kind in (PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE):
        text = said(drawn(kind))
        for word in ("坐牢", "刑事", "黑名单", "上门抓", "立即", "否则", "老赖"):
            assert word not in text


def test_that_the_offer_tells_that_it_binds_nobody_and_each_table_adds_up() -> None:
    paper = samples.offer()
    text = said(offer_pdf(samples.frame(PaperKind.OFFER_SHEET, "FA-1"), paper))
    assert "本单不是还款协议" in text
    assert text.count("□方案") == 4
    for each in paper.offer.options:
        assert f"={'¥' + str(total(row.amount for row in each.schedule))}" in text


@pytest.mark.parametrize(
    ("changes", "zh", "en"),
    [
        ({"instalments": 1}, "一次性结清", "allatonce"),
        ({"instalments": 7}, "7期等额，每月", "7equalparts,everymonth"),
        ({"instalments": 7, "interval": Interval.WEEKLY}, "7期等额，每周", "7equalparts,everyweek"),
        ({"each": Money.of(9000)}, "期，末期不同，每月", "anotherlastone,everymonth"),
        ({"instalments": 6, "balloon": Money.of(9000)}, "6期，末期另付，每月", "thelastapart"),
        (
            {"instalments": 6, "edits": (RowEdit(2, Money.of(9000)),)},
            "6期，金额见下表，每月",
            "6partsasinthetable",
        ),
        (
            {"interval": Interval.OWN, "own_days": (date(2026, 7, 1), date(2026, 9, 1))},
            "按约定日期分2次付",
            "2partsonagreeddays",
        ),
        (
            {"instalments": 6, "down_payment": Money.of(500), "down_on": date(2026, 6, 1)},
            "首付，6期等额，每月",
            "downpayment,6equalparts",
        ),
    ],
)
def test_that_each_plan_of_an_offer_is_named_by_the_way_it_is_paid(
    changes: dict[str, object], zh: str, en: str
) -> None:
    base = {"down_payment": ZERO, "down_on": None, "waiver": Waiver(Components())}
    plan = samples.option(samples.terms(**{"instalments": 12, **base, **changes}))
    paper = samples.offer(2)
    changed = replace(paper, offer=replace(paper.offer, options=(paper.offer.options[0], plan)))
    for language, way, name in (("zh", zh, "□方案二"), ("en", en, "□Plan2")):
        text = said(offer_pdf(samples.frame(PaperKind.OFFER_SHEET, "FA-1", language), changed))
        assert name in text
        assert text.count(way) >= 2, "below the box to tick and above its table"


def test_that_an_offer_names_running_interest_in_its_column() -> None:
    chosen = samples.option(samples.terms(12, running_rate=Decimal("7.2"), waiver=Waiver(Components())))
    paper = samples.offer(2)
    changed = replace(paper, offer=replace(paper.offer, options=(chosen, paper.offer.options[1])))
    text = said(offer_pdf(samples.frame(PaperKind.OFFER_SHEET, "FA-1"), changed))
    assert "年利率7.2%" in text
    assert "不计收" in text


def test_that_a_card_s_default_charge_has_its_own_name() -> None:
    from casedesk.domain.debts import ProductKind

    letter = samples.demand()
    case = letter.subject.case
    card = replace(case, debt=replace(case.debt, product=ProductKind.CREDIT_CARD, product_name=""))
    text = said(
        demand_letter_pdf(
            samples.frame(PaperKind.DEMAND_LETTER, "WS-1"),
            replace(letter, subject=replace(letter.subject, case=card)),
        )
    )
    assert "违约金" in text
    assert "罚息¥" not in text
    assert "发放本金" not in text


def test_that_an_amount_that_came_back_is_written_with_its_sign() -> None:
    text = said(drawn(PaperKind.CLIENT_STATEMENT))
    assert "−¥500.00" in text
    assert "−¥62.50" in text


def test_that_two_thousand_lines_fill_pages_that_all_have_a_head() -> None:
    frame = samples.frame(PaperKind.CLIENT_STATEMENT, "JS-1")
    pages = pages_of(client_statement_pdf(frame, samples.CLIENT, samples.billed(2000)))
    assert len(pages) > 30
    assert all("费率" in page for page in pages[:-1])


def test_that_data_is_never_read_as_markup_on_any_letter() -> None:
    subject = replace(
        samples.SUBJECT,
        debtor=Person(HOSTILE),
        client=replace(samples.CLIENT, name=HOSTILE, address=HOSTILE),
        authorisation_no=HOSTILE,
    )
    frame = samples.frame(PaperKind.DEMAND_LETTER, HOSTILE)
    letters = (
        demand_letter_pdf(frame, replace(samples.demand(), subject=subject)),
        breach_notice_pdf(frame, replace(samples.breach(), subject=subject)),
        document_receipt_pdf(
            frame,
            replace(
                samples.documents(),
                subject=subject,
                items=(ReceivedItem(HOSTILE, note=HOSTILE),),
                giver=HOSTILE,
            ),
        ),
        payment_receipt_pdf(frame, replace(samples.payment(), subject=subject)),
        statement_pdf(frame, replace(samples.account(), subject=subject)),
        offer_pdf(samples.frame(PaperKind.OFFER_SHEET, HOSTILE), replace(samples.offer(2), subject=subject)),
    )
    for each in letters:
        text = said(each)
        assert SHOWN in text
        assert not set(text) & set("\u202e\u2066\x07")
        assert failures_of(each.content) == []


def long_letters(language: str) -> dict[PaperKind, PrintedVisitPaper]:
    """Return every letter with 300 characters wherever somebody may type that many."""
    client = replace(samples.CLIENT, name=LONG, address=LONG)
    subject = replace(samples.SUBJECT, debtor=Person(LONG), client=client, authorisation_no=LONG)
    items = (ReceivedItem(LONG, note=LONG),)
    received = replace(samples.documents(), subject=subject, items=items, giver=LONG, relation=LONG)
    paid = samples.payment()
    paid = replace(paid, subject=subject, payment=replace(paid.payment, payer=LONG, voucher_no=LONG))
    account = samples.account()
    lines = tuple(replace(each, note=LONG) for each in account.lines)
    rows = tuple(replace(each, debtor=LONG, reason=LONG, note=LONG) for each in samples.handover().rows)
    draft = samples.billed()
    billed = tuple(
        replace(each, received=replace(each.received, debtor=LONG, contract_no=LONG), bucket=LONG)
        for each in draft.lines
    )

    def frame(kind: PaperKind) -> PaperFrame:
        made = samples.frame(kind, "WS-1", language)
        return replace(made, printed_by=LONG, office=replace(made.office, name=LONG, address=LONG))

    return {
        PaperKind.DEMAND_LETTER: demand_letter_pdf(
            frame(PaperKind.DEMAND_LETTER), replace(samples.demand(), subject=subject)
        ),
        PaperKind.BREACH_NOTICE: breach_notice_pdf(
            frame(PaperKind.BREACH_NOTICE), replace(samples.breach(), subject=subject)
        ),
        PaperKind.DOCUMENT_RECEIPT: document_receipt_pdf(frame(PaperKind.DOCUMENT_RECEIPT), received),
        PaperKind.SETTLEMENT_REQUEST: settlement_request_pdf(
            frame(PaperKind.SETTLEMENT_REQUEST), replace(samples.settlement(), subject=subject)
        ),
        PaperKind.STATEMENT: statement_pdf(
            frame(PaperKind.STATEMENT), replace(account, subject=subject, lines=lines)
        ),
        PaperKind.PAYMENT_RECEIPT: payment_receipt_pdf(frame(PaperKind.PAYMENT_RECEIPT), paid),
        PaperKind.HANDOVER_LIST: handover_list_pdf(
            frame(PaperKind.HANDOVER_LIST), replace(samples.handover(), client=client, rows=rows)
        ),
        PaperKind.CLIENT_STATEMENT: client_statement_pdf(
            frame(PaperKind.CLIENT_STATEMENT), client, replace(draft, lines=billed)
        ),
        PaperKind.OFFER_SHEET: offer_pdf(
            frame(PaperKind.OFFER_SHEET), replace(samples.offer(), subject=subject)
        ),
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_names_of_300_characters_stay_within_the_margins_of_every_letter(language: str) -> None:
    papers = long_letters(language)
    assert set(papers) == set(KINDS)
    for kind, paper in papers.items():
        with pypdfium2.PdfDocument(paper.content) as document:
            for page in document:
                texts = page.get_textpage()
                for number in range(texts.count_chars()):
                    left, bottom, right, _top = texts.get_charbox(number)
                    assert right <= left or (left >= LEFT - 12 and right <= RIGHT + 12), kind
                    assert bottom > 0, kind
    assert LONG in said(papers[PaperKind.DEMAND_LETTER])


def test_that_very_large_amounts_are_spelled_and_not_refused() -> None:
    owed = Components(Money.of("199999999.99"))
    letter = replace(samples.demand(), owed=owed)
    text = said(demand_letter_pdf(samples.frame(PaperKind.DEMAND_LETTER, "WS-1"), letter))
    assert "¥199,999,999.99" in text
    assert "壹亿玖仟玖佰玖拾玖万" in text
