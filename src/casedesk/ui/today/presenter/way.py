"""Adds to one crew's way and puts it right; knows no Qt."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta, tzinfo
from typing import Final, Protocol, TypeVar

from casedesk.domain.boards import BoardRow
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import CLOCK_SLACK
from casedesk.domain.sentences import say
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import PlannedVisit, monday_of
from casedesk.services.board import BoardService
from casedesk.services.outings import OutingService, Word
from casedesk.services.visit_weeks import WeekReader
from casedesk.ui.work import Tasks

T = TypeVar("T")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:：.](\d{2}))?|(\d{1,2})(\d{2})")
_HOURS, _MINUTES = 24, 60


def read_time(text: str) -> time:
    """Return the time of ``9``, ``9:30`` or ``0930``; anything else is refused."""
    found = _CLOCK.fullmatch(text.strip())
    hour, minute = (int(found[1] or found[3]), int(found[2] or found[4] or 0)) if found else (_HOURS, 0)
    if hour >= _HOURS or minute >= _MINUTES:
        raise BadInputError(say("“{text}” is not a time. Write it like 10:05.", text=text))
    return time(hour, minute)


class WayView(Protocol):
    """What the dialog must be able to do."""

    def show_row(self, row: BoardRow) -> None:
        """Show the way as it stands now."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def stored(self) -> None:
        """Clear what was typed."""

    def ask_visit(self, visits: tuple[PlannedVisit, ...]) -> None:
        """Choose one of the visits that can be added."""


class WayPresenter:
    """Stores words, corrections and visits of one way."""

    def __init__(
        self,
        board: BoardService,
        outings: OutingService,
        weeks: WeekReader,
        actor: Operator,
        tasks: Tasks,
        zone: tzinfo,
        now: Callable[[], datetime],
        names: Mapping[int, str],
    ) -> None:
        self._board, self._outings, self._weeks = board, outings, weeks
        self._actor, self._tasks, self._zone, self.now = actor, tasks, zone, now
        self._names = names
        self._view: WayView
        self._row: BoardRow

    @property
    def may_watch(self) -> bool:
        """Tell whether this person may take down words."""
        return self._actor.may(Right.WATCH_ROAD)

    @property
    def may_set_out(self) -> bool:
        """Tell whether this person may change which visits belong to a way."""
        return self._actor.may(Right.WATCH_ROAD)

    def attach(self, view: WayView, row: BoardRow) -> None:
        """Take the dialog and the way it shows."""
        self._view, self._row = view, row

    def name_of(self, operator_id: int) -> str:
        """Return who took a word down."""
        return self._names.get(operator_id, "")

    def moment(self, clock: time) -> datetime:
        """Return the newest moment with this time of day that is not in the future."""
        now = self.now().astimezone(self._zone)
        moment = datetime.combine(now.date(), clock, self._zone)
        return moment - timedelta(days=1) if moment > now + CLOCK_SLACK else moment

    def say(self, word: Word) -> None:
        """Take down a word."""
        self._change(lambda key: self._outings.say_word(self._actor, key, word))

    def back(self, at: datetime | None, note: str) -> None:
        """Note the return."""
        self._change(lambda key: self._outings.back(self._actor, key, at, note))

    def correct(self, check_in_id: int, at: datetime, note: str) -> None:
        """Put a time right by a further entry."""
        self._change(lambda _key: self._outings.correct(self._actor, check_in_id, at, note))

    def remove(self, visit_id: int, reason: str) -> None:
        """Take a visit off the way."""
        self._change(lambda key: self._outings.remove_visit(self._actor, key, visit_id, reason))

    def add(self, planned: PlannedVisit) -> None:
        """Send the crew to one more visit."""
        self._change(lambda key: self._outings.add_visit(self._actor, key, planned.visit.id))

    def ask_visits(self) -> None:
        """Offer the crew's further planned visits of the day."""
        day = self.now().astimezone(self._zone).date()
        self._run(lambda: self._weeks.week(self._actor, monday_of(day)).visits, self._offered)

    def _offered(self, visits: tuple[PlannedVisit, ...]) -> None:
        day = self.now().astimezone(self._zone).date()
        crew = self._row.crew.key
        free = [
            each
            for each in visits
            if each.visit.status is VisitStatus.PLANNED
            and each.crew.key == crew
            and each.visit.starts_at.astimezone(self._zone).date() == day
        ]
        self._view.ask_visit(tuple(free))

    def _change(self, act: Callable[[int], object]) -> None:
        outing = self._row.outing
        if outing is None:
            return

        def work() -> BoardRow | None:
            act(outing.id)
            rows = self._board.board(self._actor).rows
            return next((each for each in rows if each.outing and each.outing.id == outing.id), None)

        self._run(work, self._changed)

    def _changed(self, row: BoardRow | None) -> None:
        self._view.stored()
        if row is not None:
            self._row = row
            self._view.show_row(row)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(lambda _progress: work(), done, self._view.show_problem, owner=self)
