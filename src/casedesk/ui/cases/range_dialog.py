"""Asks for the two ends of a range: days overdue or balance."""

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.money import Money
from casedesk.ui import forms
from casedesk.ui.cases.filters import FilterKind
from casedesk.ui.looks import Tone
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox, MoneyEdit


class RangeDialog(QDialog):
    """Two fields of which either may stay empty."""

    headLabel: QLabel
    leastField: FieldBox
    mostField: FieldBox
    applyButton: Button
    cancelButton: Button

    def __init__(self, kind: FilterKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("cases_range_dialog", self)
        self._is_money = kind is FilterKind.MIN_BALANCE
        head = tr("Balance") if self._is_money else tr("Days overdue")
        self.setWindowTitle(head)
        self.headLabel.setText(head)
        for field in (self.leastField, self.mostField):
            field.set_field(MoneyEdit() if self._is_money else QLineEdit())
            field.set_unit(tr("yuan") if self._is_money else tr("days"))
        self.applyButton.clicked.connect(self._apply)
        self.cancelButton.clicked.connect(self.reject)
        self.leastField.setFocus()

    def ends(self) -> tuple[Money | int | None, Money | int | None]:
        """Return both ends, None where the field is empty."""
        return self._read(self.leastField), self._read(self.mostField)

    def _apply(self) -> None:
        is_sound = True
        for field in (self.leastField, self.mostField):
            text = field.edit(QLineEdit).text().strip()
            is_readable = not text or self._read(field) is not None
            field.set_message(None if is_readable else Tone.BLOCK, "" if is_readable else tr("Not a number"))
            is_sound = is_sound and is_readable
        if is_sound:
            self.accept()

    def _read(self, field: FieldBox) -> Money | int | None:
        if isinstance(field.field, MoneyEdit):
            return field.field.amount()
        text = field.edit(QLineEdit).text().strip()
        return int(text) if text.isdecimal() and text.isascii() else None
