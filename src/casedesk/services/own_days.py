"""The office's own calendar: days it sets by hand, years it takes in, and the visits that this touches."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.own_days import OwnDay, StoredYear
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import DayKind, OfficeCalendar, PublishedYear
from casedesk.importing.calendars import read_year
from casedesk.services.desk import Desk
from casedesk.services.law_effects import FailingPlan, LawEffects, told
from casedesk.services.office_law import DAYS_CHANGED, YEAR_TAKEN_IN
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

YEARS = (2000, 2199)
MOST_BYTES = 500_000
_LONGEST_NOTE = 80


@dataclass(frozen=True)
class DayLine:
    """One day of a year as the calendar shows it."""

    day: date
    kind: DayKind
    name: Sentence | None
    is_provisional: bool
    own: OwnDay | None
    """What the office set by hand."""


@dataclass(frozen=True)
class YearView:
    """One year, with where its days off come from."""

    year: int
    days: tuple[DayLine, ...]
    source: str
    """The notice; empty while none is known, so that days may still shift."""
    taken_in: StoredYear | None

    @property
    def is_provisional(self) -> bool:
        """Tell whether the year's notice is missing."""
        return not self.source


@dataclass(frozen=True)
class NewYear:
    """A sound file of one year's notice, before it is taken in."""

    notice: PublishedYear
    text: str
    failing: tuple[FailingPlan, ...]


class OwnDayService:
    """Keeps what the office says of single days, over what law and notices say."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._effects = desk, LawEffects(desk)

    def year(self, actor: Operator, year: int) -> YearView:
        """Return every day of a year."""
        if not YEARS[0] <= year <= YEARS[1]:
            raise BadInputError(say("Choose a year from {first} to {last}.", first=YEARS[0], last=YEARS[1]))
        with self._desk.reading(actor, Right.VIEW_CASES):
            law = self._desk.law.now
        own = {each.day: each for each in law.own_days}
        notice = law.calendar.published.get(year)
        return YearView(
            year,
            tuple(_line(law.calendar, each, own.get(each)) for each in _days_of(year)),
            (notice.source or str(year)) if notice else "",
            next((each for each in law.stored_years if each.year == year), None),
        )

    def affected(self, actor: Operator, days: Iterable[OwnDay]) -> tuple[FailingPlan, ...]:
        """Return the planned visits that would fail if these days were set."""
        with self._desk.reading(actor, Right.CHANGE_RULES) as shelves:
            return self._effects.failing(shelves, None, _with_days(self._desk.calendar, days))

    def set_day(self, actor: Operator, day: date, kind: DayKind, note: str = "") -> OwnDay:
        """Say what a day is to the office, over everything else."""
        note = " ".join(note.split())
        if len(note) > _LONGEST_NOTE:
            raise BadInputError(say("The note has at most {most} characters.", most=_LONGEST_NOTE))
        if not YEARS[0] <= day.year <= YEARS[1]:
            raise BadInputError(say("Choose a day from {first} to {last}.", first=YEARS[0], last=YEARS[1]))
        with self._desk.work(DAYS_CHANGED, actor, Right.CHANGE_RULES) as work:
            known: OwnDay | None = work.own_days.first(work.own_days.table.c.day == day)
            if known is None:
                stored: OwnDay = work.own_days.add(OwnDay(day, kind, note))
            else:
                stored = work.own_days.save(replace(known, kind=kind, note=note))
            self._keep(work, actor, _with_days(self._desk.calendar, [stored]), str(day))
            work.commit()
        self._see()
        return stored

    def remove_day(self, actor: Operator, day: date) -> None:
        """Let a day be again what law and notice say."""
        with self._desk.work(DAYS_CHANGED, actor, Right.CHANGE_RULES) as work:
            known: OwnDay | None = work.own_days.first(work.own_days.table.c.day == day)
            if known is None:
                raise RefusedError(say("{day} was not set by hand.", day=day))
            work.own_days.remove(known)
            self._keep(work, actor, _without_day(self._desk.calendar, day), str(day))
            work.commit()
        self._see()

    def read_year(self, actor: Operator, path: Path) -> NewYear:
        """Read a year's file and show which planned visits would fail; a mistake is told in a sentence."""
        notice, text = self._sound(path)
        with self._desk.reading(actor, Right.CHANGE_RULES) as shelves:
            after = _with_year(self._desk.calendar, notice)
            return NewYear(notice, text, self._effects.failing(shelves, None, after))

    def take_in(self, actor: Operator, new: NewYear) -> StoredYear:
        """Keep a year's notice; one that was taken in before gives way to it."""
        with self._desk.work(YEAR_TAKEN_IN, actor, Right.CHANGE_RULES) as work:
            table, region = work.stored_years.table.c, self._desk.calendar.region
            notice = read_year(new.text, str(new.notice.year))
            known: StoredYear | None = work.stored_years.first(
                table.region == region, table.year == notice.year
            )
            year = StoredYear(
                region=region,
                year=notice.year,
                text=new.text,
                sha256=hashlib.sha256(new.text.encode()).hexdigest(),
                added_by=actor.id,
                added_at=self._desk.now(),
            )
            stored: StoredYear = (
                work.stored_years.add(year)
                if known is None
                else work.stored_years.save(replace(year, id=known.id, version=known.version))
            )
            self._keep(work, actor, _with_year(self._desk.calendar, notice), str(notice.year))
            work.commit()
        self._see()
        return stored

    def _keep(self, work: UnitOfWork, actor: Operator, calendar: OfficeCalendar, subject: str) -> None:
        numbers = self._effects.keep(work, actor, self._desk.rules, calendar)
        work.about(subject, None, **told(numbers))

    def _sound(self, path: Path) -> tuple[PublishedYear, str]:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise BadInputError(say("“{file}” is too large to be a calendar.", file=path.name))
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as reason:
            raise BadInputError(
                say("“{file}” cannot be read: {reason}.", file=path.name, reason=reason)
            ) from reason
        return read_year(text, path.name), text

    def _see(self) -> None:
        """Let this desk know at once; others see it with their next transaction."""
        with self._desk.database.reading() as connection:
            self._desk.law.seen(Shelves(connection))


def _days_of(year: int) -> Iterable[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=each) for each in range((date(year, 12, 31) - first).days + 1))


def _line(calendar: OfficeCalendar, day: date, own: OwnDay | None) -> DayLine:
    return DayLine(day, calendar.kind_of(day), calendar.name_of(day), calendar.is_provisional(day), own)


def _with_days(calendar: OfficeCalendar, days: Iterable[OwnDay]) -> OfficeCalendar:
    new = list(days)
    own = {**calendar.own, **{each.day: each.kind for each in new}}
    return replace(calendar, own=own, notes={**calendar.notes, **{each.day: each.note for each in new}})


def _without_day(calendar: OfficeCalendar, day: date) -> OfficeCalendar:
    return replace(calendar, own={each: kind for each, kind in calendar.own.items() if each != day})


def _with_year(calendar: OfficeCalendar, notice: PublishedYear) -> OfficeCalendar:
    return replace(calendar, published={**calendar.published, notice.year: notice})
