"""Contacts: checked against the limits, written into the file, with the promise that came of them."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.checks_contact import ContactFacts, contact_verdict
from casedesk.domain.compliance import Verdict
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction, Promise
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.gate import OverrideRequest, release_problems, released
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Party, Reachability, Relation
from casedesk.domain.sentences import say
from casedesk.services.case_files import day_bounds
from casedesk.services.desk import Desk
from casedesk.storage import contacts as contact_rows
from casedesk.storage.flags import acting
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_PROMISING = frozenset({CaseStatus.ACTIVE, CaseStatus.TO_VISIT, CaseStatus.PROMISE, CaseStatus.BROKEN})
"""States that a promise turns into “promise”; the others keep their own meaning."""


@dataclass(frozen=True)
class NewContact:
    """What a person writes down about a contact; ``at`` is now when it is left out."""

    case_id: int
    person_id: int
    channel: Channel
    direction: Direction
    result: ContactResult
    at: datetime | None = None
    minutes: int = 0
    phone_id: int | None = None
    note: str = ""
    recording_ref: str = ""
    promise_amount: Money | None = None
    promise_due_on: date | None = None
    next_step: NextStep | None = None


@dataclass(frozen=True)
class Logged:
    """A stored contact with what the rules said about it."""

    contact: ContactAttempt
    verdict: Verdict
    promise: Promise | None = None


class ContactService:
    """Writes contacts down, after asking the rules."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def check(self, actor: Operator, new: NewContact) -> Verdict:
        """Return what the rules would say, without writing anything."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._verdict(shelves, shelves.cases.get(new.case_id), new)

    def can_be_released(self, verdict: Verdict) -> bool:
        """Tell whether a second person may let a blocked contact be recorded."""
        return bool(verdict.blocks) and not release_problems(verdict, self._desk.pack, None)

    def log(self, actor: Operator, new: NewContact, override: OverrideRequest | None = None) -> Logged:
        """Write a contact with its promise and next step; BlockedError where a rule forbids it.

        A second person's override lets a contact be recorded that should not have been made.
        """
        self._check(new)
        with self._desk.work("contact.logged", actor, Right.LOG_CONTACTS) as work:
            case = work.cases.get(new.case_id)
            if not case.status.is_open:
                raise RefusedError(
                    say("Case {case_no} is closed and cannot be worked any more.", case_no=case.case_no)
                )
            verdict = self._verdict(work, case, new)
            if override is not None:
                verdict = released(verdict, self._desk.pack, override, actor)
            verdict.require_allowed()
            contact: ContactAttempt = work.contacts.add(self._attempt(actor, new))
            if new.result is ContactResult.ASKED_TO_STOP:
                self._stop(work, case, new.person_id)
            promise = self._promised(work, actor, new, contact.at)
            work.cases.save(_moved_on(case, new, contact.at, promise))
            work.about(case.case_no, case.id, **_told(contact, verdict))
            work.commit()
        return Logged(contact, verdict, promise)

    def _check(self, new: NewContact) -> None:
        if (new.promise_amount is None) is not (new.promise_due_on is None):
            raise BadInputError(say("A promise needs an amount and a day."))
        if new.promise_amount is not None and new.promise_amount.fen <= 0:
            raise BadInputError(say("The promised amount must be more than zero."))
        now = self._desk.now()
        if new.promise_due_on is not None and new.promise_due_on < self._desk.day_of(new.at or now):
            raise BadInputError(say("A promise cannot fall due before it was made."))
        if new.at is not None and new.at > now:
            raise BadInputError(say("The contact lies in the future. Correct the time."))
        if new.minutes < 0:
            raise BadInputError(say("A contact cannot last less than no time."))

    def _attempt(self, actor: Operator, new: NewContact) -> ContactAttempt:
        return ContactAttempt(
            case_id=new.case_id,
            person_id=new.person_id,
            channel=new.channel,
            direction=new.direction,
            result=new.result,
            at=new.at or self._desk.now(),
            operator_id=actor.id,
            minutes=new.minutes,
            phone_id=new.phone_id,
            note=new.note.strip(),
            recording_ref=new.recording_ref.strip(),
        )

    def _verdict(self, shelves: Shelves, case: Case, new: NewContact) -> Verdict:
        now = self._desk.now()
        return contact_verdict(self._facts(shelves, case, new, now), self._desk.pack, now)

    def _facts(self, shelves: Shelves, case: Case, new: NewContact, now: datetime) -> ContactFacts:
        at = new.at or now
        party = _party(shelves, case, new.person_id)
        first, last = day_bounds(self._desk, self._desk.day_of(at))
        human = contact_rows.same_human(shelves.connection, case.debtor_id)
        calls = contact_rows.attempts_between(shelves, human, case.client_id, first, last)
        whom = contact_rows.same_human(shelves.connection, new.person_id)
        attempts = contact_rows.attempts_between(shelves, whom, case.client_id, first, last)
        flags, phones = shelves.flags.table.c, shelves.phones.table.c
        is_debtor = new.person_id == case.debtor_id
        trial = ContactAttempt(0, 0, new.channel, new.direction, new.result, at, 0)
        return ContactFacts(
            at=at,
            zone=self._desk.zone,
            channel=new.channel,
            direction=new.direction,
            is_effective_call=trial.is_effective_call and is_debtor,
            relation=Relation.SELF if is_debtor or party is None else party.relation,
            is_contact_stopped=_is_stopped(shelves, party, new.phone_id),
            flags=tuple(shelves.flags.all(flags.case_id == case.id, acting(self._desk.day_of(at)))),
            debtor_phones=tuple(each.status for each in shelves.phones.all(phones.person_id.in_(human))),
            calls=contact_rows.calls_before(shelves.connection, human, at),
            effective_calls=sum(each.is_effective_call for each in calls) if is_debtor else 0,
            attempts_on_number=sum(_is_call_on(each, new.phone_id) for each in attempts),
        )

    def _stop(self, work: UnitOfWork, case: Case, person_id: int) -> None:
        """Leave a third person alone for ever; the debtor's own wish is a flag somebody must judge."""
        party = _party(work, case, person_id)
        if party is not None and person_id != case.debtor_id and not party.is_contact_stopped:
            work.parties.save(replace(party, is_contact_stopped=True))

    def _promised(self, work: UnitOfWork, actor: Operator, new: NewContact, at: datetime) -> Promise | None:
        if new.promise_amount is None or new.promise_due_on is None:
            return None
        promise: Promise = work.promises.add(
            Promise(new.case_id, new.promise_amount, new.promise_due_on, at, actor.id)
        )
        return promise


