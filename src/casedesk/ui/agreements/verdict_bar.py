"""Chips at the foot that tell what the rules say; a click opens their clauses."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.agreements.presenter.ports import VerdictChip
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_WIDEST: Final = 232


class _Chip(QAbstractButton):
    def __init__(self, chip: VerdictChip, parent: QWidget) -> None:
        super().__init__(parent)
        self._chip = chip
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(shown(chip.mark.text))
        self.setToolTip(f"{shown(chip.mark.text)} ({', '.join(chip.rules)})")

    def sizeHint(self) -> QSize:
        """Return the chip's own size."""
        width = min(paint.chip_width(self._chip.mark) + 1, theme.px(_WIDEST))
        return QSize(round(width), theme.px(paint.CHIP_HEIGHT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the chip."""
        painter = QPainter(self)
        paint.draw_chip(painter, 0, self.height() / 2, self._chip.mark, self.width())
        painter.end()


class VerdictBar(QWidget):
    """As many chips as fit; ``asked`` tells the rule whose clause is wanted."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[VerdictChip, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_chips(self, chips: Sequence[VerdictChip]) -> None:
        """Show these chips; the same ones again change nothing."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        for old in self.findChildren(_Chip):
            self._row.removeWidget(old)
            old.deleteLater()
        for chip in chips:
            button = _Chip(chip, self)
            first = chip.rules[0] if chip.rules else ""
            button.clicked.connect(lambda _on=False, rule=first: self.asked.emit(rule))
            self._row.addWidget(button)
