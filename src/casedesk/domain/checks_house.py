"""Checks of the way a visit came about: its request, its appointment, who is away, a time of rest."""

from collections.abc import Iterator
from datetime import timedelta

from casedesk.domain.appointments import AppointmentState
from casedesk.domain.cases import FlagKind
from casedesk.domain.checks import Bench, Check
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.people import Relation
from casedesk.domain.rule_values import graver
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import VisitPurpose

_GRANTED = frozenset({RequestStatus.APPROVED, RequestStatus.PLANNED})
_SERVICE = frozenset({VisitPurpose.VERIFY_ADDRESS, VisitPurpose.LOST_CONTACT, VisitPurpose.DELIVER_LETTER})
"""Purposes for which nobody is asked to pay."""
_HOUR = timedelta(hours=1)


def request(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether somebody allowed the visit that was asked for."""
    asked = rule.pack.severity_of("visit_request")
    if facts.request is None:
        yield rule.finds("none", severity=asked)
    elif facts.request in _GRANTED:
        yield rule.passes()
    elif facts.request is RequestStatus.PENDING:
        yield rule.finds("pending", severity=asked)
    else:
        yield rule.finds("refused", severity=_at_least(rule.rule.severity, asked))


def appointment(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask what was said about the time; one that was declined is pointed out whatever the policy."""
    asked = rule.pack.severity_of("appointment")
    said = facts.appointment
    if said is None:
        yield rule.finds("none", severity=asked)
    elif said.state is AppointmentState.AGREED:
        yield rule.passes(day=facts.day_of(said.at))
    elif said.state is AppointmentState.PROPOSED:
        yield rule.finds("proposed", severity=asked, day=facts.day_of(said.at))
    else:
        severity = _at_least(rule.rule.severity, asked)
        yield rule.finds("declined", severity=severity, day=facts.day_of(said.at), note=said.note or "—")


def _at_least(severity: Severity, asked: Severity) -> Severity:
    return asked if graver(asked, severity) else severity


def cooling(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Leave a person in peace for a while after a refusal or distress at the door."""
    flag = facts.flagged(FlagKind.COOL_DOWN)
    if flag is None:
        yield rule.passes()
    else:
        yield rule.finds("block", until=flag.until_on or "—", note=flag.note, flag=flag.id)


def away(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Name everybody of the crew who is away on the day."""
    gone = {each.operator_id for each in facts.absences if each.covers(facts.day)}
    names = tuple(each.name for each in facts.members if each.operator_id in gone)
    yield rule.finds("block", names=names, day=facts.day) if names else rule.passes()


def spouse(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Collect from a spouse only where the debt is shown to be a joint one."""
    if facts.target.relation is not Relation.SPOUSE:
        yield rule.passes("other")
    elif facts.purpose in _SERVICE:
        yield rule.finds("contact", severity=Severity.WARN)
    else:
        yield rule.finds("block")


def days_between(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Compare the visit with the nearest other one to the same human."""
    least = rule.number("min_gap_days")
    if not least:
        yield rule.passes("off")
        return
    near = [(abs((facts.day_of(each.starts_at) - facts.day).days), each) for each in facts.of_person]
    days, other = min(near, key=lambda pair: pair[0], default=(least, None))
    if other is not None and days < least:
        yield rule.finds("near", visit_no=other.visit_no, days=days)
    else:
        yield rule.passes()


def notice(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the person was told of the visit early enough, and did not say no."""
    said = facts.appointment
    if said is None:
        yield rule.finds("missing")
    elif said.state is AppointmentState.DECLINED:
        yield rule.finds("declined")
    else:
        hours = (facts.starts_at - said.at) // _HOUR
        is_early = hours >= rule.told_number("hours")
        yield rule.passes(hours=hours) if is_early else rule.finds("late", hours=hours)


HOUSE = (
    Check("ORG-REQUEST", request, {"pass": (), "none": (), "pending": (), "refused": ()}, ("visit_request",)),
    Check(
        "TIME-APPOINT",
        appointment,
        {"pass": ("day",), "none": (), "proposed": ("day",), "declined": ("day", "note")},
        ("appointment",),
    ),
    Check("VISIT-COOL", cooling, {"pass": (), "block": ("until", "note", "flag")}),
    Check("CREW-AWAY", away, {"pass": (), "block": ("names", "day")}),
    Check("OBJ-SPOUSE", spouse, {"other": (), "contact": (), "block": ()}),
    Check(
        "FREQ-GAP7", days_between, {"off": (), "pass": (), "near": ("visit_no", "days")}, ("min_gap_days",)
    ),
    Check(
        "notice",
        notice,
        {"pass": ("hours",), "missing": (), "declined": (), "late": ("hours",)},
        args={"hours": "number"},
    ),
)
