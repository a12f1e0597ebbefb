"""What the tray shows line by line: the heads of districts and the cases below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from casedesk.domain.sentences import Sentence, say
from casedesk.domain.weeks import PURPOSE_NAMES, Tray, TrayItem
from casedesk.ui import formats
from casedesk.ui.texts import shown, tr
from casedesk.ui.visits.presenter.words import hours_words
from casedesk.ui.widgets.calendar_view import CASE_MIME, mime_of

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class GroupRow:
    """The head of a district."""

    district: str
    count: int
    way: Sentence | None
    is_open: bool


TrayRow = GroupRow | TrayItem


def case_of(row: TrayRow) -> int:
    """Return the case of a line, 0 for the head of a district."""
    return row.case_id if isinstance(row, TrayItem) else 0


class TrayModel(QAbstractListModel):
    """Heads and cases in one list; folded groups keep only their heads."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[TrayRow] = []
        self.today = formats.formats().today()
        self._tray, self._ways = Tray(), dict[str, Sentence]()
        self._folded: set[str] = set()
        self._words: tuple[str, ...] = ()

    def show(self, tray: Tray, ways: dict[str, Sentence], today: date) -> None:
        """Take another tray."""
        self._tray, self._ways, self.today = tray, ways, today
        self._arrange()

    def find(self, text: str) -> None:
        """Keep the cases in which every word of a text occurs; found groups are open."""
        self._words = tuple(text.casefold().split())
        self._arrange()

    @property
    def count(self) -> int:
        """Count the cases that are found."""
        return sum(row.count for row in self.rows if isinstance(row, GroupRow))

    def fold(self, district: str, *, is_open: bool) -> None:
        """Open or fold a group."""
        (self._folded.discard if is_open else self._folded.add)(district)
        self._arrange()

    def row_at(self, index: Index) -> TrayRow | None:
        """Return what an index shows."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def _arrange(self) -> None:
        self.beginResetModel()
        self.rows = []
        for district in self._tray.districts:
            items = [each for each in self._tray.items if each.district == district and self._holds(each)]
            if not items:
                continue
            is_open = bool(self._words) or district not in self._folded
            self.rows.append(GroupRow(district, len(items), self._ways.get(district), is_open))
            if is_open:
                self.rows += items
        self.endResetModel()

    def _holds(self, item: TrayItem) -> bool:
        if not self._words:
            return True
        parts = (item.person_name, item.case_no, item.district, item.address, item.note, item.goal)
        text = " ".join((*parts, shown(PURPOSE_NAMES[item.purpose]))).casefold()
        return all(word in text for word in self._words)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a line for delegates, screen readers and tool tips."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return _spoken(row, self.today)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let free cases be dragged."""
        row = self.row_at(index)
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if isinstance(row, TrayItem) and row.is_placeable:
            return plain | Qt.ItemFlag.ItemIsDragEnabled
        return plain

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the dragged case."""
        row = self.row_at(indexes[0]) if indexes else None
        return mime_of(CASE_MIME, case_of(row) if row is not None else 0)

    def mimeTypes(self) -> list[str]:
        """Return the one kind of thing that leaves the tray."""
        return [CASE_MIME]


def _spoken(row: TrayRow, today: date) -> str:
    if isinstance(row, GroupRow):
        return f"{row.district or tr('No district')}: {row.count}"
    due = formats.formats().near_day(row.due_on, today) if row.due_on else formats.NOTHING
    parts = [row.person_name, shown(PURPOSE_NAMES[row.purpose]), tr("by {day}").format(day=due)]
    if row.request_id is not None:
        parts.append(shown(say("request approved")))
    parts += [row.goal, window_words(row), row.address, checked_words(row), row.preference, row.note]
    parts += [shown(each) for each in (row.held, row.advice) if each is not None]
    return "; ".join(each for each in parts if each)


def window_words(row: TrayItem) -> str:
    """Return from which day and in which hours a visit is wished, empty where nobody said so."""
    known = formats.formats()
    first = tr("from {day}").format(day=known.short_day(row.earliest_on)) if row.earliest_on else ""
    return " ".join(each for each in (first, hours_words(row)) if each)


def checked_words(row: TrayItem) -> str:
    """Return whether the address was checked, empty where there is none."""
    if not row.address:
        return ""
    return shown(say("checked") if row.is_verified else say("not checked"))
