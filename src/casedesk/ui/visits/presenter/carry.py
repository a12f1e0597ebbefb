"""Carrying a visit or a case over the week: which crew it falls to, and the gate's first word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import Severity, Verdict
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.weeks import Crew, PlannedVisit, TrayItem, monday_of
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.subjects import Preview, Shift, WeekShown, WeekSight
from casedesk.ui.visits.presenter.words import crew_letter, said
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
        self.first_day = monday_of(today())
        self.shown: WeekShown | None = None
        self._facts: tuple[tuple[str, int], VisitFacts] | None = None
        self._wanted: tuple[str, int, datetime, int | None] | None = None
        self._view: WeekSight

    def attach(self, view: WeekSight) -> None:
        """Take the page that shows the week."""
        self._view = view

    def hover(self, kind: str, key: int, starts_at: datetime, crew_index: int | None) -> None:
        """Say what the gate thinks of this place; facts are gathered once per carried thing."""
        self._wanted = (kind, key, starts_at, crew_index)
        if self._facts is not None and self._facts[0] == (kind, key):
            self._show_wanted()
            return
        self._view.show_preview(self._preview(None, say("Asking the gate…")))
        request = self._request(kind, key, starts_at, crew_index)
        if request is None:
            return

        def gather(_progress: Progress) -> VisitFacts:
            if isinstance(request, PlanRequest):
                return self._service.facts(self._actor, request)
            return self._service.facts_of(self._actor, request.visit_id, request.change)

        def gathered(facts: VisitFacts) -> None:
            self._facts = ((kind, key), facts)
            if self._wanted is not None and self._wanted[:2] == (kind, key):
                self._show_wanted()

        self._tasks.run(gather, gathered, self._view.show_error, owner=self, key="facts")

    def left(self) -> None:
        """Forget what was carried."""
        self._wanted = None
        self._view.show_preview(None)

    def first_place(self, item: TrayItem) -> Preview:
        """Return where a case from the tray first appears when it is placed by keys."""
        day = max(self._today(), self.first_day)
        if day >= self.first_day + timedelta(days=7):
            day = self.first_day
        starts_at = datetime.combine(day, _NOON, self.zone)
        minutes = self._service.pack.number("visit_minutes")
        return Preview(
            "case", item.case_id, starts_at, minutes, item.person_name, 0, None, say("Asking the gate…")
        )

    def _request(
        self, kind: str, key: int, starts_at: datetime, crew_index: int | None
    ) -> PlanRequest | Shift | None:
        if kind == "visit":
            planned = self._planned(key)
            if planned is None or not planned.is_open:
                return None
            crew = self._crew(crew_index)
            members = crew.members if crew is not None else planned.visit.crew
            return Shift(key, planned.visit.version, MoveRequest(starts_at, members))
        item = next((each for each in self._items() if each.case_id == key), None)
        if item is None:
            return None
        crew = self._crew(crew_index) or self._crew_for(item, starts_at)
        return PlanRequest(
            case_id=key,
            starts_at=starts_at,
            crew=crew.members if crew else (),
            minutes=self._service.pack.number("visit_minutes"),
            purpose=item.purpose,
        )

    def _show_wanted(self) -> None:
        if self._wanted is None or self._facts is None:
            return
        kind, key, starts_at, crew_index = self._wanted
        request = self._request(kind, key, starts_at, crew_index)
        if request is None:
            return
        crew = request.crew if isinstance(request, PlanRequest) else request.change.crew or ()
        facts = replace(self._facts[1], starts_at=starts_at, crew=crew)
        verdict = self._service.judged(facts)
        place = say(
            "crew {letter}, {day} {time}",
            letter=crew_letter(self._index_of(crew)),
            day=formats.formats().weekday(starts_at.astimezone(self.zone).date()),
            time=formats.formats().time(starts_at),
        )
        if verdict.blocks:
            lines: tuple[Text, ...] = tuple(said(each.message) for each in verdict.blocks[:_TOLD])
            head = say("Not possible: {place}", place=place)
        else:
            lines = (*self._way_there(facts), _first_word(verdict, self._titles()))
            head = say("Possible: {place}", place=place)
        severity = Severity.BLOCK if verdict.blocks else verdict.worst
        self._view.show_preview(self._preview(severity, head, lines, crew))

    def _preview(
        self, severity: Severity | None, head: Text, lines: tuple[Text, ...] = (), crew: tuple[int, ...] = ()
    ) -> Preview | None:
        if self._wanted is None:
            return None
        kind, key, starts_at, crew_index = self._wanted
        planned = self._planned(key) if kind == "visit" else None
        item = next((each for each in self._items() if each.case_id == key), None) if kind == "case" else None
        index = self._index_of(crew) if crew else crew_index or (planned.crew.index if planned else 0)
        minutes = planned.visit.minutes if planned else self._service.pack.number("visit_minutes")
        name = planned.person_name if planned else item.person_name if item else ""
        return Preview(kind, key, starts_at, minutes, name, index, severity, head, lines)

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

    def _titles(self) -> dict[str, str]:
        return {rule.id: said(rule.title) for rule in self._service.pack.rules.values()}

    def _planned(self, visit_id: int) -> PlannedVisit | None:
        return self.shown.week.visit(visit_id) if self.shown else None

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


def _first_word(verdict: Verdict, titles: dict[str, str]) -> Sentence:
    """Say how many checks passed and what the first warning is about."""
    passed = len(verdict.of(Severity.PASS))
    noted = (*verdict.of(Severity.WARN), *verdict.of(Severity.INFO))
    if not noted:
        return say("First check: {passed} passed", passed=passed)
    return say(
        "First check: {passed} passed, {noted} to note ({what})",
        passed=passed,
        noted=len(noted),
        what=titles.get(noted[0].rule, noted[0].rule),
    )
