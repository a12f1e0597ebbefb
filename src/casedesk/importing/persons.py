"""Reads the people of some rows: the debtor with phones and addresses, contacts, spouse, guarantors.

The drafts are plain tuples, because a list of 100,000 rows makes a million of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from casedesk.domain.districts import district_of
from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import NumberKind, PhoneNumber, read_id_number
from casedesk.domain.intake import ColumnMapping, Group, GroupKind, IntakeField
from casedesk.domain.people import (
    AddressKind,
    DocumentKind,
    LawfulSource,
    PhoneKind,
    Reachability,
    Relation,
    Sex,
)
from casedesk.domain.sentences import say
from casedesk.importing.aliases import aliases, plain
from casedesk.importing.blocks import Block
from casedesk.importing.cells import CellError, is_empty, number_text
from casedesk.importing.identities import Identity, IdReader, ToldElsewhere, check_person, sex_of
from casedesk.importing.phones import PLAIN_LANDLINE, PLAIN_MOBILE, read_phones

_LONGEST_ADDRESS: Final = 500
_LONGEST_EMPLOYER: Final = 200
_LONGEST_RELATION: Final = 40
_LONGEST_DISTRICT: Final = 60
_FIRST_COUNTY: Final = re.compile(r"[^区县旗\s]{1,20}[区县旗]")
_NO_COUNTY: Final = ("自治区", "行政区", "地区")
_MOST_DISTRICTS: Final = 20_000
_PHONES: Final = {
    IntakeField.MOBILE: PhoneKind.MOBILE,
    IntakeField.HOME_PHONE: PhoneKind.HOME,
    IntakeField.WORK_PHONE: PhoneKind.WORK,
}
_ADDRESSES: Final = {
    IntakeField.HOME_ADDRESS: AddressKind.HOME,
    IntakeField.HOUSEHOLD_ADDRESS: AddressKind.HOUSEHOLD,
    IntakeField.WORK_ADDRESS: AddressKind.WORK,
    IntakeField.BILLING_ADDRESS: AddressKind.BILLING,
}
_GROUP_RELATIONS: Final = {
    GroupKind.CONTACT: Relation.EMERGENCY_CONTACT,
    GroupKind.SPOUSE: Relation.SPOUSE,
    GroupKind.GUARANTOR: Relation.GUARANTOR,
    GroupKind.CO_BORROWER: Relation.CO_BORROWER,
}


class PersonDraft(NamedTuple):
    """A human as the row tells."""

    name: str
    document_kind: DocumentKind = DocumentKind.ID_CARD
    document_no: str = ""
    sex: Sex | None = None
    born_on: date | None = None
    employer: str = ""


class PhoneDraft(NamedTuple):
    """A number that somebody will have."""

    number: str
    kind: PhoneKind
    source: LawfulSource = LawfulSource.CONTRACT
    status: Reachability = Reachability.UNKNOWN


class AddressDraft(NamedTuple):
    """A place that somebody will have."""

    text: str
    kind: AddressKind
    district: str
    source: LawfulSource = LawfulSource.CONTRACT
    status: Reachability = Reachability.UNKNOWN


class DebtorDraft(NamedTuple):
    """The debtor as the row tells; two drafts are one human only where both ID numbers are certain."""

    person: PersonDraft
    is_certain: bool
    phones: tuple[PhoneDraft, ...]
    addresses: tuple[AddressDraft, ...]


class RelatedDraft(NamedTuple):
    """Another person of the row and how he or she stands to the debtor."""

    person: PersonDraft
    relation: Relation
    phones: tuple[PhoneDraft, ...]
    addresses: tuple[AddressDraft, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the columns of one group are."""

    group: Group
    name: int | None
    relation: int | None
    phones: tuple[tuple[int, PhoneKind], ...]
    id_no: int | None
    address: int | None


