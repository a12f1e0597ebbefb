"""What undoing an import asks of the store: what it made, what hangs on it now, what it changed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, and_, literal, or_, select

from casedesk.domain.placements import PlacementStatus
from casedesk.storage.bulk import in_lots
from casedesk.storage.intake_rows import client_rows, import_changes, kept_values, payment_lines
from casedesk.storage.list_rows import case_tags, merges, own_values
from casedesk.storage.paper_rows import papers
from casedesk.storage.road_rows import approvals, hold_outs, visit_requests
from casedesk.storage.rows import (
    addresses,
    agreements,
    cases,
    contact_attempts,
    flags,
    metadata,
    parties,
    payments,
    people,
    phones,
    placements,
    promises,
    visits,
)

_WORKED: Final = (
    contact_attempts, visits, agreements, payments, promises, flags, papers, case_tags, own_values,
    payment_lines, visit_requests, approvals, hold_outs,
)  # fmt: skip
"""What people hang on a case."""


class MadeCase(NamedTuple):
    """A case that the import made."""

    case_id: int
    version: int
    case_no: str
    debtor_id: int


class Change(NamedTuple):
    """One line of the journal."""

    id: int
    case_id: int | None
    noun: str
    record_id: int
    version_after: int
    before: str


def made_cases(connection: Connection, placement_id: int) -> list[MadeCase]:
    """Return the cases of a placement."""
    query = select(cases.c.id, cases.c.version, cases.c.case_no, cases.c.debtor_id)
    query = query.where(cases.c.placement_id == placement_id).order_by(cases.c.id)
    return [MadeCase._make(row) for row in connection.execute(query)]


def worked_cases(connection: Connection, placement_id: int) -> set[int]:
    """Return those cases of a placement on which people have worked since: contacts, visits, money, marks."""
    found: set[int] = set()
    for table in _WORKED:
        found.update(_cases_with(connection, table, placement_id))
    foreign = or_(parties.c.placement_id.is_(None), parties.c.placement_id != placement_id)
    found.update(_cases_with(connection, parties, placement_id, foreign))
    decided = or_(kept_values.c.placement_id != placement_id, kept_values.c.version > 1)
    found.update(_cases_with(connection, kept_values, placement_id, decided))
    return found


def changed_parties(connection: Connection, placement_id: int) -> list[tuple[int, int, int]]:
    """Return key, version and case of those parts that the import made and that were changed since."""
    query = select(parties.c.id, parties.c.version, parties.c.case_id)
    query = query.where(parties.c.placement_id == placement_id, parties.c.version > 1)
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def cases_told_again(connection: Connection, placement_id: int) -> dict[int, str]:
    """Return those cases of a placement that a later file has named, with that file's placement."""
    query = (
        select(cases.c.id, placements.c.number)
        .join(client_rows, client_rows.c.case_id == cases.c.id)
        .join(placements, placements.c.id == client_rows.c.placement_id)
        .where(cases.c.placement_id == placement_id, client_rows.c.placement_id != placement_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _cases_with(
    connection: Connection, table: Table, placement_id: int, *where: ColumnElement[bool]
) -> Iterator[int]:
    query = select(table.c.case_id).join(cases, cases.c.id == table.c.case_id)
    query = query.where(cases.c.placement_id == placement_id, *where).distinct()
    yield from connection.execute(query).scalars()


def touched_people(connection: Connection, placement_id: int) -> dict[int, int]:
    """Return those people whom the import made and somebody has changed since, with their versions."""
    found: dict[int, int] = {}
    changed = select(people.c.id, people.c.version).where(
        people.c.placement_id == placement_id,
        or_(people.c.version > 1, people.c.merged_into.is_not(None)),
    )
    found.update((row[0], row[1]) for row in connection.execute(changed))
    for table in (phones, addresses):
        foreign = or_(table.c.placement_id.is_(None), table.c.placement_id != placement_id)
        query = (
            select(people.c.id)
            .join(table, table.c.person_id == people.c.id)
            .where(people.c.placement_id == placement_id, or_(foreign, table.c.version > 1))
            .distinct()
        )
        found.update((key, 0) for key in connection.execute(query).scalars())
    joined = select(merges.c.kept_id, merges.c.gone_id)
    for row in connection.execute(joined):
        found.update((key, 0) for key in row)
    return found


def people_of(connection: Connection, placement_id: int) -> set[int]:
    """Return the people whom the import made."""
    query = select(people.c.id).where(people.c.placement_id == placement_id)
    return set(connection.execute(query).scalars())


def roles_of_people(connection: Connection, placement_id: int) -> Iterator[tuple[int, int, int]]:
    """Yield person, case and part for every part that an import's people have; 0 for being its debtor."""
    parts = select(parties.c.person_id, parties.c.case_id, parties.c.id)
    debtors = select(cases.c.debtor_id, cases.c.id, literal(0))
    for query, column in ((parts, parties.c.person_id), (debtors, cases.c.debtor_id)):
        of_import = query.join(people, people.c.id == column).where(people.c.placement_id == placement_id)
        for row in connection.execute(of_import):
            yield row[0], row[1], row[2]


def keys_of(connection: Connection, table: Table, column: str, values: Iterable[int]) -> list[int]:
    """Return the keys of the records that point at some others."""
    found: list[int] = []
    for some in in_lots(values):
        query = select(table.c.id).where(table.c[column].in_(some)).order_by(table.c.id)
        found += connection.execute(query).scalars()
    return found


def own_kept_values(connection: Connection, placement_id: int) -> list[tuple[int, int]]:
    """Return key and case of the import's kept values that nobody has decided since."""
    query = select(kept_values.c.id, kept_values.c.case_id)
    query = query.where(kept_values.c.placement_id == placement_id, kept_values.c.version == 1)
    return [(row[0], row[1]) for row in connection.execute(query)]


def journal(connection: Connection, placement_id: int) -> list[Change]:
    """Return what an import changed, in order."""
    query = select(import_changes).where(import_changes.c.placement_id == placement_id)
    return [
        Change(row.id, row.case_id, row.noun, row.record_id, row.version_after, row.before)
        for row in connection.execute(query.order_by(import_changes.c.id))
    ]


def taken_back(connection: Connection) -> Iterator[Change]:
    """Yield the journals of the imports that were undone."""
    query = (
        select(import_changes)
        .join(placements, placements.c.id == import_changes.c.placement_id)
        .where(placements.c.status == PlacementStatus.UNDONE)
    )
    for row in connection.execute(query):
        yield Change(row.id, row.case_id, row.noun, row.record_id, row.version_after, row.before)


def versions_of(connection: Connection, table: str, keys: Iterable[int]) -> dict[int, int]:
    """Return the versions of the records that are still there."""
    source, found = metadata.tables[table], dict[int, int]()
    for some in in_lots(keys):
        query = select(source.c.id, source.c.version).where(source.c.id.in_(some))
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def used(connection: Connection, table: str, keys: Sequence[int]) -> set[int]:
    """Return those phones, addresses or people that a contact or a visit names."""
    found: set[int] = set()
    for user, column in _USERS[table]:
        for some in in_lots(keys):
            query = select(user.c[column]).where(user.c[column].in_(some)).distinct()
            found.update(connection.execute(query).scalars())
    return found


_USERS: Final[dict[str, tuple[tuple[Table, str], ...]]] = {
    "phones": ((contact_attempts, "phone_id"),),
    "addresses": ((visits, "address_id"), (visit_requests, "address_id")),
    "people": ((contact_attempts, "person_id"), (visits, "person_id")),
}


def case_numbers(connection: Connection, case_ids: Iterable[int]) -> dict[int, str]:
    """Return the numbers of cases."""
    found: dict[int, str] = {}
    for some in in_lots(case_ids):
        query = select(cases.c.id, cases.c.case_no).where(cases.c.id.in_(some))
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def later_placements(connection: Connection, case_ids: Iterable[int], placement_id: int) -> dict[int, str]:
    """Return by case the number of a later import, not undone, that said something of it."""
    found: dict[int, str] = {}
    for some in in_lots(case_ids):
        query = (
            select(client_rows.c.case_id, placements.c.number)
            .join(placements, placements.c.id == client_rows.c.placement_id)
            .where(and_(client_rows.c.case_id.in_(some), client_rows.c.placement_id > placement_id))
        )
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found
