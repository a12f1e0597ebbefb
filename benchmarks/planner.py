"""Measure the pair planner against OR-Tools routing on the same visits with the same cost.

Each seed makes an invented city: visits around the centres of districts, some with hours they ask for, some
with forbidden days, two cases of one human now and then. CaseDesk's solver has 10 s, OR-Tools (guided local
search) has 60 s; both answers are checked against every rule and priced by the same function. The prizes of
visits left out would hide the roads, so the roads alone are compared where both place equally many, else the
whole cost; at most 1.03 is wanted.
Every run has a process of its own, so that its peak memory is its own (at most 500 MB).

    python -m benchmarks.planner [--seeds 3] [--seconds 10] [--reference 60] [--large 60] [--no-large]

A short run: ``python -m benchmarks.planner --seeds 1 --seconds 3 --reference 10 --no-large``.
OR-Tools is no part of CaseDesk: ``pip install "ortools>=9.15"`` (dependency group ``bench``).
"""

import argparse
import json
import random
import subprocess
import sys
import time
from array import array
from importlib.util import find_spec
from typing import Any

from casedesk.domain.places import Coordinates
from casedesk.domain.travel import RoadMap, Spot
from casedesk.routing.problem import (
    SHIFT_COST,
    TIME_COST,
    TRAVEL_COST,
    Problem,
    Road,
    Shift,
    Stop,
    cost_of,
    faults_of,
)

DAYS, MINUTES, BREAK, DAY_END = 5, 40, 180, 480


def city(visits: int, crews: int, seed: int) -> Problem:
    """Make an instance; the office lies in the middle, the break after three working hours."""
    chance = random.Random(seed)  # noqa: S311 - an instance, not a secret
    centres = [(chance.gauss(0, 90_000), chance.gauss(0, 110_000)) for _ in range(12)]
    spots = [Spot("", "", Coordinates(34_800_000, 114_300_000))]
    for _ in range(visits):
        north, east = chance.choice(centres)
        north, east = north + chance.gauss(0, 15_000), east + chance.gauss(0, 18_000)
        spots.append(Spot("", "", Coordinates(34_800_000 + int(north), 114_300_000 + int(east))))
    roads = RoadMap()
    rows = [array("H", [0] * len(spots)) for _ in spots]
    for a, one in enumerate(spots):
        for b in range(a):
            rows[a][b] = rows[b][a] = roads.minutes(one, spots[b])
    stops = tuple(stop(place + 1, chance, place) for place in range(visits))
    shifts = tuple(Shift(day, 0, 0, 0, DAY_END, 8, crews) for day in range(DAYS))
    return Problem(rows, stops, shifts, DAYS)


def stop(place: int, chance: random.Random, number: int) -> Stop:
    """Make one visit: mostly the whole day, else an afternoon, a morning or an hour and a half."""
    kinds = ["afternoon"] * 3 + ["morning"] * 2 + ["short"] * 2 + ["any"] * 13
    first, last = 0, DAY_END - MINUTES
    match chance.choice(kinds):
        case "afternoon":
            first = 240
        case "morning":
            last = 120
        case "short":
            first = chance.randrange(0, 340, 30)
            last = first + 90
    windows = [(first, min(last, BREAK - MINUTES)), (max(first, BREAK), last)]
    latest = chance.randrange(0, 12)
    costs = tuple(
        None if chance.randrange(12) == 0 or day > latest + 2 else day * (6 if latest < DAYS else 2)
        for day in range(DAYS)
    )
    group = number // 40 if number % 40 in {0, 1} else -1
    return Stop(place, MINUTES, tuple(each for each in windows if each[0] <= each[1]), 3_000, costs, group)


def ours(problem: Problem, seconds: int, seed: int) -> tuple[Road, ...]:
    """Ask CaseDesk's solver."""
    from casedesk.routing.solver import find_roads

    return find_roads(problem, seconds=seconds, patience=10**9, seed=seed).roads


def theirs(problem: Problem, seconds: int) -> tuple[Road, ...]:
    """Ask OR-Tools with the same costs, hours, days, groups and room."""
    from ortools.constraint_solver import pywrapcp, routing_enums_pb2

    vehicles = [number for number, each in enumerate(problem.shifts) for _ in range(each.crews)]
    manager = pywrapcp.RoutingIndexManager(len(problem.stops) + 1, len(vehicles), 0)
    routing = pywrapcp.RoutingModel(manager)
    lasting = [0, *(each.minutes for each in problem.stops)]

    def way(a: int, b: int) -> int:
        return problem.minutes[a][b]

    for day in range(problem.days):
        entering = [0, *(each.day_costs[day] or 0 for each in problem.stops)]
        matrix = [
            [0 if a == b else TRAVEL_COST * way(a, b) + entering[b] for b in range(len(lasting))]
            for a in range(len(lasting))
        ]
        index = routing.RegisterTransitMatrix(matrix)
        for vehicle, shift in enumerate(vehicles):
            if problem.shifts[shift].day == day:
                routing.SetArcCostEvaluatorOfVehicle(index, vehicle)
    clock = [
        [0 if a == b else way(a, b) + lasting[a] for b in range(len(lasting))] for a in range(len(lasting))
    ]
    transit = routing.RegisterTransitMatrix(clock)
    routing.AddDimension(transit, DAY_END, DAY_END, False, "time")
    hours = routing.GetDimensionOrDie("time")
    hours.SetSpanCostCoefficientForAllVehicles(TIME_COST)
    load = routing.RegisterUnaryTransitVector([0] + [1] * len(problem.stops))
    routing.AddDimensionWithVehicleCapacity(
        load,
        0,
        [problem.shifts[each].room for each in vehicles],
        True,
        "room",
    )
    routing.SetFixedCostOfAllVehicles(SHIFT_COST)
    for vehicle in range(len(vehicles)):
        routing.AddVariableMinimizedByFinalizer(hours.CumulVar(routing.End(vehicle)))
        routing.AddVariableMaximizedByFinalizer(hours.CumulVar(routing.Start(vehicle)))
    together(problem, routing, manager)
    for number, each in enumerate(problem.stops):
        at = manager.NodeToIndex(number + 1)
        routing.AddDisjunction([at], each.prize)
        start = hours.CumulVar(at)
        start.SetRange(each.windows[0][0], each.windows[-1][1])
        for (_, before), (after, _) in zip(each.windows, each.windows[1:], strict=False):
            start.RemoveInterval(before + 1, after - 1)
        closed = [v for v, shift in enumerate(vehicles) if each.day_costs[problem.shifts[shift].day] is None]
        routing.VehicleVar(at).RemoveValues(closed)
    asked = pywrapcp.DefaultRoutingSearchParameters()
    asked.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    asked.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    asked.time_limit.FromSeconds(seconds)
    found = routing.SolveWithParameters(asked)
    return read(found, routing, manager, hours, vehicles) if found else ()


