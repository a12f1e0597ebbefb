"""Paints one crew's way out and back: its spine, its hours, and the way from door to door."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from casedesk.domain.weeks import PlannedVisit, Trip
from casedesk.ui import formats, paint
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.block_paint import crew_token
from casedesk.ui.widgets.chips import draw_crew
from casedesk.ui.widgets.week_layout import Column, Lane, minute_of
from casedesk.ui.widgets.week_scene import Scene

_LEAST_SPINE = 10
_LEAST_WORDS = 60


@dataclass(frozen=True)
class TripPainter:
    """Paints trips behind their blocks."""

    painter: QPainter
    scene: Scene

    def paint(self, column: Column, lane: Lane) -> None:
        """Paint one trip in its lane; a lane too narrow for words shows the spine alone."""
        if column.is_folded:
            return
        trip, scale = lane.trip, self.scene.scale
        day, zone = column.plan.day, self.scene.zone
        left, width = self.scene.lane_left(column, lane), self.scene.lane_width(column, lane)
        top = scale.y_of(minute_of(trip.leaves_at, day, zone))
        bottom = scale.y_of(minute_of(trip.back_at, day, zone))
        color = theme.color(f"{crew_token(trip.crew.index)}.solid")
        self.painter.fillRect(QRectF(left, top, theme.px(3), bottom - top), color)
        self._ways(column, lane)
        if width > theme.px(24):
            self._hours(trip, QRectF(left, top, width, bottom - top))

    def _hours(self, trip: Trip, rect: QRectF) -> None:
        """Write when the crew sets out and when it is back, where the words have room."""
        side = theme.px(15)
        draw_crew(self.painter, QRectF(rect.left() + theme.px(6), rect.top(), side, side), trip.crew.index)
        ink, font = theme.color("text.secondary"), theme.font("micro")
        times = QRectF(rect.left() + theme.px(24), rect.top(), rect.width() - theme.px(25), side)
        leaves = formats.formats().time(trip.leaves_at)
        if paint.text_width(leaves, font) <= times.width():
            paint.draw_text(self.painter, times, leaves, font, ink)
        back = tr("back {time}").format(time=formats.formats().time(trip.back_at))
        foot = QRectF(
            rect.left() + theme.px(7), rect.bottom() - theme.px(14), rect.width() - theme.px(10), theme.px(15)
        )
        is_free = foot.top() >= self.scene.bottom_of(trip) - theme.px(2)
        if is_free and paint.text_width(back, font) <= foot.width():
            paint.draw_text(self.painter, foot, back, font, ink)

    def _ways(self, column: Column, lane: Lane) -> None:
        """Draw the way between two doors, hatched where the minutes do not suffice for another district."""
        scale, day, zone = self.scene.scale, column.plan.day, self.scene.zone
        left, width = self.scene.lane_left(column, lane), self.scene.lane_width(column, lane)
        is_wide = width >= theme.px(_LEAST_WORDS)
        for one, other in zip(lane.trip.visits, lane.trip.visits[1:], strict=False):
            is_short = is_short_way(one, other, self.scene.travel)
            is_clear = other.visit.starts_at > one.visit.ends_at
            if not is_clear or not (is_short or is_wide):
                continue
            top = scale.y_of(minute_of(one.visit.ends_at, day, zone))
            bottom = scale.y_of(minute_of(other.visit.starts_at, day, zone))
            if is_short:
                spine = QRectF(left, top, theme.px(5), bottom - top)
                self.painter.fillRect(spine, theme.color("surface.base"))
                hatch = QBrush(theme.color("status.warn.solid"), Qt.BrushStyle.BDiagPattern)
                self.painter.fillRect(spine, hatch)
            if is_wide:
                self._way_words(one, other, QRectF(left, top, width, bottom - top), is_short=is_short)

    def _way_words(self, one: PlannedVisit, other: PlannedVisit, rect: QRectF, *, is_short: bool) -> None:
        """Write the minutes between two doors beside a dotted line, between the painted blocks."""
        upper, lower = self.scene.block_of(one.visit.id), self.scene.block_of(other.visit.id)
        if upper is None or lower is None:
            return
        room = QRectF(rect.left(), upper.rect.bottom(), rect.width(), lower.rect.top() - upper.rect.bottom())
        if room.height() < theme.px(_LEAST_SPINE):
            return
        token = "status.warn.text" if is_short else "text.tertiary"
        middle = rect.left() + theme.px(14)
        self.painter.setPen(QPen(theme.color("line.strong"), 1, Qt.PenStyle.DotLine))
        self.painter.drawLine(QLineF(middle, room.top() + 1, middle, room.bottom() - 1))
        minutes = int((other.visit.starts_at - one.visit.ends_at).total_seconds() // 60)
        place = QRectF(middle + theme.px(5), room.top(), room.width() - theme.px(22), room.height())
        text = tr("{minutes} min on the way").format(minutes=minutes)
        font = theme.font("micro")
        if paint.text_width(text, font) > place.width():
            text = tr("{minutes} min").format(minutes=minutes)
        if paint.text_width(text, font) <= place.width() and room.height() >= theme.px(13):
            paint.draw_text(self.painter, place, text, font, theme.color(token))


def is_short_way(one: PlannedVisit, other: PlannedVisit, travel: timedelta) -> bool:
    """Tell whether the way to another district gets fewer minutes than the office reckons with."""
    gap = other.visit.starts_at - one.visit.ends_at
    return one.district != other.district and timedelta() < gap < travel
