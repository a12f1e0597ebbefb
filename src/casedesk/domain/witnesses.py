"""The word of each visitor about a record, the supervisor's check that locks it, and addenda after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Statement:
    """One visitor's own word: the record confirmed, or what it should say; never changed, only followed."""

    visit_id: int
    operator_id: int
    at: datetime
    is_confirmed: bool
    corrections: Mapping[str, str] = field(default_factory=dict)
    """Field of the record to what this visitor says instead, in words."""
    note: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class RecordCheck:
    """The supervisor's check; from then on the record is locked."""

    checked_by: int
    checked_at: datetime
    opinion: str = ""


@dataclass(frozen=True)
class Addendum:
    """What was added to a locked record; the old text stays."""

    visit_id: int
    operator_id: int
    at: datetime
    text: str
    is_client_report: bool = False
    """Whether it tells how the client was told of the incident."""
    id: int = 0
    version: int = 0
