"""The window around the pages: rail, top bar, body and status line."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence
from casedesk.ui import forms, icons
from casedesk.ui.looks import Hit, SearchProvider, Text, Tone
from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner, Toast
from casedesk.ui.widgets.button import Button, IconButton, NavButton
from casedesk.ui.widgets.panels import ProgressPanel
from casedesk.ui.widgets.search_popup import SearchPopup
from casedesk.ui.widgets.top_bar import SearchButton, Segment, StatusSegment, UserBadge
from casedesk.ui.window_menu import WindowMenu

_NARROW: Final = 1400
_LEAST: Final = (1100, 640)


class MainWindow(QMainWindow):
    """Shows one page at a time; pages are made when first shown.

    ``lock_asked``, ``sign_out_asked``, ``mask_asked``, ``language_chosen``, ``theme_chosen`` and
    ``scale_chosen`` are answered by the composition root.
    """

    lock_asked = Signal()
    sign_out_asked = Signal()
    mask_asked = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    page_shown = Signal(str)

    rail: QWidget
    menuButton: NavButton
    pageButtons: QVBoxLayout
    footButtons: QVBoxLayout
    backButton: IconButton
    crumbLabel: QLabel
    crumbArrow: QLabel
    titleLabel: QLabel
    contextLabel: QLabel
    topWidgets: QHBoxLayout
    searchButton: SearchButton
    newButton: Button
    maskButton: Button
    userBadge: UserBadge
    lockButton: IconButton
    bannerPlace: QWidget
    banner: Banner
    stack: QStackedWidget
    statusLabel: QLabel
    segments: QHBoxLayout

    def __init__(self, tasks: ThreadTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("main_window", self)
        self._tasks = tasks
        self._entries: dict[str, PageEntry] = {}
        self._pages: dict[str, Page] = {}
        self._buttons: dict[str, NavButton] = {}
        self._seen: dict[str, int] = {}
        self._history: list[tuple[str, object]] = []
        self._current: tuple[str, object] = ("", None)
        self._revision = 0
        self._office = ""
        self._top_widget: QWidget | None = None
        self.menu = WindowMenu(self)
        self.search = SearchPopup(self)
        self._toast = Toast(self)
        self._progress = ProgressPanel(self)
        self._shown_work = 0
        self._connect()
        self._add_shortcuts()
        self._adjust()

    def add_page(self, entry: PageEntry) -> None:
        """Register a page; it stands on the rail from now on."""
        self._entries[entry.key] = entry
        if entry.is_on_rail:
            button = NavButton(entry.icon, entry.title, self.rail)
            button.clicked.connect(lambda: self.show_page(entry.key))
            (self.footButtons if entry.is_at_foot else self.pageButtons).addWidget(button)
            self._buttons[entry.key] = button
        if entry.shortcut:
            QShortcut(QKeySequence(entry.shortcut), self, lambda: self.show_page(entry.key))
        self._name_buttons()

    def show_page(self, key: str, argument: object = None) -> None:
        """Show a page, made if need be, and hand it what it shall show."""
        current = self.current_page()
        if current is not None and (key, argument) != self._current and not current.leave():
            self._mark_button()
            return
        if self._current[0] and (key, argument) != self._current:
            self._history.append(self._current)
        self._go(key, argument)

    def back(self) -> None:
        """Go one layer up inside the page, else to the page before."""
        page = self.current_page()
        if page is not None and (page.go_up() or not page.leave()):
            return
        if self._history:
            self._go(*self._history.pop())

    def page(self, key: str) -> Page:
        """Return a page, made if it was not yet."""
        if key not in self._pages:
            made = self._entries[key].factory()
            self._pages[key] = made
            self.stack.addWidget(made)
            made.title_changed.connect(self.show_texts)
            made.status_changed.connect(self.show_texts)
            made.wants.connect(self.show_page)
            made.badge_changed.connect(lambda count, alert: self.set_badge(key, count, is_alert=alert))
            for each in [*made.own_actions(), *made.new_actions()]:
                made.addAction(each)
            made.set_narrow(self.width() < theme.px(_NARROW))
        return self._pages[key]

    def page_keys(self) -> list[str]:
        """Return the keys of all registered pages."""
        return list(self._entries)

    def entries(self) -> list[PageEntry]:
        """Return all registered pages."""
        return list(self._entries.values())

    def current_page(self) -> Page | None:
        """Return the page on show."""
        return self._pages.get(self._current[0])

    def set_operator(self, name: str, role: Text) -> None:
        """Show who is at the desk."""
        self.userBadge.set_operator(name, role)

    def set_office(self, name: str) -> None:
        """Show the office in the title bar."""
        self._office = name
        self.show_texts()

    def set_badge(self, key: str, count: int, *, is_alert: bool = False) -> None:
        """Show a number of open items at a page's button."""
        if key in self._buttons:
            self._buttons[key].set_badge(count, is_alert=is_alert)

    def set_search(self, provider: SearchProvider | None) -> None:
        """Set who answers the search."""
        self.search.attach(self._tasks, provider, self.menu.commands)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show the right part of the status line."""
        for old in self.findChildren(StatusSegment):
            self.segments.removeWidget(old)
            old.deleteLater()
        for segment in segments:
            self.segments.addWidget(StatusSegment(segment, self))

    def set_revision(self, revision: int) -> None:
        """Tell that data changed; the page on show reads anew, others when shown."""
        self._revision = revision
        self._refresh()

    def show_problem(self, error: CaseDeskError) -> None:
        """Show an expected problem above the page."""
        self.show_banner(Tone.BLOCK, error.sentence)

    def show_banner(
        self, tone: Tone, text: Text, action: Text = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show one sentence above the page until it is closed."""
        self.bannerPlace.show()
        self.banner.show_text(tone, text, action, act, can_close=True)

    def toast(self, text: Text, undo: Callable[[], None] | None = None) -> None:
        """Tell what was done and offer to take it back."""
        self._toast.say(text, undo)

    def show_texts(self) -> None:
        """Write title, context and status of the page on show."""
        page = self.current_page()
        if page is None:
            return
        self.setWindowTitle(" — ".join(part for part in ("CaseDesk", page.title(), self._office) if part))
        self.titleLabel.setText(page.title())
        self.contextLabel.setText(page.context())
        self.crumbLabel.setText(page.crumb())
        for part in (self.crumbLabel, self.crumbArrow):
            part.setVisible(bool(page.crumb()))
        self.statusLabel.setText(page.status_text())
        self.newButton.setVisible(bool(page.new_actions()))
        self.backButton.setVisible(bool(page.crumb()))

    def open_menu(self) -> None:
        """Open the menu of all actions (F10)."""
        self.menu.open_at(self.menuButton.mapToGlobal(self.menuButton.rect().topRight()))

    def open_search(self, text: str = "") -> None:
        """Open the search over everything (Ctrl+K)."""
        self.search.open_at(self, text)

    def open_new(self) -> None:
        """Do the one thing that can be new here, or offer the list."""
        page = self.current_page()
        actions = [each for each in page.new_actions() if each.isEnabled()] if page else []
        if len(actions) == 1:
            actions[0].trigger()
        elif actions:
            menu = QMenu(self)
            menu.addActions(actions)
            menu.setActiveAction(actions[0])
            menu.exec(self.newButton.mapToGlobal(self.newButton.rect().bottomLeft()))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to the window (F11)."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def cycle_panes(self, step: int) -> None:
        """Put the keyboard into the next pane (F6)."""
        page = self.current_page()
        panes = [pane for pane in page.panes() if pane.isVisible()] if page else []
        if not panes:
            return
        places = [
            n for n, pane in enumerate(panes) if pane.hasFocus() or pane.isAncestorOf(self.focusWidget())
        ]
        place = (places[0] + step) % len(panes) if places else 0
        panes[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Esc where nothing inside did."""
        if event.key() == Qt.Key.Key_Escape:
            self.back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the small panes in a narrow window."""
        super().resizeEvent(event)
        self._place_progress()
        is_narrow = event.size().width() < theme.px(_NARROW)
        if (event.oldSize().width() < theme.px(_NARROW)) != is_narrow:
            for page in self._pages.values():
                page.set_narrow(is_narrow)

    def changeEvent(self, event: QEvent) -> None:
        """Show everything in a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "menu"):
            self._name_buttons()
            self.show_texts()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the page before leaving."""
        page = self.current_page()
        if page is not None and not page.leave():
            event.ignore()
            return
        super().closeEvent(event)

    def _connect(self) -> None:
        self.menuButton.clicked.connect(self.open_menu)
        self.backButton.clicked.connect(self.back)
        self.searchButton.clicked.connect(lambda _on: self.open_search())
        self.newButton.clicked.connect(self.open_new)
        self.maskButton.clicked.connect(self.mask_asked)
        self.userBadge.clicked.connect(
            lambda: self.menu.open_operator(self.userBadge.mapToGlobal(self.userBadge.rect().bottomLeft()))
        )
        self.lockButton.clicked.connect(self.lock_asked)
        self.banner.closed.connect(self.bannerPlace.hide)
        self.search.chosen.connect(self._open_hit)
        self.search.command.connect(QAction.trigger)
        self._progress.cancelled.connect(lambda: self._tasks.cancel(self._shown_work))
        self._tasks.busy.connect(self._work_lasts)
        self._tasks.progressed.connect(self._work_went_on)
        self._tasks.ended.connect(self._work_ended)
        theme.changed.connect(self._adjust)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("F10", self.open_menu),
            ("Ctrl+K", self.open_search),
            ("Ctrl+N", self.open_new),
            ("Ctrl+L", self.lock_asked.emit),
            ("Alt+Left", self.back),
            ("F11", self.toggle_full_screen),
            ("F6", lambda: self.cycle_panes(1)),
            ("Shift+F6", lambda: self.cycle_panes(-1)),
            ("Ctrl+Z", self._toast.undo),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _adjust(self) -> None:
        self.setMinimumSize(*_LEAST)
        self.menuButton.set_look("menu", "")
        self.crumbArrow.setPixmap(
            icons.pixmap("chevron-right", "text.tertiary", 12, self.devicePixelRatioF())
        )
        self.bannerPlace.setVisible(self.banner.isVisibleTo(self.bannerPlace))
        self.show_texts()

    def _name_buttons(self) -> None:
        for key, button in self._buttons.items():
            entry = self._entries[key]
            button.setAccessibleName(shown(entry.title))
            button.setToolTip(f"{shown(entry.title)} ({entry.shortcut})")
            button.update()

    def _go(self, key: str, argument: object) -> None:
        page = self.page(key)
        self._current = (key, argument)
        self.banner.clear()
        self._put_top_widget(page.top_widget())
        self.stack.setCurrentWidget(page)
        if argument is not None:
            page.open(argument)
        self._mark_button()
        self._refresh()
        self.show_texts()
        self.page_shown.emit(key)

    def _mark_button(self) -> None:
        key = self._current[0]
        marked = self._entries[key].parent_key or key if key else ""
        for name, button in self._buttons.items():
            button.setChecked(name == marked)

    def _put_top_widget(self, widget: QWidget | None) -> None:
        if self._top_widget is not None:
            self._top_widget.hide()
            self.topWidgets.removeWidget(self._top_widget)
        self._top_widget = widget
        if widget is not None:
            self.topWidgets.addWidget(widget)
            widget.show()

    def _refresh(self) -> None:
        key = self._current[0]
        if key and self._seen.get(key) != self._revision:
            self._seen[key] = self._revision
            self._pages[key].refresh(self._revision)

    def _open_hit(self, hit: Hit) -> None:
        self.show_page(*hit.target)

    def _work_lasts(self, number: int, name: Sentence) -> None:
        self._shown_work = number
        self._progress.start(name)
        self._place_progress()
        self._progress.raise_()

    def _work_went_on(self, number: int, done: int, total: int, what: Sentence | None) -> None:
        if number == self._shown_work:
            self._progress.set_progress(done, total, what)

    def _work_ended(self, number: int) -> None:
        if number == self._shown_work:
            self._progress.hide()

    def _place_progress(self) -> None:
        size = self._progress.sizeHint()
        width, height = theme.px(420), size.height()
        left, top = self.width() - width - theme.px(16), self.height() - height - theme.px(40)
        self._progress.setGeometry(QRect(left, top, width, height))
