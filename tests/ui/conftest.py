"""Windows for the tests: a themed application in Chinese, without a screen where there is none."""

import os
import sys
from collections.abc import Iterator

import pytest

if (
    sys.platform.startswith("linux")
    and not os.environ.get("DISPLAY")
    and not os.environ.get("WAYLAND_DISPLAY")
):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from casedesk.ui import texts
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.theme import theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    """Give every window test the light theme, full size and Chinese texts."""
    if theme.is_dark or theme.scale != 1.0 or not qapp.styleSheet():
        theme.apply(qapp, "light", 1.0)
    if texts.language() != "zh_CN" or texts.tr("Close") == "Close":
        texts.install_language(qapp, "zh_CN")
    return qapp


@pytest.fixture
def tasks() -> Iterator[ThreadTasks]:
    """Give a door off the UI thread and wait for its work at the end."""
    door = ThreadTasks()
    yield door
    door.wait_all()
