"""A new password or passphrase, typed twice; knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field

from casedesk.domain.sentences import Sentence, say
from casedesk.ui.editing import Remark, blocks
from casedesk.ui.looks import Tone


@dataclass(frozen=True)
class SecretDraft:
    """The present secret where it is asked for, and the new one twice; none shows in its ``repr``."""

    current: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    again: str = field(default="", repr=False)


def twice(new: str, again: str, problems: Callable[[str], list[Sentence]]) -> dict[str, Remark]:
    """Judge a new secret and its repetition, never telling what is in them."""
    found = {"again": _repetition(new, again)}
    if not new:
        found["new"] = blocks(say("Type the new one here."))
        return found
    wrong = problems(new)
    good = say("Good: %n character(s), not on the list of common ones", count=len(new.strip()))
    found["new"] = blocks(wrong[0]) if wrong else Remark(Tone.OK, good)
    return found


def _repetition(new: str, again: str) -> Remark:
    if not again:
        return blocks(say("Type the new one again here."))
    if new == again:
        return Remark(Tone.OK, say("Both are the same"))
    shorter = len(new) - len(again)
    if shorter > 0:
        return blocks(say("Not the same: the second is %n character(s) shorter", count=shorter))
    if shorter < 0:
        return blocks(say("Not the same: the second is %n character(s) longer", count=-shorter))
    return blocks(say("Not the same: as long, but different"))