class PersonReader:
    """Reads the people of every block by one mapping."""

    def __init__(self, mapping: ColumnMapping, today: date) -> None:
        self._today = today
        self._at = {each: mapping.position(each) for each in IntakeField if not each.is_related}
        self._told = ToldElsewhere(
            self._at[IntakeField.SEX], self._at[IntakeField.BORN_ON], self._at[IntakeField.AGE]
        )
        self._phones = [
            (place, kind) for field, kind in _PHONES.items() for place in mapping.positions(field)
        ]
        self._addresses = [
            (place, kind) for field, kind in _ADDRESSES.items() for place in mapping.positions(field)
        ]
        self._groups = [_places(mapping, each) for each in mapping.groups()]
        self._ids = IdReader(today)
        self._districts: dict[str, str] = {}

    def debtors(self, block: Block) -> list[DebtorDraft]:
        """Read the debtors; without a name or an ID number a row is blocked."""
        names = block.names(self._at[IntakeField.NAME])
        identities = self._identities(block)
        employers = block.texts(self._at[IntakeField.EMPLOYER], _LONGEST_EMPLOYER)
        phones = phone_columns(block, self._phones)
        addresses = self._read_addresses(block)
        drafts = []
        for index, (name, identity) in enumerate(zip(names, identities, strict=True)):
            if not name:
                block.row(index).block(
                    self._at[IntakeField.NAME], "name_missing", say("The name is missing.")
                )
            person = PersonDraft(
                name, identity.kind, identity.number, identity.sex, identity.born_on, employers[index]
            )
            drafts.append(DebtorDraft(person, identity.is_certain, phones[index], addresses[index]))
        return drafts

    def related(self, block: Block) -> list[tuple[RelatedDraft, ...]]:
        """Read everybody else in each row; a number without a name is left out with a warning."""
        groups = [self._one_group(block, places) for places in self._groups]
        if not groups:
            return [()] * len(block)
        return [tuple(each for each in row if each is not None) for row in zip(*groups, strict=True)]

    def _identities(self, block: Block) -> list[Identity]:
        place, kind_at = self._at[IntakeField.ID_NO], self._at[IntakeField.ID_KIND]
        kinds = None if kind_at is None else block.texts(kind_at, _LONGEST_RELATION)
        found = []
        for index, cell in enumerate(block.column(place)):
            kind = _document_kind(kinds[index]) if kinds else DocumentKind.ID_CARD
            quick = self._ids.plain(cell) if type(cell) is str and kind is DocumentKind.ID_CARD else None
            identity = quick or self._ids.read(block.row(index), place, kind)
            if not identity.number and is_empty(block.row(index).cell(place)):
                block.row(index).block(place, "id_missing", say("The ID number is missing."))
            found.append(identity)
        self._compare(block, found)
        return found

    def _compare(self, block: Block, identities: Sequence[Identity]) -> None:
        """Compare sex, birthday and age with the ID numbers; a fitting sex alone needs no closer look."""
        told = self._told
        if told.born is None and told.age is None:
            if told.sex is None:
                return
            for index, (cell, identity) in enumerate(zip(block.column(told.sex), identities, strict=True)):
                sex = sex_of(cell) if isinstance(cell, str) else None
                if sex is not identity.sex and sex is not None:
                    check_person(block.row(index), identity, told, self._today)
            return
        for index, identity in enumerate(identities):
            check_person(block.row(index), identity, told, self._today)

    def _one_group(self, block: Block, places: _Places) -> list[RelatedDraft | None]:
        names = block.names(places.name)
        phones = phone_columns(block, places.phones)
        relations = block.texts(places.relation, _LONGEST_RELATION)
        addresses = block.texts(places.address, _LONGEST_ADDRESS)
        found: list[RelatedDraft | None] = []
        for index, name in enumerate(names):
            if not name:
                if phones[index]:
                    message = say("A number without a name was left out.")
                    block.row(index).warn(places.phones[0][0], "contact_nameless", message)
                found.append(None)
                continue
            relation, note = _relation_of(relations[index], places.group.kind)
            number = self._other_document(block, index, places.id_no)
            address = addresses[index]
            homes = (self.address(address, AddressKind.HOME),) if address else ()
            person = PersonDraft(name, DocumentKind.ID_CARD, number)
            found.append(RelatedDraft(person, relation, phones[index], homes, note))
        return found

    def _other_document(self, block: Block, index: int, position: int | None) -> str:
        """Return another person's ID number, or nothing with a warning."""
        cell = "" if position is None else block.column(position)[index]
        if is_empty(cell):
            return ""
        try:
            return read_id_number(number_text(cell), today=self._today).text
        except (BadInputError, CellError) as problem:
            block.row(index).warn(position, "id_unusable", problem.sentence)
            return ""

    def _read_addresses(self, block: Block) -> list[tuple[AddressDraft, ...]]:
        cities = block.texts(self._at[IntakeField.CITY], _LONGEST_RELATION)
        counties = block.texts(self._at[IntakeField.COUNTY], _LONGEST_RELATION)
        columns = [(block.texts(place, _LONGEST_ADDRESS), kind) for place, kind in self._addresses]
        found: list[tuple[AddressDraft, ...]] = []
        for index, (city, county) in enumerate(zip(cities, counties, strict=True)):
            places = []
            for texts, kind in columns:
                text = texts[index]
                if text:
                    is_home = kind is AddressKind.HOME
                    places.append(
                        self.address(text, kind, city if is_home else "", county if is_home else "")
                    )
            found.append(tuple(places))
        return found

    def address(self, text: str, kind: AddressKind, city: str = "", county: str = "") -> AddressDraft:
        """Return a place with its district."""
        return AddressDraft(text, kind, self._district(text, city, county))

    def _district(self, text: str, city: str, county: str) -> str:
        """Return the district; addresses that begin alike up to their 区, 县 or 旗 share it."""
        head = None if city or county else _FIRST_COUNTY.match(text)
        if head is None or head[0].endswith(_NO_COUNTY):
            return district_of(text, city=city, county=county)[:_LONGEST_DISTRICT]
        begin = head[0]
        if begin not in self._districts:
            if len(self._districts) >= _MOST_DISTRICTS:
                self._districts.clear()
            self._districts[begin] = district_of(text)[:_LONGEST_DISTRICT]
        return self._districts[begin]


