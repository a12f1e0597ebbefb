"""The office's working day as a clock that stands still during the break, in whole minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from casedesk.domain.road_terms import RoadTerms

_HOUR = 60


def minute_of(clock: time) -> int:
    """Return the minute of the day."""
    return clock.hour * _HOUR + clock.minute


def clock_of(minute: int) -> time:
    """Return the time of day of a minute."""
    return time(minute // _HOUR, minute % _HOUR)


@dataclass(frozen=True)
class WorkClock:
    """Turns minutes of the day into working minutes and back; without a break both ends of it are equal."""

    opens: int
    closes: int
    break_from: int
    break_until: int

    @classmethod
    def of(cls, terms: RoadTerms) -> "WorkClock":
        """Return the clock of the office's hours; a break outside them does not count."""
        opens, closes = minute_of(terms.work_from), minute_of(terms.work_until)
        if terms.break_from is None or terms.break_until is None:
            return cls(opens, closes, closes, closes)
        first, last = minute_of(terms.break_from), minute_of(terms.break_until)
        if not opens < first < last < closes:
            return cls(opens, closes, closes, closes)
        return cls(opens, closes, first, last)

    @property
    def length(self) -> int:
        """Return the working minutes of a day."""
        return self.closes - self.opens - (self.break_until - self.break_from)

    def working(self, minute: int) -> int:
        """Return the working minute at a minute of the day; all of the break is one of them."""
        minute = min(max(minute, self.opens), self.closes)
        if minute >= self.break_until:
            return minute - self.opens - (self.break_until - self.break_from)
        return min(minute, self.break_from) - self.opens

    def starting(self, working: int) -> int:
        """Return the minute of the day at which something begins: with the break means after it."""
        minute = self.opens + working
        return minute if minute < self.break_from else minute + self.break_until - self.break_from

    def ending(self, working: int) -> int:
        """Return the minute of the day at which something ends: with the break means before it."""
        minute = self.opens + working
        return minute if minute <= self.break_from else minute + self.break_until - self.break_from

    def starts(self, first: int, last: int, minutes: int) -> tuple[tuple[int, int], ...]:
        """Return the working minutes between which a visit may begin so that it lies outside the break.

        ``first`` and ``last`` are minutes of the day between which it shall begin.
        """
        halves = ((self.opens, self.break_from), (self.break_until, self.closes))
        found = []
        for begins, ends in halves:
            early, late = max(first, begins), min(last, ends - minutes)
            if early <= late:
                found.append((self.working(early), self.working(late)))
        return tuple(found)


@dataclass(frozen=True)
class Busy:
    """A time of the day at which a crew is already needed somewhere; ``place`` numbers where."""

    starts: int
    ends: int
    place: int


@dataclass(frozen=True)
class Gap:
    """Working minutes between two things a crew already has to do, with the places at both ends."""

    opens: int
    closes: int
    start: int
    end: int


def gaps(clock: WorkClock, busy: Iterable[Busy], home: int, not_before: int) -> tuple[Gap, ...]:
    """Return what is free of a day, from a minute of it on, beside what a crew already has to do."""
    found: list[Gap] = []
    at, here = clock.working(not_before), home
    for each in sorted(busy, key=lambda one: (one.starts, one.ends)):
        closes = clock.working(each.starts)
        if closes > at:
            found.append(Gap(at, closes, here, each.place))
        if clock.working(each.ends) >= at:
            at, here = clock.working(each.ends), each.place
    if clock.length > at:
        found.append(Gap(at, clock.length, here, home))
    return tuple(found)


def shared_room(lengths: Iterable[int], room: int, minutes: int) -> tuple[int, ...]:
    """Share so many visits among gaps, first one for each, then by length; none gets more than fits."""
    spans = list(lengths)
    most = [each // max(minutes, 1) for each in spans]
    given = [0] * len(spans)
    for _ in range(room):
        open_gaps = [at for at in range(len(spans)) if given[at] < most[at]]
        if not open_gaps:
            break
        best = max(open_gaps, key=lambda at: (spans[at] // (given[at] + 1), -at))
        given[best] += 1
    return tuple(given)
