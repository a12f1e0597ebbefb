"""Changing rules and days in the settings: real windows, real offices, everything by keyboard."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from casedesk import assets
from casedesk.domain.operators import Operator
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.services.own_days import OwnDayService
from casedesk.services.pack_files import PackService
from casedesk.services.rule_books import RuleService, RuleWish
from casedesk.ui import texts
from casedesk.ui.settings.days_section import DayDialog, DaysSection, YearDialog
from casedesk.ui.settings.presenter.days import DaysPresenter
from casedesk.ui.settings.presenter.rule_changes import RuleChanges
from casedesk.ui.settings.presenter.rules import RulesPresenter
from casedesk.ui.settings.rule_dialogs import PackDialog, RuleChangeDialog
from casedesk.ui.settings.rules_section import RulesSection
from casedesk.ui.work import InlineTasks

WHY = "Agreed at the meeting of the ninth of November."


@pytest.fixture
def database_url() -> None:
    """Let windows work on the encrypted file alone."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Let the windows of these tests speak English."""
    before = texts.language()
    texts.install_language(qapp, "en")
    yield
    texts.install_language(qapp, before)


def press_on(dialog: QDialog, qtbot: QtBot) -> None:
    """Go on by Ctrl+Enter until the dialog closes; leave it in the end, so that no test waits for ever."""
    again = QTimer(dialog)
    again.timeout.connect(
        lambda: qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    )
    again.start(100)
    QTimer.singleShot(20_000, dialog.reject)


def changes_of(office: OpenOffice, actor: Operator) -> RuleChanges:
    desk = office.desk
    return RuleChanges(RuleService(desk), PackService(desk), OperatorService(desk), actor, InlineTasks())


@pytest.fixture
def section(open_office: OpenOffice, administrator: Operator, qtbot: QtBot) -> RulesSection:
    presenter = RulesPresenter(open_office.desk.pack, changes_of(open_office, administrator))
    shown = RulesSection(presenter, InlineTasks())
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    shown.load()
    return shown


def test_that_parameters_stand_beside_the_value_of_the_pack(
    open_office: OpenOffice, administrator: Operator, section: RulesSection
) -> None:
    RuleService(open_office.desk).change(administrator, RuleWish("visits_per_30d", 2, WHY))
    section.load()
    section.show_view("parameters")
    section.parametersTable.select_identity("visits_per_30d")
    row = section.parametersTable.current_row()
    assert row is not None
    assert (str(row[1]), str(row[3].text)) == ("2", "4")
    section.show_view("history")
    assert section.historyTable.current_row() is not None
    section.show_view("packs")
    assert section.packsTable.current_row() is not None


def test_that_a_change_is_shown_before_it_is_kept(
    open_office: OpenOffice, administrator: Operator, section: RulesSection, qtbot: QtBot
) -> None:
    changes = changes_of(open_office, administrator)
    assert section._read is not None
    edited = changes.editable(section._read, "visits_per_30d", "en")
    dialog = RuleChangeDialog(edited, changes, InlineTasks(), section)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.value.setText("often")  # type: ignore[attr-defined]
    dialog.go_on()
    assert "whole number" in dialog.banner.label.text()
    dialog.value.setText("2")  # type: ignore[attr-defined]
    dialog.reason.setPlainText(WHY)
    dialog.go_on()
    assert "stricter" in dialog.banner.label.text()
    assert dialog.stored is None
    press_on(dialog, qtbot)
    assert dialog.exec() == QDialog.DialogCode.Accepted
    assert open_office.desk.pack.number("visits_per_30d") == 2


def test_that_more_room_asks_a_supervisor_for_an_administrator(
    open_office: OpenOffice, supervisor: Operator, section: RulesSection, qtbot: QtBot
) -> None:
    changes = changes_of(open_office, supervisor)
    assert section._read is not None
    edited = changes.editable(section._read, "visits_per_day", "en")
    dialog = RuleChangeDialog(edited, changes, InlineTasks(), section)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.value.setText("3")  # type: ignore[attr-defined]
    dialog.reason.setPlainText(WHY)
    dialog.go_on()
    assert dialog.answer.boxes[0].isVisible()
    dialog.go_on()
    assert "administrator" in dialog.banner.label.text()
    assert open_office.desk.pack.number("visits_per_day") == 1


