"""The ledger of a case in its window, and the tools of one payment: correct, receipt, voucher, share out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.payments import Payment
from casedesk.services.booking import NewPayment
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.ledger import LedgerService
from casedesk.services.payments import PaymentService
from casedesk.services.spreading import SpreadService
from casedesk.ui import forms
from casedesk.ui.payments import payment_tools
from casedesk.ui.payments.dialog import PaymentDialog
from casedesk.ui.payments.ledger_dialog import LedgerDialog
from casedesk.ui.payments.page import PaymentsPage, payments_page
from casedesk.ui.payments.payment_tools import Letters
from casedesk.ui.payments.presenter.case_ledger import CaseLedgerPresenter
from casedesk.ui.payments.presenter.recording import RecordPresenter
from casedesk.ui.payments.voucher_dialog import VoucherDialog, images_of
from casedesk.ui.work import InlineTasks

Lend = Callable[..., Case]


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def printed() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def page(desk: Desk, clerk: Operator, qtbot: QtBot, printed: list[tuple[str, int]]) -> PaymentsPage:
    letters = Letters(
        lambda _near, payment: printed.append(("receipt", payment.id)),
        lambda _near, case_id: printed.append(("statement", case_id)),
    )
    made = payments_page(desk, clerk, InlineTasks(), letters)
    qtbot.addWidget(made)
    made.resize(1290, 700)
    made.show()
    made.refresh(1)
    return made


def within(act: Callable[[], None], *steps: Callable[[QWidget], None]) -> None:
    """Do something that opens a dialog; the steps follow in it, one after the other."""
    todo = list(steps)

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and todo:
            todo.pop(0)(dialog)
        if todo:
            QTimer.singleShot(20, go)

    QTimer.singleShot(0, go)
    act()
    assert todo == []


def pay(desk: Desk, clerk: Operator, case: Case, amount: int, **fields: object) -> Payment:
    new = NewPayment(case.id, Money.of(amount), desk.today())
    return PaymentService(desk).record(clerk, replace(new, **fields))  # type: ignore[arg-type]


def png(tmp_path: Path) -> Path:
    path = tmp_path / "voucher.png"
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    image.save(str(path))
    return path


def test_that_the_form_has_what_its_class_names() -> None:
    assert forms.differences("case_ledger_dialog", LedgerDialog) == []


def test_that_the_ledger_tells_every_entry_and_any_past_day(
    desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    case = lend()
    booked = pay(desk, clerk, case, 480, paid_on=desk.today(), voucher_no="PZ-1")
    PaymentService(desk).reverse(clerk, booked, "not ours")
    asked: list[int] = []
    presenter = CaseLedgerPresenter(LedgerService(desk), clerk, InlineTasks(), case.id)
    near = QWidget()
    qtbot.addWidget(near)
    dialog = LedgerDialog(near, presenter, InlineTasks(), case.case_no, lambda _near, key: asked.append(key))
    dialog.show()
    rows = [dialog.table.table.row(number) for number in range(3)]
    assert [row[3] for row in rows if row] == [Money.of(480), Money.of(-480), case.debt.balance]
    assert dialog.shownTotal.text() == dialog.knownTotal.text() == "46,325.80"
    dialog._day.setText((desk.today() - timedelta(days=1)).isoformat())
    dialog._day.day_changed.emit()
    assert dialog.shownTotal.text() == "—"
    dialog._day.setText("no day")
    dialog._day.day_changed.emit()
    assert dialog.shownTotal.text() == "—"
    dialog.statementButton.click()
    assert asked == ([case.id] if clerk.may(Right.PRINT_PAPERS) else [])


def test_that_the_page_opens_the_ledger_of_a_case_from_elsewhere(
    page: PaymentsPage, lend: Lend, qtbot: QtBot
) -> None:
    case, seen = lend(), list[str]()

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, LedgerDialog)
        seen.append(dialog.whoLabel.text())
        dialog.reject()

    within(lambda: page._recorder.show_ledger(case.id), look)
    assert seen[0].startswith(case.case_no)


def test_that_a_payment_is_corrected_with_a_reason_from_the_pane(
    page: PaymentsPage, desk: Desk, lend: Lend, clerk: Operator
) -> None:
    case = lend()
    wrong = pay(desk, clerk, case, 500, voucher_no="PZ-1")
    page.refresh(2)
    page.table.select_identity(wrong.id)

    def without_reason(dialog: QWidget) -> None:
        assert isinstance(dialog, PaymentDialog)
        assert dialog._voucher.text() == "PZ-1"
        dialog._money.set_amount(Money.of(50))
        dialog.okButton.click()
        assert dialog.isVisible()

    def with_reason(dialog: QWidget) -> None:
        assert isinstance(dialog, PaymentDialog)
        dialog._reason.setText("typed a zero")
        dialog.okButton.click()

    within(page.correctButton.click, without_reason, with_reason)
    found = PaymentService(desk).of_case(clerk, case.id)
    assert [each.amount.fen for each in found] == [50_000, -50_000, 5_000]
    assert found[-1].corrects_id == wrong.id


def test_that_a_receipt_is_offered_for_confirmed_money_only(
    page: PaymentsPage, desk: Desk, lend: Lend, clerk: Operator, printed: list[tuple[str, int]]
) -> None:
    booked = pay(desk, clerk, lend(), 100)
    claimed = pay(desk, clerk, lend(), 70, is_confirmed=False)
    page.refresh(2)
    page.table.select_identity(booked.id)
    page.receiptButton.click()
    assert printed == [("receipt", booked.id)]
    page.table.select_identity(claimed.id)
    assert not page.receiptButton.isVisible()
    assert page.correctButton.isVisible()


def test_that_a_vouchers_picture_is_kept_and_shown(  # noqa: PLR0917 - fixtures
    page: PaymentsPage,
    desk: Desk,
    lend: Lend,
    clerk: Operator,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    booked = pay(desk, clerk, lend(), 100)
    page.refresh(2)
    page.table.select_identity(booked.id)
    monkeypatch.setattr(payment_tools, "ask_picture", lambda _near: png(tmp_path))
    page.voucherButton.click()
    kept = PaymentService(desk).get(clerk, booked.id)
    assert kept.voucher_sha256
    page.table.select_identity(booked.id)
    seen: list[type] = []

    def look(dialog: QWidget) -> None:
        seen.append(type(dialog))
        assert isinstance(dialog, QDialog)
        dialog.reject()

    within(page.voucherButton.click, look)
    assert seen == [VoucherDialog]
    assert [each.width() for each in images_of(png(tmp_path).read_bytes(), 600)] == [600]
    with pytest.raises(BadInputError, match="damaged"):
        images_of(b"\x89PNG\r\n\x1a\nbroken", 600)


def test_that_a_payment_that_looks_recorded_is_booked_only_on_a_second_press(
    page: PaymentsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    case = lend()
    pay(desk, clerk, case, 100, voucher_no="PZ-1")
    presenter = RecordPresenter(PaymentService(desk), clerk, InlineTasks(), SpreadService(desk))
    dialog = PaymentDialog(page, presenter, InlineTasks(), lambda _text: [])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.set_case(CaseService(desk).list(clerk, CaseQuery(case_ids=(case.id,)), 0, 1)[0])
    assert not dialog.spreadBox.isVisible()
    dialog._money.set_amount(Money.of(100))
    dialog._voucher.setText("PZ-1")
    dialog.okButton.click()
    assert "2026-11-23" in dialog.problemLabel.text()
    assert PaymentService(desk).count(clerk) == 1
    dialog.okButton.click()
    assert PaymentService(desk).count(clerk) == 2


def test_that_a_payment_is_shared_out_over_the_persons_debts(
    page: PaymentsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    case = lend()
    with desk.work("case.added", clerk, Right.IMPORT) as work:
        debt = replace(case.debt, contract_no="HT-2", overdue_on=None)
        second = work.cases.add(replace(work.cases.get(case.id), id=0, case_no="HY-2", debt=debt))
        work.commit()
    presenter = RecordPresenter(PaymentService(desk), clerk, InlineTasks(), SpreadService(desk))
    dialog = PaymentDialog(page, presenter, InlineTasks(), lambda _text: [])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.set_case(CaseService(desk).list(clerk, CaseQuery(case_ids=(second.id,)), 0, 1)[0])
    assert dialog.spreadBox.isVisible()
    dialog._money.set_amount(Money.of(50_000))
    dialog.spreadBox.setChecked(True)
    qtbot.waitUntil(lambda: case.case_no in dialog.keeps.text())
    assert dialog.keeps.text().count("\n") == 1
    dialog.okButton.click()
    service = PaymentService(desk)
    first = [each.amount for each in service.of_case(clerk, case.id)]
    rest = [each.amount for each in service.of_case(clerk, second.id)]
    assert (first, rest) == ([case.debt.balance], [Money.of(50_000) - case.debt.balance])
