"""Where people sign: room for ink, everybody's own place, and no page that says nothing."""

from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest
import zxingcpp
from tests.printing.agreement_samples import ADDRESS, paper, terms

from casedesk.domain.people import Person
from casedesk.domain.signers import SignerRole
from casedesk.printing import agreement_fields
from casedesk.printing.agreement import AgreementPaper, PrintedPaper, Signatory, agreement_pdf
from casedesk.printing.agreement_samples import sample_agreement
from casedesk.printing.layout import MM
from casedesk.printing.line_breaking import text_width

GUARANTORS = (
    Signatory(Person("周正文", document_no="330106198811020017"), "13900000002", ADDRESS),
    Signatory(Person("吴爱国", document_no="330106196502140023"), "13900000003", ADDRESS),
)
MANY = (
    *GUARANTORS,
    Signatory(Person("郑共借", document_no="330106198811020033"), "", ADDRESS, SignerRole.CO_BORROWER),
    Signatory(Person("王监护", document_no="330106197811020041"), "", ADDRESS, SignerRole.GUARDIAN),
)
LONG = "欧阳司马诸葛" * 50


def drawn(made: AgreementPaper) -> PrintedPaper:
    return agreement_pdf(replace(made, copy_no=1))


def pages_of(printed: PrintedPaper) -> list[str]:
    with pypdfium2.PdfDocument(printed.content) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def found(printed: PrintedPaper, words: str) -> list[tuple[int, float, float, float, float]]:
    """Return page, left, bottom, right and top of every place where words stand."""
    places = []
    with pypdfium2.PdfDocument(printed.content) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            search = text.search(words)
            while (match := search.get_next()) is not None:
                boxes = [text.get_charbox(at) for at in range(match[0], match[0] + match[1])]
                left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
                places.append(
                    (number, left, bottom, max(box[2] for box in boxes), max(box[3] for box in boxes))
                )
    return places


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_who_signs_on_another_page_reads_there_what_is_signed(language: str) -> None:
    pages = pages_of(drawn(paper(terms(12, language=language, copies=6), guarantors=MANY)))
    told = "与前页签署效力相同" if language == "zh" else "has the same effect as on the page before"
    clause = "争议解决" if language == "zh" else "Disputes"
    finger = "右手食指" if language == "zh" else "fingerprint\n"
    signing = [text for text in pages if finger in text]
    assert len(signing) == 2
    assert clause in signing[0]
    assert told not in signing[0]
    assert told in " ".join(signing[1].split())


def test_that_clauses_fill_the_page_before_the_signatures_when_not_all_fit_with_them() -> None:
    pages = pages_of(drawn(paper(terms(12, language="en"))))
    assert "15.　Address for service" in pages[-2]
    assert "16.　Disputes" in pages[-1]
    assert "13.　Default" not in pages[-1]


def test_that_everybody_who_signs_has_a_place_for_initials_and_a_line_for_the_sentence() -> None:
    printed = drawn(paper(terms(12, copies=4), guarantors=GUARANTORS))
    for each in GUARANTORS:
        assert len(found(printed, f"丙方 {each.person.name}签名")) == 4
        assert len(found(printed, f"丙方 {each.person.name}")) == 5
    cells = found(printed, "丙方 周正文签名")
    others = found(printed, "丙方 吴爱国签名")
    for mine, theirs in zip(cells, others, strict=True):
        assert mine[2] == pytest.approx(theirs[2], abs=1), "they stand beside one another"
        assert theirs[1] - mine[3] > 20 * MM, "with room for a signature between them"


def test_that_lines_for_the_sentence_lie_far_enough_apart_for_a_pen() -> None:
    printed = drawn(paper(terms(12, copies=4), guarantors=GUARANTORS))
    first, second = (_sentence_line(printed, name) for name in ("周正文", "吴爱国"))
    assert first[2] - second[2] > 9 * MM


def _sentence_line(printed: PrintedPaper, name: str) -> tuple[int, float, float, float, float]:
    """Return the place of a name that no word for a signature follows."""
    signed = {each[:3] for each in found(printed, f"丙方 {name}签名")}
    (line,) = [each for each in found(printed, f"丙方 {name}") if each[:3] not in signed]
    return line


