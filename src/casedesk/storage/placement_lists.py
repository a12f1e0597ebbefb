"""The list of placements with what is open in them, and changes of all their cases at once."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, delete, func, insert, literal, or_, select, type_coerce, update
from sqlalchemy.types import Integer

from casedesk.domain.cases import CaseStatus
from casedesk.domain.money import Money
from casedesk.domain.placements import PlacementStatus
from casedesk.storage.intake_rows import import_changes
from casedesk.storage.reconciliation import WAITING_VISITS
from casedesk.storage.records import NOTED
from casedesk.storage.rows import cases, clients, operators, placements, visits

PAUSE = "pause"
"""The noun under which the journal remembers where a paused case stood; undoing an import skips it."""
OPEN = tuple(each for each in CaseStatus if each.is_open)
_PAUSABLE = tuple(each for each in OPEN if each is not CaseStatus.ON_HOLD)


@dataclass(frozen=True)
class PlacementRow:
    """One line of the list of placements."""

    id: int
    version: int
    number: str
    client_id: int
    client: str
    received_at: datetime
    file_name: str
    assigned_on: date | None
    recall_on: date | None
    status: PlacementStatus
    resume_on: date | None
    note: str
    taken_by: str
    rows_read: int
    rows_taken: int
    rows_changed: int
    rows_unchanged: int
    rows_missing: int
    rows_rejected: int
    cases: int
    open_cases: int
    balance: Money
    """What is owed on the open cases."""


def rows(
    connection: Connection, *, client_id: int | None = None, placement_id: int | None = None, number: str = ""
) -> list[PlacementRow]:
    """Return placements with the sums of their cases, newest first."""
    wanted = [
        *([placements.c.client_id == client_id] if client_id is not None else []),
        *([placements.c.id == placement_id] if placement_id is not None else []),
        *([placements.c.number == number] if number else []),
    ]
    named = (
        select(placements, clients.c.short_name.label("client"), operators.c.name.label("taken_by_name"))
        .join(clients, clients.c.id == placements.c.client_id)
        .outerjoin(operators, operators.c.id == placements.c.taken_by)
        .where(*wanted)
        .order_by(placements.c.received_at.desc(), placements.c.id.desc())
    )
    found = list(connection.execute(named).mappings())
    sums = _sums(connection, [each["id"] for each in found] if wanted else None)
    fields = [
        each for each in PlacementRow.__dataclass_fields__ if each in placements.c and each != "taken_by"
    ]
    answer = []
    for row in found:
        total, open_cases, balance = sums.get(row["id"], (0, 0, 0))
        answer.append(
            PlacementRow(
                **{each: row[each] for each in fields},
                client=row["client"],
                taken_by=row["taken_by_name"] or "",
                cases=total,
                open_cases=open_cases,
                balance=Money.of_fen(balance),
            )
        )
    return answer


def _sums(connection: Connection, keys: list[int] | None) -> dict[int, tuple[int, int, int]]:
    """Return by placement: cases, open cases and what is owed on these, in fen."""
    amount = func.sum(type_coerce(cases.c.balance, Integer))
    query = select(cases.c.placement_id, cases.c.status, func.count(), amount)
    if keys is not None:
        query = query.where(cases.c.placement_id.in_(keys))
    found: dict[int, tuple[int, int, int]] = {}
    for key, status, number, owed in connection.execute(query.group_by(cases.c.placement_id, cases.c.status)):
        total, open_cases, balance = found.get(key, (0, 0, 0))
        is_open = status.is_open
        found[key] = (
            total + number,
            open_cases + (number if is_open else 0),
            balance + (int(owed) if is_open else 0),
        )
    return found


def waiting_visits_of(connection: Connection, placement_id: int) -> list[int]:
    """Return the cases of a placement that have visits to come."""
    query = (
        select(visits.c.case_id)
        .join(cases, cases.c.id == visits.c.case_id)
        .where(visits.c.status.in_(WAITING_VISITS), cases.c.placement_id == placement_id)
        .distinct()
    )
    return list(connection.execute(query).scalars())


def extend_cases(connection: Connection, placement_id: int, recall_on: date) -> int:
    """Move the recall of the open cases; the entry of the work tells it. Return how many."""
    earlier = or_(cases.c.recall_on.is_(None), cases.c.recall_on != recall_on)
    change = update(cases).where(cases.c.placement_id == placement_id, cases.c.status.in_(OPEN), earlier)
    change = change.values(recall_on=recall_on, version=cases.c.version + 1)
    return connection.execute(change.execution_options(**NOTED)).rowcount


def give_cases_back(connection: Connection, placement_id: int) -> int:
    """Return the open cases to their client; the entry of the work tells it. Return how many."""
    change = update(cases).where(cases.c.placement_id == placement_id, cases.c.status.in_(OPEN))
    change = change.values(
        status=CaseStatus.RETURNED,
        next_kind=None,
        next_due_on=None,
        next_note=None,
        version=cases.c.version + 1,
    )
    return connection.execute(change.execution_options(**NOTED)).rowcount


def pause_cases(connection: Connection, placement_id: int) -> int:
    """Put the open cases on hold and remember where each stood. Return how many."""
    where = and_(cases.c.placement_id == placement_id, cases.c.status.in_(_PAUSABLE))
    stood = select(
        literal(1), literal(placement_id), cases.c.id, literal(PAUSE), cases.c.id, cases.c.version + 1,
        type_coerce(cases.c.status, import_changes.c.before.type),
    ).where(where)  # fmt: skip
    columns = ["version", "placement_id", "case_id", "noun", "record_id", "version_after", "before"]
    connection.execute(insert(import_changes).from_select(columns, stood).execution_options(**NOTED))
    change = update(cases).where(where).values(status=CaseStatus.ON_HOLD, version=cases.c.version + 1)
    return connection.execute(change.execution_options(**NOTED)).rowcount


def resume_cases(connection: Connection, placement_id: int) -> int:
    """Let the cases stand again where they stood, but for those that somebody moved on. Return how many."""
    remembered = and_(import_changes.c.placement_id == placement_id, import_changes.c.noun == PAUSE)
    stood = (
        select(type_coerce(import_changes.c.before, cases.c.status.type))
        .where(remembered, import_changes.c.case_id == cases.c.id)
        .scalar_subquery()
    )
    waiting = select(import_changes.c.record_id).where(remembered)
    change = (
        update(cases)
        .where(
            cases.c.placement_id == placement_id,
            cases.c.status == CaseStatus.ON_HOLD,
            cases.c.id.in_(waiting),
        )
        .values(status=stood, version=cases.c.version + 1)
    )
    number = connection.execute(change.execution_options(**NOTED)).rowcount
    connection.execute(delete(import_changes).where(remembered).execution_options(**NOTED))
    return number
