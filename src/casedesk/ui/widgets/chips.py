"""Chips, filter chips, crew badges, key caps, the hint bar and limit counters."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme

CREW_LETTERS: Final = "甲乙丙丁戊己"
_CREW_TOKENS: Final = "abcdef"
_FIXED: Final = QSizePolicy.Policy.Fixed


class Chip(QWidget):
    """One mark: colour, icon and word."""

    def __init__(self, mark: Mark | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setSizePolicy(_FIXED, _FIXED)
        self.setVisible(mark is not None)

    def set_mark(self, mark: Mark | None) -> None:
        """Show another mark, or nothing."""
        self._mark = mark
        self.setVisible(mark is not None)
        self.setAccessibleName(shown(mark.text) if mark else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the chip's own size."""
        width = paint.chip_width(self._mark) if self._mark else 0
        return QSize(round(width), theme.px(paint.CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the chip."""
        if self._mark:
            painter = QPainter(self)
            paint.draw_chip(painter, 0, self.height() / 2, self._mark, self.width())
            painter.end()


class ChipRow(QWidget):
    """Several marks side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._row.addStretch(1)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks in their order."""
        for chip in self.findChildren(Chip):
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for place, mark in enumerate(marks):
            self._row.insertWidget(place, Chip(mark, self))


class FilterChip(QAbstractButton):
    """A condition that is set (with a cross), or one that may be added (dashed)."""

    removed = Signal()

    def __init__(self, text: Text = "", *, addable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said, self._addable = text, addable
        self.setSizePolicy(_FIXED, _FIXED)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(shown(text))

    def sizeHint(self) -> QSize:
        """Return room for the words and the icon."""
        width = paint.text_width(shown(self.said), theme.font("small"))
        return QSize(round(width) + theme.px(40), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the chip."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._addable:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line.strong"), 1, Qt.PenStyle.DashLine))
            if self.underMouse():
                painter.setBrush(theme.color("surface.hover"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
        else:
            paint.box(painter, rect, theme.color("accent.soft"), theme.color("accent.softLine"), theme.px(4))
        ink = theme.color("text.primary" if self._addable else "accent.softText")
        side, edge = theme.px(14), theme.px(9)
        text = rect.adjusted(edge + (side + theme.px(4) if self._addable else 0), 0, 0, 0)
        paint.draw_text(painter, text, shown(self.said), theme.font("small"), ink)
        left = edge if self._addable else rect.width() - edge - side
        box = QRectF(left, (rect.height() - side) // 2, side, side)
        paint_icon(painter, box, "plus" if self._addable else "x", ink)
        if self.hasFocus():
            paint.draw_focus(painter, rect)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove the condition when the cross is hit, else open it."""
        is_cross = event.position().x() > self.width() - theme.px(26)
        if is_cross and not self._addable and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the condition with Del or Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._addable:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class CrewBadge(QWidget):
    """A crew's letter on its colour; the letter and never the colour alone names the crew."""

    def __init__(self, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setSizePolicy(_FIXED, _FIXED)

    def set_number(self, number: int) -> None:
        """Show another crew, counted from 0."""
        self._number = number
        self.setAccessibleName(tr("Crew {letter}").format(letter=CREW_LETTERS[number % 6]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(theme.px(18), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the square and its letter."""
        painter = QPainter(self)
        draw_crew(painter, QRectF(self.rect()), self._number)
        painter.end()


def draw_crew(painter: QPainter, rect: QRectF, number: int) -> None:
    """Paint a crew badge anywhere."""
    token = f"crew.{_CREW_TOKENS[number % 6]}"
    paint.box(painter, rect, theme.color(f"{token}.solid"), None, theme.px(3))
    ink = theme.color(f"{token}.onSolid")
    paint.draw_text(
        painter, rect, CREW_LETTERS[number % 6], theme.font("small", bold=True), ink, paint.CENTER
    )


class KeyHint(QWidget):
    """A key cap."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(_FIXED, _FIXED)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the cap's own size."""
        return QSize(round(paint.key_width(self._key)), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the cap."""
        painter = QPainter(self)
        paint.draw_key(painter, 0, self.height() / 2, self._key)
        painter.end()


class HintBar(QWidget):
    """The keys that work in this pane now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: list[tuple[str, Text]] = []
        self._adjust()
        theme.changed.connect(self._adjust)

    def set_hints(self, hints: Sequence[tuple[str, Text]]) -> None:
        """Show pairs of key and what it does."""
        self._hints = list(hints)
        self.setAccessibleName("; ".join(f"{key}: {shown(text)}" for key, text in hints))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint as many hints as there is room for."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface.raised"))
        painter.setPen(theme.color("line.default"))
        painter.drawLine(0, 0, self.width(), 0)
        left, font, middle = float(theme.px(16)), theme.font("small"), self.height() / 2 + 0.5
        for key, text in self._hints:
            words = shown(text)
            needed = paint.key_width(key) + theme.px(5) + paint.text_width(words, font)
            if left + needed > self.width() - theme.px(8):
                break
            left += paint.draw_key(painter, left, middle, key) + theme.px(5)
            rect = QRectF(left, 0, self.width() - left, self.height() + 1)
            left += paint.draw_text(painter, rect, words, font, theme.color("text.secondary")) + theme.px(18)
        painter.end()

    def _adjust(self) -> None:
        self.setFixedHeight(theme.px(28))


class LimitCounter(QWidget):
    """What of a limit is used, ``1 / 3``; the last one left warns, a used-up limit blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._limit = 0, 0
        self.setSizePolicy(_FIXED, _FIXED)

    def set_count(self, used: int, limit: int, description: Text = "") -> None:
        """Show a count against its limit; ``description`` is spoken."""
        self._used, self._limit = used, limit
        self.setAccessibleDescription(shown(description))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the figures."""
        return QSize(round(paint.text_width(self._text(), theme.font("strong"))) + theme.px(20), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the figures, with an icon once little is left."""
        painter = QPainter(self)
        rect, side = QRectF(self.rect()), theme.px(14)
        font = theme.font("small", bold=True)
        left = self._limit - self._used
        tone = Tone.BLOCK if left <= 0 else Tone.WARN if left == 1 and self._used else None
        ink = paint.tone_colors(tone)[1] if tone and self._limit else theme.color("text.primary")
        paint.draw_text(painter, rect, self._text(), font, ink, paint.RIGHT)
        if tone and self._limit and self._used:
            name = "ban" if tone is Tone.BLOCK else "warning"
            start = rect.right() - paint.text_width(self._text(), font) - side - theme.px(4)
            paint_icon(painter, QRectF(round(start), (rect.height() - side) // 2, side, side), name, ink)
        painter.end()

    def _text(self) -> str:
        return f"{self._used} / {self._limit}"
