"""The gate before every visit: the pack's rules asked in order, and who may open it in spite of a block."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import cast

from casedesk.domain.approaches import of_visit
from casedesk.domain.checks import Bench, Check
from casedesk.domain.checks_crew import CREW
from casedesk.domain.checks_house import HOUSE
from casedesk.domain.checks_record import RECORD
from casedesk.domain.checks_shared import SHARED, SharedCheck
from casedesk.domain.checks_standing import STANDING
from casedesk.domain.checks_target import TARGET
from casedesk.domain.checks_time import TIME
from casedesk.domain.compliance import (
    MIN_REASON_LENGTH,
    Finding,
    Override,
    ReleasedFinding,
    Rule,
    RulePack,
    Severity,
    Verdict,
)
from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.record_incidents import told_rules
from casedesk.domain.sentences import say
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visits import Consent


def _for_visits(check: SharedCheck) -> Check:
    """Return a shared check as one of visits."""

    def judge(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
        yield from check.ask(of_visit(facts), rule)

    return Check(check.rule, judge, check.outcomes, check.uses, check.args)


_SHARED_CHECKS = {each.rule: _for_visits(each) for each in SHARED}
PLAN_CHECKS = {
    **{each.rule: each for each in (*STANDING, *TARGET, *TIME, *CREW, *HOUSE)},
    **_SHARED_CHECKS,
}
"""What is asked when a visit is planned or moved, by the name that rules give."""

_ALSO_OF_THE_RECORD = (
    "FREQ-VISIT-DAY", "CREW-MIN", "CREW-MAX", "CREW-QUAL", "CREW-ID", "CREW-OVERLAP", "ORG-MANDATE",
    "OBJ-CONTACT-STOP", "TIME-NEVER", "hours", "closed_days",
)  # fmt: skip
RECORD_CHECKS = {
    **{each.rule: each for each in RECORD},
    **{rule: PLAN_CHECKS[rule] for rule in _ALSO_OF_THE_RECORD},
}
"""What is asked when the record of a visit is written, by the name that rules give."""

_OF_THE_HOUR = frozenset({"TIME-NIGHT", "TIME-END", "TIME-POLICY", "TIME-NEVER", "FREQ-VISIT-DAY", "hours"})
"""Rules that look at when a crew stands at a door, whatever the plan said."""

_STEP = timedelta(minutes=10)
_SEARCH = timedelta(days=7)


def visit_verdict(facts: VisitFacts, pack: RulePack, now: datetime) -> Verdict:
    """Ask every rule of the pack about one plan; rules that the pack does not hold are not asked."""
    findings = tuple(_asked(_of_plans(pack), facts, pack, now))
    return Verdict(pack.id, pack.version, now, findings, revision=pack.revision)


def departure_verdict(facts: VisitFacts, pack: RulePack, now: datetime, left_at: datetime | None) -> Verdict:
    """Ask every rule about a plan, those of the hour about when the crew can be there at the earliest."""
    verdict = visit_verdict(facts, pack, now)
    if left_at is None or left_at <= facts.starts_at:
        return verdict
    late = replace(facts, starts_at=left_at)
    findings = (
        finding
        for check, rule in _of_plans(pack)
        for finding in check.judge(late if rule.asked_by in _OF_THE_HOUR else facts, Bench(pack, rule, now))
    )
    return replace(verdict, findings=tuple(findings))


def record_verdict(facts: VisitFacts, pack: RulePack, now: datetime, planned: Verdict | None) -> Verdict:
    """Ask the rules about the visit as it was; a fitting incident that is told turns blocks into warnings.

    What a second person released when the visit was planned stays released.
    """
    found = [
        (rule.asked_by, each)
        for check, rule in _of_records(pack)
        for each in check.judge(facts, Bench(pack, rule, now))
    ]
    told = told_rules(facts.record, {asked for asked, each in found if each.severity is Severity.BLOCK})
    findings = tuple(
        replace(each, severity=Severity.WARN) if asked in told and each.severity is Severity.BLOCK else each
        for asked, each in found
    )
    override = planned.override.of_rules() if planned and planned.override else None
    return Verdict(pack.id, pack.version, now, findings, override, pack.revision)


Asked = tuple[tuple[Check, Rule], ...]


def _of_plans(pack: RulePack) -> Asked:
    """Return the rules about plans in the pack's order, each with its check."""
    return _kept(pack, "plans", PLAN_CHECKS, (pack.rules[each] for each in pack.check_order))


def _of_records(pack: RulePack) -> Asked:
    """Return the rules about records, the checks of records first, each with its check."""
    order = list(RECORD_CHECKS)
    rules = [each for each in pack.rules.values() if each.asked_by in RECORD_CHECKS]
    return _kept(pack, "records", RECORD_CHECKS, sorted(rules, key=lambda each: order.index(each.asked_by)))


