"""What keys do in the painted calendar: choose, carry, stretch, and pass wishes on."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from casedesk.ui.widgets.calendar_canvas import WeekCanvas
from casedesk.ui.widgets.week_layout import DAY_MINUTES, minutes_of
from casedesk.ui.widgets.week_scene import Ghost, Slot
from casedesk.ui.widgets.week_steps import block_across, block_beside

STEP: Final = 10
_KEYS: Final = Qt.Key
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ARROWS: Final[dict[Qt.Key, tuple[int, int]]] = {
    _KEYS.Key_Left: (-1, 0),
    _KEYS.Key_Right: (1, 0),
    _KEYS.Key_Up: (0, -1),
    _KEYS.Key_Down: (0, 1),
}
VIEW_KEYS: Final = {
    _KEYS.Key_D: "day",
    _KEYS.Key_W: "week",
    _KEYS.Key_M: "month",
    _KEYS.Key_L: "list",
}


class KeyedCalendar(WeekCanvas):
    """Answers keys; every wish leaves as a signal, and what may not be is decided elsewhere."""

    gate_asked = Signal(int)
    record_asked = Signal(int)
    depart_asked = Signal(int)
    call_off_asked = Signal(int)
    pin_asked = Signal(int)
    place_asked = Signal()
    today_asked = Signal()
    turned = Signal(int)
    """So many weeks or days on."""
    view_asked = Signal(str)
    menu_asked = Signal(int, QPoint)
    draft_toggled = Signal(int)
    letter_typed = Signal(str)
    """A letter that means nothing here."""
    ghost_dropped = Signal()
    """A ghost that was moved by keys shall be put down."""
    ghost_left = Signal()

    _has_put_down = False
    """Whether the last thing keys did was to put a visit down; the Esc after it means that and no more."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with arrows, move with Shift, stretch or change crews with Ctrl+Shift, else pass on."""
        key, keys = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_both = keys == _SHIFT | _CONTROL
        if self._ends_put_down(key):
            return
        if key in ARROWS and is_both:
            self._begin_change(key)
        elif keys & (_CONTROL | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif self._keyed is not None:
            self._carry(key, event)
        elif key in ARROWS and keys & _SHIFT:
            self._begin_move(key)
        elif key in ARROWS:
            self._choose_beside(key)
        elif not self._wish(key):
            self._pass_letter(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Put a moved visit down when Shift is let go."""
        is_move = self._keyed is not None and self._keyed[0] == "visit"
        if event.key() == Qt.Key.Key_Shift and is_move and not event.isAutoRepeat():
            self._has_put_down = True
            self.ghost_dropped.emit()
            return
        super().keyReleaseEvent(event)

    def _ends_put_down(self, key: Qt.Key) -> bool:
        """Tell whether Esc only follows what was put down, so that it must not leave the page."""
        had, is_modifier = self._has_put_down, key in (_KEYS.Key_Shift, _KEYS.Key_Control)
        self._has_put_down = had and is_modifier
        return had and key == _KEYS.Key_Escape and self._keyed is None

    def _pass_letter(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            self.letter_typed.emit(letter.lower())
        else:
            super().keyPressEvent(event)

    def _carry(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key in ARROWS and self._ghost is not None:
            self._shift_ghost(*ARROWS[key])
        elif key in (_KEYS.Key_Return, _KEYS.Key_Enter):
            self._has_put_down = True
            self.ghost_dropped.emit()
        elif key == _KEYS.Key_Escape:
            self.show_ghost(None)
            self.ghost_left.emit()
        elif key not in (_KEYS.Key_Shift, _KEYS.Key_Control):
            event.ignore()

    def _take_up(self) -> bool:
        """Make the chosen visit the ghost; tell whether something is carried now."""
        if self._keyed is not None:
            return self._ghost is not None
        planned = self.chosen_visit()
        if planned is None or not planned.is_open:
            return False
        visit = planned.visit
        self._keyed = ("visit", visit.id)
        self._ghost = Ghost(
            visit.starts_at, visit.minutes, planned.person_name, planned.crew.index, visit_id=visit.id
        )
        return True

    def _begin_move(self, key: Qt.Key) -> None:
        if self._take_up():
            self._shift_ghost(*ARROWS[key])

    def _begin_change(self, key: Qt.Key) -> None:
        """Make the carried visit longer or shorter, or hand it to another crew."""
        if self._take_up() and self._ghost is not None:
            across, down = ARROWS[key]
            if down:
                self._stretch_ghost(down)
            else:
                self._hand_over(across)

    def _stretch_ghost(self, steps: int) -> None:
        """Change the length by ten minutes at a time, never beyond midnight."""
        ghost = self._ghost
        if ghost is None or self._keyed is None or self._keyed[0] != "visit":
            return
        start = minutes_of(ghost.starts_at.astimezone(self._zone).time())
        minutes = ghost.minutes + steps * STEP
        if minutes >= STEP and start + minutes <= DAY_MINUTES:
            self._put_ghost(replace(ghost, minutes=minutes, severity=None))

    def _hand_over(self, steps: int) -> None:
        """Give the ghost to the next crew that is shown."""
        ghost, week = self._ghost, self._week
        if ghost is None or week is None:
            return
        columns = [each.crew.index for each in self._scene.columns if each.crew] if self._scene else []
        crews = columns or [each.index for each in week.crews]
        if ghost.crew_index in crews:
            at = crews.index(ghost.crew_index) + steps
            if 0 <= at < len(crews):
                self._put_ghost(replace(ghost, crew_index=crews[at], severity=None))

    def _shift_ghost(self, across: int, steps: int) -> None:
        """Carry the ghost within the shown days; by crews, left and right change the crew."""
        ghost = self._ghost
        if ghost is None or self._week is None:
            return
        if across and self._day is not None:
            self._hand_over(across)
            return
        local = ghost.starts_at.astimezone(self._zone)
        day = local.date() + timedelta(days=across)
        minute = minutes_of(local.time()) + steps * STEP
        if day in [each.day for each in self._week.days] and 0 <= minute < DAY_MINUTES:
            moved = Slot(day, minute, ghost.crew_index).moment(self._zone)
            self._put_ghost(replace(ghost, starts_at=moved, severity=None))

    def _put_ghost(self, ghost: Ghost) -> None:
        self._ghost = ghost
        self.viewport().update()
        self._ask_about_ghost()

    def _choose_beside(self, key: Qt.Key) -> None:
        """Choose the visit before or after in the same column, or the nearest in time in another."""
        block, scene = self.chosen_block(), self._scene
        first, (across, steps) = self._first_block(), ARROWS[key]
        if first is None or scene is None:
            if across:
                self.turned.emit(across)
            return
        if block is None:
            self.choose(first.planned.visit.id)
            return
        found = block_beside(scene, block, steps) if steps else block_across(scene, block, across)
        if found is not None:
            self.choose(found.planned.visit.id)
        elif across:
            self.turned.emit(across)

    def _wish(self, key: Qt.Key) -> bool:
        """Pass a key on as a wish; tell whether it was one."""
        on_visit = {
            _KEYS.Key_Return: self.gate_asked,
            _KEYS.Key_Enter: self.gate_asked,
            _KEYS.Key_Delete: self.call_off_asked,
            _KEYS.Key_R: self.record_asked,
            _KEYS.Key_G: self.depart_asked,
            _KEYS.Key_P: self.pin_asked,
        }
        planned, block = self.chosen_visit(), self.chosen_block()
        if key == _KEYS.Key_Space and block is not None and block.draft is not None:
            self.draft_toggled.emit(block.draft.key)
        elif key in on_visit and planned is not None:
            on_visit[key].emit(planned.visit.id)
        elif key == _KEYS.Key_Insert:
            self.place_asked.emit()
        elif key == _KEYS.Key_T:
            self.today_asked.emit()
        elif key in VIEW_KEYS:
            self.view_asked.emit(VIEW_KEYS[key])
        elif key in (_KEYS.Key_PageUp, _KEYS.Key_PageDown):
            self.turned.emit(-1 if key == _KEYS.Key_PageUp else 1)
        elif key == _KEYS.Key_Q:
            self._toggle_bands()
        else:
            return key in on_visit
        return True

    def _toggle_bands(self) -> None:
        self._is_open = not self._is_open
        self.relayout()