def _party(shelves: Shelves, case: Case, person_id: int) -> Party | None:
    """Return a person's part in the case; the debtor may have none on file, others must."""
    table = shelves.parties.table.c
    party: Party | None = shelves.parties.first(table.case_id == case.id, table.person_id == person_id)
    if party is None and person_id != case.debtor_id:
        raise NotFoundError(say("Case {case_no} has no such person.", case_no=case.case_no))
    return party


def _is_stopped(shelves: Shelves, party: Party | None, phone_id: int | None) -> bool:
    if party is not None and party.is_contact_stopped:
        return True
    return phone_id is not None and shelves.phones.get(phone_id).status is Reachability.STOP


def _is_call_on(attempt: ContactAttempt, phone_id: int | None) -> bool:
    is_call = attempt.channel is Channel.CALL and attempt.direction is Direction.OUTGOING
    return is_call and phone_id is not None and attempt.phone_id == phone_id


def _moved_on(case: Case, new: NewContact, at: datetime, promise: Promise | None) -> Case:
    """Return the case after the contact: newest contact, promise and next step."""
    last = max(at, case.last_contact_at) if case.last_contact_at else at
    case = replace(case, last_contact_at=last, next_step=new.next_step or case.next_step)
    if promise is None:
        return case
    if new.next_step is None:
        case = replace(case, next_step=NextStep(StepKind.AWAIT_PAYMENT, promise.due_on))
    return case.with_status(CaseStatus.PROMISE) if case.status in _PROMISING else case


def _told(contact: ContactAttempt, verdict: Verdict) -> dict[str, object]:
    told: dict[str, object] = {"channel": str(contact.channel), "result": str(contact.result)}
    if verdict.override is not None:
        override = verdict.override
        told |= {"override": override.reason, "approved_by": override.approved_by, "rules": override.rules}
    return told
