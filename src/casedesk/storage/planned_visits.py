"""Visits that are still ahead, read without their verdicts: thousands are judged anew at once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, update

from casedesk.domain.compliance import Severity
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage.records import NOTED
from casedesk.storage.rows import cases, people, visits
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_LEFT_OUT = ("verdict", "record", "checked", "severity")
"""Large columns that a plan is not judged by."""
_NAMES = tuple(each.name for each in visits.columns if each.name not in _LEFT_OUT)
_EMPTY: Mapping[str, Any] = dict.fromkeys(_LEFT_OUT)
_AHEAD: Select[Any] = (
    select(*(visits.c[each] for each in _NAMES))
    .where(visits.c.starts_at >= bindparam("first"), visits.c.status == VisitStatus.PLANNED)
    .order_by(visits.c.starts_at, visits.c.id)
)
_BLOCKED = select(visits.c.id).where(
    visits.c.starts_at >= bindparam("first"),
    visits.c.status == VisitStatus.PLANNED,
    visits.c.severity == Severity.BLOCK,
)
_PART = 900


def planned_from(shelves: Shelves, first: datetime) -> list[Visit]:
    """Return the planned visits from a moment on; what the gate said of them is left out."""
    found = shelves.connection.execute(_AHEAD, {"first": first})
    value = shelves.visits.value_of
    return [value({**_EMPTY, **dict(zip(_NAMES, row, strict=True))}) for row in found]


def blocked_from(connection: Connection, first: datetime) -> set[int]:
    """Return the keys of the planned visits from a moment on that stand blocked."""
    return set(connection.execute(_BLOCKED, {"first": first}).scalars())


def whole(shelves: Shelves, keys: Collection[int]) -> dict[int, Visit]:
    """Return visits with everything that is kept of them, by key."""
    ordered = sorted(keys)
    found: dict[int, Visit] = {}
    for at in range(0, len(ordered), _PART):
        part = shelves.visits.all(shelves.visits.table.c.id.in_(ordered[at : at + _PART]))
        found |= {each.id: each for each in part}
    return found


_NEW_VERDICT = (
    update(visits)
    .where(visits.c.id == bindparam("the_key"))
    .values(
        version=visits.c.version + 1,
        verdict=bindparam("new_verdict", type_=visits.c.verdict.type),
        severity=bindparam("new_severity", type_=visits.c.severity.type),
    )
    .execution_options(**NOTED)
)

_VERDICT_ONLY = _NEW_VERDICT.values(version=visits.c.version)


def give_verdicts(work: UnitOfWork, judged: Sequence[Visit], *, is_edit: bool = True) -> None:
    """Store the verdicts that visits carry; the unit of work's summary speaks for them.

    What is no edit leaves the version alone, so that it stands in nobody's way who edits the visit or
    takes an own edit back; both ask the gate anew.
    """
    if work.changes is None:
        raise RuntimeError("a reading session cannot write")
    if not judged:
        return
    rows = [
        {"the_key": each.id, "new_verdict": each.verdict, "new_severity": each.severity} for each in judged
    ]
    work.connection.execute(_NEW_VERDICT if is_edit else _VERDICT_ONLY, rows)
    work.changes.has_written = True


def subjects(connection: Connection, keys: Collection[int]) -> dict[int, tuple[str, str]]:
    """Return of each visit whom it is to and the number of its case."""
    query = (
        select(visits.c.id, people.c.name, cases.c.case_no)
        .join(people, people.c.id == visits.c.person_id)
        .join(cases, cases.c.id == visits.c.case_id)
    )
    ordered = sorted(keys)
    parts = (ordered[at : at + _PART] for at in range(0, len(ordered), _PART))
    rows = (row for part in parts for row in connection.execute(query.where(visits.c.id.in_(part))))
    return {key: (name, number) for key, name, number in rows}
