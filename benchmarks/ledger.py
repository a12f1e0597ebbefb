"""Measure the ledger: a past balance of a case with 1,000 entries, and of all cases for one day.

``python -m benchmarks.ledger [CASES]`` builds an office of invented cases, three entries on each of every
second one, and prints the best of five rounds beside a bare read: the entries' rows fetched by plain SQL.
It also prints what the ledger adds to an import that changes the balance of every case.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.big_office import office, somebody
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.operators import Right
from casedesk.services.ledger import LedgerService
from casedesk.services.offices import OpenOffice
from casedesk.storage import ledger_keeping
from casedesk.storage.ledger_book import Book, Line
from casedesk.storage.rows import cases as case_rows
from casedesk.storage.unit_of_work import UnitOfWork

ROUNDS = 5
ENTRIES = 1_000
CASES = 100_000


def main(cases: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        opened = office(Path(folder) / "office", cases, print)
        try:
            _measure(opened)
        finally:
            opened.close()


def _measure(opened: OpenOffice) -> None:
    desk, actor = opened.desk, somebody(opened)
    with desk.database.reading() as connection:
        keys = list(connection.execute(case_rows.select().with_only_columns(case_rows.c.id)).scalars())
    with desk.work("ledger.filled", actor, Right.RECORD_PAYMENTS) as work:
        seconds = _timed(lambda: _fill(work, keys), 1)
        work.about("benchmark")
        work.commit()
    print(f"  a list that changes {len(keys[::2]):,} balances adds {seconds:.2f} s of entries")
    service, day = LedgerService(desk), desk.today() - timedelta(days=100)
    best = _timed(lambda: service.balance(actor, keys[1], day))
    bare = _timed(lambda: _bare(opened, keys[1]))
    print(f"  a case with {ENTRIES:,} entries   {best * 1000:7.2f} ms   {best / bare:5.2f} × its bare rows")
    best = _timed(lambda: service.balances(actor, day))
    bare = _timed(lambda: _bare(opened, None))
    print(f"  {len(keys):,} cases on one day   {best:7.2f} s    {best / bare:5.2f} × their bare rows")
    print(f"  the books balance: {_timed(service.books_balance):.2f} s")


def _fill(work: UnitOfWork, keys: list[int]) -> None:
    """Write three entries on every second case that leave what is owed, and a thousand on one."""
    day = date(2026, 3, 1)
    book = Book()
    for number, key in enumerate(keys[::2]):
        _three(book, key, (day + timedelta(days=number % 200)).isoformat())
    for number in range(ENTRIES // 2):
        _pair(book, keys[1], (day + timedelta(days=number % 300)).isoformat())
    ledger_keeping.write(work.connection, book, datetime(2026, 6, 1, 2, tzinfo=UTC))


def _three(book: Book, key: int, day: str) -> None:
    book.lines.append(Line(key, LedgerKind.CLIENT_FILE, day, (100, 0, 0, 0)))
    _pair(book, key, day)
    book.lines.append(Line(key, LedgerKind.CLIENT_FILE, day, (-100, 0, 0, 0)))


def _pair(book: Book, key: int, day: str) -> None:
    for fen in (-5_000, 5_000):
        kind = LedgerKind.PAYMENT if fen < 0 else LedgerKind.REVERSAL
        book.lines.append(Line(key, kind, day, (fen, 0, 0, 0)))


def _bare(opened: OpenOffice, key: int | None) -> int:
    statement = "SELECT case_id, kind, counts_from, recorded_at, principal, interest, penalty, fees"
    statement += " FROM ledger_entries" + ("" if key is None else f" WHERE case_id = {key}")
    with opened.desk.database.reading() as connection:
        return len(connection.exec_driver_sql(statement).fetchall())


def _timed(do: Callable[[], object], rounds: int = ROUNDS) -> float:
    found = []
    for _ in range(rounds):
        begun = time.perf_counter()
        do()
        found.append(time.perf_counter() - begun)
    return min(found)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES)
