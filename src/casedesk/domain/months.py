"""A month of visits as a calendar shows it: counts and marks by day, never the visits themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from casedesk.domain.compliance import Severity
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import Crew, DayPlan, monday_of

WEEKS_SHOWN = 6
DAYS_SHOWN = 7 * WEEKS_SHOWN
OTHERS = -1
"""Stands for the crews that were put together for single visits: their letters differ from week to week."""


@dataclass(frozen=True)
class VisitMark:
    """As much of a visit as a month counts."""

    day: date
    crew: frozenset[int]
    status: VisitStatus
    severity: Severity


@dataclass(frozen=True)
class DayMarks:
    """What a month says of one day."""

    plan: DayPlan
    visits: int = 0
    held: int = 0
    blocked: int = 0
    """Visits to come that may not stand as they are."""
    warned: int = 0
    crews: tuple[tuple[int, int], ...] = ()
    """Index of each standing crew that goes out, with its number of visits; ``OTHERS`` for all the others."""

    @property
    def day(self) -> date:
        """Return the day."""
        return self.plan.day


@dataclass(frozen=True)
class MonthPlan:
    """Six weeks from a Monday on, around one month."""

    month: date
    """The first of the month."""
    days: tuple[DayMarks, ...]
    crews: tuple[Crew, ...] = ()

    def of(self, day: date) -> DayMarks | None:
        """Return a day that is shown."""
        place = (day - self.days[0].day).days
        return self.days[place] if 0 <= place < len(self.days) else None

    @property
    def own_days(self) -> tuple[DayMarks, ...]:
        """Return the days of the month itself."""
        return tuple(each for each in self.days if each.day.month == self.month.month)


def first_shown(month: date) -> date:
    """Return the Monday with which the picture of a month begins."""
    return monday_of(month.replace(day=1))


def days_shown(month: date) -> tuple[date, ...]:
    """Return the days of the six weeks around a month."""
    first = first_shown(month)
    return tuple(first + timedelta(days=offset) for offset in range(DAYS_SHOWN))


def month_of(
    month: date, days: Iterable[DayPlan], marks: Iterable[VisitMark], crews: tuple[Crew, ...]
) -> MonthPlan:
    """Count the visits of each day."""
    index_of = {each.key: each.index for each in crews if each.is_standing}
    by_day: dict[date, list[VisitMark]] = {}
    for each in marks:
        by_day.setdefault(each.day, []).append(each)
    counted = tuple(_counted(plan, by_day.get(plan.day, []), index_of) for plan in days)
    return MonthPlan(month.replace(day=1), counted, crews)


def _counted(plan: DayPlan, marks: list[VisitMark], index_of: dict[frozenset[int], int]) -> DayMarks:
    loads: dict[int, int] = {}
    held = blocked = warned = 0
    for each in marks:
        index = index_of.get(each.crew, OTHERS)
        loads[index] = loads.get(index, 0) + 1
        if each.status is VisitStatus.HELD:
            held += 1
        else:
            blocked += each.severity is Severity.BLOCK
            warned += each.severity is Severity.WARN
    return DayMarks(
        plan,
        len(marks),
        held,
        blocked,
        warned,
        tuple(sorted(loads.items(), key=lambda each: (each[0] == OTHERS, each[0]))),
    )
