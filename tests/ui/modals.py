"""Fills in a dialog that something opens and waits for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog


def within(kind: type[QDialog], act: Callable[[], object], fill: Callable[[QDialog], object]) -> None:
    """Do what opens a dialog, and fill it in once it is there."""
    timer = QTimer()

    def look() -> None:
        found: QObject | None = QApplication.activeModalWidget()
        if isinstance(found, kind):
            timer.stop()
            fill(found)

    timer.timeout.connect(look)
    timer.start(20)
    act()
    timer.stop()
