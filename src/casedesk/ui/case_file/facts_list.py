"""Persons, addresses, phones and situation as one list with heads; every entry answers the keyboard."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from casedesk.ui import paint
from casedesk.ui.case_file.fact_entries import Entry, Fact, Head
from casedesk.ui.icons import paint_icon
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_ENTRY: Final = Qt.ItemDataRole.UserRole + 1
_HEAD: Final = 34
_LEFT: Final = 34
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard rest on entries, and on heads that take something in."""
        entry = self.entries[index.row()]
        if isinstance(entry, Head) and not entry.adding:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an entry, or what a screen reader says of it."""
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _said(entry)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, Fact):
            return "\n".join(shown(line) for line in (entry.head, *entry.lines, *entry.origin))
        return None


def _said(entry: Entry) -> str:
    if isinstance(entry, Head):
        return ", ".join(shown(part) for part in (entry.title, entry.adding) if part)
    parts = [entry.head, entry.note, *entry.lines, *([entry.mark.text] if entry.mark else [])]
    return ", ".join(shown(part) for part in parts if part)


class FactsList(QListView):
    """Enter opens an entry or takes something in at a head, Ctrl+U asks to see a value in full."""

    opened = Signal(str)
    adding = Signal(str)
    unmask_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = _Model(self)
        self.setModel(self.facts)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries; the current one stays current."""
        old, top = self.currentIndex().row(), self.verticalScrollBar().value()
        key = self.facts.entries[old].key if 0 <= old < len(self.facts.entries) else ""
        self.facts.show(entries)
        for number, entry in enumerate(entries):
            if entry.key == key:
                self.setCurrentIndex(self.facts.index(number))
        self.verticalScrollBar().setValue(top)

    def current_entry(self) -> Entry | None:
        """Return the current entry."""
        index = self.currentIndex()
        return self.facts.entries[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or F2, take something in with Ins."""
        entry = self.current_entry()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and entry is not None:
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Insert and entry is not None:
            self._add_near(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer the plus of a head and the eye of a masked value."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        super().mousePressEvent(event)
        if not index.isValid():
            return
        entry = self.facts.entries[index.row()]
        place = button_place(self.visualRect(index))
        if isinstance(entry, Head) and entry.adding and place.contains(point):
            self.adding.emit(entry.key)
        elif (
            isinstance(entry, Fact)
            and entry.masked
            and eye_place(self.visualRect(index), entry).contains(point)
        ):
            self.unmask_asked.emit(entry.masked)

    def tell_origin(self) -> bool:
        """Show where the current value comes from, as the mouse does by resting on it (F1)."""
        fact = self.current_entry()
        if not isinstance(fact, Fact) or not fact.origin:
            return False
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        told = "\n".join(shown(line) for line in (fact.head, *fact.origin))
        QToolTip.showText(self.viewport().mapToGlobal(corner), told, self)
        return True

    def _open(self, number: int) -> None:
        entry = self.facts.entries[number]
        if isinstance(entry, Fact):
            self.opened.emit(entry.key)
        elif entry.adding:
            self.adding.emit(entry.key)

    def _add_near(self, number: int) -> None:
        """Take something in at the head above the current entry."""
        for entry in reversed(self.facts.entries[: number + 1]):
            if isinstance(entry, Head) and entry.adding:
                self.adding.emit(entry.key)
                return


def button_place(rect: QRect) -> QRect:
    """Return where a head's plus stands."""
    side = theme.px(28)
    return QRect(rect.right() - side - theme.px(4), rect.center().y() - side // 2, side, side)


def eye_place(rect: QRect, entry: Fact) -> QRect:
    """Return where the eye of a masked value stands: right, below the chip where there is one."""
    side = theme.px(24)
    top = rect.top() + theme.px(28 if entry.mark else 6)
    return QRect(rect.right() - side - theme.px(10), top, side, side)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: FactsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the height of a head or an entry."""
        entry: Entry = index.data(_ENTRY)
        width = self._view.viewport().width()
        if isinstance(entry, Head):
            return QSize(width, theme.px(_HEAD))
        return QSize(width, theme.px(16 + 20 + 18 * len(entry.lines)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a head or an entry."""
        entry: Entry = index.data(_ENTRY)
        rect: QRect = option.rect
        is_current = index.row() == self._view.currentIndex().row()
        painter.save()
        if isinstance(entry, Head):
            self._paint_head(painter, rect, entry)
        else:
            self._paint_fact(painter, rect, entry, is_current=is_current)
        if is_current and self._view.hasFocus():
            paint.draw_focus(painter, QRectF(rect).adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head) -> None:
        painter.fillRect(rect, theme.color("surface.raised"))
        painter.setPen(QPen(theme.color("line.default"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topLeft(), rect.topRight())
        row = QRectF(rect).adjusted(theme.px(12), 0, -theme.px(36), 0)
        primary, tertiary = theme.color("text.primary"), theme.color("text.tertiary")
        used = paint.draw_text(painter, row, shown(head.title), theme.font("strong"), primary)
        if head.count is not None:
            row.setLeft(row.left() + used + theme.px(8))
            paint.draw_text(painter, row, str(head.count), theme.font("small"), tertiary)
        if head.adding:
            self._paint_button(painter, button_place(rect), "plus")

    def _paint_fact(self, painter: QPainter, rect: QRect, fact: Fact, *, is_current: bool) -> None:
        painter.fillRect(rect, theme.color("surface.selected" if is_current else "surface.base"))
        painter.setPen(QPen(theme.color("line.subtle"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        top, side = rect.top() + theme.px(8), theme.px(16)
        place = QRectF(rect.left() + theme.px(12), top + theme.px(2), side, side)
        paint_icon(painter, place, fact.icon, "text.secondary")
        left, right = rect.left() + theme.px(_LEFT), rect.right() - theme.px(12)
        end = right
        if fact.mark is not None:
            width = paint.chip_width(fact.mark)
            paint.draw_chip(painter, right - width, top + theme.px(10), fact.mark, width)
            end -= round(width) + theme.px(8)
        if fact.masked:
            self._paint_button(painter, eye_place(rect, fact), "eye" if fact.is_unmasked else "eye-off")
            end -= 0 if fact.mark else theme.px(22)
        row = QRectF(left, top, end - left, theme.px(20))
        ink = theme.color("status.warn.text" if fact.is_unmasked else "text.primary")
        used = paint.draw_text(painter, row, shown(fact.head), theme.font("strong"), ink)
        row.setLeft(row.left() + used + theme.px(6))
        small, secondary = theme.font("small"), theme.color("text.secondary")
        if fact.note and row.width() > theme.px(20):
            paint.draw_text(painter, row, shown(fact.note), small, secondary)
        for number, line in enumerate(fact.lines):
            edge = theme.px(24) if fact.masked and fact.mark and number == 0 else 0
            line_rect = QRectF(left, top + theme.px(20 + 18 * number), right - left - edge, theme.px(18))
            paint.draw_text(painter, line_rect, shown(line), small, secondary)

    def _paint_button(self, painter: QPainter, place: QRect, icon: str) -> None:
        side = theme.px(14)
        center = place.center()
        box = QRectF(center.x() - side // 2, center.y() - side // 2, side, side)
        paint_icon(painter, box, icon, "text.secondary")
