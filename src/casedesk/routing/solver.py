"""Finds good roads with PyVRP: which crew goes where on which day, in which order, and what is left out."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Any, Final

import numpy as np
from pyvrp import (
    Client,
    ClientGroup,
    Depot,
    IteratedLocalSearchParams,
    Location,
    ProblemData,
    Route,
    Solution,
    VehicleType,
)
from pyvrp.search import NeighbourhoodParams
from pyvrp.solve import SolveParams, solve
from pyvrp.stop import StoppingCriterion

from casedesk.routing.problem import SHIFT_COST, TIME_COST, TRAVEL_COST, Answer, Problem, Road, cost_of

FORBIDDEN: Final = 10_000_000
"""Cost of a stop on a day it must not have; far above any prize, so that leaving it out is always better."""
_MOST_PRIZE: Final = 1_000_000
_SPARE: Final = 115
"""Per cent of the room: so many stops are looked at at once where more wait."""
_CROWDED_ROUNDS: Final = 2
_FEW_NEIGHBOURS, _MANY_NEIGHBOURS = 40, 200
"""How many stops a stop may be put beside; more where roads are full and most moves are exchanges."""
_SHORT_SEARCH: Final = IteratedLocalSearchParams(history_length=100)
"""Settles sooner than the usual search, which is made for minutes rather than seconds."""

Table = Any
"""A square of whole numbers."""

Progress = Callable[[int, int], None]
"""Is told the elapsed milliseconds and the best cost so far, a few times a second."""


class _Stop(StoppingCriterion):
    """Ends the search: asked to, out of time, or without progress for long."""

    def __init__(
        self, ends: float, patience: int, progress: Progress, is_cancelled: Callable[[], bool]
    ) -> None:
        self._ends, self._began = ends, monotonic()
        self._patience, self._progress, self._is_cancelled = patience, progress, is_cancelled
        self._best: int | None = None
        self._idle, self._told = 0, -1
        self.was_cancelled = False

    def __call__(self, best_cost: int) -> bool:
        """Tell whether the search shall end; asked once for each iteration."""
        self._idle = 0 if self._best is None or best_cost < self._best else self._idle + 1
        self._best = best_cost
        elapsed = int((monotonic() - self._began) * 1000)
        if elapsed // 200 > self._told:
            self._told = elapsed // 200
            self._progress(elapsed, best_cost)
        self.was_cancelled = self.was_cancelled or self._is_cancelled()
        return self.was_cancelled or monotonic() >= self._ends or self._idle >= self._patience


def find_roads(
    problem: Problem,
    *,
    seconds: int,
    patience: int = 20_000,
    seed: int = 1,
    progress: Progress = lambda _milliseconds, _cost: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Answer:
    """Search until time or patience (iterations without a better plan) ends; what was found last is returned.

    The same problem and seed give the same roads unless time ended the search. It runs beside the windows in
    a thread, since the solver holds no lock of the interpreter while it works.
    """
    if not problem.stops or not problem.shifts:
        return Answer((), cost_of(problem, ()), 0)
    room = sum(each.room * each.crews for each in problem.shifts)
    rounds = _CROWDED_ROUNDS if _is_crowded(problem, room) else 1
    began, iterations, was_cancelled = monotonic(), 0, False
    ends = began + seconds

    def told(_milliseconds: int, cost: int) -> None:
        progress(int((monotonic() - began) * 1000), cost)

    found: tuple[Road, ...] = ()
    tried: set[int] = set()
    for left in range(rounds, 0, -1):
        numbers = _looked_at(problem, room, found, tried)
        tried.update(numbers)
        stop = _Stop(monotonic() + (ends - monotonic()) / left, patience, told, is_cancelled)
        found, spent = _improved(problem, numbers, found, seed, stop)
        iterations, was_cancelled = iterations + spent, stop.was_cancelled
        if was_cancelled:
            break
    return Answer(found, cost_of(problem, found), iterations, was_cancelled)


def _is_crowded(problem: Problem, room: int) -> bool:
    return len(problem.stops) > room * _SPARE // 100


def _looked_at(problem: Problem, room: int, roads: tuple[Road, ...], tried: set[int]) -> list[int]:
    """Return the stops of one round: all that may fit, else those placed and the dearest not tried yet.

    Where far more waits than fits, a search among all of it mostly compares what stays at home anyway.
    """
    everything = range(len(problem.stops))
    if not _is_crowded(problem, room):
        return list(everything)
    placed = {stop for road in roads for stop, _ in road.stops}
    home = problem.shifts[0].start

    def rank(number: int) -> tuple[bool, bool, int, int]:
        stop = problem.stops[number]
        is_tried = number in tried and number not in placed
        return number not in placed, is_tried, -stop.prize, problem.minutes[home][stop.place]

    open_stops = [each for each in everything if any(c is not None for c in problem.stops[each].day_costs)]
    return sorted(sorted(open_stops, key=rank)[: room * _SPARE // 100])


def _improved(
    problem: Problem, numbers: list[int], roads: tuple[Road, ...], seed: int, stop: "_Stop"
) -> tuple[tuple[Road, ...], int]:
    """Return better roads among some stops, beginning with those found before, and the iterations spent."""
    if not numbers:
        return roads, 0
    part = replace(problem, stops=tuple(problem.stops[each] for each in numbers))
    data, origin = _data(part)
    room = sum(each.room * each.crews for each in problem.shifts)
    near = _FEW_NEIGHBOURS if len(numbers) * 10 <= room * 8 else _MANY_NEIGHBOURS
    params = SolveParams(_SHORT_SEARCH, neighbourhood=NeighbourhoodParams(num_neighbours=near))
    begin = _begin(data, part, numbers, origin, roads) if roads else None
    result = solve(
        data, stop, seed=seed, collect_stats=False, display=False, params=params, initial_solution=begin
    )
    if not result.best.is_feasible():
        return roads, result.num_iterations
    found = tuple(
        replace(road, stops=tuple((numbers[each], starts) for each, starts in road.stops))
        for road in _roads(result.best, origin)
    )
    return _allowed(problem, found), result.num_iterations


def _begin(
    data: ProblemData, part: Problem, numbers: list[int], origin: list[int], roads: tuple[Road, ...]
) -> Solution:
    """Return roads found before as the solver's own beginning."""
    place = {number: at for at, number in enumerate(numbers)}
    clients: dict[tuple[int, int], int] = {}
    seen: dict[int, int] = {}
    for client, stop in enumerate(origin):
        clients[stop, seen.get(stop, 0)] = client
        seen[stop] = seen.get(stop, 0) + 1
    routes = []
    for road in roads:
        visits = []
        for number, starts in road.stops:
            stop = place[number]
            windows = part.stops[stop].windows
            window = next(at for at, (first, last) in enumerate(windows) if first <= starts <= last)
            visits.append(clients[stop, window])
        routes.append(Route(data, visits, road.shift))
    return Solution(data, routes)


