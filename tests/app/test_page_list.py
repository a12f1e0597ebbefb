"""Pages come when they are asked for, and what they are made of comes beforehand."""

import sys
from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.conftest import PASSPHRASE, PASSWORD, Clock

from casedesk.app import page_list
from casedesk.app.desktop import Desktop
from casedesk.services import offices
from casedesk.services.operators import OperatorService
from casedesk.ui.work import Progress


def test_that_what_pages_are_made_of_is_loaded_beforehand() -> None:
    page_list.load(Progress())
    assert {"casedesk.ui.cases.page", "casedesk.ui.settings.page"} <= set(sys.modules)


def test_that_the_window_opens_on_the_page_asked_for_and_makes_no_other(
    desktop: Desktop, folder: Path, clock: Clock, qtbot: QtBot
) -> None:
    office = offices.open_office(folder, passphrase=PASSPHRASE, clock=clock)
    window = desktop.start(office, OperatorService(office.desk).sign_in("A01", PASSWORD), first="cases")
    qtbot.waitExposed(window)
    assert list(window._pages.pages) == ["cases"]
    qtbot.waitUntil(lambda: not desktop.tasks.is_busy())


def test_that_an_office_opens_without_reading_its_rules(folder: Path, clock: Clock) -> None:
    office = offices.open_office(folder, passphrase=PASSPHRASE, clock=clock)
    try:
        assert "pack" not in vars(office.desk)
        assert office.desk.pack.id == office.desk.office.rule_pack
    finally:
        office.close()
