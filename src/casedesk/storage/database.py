"""Opens the office's database by URL, SQLCipher or PostgreSQL, and keeps it honest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy.dialects.sqlite.pysqlite  # noqa: F401 - loaded here, not at the first connection
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Delete, Engine, Insert, RootTransaction, Update, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import QueuePool

from casedesk.domain.errors import CannotOpenError, RefusedError
from casedesk.domain.sentences import say
from casedesk.storage import problems, schema
from casedesk.storage.audit import Anchor, Sealer
from casedesk.storage.index_hints import HintingCompiler
from casedesk.storage.rows import metadata

_MIN_KEY_BYTES = 32
_WRITE_LOCK = text("SELECT seq FROM audit_head FOR UPDATE")
"""What BEGIN IMMEDIATE is to SQLite."""
_BEFORE = ("cipher_log_level = NONE",)
"""Our own sentences tell what is wrong; SQLCipher's lines on stderr would only add riddles."""

_AFTER = (
    "cipher_memory_security = OFF",
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = FULL",
    "temp_store = MEMORY",
    "cache_size = -32000",
)
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
        with self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                yield connection

    def begin_writing(self) -> RootTransaction:
        """Start a transaction that holds the write lock from the start: writers come one after another."""
        connection = self.engine.connect().execution_options(casedesk_writes=True)
        try:
            transaction = connection.begin()
            if connection.dialect.name == "postgresql":
                connection.execute(_WRITE_LOCK)
        except BaseException:
            connection.close()
            raise
        return transaction

    def end_writing(self, transaction: RootTransaction, *, is_kept: bool) -> None:
        """Commit or roll back; when the commit fails nothing is kept."""
        if is_kept:
            transaction.commit()
        else:
            transaction.rollback()

    @contextmanager
    def jotting(self) -> Iterator[Connection]:
        """Yield a connection for what is no fact yet, such as drafts; nothing of it is sealed."""
        transaction = self.begin_writing()
        is_kept = False
        try:
            yield transaction.connection
            is_kept = True
        finally:
            try:
                self.end_writing(transaction, is_kept=is_kept)
            finally:
                transaction.connection.close()

    def close(self) -> None:
        """Let go of every connection, so that the file may be moved or deleted."""
        self.engine.dispose()


def open_database(
    url: str,
    key: bytes,
    sealer: Sealer,
    after_commit: Callable[[Anchor], None] | None = None,
    *,
    is_new: bool = True,
) -> Database:
    """Open a database at its newest schema; raise CannotOpenError with the reason.

    One that is not new must be there already: an empty one in its place is not taken for the office.
    """
    engine = _engine(url, key)
    try:
        if not is_new:
            _require_there(engine, url)
        schema.bring_up_to_date(engine)
    except RefusedError as problem:
        engine.dispose()
        raise CannotOpenError(problem.sentence) from problem
    except BaseException:
        engine.dispose()
        raise
    return Database(engine, sealer, after_commit)


def _require_there(engine: Engine, url: str) -> None:
    """Raise CannotOpenError when the database is missing or was never CaseDesk's."""
    path = Path(make_url(url).database or "")
    if engine.dialect.name == "sqlite" and not path.is_file():
        raise CannotOpenError(
            say(
                "The database “{file}” is missing from the folder “{folder}”. Restore a backup.",
                file=path.name,
                folder=path.parent,
            )
        )
    if schema.revision_of(engine) is None:
        raise CannotOpenError(say("The database holds no office. Restore a backup."))


def _engine(url: str, key: bytes) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        server = create_engine(
            parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, hide_parameters=True
        )
        problems.explain(server)
        return server
    if len(key) < _MIN_KEY_BYTES:
        raise ValueError("the database key has 32 bytes")
    path = Path(parsed.database or "")
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: _sqlcipher_connection(path, key),
        poolclass=QueuePool,
        pool_use_lifo=True,  # the connection that has read last has most pages in memory
        hide_parameters=True,
    )
    engine.dialect.statement_compiler = HintingCompiler
    event.listen(engine, "begin", _begin_sqlite)
    problems.explain(engine)
    return engine


def _sqlcipher_connection(path: Path, key: bytes) -> Any:
    """Connect with the raw 256-bit key; no passphrase is derived here."""
    connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None, timeout=10)
    try:
        for pragma in (*_BEFORE, f"key = \"x'{key.hex()}'\"", *_AFTER):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
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
