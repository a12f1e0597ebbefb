"""The records' tools of the visits page: write a record, bear witness or check, and what is still owed."""

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.ui.visits.owed_dialog import OwedDialog
from casedesk.ui.visits.presenter.owed import OwedPresenter
from casedesk.ui.visits.presenter.record import RecordPresenter, RecordServices
from casedesk.ui.visits.presenter.witness import WitnessPresenter
from casedesk.ui.visits.record_dialog import RecordDialog
from casedesk.ui.visits.tools import VisitsHost
from casedesk.ui.visits.witness_dialog import WitnessDialog
from casedesk.ui.work import Tasks


class RecordRoom:
    """Opens the dialogs about records over a page."""

    def __init__(self, desk: Desk, actor: Operator, tasks: Tasks) -> None:
        self._desk, self._actor, self._tasks = desk, actor, tasks

    def write(self, host: VisitsHost, visit_id: int) -> None:
        """Open the form of a visit that has no record yet."""
        presenter = RecordPresenter(RecordServices.on(self._desk), self._actor, self._tasks, self._desk.zone)
        dialog = RecordDialog(presenter, visit_id, host.widget())
        dialog.exec()
        stored = dialog.stored
        dialog.deleteLater()
        if stored is not None:
            host.reload()
            host.tell(say("Visit {number} is recorded.", number=stored.visit_no))

    def witness(self, host: VisitsHost, visit_id: int) -> None:
        """Open the record of a visit with its witnesses."""
        dialog = WitnessDialog(
            WitnessPresenter(self._desk, self._actor, self._tasks), visit_id, host.widget()
        )
        dialog.exec()
        has_stored = dialog.has_stored
        dialog.deleteLater()
        if has_stored:
            host.reload()

    def owed(self, host: VisitsHost) -> None:
        """List what is still to be written or checked, and open what is chosen."""
        dialog = OwedDialog(OwedPresenter(self._desk, self._actor, self._tasks), host.widget())
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is not None:
            visit_id, has_record = chosen
            (self.witness if has_record else self.write)(host, visit_id)

    def open_record(self, host: VisitsHost) -> None:
        """Write the chosen visit's record; a written one is shown, without a choice what is owed."""
        visit = host.chosen()
        if visit is None:
            self.owed(host)
        elif visit.visit.record is None:
            self.write(host, visit.visit.id)
        else:
            self.witness(host, visit.visit.id)

    def open_witness(self, host: VisitsHost) -> None:
        """Show the chosen visit's record with its witnesses, without one what is owed."""
        visit = host.chosen()
        if visit is None or visit.visit.record is None:
            self.owed(host)
        else:
            self.witness(host, visit.visit.id)
