"""A table is a list of columns over one windowed model; rows are tuples, read only where they are seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Protocol, runtime_checkable

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence
from casedesk.ui import formats
from casedesk.ui.looks import Heading, Mark, Styled
from casedesk.ui.row_window import Index, RowsAtHand, RowSource, RowWindow
from casedesk.ui.texts import shown, tr
from casedesk.ui.ticks import Ticks
from casedesk.ui.work import Tasks

VALUE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_MOST_IN_RANGE: Final = 20_000
Row = tuple[Any, ...]


class Kind(StrEnum):
    """How a column's cells are painted."""

    TEXT = "text"
    BOLD = "bold"
    SECONDARY = "secondary"
    MONEY = "money"
    NUMBER = "number"
    DAY = "day"
    CHIP = "chip"
    ICON = "icon"
    LINK = "link"
    TICK = "tick"


_RIGHT: Final = (Kind.MONEY, Kind.NUMBER)


@dataclass(frozen=True)
class Column:
    """One column: its values stand in the row tuple in the order of the columns (ticks take no place)."""

    key: str
    title: Sentence | str
    width: int = 100
    kind: Kind = Kind.TEXT
    is_right: bool = False
    is_sortable: bool = True
    stretches: bool = False
    tip: Sentence | str = ""

    @property
    def aligns_right(self) -> bool:
        """Tell whether figures stand at the right edge."""
        return self.is_right or self.kind in _RIGHT


TICKS: Final = Column("", "", 36, Kind.TICK, is_sortable=False)


@runtime_checkable
class Sortable(Protocol):
    """A source that can give itself in another order."""

    def sorted_by(self, place: int, key: str, *, is_descending: bool) -> RowSource:
        """Return the same rows ordered by one column."""
        ...


class ListRows(RowsAtHand):
    """Rows that are all in memory already and can order themselves."""

    def sorted_by(self, place: int, key: str, *, is_descending: bool) -> "ListRows":  # noqa: ARG002
        """Return the rows ordered by their shown or own value; empty values stand last."""
        filled = [row for row in self.all if not _is_empty(row[place])]
        empty = [row for row in self.all if _is_empty(row[place])]
        return ListRows(sorted(filled, key=lambda row: _rank(row[place]), reverse=is_descending) + empty)


def _is_empty(value: object) -> bool:
    return value is None or value == ""


def _rank(value: object) -> Any:
    return value if isinstance(value, Money | Decimal | int | date) else cell_text(value)


def cell_text(value: object, kind: Kind = Kind.TEXT) -> str:
    """Return what a cell says, in the current language."""
    match value:
        case Heading():
            return f"{shown(value.text)} {value.count}"
        case None:
            return formats.NOTHING
        case str():
            return value
        case tuple():
            return ", ".join(cell_text(each) for each in value)
        case Mark() | Styled():
            return shown(value.text)
        case Sentence():
            return shown(value)
        case Money():
            return formats.money(value)
        case Decimal() if kind is Kind.MONEY:
            return formats.money(value)
    return str(formats.formats().value(value))


