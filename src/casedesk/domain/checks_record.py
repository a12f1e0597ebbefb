"""Checks of a visit as it really was, asked when its record is written."""

from collections.abc import Iterator, Mapping

from casedesk.domain.checks import Bench, Check
from casedesk.domain.checks_time import is_quiet, next_quiet
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visit_records import Delivery
from casedesk.domain.visits import VisitOutcome

_HOUR = 3600
_SOMEBODY = frozenset(
    {
        VisitOutcome.MET_DEBTOR,
        VisitOutcome.MET_FAMILY,
        VisitOutcome.MET_COLLEAGUE,
        VisitOutcome.REFUSED,
    },
)
"""Outcomes with a talk at the door."""


def real_times(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the crew came and left outside the quiet hours, unless the time was agreed."""
    quiet = rule.pack.clocks("quiet")
    starts, ends = facts.local_start.time(), facts.local_end.time()
    is_inside = not is_quiet(starts, quiet) and facts.local_end <= next_quiet(facts.local_start, quiet)
    if is_inside:
        yield rule.passes(starts=starts, ends=ends)
    elif facts.consent is not None and facts.consent_covers:
        yield rule.passes("agreed", starts=starts, ends=ends, consent=facts.consent.ref)
    else:
        yield rule.finds("block", starts=starts, ends=ends)


def real_day(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Point out a visit that was held on another day than planned; the real day counts against the limits."""
    planned = facts.day_of(facts.planned_at) if facts.planned_at is not None else facts.day
    is_same = planned == facts.day
    yield rule.passes(day=facts.day) if is_same else rule.finds("warn", planned=planned, day=facts.day)


def recording(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for a recording, or for the reason why there is none, where the debtor was met."""
    record = facts.record
    if record is None:
        return
    if record.recording_ref:
        yield rule.passes(recording=record.recording_ref)
    elif record.no_recording_reason.strip():
        yield rule.passes("reason", reason=record.no_recording_reason)
    elif record.outcome is VisitOutcome.MET_DEBTOR and rule.pack.params["av_required"]:
        yield rule.finds("block")
    else:
        yield rule.passes("not_met")


def entry(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask who consented where the crew went in."""
    record = facts.record
    if record is None:
        return
    if not record.has_entered_home:
        yield rule.passes()
    elif record.entry_consent_by.strip():
        yield rule.passes("consented", by=record.entry_consent_by)
    else:
        yield rule.finds("block")


def disclosure(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Refuse a record by which somebody else was told of the debt, until the incident is written down."""
    record = facts.record
    if record is not None:
        yield rule.finds("disclosed", severity=Severity.BLOCK) if record.was_debt_disclosed else rule.passes()


def in_time(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the record was written soon after the crew left."""
    hours = int((rule.now - facts.ends_at).total_seconds() // _HOUR)
    is_late = hours >= rule.number("submit_within_h")
    yield rule.finds("warn", hours=hours) if is_late else rule.passes(hours=hours + 1)


def posted(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Refuse papers posted up where others read them."""
    papers = facts.record.hand_outs if facts.record is not None else ()
    kinds = tuple(each.paper_no or str(each.kind) for each in papers if each.delivery is Delivery.POSTED_UP)
    yield rule.finds("block", papers=kinds) if kinds else rule.passes()


def conduct(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Name the points of conduct that are not ticked where somebody was met."""
    record = facts.record
    if record is None:
        return
    points = rule.rule.args["points"]
    assert isinstance(points, Mapping)
    missing = tuple(words for point, words in points.items() if point not in record.conduct)
    if record.outcome not in _SOMEBODY:
        yield rule.passes("not_met")
    else:
        yield rule.finds("missing", points=missing) if missing else rule.passes()


def incident(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Point out what the client must hear of at once."""
    record = facts.record
    if record is None:
        return
    is_grave = record.incident_kind in rule.told_words("kinds")
    yield rule.finds("warn", client=facts.case.client) if is_grave else rule.passes()


RECORD = (
    Check(
        "REC-TIME",
        real_times,
        {"pass": ("starts", "ends"), "agreed": ("starts", "ends", "consent"), "block": ("starts", "ends")},
        uses=("quiet",),
    ),
    Check("REC-DAY", real_day, {"pass": ("day",), "warn": ("planned", "day")}),
    Check(
        "REC-AV",
        recording,
        {"pass": ("recording",), "reason": ("reason",), "not_met": (), "block": ()},
        uses=("av_required",),
    ),
    Check("PLACE-CONSENT", entry, {"pass": (), "consented": ("by",), "block": ()}),
    Check("OBJ-CONTACT-SAY", disclosure, {"pass": (), "disclosed": ()}),
    Check("REC-NOTE", in_time, {"pass": ("hours",), "warn": ("hours",)}, uses=("submit_within_h",)),
    Check("PLACE-PUBLIC", posted, {"pass": (), "block": ("papers",)}),
    Check(
        "COND-FORBID", conduct, {"pass": (), "not_met": (), "missing": ("points",)}, args={"points": "points"}
    ),
    Check(
        "ORG-INCIDENT",
        incident,
        {"pass": (), "warn": ("client",)},
        ("report_h",),
        {"kinds": "incidents"},
    ),
)
