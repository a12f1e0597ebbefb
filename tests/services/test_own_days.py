"""The office's own days and years on both databases: over law and notice, and what they do to visits."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from tests.services import visit_samples
from tests.services.visit_samples import DAY, add_client, at

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.own_days import OwnDay
from casedesk.domain.rule_books import Occasion
from casedesk.domain.workdays import DayKind
from casedesk.services.desk import Desk
from casedesk.services.office_law import OfficeLaw
from casedesk.services.own_days import OwnDayService
from casedesk.services.rule_books import RuleService, RuleWish
from casedesk.services.visits import PlanRequest, VisitService

NEXT_YEAR = {
    "region": "cn",
    "year": 2027,
    "source": "an invented notice",
    "days_off": [{"first": "2027-03-01", "last": "2027-03-02", "festival": "other"}],
    "working_weekends": [{"on": "2027-03-06", "festival": "other"}],
}


@pytest.fixture
def days(desk: Desk) -> OwnDayService:
    return OwnDayService(desk)


def year_file(folder: Path, **changes: object) -> Path:
    path = folder / "cn-2027.json"
    path.write_text(json.dumps(NEXT_YEAR | changes), encoding="utf-8")
    return path


def test_that_a_day_set_by_hand_stands_over_law_and_notice(
    desk: Desk, days: OwnDayService, supervisor: Operator
) -> None:
    festival = date(2026, 10, 1)
    days.set_day(supervisor, festival, DayKind.WORKDAY, "stocktaking")
    assert desk.calendar.is_workday(festival)
    assert str(desk.calendar.name_of(festival)) == "stocktaking"
    days.set_day(supervisor, festival, DayKind.WEEKEND)
    assert desk.calendar.kind_of(festival) is DayKind.WEEKEND
    days.remove_day(supervisor, festival)
    assert desk.calendar.kind_of(festival) is DayKind.HOLIDAY
    with pytest.raises(RefusedError, match="not set by hand"):
        days.remove_day(supervisor, festival)


def test_that_the_leap_day_is_a_day_like_others(
    desk: Desk, days: OwnDayService, supervisor: Operator
) -> None:
    leap = date(2028, 2, 29)
    assert leap in [each.day for each in days.year(supervisor, 2028).days]
    days.set_day(supervisor, leap, DayKind.HOLIDAY, "town festival")
    assert not desk.calendar.is_workday(leap)
    assert not desk.calendar.is_provisional(leap), "what is set by hand no longer shifts"
    assert len(days.year(supervisor, 2027).days) == 365


def test_that_a_year_says_whether_its_notice_is_known(days: OwnDayService, supervisor: Operator) -> None:
    assert not days.year(supervisor, 2026).is_provisional
    open_year = days.year(supervisor, 2028)
    assert open_year.is_provisional
    assert all(each.is_provisional for each in open_year.days)
    with pytest.raises(BadInputError):
        days.year(supervisor, 99_999)


def test_that_a_taken_in_year_is_merged_and_may_be_replaced(
    desk: Desk, days: OwnDayService, supervisor: Operator, tmp_path: Path
) -> None:
    days.take_in(supervisor, days.read_year(supervisor, year_file(tmp_path)))
    assert desk.calendar.kind_of(date(2027, 3, 1)) is DayKind.HOLIDAY
    assert desk.calendar.kind_of(date(2027, 3, 6)) is DayKind.MAKEUP_WORKDAY
    assert days.year(supervisor, 2027).source == "an invented notice"
    again = year_file(tmp_path, days_off=[], source="a second notice")
    days.take_in(supervisor, days.read_year(supervisor, again))
    assert desk.calendar.kind_of(date(2027, 3, 1)) is DayKind.WORKDAY
    assert desk.calendar.is_workday(date(2026, 11, 24))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"year": "soon"}, "must be a year"),
        (
            {"days_off": [{"first": "2027-03-40", "last": "2027-03-02", "festival": "other"}]},
            "must be a date",
        ),
        ({"days_off": [{"first": "2027-03-02", "last": "2027-03-01", "festival": "other"}]}, "no holiday"),
        ({"days_off": [{"first": "2026-03-01", "last": "2026-03-01", "festival": "other"}]}, "another year"),
        ({"working_weekends": [{"on": "2027-03-03", "festival": "other"}]}, "working weekend"),
        ({"working_weekends": [{"on": "2027-03-06", "festival": "carnival"}]}, "no known festival"),
    ],
)
def test_that_a_year_with_a_mistake_is_refused_and_the_old_one_stays(
    *,
    desk: Desk,
    days: OwnDayService,
    supervisor: Operator,
    tmp_path: Path,
    changes: dict[str, object],
    reason: str,
) -> None:
    before = desk.calendar
    with pytest.raises(BadInputError, match=reason):
        days.read_year(supervisor, year_file(tmp_path, **changes))
    assert desk.calendar == before


def test_that_a_file_that_is_no_calendar_is_refused(
    days: OwnDayService, supervisor: Operator, tmp_path: Path
) -> None:
    for content in (b"\xff\xfe\x00", b"[1, 2]", b"{", b" " * 600_000):
        path = tmp_path / "odd.json"
        path.write_bytes(content)
        with pytest.raises(BadInputError):
            days.read_year(supervisor, path)
    with pytest.raises(BadInputError):
        days.read_year(supervisor, tmp_path / "missing.json")


def test_that_planners_may_not_set_days(days: OwnDayService, hire: Callable[..., Operator]) -> None:
    with pytest.raises(NoRightError):
        days.set_day(hire(Role.PLANNER), DAY, DayKind.HOLIDAY)


def test_that_a_day_shows_which_visits_it_breaks_and_gives_them_back(
    *,
    desk: Desk,
    days: OwnDayService,
    administrator: Operator,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
) -> None:
    file_case = partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))
    visits = VisitService(desk)
    visit = visits.plan(
        administrator, PlanRequest(file_case().case.id, at("10:00"), tuple(each.id for each in collectors))
    )
    RuleService(desk).change(supervisor, RuleWish("holiday_visits", "block", "No visits on rest days."))
    holiday = OwnDay(DAY, DayKind.HOLIDAY, "town festival")
    assert [each.visit.id for each in days.affected(supervisor, [holiday])] == [visit.id]
    days.set_day(supervisor, DAY, DayKind.HOLIDAY, "town festival")
    assert visits.get(supervisor, visit.id).visit.severity is Severity.BLOCK
    assert visits.verdicts(supervisor, visit.id)[-1].occasion is Occasion.RULES_CHANGED
    days.remove_day(supervisor, DAY)
    assert visits.get(supervisor, visit.id).visit.severity is not Severity.BLOCK


def test_that_another_desk_sees_a_day_with_its_next_transaction(
    desk: Desk, days: OwnDayService, supervisor: Operator
) -> None:
    other = replace(desk, law=OfficeLaw(desk.database, desk.law.shipped))
    assert other.calendar.is_workday(DAY)
    days.set_day(supervisor, DAY, DayKind.HOLIDAY)
    VisitService(other).week(supervisor, DAY)
    assert not other.calendar.is_workday(DAY)
