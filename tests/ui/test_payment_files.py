"""Files of payments in real windows: the dialog of lines, the tray, the taken files."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import Case
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator, Role
from casedesk.domain.payments import PaymentStatus
from casedesk.domain.today import TodayAction
from casedesk.services.booking import NewPayment
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.payment_files import PaymentFileService
from casedesk.services.payment_tray import PaymentTray
from casedesk.services.payments import PaymentService
from casedesk.services.today import TodayService
from casedesk.ui import forms
from casedesk.ui.audit.words import record_of
from casedesk.ui.payments.assign_dialog import AssignDialog
from casedesk.ui.payments.files_pane import FilesPane
from casedesk.ui.payments.page import PaymentsPage, payments_page
from casedesk.ui.payments.presenter.ledger import FILES, WAITING
from casedesk.ui.payments.presenter.taking import ASIDE, UNREAD
from casedesk.ui.payments.take_dialog import TakeDialog
from casedesk.ui.payments.tray_pane import TrayPane
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.work import InlineTasks

Lend = Callable[..., Case]
HEAD = "交易日期,流水号,借方发生额,贷方发生额,对方户名,附言"


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def case(lend: Lend) -> Case:
    return lend()


@pytest.fixture
def statement(case: Case, tmp_path: Path) -> Path:
    """Write one certain, one unknown, one outgoing and one unreadable line."""
    rows = [
        HEAD,
        f"2026-11-20,L1,,1000,陈䶮,还款{case.debt.contract_no}",
        "2026-11-21,L2,,77.5,路人,货款",
        "2026-11-21,L3,20,,物业,物业费",
        "昨天,L4,,5,某人,",
    ]
    path = tmp_path / "流水.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def page(desk: Desk, clerk: Operator, qtbot: QtBot) -> PaymentsPage:
    made = payments_page(desk, clerk, InlineTasks())
    qtbot.addWidget(made)
    made.resize(1290, 700)
    made.show()
    made.refresh(1)
    return made


def received(desk: Desk, clerk: Operator, case: Case) -> Money:
    booked = PaymentService(desk).of_case(clerk, case.id)
    return total(each.amount for each in booked if each.status is PaymentStatus.CONFIRMED)


def opened(page: PaymentsPage, path: Path, qtbot: QtBot) -> TakeDialog:
    presenter = page._books.taking()
    presenter.read(path, lambda: None, page.show_error)
    dialog = TakeDialog(page, presenter, InlineTasks())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def taken(page: PaymentsPage, desk: Desk, clerk: Operator, path: Path) -> None:
    files = PaymentFileService(desk)
    run = files.check(clerk, files.read(clerk, path))
    files.take(clerk, run, run.rows_of("certain"), skip_bad=True)  # type: ignore[arg-type]
    page.refresh(2)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("payments_page", PaymentsPage),
        ("payments_tray", TrayPane),
        ("payments_files", FilesPane),
        ("payments_take", TakeDialog),
        ("payments_assign", AssignDialog),
    ],
)
def test_that_each_form_has_what_its_class_names(qtbot: QtBot, form: str, kind: type) -> None:
    assert forms.differences(form, kind) == []


def test_that_the_dialog_ticks_what_is_certain_and_tells_the_sums(
    page: PaymentsPage, statement: Path, qtbot: QtBot
) -> None:
    dialog = opened(page, statement, qtbot)
    assert dialog.accepted_rows() == {2}
    assert "1,000.00" in dialog.sumLabel.text()
    assert [key for key, _text, _count in dialog.tabs._tabs] == ["all", "post", "wait", UNREAD, ASIDE]
    assert dialog.table.table.rowCount() == 4
    assert dialog.bannerPlace.isVisible()
    dialog.tabs._choose(3)
    assert dialog.table.table.rowCount() == 1
    assert dialog.accepted_rows() == {2}


def test_that_only_proposals_can_be_ticked(page: PaymentsPage, statement: Path, qtbot: QtBot) -> None:
    dialog = opened(page, statement, qtbot)
    dialog.table.table.tick_none()
    assert dialog.accepted_rows() == frozenset()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog.accepted_rows() == {2}
    dialog.table.select_row(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.accepted_rows() == {2}
    dialog.table.select_row(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.accepted_rows() == frozenset()


def test_that_ctrl_enter_takes_the_file_and_the_tray_shows_what_waits(
    page: PaymentsPage, *, statement: Path, qtbot: QtBot, desk: Desk, clerk: Operator, case: Case
) -> None:
    dialog = opened(page, statement, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.taken is not None
    page._taken(dialog.taken)
    assert received(desk, clerk, case) == Money.of(1000)
    assert page.tabs.current() == WAITING
    assert page.views.currentWidget() is page.trayPane
    assert page.trayPane.lines.table.rowCount() == 1
    assert page.trayPane.lineAmount.text().startswith("77.50")
    assert "77.50" in page.status_text()
    counts = {key: count for key, _text, count in page.tabs._tabs}
    assert (counts[WAITING], counts[FILES]) == (1, 1)


def test_that_the_same_file_says_so_and_cannot_be_taken(
    page: PaymentsPage, statement: Path, qtbot: QtBot, desk: Desk, clerk: Operator
) -> None:
    taken(page, desk, clerk, statement)
    dialog = opened(page, statement, qtbot)
    assert "SK20261123-001" in dialog.banner.label.text()
    assert not dialog.takeButton.isEnabled()
    dialog._take()
    assert dialog.taken is None


def test_that_another_client_is_looked_at_alone(
    page: PaymentsPage, statement: Path, qtbot: QtBot, lend: Lend
) -> None:
    other = lend()
    dialog = opened(page, statement, qtbot)
    dialog._clients.setCurrentIndex(dialog._clients.findData(other.client_id))
    dialog._clients.activated.emit(dialog._clients.currentIndex())
    assert dialog.accepted_rows() == frozenset()
    assert dialog._clients.currentData() == other.client_id


def test_that_a_bad_file_tells_why_above_the_page(page: PaymentsPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.csv").write_text("姓名,电话\n甲,1\n", encoding="utf-8")
    told: list[str] = []
    page._books.taking().read(tmp_path / "a.csv", lambda: None, lambda error: told.append(str(error)))
    assert "No header with a day and an amount" in told[0]


def test_that_enter_posts_what_is_proposed(
    page: PaymentsPage, *, statement: Path, qtbot: QtBot, desk: Desk, clerk: Operator, case: Case
) -> None:
    files = PaymentFileService(desk)
    run = files.check(clerk, files.read(clerk, statement))
    files.take(clerk, run, (), skip_bad=True)
    page.open("waiting")
    pane = page.trayPane
    assert pane.lines.table.rowCount() == 2
    pane.lines.select_row(0)
    assert pane.acceptButton.isVisible()
    assert case.case_no in pane.caseLabel.text()
    qtbot.keyClick(pane.lines, Qt.Key.Key_Return)
    assert received(desk, clerk, case) == Money.of(1000)
    assert pane.lines.table.rowCount() == 1
    assert not pane.acceptButton.isVisible()


def while_open(kind: type[QWidget], act: Callable[[QWidget], None], qtbot: QtBot) -> None:
    """Do something in the next dialog of a kind that opens."""
    from PySide6.QtCore import QTimer

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                try:
                    act(widget)
                finally:
                    widget.close()
                return
        QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_that_a_line_is_assigned_to_a_picked_case_with_a_reason(
    page: PaymentsPage, *, statement: Path, qtbot: QtBot, desk: Desk, clerk: Operator, case: Case
) -> None:
    taken(page, desk, clerk, statement)
    page.open("waiting")

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, AssignDialog)
        qtbot.mouseClick(dialog.okButton, Qt.MouseButton.LeftButton)
        assert dialog.problemLabel.isVisible()
        dialog.set_case(CaseService(desk).list(clerk, CaseQuery(case_ids=(case.id,)), 0, 1)[0])
        qtbot.mouseClick(dialog.okButton, Qt.MouseButton.LeftButton)
        assert dialog.isVisible()
        qtbot.keyClicks(dialog.reason, "Paid by the employer")
        qtbot.mouseClick(dialog.okButton, Qt.MouseButton.LeftButton)

    while_open(AssignDialog, fill, qtbot)
    page.trayPane.lines.setFocus()
    qtbot.keyClick(page.trayPane.lines, Qt.Key.Key_F2)
    assert received(desk, clerk, case) == Money.of("1077.50")
    assert page.trayPane.lines.table.rowCount() == 0
    assert page.trayPane._empty.isVisible()


def test_that_the_dialog_asks_whether_it_is_the_recorded_payment(
    page: PaymentsPage, *, statement: Path, qtbot: QtBot, desk: Desk, clerk: Operator, case: Case
) -> None:
    taken(page, desk, clerk, statement)
    day = desk.today() - timedelta(days=1)
    PaymentService(desk).record(clerk, NewPayment(case.id, Money.of("77.5"), day))
    page.open("waiting")
    seen: list[bool] = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, AssignDialog)
        dialog.set_case(CaseService(desk).list(clerk, CaseQuery(case_ids=(case.id,)), 0, 1)[0])
        seen.append(dialog.knownPlace.isVisible())
        assert dialog.payment_id() is not None
        qtbot.keyClicks(dialog.reason, "The wife paid")
        qtbot.mouseClick(dialog.okButton, Qt.MouseButton.LeftButton)

    while_open(AssignDialog, fill, qtbot)
    page.trayPane.assign()
    assert seen == [True]
    assert received(desk, clerk, case) == Money.of("1077.50")
    assert PaymentTray(desk).waiting(clerk)[0] == 0


def test_that_a_dismissed_line_leaves_and_comes_back_by_undo(
    page: PaymentsPage, statement: Path, desk: Desk, clerk: Operator
) -> None:
    taken(page, desk, clerk, statement)
    page.open("waiting")
    undone: list[Callable[[], None]] = []
    page.trayPane.tell = lambda _text, undo=None: undone.append(undo)  # type: ignore[method-assign,assignment]
    page._books.tray.dismiss("Not ours")
    assert PaymentTray(desk).waiting(clerk)[0] == 0
    undone[0]()
    assert page.trayPane.lines.table.rowCount() == 1


def test_that_a_file_is_taken_back_from_the_list(
    page: PaymentsPage, statement: Path, desk: Desk, clerk: Operator, case: Case
) -> None:
    taken(page, desk, clerk, statement)
    page._presenter.choose(FILES)
    pane = page.filesPane
    assert pane.fileList.table.rowCount() == 1
    assert pane.backButton.isEnabled()
    page._books.files.take_back("Wrong month")
    assert received(desk, clerk, case) == Money.of(0)
    assert not pane.backButton.isEnabled()
    assert page.status_text()


def test_that_those_who_may_not_record_see_neither_tray_nor_files(
    desk: Desk, collectors: tuple[Operator, Operator], qtbot: QtBot
) -> None:
    page = payments_page(desk, collectors[0], InlineTasks())
    qtbot.addWidget(page)
    page.show()
    page.refresh(1)
    page.open("waiting")
    assert [key for key, _text, _count in page.tabs._tabs] == ["all"]
    assert not page.takeButton.isVisible()
    assert page.new_actions() == []


def test_that_the_work_runs_off_the_ui_thread(
    desk: Desk, clerk: Operator, qtbot: QtBot, tasks: ThreadTasks, statement: Path
) -> None:
    page = payments_page(desk, clerk, tasks)
    qtbot.addWidget(page)
    page.show()
    presenter = page._books.taking()
    ready: list[bool] = []
    presenter.read(statement, lambda: ready.append(True), page.show_error)
    assert ready == []
    qtbot.waitUntil(lambda: bool(ready))
    dialog = TakeDialog(page, presenter, tasks)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.takeButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.taken is not None)


def test_that_today_tells_how_many_lines_wait_and_leads_to_them(
    page: PaymentsPage, statement: Path, desk: Desk, clerk: Operator
) -> None:
    assert TodayService(desk).items(clerk) == []
    taken(page, desk, clerk, statement)
    found = TodayService(desk).items(clerk, only_own=True)
    assert [(each.amount, each.action) for each in found] == [(Money.of("77.5"), TodayAction.OPEN_TRAY)]


def test_that_the_log_names_files_and_lines_as_people_do() -> None:
    assert [str(each) for each in record_of("payment file SK1")] == ["Payment file", "SK1"]
    assert [str(each) for each in record_of("payment 7")] == ["Payment", "7"]
