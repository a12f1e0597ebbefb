"""The windows around a visit: requests, releases, appointments, crews and the register of papers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.appointments import AppointmentState
from casedesk.domain.approvals import ApprovalStatus
from casedesk.domain.contacts import Channel
from casedesk.domain.credentials import PaperKind
from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, AddressKind, LawfulSource
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.appointments import AppointmentService, NewWord
from casedesk.services.approvals import ApprovalService
from casedesk.services.crews import CrewService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.staff_papers import StaffPapers
from casedesk.services.today_waiting import waiting_items
from casedesk.services.visit_requests import NewRequest, VisitRequestService
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.ui import forms
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.settings.presenter.register import RegisterPresenter
from casedesk.ui.settings.staff_register import PaperDialog, StaffRegister
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.visits.appointment_dialog import AppointmentDialog
from casedesk.ui.visits.crew_forms import AbsenceForm, CrewForm
from casedesk.ui.visits.crews_dialog import CrewsDialog
from casedesk.ui.visits.gate_dialog import GateDialog
from casedesk.ui.visits.presenter.appointment import AppointmentPresenter, appointment_mark
from casedesk.ui.visits.presenter.crew_hints import CrewHints
from casedesk.ui.visits.presenter.crews import CrewsPresenter
from casedesk.ui.visits.presenter.gate import GatePresenter
from casedesk.ui.visits.presenter.plan import PlanPresenter, PlanShown
from casedesk.ui.visits.presenter.release_words import Kind
from casedesk.ui.visits.presenter.releases import ReleasesPresenter
from casedesk.ui.visits.presenter.request import RequestPresenter
from casedesk.ui.visits.releases_dialog import ReleasesDialog, Ways
from casedesk.ui.visits.request_dialog import RequestDialog
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import DateEdit
from casedesk.ui.work import InlineTasks

REASON = "The debtor works nights and asked for a talk at the plant."
Files = Callable[..., Filed]


@pytest.fixture
def database_url() -> None:
    """Keep to the encrypted file: what a window shows does not depend on the database."""


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Files:
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


class Host:
    """Stands for the visits page: remembers what it was told."""

    def __init__(self, chosen: PlannedVisit | None = None) -> None:
        self.place, self.visit = QWidget(), chosen
        self.reloads, self.cases, self.told = 0, list[int](), list[str]()

    def widget(self) -> QWidget:
        return self.place

    def day(self) -> date:
        return DAY

    def chosen(self) -> PlannedVisit | None:
        return self.visit

    def reload(self) -> None:
        self.reloads += 1

    def show_day(self, day: date) -> None: ...

    def open_case(self, case_id: int) -> None:
        self.cases.append(case_id)

    def tell(self, text: Text, *, can_undo: bool = False) -> None:  # noqa: ARG002
        self.told.append(str(text))


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    made = Host()
    qtbot.addWidget(made.place)
    made.place.resize(1366, 768)
    made.place.show()
    return made


def settled(qtbot: QtBot, tasks: ThreadTasks) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy(), timeout=8000)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("visit_request_dialog", RequestDialog),
        ("visit_releases_dialog", ReleasesDialog),
        ("visit_appointment_dialog", AppointmentDialog),
        ("visit_crews_dialog", CrewsDialog),
        ("visit_crew_dialog", CrewForm),
        ("visit_absence_dialog", AbsenceForm),
        ("staff_paper_dialog", PaperDialog),
    ],
)
def test_that_each_form_holds_what_its_window_names(qtbot: QtBot, form: str, kind: type[QWidget]) -> None:
    assert qtbot
    assert forms.differences(form, kind) == []


def open_request(desk: Desk, actor: Operator, case_id: int, host: Host) -> RequestDialog:
    presenter = RequestPresenter(VisitRequestService(desk), VisitService(desk), actor, InlineTasks())
    options = presenter.options(case_id)
    dialog = RequestDialog(presenter.editor(options), options, host.place)
    dialog.show()
    return dialog


def test_that_a_request_is_handed_in_by_keyboard(
    desk: Desk, collectors: tuple[Operator, Operator], file_case: Files, host: Host, qtbot: QtBot
) -> None:
    filed = file_case()
    dialog = open_request(desk, collectors[0], filed.case.id, host)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.purposeBox.edit(QComboBox).setCurrentIndex(3)
    for box, text in (
        (dialog.fromBox, "14"),
        (dialog.untilBox, "18:00"),
        (dialog.goalBox, "agree on a plan"),
    ):
        QTest.keyClicks(box.edit(QLineEdit), text)
    dialog.goalBox.edit(QLineEdit).setFocus()
    qtbot.waitUntil(dialog.goalBox.edit(QLineEdit).hasFocus)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (line,) = VisitRequestService(desk).lines(collectors[0])
    assert line.request.purpose is VisitPurpose.BROKEN_PROMISES
    assert f"{line.request.day_from:%H:%M}" == "14:00"
    assert dialog.told is not None


def test_that_a_request_without_goal_or_with_wrong_hours_is_not_handed_in(
    desk: Desk, collectors: tuple[Operator, Operator], file_case: Files, host: Host
) -> None:
    dialog = open_request(desk, collectors[0], file_case().case.id, host)
    QTest.keyClicks(dialog.fromBox.edit(QLineEdit), "26:00")
    dialog.view.save()
    dialog.fromBox.edit(QLineEdit).setText("15:00")
    QTest.keyClicks(dialog.goalBox.edit(QLineEdit), "plan")
    dialog.view.save()
    assert dialog.told is None
    assert VisitRequestService(desk).lines(collectors[0]) == ()
    assert dialog.untilBox.edit(QLineEdit).accessibleDescription() != "" or not dialog.untilBox.isVisible()


def open_releases(
    desk: Desk, actor: Operator, host: Host, tasks: ThreadTasks, kind: Kind = Kind.REQUESTS
) -> ReleasesDialog:
    presenter = ReleasesPresenter(
        VisitRequestService(desk), ApprovalService(desk), AgreementLists(desk), actor, tasks
    )
    nowhere = Ways(lambda _key: None, lambda _request: None, host.cases.append)
    dialog = ReleasesDialog(presenter, host, nowhere, tasks, kind)
    dialog.show()
    return dialog


def test_that_a_request_is_approved_by_keyboard_and_told_with_the_gate_s_word(
    *,
    desk: Desk,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    file_case: Files,
    host: Host,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    service = VisitRequestService(desk)
    request = service.request(collectors[0], NewRequest(file_case().case.id, VisitPurpose.FIRST_VISIT))
    dialog = open_releases(desk, supervisor, host, tasks)
    settled(qtbot, tasks)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    assert dialog.wordBanner.isVisible()
    assert dialog.approveButton.isVisible()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, tasks)
    assert service.find(supervisor, request.request_no).status is RequestStatus.APPROVED
    assert host.reloads == 1
    assert not dialog.approveButton.isVisible()


def test_that_an_approved_request_leads_on_to_the_plan_and_fills_its_form(
    *,
    desk: Desk,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    file_case: Files,
    host: Host,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    service, filed = VisitRequestService(desk), file_case()
    new = NewRequest(
        filed.case.id,
        VisitPurpose.BROKEN_PROMISES,
        goal="agree on a plan",
        earliest_on=DAY + timedelta(days=2),
        day_from=time(15),
        day_until=time(18),
    )
    service.approve(supervisor, service.request(collectors[0], new))
    dialog = open_releases(desk, planner, host, tasks)
    settled(qtbot, tasks)
    dialog._presenter.show(is_waiting=False)
    settled(qtbot, tasks)
    dialog.planButton.click()
    assert host.cases == [filed.case.id]
    seen: list[PlanShown] = []
    presenter = PlanPresenter(VisitService(desk), planner, InlineTasks(), desk.zone, desk.now())
    view = SimpleNamespace(show_plan=seen.append, show_problem=pytest.fail)
    presenter.attach(view, presenter.first_wish(filed.case.id))  # type: ignore[arg-type]
    form = seen[0].form
    assert (form.day, form.clock) == (DAY + timedelta(days=2), time(15))
    assert (form.purpose, form.note) == (VisitPurpose.BROKEN_PROMISES, "agree on a plan")


def test_that_a_word_that_comes_late_is_not_shown_beside_another_line(
    *,
    desk: Desk,
    planner: Operator,
    supervisor: Operator,
    at_work: PlanRequest,
    host: Host,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    ApprovalService(desk).ask(planner, at_work, REASON)
    dialog = open_releases(desk, supervisor, host, tasks, Kind.RELEASES)
    settled(qtbot, tasks)
    assert dialog.wordBanner.isVisible()
    assert dialog.shown_item is not None
    dialog._presenter.choose(dialog.shown_item.item)
    dialog._presenter.choose(None)
    settled(qtbot, tasks)
    assert not dialog.wordBanner.isVisible()


def test_that_a_refusal_asks_for_the_reason_first(
    *,
    desk: Desk,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    file_case: Files,
    host: Host,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    service = VisitRequestService(desk)
    request = service.request(collectors[0], NewRequest(file_case().case.id, VisitPurpose.FIRST_VISIT))
    dialog = open_releases(desk, supervisor, host, tasks)
    settled(qtbot, tasks)
    dialog.refuseButton.click()
    settled(qtbot, tasks)
    assert service.find(supervisor, request.request_no).status is RequestStatus.PENDING
    dialog.opinion.setPlainText("call first")
    dialog.refuseButton.click()
    settled(qtbot, tasks)
    assert service.find(supervisor, request.request_no).status is RequestStatus.REFUSED


def test_that_one_s_own_request_offers_only_withdrawal(
    *,
    desk: Desk,
    supervisor: Operator,
    file_case: Files,
    host: Host,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    service = VisitRequestService(desk)
    request = service.request(supervisor, NewRequest(file_case().case.id, VisitPurpose.FIRST_VISIT))
    dialog = open_releases(desk, supervisor, host, tasks)
    settled(qtbot, tasks)
    assert not dialog.approveButton.isVisible()
    assert not dialog.refuseButton.isVisible()
    dialog.withdrawButton.click()
    settled(qtbot, tasks)
    assert service.find(supervisor, request.request_no).status is RequestStatus.WITHDRAWN


@pytest.fixture
def at_work(
    desk: Desk, administrator: Operator, collectors: tuple[Operator, Operator], file_case: Files
) -> PlanRequest:
    """Return a wish for a visit at the debtor's workplace."""
    filed = file_case()
    with desk.work("address.added", administrator, Right.EDIT_CASES) as work:
        plant = work.addresses.add(
            Address(
                filed.person.id,
                "杭州市上城区制造路 9 号",
                kind=AddressKind.WORK,
                district="上城区",
                source=LawfulSource.CONTRACT,
                verified_on=date(2026, 11, 1),
            )
        )
        work.about(filed.case.case_no, filed.case.id)
        work.commit()
    crew = tuple(each.id for each in collectors)
    return PlanRequest(filed.case.id, at("10:00"), crew, address_id=plant.id, note="asked for it")


