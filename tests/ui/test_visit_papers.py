"""The dialogs of papers and of their custody, on a real office with real PDFs."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.services import visit_samples
from tests.services.visit_samples import DAY, add_client, at

from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperEnding, PaperKind
from casedesk.domain.people import Phone
from casedesk.domain.visits import Visit
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.visit_papers import VisitPapers
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage.shelves import Shelves
from casedesk.ui.visits.papers_custody import CustodyDialog
from casedesk.ui.visits.papers_dialog import PapersDialog
from casedesk.ui.visits.presenter.custody import CustodyPresenter
from casedesk.ui.visits.presenter.papers import PapersPresenter
from casedesk.ui.widgets import delivery
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Keep to the encrypted file: what a window shows does not depend on the database."""


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def office(desk: Desk) -> Desk:
    return replace(desk, office=replace(desk.office, hotline="0571-0000-0137"))


@pytest.fixture
def plan(
    office: Desk, administrator: Operator, planner: Operator, collectors: tuple[Operator, Operator]
) -> Callable[..., Visit]:
    """Return a function that plans a visit to a new case."""
    file_case = partial(visit_samples.file_case, office, administrator, add_client(office, administrator))

    def plan_one(clock: str = "10:00") -> Visit:
        filed = file_case()
        with office.work("phone.added", administrator, Right.EDIT_CASES) as work:
            work.phones.add(Phone(filed.person.id, "13812341234"))
            work.commit()
        crew = tuple(each.id for each in collectors)
        return VisitService(office).plan(planner, PlanRequest(filed.case.id, at(clock), crew))

    return plan_one


