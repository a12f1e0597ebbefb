"""Everything that a visit's record brings about in its case, inside the transaction that stores it."""

import re
from dataclasses import replace
from typing import Final

from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.contacts import Channel, ContactAttempt, Direction, Promise
from casedesk.domain.districts import district_of
from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import read_phone
from casedesk.domain.intake import IntakeField
from casedesk.domain.mandates import scope_of
from casedesk.domain.operators import Operator
from casedesk.domain.papers import Paper, PaperEnding
from casedesk.domain.people import Address, AddressKind, Phone, Reachability
from casedesk.domain.record_effects import Effects, effects_of, flags_to_raise, status_after
from casedesk.domain.sentences import say
from casedesk.domain.visit_records import DefaultReason, Delivery, HandOut, IncidentKind, NewContactData
from casedesk.domain.visits import Visit, VisitRecord
from casedesk.services.complaints import NewComplaint, enter, has_open
from casedesk.services.desk import Desk
from casedesk.storage import flags as flag_rows
from casedesk.storage.shelves import Shelves
from casedesk.storage.stops import carry_stops
from casedesk.storage.unit_of_work import UnitOfWork

_COPY: Final = re.compile(r"(?P<subject>.+?)\s*/\s*(?P<copy>\d+)")
_STAYED: Final = frozenset({Delivery.SIGNED_FOR, Delivery.TAKEN, Delivery.LEFT_SEALED, Delivery.BY_POST})
"""Ways by which a paper does not come back."""


