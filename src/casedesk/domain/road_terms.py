"""The office's own terms for the road: hours, minutes, costs, check-ins and the hold-out group."""

from dataclasses import dataclass
from datetime import date, time

from casedesk.domain.money import Money

_HOUR_COST = Money.of_fen(4000)


@dataclass(frozen=True)
class RoadTerms:
    """One record for the office; percentages are whole."""

    work_from: time = time(9)
    work_until: time = time(18)
    break_from: time | None = time(12)
    break_until: time | None = time(13)
    visits_a_crew_a_day: int = 8
    start_city: str = ""
    start_district: str = ""
    """Where crews set out: the office's own district."""
    check_in_minutes: int = 60
    late_minutes: int = 10
    """Silence beyond the next check-in before the board turns red."""
    person_hour_cost: Money = _HOUR_COST
    yield_days: int = 30
    """Payments within so many days after a visit count as its yield."""
    holdout_percent: int = 0
    """Share of the waiting cases that is not visited, to learn whether visits help; 0 is off."""
    holdout_days: int = 60
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class HoldOut:
    """A case that is kept from visits for a while, or drawn as its comparison."""

    case_id: int
    drawn_on: date
    until_on: date
    is_held: bool
    """True: not visited; False: drawn at the same time and visited as usual."""
    id: int = 0
    version: int = 0
