"""The page that a desk begins its day with."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayGroup, TodayItem
from casedesk.ui import formats, forms, messages
from casedesk.ui.pages import Page, action
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.today.board_pane import BoardPane
from casedesk.ui.today.presenter.board import BoardShown
from casedesk.ui.today.presenter.items import ICONS, Line, TodayPresenter, TodayState
from casedesk.ui.today.road_side import RoadParts, RoadSide
from casedesk.ui.widgets.button import SegmentedControl
from casedesk.ui.widgets.chips import HintBar
from casedesk.ui.widgets.complaints_dialog import ComplaintsDialog
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("icon", "", 36, Kind.ICON, is_sortable=False),
    Column("name", say("Name"), 96, Kind.BOLD, is_sortable=False),
    Column("number", say("Case / number"), 116, Kind.SECONDARY, is_sortable=False),
    Column("what", say("What to do"), 220, is_sortable=False, stretches=True),
    Column("amount", say("Amount (yuan)"), 98, Kind.MONEY, is_sortable=False),
    Column("limit", say("Limit"), 132, is_sortable=False),
    Column("operator", say("Handled by"), 76, Kind.SECONDARY, is_sortable=False),
    Column("action", say("Action"), 112, Kind.LINK, is_sortable=False, is_right=True),
]
_ALL = "all"
_MINE, _EVERYBODY = "mine", "everybody"
_LIST, _BOARD = "list", "board"
_LARGEST = 16777215
_TWO_PANES = 1180
"""Pixels of the page below which list and board share one place."""

_HINTS = (
    ("↑↓", say("move")),
    ("1–6", say("jump to a group")),
    ("Enter", say("open the case")),
    ("Space", say("main action")),
    ("F7", say("log contact")),
    ("G", say("set out")),
    ("F6", say("to the board")),
    ("F5", say("refresh")),
)
_BOARD_HINTS = (
    ("↑↓", say("move")),
    ("C", say("call the crew")),
    ("S", say("safe")),
    ("A", say("arrived")),
    ("D", say("left the door")),
    ("R", say("back")),
    ("G", say("set out")),
    ("Enter", say("details")),
    ("F6", say("to the list")),
)


class TodayPage(Page):
    """Lists what waits, each line one key from being done."""

    tabStrip: QWidget
    sides: SegmentedControl
    splitter: QSplitter
    listPane: QWidget
    board: BoardPane
    groups: SegmentedControl
    doneLabel: QLabel
    table: TableView
    hints: HintBar

    def __init__(
        self,
        presenter: TodayPresenter,
        tasks: Tasks,
        road: RoadParts,
        complaints: Callable[[QWidget], ComplaintsDialog],
    ) -> None:
        super().__init__()
        forms.register(BoardPane)
        forms.load("today_page", self)
        self._presenter = presenter
        self._lines: tuple[Line, ...] = ()
        self._state: TodayState | None = None
        self.table.setup(COLUMNS, tasks, identity=len(COLUMNS))
        self._empty = EmptyState()
        self.table.set_empty(self._empty)
        self.whose = SegmentedControl(parent=self)
        self.whose.chosen.connect(lambda key: presenter.show_whose(only_own=key == _MINE))
        self.groups.chosen.connect(self._choose_group)
        self.table.opened.connect(lambda _row: self._open())
        self._act = action(tr("Main action of the line"), self._do, "Space", "check", self)
        self._road = RoadSide(self, self.board, road, self.go)
        self._road.shown.connect(self._show_counts)
        self._out = action(tr("Set out a crew"), self._road.ask_set_out, "Ctrl+G", "walk", self)
        self._out.setEnabled(road.board.may_set_out)
        self._make_complaints = complaints
        self._complaints = action(
            tr("Complaints and disputes…"), self._list_complaints, "Ctrl+Shift+K", "flag", self
        )
        self._about = [
            action(tr("Log contact"), lambda: self._go_on("case_file", "contact"), "F7", "phone", self),
            action(tr("Schedule visit"), lambda: self._go_on("visits", "plan"), "F9", "pin", self),
        ]
        for made, right in zip(self._about, (Right.LOG_CONTACTS, Right.PLAN_VISITS), strict=True):
            made.setEnabled(presenter.may(right))
        self._late = 0
        self._is_wide, self._side = True, _LIST
        self.sides.chosen.connect(self._show_side)
        self.splitter.setStretchFactor(0, 1)
        self.set_narrow(False)
        self._arrange()
        self._add_jumps()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_hints)
        self.retranslate_ui()
        presenter.attach(self)

    def title(self) -> str:
        """Name the page."""
        return tr("Today")

    def context(self) -> str:
        """Tell the day."""
        shapes = formats.formats()
        return shapes.full_day(shapes.today())

    def top_widget(self) -> QWidget:
        """Offer one's own items or the office's."""
        return self.whose

    def own_actions(self) -> list[QAction]:
        """Offer the main action of the current line."""
        return [self._act, self._out, *self._about, self._complaints]

    def _list_complaints(self) -> None:
        """Show every complaint; the chosen one opens in its case file."""
        dialog = self._make_complaints(self)
        dialog.opened.connect(lambda case_id, key: self.go("case_file", (f"complaint:{key}", case_id)))
        dialog.open()

    def _go_on(self, page: str, what: str) -> None:
        """Do something about the person of the current line on another page."""
        item = self._current()
        if item is not None and item.case_id:
            self.go(page, (what, item.case_id))

    def panes(self) -> list[QWidget]:
        """Go from the list to the board; where they share one place, only to the one on show."""
        return [self.table, self.board]

    def open(self, argument: object) -> None:
        """Show the board, for ``("board", outing_id)`` at one crew."""
        match argument:
            case ("board", int(outing_id)):
                self._show_side(_BOARD)
                self._road.point_at(outing_id)

    def lasting(self, argument: object) -> object:  # noqa: ARG002 - the board is where one is led, not kept
        """Keep nothing."""
        return None

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small board below 1400 pixels."""
        least, usual, most = theme.pane("board")
        self.board.set_least(least)
        self.board.setMaximumWidth(most if self._is_wide else _LARGEST)
        self.splitter.setSizes([theme.px(2000), least if is_narrow else usual])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let list and board share one place in a low width."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.px(_TWO_PANES)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the board as it stands by now."""
        super().showEvent(event)
        self._road.tick()

    def status_text(self) -> str:
        """Count what waits."""
        if self._state is None:
            return ""
        waiting = tr("%n item(s) to do", self._state.total)
        bad = tr("%n urgent", self._state.bad)
        told = f"{waiting} · {bad}" if self._state.bad else waiting
        return f"{told} · {tr('%n crew(s) late', self._late)}" if self._late else told

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - everything is gathered anew
        """Gather list and board again."""
        self._presenter.load()
        self._road.load()

    def show_today(self, state: TodayState) -> None:
        """Show the list anew, the chosen line kept."""
        self._state, kept = state, self._current()
        self._lines = state.lines
        self.table.show_rows([line.cells for line in state.lines])
        self._show_groups(state)
        self.doneLabel.setText(tr("%n done today", state.done))
        place = next((n for n, line in enumerate(state.lines) if kept and line.item == kept), None)
        first = next((n for n, line in enumerate(state.lines) if line.item), 0)
        self.table.select_row(first if place is None else place)
        self.badge_changed.emit(state.total, state.bad > 0 or self._late > 0)
        self.status_changed.emit()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def go(self, page: str, argument: object) -> None:
        """Ask the window for another page."""
        self.wants.emit(page, argument)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._act.setText(tr("Main action of the line"))
        self.whose.set_options([(_MINE, say("Mine")), (_EVERYBODY, say("Whole office"))])
        self.whose.set_value(_MINE if self._presenter.only_own else _EVERYBODY)
        self._empty.set_texts(
            "today", say("Nothing waits today"), say("Promises, visits and dates appear here.")
        )
        self._out.setText(tr("Set out a crew"))
        self.board.retranslate_ui()
        self._show_sides()
        self._show_hints()
        if self._state is not None:
            self.show_today(self._state)

    def _show_groups(self, state: TodayState) -> None:
        chosen = self._presenter.group
        options = [(_ALL, f"{tr('All')} {state.total}")]
        options += [
            (group.value, f"{shown(group.label)} {count}") for group, count in state.counts.items() if count
        ]
        self.groups.set_options(options)
        self.groups.set_value(chosen.value if chosen else _ALL)

    def _show_counts(self, board: BoardShown) -> None:
        self._late = board.alarms
        self._show_sides()
        if self._state is not None:
            self.badge_changed.emit(self._state.total, self._state.bad > 0 or self._late > 0)
        self.status_changed.emit()

    def _show_hints(self) -> None:
        """Tell the keys of the pane that the keyboard is in."""
        focus = QApplication.focusWidget()
        on_board = focus is not None and (focus is self.board or self.board.isAncestorOf(focus))
        self.hints.set_hints(_BOARD_HINTS if on_board else _HINTS)

    def _show_sides(self) -> None:
        late = f" · {tr('%n late', self._late)}" if self._late else ""
        self.sides.set_options([(_LIST, tr("To do")), (_BOARD, tr("Departure board") + late)])
        self.sides.set_value(self._side)

    def _show_side(self, side: str) -> None:
        self._side = side
        self._arrange()

    def _arrange(self) -> None:
        """Show both panes side by side, or the chosen one."""
        self.tabStrip.setVisible(not self._is_wide)
        self.listPane.setVisible(self._is_wide or self._side == _LIST)
        self.board.setVisible(self._is_wide or self._side == _BOARD)
        self.board.setMaximumWidth(theme.pane("board")[2] if self._is_wide else _LARGEST)
        self._show_sides()

    def _choose_group(self, key: str) -> None:
        self._presenter.show_group(None if key == _ALL else TodayGroup(key))

    def _add_jumps(self) -> None:
        for number, group in enumerate(ICONS, start=1):
            shortcut = QShortcut(QKeySequence(str(number)), self.table)
            shortcut.activated.connect(lambda wanted=group: self._jump(wanted))
        QShortcut(QKeySequence("F5"), self, lambda: self.refresh(0))
        out = QShortcut(QKeySequence("G"), self.table, self._road.ask_set_out)
        out.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _jump(self, group: TodayGroup) -> None:
        for number, line in enumerate(self._lines):
            if line.group is group and line.item is not None:
                self.table.select_row(number)
                return

    def _current(self) -> TodayItem | None:
        row = self.table.currentIndex().row()
        return self._lines[row].item if 0 <= row < len(self._lines) else None

    def _open(self) -> None:
        item = self._current()
        if item is not None:
            self._presenter.open(item)

    def _do(self) -> None:
        item = self._current()
        if item is not None:
            self._presenter.act(item)
