"""Planning by form: which case, where, why, when and who goes, with the gate's word while typing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import BlockedError, Severity, Verdict
from casedesk.domain.consents import consent_faults
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Consent, Visit, VisitPurpose
from casedesk.domain.weeks import PlannedVisit, PlanOptions, TrayItem
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.ui.visits.presenter.crew_hints import CrewHints, PersonHint
from casedesk.ui.visits.presenter.subjects import Shift, Subject
from casedesk.ui.visits.presenter.words import counts_of, said
from casedesk.ui.work import Progress, Tasks


@dataclass(frozen=True)
class PlanForm:
    """What the form holds; times are the office's own."""

    case_id: int
    address_id: int | None
    purpose: VisitPurpose
    day: date | None
    clock: time | None
    minutes: int
    crew: tuple[int, ...]
    note: str = ""
    consent_by: str = ""
    consent_on: date | None = None
    consent_proof: str = ""

    @property
    def has_consent(self) -> bool:
        """Tell whether somebody began to write a consent."""
        return bool(self.consent_by.strip() or self.consent_proof.strip())


@dataclass(frozen=True)
class PlanShown:
    """What the form offers and how it starts."""

    options: PlanOptions
    form: PlanForm
    cases: tuple[TrayItem, ...]
    is_move: bool


class PlanSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_plan(self, shown: PlanShown) -> None:
        """Fill the form."""

    def show_word(self, severity: Severity | None, head: Sentence | None, lines: tuple[str, ...]) -> None:
        """Show the gate's word about what the form holds."""

    def show_consent(self, faults: Mapping[str, Sentence]) -> None:
        """Say at its fields what the consent lacks, by the name of the field."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem in the dialog."""

    def show_hints(self, hints: Mapping[int, PersonHint]) -> None:
        """Show load and papers behind the names."""

    def ask_gate(self, subject: Subject) -> None:
        """Open the gate over the form."""

    def finish(self, visit: Visit) -> None:
        """Close with what was stored."""


