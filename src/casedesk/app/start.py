"""Reads the command line and starts the windows or the commands."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk import settings
from casedesk.domain.sentences import Sentence

if TYPE_CHECKING:
    from casedesk.cli.commands import PageReport

NO_DISPLAY = "There is no display for the window. Try: casedesk demo"


def main(argv: Sequence[str]) -> int:
    """Run one command, or open the window when none is given; return the exit code."""
    asked, folder = _window_asked(argv)
    if asked:
        return _window(settings.data_folder(folder))
    from casedesk.cli import commands  # noqa: PLC0415 - a window does not pay for the commands

    windows = commands.Windows(
        open_pages=_open_pages,
        open_window=_window if has_display() else None,
    )
    return commands.main(argv, _translate(), windows)


def has_display() -> bool:
    """Tell whether a window could be seen; elsewhere than on Linux there always is a desktop."""
    if sys.platform != "linux":
        return True
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if named in {"offscreen", "minimal"}:
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


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
    from casedesk.app.desktop import Desktop  # noqa: PLC0415 - commands do not pay for Qt's widgets

    return Desktop(folder, settings.settings_file()).run()


def _open_pages(folder: Path) -> "list[PageReport]":
    from casedesk.app.self_test import open_pages  # noqa: PLC0415

    return open_pages(folder)


def _translate() -> Callable[[Sentence], str]:
    """Return what shows sentences in the person's language, without any window."""
    from casedesk.ui.texts import system_language, translator_for  # noqa: PLC0415

    wanted = settings.load_preferences(settings.settings_file()).language
    return translator_for(wanted or system_language())
