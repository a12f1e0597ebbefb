"""The agreement's own rules; its look is compared with committed pages in test_agreement_look.py."""

import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.printing.agreement_samples import (
    ADDRESS,
    CLIENT,
    DEBTOR,
    GUARANTORS,
    bare_paper,
    card_paper,
    paper,
    terms,
)

from casedesk.domain.allocation import AllocationOrder, Components
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import Money
from casedesk.domain.people import Person
from casedesk.domain.schedules import Remainder
from casedesk.printing.agreement import (
    AgreementPaper,
    PrintedPaper,
    Signatory,
    agreement_pdf,
    text_digest,
)
from casedesk.printing.codes import read_payload
from casedesk.printing.fonts import MissingCharacterError
from casedesk.printing.layout import LEFT, RIGHT


def pages_of(printed: PrintedPaper) -> list[str]:
    with pypdfium2.PdfDocument(printed.content) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


class Said(str):
    """What a paper says without blanks and line ends; words are looked for the same way."""

    __slots__ = ()

    def __contains__(self, words: object) -> bool:
        return super().__contains__("".join(str(words).split()))


def text_of(paper: AgreementPaper) -> Said:
    """Return what the first copy says."""
    printed = agreement_pdf(replace(paper, copy_no=1))
    return Said("".join("".join(pages_of(printed)).split()))


def test_that_the_usual_agreement_fits_three_pages_and_two_copies() -> None:
    printed = agreement_pdf(paper())
    assert (printed.pages, printed.pages_per_copy) == (6, 3)
    pages = pages_of(printed)
    for number, text in enumerate(pages):
        assert f"第 {number // 3 + 1} 份，共 2 份" in text
        assert f"第 {number % 3 + 1} 页，共 3 页" in text
        for mark in ("XY20260507-003", "版本 2", "HY-2604-0137", "打印 2026-05-07 16:20", "沈若琳"):
            assert mark in text
        for mark in ("乙方本页签名", "审计链 #1482 4be1d07c99aa5f3e", "文本 AGR-ZH-2026.3"):
            assert mark in text
        assert " ".join(printed.text_digest[at : at + 4] for at in range(0, 16, 4)) in text


def test_that_one_copy_can_be_printed_alone() -> None:
    printed = agreement_pdf(paper(copy_no=2))
    assert printed.pages == printed.pages_per_copy == 3
    assert "第 2 份，共 2 份" in pages_of(printed)[0]


def test_that_equal_papers_have_equal_bytes() -> None:
    first, second = agreement_pdf(paper()), agreement_pdf(paper())
    assert first == second
    assert agreement_pdf(paper(printed_by="罗佳")).sha256 != first.sha256


def test_that_the_digest_is_of_the_text_and_not_of_copy_time_or_seal() -> None:
    usual = paper()
    later = replace(
        usual, printed_at=usual.printed_at + timedelta(days=1), printed_by="罗佳", newest_seal=None
    )
    assert agreement_pdf(later).text_digest == agreement_pdf(usual).text_digest == text_digest(usual)
    assert text_digest(replace(usual, copy_no=2, is_draft=True)) == text_digest(usual)
    for other in (
        paper(terms(11)),
        paper(place="宁波市"),
        replace(usual, debtor=replace(DEBTOR, name="陈龚")),
        replace(usual, agreement=replace(usual.agreement, revision=3)),
    ):
        assert text_digest(other) != text_digest(usual)


