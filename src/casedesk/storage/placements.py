"""What an import asks of the store: which cases and debtors are known, free keys, remembered columns."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from casedesk.domain.intake import ImportProfile
from casedesk.storage import intake_rows, rows
from casedesk.storage.bulk import in_lots
from casedesk.storage.shelves import Shelves


def profiles_of(shelves: Shelves, client_id: int) -> list[ImportProfile]:
    """Return how the columns of a client's kinds of lists are read: each kind once, the newest first."""
    table = intake_rows.import_profiles
    found: dict[str, ImportProfile] = {}
    for each in shelves.import_profiles.all(table.c.client_id == client_id, order=(table.c.id.desc(),)):
        if each.name not in found or each.revision > found[each.name].revision:
            found[each.name] = each
    return list(found.values())


def known_cases(connection: Connection, client_id: int, case_nos: Iterable[str]) -> set[str]:
    """Return those case numbers that the client has here already."""
    table, found = rows.cases, set[str]()
    for some in in_lots(case_nos):
        query = select(table.c.case_no).where(table.c.client_id == client_id, table.c.case_no.in_(some))
        found.update(connection.execute(query).scalars())
    return found


def known_debtors(connection: Connection, numbers: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return for each ID number the names and keys under which people are stored; the oldest key wins."""
    table, found = rows.people, dict[str, dict[str, int]]()
    for some in in_lots(numbers):
        key = func.coalesce(table.c.merged_into, table.c.id).label("id")
        query = select(table.c.document_no, table.c.name, key).where(table.c.document_no.in_(some))
        for number, name, key in connection.execute(query.order_by(table.c.id.desc())):
            found.setdefault(number, {})[name] = key
    return found


def placement_of_file(connection: Connection, client_id: int, sha256: str) -> str | None:
    """Return the number of the placement that the same file has made before."""
    table = rows.placements
    query = select(table.c.number).where(table.c.client_id == client_id, table.c.file_sha256 == sha256)
    found: str | None = connection.execute(query.limit(1)).scalar()
    return found


def is_number_free(connection: Connection, number: str) -> bool:
    """Tell whether no placement bears the number."""
    query = select(rows.placements.c.id).where(rows.placements.c.number == number)
    return connection.execute(query).first() is None
