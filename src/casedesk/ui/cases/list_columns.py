"""Puts the columns of the list as a view has them, lets people change them and keeps what they chose."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from casedesk.domain.own_fields import OwnField
from casedesk.ui.cases.columns import WIDE, columns_with, first_layout, whole_layout
from casedesk.ui.cases.columns_dialog import ColumnsDialog
from casedesk.ui.cases.lines import ID
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.looks import Text
from casedesk.ui.table_view import TableView
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.work import Tasks

_NAME = "name"


class ListColumns:
    """Shows two more columns and wider ones in a wide window, until the person has chosen for themselves."""

    def __init__(
        self,
        table: TableView,
        tasks: Tasks,
        keep: Callable[[Sequence[ColumnPlace]], None],
        forget: Callable[[], None],
    ) -> None:
        self._table, self._tasks, self._keep, self._forget = table, tasks, keep, forget
        self._chosen: tuple[ColumnPlace, ...] = ()
        self._is_wide = False
        self.columns = columns_with(())
        table.setup(self.columns, tasks, has_ticks=True, identity=ID)
        table.layout_changed.connect(self._kept_by_hand)
        table.header_menu_asked.connect(self.open_menu)

    def take_fields(self, fields: Sequence[OwnField]) -> None:
        """Have a column for each of the office's own fields."""
        self.columns = columns_with(fields)
        self._table.setup(self.columns, self._tasks, has_ticks=True, identity=ID)
        self._lay()

    def show(self, places: Sequence[ColumnPlace]) -> None:
        """Put the columns as a view has them, the usual ones where it names none."""
        self._chosen = tuple(places)
        self._lay()

    def fit(self, width: int) -> None:
        """Fit the usual columns to a window's width."""
        is_wide = width >= theme.px(WIDE)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            if not self._chosen:
                self._lay()

    def mark_order(self, key: str, *, is_descending: bool) -> None:
        """Mark the column that the list is ordered by."""
        model = self._table.table
        keys = [each.key for each in model.columns]
        model.sorted_column = keys.index(key) if key in keys else -1
        model.is_descending = is_descending
        self._table.header.viewport().update()

    def shown_places(self) -> list[ColumnPlace]:
        """Return how the columns stand now."""
        return self._table.column_layout()

    def titles(self, *, only_shown: bool) -> list[tuple[str, Text]]:
        """Return keys and names of the columns in their order."""
        names = {each.key: each.tip or each.title for each in self.columns}
        places = self._table.column_layout()
        return [(each.key, names[each.key]) for each in places if each.is_shown or not only_shown]

    def choose(self) -> None:
        """Choose columns in a dialog (Ctrl+Shift+C)."""
        before = self._table.column_layout()
        dialog = ColumnsDialog(
            self.columns, before, self._first(), self._table.set_column_layout, self._table
        )
        if dialog.exec() and dialog.is_reset:
            self._forget()
        elif dialog.result() and dialog.places != tuple(before):
            self._take(dialog.places)
        dialog.deleteLater()

    def open_menu(self, point: QPoint) -> None:
        """Offer every column with a tick, and the dialog."""
        menu = QMenu(self._table)
        menu.addAction(tr("Choose columns…"), self.choose)
        menu.addAction(tr("Columns and order as at first"), self._forget)
        menu.addSeparator()
        for number, place in enumerate(self._table.column_layout()):
            column = next(each for each in self.columns if each.key == place.key)
            entry = menu.addAction(shown(column.tip or column.title))
            entry.setCheckable(True)
            entry.setChecked(place.is_shown)
            entry.setEnabled(place.key != _NAME)
            entry.triggered.connect(lambda on, number=number: self._flip(number, is_shown=on))
        menu.exec(point)

    def _flip(self, number: int, *, is_shown: bool) -> None:
        places = self._table.column_layout()
        places[number] = ColumnPlace(places[number].key, places[number].width, is_shown=is_shown)
        self._take(places)

    def _take(self, places: Sequence[ColumnPlace]) -> None:
        self._chosen = tuple(places)
        self._lay()
        self._keep(self._chosen)

    def _kept_by_hand(self) -> None:
        self._chosen = tuple(self._table.column_layout())
        self._keep(self._chosen)

    def _lay(self) -> None:
        places = whole_layout(self._chosen, self.columns) if self._chosen else self._first()
        self._table.set_column_layout(places)

    def _first(self) -> tuple[ColumnPlace, ...]:
        return first_layout(self.columns, is_wide=self._is_wide)
