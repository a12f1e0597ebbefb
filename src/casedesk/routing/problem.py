"""What the solver is asked and what it answers: places, stops, shifts and roads, in whole minutes.

The clock of a day runs in working minutes: it stands still during the break, so that nobody works in it,
while a drive may begin before and end after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

TRAVEL_COST = 2
"""What a minute on the way costs beside its working time."""
TIME_COST = 1
"""What a minute of a crew costs: on the way, at the door, or waiting."""
SHIFT_COST = 30
"""What it costs to send a crew out at all."""


@dataclass(frozen=True)
class Stop:
    """One visit to be placed, or left out at the cost of its prize."""

    place: int
    """Row and column in the table of minutes; each stop has its own."""
    minutes: int
    windows: tuple[tuple[int, int], ...]
    """Earliest and latest starts, in working minutes; they do not overlap."""
    prize: int
    day_costs: tuple[int | None, ...]
    """What each day costs beside the road; None forbids the day."""
    group: int = -1
    """Of stops with the same group at most one is placed; -1 stands alone."""


@dataclass(frozen=True)
class Shift:
    """Crews that may set out alike: the same day, hours, ends and room."""

    day: int
    start: int
    end: int
    opens: int
    closes: int
    room: int
    """Most stops of one crew."""
    crews: int = 1


@dataclass(frozen=True)
class Problem:
    """Everything the solver knows."""

    minutes: Sequence[Sequence[int]]
    stops: tuple[Stop, ...]
    shifts: tuple[Shift, ...]
    days: int


@dataclass(frozen=True)
class Road:
    """One crew's way: stops by number with the working minute each begins at."""

    shift: int
    stops: tuple[tuple[int, int], ...]
    leaves: int
    returns: int


@dataclass(frozen=True)
class Answer:
    """The roads found; ``cost`` is what the solver's model says of them."""

    roads: tuple[Road, ...]
    cost: int
    iterations: int
    was_cancelled: bool = False

    @property
    def placed(self) -> frozenset[int]:
        """Return the stops that have a place."""
        return frozenset(stop for road in self.roads for stop, _starts in road.stops)


def cost_of(problem: Problem, roads: Sequence[Road]) -> int:
    """Return what roads cost: way, time, crews, days, and the prizes of what is left out."""
    placed = {stop for road in roads for stop, _starts in road.stops}
    left = sum(each.prize for number, each in enumerate(problem.stops) if number not in placed)
    return left + sum(_cost_of_road(problem, road) for road in roads if road.stops)


def _cost_of_road(problem: Problem, road: Road) -> int:
    shift = problem.shifts[road.shift]
    places = [shift.start, *(problem.stops[stop].place for stop, _ in road.stops), shift.end]
    way = sum(problem.minutes[a][b] for a, b in pairwise(places))
    days = sum(problem.stops[stop].day_costs[shift.day] or 0 for stop, _ in road.stops)
    return SHIFT_COST + TRAVEL_COST * way + TIME_COST * (road.returns - road.leaves) + days


def faults_of(problem: Problem, roads: Sequence[Road]) -> list[str]:
    """Name every rule that roads break; a sound answer gives an empty list."""
    faults: list[str] = []
    used: dict[int, int] = {}
    for road in roads:
        used[road.shift] = used.get(road.shift, 0) + 1
        faults += _faults_of_road(problem, road)
    faults += [
        f"shift {key} used {count} times" for key, count in used.items() if count > _crews(problem, key)
    ]
    placed = [stop for road in roads for stop, _ in road.stops]
    faults += [f"stop {each} placed twice" for each in set(placed) if placed.count(each) > 1]
    groups = [problem.stops[each].group for each in placed if problem.stops[each].group >= 0]
    return faults + [f"group {each} placed twice" for each in set(groups) if groups.count(each) > 1]


def _crews(problem: Problem, shift: int) -> int:
    return problem.shifts[shift].crews


def _faults_of_road(problem: Problem, road: Road) -> list[str]:
    shift, faults = problem.shifts[road.shift], []
    at, here = road.leaves, shift.start
    if road.leaves < shift.opens or road.returns > shift.closes or len(road.stops) > shift.room:
        faults.append(f"road of shift {road.shift} exceeds it")
    for number, starts in road.stops:
        stop = problem.stops[number]
        if starts < at + problem.minutes[here][stop.place]:
            faults.append(f"stop {number} begins before the crew is there")
        if not any(first <= starts <= last for first, last in stop.windows):
            faults.append(f"stop {number} begins outside its hours")
        if stop.day_costs[shift.day] is None:
            faults.append(f"stop {number} lies on a forbidden day")
        at, here = starts + stop.minutes, stop.place
    if road.returns < at + problem.minutes[here][shift.end]:
        faults.append(f"road of shift {road.shift} returns too early")
    return faults