def _data(problem: Problem) -> tuple[ProblemData, list[int]]:
    """Return the solver's own form, and for each of its clients the stop it stands for."""
    minutes: Table = np.array(problem.minutes, dtype=np.int64)
    clients, groups, origin = _clients(problem)
    depots, numbers = _depots(problem)
    types = [
        VehicleType(
            num_available=each.crews,
            capacity=[each.room],
            start_depot=numbers[each.start],
            end_depot=numbers[each.end],
            fixed_cost=SHIFT_COST,
            tw_early=each.opens,
            tw_late=each.closes,
            unit_distance_cost=1,
            unit_duration_cost=TIME_COST,
            profile=each.day,
        )
        for each in problem.shifts
    ]
    locations = [Location(0, 0) for _ in problem.minutes]
    distances = [_day_matrix(problem, minutes, day) for day in range(problem.days)]
    durations = [minutes] * problem.days
    return ProblemData(locations, clients, depots, types, distances, durations, groups), origin


def _day_matrix(problem: Problem, minutes: Table, day: int) -> Table:
    """Return what going from place to place costs on a day; the day's own cost lies on the way in."""
    entering = np.zeros(len(problem.minutes), dtype=np.int64)
    for each in problem.stops:
        cost = each.day_costs[day]
        entering[each.place] = FORBIDDEN if cost is None else cost
    matrix: Table = minutes * TRAVEL_COST + entering[None, :]
    np.fill_diagonal(matrix, 0)
    return matrix


def _clients(problem: Problem) -> tuple[list[Client], list[ClientGroup], list[int]]:
    """Make a client of every window; those that exclude one another stand in a group."""
    members: dict[int, list[int]] = {}
    alone = -1
    clients: list[Client] = []
    origin: list[int] = []
    for number, stop in enumerate(problem.stops):
        alone -= 1
        key = stop.group if stop.group >= 0 else alone
        for _window in stop.windows:
            members.setdefault(key, []).append(len(origin))
            origin.append(number)
    groups = [ClientGroup(each, required=False) for each in members.values() if len(each) > 1]
    group_of = {client: number for number, group in enumerate(groups) for client in group}
    at = 0
    for stop in problem.stops:
        for first, last in stop.windows:
            clients.append(
                Client(
                    location=stop.place,
                    delivery=[1],
                    service_duration=stop.minutes,
                    tw_early=first,
                    tw_late=last,
                    prize=min(stop.prize, _MOST_PRIZE),
                    required=False,
                    group=group_of.get(at),
                )
            )
            at += 1
    return clients, groups, origin


def _depots(problem: Problem) -> tuple[list[Depot], dict[int, int]]:
    places = dict.fromkeys(place for each in problem.shifts for place in (each.start, each.end))
    return [Depot(each) for each in places], {place: number for number, place in enumerate(places)}


def _roads(best: Any, origin: list[int]) -> tuple[Road, ...]:
    found = []
    for route in best.routes():
        stops = tuple((origin[each.idx], each.start_time) for each in route.schedule() if each.is_client())
        found.append(Road(route.vehicle_type(), stops, route.start_time(), route.end_time()))
    return tuple(sorted(found, key=lambda road: (road.shift, road.leaves, road.stops)))


def _allowed(problem: Problem, roads: tuple[Road, ...]) -> tuple[Road, ...]:
    """Drop a stop that stands on a forbidden day; times stay, so that the rest remains sound."""
    kept = []
    for road in roads:
        day = problem.shifts[road.shift].day
        stops = tuple(each for each in road.stops if problem.stops[each[0]].day_costs[day] is not None)
        if stops:
            kept.append(Road(road.shift, stops, road.leaves, road.returns))
    return tuple(kept)
