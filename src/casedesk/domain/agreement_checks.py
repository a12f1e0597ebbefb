"""What each rule asks of a repayment agreement before it is submitted, approved and printed."""

from collections.abc import Iterator

from casedesk.domain.agreement_facts import AgreementCheck, AgreementFacts, proofs_of
from casedesk.domain.agreement_limits import APPROVAL, COST_CAP, LIMIT_CHECKS
from casedesk.domain.agreement_signing import MINOR, SIGNING_CHECKS
from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.checks import Bench
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.proofs import ProofRule
from casedesk.domain.signers import age_on

__all__ = ["AGREEMENT_CHECKS", "AgreementFacts", "proofs_of"]


def mandate(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the office may act for the client today."""
    known, client = facts.client.mandate, facts.client.short_name
    if known is None:
        yield rule.finds("missing", client=client)
    elif known.covers(facts.today):
        yield rule.passes(client=client, until=known.ends_on)
    else:
        yield rule.finds("agreement_ended", client=client, since=known.starts_on, until=known.ends_on)


def closed(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the case is still open."""
    status = facts.case.status
    yield rule.passes(status=status) if status.is_open else rule.finds("block", status=status)


def other_plan(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for another plan that is being kept."""
    yield rule.finds("second", agreement_no=facts.running) if facts.running else rule.passes()


def dispute(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for an open dispute, by flag or by status."""
    flag = facts.flagged(FlagKind.DISPUTE)
    if flag is not None or facts.case.status is CaseStatus.DISPUTE:
        yield rule.finds("block", note=flag.note if flag else "—")
    else:
        yield rule.passes()


def heir(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the debtor is recorded as deceased."""
    flag = facts.flagged(FlagKind.DECEASED)
    yield rule.finds("block", raised_on=flag.raised_on) if flag else rule.passes()


def care(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Point out illness, need and age, so that a supervisor looks first."""
    marked = (facts.flagged(FlagKind.VULNERABLE), facts.flagged(FlagKind.HARDSHIP))
    notes = tuple(each.note for each in marked if each is not None)
    age = age_on(facts.debtor.born_on, facts.today)
    if notes:
        yield rule.finds("flagged", notes=notes)
    elif age is not None and age >= rule.number("care_age"):
        yield rule.finds("signer_old", age=age)
    else:
        yield rule.passes()


def balance(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the debt on the paper is the debt of the case."""
    told, owed = facts.terms.debt, facts.case.debt.owed
    if told != owed:
        yield rule.finds("changed", told=told.total, owed=owed.total)
    elif facts.terms.as_of > facts.today:
        yield rule.finds("future", as_of=facts.terms.as_of)
    else:
        yield rule.passes(owed=owed.total, as_of=facts.terms.as_of)


def sums(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask every proof of the schedule but that of the longest term."""
    failed = [each for each in proofs_of(facts, rule.pack) if not each.holds]
    failed = [each for each in failed if each.rule is not ProofRule.CAP]
    for each in failed:
        outcome = each.rule.value.removeprefix("AGR-").lower()
        yield rule.finds(outcome, left=each.left, right=each.right, difference=str(each.difference))
    if not failed:
        yield rule.passes(total=facts.terms.total.total)


def first_day(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the first due day is still to come, and soon: a plan nobody pays for years is none."""
    first_on = facts.schedule[0].due_on
    paid_from = next((row.due_on for row in facts.schedule if row.no), first_on)
    days, usual, most = (paid_from - facts.today).days, "first_due_days", "first_due_most_days"
    if first_on < facts.today:
        yield rule.finds("block", first_on=first_on)
    elif days > rule.number(most):
        yield rule.finds("far", first_on=paid_from, most=rule.number(most))
    elif days > rule.number(usual):
        yield rule.finds("late", severity=Severity.WARN, first_on=paid_from, most=rule.number(usual))
    else:
        yield rule.passes(first_on=first_on)


def longest_term(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether a card plan ends within five years."""
    cap = next((each for each in proofs_of(facts, rule.pack) if each.rule is ProofRule.CAP), None)
    if cap is None:
        yield rule.passes("other")
    elif cap.holds:
        yield rule.passes(last_on=cap.left, latest_on=cap.right)
    else:
        yield rule.finds("block", last_on=cap.left, latest_on=cap.right)


def payee(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for the client's registered corporate account."""
    known = facts.client.payee
    if known is None or not (known.number.strip() and known.holder.strip()):
        yield rule.finds("block", client=facts.client.short_name)
    else:
        yield rule.passes(holder=known.holder)


_PROOF = ("left", "right", "difference")
_TERM = ("last_on", "latest_on")
AGREEMENT_CHECKS = (
    AgreementCheck(
        "ORG-MANDATE",
        mandate,
        {
            "pass": ("client", "until"),
            "missing": ("client",),
            "agreement_ended": ("client", "since", "until"),
        },
    ),
    AgreementCheck("CASE-CLOSED", closed, {"pass": ("status",), "block": ("status",)}),
    AgreementCheck("AGR-STOP", other_plan, {"pass": (), "second": ("agreement_no",)}),
    AgreementCheck("ORG-DISPUTE", dispute, {"pass": (), "block": ("note",)}),
    AgreementCheck("OBJ-HEIR", heir, {"pass": (), "block": ("raised_on",)}),
    MINOR,
    AgreementCheck(
        "OBJ-VULN", care, {"pass": (), "flagged": ("notes",), "signer_old": ("age",)}, ("care_age",)
    ),
    AgreementCheck(
        "AGR-BALANCE", balance, {"pass": ("owed", "as_of"), "changed": ("told", "owed"), "future": ("as_of",)}
    ),
    AgreementCheck(
        "AGR-SUM",
        sums,
        {
            "pass": ("total",),
            "waiver": _PROOF,
            "sum": _PROOF,
            "interest": _PROOF,
            "shares": _PROOF,
            "capitals": _PROOF,
            "rising": _PROOF,
        },
    ),
    AgreementCheck(
        "AGR-DAYS",
        first_day,
        {
            "pass": ("first_on",),
            "block": ("first_on",),
            "late": ("first_on", "most"),
            "far": ("first_on", "most"),
        },
        ("first_due_days", "first_due_most_days"),
    ),
    AgreementCheck(
        "AGR-ART70", longest_term, {"pass": _TERM, "other": (), "block": _TERM}, ("max_months_card",)
    ),
    APPROVAL,
    COST_CAP,
    AgreementCheck("AGR-PAYEE", payee, {"pass": ("holder",), "block": ("client",)}),
    *SIGNING_CHECKS,
    *LIMIT_CHECKS,
)
"""Every rule that is asked, in the order in which it is told."""
