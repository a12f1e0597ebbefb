"""What binds the office: its rule packs with its changes, and its calendar, as the database says now.

A change at another desk is seen by the next transaction here: every one looks at the end of the audit log
and reads the few records anew only when an entry tells of rules or days.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from casedesk.domain.compliance import RulePack
from casedesk.domain.errors import BadInputError
from casedesk.domain.own_days import OwnDay, StoredYear
from casedesk.domain.rule_books import RuleBook, RuleChange, StoredPack
from casedesk.domain.sentences import Sentence
from casedesk.domain.workdays import DayKind, OfficeCalendar
from casedesk.importing.calendars import read_year
from casedesk.storage import audit
from casedesk.storage.database import Database
from casedesk.storage.shelves import Shelves

RULES_CHANGED = "rules.changed"
RULES_WITHDRAWN = "rules.withdrawn"
PACK_TAKEN_IN = "rules.taken_in"
PACK_DROPPED = "rules.dropped"
DAYS_CHANGED = "calendar.changed"
YEAR_TAKEN_IN = "calendar.taken_in"
_TELLING = (
    RULES_CHANGED,
    RULES_WITHDRAWN,
    PACK_TAKEN_IN,
    PACK_DROPPED,
    DAYS_CHANGED,
    YEAR_TAKEN_IN,
    "edit.undone",
    "edit.redone",
)
"""Audit entries after which the records must be read again."""

PackReader = Callable[[str, str], RulePack]
"""Reads a pack from its text; the name stands in complaints."""


@dataclass(frozen=True)
class Shipped:
    """What comes with the program."""

    packs: Callable[[], tuple[RulePack, ...]]
    """Returns the packs of the office's family; reading them may take a moment."""
    read_pack: PackReader
    calendar: OfficeCalendar


@dataclass(frozen=True)
class BrokenPack:
    """A pack that was sound when it was taken in and no longer is to this version of the program."""

    stored: StoredPack
    why: Sentence


@dataclass(frozen=True)
class Law:
    """The office's records about rules and days at one moment, and what they come to."""

    shipped: Shipped
    seq: int
    """The newest audit entry that was looked at."""
    changes: tuple[RuleChange, ...] = ()
    stored_packs: tuple[StoredPack, ...] = ()
    own_days: tuple[OwnDay, ...] = ()
    stored_years: tuple[StoredYear, ...] = ()

    @cached_property
    def book(self) -> RuleBook:
        """Return the packs with the office's changes; a taken-in pack stands above a shipped one."""
        packs = {(each.id, each.version): each for each in (*self.shipped.packs(), *self._read[0])}
        return RuleBook(tuple(packs.values()), self.changes)

    @property
    def broken_packs(self) -> tuple[BrokenPack, ...]:
        """Return the packs that were taken in and that this version of the program cannot read."""
        return self._read[1]

    @cached_property
    def calendar(self) -> OfficeCalendar:
        """Return the calendar with the years that were taken in and the days set by hand."""
        known = self.shipped.calendar
        years = {each.year: read_year(each.text, str(each.year)) for each in self.stored_years}
        own: dict[date, DayKind] = {each.day: each.kind for each in self.own_days}
        notes = {each.day: each.note for each in self.own_days}
        return replace(known, published={**known.published, **years}, own=own, notes=notes)

    @cached_property
    def _read(self) -> tuple[tuple[RulePack, ...], tuple[BrokenPack, ...]]:
        """Read what was taken in; one broken pack must not shut the office."""
        packs: list[RulePack] = []
        broken: list[BrokenPack] = []
        for each in self.stored_packs:
            try:
                packs.append(self.shipped.read_pack(each.text, each.pack_id))
            except BadInputError as problem:
                broken.append(BrokenPack(each, problem.sentence))
        return tuple(packs), tuple(broken)


class OfficeLaw:
    """Keeps the newest law in memory; safe between threads, since a law itself never changes."""

    def __init__(self, database: Database, shipped: Shipped) -> None:
        self._database, self.shipped = database, shipped
        self._law: Law | None = None

    @property
    def now(self) -> Law:
        """Return the law as the last transaction at this desk saw it."""
        if self._law is None:
            with self._database.reading() as connection:
                return self.seen(Shelves(connection))
        return self._law

    def seen(self, shelves: Shelves) -> Law:
        """Return the law as this transaction sees it, and keep it for those who only ask ``now``."""
        connection = shelves.connection
        known, seq = self._law, audit.newest(connection).seq
        if known is not None and (known.seq == seq or not audit.tells_since(connection, known.seq, _TELLING)):
            if known.seq < seq:
                self._law = known = _advanced(known, seq)
            return known
        self._law = found = self._found(shelves, seq)
        return found

    def _found(self, shelves: Shelves, seq: int) -> Law:
        return Law(
            self.shipped,
            seq,
            tuple(shelves.rule_changes.all()),
            tuple(shelves.stored_packs.all()),
            tuple(shelves.own_days.all()),
            tuple(shelves.stored_years.all()),
        )


def _advanced(law: Law, seq: int) -> Law:
    """Return the same law, seen later; what was worked out of it stays."""
    later = replace(law, seq=seq)
    later.__dict__.update({name: each for name, each in law.__dict__.items() if name != "seq"})
    return later
