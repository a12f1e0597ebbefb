"""Clients' values that lie beside ours: looked at, adopted or dismissed by a person, told in the log."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from casedesk.domain.cases import Case, NextStep, StepKind
from casedesk.domain.districts import district_of
from casedesk.domain.errors import RefusedError
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import (
    Address,
    AddressKind,
    DocumentKind,
    LawfulSource,
    Party,
    Person,
    Phone,
    Relation,
    Sex,
)
from casedesk.domain.reconciliation import KeptDecision, KeptValue, Shown
from casedesk.domain.sentences import Sentence, say
from casedesk.services.client_words import AS_OF, counts_of
from casedesk.services.comparing import ADDRESS, CASE, OWED_COLUMNS, PERSON, PHONE
from casedesk.services.desk import Desk
from casedesk.services.differences import label_of, shown_value
from casedesk.storage.intake_rows import kept_values
from casedesk.storage.placements import known_debtors
from casedesk.storage.records import Records
from casedesk.storage.shelves import Shelves
from casedesk.storage.stops import carry_stops
from casedesk.storage.typed_rows import plain_row, with_plain
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class KeptLine:
    """One value of the client beside ours, masked, with its origin: file, row, day, person."""

    value: KeptValue
    label: Sentence
    ours: Shown
    theirs: Shown
    placement: str
    file_name: str
    row: int
    day: date
    by: str

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has decided yet."""
        return self.value.decision is KeptDecision.OPEN


class KeptValueService:
    """Shows the clients' values beside ours and lets a person decide."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_case(self, actor: Operator, case_id: int) -> list[KeptLine]:
        """Return the kept values of a case, open ones first, newest file first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = shelves.kept_values.all(
                kept_values.c.case_id == case_id, order=(kept_values.c.id.desc(),)
            )
            names = {each.id: each.name for each in shelves.operators.all()} if found else {}
            lines = [self._line(shelves, each, names) for each in found]
        return sorted(lines, key=lambda each: not each.is_open)

    def adopt(self, actor: Operator, kept_id: int, version: int) -> None:
        """Let the client's value be ours; the log tells both."""
        what = say("Adoption of a client's value")
        with self._desk.work("kept_value.adopted", actor, Right.EDIT_CASES, what) as work:
            kept = _open(work, kept_id)
            self._write(work, kept)
            self._decide(work, replace(kept, version=version), KeptDecision.ADOPTED)
            work.commit()

    def dismiss(self, actor: Operator, kept_id: int, version: int, reason: str = "") -> None:
        """Let ours stay; the client's value remains in the file as dismissed."""
        what = say("Dismissal of a client's value")
        with self._desk.work("kept_value.dismissed", actor, Right.EDIT_CASES, what) as work:
            kept = _open(work, kept_id)
            self._decide(work, replace(kept, version=version), KeptDecision.DISMISSED, reason.strip())
            work.commit()

    def _line(self, shelves: Shelves, kept: KeptValue, names: dict[int, str]) -> KeptLine:
        placement = shelves.placements.get(kept.placement_id)
        return KeptLine(
            value=replace(kept, value=""),
            label=label_of(kept.field),
            ours=shown_value(kept.field, _ours(shelves, kept)),
            theirs=shown_value(kept.field, json.loads(kept.value)),
            placement=placement.number,
            file_name=placement.file_name,
            row=kept.source_row,
            day=self._desk.day_of(placement.received_at),
            by=names.get(placement.taken_by or 0, ""),
        )

    def _decide(self, work: UnitOfWork, kept: KeptValue, decision: KeptDecision, reason: str = "") -> None:
        work.kept_values.save(replace(kept, decision=decision))
        case = work.cases.get(kept.case_id)
        placement = work.placements.get(kept.placement_id).number
        told = {"reason": reason} if reason else {}
        work.about(case.case_no, case.id, field=kept.field, placement=placement, row=kept.source_row, **told)

    def _write(self, work: UnitOfWork, kept: KeptValue) -> None:
        """Put the client's value where it belongs."""
        value = json.loads(kept.value)
        if kept.noun == CASE:
            self._write_case(work, kept, value)
        elif kept.noun == PERSON:
            work.people.save(with_plain(work, work.people, kept.record_id, {kept.field: value}))
        elif kept.noun == PHONE:
            work.phones.add(_phone(kept, kept.record_id, value))
        elif kept.noun == ADDRESS:
            work.addresses.add(_address(kept, kept.record_id, value))
        elif kept.field == "relation":
            work.parties.save(with_plain(work, work.parties, kept.record_id, {"relation": value}))
        else:
            self._add_person(work, kept, value)

    def _write_case(self, work: UnitOfWork, kept: KeptValue, value: Any) -> None:
        if kept.field == "owed":
            changes = dict(zip(OWED_COLUMNS, value, strict=True))
        elif kept.field == "debtor_id":
            changes = {"debtor_id": self._debtor(work, kept, value)}
        else:
            changes = {kept.field: value}
        case = with_plain(work, work.cases, kept.case_id, changes)
        if kept.field == "status":
            case = replace(case, next_step=NextStep(StepKind.CALL, self._desk.today()))
        if kept.field == "owed":
            self._enter(work, kept, case)
        work.cases.save(case)

    def _enter(self, work: UnitOfWork, kept: KeptValue, case: Case) -> None:
        """Tell the ledger that the client's balance is ours now, from the day of which the client speaks."""
        row = work.client_rows.first(work.client_rows.table.c.case_id == case.id)
        told = counts_of(row.said)[AS_OF] if row is not None else None
        counts_from = date.fromisoformat(told) if told else case.debt.as_of
        change = case.debt.owed - work.cases.get(case.id).debt.owed
        kind, placement = LedgerKind.CLIENT_FILE, kept.placement_id
        work.enter(BalanceChange(case.id, kind, counts_from, change, placement_id=placement))

    def _debtor(self, work: UnitOfWork, kept: KeptValue, told: list[Any]) -> int:
        """Return the key of the debtor whom the client names, and let him take the other's part."""
        name, number, kind, sex, born_on, employer, numbers, places = told
        known = known_debtors(work.connection, [number]).get(number, {}).get(name)
        if known is None:
            person = Person(
                name,
                DocumentKind(kind),
                number,
                Sex(sex) if sex else None,
                date.fromisoformat(born_on) if born_on else None,
                employer or "",
                kept.placement_id,
                kept.source_row,
            )
            known = self._with_contacts(work, kept, person, numbers, places)
        table = work.parties.table.c
        own = work.parties.first(table.case_id == kept.case_id, table.relation == Relation.SELF)
        is_there = work.parties.first(table.case_id == kept.case_id, table.person_id == known)
        if own is not None and is_there is None:
            work.parties.save(replace(own, person_id=known))
        return known

    def _add_person(self, work: UnitOfWork, kept: KeptValue, told: list[Any]) -> None:
        name, relation, note, number, numbers, places = told
        person = Person(
            name,
            document_no=number or "",
            placement_id=kept.placement_id,
            source_row=kept.source_row,
        )
        key = self._with_contacts(work, kept, person, numbers, places)
        party = Party(
            kept.case_id,
            key,
            Relation(relation),
            note=note or "",
            placement_id=kept.placement_id,
            source_row=kept.source_row,
        )
        work.parties.add(party)
        carry_stops(work, case_id=kept.case_id, person_id=key)

    def _with_contacts(
        self,
        work: UnitOfWork,
        kept: KeptValue,
        person: Person,
        numbers: list[str] | None,
        places: list[list[str]] | None,
    ) -> int:
        """Store a person with phones and addresses and return the key."""
        key: int = work.people.add(person).id
        for number in numbers or ():
            work.phones.add(_phone(kept, key, number))
        for place in places or ():
            work.addresses.add(_address(kept, key, place))
        return key


