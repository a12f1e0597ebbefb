"""The hold-out group: cases left unvisited by lot, so that the office learns whether visits help.

Both arms are compared as they were drawn, whatever was done later (intention to treat); the interval of the
difference of two shares is Newcombe's, built on Wilson's (R. G. Newcombe, Statistics in Medicine 17, 1998).
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from casedesk.domain.money import ZERO, Money, total

_Z: Final = Decimal("1.959964")
"""Two-sided 95 per cent."""
_LOTS: Final = 10_000
_HUNDRED: Final = 100
_PLACES: Final = Decimal("0.0001")


def is_held(case_id: int, drawn_on: date, salt: str, percent: int) -> bool:
    """Draw the lot of one case: the same question always gets the same answer, nobody can steer it."""
    digest = hashlib.sha256(f"{salt}:{drawn_on.isoformat()}:{case_id}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % _LOTS < percent * (_LOTS // _HUNDRED)


@dataclass(frozen=True)
class DrawnCase:
    """One case of the comparison with what came in on it since it was drawn."""

    case_id: int
    is_held: bool
    received: Money
    visits: int
    """Visits that took place within its time; in the held arm they are breaches of it."""


@dataclass(frozen=True)
class Arm:
    """One side of the comparison."""

    cases: int
    paying: int
    received: Money
    visits: int

    @property
    def share(self) -> Decimal:
        """Return the share of cases on which something came in, 0 to 1."""
        return (Decimal(self.paying) / self.cases).quantize(_PLACES) if self.cases else Decimal(0)

    @property
    def per_case(self) -> Money:
        """Return what came in for one case, rounded to the fen."""
        return Money.rounded(self.received.yuan / self.cases) if self.cases else ZERO


@dataclass(frozen=True)
class Comparison:
    """Visited against held, and whether the share that pays differs by more than chance."""

    visited: Arm
    held: Arm
    difference: Decimal
    """Share of the visited arm less that of the held one."""
    low: Decimal
    high: Decimal
    """Ends of its 95 per cent interval."""

    @property
    def is_clear(self) -> bool:
        """Tell whether the interval leaves out no difference at all."""
        return bool(self.visited.cases and self.held.cases) and (self.low > 0 or self.high < 0)


def compare(cases: Iterable[DrawnCase]) -> Comparison:
    """Compare the two arms."""
    drawn = tuple(cases)
    visited = _arm([each for each in drawn if not each.is_held])
    held = _arm([each for each in drawn if each.is_held])
    difference = visited.share - held.share
    low_v, high_v = _wilson(visited)
    low_h, high_h = _wilson(held)
    down = _root((visited.share - low_v) ** 2 + (high_h - held.share) ** 2)
    up = _root((high_v - visited.share) ** 2 + (held.share - low_h) ** 2)
    return Comparison(
        visited, held, difference, (difference - down).quantize(_PLACES), (difference + up).quantize(_PLACES)
    )


def _arm(cases: Sequence[DrawnCase]) -> Arm:
    return Arm(
        cases=len(cases),
        paying=sum(each.received.fen > 0 for each in cases),
        received=total(each.received for each in cases),
        visits=sum(each.visits for each in cases),
    )


def _wilson(arm: Arm) -> tuple[Decimal, Decimal]:
    """Return the ends of Wilson's interval of a share; nothing known is 0 to 1."""
    if not arm.cases:
        return Decimal(0), Decimal(1)
    number, share = Decimal(arm.cases), Decimal(arm.paying) / arm.cases
    square = _Z**2
    middle = share + square / (2 * number)
    spread = _Z * _root(share * (1 - share) / number + square / (4 * number**2))
    below = 1 + square / number
    return (middle - spread) / below, (middle + spread) / below


def _root(value: Decimal) -> Decimal:
    return max(value, Decimal(0)).sqrt()
