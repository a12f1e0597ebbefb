"""The table that pages show: whole rows, ticks, keys and fixed heights."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from casedesk.ui.columns_view import ColumnsView
from casedesk.ui.row_window import Index, RowSource
from casedesk.ui.tables import TICKS, Column, Kind, ListRows, Row, TableModel
from casedesk.ui.work import Tasks


class TableView(ColumnsView):
    """Rows of a source; Enter opens, Space ticks, letters go to the search.

    Call ``setup``, then ``show_rows`` with every new source.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    ticked_changed = Signal()
    sort_asked = Signal(str, bool)
    typed = Signal(str)
    menu_asked = Signal(object, QPoint)
    arrived = Signal()
    counted = Signal()
    model_kind: type[TableModel] = TableModel
    """What ``setup`` makes of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: Hashable | None = None
        self._tick_anchor: int | None = None
        self._empty: QWidget | None = None
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.header.sectionClicked.connect(self._header_clicked)

    def setup(
        self,
        columns: Sequence[Column],
        tasks: Tasks | None = None,
        *,
        has_ticks: bool = False,
        is_dense: bool = True,
        identity: int = 0,
    ) -> None:
        """Set the columns; ``identity`` is the place in the row tuple that names the row."""
        shown = [TICKS, *columns] if has_ticks else list(columns)
        self.take(self.model_kind(shown, tasks, identity, self), is_dense=is_dense)
        self.table.ticked_changed.connect(self.header.viewport().update)
        self.table.ticked_changed.connect(self.ticked_changed)
        self.table.sort_asked.connect(self.sort_asked)
        self.table.modelAboutToBeReset.connect(self._remember)
        self.table.arrived.connect(self._arrived)
        self.table.arrived.connect(self.arrived)
        self.table.counted.connect(self.counted)
        self.table.counted.connect(self._place_empty)

    def show_rows(self, source: RowSource | Sequence[Row]) -> None:
        """Show other rows; the current row stays current where it still exists."""
        self.table.show(ListRows(source) if isinstance(source, Sequence) else source)

    def current_row(self) -> Row | None:
        """Return the tuple of the current row."""
        index = self.currentIndex()
        return self.table.row(index.row()) if index.isValid() else None

    def select_row(self, number: int) -> None:
        """Make a row current and visible."""
        if 0 <= number < self.table.rowCount():
            self.setCurrentIndex(self.table.index(number, self._first_column()))

    def select_identity(self, identity: Hashable) -> None:
        """Make the row of an identity current, now or when it arrives."""
        self._wanted = identity
        self.table.place_of(identity, self.select_row)

    def ticked_rows(self) -> list[Row]:
        """Return the ticked rows that are known; most of a million rows are ticked without being read."""
        return self.table.ticked_rows()

    def set_empty(self, widget: QWidget) -> None:
        """Show a widget in place of rows when there are none."""
        widget.setParent(self.viewport())
        self._empty = widget
        self._place_empty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of lists."""
        key, modifiers = event.key(), event.modifiers()
        is_shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_control:
            self._open_current()
        elif key == Qt.Key.Key_Space and self._has_ticks():
            self._tick(self.currentIndex().row(), is_range=is_shift)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and is_shift and self._has_ticks():
            self._extend(1 if key == Qt.Key.Key_Down else -1)
        elif is_control and key == Qt.Key.Key_A and self._has_ticks():
            self.table.tick_all()
        elif is_control and key == Qt.Key.Key_C:
            self._copy()
        elif key == Qt.Key.Key_Escape and self.table.ticked:
            self.table.tick_none()
        elif event.text().isalnum() and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick on the box, else make the row current."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_left = event.button() is Qt.MouseButton.LeftButton and self._has_ticks()
        if is_left and index.isValid() and (is_shift or self._is_box(index)):
            self._tick(index.row(), is_range=is_shift)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._is_box(index):
            self._open_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rest of the width to the columns that stretch."""
        super().resizeEvent(event)
        self._stretch()
        self._place_empty()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current now."""
        super().currentChanged(current, previous)
        self.update_row(previous.row())
        self.update_row(current.row())
        if current.row() != previous.row():
            row = self.table.row(current.row()) if current.isValid() else None
            if row is not None:
                self._wanted = row[self.table.identity]
            self.current_changed.emit(row)

    def changeEvent(self, event: QEvent) -> None:
        """Show titles and cells in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.painter.forget()
            self.header.viewport().update()
            self.viewport().update()

    def _header_clicked(self, section: int) -> None:
        column = self.table.columns[section]
        if column.kind is Kind.TICK:
            self.table.tick_none() if self._is_any_ticked() else self.table.tick_all()
        elif column.is_sortable:
            is_down = self.table.sorted_column == section and not self.table.is_descending
            self.table.sort(section, Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder)
            self.header.viewport().update()

    def _remember(self) -> None:
        row = self.current_row()
        if row is not None:
            self._wanted = row[self.table.identity]

    def _arrived(self) -> None:
        self._tick_anchor = None
        number = self.table.number_of(self._wanted) if self._wanted is not None else None
        if number is not None:
            self.select_row(number)
        elif self.table.rowCount():
            self.select_row(0)
        else:
            self.current_changed.emit(None)
        self._place_empty()

    def _place_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self.table.rowCount() == 0)

    def _open_current(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row)

    def _tick(self, number: int, *, is_range: bool) -> None:
        """Tick or untick a row, or tick all between it and the last one that was ticked."""
        if is_range and self._tick_anchor is not None:
            self.table.tick_range(self._tick_anchor, number)
        else:
            self.table.toggle(number)
        self._tick_anchor = number

    def _extend(self, step: int) -> None:
        number = self.currentIndex().row()
        self.table.toggle(number, is_ticked=True)
        self.select_row(number + step)
        self._tick_anchor = self.currentIndex().row()
        self.table.toggle(self._tick_anchor, is_ticked=True)

    def _copy(self) -> None:
        current = self.current_row()
        rows = self.ticked_rows() or ([current] if current is not None else [])
        QGuiApplication.clipboard().setText(self.table.as_text(rows))

    def _ask_menu(self, point: QPoint) -> None:
        row = self.current_row()
        if row is not None:
            self.menu_asked.emit(row, self.viewport().mapToGlobal(point))

    def _is_box(self, index: Index) -> bool:
        return self.table.columns[index.column()].kind is Kind.TICK

    def _is_any_ticked(self) -> bool:
        return self.table.tick_state() is not Qt.CheckState.Unchecked
