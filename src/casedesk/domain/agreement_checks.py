"""What each rule asks of a repayment agreement before it is submitted, approved and printed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from casedesk.domain.agreements import Terms
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind
from casedesk.domain.checks import Bench
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Finding, RulePack, Severity
from casedesk.domain.debts import ProductKind
from casedesk.domain.money import Money, total
from casedesk.domain.people import Person
from casedesk.domain.proofs import Proof, ProofRule, Sums, proofs
from casedesk.domain.schedules import Instalment

_PER_CENT = 100


@dataclass(frozen=True)
class AgreementFacts:
    """Everything the rules look at."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    case: Case
    client: Client
    debtor: Person
    today: date
    flags: tuple[Flag, ...] = ()
    guarantors: int = 0
    running: str = ""
    """Number of another agreement of this case that is signed and being kept."""

    @property
    def is_card(self) -> bool:
        """Tell whether the rules for credit cards apply."""
        return self.case.debt.product is ProductKind.CREDIT_CARD

    def flagged(self, kind: FlagKind) -> Flag | None:
        """Return the open flag of a kind."""
        return next((each for each in self.flags if each.kind is kind), None)


def proofs_of(facts: AgreementFacts, pack: RulePack) -> tuple[Proof, ...]:
    """Return the arithmetic shown under the schedule and printed on the paper."""
    terms, to_pay = facts.terms, total(row.amount for row in facts.schedule)
    bears_interest = to_pay != terms.total.total
    sums = Sums(
        terms.debt,
        terms.waiver.amounts,
        capitals(terms.total.total),
        terms.deferred,
        capitals(to_pay) if bears_interest else "",
    )
    months = pack.number("max_months_card") if facts.is_card else None
    return proofs(sums, terms.for_schedule, facts.schedule, cap_months=months)


Judge = Callable[[AgreementFacts, Bench], Iterator[Finding]]


@dataclass(frozen=True)
class AgreementCheck:
    """The code of one rule, and which outcomes with which gaps its texts must provide."""

    rule: str
    judge: Judge
    outcomes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    uses: tuple[str, ...] = ()
    """Parameters that the pack must hold for it."""
    args: Mapping[str, str] = field(default_factory=dict)


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


def minor(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the debtor is of age today (Civil Code 143 to 145)."""
    age = _age_on(facts.debtor.born_on, facts.today)
    if age is None:
        yield rule.finds("signer_unknown", severity=Severity.WARN)
    elif age < rule.number("adult_age"):
        yield rule.finds("signer_minor", age=age)
    else:
        yield rule.passes("signer", age=age)


def care(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Point out illness, need and age, so that a supervisor looks first."""
    marked = (facts.flagged(FlagKind.VULNERABLE), facts.flagged(FlagKind.HARDSHIP))
    notes = tuple(each.note for each in marked if each is not None)
    age = _age_on(facts.debtor.born_on, facts.today)
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
    """Ask whether the first due day is still to come."""
    first_on = facts.schedule[0].due_on
    yield rule.finds("block", first_on=first_on) if first_on < facts.today else rule.passes(first_on=first_on)


def longest_term(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether a card plan ends within five years."""
    cap = next((each for each in proofs_of(facts, rule.pack) if each.rule is ProofRule.CAP), None)
    if cap is None:
        yield rule.passes("other")
    elif cap.holds:
        yield rule.passes(last_on=cap.left, latest_on=cap.right)
    else:
        yield rule.finds("block", last_on=cap.left, latest_on=cap.right)


def approval(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for the client's written approval of a waiver."""
    waiver = facts.terms.waiver
    number, until = waiver.approval_no.strip(), waiver.approved_until
    if waiver.amounts.is_zero:
        yield rule.passes("none")
    elif not number:
        yield rule.finds("missing", waived=waiver.amounts.total)
    elif until is not None and until < facts.today:
        yield rule.finds("lapsed", approval_no=number, until=until)
    else:
        yield rule.passes(approval_no=number)


def cost_cap(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the charges stay below the highest total cost that the client's licence allows.

    The bound is generous: the larger of principal and lent amount, from the day of the loan on.
    """
    debt, terms, cap = facts.case.debt, facts.terms, facts.client.cap_annual
    since = debt.lent_on or debt.overdue_on
    if cap is None or since is None:
        yield rule.passes("unknown")
        return
    base = max(terms.debt.principal, debt.lent_amount or terms.debt.principal)
    days = max(0, (terms.as_of - since).days)
    most = _interest(base, cap, days, rule.number("day_count"))
    asked = terms.total.charges
    shown = f"{cap.normalize():f}"
    if asked > most:
        yield rule.finds("block", asked=asked, most=most, cap=shown)
    else:
        yield rule.passes(asked=asked, most=most, cap=shown)


def payee(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for the client's registered corporate account."""
    known = facts.client.payee
    if known is None or not (known.number.strip() and known.holder.strip()):
        yield rule.finds("block", client=facts.client.short_name)
    else:
        yield rule.passes(holder=known.holder)


def guarantor(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Remind that a guarantor signs too."""
    yield rule.finds("warn", number=facts.guarantors) if facts.guarantors else rule.passes()


def _interest(base: Money, per_cent: Decimal, days: int, day_count: int) -> Money:
    return Money.rounded(base.yuan * per_cent / _PER_CENT * days / day_count)


def _age_on(born_on: date | None, day: date) -> int | None:
    if born_on is None:
        return None
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


_PROOF = ("left", "right", "difference")
_CAP = ("asked", "most", "cap")
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
    AgreementCheck(
        "OBJ-MINOR",
        minor,
        {"signer": ("age",), "signer_minor": ("age",), "signer_unknown": ()},
        ("adult_age",),
    ),
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
    AgreementCheck("AGR-DAYS", first_day, {"pass": ("first_on",), "block": ("first_on",)}),
    AgreementCheck(
        "AGR-ART70", longest_term, {"pass": _TERM, "other": (), "block": _TERM}, ("max_months_card",)
    ),
    AgreementCheck(
        "AGR-APPROVE",
        approval,
        {
            "pass": ("approval_no",),
            "none": (),
            "missing": ("waived",),
            "lapsed": ("approval_no", "until"),
        },
    ),
    AgreementCheck("CAP-COST", cost_cap, {"pass": _CAP, "unknown": (), "block": _CAP}, ("day_count",)),
    AgreementCheck("AGR-PAYEE", payee, {"pass": ("holder",), "block": ("client",)}),
    AgreementCheck("AGR-GUAR", guarantor, {"pass": (), "warn": ("number",)}),
)
"""Every rule that is asked, in the order in which it is told."""
