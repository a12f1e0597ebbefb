"""Lines below the crews: the closing list and the next day."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.today.presenter.cards import PaneLine
from casedesk.ui.widgets.chips import draw_crew

_HEIGHT = 28


class LineButton(QAbstractButton):
    """Paints one line; pressing it opens its place."""

    def __init__(self, line: PaneLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_line(line)

    def show_line(self, line: PaneLine) -> None:
        """Show another line."""
        self.line = line
        self.setAccessibleName(f"{shown(line.text)}: {shown(line.note)}")
        self.setToolTip(shown(line.text))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(theme.px(120), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint mark, text and note."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        is_lit = self.hasFocus() or self.underMouse()
        painter.fillRect(rect, theme.color("surface.hover" if is_lit else "surface.base"))
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), theme.color("line.subtle"))
        side, left = theme.px(16), float(theme.px(14))
        box = QRectF(left, (rect.height() - side) // 2, side, side)
        tone = self.line.tone
        if self.line.crew_index is not None:
            draw_crew(painter, box, self.line.crew_index)
        elif self.line.icon:
            ink = paint.tone_ink(tone) if tone else theme.color("text.tertiary")
            paint_icon(painter, box, self.line.icon, ink)
        small = theme.font("small")
        note = shown(self.line.note)
        width = paint.text_width(note, small)
        end = rect.width() - theme.px(12)
        ink = theme.color("text.secondary") if tone in {None, Tone.OK} else paint.tone_colors(tone or "")[1]
        paint.draw_text(painter, QRectF(end - width, 0, width + 1, rect.height()), note, small, ink)
        start = left + side + theme.px(8)
        room = QRectF(start, 0, end - width - start - theme.px(8), rect.height())
        text = paint.elided(shown(self.line.text), theme.font(), room.width())
        paint.draw_text(painter, room, text, theme.font(), theme.color("text.primary"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter too; let the pane hear the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)
