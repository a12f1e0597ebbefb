"""Reads the people of a row: the debtor with phones and addresses, contacts, spouse, guarantors."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from casedesk.domain.districts import district_of
from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import NumberKind, PhoneNumber, read_id_number
from casedesk.domain.intake import ColumnMapping, Group, GroupKind, IntakeField
from casedesk.domain.people import (
    Address,
    AddressKind,
    DocumentKind,
    LawfulSource,
    Person,
    Phone,
    PhoneKind,
    Relation,
)
from casedesk.domain.sentences import say
from casedesk.importing.aliases import aliases, plain
from casedesk.importing.cells import CellError, number_text
from casedesk.importing.checks import (
    Row,
    ToldElsewhere,
    check_person,
    read_identity,
    read_name,
    read_phones,
    read_text,
)

_LONGEST_ADDRESS: Final = 500
_LONGEST_EMPLOYER: Final = 200
_LONGEST_RELATION: Final = 40
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


@dataclass(frozen=True, slots=True)
class DebtorDraft:
    """The debtor as the row tells; two drafts are one human only where both ID numbers are certain."""

    person: Person
    is_certain: bool
    phones: tuple[Phone, ...]
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class RelatedDraft:
    """Another person of the row and how he or she stands to the debtor."""

    person: Person
    relation: Relation
    phones: tuple[Phone, ...]
    addresses: tuple[Address, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the columns of one group are."""

    group: Group
    name: int | None
    relation: int | None
    phones: tuple[int, ...]
    id_no: int | None
    address: int | None


class PersonReader:
    """Reads the people of every row by one mapping."""

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

    def debtor(self, row: Row) -> DebtorDraft:
        """Read the debtor; without a name or an ID number the row is blocked."""
        at = self._at
        name = read_name(row, at[IntakeField.NAME])
        if not name:
            row.block(at[IntakeField.NAME], "name_missing", say("The name is missing."))
        identity = read_identity(row, at[IntakeField.ID_NO], self._document_kind(row), self._today)
        if not identity.number and not row.is_bad:
            row.block(at[IntakeField.ID_NO], "id_missing", say("The ID number is missing."))
        check_person(row, identity, self._told, self._today)
        employer = read_text(row, at[IntakeField.EMPLOYER], _LONGEST_EMPLOYER)
        person = Person(name, identity.kind, identity.number, identity.sex, identity.born_on, employer)
        numbers = [(each, kind) for place, kind in self._phones for each in read_phones(row, place)]
        return DebtorDraft(person, identity.is_certain, _phones(numbers), self._read_addresses(row))

    def related(self, row: Row) -> tuple[RelatedDraft, ...]:
        """Read everybody else in the row; a number without a name is left out with a warning."""
        found = []
        for places in self._groups:
            draft = self._one_related(row, places)
            if draft is not None:
                found.append(draft)
        return tuple(found)

    def _one_related(self, row: Row, places: _Places) -> RelatedDraft | None:
        name = read_name(row, places.name)
        numbers = [(each, PhoneKind.MOBILE) for place in places.phones for each in read_phones(row, place)]
        if not name:
            if numbers:
                row.warn(places.phones[0], "contact_nameless", say("A number without a name was left out."))
            return None
        told = read_text(row, places.relation, _LONGEST_RELATION)
        relation = aliases().relations.get(plain(told)) if told else None
        usual = _GROUP_RELATIONS[places.group.kind]
        is_fixed = places.group.kind is not GroupKind.CONTACT
        chosen = usual if is_fixed or not told else relation or Relation.OTHER
        person = Person(name, document_no=_other_document(row, places.id_no, self._today))
        address = read_text(row, places.address, _LONGEST_ADDRESS)
        addresses = (_address(address, AddressKind.HOME, district_of(address)),) if address else ()
        note = told if relation is not chosen else ""
        return RelatedDraft(person, chosen, _phones(numbers), addresses, note)

    def _document_kind(self, row: Row) -> DocumentKind:
        told = read_text(row, self._at[IntakeField.ID_KIND], _LONGEST_RELATION)
        if not told:
            return DocumentKind.ID_CARD
        return aliases().document_kinds.get(plain(told), DocumentKind.OTHER)

    def _read_addresses(self, row: Row) -> tuple[Address, ...]:
        city = read_text(row, self._at[IntakeField.CITY], _LONGEST_RELATION)
        county = read_text(row, self._at[IntakeField.COUNTY], _LONGEST_RELATION)
        found: list[Address] = []
        for place, kind in self._addresses:
            text = read_text(row, place, _LONGEST_ADDRESS)
            if not text:
                continue
            is_home = kind is AddressKind.HOME
            district = district_of(text, city=city if is_home else "", county=county if is_home else "")
            found.append(_address(text, kind, district[:60]))
        return tuple(found)


def _places(mapping: ColumnMapping, group: Group) -> _Places:
    return _Places(
        group,
        mapping.position(IntakeField.RELATED_NAME, group),
        mapping.position(IntakeField.RELATED_RELATION, group),
        mapping.positions(IntakeField.RELATED_PHONE, group),
        mapping.position(IntakeField.RELATED_ID_NO, group),
        mapping.position(IntakeField.RELATED_ADDRESS, group),
    )


def _phones(numbers: list[tuple[PhoneNumber, PhoneKind]]) -> tuple[Phone, ...]:
    """Return each number once; a landline in a mobile column is a home phone."""
    found: dict[str, Phone] = {}
    for number, kind in numbers:
        is_landline = number.kind is not NumberKind.MOBILE
        fitting = PhoneKind.HOME if is_landline and kind is PhoneKind.MOBILE else kind
        if number.number not in found:
            found[number.number] = Phone(0, number.number, fitting, source=LawfulSource.CONTRACT)
    return tuple(found.values())


def _address(text: str, kind: AddressKind, district: str) -> Address:
    return Address(0, text, kind, district, source=LawfulSource.CONTRACT)


def _other_document(row: Row, position: int | None, today: date) -> str:
    """Return another person's ID number, or nothing with a warning."""
    if position is None or not row.cell(position):
        return ""
    try:
        return read_id_number(number_text(row.cell(position)), today=today).text
    except (BadInputError, CellError) as problem:
        row.warn(position, "id_unusable", problem.sentence)
        return ""
