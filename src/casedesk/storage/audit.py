"""Appends sealed audit entries, reads them back and proves that the chain is whole."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, bindparam, func, insert, select, update

from casedesk.domain.audit import FIRST_SEAL, AuditEntry, AuditFilter, ChainReport, FieldChange
from casedesk.domain.errors import NotFoundError
from casedesk.domain.sentences import say
from casedesk.storage.audit_columns import PROOF, columns_agree
from casedesk.storage.codec import canonical, parsed, to_data
from casedesk.storage.paper_rows import papers
from casedesk.storage.records import NOTED
from casedesk.storage.rows import audit_entries, audit_head

Sealer = Callable[[str, str], str]
"""Returns the seal of a body that follows a seal: ``sealer(previous_seal, body)``."""

_SEAL, _AT = 1, 3
"""Places in a row of a proof; reading them by name takes as long as sealing."""

_HEAD = audit_head.c.id == 1
_NEWEST = select(audit_head.c.seq, audit_head.c.seal).where(_HEAD)
_NEWEST_LOCKED = _NEWEST.with_for_update()
_INSERT = insert(audit_entries).execution_options(**NOTED)
_MOVE = (
    update(audit_head)
    .where(_HEAD)
    .values(seq=bindparam("new_seq"), seal=bindparam("new_seal"))
    .execution_options(**NOTED)
)
"""Every change of the office runs these, so they are built once."""


@dataclass(frozen=True)
class Anchor:
    """The newest entry that something outside the database remembers."""

    seq: int
    seal: str
    missing_from: int = 0
    """The first entry that was missing when the database was opened; 0 when none was."""


@dataclass(frozen=True)
class NewEntry:
    """What a unit of work wants to have written down."""

    at: datetime
    action: str
    operator: str
    role: str
    desk: str
    subject: str
    case_id: int | None
    summary: dict[str, Any]
    changes: Sequence[FieldChange]


def where(wanted: AuditFilter, zone: tzinfo) -> list[ColumnElement[bool]]:
    """Return the conditions of a filter; days are those of the office's zone."""
    table = audit_entries.c
    found: list[ColumnElement[bool]] = []
    if wanted.since is not None:
        found.append(table.at >= datetime.combine(wanted.since, time(), zone))
    if wanted.until is not None:
        found.append(table.at < datetime.combine(wanted.until + timedelta(days=1), time(), zone))
    if wanted.operator:
        found.append(table.operator == wanted.operator)
    if wanted.subject:
        found.append(table.subject.contains(wanted.subject, autoescape=True))
    if wanted.actions:
        found.append(table.action.in_(wanted.actions))
    if wanted.case_id is not None:
        found.append(table.case_id == wanted.case_id)
    return found


def append(connection: Connection, new: NewEntry, sealer: Sealer) -> Anchor:
    """Write one entry behind the newest and return where the chain now ends."""
    head = newest(connection, is_locked=True)
    seq = head.seq + 1
    body = canonical(to_data(_content(seq, new)))
    seal = sealer(head.seal, body)
    columns = {"seq": seq, "at": new.at, "action": new.action, "operator": new.operator, "desk": new.desk}
    columns |= {"subject": new.subject, "case_id": new.case_id, "body": body, "seal": seal}
    connection.execute(_INSERT, columns)
    connection.execute(_MOVE, {"new_seq": seq, "new_seal": seal})
    return Anchor(seq, seal)


def newest(connection: Connection, *, is_locked: bool = False) -> Anchor:
    """Return the end of the chain; locked, no other desk appends before this transaction ends."""
    row = connection.execute(_NEWEST_LOCKED if is_locked else _NEWEST).one()
    return Anchor(row.seq, row.seal)


def tells_since(connection: Connection, seq: int, actions: Collection[str]) -> bool:
    """Tell whether an entry after ``seq`` is about one of these actions."""
    table = audit_entries.c
    query = select(table.seq).where(table.seq > seq, table.action.in_(tuple(actions))).limit(1)
    return connection.execute(query).first() is not None


def _content(seq: int, new: NewEntry) -> dict[str, Any]:
    return {
        "seq": seq,
        "at": new.at.astimezone(UTC),
        "action": new.action,
        "operator": new.operator,
        "role": new.role,
        "desk": new.desk,
        "subject": new.subject,
        "case_id": new.case_id,
        "summary": new.summary,
        "changes": [[each.record, each.field, each.before, each.after] for each in new.changes],
    }


def entry_of(row: RowMapping, previous_seal: str = "") -> AuditEntry:
    """Build the entry that a stored row tells."""
    content = parsed(row["body"])
    return AuditEntry(
        seq=row["seq"],
        at=datetime.fromisoformat(content["at"]),
        action=content["action"],
        operator=content["operator"],
        role=content["role"],
        desk=content["desk"],
        subject=content["subject"],
        case_id=content["case_id"],
        summary=content["summary"],
        changes=tuple(FieldChange(*each) for each in content["changes"]),
        body=row["body"],
        seal=row["seal"],
        previous_seal=previous_seal,
    )


def entries(
    connection: Connection,
    *where: ColumnElement[bool],
    first: int = 0,
    amount: int | None = None,
) -> list[AuditEntry]:
    """Return entries that fit, newest first."""
    query = select(audit_entries).where(*where).order_by(audit_entries.c.seq.desc()).offset(first)
    if amount is not None:
        query = query.limit(amount)
    return [entry_of(row) for row in connection.execute(query).mappings()]


