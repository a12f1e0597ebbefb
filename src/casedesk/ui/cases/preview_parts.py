"""Painted parts of the preview: labelled facts and what happened lately."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.cases.preview import FactLine, RecentLine
from casedesk.ui.icons import paint_icon
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_LINE = 22
_LABEL = 64
_RECENT = 44


class _Lines(QWidget):
    """Something of fixed line height that only paints."""

    def __init__(self, line: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._line, self._count = line, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Return room for every line."""
        return QSize(theme.px(240), theme.px(self._line * self._count))

    def _take(self, count: int, name: str) -> None:
        self._count = count
        self.setAccessibleName(name)
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(self._line * self._count))


class FactLines(_Lines):
    """Label, value, mark and note in columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LINE, parent)
        self._facts: list[FactLine] = []

    def show_facts(self, facts: Sequence[FactLine]) -> None:
        """Show these lines."""
        self._facts = list(facts)
        told = (f"{shown(each.label)} {shown(each.value)}" for each in facts)
        self._take(len(self._facts), "; ".join(told))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the lines."""
        painter = QPainter(self)
        height, small = theme.px(_LINE), theme.font("small")
        secondary, primary = theme.color("text.secondary"), theme.color("text.primary")
        for number, fact in enumerate(self._facts):
            row = QRectF(0, number * height, self.width(), height)
            label = QRectF(0, row.top(), theme.px(_LABEL - 4), height)
            paint.draw_text(painter, label, shown(fact.label), small, secondary)
            row.setLeft(theme.px(_LABEL))
            used = paint.draw_text(painter, row, shown(fact.value), small, primary)
            row.setLeft(row.left() + used + theme.px(12))
            if fact.mark is not None and row.width() > theme.px(30):
                row.setLeft(row.left() + self._paint_mark(painter, row, fact))
            if fact.note:
                paint.draw_text(painter, row, shown(fact.note), small, secondary)
        painter.end()

    def _paint_mark(self, painter: QPainter, row: QRectF, fact: FactLine) -> float:
        """Paint icon and word of a mark without its box and return the width."""
        if fact.mark is None:
            return 0
        side = theme.px(14)
        ink = paint.tone_colors(fact.mark.tone)[1]
        place = QRectF(round(row.left()), round(row.center().y() - side / 2), side, side)
        paint_icon(painter, place, fact.mark.icon, ink)
        word = row.adjusted(side + theme.px(3), 0, 0, 0)
        used = paint.draw_text(painter, word, shown(fact.mark.text), theme.font("small"), ink)
        return side + used + theme.px(12)


class RecentLines(_Lines):
    """Icon, what happened, and below when and by whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_RECENT, parent)
        self._recent: list[RecentLine] = []

    def show_recent(self, recent: Sequence[RecentLine]) -> None:
        """Show these entries."""
        self._recent = list(recent)
        told = (f"{shown(each.head)}, {shown(each.detail)}" for each in recent)
        self._take(len(self._recent), "; ".join(told))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the entries."""
        painter = QPainter(self)
        height, side, left = theme.px(_RECENT), theme.px(16), theme.px(26)
        for number, each in enumerate(self._recent):
            top = number * height
            paint_icon(painter, QRectF(0, top + theme.px(5), side, side), each.icon, "accent.base")
            row = QRectF(left, top + theme.px(3), self.width() - left, theme.px(20))
            paint.draw_text(painter, row, shown(each.head), theme.font("small"), theme.color("text.primary"))
            row.translate(0, theme.px(19))
            paint.draw_text(
                painter, row, shown(each.detail), theme.font("small"), theme.color("text.secondary")
            )
        painter.end()
