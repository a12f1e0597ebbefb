"""The week: moving through time, and the verbs that change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import DayLoad, PlannedVisit, WeekPlan, monday_of
from casedesk.services.pinning import PinningService
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.carry import Carrier
from casedesk.ui.visits.presenter.memory import Memory, ShortMemory
from casedesk.ui.visits.presenter.subjects import Carried, Shift, Subject, WeekShown
from casedesk.ui.visits.presenter.times import DAY, LIST, MONTH, Times
from casedesk.ui.visits.presenter.words import crew_letter
from casedesk.ui.work import Tasks

_MONTH_DAYS = 42
Advice = Callable[[], dict[int, Sentence]]
"""Returns by case what would be better than a visit."""
_VIEW_KEY = "visits/view"


class WeekPresenter(Carrier):
    """Knows the shown week and asks the service for everything else."""

    def __init__(
        self,
        service: VisitService,
        actor: Operator,
        tasks: Tasks,
        zone: ZoneInfo,
        today: Callable[[], date],
        *,
        pins: PinningService,
        memory: Memory | None = None,
        advice: Advice | None = None,
    ) -> None:
        super().__init__(service, actor, tasks, zone, today)
        self._pins, self._memory = pins, memory or ShortMemory()
        self.times = self.times.seen(self._memory.layout(_VIEW_KEY))
        self._advice, self._advised = advice, dict[int, Sentence]()
        self._weighed: frozenset[int] = frozenset()

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
        """Read again what is shown."""
        times = self.times
        self._facts = None
        self._tasks.run(
            lambda _progress: self._read(times),
            self._loaded,
            self._view.show_error,
            owner=self,
            key="week",
        )

    def go(self, steps: int) -> None:
        """Show what lies so many days, weeks or months on, as the view counts."""
        self._look(self.times.turned(steps))

    def show_today(self) -> None:
        """Show today, this week or this month."""
        self.show_day(self._today())

    def show_day(self, day: date) -> None:
        """Show the days around a day."""
        self._look(self.times.at(day))

    def choose_day(self, day: date) -> None:
        """Remember a day as the one to look at; what lies around it is read where it is not shown."""
        if self.times.holds(day):
            self.times = self.times.at(day)
        else:
            self.show_day(day)

    def show_view(self, view: str, day: date | None = None) -> None:
        """Look at a day by another view, which is remembered for this person."""
        self._memory.keep(_VIEW_KEY, view)
        times = self.times.seen(view)
        self._look(times.at(day) if day is not None else times)

    def show_range(self, first: date, last: date) -> None:
        """Let the list reach from a day to another."""
        self._look(self.times.listing(first, last))

    def day_looked_at(self) -> date:
        """Return today where it is shown, else the day that is looked at, at least the first one shown."""
        today = self._today()
        return today if self.times.holds(today) else max(self.times.shown[0], self.times.day)

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

    def _look(self, times: Times) -> None:
        self.times = times
        self.load()

    def _read(self, times: Times) -> WeekShown:
        week = self._service.week(self._actor, times.first_day)
        tray = self._service.tray(self._actor)
        middle = times.day if times.view in (DAY, MONTH) else times.first_day + timedelta(days=3)
        month = monday_of(middle.replace(day=1))
        loads = self._service.loads(self._actor, month, _MONTH_DAYS)
        shown = WeekShown(week, tray, loads, self._today(), self._ways(week), times)
        if times.view == MONTH:
            return replace(shown, month=self._service.month(self._actor, times.day))
        first, last = times.listed
        if times.view == LIST and (first, last) != (week.days[0].day, week.days[-1].day):
            return replace(shown, listed=self._service.span(self._actor, first, (last - first).days + 1))
        return shown

    def _loaded(self, shown: WeekShown) -> None:
        self.shown = replace(shown, tray=shown.tray.advised(self._advised))
        self._view.show_week(self.shown)
        self._weigh(frozenset(each.case_id for each in shown.tray.items))

    def _weigh(self, case_ids: frozenset[int]) -> None:
        """Learn in the background which cases to call first, once for the cases that wait."""
        if self._advice is None or case_ids <= self._weighed:
            return
        self._weighed, advice = case_ids, self._advice

        def weighed(advised: dict[int, Sentence]) -> None:
            self._advised = advised
            if self.shown is not None and advised:
                self.shown = replace(self.shown, tray=self.shown.tray.advised(advised))
                self._view.show_week(self.shown)

        self._tasks.run(lambda _progress: advice(), weighed, self._view.show_error, owner=self, key="advice")

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

    def drop(
        self,
        kind: str,
        key: int,
        starts_at: datetime,
        crew_index: int | None,
        minutes: int | None = None,
    ) -> None:
        """Put something down; what the gate blocks is refused and explained."""
        request = self._request(Carried(kind, key, starts_at, crew_index, minutes))
        self.left()
        if isinstance(request, PlanRequest):
            self._plan(request)
        elif request is not None:
            self._move(request)

    def drop_wanted(self) -> None:
        """Put down what was carried last, where it was carried last."""
        wanted = self._wanted
        if wanted is not None:
            self.drop(wanted.kind, wanted.key, wanted.starts_at, wanted.crew_index, wanted.minutes)

    def call_off(self, planned: PlannedVisit, reason: str) -> None:
        """Send a visit back to the tray."""
        visit = planned.visit
        self._do(
            lambda: self._service.call_off(self._actor, visit.id, visit.version, reason),
            say("{name} is called off and waits in the tray again.", name=planned.person_name),
        )

    def pin(self, planned: PlannedVisit) -> None:
        """Pin a visit to its place, or let go of it."""
        visit, is_pinned = planned.visit, not planned.visit.is_pinned
        told = (
            say("{name} is pinned: a proposal leaves it where it is.", name=planned.person_name)
            if is_pinned
            else say("{name} is no longer pinned.", name=planned.person_name)
        )
        self._do(lambda: self._pins.pin(self._actor, visit.id, visit.version, is_pinned=is_pinned), told)

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
