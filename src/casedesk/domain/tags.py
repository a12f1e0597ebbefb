"""Coloured tags that an office puts on its cases."""

from dataclasses import dataclass
from enum import StrEnum


class TagColour(StrEnum):
    """The colours a tag may have; the word always stands beside the colour."""

    GREY = "grey"
    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    PURPLE = "purple"


@dataclass(frozen=True)
class Tag:
    """A word with a colour."""

    name: str
    colour: TagColour = TagColour.GREY
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class CaseTag:
    """A tag on a case."""

    case_id: int
    tag_id: int
    id: int = 0
    version: int = 0
