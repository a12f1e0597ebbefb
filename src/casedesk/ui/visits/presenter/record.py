"""The record of a visit: from the crew's paper into the file, with the rules' word before it is stored."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

from casedesk.domain.cases import NextStep, StepKind
from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.people import Relation
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Attitude, Visit, VisitOutcome, VisitRecord
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.visits import VisitService
from casedesk.ui.visits.presenter.words import said
from casedesk.ui.work import Tasks

ATTITUDE_NAMES: dict[Attitude, Sentence] = {
    Attitude.COOPERATIVE: say("Cooperative"),
    Attitude.NEUTRAL: say("Neutral"),
    Attitude.HOSTILE: say("Hostile"),
}
STEP_NAMES: dict[StepKind, Sentence] = {
    StepKind.CALL: say("Call"),
    StepKind.VERIFY: say("Check data"),
    StepKind.VISIT: say("Visit again"),
    StepKind.SIGN: say("Sign the agreement"),
    StepKind.AWAIT_PAYMENT: say("Await the payment"),
    StepKind.REVIEW: say("Supervisor's review"),
    StepKind.LETTER: say("Send a letter"),
    StepKind.LEGAL: say("Legal review"),
    StepKind.OTHER: say("Something else"),
}


@dataclass(frozen=True)
class RecordForm:
    """What the form holds; times are the office's own."""

    day: date | None
    arrived: time | None
    left: time | None
    outcome: VisitOutcome
    met: Relation | None = None
    is_address_valid: bool | None = None
    has_entered_home: bool = False
    entry_consent_by: str = ""
    attitude: Attitude | None = None
    default_reason: str = ""
    summary: str = ""
    recording_ref: str = ""
    no_recording_reason: str = ""
    handed_out: str = ""
    incident: str = ""
    was_debt_disclosed: bool = False
    promise_amount: Money | None = None
    promise_due_on: date | None = None
    agreement_no: str = ""
    step: StepKind | None = None
    step_due_on: date | None = None


class RecordSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_record(self, planned: PlannedVisit, form: RecordForm) -> None:
        """Fill the form."""

    def show_blocks(self, texts: tuple[str, ...], rules: tuple[str, ...]) -> None:
        """Show what keeps the record from being stored."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem in the dialog."""

    def finish(self, visit: Visit) -> None:
        """Close with what was stored."""


class RecordPresenter:
    """Reads the planned visit, and stores what became of it."""

    def __init__(self, service: VisitService, actor: Operator, tasks: Tasks, zone: ZoneInfo) -> None:
        self._service, self._actor, self._tasks, self._zone = service, actor, tasks, zone
        self._planned: PlannedVisit | None = None
        self._view: RecordSight

    def attach(self, view: RecordSight, visit_id: int) -> None:
        """Take the dialog and the visit."""
        self._view = view
        self._tasks.run(
            lambda _progress: self._service.get(self._actor, visit_id),
            self._loaded,
            view.show_problem,
            owner=self._view,
            key="record",
        )

    def save(self, form: RecordForm) -> None:
        """Store the record; what a rule blocks is named, nothing is lost."""
        planned = self._planned
        if planned is None:
            return
        record = self._record(form)
        if record is None:
            self._view.show_problem(CaseDeskError(say("Write down the day and when the crew came and left.")))
            return
        step = NextStep(form.step, form.step_due_on) if form.step and form.step_due_on else None
        visit = planned.visit

        def failed(error: CaseDeskError) -> None:
            if isinstance(error, BlockedError):
                blocks = error.verdict.blocks
                self._view.show_blocks(
                    tuple(said(each.message) for each in blocks), tuple(each.rule for each in blocks)
                )
            else:
                self._view.show_problem(error)

        self._tasks.run(
            lambda _progress: self._service.record(self._actor, visit.id, visit.version, record, step),
            self._view.finish,
            failed,
            owner=self._view,
            key="store",
        )

    def _loaded(self, planned: PlannedVisit) -> None:
        self._planned = planned
        starts, ends = (
            each.astimezone(self._zone) for each in (planned.visit.starts_at, planned.visit.ends_at)
        )
        form = RecordForm(starts.date(), starts.time(), ends.time(), VisitOutcome.MET_DEBTOR, Relation.SELF)
        self._view.show_record(planned, form)

    def _record(self, form: RecordForm) -> VisitRecord | None:
        if form.day is None or form.arrived is None or form.left is None:
            return None
        return VisitRecord(
            arrived_at=datetime.combine(form.day, form.arrived, self._zone).astimezone(UTC),
            left_at=datetime.combine(form.day, form.left, self._zone).astimezone(UTC),
            outcome=form.outcome,
            met_relation=form.met,
            is_address_valid=form.is_address_valid,
            has_entered_home=form.has_entered_home,
            entry_consent_by=form.entry_consent_by.strip(),
            attitude=form.attitude,
            default_reason=form.default_reason.strip(),
            summary=form.summary.strip(),
            recording_ref=form.recording_ref.strip(),
            no_recording_reason=form.no_recording_reason.strip(),
            handed_out=form.handed_out.strip(),
            incident=form.incident.strip(),
            was_debt_disclosed=form.was_debt_disclosed,
            promise_amount=form.promise_amount,
            promise_due_on=form.promise_due_on,
            agreement_no=form.agreement_no.strip(),
        )
