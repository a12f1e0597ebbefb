"""The page that a desk begins its day with."""

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayGroup, TodayItem
from casedesk.ui import formats, forms, messages
from casedesk.ui.pages import Page, action
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.today.presenter import ICONS, Line, TodayPresenter, TodayState
from casedesk.ui.widgets.button import SegmentedControl
from casedesk.ui.widgets.chips import HintBar
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("icon", "", 36, Kind.ICON, is_sortable=False),
    Column("name", say("Name"), 180, Kind.BOLD, is_sortable=False),
    Column("number", say("Case / number"), 150, Kind.SECONDARY, is_sortable=False),
    Column("what", say("What to do"), 300, is_sortable=False, stretches=True),
    Column("amount", say("Amount (yuan)"), 110, Kind.MONEY, is_sortable=False),
    Column("limit", say("Limit"), 130, is_sortable=False),
    Column("operator", say("Handled by"), 130, Kind.SECONDARY, is_sortable=False),
    Column("action", say("Action"), 120, Kind.LINK, is_sortable=False, is_right=True),
]
_ALL = "all"
_MINE, _EVERYBODY = "mine", "everybody"


class TodayPage(Page):
    """Lists what waits, each line one key from being done."""

    groups: SegmentedControl
    doneLabel: QLabel
    table: TableView
    hints: HintBar

    def __init__(self, presenter: TodayPresenter, tasks: Tasks) -> None:
        super().__init__()
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
        self._add_jumps()
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
        return [self._act]

    def panes(self) -> list[QWidget]:
        """Keep the keyboard in the list."""
        return [self.table]

    def status_text(self) -> str:
        """Count what waits."""
        if self._state is None:
            return ""
        waiting = tr("%n item(s) to do", self._state.total)
        bad = tr("%n urgent", self._state.bad)
        return f"{waiting} · {bad}" if self._state.bad else waiting

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - everything is gathered anew
        """Gather the list again."""
        self._presenter.load()

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
        self.badge_changed.emit(state.total, state.bad > 0)
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
        self.hints.set_hints(
            [
                ("↑↓", say("move")),
                ("1–6", say("jump to a group")),
                ("Enter", say("open the case")),
                ("Space", say("main action")),
                ("F5", say("refresh")),
            ],
        )
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

    def _choose_group(self, key: str) -> None:
        self._presenter.show_group(None if key == _ALL else TodayGroup(key))

    def _add_jumps(self) -> None:
        for number, group in enumerate(ICONS, start=1):
            shortcut = QShortcut(QKeySequence(str(number)), self.table)
            shortcut.activated.connect(lambda wanted=group: self._jump(wanted))
        QShortcut(QKeySequence("F5"), self, self._presenter.load)

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
