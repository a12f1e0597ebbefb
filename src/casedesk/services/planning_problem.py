"""Puts a proposal's ground into the solver's words, and its roads back into drafts with their reasons."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from casedesk.domain.planning import PlanDraft, WaitingVisit
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.travel import Spot
from casedesk.domain.weeks import Crew
from casedesk.domain.work_clock import Busy, clock_of, gaps, shared_room
from casedesk.routing.problem import Problem, Road, Shift, Stop
from casedesk.services.planning_ground import STEP, Ground

_HOME = 0


@dataclass(frozen=True)
class Posed:
    """A problem with what its numbers stand for."""

    problem: Problem
    stops: tuple[WaitingVisit, ...]
    crews: tuple[tuple[Crew, ...], ...]
    """For each shift the crews that could take it."""
    spots: tuple[Spot, ...]


def pose(ground: Ground, not_before: int, today: date) -> Posed:
    """Return the problem; ``not_before`` is the minute of today from which a crew could set out."""
    stops = tuple(each for each in ground.waiting if ground.hours(each))
    spots = [ground.start]
    shifts: dict[Shift, list[Crew]] = {}
    for number, day in enumerate(ground.days):
        from_minute = not_before if day == today else 0
        for crew in ground.crews.get(day, ()):
            for shift in _shifts(ground, crew, (number, day), from_minute, spots):
                shifts.setdefault(shift, []).append(crew)
    first = len(spots)
    spots += [each.spot for each in stops]
    groups = _groups(stops)
    asked = tuple(_stop(ground, each, first + at, groups[at]) for at, each in enumerate(stops))
    merged = tuple(
        Shift(each.day, each.start, each.end, each.opens, each.closes, each.room, len(crews))
        for each, crews in shifts.items()
    )
    problem = Problem(_table(ground, spots), asked, merged, len(ground.days))
    return Posed(problem, stops, tuple(tuple(each) for each in shifts.values()), tuple(spots))


def _shifts(
    ground: Ground, crew: Crew, day: tuple[int, date], from_minute: int, spots: list[Spot]
) -> Iterator[Shift]:
    """Yield the free spans of a crew's day; places of its planned visits are added to the spots."""
    busy = ground.busy.get((day[1], crew.key), ())
    placed = []
    for each in busy:
        spots.append(each.spot)
        placed.append(Busy(each.starts, each.ends, len(spots) - 1))
    least = ground.visit_minutes
    free = gaps(ground.clock, placed, _HOME, _up(from_minute))
    found = [gap for gap in free if gap.closes - _up(gap.opens) >= least]
    room = max(0, ground.terms.visits_a_crew_a_day - len(busy))
    shares = shared_room((gap.closes - gap.opens for gap in found), room, least)
    for gap, share in zip(found, shares, strict=True):
        if share:
            yield Shift(day[0], gap.start, gap.end, _up(gap.opens), gap.closes, share)


