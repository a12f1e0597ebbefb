"""What opens the office: keyring, passphrase, recovery sheet; knows no Qt."""

from pathlib import Path
from typing import Final, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.office_settings import KeyFacts, OfficeSettings
from casedesk.ui.editing import Editor, Remark, blocks
from casedesk.ui.settings.presenter.secrets import SecretDraft, twice
from casedesk.ui.work import Tasks

LABELS: Final[dict[str, Sentence]] = {
    "current": say("Present passphrase"),
    "new": say("New passphrase"),
    "again": say("New passphrase again"),
}


class FileProblemError(CaseDeskError):
    """The sheet could not be written where it was wanted (exit code 1)."""


class KeysView(Protocol):
    """What the section must be able to do."""

    def show_keys(self, facts: KeyFacts) -> None:
        """Show the keyring's state and the valid sheet."""

    def show_sheet(self, *, is_waiting: bool) -> None:
        """Offer to print or save the sheet that was just made, or to make one."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""


class KeysPresenter:
    """Changes the ways into the office; the new sheet is kept only until it has been printed or saved."""

    def __init__(self, settings: OfficeSettings, actor: Operator, tasks: Tasks) -> None:
        self._settings, self._actor, self._tasks = settings, actor, tasks
        self._sheet = b""
        self._is_out = False
        self._view: KeysView

    @property
    def sheet(self) -> bytes:
        """Return the sheet that was made since this section was opened."""
        return self._sheet

    @property
    def is_waiting(self) -> bool:
        """Tell whether a new sheet exists that was neither printed nor saved."""
        return bool(self._sheet) and not self._is_out

    def attach(self, view: KeysView) -> None:
        """Take the section that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Test the keyring and read which sheet is valid."""
        self._tasks.run(
            lambda _progress: self._settings.keys(self._actor),
            self._view.show_keys,
            self._view.show_error,
            owner=self,
            key="load",
        )

    def passphrase_editor(self) -> Editor[SecretDraft]:
        """Return what leads to the office's new passphrase."""
        return Editor(
            self._tasks,
            SecretDraft(),
            LABELS,
            check=self._remarks,
            save=self._save,
            told=lambda _draft, _fields: say(
                "The passphrase is changed; the old one opens nothing any more."
            ),
        )

    def use_keyring(self, *, is_used: bool) -> None:
        """Keep the key in this computer's keyring, or take it out."""

        def work(_progress: object) -> KeyFacts:
            self._settings.use_keyring(self._actor, is_used=is_used)
            return self._settings.keys(self._actor)

        def done(facts: KeyFacts) -> None:
            self._view.show_keys(facts)
            kept = say("This computer opens the office by itself from now on.")
            left = say("This computer asks for the passphrase from now on.")
            self._view.say_done(kept if is_used else left)

        self._tasks.run(work, done, self._view.show_error, owner=self, key="keyring")

    def make_sheet(self, language: str, place: str, keeper: str) -> None:
        """Make a new recovery code; every older sheet is void from then on."""
        self._tasks.run(
            lambda _progress: self._settings.new_recovery_sheet(
                self._actor, language, place=place, keeper=keeper
            ),
            self._made,
            self._view.show_error,
            name=say("Making the recovery sheet"),
            owner=self,
            key="sheet",
        )

    def printed(self) -> None:
        """Note that the sheet went to the printer."""
        self._is_out = True
        self._view.say_done(say("Sent to the printer. Put the two copies in two places."))
        self._view.show_sheet(is_waiting=False)

    def save_sheet(self, path: Path) -> None:
        """Write the sheet to a file."""
        try:
            path.touch(mode=0o600)
            path.write_bytes(self._sheet)
        except OSError as problem:
            text = say(
                "{file} could not be written: {reason}. Choose another place.",
                file=path.name,
                reason=problem.strerror or type(problem).__name__,
            )
            self._view.show_error(FileProblemError(text))
            return
        self._is_out = True
        self._view.say_done(say("Saved as {file}; delete the file once it is printed.", file=path.name))
        self._view.show_sheet(is_waiting=False)

    def forget_sheet(self) -> None:
        """Let go of the sheet when the section is left."""
        self._sheet, self._is_out = b"", False

    def _made(self, sheet: bytes) -> None:
        self._sheet, self._is_out = sheet, False
        self._view.show_sheet(is_waiting=True)
        self.load()

    def _save(self, draft: SecretDraft) -> SecretDraft:
        self._settings.change_passphrase(self._actor, draft.current, draft.new)
        return SecretDraft()

    def _remarks(self, draft: SecretDraft) -> dict[str, Remark]:
        found = twice(draft.new, draft.again, self._settings.passphrase_problems)
        if not draft.current:
            found["current"] = blocks(say("Type the passphrase that opens the office now."))
        return found
