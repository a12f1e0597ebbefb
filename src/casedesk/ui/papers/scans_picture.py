"""One scanned page: turned, enlarged and moved about."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from casedesk.domain.scans import ScanArea
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme

_GAP: Final = 12
_STEP: Final = 1.25
_MOST: Final = 8.0
_SAME: Final = 0.001
_SHARES: Final = 10_000
_CLEAR: Final = 0.16
_FRAME, _ROOM = 300, 140


class ScanView(QAbstractScrollArea):
    """Fits a page to its width; + and − enlarge and reduce, 0 fits it again, the mouse moves it."""

    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._words = ""
        self._zoom = 1.0
        self._marks = 0
        self._held: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Scanned page"))
        theme.changed.connect(self._arrange)

    def show_image(
        self, image: QImage, turned: int = 0, words: str = "", marks: Sequence[ScanArea] = ()
    ) -> None:
        """Show a picture turned clockwise, or words where there is none; what differs gets a frame."""
        if marks and not image.isNull():
            image = _marked(image, marks)
        self._marks = len(marks)
        turn = QTransform().rotate(turned)
        self._image = image.transformed(turn) if turned and not image.isNull() else image
        self._words = words
        self._arrange()

    def has_image(self) -> bool:
        """Tell whether there is a picture."""
        return not self._image.isNull()

    def marks(self) -> int:
        """Return how many places are framed."""
        return self._marks

    def zoom(self) -> float:
        """Return the enlargement; 1 fits the page to the width."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Enlarge around the middle of what is seen."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        middle_x = (across.value() + self.viewport().width() / 2) / self._zoom
        middle_y = (down.value() + self.viewport().height() / 2) / self._zoom
        self._zoom = min(max(zoom, 1 / _STEP**4), _MOST)
        self._arrange()
        across.setValue(round(middle_x * self._zoom - self.viewport().width() / 2))
        down.setValue(round(middle_y * self._zoom - self.viewport().height() / 2))
        self.zoomed.emit(self._zoom)

    def follow(self, zoom: float) -> None:
        """Take the zoom of the page beside this one."""
        if abs(zoom - self._zoom) > _SAME:
            self._zoom = zoom
            self._arrange()

    def enlarge(self) -> None:
        """Show less of the page, larger."""
        self.set_zoom(self._zoom * _STEP)

    def reduce(self) -> None:
        """Show more of the page, smaller."""
        self.set_zoom(self._zoom / _STEP)

    def fit(self) -> None:
        """Fit the page to the width."""
        self.set_zoom(1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + − 0."""
        acts = {"+": self.enlarge, "=": self.enlarge, "-": self.reduce, "0": self.fit}
        act = acts.get(event.text())
        if act is not None:
            act()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.enlarge if event.angleDelta().y() > 0 else self.reduce)()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the page."""
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the page with the mouse."""
        if self._held is None:
            return
        here = event.position().toPoint()
        moved, self._held = self._held - here, here
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + moved.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Let go of the page."""
        self._held = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the page, or the words in its place."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.color("surface.sunken"))
        if self._image.isNull():
            painter.setPen(theme.color("text.secondary"))
            painter.setFont(theme.font("base"))
            room = self.viewport().rect().adjusted(theme.px(24), 0, -theme.px(24), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            rect = self._rect()
            painter.drawImage(rect, self._image)
            painter.setPen(theme.color("line.default"))
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.end()

    def _size(self) -> QSize:
        if self._image.isNull():
            return QSize()
        width = max(theme.px(160), self.viewport().width() - 2 * theme.px(_GAP)) * self._zoom
        return QSize(round(width), round(width * self._image.height() / self._image.width()))

    def _rect(self) -> QRectF:
        size, gap = self._size(), theme.px(_GAP)
        left = max(gap, (self.viewport().width() - size.width()) // 2)
        return QRectF(
            left - self.horizontalScrollBar().value(),
            gap - self.verticalScrollBar().value(),
            size.width(),
            size.height(),
        )

    def _arrange(self) -> None:
        size, gap = self._size(), 2 * theme.px(_GAP)
        for bar, length, seen in (
            (self.horizontalScrollBar(), size.width(), self.viewport().width()),
            (self.verticalScrollBar(), size.height(), self.viewport().height()),
        ):
            bar.setRange(0, max(0, length + gap - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(theme.px(40))
        self.viewport().update()


def _marked(image: QImage, marks: Sequence[ScanArea]) -> QImage:
    """Return a picture with a translucent frame around each place that differs."""
    marked = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(marked)
    line, room = max(marked.width() // _FRAME, 2), marked.width() // _ROOM
    fill = QColor(theme.color("status.block.solid"))
    painter.setPen(QPen(fill, line))
    fill.setAlphaF(_CLEAR)
    painter.setBrush(fill)
    wide, high = marked.width() / _SHARES, marked.height() / _SHARES
    for each in marks:
        place = QRectF(
            each.left * wide,
            each.top * high,
            (each.right - each.left) * wide,
            (each.bottom - each.top) * high,
        )
        painter.drawRect(place.adjusted(-room, -room, room, room))
    painter.end()
    return marked
