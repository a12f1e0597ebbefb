"""Carrying a visit or a case over the week: which crew it falls to, and the gate's first word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import Severity, Verdict
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.weeks import Crew, PlannedVisit, TrayItem
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.subjects import Carried, Preview, Shift, WeekShown, WeekSight
from casedesk.ui.visits.presenter.times import Times
from casedesk.ui.visits.presenter.words import crew_letter, said, wish_words
from casedesk.ui.work import Progress, Tasks

_NOON = time(14)
_TOLD = 2


class Carrier:
    """Knows what is shown and what is carried; facts are gathered once and judged at every place."""

    def __init__(
        self, service: VisitService, actor: Operator, tasks: Tasks, zone: ZoneInfo, today: Callable[[], date]
    ) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self.zone, self._today = zone, today
        self.times = Times(today())
        self.shown: WeekShown | None = None
        self._facts: tuple[tuple[str, int], VisitFacts] | None = None
        self._wanted: Carried | None = None
        self._view: WeekSight

    def attach(self, view: WeekSight) -> None:
        """Take the page that shows the week."""
        self._view = view

    @property
    def first_day(self) -> date:
        """Return the Monday of the week that is looked at."""
        return self.times.first_day

    def hover(
        self,
        kind: str,
        key: int,
        starts_at: datetime,
        crew_index: int | None,
        minutes: int | None = None,
    ) -> None:
        """Say what the gate thinks of this place; facts are gathered once per carried thing."""
        self._wanted = Carried(kind, key, starts_at, crew_index, minutes)
        if self._facts is not None and self._facts[0] == (kind, key):
            self._show_wanted()
            return
        self._view.show_preview(self._preview(None, say("Asking the gate…")))
        request = self._request(self._wanted)
        if request is None:
            return

        def gather(_progress: Progress) -> VisitFacts:
            if isinstance(request, PlanRequest):
                return self._service.facts(self._actor, request)
            return self._service.facts_of(self._actor, request.visit_id, request.change)

        def gathered(facts: VisitFacts) -> None:
            self._facts = ((kind, key), facts)
            if self._wanted is not None and (self._wanted.kind, self._wanted.key) == (kind, key):
                self._show_wanted()

        self._tasks.run(gather, gathered, self._view.show_error, owner=self, key="facts")

    def left(self) -> None:
        """Forget what was carried."""
        self._wanted = None
        self._view.show_preview(None)

    def first_place(self, item: TrayItem) -> Preview:
        """Return where a case from the tray first appears when it is placed by keys."""
        first, last = self.times.shown
        wanted = max(self._today(), first, item.earliest_on or first)
        day = wanted if wanted <= last else first
        starts_at = datetime.combine(day, item.day_from or _NOON, self.zone)
        minutes = self._service.pack.number("visit_minutes")
        crew = self._crew_for(item, starts_at)
        index = crew.index if crew is not None else 0
        asking = say("Asking the gate…")
        return Preview("case", item.case_id, starts_at, minutes, item.person_name, index, None, asking)

    def _request(self, carried: Carried) -> PlanRequest | Shift | None:
        if carried.kind == "visit":
            return self._shift(carried)
        item = self._item(carried.key)
        if item is None:
            return None
        crew = self._crew(carried.crew_index) or self._crew_for(item, carried.starts_at)
        return PlanRequest(
            case_id=item.case_id,
            starts_at=carried.starts_at,
            crew=crew.members if crew else (),
            minutes=self._service.pack.number("visit_minutes"),
            purpose=item.purpose,
            address_id=item.address_id,
            request_id=item.request_id,
        )

    def _shift(self, carried: Carried) -> Shift | None:
        planned = self._planned(carried.key)
        if planned is None or not planned.is_open:
            return None
        crew = self._crew(carried.crew_index)
        members = crew.members if crew is not None and crew.key != planned.crew.key else planned.visit.crew
        minutes = carried.minutes if carried.minutes != planned.visit.minutes else None
        change = MoveRequest(carried.starts_at, members, minutes)
        return Shift(carried.key, planned.visit.version, change)

    def _show_wanted(self) -> None:
        if self._wanted is None or self._facts is None:
            return
        request = self._request(self._wanted)
        if request is None:
            return
        facts = _at(self._facts[1], self._wanted.starts_at, request)
        verdict = self._service.judged(facts)
        local = self._wanted.starts_at.astimezone(self.zone)
        place = say(
            "crew {letter}, {day} {time}, {minutes} min",
            letter=crew_letter(self._index_of(facts.crew)),
            day=formats.formats().weekday(local.date()),
            time=formats.formats().time(self._wanted.starts_at),
            minutes=facts.minutes,
        )
        if verdict.blocks:
            lines: tuple[Text, ...] = tuple(said(each.message) for each in verdict.blocks[:_TOLD])
            head = say("Not possible: {place}", place=place)
        else:
            item = self._item(self._wanted.key) if self._wanted.kind == "case" else None
            wish = wish_words(item, local) if item is not None else ()
            lines = (*self._way_there(facts), *wish, _first_word(verdict))
            head = say("Possible: {place}", place=place)
        severity = Severity.BLOCK if verdict.blocks else verdict.worst
        self._view.show_preview(self._preview(severity, head, lines, facts.crew))

    def _preview(
        self, severity: Severity | None, head: Text, lines: tuple[Text, ...] = (), crew: tuple[int, ...] = ()
    ) -> Preview | None:
        wanted = self._wanted
        if wanted is None:
            return None
        planned = self._planned(wanted.key) if wanted.kind == "visit" else None
        item = self._item(wanted.key) if wanted.kind == "case" else None
        index = self._index_of(crew) if crew else wanted.crew_index
        if index is None:
            index = planned.crew.index if planned else 0
        usual = planned.visit.minutes if planned else self._service.pack.number("visit_minutes")
        minutes = wanted.minutes or usual
        name = planned.person_name if planned else item.person_name if item else ""
        return Preview(wanted.kind, wanted.key, wanted.starts_at, minutes, name, index, severity, head, lines)

    def _way_there(self, facts: VisitFacts) -> tuple[Text, ...]:
        """Say how long after the crew's visit before this one it would be."""
        before = [
            each for each in facts.of_crew
            if each.ends_at <= facts.starts_at and facts.day_of(each.starts_at) == facts.day
        ]  # fmt: skip
        if not before:
            return ()
        last = max(before, key=lambda each: each.ends_at)
        gap = int((facts.starts_at - last.ends_at).total_seconds() // 60)
        same = last.district == facts.place.district
        if same:
            return (say("Same district, {gap} min after the visit before", gap=gap),)
        return (say("{gap} min after the visit in {district}", gap=gap, district=last.district or "—"),)

    def _planned(self, visit_id: int) -> PlannedVisit | None:
        return self.shown.visit(visit_id) if self.shown else None

    def _item(self, case_id: int) -> TrayItem | None:
        return next((each for each in self._items() if each.case_id == case_id), None)

    def _items(self) -> tuple[TrayItem, ...]:
        return self.shown.tray.items if self.shown else ()

    def _crews(self) -> tuple[Crew, ...]:
        return self.shown.week.crews if self.shown else ()

    def _crew(self, index: int | None) -> Crew | None:
        return next((each for each in self._crews() if each.index == index), None)

    def _index_of(self, members: tuple[int, ...]) -> int:
        return next((each.index for each in self._crews() if each.key == frozenset(members)), 0)

    def _crew_for(self, item: TrayItem, starts_at: datetime) -> Crew | None:
        """Choose the crew that is in the district that day, else the first that is free."""
        if self.shown is None:
            return None
        day = starts_at.astimezone(self.zone).date()
        minutes = timedelta(minutes=self._service.pack.number("visit_minutes"))
        same_day = [
            each
            for each in self.shown.week.visits
            if each.visit.starts_at.astimezone(self.zone).date() == day
        ]
        busy = {
            member
            for each in same_day
            if each.visit.starts_at < starts_at + minutes and starts_at < each.visit.ends_at
            for member in each.visit.crew
        }
        free = [each for each in self._crews() if each.is_standing and not busy & each.key]
        near = {each.crew.index for each in same_day if each.district == item.district}
        return next((each for each in free if each.index in near), free[0] if free else None) or self._crew(0)


def _at(facts: VisitFacts, starts_at: datetime, request: PlanRequest | Shift) -> VisitFacts:
    """Return gathered facts for another place; what was said of another start no longer counts."""
    wish = request if isinstance(request, PlanRequest) else request.change
    said_of = facts.appointment
    return replace(
        facts,
        starts_at=starts_at,
        crew=wish.crew or facts.crew,
        minutes=wish.minutes or facts.minutes,
        appointment=said_of if said_of is not None and said_of.starts_at == starts_at else None,
    )


def _first_word(verdict: Verdict) -> Sentence:
    """Say how many checks passed and what the first warning says."""
    passed = len(verdict.of(Severity.PASS))
    noted = (*verdict.of(Severity.WARN), *verdict.of(Severity.INFO))
    if not noted:
        return say("First check: {passed} passed", passed=passed)
    return say(
        "First check: {passed} passed, {noted} to note ({what})",
        passed=passed,
        noted=len(noted),
        what=said(noted[0].message),
    )
