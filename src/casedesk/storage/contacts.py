"""Contacts and visits that count against the limits of a day, by human and not by record."""

from datetime import datetime

from sqlalchemy import Connection, select

from casedesk.domain.contacts import ContactAttempt
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage.rows import cases, people
from casedesk.storage.shelves import Shelves

_COUNTING = tuple(each for each in VisitStatus if each.counts)


def same_human(connection: Connection, person_id: int) -> tuple[int, ...]:
    """Return the keys of all records that carry this person's document number."""
    number = select(people.c.document_no).where(people.c.id == person_id).scalar_subquery()
    query = select(people.c.id).where(people.c.document_no == number, people.c.document_no != "")
    return tuple(connection.execute(query).scalars()) or (person_id,)


def attempts_between(
    shelves: Shelves, person_ids: tuple[int, ...], client_id: int, first: datetime, last: datetime
) -> list[ContactAttempt]:
    """Return attempts to reach a human about a client's cases, from ``first`` up to but without ``last``."""
    table = shelves.contacts.table.c
    of_client = select(cases.c.id).where(cases.c.client_id == client_id)
    found: list[ContactAttempt] = shelves.contacts.all(
        table.person_id.in_(person_ids), table.at >= first, table.at < last, table.case_id.in_(of_client)
    )
    return found


def visits_between(
    shelves: Shelves, person_ids: tuple[int, ...], first: datetime, last: datetime
) -> list[Visit]:
    """Return visits to a human that count, from ``first`` up to but without ``last``."""
    table = shelves.visits.table.c
    found: list[Visit] = shelves.visits.all(
        table.person_id.in_(person_ids),
        table.starts_at >= first,
        table.starts_at < last,
        table.status.in_(_COUNTING),
    )
    return found
