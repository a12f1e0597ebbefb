"""The rows of a client's list that were not taken, as a workbook to send back with the reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from casedesk.exporting.workbook import Tick, Value, write_workbook


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """One row as the client sent it, numbered as in the file, and why it was not taken."""

    number: int
    cells: Sequence[Value]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RejectedWords:
    """The two headers that the client's own columns are followed by, in the reader's language."""

    row: str
    reason: str


def write_rejected_rows(
    target: Path | BinaryIO,
    headers: Sequence[str],
    rows: Iterable[RejectedRow],
    words: RejectedWords,
    *,
    tick: Tick | None = None,
) -> int:
    """Write the client's columns in their order, then the row of the file and the reasons.

    Values stand there in full, because they go back to whom they came from. Returns how many rows it wrote.
    """
    width = len(headers)

    def lines() -> Iterable[Sequence[Value]]:
        for row in rows:
            cells = [*row.cells[:width], *[None] * (width - len(row.cells))]
            yield [*cells, row.number, "\n".join(row.reasons)]

    return write_workbook(target, [*headers, words.row, words.reason], lines(), sheet=words.reason, tick=tick)
