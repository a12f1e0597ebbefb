"""What an instalment schedule follows from, and the rows it consists of."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.allocation import AllocationOrder, Components, Part
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import ZERO, Money

MOST_INSTALMENTS: Final = 600
"""What the program draws at most; how many are lawful is for the rules to say."""


class ScheduleImpossibleError(RefusedError):
    """The terms admit no schedule of positive amounts on strictly rising days."""


class Interval(StrEnum):
    """The time between two instalments."""

    MONTHLY = "monthly"
    BIWEEKLY = "biweekly"
    WEEKLY = "weekly"
    OWN = "own"
    """On days named one by one."""


class RestDayShift(StrEnum):
    """What happens to a due day that is no workday."""

    NONE = "none"
    NEXT_WORKDAY = "next_workday"
    PREVIOUS_WORKDAY = "previous_workday"


class Remainder(StrEnum):
    """Which instalment carries the fen that do not divide."""

    LAST = "last"
    FIRST = "first"


@dataclass(frozen=True)
class ScheduleTerms:
    """What the schedule follows from; ``total`` is the debt after the waiver.

    ``monthly_day`` is the intended day of later months when ``first_on`` falls on another. Amounts
    that people agreed on (``each``, ``balloon``, edits) are what is paid that day, interest included.
    """

    total: Components
    down_payment: Money
    down_on: date | None
    instalments: int
    first_on: date
    interval: Interval = Interval.MONTHLY
    shift: RestDayShift = RestDayShift.NEXT_WORKDAY
    remainder: Remainder = Remainder.LAST
    order: AllocationOrder = AllocationOrder.CC561
    monthly_day: int | None = None
    each: Money | None = None
    balloon: Money | None = None
    own_days: tuple[date, ...] = ()
    edits: tuple[RowEdit, ...] = ()
    absorber: Absorber = Absorber.LAST
    running_rate: Decimal | None = None
    day_count: int = 360
    runs_from: date | None = None
    """The day from which running interest counts; None for the first due day."""
    contract_order: tuple[Part, ...] = ()

    @property
    def in_instalments(self) -> Money:
        """Return what is left after the down payment."""
        return self.total.total - self.down_payment

    @property
    def contract_sequence(self) -> tuple[Part, ...] | None:
        """Return the contract's own order where it counts."""
        return self.contract_order or None if self.order is AllocationOrder.CONTRACT else None

    @property
    def bears_interest(self) -> bool:
        """Tell whether interest runs while the plan is kept."""
        return bool(self.running_rate)


@dataclass(frozen=True)
class Instalment:
    """One row; number 0 is the down payment, ``balance`` is what of the agreed total is owed after it."""

    no: int
    planned_on: date
    due_on: date
    amount: Money
    to_charges: Money
    to_principal: Money
    balance: Money
    is_provisional: bool = False
    to_interest: Money = ZERO
    """Interest that runs while the plan is kept; it comes on top of the debt's own charges."""

    @property
    def is_shifted(self) -> bool:
        """Say whether a rest day moved the due day."""
        return self.due_on != self.planned_on