class TableModel(RowWindow):
    """Says what the cells of the rows say; ticked rows are kept by their identity.

    ``identity`` is the place of the row's identity in its tuple.
    """

    ticked_changed = Signal()
    sort_asked = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column],
        tasks: Tasks | None = None,
        identity: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, identity, parent)
        self.columns = list(columns)
        self.ticked = Ticks()
        self.sorted_column = -1
        self.is_descending = False
        self._base: RowSource = ListRows(())
        self._places = _places(self.columns)

    def show(self, source: RowSource) -> None:
        """Show another source in the chosen order; the old rows stay until the new ones are there."""
        self._base = source
        self._load(self._ordered())

    def _ordered(self) -> RowSource:
        if self.sorted_column < 0 or not isinstance(self._base, Sortable):
            return self._base
        key = self.columns[self.sorted_column].key
        place = self._places[self.sorted_column]
        return self._base.sorted_by(place, key, is_descending=self.is_descending)

    def value(self, row: Row, column: int) -> object:
        """Return the value of a row in a column, nothing in the column of ticks."""
        return None if self.columns[column].kind is Kind.TICK else row[self._places[column]]

    def text(self, row: Row, column: int) -> str:
        """Return what a row's cell says."""
        return cell_text(row[self._places[column]], self.columns[column].kind)

    def as_text(self, rows: Sequence[Row]) -> str:
        """Return rows as they are shown, cells divided by tabs."""
        numbers = [n for n, column in enumerate(self.columns) if column.kind is not Kind.TICK]
        return "\n".join("\t".join(self.text(row, n) for n in numbers) for row in rows)

    def toggle(self, number: int, *, is_ticked: bool | None = None) -> None:
        """Tick or untick one row."""
        row = self.row(number)
        if row is None:
            return
        name = row[self.identity]
        wanted = not self.ticked.holds(name) if is_ticked is None else is_ticked
        self.ticked.put(name, row, is_ticked=wanted)
        self._tell_ticks(number)

    def tick_range(self, one: int, other: int) -> None:
        """Tick the rows between two numbers, both included, up to twenty thousand."""
        first, last = sorted((one, other))
        source, amount = self._source, min(last - first + 1, _MOST_IN_RANGE)
        if self._tasks is None or isinstance(source, RowsAtHand):
            self._tick(source.rows(first, amount))
        else:
            self._tasks.run(lambda _p: source.rows(first, amount), self._tick, owner=self, key="ticks")

    def tick_all(self) -> None:
        """Tick every row: one by one where they are in memory, else without reading them."""
        if isinstance(self._source, RowsAtHand):
            self._tick(self._source.all)
        else:
            self.ticked.take_all()
            self._tell_ticks()

    def tick_none(self) -> None:
        """Untick every row."""
        self.ticked.clear()
        self._tell_ticks()

    def ticked_rows(self) -> list[Row]:
        """Return the ticked rows; where all are ticked, those of them that are loaded."""
        if not self.ticked.is_all:
            return list(self.ticked.named.values())
        return [row for row in self.loaded_rows() if self.is_ticked(row)]

    def is_ticked(self, row: Row) -> bool:
        """Tell whether the row is ticked."""
        return self.ticked.holds(row[self.identity])

    def tick_state(self) -> Qt.CheckState:
        """Return what the box in the header shows."""
        if not self.ticked:
            return Qt.CheckState.Unchecked
        is_whole = self.ticked.count(self._count) >= self._count
        return Qt.CheckState.Checked if is_whole else Qt.CheckState.PartiallyChecked

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; sources that cannot do it are asked for by ``sort_asked``."""
        chosen = self.columns[column]
        if not chosen.is_sortable:
            return
        self.sorted_column = column
        self.is_descending = order is Qt.SortOrder.DescendingOrder
        if isinstance(self._base, Sortable):
            self._load(self._ordered())
        self.sort_asked.emit(chosen.key, self.is_descending)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its value or what a screen reader says."""
        if role not in (Qt.ItemDataRole.DisplayRole, VALUE_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        column = self.columns[index.column()]
        if row is None:
            return tr("Loading") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if column.kind is Kind.TICK:
            return tr("ticked") if self.is_ticked(row) else tr("not ticked")
        value = row[self._places[index.column()]]
        if role == VALUE_ROLE:
            return value
        text = cell_text(value, column.kind)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{column}: {value}").format(column=shown(column.title), value=text)
        return text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return shown(self.columns[section].title)
            if role == Qt.ItemDataRole.ToolTipRole and self.columns[section].tip:
                return shown(self.columns[section].tip)
        return None

    def _note(self, rows: Sequence[Row]) -> None:
        if self.ticked.named:
            for row in rows:
                self.ticked.follow(row[self.identity], row)

    def _tick(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self.ticked.put(row[self.identity], row, is_ticked=True)
        self._tell_ticks()

    def _tell_ticks(self, number: int | None = None) -> None:
        first, last = (number, number) if number is not None else (0, max(0, self._count - 1))
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.ticked_changed.emit()


def _places(columns: Sequence[Column]) -> list[int]:
    places, place = [], 0
    for column in columns:
        places.append(place)
        place += column.kind is not Kind.TICK
    return places
