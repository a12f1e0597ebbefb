"""Where an arrow key leads from one visit of the week to another."""

from collections.abc import Sequence
from datetime import tzinfo

from casedesk.domain.weeks import PlannedVisit
from casedesk.ui.widgets.week_layout import day_of, minutes_of


def visit_beside(
    visits: Sequence[PlannedVisit], planned: PlannedVisit, steps: int, zone: tzinfo
) -> PlannedVisit | None:
    """Return the visit before or after one in the same day; None at either end of the day."""
    day = day_of(planned, zone)
    same = sorted(
        (each for each in visits if day_of(each, zone) == day),
        key=lambda each: (each.visit.starts_at, each.crew.index, each.visit.id),
    )
    at = [each.visit.id for each in same].index(planned.visit.id) + (1 if steps > 0 else -1)
    return same[at] if 0 <= at < len(same) else None


def visit_across(
    visits: Sequence[PlannedVisit], planned: PlannedVisit, days: int, zone: tzinfo
) -> PlannedVisit | None:
    """Return the visit nearest in time on the nearest day to that side which has any."""
    here = day_of(planned, zone)
    beyond = [each for each in visits if (day_of(each, zone) - here).days * days > 0]
    if not beyond:
        return None
    nearest = min(abs((day_of(each, zone) - here).days) for each in beyond)
    minute = minutes_of(planned.visit.starts_at.astimezone(zone).time())
    return min(
        (each for each in beyond if abs((day_of(each, zone) - here).days) == nearest),
        key=lambda each: abs(minutes_of(each.visit.starts_at.astimezone(zone).time()) - minute),
    )
