"""The crews of the week: letter, colour and names."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.domain.weeks import Crew
from casedesk.ui import paint
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.words import crew_letter
from casedesk.ui.widgets.chips import draw_crew


class CrewLegend(QWidget):
    """Shows as many crews as there is room for; the rest is in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crews: list[Crew] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_crews(self, crews: Sequence[Crew]) -> None:
        """Show these crews."""
        self._crews = list(crews)
        told = "; ".join(f"{crew_letter(each.index)} {' '.join(each.names)}" for each in crews)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is what is left."""
        return QSize(theme.px(80), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint badges and names."""
        painter = QPainter(self)
        left, side, middle, font = float(theme.px(6)), theme.px(17), self.height() / 2, theme.font("small")
        for crew in self._crews:
            text = " ".join(crew.names)
            width = paint.text_width(text, font)
            if left + side + theme.px(6) + width > self.width():
                break
            draw_crew(painter, QRectF(round(left), round(middle - side / 2), side, side), crew.index)
            left += side + theme.px(6)
            rect = QRectF(left, 0, width + 1, self.height())
            left += paint.draw_text(painter, rect, text, font, theme.color("text.primary")) + theme.px(14)
        painter.end()
