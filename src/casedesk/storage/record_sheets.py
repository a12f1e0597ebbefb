"""Which records wait for their check, and whom a visit went to."""

from sqlalchemy import Connection, select

from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage.rows import cases, people, visits


def unchecked(connection: Connection) -> tuple[int, ...]:
    """Return the keys of recorded visits that no supervisor has checked, the oldest first."""
    table = visits.c
    query = (
        select(table.id)
        .where(table.status == VisitStatus.HELD, table.checked.is_(None), table.record.is_not(None))
        .order_by(table.starts_at, table.id)
    )
    return tuple(connection.execute(query).scalars())


def whom(connection: Connection, visit: Visit) -> tuple[str, str]:
    """Return the name of the person visited and the number of the case."""
    name = connection.execute(select(people.c.name).where(people.c.id == visit.person_id)).scalar_one()
    number = connection.execute(select(cases.c.case_no).where(cases.c.id == visit.case_id)).scalar_one()
    return str(name), str(number)
