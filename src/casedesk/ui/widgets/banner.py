"""Banners above a page and the undo strip below it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button, IconButton, SegmentedControl
from casedesk.ui.widgets.chips import HintBar

_ICONS: Final = {Tone.BLOCK: "circle-x", Tone.WARN: "warning", Tone.OK: "check", Tone.INFO: "info"}
_SECOND: Final = 1000
_FOOT: Final = 40
"""Design pixels between the strip and the lower edge, where nothing stands in its way."""
_AIR: Final = 6
"""Design pixels between the strip and what it was lifted above."""
_USED: Final = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, SegmentedControl, HintBar)
"""What is pressed, written in or read for its keys; the strip never lies over it."""


def announce(widget: QWidget, text: str) -> None:
    """Tell a screen reader."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Banner(QWidget):
    """One sentence with an icon, at most one action and a cross."""

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._act: Callable[[], None] | None = None
        self._row = QHBoxLayout(self)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.note = QLabel(self)
        self.button = Button(dense=True, parent=self)
        self.cross = IconButton("x", tr("Close"), 12, self)
        for part, share in ((self.label, 1), (self.note, 0), (self.button, 0), (self.cross, 0)):
            self._row.addWidget(part, share)
        self.note.hide()
        self.button.clicked.connect(self._acted)
        self.cross.clicked.connect(self.clear)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._adjust)
        self._adjust()
        self.hide()

    @property
    def tone(self) -> Tone:
        """Return how grave it is."""
        return self._tone

    def show_text(
        self,
        tone: Tone,
        text: Text,
        action: Text = "",
        act: Callable[[], None] | None = None,
        *,
        note: Text = "",
        can_close: bool = False,
    ) -> None:
        """Show a sentence in a tone, with a verb and what it does."""
        self._tone, self._act = tone, act
        self.label.setText(shown(text))
        self.note.setText(shown(note))
        self.note.setVisible(bool(note))
        self.button.setText(shown(action))
        self.button.setVisible(bool(action))
        self.cross.setVisible(can_close)
        self._adjust()
        self.show()
        self.update()  # ground and icon too, when only the tone is new
        announce(self, shown(text))

    def clear(self) -> None:
        """Take the banner away."""
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, line and icon."""
        painter = QPainter(self)
        fill, ink, line = paint.tone_colors(self._tone)
        paint.box(painter, QRectF(self.rect()), fill, line, theme.px(4))
        side = theme.px(16)
        box = QRectF(theme.px(12), (self.height() - side) // 2, side, side)
        paint_icon(painter, box, _ICONS.get(self._tone, "info"), ink)
        painter.end()

    def _acted(self) -> None:
        self.acted.emit()
        if self._act:
            self._act()

    def _adjust(self) -> None:
        self._row.setContentsMargins(theme.px(38), theme.px(6), theme.px(8), theme.px(6))
        self._row.setSpacing(theme.px(8))
        ink = paint.tone_colors(self._tone)[1].name()
        for label in (self.label, self.note):
            label.setStyleSheet(f"color: {ink};")
        self.setMinimumHeight(theme.px(38))


class Toast(QWidget):
    """The dark strip that offers undo for ten seconds; kept while hovered or focused.

    It stands at the bottom centre, lifted above whatever can be pressed or written in there.
    """

    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._undo: Callable[[], None] | None = None
        self._left = 0
        self.label = QLabel(self)
        self.button = Button("", "toast", key="Ctrl+Z", dense=True, parent=self)
        self.rest = QLabel(self)
        self._row = QHBoxLayout(self)
        for part in (self.label, self.button, self.rest):
            self._row.addWidget(part)
        self.button.clicked.connect(self._pressed)
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND)
        self._clock.timeout.connect(self._tick)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: Text, undo: Callable[[], None] | None = None) -> None:
        """Show what was done and offer to take it back."""
        self._undo = undo
        self._left = theme.delay("toast") // _SECOND
        self.label.setText(shown(text))
        self.button.setText(tr("Undo"))
        self.button.setVisible(undo is not None)
        self._row.setContentsMargins(theme.px(44), theme.px(6), theme.px(12), theme.px(6))
        self._row.setSpacing(theme.px(12))
        for label in (self.label, self.rest):
            label.setStyleSheet(f"color: {theme.color('text.onTooltip').name()};")
        self._show_rest()
        self.show()
        self.settle()
        self.raise_()
        self._clock.start()
        announce(self, shown(text))

    def undo(self) -> bool:
        """Take the last action back, also after the strip has gone; tell whether there was one."""
        act, self._undo = self._undo, None
        self.hide()
        self._clock.stop()
        if act is None:
            return False
        act()
        self.undone.emit()
        return True

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Stay at the bottom centre of the page."""
        if event.type() == QEvent.Type.Resize:
            self.settle()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the strip."""
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), theme.color("surface.tooltip"), None, theme.px(4))
        side = theme.px(16)
        box = QRectF(theme.px(16), (self.height() - side) // 2, side, side)
        paint_icon(painter, box, "check", "text.onTooltip")
        painter.end()

    def _pressed(self) -> None:
        self.undo()

    def _tick(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            return
        self._left -= 1
        self._show_rest()
        self.settle()
        if self._left <= 0:
            self._clock.stop()
            self.hide()

    def _show_rest(self) -> None:
        self.rest.setText(tr("%n second(s)", self._left))
        self.rest.setVisible(self._undo is not None)

    def settle(self) -> None:
        """Take the lowest place that is free, now that something else may stand below."""
        if not self.isVisible():
            return
        room = self._page.rect()
        self.adjustSize()
        width = min(max(self.sizeHint().width(), theme.px(360)), room.width() - theme.px(32))
        self.resize(width, theme.px(40))
        self.move(self._place((room.width() - width) // 2))

    def _place(self, left: int) -> QPoint:
        lowest = self._page.height() - self.height() - theme.px(_FOOT)
        box, taken = QRect(QPoint(left, lowest), self.size()), self._taken()
        while box.top() > self.height():
            below = [each.top() for each in taken if each.intersects(box)]
            if not below:
                return box.topLeft()
            box.moveBottom(min(below) - theme.px(_AIR))
        return QPoint(left, lowest)

    def _taken(self) -> list[QRect]:
        """Return where, as far as it can be seen, something stands that a person uses."""
        parts = [each for kind in _USED for each in self._page.findChildren(kind)]
        return [
            each.visibleRegion().boundingRect().translated(each.mapTo(self._page, QPoint()))
            for each in parts
            if each.isVisible() and each.window() is self._page.window() and not self.isAncestorOf(each)
        ]
