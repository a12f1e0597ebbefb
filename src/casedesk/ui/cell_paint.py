"""Paints what one cell holds: text, figures, chips, icons; every text is measured once."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Mark, Styled
from casedesk.ui.tables import Column, Kind, cell_text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_ICON: Final = 14
_GAP: Final = 4
_FITS_KEPT: Final = 20_000
_FIRST_IDEOGRAPH: Final = "\u2e80"
"""From here on characters stand side by side without joining."""


class Cell:
    """Where a column stands in a row."""

    __slots__ = (
        "column",
        "inner_left",
        "inner_width",
        "is_right",
        "left",
        "logical",
        "look",
        "right",
        "width",
    )

    def __init__(self, logical: int, column: Column, left: int, width: int, edge: int) -> None:
        self.logical, self.column, self.left, self.width = logical, column, left, width
        self.right = left + width
        self.inner_left, self.inner_width = left + edge, max(0, width - 2 * edge)
        self.is_right = column.aligns_right
        self.look = _look(column.kind)


def paint_cell(painter: QPainter, cell: Cell, height: int, value: object, *, is_ticked: bool) -> None:
    """Paint a value in the way of its column."""
    match value:
        case _ if cell.column.kind is Kind.TICK:
            state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            paint.draw_tick(painter, QPointF(cell.left + cell.width / 2, height / 2), state)
        case Styled():
            _paint_styled(painter, cell, height, value)
        case Mark():
            paint.draw_chip(painter, cell.inner_left, height / 2, value, cell.inner_width)
        case tuple():
            _paint_chips(painter, cell, height, value)
        case _ if cell.column.kind is Kind.ICON:
            _paint_icon(painter, cell.inner_left, height, str(value or ""), "text.secondary")
        case _:
            font, color = cell.look
            _write(painter, cell, height, cell_text(value, cell.column.kind), font, color)


def is_cut(cell: Cell, value: object) -> bool:
    """Tell whether a cell has less room than its value asks for."""
    match value:
        case _ if cell.column.kind in {Kind.TICK, Kind.ICON}:
            return False
        case Styled():
            needed = quick_width(shown(value.text), _styled_look(cell, value)[0]) + _beside(value)
        case Mark():
            needed = paint.chip_width(value)
        case tuple():
            needed = sum(paint.chip_width(each) + theme.px(_GAP) for each in value) - theme.px(_GAP)
        case _:
            needed = quick_width(cell_text(value, cell.column.kind), cell.look[0])
    return needed > cell.inner_width


def _paint_chips(painter: QPainter, cell: Cell, height: int, marks: tuple[Mark, ...]) -> None:
    """Paint chips side by side; the last one is cut where there is no more room."""
    left, end = float(cell.inner_left), cell.inner_left + cell.inner_width
    for mark in marks:
        if end - left < theme.px(_ICON):
            break
        left += paint.draw_chip(painter, left, height / 2, mark, end - left) + theme.px(_GAP)


def _look(kind: Kind) -> tuple[QFont, QColor]:
    match kind:
        case Kind.BOLD:
            return theme.font("strong"), theme.color("text.primary")
        case Kind.SECONDARY | Kind.DAY:
            return theme.font("small"), theme.color("text.secondary")
        case Kind.LINK:
            return theme.font("small"), theme.color("text.link")
    return theme.font(), theme.color("text.primary")


def _write(painter: QPainter, cell: Cell, height: int, text: str, font: QFont, color: QColor) -> None:
    if not text:
        return
    plain, width = _fitted(text, font, cell.inner_width)
    left = cell.inner_left + cell.inner_width - width if cell.is_right else cell.inner_left
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(left, _base(font, height)), plain)


def _fitted(text: str, font: QFont, room: float) -> tuple[str, float]:
    """Return a text, cut where it is too wide, and its width; most texts of a list come again and again."""
    fits = _advances(font).fits
    found = fits.get((text, room))
    if found is None:
        if len(fits) >= _FITS_KEPT:
            fits.clear()
        found = fits[(text, room)] = _fit(text, font, room)
    return found


def _fit(text: str, font: QFont, room: float) -> tuple[str, float]:
    width = quick_width(text, font)
    if width <= room:
        return text, width
    plain = paint.elided(text, font, room)
    return plain, paint.text_width(plain, font)


def _base(font: QFont, height: int) -> float:
    """Return the height of the base line of text in the middle of a row."""
    measure = _advances(font)
    base = measure.bases.get(height)
    if base is None:
        base = measure.bases[height] = round((height - measure.tall) / 2 + measure.ascent)
    return base


class _Advances(dict[str, float]):
    """The widths of a font's characters, measured when first met."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.ascent, self.tall = self._metrics.ascent(), self._metrics.height()
        self.bases: dict[int, float] = {}
        self.fits: dict[tuple[str, float], tuple[str, float]] = {}

    def __missing__(self, character: str) -> float:
        width = self[character] = self._metrics.horizontalAdvance(character)
        return width


