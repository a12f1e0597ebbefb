"""The dialog that records a payment and shows at once what it would settle and keep."""

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.case_lists import CaseRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.payments.presenter.ledger import CHANNELS
from casedesk.ui.payments.presenter.recording import PaymentForm, RecordPresenter, Told
from casedesk.ui.payments.surplus import accept_surplus
from casedesk.ui.payments.voucher_dialog import ask_picture
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
    reason: FieldBox
    pictureButton: Button
    pictureLabel: QLabel
    spreadBox: QCheckBox
    state: SegmentedControl
    stateHint: QLabel
    headLabel: QLabel
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
        self._reason, self._picture = QLineEdit(), Path()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_DEBOUNCE)
        self._wait.timeout.connect(lambda: presenter.changed(self.form()))
        self._fill_boxes()
        self.picker.attach(tasks, find)
        self._day.set_day(presenter.today)
        self.problemLabel.hide()
        self.split.hide()
        self.spreadBox.hide()
        self.reason.setVisible(presenter.corrects is not None)
        self.reason.set_message(Tone.INFO, say("Needed: both entries stay in the ledger with it."))
        self._connect()
        self._say_state()
        presenter.attach(self)
        self.picker.setFocus()

    def set_case(self, case: CaseRow) -> None:
        """Begin with a case that is known, the keyboard on the amount."""
        self.picker.set_case(case)
        self._chosen(case)
        self._money.setFocus()

    def set_payment(self, payment: Payment) -> None:
        """Begin with what a payment says that is to be corrected, the keyboard on the amount."""
        self.headLabel.setText(tr("Correct the payment of {amount}").format(amount=payment.amount))
        self.okButton.setText(tr("Correct"))
        self._money.set_amount(payment.amount)
        self._day.set_day(payment.paid_on)
        self._channel.setCurrentIndex(self._channel.findData(str(payment.channel)))
        self._voucher.setText(payment.voucher_no)
        self._payer.setText(payment.payer)
        self._note.setText(payment.note)
        self._money.setFocus()
        self._money.selectAll()

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
            picture=self._picture if self._picture.name else None,
            is_spread=self.spreadBox.isVisible() and self.spreadBox.isChecked(),
            reason=self._reason.text(),
        )

    def show_double(self, text: Text) -> None:
        """Warn once; what is typed stays, pressing again records it."""
        self.okButton.setEnabled(True)
        self._show_problem(text)

    def accept_surplus(self, amount: Money, over: Money) -> bool:
        """Ask whether a payment that is more than is owed is meant."""
        return accept_surplus(self, amount, over)

    def show_debts(self, number: int) -> None:
        """Offer to share the payment out."""
        self.spreadBox.setVisible(number > 1)
        self.spreadBox.setText(tr("Share it out over %n debt(s) of the person with this client", number))

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
        for name, box in (("amount", self.amount), ("paid_on", self.paidOn), ("reason", self.reason)):
            box.set_message(Tone.BLOCK if name in problems else None, problems.get(name, ""))
        if "case" in problems:
            self._show_problem(problems["case"])
            self.picker.setFocus()
        elif "amount" in problems:
            self._money.setFocus()
        elif "paid_on" in problems:
            self._day.setFocus()
        elif "reason" in problems:
            self._reason.setFocus()

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
            (self.reason, self._reason, say("Why is it corrected?")),
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
        self.spreadBox.toggled.connect(lambda _is_on: self._wait.start())
        self.pictureButton.clicked.connect(self._choose_picture)
        self.pictureButton.setAutoDefault(False)
        QShortcut(QKeySequence("Ctrl+O"), self, self._choose_picture)
        self.okButton.clicked.connect(self._record)
        self.cancelButton.clicked.connect(self.reject)
        self.okButton.setAutoDefault(False)
        self.cancelButton.setAutoDefault(False)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._record)

    def _chosen(self, case: CaseRow | None) -> None:
        self.spreadBox.hide()
        if case is not None:
            self._presenter.look_for_debts(case.id)
            if not self._payer.text():
                self._payer.setText(case.name)
        self._wait.start()

    def _say_state(self) -> None:
        if self.state.value() == _CONFIRMED:
            self.stateHint.setText(tr("Reduces the debt at once."))
        else:
            self.stateHint.setText(tr("Changes nothing until somebody confirms it."))
        self._wait.start()

    def _choose_picture(self) -> None:
        path = ask_picture(self)
        if path is not None:
            self._picture = path
            self.pictureLabel.setText(path.name)

    def _record(self) -> None:
        self._presenter.record(self.form())

    def _show_problem(self, text: Text) -> None:
        self.problemLabel.setText(shown(text))
        self.problemLabel.show()
