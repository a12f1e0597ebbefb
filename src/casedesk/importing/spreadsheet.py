"""Reads client files: .xlsx, .xls, .ods and delimited text, cell by cell as the file means them."""

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    WorksheetNotFound,
    XmlError,
    ZipError,
)

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say
from casedesk.importing.archives import archive_kind, check_sheets, damaged, foreign, locked
from casedesk.importing.delimited import read_delimited
from casedesk.importing.old_workbooks import check_records
from casedesk.importing.patience import begun, waited

Cell = str | int | float | bool | date | datetime | time | timedelta
"""What a cell holds; an empty text where it holds nothing. Old workbooks have whole numbers too."""

Tick = Callable[[int, int], None]
"""Told how many of how many rows are done (0 when unknown); may raise to stop the work."""

LARGEST_FILE: Final = 200_000_000
MOST_ROWS: Final = 500_000
_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP: Final = b"PK\x03\x04"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_BOOK_STREAMS: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_TICK_ROWS: Final = 1_000
_HEAD: Final = 20
_NOTHING_MERGED: Final[list[tuple[int, int, int, int]]] = []
_TROUBLES: Final = (CalamineError, XmlError, ZipError, WorksheetNotFound, OSError, ValueError)


@dataclass(frozen=True)
class Sheet:
    """One table; the first entry of ``rows`` is the file's row 1."""

    name: str
    rows: Sequence[Sequence[Cell]]
    merged: Sequence[tuple[int, int, int, int]] = ()
    """Merged areas of the first rows: top row (from 1), first column (from 0), bottom row, last column."""


class Spreadsheet:
    """One file in memory, read once, so that what was checked is what is imported."""

    def __init__(self, name: str, content: bytes, tick: Tick | None = None) -> None:
        self.name = name
        self.size = len(content)
        self.sha256 = hashlib.sha256(content).hexdigest()
        self._book = None if _is_text(content, name) else _book_of(content, name, _stepping(tick))
        self._text = content if self._book is None else b""
        self.sheet_names = (Path(name).stem,) if self._book is None else _tables(self._book, name)

    def sheet(self, name: str, tick: Tick | None = None) -> Sheet:
        """Read one table without blank rows at its end; refuse an empty one and one with too many rows."""
        if self._book is None:
            rows, merged = _text_rows(self._text, self.name, tick), _NOTHING_MERGED
        else:
            rows, merged = _rows_of(self._book, name, self.name, tick)
        while rows and not _is_filled(rows[-1]):
            rows.pop()
        if len(rows) > MOST_ROWS:
            raise BadInputError(
                say(
                    "The table {sheet} has {rows} rows, more than {most}. Split the file.",
                    sheet=name,
                    rows=len(rows),
                    most=MOST_ROWS,
                ),
            )
        if not rows:
            raise BadInputError(say("The file {name} holds no rows. Choose another file.", name=self.name))
        return Sheet(name, rows, merged)


def read_spreadsheet(path: Path, tick: Tick | None = None) -> Spreadsheet:
    """Read a whole file; every way in which that can fail has its own sentence."""
    name = path.name
    try:
        if path.is_dir():
            raise foreign(name)
        if path.stat().st_size > LARGEST_FILE:
            raise BadInputError(
                say(
                    "The file {name} is larger than {most} MB and was not read. Split it.",
                    name=name,
                    most=LARGEST_FILE // 1_000_000,
                ),
            )
        before = path.stat()
        content = path.read_bytes()
        after = path.stat()
    except FileNotFoundError as reason:
        raise BadInputError(say("There is no file {name}. Choose it again.", name=name)) from reason
    except PermissionError as reason:
        raise BadInputError(
            say("The file {name} may not be read. Close it in other programs or copy it.", name=name),
        ) from reason
    except (OSError, ValueError) as reason:
        raise BadInputError(say("The file {name} cannot be read from its place.", name=name)) from reason
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise BadInputError(
            say(
                "The file {name} changed while it was read. Wait until it is saved and choose it again.",
                name=name,
            ),
        )
    if not content:
        raise BadInputError(say("The file {name} is empty. Choose another file.", name=name))
    return Spreadsheet(name, content, tick)


def _is_text(content: bytes, name: str) -> bool:
    """Tell text from workbooks by the first bytes, because endings lie."""
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise locked(name)
        if not any(stream in content for stream in _BOOK_STREAMS):
            raise foreign(name)
        return False
    return not content.startswith(_ZIP)


def _book_of(content: bytes, name: str, step: Callable[[], None]) -> CalamineWorkbook:
    """Open a workbook; the sheets of a zipped one are looked through meanwhile."""
    if not content.startswith(_ZIP):
        check_records(content, name, step)
        return waited(begun(lambda: _opened(content, name)), step)
    kind = archive_kind(content, name)
    opening = begun(lambda: _opened(content, name))
    check_sheets(content, kind, name, step)
    return waited(opening, step)


def _stepping(tick: Tick | None) -> Callable[[], None]:
    """Return what is called where nobody knows yet how much there is to do."""
    return (lambda: None) if tick is None else (lambda: tick(0, 0))


def _opened(content: bytes, name: str) -> CalamineWorkbook:
    with _in_sentences(name):
        return CalamineWorkbook.from_filelike(io.BytesIO(content))


@contextmanager
def _in_sentences(name: str) -> Iterator[None]:
    """Turn the reader's troubles and panics into sentences; a cancel or an interrupt stays what it is."""
    try:
        yield
    except PasswordError as reason:
        raise locked(name) from reason
    except _TROUBLES as reason:
        raise damaged(name) from reason
    except BaseException as reason:
        if type(reason).__name__ != "PanicException":
            raise
        raise damaged(name) from reason


def _tables(book: CalamineWorkbook, name: str) -> tuple[str, ...]:
    """Return the visible tables first, then hidden ones; charts and macros are no tables."""
    sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    sheets.sort(key=lambda each: each.visible != SheetVisibleEnum.Visible)
    if not sheets:
        raise BadInputError(say("The file {name} holds no rows. Choose another file.", name=name))
    return tuple(each.name for each in sheets)


def _rows_of(
    book: CalamineWorkbook, sheet: str, name: str, tick: Tick | None
) -> tuple[list[Sequence[Cell]], list[tuple[int, int, int, int]]]:
    """Return a table's rows, and the merged areas where headers may stand."""

    def load() -> CalamineSheet:
        with _in_sentences(name):
            return book.get_sheet_by_name(sheet)

    table = waited(begun(load), _stepping(tick))
    total = table.total_height
    rows: list[Sequence[Cell]] = []
    with _in_sentences(name):
        for row in table.iter_rows():
            rows.append(row)
            if tick is not None and len(rows) % _TICK_ROWS == 0:
                tick(len(rows), total)
        areas = table.merged_cell_ranges or []
    merged = [(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in areas if top < _HEAD]
    return rows, merged


def _text_rows(text: bytes, name: str, tick: Tick | None) -> list[Sequence[Cell]]:
    rows: list[Sequence[Cell]] = []
    for row in read_delimited(text, name, _stepping(tick)):
        rows.append(row)
        if tick is not None and len(rows) % _TICK_ROWS == 0:
            tick(len(rows), 0)
    return rows


def _is_filled(row: Sequence[Cell]) -> bool:
    return any(cell not in {"", None} for cell in row)
