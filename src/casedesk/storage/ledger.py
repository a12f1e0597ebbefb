"""Reads the ledger: a case's balance on any day, of one case or of all, and proves that the books balance."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select, type_coerce
from sqlalchemy.types import BigInteger

from casedesk.domain.agreements import Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.ledger import DayBalance, LedgerEntry, LedgerKind
from casedesk.domain.money import ZERO, Money, total
from casedesk.storage.agreement_rows import ledger_entries
from casedesk.storage.bulk import in_lots
from casedesk.storage.ledger_book import PARTS
from casedesk.storage.raw_rows import raw
from casedesk.storage.rows import cases, placements
from casedesk.storage.shelves import Shelves

_MOST: Final = 100
"""Cases that a check names."""
_ENTRY = ledger_entries.c
_OPENING = _ENTRY.kind == LedgerKind.OPENING


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From which day on which knowledge a balance is read."""

    day: date
    day_ends_at: datetime
    """The first moment of the following day."""
    known_before: datetime | None = None
    """Entries from this moment on are left out of what is known; None leaves out none."""


def balance(connection: Connection, case_id: int, seen: Standpoint) -> DayBalance | None:
    """Return the balance of one case on a day; None where there is no such case."""
    return next(_balances(connection, seen, case_id), None)


def known_on(connection: Connection, case_id: int, day: date) -> Components | None:
    """Return what was owed on a day by everything entered until now; None before the case was here."""
    end = datetime.combine(day, time.max, UTC)
    found = balance(connection, case_id, Standpoint(day, end))
    return found.known if found is not None else None


def balances(connection: Connection, seen: Standpoint) -> Iterator[DayBalance]:
    """Yield the balances of all cases on a day."""
    return _balances(connection, seen)


def entries(shelves: Shelves, case_id: int) -> list[LedgerEntry]:
    """Return the entries of a case in the order in which they were recorded."""
    records = shelves.ledger_entries
    table = records.table.c
    return records.all(table.case_id == case_id, order=(table.recorded_at, table.id))


def granted_waiver(shelves: Shelves, agreement: Agreement) -> LedgerEntry | None:
    """Return the entry by which an agreement's waiver last took effect; None in books from before."""
    found = _of_agreement(shelves, agreement, LedgerKind.WAIVER)
    return found[-1] if found else None


def accrued(shelves: Shelves, agreement: Agreement) -> dict[int, Money]:
    """Return by instalment the interest that a plan has brought into the balance, also in this very work."""
    found: dict[int, Money] = {}
    for no, _day, amount in _accruals(shelves, agreement):
        found[no] = found.get(no, ZERO) + amount
    return found


def accrued_after(shelves: Shelves, agreement: Agreement, day: date) -> dict[tuple[int, date], Money]:
    """Return by instalment and day what ``accrued`` counts and what took effect after a day."""
    found: dict[tuple[int, date], Money] = {}
    for no, counts_from, amount in _accruals(shelves, agreement):
        if counts_from > day:
            found[no, counts_from] = found.get((no, counts_from), ZERO) + amount
    return found


def _accruals(shelves: Shelves, agreement: Agreement) -> Iterator[tuple[int, date, Money]]:
    """Yield instalment, day and amount of the interest that a plan has run, this very work's last."""
    if not agreement.terms.running_rate:
        return
    for entry in _of_agreement(shelves, agreement, LedgerKind.ACCRUAL):
        yield int(entry.note), entry.counts_from, entry.change.total
    for line in shelves.changes.book.lines if shelves.changes is not None else ():
        if line.agreement_id == agreement.id and line.kind == LedgerKind.ACCRUAL:
            yield int(line.note), date.fromisoformat(line.counts_from), Money.of_fen(sum(line.parts))


def accrued_of(connection: Connection, agreement_ids: Sequence[int]) -> dict[int, dict[int, Money]]:
    """Return for several agreements by instalment the interest that they brought into balances."""
    query = select(_ENTRY.agreement_id, _ENTRY.note, *(func.sum(_ENTRY[each]) for each in PARTS))
    accruals = (_ENTRY.agreement_id.in_(agreement_ids), _ENTRY.kind == LedgerKind.ACCRUAL)
    found: dict[int, dict[int, Money]] = {}
    for key, no, *amounts in connection.execute(
        query.where(*accruals).group_by(_ENTRY.agreement_id, _ENTRY.note)
    ):
        found.setdefault(key, {})[int(no)] = total(amounts)
    return found


def last_change(shelves: Shelves, case_id: int, change: Components) -> LedgerEntry | None:
    """Return the newest entry that moved a case's balance by exactly this much."""
    table = shelves.ledger_entries.table.c
    same = [table[part.value] == amount for part, amount in change.parts()]
    found = shelves.ledger_entries.all(table.case_id == case_id, *same, order=(table.id.desc(),))
    return found[0] if found else None


