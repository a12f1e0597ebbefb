"""The box under the schedule: green while every sum can be checked, red with the difference otherwise."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.agreements.presenter.proofs import ProofLine, ProofState
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import announce

_HEAD: Final = 28
_LINE: Final = 24
_EDGE: Final = 12


class ProofBox(QWidget):
    """A head with the verdict and one line for each proof."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ProofState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_state(self, state: ProofState) -> None:
        """Show other proofs; a change of the verdict is spoken."""
        has_turned = self._state is None or self._state.holds is not state.holds
        self._state = state
        told = [f"{shown(state.head)} {shown(state.note)}"]
        told += [f"{shown(each.text)} {shown(each.note)}" for each in state.lines]
        self.setAccessibleDescription("; ".join(told))
        if has_turned:
            announce(self, told[0])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the head and the lines."""
        lines = len(self._state.lines) if self._state else 0
        return QSize(theme.px(320), theme.px(_HEAD) + lines * theme.px(_LINE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint head and lines."""
        if self._state is None:
            return
        painter = QPainter(self)
        tone = Tone.OK if self._state.holds else Tone.BLOCK
        fill, ink, line = paint.tone_colors(tone)
        whole = QRectF(self.rect())
        paint.box(painter, whole, theme.color("surface.base"), line, theme.px(4))
        head = QRectF(1, 1, self.width() - 2, theme.px(_HEAD))
        paint.box(painter, head, fill, None, theme.px(3))
        name = "check" if self._state.holds else "circle-x"
        self._paint_icon(painter, head, name, tone)
        rect = head.adjusted(theme.px(36), 0, -theme.px(_EDGE), 0)
        font = theme.font("strong")
        used = paint.draw_text(painter, rect, shown(self._state.head), font, ink)
        rest = rect.adjusted(used + theme.px(12), 0, 0, 0)
        paint.draw_text(painter, rest, shown(self._state.note), theme.font("small"), ink, paint.RIGHT)
        for number, each in enumerate(self._state.lines):
            top = 1 + theme.px(_HEAD) + number * theme.px(_LINE)
            self._paint_line(painter, QRectF(1, top, self.width() - 2, theme.px(_LINE)), each)
        painter.end()

    def _paint_line(self, painter: QPainter, rect: QRectF, line: ProofLine) -> None:
        painter.setPen(theme.color("line.subtle"))
        painter.drawLine(rect.topLeft(), rect.topRight())
        tone = Tone.OK if line.holds else Tone.BLOCK
        self._paint_icon(painter, rect, "check" if line.holds else "circle-x", tone)
        ink = theme.color("text.primary") if line.holds else paint.tone_colors(tone)[1]
        inner = rect.adjusted(theme.px(36), 0, -theme.px(_EDGE), 0)
        used = paint.draw_text(painter, inner, shown(line.text), theme.font(), ink)
        rest = inner.adjusted(used + theme.px(12), 0, 0, 0)
        if rest.width() > 0:
            color = theme.color("text.secondary")
            paint.draw_text(painter, rest, shown(line.note), theme.font("small"), color, paint.RIGHT)

    def _paint_icon(self, painter: QPainter, rect: QRectF, name: str, tone: Tone) -> None:
        side = theme.px(14)
        place = QRectF(theme.px(_EDGE), round(rect.center().y() - side / 2), side, side)
        paint_icon(painter, place, name, paint.tone_ink(tone))
