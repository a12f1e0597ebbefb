"""The record of a visit: judged, stored with what follows from it, and missed when it is late."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from casedesk.domain.cases import NextStep
from casedesk.domain.compliance import BlockedError, Verdict
from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper
from casedesk.domain.record_deadlines import MissingRecord, due_at, is_missing
from casedesk.domain.record_effects import Effects
from casedesk.domain.record_incidents import what_to_write
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import say
from casedesk.domain.visit_records import IncidentKind
from casedesk.domain.visits import Visit, VisitRecord
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.record_aftermath import Aftermath
from casedesk.storage import visit_records
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_LONGEST: Final = timedelta(hours=16)
_DAY_OF_MINUTES: Final = 1440
_USUAL_HOURS: Final = 24


@dataclass(frozen=True)
class Preview:
    """What storing a record would bring about, and what the rules say about it."""

    verdict: Verdict
    effects: Effects


class RecordKeeper:
    """Stores records together with contact, promise, address, flags, papers and next step."""

    def __init__(self, desk: Desk, gate: Gate) -> None:
        self._desk, self._gate = desk, gate
        self._aftermath = Aftermath(desk)

    def judge(self, actor: Operator, visit_id: int, record: VisitRecord) -> Verdict:
        """Judge a record without storing it."""
        return self.preview(actor, visit_id, record).verdict

    def preview(self, actor: Operator, visit_id: int, record: VisitRecord) -> Preview:
        """Return what the rules say and what would follow; nothing is stored."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            verdict = self._gate.judge_record(shelves, shelves.visits.get(visit_id), record)
        return Preview(verdict, self._aftermath.effects(record))

    def record(
        self, actor: Operator, visit_id: int, version: int, record: VisitRecord, next_step: NextStep | None
    ) -> Visit:
        """Store the record and everything that follows from it; blocked records are refused."""
        require_possible(self._desk, record)
        with self._desk.work("visit.recorded", actor, Right.RECORD_VISITS) as work:
            visit = work.visits.get(visit_id)
            require_known(work, record)
            verdict = self._gate.judge_record(work, visit, record)
            require_told(verdict)
            step = next_step or self._aftermath.effects(record).step
            record = replace(
                record,
                verdict=verdict,
                written_by=actor.id,
                written_at=self._desk.now(),
                amended_at=None,
                next_step=step,
            )
            stored = work.visits.save(replace(visit.recorded(record), version=version))
            self._gate.note_verdict(work, actor, stored.id, Occasion.RECORDED, verdict)
            self._aftermath.bring_about(work, actor, stored, record)
            visit_records.drop_draft(work.connection, stored.id)
            self._tell(work, stored, record, verdict)
            work.commit()
        return stored

    def copies_out(self, actor: Operator, visit_id: int) -> tuple[Paper, ...]:
        """Return the printed copies of a visit that are neither handed over nor back."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            papers = shelves.papers.table.c
            return tuple(shelves.papers.all(papers.visit_id == visit_id, papers.ended_at.is_(None)))

    def visitors(self, actor: Operator) -> tuple[Operator, ...]:
        """Return everybody of the office who may have been at a door, by badge number."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            staff = [each for each in shelves.operators.all() if each.is_active]
        return tuple(sorted(staff, key=lambda each: each.badge_no))

    def missing(self, actor: Operator) -> tuple[MissingRecord, ...]:
        """Return the visits that are over and have no record, the oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return missing_records(self._desk, shelves)

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


class UntoldIncidentError(BlockedError):
    """A record that breaks a rule and does not tell of it yet; the sentence says what to write."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict)
        self.sentence = what_to_write(each.rule for each in verdict.blocks)
        self.args = (self.sentence.in_english(),)


def require_told(verdict: Verdict) -> None:
    """Raise UntoldIncidentError while something about the visit as it was is not told."""
    if verdict.blocks:
        raise UntoldIncidentError(verdict)


def require_possible(desk: Desk, record: VisitRecord) -> None:
    """Raise BadInputError for times, amounts and words that no visit can have."""
    if record.left_at < record.arrived_at:
        raise BadInputError(say("The crew cannot leave before it arrives. Correct the times."))
    if record.left_at - record.arrived_at > _LONGEST:
        raise BadInputError(say("A visit of more than sixteen hours cannot be. Correct the times."))
    if record.left_at > desk.now():
        raise BadInputError(say("The visit lies in the future and cannot be recorded yet."))
    if not record.summary.strip():
        raise BadInputError(say("Write down in a few words what was said and seen."))
    if record.incident_kind is not IncidentKind.NONE and not record.incident.strip():
        raise BadInputError(say("Write down what happened at the incident."))
    if record.incident_kind is IncidentKind.NONE and record.incident.strip():
        raise BadInputError(say("Choose the kind of incident; what happened is written down already."))
    _require_amounts(desk, record)


def require_known(shelves: Shelves, record: VisitRecord) -> None:
    """Raise NotFoundError for visitors whom the office does not know, BadInputError for one named twice."""
    if len(set(record.came)) < len(record.came):
        raise BadInputError(say("The same person is named twice among those who came."))
    for each in record.came:
        shelves.operators.get(each)


def _require_amounts(desk: Desk, record: VisitRecord) -> None:
    has_amount, has_day = record.promise_amount is not None, record.promise_due_on is not None
    if has_amount != has_day:
        raise BadInputError(say("A promise needs both an amount and a day."))
    if record.promise_amount is not None and record.promise_amount.fen <= 0:
        raise BadInputError(say("The promised amount must be more than zero."))
    came_on = desk.day_of(record.arrived_at)
    if record.promise_due_on is not None and record.promise_due_on < came_on:
        raise BadInputError(say("The promised day {day} lies before the visit.", day=record.promise_due_on))
    if record.cost is not None and record.cost.is_negative:
        raise BadInputError(say("Costs cannot be less than nothing."))
    if record.travel_minutes is not None and not 0 <= record.travel_minutes <= _DAY_OF_MINUTES:
        raise BadInputError(say("The minutes on the way lie between 0 and {most}.", most=_DAY_OF_MINUTES))


def hours_to_submit(desk: Desk, held_at: datetime) -> int:
    """Return within how many hours the record of a visit of that day was due, 24 where no rule says."""
    params = desk.pack_on(desk.day_of(held_at)).params
    return int(str(params.get("submit_within_h", _USUAL_HOURS)))


def missing_records(desk: Desk, shelves: Shelves) -> tuple[MissingRecord, ...]:
    """Return the visits that are over and have no record, the oldest first, each by the rules of its day."""
    now, drafts = desk.now(), visit_records.drafted(shelves.connection)
    found = []
    for each in visit_records.open_before(shelves, now):
        if is_missing(each.visit, now):
            hours = hours_to_submit(desk, each.visit.starts_at)
            found.append(
                MissingRecord(
                    each.visit,
                    each.person_name,
                    each.case_no,
                    due_at(each.visit.ends_at, hours),
                    now,
                    has_draft=each.visit.id in drafts,
                )
            )
    return tuple(found)