def test_that_a_pack_with_a_mistake_is_told_and_nothing_is_taken_in(
    open_office: OpenOffice, section: RulesSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = assets.resource("rules", "cn-2026.toml").read_text(encoding="utf-8")
    path = tmp_path / "cn-2027.toml"
    path.write_text(re.sub(r"(?m)^crew_min = .*$", "crew_min = -2", text, count=1), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    told: list[str] = []
    monkeypatch.setattr(section, "show_error", lambda error: told.append(str(error)))
    section.show_view("packs")
    section.take_in()
    assert "line " in told[0]
    assert len(open_office.desk.rules.packs) == 1


def test_that_a_looser_pack_lists_its_room_and_asks_for_the_reason(
    *,
    open_office: OpenOffice,
    administrator: Operator,
    section: RulesSection,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    text = assets.resource("rules", "cn-2026.toml").read_text(encoding="utf-8")
    path = tmp_path / "cn-2027.toml"
    for old, new in {"version = 1": "version = 2", "visits_per_day = 1": "visits_per_day = 9"}.items():
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    changes = changes_of(open_office, administrator)
    read = PackService(open_office.desk).read_pack(administrator, path)
    dialog = PackDialog(read, changes, InlineTasks(), section)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    assert dialog.looser.model().rowCount() == 1
    assert dialog.focusWidget() is dialog.reason
    dialog.go_on()
    assert "at least 20" in dialog.banner.label.text()
    dialog.reason.setPlainText(WHY)
    press_on(dialog, qtbot)
    assert dialog.exec() == QDialog.DialogCode.Accepted
    assert open_office.desk.pack.number("visits_per_day") == 9


@pytest.fixture
def days(open_office: OpenOffice, administrator: Operator, qtbot: QtBot) -> DaysSection:
    desk = open_office.desk
    presenter = DaysPresenter(OwnDayService(desk), administrator, InlineTasks(), desk.today())
    shown = DaysSection(presenter, InlineTasks())
    qtbot.addWidget(shown)
    shown.show()
    shown.load()
    return shown


def test_that_a_year_without_notice_is_said_to_be_provisional(days: DaysSection) -> None:
    assert "not here yet" not in days.standingBanner.label.text()
    days.turn(2)
    assert days.yearLabel.text() == "2028"
    assert "may still shift" in days.standingBanner.label.text()


def test_that_a_day_is_set_and_taken_back_by_keyboard(
    open_office: OpenOffice, days: DaysSection, qtbot: QtBot
) -> None:
    dialog = DayDialog(None, days._presenter, InlineTasks(), days)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.day.setText("2026-12-40")
    dialog.go_on()
    assert "Type the day" in dialog.banner.label.text()
    dialog.day.setText("2026-12-24")
    dialog.note.setText("town festival")
    press_on(dialog, qtbot)
    assert dialog.exec() == QDialog.DialogCode.Accepted
    assert not open_office.desk.calendar.is_workday(dialog.own.day)
    days.load()
    own = [row for row in days._presenter.rows(days._view, is_whole=False) if row[-1].own]  # type: ignore[attr-defined,arg-type]
    days.table.select_identity(own[0][-1])  # type: ignore[arg-type]
    days.remove_day()
    assert open_office.desk.calendar.is_workday(dialog.own.day)


def test_that_a_year_is_read_from_its_file(
    open_office: OpenOffice, days: DaysSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cn-2028.json"
    record = {"year": 2028, "source": "an invented notice", "days_off": [], "working_weekends": []}
    path.write_text(json.dumps(record), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(YearDialog, "exec", lambda dialog: (dialog.go_on(), dialog.result())[1])
    days.take_in()
    assert days.yearLabel.text() == "2028"
    assert "an invented notice" in days.standingBanner.label.text()
    assert not open_office.desk.calendar.is_provisional(open_office.desk.today().replace(year=2028))
