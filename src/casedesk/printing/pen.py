"""Drawing on a PDF page with few operations: rules and boxes first, the page's text in one object."""

from datetime import datetime
from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from casedesk.printing.archival import make_archival
from casedesk.printing.codes import draw_qr
from casedesk.printing.fonts import BOLD, REGULAR, register_fonts
from casedesk.printing.line_breaking import Line, text_width

HAIRLINE: Final = 0.5
_UNDERLINE_DEPTH: Final = 0.16
_UNDERLINE_WEIGHT: Final = 0.7
_DASH: Final = (2.4, 2.0)
_WATERMARK_SIZE: Final = 114
_WATERMARK_GREY: Final = 0.88
_WATERMARK_TILT: Final = 30
_LINES_SIZE: Final = 24.0
_LINES_ROOM: Final = 372.0
_LINES_GREY: Final = 0.9


class Pen:
    """A canvas that knows which page it draws; places are points from the lower left corner."""

    def __init__(self, *, title: str, subject: str, author: str, language: str, made_at: datetime) -> None:
        self._buffer = BytesIO()
        register_fonts()
        rl_config.useA85 = 0  # pages as plain bytes: a fifth smaller, and nothing to spell out in letters
        self.canvas = Canvas(
            self._buffer,
            pagesize=A4,
            invariant=1,  # neither time nor random number, so that equal papers have equal bytes
            pageCompression=1,
            # else every page names Helvetica, which nobody embeds; the stubs take the name for a number
            initialFontName=REGULAR,  # type: ignore[arg-type]
            lang=language,
        )
        make_archival(
            self.canvas, title=title, subject=subject, author=author, language=language, made_at=made_at
        )
        self.page = self.pages = 0
        self.copy = self.copies = 1
        self._marks = 0

    def begin_page(self, page: int, pages: int) -> None:
        """Start page ``page`` of ``pages``."""
        self.page, self.pages = page, pages
        self._begin_drawing()

    def _begin_drawing(self) -> None:
        self._weight = self._gap = -1.0
        self._font: tuple[str, float] = ("", 0.0)
        self._text = self.canvas.beginText()

    def begin_body(self, page: int, pages: int) -> None:
        """Start what page ``page`` of every copy shows alike."""
        self.begin_page(page, pages)
        self.canvas.beginForm(f"body{page}")
        self._begin_drawing()

    def end_body(self) -> None:
        """Keep what was drawn, to be placed on each copy's page."""
        self.canvas.drawText(self._text)
        self.canvas.endForm()

    def place_body(self) -> None:
        """Put the kept drawing on this copy's page, after what was written before it."""
        self.canvas.drawText(self._text)
        self.canvas.doForm(f"body{self.page}")
        self._begin_drawing()

    def end_page(self) -> None:
        """Put the page's text above its boxes and close it."""
        self.canvas.drawText(self._text)
        self.canvas.showPage()

    def finished(self) -> bytes:
        """Return the whole document."""
        self.canvas.save()
        return self._buffer.getvalue()

    def bookmark(self, title: str, top: float, level: int = 0) -> None:
        """Enter a place of this page in the document's outline."""
        key = f"p{self._marks}"
        self._marks += 1
        self.canvas.bookmarkHorizontal(key, 0, top)
        self.canvas.addOutlineEntry(title, key, level=level, closed=False)

    def text(self, left: float, base: float, text: str, size: float, *, is_bold: bool = False) -> None:
        """Write one line from its left end."""
        self._write(left, base, text, (BOLD if is_bold else REGULAR, size), 0.0)

    def text_within(
        self, left: float, base: float, text: str, size: float, room: float, *, is_bold: bool = False
    ) -> None:
        """Write one line, smaller where the room is too narrow for it."""
        fitting = size * room / (text_width(text, size, is_bold=is_bold) or 1.0)
        self.text(left, base, text, min(size, fitting), is_bold=is_bold)

    def text_right(self, right: float, base: float, text: str, size: float, *, is_bold: bool = False) -> None:
        """Write one line that ends at ``right``."""
        self.text(right - text_width(text, size, is_bold=is_bold), base, text, size, is_bold=is_bold)

    def text_middle(
        self, middle: float, base: float, text: str, size: float, *, is_bold: bool = False
    ) -> None:
        """Write one line around its middle."""
        self.text(middle - text_width(text, size, is_bold=is_bold) / 2, base, text, size, is_bold=is_bold)

    def spaced(self, left: float, base: float, text: str, size: float, gap: float) -> None:
        """Write one bold line with space between its letters."""
        self._write(left, base, text, (BOLD, size), gap)

    def line_of_text(self, left: float, base: float, line: Line, size: float) -> None:
        """Write a broken line with its weights and underlines."""
        left += line.left
        for piece in line.pieces:
            font = BOLD if piece.run.is_bold else REGULAR
            self._write(left + piece.left, base, piece.run.text, (font, size), line.gap)
            if piece.run.is_underlined:
                height = base - size * _UNDERLINE_DEPTH
                start = left + piece.left
                self.rule(start, height, start + piece.width, height, _UNDERLINE_WEIGHT)

    def _write(self, left: float, base: float, text: str, font: tuple[str, float], gap: float) -> None:
        writing = self._text
        if font != self._font:
            writing.setFont(*font)
            self._font = font
        if gap != self._gap:
            writing.setCharSpace(gap)
            self._gap = gap
        # as setTextOrigin does, whose formatting of numbers takes a tenth of a document's time
        writing._code.append(f"1 0 0 1 {left:.3f} {base:.3f} Tm")  # type: ignore[attr-defined]  # noqa: SLF001
        writing.textLine(text)

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = HAIRLINE) -> None:
        """Draw a straight line."""
        self.rules([(x1, y1, x2, y2)], weight)

    def rules(self, lines: list[tuple[float, float, float, float]], weight: float = HAIRLINE) -> None:
        """Draw straight lines of one weight at once."""
        self._set_weight(weight)
        parts = [f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l" for x1, y1, x2, y2 in lines]
        self.canvas.drawPath(PDFPathObject(["n", *parts]), stroke=1, fill=0)

    def box(self, left: float, bottom: float, width: float, height: float, weight: float = HAIRLINE) -> None:
        """Draw an empty rectangle."""
        self._set_weight(weight)
        self.canvas.rect(left, bottom, width, height)

    def area(self, left: float, bottom: float, width: float, height: float, grey: float = 0.0) -> None:
        """Fill a rectangle, 0 being black."""
        self.canvas.setFillGray(grey)
        self.canvas.rect(left, bottom, width, height, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def dashed_rule(self, left: float, right: float, height: float) -> None:
        """Draw where paper is cut."""
        self._set_weight(HAIRLINE)
        self.canvas.setDash(*_DASH)
        self.canvas.line(left, height, right, height)
        self.canvas.setDash()

    def dashed_circle(self, middle: float, height: float, radius: float) -> None:
        """Draw where a seal goes."""
        self._set_weight(HAIRLINE)
        self.canvas.setDash(*_DASH)
        self.canvas.circle(middle, height, radius)
        self.canvas.setDash()

    def dashed_round(self, left: float, bottom: float, width: float, height: float) -> None:
        """Draw where a finger goes."""
        self._set_weight(HAIRLINE)
        self.canvas.setDash(*_DASH)
        self.canvas.roundRect(left, bottom, width, height, width * 0.4)
        self.canvas.setDash()

    def qr(self, payload: str, left: float, bottom: float, side: float) -> None:
        """Draw a QR code."""
        draw_qr(self.canvas, payload, left, bottom, side)

    def watermark(self, text: str) -> None:
        """Write across the page in pale grey, under everything that is drawn after it.

        Larger or steeper, it makes readers of the PDF take the page for vertical writing.
        """
        width, height = A4
        canvas = self.canvas
        canvas.saveState()
        canvas.setFillGray(_WATERMARK_GREY)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(_WATERMARK_TILT)
        canvas.setFont(BOLD, _WATERMARK_SIZE)
        canvas.drawCentredString(0, -_WATERMARK_SIZE / 3, text)
        canvas.restoreState()
        self._begin_drawing()

    def watermark_lines(self, text: str) -> None:
        """Write a name and a time slantwise three times across the page, as small as they need to fit."""
        width, height = A4
        canvas = self.canvas
        size = min(
            _LINES_SIZE, _LINES_SIZE * _LINES_ROOM / (text_width(text, _LINES_SIZE, is_bold=True) or 1)
        )
        canvas.saveState()
        canvas.setFillGray(_LINES_GREY)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(_WATERMARK_TILT)
        canvas.setFont(BOLD, size)
        for level in (-1, 0, 1):
            canvas.drawCentredString(0, level * height / 3.4, text)
        canvas.restoreState()
        self._begin_drawing()

    def _set_weight(self, weight: float) -> None:
        if weight != self._weight:
            self.canvas.setLineWidth(weight)
            self._weight = weight
