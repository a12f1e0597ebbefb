"""The gate before every repayment agreement: all its rules asked in order."""

from dataclasses import replace
from datetime import datetime

from casedesk.domain.agreement_checks import AGREEMENT_CHECKS, AgreementFacts
from casedesk.domain.agreement_limits import RELEASABLE
from casedesk.domain.checks import Bench
from casedesk.domain.compliance import Finding, RulePack, Severity, Verdict
from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import say


class AgreementBlockedError(RefusedError):
    """A rule forbids an agreement; nobody may release it, its terms must change."""

    def __init__(self, verdict: Verdict, number: str) -> None:
        rules = ", ".join(dict.fromkeys(each.rule for each in verdict.blocks))
        super().__init__(
            say(
                "Agreement {number} is blocked by {rules}. Change its terms or what the rule names.",
                number=number,
                rules=rules,
            ),
        )
        self.verdict = verdict


def agreement_verdict(facts: AgreementFacts, pack: RulePack, now: datetime) -> Verdict:
    """Return all findings about an agreement; a rule the pack does not hold is not asked."""
    asked = (each for each in AGREEMENT_CHECKS if each.rule in pack.rules)
    findings = (
        _released(finding, facts)
        for each in asked
        for finding in each.judge(facts, Bench(pack, pack.rules[each.rule], now))
    )
    return Verdict(pack.id, pack.version, now, tuple(findings), revision=pack.revision)


def _released(finding: Finding, facts: AgreementFacts) -> Finding:
    """Return a finding about an office limit that was let pass as a remark that names the reason."""
    given = next((each for each in facts.releases if each.rule == finding.rule), None)
    if given is None or finding.rule not in RELEASABLE or finding.severity is not Severity.BLOCK:
        return finding
    return replace(finding, severity=Severity.INFO, facts={**finding.facts, "released": given.reason})


def require_clean(verdict: Verdict, number: str) -> None:
    """Raise AgreementBlockedError while a rule blocks."""
    if verdict.blocks:
        raise AgreementBlockedError(verdict, number)
