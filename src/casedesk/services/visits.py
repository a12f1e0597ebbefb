"""Visits: judging, planning, moving, calling off and recording them, and the week they make up."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from casedesk.domain.cases import Case, NextStep, StepKind
from casedesk.domain.compliance import RulePack, Verdict
from casedesk.domain.consents import require_sound
from casedesk.domain.errors import BadInputError
from casedesk.domain.gate import OverrideRequest, free_start_after
from casedesk.domain.operators import Operator, Right
from casedesk.domain.rule_books import GivenVerdict, Occasion
from casedesk.domain.sentences import say
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visits import Consent, Visit, VisitPurpose, VisitRecord
from casedesk.domain.weeks import STEP_OF_PURPOSE
from casedesk.services.desk import Desk
from casedesk.services.doors import require_not_at_door
from casedesk.services.gate import Gate
from casedesk.services.request_links import claimed, free, fulfil
from casedesk.services.visit_records import RecordKeeper
from casedesk.services.visit_weeks import WeekReader
from casedesk.storage import visits
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

MOST_MINUTES = 480


@dataclass(frozen=True)
class PlanRequest:
    """A wish for a visit; without an address the debtor's home is meant."""

    case_id: int
    starts_at: datetime
    crew: tuple[int, ...]
    """Operator ids, the leader first."""
    minutes: int = 40
    purpose: VisitPurpose = VisitPurpose.FIRST_VISIT
    address_id: int | None = None
    note: str = ""
    consent: Consent | None = None
    request_id: int | None = None
    """The approved request that this visit answers."""


@dataclass(frozen=True)
class MoveRequest:
    """What shall change about a planned visit; None keeps what is."""

    starts_at: datetime | None = None
    crew: tuple[int, ...] | None = None
    minutes: int | None = None
    address_id: int | None = None
    note: str | None = None
    consent: Consent | None = None


