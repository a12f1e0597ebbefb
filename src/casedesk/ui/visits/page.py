"""The visits page: days, weeks, months and lists of visits, and the tray of what waits."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui import forms, messages
from casedesk.ui.pages import action
from casedesk.ui.table_view import TableView
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.agenda_bar import AgendaBar
from casedesk.ui.visits.crew_legend import CrewLegend
from casedesk.ui.visits.dialogs import Dialogs, Makers
from casedesk.ui.visits.feed import Feed
from casedesk.ui.visits.host_page import HostPage
from casedesk.ui.visits.month_side import MonthSide
from casedesk.ui.visits.presenter.subjects import Look, Preview, Subject, WeekShown
from casedesk.ui.visits.presenter.times import DAY, LIST, WEEK
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.presenter.words import hints_of
from casedesk.ui.visits.side_pane import TraySide
from casedesk.ui.visits.tool_row import ToolRow
from casedesk.ui.visits.tools import VisitTool
from casedesk.ui.visits.tray_view import TrayView
from casedesk.ui.visits.views import Views
from casedesk.ui.visits.week_rows import COLUMNS
from casedesk.ui.visits.week_words import count_of, marks_of, status_words, sum_words, time_words, today_words
from casedesk.ui.visits.wishes import Wishes
from casedesk.ui.widgets.button import Button, IconButton, SegmentedControl
from casedesk.ui.widgets.calendar_view import WeekView
from casedesk.ui.widgets.chips import ChipRow, HintBar
from casedesk.ui.widgets.month_board import MonthBoard
from casedesk.ui.widgets.month_view import MonthView
from casedesk.ui.widgets.panels import EmptyState, SectionHead
from casedesk.ui.work import Tasks


class VisitsPage(HostPage):
    """Shows who goes where and when, and carries every wish to the presenters."""

    backButton: IconButton
    todayButton: Button
    onButton: IconButton
    weekLabel: QLabel
    numberLabel: QLabel
    viewSwitch: SegmentedControl
    crewLegend: CrewLegend
    chips: ChipRow
    toolRow: ToolRow
    planButton: Button
    splitter: QSplitter
    views: QStackedWidget
    weekView: WeekView
    dayView: WeekView
    monthBoard: MonthBoard
    agendaBar: AgendaBar
    listView: TableView
    hints: HintBar
    sidePane: QWidget
    sideLayout: QVBoxLayout
    monthView: MonthView
    trayHead: SectionHead
    trayFilter: QLineEdit
    trayView: TrayView

    def __init__(
        self, presenter: WeekPresenter, makers: Makers, tasks: Tasks, tools: Sequence[VisitTool] = ()
    ) -> None:
        super().__init__()
        forms.register(WeekView, TrayView, CrewLegend, ToolRow, MonthBoard, AgendaBar)
        forms.load("visits_page", self)
        self._presenter = presenter
        self._wishes = Wishes(self, self, presenter, Dialogs(self, makers, self.open_case), self.open_case)
        self._shown: WeekShown | None = None
        self.listView.setup(COLUMNS, tasks, is_dense=True, identity=len(COLUMNS))
        empty = EmptyState()
        empty.set_texts(
            "calendar", say("No visits on these days"), say("Drag a case from the tray, or press Ins.")
        )
        self.listView.set_empty(empty)
        calendars = self.weekView, self.dayView
        self._views = Views(self.viewSwitch, self.views, calendars, self.monthBoard, self.listView)
        self._feed = Feed(self._views, calendars, self.monthBoard, (self.agendaBar, self.listView))
        self._side = TraySide(self.sideLayout, self.trayHead, self.trayFilter, self.trayView)
        self._month = MonthSide(self.monthView, presenter)
        self._make_actions()
        self._connect()
        self.toolRow.set_tools(tools, self)
        self._views.show(presenter.times.view)
        self.splitter.setStretchFactor(0, 1)
        self.set_narrow(False)
        self.planButton.setVisible(presenter.may_plan)
        self.retranslate_ui()
        presenter.attach(self)

    # --- what the window asks for

    def title(self) -> str:
        """Name the page."""
        return tr("Visits")

    def context(self) -> str:
        """Sum up what is shown."""
        return sum_words(self._shown) if self._shown is not None else ""

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - what is shown is small enough to read anew
        """Read again what is shown."""
        self._presenter.load()

    def open(self, argument: object) -> None:
        """Show a day, open the gate for ``("open", visit_id)``, or plan for ``("plan", case_id)``."""
        match argument:
            case date():
                self._presenter.show_day(argument)
            case ("open", int(visit_id)):
                self.ask_gate(Look(visit_id))
            case ("plan", int(case_id)):
                self._wishes.plan_case(case_id)
            case ("tool", str(key)):
                self.toolRow.open(key)
            case ("tool", str(key), int(on)):
                self.toolRow.open(key, on)

    def lasting(self, argument: object) -> object:
        """Keep the day; gate and form are not opened again."""
        return argument if isinstance(argument, date) else None

    def own_actions(self) -> list[QAction]:
        """Offer planning, the tools and moving through time."""
        own = [self._today, *self._to_views]
        if self._presenter.may_plan:
            own = [self._plan, *own]
        return [*own, *self.toolRow.actions_of_tools()]

    def new_actions(self) -> list[QAction]:
        """Offer a new visit."""
        return [self._plan] if self._presenter.may_plan else []

    def panes(self) -> list[QWidget]:
        """Go from the calendar to the month and the tray."""
        return [self._views.current(), self.monthView, self._side.pane()]

    def status_text(self) -> str:
        """Tell what is chosen, and how many visits are shown."""
        count = count_of(self._shown, self._presenter.zone) if self._shown else 0
        return status_words(self.chosen(), count, self._presenter.zone)

    def go_up(self) -> bool:
        """Drop a ghost first, then go back to the week."""
        if self._views.is_calendar and self._views.calendar.ghost is not None:
            self._presenter.left()
            return True
        if self._views.key != WEEK:
            self._change_view(WEEK)
            return True
        return False

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small pane and short buttons below 1400 pixels."""
        least, usual, most = theme.pane("tray")
        self.sidePane.setMinimumWidth(least)
        self.sidePane.setMaximumWidth(most)
        self.toolRow.set_narrow(is_narrow)
        self.planButton.setProperty("keyHint", "" if is_narrow else "F9")
        self.splitter.setSizes([theme.px(2000), least if is_narrow else usual])

    def retranslate_ui(self) -> None:
        """Set the texts that no form holds."""
        self._views.retranslate_ui()
        self.toolRow.retranslate_ui()
        self.agendaBar.retranslate_ui()
        self._plan.setText(tr("Schedule visit"))
        self._today.setText(tr("Today"))
        names = (tr("By day"), tr("By week"), tr("By month"), tr("As a list"))
        for made, name in zip(self._to_views, names, strict=True):
            made.setText(name)
        if self._shown is not None:
            self.show_week(self._shown)

    # --- what the presenter asks for

    def show_week(self, shown_now: WeekShown) -> None:
        """Show what was read, with tray and month."""
        self._shown = shown_now
        presenter = self._presenter
        self._feed.show(shown_now, presenter.zone, presenter.pack_hours, presenter.times.day)
        self._views.take_over()
        self.crewLegend.set_crews([] if self._views.key == DAY else shown_now.week.crews)
        self._side.show(shown_now)
        self._month.show(shown_now)
        heading, behind = time_words(presenter.times, shown_now)
        self.weekLabel.setText(heading)
        self.numberLabel.setText(behind)
        self.todayButton.setText(today_words(self._views.key))
        self.chips.set_marks(marks_of(shown_now))
        view, rights = self._views.key, (presenter.may_plan, presenter.may_record)
        self.hints.set_hints(hints_of(view, may_plan=rights[0], may_record=rights[1]))
        self.title_changed.emit()
        self.status_changed.emit()

    def show_preview(self, preview: Preview | None) -> None:
        """Show where something would go."""
        self._feed.show_preview(preview)

    def ask_gate(self, subject: Subject) -> None:
        """Open the gate; what it stores is shown at once."""
        self._wishes.gate(subject)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    # --- what the wishes ask for

    def has_main_focus(self) -> bool:
        """Tell whether the keyboard is in the calendar or the list."""
        return self._views.current().hasFocus()

    def calendar(self) -> WeekView:
        """Return the painted calendar, shown first where another view stood before it."""
        if not self._views.is_calendar:
            self._change_view(WEEK)
        return self._views.calendar

    def open_tool(self, key: str) -> bool:
        """Open a tool by its key; tell whether the page has it."""
        return self.toolRow.open(key)

    # --- parts

    def _change_view(self, key: str) -> None:
        self._views.show(key)
        self._views.current().setFocus()
        self._look(key)

    def _look(self, key: str) -> None:
        """Look at the chosen day by another view; what is known already is shown at once."""
        taken = self._views.taken
        planned = self._shown.visit(taken) if self._shown is not None and taken is not None else None
        day = planned.visit.starts_at.astimezone(self._presenter.zone).date() if planned else None
        self._presenter.show_view(key, day if key == DAY else None)
        if self._shown is not None and key != LIST:
            self.show_week(self._shown)

    def _make_actions(self) -> None:
        self._plan = action("", self._wishes.plan_chosen, "F9", "plus", self)
        self._today = action("", self._presenter.show_today, "", "calendar", self)
        self._to_views = [
            action("", lambda key=key: self._change_view(key), "", icon, self)  # type: ignore[misc]
            for key, icon in ((DAY, "today"), (WEEK, "calendar"), ("month", "calendar"), (LIST, "list"))
        ]

    def _connect(self) -> None:
        views, presenter, wishes = self._views, self._presenter, self._wishes
        self.backButton.clicked.connect(lambda: presenter.go(-1))
        self.onButton.clicked.connect(lambda: presenter.go(1))
        self.todayButton.clicked.connect(presenter.show_today)
        self.planButton.clicked.connect(wishes.plan_chosen)
        views.visit_chosen.connect(self.status_changed)
        views.gate_asked.connect(lambda visit_id: self.ask_gate(Look(visit_id)))
        views.record_asked.connect(wishes.record_visit)
        views.depart_asked.connect(wishes.depart)
        views.call_off_asked.connect(wishes.call_off)
        views.pin_asked.connect(wishes.pin)
        views.place_asked.connect(wishes.place)
        views.today_asked.connect(presenter.show_today)
        views.turned.connect(presenter.go)
        views.menu_asked.connect(wishes.menu)
        views.hovered.connect(presenter.hover)
        views.dropped.connect(presenter.drop)
        views.ghost_dropped.connect(presenter.drop_wanted)
        views.ghost_left.connect(presenter.left)
        views.view_chosen.connect(self._look)
        views.letter_typed.connect(self.toolRow.open_by_letter)
        views.draft_chosen.connect(self.draft_chosen)
        views.draft_toggled.connect(self.draft_toggled)
        self.monthBoard.chosen.connect(presenter.choose_day)
        self.monthBoard.opened.connect(self._open_day)
        self.agendaBar.chosen.connect(presenter.show_range)
        self.trayView.opened.connect(lambda item: wishes.plan_case(item.case_id, item.purpose))
        self.trayView.placed.connect(wishes.place_item)

    def _open_day(self, day: date) -> None:
        self._presenter.choose_day(day)
        self._change_view(DAY)
