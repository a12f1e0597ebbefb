"""Panels that speak for missing rows and for long work, heads of sections and lines of facts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Property, QElapsedTimer, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from casedesk.domain.sentences import Sentence
from casedesk.ui import formats, icons, paint
from casedesk.ui.formats import number
from casedesk.ui.looks import Mark, Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button, IconButton
from casedesk.ui.widgets.chips import Chip, KeyHint

_SURE_AFTER: Final = 1500
_TEXT_WIDTH: Final = 280


class EmptyState(QWidget):
    """Says why there is nothing and offers one step."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "list"
        self._picture = QLabel(self)
        self._head, self._text = QLabel(self), QLabel(self)
        self.button = Button(parent=self)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(6))
        column.addStretch(2)
        for part in (self._picture, self._head, self._text, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._head.setProperty("type", "strong")
        self._text.setProperty("tone", "secondary")
        self._text.setProperty("type", "small")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button.clicked.connect(self.acted)
        theme.changed.connect(self._adjust)
        self._adjust()

    def set_texts(self, icon: str, head: Text, text: Text = "", action: Text = "", key: str = "") -> None:
        """Set the icon, one sentence, what next and the button's verb."""
        self._icon = icon
        self._head.setText(shown(head))
        self._text.setText(shown(text))
        self._text.setVisible(bool(text))
        self.button.setText(shown(action))
        self.button.setProperty("keyHint", key)
        self.button.setVisible(bool(action))
        self._adjust()

    def _adjust(self) -> None:
        self._picture.setPixmap(icons.pixmap(self._icon, "text.tertiary", 40, self.devicePixelRatioF()))
        width = theme.px(_TEXT_WIDTH)
        self._text.ensurePolished()
        self._text.setFixedSize(width, max(0, self._text.heightForWidth(width)))


class ProgressPanel(QFrame):
    """Long work: its name, how far it is and a way to stop it."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._name, self._count, self._note = QLabel(self), QLabel(self), QLabel(self)
        self._clock = QElapsedTimer()
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.button = Button(tr("Cancel"), key="Esc", dense=True, parent=self)
        self._name.setProperty("type", "strong")
        for label in (self._count, self._note):
            label.setProperty("tone", "secondary")
            label.setProperty("type", "small")
        grid = QGridLayout(self)
        grid.setContentsMargins(*([theme.px(12)] * 4))
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._count, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._bar, 1, 0, 1, 2)
        grid.addWidget(self._note, 2, 0)
        grid.addWidget(self.button, 2, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        self.button.clicked.connect(self.cancelled)
        self.hide()

    def start(self, name: Sentence | str) -> None:
        """Show work that has just begun."""
        self._name.setText(shown(name))
        self._note.setText(tr("Cancelling leaves nothing half done."))
        self.button.setText(tr("Cancel"))
        self._clock.start()
        self.set_progress(0, 0)
        self.show()

    def set_progress(self, done: int, total: int, what: Sentence | None = None) -> None:
        """Show how far the work is; a total of 0 means that nobody knows."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{number(done)} / {number(total)}{self._rest(done, total)}" if total else "")
        if what is not None:
            self._note.setText(shown(what))

    def _rest(self, done: int, total: int) -> str:
        elapsed = self._clock.elapsed() if self._clock.isValid() else 0
        if not 0 < done < total or elapsed < _SURE_AFTER:
            return ""
        rest = timedelta(milliseconds=elapsed * (total - done) / done)
        return " · " + tr("about {span} left").format(span=formats.formats().span(rest))


