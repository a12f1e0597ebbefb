"""The ring around the widget that has the keyboard."""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import NavButton

_FIELDS: Final = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_REACH: Final = 3
_MOVES: Final = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class FocusRing(QWidget):
    """Two pixels, one off the widget: always on fields, on buttons for the keyboard only.

    A ``QFocusFrame`` is cut off where its parent ends, so this one lies over the whole window.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app.focusChanged.connect(self._moved)
        app.aboutToQuit.connect(self._leave)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus.ring"), 2))
        radius = theme.px(6)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget and everything it lies in."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if new is None or not _wants_ring(new):
            return
        self._around = new
        self.setParent(new.window())
        part: QWidget | None = new
        while part is not None and not part.isWindow():
            self._watched.append(part)
            part.installEventFilter(self)
            part = part.parentWidget()
        new.destroyed.connect(self._leave)
        self._place()

    def _leave(self) -> None:
        for part in self._watched:
            if shiboken6.isValid(part):
                part.removeEventFilter(self)
        self._watched.clear()
        if self._around is not None:
            self._around = None
            self.hide()
            self.setParent(None)

    def _place(self) -> None:
        widget = self._around
        if widget is None or not widget.isVisible():
            self.hide()
            return
        corner = widget.mapTo(widget.window(), QPoint(0, 0))
        rect = QRect(corner, widget.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        self.setGeometry(rect)
        self._cut(widget, rect)
        self.show()
        self.raise_()

    def _cut(self, widget: QWidget, rect: QRect) -> None:
        """Keep the ring inside the viewport that the widget scrolls in."""
        part = widget.parentWidget()
        while part is not None and not part.isWindow():
            if part.objectName() == "qt_scrollarea_viewport":
                seen = QRect(part.mapTo(widget.window(), QPoint(0, 0)), part.size())
                self.setMask(QRegion(seen.translated(-rect.topLeft())))
                return
            part = part.parentWidget()
        self.clearMask()


def _wants_ring(widget: QWidget) -> bool:
    if isinstance(widget, NavButton) or widget.property("kind") == "bare":
        return False
    if isinstance(widget, QAbstractButton):
        return QApplication.mouseButtons() == Qt.MouseButton.NoButton
    return isinstance(widget, _FIELDS)


def install(app: QApplication) -> FocusRing:
    """Give the application its focus ring; keep the answer alive."""
    return FocusRing(app)
