"""What a debtor's wish, written in plain words, says about the hour of a visit."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

_SPAN: Final = re.compile(
    r"(\d{1,2})(?:[:：点时](\d{2})?)?\s*(?:-|–|—|~|至|到|to)\s*(\d{1,2})(?:[:：点时](\d{2})?)",
)
_AFTER: Final = re.compile(
    r"(\d{1,2})(?:[:：](\d{2})|[点时](\d{2})?)\s*(?:分)?\s*(?:以后|之后|后)|after\s+(\d{1,2})(?::(\d{2}))?",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(\d{1,2})(?:[:：](\d{2})|[点时](\d{2})?)\s*(?:分)?\s*(?:以前|之前|前)|before\s+(\d{1,2})(?::(\d{2}))?",
    re.IGNORECASE,
)
_PARTS_OF_DAY: Final = (
    (re.compile("上午|morning", re.IGNORECASE), time(6), time(12)),
    (re.compile("下午|午后|afternoon", re.IGNORECASE), time(12), time(18)),
    (re.compile("晚上|傍晚|evening", re.IGNORECASE), time(17), time(22)),
)
_NEGATED: Final = re.compile(r"[不勿别]|\bnot?\b|n't", re.IGNORECASE)
_HOURS: Final = 24
_MINUTES: Final = 60


@dataclass(frozen=True)
class WishedHours:
    """The hours somebody asked for; both ends included."""

    first: time
    last: time

    def fits(self, starts: time) -> bool:
        """Tell whether a visit that starts then respects the wish."""
        return self.first <= starts <= self.last


def wished_hours(text: str) -> WishedHours | None:
    """Read hours such as “14:00-17:00”, “18点后”, “before 12”; None where the words say none plainly."""
    if _NEGATED.search(text):
        return None
    span = _SPAN.search(text)
    if span:
        first, last = _clock(span[1], span[2]), _clock(span[3], span[4])
        return WishedHours(first, last) if first and last and first <= last else None
    return _one_sided(text) or _part_of_day(text)


def _one_sided(text: str) -> WishedHours | None:
    after = _AFTER.search(text)
    if after:
        first = _clock(after[1] or after[4], after[2] or after[3] or after[5])
        return WishedHours(first, time.max) if first else None
    before = _BEFORE.search(text)
    if before:
        last = _clock(before[1] or before[4], before[2] or before[3] or before[5])
        return WishedHours(time.min, last) if last else None
    return None


def _part_of_day(text: str) -> WishedHours | None:
    said = [(first, last) for words, first, last in _PARTS_OF_DAY if words.search(text)]
    return WishedHours(*said[0]) if len(said) == 1 else None


def _clock(hours: str, minutes: str | None) -> time | None:
    hour, minute = int(hours), int(minutes or 0)
    return time(hour, minute) if hour < _HOURS and minute < _MINUTES else None