@pytest.mark.parametrize("guarantors", [(), GUARANTORS])
def test_that_a_document_number_is_written_on_a_line_as_wide_as_the_block(
    guarantors: tuple[Signatory, ...],
) -> None:
    printed = drawn(paper(terms(12, copies=4), guarantors=guarantors))
    for place in found(printed, "证件号码（本人手写）"):
        with pypdfium2.PdfDocument(printed.content) as document:
            page = document[place[0]]
            rules = [each.get_bounds() for each in page.get_objects(max_depth=3) if each.type == 2]
        below = [
            each
            for each in rules
            if abs(each[0] - place[1]) < 3 and place[2] - 30 < each[1] < place[2] and each[3] - each[1] < 2
        ]
        assert below, place
        assert max(each[2] - each[0] for each in below) > 75 * MM


def test_that_no_value_on_a_line_is_set_too_small_to_read() -> None:
    printed = drawn(paper(place=ADDRESS * 3, visitors=(LONG, LONG)))
    with pypdfium2.PdfDocument(printed.content) as document:
        text = document[len(document) - 1].get_textpage()
        heights = [
            text.get_charbox(at, loose=True)[3] - text.get_charbox(at, loose=True)[1]
            for at in range(text.count_chars())
            if text.get_text_range(at, 1).strip()
        ]
    assert min(heights) > agreement_fields.LEAST
    assert "外访人员一　欧阳" in pages_of(printed)[-1]
    assert "…" in pages_of(printed)[-1]


def test_that_a_last_instalment_never_stands_alone_above_the_sum() -> None:
    for count in (*range(1, 20), *range(44, 56)):
        pages = pages_of(drawn(paper(terms(count))))
        (closing,) = [text for text in pages if "\n合计 ¥" in text]
        assert count < 3 or f"\n{count - 1} 20" in closing, count


def test_that_one_instalment_is_worded_as_one_payment() -> None:
    for language, words, never in (
        ("zh", "于 2026年6月15日 支付", "分 1 期"),
        ("en", "in one sum on 15 June 2026", "1 instalments"),
    ):
        said = " ".join(" ".join(pages_of(drawn(paper(terms(1, language=language))))).split())
        assert words in said
        assert never not in said


def test_that_a_clause_points_to_the_table_that_follows_it() -> None:
    chosen = sample_agreement("zh", running_rate=Decimal("7.2"))
    said = "".join("".join(pages_of(drawn(replace(paper(), agreement=chosen)))).split())
    assert "各期利息已列入下表" in said
    assert "已列入上表" not in said


def test_that_an_english_agreement_says_what_kind_of_contract_a_chinese_name_is() -> None:
    said = " ".join(" ".join(pages_of(drawn(paper(terms(12, language="en"))))).split())
    assert "a contract, consumer loan 个人消费贷款 (no. HYXJ" in said


def test_that_the_code_keeps_its_white_border_above_a_table() -> None:
    printed = drawn(paper(terms(60)))
    with pypdfium2.PdfDocument(printed.content) as document:
        picture = document[1].render(scale=3, grayscale=True).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    corners = code.position
    bottom = max(corners.bottom_left.y, corners.bottom_right.y)
    module = (corners.top_right.x - corners.top_left.x) / 33
    left, right = corners.bottom_left.x, corners.bottom_right.x
    strip = picture.crop((left, bottom + 3, right, bottom + round(4 * module)))
    assert strip.getextrema()[0] > 200, "four modules of white below the code"


def test_that_the_name_of_who_printed_never_runs_into_the_seal() -> None:
    printed = drawn(paper(printed_by=LONG))
    (place, *_) = found(printed, "打印 2026-05-07 16:20")
    assert place[3] < 420
    line = next(line for line in pages_of(printed)[0].split("\n") if "打印 2026" in line)
    assert line.strip().endswith("…")
    assert text_width(line.strip(), 7.6) < 151
