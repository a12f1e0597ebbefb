"""Runs: what was printed in one go, what is left of it, and the way to go on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.print_runs import RunStatus
from casedesk.domain.sentences import say
from casedesk.services.print_runs import RunLine
from casedesk.ui import forms, messages
from casedesk.ui.papers.presenter.runs import RUN, RunsPresenter
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_RUNS: Final = [
    Column("number", say("Number"), 140, Kind.BOLD),
    Column("when", say("Begun"), 130, Kind.SECONDARY),
    Column("by", say("By"), 96),
    Column("target", say("Printer or folder"), 220, stretches=True),
    Column("progress", say("Printed"), 110),
    Column("state", say("State"), 172, Kind.CHIP),
]
_PROBLEM: Final = 5
"""Place of the problem in a row of the log."""
_JOBS: Final = [
    Column("place", say("No."), 56, Kind.NUMBER),
    Column("kind", say("Paper"), 150, Kind.BOLD),
    Column("number", say("Number"), 180, Kind.SECONDARY),
    Column("state", say("State"), 160, Kind.CHIP),
    Column("when", say("Done at"), 126, Kind.SECONDARY),
    Column("problem", say("Problem"), 240, stretches=True),
]


class RunsPane(QWidget):
    """Lists runs above the log of the chosen one; Ctrl+Enter goes on."""

    body: QSplitter
    runList: TableView
    log: TableView
    runsFoot: QWidget
    noteLabel: QLabel
    folderButton: Button
    printerButton: Button

    go_on_asked = Signal(object, bool)
    """Carries the run, and whether it goes into a folder."""
    arrived = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("papers_runs", self)
        self._empty = EmptyState()

    def attach(self, presenter: RunsPresenter, tasks: Tasks) -> None:
        """Join the pane to what prints."""
        self._presenter = presenter
        self.runList.setup(_RUNS, tasks, identity=RUN - 1)
        self.log.setup(_JOBS, tasks, identity=0)
        self.runList.set_empty(self._empty)
        self.runList.current_changed.connect(self._chosen)
        self.log.current_changed.connect(self._explain)
        self.noteLabel.setWordWrap(True)
        self.printerButton.clicked.connect(lambda: self._go_on(is_folder=False))
        self.folderButton.clicked.connect(lambda: self._go_on(is_folder=True))
        self.body.setStretchFactor(0, 2)
        self.body.setStretchFactor(1, 3)
        presenter.attach(self)
        self.retranslate_ui()
        self._chosen(None)

    def show_runs(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show the runs."""
        self.runList.show_rows(list(rows))
        self.log.setVisible(bool(rows))
        self._chosen(self.runList.current_row())
        self.arrived.emit()

    def show_log(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show the papers of the chosen run."""
        self.log.show_rows(list(rows))

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._empty.set_texts(
            "printer",
            say("No run yet"),
            say("Tick papers in the queue and press Ctrl+P to print them in one go."),
        )

    def go_on(self) -> None:
        """Go on with the chosen run on a printer."""
        self._go_on(is_folder=False)

    def _go_on(self, *, is_folder: bool) -> None:
        line = self._current()
        if line is not None and self._can_go_on(line):
            self.go_on_asked.emit(line, is_folder)

    def _chosen(self, row: Row | None) -> None:
        line: RunLine | None = row[RUN] if row is not None else None
        self._presenter.choose(line)
        self.runsFoot.setVisible(line is not None and self._can_go_on(line))

    def _explain(self, row: Row | None) -> None:
        """Say in full why a paper was not printed; a column is too narrow for it."""
        problem = row[_PROBLEM] if row is not None else ""
        self.noteLabel.setText(
            shown(problem) or tr("What was kept is sent again; nothing is drawn or registered twice.")
        )

    def _current(self) -> RunLine | None:
        row = self.runList.current_row()
        return row[RUN] if row is not None else None

    def _can_go_on(self, line: RunLine) -> bool:
        return self._presenter.may_print and line.run.status is not RunStatus.DONE
