"""Two panes beside each other that keep their shares of the width until somebody moves the handle."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter


class SharedWidth(QObject):
    """Gives each pane of a splitter its share whenever the width changes; a moved handle is left alone."""

    def __init__(self, splitter: QSplitter, shares: Sequence[int]) -> None:
        super().__init__(splitter)
        self._splitter, self._shares, self._is_moved = splitter, tuple(shares), False
        splitter.installEventFilter(self)
        splitter.splitterMoved.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the new width before the splitter shares it by what its panes would like."""
        if watched is self._splitter and event.type() == QEvent.Type.Resize and not self._is_moved:
            room, whole = self._splitter.width(), sum(self._shares)
            self._splitter.setSizes([room * each // whole for each in self._shares])
        return False

    def _moved(self, _place: int, _handle: int) -> None:
        self._is_moved = True
