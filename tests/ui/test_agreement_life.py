"""What is done to an agreement after its print: refusal, notice of breach, more time, versions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from tests.ui.modals import within

from casedesk.domain.agreement_parts import ArrivalWay
from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.cases import Case
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperAnswer, PaperKind
from casedesk.domain.today import TodayAction
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.desk import Desk
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.today_plans import plan_items
from casedesk.ui import forms
from casedesk.ui.agreements.life_dialogs import ArrivalDialog, PostponeDialog, VersionsDialog
from casedesk.ui.agreements.page import AgreementsPage, agreements_page
from casedesk.ui.agreements.presenter.ports import AgreementServices
from casedesk.ui.agreements.presenter.states import Act
from casedesk.ui.widgets.reason_dialog import ReasonDialog
from casedesk.ui.work import InlineTasks

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
def printed(desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator) -> Agreement:
    services, case = AgreementServices(desk), lend()
    draft = services.steps.draft(clerk, case.id, services.quotes.basis(clerk, case.id).terms)
    approved = services.steps.approve(supervisor, services.steps.submit(clerk, draft))
    return services.printing.print(clerk, approved)[0]


@pytest.fixture
def broken(desk: Desk, clerk: Operator, clock: Clock, printed: Agreement) -> Agreement:
    services = AgreementServices(desk)
    copies = [each.id for each in services.lists.papers(clerk, printed)]
    services.steps.sign(clerk, printed, desk.today(), copies)
    clock.moment += timedelta(days=60)
    services.steps.follow_up()
    return services.lists.get(clerk, printed.id)


def opened(desk: Desk, actor: Operator, agreement: Agreement, qtbot: QtBot) -> AgreementsPage:
    made = agreements_page(desk, actor, InlineTasks())
    qtbot.addWidget(made)
    made.resize(1290, 900)
    made.show()
    made.open(("open", agreement.id))
    return made


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("agreement_arrival_dialog", ArrivalDialog),
        ("agreement_postpone_dialog", PostponeDialog),
        ("agreement_versions_dialog", VersionsDialog),
    ],
)
def test_that_each_form_has_what_its_class_names(qtbot: QtBot, form: str, kind: type) -> None:
    assert forms.differences(form, kind) == []


def test_that_an_agreement_of_which_every_copy_was_refused_is_closed_in_one_step(
    desk: Desk, clerk: Operator, printed: Agreement, qtbot: QtBot
) -> None:
    services = AgreementServices(desk)
    copies = [each.id for each in services.lists.papers(clerk, printed)]
    page = opened(desk, clerk, printed, qtbot)
    assert not page.builder.can(Act.CLOSE_REFUSED)
    PaperCustody(desk).answer(clerk, copies, PaperAnswer.REFUSED, note="Wants to ask the brother")
    items = list(plan_items(desk, clerk))
    assert [each.what.in_english() for each in items] == ["Close it with that reason: every copy was refused"]
    assert (items[0].action, items[0].target_id) == (TodayAction.OPEN_AGREEMENT, printed.id)
    page.refresh(2)
    assert page.builder.can(Act.CLOSE_REFUSED)
    assert not page.builder.can(Act.SIGN)

    def agree(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        assert dialog.text() == "Wants to ask the brother"
        dialog.okButton.click()

    within(ReasonDialog, page.builder.do_main, agree)
    done = services.lists.get(clerk, printed.id)
    assert (done.status, done.note) == (AgreementStatus.VOID, "Wants to ask the brother")


def test_that_today_leads_to_the_day_on_which_the_notice_arrived(
    desk: Desk, clerk: Operator, supervisor: Operator, broken: Agreement, qtbot: QtBot
) -> None:
    LetterService(desk).print(clerk, LetterWish(PaperKind.BREACH_NOTICE, (broken.case_id,)))
    page = opened(desk, clerk, broken, qtbot)
    assert page.builder.can(Act.NOTIFIED)
    services = AgreementServices(desk)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ArrivalDialog)
        dialog.day.set_day(desk.today() + timedelta(days=1))
        dialog.okButton.click()
        assert dialog.isVisible()
        dialog.day.set_day(desk.today())
        dialog.way.setCurrentIndex(dialog.way.findData(ArrivalWay.REGISTERED))
        dialog.okButton.click()

    def go() -> None:
        page.open(("notified", broken.id))
        qtbot.waitUntil(lambda: services.lists.get(clerk, broken.id).noticed_on == desk.today())

    within(ArrivalDialog, go, fill)
    entry = AuditService(desk).entries(supervisor, AuditFilter(subject=broken.agreement_no))[0]
    assert (entry.action, entry.summary["arrived_by"]) == ("agreement.notified", "registered")
    assert page.lasting(("notified", broken.id)) == ("open", broken.id)


def test_that_a_supervisor_enters_a_notice_of_the_client_with_what_proves_it(
    desk: Desk, clerk: Operator, supervisor: Operator, broken: Agreement, qtbot: QtBot
) -> None:
    services = AgreementServices(desk)
    page = opened(desk, supervisor, broken, qtbot)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ArrivalDialog)
        dialog.day.set_day(desk.today())
        dialog.proof.setText("EMS 1001")
        dialog.okButton.click()

    def go() -> None:
        page.open(("notified", broken.id))
        qtbot.waitUntil(lambda: services.lists.get(clerk, broken.id).noticed_on == desk.today())

    within(ArrivalDialog, go, fill)
    entry = AuditService(desk).entries(supervisor, AuditFilter(subject=broken.agreement_no))[0]
    assert entry.summary["evidence"] == "EMS 1001"


def test_that_a_supervisor_gives_more_time_with_a_reason_and_others_read_why_not(
    desk: Desk, clerk: Operator, supervisor: Operator, broken: Agreement, qtbot: QtBot
) -> None:
    page = opened(desk, clerk, broken, qtbot)
    assert not page.builder.can(Act.POSTPONE)
    assert page.builder.state is not None
    assert str(page.builder.state.reasons[Act.POSTPONE]) == "A supervisor gives more time"
    boss = opened(desk, supervisor, broken, qtbot)
    until = desk.today() + timedelta(days=10)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PostponeDialog)
        dialog.day.set_day(date(2020, 1, 1))
        dialog.okButton.click()
        dialog.day.set_day(until)
        dialog.okButton.click()
        assert dialog.isVisible()
        dialog.why.setText("In hospital until the end of the month")
        dialog.okButton.click()

    within(PostponeDialog, lambda: boss.builder.life.wanted.emit(Act.POSTPONE), fill)
    after = AgreementServices(desk).lists.get(clerk, broken.id)
    assert (after.grace_until, after.status) == (until, AgreementStatus.SIGNED)


def test_that_a_supervisor_confirms_a_basis_in_doubt_with_a_reason(
    desk: Desk, clerk: Operator, supervisor: Operator, broken: Agreement, qtbot: QtBot
) -> None:
    assert not opened(desk, supervisor, broken, qtbot).builder.can(Act.CONFIRM_BASIS)
    with desk.work("agreement.basis_changed", supervisor, Right.APPROVE_AGREEMENTS) as work:
        marked = work.agreements.save(replace(broken, basis_changed_on=desk.today(), basis_note="HY-1"))
        work.about(marked.agreement_no)
        work.commit()
    assert not opened(desk, clerk, marked, qtbot).builder.can(Act.CONFIRM_BASIS)
    boss = opened(desk, supervisor, marked, qtbot)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog.reason.setPlainText("The client withdrew its list")
        dialog.okButton.click()

    within(ReasonDialog, lambda: boss.builder.life.wanted.emit(Act.CONFIRM_BASIS), fill)
    assert AgreementServices(desk).lists.get(clerk, broken.id).basis_changed_on is None


def test_that_the_versions_are_listed_by_key_and_each_opens(
    desk: Desk, clerk: Operator, broken: Agreement, qtbot: QtBot
) -> None:
    page = opened(desk, clerk, broken, qtbot)
    assert not page.builder.can(Act.VERSIONS)
    newer = AgreementServices(desk).steps.amend(clerk, broken)
    page.open(("open", newer.id))
    assert page.builder.can(Act.VERSIONS)
    assert page.builder.moreButton.isVisible()

    def older(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert dialog.chosen() == newer.id
        dialog.table.select_row(1)
        dialog.okButton.click()

    with qtbot.waitSignal(page.wants) as asked:
        action = next(each for each in page.own_actions() if each.shortcut().toString() == "Ctrl+H")
        within(VersionsDialog, action.trigger, older)
    assert asked.args == ["agreements", ("open", broken.id)]


def test_that_the_schedule_shows_every_row_and_its_totals_where_there_is_room(
    desk: Desk, clerk: Operator, printed: Agreement, qtbot: QtBot
) -> None:
    schedule = opened(desk, clerk, printed, qtbot).builder.middle.schedule
    qtbot.waitUntil(lambda: schedule.table.rowCount() == 13)
    qtbot.waitUntil(lambda: not schedule.verticalScrollBar().isVisible())
    assert not schedule.horizontalScrollBar().isVisible()
    assert schedule.focusPolicy() != Qt.FocusPolicy.NoFocus
