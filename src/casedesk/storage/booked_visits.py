"""Other visits that count against a visit: of the same human in a month, of the same crew around the day."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, or_, select

from casedesk.domain.visit_facts import BookedVisit
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage.rows import addresses, visits

COUNTED = tuple(each for each in VisitStatus if each.counts)
PERIOD = timedelta(days=31)
_NEAR = timedelta(days=1)
_WEEK = timedelta(days=8)
_FEW = 40


class Diary:
    """Reads the visits around others once, and finds in them what concerns each."""

    def __init__(
        self, connection: Connection, wanted: Sequence[Visit], person_ids: Collection[int], *, is_wide: bool
    ) -> None:
        self._reach = _WEEK if is_wide else _NEAR
        self._is_wide = is_wide
        moments = [each.starts_at for each in wanted]
        found = _read(connection, min(moments), max(moments), person_ids, self._reach)
        self._all = _Line(found)
        self._persons = _lines((each.person_id, each) for each in found)
        self._members = _lines((member, each) for each in found for member in each.crew)

    def around(self, visit: Visit, person_ids: Iterable[int]) -> tuple[BookedVisit, ...]:
        """Return what counts against one visit, each once, in the order of time."""
        at = visit.starts_at
        near = (
            self._all.between(at - self._reach, at + self._reach)
            if self._is_wide
            else [
                each
                for member in visit.crew
                if member in self._members
                for each in self._members[member].between(at - self._reach, at + self._reach)
            ]
        )
        same = [
            each
            for person in person_ids
            if person in self._persons
            for each in self._persons[person].between(at - PERIOD, at + PERIOD)
        ]
        once = {each.visit_id: each for each in (*near, *same)}
        return tuple(sorted(once.values(), key=_start))


class _Line:
    """Visits in the order of time."""

    def __init__(self, booked: list[BookedVisit]) -> None:
        self._booked = booked
        self._starts = [each.starts_at for each in booked]

    def between(self, first: datetime, last: datetime) -> list[BookedVisit]:
        """Return those that start within a span, both ends included."""
        return self._booked[bisect_left(self._starts, first) : bisect_right(self._starts, last)]


def _lines(pairs: Iterable[tuple[int, BookedVisit]]) -> dict[int, _Line]:
    grouped: dict[int, list[BookedVisit]] = {}
    for key, each in pairs:
        grouped.setdefault(key, []).append(each)
    return {key: _Line(each) for key, each in grouped.items()}


def _start(booked: BookedVisit) -> datetime:
    return booked.starts_at


def _read(
    connection: Connection, first: datetime, last: datetime, person_ids: Collection[int], reach: timedelta
) -> list[BookedVisit]:
    """Return visits that count; for few people only theirs are read beyond the near days."""
    table = visits.c
    month = and_(table.starts_at >= first - PERIOD, table.starts_at <= last + PERIOD)
    near = and_(table.starts_at >= first - reach, table.starts_at <= last + reach)
    of_few = or_(near, and_(month, table.person_id.in_(person_ids)))
    query = (
        select(
            table.id,
            table.visit_no,
            table.person_id,
            table.starts_at,
            table.minutes,
            table.crew,
            addresses.c.district,
        )
        .join(addresses, addresses.c.id == table.address_id)
        .where(table.status.in_(COUNTED), of_few if len(person_ids) <= _FEW else month)
        .order_by(table.starts_at)
    )
    return [
        BookedVisit(key, number, person, at, at + timedelta(minutes=minutes), crew, district)
        for key, number, person, at, minutes, crew, district in connection.execute(query)
    ]
