"""Cases in which an oral promise has come due."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from casedesk.domain.cases import CaseStatus
from casedesk.storage.rows import cases, operators, people, promises

_OPEN = tuple(each for each in CaseStatus if each.is_open)


@dataclass(frozen=True)
class PromiseLine:
    """One promise with whose it is."""

    id: int
    case_id: int
    case_no: str
    name: str
    operator: str


def promises_due(connection: Connection, first: date, last: date) -> list[PromiseLine]:
    """Return the promises of open cases that fall due between two days, oldest first."""
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
        .where(promises.c.due_on >= first, promises.c.due_on <= last, cases.c.status.in_(_OPEN))
        .order_by(promises.c.due_on, promises.c.id)
    )
    return [PromiseLine(**row) for row in connection.execute(query).mappings()]
