from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QToolTip
from pytestqt.qtbot import QtBot
from tests.conftest import PASSWORD, Clock
from tests.services.case_samples import MORNING, TODAY, Sample, make_case, store, writing

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.case_files import CaseFile
from casedesk.domain.case_lists import CaseQuery, CaseSort, Order
from casedesk.domain.case_states import CaseStep
from casedesk.domain.cases import CaseStatus, FlagKind, NextStep, StepKind
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.own_fields import OwnField
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.people import Phone, Reachability
from casedesk.domain.places import Coordinates
from casedesk.domain.reconciliation import KeptValue
from casedesk.domain.schedules import Instalment
from casedesk.domain.sentences import say
from casedesk.domain.tags import Tag, TagColour
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.services.cases import CaseService
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.tags import TagService
from casedesk.storage.shelves import Shelves
from casedesk.ui import forms
from casedesk.ui.case_file import dialogs
from casedesk.ui.case_file.conflicts import Conflict
from casedesk.ui.case_file.contact_dialog import ContactDialog
from casedesk.ui.case_file.contact_verdicts import verdict_marks, with_findings
from casedesk.ui.case_file.fact_entries import Entry, Fact, Head
from casedesk.ui.case_file.facts_list import FactsList, button_place, eye_place
from casedesk.ui.case_file.history import Kind
from casedesk.ui.case_file.overview import Overview
from casedesk.ui.case_file.own_dialog import OwnValueDialog
from casedesk.ui.case_file.page import CaseFilePage
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_file.record_dialogs import MergeDialog, SeparateDialog
from casedesk.ui.case_file.services import FileServices
from casedesk.ui.case_file.state_dialog import StateDialog
from casedesk.ui.looks import Text, TimelineEntry, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.fields import DateEdit, MoneyEdit, PasswordEdit
from casedesk.ui.widgets.sides_dialog import SidesDialog
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Windows are shown on the encrypted file only; the services are tested on both databases."""


def nothing() -> None:
    """Stand for a dialog that closes."""


def fail(error: CaseDeskError) -> None:
    raise error


class View:
    """Remembers what it was shown."""

    def __init__(self) -> None:
        self.file: CaseFile | None = None
        self.overview: Overview | None = None
        self.facts: list[Entry] = []
        self.kinds: dict[str, int] = {}
        self.entries: list[TimelineEntry] = []
        self.conflict: Conflict | None = None
        self.told: list[str] = []
        self.errors: list[CaseDeskError] = []
        self.started: list[str] = []
        self.wanted: list[tuple[str, object]] = []

    def show_file(self, file: CaseFile, overview: Overview) -> None:
        self.file, self.overview = file, overview

    def show_facts(self, facts: Sequence[Entry]) -> None:
        self.facts = list(facts)

    def show_history(
        self, kinds: Sequence[tuple[str, Text, int]], current: str, entries: Sequence[TimelineEntry]
    ) -> None:
        self.kinds, self.current = {key: count for key, _title, count in kinds}, current
        self.entries = list(entries)

    def show_position(self) -> None:
        pass

    def show_conflict(self, conflict: Conflict) -> None:
        self.conflict = conflict

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(error)

    def toast(self, text: Text, *, can_undo: bool = False) -> None:
        self.told.append(str(text))
        self.can_undo = can_undo

    def start(self, what: str) -> None:
        self.started.append(what)

    def go(self, page: str, argument: object) -> None:
        self.wanted.append((page, argument))

    def text_of(self, text: Text) -> str:
        return str(text)

    def fact(self, key: str) -> Fact:
        found = next(each for each in self.facts if each.key == key)
        assert isinstance(found, Fact)
        return found


@pytest.fixture
def sample(desk: Desk, supervisor: Operator) -> Sample:
    """Store one case with contacts, visits, payments, a promise and an agreement."""
    made = make_case(desk, 1, name="陈䶮")
    at = datetime(2026, 11, 18, 2, 5, tzinfo=UTC)
    record = VisitRecord(
        at, at + timedelta(minutes=37), VisitOutcome.MET_DEBTOR, summary="talked at the door"
    )
    visit = Visit(
        "V20261118-01",
        made.case.id,
        made.debtor.id,
        made.home.id,
        VisitPurpose.FIRST_VISIT,
        at,
        40,
        (supervisor.id,),
        VisitStatus.HELD,
        record=record,
    )
    payment = Payment(
        made.case.id,
        Money.of(1000),
        date(2026, 11, 20),
        PaymentChannel.TRANSFER,
        payer=made.debtor.name,
        applied=Components(interest=Money.of(1000)),
        recorded_by=supervisor.id,
    )
    claimed = replace(payment, status=PaymentStatus.CLAIMED, applied=None, paid_on=date(2026, 11, 22))
    terms = Terms(
        Components(Money.of(3000)), TODAY, Waiver(Components()), ZERO, None, 1, TODAY + timedelta(days=3)
    )
    due = TODAY + timedelta(days=3)
    plan = (Instalment(1, due, due, Money.of(3000), ZERO, Money.of(3000), ZERO),)
    agreement = Agreement(
        "XY20261121-001",
        made.case.id,
        terms,
        plan,
        status=AgreementStatus.SIGNED,
        drafted_by=supervisor.id,
        signed_on=date(2026, 11, 21),
    )

    store(desk, lambda work: work.visits.add(visit) and None)
    store(desk, lambda work: work.payments.add(payment) and None)
    store(desk, lambda work: work.payments.add(claimed) and None)
    store(desk, lambda work: work.agreements.add(agreement) and None)
    ContactService(desk).log(
        supervisor,
        NewContact(
            made.case.id,
            made.debtor.id,
            Channel.CALL,
            Direction.OUTGOING,
            ContactResult.TALKED,
            minutes=6,
            note="instalments wanted",
            promise_amount=Money.of(500),
            promise_due_on=TODAY + timedelta(days=2),
        ),
    )
    return made


@pytest.fixture
def make_presenter(desk: Desk, clock: Clock) -> Callable[[Operator], CaseFilePresenter]:
    def made(actor: Operator) -> CaseFilePresenter:
        return CaseFilePresenter(FileServices.of(desk), actor, InlineTasks(), clock)

    return made


@pytest.fixture
def presenter(
    make_presenter: Callable[[Operator], CaseFilePresenter], supervisor: Operator
) -> CaseFilePresenter:
    return make_presenter(supervisor)


@pytest.fixture
def view(presenter: CaseFilePresenter, sample: Sample) -> View:
    shown = View()
    presenter.attach(shown)
    presenter.open(sample.case.id)
    return shown


def test_that_the_history_tells_everything_newest_first(view: View) -> None:
    assert view.kinds == {
        "all": 6,
        "contacts": 2,
        "visits": 1,
        "agreements": 1,
        "payments": 2,
        "papers": 0,
        "audit": 0,
    }
    heads = [str(each.head) for each in view.entries]
    assert set(heads[:2]) == {"Phone call · Debtor · 6 min", "Promised 500.00 yuan by 2026-11-25"}
    assert heads[2:] == [
        "Said to have paid 1,000.00 yuan",
        "Repayment agreement XY20261121-001",
        "Received 1,000.00 yuan",
        "Visit V20261118-01 · Home",
    ]
    assert str(view.entries[4].text) == "Settled: Interest 1,000.00"
    assert [str(each) for each in view.entries[5].facts][-1] == "37 min on site"


def test_that_filters_and_words_narrow_the_history(presenter: CaseFilePresenter, view: View) -> None:
    presenter.show_kind(str(Kind.PAYMENTS))
    assert len(view.entries) == 2
    presenter.find("received transfer")
    assert [str(each.head) for each in view.entries] == ["Received 1,000.00 yuan"]
    presenter.find("nothing like it")
    assert view.entries == []
    presenter.find("")
    presenter.show_kind(str(Kind.ALL))
    assert len(view.entries) == 6


def test_that_the_overview_shows_step_plan_light_and_limits(view: View) -> None:
    overview = view.overview
    assert overview is not None
    assert [str(each.label) for each in overview.facts] == [
        "Balance ¥",
        "Overdue",
        "Mobile",
        "Client",
        "Contract",
        "Recall",
        "Staff",
    ]
    assert str(overview.step.head).endswith("Await payment")
    assert [str(each.text) for each in overview.step.marks] == ["Instalment 1: 3,000.00, Upcoming"]
    assert overview.light is not None
    assert overview.light.tone is Tone.OK
    assert str(overview.light.ground[0]) == "Ground: 2026-11-23 Debtor promised to pay"
    assert [(each.used, each.limit) for each in overview.counters] == [(1, 3), (0, 1), (1, 4)]
    assert [str(each.text) for each in overview.marks] == ["Promise"]


def test_that_facts_say_what_may_be_said_to_whom(view: View, sample: Sample) -> None:
    heads = [each.key for each in view.facts if isinstance(each, Head)]
    assert heads == ["people", "addresses", "phones", "situation"]
    spouse = view.fact(f"person:{sample.spouse.id}")
    assert spouse.head == "许*"
    assert spouse.mark is not None
    assert str(spouse.mark.text) == "Pass on only"
    phone = view.fact(f"phone:{sample.spouse_phone.id}")
    assert phone.mark is not None
    assert str(phone.mark.text) == "No source"
    assert view.fact(f"address:{sample.home.id}").note == "拱墅区"


def test_that_a_value_stands_in_full_for_two_minutes_only(
    presenter: CaseFilePresenter, view: View, sample: Sample, clock: Clock
) -> None:
    what = f"phone:{sample.phone.id}"
    presenter.unmask(what, "calling back", nothing, fail)
    assert view.fact(what).head == sample.phone.number
    clock.moment = MORNING + timedelta(seconds=119)
    presenter.mask_again()
    assert view.fact(what).is_unmasked
    clock.moment = MORNING + timedelta(seconds=121)
    presenter.mask_again()
    assert view.fact(what).head == "138****1234"


def test_that_leaving_hides_what_stood_in_full(
    presenter: CaseFilePresenter, view: View, sample: Sample
) -> None:
    what = f"document:{sample.debtor.id}"
    presenter.unmask(what, "check", nothing, fail)
    assert presenter.in_full(what) == sample.debtor.document_no
    presenter.forget_unmasked()
    assert presenter.in_full(what) is None
    assert sample.debtor.document_no not in str(view.facts)


def test_that_the_arrows_follow_the_list_one_came_from(
    presenter: CaseFilePresenter, view: View, desk: Desk, sample: Sample
) -> None:
    keys = [sample.case.id, *(make_case(desk, number).case.id for number in (2, 3))]
    presenter.open((keys[1], CaseQuery().ordered_by(Order(CaseSort.CASE_NO))))
    assert presenter.position() == (2, 3)
    presenter.step(1)
    assert view.file is not None
    assert view.file.case.id == keys[2]
    presenter.step(1)
    presenter.step(-1)
    presenter.step(-1)
    assert presenter.position() == (1, 3)


def test_that_another_page_may_ask_for_a_dialog(
    presenter: CaseFilePresenter, view: View, sample: Sample
) -> None:
    presenter.open(("contact", sample.case.id))
    presenter.load()
    assert view.started == ["contact"]


def test_that_actions_and_entries_lead_to_their_pages(
    presenter: CaseFilePresenter, view: View, sample: Sample
) -> None:
    for what in ("payment", "visit", "agreement"):
        presenter.act(what)
    presenter.open_entry("visit:1")
    presenter.open_entry("agreement:1")
    presenter.open_entry("audit:7")
    presenter.open_entry("contact:1")
    assert view.wanted == [
        ("payments", sample.case.id),
        ("visits", ("plan", sample.case.id)),
        ("agreements", ("draft", sample.case.id)),
        ("visits", ("open", 1)),
        ("agreements", ("open", 1)),
        ("audit", sample.case.id),
    ]


def test_that_a_change_is_told_and_shown(presenter: CaseFilePresenter, view: View) -> None:
    step = NextStep(StepKind.VISIT, TODAY + timedelta(days=9), "bring the papers")
    presenter.save_step(step, nothing, fail)
    presenter.save_situation("weekends", "lost the job", None, nothing, fail)
    assert view.file is not None
    assert (view.file.case.next_step, view.file.case.preference) == (step, "weekends")
    assert view.told == ["Next step saved.", "Saved."]
    assert view.kinds["audit"] == 2


def test_that_two_edits_at_once_are_joined_field_by_field(
    presenter: CaseFilePresenter, view: View, desk: Desk, administrator: Operator
) -> None:
    assert view.file is not None
    theirs = replace(view.file.case, note="theirs", preference="mornings")
    CaseService(desk).edit(administrator, theirs)
    presenter.save_situation("evenings", "", administrator.id, nothing, fail)
    conflict = view.conflict
    assert conflict is not None
    assert conflict.who == administrator.name
    shown = {each.field: (str(each.theirs), str(each.mine)) for each in conflict.differences}
    assert shown == {
        "operator_id": ("—", administrator.name),
        "preference": ("mornings", "evenings"),
        "note": ("theirs", "—"),
    }
    assert conflict.mine == {"operator_id"}
    presenter.resolve({"operator_id", "preference"}, nothing, fail)
    case = view.file.case
    assert (case.note, case.preference, case.operator_id) == ("theirs", "evenings", administrator.id)


def test_that_hold_flags_and_stops_change_the_file(
    presenter: CaseFilePresenter, view: View, sample: Sample
) -> None:
    presenter.hold("in hospital", TODAY + timedelta(days=7), nothing, fail)
    assert view.overview is not None
    assert view.overview.is_held
    presenter.resume()
    presenter.raise_flag(FlagKind.VULNERABLE, "infant at home", nothing, fail)
    assert view.file is not None
    presenter.clear_flag(view.file.flags[0], "moved out", nothing, fail)
    party = presenter.person(sample.spouse.id)
    assert party is not None
    assert party.party is not None
    presenter.stop_contact(party.party)
    mark = view.fact(f"person:{sample.spouse.id}").mark
    assert mark is not None
    assert str(mark.text) == "Stop contact"
    assert view.errors == []
    assert view.told[-1] == "Contact stopped for ever."


def test_that_a_refusal_reaches_the_dialog(presenter: CaseFilePresenter, view: View) -> None:
    failed: list[CaseDeskError] = []
    presenter.raise_flag(FlagKind.DISPUTE, " ", nothing, failed.append)
    assert len(failed) == 1
    assert view.told == []


# --- windows


@pytest.fixture
def page(qtbot: QtBot, presenter: CaseFilePresenter, sample: Sample) -> CaseFilePage:
    shown = CaseFilePage(presenter)
    qtbot.addWidget(shown)
    shown.resize(1290, 720)
    shown.show()
    shown.open(sample.case.id)
    return shown


def dialog_of(page: CaseFilePage, kind: type[QDialog]) -> QDialog:
    return page.findChildren(kind)[-1]


def test_that_the_forms_have_every_part_their_windows_name() -> None:
    for name, kind in (
        ("case_file_page", CaseFilePage),
        ("contact_dialog", ContactDialog),
        ("case_file_step_dialog", dialogs.StepDialog),
        ("case_file_hold_dialog", dialogs.HoldDialog),
        ("case_file_phone_dialog", dialogs.PhoneDialog),
        ("case_file_address_dialog", dialogs.AddressDialog),
        ("case_file_person_dialog", dialogs.PersonDialog),
        ("case_file_situation_dialog", dialogs.SituationDialog),
        ("case_file_flag_dialog", dialogs.FlagDialog),
    ):
        assert forms.differences(name, kind) == []


def test_that_the_page_shows_the_case(page: CaseFilePage, sample: Sample) -> None:
    assert page.title() == sample.case.case_no
    assert page.nameLabel.text() == "陈䶮"
    assert page.totalLabel.text() == "46,325.80"
    assert page.timeline.entries.rowCount() == 6
    assert not page.contactButton.isHidden()


def test_that_a_closed_case_offers_no_action(
    page: CaseFilePage, presenter: CaseFilePresenter, desk: Desk
) -> None:
    closed = make_case(desk, 8, status=CaseStatus.SETTLED)
    presenter.open(closed.case.id)
    assert page.contactButton.isHidden()
    assert page.holdButton.isHidden()
    page.facts.adding.emit("phones")
    assert page.findChildren(dialogs.PhoneDialog) == []


def test_that_a_collector_is_not_offered_payments(
    qtbot: QtBot,
    make_presenter: Callable[[Operator], CaseFilePresenter],
    hire: Callable[..., Operator],
    sample: Sample,
) -> None:
    page = CaseFilePage(make_presenter(hire(Role.COLLECTOR)))
    qtbot.addWidget(page)
    page.show()
    page.open(sample.case.id)
    assert page.paymentButton.isHidden()
    assert not page.contactButton.isHidden()


def test_that_the_find_line_opens_and_closes(qtbot: QtBot, page: CaseFilePage) -> None:
    page.findButton.click()
    qtbot.keyClicks(page.findLine, "V20261118")
    assert page.timeline.entries.rowCount() == 1
    assert page.go_up()
    assert page.timeline.entries.rowCount() == 6


def test_that_facts_answer_keyboard_and_mouse(qtbot: QtBot, page: CaseFilePage) -> None:
    facts: FactsList = page.facts
    keys = [each.key for each in facts.facts.entries]
    place = next(n for n, key in enumerate(keys) if key.startswith("phone:"))
    facts.setCurrentIndex(facts.facts.index(place))
    with qtbot.waitSignal(facts.opened) as opened:
        qtbot.keyClick(facts, Qt.Key.Key_F2)
    assert opened.args == [keys[place]]
    page.findChildren(dialogs.PhoneDialog)[-1].reject()
    with qtbot.waitSignal(facts.adding) as adding:
        qtbot.keyClick(facts, Qt.Key.Key_Insert)
    assert adding.args == ["phones"]
    page.findChildren(dialogs.PhoneDialog)[-1].reject()
    head = facts.visualRect(facts.facts.index(keys.index("people")))
    with qtbot.waitSignal(facts.adding):
        qtbot.mouseClick(facts.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(button_place(head).center()))
    dialog_of(page, dialogs.PersonDialog).reject()
    entry = facts.facts.entries[1]
    assert isinstance(entry, Fact)
    facts.unmask_asked.disconnect()
    with qtbot.waitSignal(facts.unmask_asked):
        place = eye_place(facts.visualRect(facts.facts.index(1)), entry).center()
        qtbot.mouseClick(facts.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_that_the_step_dialog_saves_with_control_enter(page: CaseFilePage) -> None:
    page._openers.set_step()
    dialog = dialog_of(page, dialogs.StepDialog)
    assert isinstance(dialog, dialogs.StepDialog)
    dialog.dayField.edit(DateEdit).setText("nonsense")
    dialog.submit()
    assert dialog.isVisible()
    dialog.dayField.edit(DateEdit).set_day(TODAY + timedelta(days=4))
    dialog.noteField.edit(QLineEdit).setText("bring papers")
    shortcuts = {each.key().toString(): each for each in dialog.findChildren(QShortcut)}
    shortcuts["Ctrl+Return"].activated.emit()
    assert page._presenter.file is not None
    step = page._presenter.file.case.next_step
    assert step is not None
    assert (step.due_on, step.note) == (TODAY + timedelta(days=4), "bring papers")


def test_that_the_hold_dialog_asks_for_a_reason(page: CaseFilePage) -> None:
    page._openers.hold_or_resume()
    dialog = dialog_of(page, dialogs.HoldDialog)
    assert isinstance(dialog, dialogs.HoldDialog)
    dialog.submit()
    assert dialog.isVisible()
    dialog.reasonField.edit(QPlainTextEdit).setPlainText("in hospital")
    dialog.dayField.edit(DateEdit).set_day(TODAY + timedelta(days=4))
    dialog.submit()
    assert page.holdButton.text() == tr("Take up")
    page._openers.hold_or_resume()
    assert page.holdButton.text() == tr("Hold…")


def test_that_phone_address_person_flag_and_situation_are_saved(page: CaseFilePage, sample: Sample) -> None:
    page._openers.open_fact(f"phone:{sample.phone.id}")
    phone = dialog_of(page, dialogs.PhoneDialog)
    assert isinstance(phone, dialogs.PhoneDialog)
    phone.statusField.edit(QComboBox).setCurrentIndex(1)
    phone.submit()
    page._openers.add("addresses")
    address = dialog_of(page, dialogs.AddressDialog)
    assert isinstance(address, dialogs.AddressDialog)
    address.submit()
    address.textField.edit(QLineEdit).setText("浙江省杭州市西湖区文三路1号")
    address.pointField.edit(QLineEdit).setText("39.9, 200")
    address.submit()
    assert page._presenter.file is not None
    assert len(page._presenter.file.debtor.addresses) == 1, "outside the country"
    address.pointField.edit(QLineEdit).setText("30.28, 120.13")
    address.submit()
    page._openers.add("people")
    person = dialog_of(page, dialogs.PersonDialog)
    assert isinstance(person, dialogs.PersonDialog)
    person.nameField.edit(QLineEdit).setText("周某")
    person.noteField.edit(QPlainTextEdit).setPlainText("named in the contract")
    person.submit()
    page._openers.add("situation")
    flag = dialog_of(page, dialogs.FlagDialog)
    assert isinstance(flag, dialogs.FlagDialog)
    flag.noteField.edit(QPlainTextEdit).setPlainText("denies the fees")
    flag.submit()
    page._openers.edit_situation()
    situation = dialog_of(page, dialogs.SituationDialog)
    assert isinstance(situation, dialogs.SituationDialog)
    situation.preferenceField.edit(QPlainTextEdit).setPlainText("weekends")
    situation.submit()
    file = page._presenter.file
    assert file is not None
    assert file.debtor.phones[0].status is Reachability.INVALID
    assert [each.district for each in file.debtor.addresses] == ["拱墅区", "西湖区"]
    assert file.debtor.addresses[1].coordinates == Coordinates(30_280_000, 120_130_000)
    assert len(file.people) == 3
    assert [each.kind for each in file.flags] == [FlagKind.DISPUTE]
    assert file.case.preference == "weekends"


def test_that_a_wrong_number_stays_in_the_dialog_with_its_reason(page: CaseFilePage) -> None:
    page._openers.add("phones")
    dialog = dialog_of(page, dialogs.PhoneDialog)
    assert isinstance(dialog, dialogs.PhoneDialog)
    dialog.numberField.edit(QLineEdit).setText("12")
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    assert dialog.saveButton.isEnabled()


def contact(page: CaseFilePage) -> ContactDialog:
    page._openers.log_contact()
    dialog = dialog_of(page, ContactDialog)
    assert isinstance(dialog, ContactDialog)
    dialog.dayField.edit(DateEdit).set_day(TODAY)
    dialog.timeField.edit(QLineEdit).setText("09:30")
    dialog._check()
    return dialog


def test_that_a_contact_is_written_down_with_its_promise(page: CaseFilePage) -> None:
    dialog = contact(page)
    dialog.noteField.edit(QPlainTextEdit).setPlainText("will pay a part")
    dialog.minutesField.edit(QLineEdit).setText("4")
    dialog.amountField.edit(MoneyEdit).setText("800")
    dialog.submit()
    assert dialog.isVisible()
    dialog.dueField.edit(DateEdit).set_day(TODAY + timedelta(days=6))
    dialog.submit()
    file = page._presenter.file
    assert file is not None
    assert len(file.contacts) == 2
    assert (file.contacts[-1].minutes, file.contacts[-1].note) == (4, "will pay a part")
    assert file.promises[-1].amount == Money.of(800)


def test_that_the_dialog_refuses_times_it_cannot_read(page: CaseFilePage) -> None:
    dialog = contact(page)
    dialog.timeField.edit(QLineEdit).setText("soon")
    dialog.minutesField.edit(QLineEdit).setText("some")
    assert not dialog.is_complete()
    dialog.timeField.edit(QLineEdit).setText("9:05")
    dialog.minutesField.edit(QLineEdit).setText("")
    assert dialog.is_complete()


def test_that_a_used_up_limit_needs_a_second_person(
    page: CaseFilePage, sample: Sample, desk: Desk, supervisor: Operator, administrator: Operator
) -> None:
    talked = NewContact(
        sample.case.id, sample.debtor.id, Channel.CALL, Direction.OUTGOING, ContactResult.TALKED
    )
    for _ in range(2):
        ContactService(desk).log(supervisor, talked)
    dialog = contact(page)
    assert not dialog.release.isHidden()
    dialog.submit()
    assert dialog.isVisible()
    dialog.reasonField.edit(QPlainTextEdit).setPlainText("The debtor asked for the call; it was recorded.")
    dialog.approverField.edit(QLineEdit).setText(administrator.badge_no)
    dialog.passwordField.edit(PasswordEdit).edit.setText("wrong-password-1")
    dialog.submit()
    assert dialog.banner.isVisible()
    dialog.passwordField.edit(PasswordEdit).edit.setText(PASSWORD)
    dialog.submit()
    file = page._presenter.file
    assert file is not None
    assert len(file.contacts) == 4
    verdict = file.contacts[-1].verdict
    assert verdict is not None
    told = verdict_marks(verdict, file)
    assert [str(each.text) for each in told] == [f"FREQ-CALL-VOICE released by {administrator.name}"]
    text = str(with_findings("noted", verdict))
    assert text.startswith("noted\nFREQ-CALL-VOICE (cn-2026 v1): ")
    assert text.endswith("Released because: The debtor asked for the call; it was recorded.")


def test_that_a_stopped_person_cannot_be_called_at_all(page: CaseFilePage, sample: Sample) -> None:
    person = page._presenter.person(sample.spouse.id)
    assert person is not None
    assert person.party is not None
    page._presenter.stop_contact(person.party)
    dialog = contact(page)
    dialog.personField.edit(QComboBox).setCurrentIndex(1)
    dialog._check()
    assert not dialog.saveButton.isEnabled()
    assert dialog.whyLabel.text() != ""
    dialog.direction.set_value(str(Direction.INCOMING))
    dialog._check()
    assert dialog.saveButton.isEnabled()


def test_that_letters_offer_no_phone_and_only_their_own_results(page: CaseFilePage) -> None:
    dialog = contact(page)
    dialog.channel.set_value(str(Channel.LETTER))
    dialog._channel_chosen()
    assert dialog.phoneField.isHidden()
    assert dialog.resultField.edit(QComboBox).count() == 3


def test_that_a_conflict_is_shown_side_by_side(
    page: CaseFilePage, desk: Desk, administrator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[SidesDialog] = []

    def accept(dialog: SidesDialog) -> int:
        shown.append(dialog)
        return 1

    monkeypatch.setattr(SidesDialog, "exec", accept)
    file = page._presenter.file
    assert file is not None
    CaseService(desk).edit(administrator, replace(file.case, note="theirs"))
    page._presenter.save_situation("evenings", "", None, nothing, fail)
    assert shown[0].kept() == ("preference",)
    assert page._presenter.file is not None
    case = page._presenter.file.case
    assert (case.note, case.preference) == ("theirs", "evenings")


def test_that_a_value_is_shown_in_full_after_a_reason(
    page: CaseFilePage, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casedesk.ui.case_file.openers.ask_reason", lambda *_args, **_more: "calling back")
    page._openers.unmask(f"phone:{sample.phone.id}")
    heads = [each.head for each in page.facts.facts.entries if isinstance(each, Fact)]
    assert sample.phone.number in heads
    page.hide()
    heads = [each.head for each in page.facts.facts.entries if isinstance(each, Fact)]
    assert sample.phone.number not in heads


def test_that_a_dialog_closed_early_does_not_mind_the_answer(
    qtbot: QtBot, page: CaseFilePage, sample: Sample
) -> None:
    dialog = dialogs.PhoneDialog(
        page._presenter,
        page._presenter.file,
        Phone(sample.debtor.id, "13800001111"),
        page,  # type: ignore[arg-type]
    )
    dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    dialog.saved()
    dialog.failed(CaseDeskError(say("late")))


def test_that_a_call_is_logged_with_the_persons_phone_at_first(page: CaseFilePage) -> None:
    dialog = contact(page)
    file = page._presenter.file
    assert file is not None
    numbers = {each.id for each in file.debtor.phones}
    assert dialogs.chosen_in(dialog.phoneField, dialog._phones) in numbers


def test_that_every_step_is_open_or_tells_why_it_is_closed(
    qtbot: QtBot, page: CaseFilePage, sample: Sample
) -> None:
    page.open(sample.case.id)
    page.stateButton.click()
    dialog = page.findChild(StateDialog)
    assert isinstance(dialog, StateDialog)
    for step, button in dialog.steps.buttons.items():
        assert dialog.steps.reasons[step].text()
        assert button.accessibleDescription() == dialog.steps.reasons[step].text()
    assert not dialog.steps.buttons[CaseStep.LEGAL].isEnabled()
    assert "XY20261121-001" in dialog.steps.reasons[CaseStep.LEGAL].text()
    assert not dialog.saveButton.isVisible()
    dialog.steps.buttons[CaseStep.RETURN].click()
    dialog.submit()
    assert dialog.isVisible()
    dialog.reasonField.edit(QPlainTextEdit).setPlainText("recalled")
    dialog.submit()
    assert page._presenter.file is not None
    assert page._presenter.file.case.status is CaseStatus.RETURNED
    assert page.stateButton.isVisibleTo(page)
    assert page.contactButton.isHidden()
    page.stateButton.click()
    closed = [each for each in page.findChildren(StateDialog) if each is not dialog][-1]
    assert not any(each.isEnabled() for each in closed.steps.buttons.values())
    closed.reject()


def test_that_tags_own_fields_and_origins_stand_in_the_file(
    page: CaseFilePage, desk: Desk, administrator: Operator, sample: Sample
) -> None:
    tag = TagService(desk).add(administrator, Tag("先核实", TagColour.BLUE))
    plate = OwnFieldService(desk).add(administrator, OwnField("Plate no."))
    TagService(desk).put(administrator, sample.case.id, [tag.id])
    page.open(sample.case.id)
    overview = page._presenter.file
    assert overview is not None
    assert overview.tags == (tag,)
    assert "先核实" in page.chips.accessibleName()
    page._openers.open_fact(f"own:{plate.id}")
    dialog = dialog_of(page, OwnValueDialog)
    assert isinstance(dialog, OwnValueDialog)
    dialog.wordsField.edit(QLineEdit).setText("浙A·12345")
    dialog.submit()
    entries = {each.key: each for each in page.facts.facts.entries}
    own = entries[f"own:{plate.id}"]
    assert isinstance(own, Fact)
    assert own.lines == ("浙A·12345",)
    phone = entries[f"phone:{sample.phone.id}"]
    assert isinstance(phone, Fact)
    assert phone.origin
    row = list(entries).index(f"phone:{sample.phone.id}")
    tip = page.facts.facts.data(page.facts.facts.index(row), Qt.ItemDataRole.ToolTipRole)
    assert str(tip).splitlines()[-1] == shown(phone.origin[-1])
    page.facts.setCurrentIndex(page.facts.facts.index(row))
    assert page.facts.tell_origin()
    assert QToolTip.text().splitlines()[-1] == shown(phone.origin[-1])
    page.timeline.setFocus()
    page._tell_origin()
    assert QToolTip.text() == page.totalLabel.toolTip() != ""


def test_that_records_of_one_human_are_merged_and_separated_from_the_file(
    page: CaseFilePage, desk: Desk, sample: Sample, qtbot: QtBot
) -> None:
    other = make_case(desk, 2, name="陈䶮", client="Chengling Bank")
    with writing(desk) as work:
        work.people.save(replace(work.people.get(other.debtor.id), document_no="", born_on=None))
        work.commit()
    page.open(sample.case.id)
    page._openers.merge_records()
    dialog = dialog_of(page, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    assert dialog.records.count() == 1
    assert other.case.case_no in dialog.records.item(0).text()
    assert "陈䶮" not in dialog.records.item(0).text()
    assert not dialog.saveButton.isEnabled()
    dialog.records.setCurrentRow(0)
    assert dialog.saveButton.isEnabled()
    assert "1" in dialog.movesLabel.text()
    assert dialog.warningsLabel.text()
    dialog.reasonField.edit(QPlainTextEdit).setPlainText("same mother")
    dialog.submit()
    file = page._presenter.file
    assert file is not None
    assert [each.case_no for each in file.linked] == [other.case.case_no]
    page._openers.separate_records()
    apart = dialog_of(page, SeparateDialog)
    assert isinstance(apart, SeparateDialog)
    assert apart.merges.count() == 1
    apart.reasonField.edit(QPlainTextEdit).setPlainText("two cousins")
    apart.submit()
    file = page._presenter.file
    assert file is not None
    assert file.linked == ()


def test_that_chosen_cases_get_a_record_of_their_own(page: CaseFilePage, desk: Desk, sample: Sample) -> None:
    other = make_case(desk, 2, document_no=sample.debtor.document_no, client="Chengling Bank")
    page.open(sample.case.id)
    page._openers.separate_records()
    apart = dialog_of(page, SeparateDialog)
    assert isinstance(apart, SeparateDialog)
    apart.kind.set_value("cases")
    apart._show_kind()
    assert apart.cases.count() == 2
    apart.cases.item(1).setCheckState(Qt.CheckState.Checked)
    assert other.case.case_no in apart.cases.item(1).text()
    apart.reasonField.edit(QPlainTextEdit).setPlainText("two humans")
    apart.submit()
    file = page._presenter.file
    assert file is not None
    assert file.linked == ()


def test_that_values_in_full_are_hidden_after_two_minutes(
    presenter: CaseFilePresenter, view: View, sample: Sample, clock: Clock
) -> None:
    what = f"phone:{sample.phone.id}"
    presenter.unmask(what, "check", nothing, fail)
    assert view.fact(what).head == sample.phone.number
    clock.moment += timedelta(minutes=1, seconds=59)
    presenter.mask_again()
    assert view.fact(what).is_unmasked
    clock.moment += timedelta(seconds=1)
    presenter.mask_again()
    assert not view.fact(what).is_unmasked
    assert view.fact(what).head == "138****1234"


def test_that_forms_and_dialogs_name_the_same_parts() -> None:
    for name, kind in (
        ("case_file_state_dialog", StateDialog),
        ("case_file_own_dialog", OwnValueDialog),
        ("case_file_merge_dialog", MergeDialog),
        ("case_file_separate_dialog", SeparateDialog),
    ):
        assert forms.differences(name, kind) == []


def test_that_a_clients_value_beside_ours_is_told_with_its_origin_and_decided_on(
    page: CaseFilePage, desk: Desk, sample: Sample
) -> None:
    def keep() -> None:
        with writing(desk) as work:
            value = KeptValue(sample.case.id, "person", sample.debtor.id, "employer", '"海月船厂"', 1, 12)
            work.kept_values.add(value)
            work.commit()
        page.open(sample.case.id)

    keep()
    head, fact = page.facts.facts.entries[:2]
    assert isinstance(head, Head)
    assert isinstance(fact, Fact)
    assert (head.key, head.count) == ("kept", 1)
    assert "12" in shown(fact.origin[0])
    assert "海月***" in shown(fact.lines[0])
    (line,) = page._presenter.kept
    page._presenter.dismiss(line, "the contract says otherwise")
    assert page.facts.facts.entries[0].key == "people"
    keep()
    page._presenter.adopt(page._presenter.kept[0])
    with desk.database.reading() as connection:
        assert Shelves(connection).people.get(sample.debtor.id).employer == "海月船厂"
    assert page.facts.facts.entries[0].key == "people"


def test_that_the_clients_own_count_stands_beside_ours(
    view: View, presenter: CaseFilePresenter, desk: Desk
) -> None:
    made = make_case(desk, 9)
    with writing(desk) as work:
        debt = replace(made.case.debt, client_dpd=230, client_bucket="M7")
        work.cases.save(replace(work.cases.get(made.case.id), debt=debt))
        work.commit()
    presenter.open(made.case.id)
    assert view.overview is not None
    facts = {str(each.label): str(each.value) for each in view.overview.facts}
    assert facts["Overdue"] == "234 days · M6+"
    assert facts["Client's count"] == "230 days · M7"
