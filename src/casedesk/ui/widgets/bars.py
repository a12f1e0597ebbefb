"""Bars that repeat figures: the balance by part and the rail of an agreement's states."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Part, Text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme


class BalanceBar(QWidget):
    """A stacked bar of six pixels and its legend with figures, in one or two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Part] = []
        self._columns = 2
        self._has_bar = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[Part], columns: int = 2, *, has_bar: bool = True) -> None:
        """Show these parts; the figures are always written, the bar only repeats them."""
        self._parts, self._columns, self._has_bar = list(parts), columns, has_bar
        self.setAccessibleName("; ".join(f"{shown(part.label)} {part.figure}" for part in parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar and the legend's lines."""
        lines = -(-len(self._parts) // self._columns)
        bar = theme.px(14) if self._has_bar else 0
        return QSize(theme.px(240), bar + lines * theme.px(self._line()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint bar and legend."""
        painter = QPainter(self)
        top = 0
        if self._has_bar:
            self._paint_bar(painter)
            top = theme.px(14)
        width = (self.width() - theme.px(10) * (self._columns - 1)) / self._columns
        for number, part in enumerate(self._parts):
            left = (number % self._columns) * (width + theme.px(10))
            line = theme.px(self._line())
            rect = QRectF(left, top + number // self._columns * line, width, line)
            self._paint_legend(painter, rect, part)
        painter.end()

    def _line(self) -> int:
        return 20 if self._columns > 1 else 24

    def _paint_bar(self, painter: QPainter) -> None:
        total = sum(max(0, part.size) for part in self._parts) or 1
        left = 0.0
        for part in self._parts:
            width = max(0, part.size) / total * self.width()
            if width > 0:
                painter.fillRect(QRectF(left, 0, max(1.0, width - 1), theme.px(6)), theme.color(part.color))
            left += width

    def _paint_legend(self, painter: QPainter, rect: QRectF, part: Part) -> None:
        side = theme.px(8)
        box = QRectF(rect.left(), round(rect.center().y() - side / 2), side, side)
        paint.box(painter, box, theme.color(part.color), None, theme.px(2))
        font = theme.font("small") if self._columns > 1 else theme.font()
        figure = paint.text_width(part.figure, font)
        text = rect.adjusted(theme.px(14), 0, -figure - theme.px(6), 0)
        paint.draw_text(painter, text, shown(part.label), font, theme.color("text.primary"))
        paint.draw_text(painter, rect, part.figure, font, theme.color("text.primary"), paint.RIGHT)


class StepState(StrEnum):
    """Where a step of the rail stands."""

    DONE = "done"
    CURRENT = "current"
    NEXT = "next"
    EXIT = "exit"
    OVER = "over"
    """Where it ended before its time."""


@dataclass(frozen=True)
class Step:
    """One step: its word, its state, who and when."""

    text: Text
    state: StepState
    note: Text = ""


class StateRail(QWidget):
    """Numbered steps on a line; the current one is filled, side exits stand at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = list(steps)
        current = next((step for step in steps if step.state in _HERE), None)
        self.setAccessibleName(shown(current.text) if current else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the rail's height with its notes."""
        return QSize(theme.px(90) * max(1, len(self._steps)), theme.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the steps evenly over the width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.width() / max(1, len(self._steps))
        middle = theme.px(14)
        for number, step in enumerate(self._steps):
            left = number * share
            end = left + self._paint_step(painter, left, middle, number + 1, step, share)
            if number + 1 < len(self._steps):
                token = "accent.base" if step.state is StepState.DONE else "line.default"
                painter.setPen(QPen(theme.color(token), 1))
                painter.drawLine(
                    QPointF(end + theme.px(8), middle), QPointF(left + share - theme.px(6), middle)
                )
        painter.end()

    def _paint_step(
        self, painter: QPainter, left: float, middle: float, number: int, step: Step, room: float
    ) -> float:
        side = theme.px(20)
        circle = QRectF(left + 1, middle - side / 2, side, side)
        fill, line, ink = _STEP_COLORS[step.state]
        paint.box(painter, circle, theme.color(fill), theme.color(line), side / 2)
        if step.state is StepState.DONE:
            paint_icon(painter, circle.adjusted(4, 4, -4, -4), "check", ink)
        elif step.state in {StepState.EXIT, StepState.OVER}:
            paint_icon(painter, circle.adjusted(4, 4, -4, -4), "x", ink)
        else:
            font = theme.font("micro", bold=True)
            paint.draw_text(painter, circle, str(number), font, theme.color(ink), paint.CENTER)
        is_bold = step.state in _HERE
        font = theme.font("small", bold=is_bold)
        color = theme.color("text.primary" if is_bold else "text.secondary")
        start = side + theme.px(6)
        rect = QRectF(left + start, middle - theme.px(10), room - start - theme.px(4), theme.px(20))
        width = paint.draw_text(painter, rect, shown(step.text), font, color)
        note = QRectF(left + start, middle + theme.px(9), room - start - theme.px(4), theme.px(18))
        paint.draw_text(painter, note, shown(step.note), theme.font("small"), theme.color("text.tertiary"))
        return start + width


_HERE = frozenset({StepState.CURRENT, StepState.OVER})
_STEP_COLORS = {
    StepState.DONE: ("accent.soft", "accent.softLine", "accent.softText"),
    StepState.CURRENT: ("accent.base", "accent.base", "text.onAccent"),
    StepState.NEXT: ("surface.base", "line.strong", "text.secondary"),
    StepState.EXIT: ("surface.raised", "line.default", "text.tertiary"),
    StepState.OVER: ("status.neutral.solid", "status.neutral.solid", "surface.base"),
}
