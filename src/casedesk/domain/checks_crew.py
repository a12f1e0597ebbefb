"""Checks of who goes: how many, whether they may, whether they can."""

from collections.abc import Iterator
from datetime import date

from casedesk.domain.cases import FlagKind
from casedesk.domain.checks import Bench, Check
from casedesk.domain.compliance import Finding
from casedesk.domain.credentials import is_owed
from casedesk.domain.visit_facts import BookedVisit, StaffFact, VisitFacts

_MINUTE = 60


def enough(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for at least two people; naming one twice does not make two."""
    size = len(set(facts.crew))
    yield rule.finds("block", size=size) if size < rule.number("crew_min") else rule.passes(size=size)


def not_too_many(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for at most three people."""
    size = len(set(facts.crew))
    yield rule.finds("block", size=size) if size > rule.number("crew_max") else rule.passes(size=size)


def qualified(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Name everybody whose training, exam or pledge is missing or too old on the day."""
    found = [each for member in facts.members for each in _shortcomings(member, facts.day, rule)]
    yield from found
    if not found:
        yield rule.passes(names=tuple(each.name for each in facts.members))


def _shortcomings(member: StaffFact, day: date, rule: Bench) -> Iterator[Finding]:
    held = member.credentials
    if not member.is_active:
        yield rule.finds("left", name=member.name)
    if held.is_barred:
        yield rule.finds("barred", name=member.name)
    for thing, on in (("training", held.trained_on), ("exam", held.exam_on)):
        yield from _of_year(thing, on, member, day, rule)
    if is_owed(held.pledge_on, day):
        yield rule.finds("no_pledge", name=member.name)


def aware(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Name everybody whose training or exam on cyber-security awareness is missing or too old on the day."""
    found = [
        each
        for member in facts.members
        for thing, on in (
            ("training", member.credentials.security_trained_on),
            ("exam", member.credentials.security_exam_on),
        )
        for each in _of_year(thing, on, member, facts.day, rule)
    ]
    yield from found
    if not found:
        yield rule.passes(names=tuple(each.name for each in facts.members))


def _of_year(thing: str, on: date | None, member: StaffFact, day: date, rule: Bench) -> Iterator[Finding]:
    """Find a training or exam that is still to come, or older than a year."""
    if on is None or is_owed(on, day):
        yield rule.finds(f"no_{thing}", name=member.name)
    elif (day - on).days > rule.number("training_valid_days"):
        yield rule.finds(f"old_{thing}", name=member.name, days=(day - on).days, on=on)


def overlap(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Name every visit at which one of the crew is needed at the same time; a record minds only what was."""
    clashes = [
        each
        for each in facts.of_crew
        if each.overlaps(facts.starts_at, facts.ends_at) and (facts.record is None or each.is_held)
    ]
    for each in clashes:
        yield rule.finds(
            "block",
            names=tuple(member.name for member in facts.members if member.operator_id in each.crew),
            visit_no=each.visit_no,
            starts=each.starts_at.astimezone(facts.zone).time(),
            ends=each.ends_at.astimezone(facts.zone).time(),
        )
    if not clashes:
        yield rule.passes()


def gap(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Point out too little time between two doors; from district to district it takes the whole way."""
    near = [
        (minutes, each)
        for each in facts.of_crew
        if 0 <= (minutes := _gap(facts, each)) < _least_gap(facts, each, rule)
    ]
    for minutes, each in near:
        yield rule.finds("warn", visit_no=each.visit_no, gap=minutes)
    if not near:
        yield rule.passes()


def _least_gap(facts: VisitFacts, other: BookedVisit, rule: Bench) -> int:
    """Return the minutes that lie between two doors at least; an unknown district is taken for the same."""
    least = rule.number("crew_gap_minutes")
    is_far = facts.place.district and other.district and facts.place.district != other.district
    return max(least, rule.number("travel_minutes")) if is_far else least


def _gap(facts: VisitFacts, other: BookedVisit) -> int:
    """Return the minutes between two visits, negative when they overlap."""
    after = (other.starts_at - facts.ends_at).total_seconds()
    before = (facts.starts_at - other.ends_at).total_seconds()
    return int(max(after, before) // _MINUTE)


def papers(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for a badge and the client's authorisation, both valid on the day."""
    found = [each for member in facts.members for each in _missing_papers(member, facts.day, rule)]
    yield from found
    if not found:
        yield rule.passes()


def _missing_papers(member: StaffFact, day: date, rule: Bench) -> Iterator[Finding]:
    held = member.credentials
    if held.badge_until is None:
        yield rule.finds("no_badge", name=member.name)
    elif held.badge_until < day:
        yield rule.finds("old_badge", name=member.name, on=held.badge_until)
    if not held.authorisation_no or held.authorisation_until is None:
        yield rule.finds("no_authorisation", name=member.name)
    elif held.authorisation_until < day:
        yield rule.finds("old_authorisation", name=member.name, on=held.authorisation_until)


def safety(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Pass on what is known of danger at the door."""
    flag = facts.flagged(FlagKind.STAFF_SAFETY)
    yield rule.finds("warn", note=flag.note) if flag else rule.passes()


CREW = (
    Check("CREW-MIN", enough, {"pass": ("size",), "block": ("size",)}, uses=("crew_min",)),
    Check("CREW-MAX", not_too_many, {"pass": ("size",), "block": ("size",)}, uses=("crew_max",)),
    Check(
        "CREW-QUAL",
        qualified,
        {
            "pass": ("names",),
            "barred": ("name",),
            "left": ("name",),
            "no_training": ("name",),
            "old_training": ("name", "days", "on"),
            "no_exam": ("name",),
            "old_exam": ("name", "days", "on"),
            "no_pledge": ("name",),
        },
        uses=("training_valid_days",),
    ),
    Check(
        "CREW-SECURITY",
        aware,
        {
            "pass": ("names",),
            "no_training": ("name",),
            "old_training": ("name", "days", "on"),
            "no_exam": ("name",),
            "old_exam": ("name", "days", "on"),
        },
        uses=("training_valid_days",),
    ),
    Check("CREW-OVERLAP", overlap, {"pass": (), "block": ("names", "visit_no", "starts", "ends")}),
    Check(
        "CREW-GAP",
        gap,
        {"pass": (), "warn": ("visit_no", "gap")},
        uses=("crew_gap_minutes", "travel_minutes"),
    ),
    Check(
        "CREW-ID",
        papers,
        {
            "pass": (),
            "no_badge": ("name",),
            "old_badge": ("name", "on"),
            "no_authorisation": ("name",),
            "old_authorisation": ("name", "on"),
        },
    ),
    Check("CREW-SAFETY", safety, {"pass": (), "warn": ("note",)}),
)
