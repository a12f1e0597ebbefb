"""Drafts of visit records, and the visits whose record is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from casedesk.domain.record_drafts import RecordDraft
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage.records import NOTED
from casedesk.storage.road_rows import visit_drafts
from casedesk.storage.rows import cases, people, visits
from casedesk.storage.shelves import Shelves

_OPEN = (VisitStatus.PLANNED, VisitStatus.UNDER_WAY)


@dataclass(frozen=True)
class KeptDraft:
    """A record that somebody has begun to write."""

    visit_id: int
    operator_id: int
    saved_at: datetime
    draft: RecordDraft


def keep_draft(connection: Connection, kept: KeptDraft) -> None:
    """Store a draft in place of the writer's older one."""
    drop_draft(connection, kept.visit_id, kept.operator_id)
    row = {
        "visit_id": kept.visit_id,
        "operator_id": kept.operator_id,
        "saved_at": kept.saved_at,
        "draft": kept.draft,
    }
    connection.execute(insert(visit_drafts).values(row).execution_options(**NOTED))


def drop_draft(connection: Connection, visit_id: int, operator_id: int | None = None) -> None:
    """Delete a writer's draft, or everybody's once the record is stored."""
    doomed = delete(visit_drafts).where(visit_drafts.c.visit_id == visit_id)
    if operator_id is not None:
        doomed = doomed.where(visit_drafts.c.operator_id == operator_id)
    connection.execute(doomed.execution_options(**NOTED))


def draft_of(connection: Connection, visit_id: int, operator_id: int) -> KeptDraft | None:
    """Return a writer's draft for a visit."""
    table = visit_drafts.c
    query = select(visit_drafts).where(table.visit_id == visit_id, table.operator_id == operator_id)
    row = connection.execute(query).first()
    return None if row is None else KeptDraft(row.visit_id, row.operator_id, row.saved_at, row.draft)


def drafted(connection: Connection) -> frozenset[int]:
    """Return the visits for which somebody has begun a record."""
    return frozenset(connection.execute(select(visit_drafts.c.visit_id)).scalars())


@dataclass(frozen=True)
class OpenVisit:
    """A visit without a record, with whom it went to."""

    visit: Visit
    person_name: str
    case_no: str


def open_before(shelves: Shelves, moment: datetime) -> Iterable[OpenVisit]:
    """Yield the visits that began before a moment and are neither recorded nor called off, oldest first."""
    query = (
        select(visits, people.c.name.label("person_name"), cases.c.case_no.label("case_number"))
        .join(people, people.c.id == visits.c.person_id)
        .join(cases, cases.c.id == visits.c.case_id)
        .where(visits.c.starts_at < moment, visits.c.status.in_(_OPEN))
        .order_by(visits.c.starts_at, visits.c.id)
    )
    for row in shelves.connection.execute(query).mappings():
        yield OpenVisit(shelves.visits.value_of(dict(row)), row["person_name"], row["case_number"])
