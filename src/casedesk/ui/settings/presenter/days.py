"""The office's calendar: rest days, working weekends and the days it set by hand; knows no Qt."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.own_days import OwnDay
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import DayKind
from casedesk.services.law_effects import FailingPlan
from casedesk.services.own_days import DayLine, NewYear, OwnDayService, YearView
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Styled, Tone
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
Failed = Callable[[CaseDeskError], None]
KIND_MARKS: Final[dict[DayKind, Mark]] = {
    DayKind.WORKDAY: Mark(Tone.LINE, "building", say("Workday")),
    DayKind.WEEKEND: Mark(Tone.LINE, "sun", say("Weekend")),
    DayKind.HOLIDAY: Mark(Tone.BLOCK, "sun", say("Holiday")),
    DayKind.MAKEUP_WORKDAY: Mark(Tone.INFO, "building", say("Working weekend")),
}
_OWN: Final = Mark(Tone.INFO, "pencil", say("This office"))
_LAW: Final = Mark(Tone.WARN, "question", say("Law only; may shift"))
_NOTICE: Final = Mark(Tone.OK, "check", say("Notice of the year"))
_SATURDAY: Final = 5


class DaysPresenter:
    """Shows one year and carries the office's own days through."""

    def __init__(self, service: OwnDayService, actor: Operator, tasks: Tasks, today: date) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self.year = today.year
        self.today = today

    @property
    def may_change(self) -> bool:
        """Tell whether the person may set days."""
        return self._actor.may(Right.CHANGE_RULES)

    def load(self, owner: object, done: Callable[[YearView], None], failed: Failed) -> None:
        """Read the year anew."""
        self._tasks.run(
            lambda _p: self._service.year(self._actor, self.year), done, failed, owner=owner, key="year"
        )

    def rows(self, view: YearView, *, is_whole: bool) -> list[Row]:
        """Return the days that are not as the week has them, or the whole year; each ends with its line."""
        return [_row(each) for each in view.days if is_whole or _is_special(each)]

    def standing(self, view: YearView) -> tuple[Tone, Sentence]:
        """Say where the year's rest days come from."""
        if view.is_provisional:
            return Tone.WARN, say(
                "The notice for {year} is not here yet: only the days fixed by law are known, and all "
                "may still shift. Take in the year's file when it is published.",
                year=str(view.year),
            )
        return Tone.OK, say("Rest days of {year} by: {source}", year=str(view.year), source=view.source)

    def sums(self, view: YearView) -> Sentence:
        """Count the workdays of the year."""
        working = sum(each.kind in {DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY} for each in view.days)
        return say("%n working day(s) in {year}", count=working, year=str(view.year))

    def day_of(self, text: str) -> date:
        """Read a day as it is typed, such as 2026-12-25."""
        try:
            return date.fromisoformat(text.strip())
        except ValueError as reason:
            raise BadInputError(say("Type the day like 2026-12-25.")) from reason

    def draft(
        self,
        own: OwnDay,
        owner: object,
        done: Callable[[tuple[FailingPlan, ...]], None],
        failed: Failed,
    ) -> None:
        """Find what a day set by hand would break."""
        self._tasks.run(
            lambda _p: self._service.affected(self._actor, [own]), done, failed, owner=owner, key="draft"
        )

    def set_day(self, own: OwnDay, owner: object, done: Callable[[OwnDay], None], failed: Failed) -> None:
        """Set a day by hand."""
        self._run(
            lambda: self._service.set_day(self._actor, own.day, own.kind, own.note), owner, done, failed
        )

    def remove_day(self, day: date, owner: object, done: Callable[[Any], None], failed: Failed) -> None:
        """Let a day be again what law and notice say."""
        self._run(lambda: self._service.remove_day(self._actor, day), owner, done, failed)

    def read_year(self, path: Path, owner: object, done: Callable[[NewYear], None], failed: Failed) -> None:
        """Read a year's file and find what it breaks."""
        self._run(lambda: self._service.read_year(self._actor, path), owner, done, failed)

    def take_in(self, new: NewYear, owner: object, done: Callable[[Any], None], failed: Failed) -> None:
        """Keep a year's notice."""
        self._run(lambda: self._service.take_in(self._actor, new), owner, done, failed)

    def _run(
        self, work: Callable[[], Any], owner: object, done: Callable[[Any], None], failed: Failed
    ) -> None:
        self._tasks.run(lambda _p: work(), done, failed, owner=owner, key="keep")


def _is_special(line: DayLine) -> bool:
    usual = DayKind.WEEKEND if line.day.weekday() >= _SATURDAY else DayKind.WORKDAY
    return line.own is not None or line.kind is not usual


def _row(line: DayLine) -> Row:
    known = formats.formats()
    source = _OWN if line.own is not None else _LAW if line.is_provisional else _NOTICE
    return (
        Styled(known.day(line.day), is_bold=True),
        known.weekday(line.day),
        KIND_MARKS[line.kind],
        line.name or "",
        source,
        line,
    )
