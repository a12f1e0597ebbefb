"""What acts on many cases need to know of each, read in one go."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select

from casedesk.domain.bulk import CaseFacts
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import NextStep
from casedesk.storage.case_conditions import Standpoint, conditions
from casedesk.storage.list_rows import case_tags
from casedesk.storage.reconciliation import WAITING_VISITS
from casedesk.storage.rows import cases, visits

_PART = 2000


def facts(
    connection: Connection, query: CaseQuery, seen: Standpoint, tag_ids: Collection[int] = ()
) -> Iterator[CaseFacts]:
    """Yield the facts of every case that fits, by key."""
    carried, visited = _carried(connection, tag_ids), _visited(connection)
    none: frozenset[int] = frozenset()
    of = cases.c
    wanted = (
        select(
            of.id,
            of.case_no,
            of.status,
            of.operator_id,
            of.balance,
            of.next_kind,
            of.next_due_on,
            of.next_note,
        )
        .where(*conditions(query, seen))
        .order_by(of.id)
    )
    for row in connection.execute(wanted.execution_options(yield_per=_PART)):
        step = NextStep(row[5], row[6], row[7] or "") if row[5] else None
        yield CaseFacts(
            row[0], row[1], row[2], row[3], row[4], step, carried.get(row[0], none), row[0] in visited
        )


def tag_keys(connection: Connection, tag_ids: Collection[int]) -> dict[int, list[int]]:
    """Return by case the keys of the records that put these tags on it."""
    found: dict[int, list[int]] = defaultdict(list)
    query = select(case_tags.c.case_id, case_tags.c.id).where(case_tags.c.tag_id.in_(tag_ids))
    for case_id, key in connection.execute(query):
        found[case_id].append(key)
    return found


def _visited(connection: Connection) -> frozenset[int]:
    """Return the cases that a crew is to visit or has left for."""
    waiting = select(visits.c.case_id).where(visits.c.status.in_(WAITING_VISITS))
    return frozenset(connection.execute(waiting).scalars())


def _carried(connection: Connection, tag_ids: Collection[int]) -> dict[int, frozenset[int]]:
    if not tag_ids:
        return {}
    found: dict[int, frozenset[int]] = {}
    query = select(case_tags.c.case_id, case_tags.c.tag_id).where(case_tags.c.tag_id.in_(tag_ids))
    for case_id, tag_id in connection.execute(query):
        found[case_id] = found.get(case_id, frozenset()) | {tag_id}
    return found
