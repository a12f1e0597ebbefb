"""Tells the practice office's story in order of time, every event through the service a person would use."""

import heapq
import itertools
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from casedesk.domain.operators import Operator
from casedesk.services.desk import Desk
from casedesk.services.practice_rows import StoredCase

_ROOM = timedelta(minutes=3)
_TICK = timedelta(milliseconds=10)
"""One act asks for the time many times; the story must not run ahead of the day."""


class StoryClock:
    """A clock that stands where the story is."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        """Return the story's moment and move on a little, so that no two entries share one."""
        self.moment += _TICK
        return self.moment


class Story:
    """What happens when; events may add later events while the story is told."""

    def __init__(
        self,
        desk: Desk,
        clock: StoryClock,
        staff: Mapping[str, Operator],
        now: datetime,
    ) -> None:
        self.desk, self.staff, self.now = desk, staff, now
        self.today = now.astimezone(desk.zone).date()
        self._clock = clock
        self._plain: list[StoredCase] = []
        self._events: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = itertools.count()

    def add(self, cases: Iterable[StoredCase]) -> None:
        """Let the later story choose from these cases too."""
        self._plain += [each for each in cases if each.is_plain]

    def take(self, fits: Callable[[StoredCase], bool]) -> StoredCase | None:
        """Return a case that no other part of the story uses, or None when none is left that fits."""
        for place, each in enumerate(self._plain):
            if fits(each):
                return self._plain.pop(place)
        return None

    def day(self, ago: int) -> date:
        """Return the day that many days before the story's end."""
        return self.today - timedelta(days=ago)

    def ago(self, minutes: int) -> datetime:
        """Return the moment that many minutes before the story's end, taken back to full five minutes.

        What follows a moment takes its own seconds; nothing of the story may lie in the future.
        """
        end = self.now - _ROOM
        whole = end.replace(minute=end.minute - end.minute % 5, second=0, microsecond=0)
        return whole - timedelta(minutes=minutes)

    def moment(self, day: date, hour: int, minute: int = 0) -> datetime:
        """Return a time of the office's day as an aware moment."""
        return datetime.combine(day, time(hour, minute), self.desk.zone).astimezone(UTC)

    def at(self, moment: datetime, event: Callable[[], None]) -> None:
        """Let something happen; what lies after the story's end is left out."""
        if moment <= self.now:
            heapq.heappush(self._events, (moment, next(self._order), event))

    def tell(self) -> None:
        """Let everything happen, earliest first."""
        while self._events:
            moment, _order, event = heapq.heappop(self._events)
            self._clock.moment = max(self._clock.moment, moment)
            event()
