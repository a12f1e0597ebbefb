"""What can be agreed in the builder: every way of paying, by keyboard, in real windows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from tests.ui.agreement_pages import shown_page, written

from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.agreements import Terms
from casedesk.domain.allocation import AllocationOrder, Part
from casedesk.domain.cases import Case
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.schedules import Interval
from casedesk.services.desk import Desk
from casedesk.ui import forms
from casedesk.ui.agreements.days_edit import DaysEdit
from casedesk.ui.agreements.page import AgreementsPage
from casedesk.ui.agreements.paper_side import PaperSide
from casedesk.ui.agreements.plan_pane import PlanPane
from casedesk.ui.agreements.presenter.form import FormError, form_of, terms_of
from casedesk.ui.agreements.presenter.ports import AgreementServices
from casedesk.ui.agreements.row_dialog import RowDialog
from casedesk.ui.looks import Styled
from casedesk.ui.texts import tr

Lend = Callable[..., Case]


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def page(desk: Desk, clerk: Operator, qtbot: QtBot) -> AgreementsPage:
    return shown_page(desk, clerk, qtbot)


def chosen(page: AgreementsPage, field: str, key: str) -> None:
    box = getattr(page.builder.terms, field).field
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(key))


def amounts(page: AgreementsPage) -> list[Money]:
    assert page.building.quote is not None
    return [each.amount for each in page.building.quote.schedule]


def base_of(desk: Desk, clerk: Operator, case: Case) -> Terms:
    return AgreementServices(desk).quotes.basis(clerk, case.id).terms


@pytest.mark.parametrize(
    ("form", "kind"),
    [("agreement_plan", PlanPane), ("agreement_paper", PaperSide), ("agreement_row_dialog", RowDialog)],
)
def test_that_each_form_has_what_its_class_names(qtbot: QtBot, form: str, kind: type) -> None:
    assert forms.differences(form, kind) == []


def test_that_every_way_of_paying_is_the_mirror_of_its_fields(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    base = base_of(desk, clerk, lend())
    own = (date(2027, 1, 8), date(2027, 2, 25), date(2027, 6, 1))
    for terms in (
        replace(base, each=Money.of(2000), instalments=24),
        replace(base, balloon=Money.of(9000)),
        replace(base, interval=Interval.OWN, own_days=own, instalments=3, first_on=own[0]),
        replace(base, edits=(RowEdit(2, Money.of(500), date(2027, 1, 29)),), absorber=Absorber.SPREAD),
        replace(base, running_rate=Decimal("3.45"), day_count=365),
        replace(base, order=AllocationOrder.CONTRACT, contract_order=(Part.PRINCIPAL, *tuple(Part)[1:])),
        replace(base, cure_days=10, own_earner_note="wage slips of May to October"),
    ):
        assert terms_of(form_of(terms), base, desk.today()) == terms


def test_that_edits_beyond_the_last_row_are_dropped_with_it(desk: Desk, lend: Lend, clerk: Operator) -> None:
    base = base_of(desk, clerk, lend())
    form = replace(form_of(base), number=3, edits=(RowEdit(2, Money.of(5)), RowEdit(9, Money.of(5))))
    assert terms_of(form, base, desk.today()).edits == (RowEdit(2, Money.of(5)),)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("own_days", {"interval": Interval.OWN}),
        ("own_days", {"interval": Interval.OWN, "own_days": (date(2027, 2, 1), date(2027, 1, 1))}),
        ("balloon", {"balloon": Money.of(-1)}),
        ("each", {"each": Money(0)}),
        ("running", {"running_rate": Decimal("100.5")}),
        ("running", {"unreadable": frozenset({"running"})}),
    ],
)
def test_that_fields_without_meaning_are_named(
    desk: Desk, lend: Lend, clerk: Operator, field: str, changes: dict[str, object]
) -> None:
    base = base_of(desk, clerk, lend())
    with pytest.raises(FormError) as caught:
        terms_of(replace(form_of(base), **changes), base, desk.today())  # type: ignore[arg-type]
    assert field in caught.value.problems


def test_that_the_number_follows_from_the_amount_until_a_number_is_typed(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    terms = page.builder.terms
    written(page, qtbot, "each", "2000")
    qtbot.waitUntil(lambda: len(amounts(page)) == 24)
    assert set(amounts(page)[:-1]) == {Money.of(2000)}
    assert terms.form().number == 24
    written(page, qtbot, "number", "10")
    qtbot.waitUntil(lambda: len(amounts(page)) == 10)
    assert terms.form().each is None


def test_that_own_days_begin_with_those_of_the_schedule(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    terms = page.builder.terms
    before = page.building.days
    chosen(page, "interval", "own")
    assert terms.form().own_days == before
    assert not terms.number.isVisible()
    edit = terms.ownDays.field
    assert isinstance(edit, DaysEdit)
    edit.setPlainText("2027-01-08\n2027-02-26\n2027-06-01")
    qtbot.waitUntil(lambda: len(amounts(page)) == 3)
    edit.setPlainText("2027-01-08\nsoon")
    qtbot.waitUntil(lambda: "own_days" in terms.form().unreadable)
    qtbot.waitUntil(lambda: edit.property("state") == "error")


def test_that_days_taken_from_the_month_are_set_in_order(page: AgreementsPage, qtbot: QtBot) -> None:
    edit = DaysEdit()
    qtbot.addWidget(edit)
    edit.set_days([date(2027, 3, 1)])
    with qtbot.waitSignal(edit.days_changed):
        edit.months.day_chosen.emit(date(2027, 1, 5))
    assert edit.days() == (date(2027, 1, 5), date(2027, 3, 1))


def test_that_interest_shows_its_column_and_its_day_count(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    table = page.builder.middle.schedule
    assert "running" in table.hidden_columns()
    assert not page.builder.terms.dayCount.isVisible()
    written(page, qtbot, "running", "6.5")
    qtbot.waitUntil(lambda: "running" not in table.hidden_columns())
    assert page.builder.terms.dayCount.isVisible()
    assert page.building.quote is not None
    assert page.building.quote.interest > Money(0)


def test_that_the_contract_s_order_is_asked_only_where_it_counts(page: AgreementsPage, lend: Lend) -> None:
    page.open(("draft", lend().id))
    terms = page.builder.terms
    assert not terms.contractOrder.isVisible()
    chosen(page, "order", "contract")
    assert terms.contractOrder.isVisible()
    assert len(set(terms.form().contract_order)) == len(Part)


def test_that_a_row_is_edited_by_f2_and_the_chosen_one_absorbs(
    page: AgreementsPage, lend: Lend, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open(("draft", lend().id))
    before = amounts(page)
    table = page.builder.middle.schedule

    def finish(dialog: RowDialog) -> int:
        dialog.figure.set_amount(Money.of(1000))
        dialog.who.setCurrentIndex(dialog.who.findData(str(Absorber.NEXT)))
        dialog.okButton.click()
        return dialog.result()

    monkeypatch.setattr(RowDialog, "exec", finish)
    table.setFocus()
    table.select_row(1)
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    after = amounts(page)
    assert after[1] == Money.of(1000)
    assert after[2] == before[2] + before[1] - Money.of(1000)
    remark = page.builder.middle.schedule.table.row(1)[2]
    assert isinstance(remark, Styled)
    assert remark.icon == "pencil"
    assert page.builder.terms.absorber.isVisible()

    def reset(dialog: RowDialog) -> int:
        assert dialog.resetButton.isVisibleTo(dialog)
        dialog.resetButton.click()
        return dialog.result()

    monkeypatch.setattr(RowDialog, "exec", reset)
    table.opened.emit(table.table.row(1))
    assert amounts(page) == before


def test_that_a_row_keeps_what_was_not_touched(page: AgreementsPage, lend: Lend, qtbot: QtBot) -> None:
    page.open(("draft", lend().id))
    row = page.building.row(3)
    assert row is not None
    dialog = RowDialog(page, row, None, Absorber.LAST)
    qtbot.addWidget(dialog)
    dialog.due.set_day(date(2027, 3, 3))
    dialog.okButton.click()
    assert dialog.edit == RowEdit(3, None, date(2027, 3, 3))
    wrong = RowDialog(page, row, None, Absorber.LAST)
    qtbot.addWidget(wrong)
    wrong.figure.setText("much")
    wrong.okButton.click()
    assert wrong.edit is None


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("number", "601", "1 to 600"),
        ("number", "0", "1 to 600"),
        ("grace", "61", "0 to 60"),
        ("grace", "999", "0 to 60"),
        ("cure", "91", "0 to 90"),
        ("copies", "0", "1 to 9"),
        ("copies", "two", "1 to 9"),
    ],
)
def test_that_a_number_that_cannot_be_used_stays_as_typed_and_nothing_is_stored(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, lend: Lend, qtbot: QtBot, field: str, typed: str, told: str
) -> None:
    page.open(("draft", lend().id))
    builder = page.builder
    written(page, qtbot, field, typed)
    qtbot.waitUntil(lambda: not builder.mainButton.isEnabled())
    builder.terms.penalty.field.setFocus()
    edit = getattr(builder.terms, field).field
    assert edit.text() == typed
    assert all(each in builder.reasonLabel.text() for each in told.split(" to "))
    assert not builder.saveButton.isEnabled()
    builder.do_main()
    builder.do_save()
    opened = page.building.opened
    assert opened is not None
    assert opened.agreement is None
    written(page, qtbot, field, "5")
    qtbot.waitUntil(builder.mainButton.isEnabled)
    assert builder.saveButton.isEnabled()


@pytest.mark.parametrize(
    ("typed", "told"),
    [("x", "no amount"), ("1e9", "no amount"), ("0", "above zero"), ("99,999,999.99", "46,325.80")],
)
def test_that_an_amount_for_each_that_cannot_be_used_says_so_until_a_number_is_typed(
    page: AgreementsPage, lend: Lend, qtbot: QtBot, typed: str, told: str
) -> None:
    page.open(("draft", lend().id))
    builder = page.builder
    written(page, qtbot, "each", typed)
    qtbot.waitUntil(lambda: not builder.mainButton.isEnabled())
    assert tr(told) in builder.reasonLabel.text()
    assert not builder.saveButton.isEnabled()
    assert builder.terms.each.field.text() == typed
    written(page, qtbot, "number", "6")
    qtbot.waitUntil(builder.mainButton.isEnabled)
    assert builder.terms.each.field.text() == "7,720.96"


def test_that_an_amount_for_each_that_is_wiped_out_gives_the_number_back(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    written(page, qtbot, "each", "20000")
    qtbot.waitUntil(lambda: page.builder.terms.number.field.text() == "3")
    edit = page.builder.terms.each.field
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.building.form.each is None)
    assert page.builder.mainButton.isEnabled()


@pytest.mark.parametrize("typed", ["-1", "x", "101", "999"])
def test_that_a_rate_that_cannot_be_used_names_its_limits(
    page: AgreementsPage, lend: Lend, qtbot: QtBot, typed: str
) -> None:
    page.open(("draft", lend().id))
    written(page, qtbot, "running", typed)
    qtbot.waitUntil(lambda: not page.builder.mainButton.isEnabled())
    assert "100" in page.builder.reasonLabel.text()


def test_that_an_amount_for_each_heals_a_number_that_could_not_be_used(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    written(page, qtbot, "number", "0")
    qtbot.waitUntil(lambda: not page.builder.mainButton.isEnabled())
    written(page, qtbot, "each", "2000")
    qtbot.waitUntil(lambda: page.builder.terms.number.field.text() == "24")
    assert page.builder.mainButton.isEnabled()
