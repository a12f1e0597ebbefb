"""What can be done with the payment on show besides confirming and reversing: its papers and its place."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.sentences import say
from casedesk.services.ledger import LedgerService
from casedesk.services.payments import PaymentService
from casedesk.services.vouchers import read_picture
from casedesk.ui import messages
from casedesk.ui.looks import Text
from casedesk.ui.payments.ledger_dialog import LedgerDialog
from casedesk.ui.payments.presenter.case_ledger import CaseLedgerPresenter
from casedesk.ui.payments.voucher_dialog import VoucherDialog, ask_picture
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class Letters:
    """Opens the forms of papers about payments; none where nobody may print."""

    receipt: Callable[[QWidget, Payment], None] | None = None
    statement: Callable[[QWidget, int], None] | None = None


class PaymentTools:
    """Ledger, receipt and voucher of payments, over one page."""

    def __init__(
        self,
        services: tuple[PaymentService, LedgerService],
        actor: Operator,
        tasks: Tasks,
        letters: Letters,
    ) -> None:
        self._payments, self._ledger = services
        self._actor, self._tasks, self._letters = actor, tasks, letters

    @property
    def can_print(self) -> bool:
        """Tell whether receipts can be printed."""
        return self._letters.receipt is not None

    def show_ledger(self, near: QWidget, case_id: int, who: Text = "") -> None:
        """Open the ledger of a case."""
        presenter = CaseLedgerPresenter(self._ledger, self._actor, self._tasks, case_id)
        dialog = LedgerDialog(near, presenter, self._tasks, who, self._letters.statement)
        dialog.exec()
        dialog.deleteLater()

    def print_receipt(self, near: QWidget, payment: Payment) -> None:
        """Open the form of the payment's receipt; only confirmed money has one."""
        if self._letters.receipt is None:
            return
        if payment.status is not PaymentStatus.CONFIRMED:
            messages.toast(near, say("Only a confirmed payment has a receipt. Confirm it first."))
            return
        self._letters.receipt(near, payment)

    def show_voucher(self, near: QWidget, payment: Payment, done: Callable[[], None]) -> None:
        """Show the voucher's picture, or choose one to keep where there is none."""

        def keep() -> None:
            self._keep(near, payment, done)

        if not payment.voucher_sha256:
            keep()
            return
        self._tasks.run(
            lambda _p: self._payments.voucher(self._actor, payment),
            lambda content: _shown(near, content, keep if self._may_keep else None),
            lambda error: messages.show_error(error, near),
            owner=self,
        )

    @property
    def _may_keep(self) -> bool:
        return self._actor.may(Right.RECORD_PAYMENTS)

    def _keep(self, near: QWidget, payment: Payment, done: Callable[[], None]) -> None:
        path = ask_picture(near)
        if path is None:
            return

        def kept(_payment: Payment) -> None:
            messages.toast(near, say("The voucher's picture is kept."))
            done()

        self._tasks.run(
            lambda _p: self._payments.attach_voucher(self._actor, payment, read_picture(path)),
            kept,
            lambda error: messages.show_error(error, near),
            owner=self,
        )


def _shown(near: QWidget, content: bytes, other: Callable[[], None] | None) -> None:
    try:
        dialog = VoucherDialog(near, content, other)
    except BadInputError as problem:
        messages.show_error(problem, near)
        return
    dialog.exec()
    dialog.deleteLater()
