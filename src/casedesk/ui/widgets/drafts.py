"""Drafts on the calendar: visits that somebody proposes and nobody has accepted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from casedesk.domain.compliance import Severity
from casedesk.domain.people import AddressKind
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.domain.weeks import Crew, PlannedVisit, WeekPlan


@dataclass(frozen=True)
class Draft:
    """One proposed visit; ``key`` is its own, such as the case's id."""

    key: int
    name: str
    starts_at: datetime
    minutes: int
    crew: tuple[int, ...]
    """Operator ids."""
    reason: str = ""
    """Why there, in the language that is shown."""
    severity: Severity | None = None
    is_chosen: bool = True
    """Whether it would be accepted."""
    district: str = ""


def with_drafts(week: WeekPlan, drafts: Sequence[Draft], zone: tzinfo) -> tuple[WeekPlan, dict[int, Draft]]:
    """Return the week with its drafts among the visits, and the drafts by the ids they stand under.

    These ids are negative, so that no draft is taken for a stored visit.
    """
    days = {each.day for each in week.days}
    shown = [each for each in drafts if each.starts_at.astimezone(zone).date() in days]
    if not shown:
        return week, {}
    crews = {each.key: each for each in week.crews}
    by_id = {-place: each for place, each in enumerate(shown, 1)}
    visits = []
    for visit_id, draft in by_id.items():
        key = frozenset(draft.crew)
        crew = crews.setdefault(key, Crew(len(crews), draft.crew, is_standing=False))
        visits.append(_planned(visit_id, draft, crew))
    return replace(week, visits=(*week.visits, *visits), crews=tuple(crews.values())), by_id


def _planned(visit_id: int, draft: Draft, crew: Crew) -> PlannedVisit:
    purpose = VisitPurpose.FIRST_VISIT
    visit = Visit("", 0, 0, 0, purpose, draft.starts_at, draft.minutes, draft.crew, id=visit_id)
    return PlannedVisit(visit, draft.name, "", draft.district, AddressKind.HOME, crew)
