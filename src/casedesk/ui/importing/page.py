"""The import as people see it: four steps on one page."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QStackedWidget, QWidget

from casedesk.domain.clients import Client
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.intake import IntakeField
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms, messages
from casedesk.ui.importing.cards import STAGES, CheckCard, DoneCard, FileCard, Stage
from casedesk.ui.importing.columns_pane import ColumnsPane
from casedesk.ui.importing.done_pane import DonePane
from casedesk.ui.importing.file_pane import KINDS, FilePane, dropped_file
from casedesk.ui.importing.findings_pane import FindingsPane
from casedesk.ui.importing.lines import ColumnCard, FindingRows
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.looks import Mark, Text
from casedesk.ui.pages import Page, action
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.bars import StateRail, Step, StepState
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.client_dialog import ClientDialog
from casedesk.ui.widgets.client_draft import NEW_CLIENT, client_editor
from casedesk.ui.widgets.fields import DateEdit
from casedesk.ui.work import Tasks

_STEPS: dict[Stage, Sentence] = {
    Stage.FILE: say("Client and file"),
    Stage.COLUMNS: say("Columns"),
    Stage.CHECK: say("Findings"),
    Stage.DONE: say("Imported"),
}


class ImportPage(Page):
    """Leads through the import; nothing is written before the last step."""

    rail: StateRail
    steps: QStackedWidget
    filePane: FilePane
    columnsPane: ColumnsPane
    findingsPane: FindingsPane
    donePane: DonePane
    foot: QWidget
    backButton: Button
    obstacleLabel: QLabel
    goButton: Button

    def __init__(self, presenter: ImportPresenter, tasks: Tasks) -> None:
        super().__init__()
        forms.register(FilePane, ColumnsPane, FindingsPane, DonePane)
        forms.load("importing_page", self)
        self._presenter, self._tasks = presenter, tasks
        self._was_busy = False
        self._go = action(tr("Next step"), presenter.go_on, "Ctrl+Return", "arrow-right", self)
        self._choose = action(tr("Choose a file…"), self.choose_file, "Ctrl+O", "folder-open", self)
        self.columnsPane.setup(tasks)
        self.findingsPane.setup(tasks)
        self.filePane.newClientButton.setVisible(presenter.clients.may_add)
        self.setAcceptDrops(True)
        presenter.attach(self)
        self._connect()
        self.show_stage(Stage.FILE)
        self.show_ready()

    def title(self) -> str:
        """Name the page."""
        return tr("Import assignment")

    def crumb(self) -> str:
        """Name the page above."""
        return tr("Cases")

    def context(self) -> str:
        """Name the file."""
        preview = self._presenter.preview
        return preview.file_name if preview else ""

    def own_actions(self) -> list[QAction]:
        """Offer the next step and the choice of a file."""
        return [self._go, self._choose]

    def status_text(self) -> str:
        """Count the rows of the file."""
        preview = self._presenter.preview
        return tr("%n row(s)", preview.rows) if preview else ""

    def panes(self) -> list[QWidget]:
        """Go round the parts of the step on show."""
        columns, findings = self.columnsPane, self.findingsPane
        return [self.filePane.clientBox, columns.table, columns.targetBox, findings.table, self.goButton]

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - clients are few
        """Read the clients again."""
        self._presenter.load()

    def open(self, argument: object) -> None:
        """Begin with a file that was given from elsewhere."""
        if isinstance(argument, Path):
            self._presenter.restart()
            self._presenter.choose_file(argument)

    def lasting(self, argument: object) -> None:
        """Hand no file over twice: the page keeps its step."""

    def go_up(self) -> bool:
        """Go one step back."""
        return self._presenter.go_back()

    def choose_file(self) -> None:
        """Ask for a file, on the first step."""
        if self._presenter.stage is not Stage.FILE:
            return
        kinds = f"{tr('Tables')} ({KINDS});;{tr('All files')} (*)"
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose the client's list"), "", kinds)
        if path:
            self._presenter.choose_file(Path(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file anywhere on the first step."""
        if self._presenter.stage is Stage.FILE and dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self._presenter.choose_file(path)

    def show_stage(self, stage: Stage) -> None:
        """Turn to a step and put the keyboard into it."""
        number = STAGES.index(stage)
        self.steps.setCurrentIndex(number)
        self._show_rail(number)
        self.foot.setVisible(stage is not Stage.DONE)
        self.backButton.setVisible(stage in {Stage.COLUMNS, Stage.CHECK})
        self._place_of(stage).setFocus()
        self.title_changed.emit()

    def show_clients(self, clients: Sequence[Client], client_id: int | None, mark: Mark | None) -> None:
        """Offer the clients."""
        self.filePane.show_clients(clients, client_id, mark)

    def show_file(self, card: FileCard | None) -> None:
        """Show the chosen file."""
        self.filePane.show_file(card)
        if card is None:
            self.columnsPane.clear_defaults()
        self.title_changed.emit()
        self.status_changed.emit()

    def show_columns(self, rows: Sequence[tuple[object, ...]], targets: Sequence[tuple[str, Text]]) -> None:
        """Show every column with its meaning."""
        self.columnsPane.show_columns(rows, targets)
        self.columnsPane.show_defaults(
            asks_assigned=self._presenter.lacks(IntakeField.ASSIGNED_ON),
            asks_recall=self._presenter.lacks(IntakeField.RECALL_ON),
        )

    def show_column(self, card: ColumnCard | None) -> None:
        """Show the column that is to be corrected."""
        self.columnsPane.show_column(card)

    def show_check(self, card: CheckCard) -> None:
        """Show the sums of the check."""
        self.findingsPane.leaveBox.setChecked(self._presenter.leaves_bad_out)
        self.findingsPane.show_check(card, self._presenter.severity, self._presenter.column)

    def show_findings(self, rows: FindingRows) -> None:
        """Show the findings that fit the filter."""
        self.findingsPane.show_findings(rows)

    def show_done(self, card: DoneCard) -> None:
        """Show what was imported."""
        self.donePane.show_card(card)

    def show_ready(self) -> None:
        """Name the main action and say what keeps it from being done."""
        obstacle = self._presenter.obstacle()
        self.goButton.setText(self._main_action())
        self.goButton.setEnabled(obstacle is None)
        self._go.setEnabled(obstacle is None)
        self.backButton.setEnabled(not self._presenter.is_busy)
        self.steps.setEnabled(not self._presenter.is_busy)
        self.obstacleLabel.setText(shown(obstacle) if obstacle else "")
        is_lacking = self._presenter.stage is Stage.COLUMNS and not self._presenter.is_busy
        self.columnsPane.show_missing(obstacle if obstacle and is_lacking else "")
        self._keep_keyboard()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._go.setText(tr("Next step"))
        self._choose.setText(tr("Choose a file…"))
        self.filePane.dropZone.show_card(None)
        self.columnsPane.show_products()
        self._show_rail(STAGES.index(self._presenter.stage))
        self._presenter.show_all()

    def _place_of(self, stage: Stage) -> QWidget:
        """Return where the keyboard belongs on a step."""
        places: dict[Stage, QWidget] = {
            Stage.FILE: self.goButton if self.goButton.isEnabled() else self.filePane.clientBox,
            Stage.COLUMNS: self.columnsPane.table,
            Stage.CHECK: self.findingsPane.table,
            Stage.DONE: self.donePane.casesButton,
        }
        return places[stage]

    def _keep_keyboard(self) -> None:
        """Bring the keyboard back after work during which nothing here could take it."""
        was_busy, self._was_busy = self._was_busy, self._presenter.is_busy
        focus = QApplication.focusWidget()
        if was_busy and not self._was_busy and self.isVisible() and not (focus and self.isAncestorOf(focus)):
            self._place_of(self._presenter.stage).setFocus()

    def _connect(self) -> None:
        presenter, pane = self._presenter, self.filePane
        pane.client_chosen.connect(presenter.choose_client)
        pane.table_chosen.connect(presenter.choose_table)
        pane.newClientButton.clicked.connect(self._add_client)
        pane.dropZone.asked.connect(self.choose_file)
        pane.dropZone.dropped.connect(presenter.choose_file)
        self.columnsPane.column_selected.connect(presenter.select_column)
        self.columnsPane.target_chosen.connect(presenter.choose_target)
        self.columnsPane.defaults_changed.connect(self._take_defaults)
        self.findingsPane.filtered.connect(presenter.filter_findings)
        self.findingsPane.leaveBox.toggled.connect(lambda on: presenter.leave_bad_out(is_wanted=on))
        self.donePane.casesButton.clicked.connect(lambda: self.wants.emit("cases", presenter.cases_wanted()))
        self.donePane.againButton.clicked.connect(presenter.restart)
        self.backButton.clicked.connect(presenter.go_back)
        self.goButton.clicked.connect(presenter.go_on)

    def _add_client(self) -> None:
        presenter = self._presenter
        editor = client_editor(
            self._tasks, NEW_CLIENT, save=presenter.clients.save, stored=presenter.clients.stored
        )
        dialog = ClientDialog(editor, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            presenter.take_client(dialog.client)

    def _take_defaults(self) -> None:
        pane = self.columnsPane
        product: ProductKind | None = pane.product()
        days = [box.edit(DateEdit).day() for box in (pane.assignedBox, pane.recallBox)]
        self._presenter.set_defaults(product, days[0], days[1])

    def _main_action(self) -> str:
        stage, dry_run = self._presenter.stage, self._presenter.dry_run
        if stage is Stage.FILE:
            return tr("Look at the columns")
        if stage is Stage.COLUMNS:
            return tr("Check every row")
        return tr("Import %n case(s)", dry_run.new if dry_run else 0)

    def _show_rail(self, current: int) -> None:
        is_over = STAGES[current] is Stage.DONE
        steps = []
        for number, stage in enumerate(STAGES):
            state = StepState.NEXT if number > current else StepState.DONE
            if number == current and not is_over:
                state = StepState.CURRENT
            steps.append(Step(_STEPS[stage], state))
        self.rail.set_steps(steps)
