"""What the payments page needs for files of payments: the tray, the taken files, and a file being taken."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from casedesk.domain.operators import Operator, Right
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.payment_files import PaymentFileService
from casedesk.services.payment_tray import PaymentTray
from casedesk.services.payments import PaymentService
from casedesk.ui.payments.presenter.files import FilesPresenter
from casedesk.ui.payments.presenter.ledger import PaymentsPresenter
from casedesk.ui.payments.presenter.taking import TakePresenter
from casedesk.ui.payments.presenter.tray import TrayPresenter
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class Books:
    """The presenters of the page."""

    ledger: PaymentsPresenter
    tray: TrayPresenter
    files: FilesPresenter
    taking: Callable[[], TakePresenter]
    state: Callable[[QWidget], None] | None = None
    """Opens the statements to clients over a window; None where the role makes none."""


def books_of(desk: Desk, actor: Operator, tasks: Tasks) -> Books:
    """Build the presenters on a desk; every change counts the tabs again."""
    files, tray, clients = PaymentFileService(desk), PaymentTray(desk), ClientService(desk)
    books = Books(
        PaymentsPresenter(PaymentService(desk), actor, tasks, files, tray),
        TrayPresenter(tray, actor, tasks),
        FilesPresenter(files, actor, tasks),
        lambda: TakePresenter(files, clients, actor, tasks),
        _stating(desk, actor, tasks) if actor.may(Right.BILL_CLIENTS) else None,
    )
    books.tray.after = books.ledger.load
    books.files.after = books.ledger.load
    return books


def _stating(desk: Desk, actor: Operator, tasks: Tasks) -> Callable[[QWidget], None]:
    def state(near: QWidget) -> None:
        from casedesk.ui.payments.statements_dialog import show_statements  # noqa: PLC0415 - loaded when asked

        show_statements(desk, actor, tasks, near)

    return state
