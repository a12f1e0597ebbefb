"""The sums that prove a schedule: every side is worked out from the rows themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Final

from casedesk.domain.agreement_parts import ProofLine
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.capitals import parse_capitals
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.schedule_days import interval_before
from casedesk.domain.schedule_terms import Instalment, Interval, ScheduleTerms
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import add_months


class ProofRule(StrEnum):
    """The rule a proof belongs to."""

    WAIVER = "AGR-WAIVER"
    SUM = "AGR-SUM"
    INTEREST = "AGR-INTEREST"
    SHARES = "AGR-SHARES"
    CAPITALS = "AGR-CAPITALS"
    RISING = "AGR-RISING"
    CAP = "AGR-ART70"

    @property
    def label(self) -> Sentence:
        """Say what the proof shows."""
        return _RULE_LABELS[self]


_RULE_LABELS: Final = {
    ProofRule.WAIVER: say("Debt less waiver is the agreed total"),
    ProofRule.SUM: say("Down payment and instalments make the agreed total"),
    ProofRule.INTEREST: say("Running interest follows from principal, days and rate"),
    ProofRule.SHARES: say("Shares of charges and principal add up"),
    ProofRule.CAPITALS: say("Capitals and figures state the same amount"),
    ProofRule.RISING: say("Due days rise strictly"),
    ProofRule.CAP: say("The last instalment lies within the longest term"),
}


@dataclass(frozen=True)
class Proof:
    """Two sides of one rule in figures; ``difference`` counts money, or days where the sides are days."""

    rule: ProofRule
    left: str
    right: str
    difference: Money | int
    holds: bool


@dataclass(frozen=True)
class Sums:
    """What the schedule is held against: the debt by component, what leaves it, and the spelled amounts."""

    debt: Components
    waived: Components
    capitals: str
    """The agreed total in capitals."""
    deferred: Components = NOTHING
    pay_capitals: str = ""
    """What is to be paid with running interest in capitals; empty where none runs."""


def proofs(
    sums: Sums,
    terms: ScheduleTerms,
    schedule: Sequence[Instalment],
    *,
    cap_months: int | None = None,
    starts_on: date | None = None,
) -> tuple[Proof, ...]:
    """Check the plan from its own figures; every proof must hold before the paper is printed.

    ``cap_months`` is the longest term (60 for cards). It runs from ``starts_on``, and without that
    from one interval before the first instalment, so that 60 monthly instalments are 60 months.
    """
    found = [_waiver_proof(sums, terms.total), _sum_proof(terms.total.total, schedule)]
    if terms.bears_interest:
        found.append(_interest_proof(terms, schedule))
    found += [_shares_proof(terms.total, schedule), _capitals_proof(terms.total.total, sums.capitals)]
    if sums.pay_capitals:
        found.append(_capitals_proof(total(row.amount for row in schedule), sums.pay_capitals))
    found.append(_rising_proof(schedule))
    if cap_months is not None and schedule:
        found.append(_cap_proof(terms, schedule, cap_months, starts_on))
    return tuple(found)


def proof_lines(found: Sequence[Proof]) -> tuple[ProofLine, ...]:
    """Return proofs as an agreement stores them."""
    return tuple(ProofLine(str(each.rule), each.left, each.right, each.holds) for each in found)


def _waiver_proof(sums: Sums, agreed: Components) -> Proof:
    by_part = sums.debt - sums.waived - sums.deferred - agreed
    difference = by_part.total
    if difference.is_zero:
        difference = total(max(amount, ZERO) for _, amount in by_part.parts())
    negative = any(each.has_negative for each in (sums.waived, sums.deferred, agreed))
    left = f"{sums.debt.total} − {sums.waived.total}"
    if not sums.deferred.is_zero:
        left += f" − {sums.deferred.total}"
    return Proof(
        ProofRule.WAIVER, left, str(agreed.total), difference, holds=by_part.is_zero and not negative
    )


def _sum_proof(agreed: Money, schedule: Sequence[Instalment]) -> Proof:
    interest = total(row.to_interest for row in schedule)
    difference = total(row.amount for row in schedule) - agreed - interest
    right = f"{agreed} + {interest}" if interest else str(agreed)
    return Proof(ProofRule.SUM, _formula(schedule), right, difference, difference.is_zero)


def _formula(schedule: Sequence[Instalment]) -> str:
    terms = []
    for (_, amount), rows in groupby(schedule, key=lambda row: (row.no == 0, row.amount)):
        times = len(list(rows))
        terms.append(str(amount) if times == 1 else f"{amount} × {times}")
    return " + ".join(terms) or str(ZERO)


def _interest_proof(terms: ScheduleTerms, schedule: Sequence[Instalment]) -> Proof:
    """Reckon the interest of every row again, from the principal that the rows leave and in decimals."""
    left, since = terms.total.principal, terms.runs_from or _first_due(schedule)
    carried, expected = Decimal(0), []
    for row in schedule:
        carried += left.yuan * max(0, (row.due_on - since).days)
        since, left = max(since, row.due_on), left - row.to_principal
        if row.no:
            rate = terms.running_rate or Decimal(0)
            exact = carried * rate / 100 / terms.day_count
            expected.append(Money.of(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)))
            carried = Decimal(0)
    shown = total(row.to_interest for row in schedule)
    holds = [row.to_interest for row in schedule if row.no] == expected and not any(
        row.to_interest for row in schedule if not row.no
    )
    return Proof(ProofRule.INTEREST, str(shown), str(total(expected)), shown - total(expected), holds)


def _first_due(schedule: Sequence[Instalment]) -> date:
    return next(row.due_on for row in schedule if row.no)


def _shares_proof(agreed: Components, schedule: Sequence[Instalment]) -> Proof:
    charges = total(row.to_charges for row in schedule)
    principal = total(row.to_principal for row in schedule)
    difference = charges + principal - agreed.total
    holds = (
        (charges, principal) == (agreed.charges, agreed.principal)
        and all(row.amount == row.to_charges + row.to_principal + row.to_interest for row in schedule)
        and _balances_hold(agreed.total, schedule)
    )
    return Proof(ProofRule.SHARES, f"{charges} + {principal}", str(agreed.total), difference, holds)


def _balances_hold(balance: Money, schedule: Sequence[Instalment]) -> bool:
    for row in schedule:
        balance -= row.amount - row.to_interest
        if row.balance != balance:
            return False
    return balance.is_zero


def _capitals_proof(agreed: Money, capitals_text: str) -> Proof:
    try:
        read = parse_capitals(capitals_text)
    except BadInputError:
        return Proof(ProofRule.CAPITALS, capitals_text, str(agreed), agreed, holds=False)
    return Proof(ProofRule.CAPITALS, capitals_text, str(agreed), read - agreed, read == agreed)


def _rising_proof(schedule: Sequence[Instalment]) -> Proof:
    days = [row.due_on for row in schedule]
    if not days:
        return Proof(ProofRule.RISING, "", "", 0, holds=False)
    earlier, later = min(pairwise(days), key=lambda pair: pair[1] - pair[0], default=(days[0], days[-1]))
    gap = (later - earlier).days
    holds = gap > 0 or len(days) == 1
    shown = (days[0], days[-1]) if holds else (earlier, later)
    return Proof(ProofRule.RISING, shown[0].isoformat(), shown[1].isoformat(), gap, holds)


def _cap_proof(
    terms: ScheduleTerms, schedule: Sequence[Instalment], cap_months: int, starts_on: date | None
) -> Proof:
    last_on = max(row.planned_on for row in schedule)
    latest_on = _latest_on(terms, cap_months, starts_on)
    spare = (latest_on - last_on).days
    return Proof(ProofRule.CAP, last_on.isoformat(), latest_on.isoformat(), spare, spare >= 0)


def _latest_on(terms: ScheduleTerms, cap_months: int, starts_on: date | None) -> date:
    if starts_on is not None:
        return add_months(starts_on, cap_months)
    first_on = terms.own_days[0] if terms.interval is Interval.OWN else terms.first_on
    if terms.interval is Interval.MONTHLY:
        return add_months(first_on, cap_months - 1, intended_day=terms.monthly_day)
    return add_months(interval_before(terms, first_on), cap_months)
