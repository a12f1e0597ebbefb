"""Paints what stands still in a calendar of visits: bands, hours, trips and blocks; and the line of now."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap

from casedesk.ui import formats, paint
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.block_paint import BlockPainter
from casedesk.ui.widgets.trip_paint import TripPainter
from casedesk.ui.widgets.week_layout import minute_of, minutes_of
from casedesk.ui.widgets.week_scene import Scene


@dataclass(frozen=True)
class WeekPainter:
    """Paints one scene as it scrolls below the heads."""

    painter: QPainter
    scene: Scene

    def paint_still(self) -> None:
        """Paint everything below the heads but what moves, from the top of the day."""
        height = self.scene.scale.height
        self.painter.fillRect(QRectF(0, 0, self.scene.width + 1, height + 2), theme.color("surface.base"))
        for column in self.scene.columns:
            if column.plan.is_rest:
                ground = QRectF(column.left, 0, column.width, height)
                self.painter.fillRect(ground, theme.color("calendar.restDay"))
        self._pause()
        self.painter.setPen(theme.color("line.default"))
        for column in self.scene.columns:
            self.painter.drawLine(QLineF(column.left, 0, column.left, height))
        self._bands()
        self._hours()
        trips, blocks = TripPainter(self.painter, self.scene), BlockPainter(self.painter)
        for column in self.scene.columns:
            for lane in self.scene.lanes_in(column):
                trips.paint(column, lane)
        for block in self.scene.blocks:
            blocks.paint(block)

    def paint_now(self, now: datetime) -> None:
        """Paint the line of now, in every column of today."""
        zone, day = self.scene.zone, now.astimezone(self.scene.zone).date()
        columns = [each for each in self.scene.columns if each.plan.day == day]
        if not columns or (len(columns) == 1 and columns[0].is_folded):
            return
        height = round(self.scene.scale.y_of(minute_of(now, day, zone))) + 0.5
        ink, left = theme.color("calendar.now"), columns[0].left
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(QPen(ink, 2))
        self.painter.drawLine(QLineF(left, height, columns[-1].right, height))
        self.painter.setBrush(ink)
        self.painter.drawEllipse(QPointF(left, height), theme.px(3), theme.px(3))
        label = QRectF(0, height - theme.px(8), self.scene.gutter - theme.px(4), theme.px(16))
        self.painter.fillRect(label, theme.color("surface.base"))
        font = theme.font("micro", bold=True)
        paint.draw_text(self.painter, label, formats.formats().time(now), font, ink, paint.RIGHT)

    # --- ground

    def _pause(self) -> None:
        """Tint the hours in which the crews rest."""
        hours, scale = self.scene.hours, self.scene.scale
        if hours.break_from is None or hours.break_to is None:
            return
        top, bottom = scale.y_of(minutes_of(hours.break_from)), scale.y_of(minutes_of(hours.break_to))
        noon = QRectF(self.scene.gutter, top, self.scene.width - self.scene.gutter, bottom - top)
        self.painter.fillRect(noon, _thin(theme.color("calendar.quiet"), 90))

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
        if hours.break_from is not None and hours.break_to is not None:
            bottom = scale.y_of(minutes_of(hours.break_to))
            self._note(bottom - theme.px(16), bottom, tr("Crews' break"), is_plain=True, is_small=True)

    def _note(
        self, top: float, bottom: float, text: str, *, is_plain: bool = False, is_small: bool = False
    ) -> None:
        """Write a band's name on a ground that keeps it readable over the hatch."""
        rect = QRectF(
            self.scene.gutter + theme.px(10), top, self.scene.width * 0.6, min(bottom - top, theme.px(24))
        )
        font = theme.font("micro" if is_small else "small")
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

    def _hour_label(self, middle: float, text: str, font: QFont, ink: QColor) -> None:
        rect = QRectF(0, middle - theme.px(8), self.scene.gutter - theme.px(6), theme.px(16))
        paint.draw_text(self.painter, rect, text, font, ink, paint.RIGHT)


def still_picture(scene: Scene, ratio: float) -> QPixmap:
    """Return what stands still in a scene, sharp at a device ratio."""
    size = QSize(round(scene.width), max(1, round(scene.scale.height) + 1))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    WeekPainter(painter, scene).paint_still()
    painter.end()
    return picture


def _thin(color: QColor, alpha: int) -> QColor:
    """Return a colour that lets the ground shine through."""
    thin = QColor(color)
    thin.setAlpha(alpha)
    return thin
