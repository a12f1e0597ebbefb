"""Several marks that go on to the next line where the width ends."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from casedesk.ui import paint
from casedesk.ui.looks import Mark
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme


class FlowChips(QWidget):
    """Chips in as many lines as they need; a chip that is cut tells its whole text as a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Mark] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks in their order."""
        self._marks = list(marks)
        self.setAccessibleName("; ".join(shown(mark.text) for mark in marks))
        self.setVisible(bool(marks))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all lines at the present width."""
        bottom = max((rect.bottom() for rect, _mark in self._places()), default=0.0)
        return QSize(theme.px(160), round(bottom))

    def minimumSizeHint(self) -> QSize:
        """Return room for one short chip in a line."""
        return QSize(theme.px(60), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Show the whole text of the chip under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = event.pos()
            hit = next((mark for rect, mark in self._places() if rect.contains(point)), None)
            if hit is not None:
                QToolTip.showText(event.globalPos(), shown(hit.text), self)
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the chips."""
        painter = QPainter(self)
        for rect, mark in self._places():
            paint.draw_chip(painter, rect.left(), rect.center().y(), mark, rect.width())
        painter.end()

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self.sizeHint().height()))

    def _places(self) -> Iterator[tuple[QRectF, Mark]]:
        left, top, gap = 0.0, 0.0, theme.px(6)
        room, height = max(self.width(), theme.px(60)), theme.px(paint.CHIP_HEIGHT)
        for mark in self._marks:
            width = min(paint.chip_width(mark) + 1, room)
            if left and left + width > room:
                left, top = 0.0, top + height + theme.px(4)
            yield QRectF(left, top, width, height), mark
            left += width + gap
