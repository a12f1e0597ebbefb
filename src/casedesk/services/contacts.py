"""Contacts: checked against the limits, written into the file, with the promise that came of them."""

from dataclasses import dataclass, replace
from datetime import datetime

from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.compliance import Verdict
from casedesk.domain.contacts import ContactAttempt, ContactResult, Promise
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.gate import OverrideRequest, release_problems, released
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.complaints import enter
from casedesk.services.contact_rules import ContactAdvice, ContactRules, NewContact
from casedesk.services.desk import Desk
from casedesk.storage import contacts as contact_rows
from casedesk.storage.stops import carry_stops
from casedesk.storage.unit_of_work import UnitOfWork

__all__ = ["ContactAdvice", "ContactService", "Logged", "NewContact"]

_PROMISING = frozenset({CaseStatus.ACTIVE, CaseStatus.TO_VISIT, CaseStatus.PROMISE, CaseStatus.BROKEN})
"""States that a promise turns into “promise”; the others keep their own meaning."""


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
        self._rules = ContactRules(desk)

    def check(self, actor: Operator, new: NewContact) -> Verdict:
        """Return what the rules would say, without writing anything."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._rules.verdict(shelves, shelves.cases.get(new.case_id), new)

    def advise(self, actor: Operator, new: NewContact) -> ContactAdvice:
        """Return what the rules would say, what is used of the limits, and the words to say."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._rules.advice(shelves, actor, shelves.cases.get(new.case_id), new)

    def can_be_released(self, verdict: Verdict) -> bool:
        """Tell whether a second person may let a blocked contact be recorded."""
        pack = self._desk.pack_on(self._desk.day_of(verdict.checked_at))
        return bool(verdict.blocks) and not release_problems(verdict, pack, None)

    def log(self, actor: Operator, new: NewContact, override: OverrideRequest | None = None) -> Logged:
        """Write a contact with its promise, next step and complaint; BlockedError where a rule forbids it.

        A second person's override lets a contact be recorded that should not have been made.
        """
        with self._desk.work("contact.logged", actor, Right.LOG_CONTACTS) as work:
            logged = self.log_in(work, actor, new, override)
            work.commit()
        return logged

    def log_in(
        self, work: UnitOfWork, actor: Operator, new: NewContact, override: OverrideRequest | None = None
    ) -> Logged:
        """Write a contact as a part of other work, which the caller commits."""
        self._check(new)
        case = work.cases.get(new.case_id)
        if not case.status.is_open:
            raise RefusedError(
                say("Case {case_no} is closed and cannot be worked any more.", case_no=case.case_no)
            )
        verdict = self._rules.verdict(work, case, new)
        if override is not None:
            pack = self._desk.pack_on(self._desk.day_of(new.at or self._desk.now()))
            verdict = released(verdict, pack, override, actor)
        verdict.require_allowed()
        contact: ContactAttempt = work.contacts.add(self._attempt(actor, new, verdict))
        if new.result is ContactResult.ASKED_TO_STOP:
            self._stop(work, case, new.person_id)
        promise = self._promised(work, actor, new, contact.at)
        work.cases.save(_moved_on(case, new, contact.at, promise))
        told = _told(contact, verdict)
        if new.complaint is not None:
            complaint = enter(work, self._desk, actor, replace(new.complaint, case_id=case.id))
            told |= {"complaint": complaint.complaint_no}
        work.about(case.case_no, case.id, **told)
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

    def _attempt(self, actor: Operator, new: NewContact, verdict: Verdict) -> ContactAttempt:
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
            script=new.script,
            was_debt_disclosed=new.was_debt_disclosed,
            incident=new.incident.strip(),
            verdict=verdict.without_passes,
        )

    def _stop(self, work: UnitOfWork, case: Case, person_id: int) -> None:
        """Leave a third person alone for ever, in every case; the debtor's own wish somebody must judge."""
        if person_id == case.debtor_id:
            return
        human = contact_rows.same_human(work.connection, person_id)
        table = work.parties.table.c
        for each in work.parties.all(table.person_id.in_(human), table.is_contact_stopped.is_(False)):
            work.parties.save(replace(each, is_contact_stopped=True))
        carry_stops(work, case_id=case.id, person_id=person_id)

    def _promised(self, work: UnitOfWork, actor: Operator, new: NewContact, at: datetime) -> Promise | None:
        if new.promise_amount is None or new.promise_due_on is None:
            return None
        promise: Promise = work.promises.add(
            Promise(new.case_id, new.promise_amount, new.promise_due_on, at, actor.id)
        )
        return promise


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
    if contact.was_debt_disclosed:
        told |= {"disclosed": True}
    if verdict.override is not None:
        override = verdict.override
        told |= {"override": override.reason, "approved_by": override.approved_by, "rules": override.rules}
    return told
