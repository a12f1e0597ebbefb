"""Writes back what a unit of work changed, when nobody touched it since."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from casedesk.domain.audit import AuditEntry
from casedesk.domain.errors import ConflictError
from casedesk.domain.sentences import Sentence, say
from casedesk.storage import audit, many
from casedesk.storage.journals import Batch, Journal, Write
from casedesk.storage.mapping import RowMap
from casedesk.storage.records import Records
from casedesk.storage.rows import audit_entries
from casedesk.storage.unit_of_work import UnitOfWork

_LOOKED_AT = 500
"""Entries looked through for who changed a record."""


class MovedOnError(ConflictError):
    """A record is no longer as it was left; ``record`` is its noun and number."""

    def __init__(self, record: str, told: Sentence | None = None) -> None:
        plain = say("{record} was changed by somebody else meanwhile. Nothing was undone.", record=record)
        super().__init__(told or plain, {})
        self.record = record


def take_back(work: UnitOfWork, journal: Journal) -> None:
    """Put every record back as it was before; raise MovedOnError and leave the rest to the rollback."""
    for kind, versions in journal.versions_after().items():
        there = {row[0]: row[1] for row in many.stored(work, kind, versions)}
        changed = next((key for key, left in versions.items() if there.get(key) != left), None)
        if changed is not None:
            raise MovedOnError(_named(work, kind, changed))
    for step in reversed(journal.steps):
        _batch_back(work, step) if isinstance(step, Batch) else _write_back(work, step)


def changed_by(connection: Connection, record: str, since: int) -> AuditEntry | None:
    """Return the newest entry after ``since`` that tells of a change to the record."""
    newest = audit.entries(connection, audit_entries.c.seq > since, amount=_LOOKED_AT)
    return next((each for each in newest if any(part.record == record for part in each.changes)), None)


def _write_back(work: UnitOfWork, write: Write) -> None:
    records: Records[Any] = Records(work.connection, write.kind, work.changes)
    stored = records.first(write.kind.table.c.id == write.key)
    if write.before is None:
        with _unless_used(work, write.kind.name_of(stored)):
            records.remove(stored)
    elif stored is None:
        records.add(write.kind.value(write.before), version=write.before["version"] + 1)
    else:
        records.save(write.kind.value({**write.before, "version": stored.version}))


def _batch_back(work: UnitOfWork, batch: Batch) -> None:
    if batch.after is None:
        many.put_again(work, batch)
    elif batch.rows is None:
        with _unless_used(work, batch.kind.noun):
            many.remove_many(work, batch.kind, batch.keys)
    else:
        many.change_each(work, batch.kind, batch.columns, dict(zip(batch.keys, batch.rows, strict=True)))


@contextmanager
def _unless_used(work: UnitOfWork, name: str) -> Iterator[None]:
    """Tell that a record is in use by now where the database refuses to delete it."""
    try:
        with work.connection.begin_nested():
            yield
    except IntegrityError as problem:
        raise MovedOnError(name) from problem


def _named(work: UnitOfWork, kind: RowMap[Any], key: int) -> str:
    stored = Records(work.connection, kind, work.changes).first(kind.table.c.id == key)
    return kind.name_of(stored) if stored is not None else f"{kind.noun} {key}"
