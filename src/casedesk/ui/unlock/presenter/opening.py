"""Opening an office by passphrase or recovery sheet where the keyring does not do it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence
from casedesk.ui.unlock.presenter.checks import secret_notes
from casedesk.ui.unlock.presenter.ports import KeyringFacts, Note, Opener
from casedesk.ui.work import Progress, Tasks


class Way(IntEnum):
    """How the office is opened, and what may follow."""

    PASSPHRASE = 0
    RECOVERY = 1
    NEW_PASSPHRASE = 2


@dataclass(frozen=True)
class OpeningState:
    """All that the window shows."""

    office_name: str
    sheet_no: str
    way: Way = Way.PASSPHRASE
    keyring: KeyringFacts | None = None
    notes: Mapping[str, Note] = field(default_factory=dict)
    problem: Sentence | None = None
    is_refused: bool = False
    """Whether the problem is what was just typed."""
    can_change: bool = False
    """Whether the new passphrase is good and typed twice."""
    is_busy: bool = False


class OpeningView(Protocol):
    """The window that asks."""

    def show_state(self, state: OpeningState) -> None:
        """Show everything anew."""
        ...

    def ask_again(self) -> None:
        """Put the cursor where the secret is typed."""
        ...

    def finish(self, opened: object) -> None:
        """Close with the office that is now open."""
        ...


class OpeningPresenter:
    """Opens the office; whoever needed the recovery sheet is offered a new passphrase.

    ``unkept`` says why the keyring did not take the key, for whoever shows the main window.
    """

    def __init__(
        self, view: OpeningView, opener: Opener, tasks: Tasks, problem: Sentence | None = None
    ) -> None:
        """Join window and opener; ``problem`` says why the keyring did not open it."""
        self._view, self._opener, self._tasks = view, opener, tasks
        self._opened: object = None
        self.unkept: Sentence | None = None
        self._state = OpeningState(opener.office_name, opener.sheet_no, problem=problem)

    def start(self) -> None:
        """Show the question and test the keyring meanwhile."""
        self._change()
        self._tasks.run(lambda _: self._opener.keyring(), self._keyring_tested, owner=self, key="keyring")

    def choose(self, way: Way) -> None:
        """Ask for the passphrase or for the recovery code."""
        self._change(way=way, problem=None)
        self._view.ask_again()

    def open(self, secret: str, *, keep: bool) -> None:
        """Try the secret; with ``keep`` the keyring opens the office from now on."""
        if self._state.is_busy:
            return
        if not secret.strip():
            self._view.ask_again()
            return
        is_code = self._state.way is Way.RECOVERY

        def opened(_: Progress) -> object:
            office = self._opener.open(recovery=secret) if is_code else self._opener.open(passphrase=secret)
            if keep:
                self._keep(office)
            return office

        self._change(is_busy=True, problem=None)
        self._tasks.run(opened, self._was_opened, self._failed, owner=self)

    def edit(self, new: str, again: str) -> None:
        """Judge a new passphrase while it is typed."""
        notes = secret_notes("passphrase", new, again, self._problems)
        can_change = bool(new) and new == again and not self._problems(new)
        self._change(notes=notes, can_change=can_change, problem=None)

    def change(self, new: str) -> None:
        """Give the office the new passphrase and go on."""
        if self._state.is_busy or not self._state.can_change:
            return
        self._change(is_busy=True)
        opened = self._opened
        self._tasks.run(
            lambda _: self._opener.change_passphrase(opened, new),
            lambda _: self._view.finish(opened),
            self._failed,
            owner=self,
        )

    def skip(self) -> None:
        """Go on with the old passphrase."""
        if not self._state.is_busy:
            self._view.finish(self._opened)

    @property
    def opened(self) -> object:
        """Return the office once it is open, so that a window closed early can close it."""
        return self._opened

    def _keep(self, opened: object) -> None:
        """Hand the key to the keyring; the office is open even if that fails."""
        try:
            self._opener.keep_key(opened)
        except CaseDeskError as error:
            self.unkept = error.sentence

    def _was_opened(self, opened: object) -> None:
        self._opened = opened
        if self._state.way is Way.RECOVERY:
            self._change(is_busy=False, way=Way.NEW_PASSPHRASE)
            self._view.ask_again()
        else:
            self._view.finish(opened)

    def _failed(self, error: CaseDeskError) -> None:
        self._change(is_busy=False, problem=error.sentence, is_refused=True)
        self._view.ask_again()

    def _keyring_tested(self, keyring: KeyringFacts) -> None:
        self._change(keyring=keyring)

    def _problems(self, text: str) -> list[Sentence]:
        return self._opener.passphrase_problems(text, self._state.office_name)

    def _change(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._view.show_state(self._state)