def test_that_a_release_is_granted_from_the_list(
    *,
    desk: Desk,
    planner: Operator,
    supervisor: Operator,
    at_work: PlanRequest,
    host: Host,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    service = ApprovalService(desk)
    asked = service.ask(planner, at_work, REASON)
    dialog = open_releases(desk, supervisor, host, tasks, Kind.RELEASES)
    settled(qtbot, tasks)
    dialog.approveButton.click()
    settled(qtbot, tasks)
    assert service.find(supervisor, asked.approval_no).status is ApprovalStatus.GRANTED


def test_that_the_gate_leaves_a_release_to_somebody_at_another_desk(
    desk: Desk, planner: Operator, supervisor: Operator, at_work: PlanRequest, host: Host
) -> None:
    service = ApprovalService(desk)
    presenter = GatePresenter(VisitService(desk), OperatorService(desk), planner, InlineTasks(), service)
    dialog = GateDialog(presenter, at_work, lambda _subject: None, lambda _case: None, host.place)
    dialog.show()
    assert dialog.askButton.isVisible()
    dialog.askButton.click()
    assert service.lines(supervisor) == (), "a release needs its reason"
    dialog.reasonField.edit(QPlainTextEdit).setPlainText(REASON)
    dialog.askButton.click()
    (line,) = service.lines(supervisor)
    assert line.approval.status is ApprovalStatus.PENDING
    assert dialog.stored is None
    assert not dialog.isVisible()


def test_that_requests_releases_and_ending_papers_stand_on_the_day_s_list_of_who_may_act(
    *,
    desk: Desk,
    planner: Operator,
    supervisor: Operator,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    at_work: PlanRequest,
) -> None:
    VisitRequestService(desk).request(
        collectors[0], NewRequest(file_case().case.id, VisitPurpose.FIRST_VISIT)
    )
    ApprovalService(desk).ask(planner, at_work, REASON)
    held = collectors[0].credentials
    OperatorService(desk).save(
        administrator, replace(collectors[0], credentials=replace(held, badge_until=desk.today()))
    )
    items = list(waiting_items(desk, supervisor))
    assert [each.action for each in items] == [TodayAction.OPEN_RELEASES] * 2
    assert {each.group for each in items} == {TodayGroup.REVIEW}
    assert [each.action for each in waiting_items(desk, collectors[0])] == [TodayAction.OPEN_STAFF]
    assert list(waiting_items(desk, planner)) == []
    assert len(list(waiting_items(desk, administrator))) == 3


@pytest.fixture
def visit(desk: Desk, planner: Operator, collectors: tuple[Operator, Operator], file_case: Files) -> Visit:
    """Return a planned visit."""
    crew = tuple(each.id for each in collectors)
    return VisitService(desk).plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))


