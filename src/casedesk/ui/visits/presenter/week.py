"""The week: moving through time, and the verbs that change it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Right
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import DayLoad, PlannedVisit, WeekPlan, monday_of
from casedesk.services.visits import MoveRequest, PlanRequest
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.carry import Carrier
from casedesk.ui.visits.presenter.subjects import Shift, Subject, WeekShown
from casedesk.ui.visits.presenter.words import crew_letter

_MONTH_DAYS = 42


class WeekPresenter(Carrier):
    """Knows the shown week and asks the service for everything else."""

    @property
    def pack_hours(self) -> tuple[tuple[time, time], tuple[time, time]]:
        """Return the quiet hours and the office's visiting hours."""
        return self._service.pack.clocks("quiet"), self._service.pack.clocks("plan_window")

    @property
    def may_plan(self) -> bool:
        """Tell whether this person may put visits on the calendar."""
        return self._actor.may(Right.PLAN_VISITS)

    @property
    def may_record(self) -> bool:
        """Tell whether this person may write records."""
        return self._actor.may(Right.RECORD_VISITS)

    # --- time

    def load(self) -> None:
        """Read the shown week again."""
        first = self.first_day
        month = monday_of((first + timedelta(days=3)).replace(day=1))
        self._facts = None
        self._tasks.run(
            lambda _progress: self._read(first, month),
            self._loaded,
            self._view.show_error,
            owner=self,
            key="week",
        )

    def go(self, weeks: int) -> None:
        """Show an earlier or later week."""
        self.show_day(self.first_day + timedelta(days=7 * weeks))

    def show_today(self) -> None:
        """Show this week."""
        self.show_day(self._today())

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self.first_day = monday_of(day)
        self.load()

    def day_looked_at(self) -> date:
        """Return today where it is shown, else the first day shown."""
        today = self._today()
        return today if monday_of(today) == self.first_day else self.first_day

    def loads(self, month: date, done: Callable[[tuple[DayLoad, ...]], None]) -> None:
        """Read the marks of another month."""
        first = monday_of(month.replace(day=1))
        self._tasks.run(
            lambda _progress: self._service.loads(self._actor, first, _MONTH_DAYS),
            done,
            self._view.show_error,
            owner=self,
            key="month",
        )

    def _read(self, first: date, month: date) -> WeekShown:
        week = self._service.week(self._actor, first)
        tray = self._service.tray(self._actor)
        loads = self._service.loads(self._actor, month, _MONTH_DAYS)
        return WeekShown(week, tray, loads, self._today(), self._ways(week))

    def _loaded(self, shown: WeekShown) -> None:
        self.shown = shown
        self._view.show_week(shown)

    def _ways(self, week: WeekPlan) -> dict[str, Sentence]:
        """Say for each district which crew goes there next."""
        ways: dict[str, Sentence] = {}
        for each in week.visits:
            day = each.visit.starts_at.astimezone(self.zone).date()
            if each.is_over or not each.district or day < self._today():
                continue
            told = say(
                "crew {letter} there {day}",
                letter=crew_letter(each.crew.index),
                day=formats.formats().weekday(day),
            )
            ways.setdefault(each.district, told)
        return ways

    # --- verbs

    def drop(self, kind: str, key: int, starts_at: datetime, crew_index: int | None) -> None:
        """Put something down; what the gate blocks is refused and explained."""
        request = self._request(kind, key, starts_at, crew_index)
        self.left()
        if isinstance(request, PlanRequest):
            self._plan(request)
        elif request is not None:
            self._move(request)

    def drop_wanted(self) -> None:
        """Put down what was carried last, where it was carried last."""
        if self._wanted is not None:
            self.drop(*self._wanted)

    def call_off(self, planned: PlannedVisit, reason: str) -> None:
        """Send a visit back to the tray."""
        visit = planned.visit
        self._do(
            lambda: self._service.call_off(self._actor, visit.id, visit.version, reason),
            say("{name} is called off and waits in the tray again.", name=planned.person_name),
        )

    def depart(self, planned: PlannedVisit) -> None:
        """Mark a visit as under way."""
        visit = planned.visit
        self._do(
            lambda: self._service.depart(self._actor, visit.id, visit.version),
            say("The crew is on its way to {name}.", name=planned.person_name),
            can_undo=False,
        )

    def _plan(self, request: PlanRequest) -> None:
        name = next((each.person_name for each in self._items() if each.case_id == request.case_id), "")
        self._do(
            lambda: self._service.plan(self._actor, request),
            self._placed(name, request.starts_at),
            request,
        )

    def _move(self, shift: Shift) -> None:
        planned = self._planned(shift.visit_id)
        if planned is None or shift.change.starts_at is None:
            return
        before = MoveRequest(planned.visit.starts_at, planned.visit.crew)
        if before == shift.change:
            return
        self._do(
            lambda: self._service.move(self._actor, shift.visit_id, shift.version, shift.change),
            self._placed(planned.person_name, shift.change.starts_at),
            shift,
        )

    def _do(
        self,
        verb: Callable[[], Visit],
        told: Text,
        subject: Subject | None = None,
        *,
        can_undo: bool = True,
    ) -> None:
        def done(_visit: Visit) -> None:
            self._view.tell(told, can_undo=can_undo)
            self.load()

        def failed(error: CaseDeskError) -> None:
            if isinstance(error, BlockedError) and subject is not None:
                self._view.ask_gate(subject)
            else:
                self._view.show_error(error)
            self.load()

        self._tasks.run(lambda _progress: verb(), done, failed, owner=self, key="verb")

    def _placed(self, name: str, starts_at: datetime) -> Sentence:
        known = formats.formats()
        return say(
            "{name} is on the calendar: {day} {time}.",
            name=name,
            day=known.prose_day(starts_at.astimezone(self.zone).date()),
            time=known.time(starts_at),
        )
