"""A small whole number, typed or stepped with the arrow keys, and a rate in per cent."""

import re
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST: Final = 9
"""Digits beyond which nobody means a small number."""
_RATE: Final = re.compile(r"\d{1,3}(\.\d{1,4})?", re.ASCII)


class NumberEdit(QLineEdit):
    """Holds a number between two limits; what is none stays as it was typed, and the field tells of it."""

    number_changed = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least, self.most, self._last = least, most, least
        self.setMaxLength(_LONGEST)
        self.textEdited.connect(lambda _text: self._typed())

    def number(self) -> int:
        """Return the number, the last good one while the field holds none that can be used."""
        written = self._written()
        return self._last if written is None else written

    def is_readable(self) -> bool:
        """Tell whether the field holds a number within its limits."""
        return self._written() is not None

    def set_number(self, number: int) -> None:
        """Show a number without telling."""
        self._last = max(self.least, min(self.most, number))
        self.setText(str(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        before, was_readable = self.number(), self.is_readable()
        self.set_number(max(self.least, min(self.most, before + step)))
        if self._last != before or not was_readable:
            self.number_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the number plainly; what is none stays for its writer to see."""
        written = self._written()
        if written is not None:
            self.set_number(written)
        super().focusOutEvent(event)

    def _written(self) -> int | None:
        text = self.text().strip()
        number = int(text) if text.isdecimal() else None
        return number if number is not None and self.least <= number <= self.most else None

    def _typed(self) -> None:
        written = self._written()
        if written is not None:
            self._last = written
        self.number_changed.emit()


class RateEdit(QLineEdit):
    """A rate in per cent a year, exact as it was written; empty where no interest runs."""

    rate_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(lambda _text: self.rate_changed.emit())

    def rate(self) -> Decimal | None:
        """Return the rate written here, ``None`` when empty or no number."""
        text = self.text().strip().removesuffix("%").strip()
        return Decimal(text) if _RATE.fullmatch(text) else None

    def set_rate(self, rate: Decimal | None) -> None:
        """Show a rate without telling."""
        self.setText("" if rate is None else f"{rate:f}")

    def is_readable(self) -> bool:
        """Tell whether the field is empty or holds a rate."""
        return not self.text().strip() or self.rate() is not None
