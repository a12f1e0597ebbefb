"""Proposals for visits: what waits, what the planner put where and why, and what it left out and why."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.travel import Spot
from casedesk.domain.visits import VisitPurpose
from casedesk.domain.weeks import Crew

BASE_PRIZE = 3_000
"""What leaving a visit out costs; more than any road, so that nothing is left out to save a way."""
_URGENT, _ASKED, _AGREED, _PHONE_FIRST = 3_000, 2_000, 1_500, -1_500
_LATENESS, _URGENT_LATENESS = 2, 8
_AGREED_PURPOSES = frozenset({VisitPurpose.SIGN_AGREEMENT, VisitPurpose.AGREED_TALK})


class LeftOutKind(StrEnum):
    """Why a waiting visit has no place in a proposal."""

    RULE = "rule"
    NO_ROOM = "no_room"
    NO_CREW = "no_crew"
    NO_HOURS = "no_hours"
    SAME_PERSON = "same_person"
    NO_ADDRESS = "no_address"
    ON_HOLD = "on_hold"
    HELD_BACK = "held_back"
    NO_LONGER = "no_longer"


@dataclass(frozen=True)
class WaitingVisit:
    """A case that waits, with all that decides when somebody may go there."""

    case_id: int
    case_no: str
    person_id: int
    person_name: str
    address_id: int
    spot: Spot
    purpose: VisitPurpose
    human: frozenset[int]
    """All records of the same human."""
    due_on: date | None = None
    earliest_on: date | None = None
    latest_on: date | None = None
    hours: tuple[time, time] | None = None
    """Between which the visit shall begin."""
    request_id: int | None = None
    request_no: str = ""
    is_phone_first: bool = False

    def is_urgent(self, last_day: date) -> bool:
        """Tell whether it can wait no longer than the proposal reaches."""
        ends = self.latest_on or self.due_on
        return ends is not None and ends <= last_day

    def prize(self, last_day: date) -> int:
        """Return what leaving it out costs beside the others."""
        prize = BASE_PRIZE
        prize += _URGENT if self.is_urgent(last_day) else 0
        prize += _ASKED if self.request_id is not None else 0
        prize += _AGREED if self.purpose in _AGREED_PURPOSES else 0
        return prize + (_PHONE_FIRST if self.is_phone_first else 0)

    def day_cost(self, day: date, first_day: date, last_day: date) -> int | None:
        """Return what placing it on a day costs; None where the request does not allow the day."""
        if self.earliest_on is not None and day < self.earliest_on:
            return None
        is_late = self.latest_on is not None and self.latest_on >= first_day and day > self.latest_on
        if is_late:
            return None
        waits = (day - first_day).days
        return waits * (_URGENT_LATENESS if self.is_urgent(last_day) else _LATENESS)


@dataclass(frozen=True)
class PlanDraft:
    """One visit as the planner would have it; nothing is stored until somebody accepts it."""

    case_id: int
    case_no: str
    person_id: int
    person_name: str
    address_id: int
    district: str
    purpose: VisitPurpose
    starts_at: datetime
    minutes: int
    crew: Crew
    why: tuple[Sentence, ...] = ()
    travel_minutes: int = 0
    """The way there from the place before."""
    request_id: int | None = None
    severity: Severity = Severity.PASS
    findings: tuple[Finding, ...] = ()
    """What the gate said about it, without what simply passed."""

    @property
    def ends_at(self) -> datetime:
        """Return when the crew would leave the door."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class LeftOut:
    """A waiting visit without a place, and why."""

    case_id: int
    case_no: str
    person_name: str
    district: str
    kind: LeftOutKind
    why: Sentence
    finding: Finding | None = None
    """What the gate said, where it was the gate."""


@dataclass(frozen=True)
class CrewOut:
    """A crew that may not go on a day, and which rule says so; None where its people go with another crew."""

    crew: Crew
    day: date
    finding: Finding | None = None


@dataclass(frozen=True)
class Proposal:
    """Visits for some days, to be accepted whole or in part."""

    days: tuple[date, ...]
    drafts: tuple[PlanDraft, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    crews_out: tuple[CrewOut, ...] = ()
    way_minutes: int = 0
    """On the road altogether, back to the start."""
    was_cancelled: bool = False

    def draft(self, case_id: int) -> PlanDraft | None:
        """Return the draft of a case."""
        return next((each for each in self.drafts if each.case_id == case_id), None)


def left_out(waiting: WaitingVisit, kind: LeftOutKind, finding: Finding | None = None) -> LeftOut:
    """Say why a waiting visit has no place."""
    return LeftOut(
        waiting.case_id,
        waiting.case_no,
        waiting.person_name,
        waiting.spot.district,
        kind,
        LEFT_OUT_WORDS[kind],
        finding,
    )


LEFT_OUT_WORDS: dict[LeftOutKind, Sentence] = {
    LeftOutKind.RULE: say("A rule forbids every day of the proposal"),
    LeftOutKind.NO_ROOM: say("No crew has room for it on these days"),
    LeftOutKind.NO_CREW: say("No crew may go on the days it could be visited"),
    LeftOutKind.NO_HOURS: say("The hours asked for lie outside the working hours"),
    LeftOutKind.SAME_PERSON: say("Another case of the same person is visited"),
    LeftOutKind.NO_ADDRESS: say("No usable address"),
    LeftOutKind.ON_HOLD: say("Cannot be placed now"),
    LeftOutKind.HELD_BACK: say("Drawn for the group that is not visited"),
    LeftOutKind.NO_LONGER: say("Waits no longer"),
}
"""Why a visit was left out, in words."""
