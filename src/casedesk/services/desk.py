"""The desk that every use case stands on: the open office, its clock, calendar and database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import RulePack
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Right
from casedesk.domain.workdays import OfficeCalendar
from casedesk.storage import audit
from casedesk.storage.database import Database
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """One open office at one workstation; services are built on it."""

    database: Database
    office: Office
    calendar: OfficeCalendar
    rules: Callable[[], RulePack]
    """Reads the rule pack when it is first asked for."""
    name: str
    """The workstation's name, as the audit log shows it."""
    anchors: Callable[[], tuple[audit.Anchor, ...]] = tuple
    """What lies outside the database and remembers the end of the audit log."""
    clock: Callable[[], datetime] = field(default=_utc_now)

    @cached_property
    def pack(self) -> RulePack:
        """Return the office's rule pack; raise BadInputError when its file is mistaken."""
        return self.rules()

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone."""
        return self.office.zone

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return self.clock()

    def today(self) -> date:
        """Return the day in the office's zone."""
        return self.now().astimezone(self.zone).date()

    def day_of(self, moment: datetime) -> date:
        """Return the office's day on which a moment falls."""
        return moment.astimezone(self.zone).date()

    def work(self, action: str, actor: Operator, right: Right) -> UnitOfWork:
        """Check the actor's right and return a unit of work; nothing is touched when it is missing."""
        actor.require(right)
        return UnitOfWork(self.database, action, actor, desk=self.name, now=self.now)

    @contextmanager
    def reading(self, actor: Operator, right: Right) -> Iterator[Shelves]:
        """Check the actor's right and yield the records for reading."""
        actor.require(right)
        with self.database.reading() as connection:
            yield Shelves(connection)

    def revision(self) -> int:
        """Return the number of the newest audit entry, which every change raises."""
        with self.database.reading() as connection:
            return audit.newest(connection).seq
