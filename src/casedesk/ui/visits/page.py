"""The visits page: the week as calendar or list, the month, and the tray."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.domain.weeks import DayLoad, PlannedVisit
from casedesk.domain.workdays import DayKind
from casedesk.ui import formats, forms, messages
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.pages import Page, action
from casedesk.ui.table_view import TableView
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.crew_legend import CrewLegend
from casedesk.ui.visits.dialogs import Dialogs, Makers
from casedesk.ui.visits.presenter.subjects import Look, Preview, Subject, WeekShown
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.presenter.words import crew_letter, spoken, week_hints
from casedesk.ui.visits.tray_view import TrayView
from casedesk.ui.visits.week_rows import COLUMNS, row_of, week_words
from casedesk.ui.visits.wishes import Wishes
from casedesk.ui.widgets.button import Button, IconButton, SegmentedControl
from casedesk.ui.widgets.calendar_view import WeekView
from casedesk.ui.widgets.chips import ChipRow, HintBar
from casedesk.ui.widgets.month_view import MonthView
from casedesk.ui.widgets.panels import EmptyState, SectionHead
from casedesk.ui.widgets.week_layout import Hours
from casedesk.ui.widgets.week_scene import Ghost
from casedesk.ui.work import Tasks

_WEEK, _LIST = "week", "list"


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

    def __init__(self, presenter: WeekPresenter, makers: Makers, tasks: Tasks) -> None:
        super().__init__()
        forms.register(WeekView, TrayView, CrewLegend)
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
        self._make_actions()
        self._connect()
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
        week = self._shown.week
        return tr("This week {all} visits · {held} held · {met} met the debtor").format(
            all=len(week.visits), held=week.held, met=week.met
        )

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

    def own_actions(self) -> list[QAction]:
        """Offer planning, recording and moving through time."""
        own = [self._today, self._switch]
        if self._presenter.may_plan:
            own = [self._plan, *own]
        return [*own, self._record] if self._presenter.may_record else own

    def new_actions(self) -> list[QAction]:
        """Offer a new visit."""
        return [self._plan] if self._presenter.may_plan else []

    def panes(self) -> list[QWidget]:
        """Go from the calendar to the month and the tray."""
        return [self._main_view(), self.monthView, self.trayView]

    def status_text(self) -> str:
        """Tell what is chosen, and how many visits the week has."""
        planned = self.chosen()
        count = len(self._shown.week.visits) if self._shown else 0
        week = tr("%n visit(s) this week", count)
        if planned is None:
            return week
        day = planned.visit.starts_at.astimezone(self._presenter.zone).date()
        place = f"{formats.formats().prose_day(day)} {formats.formats().time(planned.visit.starts_at)}"
        crew = tr("crew {letter}").format(letter=crew_letter(planned.crew.index))
        return f"<b>{planned.person_name}</b> {place} {crew} · {week}"

    def go_up(self) -> bool:
        """Drop a ghost first, then leave the list."""
        if self.weekView.ghost is not None:
            self._presenter.left()
            return True
        if self.viewSwitch.value() == _LIST:
            self.show_view(_WEEK)
            return True
        return False

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small pane below 1400 pixels."""
        least, usual, most = theme.pane("tray")
        self.sidePane.setMinimumWidth(least)
        self.sidePane.setMaximumWidth(most)
        self.splitter.setSizes([theme.px(2000), least if is_narrow else usual])

    def retranslate_ui(self) -> None:
        """Set the texts that no form holds."""
        self.viewSwitch.set_options([(_WEEK, say("Week")), (_LIST, say("List"))])
        self.viewSwitch.set_value(_WEEK if self.views.currentIndex() == 0 else _LIST)
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
        self._show_month(shown_now.loads)
        first, last = week.days[0].day, week.days[-1].day
        self.weekLabel.setText(week_words(first, last))
        number = first.isocalendar().week
        self.numberLabel.setText(tr("week {number}").format(number=number))
        self._show_chips()
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

    def tell(self, text: Text, undo: Callable[[], None] | None) -> None:
        """Tell what was done, with the way back."""
        messages.toast(self, text, undo)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    # --- parts

    def _make_actions(self) -> None:
        self._plan = action("", self._wishes.plan_chosen, "F9", "plus", self)
        self._record = action("", self._wishes.record_chosen, "", "pencil", self)
        self._today = action("", self._presenter.show_today, "", "calendar", self)
        self._switch = action("", self._toggle_view, "", "list", self)

    def _connect(self) -> None:
        view, presenter = self.weekView, self._presenter
        self.backButton.clicked.connect(lambda: presenter.go(-1))
        self.onButton.clicked.connect(lambda: presenter.go(1))
        self.todayButton.clicked.connect(presenter.show_today)
        self.planButton.clicked.connect(self._wishes.plan_chosen)
        self.viewSwitch.chosen.connect(self.show_view)
        view.chosen.connect(lambda _planned: self.status_changed.emit())
        view.gate_asked.connect(lambda visit_id: self.ask_gate(Look(visit_id)))
        view.record_asked.connect(self._wishes.record_visit)
        view.depart_asked.connect(self._wishes.depart)
        view.call_off_asked.connect(self._wishes.call_off)
        view.place_asked.connect(self._wishes.place)
        view.today_asked.connect(presenter.show_today)
        view.week_asked.connect(presenter.go)
        view.list_asked.connect(lambda: self.show_view(_LIST))
        view.menu_asked.connect(self._wishes.menu)
        view.hovered.connect(presenter.hover)
        view.dropped.connect(presenter.drop)
        view.ghost_dropped.connect(presenter.drop_wanted)
        view.ghost_left.connect(presenter.left)
        self.listView.opened.connect(lambda row: self.ask_gate(Look(row[len(COLUMNS)])))
        self.listView.current_changed.connect(lambda _row: self.status_changed.emit())
        self.listView.typed.connect(self._list_typed)
        self.trayView.opened.connect(lambda item: self._wishes.plan_case(item.case_id, item.purpose))
        self.trayView.placed.connect(self._wishes.place_item)
        self.monthView.day_chosen.connect(presenter.show_day)
        self.monthView.month_shown.connect(lambda month: presenter.loads(month, self._show_marks))

    def _show_hints(self) -> None:
        self.hints.set_hints(week_hints(self._presenter.may_plan, self._presenter.may_record))

    def _show_chips(self) -> None:
        assert self._shown is not None
        week = self._shown.week
        marks = []
        if week.blocked:
            marks.append(Mark(Tone.BLOCK, "circle-x", say("Blocked or clash {number}", number=week.blocked)))
        if week.warned:
            marks.append(Mark(Tone.WARN, "warning", say("To note {number}", number=week.warned)))
        self.chips.set_marks(marks)

    def _show_month(self, loads: tuple[DayLoad, ...]) -> None:
        assert self._shown is not None
        middle = self._shown.week.days[3].day
        self.monthView.blockSignals(True)
        self.monthView.show_month(middle, chosen=None, week_of=self._shown.week.first_day)
        self.monthView.blockSignals(False)
        self._show_marks(loads)

    def _show_marks(self, loads: tuple[DayLoad, ...]) -> None:
        today = self._shown.today if self._shown else formats.formats().today()
        self.monthView.set_marks(
            rest={each.day for each in loads if each.kind is DayKind.HOLIDAY},
            work={each.day for each in loads if each.kind is DayKind.MAKEUP_WORKDAY},
            loads={each.day: each.visits for each in loads},
            today=today,
        )

    def _describe(self, planned: PlannedVisit) -> str:
        is_clash = self._shown is not None and planned.visit.id in self._shown.week.clashes
        return shown(spoken(planned, is_clash=is_clash))

    def has_main_focus(self) -> bool:
        """Tell whether the keyboard is in the calendar or the list."""
        return self._main_view().hasFocus()

    def _main_view(self) -> QWidget:
        return self.weekView if self.views.currentIndex() == 0 else self.listView

    def show_view(self, key: str) -> None:
        """Show the calendar or the list."""
        self.viewSwitch.set_value(key)
        self.views.setCurrentIndex(0 if key == _WEEK else 1)
        self._main_view().setFocus()
        planned = self.weekView.chosen_visit()
        if key == _LIST and planned is not None:
            self.listView.select_identity(planned.visit.id)

    def _toggle_view(self) -> None:
        self.show_view(_LIST if self.viewSwitch.value() == _WEEK else _WEEK)

    def _to_case(self, case_id: int) -> None:
        self.wants.emit("case_file", case_id)

    def _list_typed(self, text: str) -> None:
        """Answer the calendar's single letters in the list too."""
        planned, letter = self.chosen(), text.lower()
        if letter == "l":
            self.show_view(_WEEK)
        elif letter == "t":
            self._presenter.show_today()
        elif letter == "r" and planned is not None:
            self._wishes.record_visit(planned.visit.id)
        elif letter == "g" and planned is not None:
            self._wishes.depart(planned.visit.id)

    def chosen(self) -> PlannedVisit | None:
        """Return the chosen visit of the view that is shown."""
        if self._shown is None:
            return None
        if self.views.currentIndex() == 0:
            return self.weekView.chosen_visit()
        row = self.listView.current_row()
        return self._shown.week.visit(row[len(COLUMNS)]) if row else None
