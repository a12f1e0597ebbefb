"""The pane of scans and the check of a copy, on a real office with real scans."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.importing.scan_samples import drawn, photographed, saved, turned
from tests.services.signing_samples import sign_all
from tests.ui.modals import within

from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import Case
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding
from casedesk.domain.scans import ScanStatus
from casedesk.domain.today import TodayAction
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.scans import ScanService
from casedesk.services.today import TodayService
from casedesk.storage import files
from casedesk.ui import forms
from casedesk.ui.papers import scans_asking
from casedesk.ui.papers.scans_check import CheckDialog
from casedesk.ui.papers.scans_pane import ScansPane
from casedesk.ui.papers.scans_side import ScansSide
from casedesk.ui.widgets.reason_dialog import ReasonDialog
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Keep to the encrypted file: what a window shows does not depend on the database."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def agreement(desk: Desk, clerk: Operator, supervisor: Operator, lend: Callable[..., Case]) -> Agreement:
    case = lend()
    service = AgreementService(desk)
    drafted = service.draft(clerk, case.id, AgreementQuotes(desk).basis(clerk, case.id).terms)
    approved = service.approve(supervisor, service.submit(clerk, drafted))
    return AgreementPrinting(desk).print(clerk, approved)[0]


@pytest.fixture
def paper(desk: Desk, clerk: Operator, agreement: Agreement) -> Paper:
    """Return the first copy of a printed agreement."""
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        found = shelves.papers.first(shelves.papers.table.c.subject == agreement.agreement_no)
    assert found is not None
    return found


@pytest.fixture
def stack(desk: Desk, clerk: Operator, paper: Paper, tmp_path: Path) -> Path:
    """Save the scans of a copy, the code of its second page cut off."""
    folder = tmp_path / "stack"
    folder.mkdir()
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        content = files.content_of(shelves.connection, paper.file_sha256)
    for number in range(paper.pages):
        page = drawn(content, number, 150)
        if number == 1:
            page.paste(255, (round(page.width * 0.7), 0, page.width, round(page.height * 0.12)))
        saved(folder / f"{number + 1}.jpg", turned(page, 90 if number == 0 else 0))
    return folder


@pytest.fixture
def pane(desk: Desk, clerk: Operator, qtbot: QtBot) -> ScansPane:
    shown = ScansPane(desk, clerk, InlineTasks())
    qtbot.addWidget(shown)
    shown.resize(1280, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.refresh()
    return shown


def scanned(desk: Desk, clerk: Operator, paper: Paper) -> bool:
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        return shelves.papers.get(paper.id).scanned_at is not None


def test_that_the_forms_fit_their_widgets() -> None:
    forms.register(ScansSide)
    for name, kind in (
        ("papers_scans", ScansPane),
        ("papers_scans_side", ScansSide),
        ("papers_scans_check", CheckDialog),
    ):
        assert forms.differences(name, kind) == []


def test_that_a_dropped_folder_is_read_and_shown_page_by_page(
    desk: Desk, clerk: Operator, pane: ScansPane, stack: Path, paper: Paper
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(stack))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    pane.dropEvent(drop)
    assert pane.stackTable.table.rowCount() == paper.pages
    assert pane.copiesTable.table.rowCount() == 1
    assert pane.waiting() == 1
    assert pane.scansSide.scanView.has_image()
    items = TodayService(desk).items(clerk)
    assert [each.action for each in items].count(TodayAction.OPEN_SCANS) == 1


def test_that_a_page_without_a_code_is_filed_by_keyboard_alone(
    *, desk: Desk, clerk: Operator, pane: ScansPane, stack: Path, paper: Paper, qtbot: QtBot
) -> None:
    pane.read([stack])
    pane.choose_pane("tray")
    assert not scanned(desk, clerk, paper)
    qtbot.keyClick(pane.trayTable, Qt.Key.Key_Return)
    find = pane.scansSide.findField.edit(QLineEdit)
    find.setText(paper.subject)
    pane.scansSide.look()
    assert pane.scansSide.copyField.edit(QComboBox).currentData() == (paper.id, (2,))
    assert pane.scansSide.pageField.edit(QComboBox).currentData() == 2
    qtbot.keyClick(find, Qt.Key.Key_Return)
    assert scanned(desk, clerk, paper)
    assert (pane.waiting(), pane.copiesTable.table.rowCount()) == (0, 0)


def test_that_pages_are_set_aside_and_come_back_with_a_reason(
    pane: ScansPane, stack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans_asking, "ask_reason", lambda *_args, **_words: "an advertisement")
    pane.read([stack])
    pane.choose_pane("tray")
    pane.scansSide.asideButton.click()
    assert pane.waiting() == 0
    pane.choose_pane("stack")
    for row in range(pane.stackTable.table.rowCount()):
        pane.stackTable.select_row(row)
        if pane.scansSide.page is not None and pane.scansSide.page.told == "an advertisement":
            break
    assert pane.scansSide.backButton.isVisible()
    pane.scansSide.backButton.click()
    assert pane.waiting() == 1


def test_that_a_picture_is_turned_for_everybody_and_enlarged(
    desk: Desk, clerk: Operator, pane: ScansPane, stack: Path
) -> None:
    pane.read([stack])
    pane.choose_pane("tray")
    (line,) = ScanService(desk).waiting(clerk)
    pane.scansSide.rightButton.click()
    assert ScanService(desk).picture(clerk, line.page.id).turned == 90
    pane.scansSide.largerButton.click()
    assert pane.scansSide.scanView.zoom() > 1
    pane.scansSide.fitButton.click()
    assert pane.scansSide.scanView.zoom() == 1


def test_that_a_second_scan_can_take_the_place_of_the_first(
    *, desk: Desk, clerk: Operator, pane: ScansPane, stack: Path, tmp_path: Path, paper: Paper
) -> None:
    pane.read([stack])
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        content = files.content_of(shelves.connection, paper.file_sha256)
    pane.read([saved(tmp_path / "again.jpg", photographed(drawn(content, 0, 200)))])
    assert pane.scansSide.page is not None
    assert pane.scansSide.page.can_replace
    pane.scansSide.replaceButton.click()
    first = ScanService(desk).sheet(clerk, paper.id).pages[0]
    assert first is not None
    assert (first.file_name, first.status) == ("again.jpg", ScanStatus.FILED)


def test_that_a_scan_agrees_only_after_every_page_was_seen(
    *,
    desk: Desk,
    clerk: Operator,
    pane: ScansPane,
    stack: Path,
    paper: Paper,
    qtbot: QtBot,
    collectors: tuple[Operator, Operator],
    agreement: Agreement,
) -> None:
    pane.read([stack])
    dialog = CheckDialog(desk, clerk, InlineTasks(), paper.id)
    qtbot.addWidget(dialog)
    assert dialog.scanView.has_image()
    assert dialog.storedView.has_image()
    dialog.show_page(2)
    assert not dialog.scanView.has_image()
    (line,) = ScanService(desk).waiting(clerk)
    ScanService(desk).file(clerk, line.page.id, paper.id, 2)
    whole = CheckDialog(desk, clerk, InlineTasks(), paper.id)
    qtbot.addWidget(whole)
    for number in range(1, paper.pages + 1):
        assert not whole.checkedButton.isEnabled()
        whole.show_page(number)
    assert whole.checkedButton.isEnabled()
    whole.checkedButton.click()
    assert not whole.banner.isHidden()  # nobody signed this copy yet
    custody = PaperCustody(desk)
    copies = [each.paper.id for each in custody.of_subject(clerk, paper.kind, paper.subject)]
    custody.issue(clerk, copies, collectors[0].id)
    custody.answer(clerk, copies, PaperAnswer.SIGNED)
    sign_all(AgreementService(desk), clerk, AgreementLists(desk).get(clerk, agreement.id), desk.today())
    again = CheckDialog(desk, clerk, InlineTasks(), paper.id)
    qtbot.addWidget(again)
    for number in range(1, paper.pages + 1):
        again.show_page(number)
    again.checkedButton.click()
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        assert shelves.papers.get(paper.id).checked_by == clerk.id


def test_that_a_page_whose_print_was_painted_over_asks_why_before_the_check(
    *, desk: Desk, clerk: Operator, pane: ScansPane, stack: Path, paper: Paper, qtbot: QtBot,
    collectors: tuple[Operator, Operator], agreement: Agreement,
) -> None:  # fmt: skip
    with Image.open(stack / "3.jpg") as picture:
        page = picture.convert("L")
    page.paste(255, (page.width // 10, page.height * 2 // 10, page.width * 9 // 10, page.height * 3 // 10))
    saved(stack / "3.jpg", page)
    pane.read([stack])
    (line,) = ScanService(desk).waiting(clerk)
    ScanService(desk).file(clerk, line.page.id, paper.id, 2)
    copies = [each.paper.id for each in PaperCustody(desk).of_subject(clerk, paper.kind, paper.subject)]
    PaperCustody(desk).issue(clerk, copies, collectors[0].id)
    PaperCustody(desk).answer(clerk, copies, PaperAnswer.SIGNED)
    sign_all(AgreementService(desk), clerk, AgreementLists(desk).get(clerk, agreement.id), desk.today())
    dialog = CheckDialog(desk, clerk, InlineTasks(), paper.id)
    qtbot.addWidget(dialog)
    dialog.show()
    for number in range(1, paper.pages + 1):
        dialog.show_page(number)
        assert bool(dialog.scanView.marks()) == (number == 3)
    assert not dialog.banner.isHidden()
    asked: list[str] = []

    def fill(asking: QDialog) -> None:
        assert isinstance(asking, ReasonDialog)
        asked.append(asking.headLabel.text())
        asking.reason.setPlainText("corrected by hand, both signed beside it")
        asking.accept()

    within(ReasonDialog, dialog.checkedButton.click, fill)
    assert len(asked) == 1
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        assert shelves.papers.get(paper.id).checked_by == clerk.id


def lost(desk: Desk, clerk: Operator, paper: Paper) -> None:
    PaperCustody(desk).end(clerk, [paper.id], PaperEnding.LOST, "left in the taxi")


def test_that_a_page_of_a_lost_copy_names_the_loss_and_files_itself_once_the_register_is_right(
    *,
    desk: Desk,
    clerk: Operator,
    pane: ScansPane,
    stack: Path,
    paper: Paper,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost(desk, clerk, paper)
    pane.read([stack / "1.jpg"])
    pane.choose_pane("tray")
    side = pane.scansSide
    assert pane.waiting() == 1
    assert side.page is not None
    assert (side.page.can_set_right, side.page.asks_why, side.page.needs_reason) == (True, True, True)
    assert side.setRightButton.isVisible()
    asked: list[str] = []

    def why(_near: object, head: object, *_rest: object, **_words: object) -> str:
        asked.append(str(head))
        return "it lay in the car"

    monkeypatch.setattr(scans_asking, "ask_reason", why)
    qtbot.keyClick(pane.trayTable, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["Why was the register wrong?"]
    assert pane.waiting() == 0
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        assert shelves.papers.get(paper.id).ending is PaperEnding.RETURNED


def test_that_a_page_without_a_code_asks_why_before_it_goes_into_a_lost_copy(
    *,
    desk: Desk,
    clerk: Operator,
    pane: ScansPane,
    stack: Path,
    paper: Paper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost(desk, clerk, paper)
    pane.read([stack / "2.jpg"])
    pane.choose_pane("tray")
    asked: list[str] = []

    def keep(_near: object, head: object, detail: object, *_rest: object, **_words: object) -> None:
        asked.extend((str(head), str(detail)))

    monkeypatch.setattr(scans_asking, "ask_reason", keep)
    pane.scansSide.findField.edit(QLineEdit).setText(paper.subject)
    pane.scansSide.look()
    combo = pane.scansSide.copyField.edit(QComboBox)
    combo.setCurrentIndex([combo.itemData(row)[0] for row in range(combo.count())].index(paper.id))
    pane.scansSide.file()
    assert asked[0] == "File this page although the register speaks against it?"
    assert "left in the taxi" in asked[1]
    assert pane.waiting() == 1


def test_that_a_complete_stack_leads_to_its_check(
    *, desk: Desk, clerk: Operator, pane: ScansPane, stack: Path, paper: Paper, qtbot: QtBot
) -> None:
    pane.read([stack])
    assert pane.checksTable.table.rowCount() == 0
    (line,) = ScanService(desk).waiting(clerk)
    ScanService(desk).file(clerk, line.page.id, paper.id, 2)
    again = stack.parent / "again"
    again.mkdir()
    (stack / "1.jpg").rename(again / "1.jpg")
    pane.read([again])
    assert pane.scansBanner.button.isVisible()
    pane.scansBanner.button.click()
    assert pane.table() is pane.checksTable
    assert not pane.scansSide.isVisible()
    with qtbot.waitSignal(pane.wants_check) as asked:
        qtbot.keyClick(pane.checksTable, Qt.Key.Key_F8)
    assert asked.args == [paper.id]


def test_that_the_list_keeps_more_than_half_of_the_width_until_the_handle_is_moved(
    pane: ScansPane, stack: Path, qtbot: QtBot
) -> None:
    pane.read([stack])

    def share() -> int:
        return 100 * pane.scansBody.sizes()[0] // sum(pane.scansBody.sizes())

    for width in (1300, 1800, 1290):
        pane.resize(width, 700)
        qtbot.waitUntil(lambda wide=width: pane.scansBody.width() == wide)
        assert share() in range(53, 57)
    pane.scansBody.splitterMoved.emit(500, 1)
    pane.scansBody.setSizes([500, 790])
    pane.resize(1300, 700)
    qtbot.waitUntil(lambda: pane.scansBody.width() == 1300)
    assert share() < 45
