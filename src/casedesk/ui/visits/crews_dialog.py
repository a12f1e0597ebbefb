"""Crews, absences and load in one dialog."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget

from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.services.crews import FailingVisit
from casedesk.ui import formats, forms, messages
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.visits.crew_forms import AbsenceForm, CrewForm
from casedesk.ui.visits.presenter.crews import CrewsPresenter, CrewsShown, failing_words
from casedesk.ui.visits.tools import VisitsHost
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, IconButton
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

_LOAD, _CREWS, _AWAY = "load", "crews", "away"
_VIEWS: Final = (_LOAD, _CREWS, _AWAY)
_SIZE: Final = (1040, 560)
_DAYS: Final = 7
_CREW_COLUMNS = [
    Column("letter", say("Crew"), 64, Kind.BOLD),
    Column("people", say("People, the leader first"), 240),
    Column("vehicle", say("Vehicle"), 140),
    Column("note", say("Note"), 160, Kind.SECONDARY, stretches=True),
]
_AWAY_COLUMNS = [
    Column("who", say("Who"), 110, Kind.BOLD),
    Column("first", say("Away from"), 100),
    Column("last", say("Away until"), 100),
    Column("now", say("State"), 110, Kind.CHIP),
    Column("reason", say("Reason"), 160, Kind.SECONDARY, stretches=True),
]

forms.register(CountTabs)


class CrewsDialog(QDialog):
    """Three tables; Ins adds, Enter edits, Del removes after a question."""

    tabs: CountTabs
    backButton: IconButton
    weekLabel: QLabel
    onButton: IconButton
    failBanner: Banner
    views: QStackedWidget
    loadTable: TableView
    crewTable: TableView
    awayTable: TableView
    noteLabel: QLabel
    removeButton: Button
    editButton: Button
    addButton: Button
    closeButton: Button

    def __init__(self, presenter: CrewsPresenter, host: VisitsHost, tasks: Tasks) -> None:
        super().__init__(host.widget().window())
        forms.load("visit_crews_dialog", self)
        self.setWindowTitle(tr("Crews and absences"))
        self._presenter, self._host = presenter, host
        self._shown: CrewsShown | None = None
        self._view = _LOAD
        self._tasks = tasks
        self.crewTable.setup(_CREW_COLUMNS, tasks, identity=len(_CREW_COLUMNS))
        self.awayTable.setup(_AWAY_COLUMNS, tasks, identity=len(_AWAY_COLUMNS))
        for table, icon, head, text in (
            (
                self.crewTable,
                "users",
                say("No crews are put together"),
                say("Collectors go in pairs by badge number until you add a crew."),
            ),
            (self.awayTable, "calendar", say("Nobody is away"), say("Add days on which somebody is away.")),
        ):
            empty = EmptyState()
            empty.set_texts(icon, head, text)
            table.set_empty(empty)
        self._connect()
        take_room(self, *_SIZE)
        presenter.attach(self, host.day())
        self._show(_LOAD)

    # --- what the presenter asks for

    def show_crews(self, shown_now: CrewsShown) -> None:
        """Show all three tables."""
        is_first = self._shown is None or self._shown.first_day != shown_now.first_day
        self._shown = shown_now
        if is_first:
            self._name_days(shown_now)
        self.loadTable.show_rows(shown_now.loads)
        self.crewTable.show_rows(shown_now.crews)
        self.awayTable.show_rows(shown_now.absences)
        self._show(self._view)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def stored(self, told: Sentence, failing: Sequence[FailingVisit]) -> None:
        """Tell what was stored and which plans it reaches."""
        messages.toast(self, told)
        self.failBanner.setVisible(bool(failing))
        if failing:
            self.failBanner.show_text(Tone.WARN, failing_words(failing), can_close=True)
        self._host.reload()

    # --- parts

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show)
        self.backButton.clicked.connect(lambda: self._presenter.go(-1))
        self.onButton.clicked.connect(lambda: self._presenter.go(1))
        self.addButton.clicked.connect(self._add)
        self.editButton.clicked.connect(self._edit)
        self.removeButton.clicked.connect(self._remove)
        self.closeButton.clicked.connect(self.accept)
        self.crewTable.opened.connect(lambda _row: self._edit())
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        for keys, act in (("Ins", self._add), ("Del", self._remove), ("Ctrl+Tab", self._next_tab)):
            QShortcut(QKeySequence(keys), self, act)

    def _name_days(self, shown_now: CrewsShown) -> None:
        """Name the columns after the days of the week that is shown."""
        known = formats.formats()
        days = [shown_now.first_day + timedelta(days=each) for each in range(_DAYS)]
        columns = [Column("name", say("Name"), 90, Kind.BOLD)]
        columns += [Column(f"day{n}", known.day(day)[5:], 104, Kind.CHIP) for n, day in enumerate(days)]
        columns.append(Column("sum", say("Working time"), 96, is_right=True, stretches=True))
        self.loadTable.setup(columns, self._tasks, identity=len(columns))
        self.weekLabel.setText(f"{known.day(days[0])} – {known.day(days[-1])}")

    def _show(self, view: str) -> None:
        self._view = view
        crews = len(self._shown.crews) if self._shown else None
        absences = len(self._shown.absences) if self._shown else None
        tabs: list[tuple[str, Text, int | None]] = [
            (_LOAD, say("Load of the week"), None),
            (_CREWS, say("Crews"), crews),
            (_AWAY, say("Absences"), absences),
        ]
        self.tabs.set_tabs(tabs, view)
        self.views.setCurrentIndex(_VIEWS.index(view))
        is_load = view == _LOAD
        may = self._shown is not None and self._shown.may_change
        for part in (self.backButton, self.weekLabel, self.onButton, self.noteLabel):
            part.setVisible(is_load)
        self.noteLabel.setText(
            shown(say("Visits and hours of work, ways included; red is more than eight hours or away."))
        )
        self.addButton.setVisible(may and not is_load)
        self.editButton.setVisible(may and view == _CREWS)
        self.removeButton.setVisible(may and not is_load)
        table = (self.loadTable, self.crewTable, self.awayTable)[_VIEWS.index(view)]
        table.setFocus()

    def _next_tab(self) -> None:
        self._show(_VIEWS[(_VIEWS.index(self._view) + 1) % len(_VIEWS)])

    def _add(self) -> None:
        if not self.addButton.isVisibleTo(self):
            return
        if self._view == _CREWS:
            self._run(CrewForm(self._presenter.crew_editor(None), self._presenter.seats, self))
        else:
            self._run(AbsenceForm(self._presenter.away_editor(), self._presenter.seats, self))

    def _edit(self) -> None:
        crew = self._crew()
        if crew is not None and self.editButton.isVisibleTo(self):
            self._run(CrewForm(self._presenter.crew_editor(crew), self._presenter.seats, self))

    def _remove(self) -> None:
        if not self.removeButton.isVisibleTo(self):
            return
        crew, absence = self._crew(), self._absence()
        if self._view == _CREWS and crew is not None:
            detail = say("Its planned visits stay on the calendar.")
            if messages.confirm(self, say("Dissolve the crew?"), detail, say("Dissolve")):
                self._presenter.remove_crew(crew)
        elif self._view == _AWAY and absence is not None:
            self._presenter.remove_absence(absence)

    def _run(self, dialog: CrewForm | AbsenceForm) -> None:
        dialog.exec()
        if dialog.told is not None and dialog.view.editor is not None:
            self.stored(dialog.told, dialog.view.editor.draft.failing)
            self._presenter.load()
        dialog.deleteLater()

    def _crew(self) -> StandingCrew | None:
        row = self.crewTable.current_row()
        return row[-1] if row is not None else None

    def _absence(self) -> Absence | None:
        row = self.awayTable.current_row()
        return row[-1] if row is not None else None
