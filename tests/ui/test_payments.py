from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.services.signing_samples import sign_all

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import Case
from casedesk.domain.contacts import Promise
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.booking import NewPayment
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.payments import PaymentService
from casedesk.ui import formats, forms
from casedesk.ui.looks import Text
from casedesk.ui.messages import MessageDialog
from casedesk.ui.payments.dialog import PaymentDialog
from casedesk.ui.payments.page import PaymentsPage, payments_page
from casedesk.ui.payments.presenter.ledger import Detail, PaymentRows, PaymentsPresenter
from casedesk.ui.payments.presenter.recording import PaymentForm, RecordPresenter, Told
from casedesk.ui.widgets.button import Button
from casedesk.ui.work import InlineTasks

Lend = Callable[..., Case]


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


class FakeLedger:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.source: PaymentRows | None = None
        self.tabs: Sequence[tuple[str, Text, int]] = ()
        self.chosen = ""
        self.detail: Detail | None = None
        self.errors: list[CaseDeskError] = []
        self.said: list[str] = []
        self.asked: list[tuple[Money, Money]] = []
        self.accepts = False

    def show_list(self, source: PaymentRows, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        self.source, self.tabs, self.chosen = source, tabs, chosen

    def show_books(self, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        self.source, self.tabs, self.chosen = None, tabs, chosen

    def show_detail(self, detail: Detail | None) -> None:
        self.detail = detail

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def tell(self, text: Text) -> None:
        self.said.append(str(text))

    def accept_surplus(self, amount: Money, over: Money) -> bool:
        self.asked.append((amount, over))
        return self.accepts


class FakeDialog:
    def __init__(self) -> None:
        self.told = Told()
        self.doubled: Text = ""
        self.debts = 0
        self.problems: dict[str, Text] = {}
        self.errors: list[CaseDeskError] = []
        self.booked: Payment | None = None
        self.asked: list[tuple[Money, Money]] = []
        self.accepts = False

    def show_told(self, told: Told) -> None:
        self.told = told

    def show_problems(self, problems: dict[str, Text]) -> None:
        self.problems = problems

    def show_double(self, text: Text) -> None:
        self.doubled = text

    def show_debts(self, number: int) -> None:
        self.debts = number

    def accept_surplus(self, amount: Money, over: Money) -> bool:
        self.asked.append((amount, over))
        return self.accepts

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def finish(self, payment: Payment) -> None:
        self.booked = payment


def ledger(desk: Desk, actor: Operator) -> tuple[PaymentsPresenter, FakeLedger]:
    view = FakeLedger()
    presenter = PaymentsPresenter(PaymentService(desk), actor, InlineTasks())
    presenter.attach(view)
    presenter.load()
    return presenter, view


def recording(desk: Desk, actor: Operator) -> tuple[RecordPresenter, FakeDialog]:
    view = FakeDialog()
    presenter = RecordPresenter(PaymentService(desk), actor, InlineTasks())
    presenter.attach(view)
    return presenter, view


def paid(desk: Desk, case: Case, amount: int, *, is_confirmed: bool = True) -> NewPayment:
    return NewPayment(case.id, Money.of(amount), desk.today(), is_confirmed=is_confirmed)


def test_that_tabs_count_and_narrow_the_ledger(desk: Desk, lend: Lend, clerk: Operator) -> None:
    service, case = PaymentService(desk), lend()
    service.record(clerk, paid(desk, case, 100))
    service.record(clerk, paid(desk, case, 200, is_confirmed=False))
    presenter, view = ledger(desk, clerk)
    assert [(str(text), count) for _key, text, count in view.tabs] == [
        ("All", 2),
        ("Claimed", 1),
        ("Confirmed", 1),
    ]
    presenter.choose(PaymentStatus.CLAIMED)
    assert view.source is not None
    assert [row[4] for row in view.source.rows(0, 10)] == [Money.of(200)]
    assert view.source.count() == presenter.shown == 1


def test_that_a_claimed_payment_is_confirmed_and_reversed_from_the_pane(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    PaymentService(desk).record(clerk, paid(desk, lend(), 1000, is_confirmed=False))
    presenter, view = ledger(desk, clerk)
    assert view.source is not None
    presenter.show(view.source.rows(0, 1)[0])
    assert view.detail is not None
    assert (view.detail.can_confirm, view.detail.can_reverse, view.detail.parts) == (True, True, ())
    presenter.confirm()
    presenter.show(view.source.rows(0, 1)[0])
    assert [part.figure for part in view.detail.parts] == ["0.00", "520.00", "0.00", "480.00"]
    assert not view.detail.can_confirm
    presenter.reverse("The transfer bounced")
    marks = [str(row[6].text) for row in view.source.rows(0, 5)]  # type: ignore[attr-defined]
    assert sorted(marks) == ["Reversal", "Reversed"]
    presenter.show(view.source.rows(0, 1)[0])
    assert not view.detail.can_reverse
    presenter.reverse("Twice")
    assert len(view.said) == 2


def test_that_a_collector_reads_why_nothing_can_be_done(
    desk: Desk, lend: Lend, clerk: Operator, collectors: tuple[Operator, Operator]
) -> None:
    PaymentService(desk).record(clerk, paid(desk, lend(), 1000))
    presenter, view = ledger(desk, collectors[0])
    assert view.source is not None
    presenter.show(view.source.rows(0, 1)[0])
    assert view.detail is not None
    assert not view.detail.can_reverse
    assert "clerk" in str(view.detail.reason)
    presenter.show(None)
    assert view.detail is None


def test_that_a_payment_more_than_owed_is_told_and_booked_only_once_it_is_meant(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    presenter, view = recording(desk, clerk)
    form = PaymentForm(lend().id, Money.of(50000), desk.today())
    presenter.changed(form)
    assert "more than is owed" in str(view.told.rest)
    presenter.record(form)
    assert view.asked == [(Money.of(50000), Money.of("3674.20"))]
    assert view.booked is None
    assert PaymentService(desk).count(clerk) == 0
    view.accepts = True
    presenter.record(form)
    assert view.booked is not None
    assert PaymentService(desk).count(clerk) == 1
    shown, pane = ledger(desk, clerk)
    assert pane.source is not None
    shown.show(pane.source.rows(0, 1)[0])
    assert pane.detail is not None
    assert "3,674.20" in str(pane.detail.left_over)


def test_that_a_claim_of_more_than_is_owed_is_confirmed_only_once_it_is_meant(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    service = PaymentService(desk)
    claimed = service.record(clerk, paid(desk, lend(), 50000, is_confirmed=False))
    presenter, view = ledger(desk, clerk)
    assert view.source is not None
    presenter.show(view.source.rows(0, 1)[0])
    presenter.confirm()
    assert view.asked == [(Money.of(50000), Money.of("3674.20"))]
    assert service.get(clerk, claimed.id).status is PaymentStatus.CLAIMED
    assert not view.errors
    view.accepts = True
    presenter.confirm()
    assert service.get(clerk, claimed.id).status is PaymentStatus.CONFIRMED


def test_that_a_correction_to_more_than_is_owed_asks_too_and_what_fits_asks_nothing(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    service, case = PaymentService(desk), lend()
    wrong = service.record(clerk, paid(desk, case, 100))
    view = FakeDialog()
    presenter = RecordPresenter(service, clerk, InlineTasks(), corrects=wrong)
    presenter.attach(view)
    presenter.record(PaymentForm(case.id, Money.of(50000), desk.today(), reason="a nought too few"))
    assert view.asked == [(Money.of(50000), Money.of("3674.20"))]
    assert view.booked is None
    presenter.record(PaymentForm(case.id, Money.of("46325.80"), desk.today(), reason="typed wrong"))
    assert view.booked is not None
    assert len(view.asked) == 1


def test_that_the_dialog_tells_what_a_payment_keeps(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    case, service = lend(), AgreementService(desk)
    terms = replace(
        AgreementQuotes(desk).basis(clerk, case.id).terms,
        down_payment=Money.of(1000),
        down_on=desk.today(),
    )
    agreement = service.approve(supervisor, service.submit(clerk, service.draft(clerk, case.id, terms)))
    agreement, _paper = AgreementPrinting(desk).print(clerk, agreement)
    sign_all(service, clerk, agreement, desk.today())
    with desk.work("promise.made", clerk, Right.LOG_CONTACTS) as work:
        work.promises.add(Promise(case.id, Money.of(900), desk.today(), desk.now(), clerk.id))
        work.about(case.case_no, case.id)
        work.commit()
    presenter, view = recording(desk, clerk)
    presenter.changed(PaymentForm(case.id, Money.of(1000), desk.today()))
    kept = [str(each) for each in view.told.keeps]
    assert kept[:2] == [
        f"Keeps the down payment of {agreement.agreement_no}",
        "Keeps the promise of 900.00 by 2026-11-23",
    ]
    assert "settles plan" in kept[2]
    presenter.changed(PaymentForm(case.id, Money.of(5000), desk.today()))
    assert f"Keeps instalment 1 of {agreement.agreement_no}" in [str(each) for each in view.told.keeps]
    presenter.changed(PaymentForm(case.id, Money.of(300), desk.today(), is_confirmed=False))
    assert str(view.told.keeps[0]) == "Part of instalment 0; 700.00 is still missing"
    assert "waits" in str(view.told.rest)
    presenter.changed(PaymentForm(case.id, None, desk.today()))
    assert view.told == Told()


@pytest.mark.parametrize(
    ("field", "change"),
    [("case", {"case_id": None}), ("amount", {"amount": None}), ("amount", {"amount": Money.of(0)})],
)
def test_that_nothing_is_booked_while_a_field_is_wrong(
    desk: Desk, clerk: Operator, field: str, change: dict[str, object]
) -> None:
    presenter, view = recording(desk, clerk)
    form = PaymentForm(1, Money.of(10), desk.today())
    presenter.record(replace(form, **change))  # type: ignore[arg-type]
    assert list(view.problems) == [field]
    presenter.record(replace(form, paid_on=desk.today() + timedelta(days=1)))
    assert list(view.problems) == ["paid_on"]
    presenter.record(replace(form, paid_on=None))
    assert (list(view.problems), view.booked) == (["paid_on"], None)


@pytest.mark.parametrize(
    ("form", "kind"), [("payments_page", PaymentsPage), ("payment_dialog", PaymentDialog)]
)
def test_that_each_form_has_what_its_class_names(qtbot: QtBot, form: str, kind: type) -> None:
    assert forms.differences(form, kind) == []


@pytest.fixture
def page(desk: Desk, clerk: Operator, qtbot: QtBot) -> PaymentsPage:
    made = payments_page(desk, clerk, InlineTasks())
    qtbot.addWidget(made)
    made.resize(1290, 700)
    made.show()
    made.refresh(1)
    return made


def test_that_a_payment_is_typed_previewed_and_booked_in_the_dialog(
    page: PaymentsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    case = lend()
    dialog = PaymentDialog(page, page._recorder._recording(None), InlineTasks(), page._recorder._find)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.picker, case.case_no)
    qtbot.waitUntil(lambda: len(dialog.picker._hits) == 1)
    dialog.picker._take(0)
    assert dialog._payer.text() == "陈䶮"
    qtbot.keyClicks(dialog._money, "5000")
    qtbot.waitUntil(dialog.split.isVisible)
    assert "41,325.80" in dialog.rest.text()
    qtbot.mouseClick(dialog.okButton, Qt.MouseButton.LeftButton)
    assert dialog.payment is not None
    page.refresh(2)
    assert page.table.table.rowCount() == 1
    assert page.amount.text().startswith("5,000.00")
    assert page.reverseButton.isVisible()
    assert PaymentService(desk).count(clerk) == 1


def test_that_a_correction_says_from_the_beginning_and_again_that_it_needs_a_reason(
    page: PaymentsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    case = lend()
    wrong = PaymentService(desk).record(clerk, paid(desk, case, 100))
    dialog = PaymentDialog(page, page._recorder._recording(wrong), InlineTasks(), page._recorder._find)
    qtbot.addWidget(dialog)
    dialog.set_case(CaseService(desk).list(clerk, CaseQuery(case_ids=(case.id,)), 0, 1)[0])
    dialog.set_payment(wrong)
    dialog.show()
    assert dialog.reason._message.isVisible()
    hint = dialog.reason._message.text()
    dialog._record()
    assert dialog.payment is None
    assert dialog.reason._message.isVisible()
    assert dialog.reason._message.text() != hint
    assert dialog._reason.hasFocus() or not dialog.isActiveWindow()
    dialog._reason.setText("typed wrong")
    dialog._record()
    assert dialog.payment is not None


@pytest.mark.parametrize("is_meant", [False, True])
def test_that_the_question_about_too_much_is_answered_with_its_buttons(
    page: PaymentsPage, *, is_meant: bool
) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, MessageDialog):
            QTimer.singleShot(20, answer)
            return
        told.append(" ".join(each.text() for each in box.findChildren(QLabel)))
        buttons = box.findChildren(Button)
        buttons[-1 if is_meant else 0].click()

    told: list[str] = []
    QTimer.singleShot(20, answer)
    amount, over = Money.of("99999999.99"), Money.of("99953674.19")
    assert page.accept_surplus(amount, over) is is_meant
    assert formats.money(over) in told[0]
    assert formats.money(amount) in told[0]


def test_that_an_empty_dialog_says_what_is_missing(page: PaymentsPage, qtbot: QtBot) -> None:
    dialog = PaymentDialog(page, page._recorder._recording(None), InlineTasks(), page._recorder._find)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.okButton, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.problemLabel.text()
    assert dialog.amount.field is not None
    assert dialog.amount.field.property("state") == "error"


def test_that_the_case_of_another_page_is_filled_in(
    page: PaymentsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    case = lend()
    found = CaseService(desk).list(clerk, CaseQuery(case_ids=(case.id,)), 0, 1)
    dialog = PaymentDialog(page, page._recorder._recording(None), InlineTasks(), page._recorder._find)
    qtbot.addWidget(dialog)
    dialog.set_case(found[0])
    assert dialog.form().case_id == case.id
    qtbot.keyClicks(dialog.picker, "x")
    assert dialog.form().case_id is None


def test_that_the_page_folds_its_pane_and_counts(
    page: PaymentsPage, lend: Lend, desk: Desk, clerk: Operator
) -> None:
    assert not page.amount.isVisible()
    PaymentService(desk).record(clerk, paid(desk, lend(), 100))
    page.refresh(2)
    assert page.amount.isVisible()
    page._fold.trigger()
    assert not page.side.isVisible()
    assert "1" in page.context()
