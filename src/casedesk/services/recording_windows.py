"""When crews were at which door, as recordings are matched with it, and which visits have none."""

from datetime import date, datetime, time, timedelta

from casedesk.domain.media_matching import Window, WindowSource
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import CheckIn, CheckInKind, Outing, effective
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.domain.weeks import PlannedVisit, monday_of
from casedesk.services.desk import Desk
from casedesk.services.visit_weeks import WeekReader
from casedesk.storage.shelves import Shelves

_COUNTED = frozenset({VisitStatus.PLANNED, VisitStatus.UNDER_WAY, VisitStatus.HELD})
_MOST_WEEKS = 8
"""A card whose files lie further apart is matched in its newest weeks only."""


class RecordingWindows:
    """Reads the real, told or planned time of each visit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._weeks = WeekReader(desk)

    def between(
        self, actor: Operator, first: datetime | None, last: datetime | None
    ) -> tuple[list[Window], tuple[PlannedVisit, ...]]:
        """Return the windows and visits between two moments; without moments, those of this week."""
        now = self._desk.now()
        last = min(last or now, now + timedelta(days=1))
        first = min(first or last - timedelta(days=6), last)
        mondays: list[date] = []
        monday = monday_of(self._desk.day_of(last))
        while monday >= monday_of(self._desk.day_of(first)) and len(mondays) < _MOST_WEEKS:
            mondays.append(monday)
            monday -= timedelta(days=7)
        visits = [
            each
            for monday in reversed(mondays)
            for each in self._weeks.week(actor, monday).visits
            if each.visit.status in _COUNTED and first <= each.visit.starts_at <= last + timedelta(days=1)
        ]
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            ways = _ways(shelves, first - timedelta(days=1))
            windows = [_window(each.visit, ways) for each in visits]
        return windows, tuple(visits)

    def begun(self, actor: Operator, visit_id: int) -> datetime:
        """Return when a visit began, as far as it is known."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            visit = shelves.visits.get(visit_id)
            return _window(visit, _ways(shelves, visit.starts_at - timedelta(days=1))).starts_at

    def without(self, actor: Operator, days: int) -> tuple[PlannedVisit, ...]:
        """Return held visits without a recording and without a reason, the newest first."""
        today = self._desk.today()
        midnight = datetime.combine(today - timedelta(days=days), time(), self._desk.zone)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table, kept = shelves.visits.table.c, shelves.recordings.table.c
            held = shelves.visits.all(
                table.status == VisitStatus.HELD, table.starts_at >= midnight, order=(table.starts_at.desc(),)
            )
            known = {
                each.visit_id
                for each in shelves.recordings.all(
                    kept.visit_id.is_not(None), kept.starts_at >= midnight - timedelta(days=1)
                )
            }
        left = {each.id for each in held if each.id not in known and not _is_excused(each)}
        mondays = sorted({monday_of(self._desk.day_of(each.starts_at)) for each in held if each.id in left})
        found = [
            each
            for monday in reversed(mondays)
            for each in self._weeks.week(actor, monday).visits
            if each.visit.id in left
        ]
        return tuple(sorted(found, key=lambda each: each.visit.starts_at, reverse=True))


Way = tuple[Outing, tuple[CheckIn, ...]]


def _is_excused(visit: Visit) -> bool:
    return visit.record is not None and bool(visit.record.no_recording_reason.strip())


def _ways(shelves: Shelves, since: datetime) -> list[Way]:
    outings = shelves.outings.all(shelves.outings.table.c.left_at >= since)
    table = shelves.check_ins.table.c
    words = shelves.check_ins.all(table.outing_id.in_([each.id for each in outings]))
    return [(outing, effective(each for each in words if each.outing_id == outing.id)) for outing in outings]


def _window(visit: Visit, ways: list[Way]) -> Window:
    way = next((each for each in ways if visit.id in each[0].visit_ids), None)
    recorder = way[0].recorder_no if way is not None else ""
    record = visit.record
    if record is not None:
        return Window(visit.id, record.arrived_at, record.left_at, WindowSource.RECORD, recorder)
    if way is not None:
        arrived = [
            each.at for each in way[1] if each.kind is CheckInKind.ARRIVED and each.visit_id == visit.id
        ]
        done = [each.at for each in way[1] if each.kind is CheckInKind.DONE and each.visit_id == visit.id]
        if arrived:
            until = done[-1] if done else arrived[0] + timedelta(minutes=visit.minutes)
            return Window(visit.id, arrived[0], max(arrived[0], until), WindowSource.CHECK_INS, recorder)
    return Window(visit.id, visit.starts_at, visit.ends_at, WindowSource.PLAN, recorder)
