"""Fields that an office adds to its cases, for one client or for all."""

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What an own field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True)
class OwnField:
    """A field of the office's own; ``choices`` are lines of text, ``client_id`` None means every client."""

    name: str
    kind: FieldKind = FieldKind.TEXT
    client_id: int | None = None
    choices: str = ""
    position: int = 0
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class OwnValue:
    """What an own field holds for one case, as canonical text."""

    case_id: int
    field_id: int
    value: str
    id: int = 0
    version: int = 0
