"""Paints the rows of a table: each row once, onto a strip that is shown again as long as it holds."""

from collections import OrderedDict
from typing import Final, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHeaderView, QWidget

from casedesk.ui import paint
from casedesk.ui.cell_paint import Cell, is_cut, paint_cell
from casedesk.ui.looks import Heading
from casedesk.ui.tables import Row, TableModel
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_EDGE: Final = 8
_BAR: Final = 3
_BYTES_KEPT: Final = 24_000_000
"""What all strips together may take."""
_BYTES_PER_POINT: Final = 4
_CURRENT, _FOCUSED, _TICKED, _HOVERED = 1, 2, 4, 8


class PaintsRows(Protocol):
    """What a table tells its painter."""

    table: TableModel
    hovered_row: int

    def viewport(self) -> QWidget:
        """Return what the rows are painted on."""
        ...

    def horizontalHeader(self) -> QHeaderView:
        """Return the header, which knows where the columns stand."""
        ...

    def state_of(self, number: int, row: Row | None) -> int:
        """Return how a row stands out, as one figure."""
        ...


class RowPainter:
    """Keeps painted rows as strips; one is painted anew when its row, its state or the columns change."""

    def __init__(self, view: PaintsRows) -> None:
        self._view = view
        self._strips: OrderedDict[tuple[int, int], tuple[Row | None, QPixmap]] = OrderedDict()
        self._cells: list[Cell] = []
        self._laid: object = None
        self._most = 0

    def forget(self) -> None:
        """Paint everything anew, after theme, language or scale have changed."""
        self._strips.clear()
        self._laid = None

    def lay(self, height: int) -> None:
        """Take over where the columns stand now; strips of another order are thrown away."""
        view = self._view
        header, width = view.horizontalHeader(), view.viewport().width()
        ratio = view.viewport().devicePixelRatioF()
        places = tuple(
            (logical, header.sectionViewportPosition(logical), header.sectionSize(logical))
            for logical in map(header.logicalIndex, range(header.count()))
            if not header.isSectionHidden(logical)
        )
        laid = (places, width, height, ratio, id(view.table))
        if laid == self._laid:
            return
        self._strips.clear()
        self._laid, self._width, self._height, self._ratio = laid, width, height, ratio
        edge = theme.px(_EDGE)
        self._cells = [
            Cell(logical, view.table.columns[logical], left, size, edge)
            for logical, left, size in places
            if left < width and left + size > 0
        ]
        points = width * height * ratio * ratio * _BYTES_PER_POINT
        self._most = max(64, int(_BYTES_KEPT / max(1.0, points)))

    def draw(self, painter: QPainter, number: int, top: int) -> None:
        """Show one row at a height of the viewport."""
        view = self._view
        row = view.table.row(number)
        state = view.state_of(number, row)
        key = (number, state)
        kept = self._strips.get(key)
        if kept is not None and kept[0] is row:
            self._strips.move_to_end(key)
            painter.drawPixmap(0, top, kept[1])
            return
        strip = self._painted(row, state)
        self._strips[key] = (row, strip)
        if len(self._strips) > self._most:
            self._strips.popitem(last=False)
        painter.drawPixmap(0, top, strip)

    def cut_texts(self, row: Row, at: int | None = None) -> list[str]:
        """Return what the row's cells say that have too little room: all of them, or the one at a width."""
        model = self._view.table
        if isinstance(row[0], Heading):
            return []
        return [
            model.text(row, each.logical)
            for each in self._cells
            if (at is None or each.left <= at < each.right) and is_cut(each, model.value(row, each.logical))
        ]

    def _painted(self, row: Row | None, state: int) -> QPixmap:
        ratio = self._ratio
        strip = QPixmap(round(self._width * ratio), round(self._height * ratio))
        strip.setDevicePixelRatio(ratio)
        painter = QPainter(strip)
        self._paint_ground(painter, state)
        if row is None:
            for cell in self._cells:
                self._paint_placeholder(painter, cell)
        elif isinstance(row[0], Heading):
            self._paint_heading(painter, row[0])
        else:
            model = self._view.table
            for cell in self._cells:
                paint_cell(
                    painter,
                    cell,
                    self._height,
                    model.value(row, cell.logical),
                    is_ticked=bool(state & _TICKED),
                )
        if state & _FOCUSED:
            painter.setPen(QPen(theme.color("focus.ring"), 1))
            painter.drawLine(0, 0, self._width, 0)
            painter.drawLine(0, self._height - 1, self._width, self._height - 1)
        painter.end()
        return strip

    def _paint_ground(self, painter: QPainter, state: int) -> None:
        token = "surface.base"
        if state & _CURRENT:
            token = "surface.selected"
        elif state & _TICKED:
            token = "surface.current"
        elif state & _HOVERED:
            token = "surface.hover"
        right = max((cell.right for cell in self._cells), default=self._width)
        painter.fillRect(0, 0, self._width, self._height, theme.color("surface.base"))
        painter.fillRect(0, 0, right, self._height, theme.color(token))
        painter.fillRect(0, self._height - 1, right, 1, theme.color("line.grid"))
        if state & _CURRENT:
            left = min((cell.left for cell in self._cells), default=0)
            painter.fillRect(left, 0, theme.px(_BAR), self._height, theme.color("accent.base"))

    def _paint_heading(self, painter: QPainter, heading: Heading) -> None:
        """Paint a heading over the whole row."""
        whole = QRectF(0, 0, self._width, self._height)
        painter.fillRect(whole.adjusted(0, 0, 0, -1), theme.color("surface.raised"))
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

    def _paint_placeholder(self, painter: QPainter, cell: Cell) -> None:
        height = theme.px(8)
        line = QRectF(cell.left + theme.px(_EDGE), (self._height - height) / 2, cell.width * 0.6, height)
        paint.box(painter, line, theme.color("surface.sunken"), None, theme.px(3))


def row_state(*, is_current: bool, is_focused: bool, is_ticked: bool, is_hovered: bool) -> int:
    """Return how a row stands out as one figure."""
    return (
        _CURRENT * is_current
        | _FOCUSED * (is_current and is_focused)
        | _TICKED * is_ticked
        | _HOVERED * is_hovered
    )
