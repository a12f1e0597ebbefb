"""People of a case: who they are to the debtor, their phones and addresses, and who is left alone."""

from dataclasses import replace
from typing import TypeVar

from casedesk.domain.cases import Case
from casedesk.domain.districts import district_of
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.identity import read_id_number, read_phone
from casedesk.domain.masks import mask_address, mask_phone, mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Address, DocumentKind, Party, Person, Phone, Reachability, Relation
from casedesk.domain.sentences import say
from casedesk.domain.travel import require_inside_china
from casedesk.services.case_files import masked_address, masked_person, masked_phone
from casedesk.services.desk import Desk
from casedesk.storage.stops import carry_stops
from casedesk.storage.unit_of_work import UnitOfWork

Reachable = TypeVar("Reachable", Phone, Address)


class PeopleService:
    """Keeps persons, phones and addresses; masked values that come back unchanged stay what they are."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def save_phone(self, actor: Operator, case_id: int, phone: Phone) -> Phone:
        """Add or change a phone of somebody in the case; a stop stays for ever."""
        action = "phone.changed" if phone.id else "phone.added"
        with self._desk.work(action, actor, Right.EDIT_CASES, say("Phone of a person")) as work:
            case = _case_of(work, case_id, phone.person_id)
            stored = work.phones.get(phone.id) if phone.id else None
            if stored is None or phone.number != mask_phone(stored.number):
                phone = replace(phone, number=read_phone(phone.number).number)
            else:
                phone = replace(phone, number=stored.number)
            phone = self._checked(actor, phone, stored)
            saved: Phone = work.phones.save(phone) if stored else work.phones.add(phone)
            carry_stops(work, case_id=case_id, person_id=saved.person_id)
            saved = work.phones.get(saved.id)
            work.about(case.case_no, case_id, kind=str(saved.kind), status=str(saved.status))
            work.commit()
        return masked_phone(saved)

    def save_address(self, actor: Operator, case_id: int, address: Address) -> Address:
        """Add or change an address of somebody in the case; the district is read from the text.

        A new text lies elsewhere: coordinates that were not given with it are dropped.
        """
        action = "address.changed" if address.id else "address.added"
        with self._desk.work(action, actor, Right.EDIT_CASES, say("Address of a person")) as work:
            case = _case_of(work, case_id, address.person_id)
            stored = work.addresses.get(address.id) if address.id else None
            if stored is not None and address.text == mask_address(stored.text, stored.district):
                address = replace(address, text=stored.text, district=stored.district)
            elif not address.text.strip():
                raise BadInputError(say("An address needs a text."))
            else:
                text = address.text.strip()
                is_elsewhere = stored is not None and address.coordinates == stored.coordinates
                point = None if is_elsewhere else address.coordinates
                address = replace(address, text=text, district=district_of(text), coordinates=point)
            if address.coordinates is not None:
                require_inside_china(address.coordinates)
            address = self._checked(actor, address, stored)
            saved: Address = work.addresses.save(address) if stored else work.addresses.add(address)
            work.about(case.case_no, case_id, kind=str(saved.kind), status=str(saved.status))
            work.commit()
        return masked_address(saved)

    def add_person(
        self, actor: Operator, case_id: int, person: Person, relation: Relation, note: str
    ) -> Person:
        """Take somebody into the case; the note says why the office may know them (PIPL art. 6)."""
        if not person.name.strip():
            raise BadInputError(say("A person needs a name."))
        if not note.strip():
            raise BadInputError(say("Write from where this person is known and why the case needs them."))
        if relation is Relation.SELF:
            raise RefusedError(say("A case has one debtor. Choose another relation."))
        with self._desk.work("person.added", actor, Right.EDIT_CASES, say("Person in a case")) as work:
            case = work.cases.get(case_id)
            added = _known_or_new(work, _read(person))
            if added.id == case.debtor_id:
                raise RefusedError(say("This person is the debtor of the case."))
            work.parties.add(Party(case_id, added.id, relation, note=note.strip()))
            carry_stops(work, case_id=case_id, person_id=added.id)
            work.about(case.case_no, case_id, relation=str(relation))
            work.commit()
        return masked_person(added, is_debtor=False)

    def save_party(self, actor: Operator, party: Party) -> Party:
        """Change a person's part in a case; whoever asked to be left alone stays so for ever."""
        with self._desk.work("party.changed", actor, Right.EDIT_CASES) as work:
            case = work.cases.get(party.case_id)
            stored = work.parties.get(party.id)
            if stored.is_contact_stopped and not party.is_contact_stopped:
                raise RefusedError(say("This person asked not to be contacted; that holds for ever."))
            work.parties.save(party)
            carry_stops(work, case_id=case.id, person_id=party.person_id)
            saved: Party = work.parties.get(party.id)
            work.about(case.case_no, case.id, is_stopped=saved.is_contact_stopped)
            work.commit()
        return saved

    def _checked(self, actor: Operator, changed: Reachable, stored: Reachable | None) -> Reachable:
        """Keep a stop, put masked notes back, and sign a fresh verification with day and name."""
        if stored is not None:
            if stored.status is Reachability.STOP and changed.status is not Reachability.STOP:
                raise RefusedError(say("Contact here was stopped; that holds for ever."))
            if changed.note == mask_text(stored.note):
                changed = replace(changed, note=stored.note)
        is_verified = changed.verified_on is not None and (
            stored is None or changed.verified_on != stored.verified_on
        )
        if is_verified and changed.verified_on is not None and changed.verified_on > self._desk.today():
            raise BadInputError(say("The day of verification lies in the future."))
        return replace(changed, verified_by=actor.name) if is_verified else changed


def _case_of(work: UnitOfWork, case_id: int, person_id: int) -> Case:
    """Return the case if the person belongs to it."""
    case: Case = work.cases.get(case_id)
    table = work.parties.table.c
    is_party = work.parties.first(table.case_id == case_id, table.person_id == person_id) is not None
    if person_id != case.debtor_id and not is_party:
        raise NotFoundError(say("Case {case_no} has no such person.", case_no=case.case_no))
    return case


def _read(person: Person) -> Person:
    """Return the person with a checked ID card number and what it tells of birth and sex."""
    number = person.document_no.strip()
    if not number or person.document_kind is not DocumentKind.ID_CARD:
        return replace(person, name=person.name.strip(), document_no=number.upper())
    read = read_id_number(number)
    return replace(
        person, name=person.name.strip(), document_no=read.text, born_on=read.born_on, sex=read.sex
    )


def _known_or_new(work: UnitOfWork, person: Person) -> Person:
    """Return the human who already stands under this document number, else store a new one."""
    table = work.people.table.c
    known = work.people.first(table.document_no == person.document_no) if person.document_no else None
    if known is not None and known.merged_into is not None:
        known = work.people.get(known.merged_into)
    added: Person = known or work.people.add(person)
    return added
