"""The list of sections at the left of the settings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_KEY = int(Qt.ItemDataRole.UserRole)
_ICON = _KEY + 1


class SectionList(QListWidget):
    """Icon and name of each section; ``chosen`` tells its key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, Text] = {}
        self.setItemDelegate(_Painter(self))
        self.setProperty("surface", "raised")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.currentItemChanged.connect(self._tell)
        theme.changed.connect(self.doItemsLayout)

    def add(self, key: str, icon: str, text: Text) -> None:
        """Add a section."""
        item = QListWidgetItem(shown(text), self)
        item.setData(_KEY, key)
        item.setData(_ICON, icon)
        self._texts[key] = text

    def choose(self, key: str) -> None:
        """Make a section current."""
        for number in range(self.count()):
            if self.item(number).data(_KEY) == key:
                self.setCurrentRow(number)

    def mark(self, key: str) -> None:
        """Make a section current without telling."""
        self.blockSignals(True)
        self.choose(key)
        self.blockSignals(False)

    def retranslate(self) -> None:
        """Name the sections in the new language."""
        for number in range(self.count()):
            item = self.item(number)
            item.setText(shown(self._texts[item.data(_KEY)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on into the section with Enter or the right arrow."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.focusNextPrevChild(True)
            return
        super().keyPressEvent(event)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_KEY))


class _Painter(QStyledItemDelegate):
    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(theme.px(160), theme.px(36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state, rect = option.state, QRectF(option.rect)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("surface.selected" if is_current else "surface.hover"))
        if is_current:
            bar = QRectF(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(bar, theme.color("accent.base"))
        side, left = theme.px(16), rect.left() + theme.px(16)
        box = QRectF(left, rect.top() + (rect.height() - side) // 2, side, side)
        paint_icon(painter, box, index.data(_ICON), "accent.softText" if is_current else "text.secondary")
        words = rect.adjusted(theme.px(42), 0, -theme.px(8), 0)
        font = theme.font("base", bold=is_current)
        paint.draw_text(painter, words, index.data(), font, theme.color("text.primary"))
        if state & QStyle.StateFlag.State_HasFocus:
            paint.draw_focus(painter, rect)
