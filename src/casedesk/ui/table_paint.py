"""Paints a table's cells and headers itself: chips, ticks, bars and right-aligned figures."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Heading, Mark, Styled
from casedesk.ui.tables import Column, Kind, Row, TableModel, cell_text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_EDGE: Final = 8
_ICON: Final = 14
_BAR: Final = 3


class RowsView(QTableView):
    """What the painters read of a table; it follows the row under the pointer."""

    table: TableModel
    hovered_row: int = -1

    def comes_first(self, column: int) -> bool:
        """Tell whether a column stands at the left edge."""
        return self.horizontalHeader().visualIndex(column) == 0

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


class CellDelegate(QStyledItemDelegate):
    """Paint whole cells; the view tells which row is hovered."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell with its row's ground."""
        rect: QRect = option.rect
        model = self._view.table
        row = model.row(index.row())
        painter.save()
        self._paint_ground(painter, rect, index, row)
        column = model.columns[index.column()]
        if row is None:
            self._paint_placeholder(painter, rect)
        elif isinstance(row[0], Heading):
            self._paint_heading(painter, rect, row[0])
        elif column.kind is Kind.TICK:
            state = Qt.CheckState.Checked if model.is_ticked(row) else Qt.CheckState.Unchecked
            paint.draw_tick(painter, QPointF(QRectF(rect).center()), state)
        else:
            edge = theme.px(_EDGE)
            inner = QRectF(rect).adjusted(edge, 0, -edge, 0)
            paint_value(painter, inner, model.value(row, index.column()), column)
        painter.restore()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return a fixed size; rows are never sized to their content."""
        return QSize(theme.px(60), theme.px(28))

    def _paint_ground(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, row: Row | None
    ) -> None:
        is_current = index.row() == self._view.currentIndex().row()
        token = ""
        if is_current:
            token = "surface.selected"
        elif row is not None and self._view.table.is_ticked(row):
            token = "surface.current"
        elif index.row() == self._view.hovered_row:
            token = "surface.hover"
        if token:
            painter.fillRect(rect, theme.color(token))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line.grid"))
        if is_current and self._view.comes_first(index.column()):
            bar = QRect(rect.left(), rect.top(), theme.px(_BAR), rect.height())
            painter.fillRect(bar, theme.color("accent.base"))
        if is_current and self._view.hasFocus():
            painter.setPen(QPen(theme.color("focus.ring"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        """Paint this cell's part of a heading that goes over the whole row."""
        painter.setClipRect(rect)
        view = self._view
        width = max(view.horizontalHeader().length(), view.viewport().width())
        whole = QRectF(-view.horizontalOffset(), rect.top(), width, rect.height())
        painter.fillRect(QRectF(rect).adjusted(0, 0, 0, -1), theme.color("surface.raised"))
        left, gap = whole.left() + theme.px(12), theme.px(_EDGE)
        if heading.key:
            left += paint.draw_key(painter, left, whole.center().y(), heading.key) + gap
        for text, font in (
            (shown(heading.text), theme.font("strong")),
            (str(heading.count), theme.font("small")),
        ):
            box = QRectF(left, whole.top(), paint.text_width(text, font) + 2, whole.height())
            left += paint.draw_text(painter, box, text, font, theme.color("text.primary")) + gap
        right = whole.adjusted(0, 0, -gap, 0)
        ink = theme.color("text.secondary")
        paint.draw_text(painter, right, shown(heading.note), theme.font("small"), ink, paint.RIGHT)

    def _paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        height = theme.px(8)
        width = rect.width() * 0.6
        line = QRectF(rect.left() + theme.px(_EDGE), rect.center().y() - height / 2, width, height)
        paint.box(painter, line, theme.color("surface.sunken"), None, theme.px(3))


def paint_value(painter: QPainter, rect: QRectF, value: object, column: Column) -> None:
    """Paint a cell's value in the way of its column."""
    match value:
        case Mark():
            paint.draw_chip(painter, rect.left(), rect.center().y(), value, rect.width())
        case Styled():
            _paint_styled(painter, rect, value, column)
        case _:
            font, color = _look(column.kind)
            align = paint.RIGHT if column.aligns_right else paint.LEFT
            if column.kind is Kind.ICON:
                _paint_icon(painter, rect.left(), rect.center().y(), str(value or ""), "text.secondary")
            else:
                paint.draw_text(painter, rect, cell_text(value, column.kind), font, color, align)


def _look(kind: Kind) -> tuple[QFont, QColor]:
    match kind:
        case Kind.BOLD:
            return theme.font("strong"), theme.color("text.primary")
        case Kind.SECONDARY | Kind.DAY:
            return theme.font("small"), theme.color("text.secondary")
        case Kind.LINK:
            return theme.font("small"), theme.color("text.link")
    return theme.font(), theme.color("text.primary")


def _paint_icon(painter: QPainter, left: float, middle: float, name: str, token: str | QColor) -> float:
    if not name:
        return 0
    side = theme.px(_ICON)
    paint_icon(painter, QRectF(round(left), round(middle - side / 2), side, side), name, token)
    return side


def _paint_styled(painter: QPainter, rect: QRectF, value: Styled, column: Column) -> None:
    font, color = _look(column.kind)
    if value.is_secondary:
        font, color = theme.font("small"), theme.color("text.secondary")
    if value.is_bold:
        font = theme.font("strong") if font is not theme.font("small") else theme.font("small", bold=True)
    if value.tone is not None:
        color = paint.tone_colors(value.tone)[1]
    text = shown(value.text)
    gap, side = theme.px(4), theme.px(_ICON)
    extra: float = (side + gap if value.icon else 0) + len(value.flags) * (side + gap)
    extra += paint.key_width(value.key) + gap if value.key else 0
    width = min(paint.text_width(text, font) + 1, rect.width() - extra)
    left = rect.right() - width - extra if column.aligns_right else rect.left()
    middle = rect.center().y()
    if value.icon:
        left += _paint_icon(painter, left, middle, value.icon, color) + gap
    left += paint.draw_text(painter, QRectF(left, rect.top(), width, rect.height()), text, font, color) + gap
    for flag in value.flags:
        left += _paint_icon(painter, left, middle, flag, "text.tertiary") + gap
    if value.key:
        paint.draw_key(painter, left, middle, value.key)


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
        edge, side = theme.px(_EDGE), theme.px(10) if is_sorted else 0
        inner = QRectF(rect).adjusted(edge, 0, -edge - (side + 2 if side else 0), 0)
        align = paint.RIGHT if column.aligns_right else paint.LEFT
        width = paint.draw_text(painter, inner, shown(column.title), font, color, align)
        if is_sorted:
            left = inner.right() + 2 if column.aligns_right else inner.left() + width + 4
            name = "chevron-down" if self._view.table.is_descending else "chevron-up"
            middle = rect.center().y()
            paint_icon(painter, QRectF(round(left), round(middle - side / 2) + 1, side, side), name, color)
