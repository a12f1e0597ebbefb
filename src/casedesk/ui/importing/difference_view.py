"""The fields of one compared case: old and new with signs besides colours, and whose will stand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.domain.reconciliation import Choice
from casedesk.ui import paint
from casedesk.ui.importing.comparison_cards import CHOICE_WORDS, CONFLICT, FieldCard
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import announce

_EDGE: Final = 16
_HEAD: Final = 22
_LINE: Final = 26
_NOTE: Final = 18
_GAP: Final = 10
_RADIO: Final = 14
_SIGNS: Final = {
    (Choice.OURS, True): "=",
    (Choice.OURS, False): "−",
    (Choice.THEIRS, True): "+",
    (Choice.THEIRS, False): "×",
}
"""By side and whether it stands: what stays, goes, comes, is left out."""


class DifferenceView(QWidget):
    """Up and Down go through the fields; Left takes ours, Right the client's, Space the other."""

    decided = Signal(str, object)
    current_moved = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[FieldCard] = []
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def show_fields(self, fields: Sequence[FieldCard], *, keeps_place: bool = False) -> None:
        """Show these fields; the current one stays where the same case is shown again."""
        self._fields = list(fields)
        self._current = min(self._current, max(0, len(fields) - 1)) if keeps_place else 0
        self._describe()
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def fields(self) -> tuple[FieldCard, ...]:
        """Return the fields on show."""
        return tuple(self._fields)

    def sizeHint(self) -> QSize:
        """Return room for every field."""
        last = self._block(len(self._fields) - 1).bottom() if self._fields else 0
        return QSize(theme.px(280), round(last + theme.px(_GAP)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fields that are in sight."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("surface.base"))
        for number, field in enumerate(self._fields):
            block = self._block(number)
            if block.intersects(QRectF(event.rect())):
                self._paint_field(painter, block, field, is_current=number == self._current)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or choose."""
        key = event.key()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))
        sides = {Qt.Key.Key_Left: Choice.OURS, Qt.Key.Key_Right: Choice.THEIRS}
        if step is not None and 0 <= self._current + step < len(self._fields):
            self._go(self._current + step)
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and key in sides:
            self._decide(self._current, sides[Qt.Key(key)])
        elif key == Qt.Key.Key_Space and self._fields:
            was_ours = self._fields[self._current].choice is Choice.OURS
            self._decide(self._current, Choice.THEIRS if was_ours else Choice.OURS)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the value that was hit."""
        for number, field in enumerate(self._fields):
            if not self._block(number).contains(event.position()):
                continue
            self._go(number)
            for side, rect in self._sides(number):
                if rect.contains(event.position()) and field.is_choosable:
                    self._decide(number, side)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the current field."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self.update()

    def _go(self, number: int) -> None:
        self._current = number
        self._describe()
        announce(self, self.accessibleDescription())
        self.current_moved.emit(self._block(number).toAlignedRect())
        self.update()

    def _decide(self, number: int, side: Choice) -> None:
        if not 0 <= number < len(self._fields):
            return
        field = self._fields[number]
        if field.is_choosable and field.choice is not side:
            self.decided.emit(field.key, side)

    def _describe(self) -> None:
        """Say the current field for a screen reader."""
        if not self._fields:
            self.setAccessibleDescription("")
            return
        field = self._fields[self._current]
        text = tr("{field}: ours {ours}, the client's {theirs}").format(
            field=shown(field.label), ours=shown(field.ours) or "—", theirs=shown(field.theirs) or "—"
        )
        if field.is_choosable:
            text += ". " + tr("{side} will stand").format(side=shown(CHOICE_WORDS[field.choice]))
        self.setAccessibleDescription(text)

    def _block(self, number: int) -> QRectF:
        """Return the place of a field."""
        top = theme.px(_GAP) + sum(self._height(each) for each in self._fields[:number])
        return QRectF(0, top, self.width(), self._height(self._fields[number]))

    def _height(self, field: FieldCard) -> int:
        lines = theme.px(_LINE) * max(1, len(_told(field)))
        return theme.px(_HEAD) + lines + theme.px(_NOTE) * len(field.notes) + theme.px(_GAP)

    def _sides(self, number: int) -> list[tuple[Choice, QRectF]]:
        """Return the places of the values of a field."""
        block, edge, line = self._block(number), theme.px(_EDGE), theme.px(_LINE)
        top = block.top() + theme.px(_HEAD)
        return [
            (side, QRectF(edge, top + place * line, self.width() - 2 * edge, line - 2))
            for place, (side, _text) in enumerate(_told(self._fields[number]))
        ]

    def _paint_field(self, painter: QPainter, block: QRectF, field: FieldCard, *, is_current: bool) -> None:
        edge = theme.px(_EDGE)
        if is_current and self.hasFocus():
            bar = QRectF(0, block.top(), theme.px(3), block.height() - theme.px(_GAP))
            painter.fillRect(bar, theme.color("accent.base"))
        head = QRectF(edge, block.top(), block.width() - 2 * edge, theme.px(_HEAD))
        font, ink = theme.font("small", bold=field.is_conflict), theme.color("text.secondary")
        used = paint.draw_text(painter, head, shown(field.label), font, ink)
        if field.is_conflict:
            room = head.width() - used - theme.px(8)
            paint.draw_chip(painter, head.left() + used + theme.px(8), head.center().y(), CONFLICT, room)
        number = self._fields.index(field)
        for (side, rect), (_side, text) in zip(self._sides(number), _told(field), strict=True):
            self._paint_side(painter, rect, field, side, text)
        top = block.bottom() - theme.px(_GAP) - theme.px(_NOTE) * len(field.notes)
        rect = QRectF(edge, top, block.width() - 2 * edge, theme.px(_NOTE))
        for note in field.notes:
            paint.draw_text(painter, rect, shown(note), theme.font("micro"), theme.color("text.secondary"))
            rect.translate(0, theme.px(_NOTE))

    def _paint_side(
        self, painter: QPainter, rect: QRectF, field: FieldCard, side: Choice, text: Text
    ) -> None:
        stands = side is field.choice
        fill, ink, line = paint.tone_colors(_tone(field, side))
        paint.box(painter, rect, fill, line, theme.px(3))
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        if field.is_choosable:
            _paint_radio(painter, inner.left(), inner.center().y(), is_on=stands)
            inner.setLeft(inner.left() + theme.px(_RADIO + 6))
            word, font = shown(CHOICE_WORDS[side]), theme.font("micro")
            paint.draw_text(painter, inner, word, font, ink, paint.RIGHT)
            inner.setRight(inner.right() - paint.text_width(word, font) - theme.px(8))
        is_told = not field.is_choosable and field.choice is Choice.OURS
        words = shown(text) if is_told else f"{_SIGNS[side, stands]} {shown(text) or '—'}"
        paint.draw_text(painter, inner, words, theme.font("base", bold=stands and field.is_conflict), ink)


def _told(field: FieldCard) -> list[tuple[Choice, Text]]:
    """Return the values that are shown; a side that is empty takes no line unless both are or it may win."""
    sides: list[tuple[Choice, Text]] = [(Choice.OURS, field.ours), (Choice.THEIRS, field.theirs)]
    if field.is_choosable:
        return sides
    return [each for each in sides if each[1]] or sides[1:]


def _tone(field: FieldCard, side: Choice) -> Tone:
    """Return the colour of a side: what goes, what comes, what stays, what is left out."""
    if side is Choice.OURS:
        if not field.is_choosable and field.choice is Choice.OURS:
            return Tone.LINE
        return Tone.BLOCK if field.choice is Choice.THEIRS else Tone.ACCENT
    return Tone.OK if field.choice is Choice.THEIRS else Tone.LINE


def _paint_radio(painter: QPainter, left: float, middle: float, *, is_on: bool) -> None:
    side = theme.px(_RADIO)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent.base" if is_on else "line.strong"), 1))
    painter.setBrush(theme.color("surface.base"))
    center = QPointF(left + side / 2, middle)
    painter.drawEllipse(center, side / 2 - 1, side / 2 - 1)
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.base"))
        painter.drawEllipse(center, side / 4, side / 4)
