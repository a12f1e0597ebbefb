"""The record of a visit: from the crew's paper into the file, with the rules' word while it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from casedesk.domain.cases import FLAG_NAMES, FlagKind
from casedesk.domain.compliance import BlockedError, Severity, Verdict
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.record_drafts import RecordDraft, planned_draft
from casedesk.domain.record_effects import Effects
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.record_drafts import DraftService
from casedesk.services.visit_records import Preview, RecordKeeper
from casedesk.services.visits import VisitService
from casedesk.ui.case_looks import STEP_NAMES
from casedesk.ui.looks import Text, Tone
from casedesk.ui.visits.presenter.words import said, title_of
from casedesk.ui.work import Tasks

Titles = Mapping[str, Mapping[str, str]]

_TONES = {
    Severity.BLOCK: Tone.BLOCK,
    Severity.WARN: Tone.WARN,
    Severity.INFO: Tone.INFO,
    Severity.PASS: Tone.OK,
}


@dataclass(frozen=True)
class RecordServices:
    """Everything a record needs of the office."""

    visits: VisitService
    keeper: RecordKeeper
    drafts: DraftService

    @classmethod
    def on(cls, desk: Desk) -> "RecordServices":
        """Return the services of one desk."""
        return cls(VisitService(desk), RecordKeeper(desk, Gate(desk)), DraftService(desk))


@dataclass(frozen=True)
class Visitor:
    """Somebody of the office who may have been at a door."""

    id: int
    words: str
    """Name and badge number."""


@dataclass(frozen=True)
class Opened:
    """What a form begins with."""

    planned: PlannedVisit
    draft: RecordDraft
    kept_at: datetime | None
    """When the draft was kept; None for a fresh form."""
    copies: tuple[str, ...]
    """Printed copies that were carried to this visit."""
    crew: tuple[Visitor, ...] = ()
    """Who was planned to go."""
    others: tuple[Visitor, ...] = ()
    """Everybody else who may have come."""


@dataclass(frozen=True)
class RuleWord:
    """What one rule says about the record as it stands."""

    rule: str
    tone: Tone
    text: str
    title: str
    """What the rule is called."""


@dataclass(frozen=True)
class Outlook:
    """The word of the rules and what storing would bring about."""

    words: tuple[RuleWord, ...]
    kept: int
    """Rules that simply hold."""
    follows: tuple[tuple[str, Text], ...]
    """Icon and sentence."""


class RecordSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_record(self, opened: Opened) -> None:
        """Fill the form."""

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the rules' word and what follows."""

    def show_blocks(self, words: tuple[RuleWord, ...], ask: Sentence) -> None:
        """Show what keeps the record from being stored, and what is to be written."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem in the dialog."""

    def show_kept(self, at: datetime) -> None:
        """Tell when the draft was kept."""

    def finish(self, visit: Visit) -> None:
        """Close with what was stored."""


