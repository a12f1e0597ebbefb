from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.limitation import (
    LimitationEvent,
    LimitationEventKind,
    LimitationLight,
    limitation_end,
    limitation_light,
    limitation_of,
    limitation_start,
)
from casedesk.domain.workdays import Festival, OfficeCalendar, PublishedYear, add_months

OPEN = OfficeCalendar()
HOLIDAY = OfficeCalendar(
    published={
        2029: PublishedYear(
            2029,
            "invented",
            {date(2029, 3, 15): Festival.OTHER, date(2029, 3, 16): Festival.OTHER},
            {date(2029, 3, 17): Festival.OTHER},
        )
    }
)
AGREED, DEMAND, PAID = (
    LimitationEventKind.DEBTOR_AGREED,
    LimitationEventKind.DEMAND_ARRIVED,
    LimitationEventKind.PART_PAYMENT,
)


@pytest.mark.parametrize(
    ("start_on", "ends_on"),
    [
        (date(2026, 3, 15), date(2029, 3, 15)),
        (date(2023, 2, 28), date(2026, 3, 2)),  # 2026-02-28 is a Saturday in a year without notice
        (date(2025, 5, 31), date(2028, 5, 31)),
        (date(2024, 2, 29), date(2027, 3, 1)),  # 2027-02-28 is a Sunday
    ],
)
def test_that_three_years_end_on_the_corresponding_day(start_on: date, ends_on: date) -> None:
    assert limitation_end(start_on, [], OPEN) == ends_on


def test_that_a_leap_day_ends_on_the_month_s_last_day() -> None:
    sundays_worked = PublishedYear(2027, "invented", {}, {date(2027, 2, 28): Festival.OTHER})
    calendar = OfficeCalendar(published={2027: sundays_worked})
    assert limitation_end(date(2024, 2, 29), [], calendar) == date(2027, 2, 28)


def test_that_a_rest_day_moves_the_end_to_the_next_workday() -> None:
    assert limitation_end(date(2026, 3, 15), [], HOLIDAY) == date(2029, 3, 17)
    assert not limitation_of(date(2026, 3, 15), [], HOLIDAY).is_provisional
    assert limitation_of(date(2026, 3, 15), [], HOLIDAY).due_on == date(2029, 3, 15)
    assert limitation_of(date(2025, 5, 31), [], OPEN).due_on is None
    assert limitation_of(date(2024, 2, 29), [], OPEN).due_on == date(2027, 2, 28)
    assert limitation_of(date(2026, 3, 15), [], OPEN).is_provisional


@pytest.mark.parametrize("kind", LimitationEventKind)
def test_that_an_interruption_starts_three_years_anew(kind: LimitationEventKind) -> None:
    found = limitation_of(date(2024, 6, 3), [LimitationEvent(kind, date(2025, 6, 4))], OPEN)
    assert found.ends_on == date(2028, 6, 5)
    assert found.since == LimitationEvent(kind, date(2025, 6, 4))
    assert found.counted_from == date(2025, 6, 4)
    assert kind.label.text


def test_that_the_latest_event_counts_in_whatever_order_they_come() -> None:
    events = [LimitationEvent(PAID, date(2026, 1, 7)), LimitationEvent(DEMAND, date(2025, 1, 7))]
    assert limitation_end(date(2024, 6, 3), events, OPEN) == date(2029, 1, 8)


def test_that_an_event_before_the_start_changes_nothing() -> None:
    found = limitation_of(date(2024, 6, 3), [LimitationEvent(DEMAND, date(2024, 6, 2))], OPEN)
    assert found.since is None
    assert found.ends_on == date(2027, 6, 3)


def test_that_only_consent_revives_an_expired_claim() -> None:
    start_on, late = date(2020, 1, 6), date(2024, 1, 8)
    for kind in (DEMAND, PAID, LimitationEventKind.DEBTOR_PROMISED):
        assert limitation_end(start_on, [LimitationEvent(kind, late)], OPEN) == date(2023, 1, 6)
    assert limitation_end(start_on, [LimitationEvent(AGREED, late)], OPEN) == date(2027, 1, 8)


def test_that_an_event_on_the_shifted_last_day_is_in_time() -> None:
    last_on = limitation_end(date(2024, 2, 29), [], OPEN)
    assert last_on == date(2027, 3, 1)
    assert limitation_end(date(2024, 2, 29), [LimitationEvent(DEMAND, last_on)], OPEN) == date(2030, 3, 1)


def test_that_twenty_years_are_the_end_whatever_happens() -> None:
    start_on = date(2006, 3, 15)
    events = [LimitationEvent(DEMAND, add_months(start_on, 24 * step)) for step in range(1, 11)]
    found = limitation_of(start_on, events, OPEN)
    assert found.ends_on == date(2026, 3, 16)
    assert found.is_capped


def test_that_instalments_count_from_the_last_one() -> None:
    assert limitation_start([date(2026, 3, 1), date(2027, 5, 17), date(2026, 9, 1)]) == date(2027, 5, 17)


@pytest.mark.parametrize(
    ("left", "light"),
    [
        (181, LimitationLight.GREEN),
        (180, LimitationLight.AMBER),
        (31, LimitationLight.AMBER),
        (30, LimitationLight.RED),
        (0, LimitationLight.RED),
        (-1, LimitationLight.EXPIRED),
    ],
)
def test_that_the_light_turns_at_its_thresholds(left: int, light: LimitationLight) -> None:
    today = date(2026, 5, 6)
    assert limitation_light(today + timedelta(days=left), today) is light
    assert light.label.text
    found = limitation_of(date(2024, 6, 3), [], OPEN)
    assert found.days_left(date(2027, 6, 1)) == 2


def test_that_an_office_may_set_other_thresholds() -> None:
    today = date(2026, 5, 6)
    light = limitation_light(today + timedelta(days=60), today, amber_days=90, red_days=60)
    assert light is LimitationLight.RED


DAYS = st.dates(min_value=date(2010, 1, 1), max_value=date(2030, 12, 31))
EVENTS = st.lists(st.builds(LimitationEvent, st.sampled_from(LimitationEventKind), DAYS), max_size=6)


@given(DAYS, EVENTS)
def test_that_no_event_ever_shortens_the_period(start_on: date, events: list[LimitationEvent]) -> None:
    without = limitation_end(start_on, [], OPEN)
    ends_on = limitation_end(start_on, events, OPEN)
    assert without <= ends_on <= OPEN.next_workday(add_months(start_on, 240))
    assert OPEN.is_workday(ends_on)
