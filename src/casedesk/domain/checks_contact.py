"""Checks of a call, message or talk before it is written into the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.checks import Bench
from casedesk.domain.checks_target import lost_contact
from casedesk.domain.checks_time import is_quiet
from casedesk.domain.compliance import Finding, RulePack, Severity, Verdict
from casedesk.domain.contacts import Channel, Direction
from casedesk.domain.people import Reachability, Relation
from casedesk.domain.visit_facts import CallFact


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
    """Outgoing calls to the debtor before this one, oldest first."""
    effective_calls: int = 0
    """Effective calls to the debtor that day, over all cases of the client."""
    attempts_on_number: int = 0
    """Calls of that day on the same number."""

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

    def flagged(self, kind: FlagKind) -> Flag | None:
        """Return the flag of a kind, None when there is none."""
        return next((each for each in self.flags if each.kind is kind), None)


def contact_verdict(facts: ContactFacts, pack: RulePack, now: datetime) -> Verdict:
    """Ask the rules for contacts; only what the office itself began can be blocked."""
    findings: list[Finding] = []
    for name, judge in _JUDGES.items():
        rule = pack.rules.get(name)
        if rule is not None:
            findings.extend(judge(facts, Bench(pack, rule, now)))
    return Verdict(pack.id, pack.version, now, tuple(findings), revision=pack.revision)


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
    if not facts.relation.owes:
        yield rule.finds("warn")


def _night(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Letters travel by day or night; everything else the office begins keeps out of the quiet hours."""
    starts = facts.at.astimezone(facts.zone).time()
    if (
        facts.is_outgoing
        and facts.channel is not Channel.LETTER
        and is_quiet(starts, rule.pack.clocks("quiet"))
    ):
        yield rule.finds("block", starts=starts)


def _calls(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    if not facts.is_outgoing or facts.channel is not Channel.CALL:
        return
    limit = rule.number("effective_calls_per_day")
    if facts.effective_calls >= limit:
        severity = None if facts.is_effective_call else Severity.WARN
        yield rule.finds("block", severity=severity, count=facts.effective_calls)
    else:
        yield rule.passes(count=facts.effective_calls)


def _attempts(facts: ContactFacts, rule: Bench) -> Iterator[Finding]:
    """Warn from the last but one attempt on a number that day, block beyond the limit."""
    if not facts.is_outgoing or facts.channel is not Channel.CALL:
        return
    limit = rule.number("attempts_per_number_day")
    count = facts.attempts_on_number + 1
    if count > limit:
        yield rule.finds("block", count=count)
    elif count >= limit - 1:
        yield rule.finds("warn", severity=Severity.WARN, count=count)


_JUDGES: dict[str, Callable[[ContactFacts, Bench], Iterator[Finding]]] = {
    "CASE-STOP": _stop_flag,
    "OBJ-HEIR": _heir,
    "OBJ-REPRESENTED": _represented,
    "OBJ-CONTACT-STOP": _contact_stop,
    "OBJ-CONTACT-WHEN": _contact_when,
    "OBJ-CONTACT-SAY": _contact_say,
    "TIME-NIGHT": _night,
    "FREQ-CALL-VOICE": _calls,
    "FREQ-CALL-ATTEMPT": _attempts,
}