def _open(work: UnitOfWork, kept_id: int) -> KeptValue:
    kept: KeptValue = work.kept_values.get(kept_id)
    if kept.decision is not KeptDecision.OPEN:
        raise RefusedError(say("Somebody has decided on this value already."))
    return kept


def _ours(shelves: Shelves, kept: KeptValue) -> Any:
    """Return our value as a plain one; nothing where the client's would be an addition."""
    if kept.noun == CASE and kept.field == "owed":
        owed = shelves.cases.get(kept.case_id).debt.owed
        return [amount.fen for _, amount in owed.parts()]
    if kept.noun == CASE and kept.field == "debtor_id":
        debtor = shelves.people.get(shelves.cases.get(kept.case_id).debtor_id)
        return [debtor.name, debtor.document_no]
    by_noun: dict[str, Records[Any]] = {CASE: shelves.cases, PERSON: shelves.people}
    shelf = shelves.parties if kept.field == "relation" else by_noun.get(kept.noun)
    if shelf is None:
        return None
    return _plain(plain_row(shelves, shelf, kept.record_id)[kept.field])


def _plain(value: Any) -> Any:
    fen = getattr(value, "fen", None)
    if fen is not None:
        return fen
    return value.isoformat() if isinstance(value, date) else value


def _phone(kept: KeptValue, person_id: int, number: str) -> Phone:
    return Phone(
        person_id,
        number,
        source=LawfulSource.CONTRACT,
        placement_id=kept.placement_id,
        source_row=kept.source_row,
    )


def _address(kept: KeptValue, person_id: int, place: list[str]) -> Address:
    kind, text = place
    return Address(
        person_id,
        text,
        AddressKind(kind),
        district_of(text),
        source=LawfulSource.CONTRACT,
        placement_id=kept.placement_id,
        source_row=kept.source_row,
    )
