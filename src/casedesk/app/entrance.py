"""The way into an office: found it, open it by whatever opens it, and let one person in."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from casedesk.app.printer import printing
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence
from casedesk.security.vault import KeyNotInKeyringError, WrongPassphraseError, vault_facts
from casedesk.services import offices
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService, SignInError
from casedesk.ui.tasks import ThreadTasks

if TYPE_CHECKING:
    from casedesk.ui.unlock.first_run_dialog import FirstRunDialog
    from casedesk.ui.unlock.unlock_dialog import UnlockDialog


class Entrance:
    """Shows the windows at the door of one data folder; each is loaded when it is needed."""

    def __init__(self, folder: Path, tasks: ThreadTasks, choose_language: Callable[[str], None]) -> None:
        self._folder, self._tasks, self._choose_language = folder, tasks, choose_language

    def opened(self) -> OpenOffice | None:
        """Return the office of the folder, new or opened; None when given up. Raise CaseDeskError."""
        if not offices.exists(self._folder):
            return self._founded()
        try:
            return offices.open_office(self._folder, passphrase=os.environ.get("CASEDESK_PASSPHRASE") or None)
        except KeyNotInKeyringError as problem:
            return self._practice() or self._asked_to_open(problem.sentence)

    def signed_in(self, office: OpenOffice, last: str, *, is_first: bool) -> Operator | None:
        """Return who comes in, None when nobody does; ``last`` is the badge of who was here last.

        The practice office lets its administrator in by itself the first time.
        """
        if office.desk.office.is_practice and is_first:
            from casedesk.services import practice_staff

            who, password = practice_staff.ADMINISTRATOR.badge_no, practice_staff.PASSWORD
            with contextlib.suppress(SignInError):
                return OperatorService(office.desk).sign_in(who, password)
        from casedesk.app.doors import OfficeDoor
        from casedesk.ui.unlock.login_dialog import LoginDialog

        login = LoginDialog(OfficeDoor(office.desk), self._tasks, office.desk.office.name, last)
        login.language_chosen.connect(self._choose_language)
        return login.operator if login.exec() == QDialog.DialogCode.Accepted else None

    def _founded(self) -> OpenOffice | None:
        from casedesk.app.opening import OfficeFounder
        from casedesk.ui.unlock.first_run_dialog import FirstRunDialog

        offices.require_place(self._folder)
        first = FirstRunDialog(OfficeFounder(self._folder), self._tasks, self._folder, printing(self._tasks))
        first.language_chosen.connect(self._choose_language)
        return _answer(first)

    def _practice(self) -> OpenOffice | None:
        """Return the practice office, whose passphrase everybody knows; None when it is another's."""
        from casedesk.services import practice_staff

        if vault_facts(self._folder).office_name == practice_staff.OFFICE.name:
            with contextlib.suppress(WrongPassphraseError):
                return offices.open_office(self._folder, passphrase=practice_staff.PASSPHRASE)
        return None

    def _asked_to_open(self, problem: Sentence) -> OpenOffice | None:
        from casedesk.app.opening import OfficeOpener
        from casedesk.ui.unlock.unlock_dialog import UnlockDialog

        unlock = UnlockDialog(OfficeOpener(self._folder), self._tasks, problem)
        unlock.language_chosen.connect(self._choose_language)
        return _answer(unlock)


def _answer(dialog: "FirstRunDialog | UnlockDialog") -> OpenOffice | None:
    """Show a window at the door and return the office it opened."""
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    assert isinstance(dialog.opened, OpenOffice)
    return dialog.opened