def together(problem: Problem, routing: Any, manager: Any) -> None:
    """Let at most one visit of each group be placed."""
    groups: dict[int, list[int]] = {}
    for number, each in enumerate(problem.stops):
        if each.group >= 0:
            groups.setdefault(each.group, []).append(manager.NodeToIndex(number + 1))
    for members in groups.values():
        active = [routing.ActiveVar(each) for each in members]
        routing.solver().Add(routing.solver().Sum(active) <= 1)


def read(found: Any, routing: Any, manager: Any, hours: Any, vehicles: list[int]) -> tuple[Road, ...]:
    """Return the reference's answer as roads."""
    roads = []
    for vehicle, shift in enumerate(vehicles):
        at = routing.Start(vehicle)
        leaves, stops = found.Min(hours.CumulVar(at)), []
        at = found.Value(routing.NextVar(at))
        while not routing.IsEnd(at):
            stops.append((manager.IndexToNode(at) - 1, found.Min(hours.CumulVar(at))))
            at = found.Value(routing.NextVar(at))
        if stops:
            roads.append(Road(shift, tuple(stops), leaves, found.Min(hours.CumulVar(at))))
    return tuple(roads)


def run(asked: argparse.Namespace) -> dict[str, Any]:
    """Solve one instance in this process and price the answer."""
    problem = city(asked.visits, asked.crews, asked.seed)
    began = time.perf_counter()
    roads = (
        theirs(problem, asked.seconds)
        if asked.solver == "theirs"
        else ours(problem, asked.seconds, asked.seed)
    )
    seconds = time.perf_counter() - began
    placed = sum(len(each.stops) for each in roads)
    left = set(range(asked.visits)) - {n for each in roads for n, _ in each.stops}
    prizes = sum(problem.stops[each].prize for each in left)
    peak = _peak()
    return {
        "cost": cost_of(problem, roads), "roads_cost": cost_of(problem, roads) - prizes, "placed": placed,
        "faults": faults_of(problem, roads), "seconds": round(seconds, 1), "peak_mb": peak,
    }  # fmt: skip


def _peak() -> int:
    """Return this process's greatest memory in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def apart(solver: str, visits: int, crews: int, seed: int, seconds: int) -> dict[str, Any]:
    """Run one instance in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.planner", "--solver", solver]
    command += ["--visits", str(visits), "--crews", str(crews)]
    command += ["--seed", str(seed), "--seconds", str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert not answer["faults"], answer["faults"]
    return answer


def told(name: str, answer: dict[str, Any]) -> None:
    """Print one run."""
    cost = f"cost {answer['cost']:>8,} (roads {answer['roads_cost']:,})"
    spent = f"{answer['seconds']:>5} s  peak {answer['peak_mb']} MB"
    print(f"  {name:<10} {cost}  placed {answer['placed']:>4}  {spent}", flush=True)


def measure(asked: argparse.Namespace) -> None:
    """Print all figures."""
    has_reference = find_spec("ortools") is not None
    if not has_reference:
        print('OR-Tools is missing, so there is nothing to compare with: pip install "ortools>=9.15"')
    ratios = []
    for seed in range(1, asked.seeds + 1):
        print(f"200 visits, 10 crews, {DAYS} days, seed {seed}")
        mine = apart("ours", 200, 10, seed, asked.seconds)
        told("CaseDesk", mine)
        if has_reference:
            other = apart("theirs", 200, 10, seed, asked.reference)
            told("OR-Tools", other)
            what = "roads_cost" if mine["placed"] == other["placed"] else "cost"
            ratios.append(mine[what] / other[what])
            print(f"  ratio {ratios[-1]:.3f}")
    if ratios:
        print(f"worst ratio {max(ratios):.3f} (at most 1.03 wanted)")
    if not asked.no_large:
        print(f"1,000 visits, 30 crews, {DAYS} days")
        told("CaseDesk", apart("ours", 1000, 30, 1, asked.large))


def arguments() -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(description="Measure the pair planner.")
    for name, value in (("seeds", 3), ("seconds", 10), ("reference", 60), ("large", 50)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--no-large", action="store_true")
    parser.add_argument("--solver", choices=("ours", "theirs"), help="one run in this process, as JSON")
    for name, value in (("visits", 200), ("crews", 10), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    return parser.parse_args()


if __name__ == "__main__":
    given = arguments()
    if given.solver:
        print(json.dumps(run(given)))
    else:
        measure(given)
