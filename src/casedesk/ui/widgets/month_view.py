"""A month at a glance: rest and make-up days, load marks, the chosen day and week."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from casedesk.ui import formats, paint
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import IconButton

_WEEKS: Final = 6
_DAYS: Final = 7
_ROW: Final = 24
_MOST_LOAD: Final = 6
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class MonthView(QWidget):
    """A head with arrows and the grid of days; ``day_chosen`` tells the day pressed or entered."""

    day_chosen = Signal(object)
    month_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("type", "strong")
        self._back = IconButton("chevron-left", tr("Previous month"), 14, self)
        self._on = IconButton("chevron-right", tr("Next month"), 14, self)
        self.grid = _Grid(self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        head.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._back.clicked.connect(lambda: self.grid.move_month(-1))
        self._on.clicked.connect(lambda: self.grid.move_month(1))
        self.grid.chosen_day.connect(self.day_chosen)
        self.grid.moved.connect(self._moved)

    def show_month(self, month: date, *, chosen: date | None = None, week_of: date | None = None) -> None:
        """Show the month of a day, one chosen day and perhaps a whole week tinted."""
        self.grid.month = month.replace(day=1)
        self.grid.chosen = chosen
        self.grid.week_of = week_of
        self._moved()
        self.grid.update()

    def set_marks(
        self,
        rest: set[date] | None = None,
        work: set[date] | None = None,
        loads: Mapping[date, int] | None = None,
        today: date | None = None,
    ) -> None:
        """Set days off (休), make-up working days (班), loads as bars and today."""
        self.grid.rest, self.grid.work = rest or set(), work or set()
        self.grid.loads = dict(loads or {})
        self.grid.today = today
        self.grid.update()

    def _moved(self) -> None:
        self._title.setText(formats.formats().month(self.grid.month))
        self.month_shown.emit(self.grid.month)


class _Grid(QWidget):
    """The painted days."""

    chosen_day = Signal(object)
    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.month = formats.formats().today().replace(day=1)
        self.chosen: date | None = None
        self.week_of: date | None = None
        self.today: date | None = None
        self.rest: set[date] = set()
        self.work: set[date] = set()
        self.loads: dict[date, int] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the weekday line and six weeks."""
        return QSize(theme.px(34) * _DAYS, theme.px(_ROW) * (_WEEKS + 1))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest readable grid."""
        return QSize(theme.px(28) * _DAYS, theme.px(_ROW) * (_WEEKS + 1))

    def move_month(self, step: int) -> None:
        """Show an earlier or later month."""
        number = self.month.year * 12 + self.month.month - 1 + step
        self.month = date(number // 12, number % 12 + 1, 1)
        self.moved.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the weekday names and the days."""
        painter = QPainter(self)
        share, row = self.width() / _DAYS, theme.px(_ROW)
        for place in range(_DAYS):
            rect = QRectF(place * share, 0, share, row)
            name = formats.formats().weekday(date(2024, 1, 1 + place))
            text = name[-1] if formats.formats().is_chinese else name[:2]
            paint.draw_text(
                painter, rect, text, theme.font("small"), theme.color("text.tertiary"), paint.CENTER
            )
        first = self._first()
        if self.week_of is not None:
            week = (self.week_of - first).days // _DAYS
            if 0 <= week < _WEEKS:
                painter.fillRect(QRectF(0, (week + 1) * row, self.width(), row), theme.color("accent.soft"))
        for place in range(_WEEKS * _DAYS):
            rect = QRectF(place % _DAYS * share, (place // _DAYS + 1) * row, share, row)
            self._paint_day(painter, rect, first + timedelta(days=place))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self._choose(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the months."""
        self.move_month(-1 if event.angleDelta().y() > 0 else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows and PgUp/PgDn, choose with Enter."""
        step = _STEPS.get(Qt.Key(event.key()))
        day = self.chosen or self.month
        if step is not None:
            self.chosen = day + timedelta(days=step)
            self.month = self.chosen.replace(day=1)
            self.moved.emit()
            self.update()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.move_month(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(day)
        else:
            super().keyPressEvent(event)

    def _first(self) -> date:
        return self.month - timedelta(days=self.month.weekday())

    def _day_at(self, point: QPoint) -> date | None:
        week = point.y() // theme.px(_ROW) - 1
        if not 0 <= week < _WEEKS:
            return None
        place = min(_DAYS - 1, int(point.x() / (self.width() / _DAYS)))
        return self._first() + timedelta(days=week * _DAYS + place)

    def _choose(self, day: date) -> None:
        self.chosen = day
        self.update()
        self.chosen_day.emit(day)

    def _paint_day(self, painter: QPainter, rect: QRectF, day: date) -> None:
        is_chosen, is_today = day == self.chosen, day == self.today
        ink = theme.color("text.primary" if day.month == self.month.month else "text.disabled")
        if is_chosen:
            paint.box(painter, rect.adjusted(2, 1, -2, -1), theme.color("accent.base"), None, theme.px(3))
            ink = theme.color("text.onAccent")
        elif is_today:
            line = theme.color("accent.base")
            paint.box(painter, rect.adjusted(2, 1, -2, -1), theme.color("surface.base"), line, theme.px(3))
        font = theme.font("small", bold=is_chosen or is_today)
        paint.draw_text(painter, rect, str(day.day), font, ink, paint.CENTER)
        badge = tr("rest") if day in self.rest else tr("work") if day in self.work else ""
        if badge and day.month == self.month.month and not is_chosen:
            token = "status.block.text" if day in self.rest else "status.info.text"
            corner = QRectF(rect.center().x() + theme.px(5), rect.top() - 1, rect.width() / 2, theme.px(13))
            paint.draw_text(painter, corner, badge, self._badge_font(), theme.color(token))
        load = min(_MOST_LOAD, self.loads.get(day, 0))
        if load:
            width = theme.px(2 * load)
            bar = QRectF(rect.center().x() - width / 2, rect.bottom() - theme.px(4), width, theme.px(2))
            painter.fillRect(bar, theme.color("text.onAccent" if is_chosen else "crew.a.solid"))

    @staticmethod
    def _badge_font() -> QFont:
        return theme.font("micro")
