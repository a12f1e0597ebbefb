"""Shows or hides the key hints at the foot of lists, as the person likes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from casedesk.ui.main_window import MainWindow
from casedesk.ui.widgets.chips import HintBar


class KeyHints(QObject):
    """Applies the wish to every page when it is shown; ``remember`` keeps a new one."""

    def __init__(self, window: MainWindow, remember: Callable[[bool], None], *, is_shown: bool) -> None:
        super().__init__(window)
        self._window, self._remember = window, remember
        self.is_shown = is_shown
        window.page_shown.connect(lambda _key: self._apply())

    def choose(self, is_shown: bool) -> None:  # noqa: FBT001 - the state of a tick
        """Show the hints from now on, or hide them."""
        self.is_shown = is_shown
        self._apply()
        self._remember(is_shown)

    def _apply(self) -> None:
        for bar in self._window.findChildren(HintBar):
            bar.setVisible(self.is_shown)
