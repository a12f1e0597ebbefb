"""The table that pages show: whole rows, ticks, keys and fixed heights."""

from collections.abc import Hashable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from casedesk.ui.table_paint import CellDelegate, Header, RowsView
from casedesk.ui.tables import TICKS, Column, Index, Kind, ListRows, Row, RowSource, TableModel
from casedesk.ui.theme import theme
from casedesk.ui.work import Tasks

_DENSE: Final = 28
_NORMAL: Final = 32
_HEADER: Final = 28


class TableView(RowsView):
    """Rows of a source; Enter opens, Space ticks, letters go to the search.

    Call ``setup`` once, then ``show_rows`` with every new source.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    ticked_changed = Signal()
    sort_asked = Signal(str, bool)
    typed = Signal(str)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TableModel((), parent=self)
        self._row_height = _DENSE
        self._wanted: Hashable | None = None
        self._empty: QWidget | None = None
        self.header = Header(self)
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(CellDelegate(self))
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
        self.verticalHeader().hide()
        self.header.sectionClicked.connect(self._header_clicked)
        theme.changed.connect(self._adjust)

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
        self.table = TableModel(shown, tasks, identity, self)
        self._row_height = _DENSE if is_dense else _NORMAL
        self.setModel(self.table)
        self.table.ticked_changed.connect(self.header.viewport().update)
        self.table.ticked_changed.connect(self.ticked_changed)
        self.table.sort_asked.connect(self.sort_asked)
        self.table.modelAboutToBeReset.connect(self._remember)
        self.table.arrived.connect(self._arrived)
        self.header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._adjust()

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

    def hidden_columns(self) -> list[str]:
        """Return the keys of the columns that are hidden."""
        return [column.key for n, column in enumerate(self.table.columns) if self.isColumnHidden(n)]

    def set_hidden_columns(self, keys: Sequence[str]) -> None:
        """Hide these columns and show all others."""
        for number, column in enumerate(self.table.columns):
            self.setColumnHidden(number, column.key in keys)
        self._stretch()

    def ticked_rows(self) -> list[Row]:
        """Return the ticked rows."""
        return list(self.table.ticked.values())

    def set_empty(self, widget: QWidget) -> None:
        """Show a widget in place of rows when there are none."""
        widget.setParent(self.viewport())
        self._empty = widget
        self._place_empty()

    def column_widths(self) -> dict[str, int]:
        """Return the widths by column key, in design pixels."""
        return {
            column.key: round(self.columnWidth(number) / theme.scale)
            for number, column in enumerate(self.table.columns)
        }

    def set_column_widths(self, widths: dict[str, int]) -> None:
        """Set the widths by column key, in design pixels; unknown keys are ignored."""
        for number, column in enumerate(self.table.columns):
            if column.key in widths:
                self.setColumnWidth(number, theme.px(widths[column.key]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of lists."""
        key, modifiers = event.key(), event.modifiers()
        is_shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_control:
            self._open_current()
        elif key == Qt.Key.Key_Space and self._has_ticks():
            self.table.toggle(self.currentIndex().row())
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
        if index.isValid() and self.table.columns[index.column()].kind is Kind.TICK:
            self.table.toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.table.columns[index.column()].kind is not Kind.TICK:
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
            self.header.viewport().update()
            self.viewport().update()

    def _adjust(self) -> None:
        height = theme.px(self._row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.header.setFixedHeight(theme.px(_HEADER))
        for number, column in enumerate(self.table.columns):
            self.setColumnWidth(number, theme.px(column.width))
            if column.kind is Kind.TICK:
                self.header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
        self._stretch()

    def _stretch(self) -> None:
        stretching = [n for n, column in enumerate(self.table.columns) if column.stretches]
        if not stretching:
            return
        others = [n for n in range(len(self.table.columns)) if n not in stretching]
        taken = sum(self.columnWidth(n) for n in others)
        share = max(0, self.viewport().width() - taken) // len(stretching)
        for number in stretching:
            self.setColumnWidth(number, max(theme.px(self.table.columns[number].width), share))

    def _header_clicked(self, section: int) -> None:
        column = self.table.columns[section]
        if column.kind is Kind.TICK:
            self.table.tick_none() if self.table.ticked else self.table.tick_all()
        elif column.is_sortable:
            is_down = self.table.sorted_column == section and not self.table.is_descending
            self.table.sort(section, Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder)
            self.header.viewport().update()

    def _remember(self) -> None:
        row = self.current_row()
        if row is not None:
            self._wanted = row[self.table.identity]

    def _arrived(self) -> None:
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

    def _extend(self, step: int) -> None:
        number = self.currentIndex().row()
        self.table.toggle(number, is_ticked=True)
        self.select_row(number + step)
        self.table.toggle(self.currentIndex().row(), is_ticked=True)

    def _copy(self) -> None:
        current = self.current_row()
        rows = self.ticked_rows() or ([current] if current is not None else [])
        QGuiApplication.clipboard().setText(self.table.as_text(rows))

    def _ask_menu(self, point: QPoint) -> None:
        row = self.current_row()
        if row is not None:
            self.menu_asked.emit(row, self.viewport().mapToGlobal(point))

    def _has_ticks(self) -> bool:
        return bool(self.table.columns) and self.table.columns[0].kind is Kind.TICK

    def _first_column(self) -> int:
        return 1 if self._has_ticks() else 0
