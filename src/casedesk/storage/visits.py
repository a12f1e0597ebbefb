"""What a calendar shows of visits and of the cases that wait for one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select, text

from casedesk.domain.cases import Case, CaseStatus, FlagKind, StepKind
from casedesk.domain.errors import BadInputError
from casedesk.domain.people import Address, AddressKind, Person, Reachability, Relation
from casedesk.domain.sentences import say
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.storage.flags import acting
from casedesk.storage.road_rows import visit_requests
from casedesk.storage.rows import addresses, cases, flags, people, visits
from casedesk.storage.shelves import Shelves
from casedesk.storage.visit_sources import humans

SHOWN = tuple(each for each in VisitStatus if each is not VisitStatus.CALLED_OFF)
_PLANNING_LOCK = 4_171_225
_KINDS = {AddressKind.HOME: 0, AddressKind.HOUSEHOLD: 1, AddressKind.OTHER: 2, AddressKind.BILLING: 3}
_STATES = {Reachability.VALID: 0, Reachability.UNKNOWN: 1, Reachability.INVALID: 2, Reachability.STOP: 3}
TRAY_STEPS = (StepKind.VISIT, StepKind.SIGN, StepKind.VERIFY)


def lock_planning(connection: Connection) -> None:
    """Let one planner at a time count visits; SQLite's write lock does so by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _PLANNING_LOCK})


def usual_address(shelves: Shelves, person_id: int) -> Address:
    """Return the address a visit goes to unless another is chosen: the home, the best verified first."""
    known = shelves.addresses.all(shelves.addresses.table.c.person_id == person_id)
    usable = sorted((each for each in known if each.kind in _KINDS), key=_rank_of_address)
    if not usable:
        raise BadInputError(say("No address for a visit is on file. Add one to the case first."))
    return usable[0]


def _rank_of_address(address: Address) -> tuple[int, int, int]:
    verified = -address.verified_on.toordinal() if address.verified_on else 0
    return _STATES[address.status], _KINDS.get(address.kind, len(_KINDS)), verified


def addresses_of_case(shelves: Shelves, case: Case) -> list[tuple[Address, Person, Relation]]:
    """Return every address of everybody in a case, the debtor's usable ones first."""
    table = shelves.parties.table
    parties = {each.person_id: each.relation for each in shelves.parties.all(table.c.case_id == case.id)}
    parties[case.debtor_id] = Relation.SELF
    persons = {each: shelves.people.get(each) for each in parties}
    found = shelves.addresses.all(shelves.addresses.table.c.person_id.in_(list(parties)))
    ranked = sorted(found, key=lambda each: (each.person_id != case.debtor_id, _rank_of_address(each)))
    return [(each, persons[each.person_id], parties[each.person_id]) for each in ranked]


@dataclass(frozen=True)
class VisitRow:
    """A visit with what stands beside it in other tables."""

    visit: Visit
    person_name: str
    case_no: str
    district: str
    place_kind: AddressKind
    address: str


def between(shelves: Shelves, first: datetime, last: datetime) -> list[VisitRow]:
    """Return the visits that start from ``first`` until before ``last``, called off ones left out."""
    table = visits.c
    return _rows(shelves, table.starts_at >= first, table.starts_at < last, table.status.in_(SHOWN))


def one(shelves: Shelves, visit_id: int) -> VisitRow | None:
    """Return one visit with its surroundings."""
    found = _rows(shelves, visits.c.id == visit_id)
    return found[0] if found else None


def _rows(shelves: Shelves, *where: Any) -> list[VisitRow]:
    query = (
        select(
            visits,
            people.c.name.label("person_name"),
            cases.c.case_no.label("case_number"),
            addresses.c.district.label("district"),
            addresses.c.kind.label("place_kind"),
            addresses.c.text.label("address_text"),
        )
        .join(people, people.c.id == visits.c.person_id)
        .join(cases, cases.c.id == visits.c.case_id)
        .join(addresses, addresses.c.id == visits.c.address_id)
        .where(*where)
        .order_by(visits.c.starts_at, visits.c.id)
    )
    return [
        VisitRow(
            shelves.visits.value_of(dict(row)),
            row["person_name"],
            row["case_number"],
            row["district"],
            row["place_kind"],
            row["address_text"],
        )
        for row in shelves.connection.execute(query).mappings()
    ]


