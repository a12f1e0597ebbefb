"""Requests for visits with what stands beside them in other tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from casedesk.domain.cases import CaseStatus
from casedesk.domain.people import AddressKind
from casedesk.domain.visit_requests import RequestStatus, VisitRequest
from casedesk.domain.visits import VisitStatus
from casedesk.storage.contacts import same_human
from casedesk.storage.road_rows import visit_requests
from casedesk.storage.rows import addresses, cases, clients, people, visits
from casedesk.storage.shelves import Shelves

_COUNTED = tuple(each for each in VisitStatus if each.counts)
_OPEN_CASES = tuple(each for each in CaseStatus if each.is_open)


@dataclass(frozen=True)
class RequestRow:
    """A request with person, case and place."""

    request: VisitRequest
    person_id: int
    person_name: str
    case_no: str
    client: str
    district: str
    place_kind: AddressKind
    address: str


def listed(
    shelves: Shelves, statuses: Sequence[RequestStatus] = (), case_id: int | None = None, most: int = 500
) -> list[RequestRow]:
    """Return the newest requests of some states, perhaps of one case only, the newest first."""
    where: list[ColumnElement[bool]] = []
    if statuses:
        where.append(visit_requests.c.status.in_(list(statuses)))
    if case_id is not None:
        where.append(visit_requests.c.case_id == case_id)
    return _rows(shelves, *where, most=most)


def one(shelves: Shelves, request_id: int) -> RequestRow | None:
    """Return one request with its surroundings."""
    found = _rows(shelves, visit_requests.c.id == request_id, most=1)
    return found[0] if found else None


def approved_requests(shelves: Shelves) -> list[VisitRequest]:
    """Return the approved requests of open cases that wait for a visit, the oldest first."""
    table = visit_requests.c
    is_open = select(cases.c.id).where(cases.c.id == table.case_id, cases.c.status.in_(_OPEN_CASES)).exists()
    found: list[VisitRequest] = shelves.visit_requests.all(table.status == RequestStatus.APPROVED, is_open)
    return found


def approved_of(shelves: Shelves, case_id: int) -> VisitRequest | None:
    """Return the oldest approved request of a case that waits for a visit."""
    table = visit_requests.c
    found: VisitRequest | None = shelves.visit_requests.first(
        table.case_id == case_id, table.status == RequestStatus.APPROVED
    )
    return found


def count_pending(connection: Connection) -> int:
    """Count the requests that wait for a decision."""
    table = visit_requests.c
    query = select(func.count(table.id)).where(table.status == RequestStatus.PENDING)
    return int(connection.execute(query).scalar_one())


def rounds(connection: Connection, case_id: int, person_id: int) -> int:
    """Count the visits to a human for a case that took place or stand on the calendar."""
    table = visits.c
    query = select(func.count(table.id)).where(
        table.case_id == case_id,
        table.person_id.in_(same_human(connection, person_id)),
        table.status.in_(_COUNTED),
    )
    return int(connection.execute(query).scalar_one())


def _rows(shelves: Shelves, *where: ColumnElement[bool], most: int) -> list[RequestRow]:
    query: Any = (
        select(
            visit_requests,
            people.c.id.label("person_id"),
            people.c.name.label("person_name"),
            cases.c.case_no.label("case_number"),
            clients.c.short_name.label("client_name"),
            addresses.c.district.label("district"),
            addresses.c.kind.label("place_kind"),
            addresses.c.text.label("address_text"),
        )
        .join(cases, cases.c.id == visit_requests.c.case_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .join(addresses, addresses.c.id == visit_requests.c.address_id)
        .join(people, people.c.id == addresses.c.person_id)
        .where(*where)
        .order_by(visit_requests.c.id.desc())
        .limit(most)
    )
    return [
        RequestRow(
            shelves.visit_requests.value_of(dict(row)),
            row["person_id"],
            row["person_name"],
            row["case_number"],
            row["client_name"],
            row["district"],
            row["place_kind"],
            row["address_text"],
        )
        for row in shelves.connection.execute(query).mappings()
    ]
