"""The painted calendar that answers the pointer: choosing, dragging, stretching and drops."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from casedesk.ui.theme import theme
from casedesk.ui.widgets.calendar_keys import STEP, KeyedCalendar
from casedesk.ui.widgets.week_layout import DAY_MINUTES, minutes_of
from casedesk.ui.widgets.week_scene import Block

VISIT_MIME: Final = "application/x-casedesk-visit"
CASE_MIME: Final = "application/x-casedesk-case"
_EDGE: Final = 5


class WeekView(KeyedCalendar):
    """Shows a week, or one day by crews; what may not be is decided elsewhere."""

    dropped = Signal(str, int, object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[QPoint, Block] | None = None
        self._stretched: Block | None = None
        self._asked: tuple[object, ...] | None = None
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc end what the pointer pulls at."""
        if event.key() == Qt.Key.Key_Escape and self._stretched is not None:
            self._stretched = None
            self.show_ghost(None)
            self.ghost_left.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the visit under the pointer and be ready to drag it, or to pull at its lower edge."""
        block = self._block_at(event.position())
        self._pressed = None
        if block is not None:
            self.choose(block.planned.visit.id)
            is_free = block.draft is None and block.planned.is_open
            if event.button() == Qt.MouseButton.LeftButton and is_free:
                if self._is_at_edge(block, event.position()):
                    self._stretched = block
                else:
                    self._pressed = (event.position().toPoint(), block)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, pull at the edge, or tell about the visit under the pointer."""
        point = event.position().toPoint()
        if self._stretched is not None:
            self.hovered.emit(*self._stretch(self._stretched, event.position()))
            return
        if self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            start, pressed = self._pressed
            if (point - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(pressed)
            return
        block = self._block_at(event.position())
        self.viewport().setCursor(self._cursor(block, event.position()))
        self.viewport().setToolTip(self.told(block) if block is not None else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Wish for the length that was pulled; forget a press that became no drag."""
        stretched, self._pressed, self._stretched = self._stretched, None, None
        if stretched is not None:
            wish = self._stretch(stretched, event.position())
            is_same = wish[4] == stretched.planned.visit.minutes
            self.show_ghost(None)
            if is_same or self._is_shown_end(stretched, event.position()):
                self.ghost_left.emit()
            else:
                self.dropped.emit(*wish)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the gate of a visit, take a draft in or leave it out, or open the quiet bands."""
        block = self._block_at(event.position())
        self._stretched = None
        if block is not None and block.draft is not None:
            self.draft_toggled.emit(block.draft.key)
            return
        if block is not None:
            self.gate_asked.emit(block.planned.visit.id)
            return
        slot = self._slot_at(event.position())
        quiet = (minutes_of(self._hours.quiet_to), minutes_of(self._hours.quiet_from))
        if slot is not None and not quiet[0] <= slot.minute < quiet[1]:
            self._toggle_bands()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen visit."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            block = self._block_at(QPointF(self.viewport().mapFromGlobal(event.globalPos())))
            if block is not None and block.draft is None:
                self.menu_asked.emit(block.planned.visit.id, event.globalPos())
            return
        painted = self.chosen_block()
        if painted is not None and painted.draft is None:
            place = self._on_view(painted.rect).center()
            self.menu_asked.emit(painted.planned.visit.id, self.viewport().mapToGlobal(place))

    # --- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take visits and cases of this program."""
        self._asked = None
        if _carried(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Ask what the gate says about the place under the pointer, once for each place."""
        carried, slot = _carried(event.mimeData()), self._slot_at(event.position())
        if carried is None or slot is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self._keyed = None
        if self._asked != (*carried, slot) or self._ghost is None:
            self._asked = (*carried, slot)
            self.hovered.emit(*carried, slot.moment(self._zone), slot.crew_index, None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the ghost away."""
        super().dragLeaveEvent(event)
        self.show_ghost(None)
        self.ghost_left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish for the place under the pointer."""
        carried, slot = _carried(event.mimeData()), self._slot_at(event.position())
        self.show_ghost(None)
        if carried is not None and slot is not None:
            event.acceptProposedAction()
            self.dropped.emit(*carried, slot.moment(self._zone), slot.crew_index, None)

    # --- parts

    def _drag(self, block: Block) -> None:
        drag = QDrag(self)
        drag.setMimeData(mime_of(VISIT_MIME, block.planned.visit.id))
        drag.setPixmap(self._image(block))
        drag.setHotSpot(QPoint(theme.px(12), theme.px(6)))
        drag.exec(Qt.DropAction.MoveAction)

    def _image(self, block: Block) -> QPixmap:
        return self.viewport().grab(self._on_view(block.rect))

    def _is_at_edge(self, block: Block, point: QPointF) -> bool:
        """Tell whether a point lies on the lower edge of a visit."""
        room = min(theme.px(_EDGE), block.rect.height() / 4)
        return block.rect.bottom() - self._content(point).y() <= room

    def _is_shown_end(self, block: Block, point: QPointF) -> bool:
        """Tell whether the pointer was let go where it took hold: a block may be taller than its minutes."""
        return abs(block.rect.bottom() - self._content(point).y()) <= theme.px(_EDGE)

    def _stretch(self, block: Block, point: QPointF) -> tuple[str, int, datetime, int, int]:
        """Return what pulling the edge to a point asks for: ten minutes at least, till midnight at most."""
        visit = block.planned.visit
        start = minutes_of(visit.starts_at.astimezone(self._zone).time())
        end = self._scene.scale.minute_at(max(0.0, self._content(point).y())) if self._scene else start
        minutes = min(DAY_MINUTES - start, max(STEP, end - start))
        return "visit", visit.id, visit.starts_at, block.planned.crew.index, minutes

    def _cursor(self, block: Block | None, point: QPointF) -> Qt.CursorShape:
        if block is None or block.draft is not None or not block.planned.is_open:
            return Qt.CursorShape.ArrowCursor
        is_edge = self._is_at_edge(block, point)
        return Qt.CursorShape.SizeVerCursor if is_edge else Qt.CursorShape.OpenHandCursor


def mime_of(kind: str, key: int) -> QMimeData:
    """Return what a drag of this program carries."""
    data = QMimeData()
    data.setData(kind, QByteArray(str(key).encode("ascii")))
    return data


def _carried(data: QMimeData) -> tuple[str, int] | None:
    """Return kind and key of what is dragged, None when it is not of this program."""
    for mime, kind in ((VISIT_MIME, "visit"), (CASE_MIME, "case")):
        if data.hasFormat(mime):
            text = bytes(data.data(mime).data()).decode("ascii", "replace")
            return (kind, int(text)) if text.isdigit() else None
    return None
