"""Puts drawn cases into the practice office, a whole placement in one unit of work."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time

from casedesk.domain.cases import Case
from casedesk.domain.contacts import ContactAttempt, Promise
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payments import Payment
from casedesk.domain.people import Party, Relation
from casedesk.domain.placements import Placement
from casedesk.services.desk import Desk
from casedesk.services.practice_cases import DrawnCase, Series
from casedesk.services.practice_ledger import open_ledgers
from casedesk.services.practice_people import Household
from casedesk.storage.bulk import add_in_order
from casedesk.storage.numbers import next_number
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass
class History:
    """What was done on the stored cases, waiting to be stored after them."""

    contacts: list[ContactAttempt] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)


@dataclass(frozen=True)
class StoredCase:
    """A stored case as the later story chooses from it."""

    case_id: int
    debtor_id: int
    address_id: int | None
    case: Case
    is_plain: bool
    """Neither flags nor promises nor payments, nobody else's debtor."""


def store_placement(
    desk: Desk, actor: Operator, series: Series, drawn: Sequence[DrawnCase], history: History
) -> list[StoredCase]:
    """Store one placement with its people and cases; their contacts and money go to ``history``."""
    with desk.work("practice.cases_added", actor, Right.IMPORT) as work:
        placement = work.placements.add(_placement(desk, work, series))
        households = [each.debtor for each in drawn if each.debtor is not None]
        relatives = [each for one in drawn for each in one.relatives]
        keys, phones, addresses = _store_people(work, [*households, *relatives])
        debtors = _debtors(drawn, keys)
        cases = [
            replace(each.case, placement_id=placement.id, debtor_id=keys[debtor])
            for each, debtor in zip(drawn, debtors, strict=True)
        ]
        case_ids = add_in_order(work.connection, work.cases, cases)
        _store_parties(work, drawn, case_ids, cases, keys[len(households) :])
        work.flags.add_many(
            [replace(f, case_id=key) for key, one in zip(case_ids, drawn, strict=True) for f in one.flags]
        )
        for key, case, one in zip(case_ids, cases, drawn, strict=True):
            _remember(history, key, case.debtor_id, phones[case.debtor_id], one)
        work.about(placement.number, cases=len(cases), people=len(keys))
        work.commit()
    shared = {debtor for one, debtor in zip(drawn, debtors, strict=True) if one.same_as >= 0}
    return [
        StoredCase(key, case.debtor_id, addresses.get(case.debtor_id), case, _is_plain(one, debtor in shared))
        for key, case, one, debtor in zip(case_ids, cases, drawn, debtors, strict=True)
    ]


def store_history(desk: Desk, actor: Operator, history: History) -> None:
    """Store half a year of contacts, promises and payments in one unit of work."""
    with desk.work("practice.history_added", actor, Right.IMPORT) as work:
        work.contacts.add_many(history.contacts)
        work.promises.add_many(history.promises)
        keys = add_in_order(work.connection, work.payments, history.payments)
        stored = [replace(each, id=key) for each, key in zip(history.payments, keys, strict=True)]
        open_ledgers(work, stored, desk.zone)
        work.about(
            desk.office.name[:100],
            contacts=len(history.contacts),
            promises=len(history.promises),
            payments=len(history.payments),
        )
        work.commit()


def _placement(desk: Desk, work: UnitOfWork, series: Series) -> Placement:
    received = datetime.combine(series.assigned_on, time(9, 20), desk.zone).astimezone(UTC)
    return Placement(
        client_id=series.client_id,
        number=next_number(work.connection, f"{series.prefix}-", series.assigned_on),
        received_at=received,
        file_name="",
        file_sha256="",
        assigned_on=series.assigned_on,
        rows_read=series.cases,
        rows_taken=series.cases,
    )


def _store_people(
    work: UnitOfWork, households: Sequence[Household]
) -> tuple[list[int], dict[int, int | None], dict[int, int]]:
    """Store people, phones and addresses; return keys, each person's first phone and first address."""
    keys = add_in_order(work.connection, work.people, [each.person for each in households])
    pairs = list(zip(keys, households, strict=True))
    numbers = [replace(phone, person_id=key) for key, one in pairs for phone in one.phones]
    places = [replace(place, person_id=key) for key, one in pairs for place in one.addresses]
    phone_ids = add_in_order(work.connection, work.phones, numbers)
    place_ids = add_in_order(work.connection, work.addresses, places)
    first_phone: dict[int, int | None] = dict.fromkeys(keys)
    for phone_id, phone in zip(reversed(phone_ids), reversed(numbers), strict=True):
        first_phone[phone.person_id] = phone_id
    pairs_of_places = zip(reversed(place_ids), reversed(places), strict=True)
    return keys, first_phone, {place.person_id: place_id for place_id, place in pairs_of_places}


def _debtors(drawn: Sequence[DrawnCase], keys: Sequence[int]) -> list[int]:
    """Return for each case the place of its debtor among the stored people."""
    places: list[int] = []
    fresh = iter(range(len(keys)))
    for each in drawn:
        places.append(places[each.same_as] if each.debtor is None else next(fresh))
    return places


def _store_parties(
    work: UnitOfWork,
    drawn: Sequence[DrawnCase],
    case_ids: Sequence[int],
    cases: Sequence[Case],
    relatives: Sequence[int],
) -> None:
    parties, keys = [], iter(relatives)
    for key, case, one in zip(case_ids, cases, drawn, strict=True):
        parties.append(Party(key, case.debtor_id, Relation.SELF))
        parties.extend(Party(key, next(keys), each.relation) for each in one.relatives)
    work.parties.add_many(parties)


def _remember(history: History, key: int, debtor: int, phone: int | None, one: DrawnCase) -> None:
    history.contacts.extend(
        replace(each, case_id=key, person_id=debtor, phone_id=phone) for each in one.contacts
    )
    history.promises.extend(replace(each, case_id=key) for each in one.promises)
    history.payments.extend(replace(each, case_id=key) for each in one.payments)


def _is_plain(one: DrawnCase, is_shared: bool) -> bool:  # noqa: FBT001
    return not (one.flags or one.promises or one.payments or is_shared)
