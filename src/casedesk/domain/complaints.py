"""Complaints and disputes: what was said, until when it is to be answered, and how it ended.

Sources: GB/T 45251-2025, 5.6 (complaints are logged, examined and answered; collection pauses meanwhile);
征信业管理条例 art. 25 (twenty days for a disputed entry); Civil Code 203 (a last day that is a rest day).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import OfficeCalendar


class ComplaintKind(StrEnum):
    """What is objected to."""

    COMPLAINT = "complaint"
    """How somebody behaved."""
    DISPUTE = "dispute"
    """That the debt, or its amount, is owed."""
    PLAN_CHANGE = "plan_change"
    """That the debtor cannot keep a plan and asked for another one in time."""


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
    ComplaintKind.PLAN_CHANGE: say("Wish for another plan"),
}
COMPLAINT_STATUS_NAMES: dict[ComplaintStatus, Sentence] = {
    ComplaintStatus.OPEN: say("Awaits an answer"),
    ComplaintStatus.UPHELD: say("Upheld"),
    ComplaintStatus.PARTLY: say("Upheld in part"),
    ComplaintStatus.REJECTED: say("Not upheld"),
    ComplaintStatus.WITHDRAWN: say("Withdrawn by the person"),
}


FLAG_OF: Final[dict[ComplaintKind, FlagKind]] = {
    ComplaintKind.COMPLAINT: FlagKind.COMPLAINT,
    ComplaintKind.DISPUTE: FlagKind.DISPUTE,
}
"""The mark that a case carries while the matter is open."""
RESTS_AS: Final[dict[ComplaintKind, CaseStatus]] = {
    ComplaintKind.COMPLAINT: CaseStatus.ON_HOLD,
    ComplaintKind.DISPUTE: CaseStatus.DISPUTE,
}
"""The state in which the case rests while the matter is open."""
REPLY_TERMS: Final[dict[ComplaintKind, tuple[str, int]]] = {
    ComplaintKind.COMPLAINT: ("complaint_reply_days", 15),
    ComplaintKind.DISPUTE: ("dispute_reply_days", 20),
    ComplaintKind.PLAN_CHANGE: ("plan_change_reply_workdays", 10),
}
"""The parameter that says in how many days it is answered, and the days of packs that do not have it."""
STILL_ON_PLAN: Final = frozenset({CaseStatus.ON_PLAN, CaseStatus.LEGAL})
"""States that a complaint leaves alone: the case rests there, or a lawyer has it."""
_BY_ITSELF: Final = frozenset(
    {
        CaseStatus.ACTIVE,
        CaseStatus.PROMISE,
        CaseStatus.DRAFTING,
        CaseStatus.ON_PLAN,
        CaseStatus.BROKEN,
    }
)
ANSWERED: Final = frozenset({ComplaintStatus.UPHELD, ComplaintStatus.PARTLY, ComplaintStatus.REJECTED})
"""How a matter may be answered."""


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

    def days_left(self, today: date) -> int:
        """Return the days until the answer is due, negative after that day."""
        return (self.due_on - today).days

    def is_late(self, today: date) -> bool:
        """Tell whether the answer is overdue."""
        return self.status.is_open and today > self.due_on


def reply_due_on(kind: ComplaintKind, received_on: date, days: int, calendar: OfficeCalendar) -> date:
    """Return the last day for the answer, the day it came in not counted.

    A wish for another plan is answered within workdays; where days of the calendar end on a rest day, the
    next workday is the last.
    """
    if kind is not ComplaintKind.PLAN_CHANGE:
        return calendar.next_workday(received_on + timedelta(days=days))
    day = received_on
    for _ in range(days):
        day = calendar.next_workday(day + timedelta(days=1))
    return day


def status_while_open(kind: ComplaintKind, status: CaseStatus) -> CaseStatus:
    """Return the state in which a case rests while the matter is open; a closed case stays closed."""
    rest = RESTS_AS.get(kind)
    if rest is None or not status.is_open or status is CaseStatus.DISPUTE:
        return status
    if kind is ComplaintKind.COMPLAINT and status in STILL_ON_PLAN:
        return status
    return status if status is CaseStatus.LEGAL else rest


def status_to_return(was: CaseStatus, by_itself: CaseStatus) -> CaseStatus:
    """Return where a case goes back to: what followed from plans and promises follows from them anew."""
    return by_itself if was in _BY_ITSELF else was
