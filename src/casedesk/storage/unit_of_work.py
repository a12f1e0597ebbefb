"""One use case on the store: its rows and its audit entry become true together, or not at all."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import cached_property
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection

from casedesk.domain.agreements import Agreement, Paper
from casedesk.domain.cases import Case, Flag, Placement
from casedesk.domain.clients import Client
from casedesk.domain.contacts import ContactAttempt, Promise
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment
from casedesk.domain.people import Address, Party, Person, Phone
from casedesk.domain.visits import Visit
from casedesk.storage import audit, maps
from casedesk.storage.changes import Changes
from casedesk.storage.database import Database
from casedesk.storage.mapping import RowMap
from casedesk.storage.records import Records

V = TypeVar("V")


class Shelves:
    """Every kind of record over one connection."""

    def __init__(self, connection: Connection, changes: Changes | None = None) -> None:
        self.connection = connection
        self.changes = changes

    def _records(self, kind: RowMap[V]) -> Records[V]:
        return Records(self.connection, kind, self.changes)

    @cached_property
    def offices(self) -> Records[Office]:
        """The office's own record."""
        return self._records(maps.OFFICE)

    @cached_property
    def operators(self) -> Records[Operator]:
        """The people of the office."""
        return self._records(maps.OPERATOR)

    @cached_property
    def clients(self) -> Records[Client]:
        """The creditors."""
        return self._records(maps.CLIENT)

    @cached_property
    def placements(self) -> Records[Placement]:
        """The lists of cases handed over."""
        return self._records(maps.PLACEMENT)

    @cached_property
    def people(self) -> Records[Person]:
        """Debtors, guarantors, contacts."""
        return self._records(maps.PERSON)

    @cached_property
    def phones(self) -> Records[Phone]:
        """Their phones."""
        return self._records(maps.PHONE)

    @cached_property
    def addresses(self) -> Records[Address]:
        """Their addresses."""
        return self._records(maps.ADDRESS)

    @cached_property
    def parties(self) -> Records[Party]:
        """Who has which part in which case."""
        return self._records(maps.PARTY)

    @cached_property
    def cases(self) -> Records[Case]:
        """The cases."""
        return self._records(maps.CASE)

    @cached_property
    def flags(self) -> Records[Flag]:
        """Marks on cases."""
        return self._records(maps.FLAG)

    @cached_property
    def contacts(self) -> Records[ContactAttempt]:
        """Contact attempts."""
        return self._records(maps.CONTACT)

    @cached_property
    def promises(self) -> Records[Promise]:
        """Oral promises to pay."""
        return self._records(maps.PROMISE)

    @cached_property
    def visits(self) -> Records[Visit]:
        """Home visits."""
        return self._records(maps.VISIT)

    @cached_property
    def agreements(self) -> Records[Agreement]:
        """Repayment agreements."""
        return self._records(maps.AGREEMENT)

    @cached_property
    def payments(self) -> Records[Payment]:
        """Payments."""
        return self._records(maps.PAYMENT)

    @cached_property
    def papers(self) -> Records[Paper]:
        """Printed copies."""
        return self._records(maps.PAPER)


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
    ) -> None:
        self._database = database
        self._action, self._actor, self._desk, self._now = action, actor, desk, now
        self._subject = ""
        self._case_id: int | None = None
        self._summary: dict[str, Any] = {}
        self._anchor: audit.Anchor | None = None

    def __enter__(self) -> Self:
        """Take the write lock."""
        self._transaction = self._database.begin_writing()
        super().__init__(self._transaction.connection, Changes())
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
        if is_kept and self._anchor is not None:
            self._database.after_commit(self._anchor)

    def about(self, subject: str, case_id: int | None = None, **summary: object) -> None:
        """Name what this work is about; the summary's values must be fit for the log."""
        self._subject, self._case_id = subject, case_id
        self._summary |= summary

    def commit(self) -> int:
        """Seal the entry and return its number, which is also the office's revision."""
        if self.changes is None or self._anchor is not None:
            raise RuntimeError("a unit of work is committed once, inside its with block")
        entry = audit.NewEntry(
            at=self._now(),
            action=self._action,
            operator=self._actor.name,
            role=str(self._actor.role),
            desk=self._desk,
            subject=self._subject,
            case_id=self._case_id,
            summary=self._summary,
            changes=self.changes.noted,
        )
        self._anchor = audit.append(self.connection, entry, self._database.sealer)
        return self._anchor.seq
