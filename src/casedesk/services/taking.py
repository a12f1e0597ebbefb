"""Stores the new cases of a list: people once, cases, phones, addresses and parties in bulk."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, TypeVar

from casedesk.domain.cases import Case, NextStep, StepKind
from casedesk.domain.people import Address, Party, Person, Phone, Relation
from casedesk.domain.placements import Placement
from casedesk.domain.reconciliation import ClientRow
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.drafts import CaseDraft
from casedesk.importing.persons import AddressDraft, PersonDraft, PhoneDraft, RelatedDraft
from casedesk.services.client_words import Listener
from casedesk.services.import_journal import ImportJournal
from casedesk.storage import maps
from casedesk.storage.bulk import add_rows, in_lots, reserve_keys
from casedesk.storage.mapping import RowMap
from casedesk.storage.placements import known_debtors
from casedesk.storage.raw_rows import raw_change
from casedesk.storage.unit_of_work import UnitOfWork

V = TypeVar("V")
Report = Callable[[int, int, Sentence | None], None]
_LOT: Final = 2_000


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


@dataclass
class Batch:
    """Everything to be stored, with keys already given where others point there."""

    people: list[Person] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    rows: list[ClientRow] = field(default_factory=list)
    more_phones: list[Phone] = field(default_factory=list)
    """Phones of people who were here before; the journal tells them."""
    more_addresses: list[Address] = field(default_factory=list)
    more_parties: list[Party] = field(default_factory=list)
    """People who are new in cases that were here before."""
    repointed: list[tuple[int, int]] = field(default_factory=list)
    """Person and part: debtors who take over the part of another."""

    def store(self, work: UnitOfWork, journal: ImportJournal) -> None:
        """Write everything."""
        add_rows(work, maps.PERSON, self.people)
        add_rows(work, maps.PHONE, self.phones)
        add_rows(work, maps.ADDRESS, self.addresses)
        add_rows(work, maps.CASE, self.cases)
        add_rows(work, maps.PARTY, self.parties)
        add_rows(work, maps.CLIENT_ROW, self.rows)
        raw_change(work.connection, work.parties.table, ("person_id",), self.repointed)
        _store_more(work, journal, maps.PHONE, self.more_phones)
        _store_more(work, journal, maps.ADDRESS, self.more_addresses)
        _store_more(work, journal, maps.PARTY, self.more_parties)


def _store_more(work: UnitOfWork, journal: ImportJournal, kind: RowMap[V], values: Sequence[V]) -> None:
    """Store what joins records that were here, and note each in the journal."""
    if not values:
        return
    keys = reserve_keys(work.connection, kind.table, len(values))
    for key, each in zip(keys, values, strict=True):
        journal.made(getattr(each, "case_id", None), kind.noun, key)
    keyed = [replace(each, id=key) for key, each in zip(keys, values, strict=True)]  # type: ignore[type-var]
    add_rows(work, kind, keyed)


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
    filing = Filing(work, placement, drafts, listener, today)
    total, done, what = len(drafts), 0, say("Storing cases")
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

    def __init__(
        self,
        work: UnitOfWork,
        placement: Placement,
        drafts: Sequence[CaseDraft],
        listener: Listener,
        today: date,
    ) -> None:
        self._placement, self._listener, self._today = placement, listener, today
        certain = {each.debtor.person.document_no for each in drafts if each.debtor.is_certain}
        self._known = known_debtors(work.connection, certain)
        self._earlier = {key for names in self._known.values() for key in names.values()}
        self._stored_contacts: dict[int, tuple[set[str], set[str]]] = {}
        self._work = work
        self._case_keys = iter(reserve_keys(work.connection, work.cases.table, len(drafts)))
        people = sum(1 + len(each.related) for each in drafts)
        self._person_keys = iter(reserve_keys(work.connection, work.people.table, people))
        self.linked = 0

    def file(self, draft: CaseDraft, batch: Batch) -> None:
        """Put one draft's values into the batch."""
        debtor_id = self.debtor(draft, batch)
        case_id = next(self._case_keys)
        placement, row = self._placement.id, draft.row
        batch.cases.append(self._case(draft, case_id, debtor_id))
        batch.parties.append(Party(case_id, debtor_id, Relation.SELF, placement_id=placement, source_row=row))
        for other in draft.related:
            person_id = self.other(other, batch, row)
            party = Party(
                case_id, person_id, other.relation, note=other.note, placement_id=placement, source_row=row
            )
            batch.parties.append(party)
        batch.rows.append(ClientRow(case_id, placement, row, self._listener.text(draft)))

    def _case(self, draft: CaseDraft, case_id: int, debtor_id: int) -> Case:
        return Case(
            case_no=draft.case_no,
            client_id=self._placement.client_id,
            placement_id=self._placement.id,
            debtor_id=debtor_id,
            debt=draft.debt,
            assigned_on=draft.assigned_on,
            recall_on=draft.recall_on,
            next_step=NextStep(StepKind.CALL, self._today),
            note=draft.note,
            source_row=draft.row,
            limitation_from=draft.debt.past_due_from,
            id=case_id,
        )

    def debtor(self, draft: CaseDraft, batch: Batch) -> int:
        """Return the debtor's key: the stored human of the same ID number and name, or a new one."""
        person = draft.debtor.person
        known = self._known.get(person.document_no, {}) if draft.debtor.is_certain else {}
        key = known.get(person.name)
        if key is None:
            key = self._new(person, draft.debtor.phones, draft.debtor.addresses, batch, draft.row)
            if draft.debtor.is_certain:
                self._known.setdefault(person.document_no, {})[person.name] = key
                self._stored_contacts[key] = (
                    {each.number for each in draft.debtor.phones},
                    {each.text for each in draft.debtor.addresses},
                )
            return key
        self.linked += 1
        self._add_missing(key, draft, batch)
        return key

    def _add_missing(self, key: int, draft: CaseDraft, batch: Batch) -> None:
        """Give a known human the numbers and places that only this row tells."""
        numbers, places = self._contacts_of(key)
        is_earlier = key in self._earlier
        phones = batch.more_phones if is_earlier else batch.phones
        addresses = batch.more_addresses if is_earlier else batch.addresses
        for phone in draft.debtor.phones:
            if phone.number not in numbers:
                numbers.add(phone.number)
                phones.append(self.phone(key, phone, draft.row))
        for address in draft.debtor.addresses:
            if address.text not in places:
                places.add(address.text)
                addresses.append(self.address(key, address, draft.row))

    def _contacts_of(self, key: int) -> tuple[set[str], set[str]]:
        """Return the numbers and places that a human has, in the office or in this list."""
        if key not in self._stored_contacts:
            phones, addresses = self._work.phones, self._work.addresses
            self._stored_contacts[key] = (
                {each.number for each in phones.all(phones.table.c.person_id == key)},
                {each.text for each in addresses.all(addresses.table.c.person_id == key)},
            )
        return self._stored_contacts[key]

    def other(self, other: RelatedDraft, batch: Batch, row: int) -> int:
        """Return the key of a new person beside the debtor."""
        return self._new(other.person, other.phones, other.addresses, batch, row)

    def _new(
        self,
        person: PersonDraft,
        phones: Iterable[PhoneDraft],
        addresses: Iterable[AddressDraft],
        batch: Batch,
        row: int,
    ) -> int:
        key = next(self._person_keys)
        batch.people.append(self._with_key(person, key, row))
        batch.phones.extend(self.phone(key, each, row) for each in phones)
        batch.addresses.extend(self.address(key, each, row) for each in addresses)
        return key

    def _with_key(self, person: PersonDraft, key: int, row: int) -> Person:
        """Return the person under a key; spelt out, because ``replace`` takes five times as long."""
        return Person(
            person.name,
            person.document_kind,
            person.document_no,
            person.sex,
            person.born_on,
            person.employer,
            self._placement.id,
            row,
            id=key,
        )

    def phone(self, key: int, phone: PhoneDraft, row: int) -> Phone:
        """Return a phone of somebody with its origin."""
        return Phone(
            key,
            phone.number,
            phone.kind,
            phone.status,
            phone.source,
            placement_id=self._placement.id,
            source_row=row,
        )

    def address(self, key: int, address: AddressDraft, row: int) -> Address:
        """Return an address of somebody with its origin."""
        return Address(
            key,
            address.text,
            address.kind,
            address.district,
            address.status,
            address.source,
            placement_id=self._placement.id,
            source_row=row,
        )
