"""Placements: the lists of cases that clients hand over, prolong, pause and call back."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PlacementStatus(StrEnum):
    """Where a placement stands."""

    OPEN = "open"
    PAUSED = "paused"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"


@dataclass(frozen=True)
class Placement:
    """One list of cases handed over on one day: the file it came from and its dates."""

    client_id: int
    number: str
    received_at: datetime
    file_name: str
    file_sha256: str
    assigned_on: date | None = None
    recall_on: date | None = None
    rows_read: int = 0
    rows_taken: int = 0
    rows_rejected: int = 0
    rows_changed: int = 0
    rows_unchanged: int = 0
    rows_missing: int = 0
    profile_id: int | None = None
    """The columns it was read by; the next file of the same profile is compared with its cases."""
    taken_by: int | None = None
    status: PlacementStatus = PlacementStatus.OPEN
    resume_on: date | None = None
    """The day on which a paused placement is looked at again."""
    note: str = ""
    journal_sha256: str = ""
    """Digest of everything an import changed, as the audit entry tells it."""
    id: int = 0
    version: int = 0
