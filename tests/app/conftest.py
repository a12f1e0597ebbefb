"""The whole program around real offices, with windows on the test's own screen."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import PASSPHRASE, PASSWORD, Clock
from tests.ui.conftest import dressed, tasks  # noqa: F401 - fixtures for these tests too

from casedesk.app.desktop import Desktop
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Role
from casedesk.services import offices
from casedesk.services.operators import OperatorService
from casedesk.ui import messages

W = TypeVar("W", bound=QWidget)
_LOOKS = 1000
ADA = Operator(name="Ada Admin", badge_no="A01", role=Role.ADMINISTRATOR)
COLE = Operator(name="Cole Collector", badge_no="C01", role=Role.COLLECTOR)


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    """Return the folder of an office of two people that nobody has open."""
    folder = tmp_path / "office"
    new = offices.NewOffice(Office(name="Lantern Office"), ADA, PASSWORD, PASSPHRASE, use_keyring=False)
    office, _code = offices.create(folder, new, clock)
    admin = OperatorService(office.desk).sign_in("A01", PASSWORD)
    OperatorService(office.desk).add(admin, COLE, PASSWORD)
    office.close()
    return folder


@pytest.fixture(autouse=True)
def nothing_unexpected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fail a test in which the program met what nobody expected, instead of showing the box for it."""
    met: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(messages.Unexpected, "_show", lambda _self, code: met.append(code))
    yield met
    QApplication.processEvents()
    log = tmp_path / "settings" / "casedesk.log"
    assert met == [], log.read_text(encoding="utf-8") if log.exists() else ""


@pytest.fixture
def desktop(folder: Path, tmp_path: Path) -> Iterator[Desktop]:
    """Give a program on that office that is dressed but has no window yet."""
    made = Desktop(folder, tmp_path / "settings" / "settings.json")
    made.dress()
    made._choose_language("en")
    yield made
    made.end()


@pytest.fixture
def enter(desktop: Desktop, folder: Path, clock: Clock, qtbot: QtBot) -> Callable[..., Desktop]:
    """Return a function that opens the office and its window for a person of that badge."""

    def enter_as(badge: str = "A01") -> Desktop:
        office = desktop.office or offices.open_office(folder, passphrase=PASSPHRASE, clock=clock)
        window = desktop.start(office, OperatorService(office.desk).sign_in(badge, PASSWORD))
        qtbot.waitExposed(window)
        settle(qtbot, desktop)
        return desktop

    return enter_as


def settle(qtbot: QtBot, desktop: Desktop) -> None:
    """Wait until no answer is awaited any more."""
    qtbot.waitUntil(lambda: not desktop.tasks.is_busy(), timeout=20_000)


def actions(desktop: Desktop) -> list[str]:
    """Return what the log says was done, oldest first."""
    from casedesk.services.audit import AuditService

    assert desktop.office is not None
    auditor = Operator(name="Vera", badge_no="V9", role=Role.AUDITOR)
    found = [each.action for each in AuditService(desktop.office.desk).entries(auditor)]
    return found[::-1]


def lines(widget: QWidget) -> str:
    """Return everything that stands on a widget's labels."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def come_forward(window: QWidget) -> None:
    """Wait until a window has the keyboard, as when a person has clicked into it."""
    window.activateWindow()
    for _ in range(_LOOKS):
        if window.isActiveWindow():
            return
        QTest.qWait(20)
    raise AssertionError("the window does not come forward")


def is_gone(window: QWidget) -> bool:
    """Tell whether a window was closed or deleted."""
    return not shiboken6.isValid(window) or not window.isVisible()


@contextmanager
def visiting(kind: type[W], act: Callable[[W], None]) -> Iterator[None]:
    """Do something in the window of that kind as soon as it waits for an answer; it must come."""
    met: list[BaseException | None] = []

    def look() -> None:
        window = QApplication.activeModalWidget()
        if not isinstance(window, kind):
            return
        timer.stop()
        try:
            come_forward(window)
            act(window)
            met.append(None)
        except BaseException as problem:  # noqa: BLE001 - raised where the test waits
            met.append(problem)
            if not is_gone(window) and isinstance(window, QDialog):
                window.done(0)

    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(look)
    timer.start()
    yield
    for _ in range(_LOOKS):
        if met:
            break
        QTest.qWait(20)
    timer.stop()
    assert met, f"no {kind.__name__} was shown"
    if met[0] is not None:
        raise met[0]


@contextmanager
def popping(act: Callable[[QMenu], None]) -> Iterator[None]:
    """Do something in the menu that opens; it must come."""
    met: list[QMenu] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            timer.stop()
            met.append(menu)
            act(menu)

    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert met, "no menu opened"
