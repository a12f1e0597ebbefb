"""The ring around the widget that has the keyboard."""

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import NavButton

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


class FocusRing(QFocusFrame):
    """Two pixels, one off the widget: always on fields, on buttons for the keyboard only."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        app.focusChanged.connect(self._moved)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus.ring"), 2))
        radius = theme.px(5)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def eventFilter(self, watched: QObject, event: object) -> bool:
        """Stay around the widget, three pixels out."""
        answer = super().eventFilter(watched, event)  # type: ignore[arg-type]
        self._place()
        return answer

    def _place(self) -> None:
        widget, ground = self.widget(), self.parentWidget()
        if widget is None or ground is None:
            return
        corner = widget.mapTo(ground, widget.rect().topLeft())
        rect = QRect(corner, widget.size()).adjusted(-3, -3, 3, 3)
        if self.geometry() != rect:
            self.setGeometry(rect)
            self.clearMask()

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self.setWidget(None)  # type: ignore[arg-type]
        if new is None or isinstance(new, NavButton) or new.property("kind") == "bare":
            return
        if isinstance(new, QAbstractButton) and QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if isinstance(new, (*_FIELDS, QAbstractButton)):
            self.setWidget(new)
            self._place()


def install(app: QApplication) -> FocusRing:
    """Give the application its focus ring; keep the answer alive."""
    return FocusRing(app)
