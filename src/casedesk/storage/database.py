"""Opens the office's database by URL, SQLCipher or PostgreSQL, and keeps it honest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Delete, Engine, Insert, RootTransaction, Update, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool

from casedesk.domain.errors import CannotOpenError, RefusedError
from casedesk.domain.sentences import say
from casedesk.storage import schema
from casedesk.storage.audit import Anchor, Sealer
from casedesk.storage.rows import metadata

_MIN_KEY_BYTES = 32
_WRITE_LOCK = text("SELECT seq FROM audit_head FOR UPDATE")
"""What BEGIN IMMEDIATE is to SQLite."""
_GUARDED = frozenset(metadata.tables.values())


class Database:
    """One open office; reading and writing connections come from here."""

    def __init__(
        self,
        engine: Engine,
        sealer: Sealer,
        after_commit: Callable[[Anchor], None] | None = None,
    ) -> None:
        self.engine = engine
        self.sealer = sealer
        self.after_commit = after_commit or (lambda _anchor: None)
        event.listen(engine, "before_execute", _refuse_unnoted)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection with one consistent view that writes nothing."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    def begin_writing(self) -> RootTransaction:
        """Start a transaction that holds the write lock from the start: writers come one after another."""
        connection = self.engine.connect().execution_options(casedesk_writes=True)
        try:
            transaction = connection.begin()
            if connection.dialect.name == "postgresql":
                connection.execute(_WRITE_LOCK)
            return transaction  # noqa: TRY300 - begun and locked belong together
        except OperationalError as problem:
            connection.close()
            raise _explained(problem) from problem

    def end_writing(self, transaction: RootTransaction, *, is_kept: bool) -> None:
        """Commit or roll back; a full disk or a lock becomes a sentence and nothing is kept."""
        try:
            transaction.commit() if is_kept else transaction.rollback()
        except OperationalError as problem:
            raise _explained(problem) from problem

    def close(self) -> None:
        """Let go of every connection, so that the file may be moved or deleted."""
        self.engine.dispose()


def open_database(
    url: str,
    key: bytes,
    sealer: Sealer,
    after_commit: Callable[[Anchor], None] | None = None,
) -> Database:
    """Open an existing or new database at its newest schema; raise CannotOpenError with the reason."""
    engine = _engine(url, key)
    try:
        schema.bring_up_to_date(engine)
    except (DatabaseError, sqlcipher.DatabaseError) as problem:
        engine.dispose()
        raise CannotOpenError(
            say("The database cannot be read: it is damaged or belongs to another key. Restore a backup."),
        ) from problem
    except CannotOpenError:
        engine.dispose()
        raise
    return Database(engine, sealer, after_commit)


def _engine(url: str, key: bytes) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    if len(key) < _MIN_KEY_BYTES:
        raise ValueError("the database key has 32 bytes")
    path = Path(parsed.database or "")
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: _sqlcipher_connection(path, key),
        poolclass=QueuePool,
    )
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _sqlcipher_connection(path: Path, key: bytes) -> Any:
    """Connect with the raw 256-bit key; no passphrase is derived here."""
    try:
        connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None, timeout=10)
    except sqlcipher.OperationalError as problem:
        raise CannotOpenError(say("The database file cannot be opened: {path}", path=path.name)) from problem
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_memory_security = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -32000")
    return connection


def _begin_sqlite(connection: Connection) -> None:
    """Start the transaction by ourselves: writers take the lock at once, readers none."""
    writes = connection.get_execution_options().get("casedesk_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _refuse_unnoted(
    _connection: Connection,
    statement: Any,
    _many: Any,
    _params: Any,
    options: Any,
) -> None:
    """Refuse a write that no unit of work has noted for the audit log."""
    if not isinstance(statement, Insert | Update | Delete) or options.get("casedesk_noted"):
        return
    if statement.table in _GUARDED:
        raise RuntimeError("a write went past the audit log")


def _explained(problem: OperationalError) -> Exception:
    """Turn a full disk or a lock into a sentence; leave the rest as it is."""
    reason = str(problem.orig).lower()
    if "full" in reason or "no space" in reason or "disk i/o" in reason:
        return RefusedError(
            say("Not saved: the disk is full. Nothing was changed; free some space and retry.")
        )
    if "locked" in reason or "busy" in reason:
        return RefusedError(say("Not saved: another desk is writing. Nothing was changed; try again."))
    if "readonly" in reason or "read-only" in reason:
        return RefusedError(say("Not saved: the data folder cannot be written to. Nothing was changed."))
    return problem


def probe(connection: Connection) -> None:
    """Read something small, to find out whether the database answers."""
    connection.execute(text("SELECT 1")).scalar_one()