def _kept(pack: RulePack, name: str, checks: Mapping[str, Check], rules: Iterable[Rule]) -> Asked:
    if name not in pack.kept:
        asked = [(checks[each.asked_by], each) for each in rules if each.asked_by in checks]
        pack.kept[name] = tuple(asked)
    return cast("Asked", pack.kept[name])


def _asked(asked: Asked, facts: VisitFacts, pack: RulePack, now: datetime) -> Iterator[Finding]:
    for check, rule in asked:
        yield from check.judge(facts, Bench(pack, rule, now))


def free_start_after(facts: VisitFacts, pack: RulePack, now: datetime) -> datetime | None:
    """Return the next start within a week that neither blocks nor leaves the office's hours, or None."""
    first = max(facts.starts_at, now)
    start = first.replace(minute=first.minute // 10 * 10, second=0, microsecond=0) + _STEP
    while start <= first + _SEARCH:
        there = replace(facts, starts_at=start)
        verdict = visit_verdict(there, pack, now)
        policy = verdict.finding("TIME-POLICY")
        if verdict.is_allowed and (policy is None or policy.severity is Severity.PASS):
            return start
        start += _STEP
    return None


@dataclass(frozen=True)
class OverrideRequest:
    """A second person's wish to release a plan; the password was checked where it was typed."""

    reason: str
    approver: Operator
    asked_by: Operator | None = None
    """Who asked, where it was not whoever acts now."""


def release_problems(verdict: Verdict, pack: RulePack, consent: Consent | None) -> tuple[Rule, ...]:
    """Return the blocking rules that nobody may release, or not without a fitting consent record."""
    return tuple(
        rule
        for rule in (pack.rules[each.rule] for each in verdict.blocks)
        if not rule.is_overridable or (rule.needs_consent and not _is_agreed(verdict, rule, consent))
    )


def _is_agreed(verdict: Verdict, rule: Rule, consent: Consent | None) -> bool:
    """Tell whether the blocking finding itself names the consent that covers the time."""
    blocking = [each for each in verdict.blocks if each.rule == rule.id]
    return consent is not None and all(each.facts.get("consent") == consent.ref for each in blocking)


def released(
    verdict: Verdict,
    pack: RulePack,
    request: OverrideRequest,
    asked_by: Operator,
    consent: Consent | None = None,
    *,
    crew: Collection[int] = (),
) -> Verdict:
    """Return the verdict with its override; raise RefusedError where a condition of it is missing."""
    if not verdict.blocks:
        return verdict
    _require_second_person(request, asked_by, crew)
    reason = good_reason(request.reason)
    require_releasable(verdict, pack, consent)
    needs_consent = any(pack.rules[each.rule].needs_consent for each in verdict.blocks)
    override = Override(
        reason=reason,
        asked_by=asked_by.id,
        approved_by=request.approver.id,
        approved_at=verdict.checked_at,
        rules=tuple(dict.fromkeys(each.rule for each in verdict.blocks)),
        consent_ref=consent.ref if consent and needs_consent else "",
        findings=tuple(ReleasedFinding(each.rule, each.outcome, each.facts) for each in verdict.blocks),
    )
    return replace(verdict, override=override)


def good_reason(text: str) -> str:
    """Return a reason without blanks around it; raise RefusedError when it is too short for the log."""
    reason = text.strip()
    if len(reason) < MIN_REASON_LENGTH:
        raise RefusedError(
            say(
                "The reason has {length} characters; an override needs at least {least}.",
                length=len(reason),
                least=MIN_REASON_LENGTH,
            ),
        )
    return reason


def _require_second_person(request: OverrideRequest, asked_by: Operator, crew: Collection[int]) -> None:
    if request.approver.id == asked_by.id:
        raise RefusedError(say("Nobody may release their own plan. Ask another supervisor."))
    if request.approver.id in crew:
        raise RefusedError(
            say("Nobody may release a visit that they go on themselves. Ask another supervisor.")
        )
    request.approver.require(Right.OVERRIDE_BLOCKS)


def require_releasable(verdict: Verdict, pack: RulePack, consent: Consent | None) -> None:
    """Raise RefusedError when nobody may release what blocks, or not without a fitting consent record."""
    problems = release_problems(verdict, pack, consent)
    if not problems:
        return
    first = problems[0]
    if first.is_overridable:
        raise RefusedError(
            say("{rule} can only be released with a consent record for this very time.", rule=first.id),
        )
    raise RefusedError(say("{rule} cannot be released by anybody. Change the plan.", rule=first.id))
