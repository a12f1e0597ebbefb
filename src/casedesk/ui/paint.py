"""Small things painted by widgets and delegates alike: chips, key caps, tick boxes, elided text."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

CHIP_HEIGHT: Final = 20
_CHIP_EDGE: Final = 6
_CHIP_ICON: Final = 14
_CHIP_GAP: Final = 3
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER: Final = Qt.AlignmentFlag.AlignCenter
_ONE_LINE: Final = {align: int(align | Qt.TextFlag.TextSingleLine) for align in (LEFT, RIGHT, CENTER)}
_FONTS_KEPT: Final = 64
_WIDTHS_KEPT: Final = 20_000


def tone_colors(tone: Tone | str) -> tuple[QColor, QColor, QColor]:
    """Return fill, text and line of a tone."""
    match tone:
        case Tone.ACCENT:
            tokens = ("accent.soft", "accent.softText", "accent.softLine")
        case Tone.LINE:
            tokens = ("surface.base", "text.secondary", "line.default")
        case _:
            tokens = (f"status.{tone}.bg", f"status.{tone}.text", f"status.{tone}.line")
    return theme.color(tokens[0]), theme.color(tokens[1]), theme.color(tokens[2])


def tone_ink(tone: Tone | str) -> QColor:
    """Return the strong colour of a tone, for icons on plain ground."""
    match tone:
        case Tone.ACCENT:
            return theme.color("accent.base")
        case Tone.LINE:
            return theme.color("text.secondary")
    return theme.color(f"status.{tone}.solid")


class _Measure:
    """A font with its metrics and the widths measured so far; measuring anew costs more than painting."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.widths: dict[str, float] = {}


_measures: dict[int, _Measure] = {}


def _measure(font: QFont) -> _Measure:
    """Return the measure of a font; it keeps the font alive, so the identity cannot be taken again."""
    measure = _measures.get(id(font))
    if measure is None:
        if len(_measures) >= _FONTS_KEPT:
            _measures.clear()
        measure = _measures[id(font)] = _Measure(font)
    return measure


def text_width(text: str, font: QFont) -> float:
    """Return how wide a text is in a font."""
    measure = _measure(font)
    width = measure.widths.get(text)
    if width is None:
        if len(measure.widths) >= _WIDTHS_KEPT:
            measure.widths.clear()
        width = measure.widths[text] = measure.metrics.horizontalAdvance(text)
    return width


def elided(text: str, font: QFont, width: float) -> str:
    """Return the text, cut with an ellipsis where it is too wide."""
    if text_width(text, font) <= width:
        return text
    return _measure(font).metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """Draw one line of text, elided, and return its width."""
    plain = elided(text, font, rect.width())
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, _ONE_LINE[align], plain)
    return text_width(plain, font)


def box(painter: QPainter, rect: QRectF, fill: QColor, line: QColor | None, radius: float) -> None:
    """Draw a rounded box with a sharp line of one pixel."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(fill))
    painter.setPen(QPen(line, 1) if line is not None else Qt.PenStyle.NoPen)
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5) if line is not None else rect
    painter.drawRoundedRect(inner, radius, radius)


def chip_width(mark: Mark) -> float:
    """Return how wide a chip wants to be."""
    text = text_width(shown(mark.text), theme.font("small"))
    drawing = theme.px(_CHIP_ICON) + theme.px(_CHIP_GAP) if mark.icon else 0
    return text + drawing + 2 * theme.px(_CHIP_EDGE)


def draw_chip(painter: QPainter, left: float, middle: float, mark: Mark, room: float) -> float:
    """Draw a chip from ``left`` around the height ``middle`` and return its width."""
    height = theme.px(CHIP_HEIGHT)
    width = round(min(chip_width(mark), room))
    ratio = painter.device().devicePixelRatioF()
    picture = _chip(mark.tone, mark.icon, shown(mark.text), width, ratio)
    painter.drawPixmap(QPointF(round(left), round(middle - height / 2)), picture)
    return width


@lru_cache(maxsize=512)
def _chip(tone: Tone, icon: str, text: str, width: int, ratio: float) -> QPixmap:
    fill, ink, line = tone_colors(tone)
    height = theme.px(CHIP_HEIGHT)
    picture = _blank(width, height, ratio)
    painter = QPainter(picture)
    box(painter, QRectF(0, 0, width, height), fill, line, theme.px(3))
    start = float(theme.px(_CHIP_EDGE))
    if icon:
        start += draw_icon(painter, start, height / 2, icon, ink, _CHIP_ICON) + theme.px(_CHIP_GAP)
    inner = QRectF(start, 0, width - theme.px(_CHIP_EDGE) / 2 - start, height)
    draw_text(painter, inner, text, theme.font("small"), ink)
    painter.end()
    return picture


def _blank(width: int, height: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def key_width(key: str) -> float:
    """Return how wide a key cap is."""
    return max(theme.px(18), text_width(key, theme.font("micro")) + theme.px(10))


def draw_key(
    painter: QPainter,
    left: float,
    middle: float,
    key: str,
    ink: QColor | None = None,
    line: QColor | None = None,
) -> float:
    """Draw a key cap and return its width."""
    height = theme.px(16)
    rect = QRectF(round(left), round(middle - height / 2), round(key_width(key)), height)
    fill = QColor(Qt.GlobalColor.transparent)
    box(painter, rect, fill, line or theme.color("line.default"), theme.px(3))
    draw_text(painter, rect, key, theme.font("micro"), ink or theme.color("text.tertiary"), CENTER)
    return rect.width()


def draw_icon(
    painter: QPainter, left: float, middle: float, name: str, token: str | QColor, size: int = 16
) -> float:
    """Draw an icon around the height ``middle`` and return its side."""
    side = theme.px(size)
    paint_icon(painter, QRectF(round(left), round(middle - side / 2), side, side), name, token)
    return side


def draw_tick(painter: QPainter, center: QPointF, state: Qt.CheckState) -> None:
    """Draw a tick box of fourteen design pixels."""
    side = theme.px(14)
    picture = _tick(state, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(round(center.x() - side / 2), round(center.y() - side / 2)), picture)


@lru_cache(maxsize=16)
def _tick(state: Qt.CheckState, ratio: float) -> QPixmap:
    side = theme.px(14)
    picture = _blank(side, side, ratio)
    painter = QPainter(picture)
    rect = QRectF(0, 0, side, side)
    if state is Qt.CheckState.Unchecked:
        box(painter, rect, theme.color("surface.base"), theme.color("line.strong"), theme.px(3))
    else:
        box(painter, rect, theme.color("accent.base"), None, theme.px(3))
        name = "minus" if state is Qt.CheckState.PartiallyChecked else "check"
        paint_icon(painter, rect.adjusted(1, 1, -1, -1), name, "text.onAccent")
    painter.end()
    return picture


def draw_focus(painter: QPainter, rect: QRectF) -> None:
    """Draw the ring of two pixels inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus.ring"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))


def _forget() -> None:
    """Draw and measure anew after the theme, the scale or the fonts have changed."""
    _measures.clear()
    _chip.cache_clear()
    _tick.cache_clear()


theme.changed.connect(_forget)
