"""Releases that one person asks for and another gives, at any desk and any hour."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casedesk.domain.approvals import Approval, ApprovalKind, ApprovalStatus, VisitWish
from casedesk.domain.compliance import Finding, Verdict
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.gate import OverrideRequest, good_reason, require_releasable
from casedesk.domain.masks import mask_address
from casedesk.domain.operators import Operator, Right
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.request_links import claimed
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.storage import visits
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_OVERLAP = "CREW-OVERLAP"
_MOST_LINES = 200


@dataclass(frozen=True)
class ApprovalLine:
    """A question for a release as lists show it."""

    approval: Approval
    person_name: str
    case_no: str
    district: str
    address: str
    """Masked."""
    crew: tuple[str, ...]
    asked_by: str
    decided_by: str
    visit_no: str


@dataclass(frozen=True)
class ReleaseCheck:
    """What the gate says today of a wish that waits, beside what was asked."""

    verdict: Verdict | None
    """None where the wish can no longer be kept."""
    new_rules: tuple[Finding, ...] = ()
    """Blocks that nobody asked to release."""
    gone_rules: tuple[str, ...] = ()
    """Asked for, and no longer blocking."""
    outdated: Sentence | None = None


@dataclass(frozen=True)
class Decision:
    """What came of an answer; ``visit`` is planned or moved, None where the wish had lapsed."""

    approval: Approval
    visit: Visit | None
    told: Sentence


class ApprovalService:
    """Keeps the questions for releases and carries out what is granted."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gate = Gate(desk)
        self._visits = VisitService(desk)

    def ask(self, actor: Operator, request: PlanRequest, reason: str) -> Approval:
        """Ask somebody else to release a plan that the gate blocks."""
        verdict = self._visits.check(actor, request)
        with self._work(actor, "visit.release_asked") as work:
            case = work.cases.get(request.case_id)
            address_id = request.address_id or visits.usual_address(work, case.debtor_id).id
            wish = VisitWish(
                request.case_id,
                address_id,
                request.starts_at,
                request.minutes,
                request.crew,
                request.purpose,
                request.note.strip(),
                request.consent,
            )
            question = _question(actor, ApprovalKind.PLAN_VISIT, wish, reason)
            return self._asked(work, question, verdict)

    def ask_move(
        self, actor: Operator, visit_id: int, version: int, change: MoveRequest, reason: str
    ) -> Approval:
        """Ask somebody else to release a move that the gate blocks; a stale visit is a refusal."""
        verdict = self._visits.judged(self._visits.facts_of(actor, visit_id, change))
        with self._work(actor, "visit.release_asked") as work:
            visit: Visit = work.visits.get(visit_id)
            if visit.version != version:
                raise RefusedError(
                    say("Visit {number} was changed meanwhile. Look at it again.", number=visit.visit_no)
                )
            question = _question(actor, ApprovalKind.MOVE_VISIT, _wish_of(visit, change), reason)
            return self._asked(work, replace(question, visit_id=visit_id), verdict)

    def grant(self, actor: Operator, approval: Approval, opinion: str = "") -> Decision:
        """Release somebody else's wish: the gate is asked again and the visit planned or moved.

        A wish that can no longer be kept lapses; RefusedError names blocks that were not asked about.
        """
        with self._desk.work("visit.release_decided", actor, Right.OVERRIDE_BLOCKS) as work:
            visits.lock_planning(work.connection)
            found: Approval = work.approvals.get(approval.id)
            granted = found.decided(ApprovalStatus.GRANTED, actor.id, self._desk.now(), opinion)
            granted = replace(granted, version=approval.version)
            check = self._checked(work, found)
            if check.outdated is not None:
                lapsed = replace(granted, status=ApprovalStatus.LAPSED)
                return Decision(self._stored(work, lapsed), None, check.outdated)
            _require_asked(found, check)
            visit = self._carried_out(work, actor, found)
            stored = self._stored(work, replace(granted, visit_id=visit.id), visit=visit.visit_no)
        told = say("Released: visit {number} stands on the calendar.", number=visit.visit_no)
        return Decision(stored, visit, told)

    def deny(self, actor: Operator, approval: Approval, opinion: str) -> Approval:
        """Refuse somebody else's wish, with the reason."""
        if not opinion.strip():
            raise BadInputError(say("Give a reason; the applicant reads it."))
        with self._desk.work("visit.release_decided", actor, Right.OVERRIDE_BLOCKS) as work:
            found: Approval = work.approvals.get(approval.id)
            denied = found.decided(ApprovalStatus.DENIED, actor.id, self._desk.now(), opinion)
            return self._stored(work, replace(denied, version=approval.version))

    def withdraw(self, actor: Operator, approval: Approval) -> Approval:
        """Take one's own question back."""
        with self._work(actor, "visit.release_withdrawn") as work:
            found: Approval = work.approvals.get(approval.id)
            return self._stored(work, replace(found.withdrawn(actor.id), version=approval.version))

    def check(self, actor: Operator, approval_id: int) -> ReleaseCheck:
        """Tell what the gate says of a wish now; stores nothing."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._checked(shelves, shelves.approvals.get(approval_id))

    def lines(self, actor: Operator, statuses: Sequence[ApprovalStatus] = ()) -> tuple[ApprovalLine, ...]:
        """Return questions of some states (all without any), the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.approvals.table.c
            where = (table.status.in_(list(statuses)),) if statuses else ()
            found = shelves.approvals.all(*where, order=(table.id.desc(),))[:_MOST_LINES]
            names = {each.id: each.name for each in shelves.operators.all()}
            return tuple(_line(shelves, each, names) for each in found)

    def find(self, actor: Operator, number: str) -> Approval:
        """Return the question of a number; NotFoundError when there is none."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.approvals.table.c
            found: Approval | None = shelves.approvals.first(table.approval_no == number.strip())
        if found is None:
            raise NotFoundError(say("There is no release {number}.", number=number))
        return found

    def _work(self, actor: Operator, action: str) -> UnitOfWork:
        return self._desk.work(action, actor, Right.PLAN_VISITS)

    def _asked(self, work: UnitOfWork, question: Approval, verdict: Verdict) -> Approval:
        """Store a question about what blocks, with its number and moment."""
        if not verdict.blocks:
            raise RefusedError(say("Nothing blocks this plan; it needs no release."))
        wish = question.wish
        pack = self._desk.pack_on(self._desk.day_of(wish.starts_at))
        require_releasable(verdict, pack, wish.consent)
        self._require_new(work, wish)
        asked = replace(
            question,
            approval_no=next_number(work.connection, "SP", self._desk.today(), digits=2),
            rules=tuple(dict.fromkeys(each.rule for each in verdict.blocks)),
            reason=good_reason(question.reason),
            asked_at=self._desk.now(),
        )
        stored: Approval = work.approvals.add(asked)
        work.about(stored.approval_no, stored.case_id, rules=list(stored.rules), reason=stored.reason)
        work.commit()
        return stored

    def _require_new(self, shelves: Shelves, wish: VisitWish) -> None:
        table = shelves.approvals.table.c
        waiting = shelves.approvals.all(table.case_id == wish.case_id, table.status == ApprovalStatus.PENDING)
        same = next((each for each in waiting if each.wish.starts_at == wish.starts_at), None)
        if same is not None:
            raise RefusedError(
                say("Release {number} for this very time waits already.", number=same.approval_no)
            )

    def _checked(self, shelves: Shelves, approval: Approval) -> ReleaseCheck:
        outdated = self._outdated(shelves, approval)
        if outdated is not None:
            return ReleaseCheck(None, outdated=outdated)
        verdict = self._gate.judged(self._gate.facts(shelves, _wished(shelves, approval, self._visits)))
        fresh = tuple(each for each in verdict.blocks if each.rule not in approval.rules)
        if any(each.rule == _OVERLAP for each in fresh):
            taken = say("The crew has another visit at that time now. The wish has lapsed.")
            return ReleaseCheck(verdict, fresh, outdated=taken)
        blocking = {each.rule for each in verdict.blocks}
        return ReleaseCheck(verdict, fresh, tuple(each for each in approval.rules if each not in blocking))

    def _outdated(self, shelves: Shelves, approval: Approval) -> Sentence | None:
        """Say why a wish can no longer be kept: its time passed, or its visit went its own way."""
        if approval.wish.starts_at <= self._desk.now():
            return say("The wished time has passed. The wish has lapsed.")
        if approval.kind is not ApprovalKind.MOVE_VISIT or approval.visit_id is None:
            return None
        visit: Visit = shelves.visits.get(approval.visit_id)
        if visit.status is not VisitStatus.PLANNED:
            return say("Visit {number} is no longer planned. The wish has lapsed.", number=visit.visit_no)
        said = self._gate.history(shelves, visit.id)
        moves = (Occasion.MOVED, Occasion.APPROVED)
        if any(each.occasion in moves and each.at > approval.asked_at for each in said):
            return say("Visit {number} was moved meanwhile. The wish has lapsed.", number=visit.visit_no)
        return None

    def _carried_out(self, work: UnitOfWork, actor: Operator, approval: Approval) -> Visit:
        asker = work.operators.get(approval.asked_by)
        override = OverrideRequest(approval.reason, approver=actor, asked_by=asker)
        wish = approval.wish
        if approval.kind is ApprovalKind.MOVE_VISIT and approval.visit_id is not None:
            visit = work.visits.get(approval.visit_id)
            change = _change_of(visit, wish)
            return self._visits.move_in(
                work, actor, visit, change, override=override, occasion=Occasion.APPROVED
            )
        request = PlanRequest(
            wish.case_id,
            wish.starts_at,
            wish.crew,
            wish.minutes,
            wish.purpose,
            wish.address_id,
            wish.note,
            wish.consent,
        )
        return self._visits.plan_in(work, actor, request, override, occasion=Occasion.APPROVED)

    def _stored(self, work: UnitOfWork, approval: Approval, **more: object) -> Approval:
        stored: Approval = work.approvals.save(approval)
        told = {"status": str(stored.status), "rules": list(stored.rules), "opinion": stored.opinion}
        work.about(stored.approval_no, stored.case_id, **(told | more))
        work.commit()
        return stored


def _question(actor: Operator, kind: ApprovalKind, wish: VisitWish, reason: str) -> Approval:
    """Return a question without its number; ``_asked`` completes it."""
    return Approval("", kind, wish.case_id, wish, (), reason, actor.id, wish.starts_at)


def _require_asked(approval: Approval, check: ReleaseCheck) -> None:
    if check.new_rules:
        raise RefusedError(
            say(
                "Release {number} was asked for {asked}; by now {rules} blocks too. Have it asked for anew.",
                number=approval.approval_no,
                asked=", ".join(approval.rules),
                rules=", ".join(dict.fromkeys(each.rule for each in check.new_rules)),
            )
        )


def _wish_of(visit: Visit, change: MoveRequest) -> VisitWish:
    return VisitWish(
        visit.case_id,
        change.address_id or visit.address_id,
        change.starts_at or visit.starts_at,
        change.minutes or visit.minutes,
        change.crew or visit.crew,
        visit.purpose,
        visit.note if change.note is None else change.note.strip(),
        change.consent or visit.consent,
    )


def _change_of(visit: Visit, wish: VisitWish) -> MoveRequest:
    address = None if wish.address_id == visit.address_id else wish.address_id
    return MoveRequest(wish.starts_at, wish.crew, wish.minutes, address, wish.note, wish.consent)


def _wished(shelves: Shelves, approval: Approval, service: VisitService) -> Visit:
    """Return the visit as it would be, for the gate."""
    wish = approval.wish
    if approval.kind is ApprovalKind.MOVE_VISIT and approval.visit_id is not None:
        visit: Visit = shelves.visits.get(approval.visit_id)
        return service.changed(visit, _change_of(visit, wish))
    address = shelves.addresses.get(wish.address_id)
    return Visit(
        visit_no="",
        case_id=wish.case_id,
        person_id=address.person_id,
        address_id=address.id,
        purpose=wish.purpose,
        starts_at=wish.starts_at,
        minutes=wish.minutes,
        crew=wish.crew,
        consent=wish.consent,
        note=wish.note,
        request_id=claimed(shelves, wish.case_id, None),
    )


def _line(shelves: Shelves, approval: Approval, names: dict[int, str]) -> ApprovalLine:
    case = shelves.cases.get(approval.case_id)
    address = shelves.addresses.get(approval.wish.address_id)
    visit = shelves.visits.get(approval.visit_id) if approval.visit_id is not None else None
    return ApprovalLine(
        approval=approval,
        person_name=shelves.people.get(address.person_id).name,
        case_no=case.case_no,
        district=address.district,
        address=mask_address(address.text, address.district),
        crew=tuple(names.get(each, "") for each in approval.wish.crew),
        asked_by=names.get(approval.asked_by, ""),
        decided_by=names.get(approval.decided_by or 0, ""),
        visit_no=visit.visit_no if visit is not None else "",
    )
