"""Requests for visits: who wants one, why, by when, and who said yes."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import VisitPurpose


class RequestStatus(StrEnum):
    """Where a request stands."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PLANNED = "planned"


REQUEST_STATUS_NAMES: dict[RequestStatus, Sentence] = {
    RequestStatus.PENDING: say("Waits for approval"),
    RequestStatus.APPROVED: say("Approved"),
    RequestStatus.REFUSED: say("Not approved"),
    RequestStatus.WITHDRAWN: say("Taken back"),
    RequestStatus.PLANNED: say("Planned"),
}


class ContactState(StrEnum):
    """Whether the debtor can be reached otherwise, as the contact log tells."""

    REACHABLE = "reachable"
    LOST = "lost"
    UNTRIED = "untried"
    UNSURE = "unsure"


CONTACT_STATE_NAMES: dict[ContactState, Sentence] = {
    ContactState.REACHABLE: say("Can be reached"),
    ContactState.LOST: say("Contact is lost"),
    ContactState.UNTRIED: say("Not tried yet"),
    ContactState.UNSURE: say("Tried, not reached"),
}


@dataclass(frozen=True)
class VisitRequest:
    """One wish for a visit; times of day are the office's own."""

    request_no: str
    case_id: int
    address_id: int
    purpose: VisitPurpose
    asked_by: int
    asked_at: datetime
    goal: str = ""
    """What shall be reached."""
    remark: str = ""
    round_no: int = 1
    """Which visit to this person for this case it will be."""
    earliest_on: date | None = None
    latest_on: date | None = None
    day_from: time | None = None
    day_until: time | None = None
    """The hours that suit the debtor."""
    status: RequestStatus = RequestStatus.PENDING
    decided_by: int | None = None
    decided_at: datetime | None = None
    opinion: str = ""
    visit_id: int | None = None
    """The visit that came of it."""
    id: int = 0
    version: int = 0

    def require_sane(self) -> None:
        """Raise BadInputError when days or hours run backwards."""
        if self.earliest_on and self.latest_on and self.latest_on < self.earliest_on:
            raise BadInputError(say("The last suggested day lies before the first. Correct the days."))
        if (self.day_from is None) is not (self.day_until is None):
            raise BadInputError(say("Hours need a beginning and an end. Fill in both or none."))
        if self.day_from and self.day_until and self.day_until <= self.day_from:
            raise BadInputError(say("The suggested hours end before they begin. Correct the hours."))

    def decided(self, status: RequestStatus, by: int, at: datetime, opinion: str) -> "VisitRequest":
        """Return this request with its answer; a second answer and one's own are refused."""
        self.require_pending()
        if by == self.asked_by:
            raise RefusedError(
                say(
                    "Nobody decides about their own request {number}. Ask a supervisor.",
                    number=self.request_no,
                )
            )
        return replace(self, status=status, decided_by=by, decided_at=at, opinion=opinion.strip())

    def withdrawn(self) -> "VisitRequest":
        """Return this request taken back, which is possible until a visit is planned from it."""
        if self.status is not RequestStatus.APPROVED:
            self.require_pending()
        return replace(self, status=RequestStatus.WITHDRAWN)

    def planned(self, visit_id: int) -> "VisitRequest":
        """Return this approved request as fulfilled by a visit."""
        if self.status is not RequestStatus.APPROVED:
            raise RefusedError(
                say(
                    "Request {number} is not approved, or a visit was planned from it already.",
                    number=self.request_no,
                )
            )
        return replace(self, status=RequestStatus.PLANNED, visit_id=visit_id)

    def freed(self) -> "VisitRequest":
        """Return this request as waiting for a visit again, because its visit was called off."""
        return replace(self, status=RequestStatus.APPROVED, visit_id=None)

    def require_pending(self) -> None:
        """Raise RefusedError when this request was answered or taken back already."""
        if self.status is not RequestStatus.PENDING:
            raise RefusedError(
                say(
                    "Request {number} was decided already: {status}.",
                    number=self.request_no,
                    status=REQUEST_STATUS_NAMES[self.status],
                )
            )
