"""From which day to which the list reaches."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit

_SPANS = (7, 14, 28)


class AgendaBar(QWidget):
    """Two days and a few usual lengths; ``chosen`` tells the first and the last day."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "tools")
        self._from, self._to = QLabel(self), QLabel(self)
        self.first, self.last = DateEdit(self), DateEdit(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.setSpacing(theme.px(8))
        for label, edit in ((self._from, self.first), (self._to, self.last)):
            label.setProperty("type", "small")
            label.setBuddy(edit)
            edit.setFixedWidth(theme.px(128))
            edit.day_changed.connect(self._changed)
            row.addWidget(label)
            row.addWidget(edit)
        self._spans = [Button(kind="quiet", dense=True, parent=self) for _ in _SPANS]
        for button, days in zip(self._spans, _SPANS, strict=True):
            button.clicked.connect(lambda _checked=False, days=days: self._reach(days))
            row.addWidget(button)
        row.addStretch(1)
        self.retranslate_ui()

    def show_range(self, first: date, last: date) -> None:
        """Show which days are listed; a day that is being typed is left alone."""
        for edit, day in ((self.first, first), (self.last, last)):
            if not edit.hasFocus():
                edit.set_day(day)

    def retranslate_ui(self) -> None:
        """Set the words in the language in use."""
        self._from.setText(tr("From day"))
        self._to.setText(tr("to day"))
        self.first.setAccessibleName(tr("First day of the list"))
        self.last.setAccessibleName(tr("Last day of the list"))
        for button, days in zip(self._spans, _SPANS, strict=True):
            button.setText(tr("%n week(s)", days // 7))

    def _changed(self) -> None:
        first, last = self.first.day(), self.last.day()
        if first is not None and last is not None and first <= last:
            self.chosen.emit(first, last)

    def _reach(self, days: int) -> None:
        first = self.first.day()
        if first is not None:
            self.last.set_day(first + timedelta(days=days - 1))
            self._changed()
