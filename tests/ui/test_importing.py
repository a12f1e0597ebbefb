"""The import page: from a client's file to cases, by mouse and by keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.importing_samples import (
    GOOD,
    HEADERS,
    FakeView,
    Write,
    add_client,
    import_presenter,
    placements_presenter,
    writer,
)

from casedesk import assets
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.debts import ProductKind
from casedesk.domain.intake import Group, GroupKind, IntakeField, Target
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import say
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves
from casedesk.ui import forms
from casedesk.ui.importing.accept_table import AcceptTable
from casedesk.ui.importing.cards import Stage
from casedesk.ui.importing.column_lines import column_rows, targets_of
from casedesk.ui.importing.columns_pane import ColumnsPane
from casedesk.ui.importing.comparison_pane import ComparisonPane
from casedesk.ui.importing.difference_view import DifferenceView
from casedesk.ui.importing.done_pane import DonePane
from casedesk.ui.importing.file_pane import DropZone, FilePane
from casedesk.ui.importing.findings_pane import FindingsPane
from casedesk.ui.importing.lines import mandate_mark
from casedesk.ui.importing.page import ImportPage
from casedesk.ui.importing.placement_dialogs import DayDialog, UndoDialog
from casedesk.ui.importing.placements_pane import PlacementsPane
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.importing.whole_pane import WholePane
from casedesk.ui.importing.wizard import Wizard
from casedesk.ui.looks import Heading, Styled, Tone
from casedesk.ui.main_window import MainWindow
from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.widgets.client_dialog import ClientDialog
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.fields import DateEdit
from casedesk.ui.work import InlineTasks, Progress, Tasks


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


Present = Callable[..., ImportPresenter]


@pytest.fixture
def present(desk: Desk, administrator: Operator, view: FakeView) -> Present:
    def make(actor: Operator = administrator, tasks: Tasks | None = None) -> ImportPresenter:
        made = import_presenter(desk, actor, tasks or InlineTasks())
        made.attach(view)
        made.load()
        return made

    return make


def cases_of(desk: Desk) -> int:
    with desk.database.reading() as connection:
        return len(Shelves(connection).cases.all())


def test_that_a_list_goes_from_file_to_cases(
    present: Present, view: FakeView, client: Client, write: Write, desk: Desk
) -> None:
    presenter = present()
    assert view.clients[1] == client.id
    presenter.choose_file(write(GOOD, ["A002", *GOOD[1:]]))
    assert view.file is not None
    assert (view.file.name, view.file.tables) == ("list.xlsx", ("清单",))
    presenter.go_on()
    presenter.go_on()
    assert view.check is not None
    assert (view.check.rows_read, view.check.new, view.check.rejected) == (2, 2, 0)
    presenter.go_on()
    presenter.go_on()
    assert view.stages == [Stage.COLUMNS, Stage.CHECK, Stage.COMPARE, Stage.DONE]
    assert view.done is not None
    assert (view.done.head.count, cases_of(desk)) == (2, 2)
    assert presenter.taken is not None
    placement = presenter.taken.placement
    assert presenter.cases_wanted() == ("placement", placement.id, placement.number)
    presenter.go_on()
    assert (presenter.stage, presenter.preview) == (Stage.FILE, None)


def test_that_each_step_says_what_it_lacks(
    present: Present, view: FakeView, client: Client, write: Write
) -> None:
    presenter = present()
    presenter.clients.choose(0)
    assert str(presenter.obstacle()).startswith("Choose the client who")
    presenter.choose_client(client.id)
    assert str(presenter.obstacle()).startswith("Choose the client's file")
    presenter.go_on()
    assert view.stages == []
    presenter.choose_file(write(GOOD))
    presenter.go_on()
    presenter.columns.select(0)
    presenter.columns.choose(0)
    assert str(presenter.obstacle()) == "Still missing: Case number"
    presenter.go_on()
    assert presenter.stage is Stage.COLUMNS


def test_that_bad_rows_hold_the_import_up_until_they_are_left_out(
    present: Present, view: FakeView, client: Client, write: Write, desk: Desk
) -> None:
    presenter = present()
    presenter.choose_file(write(GOOD, ["A002", "", *GOOD[2:]]))
    presenter.go_on()
    presenter.go_on()
    assert "1 row(s) cannot be imported" in str(presenter.obstacle())
    presenter.go_on()
    assert cases_of(desk) == 0
    presenter.leave_bad_out(is_wanted=True)
    assert presenter.obstacle() is None
    presenter.go_on()
    presenter.go_on()
    assert cases_of(desk) == 1


def test_that_the_same_list_says_that_it_changes_nothing(
    present: Present, view: FakeView, client: Client, write: Write
) -> None:
    for _ in range(2):
        presenter = present()
        presenter.choose_file(write(GOOD))
        for _step in range(4):
            presenter.go_on()
    assert presenter.stage is Stage.COMPARE
    assert str(presenter.obstacle()) == "The file changes nothing here."
    assert view.compared is not None
    assert view.compared.is_same


def test_that_a_column_is_corrected_and_told_why(
    present: Present, view: FakeView, client: Client, write: Write
) -> None:
    presenter = present()
    presenter.choose_file(write(GOOD))
    presenter.columns.select(5)
    assert view.column is not None
    assert (view.column.header, view.column.samples, view.column.target) == ("陌生列", ("甲",), 0)
    number = [key for key, _ in view.targets].index(IntakeField.NOTE.value)
    presenter.columns.choose(number)
    assert presenter.preview is not None
    assert presenter.preview.mapping.position(IntakeField.NOTE) == 5
    assert view.column.target == number


def test_that_one_free_number_of_each_kind_of_person_is_offered(
    present: Present, view: FakeView, client: Client, write: Write
) -> None:
    presenter = present()
    presenter.choose_file(write([*GOOD, "熊思雨"], headers=[*HEADERS, "联系人2姓名"]))
    assert presenter.preview is not None
    offered = {each.group for each in targets_of(presenter.preview.mapping) if each and each.group}
    assert {each.number for each in offered if each.kind is GroupKind.CONTACT} == {1, 2, 3}
    assert Group(GroupKind.SPOUSE) in offered
    assert len([each for each in offered if each.kind is GroupKind.SPOUSE]) == 1
    wanted = Target(IntakeField.RELATED_NAME, Group(GroupKind.CONTACT, 2))
    assert presenter.preview.mapping.columns[6].target == wanted


def test_that_findings_come_gravest_first_and_can_be_filtered(
    present: Present, view: FakeView, client: Client, write: Write
) -> None:
    presenter = present()
    presenter.choose_file(write(["A1", "张*", *GOOD[2:]], ["A2", "", *GOOD[2:]]))
    presenter.go_on()
    presenter.go_on()
    assert view.findings is not None
    shown = view.findings.rows(0, 10)
    assert shown[0][0] == 3
    assert (
        len(shown) == view.findings.count() == view.findings.sorted_by(0, "row", is_descending=False).count()
    )
    assert view.findings.sorted_by(0, "row", is_descending=True).rows(0, 1)[0][0] == 3
    presenter.filter_findings(Severity.WARN, "客户姓名")
    assert [row[4] for row in view.findings.rows(0, 10)] == ["张*"]
    for key in ("severity", "column", "message", "value"):
        assert view.findings.sorted_by(0, key, is_descending=False).count() == 1


def test_that_another_table_and_another_client_are_read_anew(
    present: Present, view: FakeView, write: Write, desk: Desk, administrator: Operator
) -> None:
    first = ClientService(desk).add(administrator, Client("海岳消费金融有限公司", "海岳消金"))
    other = ClientService(desk).add(administrator, Client("望舟小额贷款有限公司", "望舟小贷"))
    presenter = present()
    presenter.choose_client(first.id)
    presenter.choose_file(write(GOOD, 补充=[HEADERS, GOOD, GOOD]))
    presenter.choose_table("补充")
    assert presenter.preview is not None
    assert presenter.preview.rows == 2
    presenter.choose_client(other.id)
    assert view.clients[1] == other.id
    assert view.clients[2] is not None
    assert view.clients[2].tone is Tone.WARN
    assert presenter.preview.sheet.name == "补充"


def test_that_what_holds_for_the_whole_list_is_taken(
    present: Present, client: Client, write: Write, desk: Desk
) -> None:
    presenter = present()
    presenter.choose_file(write(GOOD))
    assert presenter.columns.lacks(IntakeField.ASSIGNED_ON)
    presenter.columns.set_defaults(ProductKind.CAR_LOAN, date(2026, 11, 2), date(2027, 2, 1))
    for _ in range(4):
        presenter.go_on()
    with desk.database.reading() as connection:
        (case,) = Shelves(connection).cases.all()
    assert (case.debt.product, case.assigned_on, case.recall_on) == (
        ProductKind.CAR_LOAN,
        date(2026, 11, 2),
        date(2027, 2, 1),
    )


def test_that_a_bad_file_is_told_and_nothing_is_chosen(
    present: Present, view: FakeView, client: Client, tmp_path: Path
) -> None:
    presenter = present()
    presenter.choose_file(tmp_path / "missing.xlsx")
    assert len(view.errors) == 1
    assert presenter.preview is None
    assert not presenter.is_busy


def test_that_going_back_keeps_what_was_chosen(present: Present, client: Client, write: Write) -> None:
    presenter = present()
    assert not presenter.go_back()
    presenter.choose_file(write(GOOD))
    presenter.go_on()
    presenter.go_on()
    assert presenter.go_back()
    assert presenter.go_back()
    assert presenter.stage is Stage.FILE
    assert presenter.preview is not None


def test_that_a_cancelled_import_says_that_nothing_changed(
    present: Present, view: FakeView, client: Client, write: Write, desk: Desk
) -> None:
    class CancellingTasks(InlineTasks):
        is_cancelling = False

        def run(self, work: Any, done: Any, failed: Any = None, **more: Any) -> Progress:
            def cancelled(progress: Progress) -> Any:
                if self.is_cancelling:
                    progress.cancel()
                return work(progress)

            return super().run(cancelled, done, failed, **more)

    tasks = CancellingTasks()
    presenter = present(tasks=tasks)
    presenter.choose_file(write(GOOD))
    for _ in range(3):
        presenter.go_on()
    tasks.is_cancelling = True
    presenter.go_on()
    assert [str(each) for each in view.said] == ["Cancelled. Nothing was changed."]
    assert (presenter.stage, presenter.is_busy, cases_of(desk)) == (Stage.COMPARE, False, 0)


def test_that_only_those_who_may_are_offered_a_new_client(
    present: Present, hire: Callable[..., Operator], client: Client
) -> None:
    assert present().clients.may_add
    assert not present(hire(Role.PLANNER)).clients.may_add


def test_that_a_mandate_is_shown_as_it_stands_today(client: Client) -> None:
    assert mandate_mark(client, date(2026, 11, 23)).tone is Tone.OK
    assert mandate_mark(client, date(2028, 1, 1)).tone is Tone.WARN
    assert mandate_mark(Client("x", "x"), date(2026, 11, 23)).tone is Tone.WARN


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("importing_file", FilePane),
        ("importing_columns", ColumnsPane),
        ("importing_whole", WholePane),
        ("importing_findings", FindingsPane),
        ("importing_done", DonePane),
        ("importing_comparison", ComparisonPane),
        ("importing_wizard", Wizard),
        ("importing_page", ImportPage),
        ("placements_pane", PlacementsPane),
        ("placements_day_dialog", DayDialog),
        ("placements_undo_dialog", UndoDialog),
    ],
)
def test_that_every_form_has_what_its_page_names(form: str, kind: type) -> None:
    forms.register(AcceptTable, CountTabs, DifferenceView, DropZone)
    assert forms.differences(form, kind) == []


class CasesPage(Page):
    """Stands for the list of cases and remembers what it was asked to show."""

    asked: object = None

    def title(self) -> str:
        return "Cases"

    def open(self, argument: object) -> None:
        self.asked = argument


@pytest.fixture
def window(
    qtbot: QtBot, desk: Desk, administrator: Operator, client: Client, tasks: ThreadTasks
) -> MainWindow:
    shown = MainWindow(tasks)
    qtbot.addWidget(shown)
    presenter = import_presenter(desk, administrator, tasks)
    shown.add_page(PageEntry("cases", "folder", say("Cases"), CasesPage))
    shown.add_page(
        PageEntry(
            "importing",
            "upload",
            say("Import assignment"),
            lambda: ImportPage(presenter, placements_presenter(desk, administrator, tasks), tasks),
            is_on_rail=False,
            parent_key="cases",
        )
    )
    shown.resize(1366, 768)
    shown.show()
    shown.show_page("importing")
    qtbot.waitUntil(lambda: presenter.clients.chosen is not None)
    return shown


def page_of(window: MainWindow) -> ImportPage:
    page = window.page("importing")
    assert isinstance(page, ImportPage)
    return page


def stage_of(page: ImportPage) -> Stage:
    return page._presenter.stage


def rows_in(page: ImportPage) -> int:
    return page.wizard.steps.findings.table.table.rowCount()


def test_that_the_bundled_list_is_imported_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(window)
    path = str(assets.resource("samples", "credit-cards-2026-11.xlsx"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_named: (path, ""))
    page.wizard.choose_file()
    qtbot.waitUntil(page.wizard.goButton.isEnabled)
    go = page.own_actions()[0]
    assert go.shortcut().toString() == "Ctrl+Return"
    go.trigger()
    columns = page.wizard.steps.columns.table
    qtbot.waitUntil(lambda: columns.table.rowCount() == 23)
    columns.select_row(2)
    qtbot.waitUntil(lambda: page.wizard.steps.columns.headerLabel.text() == "证件号")
    qtbot.keyClick(columns, Qt.Key.Key_Return)
    targets = page.wizard.steps.columns.targetBox.edit(QComboBox)
    assert targets.view().isVisible()
    qtbot.keyClick(targets.view(), Qt.Key.Key_Escape)
    go.trigger()
    qtbot.waitUntil(lambda: rows_in(page) == 188)
    assert not go.isEnabled()
    assert page.wizard.obstacleLabel.text()
    page.wizard.steps.findings.severityControl.set_value("block")
    page.wizard.steps.findings.severityControl.chosen.emit("block")
    qtbot.waitUntil(lambda: rows_in(page) == 2)
    qtbot.keyClick(page.wizard.steps.findings.leaveBox, Qt.Key.Key_Space)
    qtbot.waitUntil(go.isEnabled)
    go.trigger()
    qtbot.waitUntil(lambda: page.wizard.steps.comparison.table.table.rowCount() == 198)
    assert page.wizard.steps.comparison.groups.current() == "new"
    go.trigger()
    qtbot.waitUntil(lambda: stage_of(page) is Stage.DONE)
    assert cases_of(desk) == 198
    qtbot.mouseClick(page.wizard.steps.done.casesButton, Qt.MouseButton.LeftButton)
    cases = window.page("cases")
    assert isinstance(cases, CasesPage)
    assert isinstance(cases.asked, tuple)
    assert cases.asked[0] == "placement"


def test_that_a_dropped_file_is_read(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(assets.resource("samples", "car-loans-2026-11.csv")))])
    drop = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.wizard.steps.file.dropZone.dropEvent(drop)
    qtbot.waitUntil(lambda: page.context() == "car-loans-2026-11.csv")
    assert page.wizard.steps.file.dropZone.accessibleName() == "car-loans-2026-11.csv"
    page.wizard.goButton.click()
    assert page.wizard.steps.columns.whole.assignedBox.isVisible()
    assert page.wizard.steps.columns.whole.recallBox.isVisible()
    page.wizard.steps.columns.whole.recallBox.edit(DateEdit).setText("2027-02-01")
    page.wizard.steps.columns.whole.recallBox.edit(DateEdit).day_changed.emit()
    page.wizard.goButton.click()
    qtbot.waitUntil(lambda: stage_of(page) is Stage.CHECK)
    assert page.wizard.steps.findings.newFigure.text() == "80"
    assert window.page("importing").go_up()
    assert stage_of(page) is Stage.COLUMNS


def test_that_a_missing_field_is_told_above_the_columns(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    page = page_of(window)
    page.open(write(GOOD))
    qtbot.waitUntil(page.wizard.goButton.isEnabled)
    page.wizard.goButton.click()
    assert page.wizard.steps.columns.bannerPlace.isHidden()
    page.wizard.steps.columns.target_chosen.emit(0)
    assert not page.wizard.steps.columns.bannerPlace.isHidden()
    assert not page.wizard.goButton.isEnabled()


def test_that_a_new_client_is_chosen_at_once(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ClientDialog):
            QTimer.singleShot(50, fill)
            return
        name = dialog.nameBox.edit(QLineEdit)
        qtbot.keyClicks(name, "Harbour Finance Ltd")
        dialog.saveButton.click()

    QTimer.singleShot(50, fill)
    page.wizard.steps.file.newClientButton.click()
    clients = page.wizard.steps.file.clientBox.edit(QComboBox)
    qtbot.waitUntil(lambda: "Harbour" in clients.currentText())


def test_that_the_page_follows_the_language(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    page = page_of(window)
    page.open(write(GOOD))
    qtbot.waitUntil(page.wizard.goButton.isEnabled)
    page.wizard.goButton.click()
    page.wizard.goButton.click()
    qtbot.waitUntil(lambda: stage_of(page) is Stage.CHECK)
    page.retranslate_ui()
    assert page.wizard.steps.findings.newFigure.text() == "1"
    assert page.title()
    assert page.status_text()
    assert page.crumb()


def test_that_what_the_mandate_holds_back_is_struck_through_and_named(
    present: Present, view: FakeView, client: Client, write: Write
) -> None:
    headers = [*HEADERS[:5], "微信号", "联系人1姓名", "联系人1电话"]
    presenter = present()
    presenter.choose_file(write([*GOOD[:5], "wx-1", "熊思雨", "18773546849"], headers=headers))
    headings = [row[0] for row in view.columns if isinstance(row[0], Heading)]
    assert [each.count for each in headings] == [2]
    struck = [row[1].text for row in view.columns if isinstance(row[1], Styled) and row[1].is_struck]
    assert struck == ["微信号"]
    assert view.whole is not None
    assert "微信号" in str(view.whole.withheld)
    presenter.columns.select(5)
    assert view.column is not None
    assert view.column.is_withheld
    told = " ".join(str(row[5].text) for row in view.columns if isinstance(row[5], Styled))
    assert "18773546849" not in told
    assert "熊思雨" not in told


def test_that_columns_can_be_ordered_without_their_headings(
    present: Present, client: Client, write: Write
) -> None:
    presenter = present()
    presenter.choose_file(write([*GOOD, "熊思雨"], headers=[*HEADERS, "联系人1姓名"]))
    assert presenter.preview is not None
    rows = column_rows(presenter.preview)
    assert rows.count() == 8
    backwards = rows.sorted_by(0, "number", is_descending=True)
    assert [row[0] for row in backwards.rows(0, 2)] == [7, 6]
