"""What the builder does to people who are quick: two clicks, late answers, a sheet that is still open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.services.plan_samples import Plans
from tests.services.signing_samples import sign_all
from tests.ui.agreement_pages import answered, shown_page, written

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms
from casedesk.domain.cases import FLAG_NAMES, Case, FlagKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.offers import OfferSheet
from casedesk.domain.operators import Operator, Role
from casedesk.domain.schedules import Interval
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.ui import formats
from casedesk.ui.agreements.dialogs import SignDialog
from casedesk.ui.agreements.page import AgreementsPage, agreements_page
from casedesk.ui.agreements.plan_columns import COLUMNS, laid_out
from casedesk.ui.agreements.presenter.ports import AgreementServices
from casedesk.ui.agreements.presenter.states import Act
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.reason_dialog import ReasonDialog
from casedesk.ui.work import Progress

Lend = Callable[..., Case]
OWN = "You drafted it yourself; nobody else has looked at it."


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def plans(desk: Desk, clerk: Operator, supervisor: Operator) -> Plans:
    return Plans(desk, clerk, supervisor)


class SlowTasks:
    """Does everything at once but the figures, which come when the test lets them."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []
        self.is_holding = False

    def run(
        self,
        work: Callable[[Progress], object],
        done: Callable[[object], None],
        failed: Callable[[CaseDeskError], None] | None = None,
        *,
        name: object = None,  # noqa: ARG002
        owner: object | None = None,  # noqa: ARG002
        key: str | None = None,
    ) -> Progress:
        progress = Progress()

        def go() -> None:
            try:
                answer = work(progress)
            except CaseDeskError as error:
                assert failed is not None
                failed(error)
                return
            done(answer)

        if self.is_holding and key == "quote":
            self.held.append(go)
        elif not self.is_holding:
            go()
        return progress


def stored(page: AgreementsPage) -> Agreement:
    opened = page.building.opened
    assert opened is not None
    assert opened.agreement is not None
    return opened.agreement


def test_that_the_clicks_that_submit_a_draft_never_approve_it(
    desk: Desk, lend: Lend, supervisor: Operator, qtbot: QtBot
) -> None:
    page = shown_page(desk, supervisor, qtbot)
    page.open(("draft", lend().id))
    button = page.builder.mainButton
    first = button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stored(page).status is AgreementStatus.PENDING
    assert button.text() != first
    told = answered(lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton), accepts=False)
    assert stored(page).agreement_no in told
    assert tr(OWN) in told
    assert stored(page).status is AgreementStatus.PENDING
    answered(lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton), accepts=True)
    assert stored(page).status is AgreementStatus.APPROVED