class PlanPresenter:
    """Turns a form into a wish, asks the gate on each change and stores it."""

    def __init__(
        self,
        service: VisitService,
        actor: Operator,
        tasks: Tasks,
        zone: ZoneInfo,
        now: datetime,
        *,
        hints: CrewHints | None = None,
    ) -> None:
        self._service, self._actor, self._tasks, self._zone, self._now = service, actor, tasks, zone, now
        self._hints = hints
        self._hinted_on: date | None = None
        self._shift: Shift | None = None
        self._view: PlanSight

    def attach(self, view: PlanSight, subject: PlanRequest | Shift) -> None:
        """Take the dialog and what it starts from."""
        self._view = view
        self._hinted_on = None
        self._shift = subject if isinstance(subject, Shift) else None
        self._tasks.run(
            lambda _progress: self._read(subject),
            self._view.show_plan,
            view.show_problem,
            owner=self._view,
            key="plan",
        )

    def first_wish(self, case_id: int, purpose: VisitPurpose = VisitPurpose.FIRST_VISIT) -> PlanRequest:
        """Return what the form proposes for a case: tomorrow at ten with the first crew."""
        day = self._now.astimezone(self._zone).date() + timedelta(days=1)
        starts_at = datetime.combine(day, time(10), self._zone)
        minutes = self._service.pack.number("visit_minutes")
        return PlanRequest(case_id, starts_at, (), minutes, purpose)

    def change_case(self, case_id: int, purpose: VisitPurpose) -> None:
        """Start over with another case."""
        self.attach(self._view, self.first_wish(case_id, purpose))

    def changed(self, form: PlanForm) -> None:
        """Ask the gate about what the form holds now, and for the load of its day."""
        self._look_at(form.day)
        if self._has_faults(form):  # half a consent is none
            form = replace(form, consent_by="", consent_proof="")
        wish = self._wish(form)
        if wish is None:
            self._view.show_word(None, say("Fill in day, time and crew."), ())
            return

        def judge(_progress: Progress) -> Verdict:
            if isinstance(wish, PlanRequest):
                return self._service.check(self._actor, wish)
            return self._service.judged(self._service.facts_of(self._actor, wish.visit_id, wish.change))

        self._tasks.run(judge, self._word, self._view.show_problem, owner=self._view, key="word")

    def _look_at(self, day: date | None) -> None:
        """Show beside the names what everybody has to do on a day."""
        hints = self._hints
        if hints is None or day is None or day == self._hinted_on:
            return
        self._hinted_on = day
        self._tasks.run(
            lambda _progress: hints.of(day),
            self._view.show_hints,
            self._view.show_problem,
            owner=self._view,
            key="hints",
        )

    def look(self, form: PlanForm) -> None:
        """Open the gate on what the form holds."""
        if self._has_faults(form):
            return
        wish = self._wish(form)
        if wish is None:
            self._view.show_problem(CaseDeskError(say("Fill in day, time and crew.")))
        else:
            self._view.ask_gate(wish)

    def save(self, form: PlanForm) -> None:
        """Store the plan; a block opens the gate."""
        if self._has_faults(form):
            return
        wish = self._wish(form)
        if wish is None:
            self._view.show_problem(CaseDeskError(say("Fill in day, time and crew.")))
            return

        def store(_progress: Progress) -> Visit:
            if isinstance(wish, PlanRequest):
                return self._service.plan(self._actor, wish)
            return self._service.move(self._actor, wish.visit_id, wish.version, wish.change)

        def failed(error: CaseDeskError) -> None:
            if isinstance(error, BlockedError):
                self._view.ask_gate(wish)
            else:
                self._view.show_problem(error)

        self._tasks.run(store, self._view.finish, failed, owner=self._view, key="store")

    # --- parts

    def _read(self, subject: PlanRequest | Shift) -> PlanShown:
        tray = self._service.tray(self._actor).items
        if isinstance(subject, Shift):
            planned = self._service.get(self._actor, subject.visit_id)
            options = self._service.options(self._actor, planned.visit.case_id)
            return PlanShown(options, self._form_of(planned, subject.change), tray, is_move=True)
        options = self._service.options(self._actor, subject.case_id)
        subject = self._as_asked(subject, tray)
        local = subject.starts_at.astimezone(self._zone)
        crew = subject.crew or (options.crews[0].members if options.crews else ())
        address = subject.address_id or (options.addresses[0].address_id if options.addresses else None)
        form = PlanForm(
            subject.case_id,
            address,
            subject.purpose,
            local.date(),
            local.time(),
            subject.minutes,
            crew,
            subject.note,
            *_consent_fields(subject.consent),
        )
        return PlanShown(options, form, tray, is_move=False)

    def _as_asked(self, wish: PlanRequest, tray: Sequence[TrayItem]) -> PlanRequest:
        """Return a wish that nobody has filled in yet as the case's approved request asks for it."""
        asked = next((each for each in tray if each.case_id == wish.case_id and each.request_id), None)
        if asked is None or wish.crew:
            return wish
        local = wish.starts_at.astimezone(self._zone)
        day, clock = max(asked.earliest_on or date.min, local.date()), asked.day_from or local.time()
        return replace(
            wish,
            starts_at=datetime.combine(day, clock, self._zone),
            purpose=asked.purpose,
            address_id=wish.address_id or asked.address_id,
            note=wish.note or asked.goal,
            request_id=asked.request_id,
        )

    def _form_of(self, planned: PlannedVisit, change: MoveRequest) -> PlanForm:
        visit = planned.visit
        local = (change.starts_at or visit.starts_at).astimezone(self._zone)
        return PlanForm(
            visit.case_id,
            change.address_id or visit.address_id,
            visit.purpose,
            local.date(),
            local.time(),
            change.minutes or visit.minutes,
            change.crew or visit.crew,
            visit.note if change.note is None else change.note,
            *_consent_fields(change.consent or visit.consent),
        )

    def _wish(self, form: PlanForm) -> PlanRequest | Shift | None:
        if form.day is None or form.clock is None or not form.crew:
            return None
        starts_at = datetime.combine(form.day, form.clock, self._zone)
        consent = self._consent(form, starts_at)
        if self._shift is not None:
            change = MoveRequest(starts_at, form.crew, form.minutes, form.address_id, form.note, consent)
            return replace(self._shift, change=change)
        return PlanRequest(
            form.case_id,
            starts_at,
            form.crew,
            form.minutes,
            form.purpose,
            form.address_id,
            form.note,
            consent,
        )

    def _has_faults(self, form: PlanForm) -> bool:
        """Say at its fields what the consent lacks, and tell whether it lacks anything."""
        today = self._now.astimezone(self._zone).date()
        consent = self._consent(form, self._now)
        faults = consent_faults(consent, today) if consent is not None else {}
        self._view.show_consent(faults)
        return bool(faults)

    def _consent(self, form: PlanForm, starts_at: datetime) -> Consent | None:
        """Return the consent to exactly the time in the form; its number is the proof's."""
        if not form.has_consent:
            return None
        proof = form.consent_proof.strip()
        return Consent(
            ref=proof,
            given_by=form.consent_by.strip(),
            given_on=form.consent_on or self._now.astimezone(self._zone).date(),
            proof=proof,
            agreed_from=starts_at,
            agreed_until=starts_at + timedelta(minutes=form.minutes),
        )

    def _word(self, verdict: Verdict) -> None:
        if verdict.blocks:
            head, severity = say("Not possible as it stands."), Severity.BLOCK
        elif verdict.of(Severity.WARN):
            head, severity = say("Possible; read the notes."), Severity.WARN
        else:
            head, severity = say("Possible."), Severity.PASS
        noted = (*verdict.blocks, *verdict.of(Severity.WARN))
        lines = tuple(said(each.message) for each in noted)
        self._view.show_word(severity, say("{head} {counts}", head=head, counts=counts_of(verdict)), lines)


def _consent_fields(consent: Consent | None) -> tuple[str, date | None, str]:
    return (consent.given_by, consent.given_on, consent.proof) if consent else ("", None, "")