def entry(connection: Connection, seq: int) -> AuditEntry:
    """Return one entry with the seal of the entry before it; raise NotFoundError."""
    query = select(audit_entries).where(audit_entries.c.seq.in_([seq - 1, seq]))
    found = {row["seq"]: row for row in connection.execute(query).mappings()}
    if seq not in found:
        raise NotFoundError(say("There is no audit entry {number}.", number=seq))
    before = found.get(seq - 1)
    return entry_of(found[seq], before["seal"] if before else FIRST_SEAL)


def count(connection: Connection, *where: ColumnElement[bool]) -> int:
    """Return how many entries fit."""
    return connection.execute(select(func.count()).select_from(audit_entries).where(*where)).scalar_one()


def oldest_first(connection: Connection) -> Iterator[AuditEntry]:
    """Yield the whole log in order, for an export."""
    previous = FIRST_SEAL
    query = select(audit_entries).order_by(audit_entries.c.seq)
    for row in connection.execution_options(yield_per=1000).execute(query).mappings():
        yield entry_of(row, previous)
        previous = row["seal"]


def verify(
    connection: Connection,
    sealer: Sealer,
    anchors: Sequence[Anchor] = (),
    progress: Callable[[int, int], None] | None = None,
) -> ChainReport:
    """Recompute every seal and compare the end with the head and with what others remember."""
    remembered = {each.seq: each.seal for each in anchors}
    missing = {each.missing_from for each in anchors}
    previous, expected = FIRST_SEAL, 1
    total = count(connection)
    problem: tuple[int, str] | None = None
    for row in connection.execution_options(yield_per=1000).execute(PROOF):
        problem = _problem_of(row, expected, previous, sealer, remembered)
        if expected in missing:
            problem = (expected, "cut_off")
        if problem is not None:
            break
        previous, expected = row[_SEAL], expected + 1
        if progress is not None and expected % 1000 == 0:
            progress(expected, total)
    return _report(connection, problem, expected - 1, previous, remembered)


def _problem_of(
    row: Any,
    expected: int,
    previous: str,
    sealer: Sealer,
    remembered: dict[int, str],
) -> tuple[int, str] | None:
    """Say what is wrong with one row of a proof, or None."""
    seq, seal, body = row[:_AT]
    if seq != expected:
        return expected, "removed"
    if seal != sealer(previous, body):
        return expected, "edited" if parsed(body).get("seq") == seq else "reordered"
    if not columns_agree(row):
        return expected, "edited"
    if seq in remembered and remembered[seq] != seal:
        return expected, "edited"
    return None


def _report(
    connection: Connection,
    problem: tuple[int, str] | None,
    seen: int,
    last_seal: str,
    remembered: dict[int, str],
) -> ChainReport:
    head = newest(connection)
    total = count(connection)
    if problem is None and head.seq != seen:
        problem = (seen + 1, "cut_off" if head.seq > seen else "head")
    if problem is None and head.seal != last_seal:
        problem = (seen, "head")
    if problem is None and remembered and max(remembered) > seen:
        problem = (seen + 1, "cut_off")
    first_bad, what = problem or (None, "")
    return ChainReport(total, first_bad, what, head.seal, datetime.now(UTC))


def seal_of(connection: Connection, seq: int) -> str | None:
    """Return the stored seal of an entry, None when there is no such entry."""
    query = select(audit_entries.c.seal).where(audit_entries.c.seq == seq)
    seal: str | None = connection.execute(query).scalar()
    return seal


def printed_anchors(connection: Connection) -> tuple[Anchor, ...]:
    """Return the seals that were printed in the footers of papers, which leave the house."""
    query = select(papers.c.seal_seq, papers.c.seal).where(papers.c.seal_seq > 0).distinct()
    return tuple(Anchor(row.seal_seq, row.seal) for row in connection.execute(query))


def printed_by_day(connection: Connection, zone: tzinfo) -> list[tuple[date, Anchor, bool]]:
    """Return the newest seal printed on each day, newest day first, and whether the log has it."""
    query = (
        select(papers.c.printed_at, papers.c.seal_seq, papers.c.seal, audit_entries.c.seal.label("kept"))
        .outerjoin(audit_entries, audit_entries.c.seq == papers.c.seal_seq)
        .where(papers.c.seal_seq > 0)
        .order_by(papers.c.seal_seq)
    )
    newest_of: dict[date, tuple[Anchor, bool]] = {}
    for row in connection.execute(query):
        day = row.printed_at.astimezone(zone).date()
        newest_of[day] = (Anchor(row.seal_seq, row.seal), row.kept == row.seal)
    return [(day, *newest_of[day]) for day in sorted(newest_of, reverse=True)]


def counts_by_action(connection: Connection, *where: ColumnElement[bool]) -> dict[str, int]:
    """Return how often each action occurs."""
    query = select(audit_entries.c.action, func.count()).where(*where).group_by(audit_entries.c.action)
    return {action: number for action, number in connection.execute(query)}  # noqa: C416 - rows, not pairs


def operators(connection: Connection) -> tuple[str, ...]:
    """Return every name that occurs in the log, in order."""
    query = select(audit_entries.c.operator).distinct().order_by(audit_entries.c.operator)
    return tuple(connection.execute(query).scalars())