def test_that_every_page_code_names_its_agreement_copy_page_and_digest() -> None:
    printed = agreement_pdf(paper())
    with pypdfium2.PdfDocument(printed.content) as document:
        for number, page in enumerate(document):
            picture = page.render(scale=200 / 72, grayscale=True).to_pil()
            (found,) = zxingcpp.read_barcodes(picture.rotate(180))
            expected = ("XY20260507-003", 2, number // 3 + 1, number % 3 + 1, printed.text_digest[:8])
            assert read_payload(found.text) == expected


def test_that_the_file_is_sound_and_its_fonts_are_embedded(tmp_path: Path) -> None:
    file = tmp_path / "agreement.pdf"
    file.write_bytes(agreement_pdf(paper(guarantors=GUARANTORS)).content)
    with pikepdf.open(file) as document:
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert all("+NotoSansSC-" in str(font.BaseFont) for font in fonts)
    checker = shutil.which("qpdf")
    if checker:
        checked = subprocess.run([checker, "--check", str(file)], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout


def test_that_title_language_and_outline_help_a_reader_find_the_way() -> None:
    printed = agreement_pdf(paper())
    with pypdfium2.PdfDocument(printed.content) as document:
        facts = document.get_metadata_dict()
        outline = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert facts["Title"] == "分期还款协议书 XY20260507-003"
    assert facts["Author"] == "杭州和衡信用服务有限公司"
    assert "HY-2604-0137" in facts["Subject"]
    assert (0, "第 2 份，共 2 份") in outline
    assert outline.count((1, "第一条　欠款确认")) == 2
    assert (1, "第十六条　争议解决") in outline
    assert b"/Lang (zh-CN)" in printed.content


def test_that_every_amount_of_the_debt_stands_in_figures_and_capitals() -> None:
    said = text_of(paper())
    for figures, spelled in (
        ("¥38,600.00", "人民币叁万捌仟陆佰元整"),
        ("¥4,218.66", "人民币肆仟贰佰壹拾捌元陆角陆分"),
        ("¥3,027.14", "人民币叁仟零贰拾柒元壹角肆分"),
        ("¥480.00", "人民币肆佰捌拾元整"),
        ("¥46,325.80", "人民币肆万陆仟叁佰贰拾伍元捌角"),
        ("−¥3,075.80", "人民币叁仟零柒拾伍元捌角"),
        ("¥43,250.00", "人民币肆万叁仟贰佰伍拾元整"),
    ):
        assert figures in said
        assert spelled in said
    assert "减免（罚息、费用）" in said
    assert "批准文号 HYJM-0426-118" in said


def test_that_the_schedule_proves_its_sum_and_explains_its_marks() -> None:
    said = text_of(paper())
    assert "核对：3,000.00 + 3,354.16 × 11 + 3,354.24 = 43,250.00" in said
    assert "尾差 0.08 元在末期" in said
    assert "▲ 原定日逢休息日" in said
    assert "△ 该年度放假安排尚未公布" in said
    first = text_of(paper(terms(12, remainder=Remainder.FIRST)))
    assert "尾差 0.08 元在首期" in first


def test_that_a_proof_of_many_different_amounts_stays_short() -> None:
    usual = paper(terms(20))
    rows = list(usual.agreement.schedule)
    for number in range(1, 19, 2):
        more, less = rows[number], rows[number + 1]
        extra = Money(number)
        rows[number] = replace(more, amount=more.amount + extra)
        rows[number + 1] = replace(less, amount=less.amount - extra)
    said = text_of(replace(usual, agreement=replace(usual.agreement, schedule=tuple(rows))))
    assert said.split("核对：")[1].split("=")[0].count("+") == 2


def test_that_sixty_instalments_repeat_their_header_and_split_no_row() -> None:
    pages = pages_of(agreement_pdf(card_paper(copy_no=1)))
    with_rows = [text for text in pages if "2029年" in text or "2026年6月15日" in text or "合计 ¥43" in text]
    assert len(with_rows) >= 2
    assert all("付后余额" in text for text in with_rows)
    said = "".join(pages)
    for number in range(1, 61):
        assert f"\n{number} 20" in said


def test_that_the_signatures_share_their_page_with_a_clause() -> None:
    samples = (
        paper(),
        paper(guarantors=GUARANTORS),
        paper(guarantors=GUARANTORS * 3),
        bare_paper(),
        paper(terms(12, language="en")),
    )
    for each in samples:
        pages = pages_of(agreement_pdf(replace(each, copy_no=1)))
        signing = [text for text in pages if "工牌号" in text or "Badge no." in text]
        assert len(signing) == 1
        assert "争议解决" in signing[0] or "Disputes" in signing[0]


def test_that_each_heavy_clause_has_its_own_place_for_initials() -> None:
    said = text_of(paper())
    for title in ("违约与提前到期", "逾期利息与实现债权的费用", "送达地址确认", "争议解决"):
        assert title in said
    assert said.count("经说明，我已阅读并理解本条") == 4
    assert said.count("乙方签名") >= 4
    assert "请乙方在下方手写：本人已阅读并理解加粗条款，自愿签署" in said


def test_that_the_law_of_each_clause_is_told() -> None:
    said = text_of(paper())
    for words in (
        "不使用个人账户收款",
        "第五百六十一条",
        "未受欺诈、胁迫",
        "停止催收",
        "不改变法定期间，也不预先放弃时效利益",
        "《中华人民共和国个人信息保护法》第十七条",
        "二十日内核查答复",
        "一审、二审、再审和执行阶段的法律文书",
        "合计年化不超过 24%",
        "乙方住所地人民法院",
        "一式两份",
        "您有权拒绝签署",
        "授权委托书 HYSQ-2026-0415",
    ):
        assert words in said, words


def test_that_a_card_agreement_says_what_the_card_rules_ask_for() -> None:
    said = text_of(card_paper(12))
    for words in (
        "卡号末四位 2691",
        "不计收年费、利息、违约金和其他费用",
        "不向任何银行申领信用卡",
        "平等协商",
        "先冲抵本金，再冲抵利息",
        "违约金",
        "共 12 个月",
    ):
        assert words in said, words
    assert "629771340000" not in said


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (AllocationOrder.CC561, "实现债权的有关费用、利息和罚息、本金"),
        (AllocationOrder.CARD_LE90, "利息、违约金和费用、本金（逾期 90 日以内"),
        (AllocationOrder.CARD_GE91, "先冲抵本金"),
        (AllocationOrder.CONTRACT, "按原合同约定的顺序冲抵"),
    ],
)
def test_that_the_order_of_settling_is_the_terms_own(order: AllocationOrder, words: str) -> None:
    assert words in text_of(paper(terms(12, order=order)))