class SectionHead(QWidget):
    """The bar above a section: title, count, a note at the right and perhaps a plus button."""

    added = Signal()

    def __init__(self, title: Text = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._count, self._note = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("type", "strong")
        for label in (self._count, self._note):
            label.setProperty("tone", "tertiary")
            label.setProperty("type", "small")
        self.plus = IconButton("plus", "", 14, self)
        self.plus.hide()
        self.key = KeyHint(parent=self)
        self.key.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), 0, theme.px(8), 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._note)
        row.addWidget(self.key)
        row.addWidget(self.plus)
        self.plus.clicked.connect(self.added)
        self.set_title(title)
        theme.changed.connect(self._adjust)
        self._adjust()

    def set_title(self, title: Text, count: int | None = None, note: Text = "") -> None:
        """Set title, count and note."""
        self._title.setText(shown(title))
        self._count.setText("" if count is None else str(count))
        self._note.setText(shown(note))

    def _get_title(self) -> str:
        return self._title.text()

    def _set_title(self, title: str) -> None:
        self._title.setText(title)

    title = Property(str, _get_title, _set_title)

    def set_key(self, key: str) -> None:
        """Show a key cap at the right."""
        self.key.set_key(key)
        self.key.setVisible(bool(key))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface.raised"))
        painter.setPen(theme.color("line.default"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _adjust(self) -> None:
        self.setFixedHeight(theme.px(34))


class FactRow(QWidget):
    """One entry of a facts pane: icon, bold head, note, chip and up to three small lines."""

    clicked = Signal()

    def __init__(
        self,
        icon: str,
        head: Text,
        note: Text = "",
        lines: tuple[Text, ...] = (),
        mark: Mark | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._head, self._note = head, note
        self._lines = [line for line in lines if line]
        self.chip = Chip(mark, self)
        self.setAccessibleName(" ".join(shown(text) for text in (head, note, *self._lines)))
        theme.changed.connect(self._adjust)
        self._adjust()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint icon and texts."""
        painter = QPainter(self)
        side, left, top = theme.px(16), theme.px(34), theme.px(8)
        icons.paint_icon(
            painter, QRectF(theme.px(12), top + theme.px(2), side, side), self._icon, "text.secondary"
        )
        room = (
            self.width()
            - left
            - theme.px(12)
            - (self.chip.width() + theme.px(6) if self.chip.isVisible() else 0)
        )
        font = theme.font("strong")
        primary, secondary = theme.color("text.primary"), theme.color("text.secondary")
        rect = QRectF(left, top, room, theme.px(20))
        used = paint.draw_text(painter, rect, shown(self._head), font, primary) + theme.px(6)
        small = theme.font("small")
        paint.draw_text(painter, rect.adjusted(used, 0, 0, 0), shown(self._note), small, secondary)
        for number_, line in enumerate(self._lines):
            rect = QRectF(
                left,
                top + theme.px(20) + number_ * theme.px(18),
                self.width() - left - theme.px(12),
                theme.px(18),
            )
            paint.draw_text(painter, rect, shown(line), small, secondary)
        painter.setPen(theme.color("line.subtle"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Keep the chip at the right."""
        size = self.chip.sizeHint()
        self.chip.setGeometry(
            self.width() - size.width() - theme.px(12), theme.px(8), size.width(), size.height()
        )

    def mouseReleaseEvent(self, event: object) -> None:  # noqa: ARG002
        """Tell that the entry was clicked."""
        self.clicked.emit()

    def _adjust(self) -> None:
        self.setFixedHeight(theme.px(16 + 20 + 18 * len(self._lines)))


class FactsSection(QWidget):
    """A head bar with its entries below."""

    def __init__(self, title: Text = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SectionHead(title, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._rows: list[QWidget] = []

    def _get_title(self) -> str:
        return str(self.head.property("title"))

    def _set_title(self, title: str) -> None:
        self.head.setProperty("title", title)

    title = Property(str, _get_title, _set_title)

    def clear(self) -> None:
        """Take all entries away."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()

    def add(self, row: QWidget, clicked: Callable[[], None] | None = None) -> None:
        """Add one entry."""
        self._column.addWidget(row)
        self._rows.append(row)
        if clicked is not None and isinstance(row, FactRow):
            row.clicked.connect(clicked)
            row.setCursor(Qt.CursorShape.PointingHandCursor)
