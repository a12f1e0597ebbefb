"""Paints what is carried over a calendar, and the gate's first word beside it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from casedesk.ui import formats, paint
from casedesk.ui.theme import theme
from casedesk.ui.widgets.week_scene import HEAD, Ghost, Scene

_TIP_WIDTH: Final = 280
_LINE: Final = 18


@dataclass(frozen=True)
class GhostPainter:
    """Paints a ghost where it would be put down."""

    painter: QPainter
    scene: Scene

    def paint(self, ghost: Ghost) -> None:
        """Paint the dashed box with name and time."""
        rect = self.scene.ghost_rect(ghost)
        if rect is None:
            return
        line = theme.color("status.block.solid" if ghost.is_blocked else "accent.base")
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setBrush(theme.color("status.block.bg" if ghost.is_blocked else "calendar.dropTarget"))
        self.painter.setPen(QPen(line, 2, Qt.PenStyle.DashLine))
        self.painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))
        inner = rect.adjusted(theme.px(6), 0, -theme.px(4), 0)
        text = f"{_hours(ghost)} {ghost.name}"
        if rect.height() >= theme.px(26):
            top = QRectF(inner.left(), rect.top() + theme.px(1), inner.width(), theme.px(15))
            paint.draw_text(self.painter, top, ghost.name, theme.font("small", bold=True), line)
            text = _hours(ghost)
            inner = QRectF(inner.left(), top.bottom() - 1, inner.width(), theme.px(15))
        paint.draw_text(self.painter, inner, text, theme.font("small"), line)

    def paint_tip(self, ghost: Ghost, offset: int) -> None:
        """Write the first verdict beside the ghost, inside the view."""
        place = self.scene.ghost_rect(ghost)
        if place is None or not ghost.head:
            return
        line, edge = theme.px(_LINE), theme.px(10)
        widest = max(paint.text_width(each, theme.font("small")) for each in (ghost.head, *ghost.lines))
        width = min(
            self.scene.width - theme.px(16), max(theme.px(_TIP_WIDTH), widest + 3 * edge + theme.px(16))
        )
        height = line * (1 + len(ghost.lines)) + edge
        top = place.bottom() - offset + theme.px(HEAD) + theme.px(6)
        if top + height > self.scene.height:
            top = place.top() - offset + theme.px(HEAD) - height - theme.px(6)
        left = min(place.left() + theme.px(4), self.scene.width - width - theme.px(8))
        rect = QRectF(round(left), round(top), width, height)
        paint.box(self.painter, rect, theme.color("surface.base"), theme.color("line.strong"), theme.px(4))
        icon, token = ghost.icon
        first = QRectF(rect.left() + edge + theme.px(20), rect.top() + edge / 2, width - 2 * edge, line)
        paint.draw_icon(self.painter, rect.left() + edge, first.center().y(), icon, token, 14)
        paint.draw_text(
            self.painter, first, ghost.head, theme.font("small", bold=True), theme.color("text.primary")
        )
        for number, text in enumerate(ghost.lines, 1):
            below = QRectF(rect.left() + edge, first.top() + number * line, width - 2 * edge, line)
            paint.draw_text(self.painter, below, text, theme.font("small"), theme.color("text.secondary"))


def _hours(ghost: Ghost) -> str:
    """Return start and end, which is what changes while somebody pulls at the lower edge."""
    ends_at = ghost.starts_at + timedelta(minutes=ghost.minutes)
    return f"{formats.formats().time(ghost.starts_at)}–{formats.formats().time(ends_at)}"
