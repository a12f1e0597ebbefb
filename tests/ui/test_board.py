"""The departure board in a real window: cards, keys, dialogs, the clock, and what every page tells."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, add_client, at

from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.outings import CheckInKind, OutingState
from casedesk.domain.visits import Visit
from casedesk.services.board import BoardService
from casedesk.services.departures import DepartureService
from casedesk.services.desk import Desk
from casedesk.services.outings import OutingService, SetOut, words_of
from casedesk.services.today import TodayService
from casedesk.services.visit_weeks import WeekReader
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.ui import formats, forms
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.today.board_pane import BoardPane
from casedesk.ui.today.call_dialog import CallDialog
from casedesk.ui.today.page import TodayPage
from casedesk.ui.today.presenter.board import BoardPresenter
from casedesk.ui.today.presenter.cards import CardAct, span_words
from casedesk.ui.today.presenter.items import TodayPresenter
from casedesk.ui.today.presenter.way import WayPresenter, read_time
from casedesk.ui.today.road_side import RoadParts
from casedesk.ui.today.way_dialog import WayDialog
from casedesk.ui.widgets.complaints_dialog import ComplaintsDialog
from casedesk.ui.widgets.departing import DepartPresenter
from casedesk.ui.widgets.set_out_dialog import SetOutDialog

Planned = Callable[..., Visit]


@pytest.fixture(params=["sqlcipher"])
def database_url() -> None:
    """The board's rules are tested on both databases below the windows; here one is enough."""


@pytest.fixture
def planned(desk: Desk, administrator: Operator, supervisor: Operator, clock: Clock) -> Planned:
    """Return a function that plans a visit for a crew on the day; the clock then stands in its morning."""
    client = add_client(desk, administrator)
    formats.use(zone=desk.zone)

    def plan(crew: tuple[int, ...], start: str = "10:00") -> Visit:
        clock.moment = at("09:00", DAY - timedelta(days=1))
        filed = visit_samples.file_case(desk, administrator, client)
        visit = VisitService(desk).plan(supervisor, PlanRequest(filed.case.id, at(start), crew))
        clock.moment = at("09:00")
        return visit

    return plan


@pytest.fixture
def pair(hire: Callable[..., Operator]) -> tuple[int, int]:
    return hire(Role.COLLECTOR, phone="15400000042").id, hire(Role.COLLECTOR).id


def parts_of(desk: Desk, actor: Operator, tasks: ThreadTasks) -> RoadParts:
    board, outings = BoardService(desk), OutingService(desk)
    return RoadParts(
        BoardPresenter(board, outings, actor, tasks, desk.now),
        lambda: DepartPresenter(DepartureService(desk), outings, actor, tasks, desk.zone, desk.now),
        lambda: WayPresenter(
            board, outings, WeekReader(desk), actor, tasks, zone=desk.zone, now=desk.now, names={}
        ),
    )


def _no_complaints(_near: QWidget) -> ComplaintsDialog:
    raise AssertionError


