"""The visits page: the week as calendar or list, the month, and the tray."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.domain.weeks import PlannedVisit
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.pages import Page, action
from casedesk.ui.table_view import TableView
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.crew_legend import CrewLegend
from casedesk.ui.visits.dialogs import Dialogs, Makers
from casedesk.ui.visits.month_side import MonthSide
from casedesk.ui.visits.presenter.subjects import Look, Preview, Subject, WeekShown
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.presenter.words import spoken, week_hints
from casedesk.ui.visits.tool_row import ToolRow
from casedesk.ui.visits.tools import VisitTool
from casedesk.ui.visits.tray_view import TrayView
from casedesk.ui.visits.two_views import WEEK, TwoViews
from casedesk.ui.visits.week_rows import COLUMNS, row_of
from casedesk.ui.visits.week_words import status_words, sum_words, week_marks, week_words
from casedesk.ui.visits.wishes import Wishes
from casedesk.ui.widgets.button import Button, IconButton, SegmentedControl
from casedesk.ui.widgets.calendar_view import WeekView
from casedesk.ui.widgets.chips import ChipRow, HintBar
from casedesk.ui.widgets.month_view import MonthView
from casedesk.ui.widgets.panels import EmptyState, SectionHead
from casedesk.ui.widgets.week_layout import Hours
from casedesk.ui.widgets.week_scene import Ghost
from casedesk.ui.work import Tasks


class VisitsPage(Page):
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
    listView: TableView
    hints: HintBar
    sidePane: QWidget
    monthView: MonthView
    trayHead: SectionHead
    trayView: TrayView

    def __init__(
        self, presenter: WeekPresenter, makers: Makers, tasks: Tasks, tools: Sequence[VisitTool] = ()
    ) -> None:
        super().__init__()
        forms.register(WeekView, TrayView, CrewLegend, ToolRow)
        forms.load("visits_page", self)
        self._presenter = presenter
        dialogs = Dialogs(self, makers, self._to_case)
        self._wishes = Wishes(self, self, presenter, dialogs, self._to_case)
        self._shown: WeekShown | None = None
        self.weekView.describe = self._describe
        self.listView.setup(COLUMNS, tasks, is_dense=True, identity=len(COLUMNS))
        empty = EmptyState()
        empty.set_texts(
            "calendar", say("No visits this week"), say("Drag a case from the tray, or press Ins.")
        )
        self.listView.set_empty(empty)
        self._ways = TwoViews(self.viewSwitch, self.views, self.weekView, self.listView)
        self._month = MonthSide(self.monthView, presenter)
        self._make_actions()
        self._connect()
        self.toolRow.set_tools(tools, self)
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
        """Sum the week up."""
        if self._shown is None:
            return ""
        return sum_words(self._shown.week)

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - the week is small enough to read anew
        """Read the week again."""
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

    def lasting(self, argument: object) -> object:
        """Keep the day; gate and form are not opened again."""
        return argument if isinstance(argument, date) else None

    def own_actions(self) -> list[QAction]:
        """Offer planning, recording and moving through time."""
        own = [self._today, self._switch]
        if self._presenter.may_plan:
            own = [self._plan, *own]
        own += self.toolRow.actions_of_tools()
        return [*own, self._record] if self._presenter.may_record else own

    def new_actions(self) -> list[QAction]:
        """Offer a new visit."""
        return [self._plan] if self._presenter.may_plan else []

    def panes(self) -> list[QWidget]:
        """Go from the calendar to the month and the tray."""
        return [self._ways.current(), self.monthView, self.trayView]

    def status_text(self) -> str:
        """Tell what is chosen, and how many visits the week has."""
        count = len(self._shown.week.visits) if self._shown else 0
        return status_words(self.chosen(), count, self._presenter.zone)

    def go_up(self) -> bool:
        """Drop a ghost first, then leave the list."""
        if self.weekView.ghost is not None:
            self._presenter.left()
            return True
        if self._ways.is_list:
            self._ways.show(WEEK)
            return True
        return False

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small pane below 1400 pixels."""
        least, usual, most = theme.pane("tray")
        self.sidePane.setMinimumWidth(least)
        self.sidePane.setMaximumWidth(most)
        self.toolRow.set_narrow(is_narrow)
        self.splitter.setSizes([theme.px(2000), least if is_narrow else usual])

    def retranslate_ui(self) -> None:
        """Set the texts that no form holds."""
        self._ways.retranslate_ui()
        self.toolRow.retranslate_ui()
        self._plan.setText(tr("Schedule visit"))
        self._record.setText(tr("Record visit"))
        self._today.setText(tr("This week"))
        self._switch.setText(tr("Week or list"))
        self._show_hints()
        if self._shown is not None:
            self.show_week(self._shown)

    # --- what the presenter asks for

    def show_week(self, shown_now: WeekShown) -> None:
        """Show a week with tray and month."""
        self._shown = shown_now
        quiet, planned = self._presenter.pack_hours
        week = shown_now.week
        self.weekView.show_week(week, self._presenter.zone, Hours(quiet[0], quiet[1], planned[0], planned[1]))
        self.listView.show_rows([row_of(each, week, self._presenter.zone) for each in week.visits])
        self.crewLegend.set_crews(week.crews)
        self.trayView.show_tray(shown_now.tray, shown_now.ways, shown_now.today)
        self.trayHead.set_title(say("Waiting for a visit"), shown_now.tray.total, say("by district"))
        self._month.show(shown_now)
        first, last = week.days[0].day, week.days[-1].day
        self.weekLabel.setText(week_words(first, last))
        number = first.isocalendar().week
        self.numberLabel.setText(tr("week {number}").format(number=number))
        self.chips.set_marks(week_marks(week))
        self.title_changed.emit()
        self.status_changed.emit()

    def show_preview(self, preview: Preview | None) -> None:
        """Show where something would go."""
        if preview is None:
            self.weekView.show_ghost(None)
            return
        self.weekView.show_ghost(
            Ghost(
                preview.starts_at,
                preview.minutes,
                preview.name,
                preview.crew_index,
                shown(preview.head),
                tuple(shown(each) for each in preview.lines),
                preview.severity,
                preview.key if preview.kind == "visit" else 0,
            )
        )

    def ask_gate(self, subject: Subject) -> None:
        """Open the gate; what it stores is shown at once."""
        self._wishes.gate(subject)

    def tell(self, text: Text, *, can_undo: bool = False) -> None:
        """Tell what was done, with the way back."""
        messages.toast(self, text, can_undo=can_undo)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    # --- what a tool asks for

    def widget(self) -> QWidget:
        """Return the parent for dialogs."""
        return self

    def day(self) -> date:
        """Return the chosen visit's day, else today where it is shown, else the first day shown."""
        planned = self.chosen()
        if planned is not None:
            return planned.visit.starts_at.astimezone(self._presenter.zone).date()
        return self._presenter.day_looked_at()

    def reload(self) -> None:
        """Read calendar and tray anew."""
        self._presenter.load()

    def show_day(self, day: date) -> None:
        """Go to a day."""
        self._presenter.show_day(day)

    def open_case(self, case_id: int) -> None:
        """Open a case's file."""
        self._to_case(case_id)

    # --- parts

    def _make_actions(self) -> None:
        self._plan = action("", self._wishes.plan_chosen, "F9", "plus", self)
        self._record = action("", self._wishes.record_chosen, "", "pencil", self)
        self._today = action("", self._presenter.show_today, "", "calendar", self)
        self._switch = action("", self._ways.toggle, "", "list", self)

    def _connect(self) -> None:
        view, presenter = self.weekView, self._presenter
        self.backButton.clicked.connect(lambda: presenter.go(-1))
        self.onButton.clicked.connect(lambda: presenter.go(1))
        self.todayButton.clicked.connect(presenter.show_today)
        self.planButton.clicked.connect(self._wishes.plan_chosen)
        view.chosen.connect(lambda _planned: self.status_changed.emit())
        view.gate_asked.connect(lambda visit_id: self.ask_gate(Look(visit_id)))
        view.record_asked.connect(self._wishes.record_visit)
        view.depart_asked.connect(self._wishes.depart)
        view.call_off_asked.connect(self._wishes.call_off)
        view.place_asked.connect(self._wishes.place)
        view.today_asked.connect(presenter.show_today)
        view.week_asked.connect(presenter.go)
        view.menu_asked.connect(self._wishes.menu)
        view.hovered.connect(presenter.hover)
        view.dropped.connect(presenter.drop)
        view.ghost_dropped.connect(presenter.drop_wanted)
        view.ghost_left.connect(presenter.left)
        self._ways.gate_asked.connect(lambda visit_id: self.ask_gate(Look(visit_id)))
        self._ways.today_asked.connect(presenter.show_today)
        self._ways.record_asked.connect(self._wishes.record_visit)
        self._ways.depart_asked.connect(self._wishes.depart)
        self.listView.current_changed.connect(lambda _row: self.status_changed.emit())
        self.trayView.opened.connect(lambda item: self._wishes.plan_case(item.case_id, item.purpose))
        self.trayView.placed.connect(self._wishes.place_item)

    def _show_hints(self) -> None:
        self.hints.set_hints(week_hints(self._presenter.may_plan, self._presenter.may_record))

    def _describe(self, planned: PlannedVisit) -> str:
        is_clash = self._shown is not None and planned.visit.id in self._shown.week.clashes
        return shown(spoken(planned, is_clash=is_clash))

    def _to_case(self, case_id: int) -> None:
        self.wants.emit("case_file", case_id)

    # --- what the wishes ask for

    def has_main_focus(self) -> bool:
        """Tell whether the keyboard is in the calendar or the list."""
        return self._ways.current().hasFocus()

    def show_view(self, key: str) -> None:
        """Show the calendar or the list."""
        self._ways.show(key)

    def chosen(self) -> PlannedVisit | None:
        """Return the chosen visit of the view that is shown."""
        return self._ways.chosen(self._shown.week) if self._shown else None
