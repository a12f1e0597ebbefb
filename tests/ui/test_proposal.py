"""The suggested plan beside the calendar, and the settings of the road, in real windows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client

from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.visits import VisitStatus
from casedesk.domain.workdays import DayKind
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.pinning import PinningService
from casedesk.services.planning import PlanChoices, PlanningService, PlanWish
from casedesk.services.road_maps import RoadMapService
from casedesk.services.undoing import UndoService
from casedesk.services.visits import VisitService
from casedesk.ui import forms
from casedesk.ui.settings.presenter.road import RoadPresenter, draft_of, read, remarks
from casedesk.ui.settings.road_section import CentreDialog, RoadSection
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.visits.dialogs import Makers
from casedesk.ui.visits.page import VisitsPage
from casedesk.ui.visits.presenter.gate import GatePresenter
from casedesk.ui.visits.presenter.plan import PlanPresenter
from casedesk.ui.visits.presenter.proposal import DraftRow, HeadRow, LeftRow, ProposalPresenter
from casedesk.ui.visits.presenter.record import RecordPresenter
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.proposal import ProposalTool, suggest
from casedesk.ui.visits.proposal_dialog import ProposalDialog
from casedesk.ui.visits.proposal_list import ProposalList
from casedesk.ui.visits.proposal_pane import ProposalPane
from casedesk.ui.widgets.check_list import CheckList

DAYS = (DAY, DAY + timedelta(days=1))


@pytest.fixture
def database_url() -> None:
    """Keep to the encrypted file: what a window shows does not depend on the database."""


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Callable[..., Filed]:
    client = add_client(desk, administrator)
    return partial(visit_samples.file_case, desk, administrator, client)


@pytest.fixture
def page(desk: Desk, planner: Operator, tasks: ThreadTasks, qtbot: QtBot) -> Iterator[VisitsPage]:
    service, operators = VisitService(desk), OperatorService(desk)
    makers = Makers(
        lambda: GatePresenter(service, operators, planner, tasks),
        lambda: PlanPresenter(service, planner, tasks, desk.zone, desk.now()),
        lambda: RecordPresenter(None, planner, tasks, desk.zone),  # type: ignore[arg-type]
    )
    presenter = WeekPresenter(service, planner, tasks, desk.zone, desk.today, pins=PinningService(desk))
    shown = VisitsPage(presenter, makers, tasks)
    qtbot.addWidget(shown)
    shown.resize(1290, 680)
    shown.show()
    yield shown
    tasks.wait_all()


@pytest.fixture
def tool(page: VisitsPage, desk: Desk, planner: Operator, tasks: ThreadTasks) -> ProposalTool:
    presenter = ProposalPresenter(PlanningService(desk), planner, tasks)
    return ProposalTool(presenter, page)


def search(tool: ProposalTool, qtbot: QtBot) -> None:
    tool._presenter.start(PlanWish(DAYS, seconds=5, patience=100))
    qtbot.waitUntil(lambda: tool._presenter.proposal is not None, timeout=20_000)


def drafts(tool: ProposalTool) -> list[DraftRow]:
    return [each for each in tool.pane.proposalList._rows.rows if isinstance(each, DraftRow)]


def planned(desk: Desk, actor: Operator) -> int:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        return len(shelves.visits.all(shelves.visits.table.c.status == VisitStatus.PLANNED))


def test_that_forms_hold_what_their_classes_name() -> None:
    forms.register(ProposalList, CheckList)
    for name, kind in (
        ("visit_proposal_pane", ProposalPane),
        ("visit_proposal_dialog", ProposalDialog),
        ("settings_road", RoadSection),
        ("settings_centre_dialog", CentreDialog),
    ):
        assert forms.differences(name, kind) == []


@pytest.mark.usefixtures("collectors")
def test_that_drafts_lie_on_the_calendar_and_ticked_ones_are_planned_by_keys(
    *,
    tool: ProposalTool,
    page: VisitsPage,
    desk: Desk,
    planner: Operator,
    file_case: Callable[..., Filed],
    qtbot: QtBot,
) -> None:
    for _ in range(3):
        file_case()
    search(tool, qtbot)
    assert tool.pane.isVisible()
    assert len(page.drafts) == len(drafts(tool)) == 3
    assert planned(desk, planner) == 0
    keys = tool.pane.proposalList
    keys.setFocus()
    QTest.keyClick(keys, Qt.Key.Key_Space)
    assert [each.is_ticked for each in drafts(tool)].count(False) == 1
    assert [each.is_chosen for each in page.drafts].count(False) == 1
    QTest.keyClick(keys, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    if planned(desk, planner) == 0:
        tool.pane.acceptButton.click()
    qtbot.waitUntil(lambda: planned(desk, planner) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: len(drafts(tool)) == 1, timeout=5_000)
    UndoService(desk).undo(planner)
    assert planned(desk, planner) == 0
    tool.pane.discardButton.click()
    assert page.drafts == ()
    assert not tool.pane.isVisible()


@pytest.mark.usefixtures("collectors")
def test_that_ticks_on_the_calendar_and_in_the_list_are_the_same(
    tool: ProposalTool, page: VisitsPage, file_case: Callable[..., Filed], qtbot: QtBot
) -> None:
    case = file_case().case.id
    file_case()
    search(tool, qtbot)
    page.draft_toggled.emit(case)
    assert {each.draft.case_id for each in drafts(tool) if not each.is_ticked} == {case}
    tool.pane.noneButton.click()
    assert not any(each.is_ticked for each in drafts(tool))
    assert not tool.pane.acceptButton.isEnabled()
    tool.pane.allButton.click()
    assert all(each.is_chosen for each in page.drafts)
    page.draft_chosen.emit(case)
    row = tool.pane.proposalList.current()
    assert isinstance(row, DraftRow)
    assert row.draft.case_id == case
    assert tool.pane.whyLabel.text()


@pytest.mark.usefixtures("collectors")
def test_that_what_is_left_out_says_why_in_the_list(
    tool: ProposalTool, file_case: Callable[..., Filed], qtbot: QtBot
) -> None:
    file_case()
    file_case(recall_on=DAY - timedelta(days=3))
    search(tool, qtbot)
    rows = tool.pane.proposalList._rows.rows
    (left,) = [each for each in rows if isinstance(each, LeftRow)]
    assert "ORG-" in str(left.why)
    assert [each.count for each in rows if isinstance(each, HeadRow)] == [1, 1]


@pytest.mark.usefixtures("collectors")
def test_that_what_became_impossible_stays_in_the_list_with_its_reason(
    *,
    tool: ProposalTool,
    desk: Desk,
    planner: Operator,
    administrator: Operator,
    file_case: Callable[..., Filed],
    qtbot: QtBot,
) -> None:
    file_case()
    stopped = file_case()
    search(tool, qtbot)
    with desk.work("test.flag", administrator, Right.MANAGE_OFFICE) as work:
        work.flags.add(Flag(stopped.case.id, FlagKind.DO_NOT_CONTACT, "Asked so", DAY - timedelta(days=1)))
        work.about("test")
        work.commit()
    tool.pane.acceptButton.click()
    qtbot.waitUntil(lambda: planned(desk, planner) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: not drafts(tool), timeout=5_000)
    lefts = [each for each in tool.pane.proposalList._rows.rows if isinstance(each, LeftRow)]
    assert [each.case_id for each in lefts] == [stopped.case.id]
    assert tool.pane.isVisible()


@pytest.mark.usefixtures("collectors")
def test_that_a_search_can_end_early_with_what_it_found(
    tool: ProposalTool, file_case: Callable[..., Filed], qtbot: QtBot
) -> None:
    for _ in range(5):
        file_case()
    tool._presenter.start(PlanWish(DAYS, seconds=60, patience=10**9))
    assert tool.pane.stopButton.isVisible()
    qtbot.wait(1500)
    tool.pane.stopButton.click()
    qtbot.waitUntil(lambda: tool._presenter.proposal is not None, timeout=10_000)
    assert len(drafts(tool)) == 5
    assert not tool.pane.stopButton.isVisible()


@pytest.mark.usefixtures("collectors")
def test_that_giving_up_a_search_brings_the_tray_back(
    tool: ProposalTool, page: VisitsPage, tasks: ThreadTasks, file_case: Callable[..., Filed], qtbot: QtBot
) -> None:
    file_case()
    tool._presenter.start(PlanWish(DAYS, seconds=60, patience=10**9))
    qtbot.wait(800)
    tool.pane.discardButton.click()
    qtbot.waitUntil(lambda: not tasks.is_busy(), timeout=10_000)
    assert tool._presenter.proposal is None
    assert page.trayView.isVisible()
    assert page.drafts == ()


@pytest.mark.usefixtures("collectors")
def test_that_the_dialog_asks_for_days_and_crews(
    page: VisitsPage, desk: Desk, planner: Operator, qtbot: QtBot
) -> None:
    service = PlanningService(desk)
    dialog = ProposalDialog(service.choices(planner), service.workdays(5), page)
    qtbot.addWidget(dialog)
    wish = dialog.wish()
    assert len(wish.days) == 5
    assert all(desk.calendar.kind_of(each) in {DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY} for each in wish.days)
    assert wish.crews is not None
    assert len(wish.crews) == 1
    for at in range(dialog.dayList.count()):
        dialog.dayList.item(at).setCheckState(Qt.CheckState.Unchecked)
    dialog.startButton.click()
    assert dialog.result() == 0
    assert dialog.banner.label.text()
    nobody = ProposalDialog(PlanChoices(((DAY, DayKind.WORKDAY),), (), 0), (DAY,), page)
    qtbot.addWidget(nobody)
    nobody.startButton.click()
    assert nobody.banner.label.text()


def test_that_the_page_keeps_one_proposal(
    *, tool: ProposalTool, page: VisitsPage, desk: Desk, planner: Operator, tasks: ThreadTasks
) -> None:
    def close() -> None:
        modal = QApplication.activeModalWidget()
        if isinstance(modal, ProposalDialog):
            modal.cancelButton.click()
        else:
            QTimer.singleShot(50, close)

    QTimer.singleShot(50, close)
    suggest(page, ProposalPresenter(PlanningService(desk), planner, tasks))
    assert page.findChildren(ProposalTool) == [tool]


# --- the settings of the road


def test_that_terms_typed_as_text_are_read_and_faults_are_named(desk: Desk, administrator: Operator) -> None:
    terms = RoadMapService(desk).terms(administrator)
    draft = draft_of(terms)
    assert read(draft) == terms
    assert remarks(draft) == {}
    faulty = replace(
        draft,
        work_from="9",
        break_from="",
        person_hour_cost="much",
        visits_a_crew_a_day="-1",
        holdout_days="x",
    )
    assert set(remarks(faulty)) == {"work_from", "person_hour_cost", "visits_a_crew_a_day", "holdout_days"}
    assert read(replace(draft, work_from="8：30")).work_from.isoformat() == "08:30:00"


def test_that_the_office_sets_its_terms_and_a_district_its_centre(
    *,
    desk: Desk,
    administrator: Operator,
    file_case: Callable[..., Filed],
    tasks: ThreadTasks,
    qtbot: QtBot,
) -> None:
    file_case(district="西湖区")
    service = RoadMapService(desk)
    presenter = RoadPresenter(service, administrator, tasks)
    section = RoadSection(presenter, tasks)
    qtbot.addWidget(section)
    section.show()
    section.load()
    qtbot.waitUntil(lambda: section.areaTable.table.rowCount() == 1, timeout=5000)
    section.untilBox.edit(QLineEdit).setText("17:30")
    section.untilBox.edit(QLineEdit).textEdited.emit("17:30")
    section.saveButton.click()
    qtbot.waitUntil(lambda: service.terms(administrator).work_until.isoformat() == "17:30:00", timeout=5000)
    (area,) = service.areas(administrator)
    dialog = CentreDialog(presenter, area, section)
    qtbot.addWidget(dialog)
    dialog.pointBox.edit(QLineEdit).setText("120.13, 30.26")
    dialog.saveButton.click()
    assert dialog.result() == 0, "latitude and longitude are exchanged"
    dialog.pointBox.edit(QLineEdit).setText("30.26, 120.13")
    dialog.saveButton.click()
    assert dialog.result() == 1
    (area,) = service.areas(administrator)
    assert area.own is not None
    presenter.set_centre(area, "")
    assert service.areas(administrator)[0].own is None
