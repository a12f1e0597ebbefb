"""Opens every page of the installed program on a practice office and reports each."""

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.app.display import has_display
from casedesk.cli.commands import PageReport

if TYPE_CHECKING:
    from casedesk.app.desktop import Desktop

_BOX_MS = 200
_PATIENCE = 30
"""Seconds that a page may take to show everything."""


def open_pages(folder: Path) -> list[PageReport]:
    """Show each page once, let its work finish, and say what came of it."""
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from casedesk.app.desktop import Desktop  # the platform is chosen first
    from casedesk.services import offices, practice_staff
    from casedesk.services.operators import OperatorService

    with tempfile.TemporaryDirectory() as settings_folder:
        desktop = Desktop(folder, Path(settings_folder) / "settings.json")
        desktop.dress()
        office = offices.open_office(folder, passphrase=practice_staff.PASSPHRASE)
        who, password = practice_staff.ADMINISTRATOR.badge_no, practice_staff.PASSWORD
        try:
            operator = OperatorService(office.desk).sign_in(who, password)
            window = desktop.start(office, operator)
            boxes = _Boxes()
            return [_report(desktop, key, boxes) for key in window.page_keys()]
        finally:
            desktop.end()


class _Boxes:
    """Counts and closes the boxes that come up by themselves: nobody is here to close them."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer  # the platform is chosen first

        self.closed = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._close)
        self._timer.start(_BOX_MS)

    def _close(self) -> None:
        from PySide6.QtWidgets import QApplication

        box = QApplication.activeModalWidget()
        if box is not None:
            self.closed += 1
            box.close()


def _report(desktop: "Desktop", key: str, boxes: _Boxes) -> PageReport:
    """Show one page; a problem is told by its kind, a box that came up by its coming."""
    window = desktop.window
    assert window is not None
    before = boxes.closed
    try:
        window.show_page(key)
        _settle(desktop)
        if boxes.closed > before:
            return PageReport(key, is_ok=False, detail="a box came up; see the log file")
        page = window.current_page()
        is_painted = page is not None and not page.grab().isNull()
        return PageReport(key, is_painted)
    except Exception as problem:  # noqa: BLE001 - whatever it is, the report names it
        return PageReport(key, is_ok=False, detail=type(problem).__name__)


def _settle(desktop: "Desktop") -> None:
    """Let answers come in until nothing is awaited; raise TimeoutError when that takes too long."""
    from PySide6.QtWidgets import QApplication  # the platform is chosen first

    until = time.monotonic() + _PATIENCE
    while desktop.tasks.is_busy():
        QApplication.processEvents()
        if time.monotonic() > until:
            raise TimeoutError
    QApplication.processEvents()
