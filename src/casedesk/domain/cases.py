"""Cases: one overdue contract of one debtor, worked for one client."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.debts import Debt
from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import Sentence, say


class CaseStatus(StrEnum):
    """Where a case stands."""

    ACTIVE = "active"
    TO_VISIT = "to_visit"
    PROMISE = "promise"
    DRAFTING = "drafting"
    ON_PLAN = "on_plan"
    BROKEN = "broken"
    ON_HOLD = "on_hold"
    DISPUTE = "dispute"
    VERIFY = "verify"
    LEGAL = "legal"
    KEPT = "kept"
    SETTLED = "settled"
    RETURNED = "returned"

    @property
    def is_open(self) -> bool:
        """Tell whether the office may still work the case."""
        return self not in {CaseStatus.SETTLED, CaseStatus.RETURNED}


STATUS_NAMES: dict[CaseStatus, Sentence] = {
    CaseStatus.ACTIVE: say("Active"),
    CaseStatus.TO_VISIT: say("To visit"),
    CaseStatus.PROMISE: say("Promise"),
    CaseStatus.DRAFTING: say("Drafting"),
    CaseStatus.ON_PLAN: say("On plan"),
    CaseStatus.BROKEN: say("Broken"),
    CaseStatus.ON_HOLD: say("On hold"),
    CaseStatus.DISPUTE: say("Dispute"),
    CaseStatus.VERIFY: say("Verify"),
    CaseStatus.LEGAL: say("Legal"),
    CaseStatus.KEPT: say("Retained"),
    CaseStatus.SETTLED: say("Settled"),
    CaseStatus.RETURNED: say("Returned"),
}


class FlagKind(StrEnum):
    """A mark with consequences for visits, calls and letters."""

    DISPUTE = "dispute"
    COMPLAINT = "complaint"
    HARDSHIP = "hardship"
    VULNERABLE = "vulnerable"
    DECEASED = "deceased"
    REPRESENTED = "represented"
    DO_NOT_CONTACT = "do_not_contact"
    STAFF_SAFETY = "staff_safety"
    COOL_DOWN = "cool_down"

    @property
    def binds_human(self) -> bool:
        """Tell whether the flag is about the human and holds in every case, not only where it was raised."""
        return self in _OF_HUMANS


_OF_HUMANS = frozenset(
    {
        FlagKind.VULNERABLE,
        FlagKind.DECEASED,
        FlagKind.REPRESENTED,
        FlagKind.DO_NOT_CONTACT,
        FlagKind.STAFF_SAFETY,
        FlagKind.COOL_DOWN,
    }
)


FLAG_NAMES: dict[FlagKind, Sentence] = {
    FlagKind.DISPUTE: say("Dispute"),
    FlagKind.COMPLAINT: say("Complaint"),
    FlagKind.HARDSHIP: say("Hardship"),
    FlagKind.VULNERABLE: say("Care"),
    FlagKind.DECEASED: say("Deceased"),
    FlagKind.REPRESENTED: say("Represented"),
    FlagKind.DO_NOT_CONTACT: say("Do not contact"),
    FlagKind.STAFF_SAFETY: say("Staff safety"),
    FlagKind.COOL_DOWN: say("Cooling down"),
}


FLAG_CONSEQUENCES: dict[FlagKind, Sentence] = {
    FlagKind.DISPUTE: say("No visits and no pressing until the client has checked it."),
    FlagKind.COMPLAINT: say("Every visit warns; a supervisor looks at it first."),
    FlagKind.HARDSHIP: say("Ask for the reason first; offer smaller instalments."),
    FlagKind.VULNERABLE: say("Visits warn; a supervisor looks first, softer terms."),
    FlagKind.DECEASED: say("No visits, no calls, no letters; legal looks at the estate."),
    FlagKind.REPRESENTED: say("Speak to the representative; only letters to the person."),
    FlagKind.DO_NOT_CONTACT: say("No visits, calls or messages; only letters."),
    FlagKind.STAFF_SAFETY: say("The crew is warned and goes as two or three."),
    FlagKind.COOL_DOWN: say("No visits until the day after it ends; letters stay possible."),
}
"""What each flag does, as it stands wherever the person is shown."""


@dataclass(frozen=True)
class Flag:
    """A flag on a case; it acts until it is cleared, or through ``until_on`` where it ends by itself."""

    case_id: int
    kind: FlagKind
    note: str
    raised_on: date
    cleared_on: date | None = None
    until_on: date | None = None
    id: int = 0
    version: int = 0

    def acts_on(self, day: date) -> bool:
        """Tell whether the flag still has its consequences on a day; its last day is one of them."""
        return self.cleared_on is None and (self.until_on is None or day <= self.until_on)

    def held_on(self, day: date) -> bool:
        """Tell whether the flag had its consequences on a day, whatever became of it since."""
        is_over = self.until_on is not None and day > self.until_on
        is_cleared = self.cleared_on is not None and day >= self.cleared_on
        return self.raised_on <= day and not is_over and not is_cleared


class StepKind(StrEnum):
    """What is to be done next on a case."""

    CALL = "call"
    VERIFY = "verify"
    VISIT = "visit"
    SIGN = "sign"
    AWAIT_PAYMENT = "await_payment"
    REVIEW = "review"
    LETTER = "letter"
    LEGAL = "legal"
    OTHER = "other"


@dataclass(frozen=True)
class NextStep:
    """The one thing to do next and the day it falls on."""

    kind: StepKind
    due_on: date
    note: str = ""


@dataclass(frozen=True)
class Case:
    """One contract in collection; ``case_no`` is the client's number, unique per client."""

    case_no: str
    client_id: int
    placement_id: int
    debtor_id: int
    debt: Debt
    status: CaseStatus = CaseStatus.ACTIVE
    operator_id: int | None = None
    assigned_on: date | None = None
    recall_on: date | None = None
    next_step: NextStep | None = None
    preference: str = ""
    """What the debtor asked for: times, places, channel."""
    note: str = ""
    last_contact_at: datetime | None = None
    source_row: int | None = None
    """The row in the placement's file; None for a case typed here."""
    limitation_from: date | None = None
    """The newest event from which the limitation period runs; kept with the events by the store."""
    id: int = 0
    version: int = 0

    def with_status(self, status: CaseStatus) -> "Case":
        """Return this case in another status; a closed case stays closed."""
        if not self.status.is_open and status.is_open:
            raise RefusedError(
                say("Case {case_no} is closed and cannot be worked any more.", case_no=self.case_no),
            )
        return replace(self, status=status)
