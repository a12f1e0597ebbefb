"""Stores the new cases of a list: people once, cases, phones, addresses and parties in bulk."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from casedesk.domain.debts import ProductKind
from casedesk.domain.people import AddressKind, DocumentKind, PhoneKind, Relation, Sex
from casedesk.domain.placements import Placement
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.drafts import CaseDraft
from casedesk.importing.persons import AddressDraft, DebtorDraft, PersonDraft, PhoneDraft, RelatedDraft
from casedesk.services.client_words import Listener, day_text
from casedesk.services.comparing import ADDRESS, PHONE
from casedesk.services.import_journal import ImportJournal
from casedesk.storage import import_rows
from casedesk.storage.bulk import in_lots, reserve_keys
from casedesk.storage.bulk_indexes import set_aside
from casedesk.storage.import_rows import Rows, store_rows
from casedesk.storage.placements import known_debtors
from casedesk.storage.raw_rows import raw_change
from casedesk.storage.readings import name_key
from casedesk.storage.unit_of_work import UnitOfWork

V = TypeVar("V")
Report = Callable[[int, int, Sentence | None], None]
_LOT: Final = 1_000
_SELF: Final = Relation.SELF.value
_VALUES: Final[dict[str, str]] = {
    each: each.value
    for kinds in (AddressKind, DocumentKind, PhoneKind, ProductKind, Relation, Sex)
    for each in kinds
}
"""What a choice is stored as; asked for a million times, ``value`` of an enumeration is slow."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the search for circles of garbage, which would walk through a million values that have none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def ticking(values: Iterable[V], progress: Report, what: Sentence) -> Iterator[V]:
    """Yield the values and report now and then, so that a long question can be cancelled."""
    for number, each in enumerate(values):
        if number % _LOT == 0:
            progress(0, 0, what)
        yield each


@dataclass
class Batch:
    """Everything to be stored, as rows with their keys."""

    people: Rows = field(default_factory=list)
    phones: Rows = field(default_factory=list)
    addresses: Rows = field(default_factory=list)
    cases: Rows = field(default_factory=list)
    parties: Rows = field(default_factory=list)
    said: Rows = field(default_factory=list)
    added: list[tuple[int | None, str, int]] = field(default_factory=list)
    """Case, noun and key of what joins records that were here; the journal tells it."""
    repointed: list[tuple[int, int]] = field(default_factory=list)
    """Person and part: debtors who take over the part of another."""

    def store(self, work: UnitOfWork, journal: ImportJournal) -> None:
        """Write everything."""
        connection = work.connection
        store_rows(connection, import_rows.PEOPLE, self.people)
        store_rows(connection, import_rows.PHONES, self.phones)
        store_rows(connection, import_rows.ADDRESSES, self.addresses)
        store_rows(connection, import_rows.CASES, self.cases)
        store_rows(connection, import_rows.PARTIES, self.parties)
        store_rows(connection, import_rows.CLIENT_ROWS, self.said)
        raw_change(connection, work.parties.table, ("person_id",), self.repointed)
        for case_id, noun, key in self.added:
            journal.made(case_id, noun, key)


def store_cases(  # noqa: PLR0917 - what is stored, whose it is, and who is told
    work: UnitOfWork,
    placement: Placement,
    drafts: Sequence[CaseDraft],
    listener: Listener,
    journal: ImportJournal,
    today: date,
    progress: Report,
) -> int:
    """Store every draft as a case of the placement and return how many join a debtor already stored."""
    filing = Filing(work, placement, drafts, listener, today, progress)
    total, done, what = len(drafts), 0, say("Storing cases")
    with set_aside(work.connection, total, lambda: progress(0, 0, say("Laying indexes"))):
        for lot in in_lots(drafts, _LOT):
            progress(done, total, what)
            batch = Batch()
            for draft in lot:
                filing.file(draft, batch)
            batch.store(work, journal)
            done += len(lot)
        progress(total, total, what)
    return filing.linked


