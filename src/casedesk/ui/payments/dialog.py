"""The dialog that records a payment and shows at once what it would settle and keep."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.case_lists import CaseRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.payments.presenter.ledger import CHANNELS
from casedesk.ui.payments.presenter.recording import PaymentForm, RecordPresenter, Told
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.bars import BalanceBar
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.case_picker import CasePicker, Finder
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit
from casedesk.ui.work import Tasks

forms.register(CasePicker)

_CONFIRMED, _CLAIMED = "confirmed", "claimed"
_DEBOUNCE = 80


class PaymentDialog(QDialog):
    """Case, amount, day, channel, voucher, payer; seen by the client's account or only claimed."""

    picker: CasePicker
    amount: FieldBox
    paidOn: FieldBox
    channel: FieldBox
    voucher: FieldBox
    payer: FieldBox
    note: FieldBox
    state: SegmentedControl
    stateHint: QLabel
    previewHead: QLabel
    split: BalanceBar
    keeps: QLabel
    rest: QLabel
    problemLabel: QLabel
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, presenter: RecordPresenter, tasks: Tasks, find: Finder) -> None:
        super().__init__(near.window())
        forms.load("payment_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.payment: Payment | None = None
        self._presenter = presenter
        self._money, self._day, self._channel = MoneyEdit(), DateEdit(), QComboBox()
        self._voucher, self._payer, self._note = QLineEdit(), QLineEdit(), QLineEdit()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DEBOUNCE)
        self._wait.timeout.connect(lambda: presenter.changed(self.form()))
        self._fill_boxes()
        self.picker.attach(tasks, find)
        self._day.set_day(presenter.today)
        self.problemLabel.hide()
        self.split.hide()
        self._connect()
        self._say_state()
        presenter.attach(self)
        self.picker.setFocus()

    def set_case(self, case: CaseRow) -> None:
        """Begin with a case that is known, the keyboard on the amount."""
        self.picker.set_case(case)
        self._chosen(case)
        self._money.setFocus()

    def form(self) -> PaymentForm:
        """Return what is typed."""
        return PaymentForm(
            case_id=self.picker.case.id if self.picker.case is not None else None,
            amount=self._money.amount(),
            paid_on=self._day.day(),
            channel=PaymentChannel(self._channel.currentData()),
            voucher_no=self._voucher.text(),
            payer=self._payer.text(),
            note=self._note.text(),
            is_confirmed=self.state.value() == _CONFIRMED,
        )

    def show_told(self, told: Told) -> None:
        """Show what the payment would do."""
        self.split.setVisible(bool(told.parts))
        self.split.set_parts(told.parts, 1)
        self.keeps.setText("\n".join(shown(each) for each in told.keeps))
        nothing = tr("Choose a case and enter an amount.")
        self.rest.setText(shown(told.rest) if told.parts else nothing)

    def show_problems(self, problems: dict[str, Text]) -> None:
        """Show what is wrong below its fields, the keyboard on the first."""
        self.problemLabel.hide()
        for name, box in (("amount", self.amount), ("paid_on", self.paidOn)):
            box.set_message(Tone.BLOCK if name in problems else None, problems.get(name, ""))
        if "case" in problems:
            self._show_problem(problems["case"])
            self.picker.setFocus()
        elif "amount" in problems:
            self._money.setFocus()
        elif "paid_on" in problems:
            self._day.setFocus()

    def show_error(self, error: CaseDeskError) -> None:
        """Show why it was not booked; what is typed stays."""
        self.okButton.setEnabled(True)
        self._show_problem(error.sentence)

    def finish(self, payment: Payment) -> None:
        """Close with the booked payment."""
        self.payment = payment
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_wait"):
            self._say_state()

    def _fill_boxes(self) -> None:
        for key, text in CHANNELS.items():
            self._channel.addItem(shown(text), str(key))
        for box, field, label in (
            (self.amount, self._money, say("Amount")),
            (self.paidOn, self._day, say("Paid on")),
            (self.channel, self._channel, say("Channel")),
            (self.voucher, self._voucher, say("Voucher number")),
            (self.payer, self._payer, say("Payer")),
            (self.note, self._note, say("Note")),
        ):
            box.set_field(field)
            box.set_label(label)
        self.amount.set_unit(say("yuan"))
        options = [(_CONFIRMED, say("Seen on the client's account")), (_CLAIMED, say("Claimed only"))]
        self.state.set_options(options)

    def _connect(self) -> None:
        self.picker.chosen.connect(self._chosen)
        self._money.amount_changed.connect(self._wait.start)
        self._day.day_changed.connect(self._wait.start)
        self.state.chosen.connect(lambda _key: self._say_state())
        self.okButton.clicked.connect(self._record)
        self.cancelButton.clicked.connect(self.reject)
        self.okButton.setAutoDefault(False)
        self.cancelButton.setAutoDefault(False)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._record)

    def _chosen(self, case: CaseRow | None) -> None:
        if case is not None and not self._payer.text():
            self._payer.setText(case.name)
        self._wait.start()

    def _say_state(self) -> None:
        if self.state.value() == _CONFIRMED:
            self.stateHint.setText(tr("Reduces the debt at once."))
        else:
            self.stateHint.setText(tr("Changes nothing until somebody confirms it."))
        self._wait.start()

    def _record(self) -> None:
        self._presenter.record(self.form())

    def _show_problem(self, text: Text) -> None:
        self.problemLabel.setText(shown(text))
        self.problemLabel.show()
