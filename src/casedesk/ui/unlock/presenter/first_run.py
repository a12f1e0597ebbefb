"""The first run, step by step: what is asked, what is still missing, what is made at the end."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.offices import CalendarFacts, PackFacts
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.unlock.presenter import checks
from casedesk.ui.unlock.presenter.checks import Missing
from casedesk.ui.unlock.presenter.ports import (
    Draft,
    Founder,
    KeyringFacts,
    Note,
    Recovery,
)
from casedesk.ui.work import CancelledError, Progress, Tasks

PICTURE_WIDTH = 1056
"""Pixels across the sheet's picture: three for each on a plain screen."""


class Step(IntEnum):
    """The five steps in their order."""

    OFFICE = 0
    KEYS = 1
    SHEET = 2
    RULES = 3
    ADMINISTRATOR = 4


@dataclass(frozen=True)
class FirstRunState:
    """All that the window shows; a new one replaces the old one whole."""

    step: Step
    draft: Draft
    missing: Missing | None
    notes: Mapping[str, Note] = field(default_factory=dict)
    keyring: KeyringFacts | None = None
    packs: Sequence[PackFacts] = ()
    calendars: Sequence[CalendarFacts] = ()
    asked: tuple[int, int] = (1, 2)
    printed: Sentence | None = None
    picture: bytes = field(default=b"", repr=False)
    problem: Sentence | None = None
    busy: Sentence | None = None

    @property
    def next_text(self) -> Sentence:
        """Return the word on the button that goes on."""
        if self.draft.is_practice:
            return say("Open the practice office")
        return say("Create the office") if self.step is Step.ADMINISTRATOR else say("Next")


class FirstRunView(Protocol):
    """The window that asks."""

    def show_state(self, state: FirstRunState) -> None:
        """Show everything anew."""
        ...

    def point_at(self, name: str) -> None:
        """Put the cursor where something is missing."""
        ...

    def finish(self, opened: object) -> None:
        """Close with the office that is now open."""
        ...


