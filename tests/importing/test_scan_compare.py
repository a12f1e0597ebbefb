"""Scanned pages held against the printed ones by picture."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from tests.importing.scan_samples import LOCK, drawn, jpeg, noisy, photographed, turned
from tests.printing.agreement_samples import paper

from casedesk.assets import resource
from casedesk.importing.scan_codes import code_in
from casedesk.importing.scan_compare import CodedPage, Comparison, compare
from casedesk.importing.scan_proofs import PrintedPages
from casedesk.printing.agreement import PrintedPaper, agreement_pdf
from casedesk.printing.codes import read_payload

Change = Callable[[Image.Image], None]
MM = 300 / 25.4


@pytest.fixture(scope="module")
def printed() -> PrintedPaper:
    return agreement_pdf(replace(paper(), copy_no=1))


def is_ours(text: str) -> bool:
    return read_payload(text) is not None


def coded(image: Image.Image) -> CodedPage:
    grey = image.convert("L")
    grey = grey if max(grey.size) < 2200 else grey.reduce(2)
    found = code_in(grey, is_ours)
    assert found is not None
    return CodedPage(grey, found.corners, found.text)


def held(printed: PrintedPaper, page: int, image: Image.Image) -> Comparison:
    scanned = coded(image)
    with PrintedPages(LOCK, is_ours) as pages:
        stored = pages.page("a", printed.content, page, scanned.text)
    assert stored is not None
    return compare(stored, scanned)


def scanned(image: Image.Image, dpi: int = 200, degrees: float = 1.5, seed: int = 1) -> Image.Image:
    small = image.resize((image.width * dpi // 300, image.height * dpi // 300), Image.Resampling.BOX)
    with Image.open(BytesIO(jpeg(noisy(turned(small, degrees), 6, seed), 50))) as packed:
        return packed.convert("L")


def typed(image: Image.Image, text: str, place: tuple[float, float, float, float]) -> None:
    """White a part out, measured in millimetres, and type something there."""
    left, top, right, bottom = (each * MM for each in place)
    pen = ImageDraw.Draw(image)
    pen.rectangle((left, top, right, bottom), fill=255)
    font = ImageFont.truetype(str(resource("fonts", "NotoSansSC-Regular.ttf")), 42)
    pen.text((left, (top + bottom) / 2), text, fill=0, font=font, anchor="lm")


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("degrees", [-5, 0, 90, 183])
@pytest.mark.parametrize("page", [0, 2])
def test_that_a_genuine_page_agrees_however_it_was_scanned(
    printed: PrintedPaper, dpi: int, degrees: float, page: int
) -> None:
    found = held(printed, page, scanned(drawn(printed.content, page, 300), dpi, degrees))
    assert (found.areas, found.is_sure) == ((), True)


@pytest.mark.parametrize("page", [0, 1, 2])
def test_that_a_photograph_and_a_fax_of_a_genuine_page_agree(printed: PrintedPaper, page: int) -> None:
    photo = photographed(turned(drawn(printed.content, page, 200), 2))
    assert not held(printed, page, photo).areas
    fax = drawn(printed.content, page, 200).convert("1", dither=Image.Dither.NONE)
    assert not held(printed, page, fax).areas


def test_that_signatures_ticks_and_a_seal_across_the_text_are_no_change(printed: PrintedPaper) -> None:
    image = drawn(printed.content, 2, 300)
    pen = ImageDraw.Draw(image)
    for left, top in ((600, 1500), (1500, 2350), (700, 2620)):
        points = [(left + 40 * step, top + (70 if step % 2 else -50) - 9 * step) for step in range(8)]
        pen.line(points, fill=40, width=7, joint="curve")
    seal = Image.new("L", image.size, 255)
    ring = ImageDraw.Draw(seal)
    ring.ellipse((700, 900, 1170, 1370), outline=135, width=14)
    ring.polygon([(935, 1040), (990, 1200), (850, 1100), (1020, 1100), (880, 1200)], fill=135)
    both = np.asarray(image, dtype=np.uint16) * np.asarray(seal) // 255
    assert not held(printed, 2, scanned(Image.fromarray(both.astype(np.uint8)))).areas


def test_that_a_row_painted_white_is_told_where_it_was(printed: PrintedPaper) -> None:
    image = drawn(printed.content, 1, 300)
    ImageDraw.Draw(image).rectangle((250, 1715, 2200, 1800), fill=255)
    found = held(printed, 1, scanned(image, degrees=0))
    assert found.areas
    middles = [(each.top + each.bottom) / 2 / 10_000 * image.height for each in found.areas]
    assert all(abs(each - 1757) < 90 for each in middles)


def test_that_another_amount_typed_beside_the_genuine_code_is_found(printed: PrintedPaper) -> None:
    image = drawn(printed.content, 0, 300)
    typed(image, "98,765.43", (100, 175, 125, 181))
    assert held(printed, 0, scanned(image)).areas


def test_that_another_page_behind_the_genuine_code_is_no_genuine_page(printed: PrintedPaper) -> None:
    image, other = drawn(printed.content, 0, 300), drawn(printed.content, 1, 300)
    wide, high = image.size
    image.paste(other.crop((0, round(high * 0.11), wide, high)), (0, round(high * 0.11)))
    assert held(printed, 0, scanned(image)).areas


def test_that_a_picture_too_poor_to_be_compared_is_not_called_changed(printed: PrintedPaper) -> None:
    page = coded(drawn(printed.content, 0, 200))
    grey = page.grey.point([200 + each // 12 for each in range(256)])
    found = compare(page, CodedPage(grey, page.corners, page.text))
    assert (found.areas, found.is_sure) == ((), False)
