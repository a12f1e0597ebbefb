"""The desk that every use case stands on: the open office, its clock, calendar and database."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import RulePack
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Right
from casedesk.domain.rule_books import RuleBook
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import OfficeCalendar
from casedesk.services.agreement_basis import mark_changed
from casedesk.services.fact_effects import FactEffects
from casedesk.services.office_law import OfficeLaw
from casedesk.services.undo_stack import DoneAct, UndoStack
from casedesk.storage import audit
from casedesk.storage.database import Database
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import Kept, UnitOfWork


def utc_now() -> datetime:
    """Return the moment by the computer's clock; every desk without another clock reads it."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """One open office at one workstation; services are built on it."""

    database: Database
    office: Office
    law: OfficeLaw
    """The office's rules and calendar, as every transaction finds them."""
    name: str
    """The workstation's name, as the audit log shows it."""
    anchors: Callable[[], tuple[audit.Anchor, ...]] = tuple
    """What lies outside the database and remembers the end of the audit log."""
    clock: Callable[[], datetime] = field(default=utc_now)
    undo: UndoStack = field(default_factory=UndoStack)
    """What the people at this desk can take back."""

    @property
    def calendar(self) -> OfficeCalendar:
        """Return the office's calendar with the days that it set itself."""
        return self.law.now.calendar

    @property
    def rules(self) -> RuleBook:
        """Return the office's rule packs with its own changes, as the last transaction saw them."""
        return self.law.now.book

    @property
    def pack(self) -> RulePack:
        """Return the rule pack in force today; raise BadInputError when its file is mistaken."""
        return self.pack_on(self.today())

    def pack_on(self, day: date) -> RulePack:
        """Return the rule pack in force on a day: what is planned or was done then is judged by it."""
        return self.rules.on(day)

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

    def work(self, action: str, actor: Operator, right: Right, undo: Sentence | None = None) -> UnitOfWork:
        """Check the actor's right and return a unit of work; nothing is touched when it is missing.

        ``undo`` names an ordinary edit that the actor may take back, such as “Next step of HY-1”.
        """
        actor.require(right)

        def after(kept: Kept) -> None:
            if kept.has_written:
                what = undo or say("the last act")
                act = DoneAct(kept.seq, right, what, kept.subject, kept.case_id, kept.journal)
                self.undo.push(actor.id, act)

        return UnitOfWork(
            self.database,
            action,
            actor,
            desk=self.name,
            now=self.now,
            keeps_journal=undo is not None,
            begun=self.law.seen,
            sealing=self.judging(actor),
            after=after,
        )

    def judging(self, actor: Operator) -> Callable[[UnitOfWork], Mapping[str, object]]:
        """Return what judges planned visits and the basis of agreements again before an act is sealed."""
        effects = FactEffects(self.law, self.zone)

        def judge(work: UnitOfWork) -> Mapping[str, object]:
            changed = mark_changed(work, self.today())
            told = effects.keep(work, actor, self.now())
            return {**told, "basis_changed": list(changed)} if changed else told

        return judge

    @contextmanager
    def reading(self, actor: Operator, right: Right) -> Iterator[Shelves]:
        """Check the actor's right and yield the records for reading."""
        actor.require(right)
        with self.database.reading() as connection:
            shelves = Shelves(connection)
            self.law.seen(shelves)
            yield shelves

    def revision(self) -> int:
        """Return the number of the newest audit entry, which every change raises."""
        with self.database.reading() as connection:
            return audit.newest(connection).seq
