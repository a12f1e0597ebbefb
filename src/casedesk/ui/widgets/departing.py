"""What the dialog of a departure asks and stores; knows no Qt."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Protocol

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.outings import Outing
from casedesk.domain.sentences import Sentence, say
from casedesk.services.departures import Departure, DepartureService, Going
from casedesk.services.outings import OutingService, SetOut
from casedesk.ui.work import Tasks


class DepartView(Protocol):
    """What the dialog must be able to do."""

    def show_departures(self, departures: tuple[Departure, ...]) -> None:
        """Offer the crews that may set out."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the form."""

    def finish(self, outing: Outing) -> None:
        """Close: the crew is out."""


class DepartPresenter:
    """Loads the crews in the office and lets one of them leave."""

    def __init__(
        self,
        departures: DepartureService,
        outings: OutingService,
        actor: Operator,
        tasks: Tasks,
        zone: tzinfo,
        now: Callable[[], datetime],
    ) -> None:
        self._departures, self._outings = departures, outings
        self._actor, self._tasks = actor, tasks
        self.zone, self.now = zone, now
        self._view: DepartView

    def attach(self, view: DepartView) -> None:
        """Take the dialog and load."""
        self._view = view
        self._tasks.run(
            lambda _progress: self._departures.departures(self._actor),
            view.show_departures,
            view.show_problem,
            owner=self,
            key="load",
        )

    def save(self, wish: SetOut) -> None:
        """Let the crew leave."""
        self._tasks.run(
            lambda _progress: self._outings.set_out(self._actor, wish),
            self._view.finish,
            self._view.show_problem,
            owner=self,
        )

    def moments(self, left: time, back: time) -> tuple[datetime | None, datetime]:
        """Return both moments of the office's day; a return past midnight is the next day's.

        The departure is None when it is this very minute, so that the clock tells the second.
        """
        now = self.now().astimezone(self.zone)
        left_at = _at(now.date(), left, self.zone)
        back_at = _at(now.date(), back, self.zone)
        if back_at <= left_at:
            back_at += timedelta(days=1)
        is_now = (left.hour, left.minute) == (now.hour, now.minute)
        return (None if is_now else left_at), back_at


def _at(day: date, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock.replace(second=0, microsecond=0), zone)


def going_words(going: Going, zone: tzinfo) -> Sentence:
    """Say when, to whom and where a visit goes, and what the gate says."""
    planned = going.planned
    return say(
        "{time}  {name}  {district}  ·  {word}",
        time=f"{planned.visit.starts_at.astimezone(zone):%H:%M}",
        name=planned.person_name,
        district=planned.district or planned.address,
        word=_word(going),
    )


def _word(going: Going) -> Sentence:
    if not going.is_free:
        rules = ", ".join(each.rule for each in going.verdict.blocks)
        return say("blocked by {rules}", rules=rules)
    count = sum(each.severity is Severity.WARN for each in going.verdict.findings)
    if count:
        return say("%n warning(s)", count=count)
    return say("gate passed")


def read_minutes(text: str) -> int:
    """Return the minutes between two check-ins."""
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise BadInputError(say("Write the minutes between two check-ins as a number."))
    return int(text)
