"""A text edit for wording files: line numbers, marks in colour, lines with mistakes pointed out."""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRect, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from casedesk.ui.theme import theme

_TABLE: Final = re.compile(r"^\s*\[\[?\s*([\w.-]+)")
_MONOSPACE: Final = (
    "Sarasa Mono SC",
    "Noto Sans Mono CJK SC",
    "Cascadia Mono",
    "Consolas",
    "DejaVu Sans Mono",
)


class _Colours(QSyntaxHighlighter):
    """Comments grey, parts bold, names in braces in the accent colour, marks faint."""

    _PATTERNS: Final = (
        (r"\{[^{}]*\}", "accent.base", False),
        (r"\*\*|__|\[\[|\]\]|^@\S+", "text.tertiary", False),
        (r"^\s*[\w.-]+(?=\s*=)", "text.secondary", False),
        (r"^\s*\[\[?[\w.-]+\]\]?", "text.primary", True),
        (r"^\s*#.*$", "text.tertiary", False),
    )

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._rules: list[tuple[QRegularExpression, QTextCharFormat]] = []
        self.dress()

    def dress(self) -> None:
        """Take the colours of the present theme."""
        self._rules = [
            (QRegularExpression(pattern), _format(token, is_bold=is_bold))
            for pattern, token, is_bold in self._PATTERNS
        ]
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for pattern, look in self._rules:
            found = pattern.globalMatch(text)
            while found.hasNext():
                hit = found.next()
                self.setFormat(hit.capturedStart(), hit.capturedLength(), look)


def _format(token: str, *, is_bold: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.color(token))
    if is_bold:
        look.setFontWeight(QFont.Weight.Bold)
    return look


class _Numbers(QWidget):
    """The strip at the left."""

    def __init__(self, editor: "WordingEditor") -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """Ask for the room of the longest number."""
        return QSize(self._editor.strip_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines in sight."""
        self._editor.paint_numbers(self, event.rect())


class WordingEditor(QPlainTextEdit):
    """``place_changed`` tells line and column, counted from 1."""

    place_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = _Numbers(self)
        self._bad: frozenset[int] = frozenset()
        self._colours = _Colours(self.document())
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._scrolled)
        self.cursorPositionChanged.connect(self._moved)
        theme.changed.connect(self._dress)
        self._dress()

    def line(self) -> int:
        """Return the line of the cursor, counted from 1."""
        return self.textCursor().blockNumber() + 1

    def part(self) -> str:
        """Return the part of the file that the cursor is in, such as ``labels`` or ``clauses``."""
        block = self.textCursor().block()
        while block.isValid():
            found = _TABLE.match(block.text())
            if found is not None:
                return found[1]
            block = block.previous()
        return ""

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of a line and show it in the middle."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        self.setTextCursor(QTextCursor(block if block.isValid() else self.document().lastBlock()))
        self.centerCursor()
        self.setFocus()

    def mark_lines(self, lines: Iterable[int]) -> None:
        """Point out the lines with mistakes."""
        self._bad = frozenset(lines)
        self._paint_lines()
        self._numbers.update()

    def strip_width(self) -> int:
        """Return the width of the line numbers."""
        digits = max(3, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("0") * digits + theme.px(18)

    def paint_numbers(self, strip: QWidget, area: QRect) -> None:
        """Paint numbers, those of mistaken lines in the colour of refusals."""
        painter = QPainter(strip)
        painter.fillRect(area, theme.color("surface.raised"))
        painter.setFont(self.font())
        block, width = self.firstVisibleBlock(), strip.width() - theme.px(8)
        top = self._top(block)
        while block.isValid() and top <= area.bottom():
            if block.isVisible():
                number = block.blockNumber() + 1
                is_bad = number in self._bad
                painter.setPen(theme.color("status.block.text" if is_bad else "text.tertiary"))
                place = QRect(0, round(top), width, self.fontMetrics().height())
                painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(number))
            top += self.blockBoundingRect(block).height()
            block = block.next()
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the strip as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), self.strip_width(), inside.height()))

    def _top(self, block: QTextBlock) -> float:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).top()

    def _make_room(self) -> None:
        self.setViewportMargins(self.strip_width(), 0, 0, 0)

    def _scrolled(self, area: QRect, moved: int) -> None:
        if moved:
            self._numbers.scroll(0, moved)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def _moved(self) -> None:
        self._paint_lines()
        self.place_changed.emit(self.line(), self.textCursor().positionInBlock() + 1)

    def _paint_lines(self) -> None:
        looks = [self._whole_line(self.textCursor(), theme.color("surface.raised"))]
        for line in self._bad:
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid():
                looks.append(self._whole_line(QTextCursor(block), theme.color("status.block.bg")))
        self.setExtraSelections(looks)

    @staticmethod
    def _whole_line(cursor: QTextCursor, colour: QColor) -> QTextEdit.ExtraSelection:
        look = QTextEdit.ExtraSelection()
        look.format.setBackground(colour)
        look.format.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
        look.cursor = cursor
        look.cursor.clearSelection()
        return look

    def _dress(self) -> None:
        font = QFont(theme.font())
        font.setFamilies([*_MONOSPACE, *theme.font().families()])
        self.setFont(font)
        self._colours.dress()
        self._make_room()
        self._paint_lines()
