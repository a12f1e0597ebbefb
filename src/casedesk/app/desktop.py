"""The window's life: open the office, sign in, work, lock, sign out."""

import contextlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from casedesk import settings
from casedesk.app.doors import OfficeDoor
from casedesk.app.page_list import Bench, fill
from casedesk.app.status_line import StatusLine
from casedesk.domain.errors import CannotOpenError, CaseDeskError
from casedesk.domain.operators import ROLE_NAMES, Operator
from casedesk.domain.sentences import Sentence
from casedesk.security.vault import KeyNotInKeyringError, vault_facts
from casedesk.services import offices
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.ui import formats, log_file, messages, texts
from casedesk.ui.main_window import MainWindow
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.theme import theme
from casedesk.ui.unlock.idle import IdleWatch
from casedesk.ui.unlock.lock_page import LockPage
from casedesk.ui.unlock.login_dialog import LoginDialog
from casedesk.ui.widgets import focus_frame

if TYPE_CHECKING:
    from casedesk.ui.unlock.first_run_dialog import FirstRunDialog
    from casedesk.ui.unlock.unlock_dialog import UnlockDialog

_POLL_MS = 2000
"""How often the office is asked whether another desk has changed something."""

_NOT_OPENED = 5


class Desktop(QObject):
    """One run of the windowed program on one data folder."""

    changed = Signal(int)

    def __init__(self, folder: Path, settings_path: Path) -> None:
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        super().__init__()
        self._app, self._folder, self._settings_path = app, folder, settings_path
        self.preferences = settings.load_preferences(settings_path)
        self.tasks = ThreadTasks()
        self.office: OpenOffice | None = None
        self.actor: Operator | None = None
        self.window: MainWindow | None = None
        self._lock: LockPage | None = None
        self._idle = IdleWatch(10, self)
        self._idle.idle.connect(self.lock)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._ask_revision)
        self.changed.connect(self._show_revision)

    def run(self) -> int:
        """Show the windows until the last is closed; return the exit code."""
        self.dress()
        try:
            office = self._opened()
            if office is None:
                return 0
            self.office = office
            operator = self._signed_in(office)
            if operator is None:
                return 0
            self.start(office, operator)
            return self._app.exec()
        except CannotOpenError as problem:
            messages.show_error(problem)
            return _NOT_OPENED
        finally:
            self.end()

    def dress(self) -> None:
        """Set up log, language, theme and focus ring before the first window."""
        log = log_file.start_log(self._settings_path.parent)
        self._unexpected = messages.Unexpected(str(log))
        self._unexpected.install()
        theme.apply(self._app, self.preferences.theme, self.preferences.text_scale / 100)
        texts.install_language(self._app, self.preferences.language or texts.system_language())
        self._ring = focus_frame.install(self._app)

    def start(self, office: OpenOffice, operator: Operator) -> MainWindow:
        """Show the main window for one person at the desk."""
        self.office, self.actor = office, operator
        formats.use(zone=office.desk.zone)
        office.desk.database.after_commit = self._telling(office.desk.database.after_commit)
        window = MainWindow(self.tasks)
        self.window = window
        fill(Bench(office, operator, self.tasks, _print, window))
        self._connect(window)
        window.set_operator(operator.name, ROLE_NAMES[operator.role])
        window.set_office(office.desk.office.name)
        self.status_line = StatusLine(window, office, operator, self.tasks)
        self._place(window)
        window.show_page(window.page_keys()[0])
        window.show()
        self._idle.set_minutes(office.desk.office.idle_minutes)
        self._idle.start()
        self._poll.start()
        self._remember(last_operator=operator.badge_no)
        return window

    def lock(self) -> None:
        """Cover everything until somebody signs in; what was typed stays."""
        if self.window is None or self.office is None or self.actor is None or self._lock is not None:
            return
        actor, office = self.actor, self.office
        self.tasks.run(
            lambda _progress: OperatorService(office.desk).sign_out(actor, is_lock=True),
            lambda _done: None,
            owner=self,
        )
        self._lock = LockPage(
            OfficeDoor(office.desk), self.tasks, office.desk.office.name, actor, self.window
        )
        self._lock.unlocked.connect(self._unlocked)
        self._lock.someone_else.connect(self.sign_out)
        self._lock.language_chosen.connect(self._choose_language)
        self._lock.lock()

    def sign_out(self) -> None:
        """Close the person's window and ask who comes next; without anybody the program ends."""
        if self.office is None or self.actor is None or self.window is None:
            return
        with contextlib.suppress(CaseDeskError):
            OperatorService(self.office.desk).sign_out(self.actor)
        self._close_window()
        operator = self._signed_in(self.office)
        if operator is None:
            self._app.quit()
        else:
            self.start(self.office, operator)

    def end(self) -> None:
        """Wait for work under way, then let go of the office."""
        self._poll.stop()
        self.tasks.wait_all()
        if self.office is not None:
            self.office.close()
            self.office = None

    def _opened(self) -> OpenOffice | None:
        """Return the office of the folder, opened by whatever opens it; None when given up."""
        if not offices.exists(self._folder):
            from casedesk.app.opening import OfficeFounder  # only for the first run
            from casedesk.ui.unlock.first_run_dialog import FirstRunDialog

            first = FirstRunDialog(OfficeFounder(self._folder), self.tasks, self._folder, _print)
            first.language_chosen.connect(self._choose_language)
            return _answer(first)
        try:
            return offices.open_office(self._folder, passphrase=os.environ.get("CASEDESK_PASSPHRASE") or None)
        except KeyNotInKeyringError as problem:
            from casedesk.services import practice_staff  # only where the keyring is silent

            if vault_facts(self._folder).office_name == practice_staff.OFFICE.name:
                return offices.open_office(self._folder, passphrase=practice_staff.PASSPHRASE)
            return self._asked_to_open(problem.sentence)

    def _asked_to_open(self, problem: Sentence) -> OpenOffice | None:
        from casedesk.app.opening import OfficeOpener  # only where the keyring is silent
        from casedesk.ui.unlock.unlock_dialog import UnlockDialog

        unlock = UnlockDialog(OfficeOpener(self._folder), self.tasks, problem)
        unlock.language_chosen.connect(self._choose_language)
        return _answer(unlock)

    def _signed_in(self, office: OpenOffice) -> Operator | None:
        if office.desk.office.is_practice and self.actor is None:
            from casedesk.services import practice_staff  # only for practice

            who, password = practice_staff.ADMINISTRATOR.badge_no, practice_staff.PASSWORD
            return OperatorService(office.desk).sign_in(who, password)
        name = office.desk.office.name
        login = LoginDialog(OfficeDoor(office.desk), self.tasks, name, self.preferences.last_operator)
        login.language_chosen.connect(self._choose_language)
        return login.operator if login.exec() == QDialog.DialogCode.Accepted else None

    def _unlocked(self, operator: Operator) -> None:
        """Uncover the windows for the same person."""
        if self._lock is not None:
            self._lock.lift()
            self._lock.deleteLater()
            self._lock = None
        self.actor = operator
        self._idle.start()

    def _connect(self, window: MainWindow) -> None:
        window.lock_asked.connect(self.lock)
        window.sign_out_asked.connect(self.sign_out)
        window.language_chosen.connect(self._choose_language)
        window.theme_chosen.connect(lambda mode: self._choose_look(mode=mode))
        window.scale_chosen.connect(lambda scale: self._choose_look(scale=scale))

    def _choose_language(self, language: str) -> None:
        texts.install_language(self._app, language)
        self._remember(language=language)

    def _choose_look(self, mode: str = "", scale: float = 0) -> None:
        mode, scale = mode or self.preferences.theme, scale or self.preferences.text_scale / 100
        theme.apply(self._app, mode, scale)
        self._remember(theme=mode, text_scale=round(scale * 100))

    def _remember(self, **values: object) -> None:
        """Keep a preference; failing to write it is no reason to stop work."""
        self.preferences = replace(self.preferences, **values)  # type: ignore[arg-type]
        with contextlib.suppress(CaseDeskError):
            settings.save_preferences(self._settings_path, self.preferences)

    def _place(self, window: MainWindow) -> None:
        kept = QByteArray.fromBase64(self.preferences.window_geometry.encode("ascii"))
        if kept.isEmpty() or not window.restoreGeometry(kept):
            window.resize(theme.px(1366), theme.px(768))

    def _close_window(self) -> None:
        if self._lock is not None:
            self._lock.lift()
            self._lock.deleteLater()
            self._lock = None
        if self.window is not None:
            self._keep_geometry(self.window)
            self.window.hide()
            self.window.deleteLater()
            self.window = None

    def _keep_geometry(self, window: MainWindow) -> None:
        geometry = window.saveGeometry().toBase64().toStdString()
        self._remember(window_geometry=geometry)

    def _telling(self, remember: Callable[..., None]) -> Callable[..., None]:
        """Return what follows a commit: the anchor first, then the pages, on the UI thread."""

        def told(anchor: object) -> None:
            remember(anchor)
            self.changed.emit(getattr(anchor, "seq", 0))

        return told

    def _ask_revision(self) -> None:
        if self.office is not None:
            desk = self.office.desk
            self.tasks.run(
                lambda _progress: desk.revision(),
                self._show_revision,
                lambda _e: None,
                owner=self,
                key="poll",
            )

    def _show_revision(self, revision: int) -> None:
        if self.window is not None:
            self.window.set_revision(revision)


def _print(pdf: bytes, copies: int, near: QWidget) -> bool:
    """Print a PDF; the printing parts of Qt are loaded when they are first needed."""
    from casedesk.app.printer import print_pdf

    return print_pdf(pdf, copies, near)


def _answer(dialog: "FirstRunDialog | UnlockDialog") -> OpenOffice | None:
    """Show a window at the door and return the office it opened."""
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    assert isinstance(dialog.opened, OpenOffice)
    return dialog.opened
