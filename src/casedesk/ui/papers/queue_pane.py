"""The queue: papers that wait for the printer; the ticked ones, or all, go into a run."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.services.print_queue import QueueLine
from casedesk.ui import forms, messages
from casedesk.ui.papers.presenter.queue import ALL, DAY, LINE, QueuePresenter, counted
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import TICKS, Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_COLUMNS: Final = [
    TICKS,
    Column("kind", say("Paper"), 150, Kind.BOLD),
    Column("number", say("Number"), 170, Kind.SECONDARY, stretches=True),
    Column("name", say("For"), 120, stretches=True),
    Column("client", say("Client"), 110, stretches=True),
    Column("due", say("Due"), 100, Kind.DAY),
]


class QueuePane(QWidget):
    """Lists what waits; Space ticks, Ctrl+P prints, Enter opens the case."""

    scopeControl: SegmentedControl
    dayField: FieldBox
    noteLabel: QLabel
    lines: TableView
    queueFoot: QWidget
    countLabel: QLabel
    allButton: Button
    printButton: Button

    print_asked = Signal(object)
    """Carries the lines to print."""
    case_asked = Signal(int)
    arrived = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("papers_queue", self)
        self._empty = EmptyState()
        self._rows: list[Row] = []

    def attach(self, presenter: QueuePresenter, tasks: Tasks) -> None:
        """Join the pane to what reads the queue."""
        self._presenter = presenter
        self.lines.setup(_COLUMNS, tasks, identity=LINE - 1)
        self.lines.set_empty(self._empty)
        self.dayField.edit(DateEdit).set_day(presenter.day)
        self.dayField.setFixedWidth(theme.px(150))
        self.scopeControl.chosen.connect(self._turn)
        self.dayField.edit(DateEdit).editingFinished.connect(self._day_changed)
        self.lines.ticked_changed.connect(self._count)
        self.lines.opened.connect(self._open)
        self.printButton.clicked.connect(self.print_chosen)
        self.allButton.clicked.connect(self.print_all)
        self.queueFoot.setVisible(presenter.may_print)
        presenter.attach(self)
        self.retranslate_ui()
        self._show_day()

    def show_queue(self, rows: Sequence[tuple[object, ...]], note: Sentence) -> None:
        """Show what waits."""
        self._rows = list(rows)
        self.lines.show_rows(self._rows)
        self.noteLabel.setText(shown(note))
        self._count()
        self.arrived.emit()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def print_chosen(self) -> None:
        """Ask for a run of the ticked papers, or of the current one."""
        rows = self.lines.ticked_rows()
        current = self.lines.current_row()
        if not rows and current is not None:
            rows = [current]
        self._ask(rows)

    def print_all(self) -> None:
        """Ask for a run of everything shown."""
        self._ask(self._rows)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self.scopeControl.set_options([(ALL, say("All that waits")), (DAY, say("For a day"))])
        self.scopeControl.set_value(self._presenter.scope)
        self.dayField.edit(DateEdit).setAccessibleName(tr("Day"))
        self._empty.set_texts(
            "printer",
            say("Nothing waits for the printer"),
            say(
                "Approved agreements and offers, and letters that are due, stand here until they are printed."
            ),
        )

    def _ask(self, rows: Sequence[Row]) -> None:
        lines: list[QueueLine] = [each[LINE] for each in rows]
        if lines and self._presenter.may_print:
            self.print_asked.emit(lines)

    def _count(self) -> None:
        ticked = [each[LINE] for each in self.lines.ticked_rows()]
        self.countLabel.setText(shown(counted(ticked)) if ticked else tr("Space ticks; nothing ticked"))
        self.printButton.setEnabled(bool(self._rows))
        self.allButton.setEnabled(bool(self._rows))

    def _open(self, row: Row) -> None:
        if row[LINE].case_id is not None:
            self.case_asked.emit(row[LINE].case_id)

    def _turn(self, scope: str) -> None:
        self._presenter.show(scope=scope)
        self._show_day()

    def _show_day(self) -> None:
        self.dayField.setVisible(self._presenter.scope == DAY)

    def _day_changed(self) -> None:
        day = self.dayField.edit(DateEdit).day()
        if day is not None and day != self._presenter.day:
            self._presenter.show(day=day)
