"""The way between pages: made when first shown, refreshed after changes, left only when they allow it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.ui.pages import Page, PageEntry


class Navigator(QObject):
    """Knows the registered pages, the one on show and the way back."""

    made = Signal(str)
    shown = Signal(str)
    texts_changed = Signal()
    badge_changed = Signal(str, int, bool)

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self.entries: dict[str, PageEntry] = {}
        self.pages: dict[str, Page] = {}
        self.key = ""
        self._argument: object = None
        self._stack = stack
        self._seen: dict[str, int] = {}
        self._history: list[tuple[str, object]] = []
        self._revision = 0

    def current(self) -> Page | None:
        """Return the page on show."""
        return self.pages.get(self.key)

    def marked(self) -> str:
        """Return the key whose button is marked, which may be the page above the one on show."""
        return self.entries[self.key].parent_key or self.key if self.key else ""

    def page(self, key: str) -> Page:
        """Return a page, made if it was not yet."""
        if key not in self.pages:
            page = self.entries[key].factory()
            self.pages[key] = page
            self._stack.addWidget(page)
            page.title_changed.connect(self.texts_changed)
            page.status_changed.connect(self.texts_changed)
            page.wants.connect(self.go)
            page.badge_changed.connect(lambda count, alert: self.badge_changed.emit(key, count, alert))
            for action in [*page.own_actions(), *page.new_actions()]:
                page.addAction(action)
            self.made.emit(key)
        return self.pages[key]

    def go(self, key: str, argument: object = None) -> None:
        """Show a page and hand it what it shall show, if the present one may be left."""
        if key not in self.entries:
            return  # a page that this person's role does not have
        page, is_other = self.current(), (key, argument) != (self.key, self._argument)
        if page is not None and is_other and not page.leave():
            self.shown.emit(self.key)
            return
        if page is not None and is_other:
            self._history.append((self.key, page.lasting(self._argument)))
        self._show(key, argument)

    def back(self) -> None:
        """Go one layer up inside the page, else to the page before."""
        page = self.current()
        if page is not None and (page.go_up() or not page.leave()):
            return
        if self._history:
            self._show(*self._history.pop())

    def next_pane(self, step: int, focus: QWidget | None) -> None:
        """Put the keyboard into the next pane of the page on show."""
        page = self.current()
        panes = [pane for pane in page.panes() if pane.isVisible()] if page else []
        if not panes:
            return
        places = [n for n, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))]
        place = (places[0] + step) % len(panes) if places else 0
        panes[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_revision(self, revision: int) -> None:
        """Tell that data changed; the page on show reads anew, others when shown."""
        self._revision = revision
        self._refresh()

    def read_anew(self) -> None:
        """Let every page read again: the one on show now, others when shown."""
        self._seen.clear()
        self._refresh()

    def _show(self, key: str, argument: object) -> None:
        page = self.page(key)
        is_other = page is not self._stack.currentWidget() or not self.key
        place = page.focusWidget() or page.main_pane()
        self.key, self._argument = key, argument
        self._stack.setCurrentWidget(page)
        if is_other and place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        if argument is not None:
            if is_other:
                self.shown.emit(key)  # a page may open a dialog at once: what is behind it names the page
            page.open(argument)
        self._refresh()
        self.shown.emit(key)

    def _refresh(self) -> None:
        if self.key and self._seen.get(self.key) != self._revision:
            self._seen[self.key] = self._revision
            self.pages[self.key].refresh(self._revision)
