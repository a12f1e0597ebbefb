"""What a person may do about the complaints and disputes of a case."""

from collections.abc import Callable, Sequence
from datetime import date

from casedesk.domain.complaints import Complaint, ComplaintKind, ComplaintStatus
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.complaints import ComplaintRow, NewComplaint
from casedesk.ui.case_file.additions import CaseAdditions
from casedesk.ui.case_file.changes import Done, Failed


class ComplaintChanges(CaseAdditions):
    """Takes complaints, hands them over and writes their answers down."""

    def due_on(self, kind: ComplaintKind, received_on: date) -> date:
        """Return the day until which the rules want an answer."""
        return self._services.complaints.due_on(kind, received_on)

    def ask_answerers(self, came: Callable[[Sequence[Operator]], None]) -> None:
        """Read who may be given a complaint."""
        complaints = self._services.complaints
        self._run(lambda: complaints.answerers(self._actor), came, key="answerers")

    def ask_complaint(self, complaint_id: int, came: Callable[[ComplaintRow], None]) -> None:
        """Read one complaint in its own words."""
        complaints = self._services.complaints
        self._run(lambda: complaints.row(self._actor, complaint_id), came, key="complaint")

    def take_complaint(self, new: NewComplaint, done: Done, failed: Failed) -> None:
        """Write down what came in; the case rests from now on."""
        complaints, told = self._services.complaints, say("Taken down. The case rests until it is answered.")
        self._change(lambda: complaints.take(self._actor, new), told, done, failed, can_undo=False)

    def hand_over(self, complaint: Complaint, operator_id: int, done: Done, failed: Failed) -> None:
        """Give a complaint to somebody."""
        complaints, told = self._services.complaints, say("Handed over.")
        self._change(
            lambda: complaints.assign(self._actor, complaint, operator_id), told, done, failed, can_undo=False
        )

    def answer(
        self,
        complaint: Complaint,
        result: tuple[ComplaintStatus, str, date],
        done: Done,
        failed: Failed,
    ) -> None:
        """Close a complaint with its answer, or with the reason for which it was taken back."""
        complaints, actor = self._services.complaints, self._actor
        status, words, day = result
        told = say("Closed. The case goes on where it was.")

        def work() -> object:
            if status is ComplaintStatus.WITHDRAWN:
                return complaints.withdraw(actor, complaint, words)
            return complaints.answer(actor, complaint, status, words, day)

        self._change(work, told, done, failed, can_undo=False)
