"""Crews that the office puts together, days on which people are away, and how much everybody has to do."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar

from casedesk.domain.compliance import Severity
from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.loads import PersonLoad, loads_of
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.storage import visits
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

T = TypeVar("T")
_GOING = frozenset({Role.COLLECTOR})


@dataclass(frozen=True)
class FailingVisit:
    """A planned visit that no longer fits, and the rules that say so."""

    visit: Visit
    person_name: str
    case_no: str
    crew: tuple[str, ...]
    rules: tuple[str, ...]
    """Empty where the gate has nothing against it, but the crew is no longer the office's."""


@dataclass(frozen=True)
class Changed(Generic[T]):
    """A stored change with the planned visits it reaches."""

    record: T
    failing: tuple[FailingVisit, ...] = ()


class CrewService:
    """Keeps crews and absences and tells at once which plans they break."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gate = Gate(desk)

    def crews(self, actor: Operator) -> tuple[StandingCrew, ...]:
        """Return the crews in their order; none where the office goes by badge numbers."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(_active(shelves))

    def save_crew(self, actor: Operator, crew: StandingCrew) -> Changed[StandingCrew]:
        """Store a new or changed crew and name the planned visits of its former members together."""
        undo = say("Crew")
        with self._desk.work("crew.saved", actor, Right.PLAN_VISITS, undo) as work:
            others = [each for each in _active(work) if each.id != crew.id]
            self._require_fit(work, crew, others)
            before: StandingCrew | None = work.crews.get(crew.id) if crew.id else None
            fresh = replace(
                crew,
                vehicle=crew.vehicle.strip(),
                note=crew.note.strip(),
                position=crew.position if crew.id else _free_position(others),
            )
            stored: StandingCrew = work.crews.save(fresh) if crew.id else work.crews.add(fresh)
            failing: tuple[FailingVisit, ...] = ()
            if before is not None and set(before.members) - set(stored.members):
                failing = self._of_crew(work, before)
            self._tell(work, stored)
        return Changed(stored, failing)

    def remove_crew(self, actor: Operator, crew: StandingCrew) -> Changed[StandingCrew]:
        """Dissolve a crew; its planned visits stay and are named."""
        with self._desk.work("crew.removed", actor, Right.PLAN_VISITS, say("Removal of a crew")) as work:
            stored: StandingCrew = work.crews.save(replace(crew, is_active=False))
            failing = self._of_crew(work, stored)
            self._tell(work, stored)
        return Changed(stored, failing)

    def absences(self, actor: Operator, first: date, last: date) -> tuple[Absence, ...]:
        """Return who is away within some days, in the order of the days."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.absences.table.c
            found: list[Absence] = shelves.absences.all(
                table.first_on <= last, table.last_on >= first, order=(table.first_on, table.id)
            )
        return tuple(found)

    def add_absence(self, actor: Operator, absence: Absence) -> Changed[Absence]:
        """Write down that a person is away; names the visits planned for those days."""
        if absence.last_on < absence.first_on:
            raise BadInputError(say("The absence ends before it begins. Correct the days."))
        with self._desk.work("absence.added", actor, Right.PLAN_VISITS, say("Absence")) as work:
            person = work.operators.get(absence.operator_id)
            self._require_free_days(work, person, absence)
            stored: Absence = work.absences.add(replace(absence, reason=absence.reason.strip()))
            failing = self._within(work, stored)
            days = {"first_on": str(stored.first_on), "last_on": str(stored.last_on)}
            work.about(person.badge_no, None, **days)
            work.commit()
        return Changed(stored, failing)

    def remove_absence(self, actor: Operator, absence: Absence) -> None:
        """Take an absence back: the person is there after all."""
        with self._desk.work("absence.removed", actor, Right.PLAN_VISITS, say("Absence")) as work:
            person = work.operators.get(absence.operator_id)
            work.absences.remove(absence)
            work.about(person.badge_no)
            work.commit()

    def failing_of(self, actor: Operator, operator_id: int) -> tuple[FailingVisit, ...]:
        """Return a person's planned visits that the gate blocks now, such as after leaving the office."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            planned = self._planned(shelves, {operator_id})
            return tuple(each for each in self._judged(shelves, planned) if each.rules)

    def loads(self, actor: Operator, first_day: date, days: int = 7) -> tuple[PersonLoad, ...]:
        """Return the minutes of everybody who goes out on so many days, by badge number."""
        wanted = [first_day + timedelta(days=each) for each in range(days)]
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            first, last = self._midnight(first_day), self._midnight(wanted[-1] + timedelta(days=1))
            planned = [each.visit for each in visits.between(shelves, first, last)]
            busy = {one for each in planned for one in each.crew}
            staff = [
                each
                for each in shelves.operators.all(order=(shelves.operators.table.c.badge_no,))
                if each.is_active and (each.id in busy or each.role in _GOING)
            ]
        travel = timedelta(minutes=self._desk.pack_on(first_day).number("travel_minutes"))
        found = loads_of(staff, planned, wanted, travel, self._desk.zone)
        return _with_absences(found, self.absences(actor, wanted[0], wanted[-1]))

    def _require_fit(self, shelves: Shelves, crew: StandingCrew, others: Iterable[StandingCrew]) -> None:
        pack, size = self._desk.pack, len(set(crew.members))
        least, most = pack.number("crew_min"), pack.number("crew_max")
        if size != len(crew.members):
            raise BadInputError(say("Somebody is named twice in the crew."))
        if not least <= size <= most:
            raise BadInputError(say("A crew has {least} to {most} people.", least=least, most=most))
        for each in crew.members:
            person = shelves.operators.get(each)
            if not person.is_active:
                raise RefusedError(say("{name} no longer works in the office.", name=person.name))
        if any(set(each.members) == set(crew.members) for each in others):
            raise RefusedError(say("This crew exists already."))

    def _require_free_days(self, shelves: Shelves, person: Operator, absence: Absence) -> None:
        table = shelves.absences.table.c
        if shelves.absences.first(
            table.operator_id == absence.operator_id,
            table.first_on <= absence.last_on,
            table.last_on >= absence.first_on,
        ):
            raise RefusedError(
                say("{name} is written down as away on one of these days already.", name=person.name)
            )

    def _planned(self, shelves: Shelves, people: Collection[int]) -> list[visits.VisitRow]:
        """Return the visits ahead on which one of these people is to go."""
        first = self._midnight(self._desk.today())
        found = visits.between(shelves, first, first + timedelta(days=366))
        return [
            each
            for each in found
            if each.visit.status is VisitStatus.PLANNED and set(people) & set(each.visit.crew)
        ]

    def _of_crew(self, shelves: Shelves, crew: StandingCrew) -> tuple[FailingVisit, ...]:
        rows = self._planned(shelves, crew.members)
        own = [each for each in rows if set(each.visit.crew) == set(crew.members)]
        return self._judged(shelves, own)

    def _within(self, shelves: Shelves, absence: Absence) -> tuple[FailingVisit, ...]:
        rows = self._planned(shelves, {absence.operator_id})
        return self._judged(
            shelves, [each for each in rows if absence.covers(self._desk.day_of(each.visit.starts_at))]
        )

    def _judged(self, shelves: Shelves, rows: list[visits.VisitRow]) -> tuple[FailingVisit, ...]:
        names = {each.id: each.name for each in shelves.operators.all()}
        verdicts = self._gate.judge_many(shelves, [each.visit for each in rows])
        return tuple(
            FailingVisit(
                row.visit,
                row.person_name,
                row.case_no,
                tuple(names.get(each, "") for each in row.visit.crew),
                tuple(dict.fromkeys(each.rule for each in verdict.blocks if each.severity is Severity.BLOCK)),
            )
            for row, verdict in zip(rows, verdicts, strict=True)
        )

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._desk.zone)

    def _tell(self, work: UnitOfWork, crew: StandingCrew) -> None:
        names = {each.id: each.name for each in work.operators.all()}
        members = [names.get(each, "") for each in crew.members]
        work.about(f"crew {crew.position + 1}", None, members=members, is_active=crew.is_active)
        work.commit()


def _active(shelves: Shelves) -> list[StandingCrew]:
    table = shelves.crews.table.c
    found: list[StandingCrew] = shelves.crews.all(table.is_active, order=(table.position, table.id))
    return found


def _free_position(others: Iterable[StandingCrew]) -> int:
    taken, position = {each.position for each in others}, 0
    while position in taken:
        position += 1
    return position


def _with_absences(loads: tuple[PersonLoad, ...], absences: Iterable[Absence]) -> tuple[PersonLoad, ...]:
    away = [(each.operator_id, each) for each in absences]
    return tuple(
        replace(
            load,
            days=tuple(
                replace(
                    day, is_away=any(who == load.operator_id and one.covers(day.day) for who, one in away)
                )
                for day in load.days
            ),
        )
        for load in loads
    )
