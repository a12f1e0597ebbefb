"""What a comparison with the client's next file asks of the store, for many cases at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, select

from casedesk.domain.cases import CaseStatus
from casedesk.domain.payments import PaymentStatus
from casedesk.domain.visits import VisitStatus
from casedesk.storage.bulk import in_lots
from casedesk.storage.intake_rows import client_rows, import_profiles
from casedesk.storage.raw_rows import raw
from casedesk.storage.rows import addresses, cases, parties, payments, people, phones, placements, visits

OPEN = tuple(each.value for each in CaseStatus if each.is_open)
WAITING_VISITS = (VisitStatus.PLANNED, VisitStatus.UNDER_WAY)

CASE_COLUMNS = (
    "contract_no", "product_name", "product", "principal", "interest", "penalty", "fees", "assigned_amount",
    "overdue_on", "lent_amount", "lent_on", "card_no", "assigned_on", "recall_on", "note",
    "as_of", "client_dpd", "client_bucket", "past_due_from", "balance", "status",
    "next_kind", "next_due_on", "next_note",
)  # fmt: skip
PERSON_COLUMNS = ("name", "document_no", "document_kind", "sex", "born_on", "employer")


class Known(NamedTuple):
    """A case that is here, as far as every row needs it."""

    case_id: int
    version: int
    status: str
    balance: int
    debtor_id: int
    row_id: int | None
    said: str | None
    placement_id: int | None
    source_row: int | None
    row_version: int | None


class Party(NamedTuple):
    """Somebody in a case."""

    person_id: int
    party_id: int
    relation: str
    version: int


def known(connection: Connection, client_id: int, case_nos: Iterable[str]) -> dict[str, Known]:
    """Return by number those cases that the client has here, and what its newest file said of them."""
    columns = raw(
        connection, cases.c.case_no, cases.c.id, cases.c.version, cases.c.status, cases.c.balance,
        cases.c.debtor_id, client_rows.c.id, client_rows.c.said, client_rows.c.placement_id,
        client_rows.c.source_row, client_rows.c.version,
    )  # fmt: skip
    query = select(*columns).outerjoin(client_rows, client_rows.c.case_id == cases.c.id)
    query = query.where(cases.c.client_id == client_id)
    found: dict[str, Known] = {}
    for row in _in_parts(connection, query, cases.c.case_no, case_nos):
        found[row[0]] = Known._make(row[1:])
    return found


def office_values(connection: Connection, case_ids: Iterable[int]) -> Iterator[Row[Any]]:
    """Yield what the office holds of cases and their debtors: keys, versions and plain values.

    In order: case, its version, debtor, the debtor's version, ``CASE_COLUMNS``, ``PERSON_COLUMNS``.
    """
    columns = raw(
        connection, cases.c.id, cases.c.version, people.c.id, people.c.version,
        *(cases.c[each] for each in CASE_COLUMNS), *(people.c[each] for each in PERSON_COLUMNS),
    )  # fmt: skip
    query = select(*columns).join(people, people.c.id == cases.c.debtor_id)
    yield from _in_parts(connection, query, cases.c.id, case_ids)


def phones_of(connection: Connection, person_ids: Iterable[int]) -> dict[int, set[str]]:
    """Return the numbers that people have here."""
    found: dict[int, set[str]] = {}
    query = select(phones.c.person_id, phones.c.number)
    for person_id, number in _in_parts(connection, query, phones.c.person_id, person_ids):
        found.setdefault(person_id, set()).add(number)
    return found


def addresses_of(connection: Connection, person_ids: Iterable[int]) -> dict[int, set[str]]:
    """Return the places that people have here."""
    found: dict[int, set[str]] = {}
    query = select(addresses.c.person_id, addresses.c.text)
    for person_id, text in _in_parts(connection, query, addresses.c.person_id, person_ids):
        found.setdefault(person_id, set()).add(text)
    return found


def parties_of(connection: Connection, case_ids: Iterable[int]) -> dict[int, dict[str, Party]]:
    """Return by case and name who has a part in it."""
    columns = raw(
        connection, parties.c.case_id, people.c.name, people.c.id, parties.c.id, parties.c.relation,
        parties.c.version,
    )  # fmt: skip
    query = select(*columns).join(people, people.c.id == parties.c.person_id)
    found: dict[int, dict[str, Party]] = {}
    for case_id, name, *rest in _in_parts(connection, query, parties.c.case_id, case_ids):
        found.setdefault(case_id, {})[name] = Party(*rest)
    return found


def paid_here(connection: Connection, case_ids: Iterable[int]) -> dict[int, int]:
    """Return by case how much was booked here in fen, reversals taken off."""
    found: dict[int, int] = {}
    for some in in_lots(case_ids):
        query = (
            select(payments.c.case_id, *raw(connection, payments.c.amount))
            .where(payments.c.case_id.in_(some), payments.c.status == PaymentStatus.CONFIRMED)
            .order_by(payments.c.id)
        )
        for case_id, fen in connection.execute(query):
            found[case_id] = found.get(case_id, 0) + fen
    return found


def debtors_of_others(connection: Connection, person_ids: Iterable[int], client_id: int) -> set[int]:
    """Return those people who are debtors of another client's cases too."""
    query = select(cases.c.debtor_id).where(cases.c.client_id != client_id).distinct()
    return {row[0] for row in _in_parts(connection, query, cases.c.debtor_id, person_ids)}


def open_cases_of_profile(connection: Connection, client_id: int, name: str) -> list[tuple[Any, ...]]:
    """Return the client's open cases whose newest row came from a file of the same kind.

    In order: key, number, debtor's name, balance in fen, status, recall day, placement, row.
    """
    columns = raw(
        connection, cases.c.id, cases.c.case_no, people.c.name, cases.c.balance, cases.c.status,
        cases.c.recall_on, placements.c.number, client_rows.c.source_row,
    )  # fmt: skip
    query = (
        select(*columns)
        .join(client_rows, client_rows.c.case_id == cases.c.id)
        .join(placements, placements.c.id == client_rows.c.placement_id)
        .join(import_profiles, import_profiles.c.id == placements.c.profile_id)
        .join(people, people.c.id == cases.c.debtor_id)
        .where(
            cases.c.client_id == client_id,
            cases.c.status.in_([CaseStatus(each) for each in OPEN]),
            import_profiles.c.name == name,
        )
        .order_by(cases.c.case_no)
    )
    return [tuple(each) for each in connection.execute(query)]


def waiting_visits(connection: Connection, case_ids: Iterable[int]) -> list[int]:
    """Return the keys of the visits that are still to come on these cases."""
    found: list[int] = []
    for some in in_lots(case_ids):
        query = select(visits.c.id).where(visits.c.case_id.in_(some), visits.c.status.in_(WAITING_VISITS))
        found += connection.execute(query.order_by(visits.c.id)).scalars()
    return found


def file_of(connection: Connection, placement_ids: Sequence[int]) -> dict[int, str]:
    """Return by placement the digest of its file."""
    query = select(placements.c.id, placements.c.file_sha256).where(placements.c.id.in_(placement_ids))
    return {row[0]: row[1] for row in connection.execute(query)}


def _in_parts(connection: Connection, query: Select[Any], key: Any, values: Iterable[Any]) -> Iterator[Any]:
    for some in in_lots(values):
        yield from connection.execute(query.where(key.in_(some))).all()
