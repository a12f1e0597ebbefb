"""The list of a proposal: drafts with their ticks and reasons, and what was left out."""

from collections.abc import Sequence
from typing import Final

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
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from casedesk.domain.compliance import Severity
from casedesk.ui import formats, paint
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.proposal import DraftRow, HeadRow, LeftRow, ProposalRow, why_of
from casedesk.ui.visits.presenter.words import ICONS, TONES
from casedesk.ui.widgets.chips import draw_crew

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_HEAD, _ROW, _TICK_ROOM = 30, 48, 30
_CHECK = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class ProposalList(QListView):
    """Shows the lines of a proposal; ``toggled`` asks to tick a draft, ``opened`` to open a case."""

    toggled = Signal(int)
    opened = Signal(int)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.moved.emit(self.current()))
        theme.changed.connect(self.doItemsLayout)

    def show_rows(self, rows: Sequence[ProposalRow]) -> None:
        """Show these lines; the current case stays current."""
        before = case_of(self.current())
        self._rows.show(rows)
        wanted = next((at for at, row in enumerate(rows) if before and case_of(row) == before), None)
        if wanted is None:
            wanted = next((at for at, row in enumerate(rows) if not isinstance(row, HeadRow)), None)
        if wanted is not None:
            self.setCurrentIndex(self._rows.index(wanted, 0))

    def current(self) -> ProposalRow | None:
        """Return the current line."""
        row: ProposalRow | None = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row

    def choose(self, case_id: int) -> None:
        """Go to the line of a case."""
        for at, row in enumerate(self._rows.rows):
            if case_of(row) == case_id and self.currentIndex().row() != at:
                self.setCurrentIndex(self._rows.index(at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, open the case with Enter."""
        row = self.current()
        if event.key() == Qt.Key.Key_Space and isinstance(row, DraftRow):
            self.toggled.emit(row.draft.case_id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and case_of(row) is not None:
            self.opened.emit(case_of(row))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick with a click on the box."""
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).data(Qt.ItemDataRole.UserRole)
        if isinstance(row, DraftRow) and event.position().x() < theme.px(_TICK_ROOM):
            self.toggled.emit(row.draft.case_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the case with a double click."""
        row = self.indexAt(event.position().toPoint()).data(Qt.ItemDataRole.UserRole)
        if case_of(row) is not None and event.position().x() >= theme.px(_TICK_ROOM):
            self.opened.emit(case_of(row))


def case_of(row: ProposalRow | None) -> int | None:
    """Return the case of a line."""
    match row:
        case DraftRow(draft=draft):
            return draft.case_id
        case LeftRow(case_id=case_id):
            return case_id
        case _:
            return None


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ProposalRow] = []

    def show(self, rows: Sequence[ProposalRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()] if index.isValid() else None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(shown(each) for each in why_of(row)) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_head = isinstance(self.rows[index.row()], HeadRow)
        return Qt.ItemFlag.ItemIsEnabled if is_head else super().flags(index)


def _spoken(row: ProposalRow | None) -> str:
    match row:
        case HeadRow(text=text):
            return shown(text)
        case DraftRow(draft=draft):
            return f"{formats.formats().time(draft.starts_at)} {draft.person_name} {draft.district}"
        case LeftRow(name=name, why=why):
            return f"{shown(name)}: {shown(why)}"
        case _:
            return ""


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        is_head = isinstance(index.data(Qt.ItemDataRole.UserRole), HeadRow)
        return QSize(0, theme.px(_HEAD if is_head else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(Qt.ItemDataRole.UserRole), QRectF(option.rect)
        painter.save()
        if isinstance(row, HeadRow):
            _paint_head(painter, rect, row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, theme.color("surface.selected"))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, theme.color("surface.hover"))
            painter.setPen(theme.color("line.subtle"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            if isinstance(row, DraftRow):
                _paint_draft(painter, rect, row)
            elif isinstance(row, LeftRow):
                _paint_left(painter, rect, row)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint.draw_focus(painter, rect)
        painter.restore()


def _paint_head(painter: QPainter, rect: QRectF, row: HeadRow) -> None:
    painter.fillRect(rect, theme.color("surface.raised"))
    painter.setPen(theme.color("line.default"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    place = rect.adjusted(theme.px(12), 0, 0, 0)
    font = theme.font("small", bold=True)
    used = paint.draw_text(painter, place, shown(row.text), font, theme.color("text.primary"))
    count = place.adjusted(used + theme.px(6), 0, 0, 0)
    paint.draw_text(painter, count, str(row.count), theme.font("small"), theme.color("text.tertiary"))


def _lines(rect: QRectF, left: int) -> tuple[QRectF, QRectF]:
    half = theme.px(20)
    first = QRectF(
        rect.left() + theme.px(left), rect.top() + theme.px(4), rect.width() - theme.px(left + 12), half
    )
    return first, first.translated(0, half)


def _paint_draft(painter: QPainter, rect: QRectF, row: DraftRow) -> None:
    draft = row.draft
    paint.draw_tick(painter, QPointF(rect.left() + theme.px(16), rect.center().y()), _CHECK[row.is_ticked])
    first, second = _lines(rect, _TICK_ROOM)
    side = theme.px(16)
    badge = QRectF(first.right() - side, first.center().y() - side / 2, side, side)
    draw_crew(painter, badge, draft.crew.index)
    if draft.severity in {Severity.WARN, Severity.BLOCK}:
        token = f"status.{TONES[draft.severity]}.solid"
        paint.draw_icon(
            painter, badge.left() - theme.px(20), first.center().y(), ICONS[draft.severity], token, 14
        )
    time = formats.formats().time(draft.starts_at)
    place = first.adjusted(0, 0, -theme.px(44), 0)
    used = paint.draw_text(painter, place, time, theme.font("base"), theme.color("text.secondary"))
    place.adjust(used + theme.px(8), 0, 0, 0)
    used = paint.draw_text(
        painter, place, draft.person_name, theme.font("strong"), theme.color("text.primary")
    )
    place.adjust(used + theme.px(8), 0, 0, 0)
    if place.width() > theme.px(20):
        paint.draw_text(painter, place, draft.district, theme.font("small"), theme.color("text.secondary"))
    told = " · ".join(shown(each) for each in draft.why)
    paint.draw_text(painter, second, told, theme.font("small"), theme.color("text.secondary"))


def _paint_left(painter: QPainter, rect: QRectF, row: LeftRow) -> None:
    first, second = _lines(rect, _TICK_ROOM)
    paint.draw_icon(painter, rect.left() + theme.px(9), rect.center().y(), "ban", "text.tertiary", 14)
    used = paint.draw_text(painter, first, shown(row.name), theme.font("strong"), theme.color("text.primary"))
    place = first.adjusted(used + theme.px(8), 0, 0, 0)
    paint.draw_text(painter, place, shown(row.where), theme.font("small"), theme.color("text.secondary"))
    paint.draw_text(painter, second, shown(row.why), theme.font("small"), theme.color("status.warn.text"))