class Bench:
    """The page on a desk, with what tests do to it again and again."""

    def __init__(self, desk: Desk, actor: Operator, tasks: ThreadTasks, qtbot: QtBot) -> None:
        self.desk, self.actor, self.tasks, self.qtbot = desk, actor, tasks, qtbot
        presenter = TodayPresenter(TodayService(desk), actor, tasks)
        self.page = TodayPage(presenter, tasks, parts_of(desk, actor, tasks), _no_complaints)
        qtbot.addWidget(self.page)
        self.page.resize(1290, 720)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow, timeout=10_000)
        self.read()

    def read(self) -> None:
        self.page.refresh(1)
        self.settle()

    def settle(self) -> None:
        QTest.qWait(20)
        self.qtbot.waitUntil(lambda: not self.tasks.is_busy(), timeout=10_000)
        QTest.qWait(20)

    @property
    def states(self) -> list[OutingState | None]:
        rows = [card.card.row for card in self.page.board._cards if card.card]
        return [row.standing.state if row.standing else None for row in rows]

    def words(self, outing_id: int) -> list[CheckInKind]:
        with self.desk.reading(self.actor, Right.VIEW_CASES) as shelves:
            return [each.kind for each in words_of(shelves, outing_id)]

    def within(self, act: Callable[[], object], *steps: Callable[[object], object]) -> None:
        """Do something that opens a dialog, and the steps inside it one after another."""
        todo = list(steps)

        def go() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.activateWindow()  # keys reach the window in front only
            if dialog is None or self.tasks.is_busy() or not dialog.isActiveWindow():
                QTimer.singleShot(50, go)
                return
            try:
                todo.pop(0)(dialog)
            except BaseException:
                todo.clear()
                dialog.close()
                raise
            if todo:
                QTimer.singleShot(100, go)

        def give_up() -> None:
            todo.clear()
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()

        guard = QTimer()
        guard.setSingleShot(True)
        guard.timeout.connect(give_up)
        guard.start(20_000)
        QTimer.singleShot(50, go)
        act()
        self.qtbot.waitUntil(lambda: not todo, timeout=25_000)
        assert guard.isActive(), "a dialog was not led to its end"
        guard.stop()
        self.settle()


@pytest.fixture
def bench(
    desk: Desk, supervisor: Operator, planned: Planned, tasks: ThreadTasks, qtbot: QtBot
) -> Callable[[], Bench]:
    return lambda: Bench(desk, supervisor, tasks, qtbot)


def leave(desk: Desk, actor: Operator, *visits: Visit) -> int:
    wish = SetOut(tuple(each.id for each in visits), at("13:00"), recorder_no="03")
    return OutingService(desk).set_out(actor, wish).id


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("today_call_dialog", CallDialog),
        ("today_way_dialog", WayDialog),
        ("set_out_dialog", SetOutDialog),
        ("today_page", TodayPage),
    ],
)
def test_that_the_forms_hold_what_their_dialogs_name(form: str, kind: type) -> None:
    forms.register(BoardPane)
    assert forms.differences(form, kind) == []


def test_that_a_crew_sets_out_by_keyboard_from_today(
    bench: Callable[[], Bench], planned: Planned, pair: tuple[int, int], supervisor: Operator
) -> None:
    planned(pair)
    on = bench()
    assert on.states == [None]
    on.page.board.setFocus()

    def fill(dialog: object) -> None:
        assert isinstance(dialog, SetOutDialog)
        assert dialog.visitList.count() == 1
        dialog.recorderField.edit(QLineEdit).setText("07")
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    on.within(lambda: QTest.keyClick(on.page.board._cards[0], Qt.Key.Key_G), fill)
    assert on.states == [OutingState.ON_ROAD]
    (outing,) = OutingService(on.desk).open(supervisor)
    assert (outing.recorder_no, outing.due_back_at) == ("07", at("11:10"))


def test_that_a_dialog_of_departure_says_what_the_office_refuses_and_stays(
    bench: Callable[[], Bench], planned: Planned, pair: tuple[int, int]
) -> None:
    planned(pair)
    on = bench()
    seen: list[str] = []

    def spoil(dialog: object) -> None:
        assert isinstance(dialog, SetOutDialog)
        dialog.minutesField.edit(QLineEdit).setText("soon")
        dialog.save()
        seen.append(dialog.problemBanner.label.text())
        dialog.minutesField.edit(QLineEdit).setText("30")
        dialog.visitList.item(0).setCheckState(Qt.CheckState.Unchecked)
        dialog.save()

    def look(dialog: object) -> None:
        assert isinstance(dialog, SetOutDialog)
        seen.append(dialog.problemBanner.label.text())
        assert dialog.crewField.edit(QComboBox).count() == 1
        dialog.reject()

    on.within(on.page._road.ask_set_out, spoil, look)
    assert len(seen) == 2
    assert all(seen)
    assert seen[0] != seen[1]
    assert on.states == [None]