class RecordPresenter:
    """Reads the planned visit and its draft, and stores what became of it."""

    def __init__(self, services: RecordServices, actor: Operator, tasks: Tasks, zone: ZoneInfo) -> None:
        self._services, self._actor, self._tasks, self._zone = services, actor, tasks, zone
        self._planned: PlannedVisit | None = None
        self._view: RecordSight

    def attach(self, view: RecordSight, visit_id: int) -> None:
        """Take the dialog and the visit."""
        self._view = view
        self._tasks.run(
            lambda _progress: self._open(visit_id),
            self._loaded,
            view.show_problem,
            owner=view,
            key="record",
        )

    def ask(self, draft: RecordDraft) -> None:
        """Ask what the rules say of the form as it stands; an incomplete one waits."""
        planned = self._planned
        if planned is None or draft.times(self._zone) is None:
            return
        record, visit = draft.record(self._zone), planned.visit
        self._tasks.run(
            lambda _progress: self._services.keeper.preview(self._actor, visit.id, record),
            lambda preview: self._view.show_outlook(outlook_of(preview, draft, self._titles(visit))),
            lambda _error: None,
            owner=self._view,
            key="outlook",
        )

    def save(self, draft: RecordDraft) -> None:
        """Store the record; what a rule blocks is named, nothing is lost."""
        planned = self._planned
        if planned is None:
            return
        try:
            record = draft.record(self._zone)
        except CaseDeskError as problem:
            self._view.show_problem(problem)
            return
        visit = planned.visit

        def failed(error: CaseDeskError) -> None:
            if isinstance(error, BlockedError):
                words = _words(error.verdict, Severity.BLOCK, self._titles(visit))
                self._view.show_blocks(words, error.sentence)
            else:
                self._view.show_problem(error)

        self._tasks.run(
            lambda _progress: self._services.visits.record(
                self._actor, visit.id, visit.version, record, draft.next_step
            ),
            self._view.finish,
            failed,
            owner=self._view,
            key="store",
        )

    def keep(self, draft: RecordDraft, done: Callable[[], None] = lambda: None) -> None:
        """Keep the form as a draft."""
        planned = self._planned
        if planned is None:
            done()
            return
        visit_id = planned.visit.id

        def kept(at: datetime | None) -> None:
            if at is not None:
                self._view.show_kept(at)
            done()

        self._tasks.run(
            lambda _progress: _moment(self._services.drafts.keep(self._actor, visit_id, draft)),
            kept,
            self._view.show_problem,
            owner=self._view,
            key="draft",
        )

    def discard(self, done: Callable[[], None]) -> None:
        """Throw the draft away."""
        planned = self._planned
        if planned is None:
            done()
            return
        visit_id = planned.visit.id
        self._tasks.run(
            lambda _progress: self._services.drafts.discard(self._actor, visit_id),
            lambda _nothing: done(),
            self._view.show_problem,
            owner=self._view,
            key="draft",
        )

    def _open(self, visit_id: int) -> Opened:
        planned = self._services.visits.get(self._actor, visit_id)
        kept = self._services.drafts.find(self._actor, visit_id)
        copies = self._services.keeper.copies_out(self._actor, visit_id)
        staff = {
            each.id: Visitor(each.id, f"{each.name} {each.badge_no}")
            for each in self._services.keeper.visitors(self._actor)
        }
        named = dict(zip(planned.visit.crew, planned.crew.names, strict=False))
        crew = {key: staff.get(key) or Visitor(key, name) for key, name in named.items()}
        return Opened(
            planned,
            kept.draft if kept is not None else planned_draft(planned.visit, self._zone),
            kept.saved_at if kept is not None else None,
            tuple(f"{each.subject} / {each.copy_no}" for each in copies),
            tuple(crew[each] for each in planned.visit.crew if each in crew),
            tuple(each for key, each in staff.items() if key not in crew),
        )

    def _titles(self, visit: Visit) -> Titles:
        """Return what the rules of the visit's day are called."""
        pack = self._services.visits.pack_at(visit.starts_at)
        return {key: rule.title for key, rule in pack.rules.items()}

    def _loaded(self, opened: Opened) -> None:
        self._planned = opened.planned
        self._view.show_record(opened)
        self.ask(opened.draft)


def outlook_of(preview: Preview, draft: RecordDraft, titles: Titles) -> Outlook:
    """Return a preview as the side of the form shows it."""
    verdict = preview.verdict
    told = (*_words(verdict, Severity.BLOCK, titles), *_words(verdict, Severity.WARN, titles))
    kept = sum(each.severity is Severity.PASS for each in verdict.findings)
    return Outlook(told, kept, _follows(preview.effects, draft))


def _words(verdict: Verdict, severity: Severity, titles: Titles) -> tuple[RuleWord, ...]:
    return tuple(
        RuleWord(each.rule, _TONES[severity], said(each.message), title_of(each, titles))
        for each in verdict.findings
        if each.severity is severity
    )


def _follows(effects: Effects, draft: RecordDraft) -> tuple[tuple[str, Text], ...]:
    step = draft.next_step or effects.step
    follows: list[tuple[str, Text]] = [
        ("arrow-right", say("{step} on {day}", step=STEP_NAMES[step.kind], day=step.due_on))
    ]
    if effects.why is not None and draft.next_step is None:
        follows.append(("info", say("because of: {why}", why=effects.why)))
    if draft.promise_amount is not None and draft.promise_due_on is not None:
        promise = say(
            "Promised {amount} yuan by {day}", amount=draft.promise_amount, day=draft.promise_due_on
        )
        follows.append(("clock", promise))
    if effects.is_address_valid is not None:
        words = say("Address found right") if effects.is_address_valid else say("Address found wrong")
        follows.append(("pin", words))
    marks = [FLAG_NAMES[each] for each in effects.flags if each is not FlagKind.COOL_DOWN]
    follows += [("flag", say("Mark on the case: {flag}", flag=each)) for each in marks]
    if effects.rests_until is not None:
        follows.append(("pause", say("No visit through {day}", day=effects.rests_until)))
    if effects.is_reportable:
        follows.append(("phone", say("Tell the client within 24 hours")))
    return tuple(follows)


def _moment(kept: object) -> datetime | None:
    at = getattr(kept, "saved_at", None)
    return at if isinstance(at, datetime) else None
