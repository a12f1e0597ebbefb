"""Scanned files opened, their codes read and their pictures packed."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw
from tests.importing.scan_samples import (
    LOCK,
    code_picture,
    drawn,
    jpeg,
    noisy,
    page_counts,
    photographed,
    saved,
    scanner_pdf,
    tiff,
    turned,
)
from tests.printing.agreement_samples import paper

from casedesk.domain.errors import BadInputError
from casedesk.domain.scans import ScanProblem
from casedesk.importing.scan_pictures import ReadyPage, ready_pages
from casedesk.importing.scans import MOST_BYTES, MOST_PIXELS, RawPage, find_scans, pages_of
from casedesk.printing.agreement import PrintedPaper, agreement_pdf
from casedesk.printing.codes import page_payload, read_payload


@pytest.fixture(scope="module")
def printed() -> PrintedPaper:
    return agreement_pdf(replace(paper(), copy_no=1))


def is_ours(text: str) -> bool:
    return read_payload(text) is not None


def never(_sources: Sequence[str]) -> set[str]:
    return set()


def read(*paths: Path) -> list[ReadyPage]:
    def pages() -> Iterator[RawPage]:
        for path in paths:
            yield from pages_of(path, LOCK, never)

    return list(ready_pages(pages(), is_ours))


def only(*paths: Path) -> ReadyPage:
    (page,) = read(*paths)
    return page


def number_of(page: ReadyPage) -> int:
    code = read_payload(page.payload)
    assert code is not None, page.problem
    return code[3]


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_that_a_page_is_read_at_every_resolution_and_turned_upright(
    printed: PrintedPaper, tmp_path: Path, dpi: int, degrees: int
) -> None:
    page = only(saved(tmp_path / "a.jpg", turned(drawn(printed.content, 1, dpi), degrees), quality=60))
    assert number_of(page) == 2
    assert page.turned == (360 - degrees) % 360


@pytest.mark.parametrize("degrees", [-6, -3, 3, 6, 87, 184])
@pytest.mark.parametrize("dpi", [150, 300])
def test_that_a_skewed_noisy_page_is_read(
    printed: PrintedPaper, tmp_path: Path, degrees: float, dpi: int
) -> None:
    page = only(saved(tmp_path / "a.jpg", noisy(turned(drawn(printed.content, 0, dpi), degrees)), quality=50))
    assert number_of(page) == 1
    assert page.turned == -round(degrees / 90) * 90 % 360


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("degrees", [0, 90])
def test_that_a_photographed_page_is_read_and_its_camera_data_are_dropped(
    printed: PrintedPaper, tmp_path: Path, dpi: int, degrees: int
) -> None:
    photo = photographed(drawn(printed.content, 0, dpi)).rotate(-degrees, expand=True)
    exif = Image.Exif()
    exif[0x010F] = "a camera"
    page = only(saved(tmp_path / "a.jpg", photo, quality=70, exif=exif))
    assert number_of(page) == 1
    with Image.open(BytesIO(page.picture)) as kept:
        assert not kept.getexif()
        assert max(kept.size) <= 3600


def test_that_a_camera_that_says_how_it_was_held_is_believed(printed: PrintedPaper, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = drawn(printed.content).rotate(90, expand=True)
    page = only(saved(tmp_path / "a.jpg", sideways, exif=exif))
    assert (number_of(page), page.turned) == (1, 0)
    with Image.open(BytesIO(page.picture)) as kept:
        assert kept.height > kept.width


def test_that_every_page_of_tiff_and_pdf_files_is_read_in_any_order(
    printed: PrintedPaper, tmp_path: Path
) -> None:
    pages = [drawn(printed.content, number) for number in range(page_counts(printed.content))]
    backwards = list(reversed(pages))
    numbers = list(range(len(pages), 0, -1))
    for path in (
        tiff(tmp_path / "fax.tif", backwards),
        tiff(tmp_path / "grey.tiff", backwards, is_bilevel=False),
        scanner_pdf(tmp_path / "scan.pdf", backwards),
        scanner_pdf(tmp_path / "bilevel.pdf", [each.convert("1") for each in backwards]),
    ):
        found = read(path)
        assert [number_of(each) for each in found] == numbers, path.name
        assert [each.raw.page_in_file for each in found] == [each + 1 for each in range(len(pages))]
        assert len({each.raw.source_sha256 for each in found}) == len(pages)


def test_that_a_scanners_jpeg_is_kept_as_it_is_and_two_shades_as_png(
    printed: PrintedPaper, tmp_path: Path
) -> None:
    page = drawn(printed.content)
    path = saved(tmp_path / "a.jpg", page, quality=60)
    assert only(path).picture == path.read_bytes()
    inside = only(scanner_pdf(tmp_path / "a.pdf", [page]))
    assert inside.picture[:3] == b"\xff\xd8\xff"
    fax = only(tiff(tmp_path / "a.tif", [page]))
    assert fax.media_type == "image/png"
    with Image.open(BytesIO(fax.picture)) as kept:
        assert (kept.mode, kept.size) == ("1", page.size)


def test_that_a_png_of_any_kind_becomes_a_grey_picture(printed: PrintedPaper, tmp_path: Path) -> None:
    page = drawn(printed.content)
    clear = Image.new("RGBA", page.size, (0, 0, 0, 0))
    clear.putalpha(page.point(lambda shade: 255 - shade))
    for name, image in (("clear", clear), ("palette", page.convert("P")), ("deep", page.convert("I;16"))):
        found = only(saved(tmp_path / f"{name}.png", image))
        assert found.media_type == "image/jpeg"
        assert len(found.picture) < 2_500_000
        if name != "deep":
            assert number_of(found) == 1, name


def test_that_a_pdf_with_text_over_its_scan_is_drawn_and_read(printed: PrintedPaper, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(printed.content)
    assert [number_of(each) for each in read(path)] == [1, 2, 3][: page_counts(printed.content)]


def test_that_files_that_are_no_pictures_are_told_one_by_one(printed: PrintedPaper, tmp_path: Path) -> None:
    whole = jpeg(drawn(printed.content))
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "half.jpg").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.jpg").write_text("not a picture", encoding="utf-8")
    (tmp_path / "text.pdf").write_text("not a PDF", encoding="utf-8")
    (tmp_path / "cut.pdf").write_bytes(printed.content[:4000])
    with pikepdf.open(BytesIO(printed.content)) as document:
        document.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    problems = {each.name: only(each).problem for each in tmp_path.iterdir()}
    assert problems == {
        "empty.pdf": ScanProblem.EMPTY_FILE,
        "empty.jpg": ScanProblem.EMPTY_FILE,
        "half.jpg": ScanProblem.DAMAGED,
        "text.jpg": ScanProblem.NOT_A_PICTURE,
        "text.pdf": ScanProblem.DAMAGED,
        "cut.pdf": ScanProblem.DAMAGED,
        "locked.pdf": ScanProblem.PASSWORD,
    }


def test_that_a_damaged_page_does_not_keep_the_next_files_out(printed: PrintedPaper, tmp_path: Path) -> None:
    page = drawn(printed.content)
    broken = tiff(tmp_path / "1.tif", [page, page, page])
    content = bytearray(broken.read_bytes())
    content[len(content) // 2 :] = content[len(content) // 2 : len(content) // 2 + 4000]
    broken.write_bytes(content)
    good = saved(tmp_path / "2.jpg", page)
    found = read(broken, good)
    assert any(each.problem is ScanProblem.DAMAGED for each in found)
    assert number_of(found[-1]) == 1


def test_that_a_picture_that_claims_too_many_points_is_refused_unopened(tmp_path: Path) -> None:
    for name, size in (("large.tif", (10_000, 9_000)), ("bomb.tif", (60_000, 60_000))):
        path = tmp_path / name
        small = BytesIO()
        Image.new("1", (16, 16)).save(small, "TIFF")
        content = bytearray(small.getvalue())
        start = int.from_bytes(content[4:8], "little")
        for entry in range(
            start + 2, start + 2 + 12 * int.from_bytes(content[start : start + 2], "little"), 12
        ):
            tag = int.from_bytes(content[entry : entry + 2], "little")
            if tag in {256, 257}:
                content[entry + 2 : entry + 4] = (4).to_bytes(2, "little")
                content[entry + 8 : entry + 12] = size[tag - 256].to_bytes(4, "little")
        path.write_bytes(content)
        assert size[0] * size[1] > MOST_PIXELS
        assert only(path).problem is ScanProblem.TOO_LARGE


def test_that_a_file_of_500_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.tif"
    with path.open("wb") as file:
        file.write(b"II*\0\x08\0\0\0")
        file.truncate(500 * 1024 * 1024)
    assert path.stat().st_size > MOST_BYTES
    assert only(path).problem is ScanProblem.TOO_LARGE


def test_that_a_pdf_page_of_enormous_paper_is_drawn_within_bounds(tmp_path: Path) -> None:
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(14_400, 14_400))
        document.save(tmp_path / "wall.pdf")
    page = only(tmp_path / "wall.pdf")
    assert page.problem is ScanProblem.BLANK
    with Image.open(BytesIO(page.picture)) as kept:
        assert max(kept.size) <= 3600


def test_that_codes_of_other_programs_are_cleaned_and_cut(tmp_path: Path) -> None:
    for number, text in enumerate(
        ("https://pay.example/x?y=1", "CD1|a|b|c", "a\x00b\x1b[31m\n" * 60, "密" * 500)
    ):
        sheet = Image.new("L", (1654, 2339), 255)
        sheet.paste(code_picture(text, level="L"), (200, 300))
        page = only(saved(tmp_path / f"{number}.png", sheet))
        assert page.problem is None
        assert page.payload.isprintable()
        assert 0 < len(page.payload) <= 400
        assert not is_ours(page.payload)


def test_that_our_code_goes_before_a_foreign_one_and_two_of_ours_are_told(tmp_path: Path) -> None:
    def sheet(*texts: str) -> Path:
        page = Image.new("L", (1654, 2339), 255)
        for place, text in enumerate(texts):
            page.paste(code_picture(text), (200, 200 + 700 * place))
        return saved(tmp_path / f"{len(list(tmp_path.iterdir()))}.png", page)

    ours = [page_payload("XY20260507-003", 1, 1, number, "7c1e9a40") for number in (1, 2)]
    assert only(sheet("https://pay.example", ours[0])).payload == ours[0]
    assert only(sheet(*ours)).problem is ScanProblem.TWO_CODES


def test_that_an_empty_back_is_known_and_a_lone_signature_is_not_empty(tmp_path: Path) -> None:
    back = noisy(Image.new("L", (1654, 2339), 250), 6)
    assert only(saved(tmp_path / "back.png", back)).problem is ScanProblem.BLANK
    signed = back.copy()
    ImageDraw.Draw(signed).line([(700, 1200), (760, 1130), (800, 1250), (900, 1140), (980, 1220)], 40, 5)
    assert only(saved(tmp_path / "signed.png", signed)).problem is ScanProblem.NO_CODE


def test_that_folders_are_searched_but_links_and_other_files_are_left_out(
    printed: PrintedPaper, tmp_path: Path
) -> None:
    folder = tmp_path / "stack"
    (folder / "inner").mkdir(parents=True)
    saved(folder / "b.JPG", drawn(printed.content, dpi=72))
    saved(folder / "inner" / "a.png", drawn(printed.content, dpi=72))
    (folder / "notes.docx").write_bytes(b"x")
    (folder / "Thumbs.db").write_bytes(b"x")
    outside = saved(tmp_path / "outside.png", drawn(printed.content, dpi=72))
    left_out = ["notes.docx"]
    if hasattr(os, "symlink") and os.name != "nt":
        (folder / "link.png").symlink_to(outside)
        (folder / "loop").symlink_to(folder, target_is_directory=True)
        left_out.append("link.png")
    found = find_scans([folder])
    assert [each.name for each in found.paths] == ["b.JPG", "a.png"]
    assert sorted(found.left_out) == sorted(left_out)
    with pytest.raises(BadInputError, match="not there"):
        find_scans([tmp_path / "gone"])


def test_that_a_file_that_went_away_is_a_page_with_its_problem(tmp_path: Path) -> None:
    assert only(tmp_path / "gone.pdf").problem is ScanProblem.GONE


def test_that_pages_read_before_are_not_unpacked_again(printed: PrintedPaper, tmp_path: Path) -> None:
    path = scanner_pdf(tmp_path / "a.pdf", [drawn(printed.content, number, 100) for number in range(2)])
    first = [each.source_sha256 for each in pages_of(path, LOCK, never)]
    again = list(pages_of(path, LOCK, lambda sources: {first[0]} & set(sources)))
    assert [each.is_known for each in again] == [True, False]
    assert not again[0].content
