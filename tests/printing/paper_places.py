"""Where words stand on printed pages."""

from typing import NamedTuple

import pypdfium2


class Place(NamedTuple):
    """A page's number from 0 and a box in points from its lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


def pages_of(content: bytes) -> list[str]:
    """Return what each page says, lines parted by line ends."""
    with pypdfium2.PdfDocument(content) as document:
        return [
            page.get_textpage().get_text_range().replace("\r\n", "\n").replace("\r", "\n")
            for page in document
        ]


def found(content: bytes, words: str) -> list[Place]:
    """Return every place where words stand."""
    places = []
    with pypdfium2.PdfDocument(content) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            search = text.search(words)
            while (match := search.get_next()) is not None:
                boxes = [text.get_charbox(at, loose=True) for at in range(match[0], sum(match))]
                left, bottom, right, top = zip(*boxes, strict=True)
                places.append(Place(number, min(left), min(bottom), max(right), max(top)))
    return places