def _places(mapping: ColumnMapping, group: Group) -> _Places:
    return _Places(
        group,
        mapping.position(IntakeField.RELATED_NAME, group),
        mapping.position(IntakeField.RELATED_RELATION, group),
        tuple((place, PhoneKind.MOBILE) for place in mapping.positions(IntakeField.RELATED_PHONE, group)),
        mapping.position(IntakeField.RELATED_ID_NO, group),
        mapping.position(IntakeField.RELATED_ADDRESS, group),
    )


@lru_cache(maxsize=1_000)
def _relation_of(told: str, kind: GroupKind) -> tuple[Relation, str]:
    """Return how a person of a group stands to the debtor, and the client's word where it says more."""
    usual = _GROUP_RELATIONS[kind]
    if not told:
        return usual, ""
    relation = aliases().relations.get(plain(told))
    chosen = usual if kind is not GroupKind.CONTACT else relation or Relation.OTHER
    return chosen, told if relation is not chosen else ""


def _document_kind(told: str) -> DocumentKind:
    return aliases().document_kinds.get(plain(told), DocumentKind.OTHER) if told else DocumentKind.ID_CARD


def phone_columns(block: Block, places: Sequence[tuple[int, PhoneKind]]) -> list[tuple[PhoneDraft, ...]]:
    """Return the numbers of each row once; a landline in a mobile column is a home phone."""
    is_plain, is_landline = PLAIN_MOBILE.fullmatch, PLAIN_LANDLINE.fullmatch
    found: list[tuple[PhoneDraft, ...]] = [()] * len(block)
    for place, kind in places:
        for index, cell in enumerate(block.column(place)):
            if type(cell) is str and (is_plain(cell) or (kind is not PhoneKind.MOBILE and is_landline(cell))):
                known = found[index]
                if not known or all(each.number != cell for each in known):
                    found[index] = (*known, PhoneDraft(cell, kind))
            elif cell != "":
                found[index] = _with_numbers(found[index], read_phones(block.row(index), place), kind)
    return found


def _with_numbers(
    known: tuple[PhoneDraft, ...], numbers: Sequence[PhoneNumber], kind: PhoneKind
) -> tuple[PhoneDraft, ...]:
    for number in numbers:
        is_landline = number.kind is not NumberKind.MOBILE
        fitting = PhoneKind.HOME if is_landline and kind is PhoneKind.MOBILE else kind
        if all(each.number != number.number for each in known):
            known = (*known, PhoneDraft(number.number, fitting))
    return known
