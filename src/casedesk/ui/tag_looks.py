"""How tags look everywhere: a chip in their colour with their word; knows no Qt."""

from typing import Final

from casedesk.domain.tags import Tag, TagColour
from casedesk.ui.looks import Mark, Tone

TONES: Final = {
    TagColour.GREY: Tone.NEUTRAL,
    TagColour.BLUE: Tone.INFO,
    TagColour.GREEN: Tone.OK,
    TagColour.YELLOW: Tone.WARN,
    TagColour.RED: Tone.BLOCK,
    TagColour.TEAL: Tone.ACCENT,
}


def tag_mark(tag: Tag) -> Mark:
    """Return the chip of a tag."""
    return Mark(TONES[tag.colour], "tag", tag.name)
