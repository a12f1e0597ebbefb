"""Which visit a recording belongs to: the one whose time it shares."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from casedesk.domain.sentences import Sentence, say


class WindowSource(StrEnum):
    """How the time at a door is known, the surest first."""

    RECORD = "record"
    CHECK_INS = "check_ins"
    PLAN = "plan"


_SLACK: Final = {
    WindowSource.RECORD: timedelta(minutes=3),
    WindowSource.CHECK_INS: timedelta(minutes=10),
    WindowSource.PLAN: timedelta(minutes=20),
}


@dataclass(frozen=True)
class Window:
    """When a crew was, or should have been, at one door."""

    visit_id: int
    starts_at: datetime
    ends_at: datetime
    source: WindowSource
    recorder_no: str = ""

    @property
    def first(self) -> datetime:
        """Return the earliest start that still belongs here."""
        return self.starts_at - _SLACK[self.source]

    @property
    def last(self) -> datetime:
        """Return the latest end that still belongs here."""
        return self.ends_at + _SLACK[self.source]


class Fit(StrEnum):
    """How sure a match is."""

    SURE = "sure"
    AMBIGUOUS = "ambiguous"
    NONE = "none"
    NO_TIME = "no_time"
    KNOWN = "known"
    """The office has this very file already."""
    TWICE = "twice"
    """The same content lies on the card twice."""
    UNREADABLE = "unreadable"


FIT_NAMES: dict[Fit, Sentence] = {
    Fit.SURE: say("Matched"),
    Fit.AMBIGUOUS: say("Several visits fit"),
    Fit.NONE: say("No visit at that time"),
    Fit.NO_TIME: say("No time found"),
    Fit.KNOWN: say("Taken in already"),
    Fit.TWICE: say("Twice on the card"),
    Fit.UNREADABLE: say("Cannot be read"),
}


@dataclass(frozen=True)
class Match:
    """What a file belongs to: the best visit first."""

    fit: Fit
    visit_ids: tuple[int, ...] = ()


def match(
    starts_at: datetime | None, seconds: int | None, windows: Sequence[Window], recorder_no: str = ""
) -> Match:
    """Return the visits that share the file's time, those of the same recorder before all others.

    It is sure where one visit alone fits, alone holds the file's middle, or shares twice as much.
    """
    if starts_at is None:
        return Match(Fit.NO_TIME)
    ends_at = starts_at + timedelta(seconds=max(1, seconds or 1))
    middle = starts_at + (ends_at - starts_at) / 2
    shares: dict[int, tuple[bool, timedelta]] = {}
    for each in _of_recorder(windows, recorder_no):
        shared = min(ends_at, each.last) - max(starts_at, each.first)
        if shared > timedelta():
            share = (each.starts_at <= middle <= each.ends_at, shared)
            shares[each.visit_id] = max(share, shares.get(each.visit_id, share))
    if not shares:
        return Match(Fit.NONE)
    keys = tuple(sorted(shares, key=lambda key: (not shares[key][0], -shares[key][1], key)))
    if len(keys) == 1:
        return Match(Fit.SURE, keys)
    (is_in, best), (is_next_in, second) = shares[keys[0]], shares[keys[1]]
    is_clear = is_in != is_next_in or (not is_in and best >= 2 * second)
    return Match(Fit.SURE if is_clear else Fit.AMBIGUOUS, keys)


def _of_recorder(windows: Sequence[Window], recorder_no: str) -> Iterable[Window]:
    """Leave out the visits of other recorders, where some are known to be of this one."""
    wanted = recorder_no.strip().lstrip("0")
    own = [each for each in windows if wanted and each.recorder_no.strip().lstrip("0") == wanted]
    unknown = [each for each in windows if not each.recorder_no.strip()]
    return [*own, *unknown] if own else windows
