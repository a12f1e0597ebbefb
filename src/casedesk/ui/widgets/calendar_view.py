"""The week of visits as a painted calendar that answers keys, pointer and drops alike."""

from datetime import timedelta
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
from casedesk.ui.widgets.calendar_canvas import WeekCanvas
from casedesk.ui.widgets.week_layout import minutes_of
from casedesk.ui.widgets.week_scene import Block, Ghost, Slot
from casedesk.ui.widgets.week_steps import visit_across, visit_beside

VISIT_MIME: Final = "application/x-casedesk-visit"
CASE_MIME: Final = "application/x-casedesk-case"
_STEP: Final = 10
_DAY: Final = 1440
_KEYS: Final = Qt.Key


class WeekView(WeekCanvas):
    """Shows a week; every wish leaves as a signal, and what may not be is decided elsewhere."""

    gate_asked = Signal(int)
    record_asked = Signal(int)
    depart_asked = Signal(int)
    call_off_asked = Signal(int)
    place_asked = Signal()
    today_asked = Signal()
    week_asked = Signal(int)
    list_asked = Signal()
    menu_asked = Signal(int, QPoint)
    dropped = Signal(str, int, object, object)
    ghost_dropped = Signal()
    """A ghost that was moved by keys shall be put down."""
    ghost_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[QPoint, Block] | None = None
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with arrows, move with Shift and arrows, and pass single letters on as wishes."""
        key, is_shifted = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & others:
            super().keyPressEvent(event)
        elif self._keyed is not None:
            self._carry(key, event)
        elif key in _ARROWS and is_shifted:
            self._begin_move(key)
        elif key in _ARROWS:
            self._choose_beside(key)
        elif not self._wish(key):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Put a moved visit down when Shift is let go."""
        is_move = self._keyed is not None and self._keyed[0] == "visit"
        if event.key() == Qt.Key.Key_Shift and is_move and not event.isAutoRepeat():
            self.ghost_dropped.emit()
            return
        super().keyReleaseEvent(event)

    def _carry(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key in _ARROWS and self._ghost is not None:
            self._shift_ghost(*_ARROWS[key])
        elif key in (_KEYS.Key_Return, _KEYS.Key_Enter):
            self.ghost_dropped.emit()
        elif key == _KEYS.Key_Escape:
            self.show_ghost(None)
            self.ghost_left.emit()
        elif key != _KEYS.Key_Shift:
            event.ignore()

    def _begin_move(self, key: Qt.Key) -> None:
        planned = self.chosen_visit()
        if planned is None or not planned.is_open:
            return
        visit = planned.visit
        self._keyed = ("visit", visit.id)
        self._ghost = Ghost(
            visit.starts_at, visit.minutes, planned.person_name, planned.crew.index, visit_id=visit.id
        )
        self._shift_ghost(*_ARROWS[key])

    def _shift_ghost(self, days: int, steps: int) -> None:
        """Carry the ghost within the shown week and day."""
        ghost = self._ghost
        if ghost is None or self._week is None:
            return
        local = ghost.starts_at.astimezone(self._zone)
        day = local.date() + timedelta(days=days)
        minute = minutes_of(local.time()) + steps * _STEP
        if day not in [each.day for each in self._week.days] or not 0 <= minute < _DAY:
            return
        moved = Slot(day, minute, ghost.crew_index).moment(self._zone)
        self._ghost = Ghost(
            moved, ghost.minutes, ghost.name, ghost.crew_index, severity=None, visit_id=ghost.visit_id
        )
        self.viewport().update()
        self._ask_about_ghost()

    def _choose_beside(self, key: Qt.Key) -> None:
        """Choose the visit before or after in the same day, or the nearest in time on another day."""
        planned = self.chosen_visit()
        first, (days, steps) = self._first_block(), _ARROWS[key]
        if first is None:
            if days:
                self.week_asked.emit(days)
            return
        if planned is None:
            self.choose(first.planned.visit.id)
            return
        visits, zone = self._week.visits if self._week else (), self._zone
        found = (
            visit_beside(visits, planned, steps, zone) if steps else visit_across(visits, planned, days, zone)
        )
        if found is not None:
            self.choose(found.visit.id)
        elif days:
            self.week_asked.emit(days)

    def _wish(self, key: Qt.Key) -> bool:
        """Pass a key on as a wish; tell whether it was one."""
        visit = self._chosen
        on_visit = {
            _KEYS.Key_Return: self.gate_asked,
            _KEYS.Key_Enter: self.gate_asked,
            _KEYS.Key_Delete: self.call_off_asked,
            _KEYS.Key_R: self.record_asked,
            _KEYS.Key_G: self.depart_asked,
        }
        if key in on_visit and visit is not None:
            on_visit[key].emit(visit)
        elif key == _KEYS.Key_Insert:
            self.place_asked.emit()
        elif key == _KEYS.Key_T:
            self.today_asked.emit()
        elif key == _KEYS.Key_L:
            self.list_asked.emit()
        elif key in (_KEYS.Key_PageUp, _KEYS.Key_PageDown):
            self.week_asked.emit(-1 if key == _KEYS.Key_PageUp else 1)
        elif key == _KEYS.Key_Q:
            self._toggle_bands()
        else:
            return key in on_visit
        return True

    def _toggle_bands(self) -> None:
        self._is_open = not self._is_open
        self.relayout()

    # --- pointer and drops

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the visit under the pointer and be ready to drag it."""
        block = self._block_at(event.position())
        self._pressed = None
        if block is not None:
            self.choose(block.planned.visit.id)
            if event.button() == Qt.MouseButton.LeftButton and block.planned.is_open:
                self._pressed = (event.position().toPoint(), block)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, or tell about the visit under the pointer."""
        point = event.position().toPoint()
        if self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            start, pressed = self._pressed
            if (point - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(pressed)
            return
        block = self._block_at(event.position())
        self.viewport().setCursor(
            Qt.CursorShape.OpenHandCursor if block and block.planned.is_open else Qt.CursorShape.ArrowCursor
        )
        if block is not None:
            self.viewport().setToolTip(self.describe(block.planned))
        else:
            self.viewport().setToolTip("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Forget a press that became no drag."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the gate of a visit, or the quiet bands."""
        block = self._block_at(event.position())
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
            if block is not None:
                self.menu_asked.emit(block.planned.visit.id, event.globalPos())
        elif self._chosen is not None and self._scene is not None:
            painted = self._scene.block_of(self._chosen)
            place = self._on_view(painted.rect.toRect()).center() if painted else QPoint()
            self.menu_asked.emit(self._chosen, self.viewport().mapToGlobal(place))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take visits and cases of this program."""
        if _carried(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Ask what the gate says about the place under the pointer."""
        carried, slot = _carried(event.mimeData()), self._slot_at(event.position())
        if carried is None or slot is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self._keyed = None
        self.hovered.emit(*carried, slot.moment(self._zone), slot.crew_index)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the ghost away."""
        super().dragLeaveEvent(event)
        self.show_ghost(None)
        self.ghost_left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish for the place under the pointer."""
        carried, slot = _carried(event.mimeData()), self._slot_at(event.position())
        if carried is not None and slot is not None:
            event.acceptProposedAction()
            self.dropped.emit(*carried, slot.moment(self._zone), slot.crew_index)
        self.show_ghost(None)

    def _drag(self, block: Block) -> None:
        drag = QDrag(self)
        drag.setMimeData(mime_of(VISIT_MIME, block.planned.visit.id))
        drag.setPixmap(self._picture(block))
        drag.setHotSpot(QPoint(theme.px(12), theme.px(6)))
        drag.exec(Qt.DropAction.MoveAction)

    def _picture(self, block: Block) -> QPixmap:
        return self.viewport().grab(self._on_view(block.rect.toRect()))


_ARROWS: Final[dict[Qt.Key, tuple[int, int]]] = {
    _KEYS.Key_Left: (-1, 0),
    _KEYS.Key_Right: (1, 0),
    _KEYS.Key_Up: (0, -1),
    _KEYS.Key_Down: (0, 1),
}


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
