"""Checks of a call, message, letter or talk before it is written into the file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from casedesk.domain.approaches import Approach
from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.checks import Bench
from casedesk.domain.checks_shared import SHARED, SharedCheck
from casedesk.domain.checks_target import lost_contact
from casedesk.domain.checks_time import is_quiet, next_quiet
from casedesk.domain.compliance import Finding, Rule, RulePack, Severity, Verdict
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.people import Reachability, Relation
from casedesk.domain.visit_facts import CallFact, ContactFact
from casedesk.domain.workdays import OfficeCalendar


@dataclass(frozen=True)
class ContactFacts:
    """One contact with everything the rules may ask; counts leave the contact itself out."""

    at: datetime
    zone: ZoneInfo
    channel: Channel
    direction: Direction
    is_effective_call: bool
    relation: Relation = Relation.SELF
    is_contact_stopped: bool = False
    flags: tuple[Flag, ...] = ()
    """Those of the case that act."""
    debtor_phones: tuple[Reachability, ...] = ()
    calls: tuple[CallFact, ...] = ()
    """Outgoing calls to the debtor and talks with him before this one, oldest first."""
    effective_calls: int = 0
    """Effective calls to the debtor that day, over all cases."""
    attempts_on_number: int = 0
    """Calls of that day on the same number, whoever has it; without a number, all calls to the human."""
    notices: int = 0
    """Notifying voice messages of that day that reached the person."""
    result: ContactResult | None = None
    note: str = ""
    was_debt_disclosed: bool = False
    """Whether somebody who does not owe heard of the debt."""
    incident: str = ""
    """What was written down about it."""
    has_promise: bool = False
    phone_id: int | None = None
    minutes: int = 0
    """How long it lasted."""
    contacts: tuple[ContactFact, ...] = ()
    """Contacts and visits of the month before, and visits that are planned, over all cases."""
    calendar: OfficeCalendar = field(default_factory=OfficeCalendar)

    @property
    def is_outgoing(self) -> bool:
        """Tell whether the office began it."""
        return self.direction is Direction.OUTGOING

    @property
    def is_to_debtor(self) -> bool:
        """Tell whether the office reaches out to the debtor."""
        return self.is_outgoing and self.relation is Relation.SELF

    @property
    def is_in_writing(self) -> bool:
        """Tell whether it goes by letter, the way that stays open where talk is stopped."""
        return self.channel is Channel.LETTER

    @property
    def rings(self) -> bool:
        """Tell whether the office made a phone ring."""
        return self.is_outgoing and self.channel in {Channel.CALL, Channel.VOICE_NOTICE}

    @property
    def approach(self) -> Approach:
        """Return the contact as the shared checks see it."""
        at = self.at.astimezone(self.zone)
        return Approach(
            at,
            at,
            self.channel,
            self.calendar,
            self.relation,
            phone_id=self.phone_id,
            others=self.contacts,
        )

    def flagged(self, kind: FlagKind) -> Flag | None:
        """Return the flag of a kind, None when there is none."""
        return next((each for each in self.flags if each.kind is kind), None)


Judge = Callable[[ContactFacts, Bench], Iterator[Finding]]


@dataclass(frozen=True)
class ContactCheck:
    """The code of one rule about contacts, and which outcomes its texts must provide."""

    rule: str
    judge: Judge
    outcomes: Mapping[str, tuple[str, ...]]
    uses: tuple[str, ...] = ()
    args: Mapping[str, str] = field(default_factory=dict)


def contact_verdict(facts: ContactFacts, pack: RulePack, now: datetime) -> Verdict:
    """Ask the rules for contacts; only what the office itself began can be blocked."""
    findings = tuple(
        finding for check, rule in _asked_of(pack) for finding in check.judge(facts, Bench(pack, rule, now))
    )
    return Verdict(pack.id, pack.version, now, findings, revision=pack.revision)


def _asked_of(pack: RulePack) -> list[tuple[ContactCheck, Rule]]:
    """Return the rules about contacts in the order of their checks."""
    order = list(CONTACT_CHECKS)
    rules = [each for each in pack.rules.values() if each.asked_by in CONTACT_CHECKS]
    rules.sort(key=lambda each: order.index(each.asked_by))
    return [(CONTACT_CHECKS[each.asked_by], each) for each in rules]


def _stop_flag(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Block what the office begins; what must be said goes by letter."""
    flag = facts.flagged(FlagKind.DO_NOT_CONTACT)
    if facts.is_outgoing and flag is not None:
        severity = Severity.WARN if facts.is_in_writing else None
        yield rule.finds("block", severity=severity, raised_on=flag.raised_on, note=flag.note)


