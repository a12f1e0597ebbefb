"""The one-year loan prime rate (LPR) by the day it was published.

Sources: Supreme People's Court, provisions on private lending (2020, second revision), art. 25 to 29: four
times the one-year LPR at the day of the contract is the most that interest, penalty and fees together may
reach; art. 31: interest of the days before 2020-08-20 is judged by what held then, and of a contract from
before that day the later interest by today's rate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from casedesk.domain.clients import Client
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

_MOST_PER_CENT: Final = 50


@dataclass(frozen=True)
class LendingRate:
    """The rate in per cent a year that holds from a day on."""

    valid_from: date
    percent: Decimal
    note: str = ""
    id: int = 0
    version: int = 0

    def require_sensible(self) -> None:
        """Refuse a rate that can only be a slip of the pen."""
        if not (self.percent.is_finite() and 0 < self.percent <= _MOST_PER_CENT):
            raise BadInputError(
                say("A lending rate of {percent} % is impossible; write it like 3.10.", percent=self.percent)
            )


def rate_on(rates: Iterable[LendingRate], day: date) -> LendingRate | None:
    """Return the rate that held on a day, None before the first one; a later entry for a day wins."""
    held = [each for each in rates if each.valid_from <= day]
    return max(held, key=lambda each: (each.valid_from, each.id), default=None)


@dataclass(frozen=True, slots=True)
class CapRule:
    """What an interpretation of the law lets private lenders ask in a year from a day on."""

    valid_from: date
    percent: Decimal | None = None
    """A cap of its own; None where it follows the LPR."""
    lpr_times: int = 0

    def cap_of(self, rates: Iterable[LendingRate], lent_on: date, today: date) -> Decimal | None:
        """Return the cap for a contract in per cent a year; today's LPR where it is older than the rule."""
        if self.percent is not None:
            return self.percent
        rate = rate_on(rates, lent_on if lent_on >= self.valid_from else today)
        return None if rate is None else self.lpr_times * rate.percent


@dataclass(frozen=True, slots=True)
class CapSpan:
    """The highest total cost in per cent a year from a day on; None where none is known."""

    first_on: date
    percent: Decimal | None


def lawful_caps(
    rules: Sequence[CapRule], rates: Sequence[LendingRate], lent_on: date, today: date
) -> tuple[CapSpan, ...]:
    """Return how much a private lender may ask of a contract from its day on, span by span."""
    firsts = (lent_on, *sorted(each.valid_from for each in rules if lent_on < each.valid_from <= today))
    spans = []
    for first_on in firsts:
        held = [each for each in rules if each.valid_from <= first_on]
        rule = max(held, key=lambda each: each.valid_from, default=None)
        spans.append(CapSpan(first_on, None if rule is None else rule.cap_of(rates, lent_on, today)))
    return tuple(spans)


def lower_cap(client: Client, lawful: Decimal | None) -> Decimal | None:
    """Return the lower of the client's own cap and the law's, None where neither is known."""
    return min((each for each in (client.cap_annual, lawful) if each is not None), default=None)
