"""Roads keep every rule of the problem, whatever the problem."""

from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casedesk.routing.problem import Problem, Road, Shift, Stop, cost_of, faults_of
from casedesk.routing.solver import find_roads

HALVES = ((0, 140), (180, 440))


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Draw a small problem with everything in it: windows, closed days, groups, spans of a day."""
    stops_count, days = draw(st.integers(0, 9)), draw(st.integers(1, 3))
    size = stops_count + 2
    row = st.lists(st.integers(5, 90), min_size=size, max_size=size)
    minutes = [draw(row) for _ in range(size)]
    for at in range(size):
        minutes[at][at] = 0
    cost = st.none() | st.integers(0, 50)
    stops = tuple(
        Stop(
            place + 2,
            draw(st.sampled_from((20, 40, 60))),
            draw(st.sampled_from((HALVES, ((60, 90),), ((200, 300),), ((0, 0), (440, 440))))),
            draw(st.integers(1000, 6000)),
            tuple(draw(cost) for _ in range(days)),
            draw(st.sampled_from((-1, -1, 0, 1))),
        )
        for place in range(stops_count)
    )
    shifts = tuple(
        Shift(day, 0, draw(st.sampled_from((0, 1))), opens, draw(st.integers(opens + 40, 480)), room, crews)
        for day in range(days)
        for opens, room, crews in draw(
            st.lists(st.tuples(st.integers(0, 300), st.integers(1, 4), st.integers(1, 2)), max_size=2)
        )
    )
    return Problem(minutes, stops, shifts, days)


@given(problems())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_roads_break_no_rule(problem: Problem) -> None:
    answer = find_roads(problem, seconds=2, patience=60)
    assert faults_of(problem, answer.roads) == []
    assert answer.cost == cost_of(problem, answer.roads) <= cost_of(problem, ())


def line(stops: int, *, room: int = 8, crews: int = 1) -> Problem:
    """Return stops in a row, ten minutes apart, and crews that set out at its end."""
    places = range(stops + 1)
    minutes = [[abs(a - b) * 10 for b in places] for a in places]
    asked = tuple(Stop(each + 1, 40, HALVES, 3000, (0,)) for each in range(stops))
    return Problem(minutes, asked, (Shift(0, 0, 0, 0, 480, room, crews),), 1)


def test_that_the_order_of_the_road_is_taken_and_all_is_placed() -> None:
    answer = find_roads(line(6), seconds=5, patience=500)
    (road,) = answer.roads
    assert answer.placed == frozenset(range(6))
    assert road.returns - road.leaves == 6 * 40 + 2 * 60


def test_that_what_does_not_fit_is_left_out_by_its_prize() -> None:
    plain = line(3, room=2)
    dear = Problem(
        plain.minutes,
        tuple(Stop(each.place, 40, HALVES, 3000 + 1000 * at, (0,)) for at, each in enumerate(plain.stops)),
        plain.shifts,
        1,
    )
    assert find_roads(dear, seconds=5, patience=500).placed == {1, 2}


def test_that_a_seed_gives_the_same_roads_again() -> None:
    first, second = (find_roads(line(12, crews=3), seconds=20, patience=300, seed=7) for _ in range(2))
    assert first.roads == second.roads


def test_that_nothing_to_do_and_nobody_to_do_it_have_empty_answers() -> None:
    full = line(3)
    assert find_roads(Problem(full.minutes, (), full.shifts, 1), seconds=1).roads == ()
    nobody = find_roads(Problem(full.minutes, full.stops, (), 1), seconds=1)
    assert (nobody.roads, nobody.cost) == ((), 9000)


def test_that_every_day_forbidden_places_nothing() -> None:
    full = line(3)
    closed = tuple(Stop(each.place, 40, HALVES, 3000, (None,)) for each in full.stops)
    assert find_roads(Problem(full.minutes, closed, full.shifts, 1), seconds=2, patience=50).roads == ()


def test_that_a_stop_ends_the_search_with_what_is_found_and_progress_is_told() -> None:
    told: list[int] = []
    asked = count()
    answer = find_roads(
        line(10, crews=2),
        seconds=60,
        patience=10**9,
        progress=lambda elapsed, _cost: told.append(elapsed),
        is_cancelled=lambda: next(asked) > 200,
    )
    assert answer.was_cancelled
    assert answer.placed
    assert told


def test_that_faulty_roads_are_told() -> None:
    problem = line(2, room=1)
    twice = Road(0, ((0, 10), (0, 20)), 0, 30)
    told = " ".join(faults_of(problem, [twice, Road(0, ((1, 150),), 140, 500)]))
    for word in ("exceeds", "placed twice", "before the crew", "outside its hours", "used 2 times"):
        assert word in told
