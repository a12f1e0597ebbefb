"""Releases asked for by one person and decided by another, who may sit at another desk at another hour."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Consent, VisitPurpose


class ApprovalKind(StrEnum):
    """What is to be approved."""

    PLAN_VISIT = "plan_visit"
    MOVE_VISIT = "move_visit"


class ApprovalStatus(StrEnum):
    """Where it stands."""

    PENDING = "pending"
    GRANTED = "granted"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """The plan could no longer be kept when it was decided."""


APPROVAL_STATUS_NAMES: dict[ApprovalStatus, Sentence] = {
    ApprovalStatus.PENDING: say("Waits for release"),
    ApprovalStatus.GRANTED: say("Released"),
    ApprovalStatus.DENIED: say("Not released"),
    ApprovalStatus.WITHDRAWN: say("Taken back"),
    ApprovalStatus.LAPSED: say("Lapsed"),
}


@dataclass(frozen=True)
class VisitWish:
    """The plan that shall be released, as it was when it was asked for."""

    case_id: int
    address_id: int
    starts_at: datetime
    minutes: int
    crew: tuple[int, ...]
    purpose: VisitPurpose
    note: str = ""
    consent: Consent | None = None


@dataclass(frozen=True)
class Approval:
    """One question to a second person, with its answer."""

    approval_no: str
    kind: ApprovalKind
    case_id: int
    wish: VisitWish
    rules: tuple[str, ...]
    """The rules to be released."""
    reason: str
    asked_by: int
    asked_at: datetime
    visit_id: int | None = None
    """The visit to be moved, or that came of it."""
    status: ApprovalStatus = ApprovalStatus.PENDING
    decided_by: int | None = None
    decided_at: datetime | None = None
    opinion: str = ""
    id: int = 0
    version: int = 0

    def decided(self, status: ApprovalStatus, by: int, at: datetime, opinion: str = "") -> "Approval":
        """Return this question with its answer; a second answer and one's own are refused."""
        self._require_pending()
        if by == self.asked_by:
            raise RefusedError(say("Nobody may release their own plan. Ask another supervisor."))
        return replace(self, status=status, decided_by=by, decided_at=at, opinion=opinion.strip())

    def withdrawn(self, by: int) -> "Approval":
        """Return this question taken back by whoever asked it."""
        self._require_pending()
        if by != self.asked_by:
            raise RefusedError(
                say("Release {number} was asked for by somebody else.", number=self.approval_no)
            )
        return replace(self, status=ApprovalStatus.WITHDRAWN)

    def _require_pending(self) -> None:
        if self.status is not ApprovalStatus.PENDING:
            raise RefusedError(
                say(
                    "Release {number} was decided already: {status}.",
                    number=self.approval_no,
                    status=APPROVAL_STATUS_NAMES[self.status],
                )
            )
