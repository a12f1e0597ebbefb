"""Asks on which day a letter was signed for: its consequences count from there."""

from collections.abc import Collection
from datetime import date

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from casedesk.ui import forms
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox


class SignedDialog(QDialog):
    """One day, today unless changed; Enter enters it."""

    headLabel: QLabel
    dayField: FieldBox
    problemLabel: QLabel
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, today: date, letters: Collection[str]) -> None:
        super().__init__(near.window())
        forms.load("papers_signed_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.headLabel.setText(tr("When was {letter} signed for?").format(letter=", ".join(letters)))
        self._today = today
        field = self.dayField.edit(DateEdit)
        field.set_day(today)
        self.problemLabel.hide()
        self.okButton.setDefault(True)
        self.okButton.clicked.connect(self._finish)
        self.cancelButton.clicked.connect(self.reject)
        field.setFocus()
        field.selectAll()

    @property
    def day(self) -> date:
        """Return the day."""
        return self.dayField.edit(DateEdit).day() or self._today

    def _finish(self) -> None:
        day = self.dayField.edit(DateEdit).day()
        if day is not None and day <= self._today:
            self.accept()
            return
        self.problemLabel.setText(tr("Name a day that does not lie in the future."))
        self.problemLabel.show()


def ask_signed_on(near: QWidget, today: date, letters: Collection[str]) -> date | None:
    """Return the day on which letters were signed for, None when nothing is entered."""
    dialog = SignedDialog(near, today, letters)
    return dialog.day if dialog.exec() == QDialog.DialogCode.Accepted else None
