"""Notices that nobody has touched the program for some minutes."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_MINUTE = 60_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Tells ``idle`` once after so many minutes without a key or a movement, until ``start`` again.

    It looks at the windows' own events, not at every event of every widget, which would slow the
    program down.
    """

    idle = Signal()

    def __init__(self, minutes: float, parent: QObject | None = None) -> None:
        """Prepare the watch; it sleeps until ``start``."""
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.idle)
        self.set_minutes(minutes)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def set_minutes(self, minutes: float) -> None:
        """Change how long nobody may be there; a running watch begins anew."""
        self._clock.setInterval(round(minutes * _MINUTE))

    def start(self) -> None:
        """Begin to count."""
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._clock.start()

    def stop(self) -> None:
        """Stop counting, as while the desk is locked."""
        self._clock.stop()

    def touch(self) -> None:
        """Count from now, as if a key had been pressed."""
        if self._clock.isActive():
            self._clock.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count anew when somebody does something."""
        if event.type() in _TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        """Look at a window's events from now on."""
        if window is not None:
            window.installEventFilter(self)
            self.touch()