_known: dict[int, _Advances] = {}


def _advances(font: QFont) -> _Advances:
    """Return the widths of a font; they keep the font alive, so its identity cannot be taken again."""
    found = _known.get(id(font))
    if found is None:
        found = _known[id(font)] = _Advances(font)
    return found


def quick_width(text: str, font: QFont) -> float:
    """Return the sum of the characters' widths where they cannot join, else the measured width."""
    if text.isascii() or (text.isalpha() and min(text) >= _FIRST_IDEOGRAPH):
        return sum(map(_advances(font).__getitem__, text))
    return paint.text_width(text, font)


def _paint_icon(painter: QPainter, left: float, height: int, name: str, token: str | QColor) -> float:
    if not name:
        return 0
    side = theme.px(_ICON)
    paint_icon(painter, QRectF(round(left), round((height - side) / 2), side, side), name, token)
    return side


def _styled_look(cell: Cell, value: Styled) -> tuple[QFont, QColor]:
    font, color = cell.look
    if value.is_secondary:
        font, color = theme.font("small"), theme.color("text.secondary")
    if value.is_bold:
        font = theme.font("strong") if font is not theme.font("small") else theme.font("small", bold=True)
    if value.tone is not None:
        color = paint.tone_colors(value.tone)[1]
    return font, color


def _beside(value: Styled) -> float:
    """Return what icons, flags and a key take beside the text."""
    gap, side = theme.px(_GAP), theme.px(_ICON)
    beside: float = (side + gap if value.icon else 0) + len(value.flags) * (side + gap)
    return beside + (paint.key_width(value.key) + gap if value.key else 0)


def _paint_styled(painter: QPainter, cell: Cell, height: int, value: Styled) -> None:
    font, color = _styled_look(cell, value)
    text = shown(value.text)
    if value.is_struck:
        _strike(painter, cell, height, _fitted(text, font, cell.inner_width)[1], color)
    if not (value.icon or value.flags or value.key):
        _write(painter, cell, height, text, font, color)
        return
    gap, extra = theme.px(_GAP), _beside(value)
    plain, width = _fitted(text, font, max(0.0, cell.inner_width - extra))
    left = float(cell.inner_left)
    if cell.is_right:
        left += max(0.0, cell.inner_width - width - extra)
    if value.icon:
        left += _paint_icon(painter, left, height, value.icon, color) + gap
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(left, _base(font, height)), plain)
    left += width + gap
    for flag in value.flags:
        left += _paint_icon(painter, left, height, flag, "text.tertiary") + gap
    if value.key:
        paint.draw_key(painter, left, height / 2, value.key)


theme.changed.connect(_known.clear)


def _strike(painter: QPainter, cell: Cell, height: int, width: float, color: QColor) -> None:
    """Draw a line through the middle of a text that begins at the left."""
    painter.fillRect(QRectF(cell.inner_left, height // 2, width, 1), color)
