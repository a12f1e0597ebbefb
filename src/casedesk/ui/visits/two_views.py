"""The two ways to look at a week: as a calendar or as a list, one at a time."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.domain.sentences import say
from casedesk.domain.weeks import PlannedVisit, WeekPlan
from casedesk.ui.table_view import TableView
from casedesk.ui.visits.week_rows import COLUMNS
from casedesk.ui.widgets.button import SegmentedControl
from casedesk.ui.widgets.calendar_view import WeekView

WEEK, LIST = "week", "list"


class TwoViews(QObject):
    """Knows which view is on show; the list answers the calendar's single letters too."""

    gate_asked = Signal(int)
    today_asked = Signal()
    record_asked = Signal(int)
    depart_asked = Signal(int)

    def __init__(
        self, switch: SegmentedControl, stack: QStackedWidget, week_view: WeekView, list_view: TableView
    ) -> None:
        super().__init__(stack)
        self._switch, self._stack = switch, stack
        self._week_view, self._list_view = week_view, list_view
        switch.chosen.connect(self.show)
        week_view.list_asked.connect(lambda: self.show(LIST))
        list_view.opened.connect(lambda row: self.gate_asked.emit(row[len(COLUMNS)]))
        list_view.typed.connect(self._typed)

    @property
    def is_list(self) -> bool:
        """Tell whether the list is on show."""
        return self._stack.currentIndex() != 0

    def current(self) -> QWidget:
        """Return the view on show."""
        return self._list_view if self.is_list else self._week_view

    def show(self, key: str) -> None:
        """Show a view; the list takes over the visit that is chosen in the calendar."""
        self._switch.set_value(key)
        self._stack.setCurrentIndex(0 if key == WEEK else 1)
        self.current().setFocus()
        planned = self._week_view.chosen_visit()
        if key == LIST and planned is not None:
            self._list_view.select_identity(planned.visit.id)

    def toggle(self) -> None:
        """Show the other view."""
        self.show(WEEK if self.is_list else LIST)

    def retranslate_ui(self) -> None:
        """Name the two ways in the language in use."""
        self._switch.set_options([(WEEK, say("Week")), (LIST, say("List"))])
        self._switch.set_value(LIST if self.is_list else WEEK)

    def chosen(self, week: WeekPlan) -> PlannedVisit | None:
        """Return the visit of a week that is chosen in the view on show."""
        if not self.is_list:
            return self._week_view.chosen_visit()
        row = self._list_view.current_row()
        return week.visit(row[len(COLUMNS)]) if row else None

    def _typed(self, text: str) -> None:
        row, letter = self._list_view.current_row(), text.lower()
        if letter == "l":
            self.show(WEEK)
        elif letter == "t":
            self.today_asked.emit()
        elif row is not None and letter in {"r", "g"}:
            wish = self.record_asked if letter == "r" else self.depart_asked
            wish.emit(row[len(COLUMNS)])
