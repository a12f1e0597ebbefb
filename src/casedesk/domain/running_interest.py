"""Interest that runs on the unpaid principal while a plan is kept, exact until it is rounded.

Sources: Civil Code 680 (none runs unless it was agreed); rounded half up to the fen once an instalment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from casedesk.domain.allocation import Part
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedule_terms import ScheduleImpossibleError, ScheduleTerms
from casedesk.domain.sentences import say

DAY_COUNTS: Final = (360, 365)
_MOST_PER_CENT: Final = 100


@dataclass(frozen=True)
class PrincipalLeft:
    """Tell how much principal is unpaid once a part of the agreed total is paid."""

    principal: Money
    settled_before: Money
    """The charges that the order settles before the principal."""

    def after(self, paid: Money) -> Money:
        """Return the unpaid principal after ``paid`` of the agreed total."""
        return self.principal - min(max(paid - self.settled_before, ZERO), self.principal)


def principal_left(terms: ScheduleTerms) -> PrincipalLeft:
    """Return how the order of settling brings the principal down."""
    sequence = terms.contract_sequence or terms.order.sequence
    before = ZERO
    for part in sequence[: sequence.index(Part.PRINCIPAL)]:
        before += terms.total.amount_of(part)
    return PrincipalLeft(terms.total.principal, before)


def interest_on(fen_days: int, rate: Decimal | None, day_count: int) -> Money:
    """Return the interest on a sum of principal in fen times days, half up in whole numbers."""
    if not rate:
        return ZERO
    times, per = rate.as_integer_ratio()
    per *= 100 * day_count
    return Money((2 * fen_days * times + per) // (2 * per))


@dataclass
class Meter:
    """Counts principal times days from instalment to instalment."""

    left: PrincipalLeft
    rate: Decimal | None
    day_count: int
    since: date
    paid: Money = ZERO
    fen_days: int = 0

    def pay(self, amount: Money, day: date) -> None:
        """Take in what of the agreed total is paid on a day."""
        self.run_to(day)
        self.paid += amount

    def run_to(self, day: date) -> None:
        """Count the days up to a day; days before the last one counted add nothing."""
        if day > self.since:
            self.fen_days += self.left.after(self.paid).fen * (day - self.since).days
            self.since = day

    def due_on(self, day: date) -> Money:
        """Return the interest of the time since it was last asked, and begin anew."""
        self.run_to(day)
        due = interest_on(self.fen_days, self.rate, self.day_count)
        self.fen_days = 0
        return due


def meter_of(terms: ScheduleTerms, days: Sequence[date]) -> Meter:
    """Return a meter that has counted up to the down payment; that one bears no interest itself."""
    since = terms.runs_from or days[0]
    meter = Meter(principal_left(terms), terms.running_rate, terms.day_count, since)
    if terms.down_payment and terms.down_on is not None:
        meter.pay(terms.down_payment, terms.down_on)
    return meter


def require_sensible_rate(terms: ScheduleTerms) -> None:
    """Refuse rates and day counts that nobody can mean."""
    rate = terms.running_rate
    if rate is not None and not (rate.is_finite() and 0 <= rate <= _MOST_PER_CENT):
        raise ScheduleImpossibleError(
            say(
                "The running interest of {rate} % a year is impossible; enter a rate from 0 to {most}.",
                rate=rate,
                most=_MOST_PER_CENT,
            )
        )
    if terms.day_count not in DAY_COUNTS:
        raise ScheduleImpossibleError(
            say("Interest is reckoned on 360 or 365 days a year, not on {days}.", days=terms.day_count)
        )
