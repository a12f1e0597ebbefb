"""The dialog of statements to clients, over a real office."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.cases import Case
from casedesk.domain.commissions import CommissionRate
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.services.booking import NewPayment
from casedesk.services.clients import ClientService
from casedesk.services.commissions import CommissionService
from casedesk.services.desk import Desk
from casedesk.services.payments import PaymentService
from casedesk.ui import forms, messages
from casedesk.ui.payments.presenter.statements import StatementsPresenter
from casedesk.ui.payments.statements_dialog import StatementsDialog
from casedesk.ui.widgets.fields import DateEdit
from casedesk.ui.work import InlineTasks

DAY = date(2026, 11, 10)


@pytest.fixture(params=["sqlcipher"])
def database_url() -> None:
    """Drive the window on one database; both are asked where the service is tested."""


@pytest.fixture
def dialog(
    qtbot: QtBot, desk: Desk, administrator: Operator, lend: Callable[..., Case]
) -> Iterator[StatementsDialog]:
    """Return the dialog over one client with one payment of ¥1,000 this month."""
    case = lend()
    PaymentService(desk).record(administrator, NewPayment(case.id, Money.of(1000), DAY))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    tasks = InlineTasks()
    presenter = StatementsPresenter(CommissionService(desk), ClientService(desk), administrator, tasks)
    made = StatementsDialog(presenter, tasks, window)
    qtbot.addWidget(made)
    made.show()
    for field, day in ((made.firstField, date(2026, 11, 1)), (made.lastField, date(2026, 11, 20))):
        field.edit(DateEdit).set_day(day)
    made._chosen()
    yield made
    window.close()


def test_that_the_form_has_what_the_dialog_names() -> None:
    assert forms.differences("client_statements_dialog", StatementsDialog) == []


def test_that_a_client_without_a_rate_is_asked_for_one_and_then_shown_what_to_bill(
    dialog: StatementsDialog,
) -> None:
    assert dialog.views.currentWidget() is dialog.ratesPane
    assert not dialog.makeButton.isVisible()
    dialog.fromField.edit(DateEdit).set_day(date(2026, 1, 1))
    dialog.percentField.edit(QLineEdit).setText("12.5")
    dialog.addRateButton.click()
    assert dialog.views.currentIndex() == 0
    assert dialog.makeButton.isVisible()


def test_that_who_turns_away_from_the_rates_is_not_sent_back_to_them(dialog: StatementsDialog) -> None:
    dialog.tabs.chosen.emit("lines")
    dialog.firstField.edit(DateEdit).set_day(date(2026, 10, 1))
    dialog._chosen()
    assert dialog.views.currentIndex() == 0


def test_that_a_line_without_a_rate_holds_the_statement_back(dialog: StatementsDialog) -> None:
    assert dialog.linesTable.model().rowCount() == 1
    assert not dialog.makeButton.isEnabled()
    assert dialog.noteLabel.text()


def test_that_a_rate_is_added_and_taken_away_by_hand(dialog: StatementsDialog) -> None:
    dialog._show("rates")
    dialog.fromField.edit(DateEdit).set_day(date(2026, 1, 1))
    dialog.percentField.edit(QLineEdit).setText("12.5 %")
    dialog.addRateButton.click()
    assert dialog.makeButton.isEnabled()
    assert "125.00" in dialog.sumLabel.text()
    dialog.ratesTable.select_row(0)
    dialog.removeRateButton.click()
    assert not dialog.makeButton.isEnabled()


def test_that_a_share_nobody_can_read_is_told_and_kept_out(
    dialog: StatementsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(messages, "show_error", lambda error, _near: told.append(error))
    dialog.fromField.edit(DateEdit).set_day(date(2026, 1, 1))
    dialog.percentField.edit(QLineEdit).setText("much")
    dialog.addRateButton.click()
    assert len(told) == 1
    assert dialog.ratesTable.model().rowCount() == 0


def test_that_a_statement_is_made_kept_and_brought_to_a_file(
    dialog: StatementsDialog,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    desk: Desk,
    administrator: Operator,
) -> None:
    client_id = dialog.clientField.edit(QComboBox).currentData()
    CommissionService(desk).save_rate(administrator, CommissionRate(client_id, date(2026, 1, 1), Decimal(10)))
    dialog._chosen()
    target = tmp_path / "made.pdf"
    monkeypatch.setattr(messages, "confirm", lambda *_args, **_more: True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    dialog.makeButton.click()
    assert target.read_bytes().startswith(b"%PDF-")
    assert dialog.madeTable.model().rowCount() == 1
    assert dialog.linesTable.model().rowCount() == 0