class Filing:
    """Gives keys to people and cases and keeps each human once."""

    def __init__(  # noqa: PLR0917 - as above
        self,
        work: UnitOfWork,
        placement: Placement,
        drafts: Sequence[CaseDraft],
        listener: Listener,
        today: date,
        progress: Report,
    ) -> None:
        self._client, self._placement, self._listener = placement.client_id, placement.id, listener
        self._today = today.isoformat()
        certain = {each.debtor.person.document_no for each in drafts if each.debtor.is_certain}
        looked_up = ticking(certain, progress, say("Looking for known debtors"))
        self._known = known_debtors(work.connection, looked_up)
        self._earlier = {key for names in self._known.values() for key in names.values()}
        self._contacts: dict[int, tuple[set[str], set[str]]] = {}
        self._stored: dict[int, DebtorDraft] = {}
        self._work = work
        people = sum([1 + len(each.related) for each in drafts])
        others = [one for each in drafts for one in each.related]
        phones = sum([len(each.debtor.phones) for each in drafts]) + sum(
            [len(each.phones) for each in others]
        )
        places = sum([len(each.debtor.addresses) for each in drafts])
        places += sum([len(each.addresses) for each in others])
        connection = work.connection
        self._case_keys = iter(reserve_keys(connection, work.cases.table, len(drafts)))
        self._person_keys = iter(reserve_keys(connection, work.people.table, people))
        self._phone_keys = iter(reserve_keys(connection, work.phones.table, phones))
        self._address_keys = iter(reserve_keys(connection, work.addresses.table, places))
        self._party_keys = iter(reserve_keys(connection, work.parties.table, people))
        self.linked = 0

    def file(self, draft: CaseDraft, batch: Batch) -> None:
        """Put one draft's values into the batch."""
        debtor_id = self.debtor(draft, batch)
        case_id, placement_id, row = next(self._case_keys), self._placement, draft.row
        self._put_case(draft, case_id, debtor_id, batch)
        keys, put = self._party_keys, batch.parties.append
        put((next(keys), case_id, debtor_id, _SELF, "", placement_id, row))
        for other in draft.related:
            key = self._new(other.person, other.phones, other.addresses, batch, row)
            put((next(keys), case_id, key, _VALUES[other.relation], other.note, placement_id, row))
        batch.said.append((case_id, placement_id, row, self._listener.text(draft)))

    def _put_case(self, draft: CaseDraft, case_id: int, debtor_id: int, batch: Batch) -> None:
        """Put the case's row into the batch, in the order of its columns."""
        debt = draft.debt
        owed, lent = debt.owed, debt.lent_amount
        principal, interest = owed.principal.fen, owed.interest.fen
        penalty, fees = owed.penalty.fen, owed.fees.fen
        past_due = day_text(debt.past_due_from)
        batch.cases.append(
            (
                case_id,
                draft.case_no,
                self._client,
                self._placement,
                debtor_id,
                _VALUES[debt.product],
                debt.product_name,
                debt.contract_no,
                principal,
                interest,
                penalty,
                fees,
                principal + interest + penalty + fees,
                day_text(debt.as_of),
                debt.assigned_amount.fen,
                day_text(debt.overdue_on),
                None if lent is None else lent.fen,
                day_text(debt.lent_on),
                debt.card_no,
                debt.client_dpd,
                debt.client_bucket,
                day_text(draft.assigned_on),
                day_text(draft.recall_on),
                self._today,
                draft.note,
                draft.row,
                past_due,
                past_due,
            )
        )

    def debtor(self, draft: CaseDraft, batch: Batch) -> int:
        """Return the debtor's key: the stored human of the same ID number and name, or a new one."""
        debtor = draft.debtor
        person = debtor.person
        known = self._known.setdefault(person.document_no, {}) if debtor.is_certain else {}
        key = known.get(person.name)
        if key is None:
            key = self._new(person, debtor.phones, debtor.addresses, batch, draft.row)
            if debtor.is_certain:
                known[person.name] = key
                self._stored[key] = debtor
            return key
        self.linked += 1
        self._add_missing(key, draft, batch)
        return key

    def _add_missing(self, key: int, draft: CaseDraft, batch: Batch) -> None:
        """Give a known human the numbers and places that only this row tells."""
        numbers, places = self._contacts_of(key)
        is_earlier = key in self._earlier
        for phone in draft.debtor.phones:
            if phone.number not in numbers:
                numbers.add(phone.number)
                self.phone(key, phone, batch, draft.row, is_added=is_earlier)
        for address in draft.debtor.addresses:
            if address.text not in places:
                places.add(address.text)
                self.address(key, address, batch, draft.row, is_added=is_earlier)

    def _contacts_of(self, key: int) -> tuple[set[str], set[str]]:
        """Return the numbers and places that a human has, in the office or in this list."""
        found = self._contacts.get(key)
        if found is None:
            drafted = self._stored.get(key)
            found = _drafted(drafted) if drafted else self._read_contacts(key)
            self._contacts[key] = found
        return found

    def _read_contacts(self, person_id: int) -> tuple[set[str], set[str]]:
        phones, addresses = self._work.phones, self._work.addresses
        return (
            {each.number for each in phones.all(phones.table.c.person_id == person_id)},
            {each.text for each in addresses.all(addresses.table.c.person_id == person_id)},
        )

    def other(self, other: RelatedDraft, batch: Batch, row: int) -> int:
        """Return the key of a new person beside the debtor."""
        return self._new(other.person, other.phones, other.addresses, batch, row)

    def party(self, case_id: int, person_id: int, other: RelatedDraft, batch: Batch, row: int) -> int:
        """Give a person beside the debtor a part in a case and return its key."""
        key = next(self._party_keys)
        told = (key, case_id, person_id, _VALUES[other.relation], other.note, self._placement, row)
        batch.parties.append(told)
        return key

    def _new(
        self,
        person: PersonDraft,
        phones: Iterable[PhoneDraft],
        addresses: Iterable[AddressDraft],
        batch: Batch,
        row: int,
    ) -> int:
        key, placement_id, name, sex = next(self._person_keys), self._placement, person.name, person.sex
        batch.people.append(
            (
                key,
                name,
                _VALUES[person.document_kind],
                person.document_no,
                None if sex is None else _VALUES[sex],
                day_text(person.born_on),
                person.employer,
                placement_id,
                row,
                name_key(name),
            )
        )
        keys = self._phone_keys
        for phone in phones:
            number, kind = phone.number, _VALUES[phone.kind]
            batch.phones.append((next(keys), key, number, kind, placement_id, row))
        keys = self._address_keys
        for place in addresses:
            text, kind = place.text, _VALUES[place.kind]
            batch.addresses.append((next(keys), key, text, kind, place.district, placement_id, row))
        return key

    def phone(
        self,
        person_id: int,
        phone: PhoneDraft,
        batch: Batch,
        row: int,
        case_id: int | None = None,
        *,
        is_added: bool = False,
    ) -> None:
        """Give somebody a phone with its origin; an added one joins a person who was here."""
        key = next(self._phone_keys)
        batch.phones.append((key, person_id, phone.number, _VALUES[phone.kind], self._placement, row))
        if is_added:
            batch.added.append((case_id, PHONE, key))

    def address(
        self,
        person_id: int,
        address: AddressDraft,
        batch: Batch,
        row: int,
        case_id: int | None = None,
        *,
        is_added: bool = False,
    ) -> None:
        """Give somebody an address with its origin; an added one joins a person who was here."""
        key = next(self._address_keys)
        kind = _VALUES[address.kind]
        told = (key, person_id, address.text, kind, address.district, self._placement, row)
        batch.addresses.append(told)
        if is_added:
            batch.added.append((case_id, ADDRESS, key))


def _drafted(debtor: DebtorDraft) -> tuple[set[str], set[str]]:
    """Return the numbers and places that a row of this list gave a new human."""
    return {each.number for each in debtor.phones}, {each.text for each in debtor.addresses}
