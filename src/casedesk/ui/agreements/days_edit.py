"""Days named one by one: a line for each, written or taken from a month."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from casedesk.ui import formats
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.fields import read_day
from casedesk.ui.widgets.month_view import MonthView

_LINES: Final = 6


class DaysEdit(QPlainTextEdit):
    """One day a line; Alt+Down takes days from a month, Tab goes on to the next field."""

    days_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.px(20) * _LINES)
        self.months = MonthView()
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("surface", "panel")
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(*([theme.px(8)] * 4))
        column.addWidget(self.months)
        self.months.day_chosen.connect(self._picked)
        self.textChanged.connect(self.days_changed)
        self.retranslate_ui()

    def days(self) -> tuple[date, ...]:
        """Return the days that can be read, in the order in which they stand."""
        found = (read_day(line, formats.formats().today()) for line in self._lines())
        return tuple(each for each in found if each is not None)

    def set_days(self, days: Sequence[date]) -> None:
        """Show days without telling."""
        blocker = QSignalBlocker(self)
        self.setPlainText("\n".join(each.isoformat() for each in days))
        blocker.unblock()

    def is_readable(self) -> bool:
        """Tell whether every line that is not blank holds a day."""
        return len(self.days()) == len(self._lines())

    def open_months(self) -> None:
        """Open the month below the field; each day taken becomes a line."""
        day = self.days()[-1] if self.days() else formats.formats().today()
        self.months.show_month(day, chosen=day)
        self._popup.adjustSize()
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self.months.setFocus()

    def retranslate_ui(self) -> None:
        """Say again how days are written."""
        self.setPlaceholderText(tr("one day a line, YYYY-MM-DD; Alt+↓ for a month"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the month with Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if not self.isReadOnly():
                self.open_months()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the days in full and in their order, once all of them can be read."""
        if not self.isReadOnly() and self.is_readable() and not self._popup.isVisible():
            ordered = tuple(sorted(set(self.days())))
            has_moved = ordered != self.days()
            self.set_days(ordered)
            if has_moved:
                self.days_changed.emit()
        super().focusOutEvent(event)

    def _lines(self) -> list[str]:
        return [line for line in self.toPlainText().splitlines() if line.strip()]

    def _picked(self, day: date) -> None:
        self.set_days(sorted({*self.days(), day}))
        self.days_changed.emit()
