"""A visit or any other contact as the shared checks see it: when, how, whom, and what went before."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casedesk.domain.contacts import Channel, Direction
from casedesk.domain.people import Relation
from casedesk.domain.visit_facts import ContactFact, VisitFacts
from casedesk.domain.workdays import DayKind, OfficeCalendar


@dataclass(frozen=True)
class Approach:
    """The office reaching out to somebody, at the door or from afar; times are local."""

    starts: datetime
    ends: datetime
    channel: Channel
    calendar: OfficeCalendar
    relation: Relation = Relation.SELF
    consent: str = ""
    """The record by which the person agreed to this time."""
    place_consent: str = ""
    """The record by which the person agreed to be sought here."""
    is_workplace: bool = False
    phone_id: int | None = None
    others: tuple[ContactFact, ...] = ()
    """What the office began and what was talked, before and after; visits are contacts in person."""

    @property
    def day(self) -> date:
        """Return the day on which it begins."""
        return self.starts.date()

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment in the same zone."""
        return moment.astimezone(self.starts.tzinfo).date()

    def is_holiday(self, named: tuple[str, ...]) -> bool:
        """Tell whether the day is a public holiday by the pack's list or by the office's calendar."""
        return self.day.isoformat() in named or self.calendar.kind_of(self.day) is DayKind.HOLIDAY


def of_visit(facts: VisitFacts) -> Approach:
    """Return a plan of a visit as the shared checks see it."""
    visits = tuple(
        ContactFact(each.starts_at, Channel.IN_PERSON, Direction.OUTGOING, is_effective=True)
        for each in facts.of_person
    )
    agreed = facts.consent if facts.consent is not None and facts.consent_covers else None
    return Approach(
        starts=facts.local_start,
        ends=facts.local_end,
        channel=Channel.IN_PERSON,
        calendar=facts.calendar,
        relation=facts.target.relation,
        consent=agreed.ref if agreed else "",
        place_consent=facts.consent.ref if facts.consent else "",
        is_workplace=facts.is_workplace,
        others=(*facts.contacts, *visits),
    )


def within(days: list[date], day: date, length: int) -> int:
    """Count the days in the fullest stretch of ``length`` days that holds ``day``.

    >>> within([date(2026, 2, 27), date(2026, 3, 3)], date(2026, 3, 1), 7)
    2
    """
    span = timedelta(days=length)
    firsts = [each for each in (*days, day) if each <= day < each + span]
    return max((sum(first <= each < first + span for each in days) for first in firsts), default=0)