@pytest.fixture
def near(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return window


@pytest.fixture
def day_dialog(office: Desk, planner: Operator, near: QWidget) -> Callable[[], PapersDialog]:
    """Return a function that opens the papers of the day."""

    def opened() -> PapersDialog:
        tasks = InlineTasks()
        dialog = PapersDialog(PapersPresenter(VisitPapers(office), planner, tasks, DAY), tasks, near)
        dialog.show()
        return dialog

    return opened


def answer_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the question for a file be answered with this one."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_words: (str(path), ""))


def copies(desk: Desk) -> list[tuple[str, int]]:
    with desk.database.reading() as connection:
        return [(each.kind, each.copy_no) for each in Shelves(connection).papers.all()]


def test_that_a_day_is_shown_ticked_and_saved(
    *,
    plan: Callable[..., Visit],
    office: Desk,
    day_dialog: Callable[[], PapersDialog],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    plan("10:00")
    plan("14:00")
    dialog = day_dialog()
    assert dialog.crewList.count() == 1
    assert dialog.crewList.chosen() == (0,)
    assert dialog.kindList.chosen() == (0,)
    qtbot.waitUntil(lambda: dialog.preview.page_count() == 1)
    for row in (1, 4):
        dialog.kindList.item(row).setCheckState(Qt.CheckState.Checked)
    answer_file(monkeypatch, tmp_path / "day.pdf")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    with pypdfium2.PdfDocument((tmp_path / "day.pdf").read_bytes()) as document:
        assert len(document) >= 5
    assert [kind for kind, _copy in copies(office)] == [
        PaperKind.VISIT_SHEET,
        *[PaperKind.VISIT_BRIEF, PaperKind.DEBTOR_SLIP] * 2,
    ]


def test_that_calling_the_question_off_registers_nothing(
    *,
    plan: Callable[..., Visit],
    office: Desk,
    day_dialog: Callable[[], PapersDialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan()
    dialog = day_dialog()
    answer_file(monkeypatch, Path())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_words: ("", ""))
    dialog.saveButton.click()
    assert copies(office) == []


def test_that_a_second_print_asks_why(
    *,
    plan: Callable[..., Visit],
    office: Desk,
    day_dialog: Callable[[], PapersDialog],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan()
    dialog = day_dialog()
    assert not dialog.reasonField.isVisible()
    answer_file(monkeypatch, tmp_path / "one.pdf")
    dialog.saveButton.click()
    assert dialog.reasonField.isVisible()
    dialog.saveButton.click()
    assert copies(office) == [(PaperKind.VISIT_SHEET, 1)]
    dialog.reasonField.edit(QLineEdit).setText("The first got wet")
    dialog.saveButton.click()
    assert copies(office) == [(PaperKind.VISIT_SHEET, 1), (PaperKind.VISIT_SHEET, 2)]


def test_that_a_full_disk_keeps_the_paper_to_be_saved_elsewhere(
    *,
    plan: Callable[..., Visit],
    office: Desk,
    day_dialog: Callable[[], PapersDialog],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan()
    dialog = day_dialog()
    answer_file(monkeypatch, tmp_path / "missing" / "one.pdf")
    dialog.saveButton.click()
    assert dialog.banner.isVisible()
    assert dialog.banner.button.isVisible()
    answer_file(monkeypatch, tmp_path / "other.pdf")
    dialog.banner.button.click()
    assert (tmp_path / "other.pdf").read_bytes().startswith(b"%PDF")
    assert copies(office) == [(PaperKind.VISIT_SHEET, 1)]


def test_that_a_printer_that_is_gone_is_told(
    *,
    plan: Callable[..., Visit],
    day_dialog: Callable[[], PapersDialog],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan()
    dialog = day_dialog()

    def nowhere(*_args: object) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(os.fspath(tmp_path / "no" / "such" / "folder" / "x.pdf"))
        return printer

    monkeypatch.setattr(delivery, "chosen_printer", nowhere)
    dialog.printButton.click()
    assert dialog.banner.isVisible()
    assert dialog.banner.button.isVisible()


def test_that_an_empty_day_says_so(day_dialog: Callable[[], PapersDialog], collectors: object) -> None:
    assert collectors
    dialog = day_dialog()
    assert dialog.banner.isVisible()
    assert dialog.crewList.count() == 0
    dialog.saveButton.click()
    assert dialog.banner.isVisible()


def test_that_one_visit_offers_its_own_papers(
    *, plan: Callable[..., Visit], office: Desk, planner: Operator, near: QWidget, qtbot: QtBot
) -> None:
    visit = plan()
    tasks = InlineTasks()
    presenter = PapersPresenter(VisitPapers(office), planner, tasks, DAY, visit.id, visit.visit_no)
    dialog = PapersDialog(presenter, tasks, near)
    dialog.show()
    assert not dialog.crewList.isVisible()
    assert dialog.kindList.count() == 7
    assert len(presenter.wishes(dialog._choice())) == 3
    for row in range(dialog.kindList.count()):
        dialog.kindList.setCurrentRow(row)
        dialog._refresh()
        assert dialog.preview.page_count() >= 1
        assert not dialog.banner.isVisible()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_that_copies_are_handed_out_and_taken_back_by_keyboard(
    *,
    plan: Callable[..., Visit],
    office: Desk,
    planner: Operator,
    near: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    day_dialog: Callable[[], PapersDialog],
) -> None:
    plan()
    answer_file(monkeypatch, tmp_path / "one.pdf")
    printing = day_dialog()
    printing.saveButton.click()
    printing.reject()
    custody, tasks = PaperCustody(office), InlineTasks()
    presenter = CustodyPresenter(custody, OperatorService(office), planner, tasks, office.today(), "day")
    dialog = CustodyDialog(presenter, tasks, near)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.table.select_row(0)
    qtbot.keyClick(dialog, Qt.Key.Key_F2)
    assert len(custody.papers_out(planner)) == 1
    dialog.table.select_row(0)
    ending = dialog.endingField.edit(QComboBox)
    ending.setCurrentIndex(ending.findData(PaperEnding.LOST))
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert len(custody.papers_out(planner)) == 1
    dialog.noteField.edit(QLineEdit).setText("Left in a taxi")
    dialog.table.select_row(0)
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert custody.papers_out(planner) == ()
    answer_file(monkeypatch, tmp_path / "register.pdf")
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "register.pdf").read_bytes().startswith(b"%PDF")


def test_that_a_viewer_sees_the_register_and_changes_nothing(
    *, office: Desk, near: QWidget, hire: Callable[..., Operator]
) -> None:
    viewer = replace(hire(Role.CLERK), role=Role.AUDITOR)
    tasks = InlineTasks()
    presenter = CustodyPresenter(PaperCustody(office), OperatorService(office), viewer, tasks, office.today())
    dialog = CustodyDialog(presenter, tasks, near)
    dialog.show()
    assert not dialog.issueButton.isEnabled()
    assert not dialog.registerButton.isVisible()
    assert dialog.banner.isVisible()
