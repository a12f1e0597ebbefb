"""Paints one visit as a block of the week: its colours, its words, its icon."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from casedesk.domain.appointments import AppointmentState
from casedesk.domain.compliance import Severity
from casedesk.domain.visits import VisitOutcome, VisitPurpose, VisitStatus
from casedesk.domain.weeks import PlannedVisit
from casedesk.ui import formats, paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.week_scene import Block

_CREWS: Final = "abcdef"
_OUTCOME_ICONS: Final = {VisitOutcome.MET_DEBTOR: "check"}
_NARROW: Final = 64
_LEAST_TEXT: Final = 26
_APPOINTED: Final = {
    AppointmentState.AGREED: ("circle-check", "status.ok.solid"),
    AppointmentState.PROPOSED: ("question", "status.info.solid"),
    AppointmentState.DECLINED: ("ban", "status.block.solid"),
}


def crew_token(index: int) -> str:
    """Return the group of colours that a crew has; they come round again after six."""
    return f"crew.{_CREWS[index % len(_CREWS)]}"


def short_district(name: str) -> str:
    """Return a district without its class word, as a block has room for."""
    if len(name) > 2 and name[-1] in "区县市":  # noqa: PLR2004 - 沙县 keeps its word
        return name[:-1]
    return name


def purpose_word(purpose: VisitPurpose) -> str:
    """Return the word for a purpose that a block should not hide."""
    if purpose is VisitPurpose.SIGN_AGREEMENT:
        return tr("sign")
    return tr("agreed") if purpose is VisitPurpose.AGREED_TALK else ""


@lru_cache(maxsize=512)
def _box(
    width: int, height: int, fill: int, line: int, ratio: float, radius: int, *, is_heavy: bool
) -> QPixmap:
    """Return a box; the same sizes come again and again, and drawing round corners costs most."""
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter, rect = QPainter(picture), QRectF(0, 0, width, height)
    paint.box(painter, rect, QColor.fromRgba(fill), QColor.fromRgba(line), radius)
    if is_heavy:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor.fromRgba(line), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.end()
    return picture


def small_marks(planned: PlannedVisit) -> list[tuple[str, str]]:
    """Return icon and colour of what else is to be seen of a visit: its appointment, pin and release."""
    visit, marks = planned.visit, []
    if visit.is_pinned:
        marks.append(("pushpin", "text.secondary"))
    if visit.appointment is not None:
        marks.append(_APPOINTED[visit.appointment.state])
    if planned.is_release_pending:
        marks.append(("stamp", "status.warn.solid"))
    return marks


@dataclass(frozen=True)
class BlockPainter:
    """Paints blocks; a held visit pales, one under way is filled, a blocked one has a heavy edge."""

    painter: QPainter

    def paint(self, block: Block) -> None:
        """Paint one visit; a draft is dashed, and one that is left out is pale."""
        rect = block.rect
        fill, ink, line, is_heavy = self._colors(block)
        if block.draft is not None:
            self._draft_box(block, fill, line)
        elif rect.width() > 0:
            size = round(rect.width()), round(rect.height())
            ratio = self.painter.device().devicePixelRatioF()
            picture = _box(*size, fill.rgba(), line.rgba(), ratio, theme.px(3), is_heavy=is_heavy)
            self.painter.drawPixmap(rect.topLeft(), picture)
        if block.is_clash:
            spine = QRectF(rect.left() - theme.px(6), rect.top(), theme.px(5), rect.height())
            self.painter.fillRect(spine, theme.color("surface.base"))
            self.painter.fillRect(
                spine, QBrush(theme.color("status.block.solid"), Qt.BrushStyle.BDiagPattern)
            )
        if rect.width() >= theme.px(_LEAST_TEXT):
            self._text(block, ink)

    def paint_ring(self, block: Block, *, has_focus: bool) -> None:
        """Paint the ring around the chosen visit."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(theme.color("focus.ring" if has_focus else "line.strong"), 2))
        self.painter.drawRoundedRect(block.rect.adjusted(-1, -1, 1, 1), theme.px(4), theme.px(4))

    def _draft_box(self, block: Block, fill: QColor, line: QColor) -> None:
        draft = block.draft
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setBrush(fill if draft is not None and draft.is_chosen else Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(line, 1.5, Qt.PenStyle.DashLine))
        self.painter.drawRoundedRect(block.rect.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))

    def _text(self, block: Block, ink: QColor) -> None:
        """Write name, time and place; a narrow lane keeps the name whole and the icon below it."""
        planned, rect = block.planned, block.rect
        start = formats.formats().time(planned.visit.starts_at)
        purpose = purpose_word(planned.visit.purpose)
        where = "·".join(each for each in (short_district(planned.district), purpose) if each)
        icon, icon_ink = self._icon(block, ink)
        marks = small_marks(planned)
        is_narrow = rect.width() < theme.px(_NARROW)
        edge, side, line = theme.px(2 if is_narrow else 5), theme.px(13), theme.px(15)
        inner = rect.adjusted(edge, 1, -edge, -1)
        has_two = rect.height() >= 2 * line - theme.px(2)
        if icon and not (is_narrow and has_two):
            place = QRectF(round(rect.right() - edge - side), round(rect.top() + theme.px(2)), side, side)
            paint_icon(self.painter, place, icon, icon_ink)
            inner.setWidth(inner.width() - side - theme.px(2))
        bold = theme.font("micro" if is_narrow else "small", bold=True)
        if not has_two:
            paint.draw_text(self.painter, inner, f"{planned.person_name} {start} {where}", bold, ink)
            return
        top = QRectF(inner.left(), rect.top() + theme.px(1), inner.width(), line)
        if is_narrow:
            self.painter.setFont(bold)
            self.painter.setPen(ink)
            self.painter.drawText(top, int(paint.LEFT | Qt.TextFlag.TextSingleLine), planned.person_name)
        else:
            paint.draw_text(self.painter, top, planned.person_name, bold, ink)
        below = QRectF(inner.left(), top.bottom(), rect.width() - 2 * edge, line)
        if not is_narrow:
            below.setWidth(below.width() - self._small(marks, below))
        if is_narrow and icon:
            paint.draw_icon(self.painter, below.left(), below.center().y(), icon, icon_ink, 11)
            below.setLeft(below.left() + theme.px(13))
        font = theme.font("micro" if is_narrow else "small")
        if not is_narrow or paint.text_width(start, font) <= below.width():
            paint.draw_text(self.painter, below, start if is_narrow else f"{start} {where}", font, ink)

    def _small(self, marks: list[tuple[str, str]], below: QRectF) -> float:
        """Draw the small marks at the right of the second line and return the room they took."""
        side, left = theme.px(12), below.right()
        for name, token in marks:
            left -= side + theme.px(1)
            paint_icon(
                self.painter,
                QRectF(round(left), round(below.center().y() - side / 2), side, side),
                name,
                token,
            )
        return below.right() - left

    def _colors(self, block: Block) -> tuple[QColor, QColor, QColor, bool]:
        """Return fill, ink, line and whether the line is heavy."""
        visit, crew = block.planned.visit, crew_token(block.planned.crew.index)
        if block.draft is not None:
            is_blocked = block.draft.severity is Severity.BLOCK
            line = theme.color("status.block.solid" if is_blocked else f"{crew}.solid")
            ink = theme.color(f"{crew}.text" if block.draft.is_chosen else "text.secondary")
            return theme.color(f"{crew}.bg"), ink, line, False
        if visit.status is VisitStatus.HELD:
            return (
                theme.color("surface.base"),
                theme.color("text.primary"),
                theme.color("line.default"),
                False,
            )
        if visit.status is VisitStatus.UNDER_WAY:
            solid = theme.color(f"{crew}.solid")
            return solid, theme.color(f"{crew}.onSolid"), solid, False
        fill, ink = theme.color(f"{crew}.bg"), theme.color(f"{crew}.text")
        if block.is_clash or block.planned.severity is Severity.BLOCK:
            return fill, ink, theme.color("status.block.solid"), True
        return fill, ink, theme.color(f"{crew}.solid"), False

    def _icon(self, block: Block, ink: QColor) -> tuple[str, QColor]:
        visit = block.planned.visit
        if block.draft is not None:
            return ("check" if block.draft.is_chosen else "x"), ink
        if visit.status is VisitStatus.HELD:
            outcome = visit.record.outcome if visit.record else VisitOutcome.NOBODY
            return _OUTCOME_ICONS.get(outcome, "x"), theme.color("text.secondary")
        if visit.status is VisitStatus.UNDER_WAY:
            return "pin", ink
        if block.is_clash or block.planned.severity is Severity.BLOCK:
            return "circle-x", theme.color("status.block.solid")
        if block.planned.severity is Severity.WARN:
            return "warning", theme.color("status.warn.solid")
        return "", ink
