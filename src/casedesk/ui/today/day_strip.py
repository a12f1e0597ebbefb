"""A crew's day from eight to twenty: thin on the road, blocks at the doors, a red line for now."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.theme import theme
from casedesk.ui.today.presenter.cards import FIRST_HOUR, LAST_HOUR, Strip

_CREW_TOKENS: Final = "abcdef"
_HOURS: Final = range(FIRST_HOUR, LAST_HOUR + 1, 2)
_BAR, _ROAD, _DOOR, _LABELS = 20, 4, 14, 16


class DayStrip(QWidget):
    """Paints one strip; the hours stand below it where there is need to read them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self._has_hours = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_strip(self, strip: Strip, *, has_hours: bool) -> None:
        """Show a day."""
        self._strip, self._has_hours = strip, has_hours
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar, with its hours if shown."""
        return QSize(theme.px(160), theme.px(_BAR + (_LABELS if self._has_hours else 0)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint bar, road, doors, now and hours."""
        if self._strip is None:
            return
        painter = QPainter(self)
        bar = QRectF(0, 0, self.width(), theme.px(_BAR))
        paint.box(painter, bar, theme.color("surface.sunken"), None, theme.px(2))
        token = f"crew.{_CREW_TOKENS[self._strip.crew_index % len(_CREW_TOKENS)]}"
        if self._strip.road is not None:
            ink = theme.color("text.tertiary" if not self._strip.is_past else "line.strong")
            painter.fillRect(self._span(*self._strip.road, _ROAD), ink)
        for first, last in self._strip.doors:
            fill = theme.color(f"{token}.{'bg' if self._strip.is_past else 'solid'}")
            paint.box(painter, self._span(first, last, _DOOR), fill, None, theme.px(2))
        now = self._x(self._strip.now)
        if 0 <= now <= self.width():
            line = QRectF(min(now, self.width() - 2), -1, theme.px(2), theme.px(_BAR) + 2)
            painter.fillRect(line, theme.color("status.block.solid"))
        if self._has_hours:
            self._paint_hours(painter)
        painter.end()

    def _x(self, minute: int) -> float:
        share = (minute / 60 - FIRST_HOUR) / (LAST_HOUR - FIRST_HOUR)
        return share * self.width()

    def _span(self, first: int, last: int, height: int) -> QRectF:
        left, right = max(0.0, self._x(first)), min(float(self.width()), self._x(last))
        top = (theme.px(_BAR) - theme.px(height)) / 2
        return QRectF(left, top, max(float(theme.px(3)), right - left), theme.px(height))

    def _paint_hours(self, painter: QPainter) -> None:
        font, ink = theme.font("micro"), theme.color("text.secondary")
        width = theme.px(24)
        for hour in _HOURS:
            middle = min(max(self._x(hour * 60), width / 2), self.width() - width / 2)
            align = paint.CENTER
            if hour == FIRST_HOUR:
                align = paint.LEFT
            elif hour == LAST_HOUR:
                align = paint.RIGHT
            rect = QRectF(middle - width / 2, theme.px(_BAR), width, theme.px(_LABELS))
            paint.draw_text(painter, rect, f"{hour:02}", font, ink, align)
