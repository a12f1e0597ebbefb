"""QR codes drawn as vectors, so that a scanned page finds its record again."""

from collections.abc import Sequence
from typing import Any, Final

import zxingcpp
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

_MARK: Final = "CD1"
_VISIT_MARK: Final = "CD2"
_GAP: Final = "|"
_PARTS: Final = 6
_LEVEL: Final = "Q"
"""Error correction: a quarter of the code may be hidden by a fold, a stamp or a coffee stain."""


def page_payload(agreement_no: str, revision: int, copy: int, page: int, digest: str) -> str:
    """Return what a page's code says: ``CD1|agreement_no|revision|copy|page|digest8``."""
    return _GAP.join((_MARK, agreement_no, str(revision), str(copy), str(page), digest[:8]))


def read_payload(payload: str) -> tuple[str, int, int, int, str] | None:
    """Return number, revision, copy, page and digest of a scanned code, or None for somebody else's."""
    parts = payload.split(_GAP)
    if len(parts) != _PARTS or parts[0] != _MARK or not all(part.isdecimal() for part in parts[2:5]):
        return None
    return parts[1], int(parts[2]), int(parts[3]), int(parts[4]), parts[5]


def visit_payload(kind: str, subject: str, copy: int, page: int, digest: str) -> str:
    """Return what the code of a visit's paper says: ``CD2|kind|visit|copy|page|digest8``."""
    return _GAP.join((_VISIT_MARK, kind, subject.replace(_GAP, "/"), str(copy), str(page), digest[:8]))


def read_visit_payload(payload: str) -> tuple[str, str, int, int, str] | None:
    """Return kind, visit, copy, page and digest of a scanned code, or None for another one."""
    parts = payload.split(_GAP)
    if len(parts) != _PARTS or parts[0] != _VISIT_MARK or not all(part.isdecimal() for part in parts[3:5]):
        return None
    return parts[1], parts[2], int(parts[3]), int(parts[4]), parts[5]


def draw_qr(canvas: Canvas, payload: str, left: float, bottom: float, side: float) -> None:
    """Draw the code into a square. Bars are written in whole modules, which the matrix brings to size."""
    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level=_LEVEL)
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)
    shades: Any = memoryview(picture)
    rows: list[list[int]] = shades.tolist()
    canvas.saveState()
    canvas.translate(left, bottom)
    canvas.scale(side / len(rows), side / len(rows))
    canvas.setFillGray(0)
    bars = [
        f"{start} {height} {length} 1 re"
        for height, row in zip(range(len(rows) - 1, -1, -1), rows, strict=True)
        for start, length in _bars(row)
    ]
    canvas.drawPath(PDFPathObject(["n", *bars]), stroke=0, fill=1)
    canvas.restoreState()


def _bars(row: Sequence[int]) -> list[tuple[int, int]]:
    """Join a row's dark modules (value 0) to bars of (start, length), a third of the rectangles."""
    bars, start = [], -1
    for place, shade in enumerate((*row, 255)):
        if shade == 0 and start < 0:
            start = place
        elif shade and start >= 0:
            bars.append((start, place - start))
            start = -1
    return bars
