"""Paints a week of visits: heads, bands, hours, trips, blocks, the ghost and the line of now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from casedesk.ui import formats, paint
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.block_paint import BlockPainter, crew_token
from casedesk.ui.widgets.chips import draw_crew
from casedesk.ui.widgets.head_paint import HeadPainter
from casedesk.ui.widgets.week_layout import Column, Lane, minute_of, minutes_of
from casedesk.ui.widgets.week_scene import HEAD, Ghost, Scene

_TIP_WIDTH: Final = 280
_LINE: Final = 18


@dataclass(frozen=True)
class WeekPainter:
    """Paints one scene; everything scrolls but the heads."""

    painter: QPainter
    scene: Scene
    now: datetime

    def paint(self, offset: int, chosen: int | None, ghost: Ghost | None, *, has_focus: bool) -> None:
        """Paint the whole view, scrolled down by ``offset``."""
        self.painter.fillRect(QRectF(0, 0, self.scene.width, self.scene.height), theme.color("surface.base"))
        self.painter.save()
        self.painter.setClipRect(QRectF(0, theme.px(HEAD), self.scene.width, self.scene.height))
        self.painter.translate(0, theme.px(HEAD) - offset)
        for column in self.scene.columns:
            self._ground(column)
        self._bands()
        self._hours()
        for column in self.scene.columns:
            for lane in self.scene.lanes.get(column.plan.day, ()):
                self._trip(column, lane)
        blocks = BlockPainter(self.painter)
        for block in self.scene.blocks:
            blocks.paint(block, is_chosen=block.planned.visit.id == chosen, has_focus=has_focus)
        self._now_line()
        if ghost is not None:
            self._ghost(ghost)
        self.painter.restore()
        HeadPainter(self.painter, self.scene, self.now).paint()
        if ghost is not None:
            self._tip(ghost, offset)

    # --- ground

    def _ground(self, column: Column) -> None:
        rect = QRectF(column.left, 0, column.width, self.scene.scale.height)
        if column.plan.is_rest:
            self.painter.fillRect(rect, theme.color("calendar.restDay"))
        self.painter.setPen(theme.color("line.default"))
        self.painter.drawLine(QLineF(column.left, 0, column.left, self.scene.scale.height))

    def _bands(self) -> None:
        hours, scale, left = self.scene.hours, self.scene.scale, self.scene.gutter
        policy_to, quiet_from = (
            scale.y_of(minutes_of(hours.plan_to)),
            scale.y_of(minutes_of(hours.quiet_from)),
        )
        quiet_to = scale.y_of(minutes_of(hours.quiet_to))
        for top, bottom in ((0.0, quiet_to), (quiet_from, scale.height)):
            band = QRectF(0, top, self.scene.width, bottom - top)
            self.painter.fillRect(band, theme.color("calendar.quiet"))
            hatch = QBrush(theme.color("calendar.quietHatch"), Qt.BrushStyle.BDiagPattern)
            self.painter.fillRect(band, hatch)
        evening = QRectF(left, policy_to, self.scene.width - left, quiet_from - policy_to)
        self.painter.fillRect(evening, _thin(theme.color("calendar.policy"), 150))
        self.painter.setPen(QPen(theme.color("text.tertiary"), 1, Qt.PenStyle.DashLine))
        for edge in (hours.plan_from, hours.plan_to):
            height = round(scale.y_of(minutes_of(edge))) + 0.5
            self.painter.drawLine(QLineF(left, height, self.scene.width, height))
        quiet = f"{hours.quiet_from:%H:%M}–{hours.quiet_to:%H:%M}"
        self._note(
            0,
            quiet_to,
            tr("Quiet hours {hours}: no visit, call or message without written consent").format(hours=quiet),
        )
        self._note(policy_to, quiet_from, tr("Outside office policy: possible, say why"), is_plain=True)
        self._note(quiet_from, scale.height, tr("Quiet hours"))

    def _note(self, top: float, bottom: float, text: str, *, is_plain: bool = False) -> None:
        """Write a band's name on a ground that keeps it readable over the hatch."""
        rect = QRectF(
            self.scene.gutter + theme.px(10), top, self.scene.width * 0.6, min(bottom - top, theme.px(24))
        )
        font = theme.font("small")
        if not is_plain:
            width = min(rect.width(), paint.text_width(text, font) + theme.px(8))
            ground = QRectF(rect.left() - theme.px(4), top + 1, width, rect.height() - 2)
            self.painter.fillRect(ground, theme.color("calendar.quiet"))
        paint.draw_text(self.painter, rect, text, font, theme.color("text.secondary"))

    def _hours(self) -> None:
        scale, hours = self.scene.scale, self.scene.hours
        grid, ink, font = theme.color("line.grid"), theme.color("text.tertiary"), theme.font("micro")
        first, last = minutes_of(hours.quiet_to) // 60, minutes_of(hours.plan_to) // 60
        for hour in range(first, last):
            height = round(scale.y_of(hour * 60)) + 0.5
            if hour > first and hour != hours.plan_from.hour:
                self.painter.setPen(grid)
                self.painter.drawLine(QLineF(self.scene.gutter, height, self.scene.width, height))
            self._hour_label(height + (theme.px(8) if hour == first else 0), f"{hour:02}:00", font, ink)
        early, late = hours.quiet_to, hours.quiet_from
        self._hour_label(scale.y_of(minutes_of(early)) / 2, f"00–{early:%H}", font, ink)
        evening = (scale.y_of(minutes_of(hours.plan_to)) + scale.y_of(minutes_of(late))) / 2
        self._hour_label(evening, f"{hours.plan_to:%H}–{late:%H}", font, ink)
        self._hour_label((scale.y_of(minutes_of(late)) + scale.height) / 2, f"{late:%H}–24", font, ink)

    def _hour_label(self, middle: float, text: str, font: object, ink: QColor) -> None:
        rect = QRectF(0, middle - theme.px(8), self.scene.gutter - theme.px(6), theme.px(16))
        paint.draw_text(self.painter, rect, text, font, ink, paint.RIGHT)  # type: ignore[arg-type]

    def _now_line(self) -> None:
        zone = self.scene.zone
        column = self.scene.column_of(self.now.astimezone(zone).date())
        if column is None or column.is_folded:
            return
        height = round(self.scene.scale.y_of(minute_of(self.now, column.plan.day, zone))) + 0.5
        ink = theme.color("calendar.now")
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(QPen(ink, 2))
        self.painter.drawLine(QLineF(column.left, height, column.right, height))
        self.painter.setBrush(ink)
        self.painter.drawEllipse(QPointF(column.left, height), theme.px(3), theme.px(3))
        label = QRectF(0, height - theme.px(8), self.scene.gutter - theme.px(4), theme.px(16))
        self.painter.fillRect(label, theme.color("surface.base"))
        font = theme.font("micro", bold=True)
        paint.draw_text(self.painter, label, formats.formats().time(self.now), font, ink, paint.RIGHT)

    # --- trips

    def _trip(self, column: Column, lane: Lane) -> None:
        if column.is_folded:
            return
        trip, scale = lane.trip, self.scene.scale
        day, zone = column.plan.day, self.scene.zone
        left = self.scene.lane_left(column, lane)
        top = scale.y_of(minute_of(trip.leaves_at, day, zone))
        bottom = scale.y_of(minute_of(trip.back_at, day, zone))
        color = theme.color(f"{crew_token(trip.crew.index)}.solid")
        self.painter.fillRect(QRectF(left, top, theme.px(3), bottom - top), color)
        side, width = theme.px(15), self.scene.lane_width(column, lane)
        draw_crew(self.painter, QRectF(left + theme.px(6), top, side, side), trip.crew.index)
        ink, font = theme.color("text.secondary"), theme.font("micro")
        times = QRectF(left + theme.px(24), top, width - theme.px(25), side)
        leaves = formats.formats().time(trip.leaves_at)
        if paint.text_width(leaves, font) <= times.width():
            paint.draw_text(self.painter, times, leaves, font, ink)
        back = tr("back {time}").format(time=formats.formats().time(trip.back_at))
        foot = QRectF(left + theme.px(7), bottom - theme.px(14), width - theme.px(10), theme.px(15))
        last = self.scene.bottom_of(trip)
        if foot.top() >= last - theme.px(2) and paint.text_width(back, font) <= foot.width():
            paint.draw_text(self.painter, foot, back, font, ink)

    # --- ghost

    def _ghost(self, ghost: Ghost) -> None:
        rect = self.scene.ghost_rect(ghost)
        if rect is None:
            return
        line = theme.color("status.block.solid" if ghost.is_blocked else "accent.base")
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setBrush(theme.color("status.block.bg" if ghost.is_blocked else "calendar.dropTarget"))
        self.painter.setPen(QPen(line, 2, Qt.PenStyle.DashLine))
        self.painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))
        inner = rect.adjusted(theme.px(6), 0, -theme.px(4), 0)
        text = f"{formats.formats().time(ghost.starts_at)} {ghost.name}"
        if rect.height() >= theme.px(26):
            top = QRectF(inner.left(), rect.top() + theme.px(1), inner.width(), theme.px(15))
            paint.draw_text(self.painter, top, ghost.name, theme.font("small", bold=True), line)
            text = formats.formats().time(ghost.starts_at)
            inner = QRectF(inner.left(), top.bottom() - 1, inner.width(), theme.px(15))
        paint.draw_text(self.painter, inner, text, theme.font("small"), line)

    def _tip(self, ghost: Ghost, offset: int) -> None:
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


def _thin(color: QColor, alpha: int) -> QColor:
    """Return a colour that lets the ground shine through."""
    thin = QColor(color)
    thin.setAlpha(alpha)
    return thin