def test_that_the_keys_of_a_card_write_words_down(
    *,
    bench: Callable[[], Bench],
    planned: Planned,
    pair: tuple[int, int],
    desk: Desk,
    supervisor: Operator,
    clock: Clock,
) -> None:
    outing_id = leave(desk, supervisor, planned(pair))
    on = bench()
    card = on.page.board._cards[0]
    card.setFocus()
    clock.moment = at("09:30")
    for key in (Qt.Key.Key_S, Qt.Key.Key_A):
        QTest.keyClick(card, key)
        on.settle()
    assert on.states == [OutingState.ON_SITE]
    assert CardAct.DONE in (card.card.acts if card.card else ())
    QTest.keyClick(card, Qt.Key.Key_D)
    on.settle()
    QTest.keyClick(card, Qt.Key.Key_R)
    on.settle()
    assert on.states == [OutingState.BACK]
    assert on.words(outing_id) == [
        CheckInKind.LEFT, CheckInKind.SAFE, CheckInKind.ARRIVED, CheckInKind.DONE, CheckInKind.BACK,
    ]  # fmt: skip


def test_that_the_board_turns_red_by_the_clock_alone_and_tells_the_page(
    *,
    bench: Callable[[], Bench],
    planned: Planned,
    pair: tuple[int, int],
    desk: Desk,
    supervisor: Operator,
    clock: Clock,
) -> None:
    leave(desk, supervisor, planned(pair))
    on = bench()
    told: list[tuple[int, bool]] = []
    on.page.badge_changed.connect(lambda count, alert: told.append((count, alert)))
    clock.moment = at("10:19")
    on.page._road.tick()
    assert on.states == [OutingState.LATE]
    assert told[-1][1]
    card = on.page.board._cards[0]
    assert card.card is not None
    assert card.card.is_alarm
    assert card.card.mark.text.gaps["span"].gaps["minutes"] == 19  # type: ignore[union-attr]
    assert str(19) in card.accessibleName()
    assert not card.grab().isNull()
    on.read()
    assert any("19" in str(line.cells[5]) for line in on.page._lines if line.item)


def test_that_a_call_shows_the_number_copies_it_and_writes_down_what_came_of_it(
    *,
    bench: Callable[[], Bench],
    planned: Planned,
    pair: tuple[int, int],
    desk: Desk,
    supervisor: Operator,
    clock: Clock,
) -> None:
    outing_id = leave(desk, supervisor, planned(pair))
    clock.moment = at("10:15")
    on = bench()
    card = on.page.board._cards[0]
    card.setFocus()

    def silent(dialog: object) -> None:
        assert isinstance(dialog, CallDialog)
        assert dialog.numberField.edit(QLineEdit).text() == "15400000042"
        dialog.copyButton.click()
        assert QGuiApplication.clipboard().text() == "15400000042"
        dialog.noteField.edit(QLineEdit).setText("rang twice")
        dialog.silentButton.click()

    on.within(lambda: QTest.keyClick(card, Qt.Key.Key_C), silent)
    assert on.words(outing_id) == [CheckInKind.LEFT, CheckInKind.NO_ANSWER]

    def second(dialog: object) -> None:
        assert isinstance(dialog, CallDialog)
        assert dialog.numberField.edit(QLineEdit).text() == ""
        assert dialog.peopleList.currentRow() == 1
        dialog.safeButton.click()

    on.within(lambda: QTest.keyClick(on.page.board._cards[0], Qt.Key.Key_C), second)
    assert on.words(outing_id)[-1] is CheckInKind.SAFE
    assert on.states == [OutingState.ON_ROAD]


