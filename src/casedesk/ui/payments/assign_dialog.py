"""The dialog that gives a waiting payment its case."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QWidget

from casedesk.domain.case_lists import CaseRow
from casedesk.domain.payment_files import PaymentLine
from casedesk.domain.payment_matches import Booked
from casedesk.domain.sentences import say
from casedesk.ui import formats, forms
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.case_picker import CasePicker, Finder
from casedesk.ui.work import Tasks

Alike = Callable[[int, Callable[[tuple[Booked, ...]], None]], None]
"""Looks for the recorded payments of a case that the line may be, and hands them over."""
_SAME, _SECOND = "same", "second"


class AssignDialog(QDialog):
    """Case and reason; where a like payment is recorded it asks whether this is the same."""

    headLabel: QLabel
    lineLabel: QLabel
    pickerLabel: QLabel
    picker: CasePicker
    knownPlace: QWidget
    knownLabel: QLabel
    knownControl: SegmentedControl
    reasonLabel: QLabel
    reason: QPlainTextEdit
    problemLabel: QLabel
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, line: PaymentLine, alike: Alike, tasks: Tasks, find: Finder) -> None:
        super().__init__(near.window())
        forms.load("payments_assign", self)
        self.setWindowTitle("CaseDesk")
        self._alike, self._known = alike, tuple[Booked, ...]()
        self.picker.attach(tasks, find)
        day = formats.formats().day(line.paid_on)
        parts = (day, f"{formats.money(line.amount)} {tr('yuan')}", line.payer, line.note)
        self.lineLabel.setText(" · ".join(each for each in parts if each))
        same, second = say("It is the recorded one"), say("A second payment")
        self.knownControl.set_options([(_SAME, same), (_SECOND, second)])
        self.knownPlace.hide()
        self.problemLabel.hide()
        for button in (self.okButton, self.cancelButton):
            button.setAutoDefault(False)
        self.picker.chosen.connect(self._chosen)
        self.okButton.clicked.connect(self._finish)
        self.cancelButton.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._finish)
        self.picker.setFocus()

    def set_case(self, case: CaseRow) -> None:
        """Begin with the case that is likeliest, the keyboard on the reason."""
        self.picker.set_case(case)
        self._chosen(case)

    def text(self) -> str:
        """Return the reason without blanks around it."""
        return self.reason.toPlainText().strip()

    def payment_id(self) -> int | None:
        """Return the recorded payment that the line is, if it is one."""
        is_same = bool(self._known) and self.knownControl.value() == _SAME
        return self._known[0].payment_id if is_same else None

    def is_second(self) -> bool:
        """Tell whether the line is another payment than the recorded one."""
        return bool(self._known) and self.knownControl.value() == _SECOND

    def _chosen(self, case: CaseRow | None) -> None:
        self._show_known(())
        if case is not None:
            self._alike(case.id, self._show_known)
            self.reason.setFocus()

    def _show_known(self, known: tuple[Booked, ...]) -> None:
        self._known = known
        self.knownPlace.setVisible(bool(known))
        if known:
            text = say("A payment of this amount is recorded for {day}.", day=known[0].paid_on)
            self.knownLabel.setText(shown(text))
            self.knownControl.set_value(_SAME)

    def _finish(self) -> None:
        if self.picker.case is None:
            self._complain(tr("Choose the case."), self.picker)
        elif not self.text():
            self._complain(tr("Give a reason; it is kept in the audit log."), self.reason)
        else:
            self.accept()

    def _complain(self, text: Text, field: QWidget) -> None:
        self.problemLabel.setText(shown(text))
        self.problemLabel.show()
        field.setFocus()
