"""Offers, waivers, means and releases in the builder's window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from tests.services.signing_samples import sign_all
from tests.ui.agreement_pages import answered, shown_page, written

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.means import Means
from casedesk.domain.money import Money
from casedesk.domain.offers import OfferStatus
from casedesk.domain.operators import Operator, Role
from casedesk.domain.papers import PaperAnswer
from casedesk.domain.policies import TermPolicy
from casedesk.domain.waivers import WaiverStatus
from casedesk.services.desk import Desk
from casedesk.services.policies import PolicyService
from casedesk.ui import forms
from casedesk.ui.agreements.changes_dialog import ChangesDialog
from casedesk.ui.agreements.choose_dialog import ChooseDialog
from casedesk.ui.agreements.dialogs import SignDialog
from casedesk.ui.agreements.means_dialog import MeansDialog
from casedesk.ui.agreements.page import AgreementsPage
from casedesk.ui.agreements.presenter.differences import differences
from casedesk.ui.agreements.presenter.form import BuilderForm, resting_on
from casedesk.ui.agreements.presenter.ports import AgreementServices
from casedesk.ui.agreements.presenter.states import Act, paper_note
from casedesk.ui.agreements.waiver_dialog import WaiverDialog
from casedesk.ui.texts import tr
from casedesk.ui.work import InlineTasks

Lend = Callable[..., Case]
PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def page(desk: Desk, clerk: Operator, qtbot: QtBot) -> AgreementsPage:
    return shown_page(desk, clerk, qtbot)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("agreement_choose_dialog", ChooseDialog),
        ("agreement_means_dialog", MeansDialog),
        ("agreement_waiver_dialog", WaiverDialog),
    ],
)
def test_that_each_form_has_what_its_class_names(qtbot: QtBot, form: str, kind: type) -> None:
    assert forms.differences(form, kind) == []


def test_that_plans_side_by_side_become_a_sheet_and_the_ticked_one_an_agreement(  # noqa: PLR0917 - fixtures
    page: AgreementsPage,
    desk: Desk,
    lend: Lend,
    supervisor: Operator,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = lend()
    page.open(("draft", case.id))
    builder, middle = page.builder, page.builder.middle
    assert not middle.validUntil.isVisible()
    qtbot.mouseClick(middle.addButton, Qt.MouseButton.LeftButton)
    written(page, qtbot, "number", "6")
    qtbot.waitUntil(lambda: middle.schedule.table.rowCount() == 7)
    assert middle.validUntil.isVisible()
    assert "FA" not in page.title()
    middle.optionTabs.chosen.emit("0")
    qtbot.waitUntil(lambda: middle.schedule.table.rowCount() == 13)
    assert builder.terms.form().number == 12
    builder.do_save()
    assert page.title() == "FA20261123-001"
    builder.do_main()
    offer = page.building.opened.offer if page.building.opened else None
    assert offer is not None
    assert (offer.status, len(offer.options)) == (OfferStatus.PENDING, 2)

    boss = shown_page(desk, supervisor, qtbot)
    boss.open(("offer", offer.id))
    assert "FA20261123-001" in answered(boss.builder.do_main, accepts=True)
    boss.builder._delivery.target = None
    boss.building.print_final(2)
    assert boss.builder.can(Act.CHOOSE)

    def second(dialog: ChooseDialog) -> int:
        dialog.table.select_row(1)
        dialog.okButton.click()
        return dialog.result()

    monkeypatch.setattr(ChooseDialog, "exec", second)
    boss.builder.do_main()
    opened = boss.building.opened
    assert opened is not None
    assert opened.agreement is not None
    assert opened.agreement.status is AgreementStatus.APPROVED
    assert opened.agreement.terms.instalments == 6
    boss.go_up()
    boss.tabs.chosen.emit("offers")
    assert boss.table.table.rowCount() == 1
    with qtbot.waitSignal(boss.wants) as asked:
        boss.table.opened.emit(boss.table.table.row(0))
    assert asked.args == ["agreements", ("offer", offer.id)]


def test_that_a_plan_taken_away_leaves_an_ordinary_agreement(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    middle = page.builder.middle
    assert not middle.removeButton.isVisible()
    qtbot.mouseClick(middle.addButton, Qt.MouseButton.LeftButton)
    assert page.building.is_dirty
    qtbot.mouseClick(middle.removeButton, Qt.MouseButton.LeftButton)
    assert not page.building.is_dirty
    page.builder.do_save()
    assert page.title().startswith("XY")


def test_that_four_plans_are_enough(page: AgreementsPage, lend: Lend, qtbot: QtBot) -> None:
    page.open(("draft", lend().id))
    middle = page.builder.middle
    for _ in range(3):
        qtbot.mouseClick(middle.addButton, Qt.MouseButton.LeftButton)
    assert not middle.addButton.isEnabled()
    assert middle.hint.text().count("\n") == 4


def test_that_equal_plans_are_refused_with_a_sentence_and_stay_on_screen(
    page: AgreementsPage, lend: Lend, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open(("draft", lend().id))
    told: list[str] = []
    monkeypatch.setattr(page.builder, "show_error", lambda error: told.append(str(error)))
    qtbot.mouseClick(page.builder.middle.addButton, Qt.MouseButton.LeftButton)
    page.builder.do_save()
    assert "the same" in told[0]
    assert page.building.is_dirty


def test_that_a_waiver_is_asked_answered_with_the_letter_and_taken_over(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot, tmp_path: Path
) -> None:
    case = lend()
    page.open(("draft", case.id))
    written(page, qtbot, "penalty", "100")
    services = AgreementServices(desk)
    about = (case.id, Components(penalty=Money.of(100)), desk.today())
    dialog = WaiverDialog(page, services.waivers, clerk, InlineTasks(), about)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.askButton.click()
    assert dialog.table.table.rowCount() == 0
    dialog.why.setText("Lost the job")
    dialog.askButton.click()
    assert dialog.table.table.rowCount() == 1
    assert not dialog.useButton.isEnabled()
    dialog.letter_no.setText("HY-118")
    dialog.who.setText("Manager Xu")
    dialog.until.set_day(date(2026, 12, 31))
    dialog.approveButton.click()
    assert dialog.problemLabel.isVisible()
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(PDF)
    dialog.take_file(letter)
    dialog.approveButton.click()
    request = services.waivers.of_case(clerk, case.id)[0]
    assert (request.status, request.approval_no) == (WaiverStatus.APPROVED, "HY-118")
    assert services.waivers.evidence(clerk, request) == PDF
    dialog.useButton.click()
    assert dialog.taken is not None
    page.building.rest_on(dialog.taken)
    form = page.builder.terms.form()
    assert (form.request_id, form.approval_no) == (request.id, "HY-118")
    assert page.builder.can(Act.SUBMIT)
    written(page, qtbot, "approvalNo", "Other")
    assert page.builder.terms.form().request_id is None


def test_that_a_waiver_goes_from_the_request_to_the_terms_by_keys_alone(
    page: AgreementsPage, lend: Lend, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(PDF)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(letter), ""))
    page.open(("draft", lend().id))
    page.activateWindow()
    written(page, qtbot, "penalty", "100")
    qtbot.waitUntil(lambda: not page.builder.mainButton.isEnabled())

    def by_keys(dialog: WaiverDialog) -> int:
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.why.hasFocus)
        qtbot.keyClicks(dialog.why, "Lost the job")
        qtbot.keyClick(dialog.why, Qt.Key.Key_Return)
        qtbot.waitUntil(dialog.letter_no.hasFocus)
        assert dialog.why.text() == ""
        qtbot.keyClicks(dialog.letter_no, "HY-118")
        for field, typed in ((dialog.who, "Manager Xu"), (dialog.given, ""), (dialog.until, "2026-12-31")):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert field.hasFocus()
            qtbot.keyClicks(field, typed)
        qtbot.keyClick(dialog.until, Qt.Key.Key_Tab)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert dialog.fileLabel.text() == letter.name
        qtbot.keyClick(dialog.until, Qt.Key.Key_Return)
        qtbot.waitUntil(dialog.table.hasFocus)
        assert (dialog.letter_no.text(), dialog.fileLabel.text()) == ("", "")
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(WaiverDialog, "exec", by_keys)
    button = page.builder.terms.waiverButton
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(page.builder.mainButton.isEnabled)
    form = page.builder.terms.form()
    assert (form.approval_no, form.approved_until) == ("HY-118", date(2026, 12, 31))


def test_that_a_day_that_cannot_be_read_is_told_below_its_field_in_an_approval(
    page: AgreementsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot
) -> None:
    services, case = AgreementServices(desk), lend()
    amounts = Components(penalty=Money.of(100))
    services.waivers.ask(clerk, case.id, amounts, "Lost the job")
    dialog = WaiverDialog(page, services.waivers, clerk, InlineTasks(), (case.id, amounts, desk.today()))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.letter_no.setText("HY-118")
    dialog.until.setText("2026-13-40")
    dialog.approveButton.click()
    assert any(each.text() == tr("no such day") for each in dialog.validUntil.findChildren(QLabel))
    assert services.waivers.of_case(clerk, case.id)[0].status is WaiverStatus.ASKED


def test_that_a_file_that_is_gone_is_told_and_nothing_is_entered(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, desk: Desk, lend: Lend, clerk: Operator, qtbot: QtBot, tmp_path: Path
) -> None:
    case, services = lend(), AgreementServices(desk)
    services.waivers.ask(clerk, case.id, Components(penalty=Money.of(1)), "Lost the job")
    about = (case.id, Components(), desk.today())
    dialog = WaiverDialog(page, services.waivers, clerk, InlineTasks(), about)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.askButton.isEnabled()
    dialog.letter_no.setText("HY-1")
    dialog.who.setText("Xu")
    dialog.take_file(tmp_path / "gone.pdf")
    dialog.approveButton.click()
    assert "gone.pdf" in dialog.problemLabel.text()
    assert services.waivers.of_case(clerk, case.id)[0].status is WaiverStatus.ASKED


def test_that_a_waiver_of_less_than_was_granted_stays_less(desk: Desk, lend: Lend, clerk: Operator) -> None:
    case, services = lend(), AgreementServices(desk)
    request = services.waivers.ask(clerk, case.id, Components(penalty=Money.of(50)), "Lost the job")
    less = resting_on(BuilderForm(penalty=Money.of(20), fees=Money.of(5)), request)
    assert (less.penalty, less.fees) == (Money.of(20), Money(0))
    assert resting_on(BuilderForm(), request).penalty == Money.of(50)


def test_that_the_ceiling_follows_every_key_and_the_plan_is_judged_by_it(
    page: AgreementsPage, lend: Lend, desk: Desk, clerk: Operator, qtbot: QtBot
) -> None:
    case = lend()
    page.open(("draft", case.id))
    assert page.builder.terms.meansLabel.text()
    saved: list[Means] = []
    empty = Means(case.id, case.debtor_id, desk.today(), Money(0))
    dialog = MeansDialog(page, empty, saved.append)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.money["income"], "7800")
    qtbot.keyClicks(dialog.money["needs"], "4400")
    assert dialog.ceilingLabel.text() == "3,400.00"
    dialog.day.setText("nonsense")
    dialog.okButton.click()
    assert saved == []
    dialog.day.set_day(desk.today())
    dialog.okButton.click()
    AgreementServices(desk).means.take(clerk, saved[0])
    page.building.reweigh()
    assert "3,400.00" in page.builder.terms.meansLabel.text()
    rules = [each.finding.rule for each in page.building.findings()]
    assert "AGR-AFFORD" in rules


def test_that_a_limit_is_let_pass_by_a_second_person_with_a_reason(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, lend: Lend, desk: Desk, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    case = lend()
    services = AgreementServices(desk)
    services.means.take(clerk, Means(case.id, case.debtor_id, desk.today(), Money.of(5000), Money.of(4900)))
    page.open(("draft", case.id))
    page.builder.do_save()
    assert page.building.releasable() == frozenset()
    assert not page.builder.can(Act.SUBMIT)
    agreement = page.building.opened.agreement if page.building.opened else None
    assert agreement is not None
    boss = shown_page(desk, supervisor, qtbot)
    boss.open(("open", agreement.id))
    assert boss.building.releasable() == {"AGR-AFFORD"}
    boss.building.release("AGR-AFFORD", "The brother pays half of each instalment, he said so himself")
    page.open(("open", agreement.id))
    assert page.builder.can(Act.SUBMIT)


def test_that_a_changed_basis_stands_above_the_agreement(
    page: AgreementsPage, lend: Lend, desk: Desk, clerk: Operator
) -> None:
    case = lend()
    page.open(("draft", case.id))
    page.builder.do_save()
    assert not page.builder.basisBanner.isVisible()
    opened = page.building.opened
    assert opened is not None
    assert opened.agreement is not None
    changed = replace(opened.agreement, basis_changed_on=date(2026, 11, 20), basis_note="40,000.00 instead.")
    page.building._show(replace(opened, agreement=changed))
    assert page.builder.basisBanner.isVisible()
    assert "40,000.00" in page.builder.basisBanner.label.text()


def test_that_the_approver_sees_what_changed_against_the_version_before(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    page.builder.do_save()
    assert not page.builder.changesButton.isVisible()
    written(page, qtbot, "number", "6")
    qtbot.waitUntil(lambda: page.building.is_dirty)
    page.builder.do_save()
    assert page.builder.changesButton.isVisible()
    opened = page.building.opened
    assert opened is not None
    assert opened.earlier is not None
    rows = differences(opened.earlier.terms, opened.base)
    assert [(str(what), before, after) for what, before, after in rows] == [("Instalments", "12", "6")]
    dialog = ChangesDialog(page, opened.earlier.name, rows)
    qtbot.addWidget(dialog)
    assert dialog.table.table.rowCount() == 1
    assert forms.differences("agreement_changes_dialog", ChangesDialog) == []


def test_that_an_agreement_that_replaces_another_is_drafted_from_its_page(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, lend: Lend, desk: Desk, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    case = lend()
    services = AgreementServices(desk)
    draft = services.steps.draft(clerk, case.id, services.quotes.basis(clerk, case.id).terms)
    approved = services.steps.approve(supervisor, services.steps.submit(clerk, draft))
    printed, _paper = services.printing.print(clerk, approved)
    signed = sign_all(services.steps, clerk, printed, desk.today())
    page.open(("open", signed.id))
    with qtbot.waitSignal(page.wants) as asked:
        page.builder.amendButton.click()
    assert asked.args == ["agreements", ("replace", signed.id)]
    page.open(("replace", signed.id))
    assert not page.builder.middle.addButton.isVisible()
    written(page, qtbot, "number", "20")
    page.builder.do_save()
    opened = page.building.opened
    assert opened is not None
    assert opened.agreement is not None
    assert opened.agreement.replaces_id == signed.id
    assert opened.agreement.terms.instalments == 20
    assert page.builder.changesButton.isVisible()
    assert page.builder.can(Act.SUBMIT)


def test_that_the_rail_tells_what_became_of_the_copies(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, lend: Lend, desk: Desk, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    case = lend()
    services = AgreementServices(desk)
    draft = services.steps.draft(clerk, case.id, services.quotes.basis(clerk, case.id).terms)
    approved = services.steps.approve(supervisor, services.steps.submit(clerk, draft))
    printed, _paper = services.printing.print(clerk, approved)
    papers = services.lists.papers(clerk, printed)
    out = [replace(papers[0], carried_at=desk.now()), papers[1]]
    assert str(paper_note(out)) == "2 copies, 1 carried out"
    refused = [replace(papers[0], answer=PaperAnswer.REFUSED), papers[1]]
    assert str(paper_note(refused)) == "2 copies, 1 refused"
    dialog = SignDialog(page, desk.today(), papers)
    qtbot.addWidget(dialog)
    for tick in dialog.ticks.values():
        tick.setChecked(True)
    page.open(("open", printed.id))
    page.building.sign(desk.today(), dialog.signed_copies())
    signed = services.lists.papers(clerk, printed)
    assert [each.answer for each in signed] == [PaperAnswer.SIGNED, PaperAnswer.SIGNED]
    state = page.builder.state
    assert state is not None
    assert str(state.steps[4].note) == f"{desk.today()}, not scanned"


def test_that_a_supervisor_releases_a_limit_of_the_option_on_show(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, lend: Lend, desk: Desk, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    case, services = lend(), AgreementServices(desk)
    PolicyService(desk).save(supervisor, TermPolicy(Role.CLERK, most_months=6))
    usual = services.quotes.basis(clerk, case.id).terms
    options = [replace(usual, instalments=3), usual]
    offer = services.offers.draft(clerk, case.id, options, date(2026, 12, 7))
    page.open(("offer", offer.id))
    page.building.choose_option(1)
    assert page.building.releasable() == frozenset()
    boss = shown_page(desk, supervisor, qtbot)
    boss.open(("offer", offer.id))
    assert boss.building.releasable() == frozenset()
    boss.building.choose_option(1)
    assert boss.building.releasable() == {"POL-MONTHS"}
    boss.building.release("POL-MONTHS", "The client agreed to a year on the phone")
    assert boss.building.option_no == 2
    assert boss.building.releasable() == frozenset()
    stored = services.offers.get(clerk, offer.id)
    assert [len(each.releases) for each in stored.options] == [0, 1]
    assert services.offers.submit(clerk, stored).status is OfferStatus.PENDING
