"""A week or a day laid out for one size of the view: columns, lanes, blocks, and what lies under a point."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from casedesk.domain.compliance import Severity
from casedesk.domain.weeks import PlannedVisit, Trip, WeekPlan
from casedesk.ui.theme import theme
from casedesk.ui.widgets.drafts import Draft
from casedesk.ui.widgets.week_layout import (
    Column,
    Hours,
    Key,
    Lane,
    TimeScale,
    columns_of,
    columns_of_crews,
    day_of,
    lanes_by_column,
    minute_of,
)

HEAD: Final = 44
_GUTTER: Final = 46
_BAND: Final = 20
_FOLDED: Final = 88
_FOLDED_CREW: Final = 40
_LEAST_CREW: Final = 96
_LEAST_HOUR: Final = 40
_SPINE: Final = 7
_LEAST_BLOCK: Final = 18
_TWO_LINES: Final = 32
_LEAST_GHOST: Final = 96
_ICONS: Final = {
    Severity.BLOCK: ("circle-x", "status.block.solid"),
    Severity.WARN: ("warning", "status.warn.solid"),
    Severity.INFO: ("info", "status.info.solid"),
    Severity.PASS: ("check", "status.ok.solid"),
}


@dataclass(frozen=True)
class Ghost:
    """A visit on its way to another place, with the gate's first word about it."""

    starts_at: datetime
    minutes: int
    name: str
    crew_index: int
    head: str = ""
    lines: tuple[str, ...] = ()
    severity: Severity | None = None
    """None while nothing is known yet."""
    visit_id: int = 0

    @property
    def is_blocked(self) -> bool:
        """Tell whether it may not be put down here."""
        return self.severity is Severity.BLOCK

    @property
    def icon(self) -> tuple[str, str]:
        """Return the tip's icon and the token of its colour."""
        if self.severity is None:
            return "clock", "text.secondary"
        return _ICONS[self.severity]


@dataclass(frozen=True)
class Block:
    """One painted visit, or a draft of one."""

    planned: PlannedVisit
    rect: QRectF
    is_clash: bool
    draft: Draft | None = None


@dataclass(frozen=True)
class Slot:
    """A day and minute under the pointer, with the crew whose lane it is."""

    day: date
    minute: int
    crew_index: int | None

    def moment(self, zone: tzinfo) -> datetime:
        """Return the slot's moment in the office's zone."""
        return datetime.combine(self.day, time(), zone) + timedelta(minutes=self.minute)


@dataclass(frozen=True)
class Scene:
    """Everything with a place; heights count from below the heads."""

    width: float
    height: float
    zone: tzinfo
    hours: Hours
    scale: TimeScale
    columns: tuple[Column, ...]
    lanes: Mapping[Key, tuple[Lane, ...]]
    blocks: tuple[Block, ...]
    counts: Mapping[Key, int]
    travel: timedelta = field(default=timedelta())

    @property
    def gutter(self) -> float:
        """Return the width of the hours' column."""
        return theme.px(_GUTTER)

    @cached_property
    def by_id(self) -> dict[int, Block]:
        """Return the blocks by the id of their visit."""
        return {each.planned.visit.id: each for each in self.blocks}

    def lanes_in(self, column: Column) -> tuple[Lane, ...]:
        """Return the lanes of a column."""
        return self.lanes.get(column.key, ())

    def column_of(self, day: date, crew_index: int | None = None) -> Column | None:
        """Return the strip of a day, and of a crew where each has its own."""
        return next(
            (
                each
                for each in self.columns
                if each.plan.day == day and (each.crew is None or crew_index in (None, each.crew.index))
            ),
            None,
        )

    def place_of(self, planned: PlannedVisit) -> int:
        """Return which column, counted from the left, a visit stands in; -1 where it is not shown."""
        column = self.column_of(day_of(planned, self.zone), planned.crew.index)
        return self.columns.index(column) if column is not None else -1

    def lane_width(self, column: Column, lane: Lane) -> float:
        """Return how wide a trip's lane is."""
        return (column.width - theme.px(8)) / lane.of

    def lane_left(self, column: Column, lane: Lane) -> float:
        """Return where a trip's spine stands."""
        return column.left + theme.px(4) + lane.place * self.lane_width(column, lane)

    def bottom_of(self, trip: Trip) -> float:
        """Return where the lowest block of a trip ends."""
        blocks = (self.by_id.get(each.visit.id) for each in trip.visits)
        return max((each.rect.bottom() for each in blocks if each is not None), default=0.0)

    def block_at(self, point: QPointF) -> Block | None:
        """Return the topmost visit under a point."""
        return next((each for each in reversed(self.blocks) if each.rect.contains(point)), None)

    def block_of(self, visit_id: int) -> Block | None:
        """Return the block of a visit."""
        return self.by_id.get(visit_id)

    def slot_at(self, point: QPointF) -> Slot | None:
        """Return day, minute and crew under a point; None beside the days."""
        column = next((each for each in self.columns if each.left <= point.x() < each.right), None)
        if column is None:
            return None
        minute = self.scale.minute_at(max(0.0, point.y()))
        crew = column.crew.index if column.crew is not None else self._crew_at(column, point)
        return Slot(column.plan.day, minute, crew)

    def _crew_at(self, column: Column, point: QPointF) -> int | None:
        for lane in self.lanes_in(column):
            left = self.lane_left(column, lane)
            top = self.scale.y_of(minute_of(lane.trip.leaves_at, column.plan.day, self.zone))
            bottom = self.scale.y_of(minute_of(lane.trip.back_at, column.plan.day, self.zone))
            is_beside = left <= point.x() < left + self.lane_width(column, lane)
            if is_beside and top <= point.y() <= bottom + theme.px(60):
                return lane.trip.crew.index
        return None

    def ghost_rect(self, ghost: Ghost) -> QRectF | None:
        """Return where a ghost is painted: in the lane of its crew, else across the column."""
        day = ghost.starts_at.astimezone(self.zone).date()
        column = self.column_of(day, ghost.crew_index)
        if column is None:
            return None
        own = [each for each in self.lanes_in(column) if each.trip.crew.index == ghost.crew_index]
        near = min(own, key=lambda each: abs(each.trip.leaves_at - ghost.starts_at), default=None)
        left, width = column.left + theme.px(4), column.width - theme.px(8)
        is_roomy = column.crew is None and near is not None
        if near is not None and is_roomy and self.lane_width(column, near) >= theme.px(_LEAST_GHOST):
            left, width = self.lane_left(column, near), self.lane_width(column, near)
        ends_at = ghost.starts_at + timedelta(minutes=ghost.minutes)
        top, bottom = _span(self.scale, column.plan.day, self.zone, ghost.starts_at, ends_at)
        return QRectF(left + theme.px(_SPINE), top, width - theme.px(_SPINE + 1), bottom - top)


