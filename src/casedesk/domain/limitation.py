"""How long a claim can still be sued for.

Sources: Civil Code 188 (three years, at most twenty), 189 (instalments: from the last due day), 192
(consent after the end), 195 (interruption), 201 to 203 (day counting); SPC rules on limitation (2020) 8, 9,
14, 17, 19; SPC interpretation of the General Part (2022) 35 (the twenty years are never interrupted).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import OfficeCalendar, add_months

PERIOD_MONTHS: Final = 3 * 12
LONGEST_MONTHS: Final = 20 * 12
AMBER_DAYS: Final = 180
RED_DAYS: Final = 30


class LimitationEventKind(StrEnum):
    """What starts the period anew."""

    DEMAND_ARRIVED = "demand_arrived"
    ASSIGNMENT_NOTICE = "assignment_notice"
    PART_PAYMENT = "part_payment"
    DEBTOR_AGREED = "debtor_agreed"
    DEBTOR_PROMISED = "debtor_promised"
    SUIT_ENDED = "suit_ended"
    EQUAL_ACT = "equal_act"

    @property
    def label(self) -> Sentence:
        """Name the event for people."""
        return _EVENT_LABELS[self]

    @property
    def revives(self) -> bool:
        """Say whether the event counts even after the end, since the debtor gives the defence up.

        An oral promise does not: whether it shows consent to pay in spite of the end is for a lawyer to say.
        """
        return self is LimitationEventKind.DEBTOR_AGREED


_EVENT_LABELS: Final = {
    LimitationEventKind.DEMAND_ARRIVED: say("Demand reached the debtor"),
    LimitationEventKind.ASSIGNMENT_NOTICE: say("Notice of assignment arrived"),
    LimitationEventKind.PART_PAYMENT: say("Debtor paid a part"),
    LimitationEventKind.DEBTOR_AGREED: say("Debtor agreed to pay"),
    LimitationEventKind.DEBTOR_PROMISED: say("Debtor promised to pay"),
    LimitationEventKind.SUIT_ENDED: say("Proceedings ended"),
    LimitationEventKind.EQUAL_ACT: say("Act equal to a suit"),
}


@dataclass(frozen=True)
class LimitationEvent:
    """An interruption; for proceedings ``on`` is the day they ended."""

    kind: LimitationEventKind
    on: date


@dataclass(frozen=True)
class Limitation:
    """The end of the period and what it was counted from; ``since`` is None without an interruption."""

    ends_on: date
    counted_from: date
    since: LimitationEvent | None
    is_capped: bool
    is_provisional: bool
    due_on: date | None = None
    """The end as the calendar counts it, before rest days move it; None where nothing moved it."""

    def days_left(self, today: date) -> int:
        """Return the days until the end, negative after it."""
        return (self.ends_on - today).days


class LimitationLight(StrEnum):
    """How pressing the end is."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    EXPIRED = "expired"

    @property
    def label(self) -> Sentence:
        """Say what the light means; an expired claim may not be threatened with a suit."""
        return _LIGHT_LABELS[self]


_LIGHT_LABELS: Final = {
    LimitationLight.GREEN: say("Limitation far off"),
    LimitationLight.AMBER: say("Limitation approaching"),
    LimitationLight.RED: say("Limitation about to end"),
    LimitationLight.EXPIRED: say("Time-barred: legal review, no threat of suit"),
}


def limitation_of(start_on: date, events: Iterable[LimitationEvent], calendar: OfficeCalendar) -> Limitation:
    """Count three years from ``start_on`` or from the latest event that fell inside the running period.

    The twenty years run from ``start_on`` whatever happens. Events before it change nothing.
    """
    longest_on = calendar.next_workday(add_months(start_on, LONGEST_MONTHS))
    counted_from, since = start_on, None
    ends_on = _three_years_after(start_on, calendar)
    for event in sorted(events, key=lambda each: each.on):
        if event.on >= counted_from and (event.on <= ends_on or event.kind.revives):
            counted_from, since = event.on, event
            ends_on = _three_years_after(event.on, calendar)
    is_capped = ends_on > longest_on
    ends_on = min(ends_on, longest_on)
    plain = add_months(start_on, LONGEST_MONTHS) if is_capped else add_months(counted_from, PERIOD_MONTHS)
    due_on = plain if plain != ends_on else None
    return Limitation(ends_on, counted_from, since, is_capped, calendar.is_provisional(ends_on), due_on)


def limitation_end(start_on: date, events: Iterable[LimitationEvent], calendar: OfficeCalendar) -> date:
    """Return the last day of the period; a rest day moves it to the next workday."""
    return limitation_of(start_on, events, calendar).ends_on


def limitation_start(due_days: Iterable[date]) -> date:
    """Return the day from which a debt in instalments counts: its last due day (Civil Code 189)."""
    return max(due_days)


def limitation_light(
    ends_on: date, today: date, *, amber_days: int = AMBER_DAYS, red_days: int = RED_DAYS
) -> LimitationLight:
    """Return the light for the days left; the last day itself is still red."""
    left = (ends_on - today).days
    if left < 0:
        return LimitationLight.EXPIRED
    if left <= red_days:
        return LimitationLight.RED
    return LimitationLight.AMBER if left <= amber_days else LimitationLight.GREEN


def _three_years_after(day: date, calendar: OfficeCalendar) -> date:
    return calendar.next_workday(add_months(day, PERIOD_MONTHS))
