"""Shows rendered pages of paper at the screen's own resolution."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from casedesk.ui.texts import tr
from casedesk.ui.theme import theme

_GAP: Final = 16
_A4: Final = QSize(794, 1123)


class A4View(QAbstractScrollArea):
    """Pages below one another, fitted to the width or at 100 %.

    ``resolution_wanted`` asks for pages of so many device pixels in width; answer with ``set_pages``.
    """

    page_changed = Signal(int, int)
    resolution_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QImage] = []
        self._hint = ""
        self._fits = True
        self._page = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Page preview"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._arrange)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages; the place in the document is kept."""
        self._pages = list(pages)
        self._page = -1
        self._arrange()
        self._scrolled()

    def set_hint(self, text: str) -> None:
        """Say something in place of pages while there are none."""
        self._hint = text
        self.setAccessibleDescription("" if self._pages else text)
        self.viewport().update()

    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    def current_page(self) -> int:
        """Return the number of the page in the middle of the view, counted from 1."""
        step = self._page_size().height() + theme.px(_GAP)
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(1, min(len(self._pages), middle // step + 1))

    def set_fits(self, fits: bool) -> None:  # noqa: FBT001 - a switch's slot
        """Fit the page to the width, or show it in its real size."""
        self._fits = fits
        self._arrange()
        self.resolution_wanted.emit(self.wanted_width())

    def wanted_width(self) -> int:
        """Return the width in device pixels at which pages are sharp."""
        return round(self._page_size().width() * self.devicePixelRatioF())

    def show_page(self, number: int) -> None:
        """Scroll to a page, counted from 1."""
        self.verticalScrollBar().setValue((number - 1) * (self._page_size().height() + theme.px(_GAP)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the pages that can be seen."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.color("surface.sunken"))
        if not self._pages and self._hint:
            painter.setFont(theme.font())
            painter.setPen(theme.color("text.secondary"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, image in enumerate(self._pages):
            rect = self._page_rect(number)
            if rect.intersects(self.viewport().rect()):
                painter.fillRect(rect, theme.color("surface.paper"))
                painter.drawImage(QRectF(rect), image)
                painter.setPen(theme.color("line.default"))
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again and ask for sharp pages."""
        super().resizeEvent(event)
        self._arrange()
        self.resolution_wanted.emit(self.wanted_width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with PgUp and PgDn."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.show_page(max(1, min(len(self._pages), self.current_page() + step)))
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl switch between fitted and real size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_fits(event.angleDelta().y() < 0)
            return
        super().wheelEvent(event)

    def _page_size(self) -> QSize:
        if not self._fits:
            return QSize(theme.px(_A4.width()), theme.px(_A4.height()))
        width = max(theme.px(200), self.viewport().width() - 2 * theme.px(_GAP))
        return QSize(width, round(width * _A4.height() / _A4.width()))

    def _page_rect(self, number: int) -> QRect:
        size, gap = self._page_size(), theme.px(_GAP)
        left = max(gap, (self.viewport().width() - size.width()) // 2) - self.horizontalScrollBar().value()
        top = gap + number * (size.height() + gap) - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def _arrange(self) -> None:
        size, gap = self._page_size(), theme.px(_GAP)
        height = len(self._pages) * (size.height() + gap) + gap
        self.verticalScrollBar().setRange(0, max(0, height - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self.horizontalScrollBar().setRange(0, max(0, size.width() + 2 * gap - self.viewport().width()))
        self.viewport().update()

    def _scrolled(self) -> None:
        if self._pages and self.current_page() != self._page:
            self._page = self.current_page()
            self.page_changed.emit(self._page, len(self._pages))
