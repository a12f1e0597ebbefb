"""The page's dialogs: made fresh each time, and what they stored."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QInputDialog, QWidget

from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.services.visits import PlanRequest
from casedesk.ui.texts import tr
from casedesk.ui.visits.gate_dialog import GateDialog
from casedesk.ui.visits.plan_dialog import PlanDialog
from casedesk.ui.visits.presenter.gate import GatePresenter
from casedesk.ui.visits.presenter.plan import PlanPresenter
from casedesk.ui.visits.presenter.record import RecordPresenter
from casedesk.ui.visits.presenter.subjects import Look, Shift, Subject
from casedesk.ui.visits.record_dialog import RecordDialog


@dataclass(frozen=True)
class Makers:
    """How the page's presenters are made; dialogs get fresh ones."""

    gate: Callable[[], GatePresenter]
    plan: Callable[[], PlanPresenter]
    record: Callable[[], RecordPresenter]
    print_pdf: Callable[[bytes, int, QWidget], bool] | None = None
    """Hands pages to a printer; without it nothing is printed."""


class Dialogs:
    """Opens dialogs over a page and returns what they stored, None when they were left."""

    def __init__(self, page: QWidget, makers: Makers, to_case: Callable[[int], None]) -> None:
        self._page, self._makers, self._to_case = page, makers, to_case

    def gate(self, subject: Subject) -> Visit | None:
        """Open the gate on a subject."""
        dialog = GateDialog(self._makers.gate(), subject, self._change, self._to_case, self._page)
        dialog.print_pdf = self._makers.print_pdf
        return self._stored(dialog)

    def plan(self, subject: PlanRequest | Shift) -> Visit | None:
        """Open the form on a plan or a change."""
        dialog = PlanDialog(self._makers.plan(), subject, self.gate, self._page)
        return self._stored(dialog)

    def plan_case(self, case_id: int, purpose: VisitPurpose) -> Visit | None:
        """Open the form for a case."""
        presenter = self._makers.plan()
        dialog = PlanDialog(presenter, presenter.first_wish(case_id, purpose), self.gate, self._page)
        return self._stored(dialog)

    def record(self, visit_id: int) -> Visit | None:
        """Open the record of a visit."""
        dialog = RecordDialog(self._makers.record(), visit_id, self._page)
        return self._stored(dialog)

    def reason(self, name: str) -> str | None:
        """Ask why a visit is called off."""
        question = tr("Why is the visit to {name} called off?").format(name=name)
        reason, is_given = QInputDialog.getText(self._page, tr("Back to the tray"), question)
        return reason if is_given else None

    @staticmethod
    def _stored(dialog: GateDialog | PlanDialog | RecordDialog) -> Visit | None:
        """Let a dialog run and go; answers that come later find nobody."""
        dialog.exec()
        dialog.deleteLater()
        return dialog.stored

    def _change(self, subject: Subject) -> Visit | None:
        return None if isinstance(subject, Look) else self.plan(subject)
