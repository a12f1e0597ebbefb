"""What the rules say about a contact, what is used of the limits, and which words fit it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from casedesk.domain.cases import Case, NextStep
from casedesk.domain.checks_contact import ContactFacts, contact_verdict
from casedesk.domain.compliance import RulePack, Verdict
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction
from casedesk.domain.errors import NotFoundError
from casedesk.domain.masks import mask_name
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.people import Party, Reachability, Relation
from casedesk.domain.scripts import Script, script_of, situation_of
from casedesk.domain.sentences import say
from casedesk.domain.visit_facts import ContactFact
from casedesk.importing.scripts import load_scripts
from casedesk.services.case_files import day_bounds
from casedesk.services.complaints import NewComplaint
from casedesk.services.desk import Desk
from casedesk.storage import contacts as contact_rows
from casedesk.storage.flags import flags_upon
from casedesk.storage.shelves import Shelves

_MONTH = timedelta(days=31)
_REACHED = frozenset({ContactResult.TALKED, ContactResult.LEFT_WORD, ContactResult.DELIVERED})


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
    script: str = ""
    """The situation whose words were shown."""
    was_debt_disclosed: bool = False
    incident: str = ""
    promise_amount: Money | None = None
    promise_due_on: date | None = None
    next_step: NextStep | None = None
    complaint: NewComplaint | None = None
    """What the person complained of, disputed or asked to change in the same talk."""


class LimitKind(StrEnum):
    """Which limit of a day a count belongs to."""

    EFFECTIVE_CALLS = "effective_calls_per_day"
    ATTEMPTS = "attempts_per_number_day"
    NOTICES = "notify_calls_per_day"


@dataclass(frozen=True)
class LimitCount:
    """What of one limit was used on the day before this contact."""

    kind: LimitKind
    used: int
    limit: int


@dataclass(frozen=True)
class ContactAdvice:
    """What a person sees beside the fields while a contact is written."""

    verdict: Verdict
    counts: tuple[LimitCount, ...]
    script: Script


class ContactRules:
    """Gathers what the rules look at for one contact and asks them, by the pack of its day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def verdict(self, shelves: Shelves, case: Case, new: NewContact) -> Verdict:
        """Return what the rules say."""
        now = self._desk.now()
        facts = self._facts(shelves, case, new, now)
        return contact_verdict(facts, self._pack(facts), now)

    def advice(self, shelves: Shelves, actor: Operator, case: Case, new: NewContact) -> ContactAdvice:
        """Return what the rules say with the counts and the words."""
        now = self._desk.now()
        facts = self._facts(shelves, case, new, now)
        pack = self._pack(facts)
        used = {
            LimitKind.EFFECTIVE_CALLS: facts.effective_calls,
            LimitKind.ATTEMPTS: facts.attempts_on_number,
            LimitKind.NOTICES: facts.notices,
        }
        counts = tuple(
            LimitCount(kind, count, pack.number(kind))
            for kind, count in used.items()
            if kind in pack.params and (facts.is_to_debtor or kind is LimitKind.ATTEMPTS)
        )
        return ContactAdvice(
            contact_verdict(facts, pack, now), counts, self._script(shelves, actor, case, new, facts)
        )

    def _pack(self, facts: ContactFacts) -> RulePack:
        return self._desk.pack_on(self._desk.day_of(facts.at))

    def _script(
        self, shelves: Shelves, actor: Operator, case: Case, new: NewContact, facts: ContactFacts
    ) -> Script:
        office = self._desk.office
        debtor = shelves.people.get(case.debtor_id).name
        other = shelves.people.get(new.person_id).name
        gaps = {
            "office": office.name,
            "hotline": office.hotline,
            "clerk": actor.name,
            "badge": actor.badge_no,
            "person": debtor if new.person_id == case.debtor_id else mask_name(other),
            "debtor": debtor,
            "client": shelves.clients.get(case.client_id).short_name,
        }
        situation = situation_of(facts.relation, new.channel, new.result)
        return script_of(situation, load_scripts(), gaps)

    def _facts(self, shelves: Shelves, case: Case, new: NewContact, now: datetime) -> ContactFacts:
        at = new.at or now
        party = _party(shelves, case, new.person_id)
        first, last = day_bounds(self._desk, self._desk.day_of(at))
        human = contact_rows.same_human(shelves.connection, case.debtor_id)
        calls = contact_rows.attempts_between(shelves, human, first, last)
        whom = contact_rows.same_human(shelves.connection, new.person_id)
        attempts = contact_rows.attempts_between(shelves, whom, first, last)
        phones = shelves.phones.table.c
        is_debtor = new.person_id == case.debtor_id
        trial = ContactAttempt(0, 0, new.channel, new.direction, new.result, at, 0)
        return ContactFacts(
            at=at,
            zone=self._desk.zone,
            channel=new.channel,
            direction=new.direction,
            is_effective_call=trial.is_effective_call and is_debtor,
            relation=Relation.SELF if is_debtor or party is None else party.relation,
            is_contact_stopped=_is_stopped(shelves, () if is_debtor else whom, new.phone_id),
            flags=tuple(flags_upon(shelves, case.id, {*human, *whom}, self._desk.day_of(at))),
            debtor_phones=tuple(each.status for each in shelves.phones.all(phones.person_id.in_(human))),
            calls=contact_rows.calls_before(shelves.connection, human, at),
            effective_calls=sum(each.is_effective_call for each in calls) if is_debtor else 0,
            attempts_on_number=contact_rows.rings_between(
                shelves.connection, whom, new.phone_id, first, last
            ),
            notices=sum(_is_notice(each) for each in attempts),
            result=new.result,
            note=new.note,
            was_debt_disclosed=new.was_debt_disclosed,
            incident=new.incident,
            has_promise=new.promise_amount is not None,
            phone_id=new.phone_id,
            minutes=new.minutes,
            contacts=_around(shelves, whom, at),
            calendar=self._desk.calendar,
        )


def _around(shelves: Shelves, human: tuple[int, ...], at: datetime) -> tuple[ContactFact, ...]:
    """Return the contacts of the month before and the visits of both months around."""
    visits = contact_rows.visits_between(shelves, human, at - _MONTH, at + _MONTH)
    met = (
        ContactFact(each.counted_at, Channel.IN_PERSON, Direction.OUTGOING, is_effective=True)
        for each in visits
    )
    return (*contact_rows.contacts_between(shelves.connection, human, at - _MONTH, at), *met)


def _party(shelves: Shelves, case: Case, person_id: int) -> Party | None:
    """Return a person's part in the case; the debtor may have none on file, others must."""
    table = shelves.parties.table.c
    party: Party | None = shelves.parties.first(table.case_id == case.id, table.person_id == person_id)
    if party is None and person_id != case.debtor_id:
        raise NotFoundError(say("Case {case_no} has no such person.", case_no=case.case_no))
    return party


def _is_stopped(shelves: Shelves, human: tuple[int, ...], phone_id: int | None) -> bool:
    """Tell whether this human asked in any case to be left alone, or whether the number was stopped."""
    table = shelves.parties.table.c
    if shelves.parties.first(table.person_id.in_(human), table.is_contact_stopped.is_(True)) is not None:
        return True
    return phone_id is not None and shelves.phones.get(phone_id).status is Reachability.STOP


def _is_notice(attempt: ContactAttempt) -> bool:
    is_notice = attempt.channel is Channel.VOICE_NOTICE and attempt.direction is Direction.OUTGOING
    return is_notice and attempt.result in _REACHED
