"""The calendar of visits as a painted, scrolling picture with the chosen visit and the ghost.

What stands still is painted once into a picture of the whole day; each step of a drag paints only what
moves on top of it.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from casedesk.domain.weeks import PlannedVisit, WeekPlan
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import announce
from casedesk.ui.widgets.block_paint import BlockPainter
from casedesk.ui.widgets.drafts import Draft, with_drafts
from casedesk.ui.widgets.ghost_paint import GhostPainter
from casedesk.ui.widgets.head_paint import HeadPainter
from casedesk.ui.widgets.week_layout import Hours
from casedesk.ui.widgets.week_paint import WeekPainter, still_picture
from casedesk.ui.widgets.week_scene import HEAD, Block, Ghost, Scene, Slot, scene_of

_MINUTE: Final = 60_000


class WeekCanvas(QAbstractScrollArea):
    """Paints a week, or one day by crews; ``describe`` puts a visit into words for readers and tool tips."""

    chosen = Signal(object)
    hovered = Signal(str, int, object, object, object)
    """Kind ("visit" or "case"), its key, the moment, the crew's index or None, the minutes or None."""
    draft_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: WeekPlan | None = None
        self._zone: tzinfo = UTC
        self._hours = Hours()
        self._day: date | None = None
        self._scene: Scene | None = None
        self._still: QPixmap | None = None
        self._is_open = False
        self._chosen: int | None = None
        self._ghost: Ghost | None = None
        self._keyed: tuple[str, int] | None = None
        self._drafts: tuple[Draft, ...] = ()
        self.describe: Callable[[PlannedVisit], str] = lambda planned: planned.person_name
        self.describe_draft: Callable[[Draft, PlannedVisit], str] = lambda draft, _planned: draft.name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(lambda: self.viewport().update())
        self._clock.start()
        theme.changed.connect(self.relayout)

    # --- what is shown

    def show_week(self, week: WeekPlan, zone: tzinfo, hours: Hours, day: date | None = None) -> None:
        """Show a week, or of it one day by crews; the chosen visit stays chosen where it is still shown."""
        is_other = self._week is None or week.days != self._week.days or day != self._day
        self._week, self._zone, self._hours, self._day = week, zone, hours, day
        carried = week.visit(self._keyed[1]) if self._keyed and self._keyed[0] == "visit" else None
        is_gone = self._keyed is not None and self._keyed[0] == "visit" and not (carried and carried.is_open)
        if is_other or is_gone:
            self.show_ghost(None)
        self.relayout()
        if self._chosen is not None and self.chosen_block() is None:
            self._chosen = None

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show proposed visits among the others; an empty sequence takes them away."""
        before = self.chosen_block()
        self._drafts = tuple(drafts)
        self.relayout()
        if before is not None and before.draft is not None:
            key, own = before.draft.key, self._by_id().items()
            self._chosen = next((each for each, draft in own if draft.key == key), None)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Return the proposed visits that are shown."""
        return self._drafts

    def chosen_visit(self) -> PlannedVisit | None:
        """Return the chosen visit; a draft is none."""
        block = self.chosen_block()
        return block.planned if block is not None and block.draft is None else None

    def chosen_block(self) -> Block | None:
        """Return the chosen visit or draft as it is painted."""
        return self._scene.block_of(self._chosen) if self._scene and self._chosen is not None else None

    def choose(self, visit_id: int | None, *, is_told: bool = True) -> None:
        """Choose a visit, scroll to it and speak it."""
        self._chosen = visit_id
        block = self.chosen_block()
        if block is not None:
            self._scroll_to(block.rect.top(), block.rect.bottom())
            told = self.told(block)
            self.setAccessibleDescription(told)
            if is_told and self.hasFocus():
                announce(self, told)
        self.viewport().update()
        self.chosen.emit(self.chosen_visit())
        if block is not None and block.draft is not None:
            self.draft_chosen.emit(block.draft.key)

    def choose_draft(self, key: int) -> None:
        """Choose a proposed visit by its own key."""
        found = next((each for each, draft in self._by_id().items() if draft.key == key), None)
        if found is not None and found != self._chosen:
            self.choose(found)

    def told(self, block: Block) -> str:
        """Return what is painted in words."""
        if block.draft is not None:
            return self.describe_draft(block.draft, block.planned)
        return self.describe(block.planned)

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
        """Lay everything out for the present size."""
        if self._week is None:
            return
        size = self.viewport().size()
        week, by_id = with_drafts(self._week, self._drafts, self._zone)
        self._still = None
        self._scene = scene_of(
            week,
            self._zone,
            self._hours,
            (size.width(), size.height()),
            is_open=self._is_open,
            crews_on=self._day,
            drafts=by_id,
        )
        hidden = round(self._scene.scale.height) + theme.px(HEAD) - size.height()
        self.verticalScrollBar().setRange(0, max(0, hidden))
        self.verticalScrollBar().setPageStep(size.height())
        self.verticalScrollBar().setSingleStep(theme.px(20))
        self.viewport().update()

    def forget_picture(self) -> None:
        """Paint what stands still anew the next time."""
        self._still = None

    # --- painting and size

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Put the picture of what stands still on the screen, and paint what moves over it."""
        painter, offset = QPainter(self.viewport()), self.verticalScrollBar().value()
        if self._scene is None:  # nothing is read yet: no page that was here before may shine through
            painter.fillRect(self.viewport().rect(), theme.color("surface.base"))
            painter.end()
            return
        head, width = theme.px(HEAD), self.viewport().width()
        room = QRect(0, head, width, self.viewport().height() - head)
        painter.fillRect(room, theme.color("surface.base"))
        painter.setClipRect(room)
        self._still = self._still or still_picture(self._scene, self.viewport().devicePixelRatioF())
        painter.drawPixmap(0, head - offset, self._still)
        painter.translate(0, head - offset)
        block = self.chosen_block()
        if block is not None:
            BlockPainter(painter).paint_ring(block, has_focus=self.hasFocus())
        now = datetime.now(UTC)
        WeekPainter(painter, self._scene).paint_now(now)
        ghost = GhostPainter(painter, self._scene)
        if self._ghost is not None:
            ghost.paint(self._ghost)
        painter.translate(0, offset - head)
        painter.setClipping(False)
        HeadPainter(painter, self._scene, now).paint()
        if self._ghost is not None:
            ghost.paint_tip(self._ghost, offset)
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
        blocks = self._scene.blocks if self._scene else ()
        return min(blocks, key=_turn, default=None)

    def _by_id(self) -> dict[int, Draft]:
        blocks = self._scene.blocks if self._scene else ()
        return {each.planned.visit.id: each.draft for each in blocks if each.draft is not None}

    def _ask_about_ghost(self) -> None:
        if self._ghost is not None and self._keyed is not None:
            kind, key = self._keyed
            has_lane = kind == "visit" or self._day is not None
            crew = self._ghost.crew_index if has_lane else None
            minutes = self._ghost.minutes if kind == "visit" else None
            self.hovered.emit(kind, key, self._ghost.starts_at, crew, minutes)

    def _on_view(self, rect: QRectF) -> QRect:
        return rect.toRect().translated(0, theme.px(HEAD) - self.verticalScrollBar().value())

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


def _turn(block: Block) -> tuple[bool, datetime]:
    """Put what is not over first, in order of time."""
    return block.planned.is_over, block.planned.visit.starts_at
