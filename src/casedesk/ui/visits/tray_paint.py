"""Paints the lines of the tray."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from casedesk.domain.weeks import PURPOSE_NAMES, TrayItem
from casedesk.ui import formats, paint
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.tray_rows import GroupRow, Index, TrayModel, checked_words, window_words

_HEAD: Final = 30
_ROW: Final = 48
_SOON: Final = 3


class TrayDelegate(QStyledItemDelegate):
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
            self._item(painter, rect, row, option, index)
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
    def _item(
        painter: QPainter, rect: QRectF, row: TrayItem, option: QStyleOptionViewItem, index: Index
    ) -> None:
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
        due, due_width = _due(index, row), 0.0
        if due:
            text, token = due
            due_width = paint.text_width(text, theme.font("small"))
            place = QRectF(right - due_width, top, due_width + 1, half)
            paint.draw_text(painter, place, text, theme.font("small"), theme.color(token))
        name = QRectF(left, top, right - left - due_width - theme.px(8), half)
        used = paint.draw_text(
            painter, name, row.person_name, theme.font("strong"), theme.color("text.primary")
        )
        if row.request_id is not None:
            used += theme.px(4)
            used += paint.draw_icon(painter, left + used, name.center().y(), "stamp", "status.ok.solid", 13)
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


def _due(index: Index, row: TrayItem) -> tuple[str, str] | None:
    """Return the latest day and the token of its colour."""
    model = index.model()
    if row.due_on is None or not isinstance(model, TrayModel):
        return None
    near = (row.due_on - model.today).days < _SOON
    text = tr("by {day}").format(day=formats.formats().near_day(row.due_on, model.today))
    return text, "status.warn.text" if near else "text.secondary"


def _second_line(row: TrayItem) -> str:
    parts = [shown(row.held)] if row.held is not None else []
    parts += [row.address, window_words(row), row.goal or row.preference or row.note, checked_words(row)]
    parts += [shown(row.advice)] if row.advice is not None else []
    return "·".join(each for each in parts if each)
