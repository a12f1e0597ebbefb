"""Parts of an agreement: edited rows and who absorbs them, releases of limits, lines of proof."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from casedesk.domain.money import Money
from casedesk.domain.sentences import say


class Absorber(StrEnum):
    """Which instalments take what an edited row leaves or needs; edited rows never do."""

    LAST = "last"
    FIRST = "first"
    NEXT = "next"
    """The first free row after the edited one."""
    SPREAD = "spread"
    """All free rows, in equal parts."""


@dataclass(frozen=True)
class RowEdit:
    """What was set by hand in one instalment; None leaves the computed value."""

    no: int
    amount: Money | None = None
    due_on: date | None = None


@dataclass(frozen=True)
class TermsRelease:
    """A finding about terms that a person with the right let pass, with the reason."""

    rule: str
    reason: str
    operator_id: int
    at: datetime


class ArrivalWay(StrEnum):
    """How a written reminder reached the debtor."""

    BY_HAND = "by_hand"
    REGISTERED = "registered"
    COURIER = "courier"
    ELECTRONIC = "electronic"


ARRIVAL_NAMES: Final = {
    ArrivalWay.BY_HAND: say("Handed over and signed for"),
    ArrivalWay.REGISTERED: say("Registered letter"),
    ArrivalWay.COURIER: say("Courier, signed for"),
    ArrivalWay.ELECTRONIC: say("To the electronic address agreed on"),
}


@dataclass(frozen=True)
class ProofLine:
    """One line of arithmetic as it was stored: its rule, both sides in figures, whether it held."""

    rule: str
    left: str
    right: str
    holds: bool
