"""The visits page, its gate and its forms, on a real office."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot
from tests.conftest import PASSWORD, Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, REASON, Filed, add_client, at

from casedesk.domain.compliance import BlockedError, Severity, WayOut
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, AddressKind, LawfulSource
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.domain.weeks import DayPlan, PlannedVisit, WeekPlan, clashing
from casedesk.domain.workdays import DayKind
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.pinning import PinningService
from casedesk.services.undoing import UndoService
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService
from casedesk.ui import forms
from casedesk.ui.looks import Text
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.visits.agenda_bar import AgendaBar
from casedesk.ui.visits.clause_pane import ClausePane
from casedesk.ui.visits.clock_edit import ClockEdit, read_clock
from casedesk.ui.visits.crew_legend import CrewLegend
from casedesk.ui.visits.dialogs import Makers
from casedesk.ui.visits.findings_view import FindingsView
from casedesk.ui.visits.gate_dialog import GateDialog
from casedesk.ui.visits.page import VisitsPage
from casedesk.ui.visits.plan_dialog import PlanDialog
from casedesk.ui.visits.presenter.gate import GatePresenter
from casedesk.ui.visits.presenter.plan import PlanPresenter, PlanShown
from casedesk.ui.visits.presenter.record import RecordPresenter, RecordServices
from casedesk.ui.visits.presenter.subjects import Look, Preview, Shift, Subject, WeekShown
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.record_dialog import RecordDialog
from casedesk.ui.visits.record_form import RecordForm
from casedesk.ui.visits.record_parts import FoldHead, TickGrid
from casedesk.ui.visits.record_rows import HandOutRows, NewDataRows
from casedesk.ui.visits.record_side import RecordSide
from casedesk.ui.visits.tool_row import ToolRow
from casedesk.ui.visits.tray_view import TrayView
from casedesk.ui.widgets.calendar_view import CASE_MIME, VISIT_MIME, WeekView, mime_of
from casedesk.ui.widgets.fields import DateEdit, MoneyEdit, PasswordEdit
from casedesk.ui.widgets.month_board import MonthBoard
from casedesk.ui.widgets.week_layout import Hours, TimeScale, columns_of
from casedesk.ui.widgets.week_scene import Ghost
from casedesk.ui.work import InlineTasks

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = date(2026, 11, 23)


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
    """Give the service of an office with one crew."""
    assert collectors
    return VisitService(desk)


@pytest.fixture
def crew(collectors: tuple[Operator, Operator]) -> tuple[int, int]:
    return collectors[0].id, collectors[1].id


@dataclass
class FakeView:
    """Stands for the page and remembers what it was told."""

    week: WeekShown | None = None
    preview: Preview | None = None
    gates: list[Subject] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    can_undo: bool = False
    errors: list[str] = field(default_factory=list)

    def show_week(self, shown: WeekShown) -> None:
        self.week = shown

    def show_preview(self, preview: Preview | None) -> None:
        self.preview = preview

    def ask_gate(self, subject: Subject) -> None:
        self.gates.append(subject)

    def tell(self, text: Text, *, can_undo: bool) -> None:
        self.told.append(str(text))
        self.can_undo = can_undo

    def show_error(self, error: CaseDeskError) -> None:
        self.errors.append(str(error.sentence))


@pytest.fixture
def week(service: VisitService, planner: Operator, desk: Desk) -> tuple[WeekPresenter, FakeView]:
    presenter, view = (
        WeekPresenter(service, planner, InlineTasks(), desk.zone, desk.today, pins=PinningService(desk)),
        FakeView(),
    )
    presenter.attach(view)
    return presenter, view


Week = tuple[WeekPresenter, FakeView]
Files = Callable[..., Filed]


# Presenters without Qt.


def undo(presenter: WeekPresenter, desk: Desk, planner: Operator) -> None:
    """Take the last act back as Ctrl+Z does; the page then reads anew."""
    UndoService(desk).undo(planner)
    presenter.load()


def test_that_a_case_dropped_on_the_calendar_is_planned_and_can_be_taken_back(
    week: Week, file_case: Files, desk: Desk, planner: Operator
) -> None:
    presenter, view = week
    filed = file_case()
    presenter.load()
    assert view.week is not None
    waiting = view.week.tray.items
    presenter.drop("case", filed.case.id, at("10:00"), None)
    assert [each.person_name for each in view.week.week.visits] == [filed.person.name]
    assert view.week.tray.total == 0
    assert view.can_undo
    undo(presenter, desk, planner)
    assert view.week.week.visits == ()
    assert view.week.tray.items == waiting


def test_that_a_blocked_drop_is_refused_and_explained_by_the_gate(week: Week, file_case: Files) -> None:
    presenter, view = week
    filed = file_case()
    presenter.load()
    presenter.drop("case", filed.case.id, at("07:00"), None)
    assert view.week is not None
    assert view.week.week.visits == ()
    assert isinstance(view.gates[0], PlanRequest)


def test_that_the_gate_speaks_while_something_is_carried(
    week: Week, file_case: Files, service: VisitService, planner: Operator, crew: tuple[int, int]
) -> None:
    presenter, view = week
    service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    carried = file_case(district="西湖区")
    presenter.load()
    presenter.hover("case", carried.case.id, at("14:00"), None)
    assert view.preview is not None
    assert view.preview.severity is Severity.INFO
    assert "200 min after the visit in 上城区" in str(view.preview.lines[0])
    presenter.hover("case", carried.case.id, at("10:20"), 0)
    assert view.preview.severity is Severity.BLOCK
    assert "10:00" in str(view.preview.lines[0])
    presenter.left()
    assert view.preview is None


def test_that_a_move_can_be_undone(
    *,
    week: Week,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
    desk: Desk,
) -> None:
    presenter, view = week
    visit = service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    presenter.load()
    presenter.drop("visit", visit.id, at("16:00"), None)
    assert view.week is not None
    assert view.week.week.visits[0].visit.starts_at == at("16:00")
    assert view.can_undo
    undo(presenter, desk, planner)
    assert view.week.week.visits[0].visit.starts_at == at("10:00")


def test_that_a_move_is_not_undone_into_a_place_that_is_taken_by_now(
    *,
    week: Week,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
    desk: Desk,
) -> None:
    presenter, _view = week
    visit = service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    presenter.load()
    presenter.drop("visit", visit.id, at("16:00"), None)
    other = replace(planner, id=crew[0])
    service.plan(other, PlanRequest(file_case().case.id, at("10:00"), crew))
    with pytest.raises(BlockedError):
        UndoService(desk).undo(planner)
    presenter.load()
    assert presenter.shown is not None
    moved = presenter.shown.week.visit(visit.id)
    assert moved is not None
    assert moved.visit.starts_at == at("16:00")


def test_that_the_crew_that_is_near_goes(
    week: Week, file_case: Files, hire: Callable[..., Operator], service: VisitService, planner: Operator
) -> None:
    presenter, view = week
    others = hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id
    service.plan(planner, PlanRequest(file_case(district="西湖区").case.id, at("10:00"), others))
    filed = file_case(district="西湖区")
    presenter.load()
    presenter.drop("case", filed.case.id, at("11:00"), None)
    assert view.week is not None
    assert [each.crew.members for each in view.week.week.visits] == [others, others]
    assert set(view.week.ways) == {"西湖区"}


def test_that_weeks_turn_and_come_back(week: Week, desk: Desk) -> None:
    presenter, view = week
    presenter.go(-1)
    assert view.week is not None
    assert view.week.week.first_day == MONDAY - timedelta(days=7)
    presenter.show_today()
    assert view.week.week.first_day == MONDAY
    assert presenter.may_plan
    assert presenter.may_record
    assert desk.today() == MONDAY


def test_that_a_called_off_visit_can_be_put_back(
    *,
    week: Week,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
    desk: Desk,
) -> None:
    presenter, view = week
    service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    presenter.load()
    assert view.week is not None
    presenter.call_off(view.week.week.visits[0], "")
    assert view.errors
    presenter.call_off(view.week.week.visits[0], "The debtor is away.")
    assert view.week.week.visits == ()
    assert view.can_undo
    undo(presenter, desk, planner)
    assert len(view.week.week.visits) == 1


# The painted week.


def test_that_the_scale_folds_the_night_and_halves_the_evening() -> None:
    scale = TimeScale.fitted(Hours(), 560, 20, is_open=False, least_hour=40)
    hour = scale.y_of(600) - scale.y_of(540)
    assert scale.y_of(480) == 20
    assert scale.y_of(1260) - scale.y_of(1200) == pytest.approx(hour / 2)
    assert scale.height == pytest.approx(560)
    assert scale.minute_at(scale.y_of(615)) in {610, 620}
    assert TimeScale.fitted(Hours(), 200, 20, is_open=False, least_hour=40).height > 500
    assert scale.minute_at(10_000) == 1430


def test_that_rest_days_without_visits_are_folded_but_never_today() -> None:
    kinds = [DayKind.HOLIDAY, DayKind.WORKDAY, *[DayKind.WORKDAY] * 3, DayKind.WEEKEND, DayKind.WEEKEND]
    days = tuple(DayPlan(MONDAY + timedelta(days=n), kind) for n, kind in enumerate(kinds))
    columns = columns_of(WeekPlan(days, (), ()), ZONE, days[6].day, (46, 1000), 80)
    assert [each.is_folded for each in columns] == [True, False, False, False, False, True, False]
    assert columns[-1].right == pytest.approx(1046)


# Pages and dialogs.


@pytest.mark.parametrize(
    ("name", "kind", "parts"),
    [
        ("visits_page", VisitsPage, (WeekView, TrayView, CrewLegend, ToolRow, MonthBoard, AgendaBar)),
        ("gate_dialog", GateDialog, (FindingsView, ClausePane)),
        ("visits_plan_dialog", PlanDialog, ()),
        ("visit_record_dialog", RecordDialog, (RecordForm, RecordSide)),
        ("visit_record_form", RecordForm, (FoldHead, TickGrid, HandOutRows, NewDataRows)),
    ],
)
def test_that_the_form_holds_what_its_window_names(
    name: str, kind: type, parts: tuple[type, ...], qtbot: QtBot
) -> None:
    forms.register(*parts)
    assert forms.differences(name, kind) == []


@pytest.fixture
def page(
    service: VisitService, planner: Operator, desk: Desk, tasks: ThreadTasks, qtbot: QtBot
) -> VisitsPage:
    operators = OperatorService(desk)
    makers = Makers(
        lambda: GatePresenter(service, operators, planner, tasks),
        lambda: PlanPresenter(service, planner, tasks, desk.zone, desk.now()),
        lambda: RecordPresenter(RecordServices.on(desk), planner, tasks, desk.zone),
    )
    shown = VisitsPage(
        WeekPresenter(service, planner, tasks, desk.zone, desk.today, pins=PinningService(desk)),
        makers,
        tasks,
    )
    qtbot.addWidget(shown)
    shown.resize(1290, 680)
    shown.show()
    return shown


def loaded(page: VisitsPage, qtbot: QtBot, visits: int) -> None:
    page.refresh(1)
    qtbot.waitUntil(lambda: page._shown is not None and len(page._shown.week.visits) == visits, timeout=5000)


def point_of(view: WeekView, day: date, clock: str) -> QPointF:
    """Return where a moment lies in the view."""
    scene = view.scene
    assert scene is not None
    column = scene.column_of(day)
    assert column is not None
    hours, minutes = clock.split(":")
    return QPointF(column.left + column.width / 2, 44 + scene.scale.y_of(int(hours) * 60 + int(minutes)) + 1)


def carry(view: WeekView, data: QMimeData, point: QPointF) -> None:
    """Drag something over the view and let it go."""
    place, buttons, keys = point.toPoint(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dragMoveEvent(QDragMoveEvent(place, Qt.DropAction.MoveAction, data, buttons, keys))
    view.dropEvent(QDropEvent(point, Qt.DropAction.MoveAction, data, buttons, keys))


def test_that_a_case_is_dragged_from_the_tray_onto_the_calendar(
    page: VisitsPage, qtbot: QtBot, file_case: Files
) -> None:
    filed = file_case()
    loaded(page, qtbot, 0)
    assert page.trayView.current_item() is not None
    carry(page.weekView, mime_of(CASE_MIME, filed.case.id), point_of(page.weekView, DAY, "10:00"))
    qtbot.waitUntil(lambda: len(page._shown.week.visits) == 1, timeout=5000)  # type: ignore[union-attr]
    visit = page._shown.week.visits[0].visit  # type: ignore[union-attr]
    assert visit.starts_at == at("10:00")
    carry(page.weekView, mime_of(VISIT_MIME, visit.id), point_of(page.weekView, DAY, "15:00"))
    qtbot.waitUntil(lambda: page._shown.week.visits[0].visit.starts_at == at("15:00"), timeout=5000)  # type: ignore[union-attr]


def planned(
    service: VisitService, planner: Operator, filed: Filed, crew: tuple[int, ...], clock: str
) -> Visit:
    return service.plan(planner, PlanRequest(filed.case.id, at(clock), crew))


def test_that_keys_choose_and_move_visits(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
) -> None:
    first = planned(service, planner, file_case(), crew, "10:00")
    second = planned(service, planner, file_case(), crew, "14:00")
    loaded(page, qtbot, 2)
    view = page.weekView
    view.setFocus()
    view.choose(first.id)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen_visit() is not None
    assert view.chosen_visit().visit.id == second.id  # type: ignore[union-attr]
    assert "14:00" in view.accessibleDescription()
    qtbot.keyPress(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyPress(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: view.ghost is not None and view.ghost.severity is not None, timeout=5000)
    qtbot.keyRelease(view, Qt.Key.Key_Shift)
    moved_to = at("14:10", DAY + timedelta(days=1))
    qtbot.waitUntil(lambda: page._shown.week.visit(second.id).visit.starts_at == moved_to, timeout=5000)  # type: ignore[union-attr]
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert page.views.currentIndex() == 1
    assert page.listView.table.rowCount() == 2


def test_that_a_case_is_placed_by_keys_alone(page: VisitsPage, qtbot: QtBot, file_case: Files) -> None:
    file_case()
    loaded(page, qtbot, 0)
    page.trayView.setFocus()
    qtbot.keyClick(page.trayView, Qt.Key.Key_Insert)
    view = page.weekView
    assert view.keyed is not None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.ghost is not None and view.ghost.severity is not None, timeout=5000)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page._shown.week.visits) == 1, timeout=5000)  # type: ignore[union-attr]
    assert page._shown.week.visits[0].visit.starts_at == at("14:00")  # type: ignore[union-attr]


def test_that_escape_drops_what_is_carried(page: VisitsPage, qtbot: QtBot, file_case: Files) -> None:
    file_case()
    loaded(page, qtbot, 0)
    qtbot.keyClick(page.trayView, Qt.Key.Key_Insert)
    qtbot.keyClick(page.weekView, Qt.Key.Key_Escape)
    assert page.weekView.keyed is None
    assert page.weekView.ghost is None


def test_that_escape_after_a_visit_was_stretched_by_keys_stays_in_the_calendar(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
) -> None:
    visit = planned(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    view, passed = page.weekView, Passed()
    page.installEventFilter(passed)
    view.setFocus()
    view.choose(visit.id)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyPress(view, Qt.Key.Key_Down, both)
    qtbot.keyRelease(view, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)
    longer = visit.minutes + 10
    qtbot.waitUntil(lambda: page._shown.week.visit(visit.id).visit.minutes == longer, timeout=5000)  # type: ignore[union-attr]
    assert view.keyed is None
    for escapes in (0, 1):  # the first is about what was put down, the next goes one layer up as ever
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        assert passed.keys.count(Qt.Key.Key_Escape) == escapes


class Passed(QObject):
    """Writes down the keys that nothing inside a page answered."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - as Qt calls it
        """Note a key press and let it go on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keys.append(event.key())
        return False


def in_dialog(kind: type[QDialog], act: Callable[[QDialog], None], tries: int = 100) -> None:
    """Act in the next modal dialog once it is there and filled."""

    def look(left: int) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            QTimer.singleShot(300, lambda: act(dialog))
        elif left:
            QTimer.singleShot(50, lambda: look(left - 1))

    QTimer.singleShot(50, lambda: look(tries))


def test_that_the_gate_refuses_explains_and_is_released_by_a_second_person(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    desk: Desk,
    file_case: Files,
    supervisor: Operator,
    crew: tuple[int, int],
) -> None:
    filed = file_case()
    with desk.work("address.added", supervisor, Right.EDIT_CASES) as work:
        shop = work.addresses.add(
            Address(filed.person.id, "拱墅区 一厂", AddressKind.WORK, "拱墅区", source=LawfulSource.DEBTOR),
        )
        work.commit()
    loaded(page, qtbot, 0)
    seen: dict[str, object] = {}

    def release(dialog: QDialog) -> None:
        assert isinstance(dialog, GateDialog)
        row = dialog.findings.currentIndex().data(Qt.ItemDataRole.UserRole)
        seen["rule"] = row.rule
        seen["combo"] = dialog.approverField.edit(QComboBox).count()
        dialog.reasonField.edit(QPlainTextEdit).setPlainText("too short")
        dialog.mainButton.click()
        seen["refused"] = dialog.problemBanner.label.text()
        dialog.reasonField.edit(QPlainTextEdit).setPlainText(REASON)
        password = dialog.passwordField.edit(PasswordEdit)
        password.edit.setText(PASSWORD)
        dialog.mainButton.click()

    in_dialog(GateDialog, release)
    page.ask_gate(PlanRequest(filed.case.id, at("10:00"), crew, address_id=shop.id, note="At the lodge."))
    assert seen["rule"] == "PLACE-WORK"
    assert seen["refused"]
    qtbot.waitUntil(lambda: len(page._shown.week.visits) == 1, timeout=5000)  # type: ignore[union-attr]
    visit = page._shown.week.visits[0].visit  # type: ignore[union-attr]
    assert visit.workplace_approved_by is not None
    assert visit.verdict.override.approved_by == visit.workplace_approved_by  # type: ignore[union-attr]


def test_that_what_nobody_may_release_shows_no_release_box(
    page: VisitsPage, qtbot: QtBot, file_case: Files, crew: tuple[int, int]
) -> None:
    filed = file_case()
    loaded(page, qtbot, 0)
    seen: dict[str, bool] = {}

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, GateDialog)
        seen["fields"] = dialog.releaseFields.isVisible()
        seen["main"] = dialog.mainButton.isVisible()
        dialog.reject()

    in_dialog(GateDialog, look)
    page.ask_gate(PlanRequest(filed.case.id, at("10:00"), crew[:1]))
    assert seen == {"fields": False, "main": False}


def test_that_a_visit_is_planned_by_form_with_the_gates_word(
    page: VisitsPage, qtbot: QtBot, file_case: Files
) -> None:
    filed = file_case()
    loaded(page, qtbot, 0)
    seen: dict[str, object] = {}

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PlanDialog)
        dialog.dayField.edit(DateEdit).set_day(DAY)
        dialog.startField.edit(ClockEdit).setText("0930")
        dialog.minutesField.edit(QLineEdit).setText("30")
        seen["ticked"] = len(dialog.form().crew)
        seen["staff"] = dialog.findChild(QListWidget, "staffList").count()
        dialog.saveButton.click()

    in_dialog(PlanDialog, fill)
    page.open(("plan", filed.case.id))
    qtbot.waitUntil(lambda: len(page._shown.week.visits) == 1, timeout=5000)  # type: ignore[union-attr]
    visit = page._shown.week.visits[0].visit  # type: ignore[union-attr]
    assert (visit.starts_at, visit.minutes) == (at("09:30"), 30)
    assert seen["ticked"] == 2


def test_that_a_visit_planned_in_another_week_is_shown_there(
    page: VisitsPage, qtbot: QtBot, file_case: Files
) -> None:
    filed = file_case()
    loaded(page, qtbot, 0)
    later = DAY + timedelta(days=7)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PlanDialog)
        dialog.dayField.edit(DateEdit).set_day(later)
        dialog.startField.edit(ClockEdit).setText("0930")
        dialog.saveButton.click()

    in_dialog(PlanDialog, fill)
    page.open(("plan", filed.case.id))
    qtbot.waitUntil(lambda: len(page._shown.week.visits) == 1, timeout=5000)  # type: ignore[union-attr]
    assert page._presenter.first_day <= later < page._presenter.first_day + timedelta(days=7)


def test_that_a_record_is_written_and_a_missing_recording_is_named(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
    clock: Clock,
) -> None:
    visit = planned(service, planner, file_case(), crew, "10:00")
    clock.moment = at("12:00")
    loaded(page, qtbot, 1)
    seen: dict[str, str] = {}

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordDialog)
        dialog.form.summaryField.edit(QPlainTextEdit).setPlainText("Calm talk, pays in December.")
        dialog.form.promiseField.edit(MoneyEdit).setText("500")
        dialog.form.promiseDayField.edit(DateEdit).set_day(date(2026, 12, 10))
        dialog.saveButton.click()
        QTimer.singleShot(500, lambda: finish(dialog))

    def finish(dialog: RecordDialog) -> None:
        seen["state"] = str(dialog.form.recordingField.edit(QLineEdit).property("state"))
        dialog.form.recordingField.edit(QLineEdit).setText("R-20")
        dialog.saveButton.click()

    in_dialog(RecordDialog, write)
    page.weekView.choose(visit.id)
    qtbot.keyClick(page.weekView, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: page._shown.week.held == 1, timeout=5000)  # type: ignore[union-attr]
    assert seen["state"] == "error"
    assert page._shown.week.met == 1  # type: ignore[union-attr]
    in_dialog(GateDialog, lambda dialog: dialog.reject())
    qtbot.keyClick(page.weekView, Qt.Key.Key_Return)


def test_that_delete_sends_a_visit_back_to_the_tray(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = planned(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("The debtor is away.", True))
    page.weekView.choose(visit.id)
    qtbot.keyClick(page.weekView, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page._shown.week.visits) == 0, timeout=5000)  # type: ignore[union-attr]
    assert page.trayView.current_item() is not None


def test_that_the_tray_folds_its_districts_and_tells_them_to_screen_readers(
    page: VisitsPage, qtbot: QtBot, file_case: Files
) -> None:
    file_case()
    file_case(district="西湖区")
    loaded(page, qtbot, 0)
    model = page.trayView.model()
    assert model.rowCount() == 4
    page.trayView.setFocus()
    page.trayView.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(page.trayView, Qt.Key.Key_Left)
    assert model.rowCount() == 3
    assert "上城区" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(page.trayView, Qt.Key.Key_Right)
    assert model.rowCount() == 4
    qtbot.mouseClick(page.trayView.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert model.rowCount() == 3


def test_that_a_held_visit_looks_done_and_cannot_be_dragged(
    *, page: VisitsPage, qtbot: QtBot, file_case: Files, service: VisitService, planner: Operator,
    crew: tuple[int, int], clock: Clock,
) -> None:  # fmt: skip
    visit = planned(service, planner, file_case(), crew, "10:00")
    clock.moment = at("12:00")
    record = VisitRecord(at("10:05"), at("10:35"), VisitOutcome.NOBODY, summary="Nobody answered.")
    held = service.record(planner, visit.id, visit.version, record)
    loaded(page, qtbot, 1)
    shown: PlannedVisit = page._shown.week.visits[0]  # type: ignore[union-attr]
    assert shown.is_over
    assert not shown.is_open
    page.weekView.choose(held.id)
    qtbot.keyPress(page.weekView, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.weekView.ghost is None
    assert not page.weekView.grab().isNull()


# The gate's presenter.


@dataclass
class FakeGate:
    shown: object = None
    problems: list[str] = field(default_factory=list)
    finished: list[Visit | None] = field(default_factory=list)
    plans: list[Subject] = field(default_factory=list)
    cases: list[int] = field(default_factory=list)

    def show_gate(self, shown: object) -> None:
        self.shown = shown

    def show_problem(self, error: CaseDeskError) -> None:
        self.problems.append(str(error.sentence))

    def finish(self, visit: Visit | None) -> None:
        self.finished.append(visit)

    def ask_plan(self, subject: Subject) -> None:
        self.plans.append(subject)

    def open_case(self, case_id: int) -> None:
        self.cases.append(case_id)


@pytest.fixture
def gate(service: VisitService, desk: Desk, planner: Operator) -> GatePresenter:
    return GatePresenter(service, OperatorService(desk), planner, InlineTasks())


def test_that_ways_out_lead_on(
    gate: GatePresenter, file_case: Files, crew: tuple[int, int], supervisor: Operator
) -> None:
    view, filed = FakeGate(), file_case()
    gate.attach(view, PlanRequest(filed.case.id, at("07:00"), crew, purpose=VisitPurpose.FIRST_VISIT))
    assert gate.shown is not None
    assert gate.shown.closed is not None
    row = gate.shown.groups[0][1][0]
    clause = gate.clause(row)
    assert clause is not None
    assert not clause.is_verified
    assert [way for way, _ in clause.ways] == [WayOut.OTHER_TIME, WayOut.CONSENT]
    gate.take(WayOut.CONSENT)
    assert isinstance(view.plans[0], PlanRequest)
    gate.take(WayOut.OPEN_CASE)
    assert view.cases == [filed.case.id]
    gate.take(WayOut.OTHER_TIME)
    assert gate.shown.verdict.is_allowed
    gate.confirm()
    assert view.finished[0] is not None
    assert view.finished[0].starts_at == at("09:00")
    assert supervisor.may(Right.OVERRIDE_BLOCKS)


def test_that_a_wrong_password_releases_nothing(
    gate: GatePresenter,
    file_case: Files,
    crew: tuple[int, int],
    supervisor: Operator,
    hire: Callable[..., Operator],
) -> None:
    view = FakeGate()
    four = (*crew, hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id)
    gate.attach(view, PlanRequest(file_case().case.id, at("10:00"), four))
    assert gate.shown is not None
    [seat] = [each for each in gate.shown.approvers if each.operator_id == supervisor.id]
    gate.release("short", seat, "x")
    gate.release(REASON, None, "x")
    gate.release(REASON, seat, "")
    gate.release(REASON, seat, "wrong-password-1")
    assert len(view.problems) == 4
    assert view.finished == []
    gate.release(REASON, seat, PASSWORD)
    assert len(view.finished) == 1


def test_that_the_gate_offers_no_member_of_the_crew_as_second_person(
    gate: GatePresenter, file_case: Files, crew: tuple[int, int], hire: Callable[..., Operator]
) -> None:
    goes, stays = hire(Role.SUPERVISOR), hire(Role.SUPERVISOR)
    four = (*crew, hire(Role.COLLECTOR).id, goes.id)
    gate.attach(FakeGate(), PlanRequest(file_case().case.id, at("10:00"), four))
    assert gate.shown is not None
    offered = {each.operator_id for each in gate.shown.approvers}
    assert stays.id in offered
    assert goes.id not in offered


def test_that_remarks_stand_behind_the_warnings_and_are_counted_by_themselves(
    gate: GatePresenter, file_case: Files, crew: tuple[int, int], qtbot: QtBot
) -> None:
    gate.attach(FakeGate(), PlanRequest(file_case().case.id, at("20:30"), crew))
    assert gate.shown is not None
    kinds = [severity for severity, _ in gate.shown.groups]
    assert kinds == [Severity.WARN, Severity.INFO, Severity.PASS]
    for severity, rows in gate.shown.groups:
        assert {each.severity for each in rows} == {severity}
    values = gate.shown.counts.gaps
    found = gate.shown.verdict
    assert values["warned"] == len(found.of(Severity.WARN))
    assert values["remarked"] == len(found.of(Severity.INFO))
    view = FindingsView()
    qtbot.addWidget(view)
    view.show_groups(gate.shown.groups)
    assert not view.grab().isNull()
    gate.attach(FakeGate(), PlanRequest(file_case().case.id, at("10:00"), crew))
    assert gate.shown.headline.text == "Possible."


def test_that_a_look_at_a_planned_visit_tells_what_changed_since(
    *, gate: GatePresenter, service: VisitService, planner: Operator, file_case: Files, crew: tuple[int, int],
    desk: Desk, administrator: Operator,
) -> None:  # fmt: skip
    filed = file_case()
    visit = service.plan(planner, PlanRequest(filed.case.id, at("10:00"), crew))
    view = FakeGate()
    gate.attach(view, Look(visit.id))
    assert gate.shown is not None
    assert gate.shown.difference is None
    assert gate.shown.verb is None
    with desk.work("address.changed", administrator, Right.EDIT_CASES) as work:
        work.addresses.save(replace(filed.home, verified_on=None))
        work.commit()
    gate.load()
    assert gate.shown.difference is not None
    assert service.move(planner, visit.id, visit.version, MoveRequest(at("11:00")))


@pytest.mark.parametrize(
    ("text", "clock"),
    [("9", "09:00"), ("0930", "09:30"), ("9：30", "09:30"), ("24:00", None), ("9:75", None), ("noon", None)],
)
def test_that_a_clock_is_read_in_every_usual_spelling(text: str, clock: str | None) -> None:
    read = read_clock(text)
    assert (f"{read:%H:%M}" if read else None) == clock


def test_that_a_clock_steps_ten_minutes(qtbot: QtBot) -> None:
    edit = ClockEdit()
    qtbot.addWidget(edit)
    edit.setText("9:55")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.text() == "10:05"


# The plan's presenter.


@dataclass
class FakePlan:
    shown: PlanShown | None = None
    words: list[tuple[Severity | None, str, tuple[str, ...]]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    gates: list[Subject] = field(default_factory=list)
    finished: list[Visit] = field(default_factory=list)
    faults: list[list[str]] = field(default_factory=list)

    def show_plan(self, shown: PlanShown) -> None:
        self.shown = shown

    def show_consent(self, faults: Mapping[str, object]) -> None:
        self.faults.append(list(faults))

    def show_word(self, severity: Severity | None, head: object, lines: tuple[str, ...]) -> None:
        self.words.append((severity, str(head), lines))

    def show_problem(self, error: CaseDeskError) -> None:
        self.problems.append(str(error.sentence))

    def ask_gate(self, subject: Subject) -> None:
        self.gates.append(subject)

    def finish(self, visit: Visit) -> None:
        self.finished.append(visit)


@pytest.fixture
def plan(service: VisitService, desk: Desk, planner: Operator) -> PlanPresenter:
    return PlanPresenter(service, planner, InlineTasks(), desk.zone, desk.now())


def test_that_the_form_asks_the_gate_while_it_is_filled(plan: PlanPresenter, file_case: Files) -> None:
    view = FakePlan()
    plan.attach(view, plan.first_wish(file_case().case.id))
    assert view.shown is not None
    form = replace(view.shown.form, day=DAY)
    for changed in (
        replace(form, day=None),
        form,
        replace(form, clock=time(8)),
        replace(form, clock=time(22, 30)),
    ):
        plan.changed(changed)
    assert [severity for severity, _, _ in view.words] == [None, Severity.PASS, Severity.WARN, Severity.BLOCK]
    plan.save(replace(form, crew=()))
    plan.look(replace(form, clock=None))
    assert len(view.problems) == 2
    plan.look(form)
    plan.save(replace(form, clock=time(22, 30)))
    assert len(view.gates) == 2
    plan.save(form)
    assert view.finished[0].starts_at == at("10:00")


def test_that_a_consent_in_the_form_is_for_exactly_its_time(
    plan: PlanPresenter, file_case: Files, service: VisitService, planner: Operator, crew: tuple[int, int]
) -> None:
    visit = service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    view = FakePlan()
    plan.attach(view, Shift(visit.id, visit.version, MoveRequest()))
    assert view.shown is not None
    assert view.shown.is_move
    night = replace(view.shown.form, clock=time(22, 30), consent_by="the debtor", consent_proof="R-17")
    plan.look(night)
    [wish] = view.gates
    assert isinstance(wish, Shift)
    assert wish.change.consent is not None
    assert wish.change.consent.covers(at("22:30"), at("23:10"))
    plan.save(replace(view.shown.form, clock=time(11)))
    assert view.finished[0].starts_at == at("11:00")


def test_that_half_a_consent_is_told_at_its_fields_and_stores_nothing(
    plan: PlanPresenter, file_case: Files, qtbot: QtBot
) -> None:
    view = FakePlan()
    wish = plan.first_wish(file_case().case.id)
    plan.attach(view, wish)
    assert view.shown is not None
    half = replace(view.shown.form, day=DAY, consent_by="the debtor", consent_on=DAY + timedelta(days=9))
    plan.changed(half)
    plan.look(half)
    plan.save(half)
    assert view.faults == [["given_on", "proof"]] * 3
    assert view.words
    assert not view.gates
    assert not view.finished
    dialog = PlanDialog(plan, wish, lambda _subject: None)
    qtbot.addWidget(dialog)
    dialog.consentByField.edit(QLineEdit).setText("the debtor")
    plan.save(dialog.form())
    assert dialog.consentProofField.edit(QLineEdit).property("state") == "error"
    assert dialog.consentByField.edit(QLineEdit).property("state") == ""
    assert dialog.stored is None


# The calendar's own hands.


def test_that_the_pointer_and_single_keys_become_wishes(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
) -> None:
    visit = planned(service, planner, file_case(), crew, "10:00")
    other = service.plan(
        planner, PlanRequest(file_case().case.id, at("11:00", DAY + timedelta(days=1)), crew)
    )
    loaded(page, qtbot, 2)
    view = WeekView()
    qtbot.addWidget(view)
    view.resize(1000, 620)
    view.show()
    view.show_week(page._shown.week, ZONE, Hours())  # type: ignore[union-attr]
    place = point_of(view, DAY, "10:10").toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.chosen_visit() is not None
    qtbot.mouseMove(view.viewport(), place)
    with qtbot.waitSignal(view.gate_asked) as asked:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [visit.id]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.chosen_visit().visit.id == other.id  # type: ignore[union-attr]
    with qtbot.waitSignal(view.turned) as turned:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert turned.args == [1]
    for key, signal in (
        (Qt.Key.Key_PageUp, view.turned),
        (Qt.Key.Key_T, view.today_asked),
        (Qt.Key.Key_G, view.depart_asked),
        (Qt.Key.Key_Insert, view.place_asked),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(view, key)
    folded = view.scene.scale.y_of(480)  # type: ignore[union-attr]
    qtbot.keyClick(view, Qt.Key.Key_Q)
    assert view.scene.scale.y_of(480) > folded  # type: ignore[union-attr]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(view.menu_asked):
        view.contextMenuEvent(event)


def test_that_every_state_of_a_visit_is_painted(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
) -> None:
    planned(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    week = page._shown.week  # type: ignore[union-attr]
    first = week.visits[0]
    states = [
        replace(first, visit=replace(first.visit, id=n, status=status, starts_at=at(clock), purpose=purpose))
        for n, (status, clock, purpose) in enumerate(
            (
                (VisitStatus.UNDER_WAY, "09:30", VisitPurpose.SIGN_AGREEMENT),
                (VisitStatus.PLANNED, "10:00", VisitPurpose.AGREED_TALK),
                (VisitStatus.PLANNED, "20:30", VisitPurpose.FIRST_VISIT),
                (VisitStatus.HELD, "22:30", VisitPurpose.FIRST_VISIT),
            ),
            10,
        )
    ]
    several = replace(week, visits=tuple(states), clashes=clashing(states))
    assert several.clashes == {10, 11}
    view = WeekView()
    qtbot.addWidget(view)
    view.resize(700, 480)
    view.show_week(several, ZONE, Hours())
    view.show_ghost(
        Ghost(at("15:00"), 40, "Somebody", 0, "Not possible", ("The reason",), Severity.BLOCK),
    )
    assert not view.grab().isNull()
    view.resize(1400, 900)
    assert not view.grab().isNull()


def test_that_a_chosen_visit_is_changed_by_form(
    *,
    page: VisitsPage,
    qtbot: QtBot,
    file_case: Files,
    service: VisitService,
    planner: Operator,
    crew: tuple[int, int],
) -> None:
    visit = planned(service, planner, file_case(), crew, "10:00")
    loaded(page, qtbot, 1)
    page.activateWindow()
    page.weekView.setFocus()
    page.weekView.choose(visit.id)

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, PlanDialog)
        dialog.startField.edit(ClockEdit).setText("16:00")
        dialog.crewField.edit(QComboBox).activated.emit(0)
        dialog.saveButton.click()

    in_dialog(PlanDialog, change)
    qtbot.waitUntil(page.has_main_focus, timeout=5000)
    page._wishes.plan_chosen()
    qtbot.waitUntil(lambda: page._shown.week.visits[0].visit.starts_at == at("16:00"), timeout=5000)  # type: ignore[union-attr]
