from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from tests.services.signing_samples import sign_all
from tests.ui.agreement_pages import answered, written

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import Sentence
from casedesk.domain.waivers import WaiverAnswer
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.desk import Desk
from casedesk.services.paper_images import PageImage
from casedesk.services.waivers import WaiverService
from casedesk.ui import forms
from casedesk.ui.agreements.builder_pane import BuilderPane
from casedesk.ui.agreements.dialogs import PrintDialog, RulesDialog, SignDialog
from casedesk.ui.agreements.page import AgreementsPage, agreements_page
from casedesk.ui.agreements.presenter.builder import BuilderPresenter
from casedesk.ui.agreements.presenter.form import BuilderForm, FormError, form_of, terms_of
from casedesk.ui.agreements.presenter.lists import ListPresenter
from casedesk.ui.agreements.presenter.ports import AgreementServices, OptionsState, QuoteState, Rows
from casedesk.ui.agreements.presenter.states import Act, BuilderState
from casedesk.ui.agreements.terms_pane import TermsPane
from casedesk.ui.looks import Mark, Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.case_picker import CaseDialog
from casedesk.ui.widgets.paper_printer import draw
from casedesk.ui.widgets.reason_dialog import ReasonDialog
from casedesk.ui.work import InlineTasks, Progress

Lend = Callable[..., Case]


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


