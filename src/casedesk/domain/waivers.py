"""Waivers: what is asked of the client, and its answer in writing."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.allocation import Components
from casedesk.domain.errors import BadInputError, RefusedError
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

    @property
    def is_typed(self) -> bool:
        """Tell whether one person entered wish and answer at once, without the client's paper."""
        is_at_once = self.status is WaiverStatus.APPROVED and self.asked_at == self.decided_at
        return is_at_once and self.asked_by == self.decided_by and not self.evidence_sha256

    @property
    def is_told_in_full(self) -> bool:
        """Tell whether day and approver are on file, and the last day where no paper shows it."""
        is_named = bool(self.approval_no and self.approver) and self.approved_on is not None
        return is_named and (self.valid_until is not None or not self.is_typed)

    @property
    def is_proved(self) -> bool:
        """Tell whether the client's letter is kept, or a note says where it is."""
        return bool(self.evidence_sha256 or self.note)

    def covers(self, waived: Components) -> bool:
        """Tell whether every component waived was granted."""
        return not (self.amounts - waived).has_negative

    def is_valid_on(self, day: date) -> bool:
        """Tell whether the approval may be used on a day."""
        return self.status is WaiverStatus.APPROVED and (self.valid_until is None or day <= self.valid_until)

    def answered(
        self, status: WaiverStatus, operator_id: int, at: datetime, note: str = ""
    ) -> "WaiverRequest":
        """Return it with an answer; only an open request takes one."""
        if self.status is not WaiverStatus.ASKED:
            raise RefusedError(
                say(
                    "Waiver {number} is answered already: {status}.",
                    number=self.request_no,
                    status=WAIVER_NAMES[self.status],
                )
            )
        return replace(self, status=status, decided_by=operator_id, decided_at=at, note=note)


@dataclass(frozen=True)
class WaiverAnswer:
    """The client's approval as its letter states it; ``granted`` None grants what was asked."""

    approval_no: str
    approved_on: date
    approver: str
    valid_until: date | None = None
    granted: Components | None = None
    evidence: bytes = b""
    note: str = ""

    def require_last_day(self) -> None:
        """Refuse an approval entered with the terms that does not say how long it holds."""
        if self.valid_until is None:
            raise BadInputError(
                say(
                    "Enter the last day of approval {number}; it stands in the letter.",
                    number=self.approval_no,
                )
            )

    def agrees_with(self, request: WaiverRequest) -> bool:
        """Tell whether it says what is on file."""
        told = (self.approved_on, self.approver.strip(), self.valid_until)
        return told == (request.approved_on, request.approver, request.valid_until)

    def require_complete(self, today: date) -> None:
        """Refuse an approval that names no number, nobody, or impossible days."""
        if not self.approval_no.strip() or not self.approver.strip():
            raise BadInputError(say("Enter the number of the approval and who gave it."))
        if self.approved_on > today:
            raise BadInputError(say("The approval's day {day} lies in the future.", day=self.approved_on))
        if self.valid_until is not None and self.valid_until < self.approved_on:
            raise BadInputError(
                say(
                    "The approval cannot end on {until}, before it was given on {day}.",
                    until=self.valid_until,
                    day=self.approved_on,
                )
            )


def require_possible_waiver(amounts: Components, owed: Components) -> None:
    """Refuse a waiver of nothing, below zero, or of more than a component of the debt."""
    if amounts.has_negative or amounts.is_zero:
        raise BadInputError(say("Enter what is to be waived; every amount is zero or more."))
    if (owed - amounts).has_negative:
        raise BadInputError(say("The waiver is larger than the debt; lower the waiver."))
