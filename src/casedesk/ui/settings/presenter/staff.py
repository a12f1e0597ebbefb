"""The people of the office and their papers; knows no Qt."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final, Protocol

from casedesk.domain.compliance import RulePack
from casedesk.domain.credentials import PaperKind, PaperStanding, PaperState, standings
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import ROLE_NAMES, Credentials, Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.crews import CrewService, FailingVisit
from casedesk.services.operators import OperatorService
from casedesk.ui import formats
from casedesk.ui.editing import Editor
from casedesk.ui.looks import Mark, Styled, Text, Tone
from casedesk.ui.settings.presenter.register import RegisterPresenter
from casedesk.ui.settings.presenter.secrets import SecretDraft, twice
from casedesk.ui.settings.presenter.staff_draft import (
    LABELS,
    NEW_PERSON,
    StaffDraft,
    draft_of,
    read,
    remarks,
)
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
SECRET_LABELS: Final[dict[str, Sentence]] = {
    "new": say("New password"),
    "again": say("New password again"),
}


class StaffView(Protocol):
    """What the section must be able to do."""

    def show_staff(self, rows: list[Row], sums: list[Mark]) -> None:
        """Show the table and what needs attention."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class StaffPresenter:
    """Lists people with what their papers are worth today, and leads each through the form."""

    def __init__(
        self,
        operators: OperatorService,
        pack: RulePack,
        actor: Operator,
        tasks: Tasks,
        register: RegisterPresenter | None = None,
        crews: CrewService | None = None,
    ) -> None:
        self._operators, self._actor, self._tasks = operators, actor, tasks
        self.register, self._crews = register, crews
        self._valid_days = pack.number("training_valid_days")
        self._everybody: Sequence[Operator] = ()
        self.shows_left = False
        self._view: StaffView

    def attach(self, view: StaffView) -> None:
        """Take the section that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the register anew."""
        self._tasks.run(
            lambda _progress: self._operators.all(self._actor),
            self._loaded,
            self._view.show_error,
            owner=self,
            key="load",
        )

    def show_left(self, *, is_shown: bool) -> None:
        """Show those who have left as well, or not."""
        self.shows_left = is_shown
        self._show()

    def editor(self, person: Operator | None) -> Editor[StaffDraft]:
        """Return what leads a person, or a new one, through the form."""
        before = person or NEW_PERSON
        return Editor(
            self._tasks,
            draft_of(before),
            LABELS,
            check=lambda draft: remarks(draft, formats.formats().today(), self._operators.password_problems),
            save=self._save,
            stored=lambda: draft_of(self._stored(before.id)),
            told=partial(_told, before),
            words={role.value: name for role, name in ROLE_NAMES.items()},
        )

    def look_for_failing(self, person: Operator, show: Callable[[Sequence[FailingVisit]], None]) -> None:
        """Find the planned visits that fail now that a person's standing or papers have changed."""
        crews = self._crews
        if crews is not None and self._actor.may(Right.VIEW_CASES):
            self._tasks.run(
                lambda _p: crews.failing_of(self._actor, person.id),
                show,
                self._view.show_error,
                owner=self,
                key="failing",
            )

    def password_editor(self, person: Operator) -> Editor[SecretDraft]:
        """Return what leads to a new password for somebody."""

        def save(draft: SecretDraft) -> SecretDraft:
            self._operators.set_password(self._actor, person, draft.new)
            return SecretDraft()

        return Editor(
            self._tasks,
            SecretDraft(),
            SECRET_LABELS,
            check=lambda draft: twice(
                draft.new, draft.again, lambda text: self._operators.password_problems(text, person)
            ),
            save=save,
            told=lambda _draft, _fields: say(
                "{name} has a new password; the old one no longer works.", name=person.name
            ),
        )

    def _save(self, draft: StaffDraft) -> StaffDraft:
        person = read(draft)
        if person.id:
            return draft_of(self._operators.save(self._actor, person))
        return draft_of(self._operators.add(self._actor, person, draft.password))

    def _stored(self, key: int) -> Operator:
        return next(each for each in self._operators.all(self._actor) if each.id == key)

    def _loaded(self, everybody: Sequence[Operator]) -> None:
        self._everybody = everybody
        self._show()

    def _show(self) -> None:
        today = formats.formats().today()
        shown = [each for each in self._everybody if each.is_active or self.shows_left]
        rows = [self._row(each, today) for each in shown]
        self._view.show_staff(rows, self._sums(today))

    def _row(self, person: Operator, today: date) -> Row:
        return (
            Styled(person.name, is_bold=person.is_active, is_secondary=not person.is_active),
            person.badge_no,
            ROLE_NAMES[person.role],
            _standing(person),
            *(_paper(kind, each, today) for kind, each in self._papers(person, today).items()),
            person.id,
            person,
        )

    def _papers(self, person: Operator, today: date) -> dict[PaperKind, PaperStanding | None]:
        """Judge the papers that the gate blocks for, of whoever has any; nobody else is a visitor."""
        if person.credentials == Credentials():
            return dict.fromkeys(each for each in PaperKind if not each.is_wanted_only)
        found = standings(person.credentials, today, self._valid_days)
        return {kind: each for kind, each in found.items() if not kind.is_wanted_only}

    def _sums(self, today: date) -> list[Mark]:
        active = [each for each in self._everybody if each.is_active]
        papers = [[each for each in self._papers(one, today).values() if each] for one in active]
        bad = {PaperState.EXPIRED, PaperState.MISSING}
        stopped = sum(any(each.state in bad for each in held) for held in papers)
        soon = sum(any(each.state is PaperState.SOON for each in held) for held in papers)
        sums = [Mark(Tone.LINE, "users", say("%n active person(s)", count=len(active)))]
        if stopped:
            sums.append(Mark(Tone.BLOCK, "circle-x", say("%n may not visit: papers", count=stopped)))
        if soon:
            sums.append(Mark(Tone.WARN, "warning", say("%n with papers that end soon", count=soon)))
        return sums


def _standing(person: Operator) -> Mark:
    if not person.is_active:
        return Mark(Tone.NEUTRAL, "logout", say("Has left"))
    if person.credentials.is_barred:
        return Mark(Tone.BLOCK, "ban", say("No visits"))
    return Mark(Tone.OK, "check", say("On staff"))


def _paper(kind: PaperKind, standing: PaperStanding | None, today: date) -> Mark | None:
    """Say what a paper is worth; nothing of somebody without any."""
    if standing is None:
        return None
    last = standing.until or today
    match standing.state:
        case PaperState.MISSING:
            return Mark(Tone.BLOCK, "circle-x", say("Missing"))
        case PaperState.EXPIRED:
            return Mark(Tone.BLOCK, "circle-x", say("%n day(s) over", count=(today - last).days))
        case PaperState.SOON:
            return Mark(Tone.WARN, "warning", say("%n day(s) left", count=(last - today).days))
        case PaperState.VALID if kind is PaperKind.PLEDGE:
            return Mark(Tone.OK, "check", say("Signed"))
    return Mark(Tone.OK, "check", formats.formats().day(last))


def _told(before: Operator, draft: StaffDraft, fields: Text) -> Sentence:
    if not before.id:
        return say("{name} was added; the badge number signs in from now on.", name=draft.name)
    if before.is_active and not draft.is_active:
        return say("{name} has left: nobody signs in under this badge any more.", name=draft.name)
    return say("{name} saved: {fields}", name=draft.name, fields=fields)