def test_that_guarantors_sign_and_their_clause_appears_only_with_them() -> None:
    said = text_of(paper(terms(12, copies=4), guarantors=GUARANTORS))
    for words in ("丙方（保证人）", "㛃𫖯", "欧阳𬱟", "第六百九十五条", "一式四份", "第 3、4 份交保证人"):
        assert words in said, words
    assert said.count("右手食指") == 3
    alone = text_of(paper())
    assert "丙方" not in alone
    assert "保证" not in alone


def test_that_names_with_rare_characters_can_be_copied_from_the_paper() -> None:
    assert "陈䶮" in text_of(paper())


def test_that_what_is_deferred_is_taken_off_and_named() -> None:
    said = text_of(paper(terms(12, deferred=Components(principal=Money.of(10000)))))
    assert "不在本协议内" in said
    assert "−¥10,000.00" in said
    assert "¥10,000.00 仍按原合同执行" in said
    assert "¥33,250.00" in said


def test_that_nothing_missing_leaves_an_empty_money_cell_or_a_hole() -> None:
    said = text_of(bare_paper())
    assert "减免————" in said
    assert "待甲方登记，登记前请勿付款" in said
    assert "None" not in said
    assert "{" not in said
    assert "[[" not in said
    assert "首付" not in said
    assert "不超过法律和监管规定的上限" in said


def test_that_a_draft_says_so_on_every_page() -> None:
    for text in pages_of(agreement_pdf(paper(is_draft=True))):
        assert "草稿，不得签署" in text
        assert "草稿" in text.replace("草稿，不得签署", "")
        assert "第 1 份，共 2 份" not in text


