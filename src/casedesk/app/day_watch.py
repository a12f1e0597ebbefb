"""Notices that the office's day has changed, also after the computer has slept."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS = 30_000


class DayWatch(QObject):
    """Tells ``changed`` once for each new day while it is started."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today: Callable[[], date] | None = None
        self._day: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self, today: Callable[[], date]) -> None:
        """Take the office's day from ``today`` from now on."""
        self._today, self._day = today, today()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Compare the day now."""
        if self._today is None:
            return
        day = self._today()
        if day != self._day:
            self._day = day
            self.changed.emit()
