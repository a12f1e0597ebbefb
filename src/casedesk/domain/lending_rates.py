"""The one-year loan prime rate (LPR) by the day it was published.

Source: Supreme People's Court, provisions on private lending (2020), art. 25 to 29: four times the
one-year LPR at the day of the contract is the most that interest, penalty and fees together may reach.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from casedesk.domain.clients import Client
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

LPR_TIMES: Final = 4
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


def yearly_cap(client: Client, lpr_at_contract: LendingRate | None) -> Decimal | None:
    """Return the highest total cost in per cent a year for a client's debt, None where none is known."""
    caps = [] if client.cap_annual is None else [client.cap_annual]
    if client.is_capped_by_lpr and lpr_at_contract is not None:
        caps.append(LPR_TIMES * lpr_at_contract.percent)
    return min(caps, default=None)
