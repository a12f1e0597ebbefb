"""A list of past visits of which a record, a word or a check is missing."""

from functools import reduce

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui import forms, icons
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.owed import OwedLine, OwedPresenter
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button

_SIZE = (820, 520)
_TOKENS = {Tone.LINE: "text.secondary", Tone.NEUTRAL: "text.secondary", Tone.ACCENT: "accent.base"}


class OwedDialog(QDialog):
    """Shows what is owed; ``chosen`` is the visit to open and whether it has a record."""

    titleLabel: QLabel
    problemBanner: Banner
    table: QTableWidget
    emptyLabel: QLabel
    openButton: Button
    closeButton: Button

    def __init__(self, presenter: OwedPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("visit_owed_dialog", self)
        self._lines: tuple[OwedLine, ...] = ()
        self.chosen: tuple[int, bool] | None = None
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self.emptyLabel.hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(tr("Records owed"))
        self.table.cellDoubleClicked.connect(lambda _row, _column: self._open())
        for button in (self.openButton, self.closeButton):
            button.setAutoDefault(False)
        self.openButton.clicked.connect(self._open)
        self.closeButton.clicked.connect(self.reject)
        for keys in ("Return", "Enter"):
            QShortcut(QKeySequence(keys), self, self._open)
        presenter.attach(self)

    def show_lines(self, lines: tuple[OwedLine, ...]) -> None:
        """Show what is owed, the oldest first."""
        self._lines = lines
        heads = (tr("Visit"), tr("Number"), tr("Person"), tr("Case"), tr("What is missing"))
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            marks = [each.text for each in line.marks] or [""]
            told = reduce(lambda first, second: say("{first}, {next}", first=first, next=second), marks)
            texts = (
                line.when,
                line.visit_no,
                line.person,
                line.case_no,
                shown(say("{name}: {value}", name=line.note, value=told)),
            )
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
            item = self.table.item(row, len(heads) - 1)
            if item is not None and line.marks:
                tone = line.marks[0].tone
                token = _TOKENS.get(tone, f"status.{tone}.text")
                item.setIcon(icons.icon(line.marks[0].icon, token))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.emptyLabel.setVisible(not lines)
        self.table.setVisible(bool(lines))
        self.openButton.setEnabled(bool(lines))
        if lines:
            self.table.setCurrentCell(0, 0)
            self.table.setFocus()

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the list."""
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def _open(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._lines):
            self.chosen = self._lines[row].visit_id, self._lines[row].has_record
            self.accept()
