"""The recovery sheet: the paper that opens an office when its passphrase and its computer are lost."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from html import escape
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from casedesk.assets import resource
from casedesk.printing.archival import make_archival
from casedesk.printing.codes import draw_qr
from casedesk.printing.fonts import register_fonts, require_printable

COPIES = 2
"""Two papers kept in two places."""

_PLAIN, _BOLD = "NotoSansSC", "NotoSansSC-Bold"
_LEFT, _RIGHT, _TOP = 22 * mm, A4[0] - 22 * mm, A4[1] - 22 * mm
_COLUMNS, _ROW = 4, 17 * mm
_QR = 30 * mm


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet; ``made_at`` in the office's zone; empty lines are filled in by hand."""

    office_name: str
    groups: tuple[str, ...]
    sheet_no: str
    made_at: datetime
    place: str = ""
    keeper: str = ""


def recovery_sheet(sheet: RecoverySheet, *, language: str, copies: int = COPIES) -> bytes:
    """Return an A4 PDF with one page for each copy; ``language`` is "zh" or "en".

    The bytes hold the recovery code in the open: print or save them where a person asked for it, and
    keep no other copy. Raise MissingCharacterError for a name that the bundled fonts cannot write.
    """
    register_fonts()
    for text in (sheet.office_name, sheet.place, sheet.keeper):
        require_printable(text)
    with resource("wording", "recovery.toml").open("rb") as file:
        wording: dict[str, str] = tomllib.load(file)[language]
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        pageCompression=1,
        initialFontName=_PLAIN,  # type: ignore[arg-type]  # a face that nobody embeds else
        lang="zh-CN" if language == "zh" else "en",
    )
    make_archival(
        canvas,
        title=f"{wording['title']} {sheet.sheet_no}",
        subject=wording["title"],
        author=sheet.office_name,
        language="zh-CN" if language == "zh" else "en",
        made_at=sheet.made_at,
    )
    for copy in range(1, copies + 1):
        _Page(canvas, sheet, wording, language).draw(copy, copies)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class _Page:
    """One copy, drawn from the top down."""

    def __init__(self, canvas: Canvas, sheet: RecoverySheet, wording: dict[str, str], language: str) -> None:
        self._canvas, self._sheet, self._wording = canvas, sheet, wording
        self._is_chinese = language == "zh"
        self._y = _TOP

    def draw(self, copy: int, copies: int) -> None:
        """Draw the whole page."""
        self._head(copy, copies)
        self._groups()
        for name in ("use", "keep", "replace"):
            self._text(self._wording[name], _PLAIN, 10.5, 17, _RIGHT - _LEFT)
            self._y -= 2 * mm
        self._y -= 4 * mm
        self._rule(0.8)
        self._lines()
        self._foot()

    def _head(self, copy: int, copies: int) -> None:
        """Draw title, office, date, copy and the QR code."""
        top, width = self._y, _RIGHT - _LEFT - _QR - 8 * mm
        draw_qr(self._canvas, "-".join(self._sheet.groups), _RIGHT - _QR, top - _QR, _QR)
        self._text(self._wording["title"], _BOLD, 22, 30, width)
        self._text(self._sheet.office_name, _BOLD, 13, 19, width)
        facts = (
            f"{self._sheet.made_at:%Y-%m-%d %H:%M}",
            self._wording["copy"].format(copy=copy, copies=copies),
            self._wording["sheet"].format(sheet_no=self._sheet.sheet_no),
        )
        self._text(" · ".join(facts), _PLAIN, 10.5, 16, width)
        self._canvas.setFont(_PLAIN, 8)
        self._canvas.drawCentredString(_RIGHT - _QR / 2, top - _QR - 4 * mm, self._wording["qr"])
        self._y = min(self._y, top - _QR - 8 * mm) - 4 * mm

    def _groups(self) -> None:
        """Draw the numbered groups in a ruled table."""
        self._text(self._wording["code"], _BOLD, 12, 18, _RIGHT - _LEFT)
        self._y -= 1 * mm
        rows = -(-len(self._sheet.groups) // _COLUMNS)
        width, height, top = (_RIGHT - _LEFT) / _COLUMNS, rows * _ROW, self._y
        canvas = self._canvas
        canvas.setLineWidth(0.4)
        canvas.grid(
            [_LEFT + width * at for at in range(_COLUMNS + 1)], [top - _ROW * at for at in range(rows + 1)]
        )
        canvas.setLineWidth(1.2)
        canvas.rect(_LEFT, top - height, _RIGHT - _LEFT, height)
        for at, group in enumerate(self._sheet.groups):
            x = _LEFT + width * (at % _COLUMNS)
            y = top - _ROW * (at // _COLUMNS) - _ROW / 2
            canvas.setFont(_PLAIN, 9)
            canvas.drawString(x + 3 * mm, y - 5, str(at + 1))
            canvas.setFont(_BOLD, 17)
            canvas.drawString(x + 8.5 * mm, y - 6, group, charSpace=1.6)
        self._y = top - height - 7 * mm

    def _lines(self) -> None:
        """Draw the lines for place, keeper and two signatures."""
        words = self._wording
        self._y -= 9 * mm
        self._line(_LEFT, 95 * mm, words["place"], self._sheet.place)
        self._line(_LEFT + 102 * mm, 64 * mm, words["keeper"], self._sheet.keeper)
        for name in ("keeper_signs", "witness_signs"):
            self._y -= 17 * mm
            self._line(_LEFT, 95 * mm, words[name], "")
            self._line(_LEFT + 102 * mm, 64 * mm, words["date"], "")

    def _line(self, left: float, width: float, label: str, value: str) -> None:
        """Draw a label and the line behind it, with what is known already on it."""
        canvas = self._canvas
        canvas.setFont(_PLAIN, 10.5)
        canvas.drawString(left, self._y, label)
        start = left + canvas.stringWidth(label, _PLAIN, 10.5) + 3 * mm
        canvas.setLineWidth(0.6)
        canvas.line(start, self._y - 1.5 * mm, left + width, self._y - 1.5 * mm)
        room, size = left + width - start - 2 * mm, 10.5
        while value and size > 6 and canvas.stringWidth(value, _BOLD, size) > room:  # noqa: PLR2004
            size -= 0.5
        canvas.setFont(_BOLD, size)
        canvas.drawString(start + 1 * mm, self._y, value)

    def _foot(self) -> None:
        """Draw the page number and the sheet's number."""
        self._y = 20 * mm
        self._rule(0.6)
        self._canvas.setFont(_PLAIN, 9)
        words = self._wording
        self._canvas.drawString(_LEFT, 14.5 * mm, words["page"].format(page=1, pages=1))
        check = words["check"].format(sheet_no=self._sheet.sheet_no)
        self._canvas.drawRightString(_RIGHT, 14.5 * mm, check)

    def _rule(self, weight: float) -> None:
        """Draw a line across the page."""
        self._canvas.setLineWidth(weight)
        self._canvas.line(_LEFT, self._y, _RIGHT, self._y)

    def _text(self, text: str, font: str, size: float, leading: float, width: float) -> None:
        """Set a text and move below it; Chinese breaks anywhere, English between words."""
        style = ParagraphStyle(
            font, fontName=font, fontSize=size, leading=leading, wordWrap="CJK" if self._is_chinese else None
        )
        paragraph = Paragraph(escape(text), style)
        _, height = paragraph.wrap(width, A4[1])
        paragraph.drawOn(self._canvas, _LEFT, self._y - height)
        self._y -= height
