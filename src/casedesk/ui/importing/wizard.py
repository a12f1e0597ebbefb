"""The import step by step; each step is built when it is first shown."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QStackedWidget, QWidget

from casedesk.domain.clients import Client
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.intake import IntakeField
from casedesk.domain.reconciliation import RowGroup
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms, messages
from casedesk.ui.importing.cards import STAGES, CheckCard, DoneCard, FileCard, Stage, sums_text
from casedesk.ui.importing.column_lines import ColumnCard, ColumnRows, ProfileCard, WholeCard
from casedesk.ui.importing.columns_pane import ColumnsPane
from casedesk.ui.importing.compared_rows import ComparedRows
from casedesk.ui.importing.comparison_cards import ComparedCase, ComparisonCard
from casedesk.ui.importing.comparison_pane import ComparisonPane
from casedesk.ui.importing.file_pane import KINDS
from casedesk.ui.importing.findings_pane import FindingsPane
from casedesk.ui.importing.lines import FindingRows
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.importing.steps import Steps, Ways
from casedesk.ui.looks import Mark, Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.ticks import Ticks
from casedesk.ui.widgets.bars import StateRail, Step, StepState
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.client_dialog import ClientDialog
from casedesk.ui.widgets.client_draft import NEW_CLIENT, client_editor
from casedesk.ui.work import Tasks

_STEPS: Final[dict[Stage, Sentence]] = {
    Stage.FILE: say("Client and file"),
    Stage.COLUMNS: say("Columns"),
    Stage.CHECK: say("Findings"),
    Stage.COMPARE: say("Comparison"),
    Stage.DONE: say("Imported"),
}


class Wizard(QWidget):
    """Leads through the import; nothing is written before the comparison has been seen."""

    rail: StateRail
    stack: QStackedWidget
    foot: QWidget
    backButton: Button
    obstacleLabel: QLabel
    goButton: Button

    changed = Signal()
    cases_wanted = Signal(object)
    undo_wanted = Signal(int)

    def __init__(self, presenter: ImportPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("importing_wizard", self)
        self._presenter, self._tasks = presenter, tasks
        self._was_busy = False
        ways = Ways(self.choose_file, self._add_client, self.save_rejected, self._open_cases, self._ask_undo)
        self.steps = Steps(self.stack, presenter, tasks, ways)
        presenter.attach(self)
        self.backButton.clicked.connect(presenter.go_back)
        self.goButton.clicked.connect(presenter.go_on)
        self.show_stage(Stage.FILE)
        self.show_ready()

    def panes(self) -> list[QWidget]:
        """Go round the parts of the step on show."""
        return [*self.steps.round_of(self._presenter.stage), self.goButton]

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Take the pane widths of the window."""
        self.steps.tell(Stage.COMPARE, "narrow", lambda pane: pane.set_narrow(is_narrow=is_narrow))

    def choose_file(self) -> None:
        """Ask for a file, on the first step."""
        if self._presenter.stage is not Stage.FILE:
            return
        kinds = f"{tr('Tables')} ({KINDS});;{tr('All files')} (*)"
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose the client's list"), "", kinds)
        if path:
            self._presenter.choose_file(Path(path))

    def save_rejected(self) -> None:
        """Ask where the rejected rows go."""
        dry_run = self._presenter.dry_run
        if dry_run is None or not self._presenter.can_save_rejected:
            return
        name = tr("{file} rejected.xlsx").format(file=Path(dry_run.file_name).stem)
        path, _kind = QFileDialog.getSaveFileName(self, tr("Save the rejected rows"), name, "Excel (*.xlsx)")
        if path:
            self._presenter.save_rejected(Path(path), shown)

    def show_stage(self, stage: Stage) -> None:
        """Turn to a step and put the keyboard into it."""
        self.steps.show(stage)
        self._show_rail(STAGES.index(stage))
        self.foot.setVisible(stage is not Stage.DONE)
        self.backButton.setVisible(stage in {Stage.COLUMNS, Stage.CHECK, Stage.COMPARE})
        self.take_keyboard()
        self.changed.emit()

    def show_clients(self, clients: Sequence[Client], client_id: int | None, mark: Mark | None) -> None:
        """Offer the clients."""
        self.steps.file.show_clients(clients, client_id, mark)

    def show_file(self, card: FileCard | None) -> None:
        """Show the chosen file."""
        self.steps.file.show_file(card)
        if card is None:
            self.steps.tell(Stage.COLUMNS, "clear", ColumnsPane.clear_defaults)
        self.changed.emit()

    def show_columns(self, rows: ColumnRows, targets: Sequence[tuple[str, Text]]) -> None:
        """Show every column with its meaning."""
        lacks = self._presenter.columns.lacks
        asked = {"asks_assigned": lacks(IntakeField.ASSIGNED_ON), "asks_recall": lacks(IntakeField.RECALL_ON)}

        def act(pane: ColumnsPane) -> None:
            pane.show_columns(rows, targets)
            pane.show_defaults(**asked)

        self.steps.tell(Stage.COLUMNS, "columns", act)

    def show_whole(self, card: WholeCard) -> None:
        """Show what holds for the whole list."""
        self.steps.tell(Stage.COLUMNS, "whole", lambda pane: pane.show_whole(card))

    def show_profile(self, card: ProfileCard) -> None:
        """Show under which name the columns are kept."""
        self.steps.tell(Stage.COLUMNS, "profile", lambda pane: pane.show_profile(card))

    def show_column(self, card: ColumnCard | None) -> None:
        """Show the column that is to be corrected."""
        self.steps.tell(Stage.COLUMNS, "column", lambda pane: pane.show_column(card))

    def show_check(self, card: CheckCard) -> None:
        """Show the sums of the check."""
        severity, column = self._presenter.severity, self._presenter.column

        def act(pane: FindingsPane) -> None:
            pane.show_check(card, severity, column)
            pane.leaveBox.setChecked(self._presenter.leaves_bad_out)

        self.steps.tell(Stage.CHECK, "check", act)

    def show_findings(self, rows: FindingRows) -> None:
        """Show the findings that fit the filter."""
        self.steps.tell(Stage.CHECK, "findings", lambda pane: pane.show_findings(rows))

    def show_comparison(self, card: ComparisonCard) -> None:
        """Show the groups and how much is accepted."""
        self.steps.tell(Stage.COMPARE, "card", lambda pane: pane.show_card(card))
        if self._presenter.stage is Stage.COMPARE:
            self.show_ready()

    def show_compared(self, rows: ComparedRows, ticks: Ticks | None) -> None:
        """Show the rows of the chosen group."""
        group: RowGroup = self._presenter.comparison.group
        self.steps.tell(Stage.COMPARE, "rows", lambda pane: pane.show_rows(rows, ticks, group))

    def show_compared_case(self, card: ComparedCase | None, *, is_same: bool) -> None:
        """Show one case field by field."""
        self.steps.tell(Stage.COMPARE, "case", lambda pane: pane.show_case(card, is_same=is_same))

    def show_done(self, card: DoneCard) -> None:
        """Show what was imported."""
        self.steps.tell(Stage.DONE, "card", lambda pane: pane.show_card(card))

    def show_ready(self) -> None:
        """Ask again what may be done now, and say what is missing."""
        presenter = self._presenter
        stage, obstacle = presenter.stage, presenter.obstacle()
        can_go = obstacle is None
        self.goButton.setText(self._main_action())
        self.goButton.setEnabled(can_go)
        self.backButton.setEnabled(not presenter.is_busy)
        self.stack.setEnabled(not presenter.is_busy)
        told: Text = obstacle or ""
        if can_go and stage is Stage.COMPARE:
            told = sums_text(presenter.comparison.accepted())
        self.obstacleLabel.setText(shown(told))
        is_lacking = stage is Stage.COLUMNS and not presenter.is_busy
        missing = obstacle if obstacle and is_lacking else ""
        self.steps.tell(Stage.COLUMNS, "missing", lambda pane: pane.show_missing(missing))
        self.changed.emit()
        self._keep_keyboard()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self.steps.file.dropZone.show_card(None)
        self.steps.tell(Stage.COLUMNS, "words", ColumnsPane.show_words)
        self.steps.tell(Stage.COMPARE, "words", ComparisonPane.retranslate_ui)
        self._show_rail(STAGES.index(self._presenter.stage))
        self._presenter.show_all()

    def take_keyboard(self) -> None:
        """Put the keyboard where it belongs on the step on show."""
        stage = self._presenter.stage
        can_go = stage is Stage.FILE and self.goButton.isEnabled()
        (self.goButton if can_go else self.steps.main_of(stage)).setFocus()

    def _keep_keyboard(self) -> None:
        """Bring the keyboard back after work during which nothing here could take it."""
        was_busy, self._was_busy = self._was_busy, self._presenter.is_busy
        focus = QApplication.focusWidget()
        if was_busy and not self._was_busy and self.isVisible() and not (focus and self.isAncestorOf(focus)):
            self.take_keyboard()

    def _open_cases(self) -> None:
        self.cases_wanted.emit(self._presenter.cases_wanted())

    def _ask_undo(self) -> None:
        if self._presenter.taken is not None:
            self.undo_wanted.emit(self._presenter.taken.placement.id)

    def _add_client(self) -> None:
        presenter = self._presenter
        editor = client_editor(
            self._tasks, NEW_CLIENT, save=presenter.clients.save, stored=presenter.clients.stored
        )
        dialog = ClientDialog(editor, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            presenter.take_client(dialog.client)

    def _main_action(self) -> str:
        stage = self._presenter.stage
        if stage is Stage.FILE:
            return tr("Look at the columns")
        if stage is Stage.COLUMNS:
            return tr("Check every row")
        if stage is Stage.CHECK:
            return tr("Compare with the office")
        return tr("Write %n case(s)", sum(self._presenter.comparison.accepted().values()))

    def _show_rail(self, current: int) -> None:
        is_over = STAGES[current] is Stage.DONE
        steps = []
        for number, stage in enumerate(STAGES):
            state = StepState.NEXT if number > current else StepState.DONE
            if number == current and not is_over:
                state = StepState.CURRENT
            steps.append(Step(_STEPS[stage], state))
        self.rail.set_steps(steps)
