"""The steps of the import as panes, built when first shown and joined to what decides."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.ui.importing.cards import Stage
from casedesk.ui.importing.columns_pane import ColumnsPane
from casedesk.ui.importing.comparison_pane import ComparisonPane
from casedesk.ui.importing.done_pane import DonePane
from casedesk.ui.importing.file_pane import FilePane
from casedesk.ui.importing.findings_pane import FindingsPane
from casedesk.ui.importing.lazy import LazyPanes
from casedesk.ui.importing.presenter import ImportPresenter
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class Ways:
    """What the steps ask of the page around them."""

    choose_file: Callable[[], None]
    add_client: Callable[[], None]
    save_rejected: Callable[[], None]
    open_cases: Callable[[], None]
    undo: Callable[[], None]


class Steps(LazyPanes[Stage]):
    """The five steps by name; asking for one builds it."""

    def __init__(self, stack: QStackedWidget, presenter: ImportPresenter, tasks: Tasks, ways: Ways) -> None:
        self._presenter, self._tasks, self._ways = presenter, tasks, ways
        makers: dict[Stage, Callable[[], QWidget]] = {
            Stage.FILE: self._make_file,
            Stage.COLUMNS: self._make_columns,
            Stage.CHECK: self._make_findings,
            Stage.COMPARE: self._make_comparison,
            Stage.DONE: self._make_done,
        }
        super().__init__(stack, makers)

    @property
    def file(self) -> FilePane:
        """Return the first step."""
        pane = self.pane(Stage.FILE)
        assert isinstance(pane, FilePane)
        return pane

    @property
    def columns(self) -> ColumnsPane:
        """Return the second step."""
        pane = self.pane(Stage.COLUMNS)
        assert isinstance(pane, ColumnsPane)
        return pane

    @property
    def findings(self) -> FindingsPane:
        """Return the third step."""
        pane = self.pane(Stage.CHECK)
        assert isinstance(pane, FindingsPane)
        return pane

    @property
    def comparison(self) -> ComparisonPane:
        """Return the fourth step."""
        pane = self.pane(Stage.COMPARE)
        assert isinstance(pane, ComparisonPane)
        return pane

    @property
    def done(self) -> DonePane:
        """Return the last step."""
        pane = self.pane(Stage.DONE)
        assert isinstance(pane, DonePane)
        return pane

    def main_of(self, stage: Stage) -> QWidget:
        """Return where the keyboard belongs on a step."""
        if stage is Stage.FILE:
            return self.file.clientBox
        if stage is Stage.COLUMNS:
            return self.columns.table
        if stage is Stage.CHECK:
            return self.findings.table
        return self.comparison.main() if stage is Stage.COMPARE else self.done.main()

    def round_of(self, stage: Stage) -> list[QWidget]:
        """Return the parts of a step that F6 goes round."""
        if stage is Stage.FILE:
            return [self.file.clientBox, self.file.dropZone.button]
        if stage is Stage.COLUMNS:
            return self.columns.panes()
        if stage is Stage.COMPARE:
            return self.comparison.panes()
        return [self.main_of(stage)]

    def _make_file(self) -> FilePane:
        presenter, pane = self._presenter, FilePane()
        pane.newClientButton.setVisible(presenter.clients.may_add)
        pane.client_chosen.connect(presenter.choose_client)
        pane.table_chosen.connect(presenter.choose_table)
        pane.newClientButton.clicked.connect(self._ways.add_client)
        pane.dropZone.asked.connect(self._ways.choose_file)
        pane.dropZone.dropped.connect(presenter.choose_file)
        return pane

    def _make_columns(self) -> ColumnsPane:
        columns, pane = self._presenter.columns, ColumnsPane(self._tasks)
        pane.column_selected.connect(columns.select)
        pane.target_chosen.connect(columns.choose)
        pane.form_chosen.connect(columns.choose_form)
        pane.profile_chosen.connect(self._presenter.choose_profile)
        pane.constant_given.connect(columns.set_constant)
        pane.defaults_changed.connect(lambda told: columns.set_defaults(*told))
        return pane

    def _make_findings(self) -> FindingsPane:
        presenter, pane = self._presenter, FindingsPane(self._tasks)
        pane.filtered.connect(presenter.filter_findings)
        pane.leaveBox.toggled.connect(lambda on: presenter.leave_bad_out(is_wanted=on))
        pane.saveButton.clicked.connect(self._ways.save_rejected)
        return pane

    def _make_comparison(self) -> ComparisonPane:
        comparison, pane = self._presenter.comparison, ComparisonPane(self._tasks)
        pane.group_chosen.connect(comparison.choose_group)
        pane.case_selected.connect(comparison.select)
        pane.decided.connect(comparison.decide)
        pane.all_decided.connect(comparison.decide_all)
        pane.ticked.connect(comparison.tell)
        pane.left.connect(self._presenter.restart)
        return pane

    def _make_done(self) -> DonePane:
        pane = DonePane()
        pane.casesButton.clicked.connect(self._ways.open_cases)
        pane.againButton.clicked.connect(self._presenter.restart)
        pane.undoButton.clicked.connect(self._ways.undo)
        return pane
