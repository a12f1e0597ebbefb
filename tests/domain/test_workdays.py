from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.workdays import (
    DayKind,
    Festival,
    OfficeCalendar,
    PublishedYear,
    StatutoryDays,
    add_months,
)

MAY = PublishedYear(
    2026,
    "invented notice",
    {date(2026, 5, day): Festival.LABOUR_DAY for day in range(1, 6)},
    {date(2026, 5, 9): Festival.LABOUR_DAY},
)
CALENDAR = OfficeCalendar(
    published={2026: MAY},
    statutory=StatutoryDays({(5, 1): Festival.LABOUR_DAY}, {date(2027, 2, 6): Festival.SPRING_FESTIVAL}),
)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 4, 30), DayKind.WORKDAY),
        (date(2026, 5, 1), DayKind.HOLIDAY),
        (date(2026, 5, 3), DayKind.HOLIDAY),
        (date(2026, 5, 9), DayKind.MAKEUP_WORKDAY),
        (date(2026, 5, 10), DayKind.WEEKEND),
        (date(2027, 2, 6), DayKind.HOLIDAY),
        (date(2027, 2, 7), DayKind.WEEKEND),
        (date(2027, 5, 1), DayKind.HOLIDAY),
        (date(2027, 5, 4), DayKind.WORKDAY),
    ],
)
def test_that_a_notice_decides_and_law_stands_in_for_it(day: date, kind: DayKind) -> None:
    assert CALENDAR.kind_of(day) is kind
    assert CALENDAR.is_workday(day) is (kind in {DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY})


def test_that_a_year_without_notice_is_provisional() -> None:
    assert not CALENDAR.is_provisional(date(2026, 12, 31))
    assert CALENDAR.is_provisional(date(2027, 1, 1))


def test_that_rest_days_lead_to_the_workday_after_or_before() -> None:
    assert CALENDAR.next_workday(date(2026, 5, 1)) == date(2026, 5, 6)
    assert CALENDAR.previous_workday(date(2026, 5, 5)) == date(2026, 4, 30)
    assert CALENDAR.next_workday(date(2026, 5, 9)) == date(2026, 5, 9)
    assert CALENDAR.next_workday(date(2026, 5, 10)) == date(2026, 5, 11)


def test_that_days_off_and_working_weekends_have_names() -> None:
    holiday, working = CALENDAR.name_of(date(2026, 5, 1)), CALENDAR.name_of(date(2026, 5, 9))
    assert holiday == Festival.LABOUR_DAY.label
    assert working is not None
    assert working.gaps["festival"] == holiday
    assert CALENDAR.name_of(date(2026, 5, 10)) is None
    assert len({festival.label.text for festival in Festival}) == len(Festival)


def test_that_a_month_s_missing_day_becomes_its_last() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert add_months(date(2026, 2, 28), 1, intended_day=31) == date(2026, 3, 31)
    assert add_months(date(2026, 11, 15), 3) == date(2027, 2, 15)
    assert add_months(date(2026, 1, 15), -1) == date(2025, 12, 15)


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31)))
def test_that_shifting_never_leaves_a_rest_day(day: date) -> None:
    later, earlier = CALENDAR.next_workday(day), CALENDAR.previous_workday(day)
    assert earlier <= day <= later
    assert CALENDAR.is_workday(later)
    assert CALENDAR.is_workday(earlier)
    assert later - earlier < timedelta(days=20)
