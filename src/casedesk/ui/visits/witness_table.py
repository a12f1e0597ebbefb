"""The record field by field, with a column for each visitor's word."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from casedesk.domain.record_fields import Text, worded
from casedesk.ui import formats, icons
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.witness import Line, SheetShown

_FIELD = Qt.ItemDataRole.UserRole
_LEAST = 260


class WitnessTable(QTableWidget):
    """Enter or F2 corrects a line, Del leaves it as it is, T takes the chosen lines over."""

    fix_asked = Signal()
    drop_asked = Signal()
    take_asked = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(theme.px(_LEAST))
        self.setAccessibleName(tr("Record and words"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.currentCellChanged.connect(lambda *_places: self.moved.emit())
        self.cellDoubleClicked.connect(lambda _row, _column: self.fix_asked.emit())

    def show_sheet(self, shown_now: SheetShown) -> None:
        """Show the lines of a record; the current line stays current."""
        at = max(0, self.currentRow())
        self._lines = shown_now.lines
        visitors = shown_now.visitors
        self.setColumnCount(2 + len(visitors))
        self.setRowCount(len(self._lines))
        heads = [f"{name}　{shown(mark.text)}" for _key, name, mark in visitors]
        self.setHorizontalHeaderLabels([tr("Field"), tr("The record says"), *heads])
        for place, (_key, _name, mark) in enumerate(visitors):
            head = self.horizontalHeaderItem(2 + place)
            if head is not None:
                head.setIcon(icons.icon(mark.icon, _token(mark.tone)))
        for row, line in enumerate(self._lines):
            self._fill_row(row, line)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setCurrentCell(min(at, len(self._lines) - 1), 1)

    def field(self) -> str:
        """Return the field of the current line, empty where there is none."""
        row = self.currentRow()
        return self._lines[row].field if 0 <= row < len(self._lines) else ""

    def fields(self) -> list[str]:
        """Return the fields of the chosen lines."""
        rows = {each.row() for each in self.selectedIndexes()}
        return [self._lines[row].field for row in sorted(rows)]

    def go_down(self) -> None:
        """Go on to the next line."""
        self.setCurrentCell(min(self.currentRow() + 1, self.rowCount() - 1), 1)
        self.setFocus()

    def show_edit(self, name: str, text: str | None) -> None:
        """Show a correction that is not filed yet behind what the record says; None takes it away."""
        row = next(at for at, line in enumerate(self._lines) if line.field == name)
        item = self.item(row, 1)
        if item is None:
            return
        said, font = _told(self._lines[row].record) or formats.NOTHING, item.font()
        if text is not None:
            said = f"{said}  →  {_told(worded(name, text)) or formats.NOTHING}"
        font.setBold(text is not None)
        item.setFont(font)
        item.setText(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys of this table."""
        acts = {
            Qt.Key.Key_Return: self.fix_asked,
            Qt.Key.Key_Enter: self.fix_asked,
            Qt.Key.Key_F2: self.fix_asked,
            Qt.Key.Key_Delete: self.drop_asked,
            Qt.Key.Key_T: self.take_asked,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            act.emit()

    def _fill_row(self, row: int, line: Line) -> None:
        label = QTableWidgetItem(shown(line.label))
        label.setForeground(theme.color("text.secondary"))
        self.setItem(row, 0, label)
        self.setItem(row, 1, QTableWidgetItem(_told(line.record) or formats.NOTHING))
        for place, word in enumerate(line.words):
            item = QTableWidgetItem("" if word is None else _told(word) or tr("nothing"))
            if word is not None:
                item.setIcon(icons.icon("warning", "status.warn.text"))
                item.setForeground(theme.color("status.warn.text"))
                item.setToolTip(tr("Visitors differ"))
            self.setItem(row, 2 + place, item)


def _told(words: tuple[Text, ...]) -> str:
    return ", ".join(shown(each) for each in words if each)


def _token(tone: Tone) -> str:
    return "text.secondary" if tone is Tone.LINE else f"status.{tone}.text"
