"""Pages of papers as pictures, and papers as files, for whoever shows, prints or saves them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casedesk.printing.pages import page_count, rasters
from casedesk.security.whole_files import write_whole


@dataclass(frozen=True)
class PageImage:
    """One page: rows of BGRX pixels, four bytes each, without gaps."""

    width: int
    height: int
    pixels: bytes


def page_images(pdf: bytes, width: int) -> tuple[PageImage, ...]:
    """Return every page of a document, each ``width`` pixels wide."""
    return tuple(PageImage(*each) for each in rasters(pdf, width))


def page_image(pdf: bytes, place: int, width: int) -> PageImage:
    """Return one page, counted from 0, ``width`` pixels wide."""
    (page,) = rasters(pdf, width, place, 1)
    return PageImage(*page)


def page_total(pdf: bytes) -> int:
    """Return how many pages a document has."""
    return page_count(pdf)


def pages_one_by_one(pdf: bytes, width: int) -> Iterator[tuple[int, int, PageImage]]:
    """Yield number, count and picture of each page, so that only one large picture is held at a time."""
    count = page_count(pdf)
    for number in range(count):
        for each in rasters(pdf, width, number, 1):
            yield number + 1, count, PageImage(*each)


def save_paper(path: Path, pdf: bytes) -> None:
    """Write a paper to a file wholly or not at all; raise CannotOpenError with the reason."""
    write_whole(path, pdf)
