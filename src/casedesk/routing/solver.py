"""Finds good roads with PyVRP: which crew goes where on which day, in which order, and what is left out."""

from collections.abc import Callable
from time import monotonic
from typing import Any, Final

import numpy as np
from pyvrp import Client, ClientGroup, Depot, Location, ProblemData, VehicleType
from pyvrp.solve import SolveParams, solve
from pyvrp.stop import StoppingCriterion

from casedesk.routing.problem import SHIFT_COST, TIME_COST, TRAVEL_COST, Answer, Problem, Road, cost_of

FORBIDDEN: Final = 10_000_000
"""Cost of a stop on a day it must not have; far above any prize, so that leaving it out is always better."""
_MOST_PRIZE: Final = 1_000_000
_PARAMS: Final = SolveParams()

Table = Any
"""A square of whole numbers."""

Progress = Callable[[int, int], None]
"""Is told the elapsed milliseconds and the best cost so far, a few times a second."""


class _Stop(StoppingCriterion):
    """Ends the search: asked to, out of time, or without progress for long."""

    def __init__(
        self, seconds: int, patience: int, progress: Progress, is_cancelled: Callable[[], bool]
    ) -> None:
        self._ends, self._began = monotonic() + seconds, monotonic()
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
    patience: int = 4_000,
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
    stop = _Stop(seconds, patience, progress, is_cancelled)
    data, origin = _data(problem)
    result = solve(data, stop, seed=seed, collect_stats=False, display=False, params=_PARAMS)
    roads = _roads(result.best, origin) if result.best.is_feasible() else ()
    roads = _allowed(problem, roads)
    return Answer(roads, cost_of(problem, roads), result.num_iterations, stop.was_cancelled)


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
