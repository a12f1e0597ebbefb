"""What the gate must know about a visit, read from the office's records."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, and_, or_, select

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import Case
from casedesk.domain.contacts import Channel, Direction
from casedesk.domain.people import Address, Person, Relation
from casedesk.domain.visit_facts import (
    AgreementFact,
    BookedVisit,
    CallFact,
    CaseFact,
    PlaceFact,
    StaffFact,
    TargetFact,
    VisitFacts,
)
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.domain.workdays import OfficeCalendar
from casedesk.storage import agreements
from casedesk.storage.contacts import same_human
from casedesk.storage.rows import addresses, contact_attempts, visits
from casedesk.storage.shelves import Shelves

COUNTED = tuple(each for each in VisitStatus if each.counts)
_PERIOD = timedelta(days=31)
_AROUND = timedelta(days=8)
_CALLS = 30


def case_fact(shelves: Shelves, case: Case) -> CaseFact:
    """Return what the file of a case says to the gate."""
    client = shelves.clients.get(case.client_id)
    flag_table, phone_table = shelves.flags.table, shelves.phones.table
    numbers = shelves.phones.all(phone_table.c.person_id == case.debtor_id)
    return CaseFact(
        status=case.status,
        client=client.short_name,
        mandate=client.mandate,
        recall_on=case.recall_on,
        flags=tuple(shelves.flags.all(flag_table.c.case_id == case.id)),
        agreement=_agreement_fact(shelves, case.id),
        preference=case.preference,
        debtor_phones=tuple(each.status for each in numbers),
        calls=_calls(shelves.connection, case.debtor_id),
    )


def _agreement_fact(shelves: Shelves, case_id: int) -> AgreementFact | None:
    running = agreements.running(shelves, case_id)
    if running is None or running.status is not AgreementStatus.SIGNED or running.signed_on is None:
        return None
    paid = agreements.paid_since(shelves.connection, case_id, running.signed_on)
    return AgreementFact(
        running.agreement_no, running.status, running.schedule, paid, running.terms.grace_days
    )


def _calls(connection: Connection, person_id: int) -> tuple[CallFact, ...]:
    """Return the newest outgoing calls to a person over all cases, oldest first."""
    table = contact_attempts.c
    query = (
        select(table.at, table.result)
        .where(
            table.person_id == person_id,
            table.channel == Channel.CALL,
            table.direction == Direction.OUTGOING,
        )
        .order_by(table.at.desc())
        .limit(_CALLS)
    )
    return tuple(reversed([CallFact(at, result) for at, result in connection.execute(query)]))


def target_fact(shelves: Shelves, case: Case, person: Person) -> TargetFact:
    """Return whom the visit is for, with every record of the same identity number."""
    table = shelves.parties.table
    party = shelves.parties.first(table.c.case_id == case.id, table.c.person_id == person.id)
    relation = Relation.SELF if person.id == case.debtor_id else Relation.OTHER
    if party is not None and person.id != case.debtor_id:
        relation = party.relation
    return TargetFact(
        person_ids=frozenset(same_human(shelves.connection, person.id)),
        relation=relation,
        born_on=person.born_on,
        is_contact_stopped=party is not None and party.is_contact_stopped,
    )


def place_fact(address: Address) -> PlaceFact:
    """Return what the gate asks of an address."""
    return PlaceFact(
        address.kind, address.source, address.status, address.verified_on, address.district, address.text
    )


def staff_facts(shelves: Shelves) -> tuple[StaffFact, ...]:
    """Return everybody who could be in a crew."""
    return tuple(
        StaffFact(each.id, each.name, each.credentials, each.is_active) for each in shelves.operators.all()
    )


def booked(connection: Connection, person_ids: frozenset[int], around: datetime) -> tuple[BookedVisit, ...]:
    """Return the person's visits within a month and everybody's within a week, called off ones left out."""
    table = visits.c
    near = and_(table.starts_at >= around - _AROUND, table.starts_at < around + _AROUND)
    of_person = and_(
        table.person_id.in_(person_ids),
        table.starts_at >= around - _PERIOD,
        table.starts_at < around + _PERIOD,
    )
    query = (
        select(
            table.id,
            table.visit_no,
            table.person_id,
            table.starts_at,
            table.minutes,
            table.crew,
            addresses.c.district,
        )
        .join(addresses, addresses.c.id == table.address_id)
        .where(table.status.in_(COUNTED), or_(near, of_person))
        .order_by(table.starts_at)
    )
    return tuple(
        BookedVisit(
            row.id,
            row.visit_no,
            row.person_id,
            row.starts_at,
            row.starts_at + timedelta(minutes=row.minutes),
            row.crew,
            row.district,
        )
        for row in connection.execute(query)
    )


def gather(
    shelves: Shelves, wanted: Sequence[Visit], zone: ZoneInfo, calendar: OfficeCalendar
) -> list[VisitFacts]:
    """Return what the rules look at for each visit, stored or not, in their order."""
    return [_facts(shelves, each, zone, calendar) for each in wanted]


def _facts(shelves: Shelves, visit: Visit, zone: ZoneInfo, calendar: OfficeCalendar) -> VisitFacts:
    case = shelves.cases.get(visit.case_id)
    address = shelves.addresses.get(visit.address_id)
    target = target_fact(shelves, case, shelves.people.get(address.person_id))
    return VisitFacts(
        starts_at=visit.starts_at,
        minutes=visit.minutes,
        zone=zone,
        purpose=visit.purpose,
        case=case_fact(shelves, case),
        target=target,
        place=place_fact(address),
        crew=visit.crew,
        staff=staff_facts(shelves),
        calendar=calendar,
        booked=booked(shelves.connection, target.person_ids, visit.starts_at),
        consent=visit.consent,
        workplace_approved_by=visit.workplace_approved_by,
        note=visit.note,
        visit_id=visit.id,
    )
