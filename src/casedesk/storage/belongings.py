"""What hangs on one record of a person: cases, parts, phones, addresses, contacts, visits."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, or_, select

from casedesk.storage.readings import name_key
from casedesk.storage.records import Records
from casedesk.storage.rows import addresses, cases, contact_attempts, parties, people, phones, visits
from casedesk.storage.shelves import Shelves

NOUNS = ("cases", "parties", "phones", "addresses", "contacts", "visits")
"""The shelves whose records name a person, in the order in which they are moved."""
_TABLES: dict[str, Table] = {
    "cases": cases,
    "parties": parties,
    "phones": phones,
    "addresses": addresses,
    "contacts": contact_attempts,
    "visits": visits,
}
_MOST = 20


def field_of(noun: str) -> str:
    """Return the field by which a record names its person."""
    return "debtor_id" if noun == "cases" else "person_id"


def of_person(shelves: Shelves, noun: str, person_id: int) -> list[Any]:
    """Return the records of one kind that hang on a person."""
    records: Records[Any] = getattr(shelves, noun)
    return records.all(records.table.c[field_of(noun)] == person_id)


def count(connection: Connection, noun: str, person_id: int) -> int:
    """Return how many records of a kind hang on a person."""
    table = _TABLES[noun]
    query = select(func.count()).select_from(table).where(table.c[field_of(noun)] == person_id)
    return connection.execute(query).scalar_one()


def alike(connection: Connection, person_id: int) -> list[int]:
    """Return records that may be the same human: same name, or a phone in common, the likeliest first."""
    key = select(people.c.name_key).where(people.c.id == person_id).scalar_subquery()
    numbers = select(phones.c.number).where(phones.c.person_id == person_id)
    called = select(phones.c.person_id).where(phones.c.number.in_(numbers))
    query = select(people.c.id).where(
        people.c.id != person_id,
        people.c.merged_into.is_(None),
        or_(people.c.name_key == key, people.c.id.in_(called)),
    )
    return list(connection.execute(query.order_by(people.c.id).limit(_MOST)).scalars())


def named(connection: Connection, text: str, but: int) -> list[int]:
    """Return records by whole name, whole document number, whole phone, or the number of a case."""
    debtors = select(cases.c.debtor_id).where(cases.c.case_no == text)
    called = select(phones.c.person_id).where(phones.c.number == text)
    query = select(people.c.id).where(
        people.c.id != but,
        people.c.merged_into.is_(None),
        or_(
            people.c.name_key == name_key(text),
            people.c.document_no == text.upper(),
            people.c.id.in_(debtors),
            people.c.id.in_(called),
        ),
    )
    return list(connection.execute(query.order_by(people.c.id).limit(_MOST)).scalars())


def placements_of(connection: Connection, case_ids: Collection[int]) -> set[int]:
    """Return the placements from which some cases came."""
    query = select(cases.c.placement_id).where(cases.c.id.in_(case_ids)).distinct()
    return set(connection.execute(query).scalars())


def case_numbers(connection: Connection, case_ids: Sequence[int]) -> tuple[str, ...]:
    """Return the numbers of some cases in their order."""
    query = select(cases.c.case_no).where(cases.c.id.in_(case_ids)).order_by(cases.c.id)
    return tuple(connection.execute(query).scalars())
