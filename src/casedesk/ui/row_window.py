"""A window onto rows of any number: pages are read through tasks when they are seen, and few are kept."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from casedesk.ui.ticks import Row
from casedesk.ui.work import Tasks

PAGE: Final = 200
FIRST: Final = 48
"""As many rows as a window shows are read before the rest of their page."""
_PAGES_KEPT: Final = 64
_MOST_ASKED: Final = 2
"""Pages on their way at once; of those that wait behind them the newest come first."""
Index = QModelIndex | QPersistentModelIndex


class RowSource(Protocol):
    """Rows of one view in their order; called off the UI thread."""

    def count(self) -> int:
        """Return how many rows there are."""
        ...

    def rows(self, first: int, amount: int) -> Sequence[Row]:
        """Return up to ``amount`` rows from the row number ``first``."""
        ...


class RowsAtHand:
    """Rows that are all in memory already: nothing is read for them in a thread."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.all = list(rows)

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self.all)

    def rows(self, first: int, amount: int) -> Sequence[Row]:
        """Return a slice of the rows."""
        return self.all[first : first + amount]


@runtime_checkable
class Placing(Protocol):
    """A source that knows where a row stands."""

    def place_of(self, identity: Hashable) -> int | None:
        """Return the row number of an identity, ``None`` when it is not in this view."""
        ...


class RowWindow(QAbstractTableModel):
    """Shows the first rows before it is known how many there are; ``counted`` tells that it is.

    ``identity`` is the place of the row's identity in its tuple.
    """

    arrived = Signal()
    counted = Signal()

    def __init__(self, tasks: Tasks | None, identity: int, parent: QObject | None) -> None:
        super().__init__(parent)
        self.identity = identity
        self._tasks = tasks
        self._source: RowSource = RowsAtHand(())
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._asked: set[int] = set()
        self._waiting: OrderedDict[int, None] = OrderedDict()
        self._serial = 0

    def place_of(self, identity: Hashable, found: Callable[[int], None]) -> None:
        """Find the row number of an identity: among loaded rows, else by the source itself."""
        number = self.number_of(identity)
        if number is not None:
            found(number)
            return
        source = self._source
        if isinstance(source, Placing) and self._tasks is not None:
            self._tasks.run(
                lambda _p: source.place_of(identity),
                lambda place: found(place) if place is not None else None,
                owner=self,
                key="place",
            )

    def row(self, number: int) -> Row | None:
        """Return a row's tuple, or ``None`` while it is on its way."""
        page = number // PAGE
        rows = self._pages.get(page)
        if rows is None:
            self._ask(page)
            rows = self._pages.get(page)
        else:
            self._pages.move_to_end(page)
        place = number % PAGE
        return rows[place] if rows is not None and place < len(rows) else None

    def number_of(self, identity: Hashable) -> int | None:
        """Return the row number of an identity among the rows that are loaded."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row[self.identity] == identity:
                    return page * PAGE + place
        return None

    def loaded_rows(self) -> list[Row]:
        """Return the rows that are loaded, in their order."""
        return [row for page in sorted(self._pages) for row in self._pages[page]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows, or of the first ones while all are being counted."""
        return 0 if parent.isValid() else self._count

    def _load(self, source: RowSource) -> None:
        self._serial += 1
        if self._tasks is None or isinstance(source, RowsAtHand):
            self._start(source, source.count(), source.rows(0, PAGE))
            self.counted.emit()
            return
        serial = self._serial

        def come(rows: Sequence[Row]) -> None:
            if serial == self._serial:
                self._start(source, len(rows), rows)
                self._complete(source, serial)

        self._tasks.run(lambda _p: source.rows(0, FIRST), come, owner=self, key="first")

    def _complete(self, source: RowSource, serial: int) -> None:
        """Read the whole first page, unless the first rows are all there are, and then the number."""

        def come(rows: Sequence[Row]) -> None:
            if serial == self._serial:
                self._keep(0, rows)
                self._grow(len(rows))
                self._count_all(source, serial)

        if self._tasks is None or self._count < FIRST:
            self._count_all(source, serial)
        else:
            self._tasks.run(lambda _p: source.rows(0, PAGE), come, owner=self, key="page")

    def _count_all(self, source: RowSource, serial: int) -> None:
        def come(count: int) -> None:
            if serial == self._serial:
                self._grow(count)
                self.counted.emit()

        if self._tasks is not None:
            self._tasks.run(lambda _p: source.count(), come, owner=self, key="count")

    def _grow(self, count: int) -> None:
        """Take over how many rows there are; the first ones stay as they are."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _start(self, source: RowSource, count: int, first: Sequence[Row]) -> None:
        self.beginResetModel()
        self._source, self._count = source, count
        self._pages = OrderedDict()
        self._asked = set()
        self._waiting.clear()
        self._keep(0, first)
        self.endResetModel()
        self.arrived.emit()

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        source, serial = self._source, self._serial
        if self._tasks is None or isinstance(source, RowsAtHand):
            self._keep(page, source.rows(page * PAGE, PAGE))
            return
        if len(self._asked) >= _MOST_ASKED:
            self._waiting.pop(page, None)
            self._waiting[page] = None
            while len(self._waiting) > _MOST_ASKED:
                self._waiting.popitem(last=False)
            return
        self._asked.add(page)

        def come(rows: Sequence[Row]) -> None:
            if serial == self._serial:
                self._asked.discard(page)
                self._keep(page, rows)
                last = min((page + 1) * PAGE, self._count) - 1
                self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, self.columnCount() - 1))
                if self._waiting:
                    self._ask(self._waiting.popitem()[0])

        self._tasks.run(lambda _p: source.rows(page * PAGE, PAGE), come, owner=self)

    def _keep(self, page: int, rows: Sequence[Row]) -> None:
        self._pages[page] = rows
        self._note(rows)
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)

    def _note(self, rows: Sequence[Row]) -> None:
        """Hear of rows that were read; for models that remember some of them."""

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ARG002 - told by models of columns
        """Return nothing; the model of columns knows what a cell says."""
        return None
