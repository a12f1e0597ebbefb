"""The window around the pages: rail, top bar, body and status line."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.ui import forms
from casedesk.ui.looks import SearchProvider, Text, Tone
from casedesk.ui.navigation import Navigator
from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.theme import theme
from casedesk.ui.title_line import TitleLine
from casedesk.ui.widgets.banner import Banner, Toast
from casedesk.ui.widgets.button import Button, IconButton
from casedesk.ui.widgets.rail import Rail
from casedesk.ui.widgets.search_popup import SearchPopup
from casedesk.ui.widgets.top_bar import SearchButton, Segment, StatusLine, UserBadge
from casedesk.ui.window_menu import WindowMenu
from casedesk.ui.work_panel import WorkPanel

_NARROW: Final = 1400
_LEAST: Final = (1100, 640)


class MainWindow(QMainWindow):
    """Shows one page at a time; pages are made when first shown.

    ``lock_asked``, ``sign_out_asked``, ``undo_asked``, ``redo_asked``, ``language_chosen``,
    ``theme_chosen`` and ``scale_chosen`` are answered by the composition root.
    """

    lock_asked = Signal()
    sign_out_asked = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    page_shown = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()

    rail: Rail
    backButton: IconButton
    crumbLabel: QLabel
    crumbArrow: QLabel
    titleLabel: QLabel
    contextLabel: QLabel
    topWidgets: QHBoxLayout
    searchButton: SearchButton
    newButton: Button
    line1: QFrame
    maskButton: Button
    userBadge: UserBadge
    lockButton: IconButton
    bannerPlace: QWidget
    banner: Banner
    stack: QStackedWidget
    statusLine: StatusLine

    def __init__(self, tasks: ThreadTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("main_window", self)
        self._tasks = tasks
        self._pages = Navigator(self.stack)
        self._office = ""
        self._title = TitleLine(self)
        self.menu = WindowMenu(self, self)
        self.search = SearchPopup(self)
        self._toast, self._progress = Toast(self), WorkPanel(tasks, self)
        self._connect()
        self._add_shortcuts()
        self.bannerPlace.hide()
        self._adjust()

    def add_page(self, entry: PageEntry) -> None:
        """Register a page; it stands on the rail from now on."""
        self._pages.entries[entry.key] = entry
        if entry.is_on_rail:
            self.rail.add(entry.key, entry.icon, entry.title, entry.shortcut, is_at_foot=entry.is_at_foot)
        if entry.shortcut:
            QShortcut(QKeySequence(entry.shortcut), self, lambda: self.show_page(entry.key))

    def show_page(self, key: str, argument: object = None) -> None:
        """Show a page, made if need be, and hand it what it shall show."""
        self._pages.go(key, argument)

    def back(self) -> None:
        """Go one layer up inside the page, else to the page before."""
        self._pages.back()

    def page(self, key: str) -> Page:
        """Return a page, made if it was not yet."""
        return self._pages.page(key)

    def page_keys(self) -> list[str]:
        """Return the keys of all registered pages."""
        return list(self._pages.entries)

    def entries(self) -> list[PageEntry]:
        """Return all registered pages."""
        return list(self._pages.entries.values())

    def current_page(self) -> Page | None:
        """Return the page on show."""
        return self._pages.current()

    def set_operator(self, name: str, role: Text) -> None:
        """Show who is at the desk."""
        self.userBadge.set_operator(name, role)

    def set_office(self, name: str) -> None:
        """Show the office in the title bar."""
        self._office = name
        self.show_texts()

    def set_badge(self, key: str, count: int, *, is_alert: bool = False) -> None:
        """Show a number of open items at a page's button."""
        self.rail.set_badge(key, count, is_alert=is_alert)

    def set_search(self, provider: SearchProvider | None) -> None:
        """Set who answers the search."""
        self.search.attach(self._tasks, provider, self.menu.commands)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show the right part of the status line."""
        self.statusLine.set_segments(segments)

    def set_revision(self, revision: int) -> None:
        """Tell that data changed; the page on show reads anew, others when shown."""
        self._pages.set_revision(revision)

    def read_anew(self) -> None:
        """Let every page read its data again, though nothing was written: the day is another."""
        self._pages.read_anew()

    def may_leave(self) -> bool:
        """Tell whether the page on show may be left; it asks when something is unsaved."""
        page = self.current_page()
        return page is None or page.leave()

    def show_problem(self, error: CaseDeskError) -> None:
        """Show an expected problem above the page."""
        self.show_banner(Tone.BLOCK, error.sentence)

    def show_banner(
        self, tone: Tone, text: Text, action: Text = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show one sentence above the page until it is closed."""
        self.bannerPlace.show()
        self.banner.show_text(tone, text, action, act, can_close=True)

    def toast(self, text: Text, undo: Callable[[], None] | None = None, *, can_undo: bool = False) -> None:
        """Tell what was done and offer to take it back, the last act or in a way of its own."""
        self._toast.say(text, self.undo_asked.emit if can_undo else undo)

    def undo(self) -> None:
        """Take back what the strip offers, also after it has gone, else the last act (Ctrl+Z)."""
        if not self._toast.undo():
            self.undo_asked.emit()

    def show_texts(self) -> None:
        """Write title, context and status of the page on show."""
        page = self.current_page()
        if page is None:
            return
        self.setWindowTitle(" — ".join(part for part in ("CaseDesk", page.title(), self._office) if part))
        self._title.show_texts(page)
        self.statusLine.label.setText(page.status_text())
        self.newButton.setVisible(bool(page.new_actions()))
        self.maskButton.setVisible(page.can_unmask())
        self.line1.setVisible(page.can_unmask())

    def open_menu(self) -> None:
        """Open the menu of all actions (F10)."""
        self.menu.open_at(self.rail.menuButton.mapToGlobal(self.rail.menuButton.rect().topRight()))

    def open_search(self, text: str = "") -> None:
        """Open the search over everything (Ctrl+K)."""
        self.search.open_at(self, text)

    def open_new(self) -> None:
        """Do the one thing that can be new here, or offer the list."""
        self.menu.open_new(self.newButton.mapToGlobal(self.newButton.rect().bottomLeft()))

    def unmask(self) -> None:
        """Let the page ask the reason and show masked values (Ctrl+U)."""
        page = self.current_page()
        if page is not None and page.can_unmask():
            page.unmask()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to the window (F11)."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def cycle_panes(self, step: int) -> None:
        """Put the keyboard into the next pane (F6)."""
        self._pages.next_pane(step, self.focusWidget())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Esc where nothing inside did."""
        if event.key() == Qt.Key.Key_Escape:
            self._progress.cancelled.emit() if self._progress.isVisible() else self.back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the small panes in a narrow window."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme.px(_NARROW)
        if (event.oldSize().width() < theme.px(_NARROW)) != is_narrow:
            for page in self._pages.pages.values():
                page.set_narrow(is_narrow)

    def changeEvent(self, event: QEvent) -> None:
        """Show everything in a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "menu"):
            self.show_texts()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the page before leaving."""
        if not self.may_leave():
            event.ignore()
            return
        super().closeEvent(event)

    def _connect(self) -> None:
        self.rail.menuButton.clicked.connect(self.open_menu)
        self.rail.asked.connect(self.show_page)
        self.backButton.clicked.connect(self.back)
        self.searchButton.clicked.connect(lambda _on: self.open_search())
        self.newButton.clicked.connect(self.open_new)
        self.maskButton.clicked.connect(self.unmask)
        self.userBadge.clicked.connect(
            lambda: self.menu.open_operator(self.userBadge.mapToGlobal(self.userBadge.rect().bottomLeft()))
        )
        self.lockButton.clicked.connect(self.lock_asked)
        self.banner.closed.connect(self.bannerPlace.hide)
        self.search.chosen.connect(lambda hit: self.show_page(*hit.target))
        self.search.command.connect(QAction.trigger)
        self._pages.made.connect(lambda key: self.page(key).set_narrow(self.width() < theme.px(_NARROW)))
        self._pages.shown.connect(self._came)
        self._pages.texts_changed.connect(self.show_texts)
        self._pages.badge_changed.connect(lambda key, n, alert: self.set_badge(key, n, is_alert=alert))
        theme.changed.connect(self._adjust)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("F10", self.open_menu),
            ("Ctrl+K", self.open_search),
            ("Ctrl+N", self.open_new),
            ("Ctrl+L", self.lock_asked.emit),
            ("Ctrl+U", self.unmask),
            ("Alt+Left", self.back),
            ("F11", self.toggle_full_screen),
            ("F6", lambda: self.cycle_panes(1)),
            ("Shift+F6", lambda: self.cycle_panes(-1)),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo_asked.emit),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _adjust(self) -> None:
        self.setMinimumSize(*_LEAST)
        self._title.adjust()
        self.show_texts()

    def _came(self, key: str) -> None:
        page = self.page(key)
        self.rail.mark(self._pages.marked())
        self.banner.clear()
        self._title.put(page.top_widget())
        self.show_texts()
        QTimer.singleShot(0, self._toast.settle)  # once the page has its room
        self.page_shown.emit(key)
