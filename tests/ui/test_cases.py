from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.services.case_samples import TODAY, make_case

from casedesk.domain.case_lists import CaseSort, Order
from casedesk.domain.cases import CaseStatus, FlagKind, NextStep, StepKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.own_fields import OwnField
from casedesk.domain.sentences import Sentence
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.ui import forms, paint, texts
from casedesk.ui.cases.columns_dialog import ColumnsDialog
from casedesk.ui.cases.filters import VIEWS, FilterKind, chip_text, query_of
from casedesk.ui.cases.kept_views import question_text, read_question
from casedesk.ui.cases.lines import ID, ROW, CaseLines
from casedesk.ui.cases.page import CasesPage
from casedesk.ui.cases.ports import ListServices
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.cases.preview import Preview
from casedesk.ui.cases.preview_pane import CasePreview
from casedesk.ui.cases.range_dialog import RangeDialog
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.looks import Styled, Text, Tone
from casedesk.ui.tables import cell_text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.ticks import Ticks
from casedesk.ui.widgets.chips import FilterChip
from casedesk.ui.widgets.fields import MoneyEdit
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Windows are shown on the encrypted file only; the lists themselves are tested on both databases."""


class View:
    """Remembers what it was shown."""

    def __init__(self, presenter: CasesPresenter) -> None:
        self.presenter = presenter
        self.views: list[tuple[str, Text, int | None]] = []
        self.current = ""
        self.chips: list[tuple[FilterKind, Text]] = []
        self.lines: CaseLines | None = None
        self.preview: Preview | None = None
        self.wanted: list[tuple[str, object]] = []
        self.layout: tuple[tuple[ColumnPlace, ...], str, bool] = ((), "", False)
        self.fields: list[OwnField] = []
        self.told: list[tuple[str, bool]] = []
        self.unticked = 0

    def show_views(self, views: Sequence[tuple[str, Text, int | None]], current: str) -> None:
        self.views, self.current = list(views), current

    def show_chips(self, chips: Sequence[tuple[FilterKind, Text]]) -> None:
        self.chips = list(chips)

    def show_lines(self, lines: CaseLines) -> None:
        self.lines = lines
        lines.count()
        self.presenter.lines_came()

    def show_preview(self, preview: Preview | None) -> None:
        self.preview = preview

    def show_layout(self, columns: Sequence[ColumnPlace], column: str, *, is_descending: bool) -> None:
        self.layout = (tuple(columns), column, is_descending)

    def show_fields(self, fields: Sequence[OwnField]) -> None:
        self.fields = list(fields)

    def untick_all(self) -> None:
        self.unticked += 1

    def tell(self, told: Sentence, *, can_undo: bool) -> None:
        self.told.append((str(told), can_undo))

    def show_texts(self) -> None:
        pass

    def show_error(self, error: CaseDeskError) -> None:
        raise error

    def go(self, page: str, argument: object) -> None:
        self.wanted.append((page, argument))

    def names(self) -> list[str]:
        assert self.lines is not None
        return [row[ROW].case_no for row in self.lines.rows(0, 50)]


@pytest.fixture
def book(desk: Desk, supervisor: Operator) -> Desk:
    """Store five cases in different states."""
    make_case(desk, 1, operator_id=supervisor.id)
    make_case(desk, 2, status=CaseStatus.TO_VISIT, client="Chengling Bank")
    make_case(desk, 3, status=CaseStatus.PROMISE, operator_id=supervisor.id)
    make_case(desk, 4, status=CaseStatus.ON_PLAN, recall_on=TODAY + timedelta(days=5), district="西湖区")
    make_case(desk, 5, status=CaseStatus.SETTLED, operator_id=supervisor.id, next_step=None)
    return desk


@pytest.fixture
def presenter(book: Desk, supervisor: Operator) -> CasesPresenter:
    return CasesPresenter(ListServices.on(book), supervisor, InlineTasks())


@pytest.fixture
def view(presenter: CasesPresenter) -> View:
    shown = View(presenter)
    presenter.attach(shown)
    presenter.load()
    return shown


def test_that_every_built_in_view_counts_its_cases(view: View) -> None:
    counts = {key: count for key, _title, count in view.views}
    assert counts == {
        "all": 5,
        "mine": 2,
        "to_visit": 1,
        "promises": 1,
        "on_plan": 1,
        "limitation": 0,
        "recall": 1,
    }


def test_that_a_view_shows_what_it_counts(presenter: CasesPresenter, view: View) -> None:
    for key, _title, count in view.views:
        presenter.choose_view(key)
        assert len(view.names()) == count, key
    presenter.choose_view_number(3)
    assert (view.current, view.names()) == ("promises", ["HY-2604-0003"])


def test_that_filters_narrow_the_view_and_come_off_again(presenter: CasesPresenter, view: View) -> None:
    presenter.toggle_filter(FilterKind.STATUSES, CaseStatus.ACTIVE)
    presenter.toggle_filter(FilterKind.STATUSES, CaseStatus.PROMISE)
    assert view.names() == ["HY-2604-0001", "HY-2604-0003"]
    presenter.toggle_filter(FilterKind.STATUSES, CaseStatus.ACTIVE)
    assert view.names() == ["HY-2604-0003"]
    presenter.set_filter(FilterKind.DISTRICTS, ("西湖区",))
    assert view.names() == []
    presenter.drop_last_filter()
    assert view.names() == ["HY-2604-0003"]
    presenter.clear_filters()
    assert len(view.names()) == 5
    assert view.chips == []


def test_that_a_filter_never_widens_a_view(presenter: CasesPresenter, view: View) -> None:
    presenter.choose_view("mine")
    presenter.set_filter(FilterKind.STATUSES, (CaseStatus.SETTLED,))
    assert view.names() == []
    presenter.set_filter(FilterKind.STATUSES, None)
    presenter.set_filter(FilterKind.OPERATORS, (999,))
    assert view.names() == []


def test_that_chips_name_what_they_ask_for(presenter: CasesPresenter, view: View) -> None:
    presenter.set_filter(FilterKind.MIN_DPD, 90)
    presenter.set_filter(FilterKind.MAX_BALANCE, Money.of(50000))
    presenter.set_filter(FilterKind.NEXT_DUE, 0)
    presenter.toggle_filter(FilterKind.CLIENTS, 1)
    presenter.toggle_filter(FilterKind.CLIENTS, 2)
    presenter.set_filter(FilterKind.TEXT, "陈")
    assert [str(text) for _kind, text in view.chips] == [
        "Overdue ≥ 90 d",
        "Balance ≤ 50,000.00",
        "Next step due",
        "Client: Haiyue, Chengling",
        "Text: 陈",
    ]


def test_that_every_filter_has_a_chip_and_reaches_the_query(
    presenter: CasesPresenter, supervisor: Operator
) -> None:
    values: dict[FilterKind, Any] = dict.fromkeys(FilterKind, (1,)) | {
        FilterKind.TEXT: "x",
        FilterKind.STATUSES: (CaseStatus.ACTIVE,),
        FilterKind.FLAGS: (FlagKind.DISPUTE,),
        FilterKind.DISTRICTS: ("西湖区",),
        FilterKind.MIN_DPD: 1,
        FilterKind.MAX_DPD: 2,
        FilterKind.MIN_BALANCE: Money.of(1),
        FilterKind.MAX_BALANCE: Money.of(2),
        FilterKind.RECALL: 7,
        FilterKind.NEXT_DUE: 3,
        FilterKind.PLACEMENT: ("7", "ZX202611"),
    }
    plain = query_of(VIEWS[0], {}, supervisor, TODAY)
    for kind, value in values.items():
        assert str(chip_text(kind, value, presenter.choices))
        assert query_of(VIEWS[0], {kind: value}, supervisor, TODAY) != plain


def test_that_a_second_key_orders_within_the_first(presenter: CasesPresenter, view: View) -> None:
    presenter.sort("client", is_descending=False)
    presenter.sort("case_no", is_descending=True, is_second=True)
    assert presenter.query.order == (Order(CaseSort.CLIENT), Order(CaseSort.CASE_NO, is_descending=True))
    assert view.names()[0] == "HY-2604-0002"
    presenter.sort("phone", is_descending=False)
    assert presenter.query.order[0].by is CaseSort.CLIENT


def test_that_sums_of_ticked_lines_and_of_the_view_are_told(presenter: CasesPresenter, view: View) -> None:
    assert [str(each) for each in presenter.status()] == ["This view: 5 · 231,629.00 yuan"]
    assert view.lines is not None
    ticks = Ticks()
    for row in view.lines.rows(0, 2):
        ticks.put(row[ID], row, is_ticked=True)
    presenter.tick(ticks)
    told = [str(each) for each in presenter.status()]
    assert told[0] == "2 selected"
    assert told[1] == "owed 92,651.60 yuan · 234 days overdue on average"
    assert str(presenter.context()) == "5 case(s) in all"


def test_that_the_preview_shows_the_current_case_masked(presenter: CasesPresenter, view: View) -> None:
    assert view.lines is not None
    row = view.lines.rows(0, 1)[0][ROW]
    presenter.select(row)
    preview = view.preview
    assert preview is not None
    assert (preview.case_id, preview.balance) == (row.id, "46,325.80")
    assert [str(each.value) for each in preview.facts] == ["138****1234", "浙江省杭州市拱墅区***"]
    assert len(preview.parts) == 4
    presenter.select(None)
    assert view.preview is None


def test_that_actions_lead_to_the_pages_that_do_them(presenter: CasesPresenter, view: View) -> None:
    presenter.act("contact")
    assert view.wanted == []
    assert view.lines is not None
    row = view.lines.rows(0, 1)[0][ROW]
    presenter.select(row)
    for what in ("contact", "step", "payment", "visit", "agreement"):
        presenter.act(what)
    presenter.open(row)
    assert view.wanted == [
        ("case_file", ("contact", row.id)),
        ("case_file", ("step", row.id)),
        ("payments", row.id),
        ("visits", ("plan", row.id)),
        ("agreements", ("draft", row.id)),
        ("case_file", (row.id, presenter.query)),
    ]


def test_that_a_line_marks_what_is_due_and_what_runs_out(desk: Desk, supervisor: Operator) -> None:
    overdue = TODAY - timedelta(days=3 * 365 - 10)
    sample = make_case(desk, 1, next_step=NextStep(StepKind.VISIT, TODAY))
    with_debt = replace(sample.case.debt, overdue_on=overdue)
    from tests.services.case_samples import store

    store(desk, lambda work: work.cases.save(replace(sample.case, debt=with_debt)))
    service = CaseService(desk)
    service.raise_flag(supervisor, sample.case.id, FlagKind.VULNERABLE, "infant")
    row = CaseLines(service, supervisor, query_of(VIEWS[0], {}, supervisor, TODAY)).rows(0, 1)[0]
    name, step, limitation = row[1], row[9], row[11]
    assert isinstance(name, Styled)
    assert name.flags == ("heart",)
    assert step.is_bold
    assert (limitation.tone, limitation.icon) == (Tone.BLOCK, "circle-x")
    assert row[ID] == sample.case.id


@pytest.fixture
def page(qtbot: QtBot, presenter: CasesPresenter) -> CasesPage:
    shown = CasesPage(presenter, InlineTasks())
    qtbot.addWidget(shown)
    shown.refresh(1)
    shown.resize(1290, 720)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_that_the_forms_have_every_part_the_pages_name() -> None:
    assert forms.differences("cases_page", CasesPage) == []
    assert forms.differences("cases_preview", CasePreview) == []
    assert forms.differences("cases_range_dialog", RangeDialog) == []


def test_that_the_page_shows_cases_and_the_preview_of_the_current_one(page: CasesPage) -> None:
    assert page.table.table.rowCount() == 5
    assert page.title() == tr("Cases")
    assert "231,629.00" in page.status_text()
    current = page.table.current_row()
    assert current is not None
    assert page.preview.nameLabel.text() == current[ROW].name


def test_that_enter_opens_and_space_ticks(qtbot: QtBot, page: CasesPage) -> None:
    page.table.setFocus()
    with qtbot.waitSignal(page.wants) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args[0] == "case_file"
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert tr("%n selected", 1) in page.status_text()


def test_that_backspace_takes_the_last_filter_away(
    qtbot: QtBot, page: CasesPage, presenter: CasesPresenter
) -> None:
    presenter.set_filter(FilterKind.MIN_DPD, 300)
    assert page.table.table.rowCount() == 0
    assert page.clearButton.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Backspace)
    assert page.table.table.rowCount() == 5
    assert not page.clearButton.isVisible()


def test_that_a_chip_goes_with_del(qtbot: QtBot, page: CasesPage, presenter: CasesPresenter) -> None:
    presenter.set_filter(FilterKind.MIN_DPD, 300)
    chip = page.chipsLayout.itemAt(0).widget()
    assert isinstance(chip, FilterChip)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert presenter.filters == {}


def test_that_the_find_line_filters_while_typing_and_leaves_with_esc(
    qtbot: QtBot, page: CasesPage, presenter: CasesPresenter
) -> None:
    page._actions.find.trigger()
    qtbot.keyClicks(page.findLine, "0004")
    assert page.table.table.rowCount() == 1
    assert page.go_up()
    assert (page.findLine.isVisible(), presenter.filters) == (False, {})
    assert not page.go_up()


def test_that_the_header_sorts_and_control_adds_a_second_key(
    qtbot: QtBot, page: CasesPage, presenter: CasesPresenter
) -> None:
    page.table.table.sort(4, Qt.SortOrder.DescendingOrder)
    assert presenter.query.order == (Order(CaseSort.BALANCE, is_descending=True),)


def test_that_f3_folds_the_preview(page: CasesPage) -> None:
    page._actions.toggle_preview.trigger()
    assert page.preview.isHidden()
    page._actions.toggle_preview.trigger()
    assert not page.preview.isHidden()


def test_that_columns_are_kept_by_view(page: CasesPage, presenter: CasesPresenter) -> None:
    table = page.table
    usual = table.hidden_columns()
    assert {"operator", "recall", "tags", "contract_no"} <= set(usual)
    number = [each.key for each in table.column_layout()].index("phone")
    page._columns._flip(number, is_shown=False)
    assert "phone" in table.hidden_columns()
    presenter.choose_view("mine")
    assert table.hidden_columns() == usual
    presenter.choose_view("all")
    assert "phone" in table.hidden_columns()
    presenter.forget_layout()
    assert table.hidden_columns() == usual


def test_that_no_title_is_cut_in_the_usual_columns(page: CasesPage) -> None:
    for language in ("en", "zh_CN"):
        texts.install_language(QApplication.instance(), language)  # type: ignore[arg-type]
        for number, column in enumerate(page.table.table.columns):
            if not page.table.isColumnHidden(number):
                needed = paint.text_width(shown(column.title), theme.font("small")) + 2 * theme.px(8)
                assert needed <= page.table.columnWidth(number), (language, column.key)
    page.set_narrow(True)
    assert page.table.horizontalScrollBar().maximum() == 0


def test_that_columns_are_chosen_by_keyboard(qtbot: QtBot, page: CasesPage) -> None:
    seen: list[list[ColumnPlace]] = []
    first = page.table.column_layout()
    dialog = ColumnsDialog(page._columns.columns, first, first, lambda each: seen.append(list(each)), page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.key for each in dialog.places[:3]] == ["case_no", "client", "name"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Plus)
    assert dialog.places[1].width == first[2].width + 8
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not dialog.places[1].is_shown
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.places[2] == first[1]
    dialog.reject()
    assert seen[-1] == first


def test_that_a_collector_sees_no_way_to_import(
    qtbot: QtBot, book: Desk, hire: Callable[..., Operator]
) -> None:
    collector = hire(Role.COLLECTOR)
    page = CasesPage(CasesPresenter(ListServices.on(book), collector, InlineTasks()), InlineTasks())
    qtbot.addWidget(page)
    page.show()
    assert page.importButton.isHidden()
    assert [each.text() for each in page.new_actions()] == [tr("Log contact")]


def test_that_a_range_is_read_and_refused_when_it_is_none(qtbot: QtBot) -> None:
    dialog = RangeDialog(FilterKind.MIN_BALANCE)
    qtbot.addWidget(dialog)
    dialog.leastField.edit(MoneyEdit).setText("1,000")
    dialog.mostField.edit(MoneyEdit).setText("many")
    dialog.applyButton.click()
    assert not dialog.result()
    dialog.mostField.edit(MoneyEdit).clear()
    dialog.applyButton.click()
    assert dialog.ends() == (Money.of(1000), None)


def test_that_lists_are_read_away_from_the_window(qtbot: QtBot, book: Desk, supervisor: Operator) -> None:
    from casedesk.ui.tasks import ThreadTasks

    tasks = ThreadTasks()
    page = CasesPage(CasesPresenter(ListServices.on(book), supervisor, tasks), tasks)
    qtbot.addWidget(page)
    page.refresh(1)
    page.show()
    qtbot.waitUntil(lambda: page.table.table.rowCount() == 5)
    qtbot.waitUntil(lambda: page.preview.nameLabel.text() != "")
    assert cell_text(page.table.current_row()[0]).startswith("HY-")  # type: ignore[index]
    tasks.wait_all()


def test_that_an_office_without_cases_is_led_to_the_import(
    qtbot: QtBot, desk: Desk, administrator: Operator
) -> None:
    empty = CasesPage(CasesPresenter(ListServices.on(desk), administrator, InlineTasks()), InlineTasks())
    qtbot.addWidget(empty)
    empty.refresh(1)
    assert empty._empty._head.text() == tr("No cases yet")
    with qtbot.waitSignal(empty.wants) as asked:
        empty._empty.button.click()
    assert asked.args == ["importing", None]


def test_that_the_cases_of_one_placement_are_shown_alone(page: CasesPage, presenter: CasesPresenter) -> None:
    presenter.set_filter(FilterKind.MIN_DPD, 30)
    page.open(("placement", 7, "ZX202611"))
    assert presenter.query.placement_ids == (7,)
    assert presenter.query.min_dpd is None
    told = presenter.question
    assert read_question(question_text(told)).filters == told.filters
    page.open("something else")
    assert presenter.query.placement_ids == (7,)
