"""A week of visits as a calendar shows it: days, crews, trips and what waits to be placed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from casedesk.domain.cases import StepKind
from casedesk.domain.compliance import Severity
from casedesk.domain.operators import Operator, Role
from casedesk.domain.people import AddressKind, Relation
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitStatus
from casedesk.domain.workdays import DayKind

_NUMBER_LENGTH = 60

DAYS_A_WEEK = 7
TRIP_BREAK = timedelta(minutes=100)
"""A crew that has this long between two doors goes home in between."""

PURPOSE_NAMES: dict[VisitPurpose, Sentence] = {
    VisitPurpose.FIRST_VISIT: say("First visit"),
    VisitPurpose.VERIFY_ADDRESS: say("Check the address"),
    VisitPurpose.LOST_CONTACT: say("Lost contact"),
    VisitPurpose.BROKEN_PROMISES: say("Broken promises"),
    VisitPurpose.LOW_WILLINGNESS: say("Ask why nothing is paid"),
    VisitPurpose.SIGN_AGREEMENT: say("Sign the agreement"),
    VisitPurpose.DELIVER_LETTER: say("Deliver papers"),
    VisitPurpose.AGREED_TALK: say("Agreed talk"),
}

STATUS_NAMES: dict[VisitStatus, Sentence] = {
    VisitStatus.PLANNED: say("Planned"),
    VisitStatus.UNDER_WAY: say("Under way"),
    VisitStatus.HELD: say("Held"),
    VisitStatus.CALLED_OFF: say("Called off"),
}

OUTCOME_NAMES: dict[VisitOutcome, Sentence] = {
    VisitOutcome.MET_DEBTOR: say("Met the debtor"),
    VisitOutcome.MET_FAMILY: say("Met family"),
    VisitOutcome.MET_COLLEAGUE: say("Met a colleague or friend"),
    VisitOutcome.NOBODY: say("Nobody there"),
    VisitOutcome.NO_SUCH_ADDRESS: say("No such address"),
    VisitOutcome.DEMOLISHED: say("Demolished"),
    VisitOutcome.REFUSED: say("Refused to talk"),
    VisitOutcome.MOVED_AWAY: say("Moved away"),
    VisitOutcome.STOPPED_AT_GATE: say("Stopped at the gate"),
    VisitOutcome.WRONG_ADDRESS: say("Wrong address"),
    VisitOutcome.DECEASED: say("Deceased"),
    VisitOutcome.IN_PRISON: say("In prison"),
    VisitOutcome.IN_HOSPITAL: say("In hospital"),
}


@dataclass(frozen=True)
class Crew:
    """People who go out together; ``index`` chooses the letter and the colour."""

    index: int
    members: tuple[int, ...]
    """Operator ids, the leader first."""
    names: tuple[str, ...] = ()
    is_standing: bool = True
    """False for a crew that was put together for single visits."""

    @property
    def key(self) -> frozenset[int]:
        """Return the members regardless of who leads."""
        return frozenset(self.members)


def sheet_number(day: date, crew: Iterable[int], badges: Iterable[str]) -> str:
    """Return a route sheet's number: its day and its people's badges, or their keys where badges are long."""
    number = f"S{day:%Y%m%d}-{'+'.join(sorted(badges))}"
    return number if len(number) <= _NUMBER_LENGTH else f"S{day:%Y%m%d}-{'+'.join(map(str, sorted(crew)))}"


def standing_crews(staff: Iterable[Operator], size: int = 2) -> tuple[Crew, ...]:
    """Pair the active collectors in the order of their badges; one left over joins the last pair."""
    able = sorted(
        (each for each in staff if each.is_active and each.role is Role.COLLECTOR),
        key=lambda each: each.badge_no,
    )
    groups = [able[at : at + size] for at in range(0, len(able), size)]
    if len(groups) > 1 and len(groups[-1]) < size:
        groups[-2:] = [groups[-2] + groups[-1]]
    return tuple(
        Crew(index, tuple(each.id for each in group), tuple(each.name for each in group))
        for index, group in enumerate(groups)
        if len(group) >= size
    )


def all_crews(
    standing: Sequence[Crew], seen: Iterable[tuple[int, ...]], names: dict[int, str]
) -> tuple[Crew, ...]:
    """Add to the standing crews every other crew that was seen, in the order it was seen."""
    crews = {each.key: each for each in standing}
    for members in seen:
        key = frozenset(members)
        if members and key not in crews:
            told = tuple(names.get(each, "") for each in members)
            crews[key] = Crew(len(crews), members, told, is_standing=False)
    return tuple(crews.values())


@dataclass(frozen=True)
class PlannedVisit:
    """One visit with what a calendar shows beside it."""

    visit: Visit
    person_name: str
    case_no: str
    district: str
    place_kind: AddressKind
    crew: Crew
    address: str = ""
    """Masked."""
    is_release_pending: bool = False
    """Whether a second person has been asked to release a change of it."""

    @cached_property
    def severity(self) -> Severity:
        """Return how the stored verdict looks; a visit without one has nothing against it."""
        return self.visit.severity or Severity.PASS

    @property
    def is_open(self) -> bool:
        """Tell whether the visit can still be moved or called off."""
        return self.visit.status is VisitStatus.PLANNED

    @property
    def is_over(self) -> bool:
        """Tell whether the record is written."""
        return self.visit.status is VisitStatus.HELD


@dataclass(frozen=True)
class Trip:
    """One crew's way out and back on one day, with the time the way takes on both sides."""

    crew: Crew
    visits: tuple[PlannedVisit, ...]
    leaves_at: datetime
    back_at: datetime


