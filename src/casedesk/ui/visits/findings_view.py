"""The gate's findings in groups, in the order of the checks."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from casedesk.domain.compliance import Severity
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import paint
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.findings import FindingRow
from casedesk.ui.visits.presenter.words import severity_mark

Index = QModelIndex | QPersistentModelIndex
Group = tuple[Severity, tuple[FindingRow, ...]]
_HEIGHT: Final = 28
_MARK: Final = 84
_GAP: Final = 6
_TITLE: Final = 132
_LIMIT: Final = 132
_TOKENS: Final = {
    Severity.BLOCK: "status.block.text",
    Severity.WARN: "status.warn.text",
    Severity.INFO: "status.info.text",
}
_HEADS: Final[dict[Severity, Sentence]] = {
    Severity.BLOCK: say("Blocked"),
    Severity.WARN: say("To note"),
    Severity.INFO: say("Remarks"),
    Severity.PASS: say("Passed"),
}


class FindingsView(QListView):
    """Shows findings; ``chosen`` tells the line whose clause is wanted."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _FindingsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_FindingDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        theme.changed.connect(self.doItemsLayout)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show the groups and choose the gravest finding."""
        self._model.show(groups)
        first = next((at for at, row in enumerate(self._model.rows) if isinstance(row, FindingRow)), None)
        if first is not None:
            self.setCurrentIndex(self._model.index(first, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the finding that became current."""
        super().currentChanged(current, previous)
        row = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, FindingRow):
            self.chosen.emit(row)


class _FindingsModel(QAbstractListModel):
    """Heads and findings in one list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[tuple[Severity, int] | FindingRow] = []

    def show(self, groups: Sequence[Group]) -> None:
        """Take other findings."""
        self.beginResetModel()
        self.rows = []
        for severity, rows in groups:
            self.rows.append((severity, len(rows)))
            self.rows += rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a line for the delegate and in words."""
        row = self.rows[index.row()] if index.isValid() else None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role not in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if isinstance(row, FindingRow):
            mark = severity_mark(row.severity, is_released=row.is_released)
            shift = shown(row.shift) if row.shift is not None else ""
            told = (shown(mark.text), shift, row.title, row.message, row.limit)
            return "; ".join(each for each in told if each)
        return f"{shown(_HEADS[row[0]])}: {row[1]}" if row else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only findings be chosen."""
        if isinstance(self.rows[index.row()], FindingRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class _FindingDelegate(QStyledItemDelegate):
    """Paints heads and findings on one grid of columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return one fixed height."""
        return QSize(0, theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        row, rect = index.data(Qt.ItemDataRole.UserRole), QRectF(option.rect)
        painter.save()
        if isinstance(row, FindingRow):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            self._finding(painter, rect, row, is_chosen=is_chosen, has_focus=has_focus)
        elif row is not None:
            self._head(painter, rect, *row)
        painter.restore()

    @staticmethod
    def _head(painter: QPainter, rect: QRectF, severity: Severity, count: int) -> None:
        painter.fillRect(rect, theme.color("surface.raised"))
        painter.setPen(theme.color("line.default"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        ink = theme.color(_TOKENS.get(severity, "status.ok.text"))
        text = f"{shown(_HEADS[severity])} {count}"
        inner = rect.adjusted(theme.px(10), 0, 0, 0)
        used = paint.draw_text(painter, inner, text, theme.font("small", bold=True), ink)
        if severity is Severity.WARN:
            note = inner.adjusted(used + theme.px(8), 0, 0, 0)
            words = shown(say("read them; they are kept with the plan"))
            paint.draw_text(painter, note, words, theme.font("small"), theme.color("text.secondary"))

    @staticmethod
    def _finding(
        painter: QPainter, rect: QRectF, row: FindingRow, *, is_chosen: bool, has_focus: bool
    ) -> None:
        if is_chosen:
            painter.fillRect(rect, theme.color("surface.selected"))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), theme.px(3), rect.height()), theme.color("accent.base")
            )
        painter.setPen(theme.color("line.subtle"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        middle, left = rect.center().y(), rect.left() + theme.px(10)
        mark = severity_mark(row.severity, is_released=row.is_released)
        if row.severity is Severity.PASS:
            ink = theme.color("status.ok.text")
            paint.draw_icon(painter, left + theme.px(4), middle, "check", ink, 14)
            place = QRectF(left + theme.px(22), rect.top(), theme.px(50), rect.height())
            paint.draw_text(painter, place, shown(mark.text), theme.font("small"), ink)
        else:
            paint.draw_chip(painter, left, middle, mark, theme.px(_MARK - _GAP))
        title = QRectF(left + theme.px(_MARK), rect.top(), theme.px(_TITLE), rect.height())
        is_bold = row.severity is not Severity.PASS
        ink = theme.color("text.primary")
        paint.draw_text(painter, title, row.title, theme.font("small", bold=is_bold), ink)
        limit_width = min(theme.px(_LIMIT), paint.text_width(row.limit or "—", theme.font("small")))
        limit = QRectF(rect.right() - limit_width - theme.px(10), rect.top(), limit_width + 1, rect.height())
        paint.draw_text(
            painter, limit, row.limit or "—", theme.font("small"), theme.color("text.secondary"), paint.RIGHT
        )
        start = title.right() + theme.px(8)
        if row.shift is not None:
            place = QRectF(start, rect.top(), limit.left() - start, rect.height())
            start += theme.px(6) + paint.draw_text(
                painter, place, shown(row.shift), theme.font("small", bold=True), theme.color("accent.base")
            )
        message = QRectF(start, rect.top(), limit.left() - start - theme.px(10), rect.height())
        paint.draw_text(painter, message, row.message, theme.font("small"), ink)
        if has_focus:
            paint.draw_focus(painter, rect)
