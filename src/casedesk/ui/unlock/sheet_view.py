"""The picture of the recovery sheet, as large as there is room for."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.ui.theme import theme

_WIDTH, _HEIGHT = 354, 500


class SheetView(QWidget):
    """Shows one A4 page; white paper with a line around it while it is being drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._png = b""
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def show_png(self, png: bytes) -> None:
        """Show another picture; the same bytes are not read again."""
        if png != self._png:
            self._png = png
            self._image.loadFromData(QByteArray(png))
            self.update()

    @property
    def has_picture(self) -> bool:
        """Tell whether a page is to be seen."""
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        """Return the page's usual size."""
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return half of it: the words beside the page need their room first."""
        return QSize(theme.px(_WIDTH // 2), theme.px(_HEIGHT // 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the page at the top left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), theme.px(_WIDTH), round(self.height() * _WIDTH / _HEIGHT))
        rect = QRectF(0, 0, width, round(width * _HEIGHT / _WIDTH)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(rect, theme.color("surface.paper"))
        if self.has_picture:
            ratio = self.devicePixelRatioF()
            sharp = self._image.scaledToWidth(
                round(rect.width() * ratio), Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(rect, sharp)
        painter.setPen(theme.color("line.strong"))
        painter.drawRect(rect)
        painter.end()
