"""Working days, weekends, holidays and the working weekends that pay for bridge days.

Sources: 全国年节及纪念日放假办法 (State Council, in force 2025-01-01) names the statutory days; a notice
each November shifts days of the next year. Years without a notice are provisional.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from casedesk.domain.sentences import Sentence, say

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_MONTHS_A_YEAR: Final = 12


class DayKind(StrEnum):
    """What a day is to an office."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKEUP_WORKDAY = "makeup_workday"


class Festival(StrEnum):
    """The occasion of a day off."""

    NEW_YEAR = "new_year"
    SPRING_FESTIVAL = "spring_festival"
    QINGMING = "qingming"
    LABOUR_DAY = "labour_day"
    DRAGON_BOAT = "dragon_boat"
    MID_AUTUMN = "mid_autumn"
    NATIONAL_DAY = "national_day"
    OTHER = "other"

    @property
    def label(self) -> Sentence:
        """Name the occasion for people."""
        return _TITLES[self]


_TITLES: Final = {
    Festival.NEW_YEAR: say("New Year's Day"),
    Festival.SPRING_FESTIVAL: say("Spring Festival"),
    Festival.QINGMING: say("Qingming"),
    Festival.LABOUR_DAY: say("Labour Day"),
    Festival.DRAGON_BOAT: say("Dragon Boat Festival"),
    Festival.MID_AUTUMN: say("Mid-Autumn Festival"),
    Festival.NATIONAL_DAY: say("National Day"),
    Festival.OTHER: say("Public holiday"),
}


@dataclass(frozen=True)
class PublishedYear:
    """The days off and working weekends of one year, as a notice published them."""

    year: int
    source: str
    days_off: Mapping[date, Festival]
    working_weekends: Mapping[date, Festival]


@dataclass(frozen=True)
class StatutoryDays:
    """Days off that are known before a notice: by month and day, and by date where the moon decides."""

    fixed: Mapping[tuple[int, int], Festival] = field(default_factory=dict)
    moving: Mapping[date, Festival] = field(default_factory=dict)

    def festival_on(self, day: date) -> Festival | None:
        """Return the occasion of a statutory day, None for any other."""
        return self.moving.get(day) or self.fixed.get((day.month, day.day))


@dataclass(frozen=True)
class OfficeCalendar:
    """Tell what each day is; ``published`` maps a year to its notice."""

    region: str = "cn"
    published: Mapping[int, PublishedYear] = field(default_factory=dict)
    statutory: StatutoryDays = field(default_factory=StatutoryDays)
    own: Mapping[date, DayKind] = field(default_factory=dict)
    """Days that the office set by hand, over everything else."""
    notes: Mapping[date, str] = field(default_factory=dict)
    """What the office calls those days."""

    def kind_of(self, day: date) -> DayKind:
        """Return what the day is; in a provisional year only statutory days count as holidays."""
        if day in self.own:
            return self.own[day]
        notice = self.published.get(day.year)
        if notice is not None and day in notice.working_weekends:
            return DayKind.MAKEUP_WORKDAY
        if self._festival_on(day) is not None:
            return DayKind.HOLIDAY
        return DayKind.WEEKEND if day.weekday() >= _SATURDAY else DayKind.WORKDAY

    def is_workday(self, day: date) -> bool:
        """Say whether offices work, working weekends included."""
        return self.kind_of(day) in (DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY)

    def is_provisional(self, day: date) -> bool:
        """Say whether the notice of the day's year is missing, so that days may still shift."""
        return day.year not in self.published and day not in self.own

    def next_workday(self, day: date) -> date:
        """Return the day itself if it is a workday, otherwise the first workday after it."""
        while not self.is_workday(day):
            day += _ONE_DAY
        return day

    def previous_workday(self, day: date) -> date:
        """Return the day itself if it is a workday, otherwise the last workday before it."""
        while not self.is_workday(day):
            day -= _ONE_DAY
        return day

    def name_of(self, day: date) -> Sentence | None:
        """Name a holiday or working weekend, or a day as the office calls it; other days have no name."""
        if day in self.own:
            return say("{note}", note=self.notes[day]) if self.notes.get(day) else say("Set by the office")
        notice = self.published.get(day.year)
        if notice is not None and day in notice.working_weekends:
            return say("Working weekend for {festival}", festival=notice.working_weekends[day].label)
        festival = self._festival_on(day)
        return None if festival is None else festival.label

    def _festival_on(self, day: date) -> Festival | None:
        notice = self.published.get(day.year)
        return self.statutory.festival_on(day) if notice is None else notice.days_off.get(day)


def add_months(day: date, months: int, *, intended_day: int | None = None) -> date:
    """Return the corresponding day of a later month, or that month's last day (Civil Code 202).

    ``intended_day`` keeps the 31st alive through short months.
    """
    years, month0 = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    year, month = day.year + years, month0 + 1
    return date(year, month, min(intended_day or day.day, monthrange(year, month)[1]))
