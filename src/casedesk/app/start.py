"""Reads the command line and starts the windows or the commands."""

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk import settings
from casedesk.app.display import has_display

if TYPE_CHECKING:
    from casedesk.app.desktop import Desktop
    from casedesk.cli.commands import PageReport

NO_DISPLAY = "There is no display for the window. Try: casedesk demo"


def main(argv: Sequence[str]) -> int:
    """Run one command, or open the window when none is given; return the exit code."""
    asked, folder = _window_asked(argv)
    if asked:
        return _window(settings.data_folder(folder))
    from casedesk.cli import commands  # a window does not pay for the commands
    from casedesk.ui.texts import translator_for

    windows = commands.Windows(
        open_pages=_open_pages,
        open_window=_window if has_display() else None,
    )
    language = _language()
    _start_log()
    translate = translator_for(language)
    return commands.main(argv, translate, windows, language="zh" if language.startswith("zh") else "en")


def desktop_class() -> "type[Desktop]":
    """Return the windowed program, loaded in the order that costs least; commands do not pay for it.

    Qt's import hook reads the source of every module that comes after Qt, so what needs no Qt comes before.
    Modules are no garbage: the collector does not look through them, neither now nor later.
    """
    gc.disable()
    _load_offices()
    from casedesk.app.desktop import Desktop

    gc.freeze()
    gc.enable()
    return Desktop


def _load_offices() -> None:
    from casedesk.services import cases, offices, operators  # noqa: F401


def _window_asked(argv: Sequence[str]) -> tuple[bool, Path | None]:
    """Tell whether the command line only opens the window, perhaps on the folder of ``--data``."""
    if not argv:
        return True, None
    if argv[0] == "--data" and len(argv) == 2:  # noqa: PLR2004 - the option and its value
        return True, Path(argv[1])
    if len(argv) == 1 and argv[0].startswith("--data="):
        return True, Path(argv[0].partition("=")[2])
    return False, None


def _window(folder: Path) -> int:
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    return desktop_class()(folder, settings.settings_file()).run()


def _open_pages(folder: Path) -> "list[PageReport]":
    from casedesk.app.self_test import open_pages

    return open_pages(folder)


def _language() -> str:
    """Return the language that the person prefers, else the computer's."""
    from casedesk.ui.texts import system_language

    return settings.load_preferences(settings.settings_file()).language or system_language()


def _start_log() -> None:
    """Keep unexpected problems of commands in the log file too; without a writable place go on without it."""
    from casedesk.ui.log_file import start_log

    with contextlib.suppress(OSError):
        start_log(settings.settings_file().parent)
