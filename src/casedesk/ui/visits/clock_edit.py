"""A field for a time of day, and for a number of minutes."""

from datetime import time
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from casedesk.ui.visits.presenter.clocks import read_clock

_DAY: Final = 1440
_STEP: Final = 10


class ClockEdit(QLineEdit):
    """A time typed as ``10:00``; Up and Down step ten minutes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("10:00")
        self.setInputMethodHints(Qt.InputMethodHint.ImhTime)
        self.textEdited.connect(lambda _text: self.changed.emit())

    def clock(self) -> time | None:
        """Return the time written here."""
        return read_clock(self.text())

    def set_clock(self, clock: time | None) -> None:
        """Show a time without telling."""
        self.setText("" if clock is None else f"{clock:%H:%M}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down."""
        step = {Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Down: _STEP}.get(Qt.Key(event.key()))
        clock = self.clock()
        if step is None or clock is None:
            super().keyPressEvent(event)
            return
        minutes = (clock.hour * 60 + clock.minute + step) % _DAY
        self.set_clock(time(minutes // 60, minutes % 60))
        self.changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the time in full."""
        clock = self.clock()
        if clock is not None:
            self.set_clock(clock)
        super().focusOutEvent(event)
