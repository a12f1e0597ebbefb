"""When the record of a visit is due, and how late it came."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from casedesk.domain.visits import Visit, VisitRecord, VisitStatus

_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class MissingRecord:
    """A visit that is over by the plan and has no record yet."""

    visit: Visit
    person_name: str
    case_no: str
    due_at: datetime
    now: datetime
    has_draft: bool = False

    @property
    def is_late(self) -> bool:
        """Tell whether the deadline has passed."""
        return self.now > self.due_at

    @property
    def hours_late(self) -> int:
        """Return the full hours since the deadline, 0 before it."""
        return max(0, (self.now - self.due_at) // _HOUR)

    @property
    def hours_left(self) -> int:
        """Return the full hours until the deadline, 0 after it."""
        return max(0, (self.due_at - self.now) // _HOUR)


def due_at(ended_at: datetime, submit_within_h: int) -> datetime:
    """Return until when the record of a visit that ended then is in time."""
    return ended_at + timedelta(hours=submit_within_h)


def is_missing(visit: Visit, now: datetime) -> bool:
    """Tell whether a visit is over by the plan, neither called off nor recorded."""
    is_open = visit.status in {VisitStatus.PLANNED, VisitStatus.UNDER_WAY}
    return is_open and visit.record is None and visit.ends_at <= now


def late_hours(record: VisitRecord, submit_within_h: int) -> int:
    """Return how many hours after the crew left a late record was written, 0 where it came in time."""
    if record.stored_at is None:
        return 0
    took = record.stored_at - record.left_at
    return took // _HOUR if took > timedelta(hours=submit_within_h) else 0
