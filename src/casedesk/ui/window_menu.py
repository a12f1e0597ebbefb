"""The menu of everything (F10) and the list of commands behind the search box."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.texts import LANGUAGES, language, shown, tr
from casedesk.ui.theme import SCALES, theme


class Shell(Protocol):
    """What the menu needs of the main window."""

    lock_asked: SignalInstance
    sign_out_asked: SignalInstance
    language_chosen: SignalInstance
    theme_chosen: SignalInstance
    scale_chosen: SignalInstance

    def current_page(self) -> Page | None:
        """Return the page on show."""
        ...

    def entries(self) -> list[PageEntry]:
        """Return all registered pages."""
        ...

    def show_page(self, key: str, argument: object = None) -> None:
        """Show a page."""
        ...

    def open_search(self, text: str = "") -> None:
        """Open the search."""
        ...

    def back(self) -> None:
        """Go back."""
        ...

    def toggle_full_screen(self) -> None:
        """Fill the screen or not."""
        ...

    def close(self) -> bool:
        """Close the window."""
        ...


class WindowMenu(QObject):
    """Builds its menus anew each time, so they fit the page, the role and the language."""

    def __init__(self, window: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._parent = parent
        self._kept: list[QAction] = []

    def commands(self) -> list[QAction]:
        """Return the page's actions, the pages and the window's own actions."""
        page = self._window.current_page()
        own = [*page.own_actions(), *page.new_actions()] if page else []
        self._kept = [*self._page_actions(), *self._window_actions()]
        return [*own, *self._kept]

    def open_at(self, point: QPoint) -> None:
        """Open the whole menu."""
        menu = self.build()
        menu.exec(point)
        menu.deleteLater()

    def build(self) -> QMenu:
        """Return the whole menu."""
        menu = QMenu(self._parent)
        page = self._window.current_page()
        if page is not None:
            for actions in (page.own_actions(), page.new_actions()):
                menu.addActions(actions)
                menu.addSeparator()
        pages = menu.addMenu(tr("Pages"))
        pages.addActions(self._adopted(menu, self._page_actions()))
        self._add_looks(menu)
        menu.addSeparator()
        menu.addActions(self._adopted(menu, self._window_actions()))
        return menu

    def open_new(self, point: QPoint) -> None:
        """Do the one thing that can be new on this page, or offer the list."""
        page = self._window.current_page()
        actions = [each for each in page.new_actions() if each.isEnabled()] if page else []
        if len(actions) == 1:
            actions[0].trigger()
        elif actions:
            menu = QMenu(self._parent)
            menu.addActions(actions)
            menu.setActiveAction(actions[0])
            menu.exec(point)
            menu.deleteLater()

    def open_operator(self, point: QPoint) -> None:
        """Open the small menu under the operator's name."""
        menu = QMenu(self._parent)
        self._add_looks(menu)
        menu.addSeparator()
        menu.addAction(tr("Lock"), QKeySequence("Ctrl+L"), self._window.lock_asked.emit)
        menu.addAction(tr("Sign out"), self._window.sign_out_asked.emit)
        menu.exec(point)
        menu.deleteLater()

    def _adopted(self, menu: QMenu, actions: list[QAction]) -> list[QAction]:
        for action in actions:
            action.setParent(menu)
        return actions

    def _page_actions(self) -> list[QAction]:
        made = []
        for entry in self._window.entries():
            if not entry.is_on_rail:
                continue
            action = self._made(shown(entry.title), entry.shortcut, entry.icon)
            action.triggered.connect(lambda _on=False, key=entry.key: self._window.show_page(key))
            made.append(action)
        return made

    def _window_actions(self) -> list[QAction]:
        window = self._window
        made = []
        for text, keys, icon, act in (
            (tr("Search everything"), "Ctrl+K", "search", window.open_search),
            (tr("Back"), "Alt+Left", "arrow-left", window.back),
            (tr("Full screen"), "F11", "maximize", window.toggle_full_screen),
            (tr("Lock"), "Ctrl+L", "lock", window.lock_asked.emit),
            (tr("Sign out"), "", "logout", window.sign_out_asked.emit),
            (tr("Quit"), "Ctrl+Q", "x", window.close),
        ):
            action = self._made(text, keys, icon)
            action.triggered.connect(lambda _on=False, act=act: act())
            made.append(action)
        return made

    def _made(self, text: str, keys: str, icon: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setProperty("iconName", icon)
        return action

    def _add_looks(self, menu: QMenu) -> None:
        self._add_choice(menu, tr("Language"), LANGUAGES, language(), self._window.language_chosen.emit)
        modes = {"light": tr("Light"), "dark": tr("Dark"), "system": tr("As the system")}
        self._add_choice(menu, tr("Theme"), modes, theme.mode.value, self._window.theme_chosen.emit)
        sizes = {str(scale): f"{scale:.0%}" for scale in SCALES}
        self._add_choice(
            menu, tr("Size"), sizes, str(theme.scale), lambda key: self._window.scale_chosen.emit(float(key))
        )

    @staticmethod
    def _add_choice(
        menu: QMenu, title: str, choices: Mapping[str, str], chosen: str, tell: Callable[[str], None]
    ) -> None:
        part = menu.addMenu(title)
        group = QActionGroup(part)
        for key, text in choices.items():
            action = group.addAction(text)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(lambda _on=False, key=key: tell(str(key)))
            part.addAction(action)
