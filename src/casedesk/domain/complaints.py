"""Complaints and disputes: what was said, until when it is to be answered, and how it ended."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.cases import CaseStatus
from casedesk.domain.sentences import Sentence, say


class ComplaintKind(StrEnum):
    """What is objected to."""

    COMPLAINT = "complaint"
    """How somebody behaved."""
    DISPUTE = "dispute"
    """That the debt, or its amount, is owed."""


class ComplaintStatus(StrEnum):
    """Where the matter stands."""

    OPEN = "open"
    UPHELD = "upheld"
    PARTLY = "partly"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

    @property
    def is_open(self) -> bool:
        """Tell whether an answer is still owed."""
        return self is ComplaintStatus.OPEN


COMPLAINT_KIND_NAMES: dict[ComplaintKind, Sentence] = {
    ComplaintKind.COMPLAINT: say("Complaint"),
    ComplaintKind.DISPUTE: say("Dispute"),
}
COMPLAINT_STATUS_NAMES: dict[ComplaintStatus, Sentence] = {
    ComplaintStatus.OPEN: say("Awaits an answer"),
    ComplaintStatus.UPHELD: say("Upheld"),
    ComplaintStatus.PARTLY: say("Upheld in part"),
    ComplaintStatus.REJECTED: say("Not upheld"),
    ComplaintStatus.WITHDRAWN: say("Withdrawn by the person"),
}


@dataclass(frozen=True)
class Complaint:
    """One complaint or dispute about a case; the case rests from the first word to the answer."""

    complaint_no: str
    case_id: int
    kind: ComplaintKind
    text: str
    received_on: date
    due_on: date
    taken_by: int
    taken_at: datetime
    channel: str = ""
    """How it came in, in the words of whoever took it."""
    assigned_to: int | None = None
    status: ComplaintStatus = ComplaintStatus.OPEN
    answer: str = ""
    answered_on: date | None = None
    closed_by: int | None = None
    closed_at: datetime | None = None
    case_was: CaseStatus | None = None
    """The status to which the case returns."""
    flag_id: int | None = None
    id: int = 0
    version: int = 0
