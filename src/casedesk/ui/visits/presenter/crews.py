"""Crews, absences and the week's load; knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Protocol

from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.loads import DayMinutes, PersonLoad
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.weeks import DAYS_A_WEEK, monday_of
from casedesk.services.crews import Changed, CrewService, FailingVisit
from casedesk.services.operators import OperatorService, Seat
from casedesk.ui import formats
from casedesk.ui.editing import Editor, Remark, TypedDay, as_day, blocks, unreadable_days
from casedesk.ui.looks import Mark, Styled, Text, Tone
from casedesk.ui.visits.presenter.words import crew_letter
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
CREW_LABELS: Final[dict[str, Sentence]] = {
    "leader": say("Leader"),
    "second": say("Second"),
    "third": say("Third, if any"),
    "vehicle": say("Vehicle"),
    "note": say("Note"),
}
AWAY_LABELS: Final[dict[str, Sentence]] = {
    "operator_id": say("Who"),
    "first_on": say("First day away"),
    "last_on": say("Last day away"),
    "reason": say("Reason"),
}
_FULL, _BUSY = 100, 80
_AHEAD = timedelta(days=400)


@dataclass(frozen=True)
class CrewDraft:
    """A crew as typed; 0 is nobody."""

    leader: int = 0
    second: int = 0
    third: int = 0
    vehicle: str = ""
    note: str = ""
    stored: StandingCrew | None = None
    failing: tuple[FailingVisit, ...] = ()


@dataclass(frozen=True)
class AwayDraft:
    """An absence as typed."""

    operator_id: int = 0
    first_on: TypedDay = None
    last_on: TypedDay = None
    reason: str = ""
    failing: tuple[FailingVisit, ...] = ()


@dataclass(frozen=True)
class CrewsShown:
    """Everything the dialog shows."""

    first_day: date
    loads: list[Row]
    crews: list[Row]
    absences: list[Row]
    may_change: bool


class CrewsSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_crews(self, shown: CrewsShown) -> None:
        """Show all three tables."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def stored(self, told: Sentence, failing: Sequence[FailingVisit]) -> None:
        """Tell what was stored and which plans it reaches."""


@dataclass(frozen=True)
class _Read:
    loads: tuple[PersonLoad, ...]
    crews: tuple[StandingCrew, ...]
    absences: tuple[Absence, ...]
    seats: tuple[Seat, ...]


class CrewsPresenter:
    """Reads and changes who goes out with whom, and when not."""

    def __init__(
        self, service: CrewService, operators: OperatorService, actor: Operator, tasks: Tasks, today: date
    ) -> None:
        self._service, self._operators = service, operators
        self._actor, self._tasks, self._today = actor, tasks, today
        self._first_day = monday_of(today)
        self.seats: tuple[Seat, ...] = ()
        self._view: CrewsSight

    def attach(self, view: CrewsSight, day: date) -> None:
        """Take the dialog and the week to begin with."""
        self._view, self._first_day = view, monday_of(day)
        self.load()

    def go(self, weeks: int) -> None:
        """Show the load of an earlier or a later week."""
        self._first_day += timedelta(days=weeks * DAYS_A_WEEK)
        self.load()

    def load(self) -> None:
        """Read everything anew."""
        self._tasks.run(
            lambda _p: self._read(), self._show, self._view.show_error, owner=self._view, key="load"
        )

    def crew_editor(self, crew: StandingCrew | None) -> Editor[CrewDraft]:
        """Return what leads a crew through its form."""
        leader, second, third = (*(crew.members if crew else ()), 0, 0, 0)[:3]
        draft = CrewDraft(leader, second, third, stored=crew)
        if crew is not None:
            draft = replace(draft, vehicle=crew.vehicle, note=crew.note)
        return Editor(
            self._tasks,
            draft,
            CREW_LABELS,
            check=_crew_remarks,
            save=self._save_crew,
            told=lambda _draft, _fields: say("The crew is stored."),
            words=self._names(),
        )

    def away_editor(self, operator_id: int = 0) -> Editor[AwayDraft]:
        """Return what leads an absence through its form."""
        return Editor(
            self._tasks,
            AwayDraft(operator_id, None, None),
            AWAY_LABELS,
            check=_away_remarks,
            save=self._save_away,
            told=lambda _draft, _fields: say("The absence is written down."),
            words=self._names(),
        )

    def remove_crew(self, crew: StandingCrew) -> None:
        """Dissolve a crew."""
        self._run(lambda: self._service.remove_crew(self._actor, crew), say("The crew is dissolved."))

    def remove_absence(self, absence: Absence) -> None:
        """Take an absence back."""
        self._run(lambda: self._service.remove_absence(self._actor, absence), say("The absence is removed."))

    def _run(self, act: Callable[[], object], told: Sentence) -> None:
        def done(result: object) -> None:
            failing = result.failing if isinstance(result, Changed) else ()
            self._view.stored(told, failing)
            self.load()

        self._tasks.run(lambda _p: act(), done, self._view.show_error, owner=self._view, key="act")

    def _save_crew(self, draft: CrewDraft) -> CrewDraft:
        members = tuple(each for each in (draft.leader, draft.second, draft.third) if each)
        base = draft.stored or StandingCrew(0, members)
        crew = replace(base, members=members, vehicle=draft.vehicle, note=draft.note)
        changed = self._service.save_crew(self._actor, crew)
        return replace(draft, stored=changed.record, failing=changed.failing)

    def _save_away(self, draft: AwayDraft) -> AwayDraft:
        first, last = as_day(draft.first_on), as_day(draft.last_on)
        assert first is not None, "the check asks for a first day"
        absence = Absence(draft.operator_id, first, last or first, draft.reason)
        return replace(draft, failing=self._service.add_absence(self._actor, absence).failing)

    def _names(self) -> dict[str, Text]:
        return {str(each.operator_id): each.name for each in self.seats}

    def _read(self) -> _Read:
        return _Read(
            self._service.loads(self._actor, self._first_day),
            self._service.crews(self._actor),
            self._service.absences(self._actor, self._today, self._today + _AHEAD),
            self._operators.seats(),
        )

    def _show(self, read: _Read) -> None:
        self.seats = read.seats
        names = {each.operator_id: each.name for each in read.seats}
        shown = CrewsShown(
            self._first_day,
            [_load_row(each) for each in read.loads],
            [_crew_row(each, names) for each in read.crews],
            [_away_row(each, names, self._today) for each in read.absences],
            self._actor.may(Right.PLAN_VISITS),
        )
        self._view.show_crews(shown)