def test_that_a_word_is_noted_and_needs_its_proof(
    desk: Desk, planner: Operator, visit: Visit, host: Host
) -> None:
    service = AppointmentService(desk)
    presenter = AppointmentPresenter(service, planner, InlineTasks())
    planned = VisitService(desk).get(planner, visit.id)
    dialog = AppointmentDialog(
        presenter.editor(planned), planned, presenter.history(visit.id), InlineTasks(), host.place
    )
    dialog.show()
    state = dialog.stateBox.edit(QComboBox)
    state.setCurrentIndex(state.findData(AppointmentState.AGREED.value))
    dialog.view.save()
    assert service.history(planner, visit.id) == ()
    QTest.keyClicks(dialog.proofBox.edit(QLineEdit), "REC-9")
    dialog.view.save()
    (said,) = service.history(planner, visit.id)
    assert said.is_about_now
    assert said.word.proof == "REC-9"


def test_that_a_crew_is_put_together_and_its_absence_named(
    *,
    desk: Desk,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    visit: Visit,
    host: Host,
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    crews = CrewService(desk)
    presenter = CrewsPresenter(crews, OperatorService(desk), planner, tasks, desk.today())
    dialog = CrewsDialog(presenter, host, tasks)
    dialog.show()
    settled(qtbot, tasks)
    assert dialog.loadTable.table.rowCount() == 2
    stored = crews.save_crew(planner, StandingCrew(0, tuple(each.id for each in collectors))).record
    away = crews.add_absence(planner, Absence(collectors[0].id, DAY, DAY))
    dialog.stored(say("The absence is written down."), away.failing)
    assert dialog.failBanner.isVisible()
    assert visit.visit_no in dialog.failBanner.label.text()
    presenter.load()
    settled(qtbot, tasks)
    dialog._next_tab()
    assert dialog.crewTable.table.rowCount() == 1
    presenter.remove_crew(stored)
    settled(qtbot, tasks)
    assert dialog.crewTable.table.rowCount() == 0


def test_that_the_form_of_a_crew_refuses_one_person_twice(
    desk: Desk, planner: Operator, collectors: tuple[Operator, Operator], host: Host
) -> None:
    presenter = CrewsPresenter(CrewService(desk), OperatorService(desk), planner, InlineTasks(), desk.today())
    seats = OperatorService(desk).seats()
    form = CrewForm(presenter.crew_editor(None), seats, host.place)
    form.show()
    for box, key in ((form.leaderBox, 0), (form.secondBox, 0)):
        combo = box.edit(QComboBox)
        combo.setCurrentIndex(combo.findData(collectors[key].id))
    form.view.save()
    assert CrewService(desk).crews(planner) == ()
    combo = form.secondBox.edit(QComboBox)
    combo.setCurrentIndex(combo.findData(collectors[1].id))
    form.view.save()
    (crew,) = CrewService(desk).crews(planner)
    assert crew.members == (collectors[0].id, collectors[1].id)


def test_that_a_paper_is_renewed_in_the_register(
    desk: Desk, administrator: Operator, hire: Callable[..., Operator], qtbot: QtBot
) -> None:
    person = hire(Role.COLLECTOR)
    ended = replace(person.credentials, badge_until=desk.today() - timedelta(days=3))
    OperatorService(desk).save(administrator, replace(person, credentials=ended))
    presenter = RegisterPresenter(StaffPapers(desk), administrator, InlineTasks())
    register = StaffRegister()
    qtbot.addWidget(register)
    register.use(presenter, InlineTasks())
    register.show()
    presenter.load()
    row = register.table.current_row()
    assert row is not None
    assert row[-1].kind is PaperKind.BADGE
    dialog: EditDialog = PaperDialog(presenter.editor(row[-1]), row[-1], register)
    dialog.show()
    dialog.dayBox.edit(DateEdit).set_day(date(2028, 1, 1))  # type: ignore[attr-defined]
    dialog.view.save()
    assert dialog.told is not None
    assert StaffPapers(desk).register(administrator, 30) == ()


def test_that_hints_tell_load_absence_and_ending_papers(
    *,
    desk: Desk,
    planner: Operator,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    visit: Visit,
) -> None:
    assert visit
    held = replace(collectors[1].credentials, badge_until=DAY + timedelta(days=9))
    OperatorService(desk).save(administrator, replace(collectors[1], credentials=held))
    CrewService(desk).add_absence(planner, Absence(collectors[0].id, DAY, DAY))
    hints = CrewHints(CrewService(desk), StaffPapers(desk), planner).of(DAY)
    assert hints[collectors[0].id].tone is Tone.BLOCK
    assert hints[collectors[1].id].tone is Tone.WARN


def test_that_marks_of_words_follow_the_start(desk: Desk, planner: Operator, visit: Visit) -> None:

    assert appointment_mark(visit) is None
    stored = AppointmentService(desk).note(
        planner, visit.id, visit.version, NewWord(AppointmentState.DECLINED, Channel.CALL, proof="REC-1")
    )
    mark = appointment_mark(stored)
    assert isinstance(mark, Mark)
    assert mark.tone is Tone.BLOCK