def trips_of(visits: Iterable[PlannedVisit], travel: timedelta) -> tuple[Trip, ...]:
    """Join visits of one crew with short breaks into trips, in order of departure."""
    by_crew: dict[int, list[PlannedVisit]] = {}
    for each in sorted(visits, key=lambda each: each.visit.starts_at):
        by_crew.setdefault(each.crew.index, []).append(each)
    trips = [
        Trip(run[0].crew, tuple(run), run[0].visit.starts_at - travel, _last_end(run) + travel)
        for visits_of_crew in by_crew.values()
        for run in _runs(visits_of_crew)
    ]
    return tuple(sorted(trips, key=lambda each: (each.leaves_at, each.crew.index)))


def _runs(visits: list[PlannedVisit]) -> list[list[PlannedVisit]]:
    runs: list[list[PlannedVisit]] = []
    last_end: datetime | None = None
    for each in visits:
        ends_at = each.visit.ends_at
        if last_end is not None and each.visit.starts_at - last_end < TRIP_BREAK:
            runs[-1].append(each)
            last_end = max(last_end, ends_at)
        else:
            runs.append([each])
            last_end = ends_at
    return runs


def _last_end(run: list[PlannedVisit]) -> datetime:
    return max(each.visit.ends_at for each in run)


def clashing(visits: Sequence[PlannedVisit]) -> frozenset[int]:
    """Return the ids of visits that need one person at two doors at once."""
    days: dict[int, list[Visit]] = {}
    for each in visits:
        if each.visit.status.counts:
            for member in each.visit.crew:
                days.setdefault(member, []).append(each.visit)
    found: set[int] = set()
    for own in days.values():
        found |= _overlapping(sorted(own, key=lambda each: each.starts_at))
    return frozenset(found)


def _overlapping(visits: list[Visit]) -> set[int]:
    """Return the ids of those that share a moment with another; they come in order of their start."""
    found: set[int] = set()
    running: list[Visit] = []
    for each in visits:
        running = [other for other in running if each.starts_at < other.ends_at]
        if running:
            found.add(each.id)
            found.update(other.id for other in running)
        running.append(each)
    return found


@dataclass(frozen=True)
class DayPlan:
    """What one day of the week is to the office."""

    day: date
    kind: DayKind
    name: Sentence | None = None
    is_provisional: bool = False

    @property
    def is_rest(self) -> bool:
        """Tell whether offices are closed."""
        return self.kind in {DayKind.WEEKEND, DayKind.HOLIDAY}