class FirstRunPresenter:
    """Leads through the steps; nothing is written before the last one is done."""

    def __init__(
        self,
        view: FirstRunView,
        founder: Founder,
        tasks: Tasks,
        language: Callable[[], str],
        ask: Callable[[int], tuple[int, int]] | None = None,
    ) -> None:
        """Join window and founder; ``ask`` picks the two groups to be typed back."""
        self._view, self._founder, self._tasks, self._language = view, founder, tasks, language
        self._recovery: Recovery | None = None
        self._sheet = b""
        self._ask = ask or _two_groups
        self._state = FirstRunState(Step.OFFICE, Draft(), None)

    def start(self) -> None:
        """Show the first step and test the keyring meanwhile."""
        self._change(packs=tuple(self._founder.packs()), calendars=tuple(self._founder.calendars()))
        self._tasks.run(lambda _: self._founder.keyring(), self._keyring_tested, owner=self, key="keyring")

    def edit(self, **changes: object) -> None:
        """Take what was typed or chosen into the draft."""
        before, draft = self._state.draft, replace(self._state.draft, **changes)  # type: ignore[arg-type]
        if draft == before:
            return
        self._change(draft=draft, problem=None)
        if before.office_name != draft.office_name:
            self._sheet = b""
            self._change(printed=None)

    def redraw(self) -> None:
        """Draw the sheet anew after its place, its keeper or the language changed."""
        if self._state.step is Step.SHEET:
            self._draw_sheet()

    def go_back(self) -> None:
        """Show the step before."""
        if self._state.step > Step.OFFICE and self._state.busy is None:
            self._change(step=Step(self._state.step - 1), problem=None)

    def go_next(self) -> None:
        """Show the next step, or create the office after the last; point at what is missing."""
        state = self._state
        if state.busy is not None:
            return
        if state.missing is not None:
            self._view.point_at(state.missing.field)
        elif state.draft.is_practice:
            self._run(say("Preparing the practice office"), self._founder.open_practice)
        elif state.step is Step.ADMINISTRATOR:
            self._run(say("Creating the office"), self._found)
        else:
            self._enter(Step(state.step + 1))

    def sheet(self) -> bytes:
        """Return the sheet's PDF as it is now, for the printer or a file."""
        if not self._sheet and self._recovery is not None:
            self._sheet = self._founder.sheet(self._state.draft, self._recovery, self._short_language())
        return self._sheet

    def printed(self, how: Sentence) -> None:
        """Note that the sheet has left the computer, and how."""
        self._change(printed=how, problem=None)

    def failed(self, error: CaseDeskError) -> None:
        """Show a problem; everything typed stays."""
        self._change(problem=error.sentence, busy=None)

    def _enter(self, step: Step) -> None:
        """Show a step and prepare what it needs."""
        if step is Step.SHEET and self._recovery is None:
            self._recovery = self._founder.draw_recovery()
            self._change(asked=self._ask(len(self._recovery.groups)))
        self._change(step=step, problem=None)
        self.redraw()

    def _draw_sheet(self) -> None:
        """Draw the PDF and its picture off the window's thread."""
        recovery, draft, language = self._recovery, self._state.draft, self._short_language()
        if recovery is None:
            return

        def drawn(_: Progress) -> tuple[bytes, bytes]:
            pdf = self._founder.sheet(draft, recovery, language)
            return pdf, self._founder.picture(pdf, PICTURE_WIDTH)

        self._tasks.run(drawn, self._sheet_drawn, self.failed, owner=self, key="sheet")

    def _sheet_drawn(self, drawn: tuple[bytes, bytes]) -> None:
        """Show the sheet that will be printed."""
        self._sheet = drawn[0]
        self._change(picture=drawn[1])

    def _keyring_tested(self, keyring: KeyringFacts) -> None:
        """Show the finding and choose the keyring where it can be used."""
        draft = replace(self._state.draft, uses_keyring=keyring.is_usable)
        self._change(keyring=keyring, draft=draft)

    def _found(self, _: Progress) -> object:
        """Create the office."""
        if self._recovery is None:
            raise RuntimeError("the sheet comes before the last step")
        return self._founder.found(self._state.draft, self._recovery)

    def _run(self, name: Sentence, work: Callable[[Progress], object]) -> None:
        """Do the last thing with the buttons held back."""
        self._change(busy=name, problem=None)

        def attempt(progress: Progress) -> object:
            try:
                return work(progress)
            except CancelledError:
                return None  # nothing was left behind

        self._tasks.run(attempt, self._ran, self.failed, name=name, owner=self)

    def _ran(self, opened: object) -> None:
        """Close with the office, or let the person go on after a cancel."""
        if opened is None:
            self._change(busy=None)
        else:
            self._view.finish(opened)

    def _short_language(self) -> str:
        return "zh" if self._language().startswith("zh") else "en"

    def _change(self, **changes: object) -> None:
        """Replace parts of the state, judge it and show it."""
        state = replace(self._state, **changes)  # type: ignore[arg-type]
        notes = checks.notes(state.draft, self._founder, self._recovery, state.asked)
        self._state = replace(state, missing=self._missing(state), notes=notes)
        self._view.show_state(self._state)

    def _missing(self, state: FirstRunState) -> Missing | None:
        """Return the first thing that keeps the step from being done."""
        match state.step:
            case Step.OFFICE:
                return checks.missing_of_office(state.draft)
            case Step.KEYS:
                return checks.missing_of_keys(state.draft, state.keyring, self._founder)
            case Step.SHEET:
                is_printed = state.printed is not None
                return checks.missing_of_sheet(
                    state.draft, self._recovery, state.asked, is_printed=is_printed
                )
            case Step.RULES:
                return None
            case Step.ADMINISTRATOR:
                return checks.missing_of_administrator(state.draft, self._founder)


def _two_groups(count: int) -> tuple[int, int]:
    """Pick two different groups, the lower number first."""
    first, second = sorted(secrets.SystemRandom().sample(range(1, count + 1), 2))
    return first, second
