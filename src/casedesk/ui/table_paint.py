"""The ground of every table: rows painted as strips, and headers with sort arrow and tick box."""

import html
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip, QWidget

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.row_paint import RowPainter, row_state
from casedesk.ui.tables import Column, Kind, Row, TableModel
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_EDGE: Final = 8
_TIGHT: Final = 3
"""The edge of a title that the arrow of the order leaves little room."""


class RowsView(QTableView):
    """Paints its rows itself and follows the row under the pointer."""

    table: TableModel
    hovered_row: int = -1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painter = RowPainter(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the rows that are exposed."""
        model, header = self.table, self.verticalHeader()
        height, count = header.defaultSectionSize(), model.rowCount()
        if not count or not model.columns:
            return
        self.painter.lay(height)
        first = max(0, self.rowAt(max(0, event.rect().top())))
        top = self.rowViewportPosition(first)
        painter = QPainter(self.viewport())
        self.is_focused = self.hasFocus()
        current = self.currentIndex()
        self.current_number = current.row() if current.isValid() else -1
        for number in range(first, count):
            if top > event.rect().bottom():
                break
            self.painter.draw(painter, number, top)
            top += height
        painter.end()

    def state_of(self, number: int, row: Row | None) -> int:
        """Return how a row stands out, as one figure."""
        return row_state(
            is_current=number == self.current_number,
            is_focused=self.is_focused,
            is_ticked=row is not None and self.table.is_ticked(row),
            is_hovered=number == self.hovered_row,
        )

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole text of a cell that is cut, where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self._cut_texts(self.rowAt(event.pos().y()), event.pos().x())
            QToolTip.showText(event.globalPos(), _tip(told), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the whole text of every cut cell of the current row (F1)."""
        if event.key() != Qt.Key.Key_F1:
            super().keyPressEvent(event)
            return
        told = self._cut_texts(self.currentIndex().row())
        place = self.visualRect(self.currentIndex()).bottomLeft()
        QToolTip.showText(self.viewport().mapToGlobal(place), _tip(told), self.viewport())

    def _cut_texts(self, number: int, at: int | None = None) -> list[str]:
        row = self.table.row(number) if number >= 0 else None
        return self.painter.cut_texts(row, at) if row is not None else []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hovered row."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the hovered row."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            old, self.hovered_row = self.hovered_row, row
            self.update_row(old)
            self.update_row(row)

    def update_row(self, row: int) -> None:
        """Paint one row again."""
        if row >= 0:
            top = self.rowViewportPosition(row)
            self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))


class Header(QHeaderView):
    """Column titles with the sort arrow beside the text and the box that ticks all."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint one title."""
        model: TableModel = self._view.table
        painter.save()
        painter.fillRect(rect, theme.color("surface.raised"))
        painter.setPen(QPen(theme.color("line.default"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = model.columns[logical]
        if column.kind is Kind.TICK:
            paint.draw_tick(painter, QPointF(QRectF(rect).center()), model.tick_state())
        else:
            self._paint_title(painter, rect, column, is_sorted=logical == model.sorted_column)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, column: Column, *, is_sorted: bool) -> None:
        font = theme.font("small", bold=is_sorted)
        color = theme.color("text.primary" if is_sorted else "text.secondary")
        side = theme.px(10) if is_sorted else 0
        needed = paint.text_width(shown(column.title), font) + side + 2
        edge = theme.px(_EDGE if needed + 2 * theme.px(_EDGE) <= rect.width() else _TIGHT)
        inner = QRectF(rect).adjusted(edge, 0, -edge - (side + 2 if side else 0), 0)
        align = paint.RIGHT if column.aligns_right else paint.LEFT
        width = paint.draw_text(painter, inner, shown(column.title), font, color, align)
        if is_sorted:
            left = inner.right() + 2 if column.aligns_right else inner.left() + width + 4
            name = "chevron-down" if self._view.table.is_descending else "chevron-up"
            middle = rect.center().y()
            paint_icon(painter, QRectF(round(left), round(middle - side / 2) + 1, side, side), name, color)


def _tip(texts: Sequence[str]) -> str:
    """Return texts as a tip that is broken into lines and never taken for markup."""
    return f"<qt>{'<br>'.join(map(html.escape, texts))}</qt>" if texts else ""
