"""Sets amount or day of one instalment by hand and says who takes the difference."""

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QWidget

from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.money import ZERO
from casedesk.domain.schedules import Instalment
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.agreements.dialogs import finish_with
from casedesk.ui.agreements.presenter.looks import ABSORBERS
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit


class RowDialog(QDialog):
    """Edits one row; ``edit`` holds what was set, an edit of nothing takes it back."""

    headLabel: QLabel
    amount: FieldBox
    day: FieldBox
    absorber: FieldBox
    resetButton: Button
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, row: Instalment, before: RowEdit | None, absorber: Absorber) -> None:
        super().__init__(near.window())
        forms.load("agreement_row_dialog", self)
        self.setWindowTitle("CaseDesk")
        self._row, self._before = row, before
        self.edit: RowEdit | None = None
        self.headLabel.setText(tr("Instalment {number}").format(number=row.no))
        self.figure, self.due, self.who = MoneyEdit(), DateEdit(), QComboBox()
        self.figure.set_amount(row.amount)
        self.due.set_day(row.due_on)
        for key, text in ABSORBERS.items():
            self.who.addItem(shown(text), str(key))
        self.who.setCurrentIndex(max(0, self.who.findData(str(absorber))))
        for box, field, label in (
            (self.amount, self.figure, say("Amount")),
            (self.day, self.due, say("Due day")),
            (self.absorber, self.who, say("The difference goes to")),
        ):
            box.set_field(field)
            box.set_label(label)
        self.amount.set_unit(say("yuan"))
        self.resetButton.setVisible(before is not None)
        self.resetButton.clicked.connect(self._reset)
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self._finish)
        self.figure.setFocus()
        self.figure.selectAll()

    def chosen_absorber(self) -> Absorber:
        """Return who takes the difference."""
        return Absorber(str(self.who.currentData()))

    def _reset(self) -> None:
        self.edit = RowEdit(self._row.no)
        self.accept()

    def _finish(self) -> None:
        amount, day = self.figure.amount(), self.due.day()
        if amount is None or amount <= ZERO:
            self.amount.set_message(Tone.BLOCK, say("Enter an amount above zero."))
            self.figure.setFocus()
            return
        if day is None:
            self.day.set_message(Tone.BLOCK, say("This is no day; write it like 2026-05-09."))
            self.due.setFocus()
            return
        before = self._before or RowEdit(self._row.no)
        has_amount = amount != self._row.amount or before.amount is not None
        has_day = day != self._row.due_on or before.due_on is not None
        self.edit = RowEdit(self._row.no, amount if has_amount else None, day if has_day else None)
        self.accept()