def test_that_identity_is_printed_in_full_unless_the_office_masks_it() -> None:
    full = text_of(paper())
    assert DEBTOR.document_no in full
    assert "13800001234" in full
    masked = text_of(paper(masks_identity=True))
    assert DEBTOR.document_no not in masked
    assert "13800001234" not in masked
    assert "330106********121X" in masked
    assert "138****1234" in masked
    assert "证件号码（本人手写）" in masked


def test_that_a_character_no_font_has_stops_the_printing() -> None:
    for changed in (
        paper(debtor=Person("陈\U0002ffff")),
        paper(printed_by="沈\U0002ffff"),
        paper(visitors=("韩\U0002ffff",)),
    ):
        with pytest.raises(MissingCharacterError):
            agreement_pdf(changed)


def test_that_line_ends_inside_a_value_become_blanks() -> None:
    assert "地址西湖区 示例新村" in text_of(paper(debtor_address="西湖区\r\n示例新村"))


def test_that_a_schedule_that_does_not_add_up_is_refused() -> None:
    usual = paper()
    short = replace(usual.agreement, schedule=usual.agreement.schedule[:-1])
    with pytest.raises(RefusedError, match="add up to"):
        agreement_pdf(replace(usual, agreement=short))


def test_that_the_sold_claim_and_former_payments_are_told_when_known() -> None:
    said = text_of(paper(already_paid=Money.of(500), assignment_note="2026年1月5日书面通知乙方"))
    assert "乙方已还 ¥500.00" in said
    assert "债权转让：2026年1月5日书面通知乙方" in said


def test_that_the_english_agreement_says_the_same_in_english() -> None:
    printed = agreement_pdf(paper(terms(12, language="en"), copy_no=1))
    said = "".join(pages_of(printed)).replace("\n", " ")
    for words in (
        "Repayment Agreement",
        "Copy 1 of 2",
        "15 June 2026",
        "RMB forty-three thousand two hundred and fifty yuan only",
        "3,000.00 + 3,354.16 × 11 + 3,354.24 = 43,250.00",
        "the Chinese text prevails",
        "Civil Code, art. 561",
        "Page 1 of",
        "does not exceed 24% a year",
        "I have read and understood the bold clauses and sign freely",
        "You may refuse to sign",
    ):
        assert words in said, words
    assert b"/Lang (en)" in printed.content


def outside(printed: PrintedPaper) -> list[tuple[float, float]]:
    """Return the horizontal extents of texts that leave the measure (a mark's blank half may hang)."""
    found = []
    with pypdfium2.PdfDocument(printed.content) as document:
        for page in document:
            words = page.get_textpage()
            for number in range(words.count_rects()):
                left, _, right, _ = words.get_rect(number)
                if left < LEFT - 1 or right > RIGHT + 5.2:
                    found.append((left, right))
    return found


@settings(max_examples=12, deadline=None)
@given(
    name=st.text(st.sampled_from("阿卜杜·买买提䶮㛃 ABCdef"), min_size=1, max_size=90).filter(str.strip),
    client=st.text(st.sampled_from("海岳消费金融有限公司（）"), min_size=1, max_size=70).filter(str.strip),
    address=st.text(st.sampled_from("浙江省杭州市 12-3号"), max_size=160),
    instalments=st.integers(1, 60),
    language=st.sampled_from(["zh", "en"]),
    guarantors=st.integers(0, 2),
)
def test_that_long_values_are_never_clipped(  # noqa: PLR0917 - hypothesis gives them by name
    name: str, client: str, address: str, instalments: int, language: str, guarantors: int
) -> None:
    signing = tuple(
        Signatory(Person(name, document_no="X" * 18), "13900000002", address) for _ in range(guarantors)
    )
    made = paper(
        terms(instalments, language=language),
        debtor=Person(name, document_no="33010619900307121X", employer=client),
        client=replace(CLIENT, name=client, address=address),
        debtor_address=address,
        place=address,
        guarantors=signing,
        copy_no=1,
    )
    printed = agreement_pdf(made)
    assert outside(printed) == []
    said = "".join("".join(pages_of(printed)).split())
    assert "".join(client.split()) in said
    assert ADDRESS not in said
