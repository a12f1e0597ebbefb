"""Chooses columns by keyboard or mouse: which are shown, in which order, how wide."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QListWidget, QListWidgetItem, QWidget

from casedesk.ui import forms
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.tables import Column
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button

_STEP = 8
_LEAST, _MOST = 32, 600
_KEY = Qt.ItemDataRole.UserRole
_ALWAYS = "name"
"""The column that says whose line it is cannot be hidden."""
_SIZES = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: -_STEP}
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnsDialog(QDialog):
    """Every change is seen in the list at once; Cancel brings the columns back as they were."""

    headLabel: QLabel
    hintLabel: QLabel
    list: QListWidget
    upButton: Button
    downButton: Button
    widerButton: Button
    narrowerButton: Button
    resetButton: Button
    cancelButton: Button
    doneButton: Button

    def __init__(
        self,
        columns: Sequence[Column],
        places: Sequence[ColumnPlace],
        first: Sequence[ColumnPlace],
        show: Callable[[Sequence[ColumnPlace]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.window())
        forms.load("cases_columns_dialog", self)
        self.setWindowTitle(tr("Columns"))
        self._names = {each.key: shown(each.title) for each in columns}
        self._tips = {each.key: shown(each.tip) for each in columns}
        self._before, self._first, self._show = tuple(places), tuple(first), show
        self._places = [each for each in places if each.key in self._names]
        self.is_reset = False
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.model().rowsMoved.connect(lambda *_rows: self._dragged())
        self.list.itemChanged.connect(self._ticked)
        self.list.installEventFilter(self)
        self.upButton.clicked.connect(lambda: self._move(-1))
        self.downButton.clicked.connect(lambda: self._move(1))
        self.widerButton.clicked.connect(lambda: self._resize(_STEP))
        self.narrowerButton.clicked.connect(lambda: self._resize(-_STEP))
        self.resetButton.clicked.connect(self._reset)
        self.doneButton.clicked.connect(self.accept)
        self.cancelButton.clicked.connect(self.reject)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        self.doneButton.setDefault(True)
        self._fill(0)
        self.list.setFocus()

    @property
    def places(self) -> tuple[ColumnPlace, ...]:
        """Return the columns as they stand now."""
        return tuple(self._places)

    def reject(self) -> None:
        """Bring the columns back as they were."""
        self._show(self._before)
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with Alt and an arrow, resize with plus and minus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.list:
            key = Qt.Key(event.key())
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _MOVES:
                self._move(_MOVES[key])
                return True
            if key in _SIZES:
                self._resize(_SIZES[key])
                return True
        return super().eventFilter(watched, event)

    def _fill(self, current: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for place in self._places:
            item = QListWidgetItem(self._text(place), self.list)
            item.setData(_KEY, place.key)
            item.setToolTip(self._tips[place.key])
            item.setSizeHint(QSize(0, theme.px(26)))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if place.is_shown else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.setCurrentRow(current)

    def _text(self, place: ColumnPlace) -> str:
        name = self._names[place.key]
        if not place.is_shown:
            return name
        return tr("{column}  ·  {width} wide").format(column=name, width=place.width)

    def _ticked(self, item: QListWidgetItem) -> None:
        number = self.list.row(item)
        place = self._places[number]
        is_shown = item.checkState() is Qt.CheckState.Checked or place.key == _ALWAYS
        self._put(number, replace(place, is_shown=is_shown))

    def _resize(self, step: int) -> None:
        number = self.list.currentRow()
        if number >= 0:
            place = self._places[number]
            self._put(number, replace(place, width=max(_LEAST, min(_MOST, place.width + step))))

    def _put(self, number: int, place: ColumnPlace) -> None:
        self._places[number] = place
        self._tell(number)

    def _move(self, step: int) -> None:
        number = self.list.currentRow()
        other = number + step
        if 0 <= number < len(self._places) and 0 <= other < len(self._places):
            self._places[number], self._places[other] = self._places[other], self._places[number]
            self._tell(other)

    def _dragged(self) -> None:
        known = {each.key: each for each in self._places}
        self._places = [known[self.list.item(number).data(_KEY)] for number in range(self.list.count())]
        self.is_reset = False
        self._show(self._places)

    def _reset(self) -> None:
        self._places = list(self._first)
        self._tell(0)
        self.is_reset = True

    def _tell(self, current: int) -> None:
        self.is_reset = False
        self._fill(current)
        self._show(self._places)
