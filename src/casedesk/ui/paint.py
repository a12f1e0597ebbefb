"""Small things painted by widgets and delegates alike: chips, key caps, tick boxes, elided text."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

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


def text_width(text: str, font: QFont) -> float:
    """Return how wide a text is in a font."""
    return QFontMetricsF(font).horizontalAdvance(text)


def elided(text: str, font: QFont, width: float) -> str:
    """Return the text, cut with an ellipsis where it is too wide."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


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
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, plain)
    return QFontMetricsF(font).horizontalAdvance(plain)


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
    fill, ink, line = tone_colors(mark.tone)
    height = theme.px(CHIP_HEIGHT)
    width = min(chip_width(mark), room)
    rect = QRectF(round(left), round(middle - height / 2), round(width), height)
    box(painter, rect, fill, line, theme.px(3))
    start = rect.left() + theme.px(_CHIP_EDGE)
    if mark.icon:
        side = theme.px(_CHIP_ICON)
        paint_icon(painter, QRectF(start, rect.top() + (height - side) // 2, side, side), mark.icon, ink)
        start += side + theme.px(_CHIP_GAP)
    inner = QRectF(start, rect.top(), rect.right() - theme.px(_CHIP_EDGE) / 2 - start, height)
    draw_text(painter, inner, shown(mark.text), theme.font("small"), ink)
    return rect.width()


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


def draw_tick(painter: QPainter, center: QPointF, state: Qt.CheckState, is_enabled: bool = True) -> None:  # noqa: FBT001, FBT002
    """Draw a tick box of fourteen design pixels."""
    side = theme.px(14)
    rect = QRectF(round(center.x() - side / 2), round(center.y() - side / 2), side, side)
    if state is Qt.CheckState.Unchecked:
        line = theme.color("line.strong" if is_enabled else "line.default")
        box(painter, rect, theme.color("surface.base"), line, theme.px(3))
        return
    box(painter, rect, theme.color("accent.base"), None, theme.px(3))
    inner = rect.adjusted(1, 1, -1, -1)
    name = "minus" if state is Qt.CheckState.PartiallyChecked else "check"
    paint_icon(painter, inner, name, "text.onAccent")


def draw_focus(painter: QPainter, rect: QRectF) -> None:
    """Draw the ring of two pixels inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus.ring"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))
