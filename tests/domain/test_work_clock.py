"""The working day as a clock that stands still during the break."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.work_clock import Busy, WorkClock, clock_of, gaps, minute_of, shared_room

CLOCK = WorkClock.of(RoadTerms())  # 9 to 18, break 12 to 13


def test_that_the_break_is_no_working_time() -> None:
    assert CLOCK.length == 480
    assert CLOCK.working(minute_of(time(12, 30))) == CLOCK.working(minute_of(time(13))) == 180
    assert clock_of(CLOCK.starting(180)) == time(13)
    assert clock_of(CLOCK.ending(180)) == time(12)


@given(st.integers(0, 1439), st.integers(0, 1439), st.integers(1, 180))
def test_that_no_start_puts_a_visit_into_the_break_or_beyond_the_day(
    one: int, other: int, minutes: int
) -> None:
    first, last = min(one, other), max(one, other)
    for early, late in CLOCK.starts(first, last, minutes):
        for working in range(early, late + 1):
            begins = CLOCK.starting(working)
            ends = begins + minutes
            assert max(first, 540) <= begins <= last
            assert ends <= 720 or (begins >= 780 and ends <= 1080)


def test_that_a_break_outside_the_hours_does_not_count() -> None:
    assert WorkClock.of(RoadTerms(break_from=time(7), break_until=time(8))).length == 540
    assert WorkClock.of(RoadTerms(break_from=None, break_until=None)).length == 540


@given(st.lists(st.tuples(st.integers(400, 1200), st.integers(10, 200)), max_size=6))
def test_that_gaps_never_touch_what_a_crew_already_has_to_do(spans: list[tuple[int, int]]) -> None:
    busy = [Busy(starts, starts + minutes, at + 1) for at, (starts, minutes) in enumerate(spans)]
    for gap in gaps(CLOCK, busy, 0, 0):
        assert 0 <= gap.opens < gap.closes <= CLOCK.length
        opens, closes = CLOCK.starting(gap.opens), CLOCK.ending(gap.closes)
        assert not any(each.starts < closes and opens < each.ends for each in busy)


def test_that_an_afternoon_is_left_of_a_day_that_has_begun() -> None:
    (gap,) = gaps(CLOCK, [], 0, minute_of(time(14)))
    assert (gap.opens, gap.closes) == (240, 480)
    assert gaps(CLOCK, [], 0, minute_of(time(19))) == ()


@given(st.lists(st.integers(0, 480), max_size=5), st.integers(0, 12))
def test_that_the_visits_of_a_day_are_shared_among_its_gaps(lengths: list[int], room: int) -> None:
    shares = shared_room(lengths, room, 40)
    assert sum(shares) <= room
    assert all(share <= length // 40 for share, length in zip(shares, lengths, strict=True))
    assert sum(shares) == min(room, sum(each // 40 for each in lengths))