def _heir(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Let nobody collect from the dead, and warn where heirs or relatives are reached."""
    flag = facts.flagged(FlagKind.DECEASED)
    if facts.is_outgoing and flag is not None:
        severity = None if facts.is_to_debtor else Severity.WARN
        yield rule.finds("block", severity=severity, raised_on=flag.raised_on)


def _represented(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Send everything that is said through the representative; a letter only warns."""
    flag = facts.flagged(FlagKind.REPRESENTED)
    if facts.is_to_debtor and flag is not None:
        severity = Severity.WARN if facts.is_in_writing else Severity.BLOCK
        yield rule.finds("warn", severity=severity, note=flag.note)


def _contact_when(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for evidence of lost contact before the office approaches somebody who does not owe."""
    if facts.is_outgoing and not facts.relation.owes and facts.flagged(FlagKind.DECEASED) is None:
        yield lost_contact(facts.debtor_phones, facts.calls, facts.at, facts.zone, rule)


def _contact_stop(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    if facts.is_outgoing and facts.is_contact_stopped:
        yield rule.finds("block")


def _contact_say(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Remind what may be said; a word of the debt to a third person blocks until the incident is told."""
    if facts.relation.owes:
        return
    if not facts.was_debt_disclosed:
        yield rule.finds("warn")
    else:
        is_told = bool(facts.incident.strip())
        yield rule.finds("disclosed", severity=Severity.WARN if is_told else Severity.BLOCK)


def _contact_pay(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Give somebody who offers to pay what is needed for it and no more, and write down the offer."""
    if facts.relation.owes or facts.result is not ContactResult.OFFERED_TO_PAY:
        return
    has_note = bool(facts.note.strip())
    yield rule.finds("warn") if has_note else rule.finds("no_note", severity=Severity.BLOCK)


def _spouse(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Take no promise from a spouse who is not shown to owe."""
    if facts.relation is Relation.SPOUSE and facts.is_outgoing:
        yield rule.finds("block") if facts.has_promise else rule.finds("contact", severity=Severity.WARN)


def _night(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Keep what the office begins out of the quiet hours, letters aside; a talk that ran into them warns."""
    if not facts.is_outgoing or facts.is_in_writing:
        return
    starts, quiet = facts.at.astimezone(facts.zone), rule.pack.clocks("quiet")
    ends = (facts.at + timedelta(minutes=facts.minutes)).astimezone(facts.zone)
    if is_quiet(starts.time(), quiet):
        yield rule.finds("block", starts=starts.time())
    elif ends > next_quiet(starts, quiet):
        yield rule.finds("late", severity=Severity.WARN, starts=starts.time(), ends=ends.time())


def _calls(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    if not facts.is_outgoing or facts.channel is not Channel.CALL:
        return
    if facts.effective_calls >= rule.number("effective_calls_per_day"):
        severity = None if facts.is_effective_call else Severity.WARN
        yield rule.finds("block", severity=severity, count=facts.effective_calls)
    else:
        yield rule.passes(count=facts.effective_calls)


def _notices(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Count the notifying voice messages of the day that reached the person."""
    if facts.is_outgoing and facts.channel is Channel.VOICE_NOTICE:
        is_used_up = facts.notices >= rule.number("notify_calls_per_day")
        yield rule.finds("block", count=facts.notices) if is_used_up else rule.passes(count=facts.notices)


def _attempts(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Warn from the last but one attempt on a number that day, block beyond the limit."""
    if not facts.rings:
        return
    limit = rule.number("attempts_per_number_day")
    count = facts.attempts_on_number + 1
    if count > limit:
        yield rule.finds("block", count=count)
    elif count >= limit - 1:
        yield rule.finds("warn", severity=Severity.WARN, count=count)


def _for_contacts(check: SharedCheck) -> ContactCheck:
    """Return a shared check as one of contacts; what others begin cannot be helped."""

    def judge(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
        if facts.is_outgoing and facts.result is not ContactResult.ASKED_TO_STOP:
            yield from check.ask(facts.approach, rule)

    return ContactCheck(check.rule, judge, check.outcomes, check.uses, check.args)


_BLOCK = {"block": ()}
CONTACT_CHECKS = {
    each.rule: each
    for each in (
        ContactCheck("CASE-STOP", _stop_flag, {"block": ("raised_on", "note")}),
        ContactCheck("OBJ-HEIR", _heir, {"block": ("raised_on",)}),
        ContactCheck("OBJ-REPRESENTED", _represented, {"warn": ("note",)}),
        ContactCheck("OBJ-CONTACT-STOP", _contact_stop, _BLOCK),
        ContactCheck(
            "OBJ-CONTACT-WHEN",
            _contact_when,
            {"block": ("failed",)},
            ("fail_calls", "fail_days", "lost_valid_days"),
        ),
        ContactCheck("OBJ-SPOUSE", _spouse, {"block": (), "contact": ()}),
        ContactCheck("OBJ-CONTACT-SAY", _contact_say, {"warn": (), "disclosed": ()}),
        ContactCheck("OBJ-CONTACT-PAY", _contact_pay, {"warn": (), "no_note": ()}),
        ContactCheck("TIME-NIGHT", _night, {"block": ("starts",), "late": ("starts", "ends")}, ("quiet",)),
        ContactCheck(
            "FREQ-CALL-VOICE",
            _calls,
            {"pass": ("count",), "block": ("count",)},
            ("effective_calls_per_day",),
        ),
        ContactCheck(
            "FREQ-CALL-NOTIFY",
            _notices,
            {"pass": ("count",), "block": ("count",)},
            ("notify_calls_per_day",),
        ),
        ContactCheck(
            "FREQ-CALL-ATTEMPT",
            _attempts,
            {"warn": ("count",), "block": ("count",)},
            ("attempts_per_number_day",),
        ),
        *(_for_contacts(each) for each in SHARED),
    )
}
"""What is asked when a contact is written down, by the name that rules give."""