@dataclass(frozen=True)
class WeekPlan:
    """Days in a row, a week unless said otherwise, with every visit that was not called off."""

    days: tuple[DayPlan, ...]
    visits: tuple[PlannedVisit, ...]
    crews: tuple[Crew, ...]
    travel: timedelta = timedelta(minutes=30)
    clashes: frozenset[int] = frozenset()
    pause: tuple[time, time] | None = None
    """The crews' break, on the office's clock."""

    @property
    def first_day(self) -> date:
        """Return the Monday, or where else the days begin."""
        return self.days[0].day

    def visit(self, visit_id: int) -> PlannedVisit | None:
        """Return the visit with that key."""
        return next((each for each in self.visits if each.visit.id == visit_id), None)

    @property
    def held(self) -> int:
        """Count the visits that took place."""
        return sum(each.is_over for each in self.visits)

    @property
    def met(self) -> int:
        """Count the visits at which the debtor was met."""
        records = [each.visit.record for each in self.visits]
        return sum(each is not None and each.outcome is VisitOutcome.MET_DEBTOR for each in records)

    @property
    def blocked(self) -> int:
        """Count the planned visits that block or clash."""
        return sum(
            each.severity is Severity.BLOCK or each.visit.id in self.clashes
            for each in self.visits
            if not each.is_over
        )

    @property
    def warned(self) -> int:
        """Count the planned visits that carry a warning."""
        return sum(each.severity is Severity.WARN for each in self.visits if not each.is_over)


@dataclass(frozen=True)
class DayLoad:
    """A day of the small month with its number of visits."""

    day: date
    kind: DayKind
    visits: int


@dataclass(frozen=True)
class TrayItem:
    """A case that waits for a visit."""

    case_id: int
    case_no: str
    person_id: int
    person_name: str
    district: str
    address: str
    """Masked; empty where no address may be used."""
    purpose: VisitPurpose
    due_on: date | None
    note: str = ""
    preference: str = ""
    is_verified: bool = False
    held: Sentence | None = None
    """Why it cannot be placed now."""
    request_id: int | None = None
    """The approved request that waits for this visit."""
    address_id: int | None = None
    """Where the request wants to go; None leaves it to the debtor's usual address."""
    goal: str = ""
    """What the request wants to reach."""
    earliest_on: date | None = None
    day_from: time | None = None
    day_until: time | None = None
    """The hours that suit the debtor, on the office's clock."""
    advice: Sentence | None = None
    """What would be better than a visit."""

    @property
    def is_placeable(self) -> bool:
        """Tell whether a visit may be planned from here."""
        return self.held is None and bool(self.address)


@dataclass(frozen=True)
class Tray:
    """What waits, the most urgent first within each district; ``total`` counts also what is left out."""

    items: tuple[TrayItem, ...] = ()
    total: int = 0
    districts: tuple[str, ...] = field(default=())

    def advised(self, advice: Mapping[int, Sentence]) -> "Tray":
        """Return the same tray with what would be better than a visit, by case."""
        told = tuple(replace(each, advice=advice.get(each.case_id, each.advice)) for each in self.items)
        return replace(self, items=told)


PURPOSE_OF_STEP: dict[StepKind, VisitPurpose] = {
    StepKind.VISIT: VisitPurpose.FIRST_VISIT,
    StepKind.SIGN: VisitPurpose.SIGN_AGREEMENT,
    StepKind.VERIFY: VisitPurpose.VERIFY_ADDRESS,
    StepKind.LETTER: VisitPurpose.DELIVER_LETTER,
}
STEP_OF_PURPOSE: dict[VisitPurpose, StepKind] = {
    VisitPurpose.SIGN_AGREEMENT: StepKind.SIGN,
    VisitPurpose.VERIFY_ADDRESS: StepKind.VERIFY,
    VisitPurpose.DELIVER_LETTER: StepKind.LETTER,
}


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True)
class AddressChoice:
    """An address that a visit could go to."""

    address_id: int
    kind: AddressKind
    relation: Relation
    person_name: str
    text: str
    """Masked."""
    is_verified: bool


@dataclass(frozen=True)
class PlanOptions:
    """What there is to choose from when a visit to a case is planned."""

    case_id: int
    case_no: str
    person_name: str
    preference: str
    addresses: tuple[AddressChoice, ...]
    crews: tuple[Crew, ...]
    staff: tuple[tuple[int, str], ...]
    """Everybody active, by id and name."""
