"""What people at the door need of their papers: room for ink, and sheets that keep together."""

from datetime import date

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from tests.printing.paper_places import found, pages_of
from tests.printing.visit_samples import frame, register_lines, sheet, subject

from casedesk.domain.papers import PaperKind
from casedesk.printing.codes import read_visit_payload
from casedesk.printing.layout import LEFT, MM
from casedesk.printing.visit_brief import brief_pdf
from casedesk.printing.visit_forms import record_form_pdf, register_pdf
from casedesk.printing.visit_gate import gate_pdf
from casedesk.printing.visit_letters import authorisation_pdf, notice_pdf, slip_pdf
from casedesk.printing.visit_sheet import sheet_pdf

LANGUAGES = ("zh", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_record_of_a_visit_keeps_to_one_page(language: str) -> None:
    printed = record_form_pdf(frame(PaperKind.RECORD_FORM, language=language), subject())
    assert printed.pages == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_lines_of_a_form_lie_far_enough_apart_for_a_pen(language: str) -> None:
    form = record_form_pdf(frame(PaperKind.RECORD_FORM, language=language), subject()).content
    road = sheet_pdf(frame(PaperKind.VISIT_SHEET, language=language), sheet(1)).content
    rows = {
        "zh": ((form, "月收入", "是，说明"), (form, "4 承诺", "5 交付文书"), (road, "到达＿", "交付：")),
        "en": (
            (form, "income a month", "yes, namely"),
            (form, "4 Promise", "5 Handed out"),
            (road, "Came", "Given:"),
        ),
    }[language]
    for content, upper, lower in rows:
        (above, *_), (below, *_) = found(content, upper), found(content, lower)
        assert above.bottom - below.bottom > 5.8 * MM, (upper, lower)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_box_to_tick_is_never_parted_from_its_words(language: str) -> None:
    form = record_form_pdf(frame(PaperKind.RECORD_FORM, language=language), subject())
    road = sheet_pdf(frame(PaperKind.VISIT_SHEET, language=language), sheet(3))
    for text in (*pages_of(form.content), *pages_of(road.content)):
        for line in text.split("\n"):
            assert not line.rstrip().endswith("□"), line
            assert set(line.strip()) != {"＿"} or len(line.strip()) > 3, line


def test_that_the_usual_brief_keeps_to_one_page_and_its_checks_together() -> None:
    assert brief_pdf(frame(PaperKind.VISIT_BRIEF), subject()).pages == 1
    pages = pages_of(brief_pdf(frame(PaperKind.VISIT_BRIEF, language="en"), subject()).content)
    (page,) = [text for text in pages if "Take no cash" in text]
    for words in ("Go as two or more", "Post nothing on doors", "Verdict"):
        assert words in page


def test_that_a_day_of_eight_visits_keeps_to_three_pages() -> None:
    printed = sheet_pdf(frame(PaperKind.VISIT_SHEET), sheet(8))
    assert printed.pages == 3
    assert "返回后" in pages_of(printed.content)[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_gate_tells_its_parameters_in_words(language: str) -> None:
    said = "".join(pages_of(gate_pdf(frame(PaperKind.GATE_SHEET, language=language), subject()).content))
    assert ("静默时段 22:00–08:00" if language == "zh" else "quiet hours 22:00–08:00") in said
    for code in ("visits_per_day", "holiday_visits", " = "):
        assert code not in said


def test_that_a_notice_greets_from_the_margin_as_letters_do() -> None:
    (name, *_) = found(notice_pdf(frame(PaperKind.VISIT_NOTICE), subject()).content, "陈")
    assert name.left < LEFT + 3


def test_that_both_seals_of_an_authorisation_have_their_place() -> None:
    content = authorisation_pdf(frame(PaperKind.AUTHORISATION), subject()).content
    (client,), (office,) = found(content, "委托方（盖章）"), found(content, "受托机构（盖章）")
    days = found(content, "日期：")
    assert len(days) == 2
    assert all(client.bottom - day.bottom > 14 * MM for day in days)
    assert office.left - client.right > 50 * MM


def test_that_the_register_writes_a_time_whole_and_below_the_name() -> None:
    printed = register_pdf(frame(PaperKind.REGISTER), date(2026, 5, 9), register_lines(40))
    lines = [line.strip() for text in pages_of(printed.content) for line in text.split("\n")]
    assert lines.count("2026-05-08 16:20") >= 40
    assert "顾南" in lines


def test_that_the_slip_leaves_room_to_sign_for_it() -> None:
    content = slip_pdf(frame(PaperKind.DEBTOR_SLIP), subject()).content
    (record,), (received,) = found(content, "来访全程录音录像"), found(content, "收到本告知单")
    assert record.bottom - received.bottom > 10 * MM


def test_that_boxes_and_blanks_outlast_a_poor_printer_in_black_and_white() -> None:
    """Printed at 80 % and scanned coarsely, every box of the form still closes on its four sides."""
    content = record_form_pdf(frame(PaperKind.RECORD_FORM), subject()).content
    scale = 200 / 72 * 0.8
    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        picture = page.render(scale=scale, grayscale=True).to_pil().point(lambda each: 255 * (each > 150))
        height = page.get_height()
    boxes = found(content, "□")
    assert len(boxes) > 40
    for _page, left, bottom, right, top in boxes:
        around = (left - 1, height - top, right + 1, height - bottom)
        box = picture.crop(tuple(round(each * scale) for each in around))
        ink = [255 - each for each in box.resize((box.width, 1), Image.Resampling.BOX).get_flattened_data()]
        middle = len(ink) // 2
        assert max(ink[:middle]) > 80, "its left side"
        assert max(ink[middle:]) > 80, "its right side"


@pytest.mark.parametrize("kind", [PaperKind.VISIT_NOTICE, PaperKind.GATE_SHEET])
def test_that_a_code_is_read_from_a_coarse_scan_of_a_smaller_print(kind: PaperKind) -> None:
    draw = notice_pdf if kind is PaperKind.VISIT_NOTICE else gate_pdf
    with pypdfium2.PdfDocument(draw(frame(kind), subject()).content) as document:
        picture = document[0].render(scale=150 / 72 * 0.8, grayscale=True).to_pil()
    (code,) = zxingcpp.read_barcodes(picture.point(lambda each: 255 * (each > 128)))
    assert read_visit_payload(code.text) is not None
