"""Cases: lists, files, edits, states, flags, and seeing a masked value in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.case_files import CaseFile
from casedesk.domain.case_lists import CaseQuery, CaseRow, Totals
from casedesk.domain.cases import (
    FLAG_NAMES,
    STATUS_NAMES,
    Case,
    CaseStatus,
    Flag,
    FlagKind,
    NextStep,
    StepKind,
)
from casedesk.domain.contacts import PromiseState
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.masks import mask_phone, mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.case_files import case_file, masked_case, standpoint
from casedesk.services.desk import Desk
from casedesk.storage import cases as case_rows
from casedesk.storage.shelves import Shelves

_MASK = "***"
_BY_HAND = frozenset(
    {
        CaseStatus.ACTIVE,
        CaseStatus.TO_VISIT,
        CaseStatus.ON_HOLD,
        CaseStatus.VERIFY,
        CaseStatus.LEGAL,
        CaseStatus.KEPT,
        CaseStatus.RETURNED,
    }
)
"""States that a person sets; the others follow from promises, agreements, payments and flags."""
_NEEDS_REASON = frozenset({CaseStatus.ON_HOLD, CaseStatus.RETURNED})
_DRAFTS = (
    AgreementStatus.DRAFT,
    AgreementStatus.PENDING,
    AgreementStatus.APPROVED,
    AgreementStatus.PRINTED,
)


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

    def edit(self, actor: Operator, case: Case, reason: str = "") -> Case:
        """Save note, wish, colleague, next step or state of a case as the file showed it; return it masked.

        Hold and return need a reason. ConflictError when somebody else changed the case first.
        """
        return self._save(
            actor, case, "case.changed", reason, say("Change of {case_no}", case_no=case.case_no)
        )

    def hold(self, actor: Operator, case: Case, reason: str, review_on: date) -> Case:
        """Stop work on a case until the day on which somebody looks at it again."""
        if review_on < self._desk.today():
            raise BadInputError(say("The day to look at the case again lies in the past."))
        step = NextStep(StepKind.REVIEW, review_on, reason.strip())
        held = replace(case, status=CaseStatus.ON_HOLD, next_step=step)
        return self._save(actor, held, "case.held", reason, say("Hold of {case_no}", case_no=case.case_no))

    def resume(self, actor: Operator, case: Case) -> Case:
        """Take a held case up again, in the state that its agreement and promises give it."""
        with self._desk.reading(actor, Right.EDIT_CASES) as shelves:
            status = natural_status(self._desk, shelves, case.id)
        undo = say("Taking {case_no} up again", case_no=case.case_no)
        with self._desk.work("case.resumed", actor, Right.EDIT_CASES, undo) as work:
            stored = work.cases.get(case.id)
            saved = work.cases.save(_restored_case(case.with_status(status), stored))
            work.about(stored.case_no, case.id, before=str(stored.status), after=str(saved.status))
            work.commit()
        return masked_case(saved)

    def give_back(self, actor: Operator, case: Case, reason: str) -> Case:
        """Return a case to its client; it can then no longer be worked."""
        closed = replace(case, status=CaseStatus.RETURNED, next_step=None)
        undo = say("Return of {case_no}", case_no=case.case_no)
        return self._save(actor, closed, "case.returned", reason, undo)

    def raise_flag(self, actor: Operator, case_id: int, kind: FlagKind, note: str) -> Flag:
        """Mark a case; a dispute also stops the pressing until it is cleared."""
        if not note.strip():
            raise BadInputError(say("Write what is known: a flag without a note helps nobody."))
        undo = say("Flag “{flag}”", flag=FLAG_NAMES[kind])
        with self._desk.work("flag.raised", actor, Right.EDIT_CASES, undo) as work:
            case = work.cases.get(case_id)
            table = work.flags.table.c
            if work.flags.first(table.case_id == case_id, table.kind == kind, table.cleared_on.is_(None)):
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
                work.cases.save(case.with_status(natural_status(self._desk, work, case.id)))
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
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(case_rows.ids(shelves.connection, query, standpoint(self._desk, shelves)))

    def list(
        self, actor: Operator, query: CaseQuery, first: int = 0, amount: int = 200
    ) -> tuple[CaseRow, ...]:
        """Return lines of the list from number ``first`` on, phones masked."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            seen = standpoint(self._desk, shelves)
            found = case_rows.rows(shelves.connection, query, seen, first, amount)
        return tuple(_masked_row(each) for each in found)

    def _save(self, actor: Operator, case: Case, action: str, reason: str, undo: Sentence) -> Case:
        with self._desk.work(action, actor, Right.EDIT_CASES, undo) as work:
            stored = work.cases.get(case.id)
            if case.version != stored.version:
                work.cases.save(replace(case, debt=stored.debt))
            _require_step(stored, case.status, reason)
            saved: Case = work.cases.save(_restored_case(case, stored))
            told = {"reason": mask_text(reason.strip())} if reason.strip() else {}
            work.about(stored.case_no, case.id, **told)
            work.commit()
        return masked_case(saved)


def _masked_row(row: CaseRow) -> CaseRow:
    own = tuple((key, mask_text(value)) for key, value in row.own) if row.own else ()
    return row._replace(phone=mask_phone(row.phone), own=own)


def natural_status(desk: Desk, shelves: Shelves, case_id: int) -> CaseStatus:
    """Return the state that agreement and promises give a case which nobody holds or disputes."""
    found = case_file(desk, shelves, case_id)
    if found.plan is not None:
        return CaseStatus.BROKEN if found.plan.is_broken else CaseStatus.ON_PLAN
    if any(each.status in _DRAFTS for each in found.agreements):
        return CaseStatus.DRAFTING
    is_promised = PromiseState.OPEN in found.promise_states.values()
    return CaseStatus.PROMISE if is_promised else CaseStatus.ACTIVE


def _require_step(stored: Case, wanted: CaseStatus, reason: str) -> None:
    """Refuse a state that nobody sets by hand, a reopened case, and a hold or return without a reason."""
    if wanted is stored.status:
        return
    stored.with_status(wanted)
    if wanted not in _BY_HAND:
        raise RefusedError(
            say(
                "“{state}” follows from promises, agreements, payments or flags and is not set by hand.",
                state=STATUS_NAMES[wanted],
            )
        )
    if stored.status is CaseStatus.ON_PLAN and wanted in {CaseStatus.ACTIVE, CaseStatus.TO_VISIT}:
        raise RefusedError(say("Case {case_no} rests while its agreement is kept.", case_no=stored.case_no))
    if wanted in _NEEDS_REASON and not reason.strip():
        raise BadInputError(say("Write the reason; it is kept in the log."))


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
