"""What answers of a search show: names, linked cases, numbers and states."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.people import Relation
from casedesk.domain.search_hits import LinkedCase
from casedesk.domain.visits import VisitStatus
from casedesk.storage.rows import (
    addresses,
    agreements,
    cases,
    clients,
    operators,
    people,
    visits,
)
from casedesk.storage.search import links

_MOST_CASES = 20
"""Linked cases told of one person."""


@dataclass(frozen=True)
class Paper:
    """An agreement or a visit: its number, its case and where it stands; of a case only its key."""

    number: str
    case_id: int
    status: AgreementStatus | VisitStatus | None = None
    at: datetime | None = None


def names(connection: Connection, person_ids: Collection[int]) -> dict[int, str]:
    """Return the names of people."""
    query = select(people.c.id, people.c.name).where(people.c.id.in_(person_ids))
    return {row[0]: row[1] for row in connection.execute(query)}


Links = Mapping[int, Mapping[int, Relation | None]]
"""By person, the cases and how the person stands to their debtors; None for the debtor."""


def links_of(connection: Connection, person_ids: Collection[int]) -> Links:
    """Return the cases that people are in."""
    found: dict[int, dict[int, Relation | None]] = defaultdict(dict)
    for case_id, person, relation in links(connection, list(person_ids)):
        found[person][case_id] = relation
    return found


def owes(links: Mapping[int, Relation | None]) -> bool:
    """Tell whether somebody is liable in one of the cases."""
    return any(relation is None or relation.owes for relation in links.values())


def linked(connection: Connection, links: Links) -> dict[int, list[LinkedCase]]:
    """Return the cases of each person, open and newest first."""
    shown = {person: sorted(some, reverse=True)[:_MOST_CASES] for person, some in links.items()}
    wanted = {case_id for some in shown.values() for case_id in some}
    told = case_lines(connection, wanted, with_places=True)
    return {
        person: sorted(
            (_seen_by(told[case_id], links[person][case_id]) for case_id in some),
            key=lambda case: (not case.status.is_open, -case.id),
        )
        for person, some in shown.items()
    }


def case_lines(
    connection: Connection, case_ids: Collection[int], *, with_places: bool = False
) -> dict[int, LinkedCase]:
    """Return what a line shows of cases, seen from their debtors."""
    query = (
        select(
            cases.c.id,
            cases.c.case_no,
            cases.c.debtor_id,
            people.c.name,
            clients.c.short_name,
            cases.c.balance,
            cases.c.status,
            operators.c.name.label("operator"),
        )
        .join(people, people.c.id == cases.c.debtor_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .outerjoin(operators, operators.c.id == cases.c.operator_id)
        .where(cases.c.id.in_(case_ids))
    )
    rows = connection.execute(query).all()
    places = _districts(connection, {row.debtor_id for row in rows}) if with_places else {}
    return {
        row.id: LinkedCase(
            row.id,
            row.case_no,
            row.name,
            row.short_name,
            row.balance,
            row.status,
            row.operator or "",
            places.get(row.debtor_id, ""),
            Relation.SELF,
        )
        for row in rows
    }


def case_papers(_connection: Connection, keys: Collection[int]) -> dict[int, Paper]:
    """Return cases as papers of themselves."""
    return {key: Paper("", key) for key in keys}


def agreement_papers(connection: Connection, keys: Collection[int]) -> dict[int, Paper]:
    """Return what a line shows of agreements."""
    wanted = agreements.c
    query = select(wanted.id, wanted.agreement_no, wanted.case_id, wanted.status).where(wanted.id.in_(keys))
    return {row.id: Paper(row.agreement_no, row.case_id, row.status) for row in connection.execute(query)}


def visit_papers(connection: Connection, keys: Collection[int]) -> dict[int, Paper]:
    """Return what a line shows of visits."""
    wanted = visits.c
    query = select(wanted.id, wanted.visit_no, wanted.case_id, wanted.status, wanted.starts_at).where(
        wanted.id.in_(keys)
    )
    return {
        row.id: Paper(row.visit_no, row.case_id, row.status, row.starts_at)
        for row in connection.execute(query)
    }


def _seen_by(case: LinkedCase, relation: Relation | None) -> LinkedCase:
    if relation is None or relation is Relation.SELF:
        return case
    return replace(case, relation=relation)


def _districts(connection: Connection, person_ids: Iterable[int]) -> dict[int, str]:
    """Return the district of the oldest address that names one."""
    place = addresses.c
    query = select(place.id, place.person_id, place.district).where(place.person_id.in_(list(person_ids)))
    told = sorted((row for row in connection.execute(query) if row.district), reverse=True)
    return {row.person_id: row.district for row in told}
