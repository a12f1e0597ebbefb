"""The crews of the week: letter, colour and names."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.domain.weeks import Crew
from casedesk.ui import paint
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.words import crew_letter
from casedesk.ui.widgets.chips import draw_crew

_LETTERS: Final = 10
"""So many crews' letters have their room at any width."""


class CrewLegend(QWidget):
    """Shows the crews' letters, with names where all of them fit; the names are always in the tool tip."""

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
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is what is left."""
        return QSize(theme.px(80), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return the room that the letters need."""
        side = theme.px(17) + theme.px(6)
        return QSize(theme.px(6) + side * min(len(self._crews), _LETTERS), theme.px(24))

    def shown_crews(self) -> list[tuple[int, str]]:
        """Return what is painted at this width: each crew's index, with its names or without."""
        named = [(each.index, " ".join(each.names)) for each in self._crews]
        if sum(self._width(text) for _index, text in named) + theme.px(6) <= self.width():
            return named
        return [(index, "") for index, _text in named]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint badges and names."""
        painter = QPainter(self)
        left, side, middle, font = float(theme.px(6)), theme.px(17), self.height() / 2, theme.font("small")
        for index, text in self.shown_crews():
            draw_crew(painter, QRectF(round(left), round(middle - side / 2), side, side), index)
            if text:
                rect = QRectF(left + side + theme.px(6), 0, self._width(text), self.height())
                paint.draw_text(painter, rect, text, font, theme.color("text.primary"))
            left += self._width(text)
        painter.end()

    def _width(self, text: str) -> float:
        """Return the room of one crew with the gap behind it."""
        badge = theme.px(17) + theme.px(6)
        return badge + paint.text_width(text, theme.font("small")) + theme.px(14) if text else badge
