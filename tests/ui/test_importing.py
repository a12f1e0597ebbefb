"""The import page: from a client's file to cases, by mouse and by keyboard."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from casedesk import assets
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.compliance import Severity
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.intake import Group, GroupKind, IntakeField, Target
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.placements import PlacementService
from casedesk.storage.shelves import Shelves
from casedesk.ui import forms
from casedesk.ui.importing.cards import CheckCard, DoneCard, FileCard, Stage
from casedesk.ui.importing.columns_pane import ColumnsPane
from casedesk.ui.importing.done_pane import DonePane
from casedesk.ui.importing.file_pane import DropZone, FilePane
from casedesk.ui.importing.findings_pane import FindingsPane
from casedesk.ui.importing.lines import ColumnCard, FindingRows, mandate_mark, targets_of
from casedesk.ui.importing.page import ImportPage
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.main_window import MainWindow
from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.widgets.client_dialog import ClientDialog
from casedesk.ui.widgets.fields import DateEdit
from casedesk.ui.work import InlineTasks, Progress, Tasks

HEADERS = ["委案编号", "客户姓名", "身份证号", "手机号码", "剩余本金", "陌生列"]
GOOD = ["A001", "陈轩", "410202200009101761", "18773546848", 100, "甲"]


@pytest.fixture
def database_url() -> None:
    """Windows are tested on the encrypted file; the services are tested on both databases."""


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    mandate = Mandate("WT-2026-01", date(2026, 1, 1), date(2027, 12, 31))
    new = Client("海岳消费金融有限公司", "海岳消金", ClientKind.CONSUMER_FINANCE, mandate=mandate)
    return ClientService(desk).add(administrator, new)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write_list(*rows: Sequence[Any], headers: Sequence[str] = HEADERS, **tables: list[Any]) -> Path:
        book = openpyxl.Workbook()
        book.active.title = "清单"
        for row in (headers, *rows):
            book.active.append(list(row))
        for name, others in tables.items():
            sheet = book.create_sheet(name)
            for row in others:
                sheet.append(list(row))
        book.save(tmp_path / "list.xlsx")
        return tmp_path / "list.xlsx"

    return write_list


class FakeView:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.stages: list[Stage] = []
        self.clients: tuple[Sequence[Client], int | None, Mark | None] = ((), None, None)
        self.file: FileCard | None = None
        self.columns: Sequence[tuple[object, ...]] = ()
        self.targets: Sequence[tuple[str, Text]] = ()
        self.column: ColumnCard | None = None
        self.check: CheckCard | None = None
        self.findings: FindingRows | None = None
        self.done: DoneCard | None = None
        self.errors: list[CaseDeskError] = []
        self.said: list[Sentence] = []

    def show_stage(self, stage: Stage) -> None:
        self.stages.append(stage)

    def show_clients(self, clients: Sequence[Client], client_id: int | None, mark: Mark | None) -> None:
        self.clients = (clients, client_id, mark)

    def show_file(self, card: FileCard | None) -> None:
        self.file = card

    def show_columns(self, rows: Sequence[tuple[object, ...]], targets: Sequence[tuple[str, Text]]) -> None:
        self.columns, self.targets = rows, targets

    def show_column(self, card: ColumnCard | None) -> None:
        self.column = card

    def show_check(self, card: CheckCard) -> None:
        self.check = card

    def show_findings(self, rows: FindingRows) -> None:
        self.findings = rows

    def show_done(self, card: DoneCard) -> None:
        self.done = card

    def show_ready(self) -> None:
        pass

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def say_done(self, text: Sentence) -> None:
        self.said.append(text)


@pytest.fixture
def view() -> FakeView:
    return FakeView()


Present = Callable[..., ImportPresenter]


@pytest.fixture
def present(desk: Desk, administrator: Operator, view: FakeView) -> Present:
    def make(actor: Operator = administrator, tasks: Tasks | None = None) -> ImportPresenter:
        made = ImportPresenter(PlacementService(desk), ClientService(desk), actor, tasks or InlineTasks())
        made.attach(view)
        made.load()
        return made

    return make


def cases_of(desk: Desk) -> int:
    with desk.database.reading() as connection:
        return len(Shelves(connection).cases.all())


def test_that_a_list_goes_from_file_to_cases(
    present: Present, view: FakeView, client: Client, write: Callable[..., Path], desk: Desk
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
    assert view.stages == [Stage.COLUMNS, Stage.CHECK, Stage.DONE]
    assert view.done is not None
    assert (view.done.head.count, cases_of(desk)) == (2, 2)
    assert presenter.cases_wanted() == CaseQuery(client_ids=(client.id,))
    presenter.go_on()
    assert (presenter.stage, presenter.preview) == (Stage.FILE, None)


def test_that_each_step_says_what_it_lacks(
    present: Present, view: FakeView, client: Client, write: Callable[..., Path]
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
    presenter.select_column(0)
    presenter.choose_target(0)
    assert str(presenter.obstacle()) == "Still missing: Case number"
    presenter.go_on()
    assert presenter.stage is Stage.COLUMNS


def test_that_bad_rows_hold_the_import_up_until_they_are_left_out(
    present: Present, view: FakeView, client: Client, write: Callable[..., Path], desk: Desk
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
    assert cases_of(desk) == 1


def test_that_a_list_without_new_cases_cannot_be_imported(
    present: Present, client: Client, write: Callable[..., Path]
) -> None:
    for _ in range(2):
        presenter = present()
        presenter.choose_file(write(GOOD))
        presenter.go_on()
        presenter.go_on()
        presenter.go_on()
    assert str(presenter.obstacle()) == "No row makes a new case."


def test_that_a_column_is_corrected_and_told_why(
    present: Present, view: FakeView, client: Client, write: Callable[..., Path]
) -> None:
    presenter = present()
    presenter.choose_file(write(GOOD))
    presenter.select_column(5)
    assert view.column is not None
    assert (view.column.header, view.column.samples, view.column.target) == ("陌生列", ("甲",), 0)
    number = [key for key, _ in view.targets].index(IntakeField.NOTE.value)
    presenter.choose_target(number)
    assert presenter.preview is not None
    assert presenter.preview.mapping.position(IntakeField.NOTE) == 5
    assert view.column.target == number


def test_that_one_free_number_of_each_kind_of_person_is_offered(
    present: Present, view: FakeView, client: Client, write: Callable[..., Path]
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
    present: Present, view: FakeView, client: Client, write: Callable[..., Path]
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
    present: Present, view: FakeView, write: Callable[..., Path], desk: Desk, administrator: Operator
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
    present: Present, client: Client, write: Callable[..., Path], desk: Desk
) -> None:
    presenter = present()
    presenter.choose_file(write(GOOD))
    assert presenter.lacks(IntakeField.ASSIGNED_ON)
    presenter.set_defaults(ProductKind.CAR_LOAN, date(2026, 11, 2), date(2027, 2, 1))
    for _ in range(3):
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


def test_that_going_back_keeps_what_was_chosen(
    present: Present, client: Client, write: Callable[..., Path]
) -> None:
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
    present: Present, view: FakeView, client: Client, write: Callable[..., Path], desk: Desk
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
    presenter.go_on()
    presenter.go_on()
    tasks.is_cancelling = True
    presenter.go_on()
    assert [str(each) for each in view.said] == ["Cancelled. Nothing was changed."]
    assert (presenter.stage, presenter.is_busy, cases_of(desk)) == (Stage.CHECK, False, 0)


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
        ("importing_findings", FindingsPane),
        ("importing_done", DonePane),
        ("importing_page", ImportPage),
    ],
)
def test_that_every_form_has_what_its_page_names(form: str, kind: type) -> None:
    forms.register(DropZone, FilePane, ColumnsPane, FindingsPane, DonePane)
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
    presenter = ImportPresenter(PlacementService(desk), ClientService(desk), administrator, tasks)
    shown.add_page(PageEntry("cases", "folder", say("Cases"), CasesPage))
    shown.add_page(
        PageEntry(
            "importing",
            "upload",
            say("Import assignment"),
            lambda: ImportPage(presenter, tasks),
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


def rows_in(page: ImportPage) -> int:
    return page.findingsPane.table.table.rowCount()


def test_that_the_bundled_list_is_imported_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(window)
    path = str(assets.resource("samples", "credit-cards-2026-11.xlsx"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_named: (path, ""))
    page.choose_file()
    qtbot.waitUntil(page.goButton.isEnabled)
    go = page.own_actions()[0]
    assert go.shortcut().toString() == "Ctrl+Return"
    go.trigger()
    columns = page.columnsPane.table
    qtbot.waitUntil(lambda: columns.table.rowCount() == 23)
    columns.select_row(2)
    qtbot.waitUntil(lambda: page.columnsPane.headerLabel.text() == "证件号")
    qtbot.keyClick(columns, Qt.Key.Key_Return)
    targets = page.columnsPane.targetBox.edit(QComboBox)
    assert targets.view().isVisible()
    qtbot.keyClick(targets.view(), Qt.Key.Key_Escape)
    go.trigger()
    qtbot.waitUntil(lambda: rows_in(page) == 188)
    assert not go.isEnabled()
    assert page.obstacleLabel.text()
    page.findingsPane.severityControl.set_value("block")
    page.findingsPane.severityControl.chosen.emit("block")
    qtbot.waitUntil(lambda: rows_in(page) == 2)
    qtbot.keyClick(page.findingsPane.leaveBox, Qt.Key.Key_Space)
    qtbot.waitUntil(go.isEnabled)
    go.trigger()
    qtbot.waitUntil(lambda: page.steps.currentIndex() == 3)
    assert cases_of(desk) == 198
    qtbot.mouseClick(page.donePane.casesButton, Qt.MouseButton.LeftButton)
    cases = window.page("cases")
    assert isinstance(cases, CasesPage)
    assert isinstance(cases.asked, CaseQuery)


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
    page.filePane.dropZone.dropEvent(drop)
    qtbot.waitUntil(lambda: page.context() == "car-loans-2026-11.csv")
    assert page.filePane.dropZone.accessibleName() == "car-loans-2026-11.csv"
    page.goButton.click()
    assert page.columnsPane.assignedBox.isVisible()
    assert page.columnsPane.recallBox.isVisible()
    page.columnsPane.recallBox.edit(DateEdit).setText("2027-02-01")
    page.columnsPane.recallBox.edit(DateEdit).day_changed.emit()
    page.goButton.click()
    qtbot.waitUntil(lambda: page.steps.currentIndex() == 2)
    assert page.findingsPane.newFigure.text() == "80"
    assert window.page("importing").go_up()
    assert page.steps.currentIndex() == 1


def test_that_a_missing_field_is_told_above_the_columns(
    qtbot: QtBot, window: MainWindow, write: Callable[..., Path]
) -> None:
    page = page_of(window)
    page.open(write(GOOD))
    qtbot.waitUntil(page.goButton.isEnabled)
    page.goButton.click()
    assert page.columnsPane.bannerPlace.isHidden()
    page.columnsPane.target_chosen.emit(0)
    assert not page.columnsPane.bannerPlace.isHidden()
    assert not page.goButton.isEnabled()


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
    page.filePane.newClientButton.click()
    clients = page.filePane.clientBox.edit(QComboBox)
    qtbot.waitUntil(lambda: "Harbour" in clients.currentText())


def test_that_the_page_follows_the_language(
    qtbot: QtBot, window: MainWindow, write: Callable[..., Path]
) -> None:
    page = page_of(window)
    page.open(write(GOOD))
    qtbot.waitUntil(page.goButton.isEnabled)
    page.goButton.click()
    page.goButton.click()
    qtbot.waitUntil(lambda: page.steps.currentIndex() == 2)
    page.retranslate_ui()
    assert page.findingsPane.newFigure.text() == "1"
    assert page.title()
    assert page.status_text()
    assert page.crumb()
