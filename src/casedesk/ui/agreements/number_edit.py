"""A small whole number, typed or stepped with the arrow keys, and a rate in per cent."""

import re
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_RATE: Final = re.compile(r"\d{1,3}(\.\d{1,4})?", re.ASCII)


class NumberEdit(QLineEdit):
    """Holds a number between two limits; an empty field falls back on the last one when it is left."""

    number_changed = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._last = least, most, least
        self.setValidator(QIntValidator(least, most, self))
        self.textEdited.connect(lambda _text: self._typed())

    def number(self) -> int:
        """Return the number, the last good one while the field holds none."""
        text = self.text()
        is_good = text.isdigit() and self._least <= int(text) <= self._most
        return int(text) if is_good else self._last

    def set_number(self, number: int) -> None:
        """Show a number without telling."""
        self._last = max(self._least, min(self._most, number))
        self.setText(str(self._last))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        before = self.number()
        self.set_number(before + step)
        if self._last != before:
            self.number_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the number that counts."""
        self.set_number(self.number())
        super().focusOutEvent(event)

    def _typed(self) -> None:
        number = self.number()
        if number != self._last:
            self._last = number
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
