"""Waivers: what is asked of the client, and its answer in writing."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.allocation import Components
from casedesk.domain.sentences import Sentence, say


class WaiverStatus(StrEnum):
    """How the client answered."""

    ASKED = "asked"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


WAIVER_NAMES: dict[WaiverStatus, Sentence] = {
    WaiverStatus.ASKED: say("Asked of the client"),
    WaiverStatus.APPROVED: say("Approved by the client"),
    WaiverStatus.DECLINED: say("Declined by the client"),
    WaiverStatus.WITHDRAWN: say("Withdrawn by us"),
}


@dataclass(frozen=True)
class WaiverRequest:
    """A wish to waive part of a debt; ``amounts`` are what was granted once it is approved."""

    request_no: str
    case_id: int
    amounts: Components
    reason: str
    asked_by: int
    asked_at: datetime
    status: WaiverStatus = WaiverStatus.ASKED
    approval_no: str = ""
    approved_on: date | None = None
    approver: str = ""
    """Who approved it at the client's."""
    valid_until: date | None = None
    evidence_sha256: str = ""
    """Digest of the stored letter or picture that proves it."""
    decided_by: int | None = None
    """Operator who entered the answer."""
    decided_at: datetime | None = None
    note: str = ""
    id: int = 0
    version: int = 0
