"""The calendar by day, week, month and list: what it shows, and what pointer and keys do in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.appointments import Appointment, AppointmentState
from casedesk.domain.compliance import Severity
from casedesk.domain.contacts import Channel
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.months import OTHERS, days_shown, month_of
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.domain.weeks import Crew, DayPlan, TrayItem
from casedesk.domain.workdays import DayKind
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.pinning import PinningService
from casedesk.services.undoing import UndoService
from casedesk.services.visit_requests import NewRequest, VisitRequestService
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.ui.looks import Text
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.texts import shown
from casedesk.ui.visits.dialogs import Makers
from casedesk.ui.visits.page import VisitsPage
from casedesk.ui.visits.presenter.gate import GatePresenter
from casedesk.ui.visits.presenter.memory import ShortMemory
from casedesk.ui.visits.presenter.plan import PlanPresenter
from casedesk.ui.visits.presenter.record import RecordPresenter
from casedesk.ui.visits.presenter.subjects import Preview, Subject, WeekShown
from casedesk.ui.visits.presenter.times import DAY as BY_DAY
from casedesk.ui.visits.presenter.times import LIST, MONTH, WEEK, Times
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.presenter.words import spoken_day, wish_words
from casedesk.ui.visits.tools import VisitsHost, VisitTool
from casedesk.ui.widgets.calendar_view import VISIT_MIME, WeekView, mime_of
from casedesk.ui.widgets.drafts import Draft
from casedesk.ui.widgets.week_layout import Hours
from casedesk.ui.work import InlineTasks

ZONE = ZoneInfo("Asia/Shanghai")
SHIFT = Qt.KeyboardModifier.ShiftModifier
BOTH = SHIFT | Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def database_url() -> None:
    """Keep to the encrypted file: what a window shows does not depend on the database."""


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Callable[..., Filed]:
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def service(desk: Desk, collectors: tuple[Operator, Operator]) -> VisitService:
    assert collectors
    return VisitService(desk)


@pytest.fixture
def crew(collectors: tuple[Operator, Operator]) -> tuple[int, int]:
    return collectors[0].id, collectors[1].id


@pytest.fixture
def others(hire: Callable[..., Operator], crew: tuple[int, int]) -> tuple[int, int]:
    """Return a second crew, hired after the first."""
    assert crew
    return hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id


@pytest.fixture
def memory() -> ShortMemory:
    return ShortMemory()


class Opened:
    """Remembers which tools were opened."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def tool(self, key: str, shortcut: str = "", *, is_button: bool = False) -> VisitTool:
        def open_it(host: VisitsHost) -> None:
            self.keys.append(f"{key} {host.day()}")

        return VisitTool(key, say("Set out"), "walk", Right.VIEW_CASES, open_it, shortcut, is_button)


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def page(
    *,
    service: VisitService,
    planner: Operator,
    desk: Desk,
    tasks: ThreadTasks,
    qtbot: QtBot,
    memory: ShortMemory,
    opened: Opened,
) -> VisitsPage:
    return build(
        service=service,
        planner=planner,
        desk=desk,
        tasks=tasks,
        qtbot=qtbot,
        memory=memory,
        opened=opened,
    )


def build(
    *,
    service: VisitService,
    planner: Operator,
    desk: Desk,
    tasks: ThreadTasks,
    qtbot: QtBot,
    memory: ShortMemory,
    opened: Opened,
) -> VisitsPage:
    operators = OperatorService(desk)
    makers = Makers(
        lambda: GatePresenter(service, operators, planner, tasks),
        lambda: PlanPresenter(service, planner, tasks, desk.zone, desk.now()),
        lambda: RecordPresenter(service, planner, tasks, desk.zone),
    )
    presenter = WeekPresenter(
        service, planner, tasks, desk.zone, desk.today, pins=PinningService(desk), memory=memory
    )
    tools = [
        opened.tool("set_out", "G"),
        opened.tool("appointment", "A"),
        opened.tool("route_sheet", "Ctrl+P", is_button=True),
    ]
    built = VisitsPage(presenter, makers, tasks, tools)
    qtbot.addWidget(built)
    built.resize(1290, 680)
    built.show()
    return built


