"""The days of a schedule: intervals, month ends, rest days and days set by hand.

Sources: Civil Code 202 (a month without the day ends on its last day) and 203 (rest days).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from casedesk.domain.schedule_terms import (
    MOST_INSTALMENTS,
    Interval,
    RestDayShift,
    ScheduleImpossibleError,
    ScheduleTerms,
)
from casedesk.domain.sentences import say
from casedesk.domain.workdays import OfficeCalendar, add_months

DueDay = tuple[date, date]
"""The planned day and the day on which the instalment is due."""

_ONE_DAY: Final = timedelta(days=1)
_FIRST_DAY: Final = date(1990, 1, 1)
_LAST_DAY: Final = date(2200, 1, 1)


def due_days(terms: ScheduleTerms, number: int, calendar: OfficeCalendar) -> tuple[DueDay, ...]:
    """Return planned and due days that rise strictly, beginning after the down payment's day."""
    planned = _planned(terms, number)
    by_hand = {edit.no - 1: edit.due_on for edit in terms.edits if edit.due_on is not None}
    planned = [by_hand.get(place, day) for place, day in enumerate(planned)]
    _require_rising(_with_down_day(terms, planned))
    due = [
        day if place in by_hand else _shifted(day, terms.shift, calendar) for place, day in enumerate(planned)
    ]
    due = _parted(due, by_hand, terms.shift, calendar)
    _require_rising(_with_down_day(terms, due))
    return tuple(zip(planned, due, strict=True))


def interval_before(terms: ScheduleTerms, day: date) -> date:
    """Return the day one interval before a day; own days count as monthly."""
    if terms.interval in (Interval.WEEKLY, Interval.BIWEEKLY):
        return day - _weeks(terms.interval)
    return add_months(day, -1)


def _planned(terms: ScheduleTerms, number: int) -> list[date]:
    if terms.interval is Interval.OWN:
        days = list(terms.own_days)
    else:
        _require_sensible([terms.first_on])
        days = [_planned_on(terms, place) for place in range(number)]
    _require_sensible(days)
    return days


def _planned_on(terms: ScheduleTerms, number: int) -> date:
    if number == 0:
        return terms.first_on
    if terms.interval is Interval.MONTHLY:
        return add_months(terms.first_on, number, intended_day=terms.monthly_day)
    return terms.first_on + number * _weeks(terms.interval)


def _weeks(interval: Interval) -> timedelta:
    return timedelta(weeks=2 if interval is Interval.BIWEEKLY else 1)


def _shifted(day: date, shift: RestDayShift, calendar: OfficeCalendar) -> date:
    if shift is RestDayShift.NEXT_WORKDAY:
        return calendar.next_workday(day)
    return calendar.previous_workday(day) if shift is RestDayShift.PREVIOUS_WORKDAY else day


def _parted(
    due: Sequence[date], by_hand: Mapping[int, date], shift: RestDayShift, calendar: OfficeCalendar
) -> list[date]:
    """Move days apart that long holidays joined; a day set by hand stays where it is."""
    parted = list(due)
    if shift is RestDayShift.NEXT_WORKDAY:
        for place in range(1, len(parted)):
            if parted[place] <= parted[place - 1] and place not in by_hand:
                parted[place] = calendar.next_workday(parted[place - 1] + _ONE_DAY)
    elif shift is RestDayShift.PREVIOUS_WORKDAY:
        for place in reversed(range(len(parted) - 1)):
            if parted[place] >= parted[place + 1] and place not in by_hand:
                parted[place] = calendar.previous_workday(parted[place + 1] - _ONE_DAY)
    return parted


def _with_down_day(terms: ScheduleTerms, days: Sequence[date]) -> list[date]:
    return [*([terms.down_on] if terms.down_payment and terms.down_on else []), *days]


def _require_sensible(days: Iterable[date]) -> None:
    for day in days:
        if not _FIRST_DAY <= day < _LAST_DAY:
            raise ScheduleImpossibleError(
                say(
                    "The due day {day} is out of reach; check the first day and the number of"
                    " instalments (at most {most}).",
                    day=day,
                    most=MOST_INSTALMENTS,
                )
            )


def _require_rising(days: Sequence[date]) -> None:
    for earlier, later in pairwise(days):
        if earlier >= later:
            raise ScheduleImpossibleError(
                say(
                    "The due day {later} does not follow {earlier}; choose other days or another interval.",
                    earlier=earlier,
                    later=later,
                )
            )
