"""The page of papers in real windows: queue, batch, copies by keyboard, runs."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.services.test_agreements import printed, terms_for

from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import Case
from casedesk.domain.operators import Operator, Role
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.print_runs import RunStatus
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.print_queue import PrintQueue
from casedesk.services.print_runs import PrintRuns, RunOrder
from casedesk.services.print_sinks import FolderSink
from casedesk.storage.shelves import Shelves
from casedesk.ui import forms
from casedesk.ui.papers import batch_dialog, page
from casedesk.ui.papers.batch_dialog import BatchDialog
from casedesk.ui.papers.page import PapersPage, papers_page
from casedesk.ui.papers.signed_dialog import SignedDialog
from casedesk.ui.papers.take_dialog import TakeDialog
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.widgets.fields import DateEdit

Lend = Callable[..., Case]


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def approved(desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator) -> Agreement:
    service, case = AgreementService(desk), lend()
    draft = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    return service.approve(supervisor, service.submit(clerk, draft))


@pytest.fixture
def papers(desk: Desk, clerk: Operator, tasks: ThreadTasks, qtbot: QtBot) -> PapersPage:
    shown = papers_page(desk, clerk, tasks)
    qtbot.addWidget(shown)
    shown.resize(1366, 700)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def stored(desk: Desk) -> list[Paper]:
    with desk.database.reading() as connection:
        return Shelves(connection).papers.all()


def shown_rows(papers: PapersPage, qtbot: QtBot, number: int) -> None:
    qtbot.waitUntil(lambda: papers.copiesPane.copies.table.rowCount() == number, timeout=10000)


def within(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Do something in the next dialog of a kind, once it stands in front."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, kind) and found.isVisible():
            act(found)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def test_that_the_forms_hold_every_named_part() -> None:
    for name, kind in (
        ("papers_page", page.PapersPage),
        ("papers_queue", page.QueuePane),
        ("papers_copies", page.CopiesPane),
        ("papers_runs", page.RunsPane),
        ("papers_batch_dialog", BatchDialog),
        ("papers_take_dialog", TakeDialog),
        ("papers_signed_dialog", SignedDialog),
    ):
        assert forms.differences(name, kind) == []


def test_that_the_queue_is_printed_into_a_folder_and_leaves_it(
    *,
    desk: Desk,
    papers: PapersPage,
    approved: Agreement,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(batch_dialog, "ask_sink", lambda _near, **_kind: FolderSink(tmp_path / "out"))
    papers.refresh(1)
    qtbot.waitUntil(lambda: papers.queuePane.lines.table.rowCount() == 1, timeout=10000)
    papers.queuePane.lines.select_row(0)

    def print_all(dialog: QDialog) -> None:
        assert isinstance(dialog, BatchDialog)
        qtbot.waitUntil(dialog.printButton.isEnabled, timeout=10000)
        dialog.printButton.click()
        qtbot.waitUntil(lambda: dialog.run is not None, timeout=20000)
        dialog.reject()

    within(BatchDialog, print_all)
    papers.queuePane.print_chosen()
    assert [each.subject for each in stored(desk)] == [approved.agreement_no] * 2
    assert len(list((tmp_path / "out").iterdir())) == 1
    qtbot.waitUntil(lambda: papers.queuePane.lines.table.rowCount() == 0, timeout=10000)


def test_that_copies_are_taken_answered_and_returned_by_keyboard(
    *, desk: Desk, clerk: Operator, supervisor: Operator, lend: Lend, papers: PapersPage, qtbot: QtBot
) -> None:
    printed(desk, clerk, supervisor, lend())
    papers.choose("open")
    shown_rows(papers, qtbot, 2)
    table = papers.copiesPane.copies
    table.select_row(0)
    qtbot.waitUntil(papers.copiesPane.takeButton.isVisible, timeout=10000)

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, TakeDialog)
        dialog.takeButton.click()
        assert not dialog.problemLabel.isHidden(), "nobody is named for whoever clicks too fast"
        dialog.carrierField.edit(QComboBox).setCurrentIndex(0)
        dialog.takeButton.click()

    within(TakeDialog, take)
    qtbot.keyClick(table, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: stored(desk)[0].carried_by is not None, timeout=10000)
    papers.choose("out")
    shown_rows(papers, qtbot, 1)
    table.select_row(0)
    qtbot.waitUntil(papers.copiesPane.signedButton.isVisible, timeout=10000)
    qtbot.keyClick(table, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: stored(desk)[0].answer is PaperAnswer.SIGNED, timeout=10000)
    qtbot.waitUntil(lambda: not papers.copiesPane.refusedButton.isVisible(), timeout=10000)
    qtbot.keyClick(table, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: stored(desk)[0].ending is PaperEnding.RETURNED, timeout=10000)
    shown_rows(papers, qtbot, 0)


def test_that_a_letter_is_entered_as_signed_for_on_the_day_on_which_it_was(  # noqa: PLR0917 - fixtures
    papers: PapersPage, desk: Desk, lend: Lend, clerk: Operator, clock: Clock, qtbot: QtBot
) -> None:
    case = lend()
    signed_on = desk.today()
    LetterService(desk).print(clerk, LetterWish(PaperKind.DEMAND_LETTER, (case.id,)))
    clock.moment += timedelta(days=5)
    papers.choose("open")
    shown_rows(papers, qtbot, 1)
    table = papers.copiesPane.copies
    table.select_row(0)
    qtbot.waitUntil(papers.copiesPane.signedButton.isVisible, timeout=10000)

    def enter(dialog: QDialog) -> None:
        assert isinstance(dialog, SignedDialog)
        field = dialog.dayField.edit(DateEdit)
        assert field.day() == desk.today()
        field.set_day(desk.today() + timedelta(days=1))
        dialog.okButton.click()
        assert dialog.isVisible()
        field.set_day(signed_on)
        dialog.okButton.click()

    within(SignedDialog, enter)
    qtbot.keyClick(table, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: stored(desk)[0].answer is PaperAnswer.SIGNED, timeout=10000)
    moment = stored(desk)[0].answered_at
    assert moment is not None
    assert desk.day_of(moment) == signed_on


def test_that_a_spoiled_copy_asks_for_a_word_and_stays_on_the_list_until_it_is_destroyed(
    *, desk: Desk, clerk: Operator, supervisor: Operator, lend: Lend, papers: PapersPage, qtbot: QtBot
) -> None:
    printed(desk, clerk, supervisor, lend())
    papers.choose("open")
    shown_rows(papers, qtbot, 2)
    table = papers.copiesPane.copies

    def write(dialog: QDialog) -> None:
        dialog.findChild(QPlainTextEdit).setPlainText("Tea over page 2")
        dialog.accept()

    for key, left in ((Qt.Key.Key_P, 2), (Qt.Key.Key_D, 1)):
        table.select_row(0)
        version = stored(desk)[0].version
        within(QDialog, write)
        qtbot.keyClick(table, key)
        qtbot.waitUntil(lambda old=version: stored(desk)[0].version > old, timeout=10000)
        shown_rows(papers, qtbot, left)
    assert (stored(desk)[0].answer, stored(desk)[0].ending) == (PaperAnswer.SPOILED, PaperEnding.DESTROYED)


def test_that_a_stopped_run_goes_on_from_the_page(
    *,
    desk: Desk,
    clerk: Operator,
    approved: Agreement,
    papers: PapersPage,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    runs = PrintRuns(desk)
    run = runs.begin(clerk, RunOrder(PrintQueue(desk).lines(clerk), "Tray"))
    assert approved.agreement_no == runs.log(clerk, run.id)[0].job.subject
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    runs.go_on(clerk, run.id, FolderSink(tmp_path / "file"))
    monkeypatch.setattr(page, "ask_sink", lambda _near, **_kind: FolderSink(tmp_path / "out"))
    papers.choose("runs")
    qtbot.waitUntil(lambda: papers.runsPane.runList.table.rowCount() == 1, timeout=10000)
    papers.runsPane.runList.select_row(0)
    qtbot.waitUntil(lambda: papers.runsPane.log.table.rowCount() == 1, timeout=10000)
    papers.runsPane.log.select_row(0)
    qtbot.waitUntil(lambda: str(tmp_path / "file") in papers.runsPane.noteLabel.text(), timeout=10000)
    qtbot.waitUntil(papers.runsPane.printerButton.isVisible, timeout=10000)
    papers.runsPane.printerButton.click()
    qtbot.waitUntil(lambda: runs.line(clerk, run.id).run.status is RunStatus.DONE, timeout=20000)
    qtbot.waitUntil(lambda: not papers.runsPane.runsFoot.isVisible(), timeout=10000)


def test_that_a_spoiled_copy_is_printed_once_more_with_its_own_words(
    *,
    desk: Desk,
    clerk: Operator,
    supervisor: Operator,
    lend: Lend,
    papers: PapersPage,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(batch_dialog, "ask_sink", lambda _near, **_kind: FolderSink(tmp_path / "out"))
    printed(desk, clerk, supervisor, lend())
    first = stored(desk)[0]
    PaperCustody(desk).answer(clerk, [first.id], PaperAnswer.SPOILED, "Tea over page 2")
    papers.choose("open")
    shown_rows(papers, qtbot, 2)
    papers.copiesPane.copies.select_row(0)
    qtbot.waitUntil(papers.copiesPane.againButton.isVisible, timeout=10000)

    def print_it(dialog: QDialog) -> None:
        assert isinstance(dialog, BatchDialog)
        qtbot.waitUntil(dialog.printButton.isEnabled, timeout=10000)
        dialog.printButton.click()
        qtbot.waitUntil(lambda: dialog.run is not None, timeout=20000)
        dialog.reject()

    within(BatchDialog, print_it)
    qtbot.keyClick(papers.copiesPane.copies, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: len(stored(desk)) == 3, timeout=20000)
    again = stored(desk)[-1]
    assert (again.copy_no, again.reason) == (3, "Tea over page 2")
    shown_rows(papers, qtbot, 3)
