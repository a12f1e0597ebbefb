"""Cases in which an oral promise has come due."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from casedesk.domain.cases import CaseStatus
from casedesk.storage.rows import cases, operators, people, promises

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
