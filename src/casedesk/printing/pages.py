"""Renders the pages of a PDF, for the screen and for printers."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from threading import Lock
from typing import Final, NamedTuple

import pypdfium2
from PIL import Image

PDFIUM: Final = Lock()
"""PDFium keeps state of its own and serves one thread at a time; whoever calls it holds this."""


class Raster(NamedTuple):
    """One page as rows of BGRX pixels, four bytes each, without gaps between the rows."""

    width: int
    height: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """Return how many pages a document has."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def rasters(pdf: bytes, width: int, first: int = 0, amount: int | None = None) -> Iterator[Raster]:
    """Yield pages, each ``width`` pixels wide."""
    last = page_count(pdf) if amount is None else first + amount
    for number in range(first, last):
        yield _raster(pdf, number, width)


def _raster(pdf: bytes, number: int, width: int) -> Raster:
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[number]
            bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
            rows = bytes(bitmap.buffer)
            used = bitmap.width * 4
            if bitmap.stride != used:
                rows = b"".join(rows[start : start + used] for start in range(0, len(rows), bitmap.stride))
            return Raster(bitmap.width, bitmap.height, rows)
        finally:
            document.close()


def merged(pdfs: Sequence[bytes]) -> bytes:
    """Return one document with the pages of several in their order; a single one stays as it is."""
    if len(pdfs) == 1:
        return pdfs[0]
    with PDFIUM:
        whole = pypdfium2.PdfDocument.new()
        try:
            for pdf in pdfs:
                part = pypdfium2.PdfDocument(pdf)
                try:
                    whole.import_pages(part)
                finally:
                    part.close()
            buffer = BytesIO()
            whole.save(buffer)
        finally:
            whole.close()
    return buffer.getvalue()


def page_png(pdf: bytes, number: int, width: int) -> bytes:
    """Return one page as a PNG ``width`` pixels wide."""
    (page,) = rasters(pdf, width, number, 1)
    picture = Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", 0, 1)
    buffer = BytesIO()
    picture.save(buffer, format="PNG")
    return buffer.getvalue()
