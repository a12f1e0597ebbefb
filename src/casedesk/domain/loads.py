"""How much each person has to do on the days of a week: minutes at doors and on the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from casedesk.domain.operators import Operator
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import TRIP_BREAK

FULL_DAY_MINUTES = 8 * 60
"""What one person works on a day at most."""


@dataclass(frozen=True)
class DayMinutes:
    """One person's visits on one day."""

    day: date
    visits: int = 0
    at_doors: int = 0
    on_the_way: int = 0
    is_away: bool = False

    @property
    def minutes(self) -> int:
        """Return all minutes of work."""
        return self.at_doors + self.on_the_way

    @property
    def percent(self) -> int:
        """Return the share of a full working day, in whole percent; more than 100 is too much."""
        return (self.minutes * 100 + FULL_DAY_MINUTES // 2) // FULL_DAY_MINUTES


@dataclass(frozen=True)
class PersonLoad:
    """One person's days."""

    operator_id: int
    name: str
    days: tuple[DayMinutes, ...]

    @property
    def minutes(self) -> int:
        """Return the minutes of all the days."""
        return sum(each.minutes for each in self.days)

    def on(self, day: date) -> DayMinutes:
        """Return one day, an empty one where it is not among these."""
        return next((each for each in self.days if each.day == day), DayMinutes(day))


def loads_of(
    staff: Iterable[Operator],
    visits: Iterable[Visit],
    days: Sequence[date],
    travel: timedelta,
    zone: ZoneInfo,
) -> tuple[PersonLoad, ...]:
    """Return the load of every active person who has visits or may go out, in the order given."""
    counted = sorted((each for each in visits if each.status.counts), key=lambda each: each.starts_at)
    return tuple(
        PersonLoad(
            person.id,
            person.name,
            tuple(_day(day, _of(counted, person.id, day, zone), travel) for day in days),
        )
        for person in staff
    )


def _of(visits: Sequence[Visit], operator_id: int, day: date, zone: ZoneInfo) -> list[Visit]:
    return [
        each for each in visits if operator_id in each.crew and each.starts_at.astimezone(zone).date() == day
    ]


def _day(day: date, visits: Sequence[Visit], travel: timedelta) -> DayMinutes:
    """Count one way to every door, and one home whenever a longer break follows."""
    if not visits:
        return DayMinutes(day)
    homeward = 1 + sum(later.starts_at - earlier.ends_at >= TRIP_BREAK for earlier, later in pairwise(visits))
    ways = len(visits) + homeward
    minute = timedelta(minutes=1)
    return DayMinutes(day, len(visits), sum(each.minutes for each in visits), ways * (travel // minute))
