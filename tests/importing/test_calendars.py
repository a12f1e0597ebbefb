import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from casedesk.domain.errors import BadInputError
from casedesk.domain.workdays import DayKind, OfficeCalendar
from casedesk.importing.calendars import load_calendar

SHIPPED = Path(__file__).parents[2] / "resources" / "calendars"


@pytest.fixture(scope="module")
def shipped() -> OfficeCalendar:
    return load_calendar(SHIPPED)


def _days(year: int, *spans: tuple[int, int, int]) -> set[date]:
    return {date(year, month, day) for month, first, last in spans for day in range(first, last + 1)}


OFF_2026 = _days(2026, (1, 1, 3), (2, 15, 23), (4, 4, 6), (5, 1, 5), (6, 19, 21), (9, 25, 27), (10, 1, 7))
WORKED_2026 = _days(2026, (1, 4, 4), (2, 14, 14), (2, 28, 28), (5, 9, 9), (9, 20, 20), (10, 10, 10))


def test_that_the_shipped_2026_follows_the_notice(shipped: OfficeCalendar) -> None:
    days = [date(2026, 1, 1) + timedelta(days=offset) for offset in range(365)]
    assert {day for day in days if shipped.kind_of(day) is DayKind.HOLIDAY} == OFF_2026
    assert {day for day in days if shipped.kind_of(day) is DayKind.MAKEUP_WORKDAY} == WORKED_2026


@pytest.mark.parametrize(("year", "workdays"), [(2024, 251), (2025, 248), (2026, 248)])
def test_that_a_published_year_has_its_number_of_workdays(
    shipped: OfficeCalendar, year: int, workdays: int
) -> None:
    days = [date(year, 1, 1) + timedelta(days=offset) for offset in range(366)]
    assert sum(shipped.is_workday(day) for day in days if day.year == year) == workdays


def test_that_2027_is_provisional_and_knows_its_statutory_days(shipped: OfficeCalendar) -> None:
    assert shipped.is_provisional(date(2027, 5, 17))
    assert not shipped.is_provisional(date(2026, 8, 17))
    off = _days(2027, (1, 1, 1), (2, 5, 8), (4, 5, 5), (5, 1, 2), (6, 9, 9), (9, 15, 15), (10, 1, 3))
    days = [date(2027, 1, 1) + timedelta(days=offset) for offset in range(365)]
    assert {day for day in days if shipped.kind_of(day) is DayKind.HOLIDAY} == off
    assert shipped.next_workday(date(2027, 5, 15)) == date(2027, 5, 17)


def test_that_a_year_beyond_every_table_still_answers(shipped: OfficeCalendar) -> None:
    assert shipped.kind_of(date(2060, 10, 1)) is DayKind.HOLIDAY
    assert shipped.is_provisional(date(2060, 10, 1))


def _year(**changes: Any) -> dict[str, Any]:
    record: dict[str, Any] = {
        "year": 2031,
        "days_off": [{"first": "2031-01-01", "last": "2031-01-01", "festival": "new_year"}],
        "working_weekends": [{"on": "2031-01-04", "festival": "new_year"}],
    }
    return record | changes


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (_year(year=2030), "file's name"),
        ([], "no record"),
        (_year(days_off="x"), "list of records"),
        (_year(days_off=[{"first": "2031-13-01", "last": "2031-01-01", "festival": "new_year"}]), "“first”"),
        (
            _year(days_off=[{"first": "2031-01-02", "last": "2031-01-01", "festival": "new_year"}]),
            "no holiday",
        ),
        (
            _year(days_off=[{"first": "2031-01-01", "last": "2031-12-31", "festival": "new_year"}]),
            "no holiday",
        ),
        (
            _year(days_off=[{"first": "2030-12-31", "last": "2031-01-01", "festival": "new_year"}]),
            "another year",
        ),
        (_year(days_off=[{"first": "2031-01-01", "last": "2031-01-01", "festival": "tea"}]), "tea"),
        (_year(days_off=_year()["days_off"] * 2), "twice"),
        (_year(working_weekends=[{"on": "2031-01-06", "festival": "new_year"}]), "working weekend"),
    ],
)
def test_that_a_damaged_year_is_refused_with_its_reason(tmp_path: Path, record: Any, reason: str) -> None:
    (tmp_path / "cn-2031.json").write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(BadInputError, match=reason) as caught:
        load_calendar(tmp_path)
    assert "cn-2031.json" in str(caught.value)


def test_that_text_that_is_no_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cn-statutory.json").write_text("{", encoding="utf-8")
    with pytest.raises(BadInputError, match=r"cn-statutory\.json"):
        load_calendar(tmp_path)
    (tmp_path / "cn-statutory.json").write_text('{"fixed": [{"on": "13-01"}]}', encoding="utf-8")
    with pytest.raises(BadInputError, match="month and day"):
        load_calendar(tmp_path)


def test_that_an_office_may_bring_its_own_year(tmp_path: Path) -> None:
    (tmp_path / "cn-2031.json").write_text(json.dumps(_year()), encoding="utf-8")
    calendar = load_calendar(tmp_path)
    assert not calendar.is_provisional(date(2031, 6, 1))
    assert calendar.is_workday(date(2031, 1, 4))
    assert load_calendar(tmp_path, "xx").is_provisional(date(2031, 6, 1))


def test_that_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="does not exist"):
        load_calendar(tmp_path / "none")