def test_that_the_keys_stand_on_the_safe_button_when_an_approval_is_asked(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    services = AgreementServices(desk)
    draft = services.steps.draft(clerk, *_usual(services, clerk, lend()))
    page = shown_page(desk, supervisor, qtbot)
    page.open(("open", services.steps.submit(clerk, draft).id))
    told = answered(page.builder.do_main, accepts=False, by=_press_enter)
    assert tr(OWN) not in told
    assert stored(page).status is AgreementStatus.PENDING


def test_that_figures_of_before_never_heal_a_number_that_cannot_be_used(
    desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    tasks = SlowTasks()
    page = agreements_page(desk, clerk, tasks)
    qtbot.addWidget(page)
    page.show()
    page.open(("draft", lend().id))
    builder = page.builder
    assert builder.mainButton.isEnabled()
    tasks.is_holding = True
    written(page, qtbot, "grace", "5")
    qtbot.waitUntil(lambda: bool(tasks.held))
    written(page, qtbot, "number", "601")
    qtbot.waitUntil(lambda: not builder.mainButton.isEnabled())
    said = builder.reasonLabel.text()
    for each in tasks.held:
        each()
    assert not builder.mainButton.isEnabled()
    assert not builder.saveButton.isEnabled()
    assert builder.reasonLabel.text() == said


def test_that_the_figures_of_the_last_change_win_over_those_that_come_later(
    desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    tasks = SlowTasks()
    page = agreements_page(desk, clerk, tasks)
    qtbot.addWidget(page)
    page.show()
    page.open(("draft", lend().id))
    tasks.is_holding = True
    for number in ("6", "3"):
        written(page, qtbot, "number", number)
        qtbot.waitUntil(lambda wanted=int(number): page.building.form.number == wanted)
    for each in reversed(tasks.held):
        each()
    assert page.builder.middle.schedule.table.rowCount() == 4


def test_that_a_void_agreement_shows_how_far_it_came_and_where_it_ended(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    services = AgreementServices(desk)
    draft = services.steps.draft(clerk, *_usual(services, clerk, lend()))
    approved = services.steps.approve(supervisor, services.steps.submit(clerk, draft))
    services.steps.void(supervisor, services.printing.print(clerk, approved)[0], "Moved away")
    page = shown_page(desk, supervisor, qtbot)
    page.open(("open", draft.id))
    state = page.builder.state
    assert state is not None
    assert [each.place for each in state.steps] == ["done"] * 4 + ["over"]
    assert all(each.note for each in state.steps)
    assert page.builder.rail.accessibleName() == shown(state.steps[-1].text)


def test_that_a_sheet_made_void_shows_how_far_it_came(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    services, case = AgreementServices(desk), lend()
    offer = _sheet(services, clerk, supervisor, case)
    offer, _paper = services.offer_printing.print(clerk, offer)
    services.offers.void(supervisor, offer, "Moved away")
    page = shown_page(desk, clerk, qtbot)
    page.open(("offer", offer.id))
    state = page.builder.state
    assert state is not None
    assert [each.place for each in state.steps] == ["done"] * 4 + ["over"]


def test_that_an_agreement_beside_an_open_sheet_says_why_it_cannot_be_approved_yet(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    services, case = AgreementServices(desk), lend()
    offer = _sheet(services, clerk, supervisor, case)
    draft = services.steps.draft(clerk, *_usual(services, clerk, case))
    services.steps.submit(clerk, draft)
    page = shown_page(desk, supervisor, qtbot)
    page.open(("open", draft.id))
    assert not page.builder.can(Act.APPROVE)
    assert offer.offer_no in page.builder.reasonLabel.text()
    assert page.builder.noteBanner.isVisible()
    services.offers.void(supervisor, offer, "The debtor wants another plan")
    page.refresh(2)
    assert page.builder.can(Act.APPROVE)
    assert not page.builder.noteBanner.isVisible()


def _press_enter() -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def _usual(services: AgreementServices, actor: Operator, case: Case) -> tuple[int, Terms]:
    return case.id, services.quotes.basis(actor, case.id).terms


def _sheet(services: AgreementServices, clerk: Operator, supervisor: Operator, case: Case) -> OfferSheet:
    terms = services.quotes.basis(clerk, case.id).terms
    plans = [terms, replace(terms, instalments=6)]
    draft = services.offers.draft(clerk, case.id, plans, date(2026, 12, 7))
    return services.offers.approve(supervisor, services.offers.submit(clerk, draft))


def test_that_a_signature_of_before_a_flag_is_asked_with_the_flag_and_its_day(  # noqa: PLR0917 - fixtures
    desk: Desk,
    lend: Lend,
    clerk: Operator,
    supervisor: Operator,
    clock: Clock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services, case = AgreementServices(desk), lend()
    draft = services.steps.draft(clerk, *_usual(services, clerk, case))
    approved = services.steps.approve(supervisor, services.steps.submit(clerk, draft))
    services.printing.print(clerk, approved)
    signed_on = desk.today()
    clock.moment += timedelta(days=2)
    CaseService(desk).raise_flag(supervisor, case.id, FlagKind.DECEASED, "told by the family")
    page = shown_page(desk, supervisor, qtbot)
    page.open(("open", draft.id))
    asked: list[str] = []

    def enter(dialog: SignDialog) -> int:
        dialog.day.set_day(signed_on)
        for tick in dialog.ticks.values():
            tick.setChecked(True)
        dialog.accept()
        return dialog.result()

    def give(dialog: ReasonDialog) -> int:
        asked.append(dialog.headLabel.text())
        dialog.reason.setPlainText("the paper shows the day")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(SignDialog, "exec", enter)
    monkeypatch.setattr(ReasonDialog, "exec", give)
    page.builder.do_main()
    assert shown(FLAG_NAMES[FlagKind.DECEASED]) in asked[0]
    assert str(desk.today()) in asked[0]
    assert (stored(page).status, stored(page).signed_on) == (AgreementStatus.SIGNED, signed_on)


def test_that_a_running_plan_shows_what_came_in_what_is_left_and_how_each_instalment_stands(
    plans: Plans, lend: Lend, clock: Clock, qtbot: QtBot
) -> None:
    case, desk, clerk = lend(), plans.desk, plans.clerk
    agreement = plans.signed(case, instalments=4, interval=Interval.WEEKLY, first_on=date(2026, 12, 1))
    clock.moment += timedelta(days=23)
    plans.pay(case, agreement.schedule[0].amount + Money.of(100))
    page = shown_page(desk, clerk, qtbot)
    page.resize(1366, 768)
    page.open(("open", agreement.id))
    table = page.builder.middle.schedule
    qtbot.waitUntil(lambda: table.table.rowCount() == 5)
    places, rows = laid_out(page.builder.middle.quote, theme.px(590))
    told = {each.key for each in places if each.is_shown}
    assert {"no", "due", "state", "amount", "paid", "rest"} <= told
    keys = [each.key for each in COLUMNS]
    state, paid, rest = (keys.index(each) for each in ("state", "paid", "rest"))
    labels = [str(row[state].text) for row in rows[:4]]
    assert labels == ["Paid", "Broken", "In grace", "Upcoming"]
    each = agreement.schedule[0].amount
    assert [row[paid] for row in rows[:4]] == [each, Money.of(100), None, None]
    assert rows[0][rest] is None
    assert rows[1][rest] == each - Money.of(100)
    assert not table.horizontalScrollBar().isVisible()
    assert "1" in page.builder.middle.hint.text()
    assert formats.money(each * 3 - Money.of(100) + _more(agreement)) in page.builder.middle.hint.text()


def test_that_a_plan_of_which_the_whole_rest_is_due_waits_for_no_more_days(
    plans: Plans, lend: Lend, clock: Clock, qtbot: QtBot
) -> None:
    case, desk, clerk = lend(), plans.desk, plans.clerk
    agreement = plans.signed(case, instalments=4)
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    plans.service.notified(plans.supervisor, plans.now(agreement), desk.today(), evidence="EMS 1001")
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    assert plans.now(agreement).accelerated_on is not None
    page = shown_page(desk, clerk, qtbot)
    page.open(("open", agreement.id))
    state = [each.key for each in COLUMNS].index("state")
    rows = page.builder.middle.quote.rows
    assert [str(row[state].text) for row in rows[:4]] == ["Broken", *["Due at once"] * 3]
    assert str(plans.now(agreement).accelerated_on) in page.builder.middle.hint.text()


def test_that_a_replaced_plan_waits_for_nothing(plans: Plans, lend: Lend, clock: Clock, qtbot: QtBot) -> None:
    case, desk, clerk = lend(), plans.desk, plans.clerk
    old = plans.signed(case, instalments=4)
    clock.moment += timedelta(days=1)
    plans.pay(case, old.schedule[0].amount)
    clock.moment += timedelta(hours=1)
    ready = plans.approved(plans.service.amend(clerk, plans.now(old)))
    sign_all(plans.service, clerk, ready, desk.today())
    page = shown_page(desk, clerk, qtbot)
    page.open(("open", old.id))
    keys = [each.key for each in COLUMNS]
    rows = page.builder.middle.quote.rows
    assert [row[keys.index("state")] is None for row in rows[:4]] == [False, True, True, True]
    assert [row[keys.index("rest")] for row in rows[:4]] == [None] * 4
    assert not page.builder.middle.hint.isVisible()


def test_that_a_plan_nobody_signed_has_no_columns_of_payments(
    desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    page = shown_page(desk, clerk, qtbot)
    page.open(("draft", lend().id))
    places, _rows = laid_out(page.builder.middle.quote, theme.px(590))
    told = {each.key for each in places if each.is_shown}
    assert {"remark", "charges", "principal", "balance"} <= told
    assert not told & {"state", "paid", "rest"}


def _more(agreement: Agreement) -> Money:
    """Return what the last instalment asks for beyond the others."""
    return agreement.schedule[-1].amount - agreement.schedule[0].amount


def test_that_a_void_draft_is_not_called_printed_and_opens_on_its_schedule(
    desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    services = AgreementServices(desk)
    draft = services.steps.draft(clerk, *_usual(services, clerk, lend()))
    services.steps.void(clerk, draft, "Moved away")
    page = shown_page(desk, clerk, qtbot)
    page.activateWindow()
    page.open(("open", draft.id))
    assert page.builder.previewSide.previewNote.text() == tr("It was never printed")
    qtbot.waitUntil(page.builder.middle.schedule.hasFocus)
