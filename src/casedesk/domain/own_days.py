"""Days whose kind the office set by hand, over what the calendar says."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.domain.workdays import DayKind


@dataclass(frozen=True)
class OwnDay:
    """One day of the office's own calendar."""

    day: date
    kind: DayKind
    note: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class StoredYear:
    """The notice of one year that the office took in as a file; its text is kept as it was read."""

    region: str
    year: int
    text: str
    """The JSON text."""
    sha256: str
    added_by: int
    added_at: datetime
    id: int = 0
    version: int = 0
