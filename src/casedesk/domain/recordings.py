"""Files of recorders and cameras, kept by reference or inside, each with its digest."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MediaKind(StrEnum):
    """What a file holds."""

    AUDIO = "audio"
    VIDEO = "video"
    PHOTO = "photo"
    OTHER = "other"


class ClockSource(StrEnum):
    """Where the time of a file was read."""

    MEDIA = "media"
    FILE_NAME = "file_name"
    FILE_TIME = "file_time"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Recording:
    """One file of a recorder card; times have the recorder's offset taken off."""

    file_name: str
    folder: str
    """Where it lay when it was read; the place of the file when it is kept by reference."""
    sha256: str
    size: int
    kind: MediaKind
    clock_source: ClockSource
    added_at: datetime
    added_by: int
    starts_at: datetime | None = None
    seconds: int | None = None
    """Length; None for photos and for what cannot be told."""
    offset_seconds: int = 0
    """What was added to the recorder's clock."""
    is_inside: bool = False
    """Whether the content lies in the office's encrypted database."""
    is_broken: bool = False
    visit_id: int | None = None
    is_by_hand: bool = False
    """Whether a person chose the visit."""
    note: str = ""
    id: int = 0
    version: int = 0
