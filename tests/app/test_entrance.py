"""The way in, with real offices behind the real windows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.app.conftest import ADA, visiting
from tests.conftest import PASSPHRASE, PASSWORD
from tests.security.conftest import MemoryKeyring, memory_keyring  # noqa: F401 - a fixture for these tests too

from casedesk.app import entrance as entrance_module
from casedesk.app.doors import OfficeDoor
from casedesk.app.entrance import Entrance
from casedesk.app.opening import OfficeFounder
from casedesk.domain.operators import Operator, Role
from casedesk.security.vault import WrongPassphraseError
from casedesk.services import offices, practice_staff
from casedesk.services.audit import AuditService
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.ui import texts
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.unlock.first_run_dialog import FirstRunDialog
from casedesk.ui.unlock.login_dialog import LoginDialog
from casedesk.ui.unlock.presenter.opening import Way
from casedesk.ui.unlock.unlock_dialog import UnlockDialog

OFFICE = "Grey Heron Services"
HERONS = "seven herons over the canal"


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch, dressed: QApplication) -> None:
    monkeypatch.delenv("CASEDESK_PASSPHRASE", raising=False)
    texts.install_language(dressed, "en")


@pytest.fixture
def way_in(tmp_path: Path, tasks: ThreadTasks) -> Callable[[Path], Entrance]:
    return lambda folder: Entrance(folder, tasks, lambda _language: None)


@pytest.fixture
def opened() -> Iterator[list[OpenOffice]]:
    """Give a list whose offices are closed at the end."""
    found: list[OpenOffice] = []
    yield found
    for office in found:
        office.close()


def fill(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def through_first_run(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    """Go through the five steps as a person at the keyboard does."""
    qtbot.waitUntil(lambda: dialog._state is not None and dialog._state.keyring is not None)
    fill(dialog.office_step.office_name, OFFICE)
    dialog.next.click()
    for field in (dialog.keys_step.passphrase, dialog.keys_step.passphrase_again):
        fill(field.edit, HERONS)
    dialog.next.click()
    sheet = dialog.sheet_step
    fill(sheet.place, "Safe A-01")
    fill(sheet.keeper, "Ada Admin")
    qtbot.waitUntil(lambda: sheet.sheet.has_picture, timeout=20_000)
    sheet.print_sheet.click()
    code, state = dialog.presenter._recovery, dialog._state
    assert code is not None
    assert state is not None
    fill(sheet.first_group, code.groups[state.asked[0] - 1])
    fill(sheet.second_group, code.groups[state.asked[1] - 1])
    dialog.next.click()
    dialog.next.click()
    person = dialog.administrator_step
    fill(person.name, "Ada Admin")
    fill(person.badge_no, "A01")
    fill(person.password.edit, PASSWORD)
    fill(person.password_again.edit, PASSWORD)
    dialog.next.click()


def test_that_the_first_run_makes_an_office_one_can_sign_in_to(
    qtbot: QtBot,
    way_in: Callable[[Path], Entrance],
    opened: list[OpenOffice],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(
        entrance_module, "printing", lambda _tasks: lambda pdf, _copies, _near: not printed.append(pdf)
    )
    folder = tmp_path / "new" / "office"
    with visiting(FirstRunDialog, lambda dialog: through_first_run(qtbot, dialog)):
        office = way_in(folder).opened()
    assert office is not None
    opened.append(office)
    assert office.desk.office.name == OFFICE
    assert office.desk.pack.id == "cn-2026"
    assert printed[0].startswith(b"%PDF")

    def come_in(dialog: QWidget) -> None:
        assert isinstance(dialog, LoginDialog)
        QTest.keyClicks(dialog.pane.password.edit, PASSWORD)
        QTest.keyClick(dialog.pane.password.edit, Qt.Key.Key_Return)

    with visiting(LoginDialog, come_in):
        person = way_in(folder).signed_in(office, "", is_first=True)
    assert person is not None
    assert (person.name, person.role) == ("Ada Admin", Role.ADMINISTRATOR)
    report = AuditService(office.desk).inspect()
    assert (report.is_intact, report.entries) == (True, 2)


def test_that_the_first_run_given_up_leaves_nothing(
    way_in: Callable[[Path], Entrance], tmp_path: Path
) -> None:
    with visiting(FirstRunDialog, lambda dialog: dialog.reject()):
        assert way_in(tmp_path / "office").opened() is None
    assert not offices.exists(tmp_path / "office")


def practise(dialog: QWidget) -> None:
    assert isinstance(dialog, FirstRunDialog)
    QTest.keyClick(dialog.office_step.practice, Qt.Key.Key_Space)
    dialog.next.click()


def test_that_the_practice_office_opens_without_being_asked_anything(
    qtbot: QtBot, way_in: Callable[[Path], Entrance], opened: list[OpenOffice], tmp_path: Path
) -> None:
    with visiting(FirstRunDialog, practise):
        office = way_in(tmp_path / "office").opened()
    assert office is not None
    assert way_in(tmp_path).signed_in(office, "", is_first=True) is not None
    office.close()
    again = way_in(tmp_path / "office").opened()
    assert again is not None
    opened.append(again)
    assert again.desk.office.name == practice_staff.OFFICE.name


def test_that_building_the_practice_office_shows_its_progress_and_can_be_called_off(
    qtbot: QtBot, tasks: ThreadTasks, tmp_path: Path
) -> None:
    dialog = FirstRunDialog(OfficeFounder(tmp_path / "office"), tasks, tmp_path / "office")
    qtbot.addWidget(dialog)
    dialog.show()
    practise(dialog)
    assert dialog.work is not None
    qtbot.waitUntil(dialog.work.isVisible, timeout=20_000)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tasks.is_busy(), timeout=60_000)
    assert dialog.isVisible()
    assert dialog.next.isEnabled()
    assert dialog.opened is None
    assert not offices.exists(tmp_path / "office")


def test_that_a_practice_office_with_another_password_asks_for_it(
    way_in: Callable[[Path], Entrance], tmp_path: Path, opened: list[OpenOffice]
) -> None:
    new = offices.NewOffice(
        practice_staff.OFFICE, ADA, PASSWORD, practice_staff.PASSPHRASE, use_keyring=False
    )
    opened.append(offices.create(tmp_path / "office", new)[0])
    with visiting(LoginDialog, lambda dialog: dialog.reject()):
        assert way_in(tmp_path / "office").signed_in(opened[0], "", is_first=True) is None


def test_that_an_office_with_the_practice_name_and_its_own_passphrase_asks_for_it(
    way_in: Callable[[Path], Entrance], tmp_path: Path
) -> None:
    new = offices.NewOffice(practice_staff.OFFICE, ADA, PASSWORD, PASSPHRASE, use_keyring=False)
    offices.create(tmp_path / "office", new)[0].close()
    with visiting(UnlockDialog, lambda dialog: dialog.reject()):
        assert way_in(tmp_path / "office").opened() is None


def test_that_the_keyring_opens_without_asking(
    memory_keyring: MemoryKeyring,  # noqa: F811
    way_in: Callable[[Path], Entrance],
    folder: Path,
    opened: list[OpenOffice],
) -> None:
    def open_and_keep(dialog: QWidget) -> None:
        assert isinstance(dialog, UnlockDialog)
        dialog.keep.setChecked(True)
        QTest.keyClicks(dialog.passphrase.edit, PASSPHRASE)
        QTest.keyClick(dialog.passphrase.edit, Qt.Key.Key_Return)

    with visiting(UnlockDialog, open_and_keep):
        office = way_in(folder).opened()
    assert office is not None
    office.close()
    again = way_in(folder).opened()
    assert again is not None
    opened.append(again)


def test_that_a_passphrase_from_the_environment_opens_or_is_refused(
    way_in: Callable[[Path], Entrance],
    folder: Path,
    opened: list[OpenOffice],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CASEDESK_PASSPHRASE", "lantern river six bridges")
    with pytest.raises(WrongPassphraseError):
        way_in(folder).opened()
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    office = way_in(folder).opened()
    assert office is not None
    opened.append(office)


def test_that_the_recovery_sheet_opens_and_a_new_passphrase_is_set(
    qtbot: QtBot, way_in: Callable[[Path], Entrance], tmp_path: Path, opened: list[OpenOffice]
) -> None:
    from casedesk.domain.offices import Office

    new = offices.NewOffice(Office(name=OFFICE), ADA, PASSWORD, PASSPHRASE, use_keyring=False)
    office, code = offices.create(tmp_path / "office", new)
    office.close()

    def recover(dialog: QWidget) -> None:
        assert isinstance(dialog, UnlockDialog)
        dialog.to_recovery.click()
        QTest.keyClicks(dialog.code, " ".join(code.groups))
        QTest.keyClick(dialog.code, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.ways.currentIndex() == Way.NEW_PASSPHRASE, timeout=20_000)
        for field in (dialog.new_passphrase, dialog.new_again):
            QTest.keyClicks(field.edit, HERONS)
        QTest.keyClick(dialog.new_again.edit, Qt.Key.Key_Return)

    with visiting(UnlockDialog, recover):
        found = way_in(tmp_path / "office").opened()
    assert found is not None
    found.close()
    opened.append(offices.open_office(tmp_path / "office", passphrase=HERONS))


def test_that_the_door_says_how_the_office_stands(folder: Path, opened: list[OpenOffice]) -> None:
    opened.append(offices.open_office(folder, passphrase=PASSPHRASE))
    desk = opened[0].desk
    door = OfficeDoor(desk)
    assert [each.name for each in door.seats()] == ["Ada Admin", "Cole Collector"]
    chain, key = door.facts()
    assert chain.text.in_english() == "Audit log whole, 3 entries"
    assert not chain.is_bad
    assert "Encrypted office" in key.text.in_english()
    assert isinstance(door.sign_in(door.seats()[1].operator_id, PASSWORD), Operator)
    with desk.database.engine.connect() as connection, connection.begin():
        from sqlalchemy import text

        connection.execute(text("DROP TRIGGER audit_entries_no_update"))
        connection.execute(text("UPDATE audit_entries SET body = replace(body, 'C01', 'C02') WHERE seq = 3"))
    broken, _key = door.facts()
    assert broken.is_bad
    assert broken.text.in_english() == "Audit log broken at entry 3"
    assert OperatorService(desk).seats()[0].last_at is not None
