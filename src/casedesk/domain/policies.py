"""The office's limits for terms, by role and client."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Role
from casedesk.domain.sentences import say

_PER_CENT = 100
_MOST_MONTHS = 600
_Value = TypeVar("_Value")


@dataclass(frozen=True)
class TermPolicy:
    """How far a role may go for a client; None leaves that side open, or means every role or client."""

    role: Role | None = None
    client_id: int | None = None
    most_waived: Decimal | None = None
    """Highest waiver in per cent of the debt."""
    waives_principal: bool = True
    most_months: int | None = None
    least_down: Decimal | None = None
    """Lowest down payment in per cent of the agreed total."""
    least_instalment: Money | None = None
    note: str = ""
    id: int = 0
    version: int = 0

    @property
    def specificity(self) -> int:
        """Return how narrowly it is meant: client and role before client, before role, before everybody."""
        return 2 * (self.client_id is not None) + (self.role is not None)

    def require_sensible(self) -> None:
        """Refuse limits that nothing could meet."""
        for share in (self.most_waived, self.least_down):
            if share is not None and not (share.is_finite() and 0 <= share <= _PER_CENT):
                raise BadInputError(
                    say("A share lies between 0 and 100 per cent, not at {share}.", share=share)
                )
        if self.most_months is not None and not 1 <= self.most_months <= _MOST_MONTHS:
            raise BadInputError(say("The longest term lies between 1 and {most} months.", most=_MOST_MONTHS))
        if self.least_instalment is not None and self.least_instalment <= ZERO:
            raise BadInputError(say("The lowest instalment must be above zero; leave it empty for none."))


@dataclass(frozen=True)
class Limits:
    """What holds for one drafter and one client; None where nobody set a limit."""

    most_waived: Decimal | None = None
    waives_principal: bool = True
    most_months: int | None = None
    least_down: Decimal | None = None
    least_instalment: Money | None = None


NO_LIMITS = Limits()


def limits_of(policies: Iterable[TermPolicy], role: Role | None, client_id: int) -> Limits:
    """Return the limits for a role and a client: each from the narrowest policy that states it."""
    fitting = [each for each in policies if each.role in (None, role) and each.client_id in (None, client_id)]
    fitting.sort(key=lambda each: each.specificity, reverse=True)
    return Limits(
        most_waived=_first(each.most_waived for each in fitting),
        waives_principal=fitting[0].waives_principal if fitting else True,
        most_months=_first(each.most_months for each in fitting),
        least_down=_first(each.least_down for each in fitting),
        least_instalment=_first(each.least_instalment for each in fitting),
    )


def _first(values: Iterable[_Value | None]) -> _Value | None:
    return next((each for each in values if each is not None), None)
