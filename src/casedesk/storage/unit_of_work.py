"""One use case on the store: its rows and its audit entry become true together, or not at all."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from casedesk.domain.ledger import BalanceChange
from casedesk.domain.operators import Operator
from casedesk.storage import audit, ledger_keeping, limitation
from casedesk.storage.changes import Changes
from casedesk.storage.database import Database
from casedesk.storage.journals import Journal
from casedesk.storage.log_names import without_names
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True)
class Kept:
    """What a unit of work made true: its entry's number, what it was about, and the way back if kept."""

    seq: int
    subject: str
    case_id: int | None
    has_written: bool
    journal: Journal | None


class UnitOfWork(Shelves, AbstractContextManager["UnitOfWork"]):
    """A transaction that ends in ``commit`` with one sealed entry, or leaves no trace."""

    def __init__(  # a unit of work names everything its entry needs
        self,
        database: Database,
        action: str,
        actor: Operator,
        *,
        desk: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        keeps_journal: bool = False,
        begun: Callable[[Shelves], object] = lambda _shelves: None,
        sealing: Callable[["UnitOfWork"], Mapping[str, object]] = lambda _work: {},
        after: Callable[[Kept], None] = lambda _kept: None,
    ) -> None:
        self._database, self._keeps_journal = database, keeps_journal
        self._begun, self._sealing, self._after = begun, sealing, after
        self.action = action
        """What the entry calls the act."""
        self._actor, self._desk, self._now = actor, desk, now
        self._subject = ""
        self._case_id: int | None = None
        self._summary: dict[str, Any] = {}
        self._anchor: audit.Anchor | None = None

    def __enter__(self) -> Self:
        """Take the write lock."""
        self._transaction = self._database.begin_writing()
        super().__init__(self._transaction.connection, Changes(keeps_journal=self._keeps_journal))
        try:
            self._begun(self)
        except BaseException:
            self._database.end_writing(self._transaction, is_kept=False)
            self.connection.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Make everything true when it was committed, undo everything otherwise."""
        is_kept = kind is None and self._anchor is not None
        try:
            self._database.end_writing(self._transaction, is_kept=is_kept)
        finally:
            self._transaction.connection.close()
        if is_kept and self._anchor is not None and self.changes is not None:
            kept = Kept(
                self._anchor.seq,
                self._subject,
                self._case_id,
                self.changes.has_written,
                self.changes.journal,
            )
            self._after(kept)
            self._database.after_commit(self._anchor)

    def about(self, subject: str, case_id: int | None = None, **summary: object) -> None:
        """Name what this work is about; the summary's values must be fit for the log."""
        self._subject, self._case_id = subject, case_id
        self._summary |= summary

    def enter(self, change: BalanceChange) -> None:
        """Say why a case's balance moves; a move that nobody explains is never committed."""
        if self.changes is None:
            raise RuntimeError("a balance moves inside a unit of work")
        self.changes.book.enter(change)

    def part(self) -> None:
        """Seal what was done so far as an entry of its own and go on in the same transaction.

        All entries become true with the last one, that of ``commit``, or none does.
        """
        if self.changes is None or self._anchor is not None:
            raise RuntimeError("a part belongs inside a with block, before its commit")
        self._sealed(self._now())
        self.changes.noted = []
        self._subject, self._case_id, self._summary = "", None, {}

    def commit(self) -> int:
        """Seal the entry and return its number, which is also the office's revision.

        RuntimeError where a balance moved and nobody entered why.
        """
        if self.changes is None or self._anchor is not None:
            raise RuntimeError("a unit of work is committed once, inside its with block")
        limitation.keep(self.connection, self.changes.periods)
        at = self._now()
        ledger_keeping.write(self.connection, self.changes.book, at)
        self._summary |= self._sealing(self)
        self._anchor = self._sealed(at)
        return self._anchor.seq

    def _sealed(self, at: datetime) -> audit.Anchor:
        """Append the entry of what was done since the last one; people of its case are not named in it."""
        assert self.changes is not None
        summary, changes = without_names(self.connection, self._case_id, self._summary, self.changes.noted)
        entry = audit.NewEntry(
            at=at,
            action=self.action,
            operator=self._actor.name,
            role=str(self._actor.role),
            desk=self._desk,
            subject=self._subject,
            case_id=self._case_id,
            summary=summary,
            changes=changes,
        )
        return audit.append(self.connection, entry, self._database.sealer)
