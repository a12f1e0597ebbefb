"""Opens the dialogs in which payments are recorded and corrected, and the ledger of a case."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QDialog

from casedesk.domain.case_lists import CaseRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.payments import Payment
from casedesk.ui.pages import Page
from casedesk.ui.payments.dialog import PaymentDialog
from casedesk.ui.payments.payment_tools import PaymentTools
from casedesk.ui.payments.presenter.recording import RecordPresenter
from casedesk.ui.widgets.case_picker import Finder
from casedesk.ui.work import Tasks


class RecordingHost(Protocol):
    """What the page does with the outcome."""

    def took(self, payment: Payment) -> None:
        """Show a payment that was booked."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class Recorder:
    """Serves one page; cases are read off the UI thread before a dialog opens on them."""

    def __init__(
        self,
        tools: PaymentTools,
        tasks: Tasks,
        find: Finder,
        recording: Callable[[Payment | None], RecordPresenter],
        case_of: Callable[[int], CaseRow | None],
    ) -> None:
        self.tools = tools
        """Ledger, receipt and voucher."""
        self._tasks, self._find, self._recording = tasks, find, recording
        self._case_of = case_of
        self._page: Page
        self._host: RecordingHost

    def attach(self, page: Page, host: RecordingHost) -> None:
        """Take the page over which the dialogs open."""
        self._page, self._host = page, host

    def begin(self) -> None:
        """Record a payment whose case is still to be named."""
        self._open(None)

    def begin_for(self, case_id: int) -> None:
        """Record a payment for a case."""
        self._with_case(case_id, self._open)

    def correct(self, payment: Payment) -> None:
        """Enter a payment in place of a wrong one."""
        self._with_case(payment.case_id, lambda case: self._open(case, payment))

    def show_ledger(self, case_id: int) -> None:
        """Open the ledger of a case."""
        self._with_case(case_id, lambda case: self.tools.show_ledger(self._page, case_id, _name(case)))

    def _with_case(self, case_id: int, do: Callable[[CaseRow | None], None]) -> None:
        self._tasks.run(lambda _p: self._case_of(case_id), do, self._host.show_error, owner=self)

    def _open(self, case: CaseRow | None, corrects: Payment | None = None) -> None:
        dialog = PaymentDialog(self._page, self._recording(corrects), self._tasks, self._find)
        if case is not None:
            dialog.set_case(case)
        if corrects is not None:
            dialog.set_payment(corrects)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.payment is not None:
            self._host.took(dialog.payment)


def _name(case: CaseRow | None) -> str:
    return "" if case is None else f"{case.case_no}　{case.name}　{case.client}"