class VisitService(WeekReader):
    """Puts visits on the calendar through the gate, and keeps what came of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._gate = Gate(desk)
        self._keeper = RecordKeeper(desk, self._gate)

    @property
    def pack(self) -> RulePack:
        """Return the rule pack the gate asks."""
        return self._desk.pack

    def pack_at(self, moment: datetime) -> RulePack:
        """Return the pack by which a visit at a moment is judged."""
        return self._desk.pack_on(self._desk.day_of(moment))

    def facts(self, actor: Operator, request: PlanRequest) -> VisitFacts:
        """Return all the gate looks at, so that other times of the week can be judged without the store."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._gate.wide_facts(shelves, self._draft(shelves, request))

    def facts_of(self, actor: Operator, visit_id: int, change: MoveRequest | None = None) -> VisitFacts:
        """Return all the gate looks at for a stored visit, perhaps with a change."""
        require_sound(change.consent if change else None, self._desk.today())
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            visit = shelves.visits.get(visit_id)
            return self._gate.wide_facts(shelves, visit if change is None else self.changed(visit, change))

    def judged(self, facts: VisitFacts) -> Verdict:
        """Judge facts that were gathered before; touches nothing."""
        return self._gate.judged(facts)

    def check(self, actor: Operator, request: PlanRequest) -> Verdict:
        """Judge a wish without storing anything."""
        return self.judged(self.facts(actor, request))

    def free_start(self, facts: VisitFacts) -> datetime | None:
        """Return the next start within a week at which nothing blocks."""
        return free_start_after(facts, self._gate.pack_of(facts), self._desk.now())

    def verdicts(self, actor: Operator, visit_id: int) -> list[GivenVerdict]:
        """Return all that the gate said about a visit, the oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._gate.history(shelves, visit_id)

    def require_allowed(self, work: UnitOfWork, actor: Operator, visit: Visit) -> Visit:
        """Ask the gate about a visit that comes back to an old place; raise BlockedError when it may not."""
        return work.visits.save(self._gate.require(work, actor, visit, Occasion.MOVED))

    def plan(self, actor: Operator, request: PlanRequest, override: OverrideRequest | None = None) -> Visit:
        """Put a visit on the calendar; BlockedError carries the verdict of a refused one."""
        with self._desk.work("visit.planned", actor, Right.PLAN_VISITS, say("Planning of a visit")) as work:
            stored = self.plan_in(work, actor, request, override)
            work.commit()
        return stored

    def plan_in(
        self,
        work: UnitOfWork,
        actor: Operator,
        request: PlanRequest,
        override: OverrideRequest | None = None,
        *,
        occasion: Occasion = Occasion.PLANNED,
    ) -> Visit:
        """Put a visit on the calendar as a part of other work, which the caller commits."""
        visits.lock_planning(work.connection)
        visit = self._gate.require(work, actor, self._draft(work, request), occasion, override)
        number = next_number(work.connection, "V", self._desk.today())
        stored = work.visits.add(replace(visit, visit_no=number))
        self._gate.note(work, actor, stored, occasion)
        self._set_next_step(work, stored)
        fulfil(work, stored)
        self._tell(work, stored)
        return stored

    def move(
        self,
        actor: Operator,
        visit_id: int,
        version: int,
        change: MoveRequest,
        override: OverrideRequest | None = None,
    ) -> Visit:
        """Move a planned visit to another time, crew or address; the gate is asked anew."""
        with self._desk.work("visit.moved", actor, Right.PLAN_VISITS, say("Move of a visit")) as work:
            visit = replace(work.visits.get(visit_id), version=version)
            stored = self.move_in(work, actor, visit, change, override=override)
            work.commit()
        return stored

    def move_in(
        self,
        work: UnitOfWork,
        actor: Operator,
        visit: Visit,
        change: MoveRequest,
        *,
        override: OverrideRequest | None = None,
        occasion: Occasion = Occasion.MOVED,
    ) -> Visit:
        """Move a visit as a part of other work, which the caller commits."""
        visits.lock_planning(work.connection)
        require_sound(change.consent, self._desk.today())
        visit = self.changed(visit, change)
        self._require_sane(work, visit)
        visit = self._gate.require(work, actor, visit, occasion, override)
        stored = work.visits.save(visit)
        self._set_next_step(work, stored)
        self._tell(work, stored)
        return stored

    def call_off(self, actor: Operator, visit_id: int, version: int, reason: str) -> Visit:
        """Take a visit off the calendar; it then counts against no limit, and its case waits again."""
        if not reason.strip():
            raise BadInputError(say("Give a reason; it is kept in the audit log."))
        undo = say("Calling off of a visit")
        with self._desk.work("visit.called_off", actor, Right.PLAN_VISITS, undo) as work:
            visit = work.visits.get(visit_id).called_off(reason.strip())
            require_not_at_door(work, visit)
            stored = work.visits.save(replace(visit, version=version))
            free(work, stored)
            self._tell(work, stored)
            work.commit()
        return stored

    def record(
        self,
        actor: Operator,
        visit_id: int,
        version: int,
        record: VisitRecord,
        next_step: NextStep | None = None,
    ) -> Visit:
        """Write down what happened; contact, promise, address and next step follow from it."""
        return self._keeper.record(actor, visit_id, version, record, next_step)

    def judge_record(self, actor: Operator, visit_id: int, record: VisitRecord) -> Verdict:
        """Judge a record without storing it."""
        return self._keeper.judge(actor, visit_id, record)

    def changed(self, visit: Visit, change: MoveRequest) -> Visit:
        """Return a planned visit with the wished changes and without its old verdict.

        Who approved a workplace approved this crew, at this address, on this day.
        """
        moved = visit.moved_to(_utc(change.starts_at or visit.starts_at), crew=change.crew)
        moved = replace(
            moved,
            minutes=change.minutes or visit.minutes,
            address_id=change.address_id or visit.address_id,
            note=visit.note if change.note is None else change.note.strip(),
            consent=change.consent or visit.consent,
        )
        is_same = self._approved_of(moved) == self._approved_of(visit)
        return moved if is_same else replace(moved, workplace_approved_by=None)

    def _approved_of(self, visit: Visit) -> tuple[date, frozenset[int], int]:
        return self._desk.day_of(visit.starts_at), frozenset(visit.crew), visit.address_id

    def _draft(self, shelves: Shelves, request: PlanRequest) -> Visit:
        require_sound(request.consent, self._desk.today())
        case = shelves.cases.get(request.case_id)
        address = (
            visits.usual_address(shelves, case.debtor_id)
            if request.address_id is None
            else shelves.addresses.get(request.address_id)
        )
        visit = Visit(
            visit_no="",
            case_id=case.id,
            person_id=address.person_id,
            address_id=address.id,
            purpose=request.purpose,
            starts_at=_utc(request.starts_at),
            minutes=request.minutes,
            crew=request.crew,
            consent=request.consent,
            note=request.note.strip(),
            request_id=claimed(shelves, case.id, request.request_id),
        )
        self._require_sane(shelves, visit)
        return visit

    def _require_sane(self, shelves: Shelves, visit: Visit) -> None:
        if not 0 < visit.minutes <= MOST_MINUTES:
            raise BadInputError(say("A visit lasts between 1 and {most} minutes.", most=MOST_MINUTES))
        for each in visit.crew:
            shelves.operators.get(each)
        self._require_party(shelves, visit)

    def _require_party(self, shelves: Shelves, visit: Visit) -> None:
        """Refuse an address of somebody who has no part in the case."""
        case, table = shelves.cases.get(visit.case_id), shelves.parties.table
        address = shelves.addresses.get(visit.address_id)
        is_party = address.person_id == case.debtor_id or shelves.parties.first(
            table.c.case_id == case.id, table.c.person_id == address.person_id
        )
        if not is_party:
            raise BadInputError(
                say("This address belongs to nobody in case {case_no}.", case_no=case.case_no),
            )

    def _set_next_step(self, work: UnitOfWork, visit: Visit) -> None:
        case: Case = work.cases.get(visit.case_id)
        kind = STEP_OF_PURPOSE.get(visit.purpose, StepKind.VISIT)
        note = case.next_step.note if case.next_step and case.next_step.kind is kind else ""
        step = NextStep(kind, self._desk.day_of(visit.starts_at), note)
        if step != case.next_step:
            work.cases.save(replace(case, next_step=step))

    def _tell(self, work: UnitOfWork, visit: Visit) -> None:
        verdict = visit.verdict
        summary: dict[str, object] = {"starts_at": visit.starts_at.isoformat(), "status": str(visit.status)}
        if verdict is not None:
            summary |= {"pack": f"{verdict.pack} v{verdict.pack_version}", "rules": verdict.rules_by_severity}
        if verdict is not None and verdict.override is not None:
            given = verdict.override
            summary["override"] = {
                "rules": list(given.rules),
                "reason": given.reason,
                "approved_by": work.operators.get(given.approved_by).name,
                "consent": given.consent_ref,
            }
        work.about(visit.visit_no, visit.case_id, **summary)


def _utc(moment: datetime) -> datetime:
    """Return a moment in UTC; one without a zone is refused, since nobody could tell when it is."""
    if moment.tzinfo is None:
        raise BadInputError(say("The start needs a time zone, such as 2026-05-09T10:00+08:00."))
    return moment.astimezone(UTC)