def _up(minutes: int) -> int:
    return -(-minutes // STEP) * STEP


def _stop(ground: Ground, waiting: WaitingVisit, place: int, group: int) -> Stop:
    first, last = ground.days[0], ground.days[-1]
    costs = tuple(
        None if (waiting.case_id, day) in ground.forbidden else waiting.day_cost(day, first, last)
        for day in ground.days
    )
    return Stop(place, ground.visit_minutes, ground.hours(waiting), waiting.prize(last), costs, group)


def _groups(stops: Sequence[WaitingVisit]) -> list[int]:
    """Return a number for each human of whom more than one case waits, -1 for the others."""
    numbers: dict[int, int] = {}
    for at, each in enumerate(stops):
        number = next((numbers[key] for key in each.human if key in numbers), at)
        numbers.update(dict.fromkeys(each.human, number))
    found = [numbers[next(iter(each.human))] for each in stops]
    return [each if found.count(each) > 1 else -1 for each in found]


def _table(ground: Ground, spots: Sequence[Spot]) -> list["array[int]"]:
    """Return the minutes between all spots, whole steps; doors of one area share one reckoning."""
    unique = list(dict.fromkeys(spots))
    number = {spot: at for at, spot in enumerate(unique)}
    between = [[_minutes(ground, a, b) for b in unique[: at + 1]] for at, a in enumerate(unique)]
    whole = [
        [between[a][b] if b <= a else between[b][a] for b in range(len(unique))] for a in range(len(unique))
    ]
    places = [number[each] for each in spots]
    rows = []
    for at, place in enumerate(places):
        row = array("i", map(whole[place].__getitem__, places))
        row[at] = 0
        rows.append(row)
    return rows


def _minutes(ground: Ground, a: Spot, b: Spot) -> int:
    return _up(max(ground.roads.minutes(a, b), ground.gap_minutes))


def crews_of_roads(posed: Posed, roads: Iterable[Road]) -> list[tuple[Road, Crew]]:
    """Give each road to a crew of its shift, so that loads are even and districts stay in known hands."""
    load: dict[frozenset[int], int] = {}
    known: dict[frozenset[int], set[tuple[str, str]]] = {}
    free = [list(each) for each in posed.crews]
    given = []
    for road in roads:
        areas = {posed.stops[stop].spot.area for stop, _ in road.stops}

        def rank(crew: Crew, areas: set[tuple[str, str]] = areas) -> tuple[int, int, int]:
            seen = len(areas & known.get(crew.key, set()))
            return load.get(crew.key, 0) - 2 * seen, -seen, crew.index

        crew = min(free[road.shift], key=rank)
        free[road.shift].remove(crew)
        load[crew.key] = load.get(crew.key, 0) + len(road.stops)
        known.setdefault(crew.key, set()).update(areas)
        given.append((road, crew))
    return given


def drafts_of(ground: Ground, posed: Posed, roads: Iterable[Road]) -> list[PlanDraft]:
    """Return the drafts in the order of their starts, each with why it is there."""
    found = []
    for road, crew in crews_of_roads(posed, roads):
        before = posed.problem.shifts[road.shift].start
        for at, (stop, starts) in enumerate(road.stops):
            way = posed.problem.minutes[before][posed.problem.stops[stop].place]
            minute = ground.clock.starting(starts)
            day = ground.days[posed.problem.shifts[road.shift].day]
            found.append(
                _draft(ground, posed, stop, (day, minute), crew, way=(way, _before(posed, road, at)))
            )
            before = posed.problem.stops[stop].place
    return sorted(found, key=lambda each: (each.starts_at, each.crew.index, each.case_id))


def _before(posed: Posed, road: Road, at: int) -> Sentence:
    """Name where the crew comes from."""
    if at:
        return say("case {case_no}", case_no=posed.stops[road.stops[at - 1][0]].case_no)
    start = posed.problem.shifts[road.shift].start
    return say("the office") if start == _HOME else say("the visit planned before")


def _draft(
    ground: Ground,
    posed: Posed,
    stop: int,
    when: tuple[date, int],
    crew: Crew,
    *,
    way: tuple[int, Sentence],
) -> PlanDraft:
    waiting, (day, minute) = posed.stops[stop], when
    return PlanDraft(
        case_id=waiting.case_id,
        case_no=waiting.case_no,
        person_id=waiting.person_id,
        person_name=waiting.person_name,
        address_id=waiting.address_id,
        district=waiting.spot.district,
        purpose=waiting.purpose,
        starts_at=datetime.combine(day, clock_of(minute), ground.zone),
        minutes=ground.visit_minutes,
        crew=crew,
        why=(
            say("{minutes} min from {place}", minutes=way[0], place=way[1]),
            *_reasons(ground, waiting, day),
        ),
        travel_minutes=way[0],
        request_id=waiting.request_id,
    )


def _reasons(ground: Ground, waiting: WaitingVisit, day: date) -> Iterator[Sentence]:
    """Yield what else speaks for the day and the hour."""
    if waiting.hours is not None:
        first, last = waiting.hours
        yield say(
            "begins between {first} and {last}, as asked for", first=f"{first:%H:%M}", last=f"{last:%H:%M}"
        )
    if waiting.latest_on is not None:
        is_late = day > waiting.latest_on
        if is_late:
            yield say("the latest day {day} is over", day=waiting.latest_on)
        else:
            yield say("before the latest day, {day}", day=waiting.latest_on)
    elif waiting.due_on is not None and waiting.is_urgent(ground.days[-1]):
        yield say("due {day}", day=waiting.due_on)
    if waiting.request_no:
        yield say("answers request {number}", number=waiting.request_no)
    closed = [each for each in ground.days if (waiting.case_id, each) in ground.forbidden]
    for each in closed[:1]:
        rule = ground.forbidden[waiting.case_id, each].rule
        yield say("not on {day} because of {rule}", day=each, rule=rule)
    if waiting.is_phone_first:
        yield say("a call could come first")


def near(drafts: Sequence[PlanDraft], draft: PlanDraft) -> Sentence | None:
    """Say which other visits of the crew's day lie in the same district."""
    others = [
        each
        for each in drafts
        if each.crew.key == draft.crew.key
        and each.starts_at.date() == draft.starts_at.date()
        and each.district == draft.district
        and each.case_id != draft.case_id
    ]
    if not others or not draft.district:
        return None
    names = ", ".join(each.case_no for each in others[:3])
    return say("same district as {cases}", cases=names)
