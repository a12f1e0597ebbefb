"""Finds the planned visits ahead that the changes of a unit of work may make lawful or unlawful."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, select, union_all

from casedesk.domain.visits import VisitStatus
from casedesk.storage import rows, visit_sources
from casedesk.storage.bulk import in_lots
from casedesk.storage.intake_rows import import_changes
from casedesk.storage.ready import KEYS, Ready
from casedesk.storage.road_rows import absences
from casedesk.storage.rows import cases, visits
from casedesk.storage.table_parts import metadata
from casedesk.storage.touches import Touches

_FEW: Final = 200
"""Up to so many cases and people are asked for by their keys; beyond, all that is planned is read."""
_OWNERS: Final = {
    rows.clients.name: ("clients", "id"),
    rows.operators.name: ("staff", "id"),
    absences.name: ("staff", "operator_id"),
    rows.people.name: ("people", "id"),
    rows.phones.name: ("people", "person_id"),
    rows.addresses.name: ("people", "person_id"),
    rows.contact_attempts.name: ("people", "person_id"),
    rows.flags.name: ("cases", "case_id"),
    rows.parties.name: ("cases", "case_id"),
    rows.agreements.name: ("cases", "case_id"),
    rows.payments.name: ("cases", "case_id"),
}
"""By what column a row that was changed among many names whom it is about."""
_KEYS: Any = bindparam(KEYS, expanding=True)
_DEBTORS: Final = Ready(select(cases.c.debtor_id).where(cases.c.id.in_(_KEYS)))


def _ahead(query: Select[Any]) -> Select[Any]:
    return query.where(visits.c.starts_at >= bindparam("first"), visits.c.status == VisitStatus.PLANNED)


_WITH_CASE = visits.join(cases, cases.c.id == visits.c.case_id)
_OF_PEOPLE: Final = Ready(
    union_all(
        _ahead(select(visits.c.id)).where(visits.c.person_id.in_(_KEYS)),
        _ahead(select(visits.c.id).with_hint(visits, "INDEXED BY ix_visits_case_id", "sqlite")).where(
            visits.c.case_id.in_(select(cases.c.id).where(cases.c.debtor_id.in_(_KEYS)))
        ),
    )
)
_ALL: Final = Ready(
    _ahead(
        select(
            visits.c.id,
            visits.c.case_id,
            visits.c.person_id,
            cases.c.debtor_id,
            cases.c.client_id,
            visits.c.crew,
        ).select_from(_WITH_CASE)
    )
)
_OF_IMPORTS: Final = Ready(
    _ahead(
        select(visits.c.id)
        .join(import_changes, import_changes.c.case_id == visits.c.case_id)
        .where(import_changes.c.placement_id.in_(_KEYS))
    )
)


def visits_touched(connection: Connection, touches: Touches, first: datetime) -> set[int]:
    """Return the keys of visits planned from a moment on that the changed things belong to.

    Everything of one human counts together, whatever records it lies in.
    """
    if touches.is_nothing:
        return set()
    _resolve(connection, touches)
    found = {key for (key,) in _OF_IMPORTS.rows(connection, touches.placements, first=first)}
    is_wide = touches.clients or touches.staff or len(touches.cases) + len(touches.people) > _FEW
    return found | (_among_all if is_wide else _by_key)(connection, touches, first)


def _by_key(connection: Connection, touches: Touches, first: datetime) -> set[int]:
    people = touches.people | _debtors(connection, touches.cases)
    humans: set[int] = people.union(*visit_sources.humans(connection, people).values())
    return {key for (key,) in _OF_PEOPLE.rows(connection, humans, first=first)}


def _among_all(connection: Connection, touches: Touches, first: datetime) -> set[int]:
    planned = list(_ALL.rows(connection, None, first=first))
    if not planned:
        return set()
    people = touches.people | _debtors(connection, touches.cases)
    humans = (
        visit_sources.humans(connection, {each for row in planned for each in row[2:4]}) if people else {}
    )
    concerned = {person for person, same in humans.items() if not same.isdisjoint(people)}
    return {
        key
        for key, case_id, person_id, debtor_id, client_id, crew in planned
        if case_id in touches.cases
        or client_id in touches.clients
        or not concerned.isdisjoint((person_id, debtor_id))
        or not touches.staff.isdisjoint(crew)
    }


def _debtors(connection: Connection, case_ids: Collection[int]) -> set[int]:
    return {debtor for (debtor,) in _DEBTORS.rows(connection, case_ids)}


def _resolve(connection: Connection, touches: Touches) -> None:
    """Ask the store whom the rows are about that were changed by the thousand."""
    for name, keys in touches.rows.items():
        kind, column = _OWNERS[name]
        table = metadata.tables[name]
        for lot in in_lots(sorted(keys)):
            owners = connection.execute(select(table.c[column]).where(table.c.id.in_(lot))).scalars()
            getattr(touches, kind).update(owners)
