"""The third step: what is wrong, by row and column."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from casedesk.domain.compliance import Severity
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.formats import number
from casedesk.ui.importing.cards import CheckCard
from casedesk.ui.importing.lines import FindingRows
from casedesk.ui.looks import Text
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("row", say("Row"), 64, Kind.NUMBER),
    Column("severity", say("Severity"), 90, Kind.CHIP),
    Column("column", say("Column"), 130, Kind.BOLD),
    Column("message", say("What was found"), 320, stretches=True),
    Column("value", say("Value in the file"), 210, Kind.SECONDARY),
]
_SHOWN = (Severity.BLOCK, Severity.WARN, Severity.INFO)


class FindingsPane(QWidget):
    """Sums, filters and the list of findings."""

    readFigure: QLabel
    newFigure: QLabel
    rejectedFigure: QLabel
    knownFigure: QLabel
    saveButton: Button
    leaveBox: QCheckBox
    severityControl: SegmentedControl
    columnBox: QComboBox
    shownLabel: QLabel
    table: TableView

    filtered = Signal(object, str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("importing_findings", self)
        self._empty = EmptyState()
        self.table.setup(COLUMNS, tasks, is_dense=True, identity=len(COLUMNS))
        self.table.set_empty(self._empty)
        self.severityControl.chosen.connect(lambda _key: self._filter())
        self.columnBox.activated.connect(lambda _place: self._filter())

    def show_check(self, card: CheckCard, severity: Severity | None, column: str) -> None:
        """Show sums and filters."""
        figures = (
            (self.readFigure, card.rows_read),
            (self.newFigure, card.new),
            (self.rejectedFigure, card.rejected),
            (self.knownFigure, card.known),
        )
        for label, count in figures:
            label.setText(number(count))
        self.leaveBox.setVisible(card.rejected > 0)
        self.saveButton.setVisible(card.rejected > 0)
        self._show_severities(card, severity)
        self.columnBox.clear()
        self.columnBox.addItem(tr("All columns"), "")
        for name, count in card.columns:
            self.columnBox.addItem(f"{name}  {number(count)}", name)
        self.columnBox.setCurrentIndex(max(0, self.columnBox.findData(column)))
        self._empty.set_texts("circle-check", say("Nothing to complain about"), say("Every row reads well."))

    def show_findings(self, rows: FindingRows) -> None:
        """Show the findings that fit."""
        self.table.show_rows(rows)

    def _show_severities(self, card: CheckCard, severity: Severity | None) -> None:
        names: dict[Severity, str] = {
            Severity.BLOCK: tr("Blocked"),
            Severity.WARN: tr("Warning"),
            Severity.INFO: tr("Info"),
        }
        total = sum(card.counts.values())
        options: list[tuple[str, Text]] = [("", f"{tr('All')} {number(total)}")]
        options += [(each.value, f"{names[each]} {number(card.counts.get(each, 0))}") for each in _SHOWN]
        self.severityControl.set_options(options)
        self.severityControl.set_value(severity.value if severity else "")

    def _filter(self) -> None:
        key = self.severityControl.value()
        self.filtered.emit(Severity(key) if key else None, self.columnBox.currentData() or "")
