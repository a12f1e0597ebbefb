"""How far payments have kept the instalments of a plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedules import Instalment
from casedesk.domain.sentences import Sentence, say


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

    @property
    def missing(self) -> Money:
        """Return what is still to be paid towards it."""
        return self.instalment.amount - self.paid


def states(
    schedule: Sequence[Instalment], paid: Money, today: date, grace_days: int
) -> tuple[InstalmentStanding, ...]:
    """Fill the instalments in order with everything received, and tell how each stands.

    From the due day on a part payment no longer helps: the state is due, in grace or broken by date.
    """
    standings = []
    for row in schedule:
        share = min(max(paid, ZERO), row.amount)
        paid -= share
        standings.append(InstalmentStanding(row, share, _state(row, share, today, grace_days)))
    return tuple(standings)


def _state(row: Instalment, paid: Money, today: date, grace_days: int) -> InstalmentState:
    if paid == row.amount:
        return InstalmentState.KEPT
    late = (today - row.due_on).days
    if late < 0:
        return InstalmentState.PARTLY if paid else InstalmentState.UPCOMING
    if late == 0:
        return InstalmentState.DUE_TODAY
    return InstalmentState.IN_GRACE if late <= grace_days else InstalmentState.BROKEN
