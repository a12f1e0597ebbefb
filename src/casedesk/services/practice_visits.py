"""The practice office's visits: months ago, this week's and next week's, all through the gate."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from casedesk.domain.cases import CaseStatus
from casedesk.domain.compliance import BlockedError
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.services.practice_records import is_left_open, write_up
from casedesk.services.practice_rows import StoredCase
from casedesk.services.practice_story import Story
from casedesk.services.visits import PlanRequest, VisitService

_CREWS: Final = (("C001", "C002"), ("C003", "C002"), ("C001", "C002", "C003"))
_HOURS: Final = ((10, 0), (14, 30), (16, 40))
_PAST: Final = (150, 128, 107, 93, 79, 64, 51, 36, 22, 13)
"""How many days ago the older visits were."""

_SUNDAY: Final = 6
_STATUSES: Final = (CaseStatus.TO_VISIT, CaseStatus.ACTIVE)


@dataclass
class _Trip:
    """One visit on its way through the story."""

    story: Story
    starts_at: datetime
    number: int
    visit: Visit | None = None

    def plan(self) -> None:
        """Put it on the calendar; what the gate refuses is not done, as in life."""
        story = self.story
        day = story.desk.day_of(self.starts_at)
        case = story.take(lambda each: fits(each, day))
        if case is None:
            return
        crew = tuple(story.staff[badge].id for badge in _CREWS[self.number % len(_CREWS)])
        purposes = (VisitPurpose.FIRST_VISIT, VisitPurpose.VERIFY_ADDRESS, VisitPurpose.LOST_CONTACT)
        purpose = purposes[self.number % len(purposes)]
        request = PlanRequest(case.case_id, self.starts_at, crew, purpose=purpose)
        try:
            self.visit = VisitService(story.desk).plan(story.staff["P001"], request)
        except BlockedError:
            return
        if self.number % 7 == 3:  # noqa: PLR2004 - every seventh is called off
            story.at(self.starts_at - timedelta(hours=2), self._call_off)
        else:
            late = timedelta(hours=30 if self.number % 10 == 6 else 3)  # noqa: PLR2004 - one in ten is late
            story.at(self.starts_at + late, self._record)

    def _call_off(self) -> None:
        if self.visit is not None:
            service, planner = VisitService(self.story.desk), self.story.staff["P001"]
            service.call_off(planner, self.visit.id, self.visit.version, "债务人来电改约下周")

    def _record(self) -> None:
        if self.visit is not None and not is_left_open(self.number, self.visit, self.story):
            write_up(self.number, self.visit, self.story)


def plan_visits(story: Story) -> None:
    """Spread visits over the past months, this week and the next days."""
    for number, (day, hour, minute) in enumerate(_slots(story)):
        trip = _Trip(story, story.moment(day, hour, minute), number)
        the_day_before = trip.starts_at - timedelta(hours=20)
        is_past = the_day_before < story.now
        story.at(the_day_before if is_past else story.moment(story.day(1 + number % 4), 17), trip.plan)


def _slots(story: Story) -> list[tuple[date, int, int]]:
    slots = [(story.day(ago), *_HOURS[ago % len(_HOURS)]) for ago in _PAST]
    for ago in range(5, -7, -1):
        day = story.day(ago)
        if day.weekday() != _SUNDAY:
            slots += [(day, *hours) for hours in _HOURS[: 3 if ago % 3 == 0 else 2]]
    return slots


def fits(each: StoredCase, day: date) -> bool:
    """Tell whether a drawn case can wait for a first visit on a day."""
    case = each.case
    is_there = case.assigned_on is not None and case.assigned_on < day - timedelta(days=2)
    return case.status in _STATUSES and is_there and each.address_id is not None
