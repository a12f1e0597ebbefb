"""The week of visits as a painted, scrolling picture: what is shown, what is chosen, where a ghost stands."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from casedesk.domain.weeks import PlannedVisit, WeekPlan
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import announce
from casedesk.ui.widgets.week_layout import Hours
from casedesk.ui.widgets.week_paint import WeekPainter
from casedesk.ui.widgets.week_scene import HEAD, Block, Ghost, Scene, Slot, scene_of

_MINUTE: Final = 60_000


class WeekCanvas(QAbstractScrollArea):
    """Paints a week; ``describe`` puts a visit into words for screen readers and tool tips."""

    chosen = Signal(object)
    hovered = Signal(str, int, object, object)
    """Kind ("visit" or "case"), its key, the moment, and the crew's index or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: WeekPlan | None = None
        self._zone: tzinfo = UTC
        self._hours = Hours()
        self._scene: Scene | None = None
        self._is_open = False
        self._chosen: int | None = None
        self._ghost: Ghost | None = None
        self._keyed: tuple[str, int] | None = None
        self.describe: Callable[[PlannedVisit], str] = lambda planned: planned.person_name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(lambda: self.viewport().update())
        self._clock.start()
        theme.changed.connect(self.relayout)

    # --- what is shown

    def show_week(self, week: WeekPlan, zone: tzinfo, hours: Hours) -> None:
        """Show another week; the chosen visit stays chosen when it is still there."""
        self._week, self._zone, self._hours = week, zone, hours
        if self._chosen is not None and week.visit(self._chosen) is None:
            self._chosen = None
        self.show_ghost(None)
        self.relayout()

    def chosen_visit(self) -> PlannedVisit | None:
        """Return the chosen visit."""
        if self._week is None or self._chosen is None:
            return None
        return self._week.visit(self._chosen)

    def choose(self, visit_id: int | None, *, is_told: bool = True) -> None:
        """Choose a visit, scroll to it and speak it."""
        self._chosen = visit_id
        block = self._scene.block_of(visit_id) if self._scene and visit_id is not None else None
        if block is not None:
            self._scroll_to(block.rect.top(), block.rect.bottom())
            self.setAccessibleDescription(self.describe(block.planned))
            if is_told and self.hasFocus():
                announce(self, self.describe(block.planned))
        self.viewport().update()
        self.chosen.emit(self.chosen_visit())

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Show where a visit would go and what the gate says; None takes the ghost away."""
        if ghost is None:
            self._keyed = None
        elif ghost.head and (self._ghost is None or self._ghost.head != ghost.head) and self._keyed:
            announce(self, "; ".join((ghost.head, *ghost.lines)))
        self._ghost = ghost
        self.viewport().update()

    def begin_keyed(self, kind: str, key: int, ghost: Ghost) -> None:
        """Let arrow keys carry a ghost until Enter puts it down or Esc drops it."""
        self._keyed = (kind, key)
        self.show_ghost(ghost)
        self.setFocus()
        self._ask_about_ghost()

    @property
    def ghost(self) -> Ghost | None:
        """Return the ghost that is shown."""
        return self._ghost

    @property
    def keyed(self) -> tuple[str, int] | None:
        """Return kind and key of what arrow keys carry."""
        return self._keyed

    @property
    def scene(self) -> Scene | None:
        """Return what is laid out now."""
        return self._scene

    def relayout(self) -> None:
        """Lay the week out for the present size."""
        if self._week is None:
            return
        size = self.viewport().size()
        self._scene = scene_of(
            self._week, self._zone, self._hours, (size.width(), size.height()), is_open=self._is_open
        )
        hidden = round(self._scene.scale.height) + theme.px(HEAD) - size.height()
        self.verticalScrollBar().setRange(0, max(0, hidden))
        self.verticalScrollBar().setPageStep(size.height())
        self.verticalScrollBar().setSingleStep(theme.px(20))
        self.viewport().update()

    # --- painting and size

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the week."""
        if self._scene is None:
            return
        painter = QPainter(self.viewport())
        WeekPainter(painter, self._scene, datetime.now(UTC)).paint(
            self.verticalScrollBar().value(), self._chosen, self._ghost, has_focus=self.hasFocus()
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Repaint; the heads do not scroll."""
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, and choose a first visit when none is."""
        super().focusInEvent(event)
        first = self._first_block()
        if self._chosen is None and first is not None:
            self.choose(first.planned.visit.id)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- places

    def _first_block(self) -> Block | None:
        """Return the first visit that is not over, else the first."""
        blocks = sorted(
            self._scene.blocks if self._scene else (), key=lambda each: each.planned.visit.starts_at
        )
        return next((each for each in blocks if not each.planned.is_over), blocks[0] if blocks else None)

    def _ask_about_ghost(self) -> None:
        if self._ghost is not None and self._keyed is not None:
            kind, key = self._keyed
            crew = self._ghost.crew_index if kind == "visit" else None
            self.hovered.emit(kind, key, self._ghost.starts_at, crew)

    def _on_view(self, rect: QRect) -> QRect:
        return rect.translated(0, theme.px(HEAD) - self.verticalScrollBar().value())

    def _content(self, point: QPointF) -> QPointF:
        return QPointF(point.x(), point.y() - theme.px(HEAD) + self.verticalScrollBar().value())

    def _block_at(self, point: QPointF) -> Block | None:
        if self._scene is None or point.y() < theme.px(HEAD):
            return None
        return self._scene.block_at(self._content(point))

    def _slot_at(self, point: QPointF) -> Slot | None:
        if self._scene is None or point.y() < theme.px(HEAD):
            return None
        return self._scene.slot_at(self._content(point))

    def _scroll_to(self, top: float, bottom: float) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height() - theme.px(HEAD)
        if top < bar.value():
            bar.setValue(round(top) - theme.px(24))
        elif bottom > bar.value() + room:
            bar.setValue(round(bottom - room) + theme.px(24))
