"""Password hashes, failed tries and last sign-ins, apart from the people's own records."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from casedesk.storage.codec import canonical, parsed, to_data
from casedesk.storage.records import NOTED
from casedesk.storage.rows import sign_ins

_KEPT_FAILURES = 20


def of(connection: Connection, operator_id: int) -> tuple[str | None, tuple[datetime, ...]]:
    """Return a person's password hash and the failures since the last success."""
    query = select(sign_ins.c.password_hash, sign_ins.c.failures)
    row = connection.execute(query.where(sign_ins.c.operator_id == operator_id)).first()
    if row is None:
        return None, ()
    return row.password_hash, tuple(datetime.fromisoformat(each) for each in parsed(row.failures))


def last_times(connection: Connection) -> dict[int, datetime]:
    """Return when each person last signed in."""
    query = select(sign_ins.c.operator_id, sign_ins.c.last_at).where(sign_ins.c.last_at.is_not(None))
    return {row.operator_id: row.last_at for row in connection.execute(query)}


def set_password(connection: Connection, operator_id: int, password_hash: str) -> None:
    """Store a hash, for a new person or in place of the old one."""
    found, _failures = of(connection, operator_id)
    if found is None:
        row = {"operator_id": operator_id, "password_hash": password_hash, "failures": "[]"}
        connection.execute(insert(sign_ins).values(row).execution_options(**NOTED))
    else:
        _change(connection, operator_id, password_hash=password_hash, failures="[]")


def succeeded(connection: Connection, operator_id: int, at: datetime) -> None:
    """Forget the failures and remember the moment."""
    _change(connection, operator_id, failures="[]", last_at=at)


def failed(connection: Connection, operator_id: int, at: datetime) -> None:
    """Remember one more failure."""
    _hash, failures = of(connection, operator_id)
    kept = [*failures, at][-_KEPT_FAILURES:]
    _change(connection, operator_id, failures=canonical(to_data(kept)))


def _change(connection: Connection, operator_id: int, **values: object) -> None:
    changed = update(sign_ins).where(sign_ins.c.operator_id == operator_id).values(**values)
    connection.execute(changed.execution_options(**NOTED))
