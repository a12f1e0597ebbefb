"""Asks who takes papers out of the office, and by when they are due back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QWidget

from casedesk.ui import forms
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox

Taken = tuple[int, date]


class TakeDialog(QDialog):
    """A person and a day; Enter takes the papers out."""

    headLabel: QLabel
    carrierField: FieldBox
    dueField: FieldBox
    problemLabel: QLabel
    cancelButton: Button
    takeButton: Button

    def __init__(self, near: QWidget, people: Sequence[tuple[int, str]], today: date, number: int) -> None:
        super().__init__(near.window())
        forms.load("papers_take_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.headLabel.setText(tr("Take %n paper(s) out", number))
        self._today = today
        box = self.carrierField.edit(QComboBox)
        for key, name in people:
            box.addItem(name, key)
        box.setPlaceholderText(tr("Who takes them?"))
        box.setCurrentIndex(-1)
        self.dueField.edit(DateEdit).set_day(today)
        self.problemLabel.hide()
        self.takeButton.setDefault(True)
        self.takeButton.clicked.connect(self._finish)
        self.cancelButton.clicked.connect(self.reject)
        box.setFocus()

    @property
    def taken(self) -> Taken:
        """Return who takes them, and until when."""
        day = self.dueField.edit(DateEdit).day() or self._today
        return int(self.carrierField.edit(QComboBox).currentData()), day

    def _finish(self) -> None:
        day = self.dueField.edit(DateEdit).day()
        if day is not None and day >= self._today and self.carrierField.edit(QComboBox).currentData():
            self.accept()
            return
        self.problemLabel.setText(tr("Name a person, and a day that is not over."))
        self.problemLabel.show()


def ask_carrier(near: QWidget, people: Sequence[tuple[int, str]], today: date, number: int) -> Taken | None:
    """Return who takes papers and until when, or None when nobody does."""
    dialog = TakeDialog(near, people, today, number)
    return dialog.taken if dialog.exec() == QDialog.DialogCode.Accepted else None
