"""The gate: what was found, by which clause, what to do about it, and the second person's release."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from casedesk.domain.compliance import (
    MIN_REASON_LENGTH,
    BlockedError,
    Finding,
    Rule,
    Severity,
    Verdict,
    WayOut,
)
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.operators import Operator, Right
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.approvals import ApprovalService
from casedesk.services.operators import OperatorService, Seat
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.ui import formats, parameters
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.answer import GateAnswer
from casedesk.ui.visits.presenter.asking import asked
from casedesk.ui.visits.presenter.findings import (
    WAY_NAMES,
    Clause,
    FindingRow,
    GateShown,
    GateSight,
    row_of,
)
from casedesk.ui.visits.presenter.gate_kept import KeptVerdicts
from casedesk.ui.visits.presenter.subjects import Look, Shift, Subject
from casedesk.ui.visits.presenter.words import said
from casedesk.ui.work import Progress, Tasks

_CAME_SINCE = frozenset({Occasion.RULES_CHANGED, Occasion.FACTS_CHANGED})


class GatePresenter:
    """Asks the gate about one subject and carries the answer through."""

    def __init__(
        self,
        service: VisitService,
        operators: OperatorService,
        actor: Operator,
        tasks: Tasks,
        approvals: ApprovalService | None = None,
        kept: KeptVerdicts | None = None,
    ) -> None:
        self._service, self._operators, self._actor, self._tasks = service, operators, actor, tasks
        self._approvals, self.kept = approvals, kept
        self._subject: Subject
        self._facts: VisitFacts | None = None
        self._planned: PlannedVisit | None = None
        self._case_id = 0
        self._pack = service.pack
        """The pack of the day that is judged."""
        self.shown: GateShown | None = None
        self._view: GateSight

    def attach(self, view: GateSight, subject: Subject) -> None:
        """Take the dialog and the subject, and ask."""
        self._view, self._subject = view, subject
        self.load()

    def load(self) -> None:
        """Ask the gate anew."""
        self._tasks.run(self._gathered, self._show, self._view.show_problem, owner=self._view, key="gate")

    def clause(self, row: FindingRow) -> Clause | None:
        """Return the clause behind a line."""
        rule = self._pack.rules.get(row.rule)
        if rule is None or self.shown is None:
            return None
        found = next(
            each for each in self.shown.verdict.findings if row_of(each, rule).message == row.message
        )
        return Clause(
            row=row,
            gist=said(rule.text),
            source=said(rule.source),
            is_verified=rule.is_verified,
            facts=self._told_facts(rule, found),
            ways=tuple((way, WAY_NAMES[way]) for way in self._ways(rule, row)),
        )

    def take(self, way: WayOut) -> None:
        """Follow a way out; releasing is done in the dialog itself."""
        if way is WayOut.OTHER_TIME:
            self._move_to_free_time()
        elif way is WayOut.OPEN_CASE:
            self._view.open_case(self._case_id)
        elif way in {WayOut.OTHER_ADDRESS, WayOut.OTHER_CREW, WayOut.CONSENT}:
            self._view.ask_plan(self._as_wish())

    def confirm(self) -> None:
        """Store what the gate lets pass."""
        self._store(None)

    def release(self, reason: str, approver: Seat | None, password: str) -> None:
        """Let a second person open the gate; the password is checked and forgotten."""
        if len(reason.strip()) < MIN_REASON_LENGTH:
            missing = MIN_REASON_LENGTH - len(reason.strip())
            self._refuse(say("The reason is too short: %n more character(s).", count=missing))
        elif approver is None:
            self._refuse(say("Choose the second person."))
        elif not password:
            self._refuse(say("The second person types the password."))
        else:
            self._store(lambda: self._request(reason, approver, password))

    @property
    def may_ask(self) -> bool:
        """Tell whether the release can be left to somebody at another desk."""
        return self._approvals is not None and self._actor.may(Right.PLAN_VISITS)

    def ask(self, reason: str) -> None:
        """Ask for a release that somebody else gives later."""
        subject, approvals, view = self._as_wish(), self._approvals, self._view
        if approvals is not None:
            act = partial(asked, approvals, self._actor, subject, reason)
            self._tasks.run(
                lambda _progress: act(), view.finish_asked, view.show_problem, owner=view, key="store"
            )

    @property
    def stored_visit(self) -> PlannedVisit | None:
        """Return the stored visit that is looked at, None for a wish or a change."""
        return self._planned if isinstance(self._subject, Look) else None

    # --- asking

    def _gathered(self, _progress: Progress) -> GateShown:
        subject = self._subject
        if isinstance(subject, PlanRequest):
            facts, self._planned = self._service.facts(self._actor, subject), None
            self._case_id = subject.case_id
        else:
            change = subject.change if isinstance(subject, Shift) else None
            self._planned = self._service.get(self._actor, subject.visit_id)
            self._case_id = self._planned.visit.case_id
            facts = None
            if self._planned.is_open:
                facts = self._service.facts_of(self._actor, subject.visit_id, change)
        self._facts = facts
        options = self._service.options(self._actor, self._case_id)
        self._pack = self._service.pack_at(facts.starts_at if facts is not None else self._held_at())
        verdict = self._verdict(facts)
        answer = GateAnswer(
            self._actor,
            self._pack,
            self._subject,
            self._planned,
            options,
            facts,
            verdict,
            self._before(),
        )
        return answer.shown(self._approvers(verdict))

    def _verdict(self, facts: VisitFacts | None) -> Verdict:
        """Judge what can still change; a visit that is over shows what was found then."""
        if facts is not None:
            fresh = self._service.judged(facts)
            stored = self._planned.visit.verdict if self._planned else None
            is_same = isinstance(self._subject, Look) and stored is not None and stored.override is not None
            return replace(fresh, override=stored.override) if is_same and stored else fresh
        assert self._planned is not None
        visit = self._planned.visit
        stored = visit.record.verdict if visit.record and visit.record.verdict else visit.verdict
        return stored or Verdict(self._pack.id, self._pack.version, visit.starts_at, ())

    def _held_at(self) -> datetime:
        assert self._planned is not None
        return self._planned.visit.starts_at

    def _before(self) -> Verdict | None:
        """Return what people last saw of the visit: what changed around it since is no act of theirs."""
        if self._planned is None or not isinstance(self._subject, Look):
            return None
        given = self._service.verdicts(self._actor, self._planned.visit.id)
        seen = [each.verdict for each in given if each.occasion not in _CAME_SINCE]
        return seen[-1] if seen else self._planned.visit.verdict

    def _approvers(self, verdict: Verdict) -> tuple[Seat, ...]:
        crew = self._facts.crew if self._facts is not None else ()
        seats = self._operators.seats() if verdict.blocks else ()
        return tuple(each for each in seats if _may_release(each, {self._actor.id, *crew}))

    def _show(self, shown: GateShown) -> None:
        self.shown = shown
        self._view.show_gate(shown)

    # --- clause and ways

    def _told_facts(self, rule: Rule, found: Finding) -> tuple[tuple[Text, Text], ...]:
        pack, known = self._pack, formats.formats()
        told: list[tuple[Text, Text]] = [
            (
                say("Rule pack"),
                f"{pack.id} v{pack.version}, {known.day(pack.effective_from)}",
            ),
            (say("Rule"), rule.id),
        ]
        for name, value in found.params.items():
            read = say("{name}: {value}", name=parameters.name_of(name), value=parameters.told(name, value))
            told.append((say("Parameter"), read))
        told.append((say("Looked at"), said(found.message)))
        return tuple(told)

    def _ways(self, rule: Rule, row: FindingRow) -> list[WayOut]:
        if row.severity is Severity.PASS or (self._planned is not None and not self._planned.is_open):
            return []
        ways: list[WayOut] = [each for each in rule.ways if each is not WayOut.OVERRIDE]
        if not self._actor.may(Right.PLAN_VISITS):
            ways = [each for each in ways if each is WayOut.OPEN_CASE]
        can_release = self.shown is not None and self.shown.closed is None and bool(self.shown.verdict.blocks)
        if WayOut.OVERRIDE in rule.ways and can_release and row.severity is Severity.BLOCK:
            ways.append(WayOut.OVERRIDE)
        return ways

    def _move_to_free_time(self) -> None:
        facts = self._facts
        if facts is None:
            return

        def found(start: datetime | None) -> None:
            if start is None:
                self._refuse(say("No free time within a week; choose another crew or address."))
                return
            self._subject = self._moved_to(start)
            self.load()

        self._tasks.run(
            lambda _progress: self._service.free_start(facts),
            found,
            self._view.show_problem,
            name=say("Looking for a free time"),
            owner=self._view,
            key="free",
        )

    def _moved_to(self, start: datetime) -> Subject:
        wish = self._as_wish()
        if isinstance(wish, PlanRequest):
            return replace(wish, starts_at=start)
        return replace(wish, change=replace(wish.change, starts_at=start))

    def _as_wish(self) -> PlanRequest | Shift:
        """Return the subject as something that can be changed."""
        if isinstance(self._subject, Look):
            assert self._planned is not None
            visit = self._planned.visit
            return Shift(visit.id, visit.version, MoveRequest())
        return self._subject

    # --- storing

    def _request(self, reason: str, approver: Seat, password: str) -> OverrideRequest:
        second = self._operators.confirm(approver.operator_id, password, Right.OVERRIDE_BLOCKS)
        return OverrideRequest(reason, second)

    def _store(self, make: Callable[[], OverrideRequest] | None) -> None:
        subject = self._subject

        def work(_progress: Progress) -> Visit | None:
            override = make() if make is not None else None
            if isinstance(subject, PlanRequest):
                return self._service.plan(self._actor, subject, override)
            if isinstance(subject, Shift):
                return self._service.move(
                    self._actor, subject.visit_id, subject.version, subject.change, override
                )
            return None

        def failed(error: CaseDeskError) -> None:
            self._view.show_problem(error)
            if isinstance(error, BlockedError):
                self.load()

        self._tasks.run(work, self._view.finish, failed, owner=self._view, key="store")

    def _refuse(self, sentence: Sentence) -> None:
        self._view.show_problem(CaseDeskError(sentence))


def _may_release(seat: Seat, without: set[int]) -> bool:
    """Tell whether somebody may be the second person: neither who asks nor who goes there."""
    may = Operator(seat.name, seat.badge_no, seat.role).may(Right.OVERRIDE_BLOCKS)
    return may and seat.operator_id not in without
