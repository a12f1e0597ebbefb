"""Scanned files as single pages: PDF, JPEG, PNG and TIFF, each opened with bounds on what it may cost."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from math import sqrt
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, UnidentifiedImageError

from casedesk.domain.errors import BadInputError
from casedesk.domain.scans import ScanProblem
from casedesk.domain.sentences import say
from casedesk.importing.media import digest_of

MOST_BYTES: Final = 300 * 1024 * 1024
"""A larger file is refused before it is opened."""
MOST_PIXELS: Final = 80_000_000
"""A4 at 800 dpi; a picture that claims more is refused before it is unpacked."""
MOST_PAGES: Final = 1000
"""Pages of one file."""
MOST_FILES: Final = 5000

_SUFFIXES: Final = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})
_RENDERED_DPI: Final = 200
_MOST_RENDERED: Final = 16_000_000
_MOST_OBJECTS: Final = 300
_COVERS: Final = 90
"""Per cent of a page that its scanned picture covers at least."""
_POINTS: Final = 72
_LOCKED: Final = 4
_ASKED_AT_ONCE: Final = 64
_SYSTEM: Final = frozenset({"thumbs.db", "desktop.ini"})

Known = Callable[[Sequence[str]], set[str]]
"""Returns those pages that were read in before, by their sources' digests; they are not unpacked again."""


@dataclass(frozen=True)
class RawPage:
    """One page as it came: packed bytes or an unpacked picture, or why there is none."""

    file_name: str
    page_in_file: int
    source_sha256: str
    file_sha256: str
    content: bytes = b""
    """The page's JPEG or PNG as it lies in the file; empty where it was unpacked."""
    image: Image.Image | None = None
    turned: int = 0
    """Degrees clockwise that the file itself asks for."""
    problem: ScanProblem | None = None
    is_known: bool = False


@dataclass(frozen=True)
class Found:
    """The scanned files of what was dropped, and the names of what is none."""

    paths: tuple[Path, ...]
    left_out: tuple[str, ...]


def find_scans(dropped: Sequence[Path]) -> Found:
    """Return the scanned files among files and folders, in order of their names; links are not followed.

    Raises BadInputError when there is nothing of the name, or far too much.
    """
    paths: list[Path] = []
    left_out: list[str] = []
    for each in dropped:
        if each.is_dir():
            _walk(each, paths, left_out)
        elif not each.exists():
            raise BadInputError(say("{name} is not there. Choose the folder or files again.", name=each.name))
        elif _is_scan(each):
            paths.append(each)
        else:
            left_out.append(each.name)
    if len(paths) > MOST_FILES:
        raise BadInputError(
            say("The folder holds more than {most} scanned files. Read it in parts.", most=MOST_FILES)
        )
    return Found(tuple(dict.fromkeys(paths)), tuple(left_out))