def _span(
    scale: TimeScale, day: date, zone: tzinfo, starts_at: datetime, ends_at: datetime
) -> tuple[float, float]:
    """Return top and bottom of a visit, at least as high as its text where the scale is full."""
    first = minute_of(starts_at, day, zone)
    top = scale.y_of(first)
    bottom = scale.y_of(minute_of(ends_at, day, zone))
    two_lines = theme.px(_TWO_LINES)
    if bottom - top >= two_lines:
        return top, bottom
    is_full = scale.y_of(first + 60) - top >= theme.px(_LEAST_HOUR) - 1
    return top, max(bottom, top + (two_lines if is_full else theme.px(_LEAST_BLOCK)))


def scene_of(
    week: WeekPlan,
    zone: tzinfo,
    hours: Hours,
    size: tuple[float, float],
    *,
    is_open: bool,
    crews_on: date | None = None,
    drafts: Mapping[int, Draft] | None = None,
) -> Scene:
    """Lay a week out, or the crews of the day ``crews_on``; quiet bands open when a visit lies in them."""
    width, height = size
    gutter = theme.px(_GUTTER)
    room = height - theme.px(HEAD)
    is_open = is_open or any(
        _is_quiet(each, zone, hours) for each in week.visits if crews_on in (None, day_of(each, zone))
    )
    scale = TimeScale.fitted(hours, room, theme.px(_BAND), is_open=is_open, least_hour=theme.px(_LEAST_HOUR))
    across = (gutter, width - gutter)
    if crews_on is None:
        columns = columns_of(week, zone, datetime.now(zone).date(), across, theme.px(_FOLDED))
    else:
        folded, least = theme.px(_FOLDED_CREW), theme.px(_LEAST_CREW)
        columns = columns_of_crews(week, zone, crews_on, across, folded, least)
    lanes = lanes_by_column(week, zone, columns)
    counts = {key: sum(len(lane.trip.visits) for lane in own) for key, own in lanes.items()}
    bare = Scene(width, height, zone, hours, scale, columns, lanes, (), counts, week.travel)
    blocks = tuple(_blocks(bare, week, drafts or {}))
    return Scene(width, height, zone, hours, scale, columns, lanes, blocks, counts, week.travel)


def _blocks(scene: Scene, week: WeekPlan, drafts: Mapping[int, Draft]) -> list[Block]:
    blocks: list[Block] = []
    for column in scene.columns:
        for lane in scene.lanes_in(column):
            left, width = scene.lane_left(column, lane), scene.lane_width(column, lane)
            spine, across = round(left + theme.px(_SPINE)), round(width - theme.px(_SPINE + 1))
            for each in lane.trip.visits:
                visit = each.visit
                top, bottom = _span(scene.scale, column.plan.day, scene.zone, visit.starts_at, visit.ends_at)
                rect = QRectF(spine, round(top), across, round(bottom - top))
                blocks.append(Block(each, rect, visit.id in week.clashes, drafts.get(visit.id)))
    return blocks


def _is_quiet(planned: PlannedVisit, zone: tzinfo, hours: Hours) -> bool:
    starts = planned.visit.starts_at.astimezone(zone).time()
    return starts >= hours.quiet_from or starts < hours.quiet_to
