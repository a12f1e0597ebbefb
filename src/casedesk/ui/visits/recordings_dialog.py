"""Recorder cards: read, matched by clock, put right by hand, taken in; and which visits have none."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import TICKS, Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.recordings import CardShown, RecordingsPresenter
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.panels import EmptyState, ProgressPanel
from casedesk.ui.work import Tasks

_CARD, _KEPT, _MISSING = "card", "kept", "missing"
_PANES: Final = (_CARD, _KEPT, _MISSING)
_FILES: Final = [
    TICKS,
    Column("kind", "", 32, Kind.ICON, is_sortable=False),
    Column("name", say("File"), 210, Kind.BOLD),
    Column("folder", say("Folder"), 110, Kind.SECONDARY),
    Column("start", say("Begins"), 126),
    Column("length", say("Length"), 80, is_right=True),
    Column("visit", say("Visit"), 240, stretches=True),
    Column("fit", say("Matching"), 150, Kind.CHIP),
]
_KEPT_COLUMNS: Final = [
    Column("kind", "", 32, Kind.ICON, is_sortable=False),
    Column("name", say("File"), 230, Kind.BOLD),
    Column("start", say("Begins"), 130),
    Column("length", say("Length"), 80, is_right=True),
    Column("place", say("Where it lies"), 240, Kind.SECONDARY, stretches=True),
    Column("digest", say("Fingerprint"), 110, Kind.SECONDARY),
    Column("added", say("Taken in"), 130),
]
_MISSING_COLUMNS: Final = [
    Column("start", say("Visit"), 140),
    Column("person", say("Name"), 120, Kind.BOLD),
    Column("case", say("Case"), 140, Kind.SECONDARY),
    Column("crew", say("Crew"), 160),
    Column("district", say("District"), 120),
    Column("reference", say("Named in the record"), 200, Kind.SECONDARY, stretches=True),
]
_PLACE, _RECORDING = 7, 7
_SIZE: Final = (1180, 680)
_MARGIN: Final = 24


class RecordingsDialog(QDialog):
    """Shows a card, what is kept and what is missing; everything goes by keyboard."""

    stepped = Signal(int, int, object)

    banner: Banner
    tabs: SegmentedControl
    sumLabel: QLabel
    stack: QStackedWidget
    folderField: FieldBox
    recorderField: FieldBox
    offsetField: FieldBox
    chooseButton: Button
    readButton: Button
    matchButton: Button
    table: TableView
    visitField: FieldBox
    progress: ProgressPanel
    keptTable: TableView
    verifyButton: Button
    copyButton: Button
    keptLabel: QLabel
    missingTable: TableView
    insideBox: QCheckBox
    cancelButton: Button
    saveButton: Button

    def __init__(self, presenter: RecordingsPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("visits_recordings_dialog", self)
        self._presenter = presenter
        self._counts = {_KEPT: 0, _MISSING: 0}
        self.banner.hide()
        self.progress.hide()
        self.table.setup(_FILES, tasks, is_dense=True, identity=_PLACE)
        self.keptTable.setup(_KEPT_COLUMNS, tasks, is_dense=True, identity=_RECORDING)
        self.missingTable.setup(_MISSING_COLUMNS, tasks, is_dense=True, identity=len(_MISSING_COLUMNS))
        self._set_empty()
        self._connect()
        self._show_tabs()
        self.saveButton.setEnabled(False)
        room = self.screen().availableSize() - QSize(_MARGIN, 2 * _MARGIN)
        self.resize(QSize(theme.px(_SIZE[0]), theme.px(_SIZE[1])).boundedTo(room))
        presenter.attach(self)
        self.chooseButton.setFocus()

    # --- what the presenter asks for

    def show_card(self, card: CardShown) -> None:
        """Show the files with their visits; the current file stays current."""
        row = self.table.currentIndex().row()
        self.table.show_rows(list(card.rows))
        self.table.select_row(min(max(row, 0), len(card.rows) - 1))
        combo = self.visitField.edit(QComboBox)
        combo.clear()
        combo.addItem(tr("No visit"), 0)
        for key, words in card.visits:
            combo.addItem(words, key)
        self.sumLabel.setText(shown(card.summary))
        self.offsetField.edit(QLineEdit).setText(card.offset)
        self.saveButton.setEnabled(card.ready > 0)
        if card.hint and not self.banner.isVisible():
            self.banner.show_text(Tone.INFO, card.hint, can_close=True)

    def show_kept(self, rows: tuple[tuple[object, ...], ...]) -> None:
        """Show what was taken in last."""
        self._counts[_KEPT] = len(rows)
        self.keptTable.show_rows(list(rows))
        self._show_tabs()

    def show_missing(self, rows: tuple[tuple[object, ...], ...]) -> None:
        """Show the visits without a recording."""
        self._counts[_MISSING] = len(rows)
        self.missingTable.show_rows(list(rows))
        self._show_tabs()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the lists."""
        self.banner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def show_step(self, done: int, total: int, what: Sentence | None) -> None:
        """Hand a step over to the windows' thread."""
        self.stepped.emit(done, total, what)

    def show_busy(self, name: Sentence | None) -> None:
        """Show the work's progress, or let the card be worked on again."""
        if name is not None:
            self.progress.start(name)
        else:
            self.progress.hide()
        for button in (self.readButton, self.chooseButton, self.matchButton):
            button.setEnabled(name is None)
        self.saveButton.setEnabled(name is None and self._presenter.plan is not None)

    def told(self, text: Text, tone: Tone) -> None:
        """Tell what came of it."""
        self.banner.show_text(tone, text, can_close=True)

    # --- parts

    def reject(self) -> None:
        """Stop the work first; close when there is none."""
        if not self._presenter.cancel():
            super().reject()

    def _connect(self) -> None:
        self.stepped.connect(self.progress.set_progress)
        self.progress.cancelled.connect(self._presenter.cancel)
        self.tabs.chosen.connect(self._choose_pane)
        self.table.opened.connect(lambda _row: self.visitField.edit(QComboBox).setFocus())
        self.visitField.edit(QComboBox).activated.connect(lambda _at: self._give())
        self.offsetField.edit(QLineEdit).editingFinished.connect(
            lambda: self._presenter.retime(self.offsetField.edit(QLineEdit).text())
        )
        self.cancelButton.clicked.connect(self.reject)
        for button, act, keys in (
            (self.chooseButton, self._choose, "F4"),
            (self.readButton, self._read, "F5"),
            (self.matchButton, self._match, "F6"),
            (self.verifyButton, self._verify, "F7"),
            (self.copyButton, self._copy, "Ctrl+S"),
            (self.saveButton, self._take, "Ctrl+Return"),
        ):
            button.clicked.connect(lambda _on=False, do=act: do())
            QShortcut(QKeySequence(keys), self, lambda do=act: do())
        for number, key in enumerate(_PANES, start=1):
            QShortcut(QKeySequence(f"Alt+{number}"), self, lambda pane=key: self._choose_pane(pane))
        shortcut = QShortcut(
            QKeySequence("Del"), self.table, lambda: self._presenter.give(self._places(), None)
        )
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _set_empty(self) -> None:
        texts = (
            (self.table, "mic", say("No card read yet"), say("Choose the folder of the card (F4).")),
            (self.keptTable, "mic", say("Nothing taken in yet"), say("Recordings taken in appear here.")),
            (self.missingTable, "check", say("No visit lacks its recording"), ""),
        )
        for table, icon, head, text in texts:
            empty = EmptyState()
            empty.set_texts(icon, head, text)
            table.set_empty(empty)

    def _show_tabs(self) -> None:
        chosen = self.tabs.value() or _CARD
        self.tabs.set_options(
            [
                (_CARD, tr("Card")),
                (_KEPT, f"{tr('Taken in')} {self._counts[_KEPT]}"),
                (_MISSING, f"{tr('Visits without a recording')} {self._counts[_MISSING]}"),
            ]
        )
        self.tabs.set_value(chosen)

    def _choose_pane(self, key: str) -> None:
        self.tabs.set_value(key)
        self.stack.setCurrentIndex(_PANES.index(key))
        is_card = key == _CARD
        self.saveButton.setVisible(is_card)
        self.insideBox.setVisible(is_card)
        (self.table, self.keptTable, self.missingTable)[_PANES.index(key)].setFocus()

    def _choose(self) -> None:
        known = self.folderField.edit(QLineEdit).text()
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of the card"), known or str(Path.home()))
        if folder:
            self.folderField.edit(QLineEdit).setText(folder)
            self._read()

    def _read(self) -> None:
        self.banner.hide()
        self._presenter.look(
            self.folderField.edit(QLineEdit).text(),
            self.recorderField.edit(QLineEdit).text(),
            self.offsetField.edit(QLineEdit).text(),
        )

    def _match(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._presenter.clock_from(int(row[_PLACE]))

    def _places(self) -> list[int]:
        """Return the ticked files, else the current one."""
        rows = self.table.ticked_rows()
        current = self.table.current_row()
        rows = rows or ([current] if current is not None else [])
        return [int(each[_PLACE]) for each in rows]

    def _give(self) -> None:
        self._presenter.give(self._places(), self.visitField.edit(QComboBox).currentData() or None)
        self.table.setFocus()

    def _take(self) -> None:
        if self.saveButton.isEnabled() and self.stack.currentIndex() == 0:
            self._presenter.take(is_inside=self.insideBox.isChecked())

    def _verify(self) -> None:
        row = self.keptTable.current_row()
        if row is not None and self.stack.currentIndex() == 1:
            self._presenter.verify(int(row[_RECORDING]))

    def _copy(self) -> None:
        row = self.keptTable.current_row()
        if row is None or self.stack.currentIndex() != 1:
            return
        path, _kind = QFileDialog.getSaveFileName(self, tr("Save a copy…"), str(row[1]))
        if path:
            self._presenter.copy(int(row[_RECORDING]), Path(path))
