"""Reading, proving and exporting the audit log."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from casedesk.domain.audit import AuditEntry, AuditFilter, ChainReport
from casedesk.domain.operators import Operator, Right
from casedesk.exporting.audit_log import write_audit_log
from casedesk.services.desk import Desk
from casedesk.storage import audit

_SHOWN_ANCHORS = 7


@dataclass(frozen=True)
class PaperAnchor:
    """A seal printed on a paper, and whether the log still agrees with it."""

    day: date
    seq: int
    seal: str
    is_true: bool


EVERYTHING = AuditFilter()
"""Narrows nothing."""


class AuditService:
    """Lets those who may read the log read it, and proves that it is whole."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def entries(
        self,
        actor: Operator,
        wanted: AuditFilter = EVERYTHING,
        *,
        first: int = 0,
        amount: int | None = None,
    ) -> list[AuditEntry]:
        """Return a window of the entries that fit, newest first."""
        with self._desk.reading(actor, Right.VIEW_AUDIT) as shelves:
            return audit.entries(
                shelves.connection, *audit.where(wanted, self._desk.zone), first=first, amount=amount
            )

    def count(self, actor: Operator, wanted: AuditFilter = EVERYTHING) -> int:
        """Return how many entries fit."""
        with self._desk.reading(actor, Right.VIEW_AUDIT) as shelves:
            return audit.count(shelves.connection, *audit.where(wanted, self._desk.zone))

    def counts_by_action(self, actor: Operator, wanted: AuditFilter = EVERYTHING) -> dict[str, int]:
        """Return how often each action occurs among the entries that fit."""
        with self._desk.reading(actor, Right.VIEW_AUDIT) as shelves:
            return audit.counts_by_action(shelves.connection, *audit.where(wanted, self._desk.zone))

    def operators(self, actor: Operator) -> tuple[str, ...]:
        """Return the names that occur in the log."""
        with self._desk.reading(actor, Right.VIEW_AUDIT) as shelves:
            return audit.operators(shelves.connection)

    def people(self, actor: Operator) -> dict[int, str]:
        """Return the names of everybody of the office by key; entries name some people by it."""
        with self._desk.reading(actor, Right.VIEW_AUDIT) as shelves:
            return {each.id: each.name for each in shelves.operators.all()}

    def entry(self, actor: Operator, seq: int) -> tuple[AuditEntry, bool]:
        """Return one entry and whether its seal, recomputed now, is the stored one."""
        with self._desk.reading(actor, Right.VIEW_AUDIT) as shelves:
            entry = audit.entry(shelves.connection, seq)
        return entry, self._desk.database.sealer(entry.previous_seal, entry.body) == entry.seal

    def paper_anchors(self, actor: Operator) -> tuple[PaperAnchor, ...]:
        """Return the newest seals that left the house on paper, one a day, newest day first."""
        with self._desk.reading(actor, Right.VIEW_AUDIT) as shelves:
            printed = audit.printed_by_day(shelves.connection, self._desk.zone)
            return tuple(
                PaperAnchor(day, anchor.seq, anchor.seal, is_true)
                for day, anchor, is_true in printed[:_SHOWN_ANCHORS]
            )

    def verify(self, actor: Operator, progress: Callable[[int, int], None] | None = None) -> ChainReport:
        """Recompute the whole chain, compare its end with every memory of it, and write down the result."""
        actor.require(Right.VIEW_AUDIT)
        report = self.inspect(progress)
        if report.is_intact:
            with self._desk.work("audit.verified", actor, Right.VIEW_AUDIT) as work:
                work.about(f"1-{report.entries}", entries=report.entries)
                work.commit()
        return report

    def inspect(self, progress: Callable[[int, int], None] | None = None) -> ChainReport:
        """Recompute the chain without writing anything; needs no one at the desk."""
        anchors = self._desk.anchors()
        database = self._desk.database
        with database.reading() as connection:
            return audit.verify(connection, database.sealer, anchors, progress)

    def export(self, actor: Operator, path: Path) -> int:
        """Write the whole log to a file and return how many entries it holds, this export included."""
        with self._desk.work("audit.exported", actor, Right.EXPORT) as work:
            work.about(path.name)
            work.commit()
            return write_audit_log(path, audit.oldest_first(work.connection), self._desk.office.name)
