"""Gathers what a proposal stands on: what waits, which crews may go and where they must be, the roads."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.planning import CrewOut, LeftOut, LeftOutKind, WaitingVisit, left_out
from casedesk.domain.preferences import wished_hours
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.travel import RoadMap, Spot
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visit_requests import VisitRequest
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.domain.weeks import PURPOSE_OF_STEP, Crew
from casedesk.domain.work_clock import WorkClock, clock_of, minute_of
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.road_maps import RoadMapService, start_of, terms_of
from casedesk.services.standing_crews import crews_in
from casedesk.services.visit_tray import held_by, waiting_doors
from casedesk.storage import road_minutes, visits
from casedesk.storage.shelves import Shelves
from casedesk.storage.visit_results import held_back
from casedesk.storage.visit_sources import humans

MOST_WAITING = 1_000
_OVERLAP = "CREW-OVERLAP"
_CREW_RULES = "CREW-"


@dataclass(frozen=True)
class BusySpot:
    """A planned visit of a crew, in minutes of its day."""

    starts: int
    ends: int
    spot: Spot


@dataclass(frozen=True)
class Ground:
    """All that a proposal is made from, read at one moment."""

    days: tuple[date, ...]
    zone: ZoneInfo
    terms: RoadTerms
    clock: WorkClock
    visit_minutes: int
    gap_minutes: int
    start: Spot
    roads: RoadMap
    waiting: tuple[WaitingVisit, ...]
    left: tuple[LeftOut, ...]
    crews: Mapping[date, tuple[Crew, ...]]
    crews_out: tuple[CrewOut, ...]
    busy: Mapping[tuple[date, frozenset[int]], tuple[BusySpot, ...]]
    forbidden: Mapping[tuple[int, date], Finding] = field(default_factory=dict)
    """What keeps a case from a day, by case and day."""

    def hours(self, waiting: WaitingVisit) -> tuple[tuple[int, int], ...]:
        """Return the working minutes at which a visit may begin."""
        first, last = self.clock.opens, self.clock.closes
        if waiting.hours is not None:
            first, last = max(first, minute_of(waiting.hours[0])), min(last, minute_of(waiting.hours[1]))
        first = -(-first // STEP) * STEP
        return self.clock.starts(first, last // STEP * STEP, self.visit_minutes)


STEP = 5
"""Visits begin at whole five minutes, as people agree on them."""


class GroundReader:
    """Reads the ground of a proposal from the store."""

    def __init__(self, desk: Desk, gate: Gate) -> None:
        self._desk, self._gate = desk, gate
        self._maps = RoadMapService(desk)

    def read(
        self,
        shelves: Shelves,
        days: Sequence[date],
        crews: frozenset[frozenset[int]] | None,
        is_wanted: Callable[[int, bool], bool],
    ) -> Ground:
        """Return what waits, who may go and how long ways take; the gate is not asked about cases yet."""
        terms, roads = terms_of(shelves), self._maps.road_map(shelves)
        waiting, left = self._waiting(shelves, roads, is_wanted)
        standing = [each for each in crews_in(shelves) if crews is None or each.key in crews]
        pack = self._desk.pack_on(days[0])
        ground = Ground(
            days=tuple(days),
            zone=self._desk.zone,
            terms=terms,
            clock=WorkClock.of(terms),
            visit_minutes=pack.number("visit_minutes"),
            gap_minutes=int(str(pack.params.get("crew_gap_minutes", 0))),
            start=start_of(terms),
            roads=roads,
            waiting=tuple(waiting),
            left=tuple(left),
            crews={},
            crews_out=(),
            busy=self._busy(shelves, days, standing, roads),
        )
        going, out = self._going(shelves, ground, standing)
        return replace(ground, crews=going, crews_out=tuple(out))

    def _waiting(
        self, shelves: Shelves, roads: RoadMap, is_wanted: Callable[[int, bool], bool]
    ) -> tuple[list[WaitingVisit], list[LeftOut]]:
        rows, _total = waiting_doors(shelves, self._desk.today(), MOST_WAITING)
        rows = [each for each in rows if is_wanted(each[0].case.id, each[1] is not None)]
        resting = held_back(shelves.connection, self._desk.today())
        same = humans(shelves.connection, {row.case.debtor_id for row, _ in rows})
        addresses = [row.address for row, _ in rows if row.address is not None]
        spots = dict(
            zip((each.id for each in addresses), self._maps.spots(shelves, addresses, roads), strict=True)
        )
        waiting: list[WaitingVisit] = []
        left: list[LeftOut] = []
        for row, request in rows:
            held = held_by(row)
            spot = spots[row.address.id] if row.address is not None else Spot()
            visit = _waiting_visit(row, request, spot, same)
            if row.address is None:
                left.append(left_out(visit, LeftOutKind.NO_ADDRESS))
            elif held is not None:
                left.append(replace(left_out(visit, LeftOutKind.ON_HOLD), why=held))
            elif row.case.id in resting and request is None:
                left.append(left_out(visit, LeftOutKind.HELD_BACK))
            else:
                waiting.append(visit)
        return waiting, left

    def _busy(
        self, shelves: Shelves, days: Sequence[date], crews: Iterable[Crew], roads: RoadMap
    ) -> dict[tuple[date, frozenset[int]], tuple[BusySpot, ...]]:
        first, last = self._at(days[0], 0), self._at(days[-1] + timedelta(days=1), 0)
        rows = [each.visit for each in visits.between(shelves, first, last)]
        known = road_minutes.addresses_of(shelves, {each.address_id for each in rows})
        places = list(known.values())
        spots = dict(zip(known, self._maps.spots(shelves, places, roads), strict=True))
        found: dict[tuple[date, frozenset[int]], list[BusySpot]] = {}
        for crew in crews:
            for visit in rows:
                if crew.key & set(visit.crew):
                    day = self._desk.day_of(visit.starts_at)
                    begins = minute_of(visit.starts_at.astimezone(self._desk.zone).time())
                    busy = BusySpot(begins, begins + visit.minutes, spots[visit.address_id])
                    found.setdefault((day, crew.key), []).append(busy)
        return {key: tuple(each) for key, each in found.items()}

    def _going(
        self, shelves: Shelves, ground: Ground, standing: Sequence[Crew]
    ) -> tuple[dict[date, tuple[Crew, ...]], list[CrewOut]]:
        """Ask the gate which crews may go on which day; a person goes with one crew a day."""
        out: list[CrewOut] = []
        going: dict[date, list[Crew]] = {each: [] for each in ground.days}
        if not ground.waiting:
            return {}, out
        asked = [(crew, day) for day in ground.days for crew in standing]
        probe = ground.waiting[0]
        wanted = [self._probe(ground, probe, day, crew) for crew, day in asked]
        for (crew, day), facts in zip(asked, self._gate.facts_of_many(shelves, wanted), strict=True):
            finding = _crew_block(self._gate.judged(facts).of(Severity.BLOCK))
            taken = any(crew.key & each.key for each in going[day])
            if finding is not None or taken:
                out.append(CrewOut(crew, day, finding))
            else:
                going[day].append(crew)
        return {day: tuple(each) for day, each in going.items()}, out

    def forbidden(self, shelves: Shelves, ground: Ground) -> dict[tuple[int, date], Finding]:
        """Ask the gate about every case on every day, at the first and the last hour it could be visited."""
        asked = [(each, day) for each in ground.waiting for day in ground.days if ground.crews.get(day)]
        wanted = [self._probe(ground, each, day, ground.crews[day][0]) for each, day in asked]
        found: dict[tuple[int, date], Finding] = {}
        for (each, day), facts in zip(asked, self._gate.facts_of_many(shelves, wanted), strict=True):
            finding = self._case_block(facts)
            if finding is None:
                continue
            late = self._last_start(ground, each, day)
            if late is None or self._case_block(replace(facts, starts_at=late)) is not None:
                found[each.case_id, day] = finding
        return found

    def _case_block(self, facts: VisitFacts) -> Finding | None:
        """Return what blocks the visit whoever goes."""
        blocks = self._gate.judged(facts).of(Severity.BLOCK)
        return next((each for each in blocks if not each.rule.startswith(_CREW_RULES)), None)

    def _probe(self, ground: Ground, waiting: WaitingVisit, day: date, crew: Crew) -> Visit:
        windows = ground.hours(waiting)
        minute = ground.clock.starting(windows[0][0]) if windows else ground.clock.opens
        return visit_of(waiting, self._at(day, minute), ground.visit_minutes, crew)

    def _last_start(self, ground: Ground, waiting: WaitingVisit, day: date) -> datetime | None:
        windows = ground.hours(waiting)
        return self._at(day, ground.clock.starting(windows[-1][1])) if windows else None

    def _at(self, day: date, minute: int) -> datetime:
        return datetime.combine(day, clock_of(minute), self._desk.zone)


def visit_of(waiting: WaitingVisit, starts_at: datetime, minutes: int, crew: Crew) -> Visit:
    """Return a visit as it would be planned, for the gate to look at."""
    return Visit(
        visit_no="",
        case_id=waiting.case_id,
        person_id=waiting.person_id,
        address_id=waiting.address_id,
        purpose=waiting.purpose,
        starts_at=starts_at,
        minutes=minutes,
        crew=crew.members,
        request_id=waiting.request_id,
    )


def _crew_block(blocks: Iterable[Finding]) -> Finding | None:
    """Return what keeps a crew at home all day; its other visits only take some hours."""
    found = (each for each in blocks if each.rule.startswith(_CREW_RULES) and each.rule != _OVERLAP)
    return next(found, None)


def _waiting_visit(
    row: visits.WaitingRow, request: VisitRequest | None, spot: Spot, same: Mapping[int, Iterable[int]]
) -> WaitingVisit:
    case, step, address = row.case, row.case.next_step, row.address
    purpose = PURPOSE_OF_STEP.get(step.kind, VisitPurpose.FIRST_VISIT) if step else VisitPurpose.FIRST_VISIT
    asked = (request.day_from or time.min, request.day_until or time.max) if request else None
    wished = wished_hours(case.preference)
    return WaitingVisit(
        case_id=case.id,
        case_no=case.case_no,
        person_id=address.person_id if address else case.debtor_id,
        person_name=row.person_name,
        address_id=address.id if address else 0,
        spot=spot,
        purpose=request.purpose if request else purpose,
        human=frozenset(same[case.debtor_id]),
        due_on=step.due_on if step else case.recall_on,
        earliest_on=request.earliest_on if request else None,
        latest_on=request.latest_on if request else None,
        hours=_both(asked, (wished.first, wished.last) if wished else None),
        request_id=request.id if request else None,
        request_no=request.request_no if request else "",
    )


def _both(one: tuple[time, time] | None, other: tuple[time, time] | None) -> tuple[time, time] | None:
    """Return the hours that suit both; those of the request alone where nothing suits both."""
    if one is None or one == (time.min, time.max):
        return other
    if other is None or max(one[0], other[0]) > min(one[1], other[1]):
        return one
    return max(one[0], other[0]), min(one[1], other[1])
