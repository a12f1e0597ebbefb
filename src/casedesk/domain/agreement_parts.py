"""Parts of an agreement: edited rows and who absorbs them, releases of limits, lines of proof."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.money import Money


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


@dataclass(frozen=True)
class ProofLine:
    """One line of arithmetic as it was stored: its rule, both sides in figures, whether it held."""

    rule: str
    left: str
    right: str
    holds: bool
