"""The four ways to look at visits: a day by crews, a week, a month, and a list; one at a time."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.domain.sentences import say
from casedesk.domain.weeks import PlannedVisit
from casedesk.ui.table_view import TableView
from casedesk.ui.visits.presenter.subjects import WeekShown
from casedesk.ui.visits.presenter.times import DAY, LIST, MONTH, VIEWS, WEEK
from casedesk.ui.visits.week_rows import COLUMNS
from casedesk.ui.widgets.button import SegmentedControl
from casedesk.ui.widgets.calendar_view import WeekView
from casedesk.ui.widgets.month_board import MonthBoard

_LETTERS = {"d": DAY, "w": WEEK, "m": MONTH, "l": LIST}


class Views(QObject):
    """Knows which view is on show; all of them ask for the same things by the same signals."""

    gate_asked = Signal(int)
    record_asked = Signal(int)
    depart_asked = Signal(int)
    call_off_asked = Signal(int)
    pin_asked = Signal(int)
    place_asked = Signal()
    today_asked = Signal()
    turned = Signal(int)
    menu_asked = Signal(int, QPoint)
    hovered = Signal(str, int, object, object, object)
    dropped = Signal(str, int, object, object, object)
    ghost_dropped = Signal()
    ghost_left = Signal()
    draft_chosen = Signal(int)
    draft_toggled = Signal(int)
    visit_chosen = Signal()
    letter_typed = Signal(str)
    """A letter that the views have no use for; a tool may."""
    view_chosen = Signal(str)
    """Another view is on show now."""

    def __init__(
        self,
        switch: SegmentedControl,
        stack: QStackedWidget,
        calendars: tuple[WeekView, WeekView],
        board: MonthBoard,
        list_view: TableView,
    ) -> None:
        super().__init__(stack)
        self._switch, self._stack = switch, stack
        self._week, self._day = calendars
        self._board, self._list = board, list_view
        self._pages: dict[str, QWidget] = {WEEK: self._week, LIST: list_view, DAY: self._day, MONTH: board}
        self.key = WEEK
        self.taken: int | None = None
        """The visit that was chosen when the view was changed."""
        self.retranslate_ui()
        switch.chosen.connect(self._switched)
        for calendar in calendars:
            self._pass_on(calendar)
        board.view_asked.connect(self._switched)
        board.turned.connect(self.turned)
        board.today_asked.connect(self.today_asked)
        list_view.opened.connect(lambda row: self.gate_asked.emit(row[len(COLUMNS)]))
        list_view.typed.connect(self._typed)
        list_view.current_changed.connect(lambda _row: self.visit_chosen.emit())

    @property
    def is_calendar(self) -> bool:
        """Tell whether a week or a day is painted."""
        return self.key in (WEEK, DAY)

    @property
    def calendar(self) -> WeekView:
        """Return the painted calendar that is on show, else the one of the week."""
        return self._day if self.key == DAY else self._week

    def current(self) -> QWidget:
        """Return the view on show."""
        return self._pages[self.key]

    def show(self, key: str) -> None:
        """Show a view; the one that comes takes over the visit that was chosen."""
        before = self.chosen_id()
        self.taken = before if before is not None else self.taken
        self.key = key
        self._switch.set_value(key)
        self._stack.setCurrentIndex(list(self._pages).index(key))
        self.take_over()

    def take_over(self) -> None:
        """Choose what was chosen in the view before, once it is shown here."""
        if self.taken is None or self.chosen_id() == self.taken:
            return
        scene = self.calendar.scene
        if self.key == LIST:
            self._list.select_identity(self.taken)
        elif self.is_calendar and scene is not None and scene.block_of(self.taken) is not None:
            self.calendar.choose(self.taken, is_told=False)
            self.taken = None

    def retranslate_ui(self) -> None:
        """Name the ways in the language in use."""
        names = {DAY: say("Daily"), WEEK: say("Weekly"), MONTH: say("Monthly"), LIST: say("List")}
        self._switch.set_options([(key, names[key]) for key in VIEWS])
        self._switch.set_value(self.key)

    def chosen_id(self) -> int | None:
        """Return the id of the visit that is chosen in the view on show."""
        if self.key == LIST:
            row = self._list.current_row()
            return row[len(COLUMNS)] if row else None
        if self.is_calendar:
            planned = self.calendar.chosen_visit()
            return planned.visit.id if planned is not None else None
        return None

    def chosen(self, shown: WeekShown) -> PlannedVisit | None:
        """Return the visit that is chosen in the view on show."""
        visit_id = self.chosen_id()
        return shown.visit(visit_id) if visit_id is not None else None

    def _switched(self, key: str) -> None:
        self.show(key)
        self.current().setFocus()
        self.view_chosen.emit(key)

    def _pass_on(self, calendar: WeekView) -> None:
        for name in (
            "gate_asked", "record_asked", "depart_asked", "call_off_asked", "pin_asked", "place_asked",
            "today_asked", "turned", "menu_asked", "hovered", "dropped", "ghost_dropped", "ghost_left",
            "draft_chosen", "draft_toggled", "letter_typed",
        ):  # fmt: skip
            getattr(calendar, name).connect(getattr(self, name))
        calendar.view_asked.connect(self._switched)
        calendar.chosen.connect(lambda _planned: self.visit_chosen.emit())

    def _typed(self, text: str) -> None:
        """Answer the calendar's single letters in the list too; L leads back to the week."""
        row, letter = self._list.current_row(), text.lower()
        wishes = {"r": self.record_asked, "g": self.depart_asked, "p": self.pin_asked}
        if letter in _LETTERS:
            self._switched(WEEK if letter == "l" else _LETTERS[letter])
        elif letter == "t":
            self.today_asked.emit()
        elif row is not None and letter in wishes:
            wishes[letter].emit(row[len(COLUMNS)])
        else:
            self.letter_typed.emit(letter)
