"""The tray: cases that wait for a visit, grouped by district, to be dragged onto the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from casedesk.domain.sentences import Sentence, say
from casedesk.domain.weeks import PURPOSE_NAMES, Tray, TrayItem
from casedesk.ui import formats, paint
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.calendar_view import CASE_MIME, mime_of

Index = QModelIndex | QPersistentModelIndex
_HEAD: Final = 30
_ROW: Final = 48
_SOON: Final = 3


@dataclass(frozen=True)
class GroupRow:
    """The head of a district."""

    district: str
    count: int
    way: Sentence | None
    is_open: bool


TrayRow = GroupRow | TrayItem


class TrayView(QListView):
    """Shows the tray; ``opened`` asks to plan the case by form, ``placed`` to place it by keys."""

    opened = Signal(object)
    placed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _TrayModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_TrayDelegate(self))
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
            (at for at, row in enumerate(rows) if current and _case_of(row) == current.case_id),
            next((at for at, row in enumerate(rows) if isinstance(row, TrayItem)), None),
        )
        if wanted is not None:
            self.setCurrentIndex(self._model.index(wanted, 0))

    def current_item(self) -> TrayItem | None:
        """Return the chosen case."""
        row = self._model.row_at(self.currentIndex())
        return row if isinstance(row, TrayItem) else None

    def choose(self, case_id: int) -> bool:
        """Choose a case and tell whether it waits here."""
        for at, row in enumerate(self._model.rows):
            if _case_of(row) == case_id:
                self.setCurrentIndex(self._model.index(at, 0))
                return True
        return False

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


def _case_of(row: TrayRow) -> int:
    return row.case_id if isinstance(row, TrayItem) else 0


class _TrayModel(QAbstractListModel):
    """Heads and cases in one list; folded groups keep only their heads."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[TrayRow] = []
        self.today = formats.formats().today()
        self._tray, self._ways = Tray(), dict[str, Sentence]()
        self._folded: set[str] = set()

    def show(self, tray: Tray, ways: dict[str, Sentence], today: date) -> None:
        """Take another tray."""
        self._tray, self._ways, self.today = tray, ways, today
        self._arrange()

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
            items = [each for each in self._tray.items if each.district == district]
            is_open = district not in self._folded
            self.rows.append(GroupRow(district, len(items), self._ways.get(district), is_open))
            if is_open:
                self.rows += items
        self.endResetModel()

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
        return mime_of(CASE_MIME, _case_of(row) if row is not None else 0)

    def mimeTypes(self) -> list[str]:
        """Return the one kind of thing that leaves the tray."""
        return [CASE_MIME]


def _spoken(row: TrayRow, today: date) -> str:
    if isinstance(row, GroupRow):
        return f"{row.district or tr('No district')}: {row.count}"
    due = formats.formats().near_day(row.due_on, today) if row.due_on else formats.NOTHING
    parts = [row.person_name, shown(PURPOSE_NAMES[row.purpose]), tr("by {day}").format(day=due)]
    parts += [row.address, row.preference, row.note, shown(row.held) if row.held else ""]
    return "; ".join(each for each in parts if each)


class _TrayDelegate(QStyledItemDelegate):
    """Paints heads and the two lines of each case."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the fixed height of heads and cases."""
        row = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, theme.px(_HEAD if isinstance(row, GroupRow) else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        rect = QRectF(option.rect)
        if isinstance(row, GroupRow):
            self._group(painter, rect, row)
        elif isinstance(row, TrayItem):
            self._item(painter, rect, row, option)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.draw_focus(painter, rect)
        painter.restore()

    @staticmethod
    def _group(painter: QPainter, rect: QRectF, row: GroupRow) -> None:
        painter.fillRect(rect, theme.color("surface.raised"))
        painter.setPen(theme.color("line.default"))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        middle, edge = rect.center().y(), theme.px(12)
        name = "chevron-down" if row.is_open else "chevron-right"
        paint.draw_icon(painter, rect.left() + edge, middle, name, "text.secondary", 14)
        left = rect.left() + edge + theme.px(20)
        title = row.district or tr("No district")
        used = paint.draw_text(
            painter, QRectF(left, rect.top(), rect.width(), rect.height()), title,
            theme.font("small", bold=True), theme.color("text.primary"),
        )  # fmt: skip
        count = QRectF(left + used + theme.px(6), rect.top(), theme.px(40), rect.height())
        paint.draw_text(painter, count, str(row.count), theme.font("small"), theme.color("text.tertiary"))
        if row.way is not None:
            right = QRectF(
                count.left() + theme.px(20), rect.top(), rect.right() - count.left() - 2 * edge, rect.height()
            )
            paint.draw_text(
                painter,
                right,
                shown(row.way),
                theme.font("small"),
                theme.color("text.secondary"),
                paint.RIGHT,
            )

    @staticmethod
    def _item(painter: QPainter, rect: QRectF, row: TrayItem, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("surface.selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("surface.hover"))
        painter.setPen(theme.color("line.subtle"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        icon = "grip" if row.is_placeable else "lock"
        paint.draw_icon(painter, rect.left() + theme.px(5), rect.center().y(), icon, "text.tertiary", 14)
        left, right = rect.left() + theme.px(24), rect.right() - theme.px(12)
        half, top = theme.px(20), rect.top() + theme.px(4)
        due, due_width = _due(option, row), 0.0
        if due:
            text, token = due
            due_width = paint.text_width(text, theme.font("small"))
            place = QRectF(right - due_width, top, due_width + 1, half)
            paint.draw_text(painter, place, text, theme.font("small"), theme.color(token))
        name = QRectF(left, top, right - left - due_width - theme.px(8), half)
        used = paint.draw_text(
            painter, name, row.person_name, theme.font("strong"), theme.color("text.primary")
        )
        purpose = name.adjusted(used + theme.px(6), 0, 0, 0)
        if purpose.width() > theme.px(20):
            paint.draw_text(
                painter,
                purpose,
                shown(PURPOSE_NAMES[row.purpose]),
                theme.font("small"),
                theme.color("text.secondary"),
            )
        below = QRectF(left, top + half, right - left, half)
        token = "status.warn.text" if row.held is not None else "text.secondary"
        paint.draw_text(painter, below, _second_line(row), theme.font("small"), theme.color(token))


def _due(option: QStyleOptionViewItem, row: TrayItem) -> tuple[str, str] | None:
    """Return the latest day and the token of its colour."""
    view = option.widget
    model = view.model() if isinstance(view, TrayView) else None
    if row.due_on is None or not isinstance(model, _TrayModel):
        return None
    near = (row.due_on - model.today).days < _SOON
    text = tr("by {day}").format(day=formats.formats().near_day(row.due_on, model.today))
    return text, "status.warn.text" if near else "text.secondary"


def _second_line(row: TrayItem) -> str:
    parts = [shown(row.held)] if row.held is not None else []
    parts += [row.address, row.preference or row.note]
    if row.address:
        parts.append(shown(say("checked") if row.is_verified else say("not checked")))
    return "·".join(each for each in parts if each)
