"""Today's list: what stands on it without a window, and the page on a practice office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency, in_order
from casedesk.services import practice, practice_staff
from casedesk.services.board import BoardService
from casedesk.services.complaints import ComplaintService
from casedesk.services.departures import DepartureService
from casedesk.services.offices import OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.services.outings import OutingService
from casedesk.services.today import TodayService
from casedesk.services.visit_weeks import WeekReader
from casedesk.ui import forms, texts
from casedesk.ui.looks import Heading, Styled, Tone
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.today.board_pane import BoardPane
from casedesk.ui.today.page import TodayPage
from casedesk.ui.today.presenter.board import BoardPresenter
from casedesk.ui.today.presenter.items import ICONS, TodayPresenter, TodayState
from casedesk.ui.today.presenter.way import WayPresenter
from casedesk.ui.today.road_side import RoadParts
from casedesk.ui.widgets.complaints_dialog import ComplaintsDialog
from casedesk.ui.widgets.departing import DepartPresenter
from casedesk.ui.work import InlineTasks

COLLECTOR = Operator("Cole", "C1", Role.COLLECTOR, id=5)
SUPERVISOR = Operator("Sue", "S1", Role.SUPERVISOR, id=6)


def item(group: TodayGroup = TodayGroup.STEPS, **changes: object) -> TodayItem:
    base: dict[str, object] = {
        "group": group,
        "case_id": 7,
        "name": "陈某",
        "number": "HY-1",
        "what": say("Call"),
        "urgency": Urgency.CALM,
        "limit": say("Today"),
        "operator": "Cole",
        "action": TodayAction.OPEN_CASE,
    }
    return TodayItem(**{**base, **changes})  # type: ignore[arg-type]


class Items:
    """Stands for the service: returns what the test lays in, and keeps whose was asked for."""

    def __init__(self, *items: TodayItem) -> None:
        self.items_in, self.asked, self.beyond = list(items), "", 0

    def items(self, actor: Operator, *, only_own: bool = False) -> list[TodayItem]:
        self.asked = f"{actor.name} {only_own}"
        return in_order(self.items_in)

    def more(self, actor: Operator, *, only_own: bool = False) -> dict[TodayGroup, int]:
        assert self.asked == f"{actor.name} {only_own}"
        return {TodayGroup.STEPS: self.beyond}


class View:
    """Keeps what a page would show."""

    def __init__(self) -> None:
        self.state: TodayState | None = None
        self.went: list[tuple[str, object]] = []

    def show_today(self, state: TodayState) -> None:
        self.state = state

    def show_error(self, error: CaseDeskError) -> None:
        raise error

    def go(self, page: str, argument: object) -> None:
        self.went.append((page, argument))


def loaded(*items: TodayItem, actor: Operator = SUPERVISOR) -> tuple[TodayPresenter, View, Items]:
    service, view = Items(*items), View()
    presenter = TodayPresenter(service, actor, InlineTasks())  # type: ignore[arg-type]
    presenter.attach(view)
    presenter.load()
    return presenter, view, service


def state(view: View) -> TodayState:
    assert view.state is not None
    return view.state


LIMITS = tuple(
    say(text, count=12)
    for text in (
        "Today",
        "Out",
        "%n day(s) late",
        "%n day(s) left",
        "Back today",
        "Half signed",
        "Not signed",
        "Not checked",
        "Destroy it",
        "File the page",
        "Close it",
        "Amend",
        "Print it",
        "Enter it",
        "open %n day(s)",
        "Asked today",
        "To be decided",
        "To be filed",
        "To be confirmed",
        "To be checked",
        "Second person",
        "Visitors differ",
        "Within 24 hours",
        "Not printed",
        "Expired",
        "Gate passed",
    )
)
"""What stands under “Limit”, as the services say it."""


def test_that_each_group_has_a_head_with_number_sum_and_key() -> None:
    _presenter, view, _service = loaded(
        item(TodayGroup.PROMISES, amount=Money.of(100)),
        item(TodayGroup.PROMISES, amount=Money.of("50.5")),
        item(TodayGroup.VISITS),
    )
    heads = [line.cells[0] for line in state(view).lines if line.item is None]
    assert all(isinstance(each, Heading) for each in heads)
    assert [(each.count, each.key) for each in heads if isinstance(each, Heading)] == [(2, "1"), (1, "2")]
    first = heads[0]
    assert isinstance(first, Heading)
    assert "150.5" in str(first.note)


def test_that_the_gravest_stands_first_and_what_is_done_is_not_counted() -> None:
    _presenter, view, _service = loaded(
        item(number="calm"),
        item(number="bad", urgency=Urgency.BAD),
        item(number="done", urgency=Urgency.DONE),
        item(number="soon", urgency=Urgency.SOON),
    )
    assert [line.item.number for line in state(view).lines if line.item] == ["bad", "soon", "calm", "done"]
    assert (state(view).total, state(view).bad, state(view).done) == (3, 1, 1)
    tones = [line.cells[5].tone for line in state(view).lines if isinstance(line.cells[5], Styled)]
    assert tones == [Tone.BLOCK, Tone.WARN, None, Tone.OK]


def test_that_what_is_not_listed_is_counted_all_the_same() -> None:
    presenter, view, service = loaded(item(TodayGroup.STEPS))
    service.beyond = 460
    presenter.load()
    head = state(view).lines[0].cells[0]
    assert isinstance(head, Heading)
    assert (head.count, state(view).total) == (461, 461)
    assert "list of cases" in str(head.note)


def test_that_collectors_begin_with_their_own_and_supervisors_with_all() -> None:
    presenter, _view, service = loaded(actor=COLLECTOR)
    assert service.asked == "Cole True"
    presenter.show_whose(only_own=False)
    assert service.asked == "Cole False"
    assert loaded()[2].asked == "Sue False"


def test_that_one_group_can_be_shown_alone_while_all_are_counted() -> None:
    presenter, view, _service = loaded(item(TodayGroup.VISITS), item(TodayGroup.STEPS))
    presenter.show_group(TodayGroup.VISITS)
    assert {line.group for line in state(view).lines} == {TodayGroup.VISITS}
    assert state(view).counts[TodayGroup.STEPS] == 1
    presenter.show_group(None)
    assert len(state(view).lines) == 4


@pytest.mark.parametrize(
    ("action", "went"),
    [
        (TodayAction.OPEN_CASE, ("case_file", 7)),
        (TodayAction.LOG_CONTACT, ("case_file", ("contact", 7))),
        (TodayAction.OPEN_VISIT, ("visits", ("open", 9))),
        (TodayAction.OPEN_AGREEMENT, ("agreements", ("open", 9))),
        (TodayAction.OPEN_TRAY, ("payments", "waiting")),
        (TodayAction.RECORD_PAYMENT, ("payments", 7)),
        (TodayAction.OPEN_BOARD, ("today", ("board", 9))),
    ],
)
def test_that_the_main_action_leads_where_the_work_is(action: TodayAction, went: tuple[str, object]) -> None:
    one = item(action=action, target_id=9)
    presenter, view, _service = loaded(one)
    presenter.act(one)
    assert view.went == [went]
    presenter.open(one)
    assert view.went[1] == ("case_file", 7)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenOffice]:
    """Build a small practice office once."""
    opened = practice.build(Path(tmp_path_factory.mktemp("today")) / "office", cases=40)
    yield opened
    opened.close()


def road(office: OpenOffice, actor: Operator, tasks: ThreadTasks) -> RoadParts:
    """Return what the board of the page is made of."""
    desk = office.desk
    board, outings = BoardService(desk), OutingService(desk)
    return RoadParts(
        BoardPresenter(board, outings, actor, tasks, desk.now),
        lambda: DepartPresenter(DepartureService(desk), outings, actor, tasks, desk.zone, desk.now),
        lambda: WayPresenter(
            board, outings, WeekReader(desk), actor, tasks, zone=desk.zone, now=desk.now, names={}
        ),
    )


@pytest.fixture
def page(office: OpenOffice, tasks: ThreadTasks, qtbot: QtBot) -> TodayPage:
    actor = OperatorService(office.desk).sign_in(
        practice_staff.ADMINISTRATOR.badge_no, practice_staff.PASSWORD
    )
    shown = TodayPage(
        TodayPresenter(TodayService(office.desk), actor, tasks),
        tasks,
        road(office, actor, tasks),
        lambda near: ComplaintsDialog(ComplaintService(office.desk), actor, tasks, near),
    )
    qtbot.addWidget(shown)
    shown.resize(1290, 690)
    shown.show()
    shown.refresh(1)
    qtbot.waitUntil(lambda: not tasks.is_busy() and shown.table.table.rowCount() > 0)
    return shown


def test_that_the_form_holds_what_the_page_names() -> None:
    forms.register(BoardPane)
    assert forms.differences("today_page", TodayPage) == []


def test_that_a_practice_office_has_work_and_says_how_much(page: TodayPage, qtbot: QtBot) -> None:
    told: list[tuple[int, bool]] = []
    page.badge_changed.connect(lambda count, alert: told.append((count, alert)))
    page.refresh(2)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] > 0
    assert str(told[0][0]) in page.status_text()
    assert page.title()
    assert page.context()
    assert not page.grab().isNull()


def test_that_numbers_jump_to_groups_and_space_does_the_main_action(page: TodayPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.isActiveWindow)
    groups = [line.group for line in page._lines if line.item is not None]
    for number, group in enumerate(ICONS, start=1):
        if group in groups:
            QTest.keyClick(page.table, Qt.Key(int(Qt.Key.Key_0) + number))
            row = page.table.currentIndex().row()
            assert page._lines[row].group is group
    with qtbot.waitSignal(page.wants) as went:
        page.own_actions()[0].trigger()
    assert went.args[0] in {"case_file", "visits", "agreements", "payments"}
    with qtbot.waitSignal(page.wants) as went:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert went.args[0] == "case_file"


def test_that_the_chosen_line_stays_when_the_list_is_gathered_again(
    page: TodayPage, qtbot: QtBot, tasks: ThreadTasks
) -> None:
    rows = [number for number, line in enumerate(page._lines) if line.item is not None]
    page.table.select_row(rows[-1])
    kept = page._lines[rows[-1]].item
    page.refresh(3)
    qtbot.waitUntil(lambda: not tasks.is_busy())
    assert page._lines[page.table.currentIndex().row()].item == kept


def test_that_the_page_speaks_both_languages(page: TodayPage) -> None:
    app = QApplication.instance()
    assert app is not None
    texts.install_language(app, "en")
    QApplication.processEvents()
    english = page.title()
    texts.install_language(app, "zh_CN")
    QApplication.processEvents()
    assert english == "Today"
    assert page.title() != english


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_that_limits_and_actions_are_never_cut_in_the_smallest_window(page: TodayPage, language: str) -> None:
    app = QApplication.instance()
    assert app is not None
    texts.install_language(app, language)
    QApplication.processEvents()
    items = [item(action=action, limit=limit) for action in TodayAction for limit in LIMITS]
    presenter, _view, _service = loaded(*items)
    presenter.attach(page)
    presenter.load()
    page.grab()
    rows = [line.cells for line in page._lines if line.item is not None]
    assert len(rows) == len(items)
    assert [cut for row in rows for cut in page.table.painter.cut_texts(row)] == []
    texts.install_language(app, "zh_CN")


def test_that_a_print_run_of_which_papers_are_left_leads_to_the_runs() -> None:
    one = item(action=TodayAction.OPEN_RUNS, case_id=0)
    presenter, view, _service = loaded(one)
    presenter.open(one)
    assert view.went == [("papers", "runs")]
