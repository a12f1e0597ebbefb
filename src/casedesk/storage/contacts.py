"""Contacts and visits that count against the limits of a day, by human and not by record."""

from datetime import datetime

from sqlalchemy import Connection, and_, func, or_, select

from casedesk.domain.contacts import TALKS, Channel, ContactAttempt, ContactResult, Direction
from casedesk.domain.visit_facts import CallFact, ContactFact
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage.rows import contact_attempts, people, phones
from casedesk.storage.shelves import Shelves

_CALLS = 100
RINGS = (Channel.CALL, Channel.VOICE_NOTICE)
IS_TOLD = or_(
    and_(contact_attempts.c.channel == Channel.CALL, contact_attempts.c.direction == Direction.OUTGOING),
    contact_attempts.c.result.in_(tuple(TALKS)),
    and_(
        contact_attempts.c.direction == Direction.INCOMING,
        contact_attempts.c.result != ContactResult.WRONG_NUMBER,
    ),
)
"""Outgoing calls, whatever came of them, and every word that the person gave."""
_COUNTING = tuple(each for each in VisitStatus if each.counts)


def same_human(connection: Connection, person_id: int) -> tuple[int, ...]:
    """Return the keys of all records that carry this person's document number, or that of one merged."""
    table = people.c
    own = select(table.document_no).where(or_(table.id == person_id, table.merged_into == person_id))
    numbers = own.where(table.document_no != "")
    found = set(connection.execute(select(table.id).where(table.document_no.in_(numbers))).scalars())
    return tuple(sorted(found | {person_id}))


def calls_before(
    connection: Connection, person_ids: tuple[int, ...], until: datetime
) -> tuple[CallFact, ...]:
    """Return the newest calls to a human and talks with him up to a moment over all cases, oldest first."""
    table = contact_attempts.c
    query = (
        select(table.at, table.direction, table.result)
        .where(table.person_id.in_(person_ids), IS_TOLD, table.at <= until)
        .order_by(table.at.desc())
        .limit(_CALLS)
    )
    found = [call_fact(at, direction, result) for at, direction, result in connection.execute(query)]
    return tuple(reversed(found))


def call_fact(at: datetime, direction: Direction, result: ContactResult) -> CallFact:
    """Return what a call or talk tells of whether somebody can be reached; his own word says he can."""
    return CallFact(at, result if direction is Direction.OUTGOING else ContactResult.TALKED)


def attempts_between(
    shelves: Shelves, person_ids: tuple[int, ...], first: datetime, last: datetime
) -> list[ContactAttempt]:
    """Return attempts to reach a human over all cases, from ``first`` up to but without ``last``."""
    table = shelves.contacts.table.c
    found: list[ContactAttempt] = shelves.contacts.all(
        table.person_id.in_(person_ids), table.at >= first, table.at < last
    )
    return found


def rings_between(
    connection: Connection,
    person_ids: tuple[int, ...],
    phone_id: int | None,
    first: datetime,
    last: datetime,
) -> int:
    """Count the calls that rang a number, whoever has it, and those to the human without a number.

    Where no number is chosen, every call to the human counts: leaving it out wins nothing.
    """
    table = contact_attempts.c
    other = phones.alias("other")
    is_same = and_(phones.c.id == phone_id, other.c.number == phones.c.number)
    same = select(other.c.id).select_from(phones.join(other, is_same))
    to_human = table.person_id.in_(person_ids)
    is_on = (
        to_human
        if phone_id is None
        else or_(table.phone_id.in_(same), and_(to_human, table.phone_id.is_(None)))
    )
    is_ring = and_(table.channel.in_(RINGS), table.direction == Direction.OUTGOING)
    query = select(func.count()).where(is_ring, is_on, table.at >= first, table.at < last)
    return connection.execute(query).scalar_one()


def contacts_between(
    connection: Connection, person_ids: tuple[int, ...], first: datetime, last: datetime
) -> tuple[ContactFact, ...]:
    """Return contacts with a human over all cases, visits left out; ``last`` itself is outside."""
    table = contact_attempts.c
    is_visit = and_(table.channel == Channel.IN_PERSON, table.direction == Direction.OUTGOING)
    query = select(table.at, table.channel, table.direction, table.result, table.phone_id).where(
        table.person_id.in_(person_ids), table.at >= first, table.at < last, ~is_visit
    )
    return tuple(
        ContactFact(at, channel, direction, result in TALKS, phone)
        for at, channel, direction, result, phone in connection.execute(query.order_by(table.at))
    )


def visits_between(
    shelves: Shelves, person_ids: tuple[int, ...], first: datetime, last: datetime
) -> list[Visit]:
    """Return visits to a human that count, from ``first`` up to but without ``last``."""
    table = shelves.visits.table.c
    found: list[Visit] = shelves.visits.all(
        table.person_id.in_(person_ids),
        table.counted_at >= first,
        table.counted_at < last,
        table.status.in_(_COUNTING),
    )
    return found
