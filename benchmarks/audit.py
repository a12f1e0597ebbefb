"""Measure the audit log: an entry appended and an entry proved, each beside the bare work it cannot avoid.

``python -m benchmarks.audit [ENTRIES]`` prints two ratios: a sealed entry in its own transaction ÷ a plain
insert and commit of the same bytes, and the proof of the whole log ÷ SHA-256 over the same bytes, both read
from SQLCipher with plain sqlcipher3.
"""

import hashlib
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Right, Role
from casedesk.services import offices
from casedesk.services.audit import AuditService
from casedesk.services.offices import NewOffice, OpenOffice

ROUNDS = 5
QUERY = "SELECT seq, at, action, operator, desk, subject, case_id, body, seal FROM audit_entries ORDER BY seq"


def main(entries: int) -> None:
    """Print both ratios."""
    with tempfile.TemporaryDirectory() as folder:
        office = _office(Path(folder))
        try:
            append = _append(office, entries)
            plain_append = _plain_append(office, Path(folder), entries)
            verify = _fastest(lambda: AuditService(office.desk).inspect())
            bare = _fastest(lambda: _digest(office))
        finally:
            office.close()
    number = entries + 1
    print(
        f"append  {append / entries * 1e6:8.0f} µs an entry, plain {plain_append / entries * 1e6:8.0f} µs",
        end="",
    )
    print(f"  ratio {append / plain_append:.2f}")
    print(f"verify  {verify / number * 1e6:8.1f} µs an entry, plain {bare / number * 1e6:8.1f} µs", end="")
    print(f"  ratio {verify / bare:.2f}")


def _office(folder: Path) -> OpenOffice:
    administrator = Operator("Ada", "A001", Role.ADMINISTRATOR)
    new = NewOffice(
        Office("Benchmark"),
        administrator,
        "quiet-harbour-42",
        "lantern river seven bridges",
        use_keyring=False,
    )
    return offices.create(folder, new)[0]


def _append(office: OpenOffice, entries: int) -> float:
    """Seal entries, each in a unit of work of its own that changes nothing else."""
    actor = Operator("Ada", "A001", Role.ADMINISTRATOR)
    begun = time.perf_counter()
    for number in range(entries):
        with office.desk.work("visit.planned", actor, Right.PLAN_VISITS) as work:
            work.about(
                f"V{number:08d}", number, starts_at="2026-11-24T02:00:00Z", rules={"warn": ["TIME-POLICY"]}
            )
            work.commit()
    return time.perf_counter() - begun


def _plain_append(office: OpenOffice, folder: Path, entries: int) -> float:
    """Insert and commit rows of the same bytes with the bare driver."""
    source = _connect(office, folder / "office.db")
    rows = source.execute(QUERY).fetchall()[-entries:]
    source.close()
    target = _connect(office, folder / "plain.db")
    target.execute("PRAGMA journal_mode = WAL")
    target.execute("PRAGMA synchronous = FULL")
    target.execute(
        "CREATE TABLE plain (seq INTEGER PRIMARY KEY, at TEXT, action TEXT, operator TEXT, desk TEXT, "
        "subject TEXT, case_id INTEGER, body TEXT, seal TEXT)"
    )
    begun = time.perf_counter()
    for row in rows:
        target.execute("BEGIN IMMEDIATE")
        target.execute("INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        target.execute("COMMIT")
    spent = time.perf_counter() - begun
    target.close()
    return spent


def _digest(office: OpenOffice) -> None:
    """Read every body with the bare driver and hash it."""
    connection = _connect(office, office.folder / "office.db")
    digest = hashlib.sha256()
    for row in connection.execute(QUERY):
        digest.update(row[7].encode())
    connection.close()


def _connect(office: OpenOffice, path: Path) -> Any:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{office.keys.database_key.hex()}'\"")
    connection.execute("PRAGMA cipher_memory_security = OFF")
    return connection


def _fastest(work: Callable[[], object]) -> float:
    """Return the shortest of some rounds, which is the least disturbed one."""
    spent = []
    for _round in range(ROUNDS):
        begun = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begun)
    return min(spent)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
