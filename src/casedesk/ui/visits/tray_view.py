"""The tray: cases that wait for a visit, grouped by district, to be dragged onto the calendar."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from casedesk.domain.sentences import Sentence
from casedesk.domain.weeks import Tray, TrayItem
from casedesk.ui.theme import theme
from casedesk.ui.visits.tray_paint import TrayDelegate
from casedesk.ui.visits.tray_rows import GroupRow, TrayModel, TrayRow, case_of


class TrayView(QListView):
    """Shows the tray; ``opened`` asks to plan the case by form, ``placed`` to place it by keys."""

    opened = Signal(object)
    placed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TrayModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TrayDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        theme.changed.connect(self.doItemsLayout)

    def show_tray(self, tray: Tray, ways: dict[str, Sentence], today: date) -> None:
        """Show the waiting cases; the current one stays current when it is still there."""
        current = self.current_item()
        self._model.show(tray, ways, today)
        rows = self._model.rows
        wanted = next(
            (at for at, row in enumerate(rows) if current and case_of(row) == current.case_id),
            next((at for at, row in enumerate(rows) if isinstance(row, TrayItem)), None),
        )
        if wanted is not None:
            self.setCurrentIndex(self._model.index(wanted, 0))

    def search(self, text: str) -> int:
        """Show the cases that hold a text and return how many there are."""
        self._model.find(text)
        first = next((at for at, row in enumerate(self._model.rows) if isinstance(row, TrayItem)), None)
        if first is not None:
            self.setCurrentIndex(self._model.index(first, 0))
        return self._model.count

    def current_item(self) -> TrayItem | None:
        """Return the chosen case."""
        row = self._model.row_at(self.currentIndex())
        return row if isinstance(row, TrayItem) else None

    def choose(self, case_id: int) -> bool:
        """Choose a case and tell whether it waits here."""
        for at, row in enumerate(self._model.rows):
            if case_of(row) == case_id:
                self.setCurrentIndex(self._model.index(at, 0))
                return True
        return False

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag without a picture of the row: it would cover the time and the gate's word under the cursor."""
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self.currentIndex()]))
        drag.setPixmap(nothing)
        drag.exec(actions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place with Ins, plan by form with Enter, fold with left and right."""
        row, key = self._model.row_at(self.currentIndex()), event.key()
        if key == Qt.Key.Key_Insert and isinstance(row, TrayItem):
            self.placed.emit(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row is not None:
            district = row.district
            self._model.fold(district, is_open=key == Qt.Key.Key_Right)
            self._choose_group(district)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold a group whose head was hit."""
        super().mouseReleaseEvent(event)
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if isinstance(row, GroupRow) and event.button() == Qt.MouseButton.LeftButton:
            self._model.fold(row.district, is_open=not row.is_open)
            self._choose_group(row.district)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Plan a case by form."""
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if isinstance(row, TrayItem):
            self._open(row)

    def _open(self, row: TrayRow | None) -> None:
        if isinstance(row, TrayItem):
            self.opened.emit(row)
        elif row is not None:
            self._model.fold(row.district, is_open=not row.is_open)
            self._choose_group(row.district)

    def _choose_group(self, district: str) -> None:
        for at, row in enumerate(self._model.rows):
            if isinstance(row, GroupRow) and row.district == district:
                self.setCurrentIndex(self._model.index(at, 0))
