"""How far payments have kept the instalments of a plan.

Source: Civil Code 201 and 203: the due day is not counted, and grace that ends on a rest day ends with the
next workday.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedules import Instalment
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import OfficeCalendar

WEEKENDS: Final = OfficeCalendar()
"""A calendar that knows weekends only."""


class InstalmentState(StrEnum):
    """How one instalment stands today; PARTLY is a part payment before the due day."""

    KEPT = "kept"
    PARTLY = "partly"
    UPCOMING = "upcoming"
    DUE_TODAY = "due_today"
    IN_GRACE = "in_grace"
    BROKEN = "broken"

    @property
    def label(self) -> Sentence:
        """Name the state for people."""
        return _STATE_LABELS[self]


_STATE_LABELS: Final = {
    InstalmentState.KEPT: say("Paid"),
    InstalmentState.PARTLY: say("Partly paid"),
    InstalmentState.UPCOMING: say("Upcoming"),
    InstalmentState.DUE_TODAY: say("Due today"),
    InstalmentState.IN_GRACE: say("In grace"),
    InstalmentState.BROKEN: say("Broken"),
}


@dataclass(frozen=True)
class InstalmentStanding:
    """One instalment with what has been paid towards it."""

    instalment: Instalment
    paid: Money
    state: InstalmentState
    off: Money = ZERO
    """What it no longer asks for, because the case does not owe it any more."""

    @property
    def missing(self) -> Money:
        """Return what is still to be paid towards it."""
        return self.instalment.amount - self.paid - self.off


def states(
    schedule: Sequence[Instalment],
    paid: Money,
    today: date,
    grace_days: int,
    *,
    calendar: OfficeCalendar = WEEKENDS,
    grace_until: date | None = None,
    off: Money = ZERO,
) -> tuple[InstalmentStanding, ...]:
    """Fill the instalments in order with everything received, and tell how each stands.

    From the due day on a part payment no longer helps: the state is due, in grace or broken by date.
    Nothing is broken through ``grace_until``. What is ``off`` the debt goes off the last instalments.
    """
    standings = []
    shares = _shares(schedule, paid)
    for row, share, less in zip(schedule, shares, _off(schedule, shares, off), strict=True):
        state = _state(row, share, less, today)
        if state is InstalmentState.BROKEN:
            ends_on = grace_ends_on(row.due_on, grace_days, calendar)
            if today <= max(ends_on, grace_until or ends_on):
                state = InstalmentState.IN_GRACE
        standings.append(InstalmentStanding(row, share, state, less))
    return tuple(standings)


def _shares(schedule: Sequence[Instalment], paid: Money) -> list[Money]:
    """Return what of everything received falls to each instalment, the first ones first."""
    shares = []
    for row in schedule:
        shares.append(min(max(paid, ZERO), row.amount))
        paid -= shares[-1]
    return shares


def _off(schedule: Sequence[Instalment], shares: Sequence[Money], off: Money) -> list[Money]:
    """Return what goes off each instalment, the last ones first and never what was paid."""
    taken = []
    for row, share in zip(reversed(schedule), reversed(shares), strict=True):
        taken.append(min(max(off, ZERO), row.amount - share))
        off -= taken[-1]
    return taken[::-1]


def grace_ends_on(due_on: date, grace_days: int, calendar: OfficeCalendar = WEEKENDS) -> date:
    """Return the last day of grace: days of the calendar, and a rest day at the end moves to a workday."""
    return calendar.next_workday(due_on + timedelta(days=grace_days))


def _state(row: Instalment, paid: Money, off: Money, today: date) -> InstalmentState:
    """Return the state of a row to which no grace is given."""
    if paid + off == row.amount:
        return InstalmentState.KEPT
    late = (today - row.due_on).days
    if late < 0:
        return InstalmentState.PARTLY if paid else InstalmentState.UPCOMING
    return InstalmentState.DUE_TODAY if late == 0 else InstalmentState.BROKEN