class FakeBuilder:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.state: BuilderState | None = None
        self.form: BuilderForm | None = None
        self.quote: QuoteState | None = None
        self.problems: dict[str, Sentence] = {}
        self.pages: dict[int, PageImage] = {}
        self.options: OptionsState | None = None
        self.errors: list[CaseDeskError] = []
        self.said: list[str] = []
        self.papers: list[bytes] = []
        self.base: Terms | None = None

    def show_state(self, state: BuilderState) -> None:
        self.state = state

    def show_form(self, form: BuilderForm, terms: Terms) -> None:
        self.form, self.base = form, terms

    def show_problems(self, problems: dict[str, Sentence]) -> None:
        self.problems = problems

    def show_quote(self, quote: QuoteState) -> None:
        self.quote = quote

    def show_page_image(self, place: int, count: int, image: PageImage) -> None:  # noqa: ARG002
        self.pages[place] = image

    def show_options(self, state: OptionsState) -> None:
        self.options = state

    def show_paper_problem(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def tell(self, text: Text) -> None:
        self.said.append(str(text))

    def deliver(self, pdf: bytes) -> None:
        self.papers.append(pdf)


class Bench:
    """A builder's presenter with its fake view."""

    def __init__(self, desk: Desk, actor: Operator) -> None:
        self.view = FakeBuilder()
        self.presenter = BuilderPresenter(AgreementServices(desk), actor, InlineTasks())
        self.presenter.attach(self.view)

    @property
    def state(self) -> BuilderState:
        assert self.view.state is not None
        return self.view.state

    @property
    def quote(self) -> QuoteState:
        assert self.view.quote is not None
        return self.view.quote

    @property
    def form(self) -> BuilderForm:
        assert self.view.form is not None
        return self.view.form

    @property
    def agreement(self) -> Agreement:
        assert self.presenter.opened is not None
        assert self.presenter.opened.agreement is not None
        return self.presenter.opened.agreement


def approved(desk: Desk, clerk: Operator, supervisor: Operator, case: Case) -> Agreement:
    services = AgreementServices(desk)
    draft = services.steps.draft(clerk, case.id, services.quotes.basis(clerk, case.id).terms)
    return services.steps.approve(supervisor, services.steps.submit(clerk, draft))


def test_that_a_new_draft_begins_with_usual_terms_and_their_schedule(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    bench = Bench(desk, clerk)
    bench.presenter.paper.wants_width(300)
    bench.presenter.open_draft(lend().id)
    assert (bench.state.number, bench.state.can_edit) == ("", True)
    assert bench.form.number == 12
    assert len(bench.quote.rows) == 13
    assert bench.quote.proofs.holds
    assert bench.quote.total == Money.of("46325.80")
    assert [bench.view.pages[place].width for place in range(3)] == [600, 600, 600]
    assert not bench.presenter.is_dirty
    assert Act.VOID not in bench.state.offered


def put_on_file(desk: Desk, actor: Operator, bench: Bench, number: str) -> None:
    """Enter the client's letter about the waiver that stands in the fields."""
    assert bench.presenter.opened is not None
    service, case_id = WaiverService(desk), bench.presenter.opened.basis.case.id
    asked = service.ask(actor, case_id, bench.presenter.form.waived, "Lost the job")
    letter = WaiverAnswer(number, desk.today(), "Manager Li", evidence=b"%PDF-1.7 letter")
    service.approve(actor, asked, letter)


def test_that_a_change_recomputes_the_rest(desk: Desk, lend: Lend, clerk: Operator) -> None:
    bench = Bench(desk, clerk)
    bench.presenter.open_draft(lend().id)
    down = replace(bench.form, down=Money.of(3000), penalty=Money.of("2595.80"), fees=Money.of(480))
    bench.presenter.changed(down)
    assert bench.quote.total == Money.of("43250.00")
    assert shown(bench.quote.capitals) == "人民币肆万叁仟贰佰伍拾元整"
    assert str(bench.quote.proofs.lines[0].text) == "46,325.80 − 3,075.80 = 43,250.00"
    assert bench.quote.rows[0][1] == "2026-11-30 周一"
    assert bench.quote.each == Money.of("3354.16")
    assert Act.SUBMIT in bench.state.reasons
    bench.presenter.changed(replace(down, approval_no="HYJM-1126-118"))
    assert Act.SUBMIT in bench.state.reasons
    put_on_file(desk, clerk, bench, "HYJM-1126-118")
    bench.presenter.changed(replace(down, approval_no="HYJM-1126-118"))
    assert Act.SUBMIT not in bench.state.reasons


def test_that_an_amount_for_each_chooses_the_number(desk: Desk, lend: Lend, clerk: Operator) -> None:
    bench = Bench(desk, clerk)
    bench.presenter.open_draft(lend().id)
    bench.presenter.each_changed(bench.form, Money.of(2000))
    assert (bench.quote.number, bench.quote.each) == (24, Money.of(2000))
    assert str(bench.quote.rows[-2][4].text) == "325.80"  # type: ignore[attr-defined]
    bench.presenter.each_changed(bench.form, Money(0))
    assert "each" in bench.view.problems


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("penalty", {"penalty": Money.of(5000)}),
        ("fees", {"fees": Money.of(-1)}),
        ("down", {"down": Money.of(-5)}),
        ("deferred", {"deferred": Money.of(50000)}),
        ("first_on", {"first_on": None}),
        ("down", {"unreadable": frozenset({"down"})}),
        ("approved_until", {"unreadable": frozenset({"approved_until"})}),
    ],
)
def test_that_what_is_wrong_stands_below_its_field(
    desk: Desk, lend: Lend, clerk: Operator, field: str, change: dict[str, object]
) -> None:
    bench = Bench(desk, clerk)
    bench.presenter.open_draft(lend().id)
    bench.presenter.changed(replace(bench.form, **change))  # type: ignore[arg-type]
    assert field in bench.view.problems
    assert not bench.quote.proofs.holds
    assert bench.presenter.is_dirty
    assert Act.SUBMIT in bench.state.reasons


