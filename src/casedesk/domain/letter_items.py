"""Documents that somebody hands in, as they are typed: one a line, with pages and form."""

import re
from dataclasses import dataclass
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

MOST_ITEMS: Final = 40
_ORIGINAL: Final = frozenset({"original", "原件"})
_COPY: Final = frozenset({"copy", "复印件"})
_SHEETS: Final = re.compile(r"(\d{1,4})\s*(?:p|pp|pages?|页|张)?")
_PARTED: Final = re.compile(r"[;；,，\t]")


@dataclass(frozen=True)
class ReceivedItem:
    """One document that somebody handed in."""

    name: str
    is_original: bool = False
    sheets: int = 1
    note: str = ""


def items_of(text: str) -> tuple[ReceivedItem, ...]:
    """Read documents such as ``身份证；复印件；1``; all but the name may be left out."""
    found = tuple(_item(line) for line in map(str.strip, text.splitlines()) if line)
    if not 1 <= len(found) <= MOST_ITEMS:
        raise BadInputError(say("Name between 1 and {most} documents.", most=MOST_ITEMS))
    return found


def _item(line: str) -> ReceivedItem:
    name, *rest = (part.strip() for part in _PARTED.split(line))
    is_original, sheets, notes = False, 1, []
    for part in rest:
        counted = _SHEETS.fullmatch(part.casefold())
        if counted:
            sheets = int(counted[1])
        elif part.casefold() in _ORIGINAL:
            is_original = True
        elif part and part.casefold() not in _COPY:
            notes.append(part)
    if not name or sheets < 1:
        raise BadInputError(say("Each document needs a name and at least one page."))
    return ReceivedItem(name, is_original, sheets, "，".join(notes))
