"""The actions on the payment on show, each with its button in the pane and its key."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from casedesk.domain.payments import PaymentStatus
from casedesk.ui.pages import Page, action
from casedesk.ui.payments.presenter.ledger import Detail
from casedesk.ui.payments.recorder import Recorder
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button


class PaymentActions:
    """Ledger, receipt, voucher and correction of one payment."""

    def __init__(
        self,
        page: Page,
        recorder: Recorder,
        detail: Callable[[], Detail | None],
    ) -> None:
        tools = recorder.tools
        self._page, self._tools, self._detail = page, tools, detail
        plan: tuple[tuple[str, str, Callable[[Detail], None]], ...] = (
            ("F4", "list", self._ledger),
            ("Ctrl+P", "printer", lambda each: tools.print_receipt(page, each.payment)),
            ("Ctrl+Shift+O", "document", self._voucher),
            ("F2", "pencil", lambda each: recorder.correct(each.payment)),
        )
        self.actions: list[QAction] = [
            action("", self._on_shown(do), keys, icon, page) for keys, icon, do in plan
        ]
        self._buttons: list[Button] = [
            getattr(page, f"{name}Button") for name in ("ledger", "receipt", "voucher", "correct")
        ]
        for button, each in zip(self._buttons, self.actions, strict=True):
            button.clicked.connect(each.trigger)

    def offer(self, detail: Detail | None) -> None:
        """Show what can be done with this payment."""
        payment = detail.payment if detail is not None else None
        is_confirmed = payment is not None and payment.status is PaymentStatus.CONFIRMED
        can_change = detail is not None and detail.can_reverse
        offered = (
            detail is not None,
            is_confirmed and can_change and self._tools.can_print,
            payment is not None and (bool(payment.voucher_sha256) or can_change),
            can_change,
        )
        for button, each, is_offered in zip(self._buttons, self.actions, offered, strict=True):
            button.setVisible(is_offered)
            each.setEnabled(is_offered)

    def name(self) -> None:
        """Name the actions in the language in use."""
        texts = (tr("Ledger of the case"), tr("Print a receipt"), tr("Picture of the voucher"), tr("Correct"))
        for each, text in zip(self.actions, texts, strict=True):
            each.setText(text)

    def _on_shown(self, do: Callable[[Detail], None]) -> Callable[[], None]:
        def act() -> None:
            detail = self._detail()
            if detail is not None:
                do(detail)

        return act

    def _ledger(self, detail: Detail) -> None:
        who = f"{detail.row[2]}　{detail.row[1]}　{detail.row[3]}"
        self._tools.show_ledger(self._page, detail.payment.case_id, who)

    def _voucher(self, detail: Detail) -> None:
        page: QWidget = self._page
        self._tools.show_voucher(page, detail.payment, lambda: self._page.refresh(0))
