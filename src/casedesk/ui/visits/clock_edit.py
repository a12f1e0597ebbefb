"""A field for a time of day, and for a number of minutes."""

import re
from datetime import time
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:：.](\d{2}))?|(\d{1,2})(\d{2})")
_DAY: Final = 1440
_STEP: Final = 10


def read_clock(text: str) -> time | None:
    """Return the time of ``9``, ``9:30``, ``9：30`` or ``0930``; None for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    return time(hour, minute) if hour * 60 + minute < _DAY and minute < 60 else None  # noqa: PLR2004 - minutes


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