def test_that_the_way_is_added_to_and_put_right_in_its_dialog(
    *,
    bench: Callable[[], Bench],
    planned: Planned,
    pair: tuple[int, int],
    desk: Desk,
    supervisor: Operator,
    clock: Clock,
) -> None:
    first, second = planned(pair), planned(pair, "11:30")
    outing_id = leave(desk, supervisor, first)
    clock.moment = at("09:40")
    on = bench()
    row = on.page.board._cards[0].card
    assert row is not None

    def add(dialog: object) -> None:
        assert isinstance(dialog, WayDialog)
        dialog.addButton.click()

    def word(dialog: object) -> None:
        assert isinstance(dialog, WayDialog)
        assert dialog.visitList.count() == 2
        dialog.timeField.edit(QLineEdit).setText("nine")
        dialog.safeButton.click()
        assert dialog.problemBanner.isVisible()
        dialog.timeField.edit(QLineEdit).setText("9:20")
        dialog.safeButton.click()

    def correct(dialog: object) -> None:
        assert isinstance(dialog, WayDialog)
        assert dialog.wordList.count() == 2
        dialog.wordList.setCurrentRow(1)
        dialog.timeField.edit(QLineEdit).setText("0930")
        dialog.noteField.edit(QLineEdit).setText("misheard")
        dialog.correctButton.click()

    def leave_dialog(dialog: object) -> None:
        assert isinstance(dialog, WayDialog)
        assert dialog.wordList.count() == 3
        dialog.reject()

    on.within(lambda: on.page._road.show_way(row.row), add, word, correct, leave_dialog)
    (outing,) = OutingService(desk).open(supervisor)
    assert outing.visit_ids == (first.id, second.id)
    assert outing.next_check_in_at == at("10:30")
    assert on.words(outing_id)[-1] is CheckInKind.SAFE


def test_that_arrows_go_through_cards_and_lines_and_enter_opens_a_line(
    *,
    bench: Callable[[], Bench],
    planned: Planned,
    pair: tuple[int, int],
    desk: Desk,
    supervisor: Operator,
    qtbot: QtBot,
) -> None:
    leave(desk, supervisor, planned(pair))
    on = bench()
    board = on.page.board
    board.setFocus()
    assert board.chosen() is board._cards[0]
    stops = board._stops()
    for place in range(1, len(stops)):
        QTest.keyClick(QApplication.focusWidget() or board, Qt.Key.Key_Down)
        assert stops[place].hasFocus()
    assert all(each.accessibleName() for each in stops)
    board._closing[0].setFocus()
    with qtbot.waitSignal(on.page.wants) as went:
        QTest.keyClick(board._closing[0], Qt.Key.Key_Return)
    assert went.args[0] == "visits"


def test_that_a_low_width_shows_list_or_board_and_another_page_can_ask_for_a_crew(
    bench: Callable[[], Bench], planned: Planned, pair: tuple[int, int], desk: Desk, supervisor: Operator
) -> None:
    outing_id = leave(desk, supervisor, planned(pair))
    on = bench()
    assert on.page.board.isVisible()
    assert on.page.table.isVisible()
    on.page.resize(1100, 640)
    QApplication.processEvents()
    assert on.page.tabStrip.isVisible()
    assert not on.page.board.isVisible()
    on.page.open(("board", outing_id))
    QApplication.processEvents()
    assert on.page.board.isVisible()
    assert not on.page.table.isVisible()
    assert on.page.board._cards[0].hasFocus()
    on.page.resize(1290, 720)
    QApplication.processEvents()
    assert on.page.table.isVisible()


@pytest.mark.parametrize(
    ("text", "hour", "minute"), [("9", 9, 0), ("9:05", 9, 5), ("0905", 9, 5), ("9：30", 9, 30)]
)
def test_that_times_are_read_as_people_write_them(text: str, hour: int, minute: int) -> None:
    assert (read_time(text).hour, read_time(text).minute) == (hour, minute)


def test_that_long_silences_are_told_in_hours() -> None:
    assert span_words(59).in_english() == "59 min"
    assert span_words(125).in_english() == "2 h 5 min"