class Aftermath:
    """Contact, promise, address, new data, flags, papers and the next step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def effects(self, record: VisitRecord) -> Effects:
        """Return what follows from a record by the rules of its day."""
        came_on = self._desk.day_of(record.arrived_at)
        days = self._desk.pack_on(came_on).params.get("cool_down_days", 0)
        return effects_of(record, came_on, int(str(days)))

    def bring_about(self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord) -> None:
        """Write down everything that follows from a new record."""
        effects = self.effects(record)
        self._note_contact(work, actor, visit, record, effects)
        if record.promise_amount is not None and record.promise_due_on is not None:
            work.promises.add(
                Promise(
                    case_id=visit.case_id,
                    amount=record.promise_amount,
                    due_on=record.promise_due_on,
                    made_at=record.arrived_at,
                    operator_id=actor.id,
                    visit_id=visit.id,
                )
            )
        self._note_address(work, actor, visit, record, effects)
        for each in record.new_data:
            self._note_new_data(work, visit, each)
        for hand_out in record.hand_outs:
            self._hand_over(work, visit, record, hand_out)
        self._raise_flags(work, visit, record, effects)
        self._take_complaints(work, actor, visit, record)
        self._move_case_on(work, visit, record, effects)

    def correct(
        self, work: UnitOfWork, actor: Operator, visit: Visit, before: VisitRecord, record: VisitRecord
    ) -> None:
        """Bring the case in step with a record into which a correction was taken over."""
        old, effects = self.effects(before), self.effects(record)
        contacts = work.contacts.table.c
        stored = work.contacts.first(
            contacts.case_id == visit.case_id,
            contacts.channel == Channel.IN_PERSON,
            contacts.at == before.arrived_at,
        )
        if stored is not None:
            told = self._contact(actor, visit, record, effects)
            work.contacts.save(
                replace(told, id=stored.id, version=stored.version, operator_id=stored.operator_id)
            )
        self._correct_promise(work, actor, visit, record)
        self._note_address(work, actor, visit, record, effects)
        self._raise_flags(work, visit, record, effects)
        case = work.cases.get(visit.case_id)
        if case.next_step == old.step and effects.step != old.step:
            work.cases.save(replace(case, next_step=effects.step))

    def _contact(
        self, actor: Operator, visit: Visit, record: VisitRecord, effects: Effects
    ) -> ContactAttempt:
        return ContactAttempt(
            case_id=visit.case_id,
            person_id=visit.person_id,
            channel=Channel.IN_PERSON,
            direction=Direction.OUTGOING,
            result=effects.contact,
            at=record.arrived_at,
            operator_id=actor.id,
            minutes=record.minutes,
            note=record.summary,
            recording_ref=record.recording_ref,
        )

    def _note_contact(
        self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord, effects: Effects
    ) -> None:
        work.contacts.add(self._contact(actor, visit, record, effects))

    def _correct_promise(self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord) -> None:
        stored = work.promises.first(work.promises.table.c.visit_id == visit.id)
        amount, due_on = record.promise_amount, record.promise_due_on
        if amount is None or due_on is None:
            if stored is not None:
                work.promises.remove(stored)
        elif stored is None:
            work.promises.add(
                Promise(visit.case_id, amount, due_on, record.arrived_at, actor.id, visit_id=visit.id)
            )
        elif (stored.amount, stored.due_on) != (amount, due_on):
            work.promises.save(replace(stored, amount=amount, due_on=due_on))

    def _note_address(
        self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord, effects: Effects
    ) -> None:
        """Keep what the crew found out about the address; a stop stays a stop."""
        address = work.addresses.get(visit.address_id)
        if effects.is_address_valid is None or address.status is Reachability.STOP:
            return
        status = Reachability.VALID if effects.is_address_valid else Reachability.INVALID
        seen_on = self._desk.day_of(record.arrived_at)
        found = replace(address, status=status, verified_on=seen_on, verified_by=actor.name)
        if found != address:
            work.addresses.save(found)

    def _note_new_data(self, work: UnitOfWork, visit: Visit, new: NewContactData) -> None:
        """Add a phone or address of the person visited, unless it is known already."""
        require_allowed_data(work, visit, new)
        note = new.note.strip() or visit.visit_no
        if new.is_phone:
            number = read_phone(new.value).number
            phones = work.phones.table.c
            if work.phones.first(phones.person_id == visit.person_id, phones.number == number) is None:
                work.phones.add(Phone(visit.person_id, number, source=new.source, note=note))
                carry_stops(work, case_id=visit.case_id, person_id=visit.person_id)
            return
        text, places = new.value.strip(), work.addresses.table.c
        if work.addresses.first(places.person_id == visit.person_id, places.text == text) is None:
            work.addresses.add(
                Address(
                    visit.person_id,
                    text,
                    AddressKind.OTHER,
                    district_of(text),
                    source=new.source,
                    note=note,
                )
            )

    def _hand_over(self, work: UnitOfWork, visit: Visit, record: VisitRecord, hand_out: HandOut) -> None:
        """End the custody of a printed copy that stayed with the debtor."""
        paper = paper_of(work, visit, hand_out)
        if paper is None or hand_out.delivery not in _STAYED:
            return
        note = " ".join(each for each in (str(hand_out.delivery), hand_out.receiver) if each)
        work.papers.save(
            replace(
                paper,
                carried_by=paper.carried_by or visit.counted_crew[0],
                carried_at=paper.carried_at or record.arrived_at,
                ended_at=record.left_at,
                ending=PaperEnding.HANDED_OVER,
                ending_note=note,
            )
        )

    def _raise_flags(self, work: UnitOfWork, visit: Visit, record: VisitRecord, effects: Effects) -> None:
        came_on = self._desk.day_of(record.arrived_at)
        acting = work.flags.all(work.flags.table.c.case_id == visit.case_id, flag_rows.acting(came_on))
        for each in flags_to_raise(effects, tuple(acting), visit.case_id, visit.visit_no, came_on):
            work.flags.add(each)

    def _take_complaints(self, work: UnitOfWork, actor: Operator, visit: Visit, record: VisitRecord) -> None:
        """Enter what somebody objected to at the door, so that it gets its number and its answer in time."""
        said = {
            ComplaintKind.COMPLAINT: record.incident_kind is IncidentKind.COMPLAINT,
            ComplaintKind.DISPUTE: record.reason is DefaultReason.DISPUTED,
        }
        words = record.incident.strip() or record.summary.strip() or visit.visit_no
        for kind in (each for each, is_said in said.items() if is_said):
            new = NewComplaint(
                visit.case_id, kind, words, self._desk.day_of(record.arrived_at), visit.visit_no
            )
            if not has_open(work, visit.case_id, kind):
                enter(work, self._desk, actor, new, moves_case=False)

    def _move_case_on(self, work: UnitOfWork, visit: Visit, record: VisitRecord, effects: Effects) -> None:
        case = work.cases.get(visit.case_id)
        last = max(filter(None, (case.last_contact_at, record.arrived_at)))
        moved = replace(
            case,
            status=status_after(case, record),
            next_step=record.next_step or effects.step,
            last_contact_at=last if effects.has_reached else case.last_contact_at,
        )
        if moved != case:
            work.cases.save(moved)


def require_allowed_data(shelves: Shelves, visit: Visit, new: NewContactData) -> None:
    """Refuse new data that cannot be read or that the client's mandate withholds."""
    if not new.value.strip():
        raise BadInputError(say("Write the new phone or address, or delete its row."))
    case = shelves.cases.get(visit.case_id)
    withheld = scope_of(shelves.clients.get(case.client_id).mandate_fields).withheld
    field = IntakeField.MOBILE if new.is_phone else IntakeField.HOME_ADDRESS
    if field in withheld:
        raise BadInputError(
            say("The client's mandate does not let the office keep this: {value}.", value=new.value.strip())
        )
    if new.is_phone:
        read_phone(new.value)


def paper_of(shelves: Shelves, visit: Visit, hand_out: HandOut) -> Paper | None:
    """Return the printed copy that a hand-out names, None where it names none; unknown ones are refused."""
    number = hand_out.paper_no.strip()
    if not number:
        return None
    found = _COPY.fullmatch(number)
    subject, papers = (found["subject"] if found else number), shelves.papers.table.c
    copies: list[Paper] = shelves.papers.all(papers.subject == subject)
    named = [each for each in copies if not found or each.copy_no == int(found["copy"])]
    own = [each for each in named if each.visit_id == visit.id or each.case_id in {None, visit.case_id}]
    open_copies = [each for each in own if each.ended_at is None]
    if open_copies:
        return open_copies[-1]
    if own:
        raise BadInputError(
            say("Copy {number} is no longer out: it was handed over or returned.", number=number)
        )
    raise BadInputError(
        say(
            "No printed copy {number} belongs to this visit. Correct the number or leave it out.",
            number=number,
        )
    )
