"""The window's life: open the office, sign in, work, lock, sign out."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from casedesk import settings
from casedesk.app.bench import Bench
from casedesk.app.day_watch import DayWatch
from casedesk.app.entrance import Entrance
from casedesk.app.key_hints import KeyHints
from casedesk.app.list_layouts import ListLayouts
from casedesk.app.page_list import fill, load
from casedesk.app.printer import printing
from casedesk.app.status_line import StatusLine
from casedesk.app.undoing import Undoer
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import ROLE_NAMES, Operator
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.ui import formats, log_file, messages, texts
from casedesk.ui.main_window import MainWindow
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.theme import theme
from casedesk.ui.unlock.idle import IdleWatch
from casedesk.ui.widgets import focus_frame

if TYPE_CHECKING:
    from casedesk.services.day_turns import Turned
    from casedesk.ui.unlock.lock_page import LockPage

_FRAME, _TITLE = 4, 32
"""Pixels that the system's frame takes of a screen, for a first size that fits."""

_POLL_MS = 2000
"""How often the office is asked whether another desk has changed something."""

_SOON_MS = 300
"""The first page is shown before the others are loaded."""

_LATER_MS = 1000
"""The first page is shown before plans are looked through."""

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
        self._revision = 0
        self._entrance = Entrance(folder, self.tasks, self._choose_language)
        self._lock: LockPage | None = None
        self._idle = IdleWatch(10, self)
        self._idle.idle.connect(self.lock)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._ask_revision)
        self._days = DayWatch(self)
        self._days.changed.connect(self._begin_day)
        self.changed.connect(self._show_revision)

    def run(self) -> int:
        """Show the windows until the last is closed; return the exit code."""
        self.dress()
        try:
            office = self._entrance.opened()
            if office is None:
                return 0
            self._take(office)
            operator = self._entrance.signed_in(office, self.preferences.last_operator, is_first=True)
            if operator is None:
                return 0
            self.start(office, operator)
            return self._app.exec()
        except CaseDeskError as problem:
            messages.show_error(problem)
            return _NOT_OPENED
        except Exception as problem:  # noqa: BLE001 - without a window nobody would see it
            self._unexpected.failed_unseen(problem)
            self._app.processEvents()
            return 1
        finally:
            self.end()

    def dress(self) -> None:
        """Set up log, language, theme and focus ring before the first window."""
        folder = self._settings_path.parent
        with contextlib.suppress(OSError):  # a place that takes no log is no reason not to start
            log_file.start_log(folder)
        self._unexpected = messages.Unexpected(str(folder / log_file.NAME))
        self._unexpected.install()
        self.tasks.failed_unseen.connect(self._unexpected.failed_unseen)
        theme.apply(self._app, self.preferences.theme, self.preferences.text_scale / 100)
        texts.install_language(self._app, self.preferences.language or texts.system_language())
        self._ring = focus_frame.install(self._app)

    def start(self, office: OpenOffice, operator: Operator, first: str = "") -> MainWindow:
        """Show the main window for one person at the desk, on the page ``first`` or on the rail's first."""
        self._take(office)
        self.actor = operator
        formats.use(zone=office.desk.zone)
        window = MainWindow(self.tasks)
        self.window = window
        hints = KeyHints(
            window,
            lambda is_shown: self._remember(shows_hint_bar=is_shown),
            is_shown=self.preferences.shows_hint_bar,
        )
        layouts = ListLayouts(
            operator.badge_no,
            self.preferences.list_layouts,
            lambda known: self._remember(list_layouts=known),
        )
        fill(Bench(office, operator, self.tasks, printing(self.tasks), window, hints, layouts))
        self._connect(window)
        self._undoer = Undoer(office.desk, operator, self.tasks, window)
        window.set_operator(operator.name, ROLE_NAMES[operator.role])
        window.set_office(office.desk.office.name)
        self.status_line = StatusLine(window, office, operator, self.tasks)
        self._place(window)
        window.show_page(first or window.page_keys()[0])
        window.show()
        self._idle.set_minutes(office.desk.office.idle_minutes)
        self._idle.start()
        self._poll.start()
        self._days.start(office.desk.today)
        QTimer.singleShot(_SOON_MS, window, lambda: self.tasks.run(load, lambda _done: None, owner=window))
        QTimer.singleShot(_LATER_MS, window, self._follow_up)
        self._remember(last_operator=operator.badge_no)
        return window

    def lock(self) -> None:
        """Cover everything until somebody signs in; what was typed stays."""
        if self.window is None or self.office is None or self.actor is None or self._lock is not None:
            return
        from casedesk.app.doors import OfficeDoor
        from casedesk.ui.unlock.lock_page import LockPage

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
        office, window = self.office, self.window
        if office is None or window is None or (self._lock is None and not window.may_leave()):
            return
        self._leave()
        operator = self._entrance.signed_in(office, self.preferences.last_operator, is_first=False)
        if operator is None:
            self._app.quit()
        else:
            self.start(office, operator)

    def end(self) -> None:
        """Wait for work under way, write down that the desk was left, then let go of the office."""
        self.tasks.wait_all()
        if self.window is not None:
            self._leave()
        if self.office is not None:
            self.office.close()
            self.office = None

    def _take(self, office: OpenOffice) -> None:
        """Keep the office and hear of everything that is written in it."""
        if self.office is not office:
            self.office = office
            database = office.desk.database
            database.after_commit = self._telling(database.after_commit)

    def _leave(self) -> None:
        """Close the person's window and write down that the desk was left."""
        for watch in (self._idle, self._poll, self._days):
            watch.stop()
        self.tasks.unhear()
        self._close_window()
        if self.office is not None and self.actor is not None:
            with contextlib.suppress(CaseDeskError):
                OperatorService(self.office.desk).sign_out(self.actor)

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
            room = window.screen().availableSize() - QSize(_FRAME, _FRAME + _TITLE)
            window.resize(QSize(theme.px(1366), theme.px(768)).boundedTo(room))

    def _close_window(self) -> None:
        if self.window is not None:
            self._keep_geometry(self.window)
            self.window.hide()
        if self._lock is not None:
            self._lock.lift()
            self._lock.deleteLater()
            self._lock = None
        if self.window is not None:
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

    def _begin_day(self) -> None:
        """Let every page read anew: what was due tomorrow is due today."""
        if self.window is not None:
            self.window.read_anew()
        self._follow_up()

    def _follow_up(self) -> None:
        """Follow plans and promises to the new day; pages hear of it as of every change."""
        from casedesk.services.day_turns import turn  # after the first page is shown

        if self.office is not None:
            desk = self.office.desk
            tell = partial(_tell_day, self.window)
            self.tasks.run(lambda _progress: turn(desk), tell, owner=self, key="day")

    def _show_revision(self, revision: int) -> None:
        if self.window is not None:
            if revision != self._revision:
                self._revision = revision
                self.status_line.look_again()
            self.window.set_revision(revision)


def _tell_day(window: QWidget | None, turned: "Turned") -> None:
    """Tell what the turn of the day moved."""
    if window is not None and turned.told is not None:
        messages.toast(window, turned.told)
