"""Kept views, acts on many cases and workbooks: what presenters decide and what windows show."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot
from tests.services.case_samples import TODAY, make_case

from casedesk.domain.bulk import Assign, PutTags, SetStep
from casedesk.domain.case_lists import CaseSort, Order
from casedesk.domain.cases import CaseStatus, FlagKind, NextStep, StepKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.tags import Tag, TagColour
from casedesk.services.desk import Desk
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.tags import TagService
from casedesk.services.undoing import UndoService
from casedesk.ui import forms
from casedesk.ui.cases.bulk import BulkKind, BulkPresenter, PreviewLine
from casedesk.ui.cases.bulk_dialog import BulkDialog
from casedesk.ui.cases.columns_dialog import ColumnsDialog
from casedesk.ui.cases.export_dialog import ExportDialog
from casedesk.ui.cases.filters import VIEWS, FilterKind, Filters
from casedesk.ui.cases.kept_views import (
    ListLayout,
    Question,
    list_layout_text,
    question_text,
    read_list_layout,
    read_question,
)
from casedesk.ui.cases.lines import ROW
from casedesk.ui.cases.page import CasesPage
from casedesk.ui.cases.ports import Layouts, LayoutsInMemory, ListServices
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.cases.view_dialog import ViewDialog
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.looks import Text
from casedesk.ui.widgets.check_list import CheckList
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.tag_dialog import TagDialog
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Windows are shown on the encrypted file only; the services are tested on both databases."""


@pytest.fixture
def book(desk: Desk, supervisor: Operator) -> Desk:
    """Store four cases: two active, one held, one settled, and a tag."""
    for number, status in enumerate(
        (CaseStatus.ACTIVE, CaseStatus.ACTIVE, CaseStatus.ON_HOLD, CaseStatus.SETTLED), start=1
    ):
        make_case(desk, number, status=status)
    TagService(desk).add(supervisor, Tag("Court", TagColour.RED))
    return desk


def page_of(desk: Desk, actor: Operator, qtbot: QtBot, layouts: Layouts | None = None) -> CasesPage:
    tasks = InlineTasks()
    page = CasesPage(CasesPresenter(ListServices.on(desk), actor, tasks, layouts), tasks)
    qtbot.addWidget(page)
    page.refresh(1)
    page.resize(1290, 720)
    page.show()
    qtbot.waitExposed(page)
    return page


