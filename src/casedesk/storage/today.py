"""Cases in which an oral promise has come due, and what was said and printed about plans."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from casedesk.domain.cases import CaseStatus
from casedesk.domain.contacts import Direction
from casedesk.domain.papers import PaperKind
from casedesk.storage.bulk import in_lots
from casedesk.storage.paper_rows import papers
from casedesk.storage.rows import cases, contact_attempts, operators, people, promises

_CLOSED = tuple(each for each in CaseStatus if not each.is_open)


@dataclass(frozen=True)
class PromiseLine:
    """One promise with whose it is."""

    id: int
    case_id: int
    case_no: str
    name: str
    operator: str


def promises_due(connection: Connection, first: date, last: date, most: int) -> list[PromiseLine]:
    """Return the newest promises of open cases that fall due between two days, oldest first.

    The closed states are named, so that the few newest days are walked and not all open cases.
    """
    query = (
        select(
            promises.c.id,
            promises.c.case_id,
            cases.c.case_no,
            people.c.name,
            operators.c.name.label("operator"),
        )
        .join(cases, cases.c.id == promises.c.case_id)
        .join(people, people.c.id == cases.c.debtor_id)
        .join(operators, operators.c.id == promises.c.operator_id)
        .where(promises.c.due_on >= first, promises.c.due_on <= last, cases.c.status.not_in(_CLOSED))
        .order_by(promises.c.due_on.desc(), promises.c.id.desc())
        .limit(most)
    )
    return [PromiseLine(**row) for row in connection.execute(query).mappings()][::-1]


def promised_cases(connection: Connection, before: date) -> list[int]:
    """Return the cases that wait for a promise of which one fell due before a day."""
    query = (
        select(promises.c.case_id)
        .join(cases, cases.c.id == promises.c.case_id)
        .where(promises.c.due_on < before, cases.c.status == CaseStatus.PROMISE)
        .distinct()
        .order_by(promises.c.case_id)
    )
    return list(connection.execute(query).scalars())


def spoken_to(connection: Connection, case_ids: Collection[int], since: date, zone: ZoneInfo) -> set[int]:
    """Return the cases in which the office reached out to somebody from a day on."""
    moment = datetime.combine(since, time(), zone).astimezone(UTC)
    found: set[int] = set()
    for lot in in_lots(sorted(case_ids)):
        query = select(contact_attempts.c.case_id).where(
            contact_attempts.c.case_id.in_(lot),
            contact_attempts.c.at >= moment,
            contact_attempts.c.direction == Direction.OUTGOING,
        )
        found.update(connection.execute(query).scalars())
    return found


def printed_for(connection: Connection, case_ids: Collection[int], kind: PaperKind) -> dict[int, datetime]:
    """Return when a paper of this kind was last printed for each case that has one."""
    found: dict[int, datetime] = {}
    for lot in in_lots(sorted(case_ids)):
        query = (
            select(papers.c.case_id, func.max(papers.c.printed_at))
            .where(papers.c.case_id.in_(lot), papers.c.kind == kind)
            .group_by(papers.c.case_id)
        )
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found