def failing_words(failing: Sequence[FailingVisit]) -> Sentence:
    """Say which planned visits a change reaches."""
    known = formats.formats()
    each = "; ".join(
        " ".join((one.visit.visit_no, known.moment(one.visit.starts_at), one.person_name, *one.rules))
        for one in failing[:4]
    )
    head = say("%n planned visit(s) need another crew or time:", count=len(failing))
    return say("{head} {visits}", head=head, visits=each + (" …" if len(failing) > 4 else ""))  # noqa: PLR2004


def load_words(day: DayMinutes) -> Text:
    """Say how long somebody works on a day."""
    if day.is_away and not day.visits:
        return say("away")
    if not day.visits:
        return ""
    hours, minutes = divmod(day.minutes, 60)
    return say("{visits} · {hours}:{minutes}", visits=day.visits, hours=hours, minutes=f"{minutes:02d}")


def _load_row(load: PersonLoad) -> Row:
    hours, minutes = divmod(load.minutes, 60)
    days = [_load_mark(each) for each in load.days]
    return (Styled(load.name, is_bold=True), *days, f"{hours}:{minutes:02d}", load.operator_id)


def _load_mark(day: DayMinutes) -> Mark | None:
    words = load_words(day)
    if day.is_away:
        return Mark(Tone.BLOCK if day.visits else Tone.NEUTRAL, "ban", words)
    if not day.visits:
        return None
    if day.percent > _FULL:
        return Mark(Tone.BLOCK, "warning", words)
    return Mark(Tone.WARN if day.percent > _BUSY else Tone.OK, "walk", words)


def _crew_row(crew: StandingCrew, names: Mapping[int, str]) -> Row:
    people = "、".join(names.get(each, "—") for each in crew.members)
    return (Styled(crew_letter(crew.position), is_bold=True), people, crew.vehicle, crew.note, crew.id, crew)


def _away_row(absence: Absence, names: Mapping[int, str], today: date) -> Row:
    known = formats.formats()
    now = say("away today") if absence.covers(today) else say("ahead")
    return (
        Styled(names.get(absence.operator_id, "—"), is_bold=True),
        known.day(absence.first_on),
        known.day(absence.last_on),
        Mark(Tone.WARN if absence.covers(today) else Tone.LINE, "calendar", now),
        absence.reason,
        absence.id,
        absence,
    )


def _crew_remarks(draft: CrewDraft) -> Mapping[str, Remark]:
    found: dict[str, Remark] = {}
    if not draft.leader:
        found["leader"] = blocks(say("Choose who leads."))
    if not draft.second:
        found["second"] = blocks(say("At least two people go together."))
    elif draft.second == draft.leader:
        found["second"] = blocks(say("Somebody is named twice in the crew."))
    if draft.third and draft.third in (draft.leader, draft.second):
        found["third"] = blocks(say("Somebody is named twice in the crew."))
    return found


def _away_remarks(draft: AwayDraft) -> Mapping[str, Remark]:
    found = unreadable_days(draft, ("first_on", "last_on"))
    first, last = as_day(draft.first_on), as_day(draft.last_on)
    if not draft.operator_id:
        found["operator_id"] = blocks(say("Choose who is away."))
    if draft.first_on is None:
        found["first_on"] = blocks(say("The day is missing."))
    if first is not None and last is not None and last < first:
        found["last_on"] = blocks(say("The absence ends before it begins. Correct the days."))
    return found
