"""Coloured tags that an office puts on its cases."""

from dataclasses import dataclass, replace
from enum import StrEnum

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say

MOST_LETTERS = 40
"""How long a tag's name may be."""


class TagColour(StrEnum):
    """The colours a tag may have; the word always stands beside the colour."""

    GREY = "grey"
    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    TEAL = "teal"


COLOUR_NAMES: dict[TagColour, Sentence] = {
    TagColour.GREY: say("Grey"),
    TagColour.BLUE: say("Blue"),
    TagColour.GREEN: say("Green"),
    TagColour.YELLOW: say("Yellow"),
    TagColour.RED: say("Red"),
    TagColour.TEAL: say("Teal"),
}


@dataclass(frozen=True)
class Tag:
    """A word with a colour."""

    name: str
    colour: TagColour = TagColour.GREY
    id: int = 0
    version: int = 0

    def checked(self) -> "Tag":
        """Return this tag without stray spaces; raise BadInputError for a name that cannot be used."""
        name = " ".join(self.name.split())
        if not name:
            raise BadInputError(say("A tag needs a name."))
        if len(name) > MOST_LETTERS:
            raise BadInputError(say("A tag's name has at most {most} letters.", most=MOST_LETTERS))
        return replace(self, name=name)


@dataclass(frozen=True)
class CaseTag:
    """A tag on a case."""

    case_id: int
    tag_id: int
    id: int = 0
    version: int = 0
