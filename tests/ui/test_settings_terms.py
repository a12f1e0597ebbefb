"""The section of limits and lending rates."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.services.case_samples import make_case

from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.policies import TermPolicy
from casedesk.services.clients import ClientService
from casedesk.services.desk import Desk
from casedesk.services.lending_rates import LendingRates
from casedesk.services.policies import PolicyService
from casedesk.ui import forms, messages
from casedesk.ui.settings.presenter.terms import TermsPresenter, share_of
from casedesk.ui.settings.terms_dialogs import LimitForm, RateForm
from casedesk.ui.settings.terms_section import TermsSection
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Windows are shown on the encrypted file only; the services are tested on both databases."""


def section_of(desk: Desk, actor: Operator, qtbot: QtBot) -> TermsSection:
    tasks = InlineTasks()
    services = PolicyService(desk), LendingRates(desk), ClientService(desk)
    shown = TermsSection(TermsPresenter(*services, actor, tasks), tasks)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.load()
    shown.show()
    return shown


@pytest.fixture
def section(desk: Desk, supervisor: Operator, qtbot: QtBot) -> TermsSection:
    make_case(desk, 1)
    return section_of(desk, supervisor, qtbot)


def test_that_the_form_holds_what_the_section_names() -> None:
    assert forms.differences("settings_terms", TermsSection) == []


def test_that_a_limit_is_made_changed_and_removed(
    section: TermsSection, desk: Desk, supervisor: Operator, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, LimitForm)
        form.most_waived.setText("a tenth")
        form._finish()
        assert not form._problem.isHidden()
        form.role.setCurrentIndex(form.role.findData(Role.COLLECTOR.value))
        form.most_waived.setText("10 %")
        form.most_months.setText("36")
        form.least_instalment.setText("200")
        form.waives_principal.setChecked(False)
        qtbot.keyClick(form.most_waived, Qt.Key.Key_Return)

    QTimer.singleShot(50, fill)
    section.addLimitButton.click()
    (made,) = PolicyService(desk).rows(supervisor)
    expected = TermPolicy(Role.COLLECTOR, None, Decimal(10), False, 36, None, Money.of(200))
    assert (made.role, made.most_waived, made.waives_principal, made.most_months, made.least_instalment) == (
        expected.role,
        expected.most_waived,
        expected.waives_principal,
        expected.most_months,
        expected.least_instalment,
    )
    monkeypatch.setattr(messages, "confirm", lambda *_args, **_more: True)
    section.removeLimitButton.click()
    assert PolicyService(desk).rows(supervisor) == ()


def test_that_a_published_rate_is_added_and_the_bundled_say_that_nobody_compared_them(
    section: TermsSection, desk: Desk, supervisor: Operator
) -> None:
    before = section.rateTable.table.rowCount()

    def fill() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, RateForm)
        form.day.setText("2026-10-20")
        form.percent.setText("")
        form._finish()
        assert not form._problem.isHidden()
        form.percent.setText("2.95")
        form._finish()

    QTimer.singleShot(50, fill)
    section.addRateButton.click()
    assert section.rateTable.table.rowCount() == before + 1
    rows = LendingRates(desk).rows(supervisor)
    assert (rows[0].rate.percent, rows[0].is_bundled, rows[1].is_verified) == (Decimal("2.95"), False, False)


def test_that_who_may_not_change_rules_only_reads(
    desk: Desk, collectors: list[Operator], qtbot: QtBot
) -> None:
    shown = section_of(desk, collectors[0], qtbot)
    assert shown.addLimitButton.isHidden()
    assert shown.rateTable.table.rowCount() > 10


def test_that_shares_are_read_with_and_without_a_sign() -> None:
    assert share_of(" 12.5 ％") == share_of("12.5") == Decimal("12.5")
    assert share_of(" ") is None
