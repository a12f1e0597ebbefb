"""Cases: lists, files, edits, states, flags, and seeing a masked value in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.case_files import CaseFile
from casedesk.domain.case_lists import CaseQuery, CaseRow, Totals
from casedesk.domain.cases import (
    FLAG_NAMES,
    Case,
    CaseStatus,
    Flag,
    FlagKind,
)
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.case_files import case_file, masked_case, standpoint
from casedesk.services.case_status import after_dispute
from casedesk.services.desk import Desk
from casedesk.services.masked_rows import masked_row
from casedesk.services.search import SearchService
from casedesk.storage import cases as case_rows
from casedesk.storage.flags import acting
from casedesk.storage.shelves import Shelves

_MASK = "***"


@dataclass(frozen=True)
class Choices:
    """What the filters of a list can name: pairs of key and name, and districts."""

    clients: tuple[tuple[int, str], ...]
    operators: tuple[tuple[int, str], ...]
    districts: tuple[str, ...]


class CaseService:
    """Shows cases masked and changes them, one audit entry for each change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._searches = SearchService(desk)

    @property
    def today(self) -> date:
        """Return the office's day, from which lists are seen."""
        return self._desk.today()

    def count(self, actor: Operator, query: CaseQuery) -> int:
        """Return how many cases fit."""
        return self.totals(actor, query).number

    def totals(self, actor: Operator, query: CaseQuery) -> Totals:
        """Return how many cases fit and what is owed on them."""
        return self.view_totals(actor, (query,))[0]

    def view_totals(self, actor: Operator, queries: Sequence[CaseQuery]) -> tuple[Totals, ...]:
        """Return the totals of several views at one moment."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            seen = standpoint(self._desk, shelves)
            return tuple(case_rows.totals(shelves.connection, each, seen) for each in queries)

    def choices(self, actor: Operator) -> Choices:
        """Return the clients, colleagues and districts that filters can name."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            staff = shelves.operators.all(shelves.operators.table.c.is_active)
            return Choices(
                tuple((each.id, each.short_name) for each in shelves.clients.all()),
                tuple((each.id, each.name) for each in staff if each.may(Right.LOG_CONTACTS)),
                tuple(case_rows.districts(shelves.connection)),
            )

    def file(self, actor: Operator, case_id: int) -> CaseFile:
        """Return the file of a case, masked, or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return case_file(self._desk, shelves, case_id)

    def edit(self, actor: Operator, case: Case) -> Case:
        """Save note, wish, colleague or next step of a case as the file showed it; return it masked.

        ConflictError when somebody else changed the case first.
        """
        what = say("Change of {case_no}", case_no=case.case_no)
        with self._desk.work("case.changed", actor, Right.EDIT_CASES, what) as work:
            stored = work.cases.get(case.id)
            if case.version != stored.version:
                work.cases.save(replace(case, debt=stored.debt))
            if case.status is not stored.status:
                raise RefusedError(say("A case changes its state by a step, not by an edit."))
            saved: Case = work.cases.save(_restored_case(case, stored))
            work.about(stored.case_no, case.id)
            work.commit()
        return masked_case(saved)

    def raise_flag(self, actor: Operator, case_id: int, kind: FlagKind, note: str) -> Flag:
        """Mark a case; a dispute also stops the pressing until it is cleared."""
        if not note.strip():
            raise BadInputError(say("Write what is known: a flag without a note helps nobody."))
        undo = say("Flag “{flag}”", flag=FLAG_NAMES[kind])
        with self._desk.work("flag.raised", actor, Right.EDIT_CASES, undo) as work:
            case = work.cases.get(case_id)
            table = work.flags.table.c
            if work.flags.first(table.case_id == case_id, table.kind == kind, acting(self._desk.today())):
                raise RefusedError(say("Case {case_no} already carries this flag.", case_no=case.case_no))
            flag: Flag = work.flags.add(Flag(case_id, kind, note.strip(), self._desk.today()))
            if kind is FlagKind.DISPUTE and case.status.is_open:
                work.cases.save(case.with_status(CaseStatus.DISPUTE))
            work.about(case.case_no, case_id, kind=str(kind))
            work.commit()
        return flag

    def clear_flag(self, actor: Operator, flag: Flag, reason: str) -> Flag:
        """End a flag; it stays in the log with the reason."""
        if not reason.strip():
            raise BadInputError(say("Write why the flag no longer holds."))
        undo = say("End of the flag “{flag}”", flag=FLAG_NAMES[flag.kind])
        with self._desk.work("flag.cleared", actor, Right.EDIT_CASES, undo) as work:
            case = work.cases.get(flag.case_id)
            cleared: Flag = work.flags.save(replace(flag, cleared_on=self._desk.today()))
            if flag.kind is FlagKind.DISPUTE and case.status is CaseStatus.DISPUTE:
                status = after_dispute(self._desk, work, case)
                step = case.next_step if status.is_open else None
                work.cases.save(replace(case.with_status(status), next_step=step))
            work.about(case.case_no, case.id, kind=str(flag.kind), reason=mask_text(reason.strip()))
            work.commit()
        return cleared

    def unmask(self, actor: Operator, case_id: int, what: str, reason: str) -> str:
        """Return one value in full and write down who saw it and why.

        ``what`` is a noun and a key: ``phone:7``, ``address:7``, ``document:7``, ``name:7``, ``employer:7``
        (keys of persons), or ``card``, ``note``, ``preference`` of the case itself.
        """
        actor.require(Right.UNMASK)
        if not reason.strip():
            raise BadInputError(
                say("Write why you need to see the full value; the reason is kept in the log.")
            )
        with self._desk.work("value.unmasked", actor, Right.VIEW_CASES) as work:
            case = work.cases.get(case_id)
            value = _full_value(work, case, what)
            work.about(case.case_no, case_id, what=what, reason=mask_text(reason.strip()))
            work.commit()
        return value

    def ids(self, actor: Operator, query: CaseQuery) -> tuple[int, ...]:
        """Return the keys of all cases that fit, in their order, for going from one to the next."""
        return tuple(self.order(actor, query))

    def order(self, actor: Operator, query: CaseQuery) -> Sequence[int]:
        """Return the same keys in eight bytes each, for reading any part of a long list at once."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return case_rows.ids(shelves.connection, query, standpoint(self._desk, shelves))

    def lines(self, actor: Operator, case_ids: Sequence[int]) -> tuple[CaseRow, ...]:
        """Return the lines of some cases in the given order, phones masked; what is gone is left out."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = case_rows.rows_of(shelves.connection, case_ids, standpoint(self._desk, shelves))
        return tuple(masked_row(each) for each in found)

    def list(
        self, actor: Operator, query: CaseQuery, first: int = 0, amount: int = 200
    ) -> tuple[CaseRow, ...]:
        """Return lines from number ``first`` on, phones masked; a search for a whole number is logged."""
        if query.text:
            self._searches.note_number(actor, query.text)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            seen = standpoint(self._desk, shelves)
            found = case_rows.rows(shelves.connection, query, seen, first, amount)
        return tuple(masked_row(each) for each in found)


def _restored_case(case: Case, stored: Case) -> Case:
    """Return an edited case with the values put back that the file had masked."""
    step = case.next_step
    if step is not None:
        step = replace(step, note=_restored(step.note, stored.next_step.note if stored.next_step else ""))
    return replace(
        case,
        debt=stored.debt,
        note=_restored(case.note, stored.note),
        preference=_restored(case.preference, stored.preference),
        next_step=step,
    )


def _restored(edited: str, stored: str) -> str:
    """Return the stored text where only its mask came back; refuse edits that would lose masked numbers."""
    if edited == mask_text(stored):
        return stored
    if _MASK in edited and mask_text(stored) != stored:
        raise RefusedError(say("The text holds masked numbers. Show it in full before you change it."))
    return edited.strip()


def _full_value(shelves: Shelves, case: Case, what: str) -> str:
    """Return the value that ``what`` names, only if it belongs to the case."""
    own = {"card": case.debt.card_no, "note": case.note, "preference": case.preference}
    if what in own:
        return own[what]
    noun, _colon, key = what.partition(":")
    reach = _REACHES.get(noun)
    if reach is None or not key.isdigit():
        raise BadInputError(say("There is no value “{what}”.", what=what))
    person_id, value = reach(shelves, int(key))
    parties = shelves.parties.all(shelves.parties.table.c.case_id == case.id)
    if person_id not in {case.debtor_id, *(each.person_id for each in parties)}:
        raise NotFoundError(say("Case {case_no} has no such value.", case_no=case.case_no))
    return value


def _phone(shelves: Shelves, key: int) -> tuple[int, str]:
    phone = shelves.phones.get(key)
    return phone.person_id, phone.number


def _address(shelves: Shelves, key: int) -> tuple[int, str]:
    address = shelves.addresses.get(key)
    return address.person_id, address.text


_REACHES: dict[str, Callable[[Shelves, int], tuple[int, str]]] = {
    "phone": _phone,
    "address": _address,
    "document": lambda shelves, key: (key, shelves.people.get(key).document_no),
    "name": lambda shelves, key: (key, shelves.people.get(key).name),
    "employer": lambda shelves, key: (key, shelves.people.get(key).employer),
}
