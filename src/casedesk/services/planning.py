"""Proposes days, crews and order for what waits, and plans what somebody accepts of it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from casedesk.domain.compliance import BlockedError, Finding, Severity
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.planning import LeftOut, LeftOutKind, PlanDraft, Proposal, WaitingVisit, left_out
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_facts import BookedVisit, VisitFacts
from casedesk.domain.visit_requests import RequestStatus, VisitRequest
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.domain.weeks import Crew
from casedesk.domain.work_clock import minute_of
from casedesk.domain.workdays import DayKind
from casedesk.routing.problem import Road
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.planning_ground import STEP, Ground, GroundReader, visit_of
from casedesk.services.planning_problem import Posed, drafts_of, near, pose
from casedesk.services.standing_crews import crews_in
from casedesk.services.visit_results import VisitResults
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork
from casedesk.storage.visits import waiting

MOST_DAYS = 14
MOST_SECONDS = 120
_LEAD_MINUTES = 30
"""A crew needs so long to set out today."""
_MILLISECONDS = 1000

Report = Callable[[int, int, Sentence | None], None]
"""Is told how many of how many steps are done, and of what; may raise to give up."""


@dataclass(frozen=True)
class PlanWish:
    """What a proposal shall be about; None means all crews, all that waits."""

    days: tuple[date, ...]
    crews: frozenset[frozenset[int]] | None = None
    case_ids: frozenset[int] | None = None
    is_requested_only: bool = False
    """Whether only approved requests are placed."""
    seconds: int = 10
    patience: int = 20_000
    """The search ends after so many tries without a better plan."""
    seed: int = 1


@dataclass(frozen=True)
class PlanChoices:
    """What there is to choose from: the next days, the crews and how much waits."""

    days: tuple[tuple[date, DayKind], ...]
    crews: tuple[Crew, ...]
    waiting: int


@dataclass(frozen=True)
class Accepted:
    """The visits that came of a proposal, and what could no longer be planned."""

    visits: tuple[Visit, ...]
    skipped: tuple[tuple[PlanDraft, Sentence], ...] = ()


class PlanningService:
    """Makes proposals, which touch nothing, and plans what is accepted of them through the gate."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._gate = desk, Gate(desk)
        self._ground = GroundReader(desk, self._gate)
        self._visits = VisitService(desk)

    def choices(self, actor: Operator) -> PlanChoices:
        """Return the days from today on, the crews and how many cases wait."""
        today, calendar = self._desk.today(), self._desk.calendar
        days = [today + timedelta(days=each) for each in range(MOST_DAYS)]
        with self._desk.reading(actor, Right.PLAN_VISITS) as shelves:
            _rows, total = waiting(shelves, 1, today)
            crews = crews_in(shelves)
        return PlanChoices(tuple((each, calendar.kind_of(each)) for each in days), crews, total)

    def workdays(self, days: int) -> tuple[date, ...]:
        """Return the next working days, today among them while crews could still set out."""
        today, calendar, found = self._desk.today(), self._desk.calendar, []
        for offset in range(4 * MOST_DAYS):
            day = today + timedelta(days=offset)
            if calendar.kind_of(day) in {DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY}:
                found.append(day)
            if len(found) == days:
                break
        return tuple(found)

    def propose(
        self,
        actor: Operator,
        wish: PlanWish,
        report: Report = lambda _done, _total, _what: None,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> Proposal:
        """Return drafts with their reasons and what is left out with its reason; nothing is stored.

        ``is_stopped`` ends the search early with the best found so far.
        """
        self._require_sane(wish)
        total = wish.seconds * _MILLISECONDS
        report(0, total, say("Reading what waits"))
        advised = VisitResults(self._desk).advice(actor)
        by_phone = {each.item.case_id for each in advised if each.advice.is_phone_first}
        with self._desk.reading(actor, Right.PLAN_VISITS) as shelves:
            ground = self._ground.read(shelves, wish.days, wish.crews, self._wanted(wish))
            ground = replace(ground, waiting=tuple(self._advised(ground.waiting, by_phone)))
            report(0, total, say("Asking the rules"))
            ground = replace(ground, forbidden=self._ground.forbidden(shelves, ground))
        posed = pose(ground, self._not_before(), self._desk.today())
        roads, was_stopped = self._roads(posed, wish, report, is_stopped)
        report(total, total, say("Checking every visit"))
        with self._desk.reading(actor, Right.PLAN_VISITS) as shelves:
            drafts, refused = self._checked(shelves, ground, drafts_of(ground, posed, roads))
        return Proposal(
            days=wish.days,
            drafts=tuple(_with_neighbours(drafts)),
            left_out=(*ground.left, *_left(ground, drafts, refused)),
            crews_out=ground.crews_out,
            way_minutes=sum(_way(posed, each) for each in roads),
            was_cancelled=was_stopped,
        )

    def accept(self, actor: Operator, proposal: Proposal, chosen: Collection[int]) -> Accepted:
        """Plan the chosen cases' drafts in one step that one undo takes back; name what is impossible now."""
        drafts = [each for each in proposal.drafts if each.case_id in chosen]
        if not drafts:
            raise BadInputError(say("Nothing is chosen. Tick the visits to be planned."))
        planned: list[Visit] = []
        skipped: list[tuple[PlanDraft, Sentence]] = []
        undo = say("Planning of %n visits", count=len(drafts))
        with self._desk.work("visits.planned", actor, Right.PLAN_VISITS, undo) as work:
            for draft in drafts:
                try:
                    planned.append(self._planned(work, actor, draft))
                except BlockedError as refused:
                    rules = ", ".join(dict.fromkeys(each.rule for each in refused.verdict.blocks))
                    skipped.append((draft, say("blocked by {rules}", rules=rules)))
                except CaseDeskError as refused:
                    skipped.append((draft, refused.sentence))
            if planned:
                numbers = [each.visit_no for each in planned]
                work.about(numbers[0], visits=numbers, skipped=len(skipped))
                work.commit()
        return Accepted(tuple(planned), tuple(skipped))

    def _planned(self, work: UnitOfWork, actor: Operator, draft: PlanDraft) -> Visit:
        table = work.visits.table.c
        open_statuses = (VisitStatus.PLANNED, VisitStatus.UNDER_WAY)
        if work.visits.first(table.case_id == draft.case_id, table.status.in_(open_statuses)) is not None:
            raise BadInputError(say("has been planned meanwhile"))
        if draft.request_id is not None:
            asked: VisitRequest = work.visit_requests.get(draft.request_id)
            if asked.status is not RequestStatus.APPROVED:
                raise BadInputError(say("its request is no longer approved"))
        request = PlanRequest(
            case_id=draft.case_id,
            starts_at=draft.starts_at,
            crew=draft.crew.members,
            minutes=draft.minutes,
            purpose=draft.purpose,
            address_id=draft.address_id,
            request_id=draft.request_id,
        )
        return self._visits.plan_in(work, actor, request)

    @staticmethod
    def _advised(waiting: Iterable[WaitingVisit], by_phone: Collection[int]) -> Iterator[WaitingVisit]:
        """Mark what a call could settle, so that it stands back where room is short."""
        for each in waiting:
            yield replace(each, is_phone_first=each.case_id in by_phone and each.request_id is None)

    def _wanted(self, wish: PlanWish) -> Callable[[int, bool], bool]:
        """Return what tells whether a case, by its key and whether a request waits, shall be looked at."""

        def is_wanted(case_id: int, is_requested: bool) -> bool:  # noqa: FBT001
            is_named = wish.case_ids is None or case_id in wish.case_ids
            return is_named and (is_requested or not wish.is_requested_only)

        return is_wanted

    def _require_sane(self, wish: PlanWish) -> None:
        if not 0 < len(wish.days) <= MOST_DAYS or not 0 < wish.seconds <= MOST_SECONDS:
            raise BadInputError(
                say(
                    "Choose 1 to {days} days and 1 to {seconds} seconds.",
                    days=MOST_DAYS,
                    seconds=MOST_SECONDS,
                )
            )
        if any(a >= b for a, b in pairwise(wish.days)) or wish.days[0] < self._desk.today():
            raise BadInputError(say("The days of a proposal follow one another from today on."))

    def _not_before(self) -> int:
        now = self._desk.now().astimezone(self._desk.zone)
        return -(-(minute_of(now.time()) + _LEAD_MINUTES) // STEP) * STEP

    def _roads(
        self, posed: Posed, wish: PlanWish, report: Report, is_stopped: Callable[[], bool]
    ) -> tuple[tuple[Road, ...], bool]:
        """Ask the solver, which is loaded only now."""
        if not posed.problem.stops or not posed.problem.shifts:
            return (), False
        from casedesk.routing.solver import find_roads  # noqa: PLC0415 - numpy is heavy and seldom needed

        total = wish.seconds * _MILLISECONDS
        answer = find_roads(
            posed.problem,
            seconds=wish.seconds,
            patience=wish.patience,
            seed=wish.seed,
            progress=lambda done, _cost: report(min(done, total), total, say("Looking for good ways")),
            is_cancelled=is_stopped,
        )
        return answer.roads, answer.was_cancelled

    def _checked(
        self, shelves: Shelves, ground: Ground, drafts: Sequence[PlanDraft]
    ) -> tuple[list[PlanDraft], dict[int, Finding]]:
        """Ask the gate about every draft at its very time, the drafts before it counted as booked."""
        known = {each.case_id: each for each in ground.waiting}
        visits = [visit_of(known[each.case_id], each.starts_at, each.minutes, each.crew) for each in drafts]
        kept: list[PlanDraft] = []
        refused: dict[int, Finding] = {}
        booked: list[BookedVisit] = []
        for draft, facts in zip(drafts, self._gate.facts_of_many(shelves, visits), strict=True):
            verdict = self._gate.judged(_with_booked(facts, booked))
            blocks = verdict.of(Severity.BLOCK)
            if blocks:
                refused[draft.case_id] = blocks[0]
                continue
            spoken = tuple(each for each in verdict.findings if each.severity is not Severity.PASS)
            kept.append(replace(draft, severity=verdict.worst, findings=spoken))
            booked.append(_booked(draft, -len(kept)))
        return kept, refused


def _with_booked(facts: VisitFacts, drafts: Sequence[BookedVisit]) -> VisitFacts:
    return replace(facts, booked=(*facts.booked, *drafts))


def _booked(draft: PlanDraft, key: int) -> BookedVisit:
    return BookedVisit(
        visit_id=key,
        visit_no=draft.case_no,
        person_id=draft.person_id,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        crew=draft.crew.members,
        district=draft.district,
    )


def _with_neighbours(drafts: Sequence[PlanDraft]) -> list[PlanDraft]:
    found = []
    for each in drafts:
        beside = near(drafts, each)
        found.append(each if beside is None else replace(each, why=(beside, *each.why)))
    return found


def _way(posed: Posed, road: Road) -> int:
    shift = posed.problem.shifts[road.shift]
    places = [shift.start, *(posed.problem.stops[stop].place for stop, _ in road.stops), shift.end]
    return sum(posed.problem.minutes[a][b] for a, b in pairwise(places))


def _left(ground: Ground, drafts: Sequence[PlanDraft], refused: dict[int, Finding]) -> list[LeftOut]:
    """Say of everything that waits and has no draft why it has none."""
    placed = {each.case_id for each in drafts}
    humans = {key for each in ground.waiting if each.case_id in placed for key in each.human}
    found = []
    for each in ground.waiting:
        if each.case_id in placed:
            continue
        closed = [ground.forbidden.get((each.case_id, day)) for day in ground.days if ground.crews.get(day)]
        if each.case_id in refused:
            found.append(left_out(each, LeftOutKind.RULE, refused[each.case_id]))
        elif not ground.hours(each):
            found.append(left_out(each, LeftOutKind.NO_HOURS))
        elif not closed:
            found.append(left_out(each, LeftOutKind.NO_CREW))
        elif all(closed):
            found.append(left_out(each, LeftOutKind.RULE, closed[0]))
        elif each.human & humans:
            found.append(left_out(each, LeftOutKind.SAME_PERSON))
        else:
            found.append(left_out(each, LeftOutKind.NO_ROOM))
    return found
