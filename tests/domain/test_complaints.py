from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.cases import CaseStatus
from casedesk.domain.complaints import (
    ComplaintKind,
    reply_due_on,
    status_to_return,
    status_while_open,
)
from casedesk.domain.workdays import OfficeCalendar

CALENDAR = OfficeCalendar()
DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))


@given(st.sampled_from(ComplaintKind), DAYS, st.integers(1, 60))
def test_that_an_answer_is_due_on_a_workday_after_the_day_it_came_in(
    kind: ComplaintKind, received_on: date, days: int
) -> None:
    due_on = reply_due_on(kind, received_on, days, CALENDAR)
    assert CALENDAR.is_workday(due_on)
    assert due_on >= received_on + timedelta(days=days)


@given(DAYS, st.integers(1, 60))
def test_that_a_wish_for_another_plan_has_its_days_in_workdays(received_on: date, days: int) -> None:
    due_on = reply_due_on(ComplaintKind.PLAN_CHANGE, received_on, days, CALENDAR)
    between = (received_on + timedelta(days=number) for number in range(1, (due_on - received_on).days + 1))
    assert sum(CALENDAR.is_workday(day) for day in between) == days


@pytest.mark.parametrize("kind", ComplaintKind)
@pytest.mark.parametrize("status", [each for each in CaseStatus if not each.is_open])
def test_that_a_closed_case_stays_closed_whatever_comes_in(kind: ComplaintKind, status: CaseStatus) -> None:
    assert status_while_open(kind, status) is status


@pytest.mark.parametrize("status", [each for each in CaseStatus if each.is_open])
def test_that_a_dispute_stops_every_open_case_but_that_of_a_lawyer(status: CaseStatus) -> None:
    rests_as = status_while_open(ComplaintKind.DISPUTE, status)
    assert rests_as is (CaseStatus.LEGAL if status is CaseStatus.LEGAL else CaseStatus.DISPUTE)


def test_that_a_complaint_holds_a_case_unless_it_rests_already() -> None:
    assert status_while_open(ComplaintKind.COMPLAINT, CaseStatus.ACTIVE) is CaseStatus.ON_HOLD
    assert status_while_open(ComplaintKind.COMPLAINT, CaseStatus.ON_PLAN) is CaseStatus.ON_PLAN
    assert status_while_open(ComplaintKind.COMPLAINT, CaseStatus.DISPUTE) is CaseStatus.DISPUTE
    assert status_while_open(ComplaintKind.PLAN_CHANGE, CaseStatus.ON_PLAN) is CaseStatus.ON_PLAN


def test_that_a_case_goes_back_to_what_people_chose_and_else_to_what_follows_by_itself() -> None:
    assert status_to_return(CaseStatus.TO_VISIT, CaseStatus.ACTIVE) is CaseStatus.TO_VISIT
    assert status_to_return(CaseStatus.ON_PLAN, CaseStatus.BROKEN) is CaseStatus.BROKEN
