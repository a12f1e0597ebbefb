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
            return [_report(desktop, key) for key in window.page_keys()]
        finally:
            desktop.end()


def _report(desktop: "Desktop", key: str) -> PageReport:
    """Show one page; a problem is told by its kind."""
    window = desktop.window
    assert window is not None
    try:
        window.show_page(key)
        _settle(desktop)
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
