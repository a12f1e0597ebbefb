"""One history of everything that happened: day groups, nodes on a line, cards with their result."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Text, TimelineEntry
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_ENTRY: Final = Qt.ItemDataRole.UserRole + 1
_TIME_WIDTH: Final = 48
_LINE_AT: Final = 70
_CARD_LEFT: Final = 86
_DAY_HEIGHT: Final = 30
_GAP: Final = 8
_HEAD_WIDTH: Final = 120
"""What marks leave of a card's head at least; those that do not fit are told by the screen reader."""
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[TimelineEntry] = []

    def show(self, entries: Sequence[TimelineEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def starts_day(self, number: int) -> bool:
        """Tell whether an entry is the first of its day."""
        return number == 0 or self.entries[number].day != self.entries[number - 1].day

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an entry or what a screen reader says of it."""
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = [entry.day, entry.time, entry.head, entry.text, *entry.facts]
            said += [each.text for each in (entry.result, *entry.marks) if each is not None]
            return ", ".join(shown(part) for part in said if part)
        return None


class Timeline(QListView):
    """The entries, newest first; Enter opens one."""

    opened = Signal(object)
    current_entry_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint: Text = ""
        """What an empty timeline says in its middle."""
        self.entries = _Model(self)
        self.setModel(self.entries)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.entries.entries[index.row()]))
        theme.changed.connect(self._adjust)
        self._adjust()

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these entries; the current one stays current by its key."""
        old = self.current_entry()
        self.entries.show(entries)
        keys = [entry.key for entry in entries]
        if old is not None and old.key in keys:
            self.setCurrentIndex(self.entries.index(keys.index(old.key)))

    def current_entry(self) -> TimelineEntry | None:
        """Return the current entry."""
        index = self.currentIndex()
        return self.entries.entries[index.row()] if index.isValid() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries, or the hint where there are none."""
        super().paintEvent(event)
        if self.entries.entries or not self.hint:
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme.color("text.secondary"))
        edge = theme.px(32)
        rect = self.viewport().rect().adjusted(edge, 0, -edge, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, flags, shown(self.hint))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current entry with Enter."""
        entry = self.current_entry()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and entry is not None:
            self.opened.emit(entry)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which entry is current now."""
        super().currentChanged(current, previous)
        self.current_entry_changed.emit(self.current_entry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the entries for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _adjust(self) -> None:
        self.setStyleSheet(f"QListView {{ background: {theme.color('surface.window').name()}; }}")
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the height of an entry with its day line."""
        entry: TimelineEntry = index.data(_ENTRY)
        width = self._view.viewport().width()
        height = self._card_height(entry, width) + theme.px(_GAP)
        if self._view.entries.starts_day(index.row()):
            height += theme.px(_DAY_HEIGHT)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint day line, node and card."""
        entry: TimelineEntry = index.data(_ENTRY)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = rect.left() + theme.px(_LINE_AT)
        painter.setPen(QPen(theme.color("line.default"), 1))
        painter.drawLine(QPointF(line, rect.top()), QPointF(line, rect.bottom()))
        if self._view.entries.starts_day(index.row()):
            day = QRectF(rect.left(), rect.top(), rect.width(), theme.px(_DAY_HEIGHT))
            self._paint_day(painter, day, entry)
            rect.setTop(day.bottom())
        self._paint_node(painter, rect, line, entry)
        left = rect.left() + theme.px(_CARD_LEFT)
        card = QRectF(left, rect.top(), rect.right() - theme.px(16) - left, rect.height() - theme.px(_GAP))
        self._paint_card(painter, card, entry, is_current=index.row() == self._view.currentIndex().row())
        painter.restore()

    def _card_height(self, entry: TimelineEntry, width: int) -> int:
        lines = 20 + (18 if entry.facts else 0) + (14 if entry.is_quiet else 18)
        return theme.px(lines) + (self._text_height(entry, width) if entry.text else 0)

    def _text_height(self, entry: TimelineEntry, width: int) -> int:
        room = width - theme.px(_CARD_LEFT + 16 + 24)
        metrics = QFontMetrics(theme.font())
        lines = metrics.boundingRect(0, 0, max(50, room), 9999, Qt.TextFlag.TextWordWrap, shown(entry.text))
        return max(theme.px(20), lines.height() + theme.px(3))

    def _paint_day(self, painter: QPainter, rect: QRectF, entry: TimelineEntry) -> None:
        left = rect.left() + theme.px(16)
        middle = rect.center().y()
        painter.fillRect(rect, theme.color("surface.window"))
        row = QRectF(left, rect.top(), rect.width() / 2, rect.height())
        left += paint.draw_text(
            painter, row, shown(entry.day), theme.font("strong"), theme.color("text.primary")
        ) + theme.px(8)
        row.setLeft(left)
        note = theme.color("text.secondary")
        left += paint.draw_text(painter, row, shown(entry.day_note), theme.font("small"), note) + theme.px(8)
        painter.setPen(QPen(theme.color("line.default"), 1))
        painter.drawLine(QPointF(left, middle), QPointF(rect.right() - theme.px(16), middle))

    def _paint_node(self, painter: QPainter, rect: QRectF, line: float, entry: TimelineEntry) -> None:
        time = QRectF(
            rect.left() + theme.px(8), rect.top() + theme.px(8), theme.px(_TIME_WIDTH - 8), theme.px(20)
        )
        paint.draw_text(
            painter, time, entry.time, theme.font("small"), theme.color("text.secondary"), paint.RIGHT
        )
        side = theme.px(22)
        circle = QRectF(line - side / 2, rect.top() + theme.px(7), side, side)
        paint.box(painter, circle, theme.color("surface.base"), theme.color("line.default"), side / 2)
        ink = theme.color("text.secondary") if entry.is_quiet else paint.tone_ink(entry.tone)
        edge = theme.px(4)
        paint_icon(painter, circle.adjusted(edge, edge, -edge, -edge), entry.icon, ink)

    def _paint_card(self, painter: QPainter, card: QRectF, entry: TimelineEntry, *, is_current: bool) -> None:
        if is_current:
            painter.setBrush(theme.color("surface.base"))
            painter.setPen(QPen(theme.color("accent.base"), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        elif not entry.is_quiet:
            paint.box(painter, card, theme.color("surface.base"), theme.color("line.default"), theme.px(6))
        edge, top = theme.px(12), card.top() + theme.px(8)
        inner = QRectF(card.left() + edge, top, card.width() - 2 * edge, theme.px(20))
        head = QRectF(inner)
        for mark in (entry.result, *entry.marks):
            width = paint.chip_width(mark) if mark is not None else 0
            if mark is not None and head.width() - width > theme.px(_HEAD_WIDTH):
                paint.draw_chip(painter, head.right() - width, inner.center().y(), mark, width)
                head.setRight(head.right() - width - theme.px(8))
        primary = theme.color("text.primary")
        paint.draw_text(painter, head, shown(entry.head), theme.font("strong"), primary)
        top = inner.bottom()
        if entry.text:
            height = self._text_height(entry, self._view.viewport().width())
            painter.setFont(theme.font())
            painter.setPen(primary)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(inner.left(), top, inner.width(), height), flags, shown(entry.text))
            top += height
        facts = "    ".join(shown(fact) for fact in entry.facts)
        rect = QRectF(inner.left(), top, inner.width(), theme.px(18))
        paint.draw_text(painter, rect, facts, theme.font("small"), theme.color("text.secondary"))
