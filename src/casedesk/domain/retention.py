"""How long records must be kept: asked before anything of a case is destroyed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from casedesk.domain.checks import Bench
from casedesk.domain.clients import ClientKind
from casedesk.domain.compliance import Finding, RulePack, Verdict
from casedesk.domain.workdays import add_months

_MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class RetentionFacts:
    """A case whose records somebody wants to destroy."""

    client_kind: ClientKind
    today: date
    closed_on: date | None
    """None while the case is open."""
    last_activity_on: date
    """The day of its newest contact, visit or paper."""
    is_settled: bool = False
    is_card: bool = False
    has_oral_plan: bool = False
    """Whether instalments were agreed by word of mouth."""


def years_kept(facts: RetentionFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the rule's years are over since the last activity, or since the case was closed."""
    kinds = rule.told_words("clients")
    if kinds and facts.client_kind not in kinds:
        yield rule.passes("other")
        return
    since = facts.closed_on if rule.rule.args["since"] == "closed" else facts.last_activity_on
    if since is None:
        yield rule.finds("open")
        return
    until = add_months(since, rule.told_number("years") * _MONTHS_A_YEAR)
    yield rule.finds("block", until=until) if facts.today < until else rule.passes(until=until)


def oral_plan(facts: RetentionFacts, rule: Bench) -> Iterator[Finding]:
    """Keep the recording of an oral card plan until the debt is settled."""
    is_needed = facts.is_card and facts.has_oral_plan and not facts.is_settled
    yield rule.finds("block") if is_needed else rule.passes()


@dataclass(frozen=True)
class RetentionCheck:
    """The code of a rule about keeping, and which outcomes its texts must provide."""

    rule: str
    judge: Callable[[RetentionFacts, Bench], Iterator[Finding]]
    outcomes: Mapping[str, tuple[str, ...]]
    args: Mapping[str, str] = field(default_factory=dict)
    uses: tuple[str, ...] = ()


RETENTION_CHECKS = {
    each.rule: each
    for each in (
        RetentionCheck(
            "retention",
            years_kept,
            {"pass": ("until",), "other": (), "open": (), "block": ("until",)},
            {"years": "number", "since": "since", "clients": "clients?"},
        ),
        RetentionCheck("RET-ORAL", oral_plan, {"pass": (), "block": ()}),
    )
}
"""What is asked before records are destroyed, by the name that rules give."""


def retention_verdict(facts: RetentionFacts, pack: RulePack, now: datetime) -> Verdict:
    """Ask every rule about keeping; what blocks must be kept still."""
    asked = [each for each in pack.rules.values() if each.asked_by in RETENTION_CHECKS]
    findings = tuple(
        finding
        for rule in asked
        for finding in RETENTION_CHECKS[rule.asked_by].judge(facts, Bench(pack, rule, now))
    )
    return Verdict(pack.id, pack.version, now, findings, revision=pack.revision)
