"""Writes what a unit of work entered into the ledger, with the opening balance of cases that have none."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from casedesk.domain.ledger import LedgerKind
from casedesk.storage.agreement_rows import ledger_entries
from casedesk.storage.bulk import in_lots
from casedesk.storage.columns import moment_text
from casedesk.storage.ledger_book import PARTS, Book, Fen, Line
from casedesk.storage.raw_rows import raw, raw_add, raw_remove
from casedesk.storage.rows import cases, placements

_COLUMNS: Final = (
    "case_id", "kind", "counts_from", "recorded_at", *PARTS, "payment_id", "agreement_id", "placement_id",
    "note",
)  # fmt: skip


def write(connection: Connection, book: Book, now: datetime) -> None:
    """Store everything entered; raise RuntimeError where a balance moved without a reason."""
    if book.unexplained:
        message = f"the balances of cases {sorted(book.unexplained)} changed without the ledger"
        raise RuntimeError(message)
    if not book.lines:
        return
    moment = moment_text(now)
    openings = list(_openings(connection, _opened(connection, book), moment))
    raw_add(connection, ledger_entries, _COLUMNS, openings)
    raw_add(connection, ledger_entries, _COLUMNS, (_row(each, moment) for each in book.lines))


def _opened(connection: Connection, book: Book) -> dict[int, tuple[Fen, str]]:
    """Return what the cases held that have no entry yet; one that does not move holds what it held."""
    keys = {each.case_id for each in book.lines}
    for lot in in_lots(sorted(keys)):
        query = select(ledger_entries.c.case_id).where(ledger_entries.c.case_id.in_(lot)).distinct()
        keys.difference_update(connection.execute(query).scalars())
    held = dict(book.before)
    for lot in in_lots([key for key in keys if key not in held]):
        columns = raw(connection, cases.c.id, *(cases.c[each] for each in PARTS), cases.c.as_of)
        for row in connection.execute(select(*columns).where(cases.c.id.in_(lot))):
            held[row[0]] = (tuple(row[1:5]), row[5])
    return {key: held[key] for key in sorted(keys)}


def forget(connection: Connection, case_ids: Iterable[int]) -> None:
    """Remove the entries of cases that never should have been: their import was taken back."""
    for lot in in_lots(case_ids):
        query = select(ledger_entries.c.id).where(ledger_entries.c.case_id.in_(lot))
        raw_remove(connection, ledger_entries, list(connection.execute(query).scalars()))


def _openings(
    connection: Connection, opened: Mapping[int, tuple[Fen, str]], moment: str
) -> Iterable[tuple[Any, ...]]:
    """Yield the balances with which cases came, known from then on though lists have confirmed them since."""
    came = _came(connection, list(opened))
    for key, (parts, as_of) in opened.items():
        at = min(came[key], moment)
        yield _row(Line(key, LedgerKind.OPENING.value, min(as_of, at[:10]), parts), at)


def _came(connection: Connection, case_ids: Sequence[int]) -> dict[int, str]:
    """Return when cases came: the moment of their placement's list."""
    found: dict[int, str] = {}
    for lot in in_lots(case_ids):
        query = select(cases.c.id, *raw(connection, placements.c.received_at)).join(
            placements, placements.c.id == cases.c.placement_id
        )
        found.update((row[0], row[1]) for row in connection.execute(query.where(cases.c.id.in_(lot))))
    return found


def _row(line: Line, moment: str) -> tuple[Any, ...]:
    return (
        line.case_id,
        line.kind,
        line.counts_from,
        moment,
        *line.parts,
        line.payment_id,
        line.agreement_id,
        line.placement_id,
        line.note,
    )
