"""Other visits that count against a visit: of the same human in a month, of the same crew around the day."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    Text,
    bindparam,
    func,
    or_,
    select,
    type_coerce,
    union_all,
)

from casedesk.domain.visit_facts import BookedVisit
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage import codec
from casedesk.storage.ready import KEYS, Ready
from casedesk.storage.rows import addresses, cases, visits

COUNTED = tuple(each for each in VisitStatus if each.counts)
PERIOD = timedelta(days=31)
_HELD = str(VisitStatus.HELD)
_NEAR = timedelta(hours=12)
"""No visit lasts longer, so that none reaches from beyond into another."""
_WEEK = timedelta(days=8)
_FEW = 40
_SLOTS = ("one", "two", "three", "four")


def _query(*where: ColumnElement[bool]) -> Select[Any]:
    """Return the columns of a booked visit; crew and start stay text until somebody wants them.

    A visit that was held counts when it really was, with who came.
    """
    table = visits.c
    columns = (
        table.id,
        table.visit_no,
        table.person_id,
        type_coerce(table.counted_at, Text),
        table.counted_minutes,
        type_coerce(table.counted_crew, Text),
        addresses.c.district,
        cases.c.debtor_id,
        type_coerce(table.status, Text),
    )
    span = table.counted_at.between(bindparam("first"), bindparam("last"))
    joined = select(*columns).join(addresses, addresses.c.id == table.address_id)
    joined = joined.join(cases, cases.c.id == table.case_id)
    return joined.where(span, table.status.in_(COUNTED), *where)


def _has(slot: str) -> ColumnElement[bool]:
    """Ask for a number within a crew, which is stored like “[3,14]”."""
    crew = type_coerce(visits.c.counted_crew, Text)
    return ("," + func.substr(crew, 2, func.length(crew) - 2) + ",").like(bindparam(slot))


_BY_TIME = (visits, "INDEXED BY ix_visits_counted_at", "sqlite")
"""SQLite knows no spans of time by heart and would read everything that is planned."""
_BY_CASE = (visits, "INDEXED BY ix_visits_case_id", "sqlite")
"""Left to itself it would read everything that is planned to find the visits of one debtor's cases."""
_ALL = Ready(_query().with_hint(*_BY_TIME))
_OF_CREW = {
    size: Ready(_query(or_(*(_has(each) for each in _SLOTS[:size]))).with_hint(*_BY_TIME))
    for size in range(1, len(_SLOTS) + 1)
}
"""By the number of people who are looked for."""
_OWED = cases.alias("owed")
_PERSONS: BindParameter[Any] = bindparam(KEYS, expanding=True)
_OF_PERSONS = Ready(
    union_all(
        _query(visits.c.person_id.in_(_PERSONS)),
        _query(
            visits.c.case_id.in_(select(_OWED.c.id).where(_OWED.c.debtor_id.in_(_PERSONS))),
            visits.c.person_id != cases.c.debtor_id,
        ).with_hint(*_BY_CASE),
    )
)
"""To these people, and to others about their cases; to the debtor himself the first half finds them."""


class Diary:
    """Reads the visits around others once, and finds in them what concerns each."""

    def __init__(
        self, connection: Connection, wanted: Sequence[Visit], person_ids: Collection[int], *, is_wide: bool
    ) -> None:
        self._reach = _WEEK if is_wide else _NEAR
        self._is_wide = is_wide
        moments = [each.starts_at for each in wanted]
        members = {member for each in wanted for member in each.crew}
        found = _read(connection, (min(moments), max(moments)), person_ids, None if is_wide else members)
        self._all = _Line(found)
        self._persons = _lines(
            (person, each) for each in found for person in {each.person_id, each.debtor_id}
        )
        self._members = _lines((member, each) for each in found for member in each.crew if member in members)

    def around(self, visit: Visit, person_ids: Iterable[int]) -> tuple[BookedVisit, ...]:
        """Return what counts against one visit, each once, in the order of time.

        Visits to these people and visits to anybody about their cases count alike.
        """
        at = visit.starts_at
        lines = [self._all] if self._is_wide else _known(self._members, visit.crew)
        near = [each for line in lines for each in line.between(at - self._reach, at + self._reach)]
        of_human = _known(self._persons, person_ids)
        same = [each for line in of_human for each in line.between(at - PERIOD, at + PERIOD)]
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


def _known(lines: dict[int, _Line], keys: Iterable[int]) -> list[_Line]:
    return [lines[each] for each in keys if each in lines]


def _lines(pairs: Iterable[tuple[int, BookedVisit]]) -> dict[int, _Line]:
    grouped: dict[int, list[BookedVisit]] = {}
    for key, each in pairs:
        grouped.setdefault(key, []).append(each)
    return {key: _Line(each) for key, each in grouped.items()}


def _start(booked: BookedVisit) -> datetime:
    return booked.starts_at


def _read(
    connection: Connection,
    span: tuple[datetime, datetime],
    person_ids: Collection[int],
    members: Collection[int] | None,
) -> list[BookedVisit]:
    """Return the visits that count, in the order of time; ``members`` of None asks for everybody's."""
    rows = {row[0]: row for row in _rows(connection, span, person_ids, members)}
    return sorted(
        (
            BookedVisit(
                key,
                number,
                person,
                begin,
                begin + timedelta(minutes=minutes),
                _crew(crew),
                district,
                debtor_id=debtor,
                is_held=status == _HELD,
            )
            for key, number, person, at, minutes, crew, district, debtor, status in rows.values()
            for begin in (datetime.fromisoformat(at),)
        ),
        key=_start,
    )


def _rows(
    connection: Connection,
    span: tuple[datetime, datetime],
    person_ids: Collection[int],
    members: Collection[int] | None,
) -> Iterator[Any]:
    """Read a whole month where there are many people, otherwise the near days and the few people's month."""
    first, last = span
    month = {"first": first - PERIOD, "last": last + PERIOD}
    if len(person_ids) > _FEW:
        yield from _ALL.rows(connection, None, **month)
        return
    yield from _OF_PERSONS.rows(connection, person_ids, **month)
    reach = _WEEK if members is None else _NEAR
    near = {"first": first - reach, "last": last + reach}
    if members is None or len(members) not in _OF_CREW:
        yield from _ALL.rows(connection, None, **near)
    else:
        looked_for = {slot: f"%,{each},%" for slot, each in zip(_SLOTS, members, strict=False)}
        yield from _OF_CREW[len(members)].rows(connection, None, **near, **looked_for)


@lru_cache(maxsize=4096)
def _crew(text: str) -> tuple[int, ...]:
    """Return the crew that a text holds; a few crews stand in all visits."""
    crew: tuple[int, ...] = codec.from_data(tuple[int, ...], codec.parsed(text))
    return crew
