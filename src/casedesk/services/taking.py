"""Stores the drafts of a list: people once, cases, phones, addresses and parties in bulk."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from casedesk.domain.cases import Case, NextStep, StepKind
from casedesk.domain.people import Address, Party, Person, Phone, Relation
from casedesk.domain.placements import Placement
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.drafts import CaseDraft
from casedesk.importing.persons import RelatedDraft
from casedesk.storage import maps
from casedesk.storage.bulk import add_rows, in_lots, reserve_keys
from casedesk.storage.placements import known_debtors
from casedesk.storage.unit_of_work import UnitOfWork

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
class _Batch:
    """Everything to be stored, with keys already given."""

    people: list[Person] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)


def store_cases(
    work: UnitOfWork, placement: Placement, drafts: Sequence[CaseDraft], today: date, progress: Report
) -> int:
    """Store every draft as a case of the placement and return how many join a debtor already stored."""
    filing = _Filing(work, placement, drafts, today)
    total, done, what = len(drafts), 0, say("Storing cases")
    for lot in in_lots(drafts, _LOT):
        progress(done, total, what)
        batch = _Batch()
        for draft in lot:
            filing.file(draft, batch)
        add_rows(work, maps.PERSON, batch.people)
        add_rows(work, maps.PHONE, batch.phones)
        add_rows(work, maps.ADDRESS, batch.addresses)
        add_rows(work, maps.CASE, batch.cases)
        add_rows(work, maps.PARTY, batch.parties)
        done += len(lot)
    progress(total, total, what)
    return filing.linked


class _Filing:
    """Gives keys to people and cases and keeps each human once."""

    def __init__(
        self, work: UnitOfWork, placement: Placement, drafts: Sequence[CaseDraft], today: date
    ) -> None:
        self._placement, self._today = placement, today
        certain = {each.debtor.person.document_no for each in drafts if each.debtor.is_certain}
        self._known = known_debtors(work.connection, certain)
        self._stored_contacts: dict[int, tuple[set[str], set[str]]] = {}
        self._work = work
        self._case_keys = iter(reserve_keys(work.connection, work.cases.table, len(drafts)))
        people = sum(1 + len(each.related) for each in drafts)
        self._person_keys = iter(reserve_keys(work.connection, work.people.table, people))
        self.linked = 0

    def file(self, draft: CaseDraft, batch: _Batch) -> None:
        """Put one draft's values into the batch."""
        debtor_id = self._debtor(draft, batch)
        case_id = next(self._case_keys)
        batch.cases.append(self._case(draft, case_id, debtor_id))
        batch.parties.append(Party(case_id, debtor_id, Relation.SELF))
        for other in draft.related:
            person_id = self._other(other, batch, draft.row)
            batch.parties.append(Party(case_id, person_id, other.relation, note=other.note))

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
            id=case_id,
        )

    def _debtor(self, draft: CaseDraft, batch: _Batch) -> int:
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

    def _add_missing(self, key: int, draft: CaseDraft, batch: _Batch) -> None:
        """Give a known human the numbers and places that only this row tells."""
        numbers, places = self._contacts_of(key)
        origin = self._origin(draft.row)
        for phone in draft.debtor.phones:
            if phone.number not in numbers:
                numbers.add(phone.number)
                batch.phones.append(_phone_of(key, phone, origin))
        for address in draft.debtor.addresses:
            if address.text not in places:
                places.add(address.text)
                batch.addresses.append(_address_of(key, address, origin))

    def _contacts_of(self, key: int) -> tuple[set[str], set[str]]:
        """Return the numbers and places that a human has, in the office or in this list."""
        if key not in self._stored_contacts:
            phones, addresses = self._work.phones, self._work.addresses
            self._stored_contacts[key] = (
                {each.number for each in phones.all(phones.table.c.person_id == key)},
                {each.text for each in addresses.all(addresses.table.c.person_id == key)},
            )
        return self._stored_contacts[key]

    def _other(self, other: RelatedDraft, batch: _Batch, row: int) -> int:
        return self._new(other.person, other.phones, other.addresses, batch, row)

    def _new(
        self,
        person: Person,
        phones: Iterable[Phone],
        addresses: Iterable[Address],
        batch: _Batch,
        row: int,
    ) -> int:
        key = next(self._person_keys)
        origin = self._origin(row)
        batch.people.append(_with_key(person, key))
        batch.phones.extend(_phone_of(key, each, origin) for each in phones)
        batch.addresses.extend(_address_of(key, each, origin) for each in addresses)
        return key

    def _origin(self, row: int) -> str:
        """Return where a value came from: placement and row."""
        return f"{self._placement.number} #{row}"


def _with_key(person: Person, key: int) -> Person:
    """Return the person under a key; spelt out, because ``replace`` takes five times as long."""
    return Person(
        person.name,
        person.document_kind,
        person.document_no,
        person.sex,
        person.born_on,
        person.employer,
        id=key,
    )


def _phone_of(key: int, phone: Phone, origin: str) -> Phone:
    return Phone(key, phone.number, phone.kind, phone.status, phone.source, note=origin)


def _address_of(key: int, address: Address, origin: str) -> Address:
    return Address(
        key, address.text, address.kind, address.district, address.status, address.source, note=origin
    )
