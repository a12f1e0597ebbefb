"""Where things stand in a painted week: the broken time scale, the columns of days and the lanes of trips."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from typing import Final

from casedesk.domain.weeks import Crew, DayPlan, PlannedVisit, Trip, WeekPlan, trips_of

DAY_MINUTES: Final = 1440
_HOUR: Final = 60
_HALF: Final = 2


@dataclass(frozen=True)
class Hours:
    """The hours that shape the scale: when nobody is disturbed and when the office visits."""

    quiet_from: time = time(22)
    quiet_to: time = time(8)
    plan_from: time = time(9)
    plan_to: time = time(20)
    break_from: time | None = None
    break_to: time | None = None
    """The crews' break, where the office has one."""


def minutes_of(moment: time) -> int:
    """Return the minutes since midnight."""
    return moment.hour * _HOUR + moment.minute


@dataclass(frozen=True)
class TimeScale:
    """Minutes of a day to pixels: quiet bands folded, visiting hours full, the rest at half scale."""

    points: tuple[tuple[int, float], ...]
    """Minute and height, both rising."""

    @classmethod
    def fitted(
        cls, hours: Hours, room: float, band: float, *, is_open: bool, least_hour: float
    ) -> "TimeScale":
        """Fit a day into ``room`` pixels; it grows beyond when an hour would fall below ``least_hour``."""
        quiet_to, plan_to = minutes_of(hours.quiet_to), minutes_of(hours.plan_to)
        quiet_from = minutes_of(hours.quiet_from)
        full, half = (plan_to - quiet_to) / _HOUR, (quiet_from - plan_to) / _HOUR / _HALF
        open_hours = quiet_to / _HOUR / _HALF + (DAY_MINUTES - quiet_from) / _HOUR / _HALF if is_open else 0.0
        bands = 0.0 if is_open else _HALF * band
        hour = max(least_hour, (room - bands) / (full + half + open_hours))
        early = quiet_to / _HOUR / _HALF * hour if is_open else band
        late = (DAY_MINUTES - quiet_from) / _HOUR / _HALF * hour if is_open else band
        heights = (0.0, early, full * hour, half * hour, late)
        minutes = (0, quiet_to, plan_to, quiet_from, DAY_MINUTES)
        points: list[tuple[int, float]] = []
        at = 0.0
        for minute, height in zip(minutes, heights, strict=True):
            at += height
            points.append((minute, at))
        return cls(tuple(points))

    @property
    def height(self) -> float:
        """Return the height of a whole day."""
        return self.points[-1][1]

    def y_of(self, minute: float) -> float:
        """Return how far down a minute lies."""
        for (first, top), (last, bottom) in zip(self.points, self.points[1:], strict=False):
            if minute <= last:
                return top + (minute - first) / (last - first) * (bottom - top)
        return self.height

    def minute_at(self, height: float, step: int = 10) -> int:
        """Return the minute at a height, on the grid of ``step`` minutes."""
        for (first, top), (last, bottom) in zip(self.points, self.points[1:], strict=False):
            if height <= bottom:
                share = max(0.0, height - top) / (bottom - top)
                return min(DAY_MINUTES - step, round((first + share * (last - first)) / step) * step)
        return DAY_MINUTES - step


Key = tuple[date, int | None]
"""What tells one column from another: its day, and its crew where each has its own."""


@dataclass(frozen=True)
class Column:
    """The strip of a day, or of one crew on a day; a folded one is narrow and shows no visits."""

    plan: DayPlan
    left: float
    width: float
    is_folded: bool
    crew: Crew | None = None

    @property
    def right(self) -> float:
        """Return where the next column begins."""
        return self.left + self.width

    @property
    def key(self) -> Key:
        """Return what tells it from the others."""
        return self.plan.day, self.crew.index if self.crew is not None else None


def columns_of(
    week: WeekPlan, zone: tzinfo, today: date, room: tuple[float, float], folded: float
) -> tuple[Column, ...]:
    """Share the width of ``room``; rest days without visits get ``folded`` pixels, today never."""
    busy = {today, *(day_of(each, zone) for each in week.visits)}
    narrow = [each.is_rest and each.day not in busy for each in week.days]
    if all(narrow):
        narrow = [False] * len(narrow)
    return _shared([(plan, None) for plan in week.days], narrow, room, folded)


def columns_of_crews(
    week: WeekPlan, zone: tzinfo, day: date, room: tuple[float, float], folded: float, least: float
) -> tuple[Column, ...]:
    """Share the width among the crews of a day; idle ones fold where the rest had less than ``least``."""
    plan = next((each for each in week.days if each.day == day), week.days[0])
    busy = {each.crew.index for each in week.visits if day_of(each, zone) == day}
    crews = [each for each in week.crews if each.is_standing or each.index in busy]
    if not crews:
        return (Column(plan, room[0], room[1], is_folded=False),)
    is_tight = room[1] / len(crews) < least and bool(busy)
    narrow = [is_tight and each.index not in busy for each in crews]
    return _shared([(plan, each) for each in crews], narrow, room, folded)


def _shared(
    parts: Sequence[tuple[DayPlan, Crew | None]], narrow: list[bool], room: tuple[float, float], folded: float
) -> tuple[Column, ...]:
    left, width = room
    share = (width - folded * narrow.count(True)) / max(1, narrow.count(False))
    columns: list[Column] = []
    for (plan, crew), is_folded in zip(parts, narrow, strict=True):
        own = folded if is_folded else share
        columns.append(Column(plan, left, own, is_folded, crew))
        left += own
    return tuple(columns)


@dataclass(frozen=True)
class Lane:
    """A trip with its place beside the trips that are on the road at the same time."""

    trip: Trip
    place: int
    of: int


def lanes_of(trips: Sequence[Trip]) -> tuple[Lane, ...]:
    """Put trips that overlap side by side; a group that overlaps nobody has the whole width."""
    lanes: list[Lane] = []
    group: list[tuple[Trip, int]] = []
    ends: list[datetime] = []
    for trip in trips:
        if group and all(end <= trip.leaves_at for end in ends):
            lanes += [Lane(each, place, len(ends)) for each, place in group]
            group, ends = [], []
        free = next((place for place, end in enumerate(ends) if end <= trip.leaves_at), len(ends))
        if free == len(ends):
            ends.append(trip.back_at)
        else:
            ends[free] = trip.back_at
        group.append((trip, free))
    return (*lanes, *(Lane(each, place, len(ends)) for each, place in group))


def lanes_by_column(week: WeekPlan, zone: tzinfo, columns: Sequence[Column]) -> dict[Key, tuple[Lane, ...]]:
    """Return the trips of every column in lanes."""
    has_crews = any(each.crew is not None for each in columns)
    found: dict[Key, list[PlannedVisit]] = {}
    for each in week.visits:
        found.setdefault((day_of(each, zone), each.crew.index if has_crews else None), []).append(each)
    return {
        column.key: lanes_of(trips_of(found[column.key], week.travel))
        for column in columns
        if column.key in found
    }


def day_of(planned: PlannedVisit, zone: tzinfo) -> date:
    """Return the office's day of a visit."""
    return planned.visit.starts_at.astimezone(zone).date()


def minute_of(moment: datetime, day: date, zone: tzinfo) -> int:
    """Return a moment's minute of a day, cut at its ends."""
    local = moment.astimezone(zone)
    if local.date() < day:
        return 0
    return DAY_MINUTES if local.date() > day else minutes_of(local.time())
