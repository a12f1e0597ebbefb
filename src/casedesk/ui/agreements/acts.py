"""What the builder's buttons ask before the presenter does it."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from casedesk.domain.sentences import say
from casedesk.ui.agreements.dialogs import FILE, PrintDialog, SignDialog
from casedesk.ui.agreements.presenter.builder import BuilderPresenter
from casedesk.ui.agreements.presenter.states import Act
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.widgets.reason_dialog import ask_reason


class BuilderActs:
    """Asks for copies, days and reasons, then hands over to the presenter."""

    def __init__(
        self,
        near: QWidget,
        presenter: BuilderPresenter,
        delivery: Delivery,
        record_payment: Callable[[int], None],
    ) -> None:
        self._near, self._presenter, self._delivery = near, presenter, delivery
        self._record_payment = record_payment

    def do(self, act: Act) -> None:
        """Do one act, after its question."""
        acts: dict[Act, Callable[[], None]] = {
            Act.SAVE: self._presenter.save,
            Act.SUBMIT: self._presenter.submit,
            Act.APPROVE: self._presenter.approve,
            Act.SEND_BACK: self._send_back,
            Act.PRINT_DRAFT: self._print_draft,
            Act.PRINT: lambda: self._print_final(is_again=False),
            Act.PRINT_AGAIN: lambda: self._print_final(is_again=True),
            Act.SIGN: self._sign,
            Act.RECORD: self._record,
            Act.VOID: self._void,
        }
        acts[act]()

    def _print_draft(self) -> None:
        if self._presenter.pdf and self._delivery.ask_printer():
            self._delivery.send(self._presenter.pdf)

    def _print_final(self, *, is_again: bool) -> None:
        """Ask where to before anything is registered, so that calling it off leaves no trace."""
        agreement = self._presenter.opened.agreement if self._presenter.opened else None
        if agreement is None:
            return
        dialog = PrintDialog(self._near, agreement.terms.copies, is_again=is_again)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        is_file = dialog.where.currentData() == FILE
        ask = self._delivery.ask_file if is_file else self._delivery.ask_printer
        if ask(agreement.agreement_no):
            self._presenter.print_final(dialog.number.number(), dialog.why.text().strip())

    def _sign(self) -> None:
        dialog = SignDialog(self._near, self._presenter.today)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            day = dialog.day.day()
            if day is not None:
                self._presenter.sign(day)

    def _record(self) -> None:
        if self._presenter.opened is not None:
            self._record_payment(self._presenter.opened.basis.case.id)

    def _send_back(self) -> None:
        head, detail = say("Send the agreement back?"), say("The drafter sees the reason.")
        reason = ask_reason(self._near, head, detail, say("Send back"))
        if reason:
            self._presenter.send_back(reason)

    def _void(self) -> None:
        agreement = self._presenter.opened.agreement if self._presenter.opened else None
        if agreement is None:
            return
        head = say("Make agreement {number} void?", number=agreement.agreement_no)
        detail = say("This cannot be undone; the number is not used again.")
        reason = ask_reason(self._near, head, detail, say("Make void"), is_danger=True)
        if reason:
            self._presenter.void(reason)
