"""Small parts of the case file: key facts in the head, counters, other cases, an area that opens."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from casedesk.domain.case_files import LinkedCase
from casedesk.ui import formats, paint
from casedesk.ui.case_file.overview import CounterLine, KeyFact
from casedesk.ui.case_looks import status_mark
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.chips import LimitCounter
from casedesk.ui.widgets.panels import FactRow, SectionHead

_GAP: Final = 24


class KeyFacts(QWidget):
    """Labels above bold values; facts that may go do so where the width ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[KeyFact] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def show_facts(self, facts: Sequence[KeyFact]) -> None:
        """Show these facts."""
        self._facts = list(facts)
        self.setAccessibleName("; ".join(f"{shown(each.label)}: {shown(each.value)}" for each in facts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every fact."""
        return QSize(round(self._width(self._facts)), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        """Return room without the facts that may go."""
        return QSize(theme.px(300), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the facts from the right end."""
        painter = QPainter(self)
        facts = self._facts
        if self._width(facts) > self.width():
            facts = [each for each in facts if not each.is_optional]
        left = max(0.0, self.width() - self._width(facts))
        middle = self.height() / 2
        for fact in facts:
            width = self._fact_width(fact)
            label = QRectF(left, middle - theme.px(20), width, theme.px(18))
            value = QRectF(left, middle, width, theme.px(20))
            secondary, primary = theme.color("text.secondary"), theme.color("text.primary")
            paint.draw_text(painter, label, shown(fact.label), theme.font("small"), secondary)
            paint.draw_text(painter, value, shown(fact.value), theme.font("strong"), primary)
            left += width + theme.px(_GAP)
        painter.end()

    def _fact_width(self, fact: KeyFact) -> float:
        label = paint.text_width(shown(fact.label), theme.font("small"))
        return max(label, paint.text_width(shown(fact.value), theme.font("strong"))) + 2

    def _width(self, facts: Sequence[KeyFact]) -> float:
        gaps = theme.px(_GAP) * max(0, len(facts) - 1)
        return sum(self._fact_width(each) for each in facts) + gaps


class CounterLines(QWidget):
    """Limits with what of them is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))

    def show_counters(self, lines: Sequence[CounterLine]) -> None:
        """Show these limits."""
        while item := self._column.takeAt(0):
            part = item.widget()
            if part is not None:
                part.deleteLater()
        for line in lines:
            row = QWidget(self)
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(QLabel(shown(line.label)))
            across.addStretch(1)
            counter = LimitCounter(row)
            spoken = tr("{what}: {used}, at most {limit}")
            counter.set_count(
                line.used, line.limit, spoken.format(what=shown(line.label), used=line.used, limit=line.limit)
            )
            across.addWidget(counter)
            self._column.addWidget(row)


class ClickArea(QWidget):
    """An area that opens something by a click or by Enter."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that it was clicked."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell that Enter was pressed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ring while it has the keyboard."""
        if self.hasFocus():
            painter = QPainter(self)
            paint.draw_focus(painter, QRectF(self.rect()))
            painter.end()


class LinkedList(QWidget):
    """Other cases of the same person; a click opens one."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_cases(self, cases: Sequence[LinkedCase]) -> None:
        """Show these cases, or nothing."""
        while item := self._column.takeAt(0):
            part = item.widget()
            if part is not None:
                part.deleteLater()
        self.setVisible(bool(cases))
        if not cases:
            return
        head = SectionHead(tr("Other cases of this person"), self)
        head.set_title(tr("Other cases of this person"), len(cases))
        self._column.addWidget(head)
        for case in cases:
            lines = (f"{case.client}　{formats.money(case.balance)}",)
            row = FactRow("folder", case.case_no, "", lines, status_mark(case.status), self)
            row.clicked.connect(lambda key=case.id: self.opened.emit(key))
            row.setCursor(Qt.CursorShape.PointingHandCursor)
            self._column.addWidget(row)