def starts_between(connection: Connection, first: datetime, last: datetime) -> list[datetime]:
    """Return when every visit that counts starts, for the marks of the small month."""
    table = visits.c
    query = select(table.starts_at).where(
        table.starts_at >= first, table.starts_at < last, table.status.in_(SHOWN)
    )
    return list(connection.execute(query).scalars())


@dataclass(frozen=True)
class WaitingRow:
    """A case that waits for a visit, with its debtor's best address and acting flags."""

    case: Case
    person_name: str
    address: Address | None
    flags: frozenset[FlagKind]


def waiting(shelves: Shelves, amount: int, today: date) -> tuple[list[WaitingRow], int]:
    """Return the most urgent cases that wait for a visit, and how many wait altogether."""
    where = _waits()
    total = shelves.connection.execute(select(func.count(cases.c.id)).where(*where)).scalar_one()
    query: Select[Any] = (
        select(cases, people.c.name.label("person_name"))
        .join(people, people.c.id == cases.c.debtor_id)
        .where(*where)
        .order_by(~_is_requested(), cases.c.next_due_on.is_(None), cases.c.next_due_on, cases.c.id)
        .limit(amount)
    )
    found = [
        (shelves.cases.value_of(dict(row)), row["person_name"])
        for row in shelves.connection.execute(query).mappings()
    ]
    best = _best_addresses(shelves, [case.debtor_id for case, _ in found])
    marks = _acting_flags(shelves.connection, {case.id: case.debtor_id for case, _ in found}, today)
    rows = [
        WaitingRow(case, name, best.get(case.debtor_id), marks.get(case.id, frozenset()))
        for case, name in found
    ]
    return rows, total


def _waits() -> tuple[Any, ...]:
    open_statuses = [each for each in CaseStatus if each.is_open]
    is_planned = (
        select(visits.c.id)
        .where(
            visits.c.case_id == cases.c.id,
            visits.c.status.in_((VisitStatus.PLANNED, VisitStatus.UNDER_WAY)),
        )
        .exists()
    )
    wants = or_(cases.c.status == CaseStatus.TO_VISIT, cases.c.next_kind.in_(TRAY_STEPS), _is_requested())
    return wants, cases.c.status.in_(open_statuses), ~is_planned


def _is_requested() -> Any:
    """Tell whether somebody's request for a visit to the case was approved and not yet planned."""
    table = visit_requests.c
    return (
        select(table.id).where(table.case_id == cases.c.id, table.status == RequestStatus.APPROVED).exists()
    )


def _best_addresses(shelves: Shelves, person_ids: Sequence[int]) -> dict[int, Address]:
    table = shelves.addresses.table.c
    best: dict[int, Address] = {}
    for part in _parts(person_ids):
        found = shelves.addresses.all(table.person_id.in_(part), table.kind.in_(list(_KINDS)))
        for each in sorted(found, key=_rank_of_address):
            if each.status in {Reachability.VALID, Reachability.UNKNOWN}:
                best.setdefault(each.person_id, each)
    return best


def _acting_flags(
    connection: Connection, debtors: dict[int, int], today: date
) -> dict[int, frozenset[FlagKind]]:
    """Return what acts on each case, what binds its debtor from elsewhere included."""
    same = humans(connection, set(debtors.values()))
    known: dict[int, list[tuple[int, FlagKind]]] = {}
    for part in _parts(sorted(set().union(*same.values()))):
        query = select(cases.c.debtor_id, cases.c.id, flags.c.kind).join(flags, flags.c.case_id == cases.c.id)
        for debtor, *mark in connection.execute(query.where(cases.c.debtor_id.in_(part), acting(today))):
            known.setdefault(debtor, []).append((mark[0], mark[1]))
    return {
        case_id: frozenset(
            kind
            for each in same[debtor]
            for raised_in, kind in known.get(each, ())
            if raised_in == case_id or kind.binds_human
        )
        for case_id, debtor in debtors.items()
    }


def _parts(keys: Sequence[int], size: int = 400) -> Iterable[Sequence[int]]:
    """Cut a list of keys so that no statement names too many."""
    return (keys[at : at + size] for at in range(0, len(keys), size))