def loaded(page: VisitsPage, qtbot: QtBot, visits: int) -> None:
    page.refresh(1)
    qtbot.waitUntil(lambda: page._shown is not None and len(page._shown.week.visits) == visits, timeout=5000)


def plan(service: VisitService, planner: Operator, filed: Filed, crew: tuple[int, ...], clock: str) -> Visit:
    return service.plan(planner, PlanRequest(filed.case.id, at(clock), crew))


def stored(service: VisitService, planner: Operator, visit: Visit) -> Visit:
    return service.get(planner, visit.id).visit


def point_of(view: WeekView, clock: str, crew_index: int | None = None, day: date = DAY) -> QPointF:
    """Return where a moment lies in the view."""
    scene = view.scene
    assert scene is not None
    column = scene.column_of(day, crew_index)
    assert column is not None
    hours, minutes = clock.split(":")
    offset = view.verticalScrollBar().value()
    height = 44 + scene.scale.y_of(int(hours) * 60 + int(minutes)) + 1 - offset
    return QPointF(column.left + column.width / 2, height)


def show_day(page: VisitsPage, qtbot: QtBot, day: date = DAY) -> WeekView:
    page.show_day(day)
    page._change_view(BY_DAY)
    qtbot.waitUntil(lambda: page.dayView.scene is not None and page._presenter.times.day == day, timeout=5000)
    return page.dayView


# Days, weeks, months and lists.


def test_that_each_view_turns_by_its_own_unit() -> None:
    start = Times(date(2028, 1, 31))
    assert start.seen(BY_DAY).turned(1).day == date(2028, 2, 1)
    assert start.seen(WEEK).turned(-1).day == date(2028, 1, 24)
    assert start.seen(MONTH).turned(1).shown == (date(2028, 2, 1), date(2028, 2, 29))
    assert start.seen(MONTH).turned(-1).shown == (date(2027, 12, 1), date(2027, 12, 31))
    listed = start.listing(date(2028, 2, 29), date(2028, 2, 1))
    assert listed.listed == (date(2028, 2, 1), date(2028, 2, 29))
    assert listed.turned(1).listed == (date(2028, 3, 1), date(2028, 3, 29))
    assert start.listing(date(2028, 1, 1), date(2038, 1, 1)).range_days == 366
    assert start.seen("nonsense").view == WEEK


