"""Who asked to be left alone, found again where a record of theirs is taken in anew.

The wish holds for ever, so it follows the human beyond the record: over the same number, whatever the
name, and within a case over the same name.
"""

from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select, true, update

from casedesk.domain.people import Reachability, Relation
from casedesk.storage.records import NOTED
from casedesk.storage.rows import parties, people, phones
from casedesk.storage.unit_of_work import UnitOfWork

_PART = 500


def carry_stops(work: UnitOfWork, *, case_id: int, person_id: int) -> int:
    """Carry stops to a person's parts, to the case's and to whoever has one of their numbers."""
    numbers = select(phones.c.number).where(phones.c.person_id == person_id)
    sharing = select(phones.c.person_id).where(phones.c.number.in_(numbers))
    table = parties.c
    fresh = or_(table.case_id == case_id, table.person_id == person_id, table.person_id.in_(sharing))
    found = _unstopped(work.connection, fresh)
    for key in found:
        work.parties.save(replace(work.parties.get(key), is_contact_stopped=True))
    rung = _unstopped_numbers(work.connection, phones.c.number.in_(numbers))
    for key in rung:
        work.phones.save(replace(work.phones.get(key), status=Reachability.STOP))
    return len(found) + len(rung)


def carry_stops_into(connection: Connection, placement_id: int) -> int:
    """Carry stops to everybody whom a list brought or gave a number; it goes with the rows it lies in.

    The rows keep their version: they came in the same unit of work, and a stop stays when it is undone.
    """
    if not _is_anybody_stopped(connection):
        return 0
    given = select(phones.c.person_id).where(phones.c.placement_id == placement_id)
    found = _unstopped(
        connection, or_(parties.c.placement_id == placement_id, parties.c.person_id.in_(given))
    )
    rung = _unstopped_numbers(connection, phones.c.placement_id == placement_id)
    _set(connection, parties, found, is_contact_stopped=True)
    _set(connection, phones, rung, status=Reachability.STOP)
    return len(found) + len(rung)


def _set(connection: Connection, table: Table, keys: list[int], **values: object) -> None:
    for at in range(0, len(keys), _PART):
        change = update(table).where(table.c.id.in_(keys[at : at + _PART])).values(**values)
        connection.execute(change.execution_options(**NOTED))


def _is_anybody_stopped(connection: Connection) -> bool:
    stopped = select(true()).where(parties.c.is_contact_stopped.is_(True)).limit(1)
    numbers = select(true()).where(phones.c.status == Reachability.STOP).limit(1)
    return any(connection.execute(each).first() is not None for each in (stopped, numbers))


def _unstopped(connection: Connection, fresh: ColumnElement[bool]) -> list[int]:
    """Return the parts among the fresh ones whose human asked elsewhere to be left alone.

    The debtor is nobody's contact: his own wish is judged by people and stands as a flag.
    """
    stopped, asked, own = parties.alias("stopped"), people.alias("asked"), people.alias("own")
    persons = select(stopped.c.person_id).where(stopped.c.is_contact_stopped.is_(True))
    numbers = select(phones.c.number).where(phones.c.person_id.in_(persons))
    reached = select(phones.c.person_id).where(phones.c.number.in_(numbers))
    namesakes = (
        select(stopped.c.id)
        .join(asked, asked.c.id == stopped.c.person_id)
        .where(
            stopped.c.case_id == parties.c.case_id,
            stopped.c.is_contact_stopped.is_(True),
            func.lower(func.trim(asked.c.name)) == func.lower(func.trim(own.c.name)),
        )
    )
    table = parties.c
    query = (
        select(table.id)
        .join(own, own.c.id == table.person_id)
        .where(
            fresh,
            table.relation != Relation.SELF,
            table.is_contact_stopped.is_(False),
            or_(table.person_id.in_(persons), table.person_id.in_(reached), namesakes.exists()),
        )
        .order_by(table.id)
    )
    return list(connection.execute(query).scalars())


def _unstopped_numbers(connection: Connection, fresh: ColumnElement[bool]) -> list[int]:
    """Return the phones among the fresh ones that ring a number which was stopped elsewhere."""
    stopped = phones.alias("stopped")
    numbers = select(stopped.c.number).where(stopped.c.status == Reachability.STOP)
    query = select(phones.c.id).where(
        fresh, phones.c.status != Reachability.STOP, phones.c.number.in_(numbers)
    )
    return list(connection.execute(query.order_by(phones.c.id)).scalars())
