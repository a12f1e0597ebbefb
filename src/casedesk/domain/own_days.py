"""Days whose kind the office set by hand, over what the calendar says."""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.workdays import DayKind


@dataclass(frozen=True)
class OwnDay:
    """One day of the office's own calendar."""

    day: date
    kind: DayKind
    note: str = ""
    id: int = 0
    version: int = 0