def held(connection: Connection, case_ids: Iterable[int]) -> Iterator[tuple[int, tuple[int, ...], str]]:
    """Yield key, parts in fen and day of what cases hold now, as plain values."""
    columns = raw(connection, cases.c.id, *(cases.c[each] for each in PARTS), cases.c.as_of)
    for lot in in_lots(case_ids):
        for row in connection.execute(select(*columns).where(cases.c.id.in_(lot))):
            yield row[0], tuple(row[1:5]), row[5]


def client_days(connection: Connection, placement_id: int) -> dict[int, str]:
    """Return by case the day from which an import's word about the balance counted."""
    query = select(*raw(connection, _ENTRY.case_id, _ENTRY.counts_from))
    told = (_ENTRY.placement_id == placement_id, _ENTRY.kind == LedgerKind.CLIENT_FILE)
    return {row[0]: row[1] for row in connection.execute(query.where(*told))}


def unbalanced(connection: Connection) -> Sequence[str]:
    """Return the numbers of cases whose entries do not add up to what they owe; a hundred at most."""
    sums = [func.sum(type_coerce(_ENTRY[each], BigInteger)).label(each) for each in PARTS]
    booked = select(_ENTRY.case_id, *sums).group_by(_ENTRY.case_id).subquery()
    differs = or_(*(type_coerce(cases.c[each], BigInteger) != booked.c[each] for each in PARTS))
    query = select(cases.c.case_no).join(booked, booked.c.case_id == cases.c.id).where(differs)
    return connection.execute(query.order_by(cases.c.id).limit(_MOST)).scalars().all()


def _of_agreement(shelves: Shelves, agreement: Agreement, kind: LedgerKind) -> list[LedgerEntry]:
    table = shelves.ledger_entries.table.c
    return shelves.ledger_entries.all(
        table.case_id == agreement.case_id, table.agreement_id == agreement.id, table.kind == kind
    )


def _balances(connection: Connection, seen: Standpoint, case_id: int | None = None) -> Iterator[DayBalance]:
    shown = _ENTRY.recorded_at < seen.day_ends_at
    known: ColumnElement[bool] = _ENTRY.counts_from <= seen.day
    if seen.known_before is not None:
        known = and_(known, _ENTRY.recorded_at < seen.known_before)
    booked = select(
        _ENTRY.case_id,
        func.max(case((and_(shown, _OPENING), 1), else_=0)).label("is_shown"),
        func.max(case((and_(known, _OPENING), 1), else_=0)).label("is_known"),
        *_sums("shown", shown),
        *_sums("known", known),
    ).group_by(_ENTRY.case_id)
    came = or_(cases.c.as_of <= seen.day, placements.c.received_at < seen.day_ends_at)
    if seen.known_before is not None:
        came = and_(came, placements.c.received_at < seen.known_before)
    unbooked = (
        cases.c.id,
        case((placements.c.received_at < seen.day_ends_at, 1), else_=0),
        case((came, 1), else_=0),
        *(type_coerce(cases.c[each], BigInteger) for each in PARTS),
    )
    if case_id is not None:
        row = connection.execute(booked.where(_ENTRY.case_id == case_id)).first()
        if row is not None:
            yield _told(row, seen.day)
            return
    told = booked.subquery()
    rest = select(*unbooked).join(placements, placements.c.id == cases.c.placement_id)
    if case_id is not None:
        rest = rest.where(cases.c.id == case_id)
    else:
        yield from (_told(row, seen.day) for row in connection.execute(booked))
        rest = rest.outerjoin(told, told.c.case_id == cases.c.id).where(told.c.case_id.is_(None))
    yield from (_plain(row, seen.day) for row in connection.execute(rest))


def _sums(name: str, counts: ColumnElement[bool]) -> list[ColumnElement[Any]]:
    amounts = [type_coerce(_ENTRY[each], BigInteger) for each in PARTS]
    return [
        func.sum(case((counts, each), else_=0)).label(f"{name}_{part}")
        for part, each in zip(PARTS, amounts, strict=True)
    ]


def _told(row: Sequence[Any], day: date) -> DayBalance:
    shown = _components(row[3:7]) if row[1] else None
    return DayBalance(row[0], day, shown, _components(row[7:11]) if row[2] else None)


def _plain(row: Sequence[Any], day: date) -> DayBalance:
    owed = _components(row[3:7])
    return DayBalance(row[0], day, owed if row[1] else None, owed if row[2] else None)


def _components(amounts: Sequence[Any]) -> Components:
    return Components(*(Money.of_fen(int(each)) for each in amounts))
