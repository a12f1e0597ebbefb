"""The month of visits, counted by day."""

from datetime import date, datetime, time, timedelta

from casedesk.domain.months import DAYS_SHOWN, MonthPlan, days_shown, first_shown, month_of
from casedesk.domain.operators import Operator, Right
from casedesk.domain.weeks import DayPlan, all_crews
from casedesk.services.desk import Desk
from casedesk.services.standing_crews import crews_in
from casedesk.storage.visit_marks import marks_between


def month_plan(desk: Desk, actor: Operator, month: date) -> MonthPlan:
    """Return six weeks around a month with what each day holds."""
    first_day = first_shown(month)
    first = datetime.combine(first_day, time(), desk.zone)
    last = datetime.combine(first_day + timedelta(days=DAYS_SHOWN), time(), desk.zone)
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        marks = marks_between(shelves.connection, first, last, desk.day_of)
        staff = shelves.operators.all()
        standing = crews_in(shelves, staff)
    seen = sorted({tuple(sorted(each.crew)) for each in marks})
    crews = all_crews(standing, seen, {each.id: each.name for each in staff})
    return month_of(month, [day_plan(desk, each) for each in days_shown(month)], marks, crews)


def day_plan(desk: Desk, day: date) -> DayPlan:
    """Return what a day is to the office."""
    known = desk.calendar
    return DayPlan(day, known.kind_of(day), known.name_of(day), known.is_provisional(day))
