"""The practice office's day on the road: one crew is late, one at a door, one is back; all invented."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial
from typing import Final

from casedesk.domain.compliance import BlockedError
from casedesk.domain.outings import CheckInKind
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.services.outings import OutingService, SetOut, Word
from casedesk.services.practice_story import Story
from casedesk.services.practice_visits import fits
from casedesk.services.visits import PlanRequest, VisitService

_FIRST, _LAST = time(9), time(19, 20)
"""Between which a practice visit may begin."""


@dataclass(frozen=True)
class _Way:
    """One crew's way, in minutes before the story's end."""

    crew: tuple[str, ...]
    left: int
    doors: tuple[int, ...]
    words: tuple[tuple[int, CheckInKind, str], ...]
    due_back: int
    back: int | None = None
    recorder_no: str = ""
    vehicle: str = ""


_WAYS: Final = (
    _Way(
        ("C001", "C002"),
        left=115,
        doors=(85, 25),
        words=((80, CheckInKind.ARRIVED, ""), (8, CheckInKind.NO_ANSWER, "响铃无人接听")),
        due_back=-45,
        recorder_no="01",
        vehicle="澜A·0D001",
    ),
    _Way(
        ("C003", "P001"),
        left=65,
        doors=(30,),
        words=((26, CheckInKind.ARRIVED, ""),),
        due_back=-70,
        recorder_no="03",
    ),
    _Way(
        ("S001", "K001"),
        left=190,
        doors=(150,),
        words=((146, CheckInKind.ARRIVED, ""), (118, CheckInKind.DONE, "本人不在，已留未遇卡")),
        due_back=85,
        back=88,
        recorder_no="05",
    ),
)


@dataclass
class _Journey:
    """One way as the story tells it."""

    story: Story
    way: _Way
    visits: list[Visit] = field(default_factory=list)
    outing_id: int = 0

    def tell(self) -> None:
        """Let the visits be planned the day before, and the way happen today."""
        story, way = self.story, self.way
        doors = [story.ago(each) for each in way.doors]
        if not all(_fits_day(story, each) for each in (*doors, story.ago(way.left))):
            return
        for each in doors:
            story.at(each - timedelta(hours=20), partial(self._plan, each))
        story.at(story.ago(way.left), self._set_out)
        for ago, kind, note in way.words:
            story.at(story.ago(ago), partial(self._say, kind, note))
        if way.back is not None:
            story.at(story.ago(way.back), self._back)

    def _plan(self, starts_at: datetime) -> None:
        story = self.story
        day = story.desk.day_of(starts_at)
        case = story.take(lambda each: fits(each, day))
        if case is None:
            return
        crew = tuple(story.staff[badge].id for badge in self.way.crew)
        request = PlanRequest(case.case_id, starts_at, crew, minutes=30, purpose=VisitPurpose.FIRST_VISIT)
        try:
            self.visits.append(VisitService(story.desk).plan(story.staff["P001"], request))
        except BlockedError:
            return

    def _set_out(self) -> None:
        if not self.visits:
            return
        wish = SetOut(
            tuple(each.id for each in self.visits),
            self.story.ago(self.way.due_back),
            self.way.vehicle,
            self.way.recorder_no,
            safety_contact="内勤 顾梅 15400000007",
        )
        service = OutingService(self.story.desk)
        try:
            self.outing_id = service.set_out(self.story.staff["K001"], wish).id
        except BlockedError:
            return

    def _say(self, kind: CheckInKind, note: str) -> None:
        if self.outing_id:
            service = OutingService(self.story.desk)
            service.say_word(self.story.staff["K001"], self.outing_id, Word(kind, note=note))

    def _back(self) -> None:
        if self.outing_id:
            OutingService(self.story.desk).back(self.story.staff["K001"], self.outing_id)


def plan_road(story: Story) -> None:
    """Put three crews on the road of the story's last day, where its hour allows that."""
    for way in _WAYS:
        _Journey(story, way).tell()


def _fits_day(story: Story, moment: datetime) -> bool:
    local = moment.astimezone(story.desk.zone)
    return local.date() == story.today and _FIRST <= local.time() <= _LAST