def test_that_letters_change_the_view_and_the_person_finds_it_again(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    memory: ShortMemory,
    service: VisitService,
    planner: Operator,
    desk: Desk,
    tasks: ThreadTasks,
    opened: Opened,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    page.weekView.setFocus()
    for key, view in (
        (Qt.Key.Key_D, page.dayView),
        (Qt.Key.Key_M, page.monthBoard),
        (Qt.Key.Key_W, page.weekView),
        (Qt.Key.Key_L, page.listView),
    ):
        qtbot.keyClick(page._views.current(), key)
        assert page._views.current() is view
        qtbot.waitUntil(lambda: page._shown.times == page._presenter.times, timeout=5000)  # type: ignore[union-attr]
    assert page.listView.table.rowCount() == 1
    again = build(
        service=service,
        planner=planner,
        desk=desk,
        tasks=tasks,
        qtbot=qtbot,
        memory=memory,
        opened=opened,
    )
    assert again._views.key == LIST
    assert page.go_up()
    assert page._views.key == WEEK
    assert not page.go_up()


def test_that_the_legend_names_every_crew_by_letter_where_names_do_not_fit(page: VisitsPage) -> None:
    legend = page.crewLegend
    legend.set_crews([Crew(index, (index, index + 9), ("顾南", "程一舟")) for index in range(4)])
    page.resize(1300, 700)
    page.set_narrow(True)
    QTest.qWait(20)
    assert page.width() == 1300
    assert legend.width() >= legend.minimumSizeHint().width()
    for width, names in ((legend.minimumSizeHint().width(), ""), (1200, "顾南 程一舟")):
        legend.resize(width, legend.height())
        assert legend.shown_crews() == [(index, names) for index in range(4)]
    assert legend.toolTip().count("顾南 程一舟") == legend.accessibleDescription().count("顾南 程一舟") == 4


def test_that_a_chosen_visit_stays_chosen_in_every_view(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    second = plan(service, planner, file_case(), crew, "14:00")
    loaded(page, qtbot, 2)
    page.weekView.choose(second.id)
    page._change_view(LIST)
    assert page.chosen().visit.id == second.id  # type: ignore[union-attr]
    assert page.day() == DAY
    page._change_view(BY_DAY)
    qtbot.waitUntil(lambda: page.chosen() is not None, timeout=5000)
    assert page.chosen().visit.id == second.id  # type: ignore[union-attr]
    assert page._presenter.times.day == DAY


def test_that_a_day_has_a_lane_for_each_crew_and_for_those_put_together(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    others: tuple[int, int],
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    plan(service, planner, file_case(), (crew[0], others[0]), "14:00")
    loaded(page, qtbot, 2)
    view = show_day(page, qtbot)
    scene = view.scene
    assert scene is not None
    assert [each.crew.members for each in scene.columns if each.crew] == [crew, others, (crew[0], others[0])]
    assert [scene.place_of(each.planned) for each in scene.blocks] == [0, 2]
    assert scene.counts[DAY, 0] == 1
    assert not view.grab().isNull()
    view.setFocus()
    view.choose(scene.blocks[0].planned.visit.id)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.chosen_visit().visit.starts_at == at("14:00")  # type: ignore[union-attr]


def test_that_a_month_counts_by_day_and_leads_to_the_day(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    plan(service, planner, file_case(), crew, "14:00")
    loaded(page, qtbot, 2)
    page._change_view(MONTH)
    qtbot.waitUntil(lambda: page._shown.month is not None, timeout=5000)  # type: ignore[union-attr]
    marks = page._shown.month.of(DAY)  # type: ignore[union-attr]
    assert marks is not None
    assert (marks.visits, marks.held, marks.crews) == (2, 0, ((0, 2),))
    board = page.monthBoard
    board.setFocus()
    board.choose(DAY - timedelta(days=1))
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert board.day == DAY
    assert "2" in board.accessibleDescription()
    assert not board.grab().isNull()
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert page._views.key == BY_DAY
    qtbot.waitUntil(lambda: len(page.dayView.scene.blocks) == 2, timeout=5000)  # type: ignore[union-attr]


def test_that_a_month_is_counted_from_verdicts_that_are_kept_beside_the_visits(
    *,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    others: tuple[int, int],
    desk: Desk,
) -> None:
    first = plan(service, planner, file_case(), crew, "10:00")
    plan(service, planner, file_case(), (crew[1], others[1]), "14:00")
    with desk.work("visit.moved", planner, Right.PLAN_VISITS) as work:
        visit = work.visits.get(first.id)
        found = tuple(replace(each, severity=Severity.WARN) for each in visit.verdict.findings[:1])
        work.visits.save(replace(visit, verdict=replace(visit.verdict, findings=found)))
        work.commit()
    marks = service.month(planner, DAY).of(DAY)
    assert marks is not None
    assert (marks.visits, marks.warned, marks.blocked) == (2, 1, 0)
    assert marks.crews == ((0, 1), (OTHERS, 1))


def test_that_a_provisional_year_is_said_to_be_so() -> None:
    month = date(2031, 5, 1)
    plans = [DayPlan(each, DayKind.WORKDAY, None, is_provisional=True) for each in days_shown(month)]
    plan_of_month = month_of(month, plans, [], ())
    assert len(plan_of_month.own_days) == 31
    assert plan_of_month.of(date(2032, 1, 1)) is None
    assert all(each.plan.is_provisional for each in plan_of_month.own_days)
    assert "no visits" in spoken_day(plan_of_month.days[0]).text


def test_that_a_list_reaches_from_a_day_to_another(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    later = PlanRequest(file_case().case.id, at("10:00", DAY + timedelta(days=15)), crew)
    service.plan(planner, later)
    loaded(page, qtbot, 1)
    page._change_view(LIST)
    assert page.listView.table.rowCount() == 1
    page.agendaBar.last.set_day(DAY + timedelta(days=20))
    page.agendaBar.last.day_changed.emit()
    qtbot.waitUntil(lambda: page.listView.table.rowCount() == 2, timeout=5000)
    page.listView.select_row(1)
    assert page.chosen().visit.starts_at == later.starts_at  # type: ignore[union-attr]


# Pointer.


def drop(view: WeekView, visit: Visit, point: QPointF) -> None:
    place, button = point.toPoint(), Qt.MouseButton.LeftButton
    data = mime_of(VISIT_MIME, visit.id)
    view.dragMoveEvent(QDragMoveEvent(place, Qt.DropAction.MoveAction, data, button, PLAIN))
    view.dropEvent(QDropEvent(point, Qt.DropAction.MoveAction, data, button, PLAIN))


def pull(view: WeekView, start: QPointF, end: QPointF) -> None:
    """Press, move and let go."""
    left = Qt.MouseButton.LeftButton
    for kind, point, buttons in (
        (QMouseEvent.Type.MouseButtonPress, start, left),
        (QMouseEvent.Type.MouseMove, end, left),
        (QMouseEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(kind, point, view.viewport().mapToGlobal(point), left, buttons, PLAIN)
        handler = {
            QMouseEvent.Type.MouseButtonPress: view.mousePressEvent,
            QMouseEvent.Type.MouseMove: view.mouseMoveEvent,
            QMouseEvent.Type.MouseButtonRelease: view.mouseReleaseEvent,
        }[kind]
        handler(event)


def test_that_a_visit_is_dragged_to_another_crew_in_the_day(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    others: tuple[int, int],
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view = show_day(page, qtbot)
    drop(view, visit, point_of(view, "11:00", 1))
    qtbot.waitUntil(lambda: stored(service, planner, visit).crew == others, timeout=5000)
    assert stored(service, planner, visit).starts_at == at("11:00")


def test_that_pulling_the_lower_edge_changes_the_minutes_and_can_be_undone(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    desk: Desk,
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view = page.weekView
    block = view.scene.block_of(visit.id)  # type: ignore[union-attr]
    assert block is not None
    edge = QPointF(block.rect.center().x(), 44 + block.rect.bottom() - 1 - view.verticalScrollBar().value())
    assert view._cursor(block, edge) is Qt.CursorShape.SizeVerCursor
    pull(view, edge, point_of(view, "11:30"))
    qtbot.waitUntil(lambda: stored(service, planner, visit).minutes == 90, timeout=5000)
    assert stored(service, planner, visit).starts_at == at("10:00")
    UndoService(desk).undo(planner)
    assert stored(service, planner, visit).minutes == 40


def test_that_letting_go_of_the_edge_where_it_was_changes_nothing(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view = page.weekView
    block = view.scene.block_of(visit.id)  # type: ignore[union-attr]
    assert block is not None
    edge = QPointF(block.rect.center().x(), 44 + block.rect.bottom() - 1 - view.verticalScrollBar().value())
    with qtbot.assertNotEmitted(view.dropped):
        pull(view, edge, edge)
    assert view.ghost is None


def test_that_the_lower_edge_goes_to_midnight_at_most(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    visit = plan(service, planner, file_case(), crew, "19:00")
    loaded(page, qtbot, 1)
    view = page.weekView
    block = view.scene.block_of(visit.id)  # type: ignore[union-attr]
    assert block is not None
    far = QPointF(block.rect.center().x(), 44 + view.scene.scale.height + 500)  # type: ignore[union-attr]
    wish = view._stretch(block, far)
    assert wish[4] <= 5 * 60
    near = QPointF(block.rect.center().x(), 0)
    assert view._stretch(block, near)[4] == 10


@pytest.mark.parametrize("hour", ["23:50", "07:00"])
def test_that_drops_over_midnight_or_outside_the_hours_are_refused_and_explained(
    *,
    hour: str,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    gates: list[Subject] = []
    monkeypatch.setattr(page._wishes, "gate", gates.append)
    view = page.weekView
    qtbot.keyClick(view, Qt.Key.Key_Q)
    drop(view, visit, point_of(view, hour))
    qtbot.waitUntil(lambda: bool(gates), timeout=5000)
    assert stored(service, planner, visit).starts_at == at("10:00")


def test_that_a_drop_on_another_visit_of_the_crew_is_refused(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    visit = plan(service, planner, file_case(), crew, "15:00")
    loaded(page, qtbot, 2)
    gates: list[Subject] = []
    monkeypatch.setattr(page._wishes, "gate", gates.append)
    drop(page.weekView, visit, point_of(page.weekView, "10:10"))
    qtbot.waitUntil(lambda: bool(gates), timeout=5000)
    assert stored(service, planner, visit).starts_at == at("15:00")


# Keys.


def test_that_keys_stretch_a_visit_and_hand_it_to_another_crew(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    others: tuple[int, int],
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view = page.weekView
    view.setFocus()
    view.choose(visit.id)
    qtbot.keyPress(view, Qt.Key.Key_Down, BOTH)
    qtbot.keyPress(view, Qt.Key.Key_Right, BOTH)
    assert view.ghost is not None
    assert (view.ghost.minutes, view.ghost.crew_index) == (50, 1)
    qtbot.waitUntil(lambda: view.ghost is not None and view.ghost.severity is not None, timeout=5000)
    qtbot.keyRelease(view, Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: stored(service, planner, visit).minutes == 50, timeout=5000)
    assert stored(service, planner, visit).crew == others


def test_that_shift_and_sideways_changes_the_crew_by_day(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    others: tuple[int, int],
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view = show_day(page, qtbot)
    view.setFocus()
    view.choose(visit.id)
    qtbot.keyPress(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyPress(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyPress(view, Qt.Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: view.ghost is not None and view.ghost.severity is not None, timeout=5000)
    qtbot.keyRelease(view, Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: stored(service, planner, visit).crew == others, timeout=5000)
    assert stored(service, planner, visit).starts_at == at("10:10")


def test_that_a_pin_is_set_by_a_letter_shown_spoken_and_taken_back(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    desk: Desk,
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view = page.weekView
    view.setFocus()
    view.choose(visit.id)
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: page._shown.week.visits[0].visit.is_pinned, timeout=5000)  # type: ignore[union-attr]
    assert shown(say("pinned")) in view.describe(page._shown.week.visits[0])  # type: ignore[union-attr]
    UndoService(desk).undo(planner)
    assert not stored(service, planner, visit).is_pinned


def test_that_what_is_under_way_needs_no_pin(
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    desk: Desk,
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    with desk.work("visit.begun", planner, Right.RECORD_VISITS) as work:
        begun = work.visits.save(work.visits.get(visit.id).begun())
        work.commit()
    with pytest.raises(CaseDeskError):
        PinningService(desk).pin(planner, begun.id, begun.version)


def test_that_a_letter_sets_the_crew_out_by_the_tool(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
    opened: Opened,
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    page.weekView.setFocus()
    page.weekView.choose(visit.id)
    qtbot.keyClick(page.weekView, Qt.Key.Key_G)
    assert opened.keys == [f"set_out {DAY}"]


def test_that_tools_stand_in_the_row_or_in_the_menu_and_keep_their_letters_to_the_calendar(
    page: VisitsPage, opened: Opened, qtbot: QtBot
) -> None:
    button = page.toolRow.button("route_sheet")
    assert button is not None
    button.click()
    assert [each.split()[0] for each in opened.keys] == ["route_sheet"]
    assert not page.toolRow.more.isHidden()
    shortcuts = [each.shortcut().toString() for each in page.toolRow.actions_of_tools()]
    assert shortcuts == ["", "", "Ctrl+P"]
    assert page.toolRow.button("set_out") is None
    page.set_narrow(True)
    assert button.text() == ""
    assert button.accessibleName()
    assert not page.open_tool("unknown")


# Marks and drafts.


def test_that_marks_of_a_visit_are_painted_and_spoken(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view, week = page.weekView, page._shown.week  # type: ignore[union-attr]
    planned = week.visits[0]
    for state, word in (
        (AppointmentState.AGREED, say("time agreed")),
        (AppointmentState.PROPOSED, say("time proposed")),
        (AppointmentState.DECLINED, say("time declined")),
    ):
        said = Appointment(state, planned.visit.starts_at, datetime.now(UTC), planner.id, Channel.CALL)
        marked = replace(
            planned,
            visit=replace(planned.visit, appointments=(said,), is_pinned=True),
            is_release_pending=True,
        )
        told = view.describe(marked)
        for each in (word, say("pinned"), say("release asked for")):
            assert shown(each) in told
        view.show_week(replace(week, visits=(marked,)), ZONE, Hours(break_from=time(12), break_to=time(13)))
        assert not view.grab().isNull()


def test_that_drafts_stand_on_the_calendar_until_they_are_taken_away(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    crew: tuple[int, int],
) -> None:
    plan(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    drafts = (
        Draft(7, "闻人雪", at("11:00"), 40, crew, "On the way of crew A.", Severity.PASS),
        Draft(8, "柳清", at("14:00"), 40, crew, "Last day.", Severity.BLOCK, is_chosen=False),
    )
    page.show_drafts(drafts)
    view = page.weekView
    assert len(view.scene.blocks) == 3  # type: ignore[union-attr]
    page.refresh(2)
    page.show_drafts(page.drafts)
    with qtbot.waitSignal(page.draft_chosen) as chosen:
        page.choose_draft(8)
    assert chosen.args == [8]
    assert page.chosen() is None
    assert "Last day." in view.accessibleDescription()
    view.setFocus()
    with qtbot.waitSignal(page.draft_toggled) as toggled:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert toggled.args == [8]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert not view.grab().isNull()
    by_day = show_day(page, qtbot)
    qtbot.waitUntil(lambda: len(by_day.scene.blocks) == 3, timeout=5000)  # type: ignore[union-attr]
    page.show_drafts(())
    assert len(by_day.scene.blocks) == 1  # type: ignore[union-attr]
    assert view.chosen_visit() is None or view.chosen_visit().visit.id > 0  # type: ignore[union-attr]


# The tray.


def test_that_an_approved_request_waits_in_the_tray_with_its_wishes_and_is_planned_from_there(
    *,
    service: VisitService,
    planner: Operator,
    supervisor: Operator,
    file_case: Callable[..., Filed],
    desk: Desk,
    page: VisitsPage,
    qtbot: QtBot,
) -> None:
    filed = file_case()
    requests = VisitRequestService(desk)
    wish = NewRequest(
        filed.case.id,
        VisitPurpose.LOST_CONTACT,
        goal="Ask about the new flat",
        earliest_on=DAY,
        latest_on=DAY + timedelta(days=3),
        day_from=time(9),
        day_until=time(12),
    )
    requests.approve(supervisor, requests.request(planner, wish))
    loaded(page, qtbot, 0)
    item = page._shown.tray.items[0]  # type: ignore[union-attr]
    assert (item.goal, item.due_on, item.day_from) == (wish.goal, wish.latest_on, wish.day_from)
    place = page._presenter.first_place(item)
    assert place.starts_at == at("09:00")
    page._presenter.drop("case", filed.case.id, at("10:00"), None)
    qtbot.waitUntil(lambda: len(page._shown.week.visits) == 1, timeout=5000)  # type: ignore[union-attr]
    assert page._shown.week.visits[0].visit.request_id == item.request_id  # type: ignore[union-attr]


def test_that_a_place_outside_the_wishes_says_so(file_case: Callable[..., Filed]) -> None:
    filed = file_case()
    item = TrayItem(
        filed.case.id, filed.case.case_no, 1, "白鹭", "", "x", VisitPurpose.FIRST_VISIT,
        DAY, earliest_on=DAY, day_from=time(9), day_until=time(12),
    )  # fmt: skip
    assert wish_words(item, datetime.combine(DAY, time(10), ZONE)) == ()
    early = wish_words(item, datetime.combine(DAY - timedelta(days=1), time(8), ZONE))
    assert [each.text.split()[0] for each in early] == ["Earlier", "Outside"]
    late = wish_words(item, datetime.combine(DAY + timedelta(days=1), time(12), ZONE))
    assert [each.text.split()[0] for each in late] == ["Later", "Outside"]


def test_that_a_long_tray_can_be_searched_and_folded(
    page: VisitsPage, qtbot: QtBot, file_case: Callable[..., Filed]
) -> None:
    for number in range(12):
        file_case(district="西湖区" if number % 2 else "上城区")
    loaded(page, qtbot, 0)
    assert page.trayFilter.isVisible()
    assert len(page.trayView._model.rows) == 14
    name = page._shown.tray.items[0].case_no  # type: ignore[union-attr]
    qtbot.keyClicks(page.trayFilter, name)
    assert [type(each).__name__ for each in page.trayView._model.rows] == ["GroupRow", "TrayItem"]
    qtbot.keyClick(page.trayFilter, Qt.Key.Key_Down)
    qtbot.keyClick(page.trayFilter, Qt.Key.Key_Escape)
    assert page.trayFilter.text() == ""
    qtbot.keyClick(page.trayView, Qt.Key.Key_Left)
    assert len(page.trayView._model.rows) == 8


def test_that_another_pane_takes_the_place_of_the_tray_and_gives_it_back(
    page: VisitsPage, qtbot: QtBot
) -> None:
    loaded(page, qtbot, 0)
    pane = type(page.trayHead)()
    page.calendar_side(pane)
    assert page.trayView.isHidden()
    assert pane in page.panes()
    page.calendar_side(None)
    assert not page.trayView.isHidden()
    assert pane.isHidden()


def test_that_moving_a_visit_keeps_what_the_change_does_not_name(
    service: VisitService, planner: Operator, file_case: Callable[..., Filed], crew: tuple[int, int]
) -> None:
    visit = plan(service, planner, file_case(), crew, "10:00")
    moved = service.move(planner, visit.id, visit.version, MoveRequest(minutes=60))
    assert (moved.minutes, moved.starts_at, moved.crew) == (60, visit.starts_at, crew)


def test_that_the_tray_says_where_a_call_comes_first_without_being_asked_again(
    service: VisitService, planner: Operator, file_case: Callable[..., Filed], desk: Desk
) -> None:
    filed, asked = file_case(), []

    def advice() -> dict[int, Sentence]:
        asked.append(filed.case.id)
        return {filed.case.id: say("Call first")}

    view = Sight()
    presenter = WeekPresenter(
        service, planner, InlineTasks(), desk.zone, desk.today, pins=PinningService(desk), advice=advice
    )
    presenter.attach(view)
    presenter.load()
    presenter.load()
    assert view.shown is not None
    assert view.shown.tray.items[0].advice == say("Call first")
    assert len(asked) == 1


class Sight:
    """Stands for the page and keeps what was read."""

    def __init__(self) -> None:
        self.shown: WeekShown | None = None

    def show_week(self, shown: WeekShown) -> None:
        self.shown = shown

    def show_preview(self, preview: Preview | None) -> None:
        raise AssertionError(preview)

    def ask_gate(self, subject: Subject) -> None:
        raise AssertionError(subject)

    def tell(self, text: Text, *, can_undo: bool = False) -> None:
        raise AssertionError(text, can_undo)

    def show_error(self, error: CaseDeskError) -> None:
        raise error


def test_that_a_letter_the_calendar_has_no_use_for_opens_the_tool_it_stands_for(
    page: VisitsPage, opened: Opened, qtbot: QtBot
) -> None:
    loaded(page, qtbot, 0)
    page.weekView.setFocus()
    qtbot.keyClick(page.weekView, Qt.Key.Key_A)
    qtbot.keyClick(page.weekView, Qt.Key.Key_X)
    assert [each.split()[0] for each in opened.keys] == ["appointment"]
