"""The record of a visit and what follows from it in the case."""

from dataclasses import replace
from datetime import date, timedelta

from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.compliance import Verdict
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction, Promise
from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Reachability
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitOutcome, VisitRecord
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.storage.unit_of_work import UnitOfWork

_MINUTE = 60
_SOON = timedelta(days=1)
_LATER = timedelta(days=7)

CONTACT_RESULTS: dict[VisitOutcome, ContactResult] = {
    VisitOutcome.MET_DEBTOR: ContactResult.TALKED,
    VisitOutcome.MET_FAMILY: ContactResult.LEFT_WORD,
    VisitOutcome.MET_COLLEAGUE: ContactResult.LEFT_WORD,
    VisitOutcome.REFUSED: ContactResult.REFUSED,
}
"""What a visit means as a contact attempt; every other outcome reached nobody."""

WRONG_PLACE = frozenset(
    {
        VisitOutcome.NO_SUCH_ADDRESS,
        VisitOutcome.DEMOLISHED,
        VisitOutcome.MOVED_AWAY,
        VisitOutcome.WRONG_ADDRESS,
    },
)
"""Outcomes that prove the address wrong."""


class RecordKeeper:
    """Stores records together with contact, promise, address, flag and next step."""

    def __init__(self, desk: Desk, gate: Gate) -> None:
        self._desk, self._gate = desk, gate

    def judge(self, actor: Operator, visit_id: int, record: VisitRecord) -> Verdict:
        """Judge a record without storing it."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._gate.judge_record(shelves, shelves.visits.get(visit_id), record)

    def record(
        self, actor: Operator, visit_id: int, version: int, record: VisitRecord, next_step: NextStep | None
    ) -> Visit:
        """Store the record and everything that follows from it; blocked records are refused."""
        self._require_complete(record)
        with self._desk.work("visit.recorded", actor, Right.RECORD_VISITS) as work:
            visit = work.visits.get(visit_id)
            verdict = self._gate.judge_record(work, visit, record)
            verdict.require_allowed()
            held = visit.recorded(replace(record, verdict=verdict))
            stored = work.visits.save(replace(held, version=version))
            self._gate.note_verdict(work, actor, stored.id, Occasion.RECORDED, verdict)
            self._note_contact(work, actor, stored, record)
            self._note_promise(work, actor, stored, record)
            self._note_address(work, actor, stored, record)
            self._move_case_on(work, stored, record, next_step)
            self._tell(work, stored, record, verdict)
            work.commit()
        return stored

    def _require_complete(self, record: VisitRecord) -> None:
        if record.left_at < record.arrived_at:
            raise BadInputError(say("The crew cannot leave before it arrives. Correct the times."))
        if record.arrived_at > self._desk.now():
            raise BadInputError(say("The visit lies in the future and cannot be recorded yet."))
        has_amount, has_day = record.promise_amount is not None, record.promise_due_on is not None
        if has_amount != has_day:
            raise BadInputError(say("A promise needs both an amount and a day."))
        if record.promise_amount is not None and record.promise_amount.fen <= 0:
            raise BadInputError(say("The promised amount must be more than zero."))
        came_on = self._desk.day_of(record.arrived_at)
        if record.promise_due_on is not None and record.promise_due_on < came_on:
            raise BadInputError(
                say("The promised day {day} lies before the visit.", day=record.promise_due_on)
            )
        if not record.summary.strip():
            raise BadInputError(say("Write down in a few words what was said and seen."))

    def _note_contact(self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord) -> None:
        minutes = int((record.left_at - record.arrived_at).total_seconds() // _MINUTE)
        work.contacts.add(
            ContactAttempt(
                case_id=visit.case_id,
                person_id=visit.person_id,
                channel=Channel.IN_PERSON,
                direction=Direction.OUTGOING,
                result=CONTACT_RESULTS.get(record.outcome, ContactResult.NO_ANSWER),
                at=record.arrived_at,
                operator_id=actor.id,
                minutes=minutes,
                note=record.summary,
                recording_ref=record.recording_ref,
            ),
        )

    def _note_promise(self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord) -> None:
        if record.promise_amount is not None and record.promise_due_on is not None:
            promise = Promise(
                case_id=visit.case_id,
                amount=record.promise_amount,
                due_on=record.promise_due_on,
                made_at=record.arrived_at,
                operator_id=actor.id,
                visit_id=visit.id,
            )
            work.promises.add(promise)

    def _note_address(self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord) -> None:
        """Keep what the crew found out about the address; a stop stays a stop."""
        is_valid = False if record.outcome in WRONG_PLACE else record.is_address_valid
        address = work.addresses.get(visit.address_id)
        if is_valid is None or address.status is Reachability.STOP:
            return
        status = Reachability.VALID if is_valid else Reachability.INVALID
        seen_on = self._desk.day_of(record.arrived_at)
        work.addresses.save(replace(address, status=status, verified_on=seen_on, verified_by=actor.name))

    def _move_case_on(
        self, work: UnitOfWork, visit: Visit, record: VisitRecord, next_step: NextStep | None
    ) -> None:
        case = work.cases.get(visit.case_id)
        came_on = self._desk.day_of(record.arrived_at)
        if record.outcome is VisitOutcome.DECEASED:
            note = visit.visit_no
            work.flags.add(Flag(case.id, FlagKind.DECEASED, note, came_on))
        reached = record.outcome in CONTACT_RESULTS
        moved = replace(
            case,
            status=_status_after(case, record),
            next_step=next_step or step_after(record, came_on),
            last_contact_at=record.arrived_at if reached else case.last_contact_at,
        )
        if moved != case:
            work.cases.save(moved)

    def _tell(self, work: UnitOfWork, visit: Visit, record: VisitRecord, verdict: Verdict) -> None:
        work.about(
            visit.visit_no,
            visit.case_id,
            outcome=str(record.outcome),
            arrived_at=record.arrived_at.isoformat(),
            left_at=record.left_at.isoformat(),
            rules=verdict.rules_by_severity,
            has_incident=bool(record.incident.strip()),
        )


def _status_after(case: Case, record: VisitRecord) -> CaseStatus:
    """Return where the case stands after the visit; only cases in plain collection move by themselves."""
    if case.status not in {CaseStatus.TO_VISIT, CaseStatus.ACTIVE, CaseStatus.PROMISE, CaseStatus.BROKEN}:
        return case.status
    if record.promise_amount is not None:
        return CaseStatus.PROMISE
    return CaseStatus.ACTIVE if case.status is CaseStatus.TO_VISIT else case.status


def step_after(record: VisitRecord, came_on: date) -> NextStep:
    """Propose what comes next, so that no visited case is left without a step."""
    if record.promise_due_on is not None:
        return NextStep(StepKind.AWAIT_PAYMENT, record.promise_due_on)
    if record.outcome is VisitOutcome.DECEASED or record.incident.strip():
        return NextStep(StepKind.REVIEW, came_on + _SOON)
    if record.outcome in WRONG_PLACE:
        return NextStep(StepKind.VERIFY, came_on + _SOON)
    if record.outcome in {VisitOutcome.NOBODY, VisitOutcome.STOPPED_AT_GATE}:
        return NextStep(StepKind.VISIT, came_on + _LATER)
    return NextStep(StepKind.CALL, came_on + _LATER)
