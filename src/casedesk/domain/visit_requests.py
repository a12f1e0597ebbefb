"""Requests for visits: who wants one, why, by when, and who said yes."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from casedesk.domain.visits import VisitPurpose


class RequestStatus(StrEnum):
    """Where a request stands."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PLANNED = "planned"


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
