"""The list of placements: its rows, its terms, and an import that is taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from tests.ui.importing_samples import (
    GOOD,
    FakeView,
    add_client,
    import_presenter,
    placements_presenter,
    writer,
)

from casedesk.domain.cases import CaseStatus
from casedesk.domain.clients import Client
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.desk import Desk
from casedesk.services.placement_terms import PlacementRow
from casedesk.storage.shelves import Shelves
from casedesk.ui.importing.cards import Stage
from casedesk.ui.importing.page import IMPORT, PLACEMENTS, ImportPage
from casedesk.ui.importing.placement_cards import PlacementCard, UndoCard, card_of, recall_cell, status_cell
from casedesk.ui.importing.placement_dialogs import DayDialog, UndoDialog
from casedesk.ui.importing.placement_list import PlacementFilters, PlacementsPresenter
from casedesk.ui.looks import Styled, Tone
from casedesk.ui.main_window import MainWindow
from casedesk.ui.pages import Page, PageEntry
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.widgets.reason_dialog import ReasonDialog
from casedesk.ui.work import InlineTasks

TODAY = date(2026, 11, 23)


@pytest.fixture
def database_url() -> None:
    """Windows are tested on the encrypted file; the services are tested on both databases."""


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    return add_client(desk, administrator)


@pytest.fixture
def imported(desk: Desk, administrator: Operator, client: Client, tmp_path: Path) -> int:
    """Import a list of two cases and return the key of its placement."""
    presenter = import_presenter(desk, administrator, InlineTasks())
    presenter.attach(FakeView())
    presenter.load()
    presenter.choose_file(writer(tmp_path)(GOOD, ["A002", *GOOD[1:]]))
    presenter.columns.set_defaults(None, date(2026, 11, 2), date(2026, 11, 27))
    for _step in range(4):
        presenter.go_on()
    assert presenter.taken is not None
    return presenter.taken.placement.id


def a_row(**fields: Any) -> PlacementRow:
    known = {
        "id": 1,
        "version": 1,
        "number": "WA1",
        "client_id": 1,
        "client": "海岳消金",
        "received_at": datetime(2026, 11, 20, 2, tzinfo=UTC),
        "file_name": "list.xlsx",
        "assigned_on": None,
        "recall_on": None,
        "status": PlacementStatus.OPEN,
        "resume_on": None,
        "note": "",
        "taken_by": "",
        "rows_read": 2,
        "rows_taken": 2,
        "rows_changed": 0,
        "rows_unchanged": 0,
        "rows_missing": 0,
        "rows_rejected": 0,
        "cases": 2,
        "open_cases": 2,
        "balance": Money.of_fen(1),
    }
    return PlacementRow(**{**known, **fields})


class FakeList:
    """Remembers what the list was told to show."""

    def __init__(self) -> None:
        self.rows: list[tuple[Any, ...]] = []
        self.filters: PlacementFilters | None = None
        self.card: PlacementCard | None = None
        self.undo: UndoCard | None = None
        self.undone: list[int] = []
        self.reason = ""
        self.errors: list[CaseDeskError] = []
        self.said: list[Sentence] = []

    def show_placements(self, rows: Any, filters: PlacementFilters) -> None:
        self.rows, self.filters = list(rows), filters

    def show_placement(self, card: PlacementCard | None) -> None:
        self.card = card

    def ask_undo(self, card: UndoCard, go_on: Callable[[str], None]) -> None:
        self.undo = card
        if self.reason:
            go_on(self.reason)

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def say_done(self, text: Sentence) -> None:
        self.said.append(text)

    def tell_undone(self, placement_id: int) -> None:
        self.undone.append(placement_id)


@pytest.fixture
def view() -> FakeList:
    return FakeList()


@pytest.fixture
def presenter(desk: Desk, administrator: Operator, imported: int, view: FakeList) -> PlacementsPresenter:
    made = placements_presenter(desk, administrator, InlineTasks())
    made.attach(view)
    made.load()
    made.select(view.rows[0][-1])
    return made


def cases_of(desk: Desk) -> list[CaseStatus]:
    with desk.database.reading() as connection:
        return [each.status for each in Shelves(connection).cases.all()]


def test_that_a_recall_is_amber_in_its_last_week_and_red_after_it() -> None:
    soon, far, over = (
        recall_cell(a_row(recall_on=day), TODAY)
        for day in (date(2026, 11, 30), date(2026, 12, 1), date(2026, 11, 22))
    )
    assert isinstance(soon, Styled)
    assert soon.tone is Tone.WARN
    assert far == date(2026, 12, 1)
    assert isinstance(over, Styled)
    assert over.tone is Tone.BLOCK
    assert recall_cell(a_row(recall_on=date(2026, 11, 24), open_cases=0), TODAY) == date(2026, 11, 24)
    gone = a_row(recall_on=date(2026, 11, 24), status=PlacementStatus.WITHDRAWN)
    assert recall_cell(gone, TODAY) == date(2026, 11, 24)


def test_that_each_state_opens_its_own_actions() -> None:
    paused = a_row(status=PlacementStatus.PAUSED, resume_on=date(2026, 12, 1))
    assert "2026-12-01" in str(status_cell(paused).text)
    told = {status: card_of(a_row(status=status)) for status in PlacementStatus}
    assert [each.can_pause for each in told.values()] == [True, False, False, False]
    assert [each.can_resume for each in told.values()] == [False, True, False, False]
    assert [each.can_withdraw for each in told.values()] == [True, True, False, False]
    assert [each.can_undo for each in told.values()] == [True, True, True, False]


def test_that_placements_are_filtered_by_state_and_client(
    presenter: PlacementsPresenter, view: FakeList, client: Client
) -> None:
    assert len(view.rows) == presenter.shown == 1
    assert view.rows[0][5] == 2
    presenter.filter(PlacementStatus.PAUSED, None)
    assert view.rows == []
    presenter.filter(None, client.id)
    assert view.filters is not None
    assert view.filters.statuses[0][2] == 1
    assert len(view.rows) == 1


def test_that_a_placement_is_extended_paused_resumed_and_withdrawn(
    presenter: PlacementsPresenter, view: FakeList, desk: Desk
) -> None:
    presenter.extend(date(2027, 1, 29), "委托方来函同意")
    assert str(view.said[-1]).startswith("Extended until")
    presenter.extend(date(2027, 1, 29), "again")
    assert len(view.errors) == 1
    presenter.select(view.rows[0][-1])
    presenter.pause(date(2026, 12, 7), "委托方核账")
    assert set(cases_of(desk)) == {CaseStatus.ON_HOLD}
    presenter.select(view.rows[0][-1])
    presenter.resume("核账完毕")
    assert CaseStatus.ON_HOLD not in cases_of(desk)
    presenter.select(view.rows[0][-1])
    presenter.withdraw("委托到期")
    assert set(cases_of(desk)) == {CaseStatus.RETURNED}


def test_that_an_undo_shows_what_it_takes_before_it_does(
    presenter: PlacementsPresenter, view: FakeList, desk: Desk, imported: int
) -> None:
    presenter.prepare_undo()
    assert view.undo is not None
    assert {str(name): value for name, value in view.undo.facts}["Cases removed"] == "2"
    assert len(cases_of(desk)) == 2
    view.reason = "发错清单"
    presenter.prepare_undo(imported)
    assert cases_of(desk) == []
    assert view.undone == [imported]
    assert view.rows[0][-1].status is PlacementStatus.UNDONE


def test_that_an_undo_names_what_it_keeps(
    presenter: PlacementsPresenter, view: FakeList, desk: Desk, administrator: Operator
) -> None:
    with desk.work("case.changed", administrator, Right.EDIT_CASES) as work:
        (case,) = work.cases.all(work.cases.table.c.case_no == "A002")
        work.cases.save(replace(case, note="已联系"))
        work.about("A002")
        work.commit()
    presenter.prepare_undo()
    assert view.undo is not None
    assert [number for number, _why in view.undo.kept] == ["A002"]
    assert str(view.undo.kept[0][1])


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

    def page() -> ImportPage:
        return ImportPage(
            import_presenter(desk, administrator, tasks),
            placements_presenter(desk, administrator, tasks),
            tasks,
        )

    shown.add_page(PageEntry("cases", "folder", say("Cases"), CasesPage))
    shown.add_page(PageEntry("importing", "upload", say("Import assignment"), page, parent_key="cases"))
    shown.resize(1366, 768)
    shown.show()
    shown.show_page("importing")
    return shown


@pytest.fixture
def page(window: MainWindow) -> ImportPage:
    found = window.page("importing")
    assert isinstance(found, ImportPage)
    return found


@pytest.fixture
def listed(qtbot: QtBot, imported: int, page: ImportPage) -> ImportPage:
    """Return the page with the placements on show and the only one chosen."""
    page.show_face(PLACEMENTS)
    qtbot.waitUntil(lambda: page._placements.card is not None)
    return page


def answering(kind: type, fill: Callable[[Any], None]) -> None:
    """Fill the dialog that comes next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            try:
                fill(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()
        else:
            QTimer.singleShot(30, look)

    QTimer.singleShot(30, look)


def test_that_the_later_steps_and_the_placements_are_built_when_first_shown(
    page: ImportPage, qtbot: QtBot
) -> None:
    assert not page._panes.is_made(PLACEMENTS)
    assert [each for each in Stage if page.wizard.steps.is_made(each)] == [Stage.FILE]
    page.own_actions()[4].trigger()
    assert page._panes.is_made(PLACEMENTS)
    assert page.faces.current() == PLACEMENTS
    qtbot.waitUntil(lambda: page._placements.is_loaded)
    page.own_actions()[3].trigger()
    assert page.faces.current() == IMPORT


def test_that_no_placement_yet_offers_the_import(page: ImportPage, qtbot: QtBot) -> None:
    page.open(PLACEMENTS)
    qtbot.waitUntil(lambda: page._placements.is_loaded)
    assert page.status_text()
    assert not page.placements.undoButton.isEnabled()
    page.placements._empty.button.click()
    assert page.faces.current() == IMPORT
    assert page.lasting(Path("list.xlsx")) is None


def test_that_a_placement_is_extended_by_keyboard(listed: ImportPage, qtbot: QtBot, desk: Desk) -> None:
    def fill(dialog: DayDialog) -> None:
        dialog.okButton.click()
        assert not dialog.problemLabel.isHidden()
        dialog.reason.setPlainText("委托方来函同意")
        dialog.day.setText("")
        dialog.okButton.click()
        assert not dialog.problemLabel.isHidden()
        dialog.day.setText("2027-01-29")
        dialog.okButton.click()

    answering(DayDialog, fill)
    extend = next(each for each in listed.own_actions() if each.shortcut().toString() == "F7")
    assert extend.isEnabled()
    extend.trigger()
    qtbot.waitUntil(lambda: {each.recall_on for each in all_cases(desk)} == {date(2027, 1, 29)})


def all_cases(desk: Desk) -> list[Any]:
    with desk.database.reading() as connection:
        return list(Shelves(connection).cases.all())


def test_that_a_placement_is_paused_and_resumed(listed: ImportPage, qtbot: QtBot, desk: Desk) -> None:
    def pause(dialog: DayDialog) -> None:
        dialog.reason.setPlainText("委托方核账")
        dialog.okButton.click()

    def resume(dialog: ReasonDialog) -> None:
        dialog.reason.setPlainText("核账完毕")
        dialog.okButton.click()

    answering(DayDialog, pause)
    listed.placements.pauseButton.click()
    qtbot.waitUntil(lambda: bool(listed._placements.card and listed._placements.card.can_resume))
    answering(ReasonDialog, resume)
    listed.placements.pauseButton.click()
    qtbot.waitUntil(lambda: bool(listed._placements.card and listed._placements.card.can_pause))
    answering(ReasonDialog, resume)
    listed.placements.withdrawButton.click()
    qtbot.waitUntil(lambda: set(cases_of(desk)) == {CaseStatus.RETURNED})


def test_that_an_import_is_taken_back_from_the_list(listed: ImportPage, qtbot: QtBot, desk: Desk) -> None:
    def fill(dialog: UndoDialog) -> None:
        dialog.okButton.click()
        assert not dialog.problemLabel.isHidden()
        dialog.reason.setPlainText("发错清单")
        dialog.okButton.click()

    answering(UndoDialog, fill)
    listed.placements.undoButton.click()
    qtbot.waitUntil(lambda: cases_of(desk) == [])
    qtbot.waitUntil(lambda: bool(listed._placements.card and not listed._placements.card.can_undo))


def test_that_leaving_the_undo_keeps_everything(listed: ImportPage, qtbot: QtBot, desk: Desk) -> None:
    answering(UndoDialog, lambda dialog: dialog.cancelButton.click())
    listed.placements.undo()
    qtbot.waitUntil(lambda: not listed._placements.is_busy)
    assert len(cases_of(desk)) == 2


def test_that_enter_opens_the_cases_of_a_placement(
    listed: ImportPage, qtbot: QtBot, window: MainWindow, imported: int
) -> None:
    qtbot.keyClick(listed.placements.table, Qt.Key.Key_Return)
    cases = window.page("cases")
    assert isinstance(cases, CasesPage)
    assert isinstance(cases.asked, tuple)
    assert cases.asked[:2] == ("placement", imported)


def test_that_the_list_is_filtered_in_the_window(listed: ImportPage, qtbot: QtBot) -> None:
    pane = listed.placements
    pane.states.set_value("paused")
    pane.states.chosen.emit("paused")
    qtbot.waitUntil(lambda: pane.table.table.rowCount() == 0)
    assert not pane.casesButton.isEnabled()
    pane.states.set_value("")
    pane.clientBox.setCurrentIndex(1)
    pane.clientBox.activated.emit(1)
    qtbot.waitUntil(lambda: pane.table.table.rowCount() == 1)
    assert isinstance(pane.clientBox, QComboBox)
    listed.retranslate_ui()
    assert listed.title()
    assert listed.go_up()
    assert listed.faces.current() == IMPORT


def test_that_the_import_on_show_is_undone_from_its_last_step(
    page: ImportPage, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    presenter = page._presenter
    qtbot.waitUntil(lambda: presenter.clients.chosen is not None)
    presenter.choose_file(writer(tmp_path)(GOOD))
    for stage in (Stage.COLUMNS, Stage.CHECK, Stage.COMPARE, Stage.DONE):
        qtbot.waitUntil(page.wizard.goButton.isEnabled)
        presenter.go_on()
        qtbot.waitUntil(lambda stage=stage: presenter.stage is stage)
    answering(UndoDialog, lambda dialog: (dialog.reason.setPlainText("发错"), dialog.okButton.click()))
    page.wizard.steps.done.undoButton.click()
    qtbot.waitUntil(lambda: cases_of(desk) == [])
    qtbot.waitUntil(lambda: presenter.stage is Stage.FILE)
    assert page.faces.current() == PLACEMENTS
