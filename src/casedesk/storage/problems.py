"""Turns what the database drivers report into sentences; what nobody can expect stays as it is."""

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, ExceptionContext, event

from casedesk.domain.errors import CannotOpenError, CaseDeskError, RefusedError
from casedesk.domain.sentences import Sentence, say


class DamagedError(CannotOpenError):
    """The database cannot be read: it was changed or cut short, or the key is another's (exit code 5)."""


class NoServerError(CannotOpenError):
    """The database server does not answer or does not let this office in (exit code 5)."""


def explain(engine: Engine) -> None:
    """Let every driver's error on this engine be raised as a sentence where there is one for it."""
    event.listen(engine, "handle_error", _explained)


def _explained(context: ExceptionContext) -> CaseDeskError | None:
    """Return the error that is raised instead, or None to keep the driver's own."""
    problem = context.original_exception
    if context.is_pre_ping:
        return None  # the pool connects anew by itself
    if not isinstance(problem, sqlcipher.Error):
        return _of_server(problem, is_cut=context.is_disconnect)
    told = _of_file(problem)
    if isinstance(told, DamagedError):
        context.is_disconnect = True  # SQLCipher reads nothing more over a connection that met a bad page
    return told


def _of_file(problem: sqlcipher.Error) -> CaseDeskError | None:
    """Choose by SQLite's result code, which stands in the last eight bits (sqlite.org/rescode.html)."""
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB}:
        return DamagedError(_DAMAGED)
    if code == sqlcipher.SQLITE_CANTOPEN:
        return CannotOpenError(
            say("The database file cannot be opened. Look whether it is there and may be read and written.")
        )
    refusals = {
        sqlcipher.SQLITE_FULL: _FULL,
        sqlcipher.SQLITE_IOERR: _FAILING,
        sqlcipher.SQLITE_BUSY: _BUSY,
        sqlcipher.SQLITE_LOCKED: _BUSY,
        sqlcipher.SQLITE_READONLY: _READ_ONLY,
    }
    return RefusedError(refusals[code]) if code in refusals else None


def _of_server(problem: BaseException, *, is_cut: bool) -> CaseDeskError | None:
    """Choose by PostgreSQL's SQLSTATE (its manual, appendix A); without one nobody answered."""
    state = getattr(problem, "sqlstate", "")
    if is_cut or (state is None and type(problem).__name__ == "OperationalError"):
        return NoServerError(
            say(
                "The database server does not answer. Look whether it runs and whether this computer reaches "
                "it; then look whether your last change is there."
            )
        )
    state = state or ""
    if state.startswith("28") or state == "3D000":
        return NoServerError(
            say("The database server does not let this office in. Ask whoever looks after the server.")
        )
    if state in {"XX001", "XX002"}:
        return DamagedError(_DAMAGED)
    refusals = {"53100": _FULL, "55P03": _BUSY, "40P01": _BUSY, "40001": _BUSY, "25006": _READ_ONLY}
    return RefusedError(refusals[state]) if state in refusals else None


_DAMAGED: Sentence = say(
    "The database cannot be read: it is damaged or belongs to another key. Restore a backup."
)
_FULL: Sentence = say("Not saved: the disk is full. Nothing was changed; free some space and retry.")
_FAILING: Sentence = say("The disk reports an error. Nothing was changed; see whether it is full or failing.")
_BUSY: Sentence = say("Not saved: another desk is writing. Nothing was changed; try again.")
_READ_ONLY: Sentence = say("Not saved: the data folder cannot be written to. Nothing was changed.")
