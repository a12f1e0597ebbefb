"""Which days the calendar looks at, and by which view: a day, a week, a month, or a list of days."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from casedesk.domain.weeks import DAYS_A_WEEK, monday_of

DAY, WEEK, MONTH, LIST = "day", "week", "month", "list"
VIEWS = (DAY, WEEK, MONTH, LIST)
MOST_DAYS = 366


@dataclass(frozen=True)
class Times:
    """A view and the day it looks at; the list has a range of its own once somebody has chosen one."""

    day: date
    view: str = WEEK
    range_days: int = DAYS_A_WEEK
    range_first: date | None = None

    @property
    def first_day(self) -> date:
        """Return the Monday of the day's week."""
        return monday_of(self.day)

    @property
    def listed(self) -> tuple[date, date]:
        """Return the first and the last day of the list."""
        first = self.range_first or self.first_day
        return first, first + timedelta(days=self.range_days - 1)

    def turned(self, steps: int) -> "Times":
        """Return what lies so many days, weeks, months or ranges on."""
        match self.view:
            case "day":
                return self.at(self.day + timedelta(days=steps))
            case "month":
                number = self.day.year * 12 + self.day.month - 1 + steps
                return self.at(date(number // 12, number % 12 + 1, 1))
            case "list":
                first = self.listed[0] + timedelta(days=self.range_days * steps)
                moved = self.range_first is not None
                return replace(self, day=first, range_first=first if moved else None)
        return self.at(self.first_day + timedelta(days=DAYS_A_WEEK * steps))

    def at(self, day: date) -> "Times":
        """Return the same view of another day; a list that does not hold it begins with its week."""
        first, last = self.listed
        if first <= day <= last:
            return replace(self, day=day)
        return replace(self, day=day, range_first=monday_of(day) if self.range_first else None)

    def listing(self, first: date, last: date) -> "Times":
        """Return a list from a day to another, both included; ends that are swapped are put right."""
        first, last = min(first, last), max(first, last)
        days = min(MOST_DAYS, (last - first).days + 1)
        return replace(self, view=LIST, day=first, range_first=first, range_days=days)

    def seen(self, view: str) -> "Times":
        """Return another view of the same day; an unknown name is the week."""
        return replace(self, view=view if view in VIEWS else WEEK)

    def holds(self, day: date) -> bool:
        """Tell whether a day is shown."""
        first, last = self.shown
        return first <= day <= last

    @property
    def shown(self) -> tuple[date, date]:
        """Return the first and the last day that are shown, of a month its own days."""
        match self.view:
            case "day":
                return self.day, self.day
            case "month":
                first = self.day.replace(day=1)
                return first, replace(self, day=first).turned(1).day - timedelta(days=1)
            case "list":
                return self.listed
        return self.first_day, self.first_day + timedelta(days=DAYS_A_WEEK - 1)
