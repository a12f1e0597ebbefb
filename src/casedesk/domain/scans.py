"""Scanned pages: which stack they came in, what their code said and where they were filed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casedesk.domain.sentences import Sentence, say


class ScanStatus(StrEnum):
    """What became of a scanned page."""

    FILED = "filed"
    DOUBLE = "double"
    """Another scan of the same page of the same copy is filed already."""
    FOREIGN = "foreign"
    """Its code is of another office, or of no paper of this one."""
    WRONG_VERSION = "wrong_version"
    """A page of a revision that is not the printed one."""
    ALTERED = "altered"
    """Its code does not fit the text that is stored."""
    UNREADABLE = "unreadable"
    """No code was found; somebody files it by hand."""
    BROKEN = "broken"
    """The file could not be opened."""
    SET_ASIDE = "set_aside"
    """Somebody decided that it belongs to nothing."""


SCAN_NAMES: dict[ScanStatus, Sentence] = {
    ScanStatus.FILED: say("Filed"),
    ScanStatus.DOUBLE: say("Scanned twice"),
    ScanStatus.FOREIGN: say("Not of this office"),
    ScanStatus.WRONG_VERSION: say("Wrong version"),
    ScanStatus.ALTERED: say("Altered"),
    ScanStatus.UNREADABLE: say("No code found"),
    ScanStatus.BROKEN: say("Cannot be opened"),
    ScanStatus.SET_ASIDE: say("Set aside"),
}


@dataclass(frozen=True)
class ScanStack:
    """One folder or dropped pile of files, read in one go."""

    stack_no: str
    source: str
    """Name of the folder or first file, without its path."""
    read_at: datetime
    read_by: int
    pages: int = 0
    filed: int = 0
    waiting: int = 0
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class ScanPage:
    """One page of a stack; the same picture is never stored twice."""

    stack_id: int
    file_name: str
    page_in_file: int
    source_sha256: str
    """Digest of the page as it came, which tells it when it is scanned in again from the same file."""
    image_sha256: str
    """Digest of the stored picture."""
    status: ScanStatus
    payload: str = ""
    """What its code says; empty where none was read."""
    paper_id: int | None = None
    page_no: int | None = None
    """The page of the paper's copy."""
    turned: int = 0
    """Degrees clockwise by which the picture was turned to stand upright: 0, 90, 180, 270."""
    filed_by: int | None = None
    """Operator who filed it by hand; None where the code did."""
    filed_at: datetime | None = None
    note: str = ""
    id: int = 0
    version: int = 0