def test_that_impossible_terms_say_so_and_stop_the_submission(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    bench = Bench(desk, clerk)
    bench.presenter.open_draft(lend().id)
    bench.presenter.changed(replace(bench.form, down=Money.of(46000), down_on=date(2027, 1, 15)))
    assert not bench.quote.proofs.holds
    assert "does not follow" in str(bench.quote.proofs.lines[0].text)
    assert Act.SUBMIT in bench.state.reasons


def test_that_fields_and_terms_are_each_others_mirror(desk: Desk, lend: Lend, clerk: Operator) -> None:
    base = AgreementServices(desk).quotes.basis(clerk, lend().id).terms
    waiver = Waiver(Components(penalty=Money.of(27)), "A-1", date(2026, 12, 31))
    for terms in (
        base,
        replace(base, waiver=waiver, down_payment=Money.of(10), down_on=date(2026, 11, 24)),
        replace(base, monthly_day=28, instalments=3, language="en", copies=3),
    ):
        assert terms_of(form_of(terms), base, desk.today()) == terms
    left = terms_of(replace(form_of(base), deferred=Money.of(100)), base, desk.today())
    assert left.deferred == Components(principal=Money.of(100))
    with pytest.raises(FormError):
        terms_of(replace(form_of(base), first_on=None), base, desk.today())


def test_that_saving_and_submitting_hand_the_draft_on(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    bench = Bench(desk, clerk)
    bench.presenter.open_draft(lend().id)
    bench.presenter.changed(replace(bench.form, number=6))
    bench.presenter.save()
    assert bench.agreement.terms.instalments == 6
    assert not bench.presenter.is_dirty
    bench.presenter.changed(replace(bench.form, number=8))
    bench.presenter.submit()
    assert (bench.agreement.status, bench.agreement.revision) == (AgreementStatus.PENDING, 2)
    assert "A supervisor approves it" in str(bench.state.reasons[Act.APPROVE])

    boss = Bench(desk, supervisor)
    boss.presenter.open(bench.agreement.id)
    assert boss.state.main is Act.APPROVE
    boss.presenter.send_back("Too long")
    assert "Too long" in str(boss.state.note)
    bench.presenter.open(bench.agreement.id)
    bench.presenter.submit()
    boss.presenter.open(bench.agreement.id)
    boss.presenter.approve()
    assert boss.state.steps[2].place == "current"
    assert supervisor.name in str(boss.state.steps[2].note)


def test_that_printing_delivers_the_stored_bytes_and_signing_rests_the_case(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    agreement = approved(desk, clerk, supervisor, lend())
    bench = Bench(desk, clerk)
    bench.presenter.open(agreement.id)
    bench.presenter.print_final(2)
    copies = AgreementLists(desk).papers(clerk, bench.agreement)
    assert bench.view.papers == [AgreementLists(desk).stored_paper(clerk, copies[0])]
    assert bench.presenter.paper.pdf == bench.view.papers[0]
    assert str(bench.state.steps[3].note) == "2 copies"
    bench.presenter.print_final(2)
    assert len(bench.view.errors) == 1
    bench.presenter.sign(desk.today(), [each.id for each in copies])
    assert bench.agreement.status is AgreementStatus.SIGNED
    assert bench.state.offered == (Act.RECORD, Act.AMEND, Act.VOID, Act.POSTPONE)
    assert bench.quote.chips == ()


def test_that_a_broken_plan_is_shown_as_broken_before_it_is_marked(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, clock: object
) -> None:
    agreement = approved(desk, clerk, supervisor, lend())
    services = AgreementServices(desk)
    printed, _paper = services.printing.print(clerk, agreement)
    sign_all(services.steps, clerk, printed, desk.today())
    clock.moment += timedelta(days=60)  # type: ignore[attr-defined]
    bench = Bench(desk, clerk)
    bench.presenter.open(agreement.id)
    assert bench.state.steps[-1].place == "current"
    mark = bench.quote.rows[0][3]
    assert isinstance(mark, Mark)
    assert str(mark.text) == "Broken"


def test_that_a_void_agreement_offers_nothing_more(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    agreement = approved(desk, clerk, supervisor, lend())
    bench = Bench(desk, clerk)
    bench.presenter.open(agreement.id)
    bench.presenter.void("Debtor moved away")
    assert bench.state.offered == ()
    assert [each.place for each in bench.state.steps] == ["done", "done", "done", "over"]
    assert all(each.note for each in bench.state.steps)
    assert "moved away" in str(bench.state.note)


def test_that_the_drafter_of_a_waiver_reads_why_approving_is_off(
    desk: Desk, lend: Lend, supervisor: Operator
) -> None:
    bench = Bench(desk, supervisor)
    bench.presenter.open_draft(lend().id)
    bench.presenter.changed(replace(bench.form, penalty=Money.of(1), approval_no="A-1"))
    put_on_file(desk, supervisor, bench, "A-1")
    bench.presenter.submit()
    assert "another person" in str(bench.state.reasons[Act.APPROVE])


class FakeList:
    def __init__(self) -> None:
        self.tabs: Sequence[tuple[str, Text, int]] = ()
        self.source: Rows | None = None
        self.chosen = ""

    def show_list(self, source: Rows, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        self.source, self.tabs, self.chosen = source, tabs, chosen

    def show_error(self, error: CaseDeskError) -> None:
        raise error


def test_that_tabs_count_states_and_narrow_the_list(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    approved(desk, clerk, supervisor, lend())
    services, view = AgreementServices(desk), FakeList()
    case = lend()
    services.steps.draft(clerk, case.id, services.quotes.basis(clerk, case.id).terms)
    presenter = ListPresenter(services.lists, services.offers, clerk, InlineTasks())
    presenter.attach(view)
    presenter.load()
    assert [(str(text), count) for _key, text, count in view.tabs] == [
        ("All", 2),
        ("Draft", 1),
        ("Approved", 1),
    ]
    presenter.choose("draft")
    assert view.source is not None
    assert view.source.count() == 1
    assert view.source.rows(0, 10)[0][2] == case.case_no
    assert presenter.waiting == 1


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("agreements_page", AgreementsPage),
        ("agreement_builder", BuilderPane),
        ("agreement_terms", TermsPane),
        ("agreement_print_dialog", PrintDialog),
        ("agreement_sign_dialog", SignDialog),
        ("agreement_rules_dialog", RulesDialog),
        ("reason_dialog", ReasonDialog),
        ("case_dialog", CaseDialog),
    ],
)
def test_that_each_form_has_what_its_class_names(qtbot: QtBot, form: str, kind: type) -> None:
    assert forms.differences(form, kind) == []


@pytest.fixture
def page(desk: Desk, supervisor: Operator, qtbot: QtBot) -> AgreementsPage:
    made = agreements_page(desk, supervisor, InlineTasks())
    qtbot.addWidget(made)
    made.resize(1290, 700)
    made.show()
    made.refresh(1)
    return made


def test_that_an_agreement_is_drafted_submitted_and_printed_to_a_file_in_the_window(
    page: AgreementsPage, desk: Desk, lend: Lend, qtbot: QtBot, tmp_path: Path
) -> None:
    case = lend()
    page.open(("draft", case.id))
    builder = page.builder
    assert page.title() == tr("New agreement")
    assert case.case_no in page.context()
    written(page, qtbot, "number", "6")
    written(page, qtbot, "down", "3000")
    qtbot.waitUntil(lambda: builder.middle.schedule.table.rowCount() == 8)
    assert builder.terms.form().number == 6
    assert builder.terms.total.text() == "46,325.80"
    qtbot.waitUntil(lambda: builder.previewSide.preview.page_count() > 0)
    builder.do_save()
    assert page.title() == "XY20261123-001"
    builder.do_main()
    answered(builder.do_main, accepts=True)
    lists = AgreementLists(desk)
    stored = lists.of_case(page.building.actor, case.id)[0]
    assert stored.status is AgreementStatus.APPROVED
    target = tmp_path / "agreement.pdf"
    builder._delivery.target = target
    page.building.print_final(2)
    assert target.read_bytes() == lists.stored_paper(
        page.building.actor, lists.papers(page.building.actor, stored)[0]
    )
    assert not builder.draftPrintButton.isVisibleTo(builder)
    assert page.go_up()
    assert (page.table.table.rowCount(), page.title()) == (1, tr("Agreements"))
    assert not page.go_up()


def test_that_a_typed_waiver_without_approval_turns_submitting_off(
    page: AgreementsPage, desk: Desk, clerk: Operator, lend: Lend, qtbot: QtBot
) -> None:
    case, service = lend(), WaiverService(desk)
    page.open(("draft", case.id))
    written(page, qtbot, "penalty", "100")
    qtbot.waitUntil(lambda: not page.builder.mainButton.isEnabled())
    assert page.builder.reasonLabel.text()
    assert not page._main.isEnabled()
    asked = service.ask(clerk, case.id, page.building.form.waived, "Lost the job")
    letter = WaiverAnswer("A-1", desk.today(), "Manager Li", evidence=b"%PDF-1.7 letter")
    service.approve(clerk, asked, letter)
    written(page, qtbot, "approvalNo", "A-1")
    qtbot.waitUntil(page.builder.mainButton.isEnabled)


def test_that_a_wrong_field_tells_below_itself(page: AgreementsPage, lend: Lend, qtbot: QtBot) -> None:
    page.open(("draft", lend().id))
    written(page, qtbot, "firstOn", "2026-02-31")
    edit = page.builder.terms.firstOn.field
    assert edit is not None
    qtbot.waitUntil(lambda: edit.property("state") == "error")
    assert edit.accessibleDescription()


def test_that_a_first_day_sets_the_day_of_later_months(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    written(page, qtbot, "firstOn", "2026-12-28")
    assert page.builder.terms.form().monthly_day == 28
    written(page, qtbot, "each", "1000")
    qtbot.waitUntil(lambda: page.builder.terms.form().number == 47)


def test_that_the_rules_dialog_shows_clause_and_source(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    dialog = RulesDialog(page, page.building.findings(), "AGR-PAYEE")
    qtbot.addWidget(dialog)
    assert dialog.ruleLabel.text().startswith("AGR-PAYEE")
    assert "对公账户" in dialog.textLabel.text()
    assert dialog.table.table.rowCount() == len(page.building.findings())


def test_that_dialogs_want_their_reason_and_day(page: AgreementsPage, qtbot: QtBot) -> None:
    printing = PrintDialog(page, 2, is_again=True)
    signing = SignDialog(page, date(2026, 11, 23))
    asking = ReasonDialog(page, "Why?", "", "Do it")
    for dialog in (printing, signing, asking):
        qtbot.addWidget(dialog)
        dialog.show()
    qtbot.mouseClick(printing.okButton, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(asking.okButton, Qt.MouseButton.LeftButton)
    signing.day.setText("nonsense")
    qtbot.mouseClick(signing.okButton, Qt.MouseButton.LeftButton)
    assert [each.isVisible() for each in (printing, signing, asking)] == [True, True, True]
    printing.why.setText("A page was spoilt")
    signing.day.setText("2026-11-23")
    asking.reason.setPlainText("Because")
    for dialog in (printing, signing, asking):
        qtbot.mouseClick(dialog.okButton, Qt.MouseButton.LeftButton)
    assert [each.result() for each in (printing, signing, asking)] == [1, 1, 1]


def test_that_enter_finishes_a_question_and_never_calls_it_off(page: AgreementsPage, qtbot: QtBot) -> None:
    printing, signing = PrintDialog(page, 2, is_again=False), SignDialog(page, date(2026, 11, 23))
    for dialog, field in ((printing, printing.number), (signing, signing.day)):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert dialog.result() == 1
    chosen = PrintDialog(page, 2, is_again=False)
    qtbot.addWidget(chosen)
    chosen.show()
    chosen.activateWindow()
    chosen.where.setFocus()
    qtbot.waitUntil(chosen.where.hasFocus)
    qtbot.keyClick(chosen.where, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen.result() == 1


def test_that_the_paper_folds_where_there_is_no_room_and_on_request(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    side, button = page.builder.previewSide, page.builder.previewButton
    assert (side.isVisible(), button.isVisible()) == (True, False)
    page.resize(1100, 700)
    qtbot.waitUntil(lambda: not side.isVisible())
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (side.isVisible(), button.isVisible()) == (True, False)
    page._fold.trigger()
    page.resize(1600, 700)
    assert not side.isVisible()


def test_that_the_same_bytes_reach_the_printer_page_by_page(
    page: AgreementsPage, lend: Lend, tmp_path: Path
) -> None:
    page.open(("draft", lend().id))
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    steps: list[tuple[int, int]] = []
    draw(page.building.paper.pdf, printer, Progress(lambda done, total, _what: steps.append((done, total))))
    assert steps == [(0, 3), (1, 3), (2, 3)]
    assert (tmp_path / "out.pdf").stat().st_size > 1000
