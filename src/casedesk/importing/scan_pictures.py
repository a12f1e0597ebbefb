"""A scanned page made ready: its code read, its picture packed small enough to be kept."""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageOps

from casedesk.domain.scans import ScanProblem
from casedesk.importing.scan_codes import FoundCode, code_in, is_blank
from casedesk.importing.scan_compare import CodedPage
from casedesk.importing.scans import RawPage, drawn_pages

JPEG: Final = "image/jpeg"
PNG: Final = "image/png"

_LONGEST: Final = 3600
"""A4 at 300 dpi has 3508 pixels."""
_MOST_KEPT: Final = 2_500_000
_QUALITY: Final = 72
_HALVED_FROM: Final = 2800
_FINE_FROM: Final = 2200
"""More than 190 dpi of A4."""
_WORKERS: Final = 2
_AHEAD: Final = 6
_SIXTEEN: Final = "I;16"
_RUNS: Final = 3
"""zlib looks only for runs of equal bytes: the quickest and the smallest for pages in two shades."""
_PACKED: Final = ("JPEG", "PNG")


@dataclass(frozen=True)
class ReadyPage:
    """One page with its code and the picture that is kept."""

    raw: RawPage
    payload: str = ""
    turned: int = 0
    picture: bytes = b""
    media_type: str = JPEG
    image_sha256: str = ""
    problem: ScanProblem | None = None
    """Why the code is of no use, where there is none or the file is broken."""


def ready_pages(pages: Iterable[RawPage], is_ours: Callable[[str], bool]) -> Iterator[ReadyPage]:
    """Yield the pages in their order; codes are read beside each other, a few pages ahead at most."""
    waiting: deque[Future[ReadyPage]] = deque()
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="scans") as workers:
        try:
            for page in pages:
                waiting.append(workers.submit(ready_page, page, is_ours))
                if len(waiting) >= _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for each in waiting:
                each.cancel()


def ready_page(page: RawPage, is_ours: Callable[[str], bool]) -> ReadyPage:
    """Read one page's code and pack its picture; a damaged picture is a page with its problem."""
    if page.problem is not None or page.is_known:
        return ReadyPage(page, problem=page.problem)
    try:
        return _read(page, is_ours)
    except (MemoryError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        problem = ScanProblem.TOO_LARGE
    except Exception:  # noqa: BLE001 - decoders answer a damaged picture with errors of any kind
        problem = ScanProblem.DAMAGED
    return ReadyPage(page, problem=problem)


def _read(page: RawPage, is_ours: Callable[[str], bool]) -> ReadyPage:
    image = page.image if page.image is not None else _unpacked(page.content, is_quick=True)
    grey = as_grey(image)
    found = code_in(grey, is_ours)
    is_small = bool(page.content) and _is_halved(page.content)
    if is_small and (found is None or not is_ours(found.text)):
        is_small, grey = False, as_grey(_unpacked(page.content))
        found = code_in(grey, is_ours) or found
    problem = None
    if found is None:
        problem = ScanProblem.BLANK if is_blank(grey) else ScanProblem.NO_CODE
    elif not found.is_alone:
        problem = ScanProblem.TWO_CODES
    if _may_stay(page.content):
        picture, media_type = page.content, JPEG
    elif image.mode == "1":
        picture, media_type = _packed(image, PNG), PNG
    else:
        picture, media_type = _packed(as_grey(_unpacked(page.content)) if is_small else grey, JPEG), JPEG
    return ReadyPage(
        page,
        found.text if found else "",
        found.turned if found else page.turned,
        picture,
        media_type,
        hashlib.sha256(picture).hexdigest(),
        problem,
    )


def coded_page(content: bytes, is_ours: Callable[[str], bool]) -> CodedPage | None:
    """Return a stored picture with its code, to be held against what was printed; None without a code."""
    grey = as_grey(_unpacked(content))
    found = code_in(grey, is_ours)
    return _proof(grey, found) if found is not None and is_ours(found.text) else None


def _proof(grey: Image.Image, found: FoundCode) -> CodedPage:
    """Keep what a comparison needs: half of a fine picture will do, and is a quarter of the room."""
    if max(grey.size) < _FINE_FROM:
        return CodedPage(grey, found.corners, found.text)
    return CodedPage(grey.reduce(2), tuple((left / 2, top / 2) for left, top in found.corners), found.text)


def codes_in_pdf(
    content: bytes, pdf_lock: AbstractContextManager[Any], is_ours: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return what the codes on the pages of a printed paper say; pages without one are left out."""
    found = (code_in(each, is_ours) for each in drawn_pages(content, pdf_lock))
    return tuple(each.text for each in found if each is not None)


def as_grey(image: Image.Image) -> Image.Image:
    """Return a picture of any kind in 256 shades, on white paper where it is transparent."""
    if image.mode == "L":
        return image
    if image.mode.startswith(_SIXTEEN):
        return image.point([value // 256 for value in range(65536)], "L")
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("L")
    return image.convert("L")


def _unpacked(content: bytes, *, is_quick: bool = False) -> Image.Image:
    """Unpack a picture, a JPEG only in its shades; a large one at half its size where that will do."""
    image: Image.Image = Image.open(BytesIO(content), formats=_PACKED)
    if image.format == "JPEG":
        step = 2 if is_quick and max(image.size) >= _HALVED_FROM else 1
        image.draft("L", (image.width // step, image.height // step))
    image.load()
    with suppress(Exception):
        return ImageOps.exif_transpose(image)
    return image


def _is_halved(content: bytes) -> bool:
    with Image.open(BytesIO(content), formats=_PACKED) as image:
        return image.format == "JPEG" and max(image.size) >= _HALVED_FROM


def _packed(image: Image.Image, media_type: str) -> bytes:
    buffer = BytesIO()
    if media_type == PNG:
        image.save(buffer, format="PNG", compress_level=1, compress_type=_RUNS)
        return buffer.getvalue()
    if max(image.size) > _LONGEST:
        image = image.copy()
        image.thumbnail((_LONGEST, _LONGEST), Image.Resampling.BOX)
    image.save(buffer, format="JPEG", quality=_QUALITY)
    return buffer.getvalue()


def _may_stay(content: bytes) -> bool:
    """Tell whether a JPEG is small enough and carries nothing of a camera's."""
    if not content or len(content) > _MOST_KEPT:
        return False
    with Image.open(BytesIO(content), formats=_PACKED) as image:
        is_scan = image.format == "JPEG" and max(image.size) <= _LONGEST and image.mode in {"L", "RGB"}
        return is_scan and not image.getexif()
