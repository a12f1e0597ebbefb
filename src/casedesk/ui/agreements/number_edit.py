"""A small whole number: typed, or stepped with the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


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
