"""Which crews may set out today, with what the gate says of each visit and what they took last time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from casedesk.domain.compliance import Verdict
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import Outing
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import Crew, PlannedVisit, monday_of
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.outings import open_outings, road_terms
from casedesk.services.visit_weeks import WeekReader
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True)
class Going:
    """One visit that a crew may set out for."""

    planned: PlannedVisit
    verdict: Verdict

    @property
    def is_free(self) -> bool:
        """Tell whether the gate lets the crew go there."""
        return self.verdict.is_allowed


@dataclass(frozen=True)
class Departure:
    """A crew in the office with its visits of the day, and what to propose for its way."""

    crew: Crew
    visits: tuple[Going, ...]
    due_back_at: datetime
    check_in_minutes: int
    vehicle: str = ""
    recorder_no: str = ""
    safety_contact: str = ""


class DepartureService:
    """Reads what a departure is chosen from; writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._weeks = WeekReader(desk)
        self._gate = Gate(desk)

    def departures(self, actor: Operator) -> tuple[Departure, ...]:
        """Return every crew that is in the office and has planned visits today."""
        today = self._desk.today()
        week = self._weeks.week(actor, monday_of(today))
        waiting: dict[frozenset[int], list[PlannedVisit]] = {}
        for each in week.visits:
            if each.visit.status is VisitStatus.PLANNED and self._desk.day_of(each.visit.starts_at) == today:
                waiting.setdefault(each.crew.key, []).append(each)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            out = {member for each in open_outings(shelves) for member in each.crew}
            found = [
                self._departure(shelves, visits, week.travel)
                for key, visits in waiting.items()
                if not key & out
            ]
        return tuple(sorted(found, key=lambda each: each.visits[0].planned.visit.starts_at))

    def _departure(self, shelves: Shelves, visits: list[PlannedVisit], travel: timedelta) -> Departure:
        ordered = sorted(visits, key=lambda each: each.visit.starts_at)
        verdicts = self._gate.judge_many(shelves, [each.visit for each in ordered])
        last = _last_way(shelves, ordered[0].visit.crew)
        terms = road_terms(shelves)
        crew = ordered[0].crew
        own = next((each for each in shelves.crews.all() if frozenset(each.members) == crew.key), None)
        back = max(ordered[-1].visit.ends_at, self._desk.now()) + travel
        return Departure(
            crew,
            tuple(Going(planned, verdict) for planned, verdict in zip(ordered, verdicts, strict=True)),
            back,
            terms.check_in_minutes,
            (own.vehicle if own is not None else "") or (last.vehicle if last is not None else ""),
            last.recorder_no if last is not None else "",
            last.safety_contact if last is not None else "",
        )


def _last_way(shelves: Shelves, crew: tuple[int, ...]) -> Outing | None:
    """Return the newest way of the same crew."""
    table = shelves.outings.table.c
    ways = shelves.outings.all(table.crew == crew, order=(table.left_at,))
    return ways[-1] if ways else None
