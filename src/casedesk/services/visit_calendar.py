"""A person's own visits as a calendar file for other programs."""

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.exporting.calendar import CalendarEvent, write_calendar
from casedesk.services.case_files import day_bounds
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves

_BACK, _AHEAD = timedelta(days=31), timedelta(days=92)
_MOST = timedelta(days=3 * 366)
_TITLES = {"zh": "外访", "en": "Visit"}
_NAMES = {"zh": "外访日程", "en": "Visits"}


@dataclass(frozen=True)
class CalendarWish:
    """Which visits: both days included, from a month ago to a quarter ahead where none is named."""

    first: date | None = None
    last: date | None = None
    language: str = "zh"


class VisitCalendar:
    """Writes calendars that hold number, district and time of each visit, and nothing of a person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def export(self, actor: Operator, path: Path, wish: CalendarWish | None = None) -> int:
        """Write the visits that the person goes to, called off ones as cancelled; return how many."""
        wish = wish or CalendarWish()
        events = self.events(actor, wish)
        language = wish.language if wish.language in _TITLES else "en"
        write_calendar(path, events, _NAMES[language], self._desk.zone, self._desk.now())
        with self._desk.work("calendar.exported", actor, Right.VIEW_CASES) as work:
            work.about(path.name, None, visits=len(events))
            work.commit()
        return len(events)

    def events(self, actor: Operator, wish: CalendarWish) -> list[CalendarEvent]:
        """Return the person's visits between the days, the earliest first."""
        first = wish.first or self._desk.today() - _BACK
        last = wish.last or max(first, self._desk.today()) + _AHEAD
        if last < first:
            raise BadInputError(
                say("The last day {last} comes before the first, {first}.", first=first, last=last)
            )
        if last - first > _MOST:
            raise BadInputError(say("Choose at most three years."))
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.visits.table.c
            begin, end = day_bounds(self._desk, first)[0], day_bounds(self._desk, last)[1]
            found = shelves.visits.all(
                table.starts_at >= begin, table.starts_at < end, order=(table.starts_at, table.id)
            )
            own = [each for each in found if actor.id in each.crew]
            districts = _districts(shelves, own)
        return [self._event(each, districts.get(each.address_id, ""), wish.language) for each in own]

    def _event(self, visit: Visit, district: str, language: str) -> CalendarEvent:
        office = sha256(f"{self._desk.office.id}|{self._desk.office.name}".encode()).hexdigest()[:12]
        title = _TITLES.get(language, _TITLES["en"])
        return CalendarEvent(
            uid=f"{visit.visit_no}.{office}@casedesk.invalid",
            title=" ".join(filter(None, (title, visit.visit_no, district))),
            starts_at=visit.starts_at,
            ends_at=visit.ends_at,
            district=district,
            sequence=max(0, visit.version - 1),
            is_cancelled=visit.status is VisitStatus.CALLED_OFF,
        )


def _districts(shelves: Shelves, found: list[Visit]) -> dict[int, str]:
    table, keys = shelves.addresses.table.c, sorted({each.address_id for each in found})
    parts = (keys[at : at + 400] for at in range(0, len(keys), 400))
    return {each.id: each.district for part in parts for each in shelves.addresses.all(table.id.in_(part))}