class BulkFake:
    """Remembers what the dialog would show."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.verb = ""
        self.problem = ""

    def show_lines(self, lines: list[PreviewLine], verb: Text) -> None:
        self.lines, self.verb = [f"{each.text} | {each.note}" for each in lines], str(verb)

    def show_problem(self, error: CaseDeskError | None) -> None:
        self.problem = str(error.sentence) if error else ""


EVERYTHING: Filters = {
    FilterKind.TEXT: "陈",
    FilterKind.CLIENTS: (1, 2),
    FilterKind.OPERATORS: (3,),
    FilterKind.STATUSES: (CaseStatus.ACTIVE, CaseStatus.LEGAL),
    FilterKind.FLAGS: (FlagKind.DISPUTE,),
    FilterKind.DISTRICTS: ("西湖区",),
    FilterKind.TAGS: (7,),
    FilterKind.PLACEMENT: ("3", "P3"),
    FilterKind.MIN_DPD: 90,
    FilterKind.MAX_DPD: 180,
    FilterKind.MIN_BALANCE: Money.of("1000.50"),
    FilterKind.MAX_BALANCE: Money.of(9000),
    FilterKind.RECALL: 14,
    FilterKind.NEXT_DUE: 0,
}


def test_that_a_question_comes_back_as_it_was_kept() -> None:
    assert set(EVERYTHING) == set(FilterKind)
    asked = Question(
        VIEWS[1], EVERYTHING, (Order(CaseSort.BALANCE, is_descending=True), Order(CaseSort.NAME))
    )
    assert read_question(question_text(asked)) == asked


@pytest.mark.parametrize(
    "text",
    ["", "no json", "[]", '{"base": "gone", "filters": {"moon": 1, "min_dpd": "x"}, "order": [["x"]]}'],
)
def test_that_what_cannot_be_read_of_a_view_is_left_out(text: str) -> None:
    assert read_question(text) == Question(VIEWS[0], {})
    assert read_list_layout(text) == ListLayout()


def test_that_a_layout_comes_back_as_it_was_left() -> None:
    left = ListLayout(
        (ColumnPlace("name", 90), ColumnPlace("dpd", 50, is_shown=False)), (Order(CaseSort.DPD),)
    )
    assert read_list_layout(list_layout_text(left)) == left


def test_that_a_kept_view_brings_filters_order_and_columns(
    book: Desk, supervisor: Operator, qtbot: QtBot
) -> None:
    page = page_of(book, supervisor, qtbot)
    presenter = page._presenter
    presenter.set_filter(FilterKind.STATUSES, (CaseStatus.ON_HOLD,))
    presenter.sort("balance", is_descending=True)
    page._columns._flip([each.key for each in page.table.column_layout()].index("phone"), is_shown=False)
    presenter.book.keep("Held", presenter.question, page._columns.shown_places(), is_shared=True)
    assert [str(each[1]) for each in page.views._tabs][-1] == "Held"
    assert page.views._tabs[-1][2] == 1
    presenter.choose_view("all")
    assert (presenter.filters, page.table.table.rowCount()) == ({}, 4)
    presenter.choose_view_number(len(presenter.book.views) - 1)
    assert page.table.table.rowCount() == 1
    assert presenter.query.order == (Order(CaseSort.BALANCE, is_descending=True),)
    assert "phone" in page.table.hidden_columns()
    presenter.choose_view("mine")
    assert presenter.filters == {}


def test_that_a_view_is_renamed_arranged_updated_and_removed_with_a_way_back(
    book: Desk, supervisor: Operator, qtbot: QtBot
) -> None:
    page = page_of(book, supervisor, qtbot)
    presenter, views = page._presenter, page._presenter.book
    for name in ("One", "Two"):
        views.keep(name, presenter.question, [], is_shared=False)
    one, two = (each.key for each in views.views[-2:])
    views.move(two, -1)
    assert [each.title for each in views.views[-2:]] == ["Two", "One"]
    views.move(two, -1)
    views.rename(one, "First")
    assert views.kept(one).name == "First"  # type: ignore[union-attr]
    views.choose(one)
    presenter.set_filter(FilterKind.MIN_DPD, 30)
    views.update(presenter.question, [])
    assert read_question(views.kept(one).query).filters == {FilterKind.MIN_DPD: 30}  # type: ignore[union-attr]
    views.remove(one)
    assert [each.title for each in views.views[len(VIEWS) :]] == ["Two"]
    assert views.chosen is VIEWS[0]
    UndoService(book).undo(supervisor)
    presenter.load()
    assert "First" in [each.title for each in views.views]


def test_that_only_those_who_may_are_offered_to_change_a_shared_view(
    book: Desk, supervisor: Operator, collectors: tuple[Operator, Operator], qtbot: QtBot
) -> None:
    page = page_of(book, supervisor, qtbot)
    page._presenter.book.keep("Ours", page._presenter.question, [], is_shared=True)
    theirs = page_of(book, collectors[0], qtbot)
    key = theirs._presenter.book.views[-1].key
    assert (theirs._presenter.book.may_change(key), page._presenter.book.may_change(key)) == (False, True)
    assert not theirs._presenter.book.may_share


def test_that_columns_and_order_last_between_runs(book: Desk, supervisor: Operator, qtbot: QtBot) -> None:
    layouts = LayoutsInMemory()
    page = page_of(book, supervisor, qtbot, layouts)
    page.table.header.moveSection(page.table.header.visualIndex(5), 2)
    page.table.header.resizeSection(3, 160)
    qtbot.waitSignal(page.table.layout_changed).wait()
    page._presenter.sort("dpd", is_descending=True)
    again = page_of(book, supervisor, qtbot, layouts)
    assert again.table.column_layout() == page.table.column_layout()
    assert again._presenter.query.order == (Order(CaseSort.DPD, is_descending=True),)
    model = again.table.table
    assert (model.columns[model.sorted_column].key, model.is_descending) == ("dpd", True)


def test_that_own_fields_and_tags_are_columns_and_filters(
    book: Desk, supervisor: Operator, qtbot: QtBot
) -> None:
    fields, tags = OwnFieldService(book), TagService(book)
    field = fields.add(supervisor, OwnField("Score", FieldKind.NUMBER))
    page = page_of(book, supervisor, qtbot)
    case_id = page.table.table.row(0)[ROW].id  # type: ignore[index]
    fields.set_value(supervisor, case_id, field.id, "1234.5")
    court = tags.list(supervisor)[0]
    tags.put(supervisor, case_id, [court.id])
    page._presenter.load()
    columns = [each.key for each in page.table.table.columns]
    row = page.table.table.row(0)
    assert row is not None
    assert page.table.table.text(row, columns.index(f"own:{field.id}")) == "1,234.5"
    assert page.table.table.text(row, columns.index("tags")) == "Court"
    page._presenter.toggle_filter(FilterKind.TAGS, court.id)
    assert page.table.table.rowCount() == 1
    assert page.grab().width() > 0


def test_that_a_whole_view_is_ticked_as_a_question(book: Desk, supervisor: Operator, qtbot: QtBot) -> None:
    page = page_of(book, supervisor, qtbot)
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    query, number = page._presenter.selection()
    assert (number, len(query.except_ids), query.case_ids) == (3, 1, ())
    assert "138,977.40" in page.status_text()
    page._presenter.set_filter(FilterKind.STATUSES, (CaseStatus.ACTIVE,))
    assert not page.table.table.ticked


def test_that_the_preview_says_what_changes_and_what_is_left_out_and_why(
    book: Desk, supervisor: Operator, collectors: tuple[Operator, Operator]
) -> None:
    services, view = ListServices.on(book), BulkFake()
    choices = services.choices(supervisor)
    selection = (CasesPresenter(services, supervisor, InlineTasks()).query, 4)
    asked = BulkPresenter(services.bulk, supervisor, InlineTasks(), choices, BulkKind.STEP, selection)
    asked.attach(view)
    asked.change(None)
    assert (view.lines, view.verb) == ([], "")
    asked.change(SetStep(NextStep(StepKind.CALL, TODAY + timedelta(days=2))))
    assert view.lines == [
        "2 case(s) will change | owed 92,651.60 yuan",
        "1 left out, on hold: take it up again first | HY-2604-0003",
        "1 left out, closed: settled or returned | HY-2604-0004",
    ]
    assert view.verb == "Set next step: 2 case(s)"
    asked.change(SetStep(NextStep(StepKind.CALL, TODAY - timedelta(days=2))))
    assert (view.lines, view.verb) == ([], "")
    assert "past" in view.problem
    asked.change(Assign(tuple(each.id for each in collectors)))
    assert view.lines[1].startswith(collectors[0].name)
    assert asked.seen is not None
    assert [each.number for each in asked.seen.shares] == [1, 2]


def test_that_cases_are_assigned_by_keyboard_and_the_toast_takes_it_back(
    book: Desk, supervisor: Operator, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, told = page_of(book, supervisor, qtbot), []
    monkeypatch.setattr(page, "tell", lambda text, can_undo: told.append((str(text), can_undo)))
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BulkDialog)
        one = dialog.findChild(QComboBox)
        one.setCurrentIndex(one.findText(supervisor.name))
        assert dialog.applyButton.isEnabled()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(50, answer)
    page._actions.bulk[BulkKind.ASSIGN].trigger()
    assert told == [("Assign to a colleague: 3 case(s) done", True)]
    rows = ListServices.on(book).cases.list(supervisor, page._presenter.query)
    assert [row.operator for row in rows].count(supervisor.name) == 3
    UndoService(book).undo(supervisor)
    assert {row.operator for row in ListServices.on(book).cases.list(supervisor, page._presenter.query)} == {
        ""
    }


@pytest.mark.parametrize("kind", list(BulkKind))
def test_that_every_act_opens_with_its_fields_and_a_closed_button(
    book: Desk, supervisor: Operator, qtbot: QtBot, kind: BulkKind
) -> None:
    services = ListServices.on(book)
    presenter = CasesPresenter(services, supervisor, InlineTasks())
    asked = BulkPresenter(
        services.bulk, supervisor, InlineTasks(), services.choices(supervisor), kind, (presenter.query, 4)
    )
    page = page_of(book, supervisor, qtbot)
    dialog = BulkDialog(asked, page)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.applyButton.isEnabled() is (kind is BulkKind.STEP)
    if kind is BulkKind.TAG:
        dialog.findChild(CheckList).item(0).setCheckState(Qt.CheckState.Checked)
        qtbot.waitUntil(dialog.applyButton.isEnabled)
        assert isinstance(asked.act, PutTags)
    dialog.reject()


def test_that_an_export_asks_for_a_reason_and_writes_what_is_shown(
    book: Desk, supervisor: Operator, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(book, supervisor, qtbot)
    target = tmp_path / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target.with_suffix("")), ""))

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.writeButton.click()
        assert not dialog.problemLabel.isHidden()
        dialog.reasonField.field.setText("report")  # type: ignore[union-attr]
        dialog.writeButton.click()

    QTimer.singleShot(50, answer)
    page._actions.export.trigger()
    assert target.is_file()


def test_that_each_dialog_holds_what_its_form_names() -> None:
    for form, kind in (
        ("cases_bulk_dialog", BulkDialog),
        ("cases_export_dialog", ExportDialog),
        ("cases_view_dialog", ViewDialog),
        ("cases_columns_dialog", ColumnsDialog),
    ):
        assert forms.differences(form, kind) == []


def test_that_a_view_without_a_name_is_not_kept(qtbot: QtBot, book: Desk, supervisor: Operator) -> None:
    dialog = ViewDialog("Keep view", " ", page_of(book, supervisor, qtbot), may_share=False)
    qtbot.addWidget(dialog)
    dialog.keepButton.click()
    assert not dialog.problemLabel.isHidden()
    assert dialog.sharedBox.isHidden()


def test_that_tabs_without_room_stand_in_a_menu_and_the_chosen_one_is_seen(qtbot: QtBot) -> None:
    tabs = CountTabs()
    qtbot.addWidget(tabs)
    tabs.set_tabs([(str(number), f"View number {number}", number) for number in range(12)], "11")
    tabs.resize(420, 36)
    tabs.show()
    places = tabs._places()
    assert 11 in places
    assert len(places) < 5
    assert not tabs._more_rect().isNull()
    assert all(rect.right() <= 420 for rect in places.values())
    tabs.resize(3000, 36)
    assert len(tabs._places()) == 12
    assert tabs._more_rect().isNull()


def test_that_tags_of_a_case_are_chosen_in_a_dialog(qtbot: QtBot, book: Desk, supervisor: Operator) -> None:
    page, tag = page_of(book, supervisor, qtbot), TagService(book).list(supervisor)[0]
    dialog = TagDialog((tag, Tag("Soon", id=99)), (tag.id,), "HY-1", page)
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.chosen() == (tag.id, 99)
