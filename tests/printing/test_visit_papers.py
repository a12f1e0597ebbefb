"""The papers of a visit as PDFs: what stands on them, what must not, and that nothing is cut off."""

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from tests.printing.visit_samples import (
    FAR,
    LONG,
    MARKUP,
    PACK,
    frame,
    odd_subject,
    refusal,
    register_lines,
    sheet,
    subject,
    verdict,
)

from casedesk.assets import resource
from casedesk.domain.cases import FlagKind
from casedesk.domain.papers import PaperKind
from casedesk.domain.visits import VisitOutcome, VisitPurpose
from casedesk.printing import visit_brief, visit_forms, visit_gate, visit_letters, visit_sheet, visit_text
from casedesk.printing.codes import read_payload, read_visit_payload
from casedesk.printing.layout import LEFT, RIGHT
from casedesk.printing.letter_parts import bundled_texts
from casedesk.printing.pages import merged
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_values import INTERNAL, PaperFrame, VisitSubject
from casedesk.printing.visit_wording import WordingError, printable, read_visit_wording, visit_wording

SOURCE = Path(visit_sheet.__file__).parent
OF_ONE: dict[PaperKind, Callable[[PaperFrame, VisitSubject], PrintedVisitPaper]] = {
    PaperKind.VISIT_BRIEF: visit_brief.brief_pdf,
    PaperKind.VISIT_NOTICE: visit_letters.notice_pdf,
    PaperKind.NOT_MET_CARD: visit_letters.card_pdf,
    PaperKind.AUTHORISATION: visit_letters.authorisation_pdf,
    PaperKind.DEBTOR_SLIP: visit_letters.slip_pdf,
    PaperKind.GATE_SHEET: visit_gate.gate_pdf,
    PaperKind.RECORD_FORM: visit_forms.record_form_pdf,
}
LANGUAGES = ("zh", "en")


def all_papers(of: Callable[[int], VisitSubject], **changes: object) -> dict[PaperKind, PrintedVisitPaper]:
    papers = {kind: draw(frame(kind, **changes), of(1)) for kind, draw in OF_ONE.items()}
    road = sheet(refused=(refusal(),), visits=tuple(of(number) for number in range(1, 9)))
    papers[PaperKind.VISIT_SHEET] = visit_sheet.sheet_pdf(frame(PaperKind.VISIT_SHEET, **changes), road)
    papers[PaperKind.REGISTER] = visit_forms.register_pdf(
        frame(PaperKind.REGISTER, **changes), date(2026, 5, 9), register_lines(40)
    )
    return papers


def texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def joined(content: bytes) -> str:
    return re.sub(r"\s", "", "".join(texts(content)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_paper_says_what_it_is_on_every_page(language: str) -> None:
    words = visit_wording(language)
    for kind, paper in all_papers(subject, language=language).items():
        pages = texts(paper.content)
        assert len(pages) == paper.pages
        for number, page in enumerate(pages, start=1):
            assert words.text(f"title.{kind}") in page
            assert words.text("frame.page", page=number, pages=len(pages)) in page
            assert words.text("frame.copy", copy=1, copies=1) in page
            assert "2026-05-08 16:20" in page
            assert paper.text_digest[:4] in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", [subject, odd_subject])
def test_that_nothing_is_cut_off_at_an_edge(of: Callable[[int], VisitSubject], language: str) -> None:
    """Every character lies between the margins; the watermark alone may reach further."""
    for kind, paper in all_papers(of, language=language, is_draft=False).items():
        with pypdfium2.PdfDocument(paper.content) as document:
            for page in document:
                text = page.get_textpage()
                for place in range(text.count_chars()):
                    left, bottom, right, top = text.get_charbox(place)
                    is_watermark = top - bottom > 14
                    if is_watermark or not text.get_text_range(place, 1).strip():
                        continue
                    assert left > LEFT - 1, kind
                    assert right < RIGHT + 5, kind  # a closing mark may hang out by half its blank
                    assert bottom > 0, kind


def test_that_fonts_are_embedded_and_nothing_else_is_named() -> None:
    for paper in all_papers(subject).values():
        with pikepdf.open(BytesIO(paper.content)) as document:
            for page in document.pages:
                for font in page.Resources.get("/Font", {}).values():
                    inner = font.get("/DescendantFonts", [font])[0]
                    assert "/FontFile2" in inner.FontDescriptor


@pytest.mark.parametrize("kind", [*OF_ONE])
def test_that_the_code_of_a_page_names_kind_visit_copy_and_digest(kind: PaperKind) -> None:
    paper = OF_ONE[kind](frame(kind, copies=(3,)), subject())
    with pypdfium2.PdfDocument(paper.content) as document:
        picture = document[0].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    assert read_visit_payload(code.text) == (kind, "V20260509-001", 3, 1, paper.text_digest[:8])
    assert read_payload(code.text) is None


def test_that_values_are_printed_as_they_are() -> None:
    odd = replace(odd_subject(2), person_name=MARKUP)
    text = joined(visit_brief.brief_pdf(frame(PaperKind.VISIT_BRIEF), odd).content)
    assert MARKUP in text
    assert "䶮" in text
    full = joined(visit_sheet.sheet_pdf(frame(PaperKind.VISIT_SHEET), sheet(visits=(odd,))).content)
    assert FAR in full
    assert LONG in joined(visit_brief.brief_pdf(frame(PaperKind.VISIT_BRIEF), odd_subject(1)).content)


def test_that_marks_no_font_has_are_shown_by_their_code_point() -> None:
    assert printable("王\u202e小\x07明\u0639 \n䶮") == "王[U+202E]小[U+0007]明[U+0639] 䶮"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_card_lets_nobody_guess(language: str) -> None:
    """The card is found by others: no amount, no word of debt, no client, no debtor (OBJ-CONTACT-SAY)."""
    text = joined(
        visit_letters.card_pdf(
            frame(PaperKind.NOT_MET_CARD, language=language, case_no=""), subject()
        ).content
    )
    telling = (
        "欠",
        "款",
        "债",
        "贷",
        "逾期",
        "催",
        "还",
        "金融",
        "消费",
        "¥",
        "46325",
        "43250",
        "海岳",
        "陈",
        "HY-",
        "HYXJ",
    )
    assert not [
        word for word in (*telling, "debt", "loan", "owe", "pay", "overdue", "arrear") if word in text.lower()
    ]
    assert "0571-0000-0137" in text
    assert "V20260509-001" in text


def test_that_an_office_s_telling_name_stays_off_the_card() -> None:
    base = frame(PaperKind.NOT_MET_CARD, case_no="")
    telling = replace(base, office=replace(base.office, name="杭州某某债务催收有限公司"))
    content = visit_letters.card_pdf(telling, subject()).content
    assert "催收" not in joined(content)
    with pikepdf.open(BytesIO(content)) as document:
        assert "催收" not in str(document.docinfo)


def test_that_the_letter_and_the_notice_name_no_amount() -> None:
    for kind in (PaperKind.AUTHORISATION, PaperKind.VISIT_NOTICE, PaperKind.DEBTOR_SLIP):
        text = joined(OF_ONE[kind](frame(kind), subject()).content)
        assert "¥" not in text
        assert "46,325" not in text


def test_that_a_sheet_bears_the_watermark_of_who_printed_it_when() -> None:
    sheets = texts(visit_sheet.sheet_pdf(frame(PaperKind.VISIT_SHEET), sheet()).content)
    assert all(page.count("沈若琳 2026-05-08 16:20") >= 3 for page in sheets)
    slip = "".join(texts(visit_letters.slip_pdf(frame(PaperKind.DEBTOR_SLIP), subject()).content))
    assert slip.count("沈若琳") == 1


@pytest.mark.parametrize(("language", "told"), [("zh", "第 {} 份 共 3 份"), ("en", "opy {} of 3")])
def test_that_every_page_tells_which_of_how_many_copies_it_is_and_who_printed_it_when(
    language: str, told: str
) -> None:
    for kind, paper in all_papers(subject, language=language, copies=(2, 3)).items():
        pages = texts(paper.content)
        half = len(pages) // 2
        for number, page in enumerate(pages):
            copy = told.format(2 + number // half)
            assert page.replace("，", " ").count(copy) >= (4 if kind in INTERNAL else 1), kind
            assert "沈若琳" in page
            assert "2026-05-08 16:20" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_watermarks_stay_on_the_page_and_headings_of_columns_in_one_piece(language: str) -> None:
    papers = all_papers(subject, language=language, copies=(2,), is_draft=False)
    for kind in INTERNAL:
        with pypdfium2.PdfDocument(papers[kind].content) as document:
            for page in document:
                text = page.get_textpage()
                edges = [text.get_charbox(place) for place in range(text.count_chars())]
                assert all(left > -1 and right < page.get_width() + 1 for left, _, right, _ in edges), kind
    if language == "en":
        assert {"No.", "Copy"} <= set(re.split(r"\s+", texts(papers[PaperKind.REGISTER].content)[0]))
        assert "warning" in texts(papers[PaperKind.GATE_SHEET].content)[0]


def test_that_the_gate_sheet_tells_clause_parameters_and_release() -> None:
    released = subject(verdict=verdict(is_released=True))
    text = joined(visit_gate.gate_pdf(frame(PaperKind.GATE_SHEET), released).content)
    for told in (
        "TIME-NIGHT",
        "45251—2025",
        "静默时段22:00–08:00",
        "沈若琳申请",
        "韩主管",
        "录音R-17",
        "经放行",
    ):
        assert told in text
    blocked = subject(verdict=verdict(is_blocked=True))
    assert "阻断，不得外访" in joined(visit_gate.gate_pdf(frame(PaperKind.GATE_SHEET), blocked).content)


def test_that_sheet_and_brief_tell_what_to_reach_and_to_mind() -> None:
    road = joined(visit_sheet.sheet_pdf(frame(PaperKind.VISIT_SHEET), sheet(1)).content)
    brief = joined(visit_brief.brief_pdf(frame(PaperKind.VISIT_BRIEF), subject()).content)
    told = (
        "单元门有门禁",
        "问清原因",
        "家中有大型犬",
        "已同意：2026-05-0910:00",
        "录音R-17",
        "XY20260507-003",
        "上午十点后",
    )
    for text in (road, brief):
        assert not [each for each in told if each not in text]
    assert "规则cn-2026第1版" in road
    assert "46,325.80" in brief
    assert "46,325.80" not in road


def test_that_a_sheet_tells_findings_releases_and_the_rules_in_force() -> None:
    judged = replace(verdict(is_released=True), revision=3)
    pack = replace(
        PACK,
        params={
            **PACK.params,
            "plan_window": ["09:00", "20:00"],
            "visits_per_30d": 4,
            "crew_min": 2,
            "crew_max": 3,
            "training_valid_days": 365,
        },
    )
    visits = (subject(verdict=judged, pack=pack), subject(2, pack=pack))
    road = joined(visit_sheet.sheet_pdf(frame(PaperKind.VISIT_SHEET), sheet(visits=visits)).content)
    for told in (
        "规则cn-2026第1版（本所第3次修订）",
        "周六外访（周末提示）",
        "放行：TIME-NIGHT",
        "韩主管批准，沈若琳申请；理由：债务人来电",
    ):
        assert told in road
    parameters = (
        "静默时段22:00–08:00；本所外访时段09:00–20:00；每人每日外访不超过1次；30日内不超过4次；"
        "培训365日内有效；每组2–3人"
    )
    assert road.count(parameters) == 1
    english = frame(PaperKind.VISIT_SHEET, language="en")
    text = joined(visit_sheet.sheet_pdf(english, sheet(visits=visits)).content)
    for told in ("officerevision3", "Released:TIME-NIGHT", "quiethours22:00–08:00", "crewsof2–3"):
        assert told in text


def test_that_a_sheet_without_visits_and_a_register_without_papers_say_so() -> None:
    empty = visit_sheet.sheet_pdf(frame(PaperKind.VISIT_SHEET), sheet(0))
    assert "这一天没有安排外访" in joined(empty.content)
    nothing = visit_forms.register_pdf(frame(PaperKind.REGISTER), date(2026, 5, 9), ())
    assert "这一天没有打印外访文书" in joined(nothing.content)


def test_that_a_visit_is_never_parted_between_pages() -> None:
    named = frame(PaperKind.VISIT_SHEET, subject="S20260509-C001+C002", case_no="")
    pages = texts(visit_sheet.sheet_pdf(named, sheet(8)).content)
    assert len(pages) > 1
    for page in pages:
        assert len(re.findall(r"V20260509-00\d", page)) == page.count("记录仪文件")


def test_that_equal_papers_have_equal_bytes_and_copies_equal_texts() -> None:
    one = visit_brief.brief_pdf(frame(PaperKind.VISIT_BRIEF), subject())
    assert one == visit_brief.brief_pdf(frame(PaperKind.VISIT_BRIEF), subject())
    other = visit_brief.brief_pdf(frame(PaperKind.VISIT_BRIEF, copies=(2, 3)), subject())
    assert other.text_digest == one.text_digest
    assert other.pages == 2 * one.pages


def test_that_joined_papers_keep_their_pages_in_order() -> None:
    papers = [
        OF_ONE[kind](frame(kind), subject()) for kind in (PaperKind.NOT_MET_CARD, PaperKind.VISIT_BRIEF)
    ]
    whole = merged([each.content for each in papers])
    assert texts(whole) == [page for each in papers for page in texts(each.content)]


def test_that_both_languages_have_the_same_texts_with_the_same_gaps() -> None:
    chinese, english = visit_wording("zh").texts, visit_wording("en").texts
    assert chinese.keys() == english.keys()
    for name, found in chinese.items():
        ours, theirs = (frozenset().union(*(each.gaps for each in side)) for side in (found, english[name]))
        assert ours == theirs, name


def test_that_every_text_a_paper_asks_for_is_there() -> None:
    known = visit_wording("zh").texts
    asked = {
        node.value
        for path in SOURCE.glob("visit_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.fullmatch(
            r"(label|sheet|brief|frame|notice|card|letter|slip|gate|register|form)\.\w+", node.value
        )
    }
    frames = {
        each
        for name in ("letters_zh", "offer_zh")
        for each in bundled_texts(name).texts
        if each.startswith("frame.")
    }
    assert not asked - known.keys() - frames
    for part, choices in (
        ("purpose", VisitPurpose),
        ("talk", VisitPurpose),
        ("flag", FlagKind),
        ("outcome", VisitOutcome),
    ):
        assert not {f"{part}.{each}" for each in choices} - known.keys()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [("{nobody}", "nobody"), ("**bold", "unpaired"), ("[[never", "unpaired"), ("}", "unpaired")],
)
def test_that_a_mistaken_text_is_refused_with_its_place(tmp_path: Path, wrong: str, told: str) -> None:
    text = resource("wording", "visit_en.toml").read_text(encoding="utf-8")
    file = tmp_path / "visit_en.toml"
    file.write_text(text.replace('greeting = "To **{name}**:"', f'greeting = "To {wrong}"'), encoding="utf-8")
    with pytest.raises(WordingError, match=told) as problem:
        read_visit_wording(file)
    assert "notice.greeting" in str(problem.value)


def test_that_a_long_value_is_cut_before_it_fills_a_page() -> None:
    assert len(visit_text.short("长" * 5000)) == 400
