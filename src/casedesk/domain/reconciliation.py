"""A client's next file beside the office: what it said, what it says now, what we made of it."""

from dataclasses import dataclass
from enum import StrEnum


class KeptDecision(StrEnum):
    """What became of a client's value that lies beside one of ours."""

    OPEN = "open"
    ADOPTED = "adopted"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class ClientRow:
    """What the client's newest file says of one case, as canonical text."""

    case_id: int
    placement_id: int
    source_row: int
    said: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class ImportChange:
    """One record that an import changed: its values before as canonical text, empty when it was made."""

    placement_id: int
    case_id: int | None
    noun: str
    record_id: int
    version_after: int
    before: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class KeptValue:
    """A client's value that was kept beside ours instead of overwriting it, with its origin."""

    case_id: int
    noun: str
    record_id: int
    field: str
    value: str
    placement_id: int
    source_row: int
    decision: KeptDecision = KeptDecision.OPEN
    id: int = 0
    version: int = 0
