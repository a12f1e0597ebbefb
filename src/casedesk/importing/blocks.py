"""Reads some rows at once, column by column: clean cells by the shortest way, all others by ``checks``."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from operator import eq
from typing import Final

from casedesk.domain.money import Money
from casedesk.importing.cells import day_of, empty_starts, has_power, is_empty
from casedesk.importing.checks import (
    ODD_NAME,
    Findings,
    Row,
    read_amount,
    read_count,
    read_day,
    read_key,
    read_name,
    read_text,
)
from casedesk.importing.spreadsheet import Cell

_MOST_YUAN: Final = 10**9
"""Larger amounts are looked at more closely; below it a float tells every fen exactly."""
_PLAIN_AMOUNT: Final = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,2}))?")
_PLAIN_COUNT: Final = re.compile(r"[0-9]{1,5}")
_MOST_DAYS: Final = 80_000
_MOST_REMEMBERED: Final = 50_000


class Block:
    """Some rows of a list, cut into columns."""

    def __init__(self, numbers: Sequence[int], rows: Sequence[Sequence[Cell]], findings: Findings) -> None:
        self.numbers, self.rows, self.findings = numbers, rows, findings
        self._columns: dict[int, list[Cell]] = {}
        self._looked_at: dict[int, Row] = {}

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def row(self, index: int) -> Row:
        """Return a row that needs a closer look, always the same one."""
        if index not in self._looked_at:
            self._looked_at[index] = Row(self.numbers[index], self.rows[index], self.findings)
        return self._looked_at[index]

    def is_bad(self, index: int) -> bool:
        """Tell whether something keeps a row out."""
        return index in self._looked_at and self._looked_at[index].is_bad

    def column(self, place: int | None) -> list[Cell]:
        """Return the cells of one column, those of a constant where the place lies beyond the table."""
        if place is None:
            return [""] * len(self.rows)
        if place not in self._columns:
            constant = self.findings.constants.get(place)
            if constant is not None:
                self._columns[place] = [constant] * len(self.rows)
            else:
                self._columns[place] = [row[place] for row in self.rows]
        return self._columns[place]

    def texts(self, place: int | None, longest: int) -> list[str]:
        """Return the texts of a column on one line each."""
        return self._texts(place, longest, lambda row: read_text(row, place, longest))

    def names(self, place: int | None, longest: int = 100) -> list[str]:
        """Return the names of people."""

        def is_odd(joined: str) -> bool:
            return " " in joined or ODD_NAME.search(joined) is not None

        return self._texts(place, longest, lambda row: read_name(row, place, longest), is_odd)

    def keys(self, place: int | None, longest: int, *, has_zeros: bool = False) -> list[str]:
        """Return numbers that identify, as ``read_key`` does."""

        def look(row: Row) -> str:
            return read_key(row, place, longest, has_zeros=has_zeros)

        return self._texts(place, longest, look, has_power)

    def amounts(self, place: int) -> list[int | None]:
        """Return amounts in fen."""
        if place in self.findings.forms:
            return [self._amount(index, place) for index in range(len(self.rows))]
        found: list[int | None] = []
        for index, cell in enumerate(self.column(place)):
            fen = None
            if type(cell) is float and 0 <= cell < _MOST_YUAN:
                near = round(cell * 100)
                fen = near if near / 100 == cell else None
            elif type(cell) is int and 0 <= cell < _MOST_YUAN:
                fen = cell * 100
            elif type(cell) is str and (written := _PLAIN_AMOUNT.fullmatch(cell)):
                fen = int(written[1]) * 100 + int((written[2] or "").ljust(2, "0"))
            found.append(self._amount(index, place) if fen is None and cell != "" else fen)
        return found

    def days(self, place: int | None, known: dict[Cell, date]) -> list[date | None]:
        """Return dates; ``known`` remembers the cells that were read before."""
        if place is None:
            return [None] * len(self.rows)
        found: list[date | None] = []
        for index, cell in enumerate(self.column(place)):
            day = known.get(cell)
            if day is None and not is_empty(cell):
                day = read_day(self.row(index), place)
                if day is not None and len(known) < _MOST_REMEMBERED:
                    known[cell] = day_of(cell)
            found.append(day)
        return found

    def counts(self, place: int | None) -> list[int | None]:
        """Return whole numbers."""
        if place is None:
            return [None] * len(self.rows)
        found: list[int | None] = []
        for index, cell in enumerate(self.column(place)):
            if (type(cell) is float and 0 <= cell < _MOST_DAYS and cell.is_integer()) or (
                type(cell) is str and _PLAIN_COUNT.fullmatch(cell)
            ):
                found.append(int(cell))
            else:
                found.append(None if cell == "" else read_count(self.row(index), place))
        return found

    def _amount(self, index: int, place: int) -> int | None:
        amount: Money | None = read_amount(self.row(index), place)
        return amount.fen if amount is not None else None

    def _texts(
        self,
        place: int | None,
        longest: int,
        look: Callable[[Row], str],
        is_odd: Callable[[str], bool] | None = None,
    ) -> list[str]:
        """Return a column's texts as they are where all are clean, else those that are not by ``look``."""
        cells = self.column(place)
        if is_clean(cells, longest, is_odd):
            return cells  # type: ignore[return-value] # only texts are clean
        starts = empty_starts()
        return [
            cell
            if type(cell) is str
            and (not cell or cell[0] not in starts)
            and is_clean((cell,), longest, is_odd)
            else look(self.row(index))
            for index, cell in enumerate(cells)
        ]


def are_printable(cells: Sequence[Cell]) -> bool:
    """Tell whether no text among the cells holds anything that cannot be seen."""
    try:
        return "".join(cells).isprintable()  # type: ignore[arg-type] # anything else raises
    except TypeError:
        return "".join(cell for cell in cells if type(cell) is str).isprintable()


def is_clean(cells: Sequence[Cell], longest: int, is_odd: Callable[[str], bool] | None = None) -> bool:
    """Tell whether cells are texts that need no change: short, printable, trimmed, no words for nothing."""
    try:
        joined = "".join(cells)  # type: ignore[arg-type] # anything else raises
    except TypeError:
        return False
    if not joined:
        return True
    if not joined.isprintable() or (is_odd is not None and is_odd(joined)):
        return False
    texts: Sequence[str] = cells  # type: ignore[assignment]
    if max(map(len, texts)) > longest:
        return False
    if " " in joined and not all(map(eq, texts, map(str.strip, texts))):
        return False
    starts = empty_starts()
    return all(not text or text[0] not in starts or not is_empty(text) for text in texts)
