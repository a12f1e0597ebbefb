"""The comparison of the next month's file: by group, by row and by field, by mouse and by keyboard."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.ui.importing_samples import FakeView, Write, add_client, import_presenter, writer

from casedesk.domain.cases import Case
from casedesk.domain.clients import Client
from casedesk.domain.intake import IntakeField
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.reconciliation import Acceptance, ChangedRow, Choice, Fate, FieldDifference, RowGroup
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.placements import DryRun
from casedesk.storage.shelves import Shelves
from casedesk.ui.importing.cards import Stage
from casedesk.ui.importing.compared_rows import IDENTITY, PLACE, ComparedRows
from casedesk.ui.importing.comparison_cards import FieldCard, changed_card
from casedesk.ui.importing.difference_view import DifferenceView
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.importing.wizard import Wizard
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.work import InlineTasks

HEADERS = ["委案编号", "客户姓名", "身份证号", "手机号码", "剩余本金", "备注"]
PEOPLE = [
    ["A001", "陈轩", "410202200009101761", "18773546848", 100, "甲"],
    ["A002", "陈轩", "410202200009101761", "18773546848", 200, "乙"],
    ["A003", "陈轩", "410202200009101761", "18773546848", 300, "丙"],
    ["A004", "陈轩", "410202200009101761", "18773546848", 400, "丁"],
]
NEXT = [
    ["A001", "陈轩", "410202200009101761", "18773546848", 150, "新甲"],
    ["A002", "陈轩", "410202200009101761", "18773546848", 250, "乙"],
    ["A003", "陈轩", "410202200009101761", "18773546848", 300, "丙"],
    ["A005", "陈轩", "410202200009101761", "18773546848", 500, "戊"],
]
OURS = "本人说下月还"
"""What somebody here wrote into the first case after the first import."""


@pytest.fixture
def database_url() -> None:
    """Windows are tested on the encrypted file; the services are tested on both databases."""


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    return add_client(desk, administrator)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    return writer(tmp_path)


@pytest.fixture
def view() -> FakeView:
    return FakeView()


def stored(desk: Desk) -> dict[str, Case]:
    with desk.database.reading() as connection:
        return {each.case_no: each for each in Shelves(connection).cases.all()}


def go_to(presenter: ImportPresenter, path: Path, stage: Stage) -> None:
    presenter.restart()
    presenter.choose_file(path)
    while presenter.stage is not stage:
        before = presenter.stage
        presenter.go_on()
        assert presenter.stage is not before, str(presenter.obstacle())


@pytest.fixture
def second(
    desk: Desk, administrator: Operator, client: Client, view: FakeView, write: Write
) -> Callable[..., ImportPresenter]:
    """Return a function that imports the first list, edits a case here and compares the next list."""

    def make() -> ImportPresenter:
        presenter = import_presenter(desk, administrator, InlineTasks())
        presenter.attach(view)
        presenter.load()
        go_to(presenter, write(*PEOPLE, headers=HEADERS, name="november"), Stage.DONE)
        with desk.work("case.changed", administrator, Right.EDIT_CASES) as work:
            (case,) = work.cases.all(work.cases.table.c.case_no == "A001")
            work.cases.save(replace(case, note=OURS))
            work.about("A001")
            work.commit()
        go_to(presenter, write(*NEXT, headers=HEADERS, name="december"), Stage.COMPARE)
        return presenter

    return make


Second = Callable[..., ImportPresenter]


def test_that_the_next_file_is_sorted_into_groups(second: Second, view: FakeView, client: Client) -> None:
    second()
    assert view.compared is not None
    assert view.compared.counts == {
        RowGroup.NEW: 1,
        RowGroup.CHANGED: 2,
        RowGroup.UNCHANGED: 1,
        RowGroup.MISSING: 1,
    }
    assert view.compared.group is RowGroup.CHANGED
    assert view.compared.accepted == {RowGroup.NEW: 1, RowGroup.CHANGED: 2, RowGroup.MISSING: 0}
    assert view.compared.conflicts == 1
    assert view.rows is not None
    first = view.rows.rows(0, 10)[0]
    assert (first[0], first[1], first[2]) == (2, "A001", "陈*")


def test_that_each_group_shows_its_cases_masked(second: Second, view: FakeView) -> None:
    presenter = second()
    for group, number in ((RowGroup.NEW, "A005"), (RowGroup.UNCHANGED, "A003"), (RowGroup.MISSING, "A004")):
        presenter.comparison.choose_group(group)
        assert view.rows is not None
        (row,) = view.rows.rows(0, 10)
        assert (row[1], row[2]) == (number, "陈*")
        presenter.comparison.select(row[PLACE])
        assert view.case is not None
        assert view.case.name == "陈*"
        told = " ".join(f"{each.ours} {each.theirs}" for each in view.case.fields)
        assert "18773546848" not in told
        assert "410202200009101761" not in told
    assert view.rows.place_of(row[IDENTITY]) == 0
    assert view.rows.place_of(-1) is None


def test_that_the_chosen_case_tells_who_touched_ours_and_when(second: Second, view: FakeView) -> None:
    presenter = second()
    presenter.comparison.select(0)
    assert view.case is not None
    note = next(each for each in view.case.fields if each.is_conflict)
    assert (note.ours, note.theirs, note.choice) == (OURS, "新甲", Choice.OURS)
    assert "2026-11-23" in " ".join(map(str, note.notes))


def test_that_ours_stands_unless_the_client_is_chosen(second: Second, view: FakeView, desk: Desk) -> None:
    presenter = second()
    presenter.go_on()
    after = stored(desk)
    assert after["A001"].note == OURS
    assert after["A001"].debt.balance.fen == 15_000
    assert view.done is not None
    assert presenter.taken is not None
    assert (presenter.taken.new, presenter.taken.changed, presenter.taken.kept) == (1, 2, 1)


def test_that_a_choice_by_field_is_written(second: Second, view: FakeView, desk: Desk) -> None:
    presenter = second()
    presenter.comparison.select(0)
    presenter.comparison.decide("note", Choice.THEIRS)
    presenter.comparison.decide("owed", Choice.OURS)
    presenter.comparison.decide("no such field", Choice.OURS)
    assert view.case is not None
    assert {each.key: each.choice for each in view.case.fields}["note"] is Choice.THEIRS
    presenter.go_on()
    after = stored(desk)["A001"]
    assert (after.note, after.debt.owed.principal.fen) == ("新甲", 10_000)


def test_that_a_whole_case_can_be_kept_as_ours(second: Second, desk: Desk) -> None:
    presenter = second()
    presenter.comparison.select(0)
    presenter.comparison.decide_all(Choice.OURS)
    presenter.go_on()
    after = stored(desk)["A001"]
    assert (after.note, after.debt.owed.principal.fen) == (OURS, 10_000)


def test_that_rows_and_groups_are_accepted_one_by_one(second: Second, view: FakeView) -> None:
    presenter = second()
    comparison = presenter.comparison
    assert comparison.acceptance() == Acceptance()
    comparison.ticks[RowGroup.CHANGED].put(2, (), is_ticked=False)
    comparison.ticks[RowGroup.MISSING].take_all()
    comparison.ticks[RowGroup.NEW].clear()
    wanted = comparison.acceptance()
    assert wanted.groups == {RowGroup.CHANGED, RowGroup.MISSING}
    assert wanted.left_out == {2}
    assert wanted.left_out_cases == frozenset()
    assert comparison.accepted() == {RowGroup.NEW: 0, RowGroup.CHANGED: 1, RowGroup.MISSING: 1}
    for ticks in comparison.ticks.values():
        ticks.clear()
    assert str(presenter.obstacle()) == "Nothing is ticked in any group."


def test_that_columns_are_kept_by_name_and_revision(second: Second, view: FakeView, write: Write) -> None:
    presenter = second()
    presenter.restart()
    presenter.choose_file(write(*NEXT, headers=HEADERS, name="january"))
    assert view.profile is not None
    assert view.profile.chosen == "november.xlsx"
    assert "revision 1" in str(view.profile.told)
    presenter.columns.select(5)
    presenter.columns.choose(0)
    assert str(view.profile.told).startswith("Corrected: saved as revision 2")
    presenter.choose_profile("november.xlsx")
    presenter.columns.set_constant(IntakeField.BATCH_NO.value, "2027-01")
    assert str(view.profile.told).startswith("Corrected")
    assert view.whole is not None
    assert [key for key, _text in view.whole.constants] == ["batch_no"]
    presenter.columns.set_constant(IntakeField.BATCH_NO.value, "")
    assert view.whole.constants == ()


def test_that_amounts_are_read_in_their_unit(
    desk: Desk, administrator: Operator, client: Client, view: FakeView, write: Write
) -> None:
    presenter = import_presenter(desk, administrator, InlineTasks())
    presenter.attach(view)
    presenter.load()
    presenter.choose_file(write(*PEOPLE, headers=HEADERS))
    presenter.columns.select(4)
    presenter.columns.choose_form(1, 0)
    assert view.column is not None
    assert view.column.form is not None
    assert str(view.column.form.unit.label) == "Fen"
    for _step in range(4):
        presenter.go_on()
    assert stored(desk)["A001"].debt.balance.fen == 100


def test_that_rejected_rows_are_saved_as_a_workbook(  # noqa: PLR0917 - fixtures
    desk: Desk,
    administrator: Operator,
    client: Client,
    view: FakeView,
    write: Write,
    tmp_path: Path,
) -> None:
    presenter = import_presenter(desk, administrator, InlineTasks())
    presenter.attach(view)
    presenter.load()
    presenter.choose_file(write(PEOPLE[0], ["A002", "", *PEOPLE[1][2:]], headers=HEADERS))
    presenter.go_on()
    presenter.go_on()
    assert presenter.can_save_rejected
    presenter.save_rejected(tmp_path / "back.xlsx")
    assert (tmp_path / "back.xlsx").stat().st_size > 0
    presenter.save_rejected(tmp_path / "missing" / "back.xlsx")
    assert "back.xlsx" in str(view.errors[-1].sentence)


def many(number: int) -> DryRun:
    """Return a comparison of so many changed rows, as a check would give it."""
    difference = FieldDifference("note", say("Note"), "old", "new", Fate.APPLIED)
    changed = tuple(
        ChangedRow(row, row, f"A{row:06}", "陈*", Money.of_fen(100), (difference,))
        for row in range(2, number + 2)
    )
    empty: object = None
    return DryRun(1, "big.xlsx", "", empty, (), (), number, 0, "", empty, changed=changed)  # type: ignore[arg-type]


def test_that_a_hundred_thousand_rows_are_shown_and_ticked_at_once() -> None:
    dry_run = many(100_000)
    rows = ComparedRows(dry_run, RowGroup.CHANGED, {})
    began = time.perf_counter()
    assert rows.count() == 100_000
    assert len(rows.rows(99_900, 200)) == 100
    assert time.perf_counter() - began < 0.05
    backwards = rows.sorted_by(0, "row", is_descending=True)
    assert backwards.rows(0, 1)[0][0] == 100_001


def test_that_keys_and_clicks_choose_between_ours_and_theirs(qtbot: QtBot) -> None:
    shown = DifferenceView()
    qtbot.addWidget(shown)
    shown.resize(320, 400)
    fields = [
        FieldCard("note", say("Note"), OURS, "新甲", Choice.OURS, is_choosable=True, is_conflict=True),
        FieldCard("phone gone:1", say("Phone"), "138****0000", "", Choice.OURS),
        FieldCard("owed", say("Principal"), "100.00", "150.00", is_choosable=True, notes=(say("Note"),)),
    ]
    shown.show_fields(fields)
    shown.show()
    heard: list[tuple[str, Choice]] = []
    shown.decided.connect(lambda key, choice: heard.append((key, choice)))
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert heard == [("note", Choice.THEIRS), ("owed", Choice.OURS)]
    assert "150.00" in shown.accessibleDescription()
    side, place = shown._sides(0)[1]
    assert side is Choice.THEIRS
    press = QMouseEvent(
        QMouseEvent.Type.MouseButtonPress,
        QPointF(place.center()),
        QPointF(place.center()),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(shown, press)
    assert heard[-1] == ("note", Choice.THEIRS)
    assert not shown.grab().isNull()


@pytest.fixture
def wizard(  # noqa: PLR0917 - fixtures
    qtbot: QtBot, desk: Desk, administrator: Operator, tasks: ThreadTasks, second: Second, view: FakeView
) -> Wizard:
    """Return a real window that compares the next list; another window has imported the first one."""
    second()
    made = Wizard(import_presenter(desk, administrator, tasks), tasks)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    made._presenter.load()
    qtbot.waitUntil(lambda: made._presenter.clients.chosen is not None)
    return made


def test_that_the_next_list_is_accepted_by_row_with_the_keyboard(
    qtbot: QtBot, wizard: Wizard, desk: Desk, tmp_path: Path
) -> None:
    presenter, steps = wizard._presenter, wizard.steps
    assert not steps.is_made(Stage.COMPARE)
    presenter.choose_file(tmp_path / "december.xlsx")
    qtbot.waitUntil(wizard.goButton.isEnabled)
    wizard.goButton.click()
    wizard.goButton.click()
    qtbot.waitUntil(lambda: presenter.stage is Stage.CHECK and wizard.goButton.isEnabled())
    wizard.goButton.click()
    table = steps.comparison.table
    qtbot.waitUntil(lambda: table.table.rowCount() == 2)
    qtbot.waitUntil(lambda: steps.comparison.nameLabel.text() == "陈*")
    assert "3" in wizard.goButton.text()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert "2" in wizard.goButton.text()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "3" in wizard.goButton.text()
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "1" in wizard.goButton.text()
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert presenter.comparison.accepted()[RowGroup.CHANGED] == 1
    qtbot.keyClick(steps.comparison.groups, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: presenter.comparison.group is RowGroup.UNCHANGED)
    assert table.isColumnHidden(0)
    qtbot.keyClick(steps.comparison.groups, Qt.Key.Key_Left)
    qtbot.waitUntil(steps.comparison.theirsButton.isVisible)
    steps.comparison.theirsButton.click()
    wizard.retranslate_ui()
    wizard.goButton.click()
    qtbot.waitUntil(lambda: presenter.stage is Stage.DONE)
    after = stored(desk)
    assert (after["A001"].note, after["A002"].debt.balance.fen) == ("新甲", 20_000)
    assert steps.done.undoButton.isVisible()


def test_that_the_same_file_says_so_with_one_way_back(
    qtbot: QtBot, wizard: Wizard, desk: Desk, tmp_path: Path
) -> None:
    presenter = wizard._presenter
    for _ in range(2):
        presenter.restart()
        presenter.choose_file(tmp_path / "december.xlsx")
        qtbot.waitUntil(wizard.goButton.isEnabled)
        wizard.goButton.click()
        wizard.goButton.click()
        qtbot.waitUntil(lambda: presenter.stage is Stage.CHECK and wizard.goButton.isEnabled())
        wizard.goButton.click()
        presenter.comparison.ticks[RowGroup.MISSING].take_all()
        if wizard.goButton.isEnabled():
            wizard.goButton.click()
            qtbot.waitUntil(lambda: presenter.stage is Stage.DONE)
    pane = wizard.steps.comparison
    assert pane.faces.currentIndex() == 1
    assert not wizard.goButton.isEnabled()
    pane.same.button.click()
    assert presenter.stage is Stage.FILE


def test_that_the_place_of_the_rejected_rows_is_asked(
    qtbot: QtBot, wizard: Wizard, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter = wizard._presenter
    wizard.save_rejected()
    presenter.choose_file(write(PEOPLE[0], ["A009", "", *PEOPLE[1][2:]], headers=HEADERS, name="bad"))
    qtbot.waitUntil(wizard.goButton.isEnabled)
    wizard.goButton.click()
    wizard.goButton.click()
    qtbot.waitUntil(lambda: presenter.stage is Stage.CHECK and not presenter.is_busy)
    target = tmp_path / "back.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_named: (str(target), ""))
    assert wizard.steps.findings.saveButton.isVisible()
    wizard.steps.findings.saveButton.click()
    qtbot.waitUntil(target.exists)


def test_that_what_is_said_of_a_case_names_every_difference() -> None:
    row = many(1).changed[0]
    card = changed_card(row, {})
    assert [(each.ours, each.theirs) for each in card.fields] == [("old", "new")]
    assert not any(each.is_conflict for each in card.fields)
