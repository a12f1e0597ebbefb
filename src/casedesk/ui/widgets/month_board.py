"""A whole month of visits: counts, loads and marks of each day, and the way to the day itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from casedesk.domain.months import OTHERS, WEEKS_SHOWN, DayMarks, MonthPlan
from casedesk.domain.workdays import DayKind
from casedesk.ui import formats, paint
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import announce
from casedesk.ui.widgets.block_paint import crew_token
from casedesk.ui.widgets.calendar_keys import VIEW_KEYS
from casedesk.ui.widgets.chips import CREW_LETTERS

_DAYS: Final = 7
_HEAD: Final = 28
_LINE: Final = 18
_LEAST_CREWS: Final = 74
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}


class MonthBoard(QWidget):
    """Shows six weeks; ``opened`` asks for a day, ``turned`` for another month."""

    chosen = Signal(object)
    opened = Signal(object)
    turned = Signal(int)
    today_asked = Signal()
    view_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: MonthPlan | None = None
        self._today = date.min
        self._day: date | None = None
        self._drafts: dict[date, int] = {}
        self.describe: Callable[[DayMarks], str] = lambda marks: marks.day.isoformat()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    # --- what is shown

    def show_month(self, plan: MonthPlan, today: date, day: date) -> None:
        """Show a month with one of its days chosen."""
        self._plan, self._today = plan, today
        self.choose(day)

    def show_drafts(self, counts: dict[date, int]) -> None:
        """Show how many visits are proposed for each day."""
        self._drafts = counts
        self.update()

    @property
    def day(self) -> date | None:
        """Return the chosen day."""
        return self._day

    def choose(self, day: date) -> None:
        """Choose a day and speak what it holds."""
        self._day = day
        marks = self._plan.of(day) if self._plan is not None else None
        if marks is not None:
            told = self.describe(marks)
            self.setAccessibleDescription(told)
            if self.hasFocus():
                announce(self, told)
        self.update()

    # --- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows, open with Enter, turn with PgUp and PgDn, change the view with letters."""
        key, day = Qt.Key(event.key()), self._day
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or day is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go(day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(day)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_T:
            self.today_asked.emit()
        elif key in VIEW_KEYS:
            self.view_asked.emit(VIEW_KEYS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        day = self._day_at(event.position())
        if day is not None:
            self._go(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day under the pointer."""
        day = self._day_at(event.position())
        if day is not None:
            self.opened.emit(day)

    def event(self, event: QEvent) -> bool:
        """Tell what the day under the pointer holds."""
        if isinstance(event, QHelpEvent) and self._plan is not None:
            day = self._day_at(QPointF(event.pos()))
            marks = self._plan.of(day) if day is not None else None
            QToolTip.showText(event.globalPos(), self.describe(marks) if marks else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def _go(self, day: date) -> None:
        self.choose(day)
        self.chosen.emit(day)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the names of the weekdays and the days."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface.base"))
        if self._plan is not None:
            self._weekdays(painter)
            for place, marks in enumerate(self._plan.days):
                is_own = marks.day.month == self._plan.month.month
                drafts = self._drafts.get(marks.day, 0)
                cell = _Cell(
                    painter, self._rect(place), marks, is_own=is_own, is_today=marks.day == self._today
                )
                cell.paint(drafts)
            self._ring(painter)
        painter.end()

    def _weekdays(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, self.width(), theme.px(_HEAD)), theme.color("surface.raised"))
        for place in range(_DAYS):
            rect = self._rect(place)
            name = QRectF(rect.left() + theme.px(8), 0, rect.width(), theme.px(_HEAD))
            text = formats.formats().weekday(date(2024, 1, 1 + place))
            paint.draw_text(painter, name, text, theme.font("small"), theme.color("text.secondary"))

    def _ring(self, painter: QPainter) -> None:
        place = (self._day - self._plan.days[0].day).days if self._day and self._plan else -1
        if 0 <= place < WEEKS_SHOWN * _DAYS:
            rect = self._rect(place)
            if self.hasFocus():
                paint.draw_focus(painter, rect)
            else:
                painter.setPen(theme.color("line.strong"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -1.5))

    def _rect(self, place: int) -> QRectF:
        width, head = self.width() / _DAYS, theme.px(_HEAD)
        height = (self.height() - head) / WEEKS_SHOWN
        left, top = round(place % _DAYS * width), round(head + place // _DAYS * height)
        right, bottom = round((place % _DAYS + 1) * width), round(head + (place // _DAYS + 1) * height)
        return QRectF(left, top, right - left, bottom - top)

    def _day_at(self, point: QPointF) -> date | None:
        if self._plan is None or point.y() < theme.px(_HEAD):
            return None
        place = next((at for at in range(len(self._plan.days)) if self._rect(at).contains(point)), None)
        return None if place is None else self._plan.days[place].day


@dataclass(frozen=True)
class _Cell:
    """One day."""

    painter: QPainter
    rect: QRectF
    marks: DayMarks
    is_own: bool
    is_today: bool

    def paint(self, drafts: int) -> None:
        """Paint ground, number, badges, counts and crews."""
        plan, rect = self.marks.plan, self.rect
        ground = "calendar.restDay" if plan.is_rest else "surface.base"
        self.painter.fillRect(rect, theme.color(ground))
        self.painter.setPen(theme.color("line.default"))
        self.painter.drawLine(rect.topLeft(), rect.topRight())
        self.painter.drawLine(rect.topLeft(), rect.bottomLeft())
        self._number()
        if self.marks.visits or drafts:
            self._counts(drafts)
        if rect.height() >= theme.px(_LEAST_CREWS):
            self._crews()

    def _number(self) -> None:
        """Write the day, whether it is off or made up, and the name of the holiday."""
        plan, edge, line = self.marks.plan, theme.px(8), theme.px(22)
        ink = theme.color("text.primary" if self.is_own else "text.disabled")
        text, font = str(plan.day.day), theme.font("strong")
        width = paint.text_width(text, font)
        place = QRectF(self.rect.left() + edge, self.rect.top() + theme.px(2), width + 1, line)
        if self.is_today:
            square = place.adjusted(-theme.px(5), theme.px(1), theme.px(5), -theme.px(1))
            paint.box(self.painter, square, theme.color("accent.base"), None, theme.px(3))
            ink = theme.color("text.onAccent")
        paint.draw_text(self.painter, place, text, font, ink)
        right = self.rect.right() - theme.px(6)
        mark = _day_mark(plan.kind)
        if mark is not None and self.is_own:
            chip = paint.chip_width(mark)
            paint.draw_chip(self.painter, right - chip, place.center().y(), mark, chip)
            right -= chip + theme.px(4)
        words = [each for each in (_name(self.marks), _provisional(self.marks)) if each]
        name = QRectF(place.right() + theme.px(8), place.top(), right - place.right() - theme.px(8), line)
        if words and self.is_own and name.width() > theme.px(20):
            font = theme.font("micro")
            paint.draw_text(self.painter, name, " ".join(words), font, theme.color("text.tertiary"))

    def _counts(self, drafts: int) -> None:
        """Write how many visits the day has, how many are done, and what is blocked or to note."""
        edge, line, marks = theme.px(8), theme.px(_LINE), self.marks
        ink = theme.color("text.primary" if self.is_own else "text.tertiary")
        row = QRectF(
            self.rect.left() + edge, self.rect.top() + theme.px(25), self.rect.width() - 2 * edge, line
        )
        told = tr("%n visit(s)", marks.visits) if marks.visits else ""
        left = row.left() + paint.draw_text(self.painter, row, told, theme.font("small", bold=True), ink)
        right = self._signs(row, left)
        more = tr("{held} held").format(held=marks.held) if marks.held else ""
        if drafts:
            more = " ".join(each for each in (more, tr("{number} proposed").format(number=drafts)) if each)
        place = QRectF(left + theme.px(6), row.top(), right - left - theme.px(6), line)
        if more and place.width() > theme.px(16):
            paint.draw_text(self.painter, place, more, theme.font("small"), theme.color("text.secondary"))

    def _signs(self, row: QRectF, least: float) -> float:
        """Draw the signs of blocked and warned visits from the right; return where they begin."""
        font, right = theme.font("small"), row.right()
        signs = (
            (self.marks.blocked, "circle-x", "status.block.solid", "status.block.text"),
            (self.marks.warned, "warning", "status.warn.solid", "status.warn.text"),
        )
        for count, icon, token, ink in signs:
            width = theme.px(16) + paint.text_width(str(count), font)
            if count and right - width > least:
                left = right - width
                paint.draw_icon(self.painter, left, row.center().y(), icon, token, 14)
                text = QRectF(left + theme.px(16), row.top(), width, row.height())
                paint.draw_text(self.painter, text, str(count), font, theme.color(ink))
                right = left - theme.px(6)
        return right

    def _crews(self) -> None:
        """Draw each crew's load as a bar with its letter, as many as there is room for."""
        line, edge = theme.px(14), theme.px(8)
        top, room = self.rect.top() + theme.px(46), self.rect.bottom() - theme.px(3)
        most = max((count for _, count in self.marks.crews), default=1)
        font = theme.font("micro")
        for index, count in self.marks.crews:
            if top + line > room:
                break
            letter = QRectF(self.rect.left() + edge, top, theme.px(14), line)
            is_other = index == OTHERS
            ink = theme.color("text.secondary" if is_other else f"{crew_token(index)}.text")
            text = "＋" if is_other else CREW_LETTERS[index % len(CREW_LETTERS)]
            paint.draw_text(self.painter, letter, text, font, ink)
            width = (self.rect.width() - 2 * edge - theme.px(38)) * count / max(most, 4)
            bar = QRectF(letter.right() + theme.px(4), top + theme.px(4), max(2.0, width), theme.px(6))
            token = "text.tertiary" if is_other else f"{crew_token(index)}.solid"
            self.painter.fillRect(bar, theme.color(token))
            number = QRectF(bar.right() + theme.px(4), top, theme.px(24), line)
            paint.draw_text(self.painter, number, str(count), font, theme.color("text.secondary"))
            top += line


def _day_mark(kind: DayKind) -> Mark | None:
    if kind is DayKind.HOLIDAY:
        return Mark(Tone.BLOCK, "", tr("Off"))
    return Mark(Tone.INFO, "", tr("On")) if kind is DayKind.MAKEUP_WORKDAY else None


def _name(marks: DayMarks) -> str:
    return shown(marks.plan.name) if marks.plan.name is not None else ""


def _provisional(marks: DayMarks) -> str:
    return tr("provisional") if marks.plan.is_provisional and marks.day.day == 1 else ""
