"""A table's columns: their widths, order and which are shown, all in design pixels."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.table_paint import Header, RowsView
from casedesk.ui.tables import Kind, TableModel
from casedesk.ui.theme import theme

_DENSE: Final = 28
_NORMAL: Final = 32
_HEADER: Final = 28
_LAYOUT_MS: Final = 400
"""A layout is told once the hand has come to rest."""


class ColumnsView(RowsView):
    """Lays columns out; ``layout_changed`` tells when a person has moved or resized one."""

    layout_changed = Signal()
    header_menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TableModel((), parent=self)
        self._row_height = _DENSE
        self._least: dict[str, int] = {}
        self._is_laying = False
        self._rest = QTimer(self, singleShot=True, interval=_LAYOUT_MS)
        self._rest.timeout.connect(self.layout_changed)
        self.header = Header(self)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.header.sectionResized.connect(self._resized)
        self.header.sectionMoved.connect(lambda *_places: None if self._is_laying else self._rest.start())
        self.header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header.customContextMenuRequested.connect(
            lambda point: self.header_menu_asked.emit(self.header.viewport().mapToGlobal(point))
        )
        theme.changed.connect(self._adjust)

    def take(self, model: TableModel, *, is_dense: bool) -> None:
        """Show another model and its columns at their own widths."""
        old, self.table = self.table, model
        self._row_height = _DENSE if is_dense else _NORMAL
        self._least.clear()
        self._is_laying = True
        self.setModel(model)
        self._is_laying = False
        old.deleteLater()
        self.header.setFirstSectionMovable(not self._first_column())
        self._adjust()

    def set_row_height(self, height: int) -> None:
        """Take rows of another height in design pixels, for a table that shows everything at once."""
        self._row_height = height
        self._adjust()

    def hidden_columns(self) -> list[str]:
        """Return the keys of the columns that are hidden."""
        return [column.key for n, column in enumerate(self.table.columns) if self.isColumnHidden(n)]

    def set_hidden_columns(self, keys: Sequence[str]) -> None:
        """Hide these columns and show all others."""
        for number, column in enumerate(self.table.columns):
            self.setColumnHidden(number, column.key in keys)
        self._stretch()

    def column_layout(self) -> list[ColumnPlace]:
        """Return every column in its order with its width in design pixels and whether it is shown."""
        header, columns = self.header, self.table.columns
        return [
            ColumnPlace(
                columns[number].key,
                self._least.get(columns[number].key, columns[number].width),
                is_shown=not header.isSectionHidden(number),
            )
            for number in map(header.logicalIndex, range(header.count()))
            if columns[number].kind is not Kind.TICK
        ]

    def set_column_layout(self, places: Sequence[ColumnPlace]) -> None:
        """Put the columns into an order, at widths, shown or hidden; those not named are hidden."""
        known = {column.key: number for number, column in enumerate(self.table.columns)}
        named = [each for each in places if each.key in known]
        self._is_laying = True
        for key, number in known.items():
            if self.table.columns[number].kind is not Kind.TICK:
                self.header.setSectionHidden(
                    number, not any(each.key == key and each.is_shown for each in named)
                )
        for place, each in enumerate(named, start=self._first_column()):
            self.header.moveSection(self.header.visualIndex(known[each.key]), place)
            self._least[each.key] = each.width
            if each.is_shown:
                self.header.resizeSection(known[each.key], theme.px(each.width))
        self._is_laying = False
        self._rest.stop()
        self._stretch()

    def _adjust(self) -> None:
        self.painter.forget()
        height = theme.px(self._row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header.setFixedHeight(theme.px(_HEADER))
        self._is_laying = True
        for number, column in enumerate(self.table.columns):
            if not self.header.isSectionHidden(number):
                self.setColumnWidth(number, theme.px(self._least.get(column.key, column.width)))
            if column.kind is Kind.TICK:
                self.header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
        self._is_laying = False
        self._stretch()

    def _stretch(self) -> None:
        stretching = [
            n
            for n, column in enumerate(self.table.columns)
            if column.stretches and not self.header.isSectionHidden(n)
        ]
        if not stretching:
            return
        others = [n for n in range(len(self.table.columns)) if n not in stretching]
        taken = sum(self.columnWidth(n) for n in others)
        share = max(0, self.viewport().width() - taken) // len(stretching)
        self._is_laying = True
        for number in stretching:
            column = self.table.columns[number]
            self.setColumnWidth(number, max(theme.px(self._least.get(column.key, column.width)), share))
        self._is_laying = False

    def _resized(self, section: int, _old: int, new: int) -> None:
        """Remember a width that a person drew; the view's own ones are not theirs."""
        if not self._is_laying and new and section < len(self.table.columns):
            self._least[self.table.columns[section].key] = round(new / theme.scale)
            self._rest.start()

    def _has_ticks(self) -> bool:
        return bool(self.table.columns) and self.table.columns[0].kind is Kind.TICK

    def _first_column(self) -> int:
        return 1 if self._has_ticks() else 0
