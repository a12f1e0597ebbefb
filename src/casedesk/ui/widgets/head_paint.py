"""Paints the heads of the week: a column's date, weekday, number of visits and day off."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from casedesk.domain.weeks import Crew
from casedesk.domain.workdays import DayKind
from casedesk.ui import formats, paint
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.chips import draw_crew
from casedesk.ui.widgets.week_layout import Column
from casedesk.ui.widgets.week_scene import HEAD, Scene


@dataclass(frozen=True)
class HeadPainter:
    """Paints the heads, which do not scroll."""

    painter: QPainter
    scene: Scene
    now: datetime

    def paint(self) -> None:
        """Paint the row of heads over what scrolls."""
        height = theme.px(HEAD)
        self.painter.fillRect(QRectF(0, 0, self.scene.width, height), theme.color("surface.raised"))
        today = self.now.astimezone(self.scene.zone).date()
        for column in self.scene.columns:
            self._head(column, height, today)
        self.painter.setPen(theme.color("line.default"))
        self.painter.drawLine(QLineF(0, height - 0.5, self.scene.width, height - 0.5))

    def _head(self, column: Column, height: int, today: date) -> None:
        plan, middle = column.plan, height / 2
        if plan.is_rest:
            self.painter.fillRect(
                QRectF(column.left, 0, column.width, height), theme.color("calendar.restDay")
            )
        self.painter.setPen(theme.color("line.default"))
        self.painter.drawLine(QLineF(column.left, 0, column.left, height))
        if column.crew is not None:
            self._crew_head(column, column.crew, height)
            return
        left = column.left + theme.px(8)
        number, font = str(plan.day.day), theme.font("title")
        width = paint.text_width(number, font)
        ink = theme.color("text.primary")
        if plan.day == today:
            square = QRectF(
                left - theme.px(1),
                middle - theme.px(11),
                max(width + theme.px(10), theme.px(21)),
                theme.px(22),
            )
            paint.box(self.painter, square, theme.color("accent.base"), None, theme.px(3))
            paint.draw_text(self.painter, square, number, font, theme.color("text.onAccent"), paint.CENTER)
            left = square.right()
        else:
            left += paint.draw_text(self.painter, QRectF(left, 0, width + 2, height), number, font, ink)
        name = formats.formats().weekday(plan.day)
        rect = QRectF(left + theme.px(7), 0, column.right - left, height)
        used = paint.draw_text(self.painter, rect, name, theme.font("small"), theme.color("text.secondary"))
        self._head_right(column, middle, rect.left() + used + theme.px(6))

    def _crew_head(self, column: Column, crew: Crew, height: int) -> None:
        """Show badge and names of a crew, with its visits and hours of the day."""
        side, left, room = theme.px(18), column.left + theme.px(8), column.width - theme.px(14)
        draw_crew(self.painter, QRectF(left, round((height - side) / 2), side, side), crew.index)
        if column.is_folded:
            return
        inner = QRectF(left + side + theme.px(7), 0, room - side - theme.px(7), height / 2 + theme.px(1))
        names = " ".join(crew.names) or tr("Crew put together")
        paint.draw_text(
            self.painter,
            inner.translated(0, theme.px(3)),
            names,
            theme.font("small", bold=True),
            theme.color("text.primary"),
        )
        visits = [each for lane in self.scene.lanes_in(column) for each in lane.trip.visits]
        told = tr("%n visit(s)", len(visits))
        if visits:
            minutes = sum(each.visit.minutes for each in visits)
            told = f"{told} · {formats.formats().span(timedelta(minutes=minutes))}"
        below = inner.translated(0, height / 2 - theme.px(4))
        paint.draw_text(self.painter, below, told, theme.font("small"), theme.color("text.secondary"))

    def _head_right(self, column: Column, middle: float, least: float) -> None:
        """Show how many visits the day has, and its badge of rest or make-up work."""
        right = column.right - theme.px(8)
        count = self.scene.counts.get(column.key, 0)
        if count:
            text, font = tr("%n visit(s)", count), theme.font("small")
            width = paint.text_width(text, font)
            if right - width > least:
                rect = QRectF(right - width, 0, width + 1, middle * 2)
                paint.draw_text(self.painter, rect, text, font, theme.color("text.secondary"))
                right -= width + theme.px(6)
        mark = self._day_mark(column)
        if mark is not None and right - paint.chip_width(mark) >= least - theme.px(2):
            width = paint.chip_width(mark)
            paint.draw_chip(self.painter, right - width, middle, mark, width)

    @staticmethod
    def _day_mark(column: Column) -> Mark | None:
        if column.plan.kind is DayKind.HOLIDAY:
            return Mark(Tone.BLOCK, "", tr("Off"))
        if column.plan.kind is DayKind.MAKEUP_WORKDAY:
            return Mark(Tone.INFO, "", tr("On"))
        return None