def _walk(folder: Path, paths: list[Path], left_out: list[str]) -> None:
    for place, inner, names in os.walk(folder, followlinks=False):
        inner[:] = sorted(each for each in inner if not each.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            if _is_scan(path) and not path.is_symlink():
                paths.append(path)
            elif not name.startswith(".") and name.lower() not in _SYSTEM:
                left_out.append(name)


def _is_scan(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and path.is_file()


def pages_of(path: Path, pdf_lock: AbstractContextManager[Any], is_known: Known) -> Iterator[RawPage]:
    """Yield every page of a file; what cannot be read is a page with its problem, and never an exception."""
    try:
        size = path.stat().st_size
        if not 0 < size <= MOST_BYTES:
            digest = hashlib.sha256(f"{path.name}|{size}".encode()).hexdigest()
            problem = ScanProblem.TOO_LARGE if size else ScanProblem.EMPTY_FILE
            yield RawPage(path.name, 1, digest, digest, problem=problem)
            return
        digest = digest_of(path)
    except OSError:
        digest = hashlib.sha256(str(path).encode("utf-8", "replace")).hexdigest()
        yield RawPage(path.name, 1, digest, digest, problem=ScanProblem.GONE)
        return
    blank = RawPage(path.name, 1, digest, digest)
    if path.suffix.lower() == ".pdf":
        yield from _pdf_pages(path, blank, pdf_lock, is_known)
    else:
        yield from _picture_pages(path, blank, is_known)


class _Asked:
    """Asks for many pages of one file at once whether they are known."""

    def __init__(self, file_sha256: str, is_known: Known) -> None:
        self._file, self._is_known = file_sha256, is_known
        self._known: set[str] = set()
        self._asked_to = 0

    def knows(self, page: RawPage) -> bool:
        """Tell whether a page was read in before."""
        while page.page_in_file > self._asked_to:
            numbers = range(self._asked_to + 1, self._asked_to + _ASKED_AT_ONCE + 1)
            self._known |= self._is_known([_source(self._file, each) for each in numbers])
            self._asked_to += _ASKED_AT_ONCE
        return page.source_sha256 in self._known


def _source(file_sha256: str, number: int) -> str:
    return hashlib.sha256(f"{file_sha256}|{number}".encode()).hexdigest()


def _numbered(blank: RawPage, number: int) -> RawPage:
    return replace(blank, page_in_file=number, source_sha256=_source(blank.file_sha256, number))


def _picture_pages(path: Path, blank: RawPage, is_known: Known) -> Iterator[RawPage]:
    number = 1
    try:
        with Image.open(path, formats=("JPEG", "PNG", "TIFF")) as image:
            if image.format != "TIFF":
                yield _single(path, blank, image, is_known)
                return
            asked = _Asked(blank.file_sha256, is_known)
            for number in range(1, MOST_PAGES + 1):
                try:
                    image.seek(number - 1)
                except EOFError:
                    return
                yield _frame(image, _numbered(blank, number), asked)
    except UnidentifiedImageError:
        yield replace(blank, problem=ScanProblem.NOT_A_PICTURE)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        yield replace(_numbered(blank, number), problem=ScanProblem.TOO_LARGE)
    except Exception:  # noqa: BLE001 - decoders answer a damaged file with errors of any kind
        yield replace(_numbered(blank, number), problem=ScanProblem.DAMAGED)


def _single(path: Path, blank: RawPage, image: Image.Image, is_known: Known) -> RawPage:
    """Return the only page of a JPEG or PNG, still packed."""
    if is_known([blank.source_sha256]):
        return replace(blank, is_known=True)
    if image.width * image.height > MOST_PIXELS:
        return replace(blank, problem=ScanProblem.TOO_LARGE)
    return replace(blank, content=path.read_bytes())


def _frame(image: Image.Image, page: RawPage, asked: _Asked) -> RawPage:
    if asked.knows(page):
        return replace(page, is_known=True)
    if image.width * image.height > MOST_PIXELS:
        return replace(page, problem=ScanProblem.TOO_LARGE)
    try:
        return replace(page, image=image.copy())
    except MemoryError:
        return replace(page, problem=ScanProblem.TOO_LARGE)
    except Exception:  # noqa: BLE001 - a damaged page must not keep the next ones out
        return replace(page, problem=ScanProblem.DAMAGED)


def _pdf_pages(
    path: Path, blank: RawPage, lock: AbstractContextManager[Any], is_known: Known
) -> Iterator[RawPage]:
    try:
        content = path.read_bytes()
        with lock:
            document = pypdfium2.PdfDocument(content)
            count = len(document)
    except pypdfium2.PdfiumError as problem:
        is_locked = problem.err_code == _LOCKED
        yield replace(blank, problem=ScanProblem.PASSWORD if is_locked else ScanProblem.DAMAGED)
        return
    except OSError:
        yield replace(blank, problem=ScanProblem.GONE)
        return
    asked = _Asked(blank.file_sha256, is_known)
    try:
        if not count:
            yield replace(blank, problem=ScanProblem.DAMAGED)
        for number in range(1, min(count, MOST_PAGES) + 1):
            page = _numbered(blank, number)
            if asked.knows(page):
                yield replace(page, is_known=True)
                continue
            with lock:
                found = _pdf_page(document, number - 1, page)
            yield found
    finally:
        with lock:
            document.close()


def drawn_pages(content: bytes, pdf_lock: AbstractContextManager[Any]) -> Iterator[Image.Image]:
    """Yield the pages of a printed paper as grey pictures."""
    with pdf_lock, pypdfium2.PdfDocument(content) as document:
        count = len(document)
    for number in range(min(count, MOST_PAGES)):
        with pdf_lock, pypdfium2.PdfDocument(content) as document:
            page = document[number]
            drawn = _drawn(page)
            page.close()
        yield drawn


def _pdf_page(document: pypdfium2.PdfDocument, place: int, blank: RawPage) -> RawPage:
    """Return the picture that fills the page as it lies there, or the whole page drawn."""
    try:
        page = document[place]
        try:
            objects = list(islice(page.get_objects(max_depth=3), _MOST_OBJECTS))
            images = [each for each in objects if isinstance(each, pypdfium2.PdfImage)]
            if any(wide * high > MOST_PIXELS for wide, high in map(_pixels, images)):
                return replace(blank, problem=ScanProblem.TOO_LARGE)
            if len(objects) == 1 and images and _fills(page, images[0]):
                return _scanned(images[0], replace(blank, turned=page.get_rotation()))
            return replace(blank, image=_drawn(page))
        finally:
            page.close()
    except MemoryError:
        return replace(blank, problem=ScanProblem.TOO_LARGE)
    except Exception:  # noqa: BLE001 - a damaged page must not keep the next ones out
        return replace(blank, problem=ScanProblem.DAMAGED)


def _pixels(image: pypdfium2.PdfImage) -> tuple[int, int]:
    wide, high = image.get_px_size()
    return int(wide), int(high)


def _fills(page: pypdfium2.PdfPage, image: pypdfium2.PdfImage) -> bool:
    """Tell whether a picture lies upright over the whole page."""
    matrix = image.get_matrix()
    is_upright = matrix.a > 0 and matrix.d > 0 and not matrix.b and not matrix.c
    left, bottom, right, top = image.get_bounds()
    seen_left, seen_bottom, seen_right, seen_top = page.get_mediabox()
    seen = (seen_right - seen_left) * (seen_top - seen_bottom)
    return bool(is_upright and 100 * (right - left) * (top - bottom) >= _COVERS * seen)


def _scanned(image: pypdfium2.PdfImage, blank: RawPage) -> RawPage:
    """Take a scanner's picture out: a JPEG as it is, anything else unpacked."""
    if image.get_filters() == ["DCTDecode"]:
        content = bytes(image.get_data(decode_simple=False))
        with Image.open(BytesIO(content), formats=("JPEG",)) as packed:
            if packed.mode in {"L", "RGB"}:
                return replace(blank, content=content)
    picture = image.get_bitmap(render=False).to_pil()
    is_bilevel = image.get_metadata().bits_per_pixel == 1
    plain = picture.convert("L")
    return replace(blank, image=plain.convert("1", dither=Image.Dither.NONE) if is_bilevel else plain)


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    wide, high = page.get_size()
    scale = min(_RENDERED_DPI / _POINTS, sqrt(_MOST_RENDERED / max(wide * high, 1)))
    bitmap = page.render(scale=scale, rev_byteorder=True, grayscale=True)
    drawn: Image.Image = bitmap.to_pil().convert("L")
    return drawn


assert pdfium.FPDF_ERR_PASSWORD == _LOCKED
