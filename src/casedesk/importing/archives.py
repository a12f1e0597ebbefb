"""Looks into a zipped workbook before it is read: what it is, whether it is locked, how far it unfolds."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

_CHUNK: Final = 1 << 20
_MOST_PARTS: Final = 5_000
_MOST_UNPACKED: Final = 1_500_000_000
_SMALL: Final = 64_000_000
_MOST_RATIO: Final = 200
_MOST_CELLS: Final = 15_000_000
_LONGEST_ROW: Final = 50_000_000
_LOCKED: Final = 0x1
_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)

_FAR: Final = re.compile(rb"<c r=\"(?:[A-Za-z]{2}|[A-Za-z][0-9]{6})")
_FAR_CELL: Final = re.compile(rb"<c r=\"([A-Za-z]{2,}(?=[0-9])|[A-Za-z](?=0*[1-9][0-9]{5}))0*([0-9]+)")
_NO_CELL: Final = re.compile(rb"<c[^\s/>]")
_TAG: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?(row|c)(?=[\s/>])([^>]*)")
_PLACE: Final = re.compile(rb"(?:^|\s)r\s*=\s*[\"']\s*([A-Za-z]*)0*([0-9]*)")
_NEAR_ROWS: Final = 99_999
_NEAR_COLUMNS: Final = 26
_ROWS_REPEATED: Final = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d{1,9})")
_COLUMNS_REPEATED: Final = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,9})")
_ROW_END: Final = b"</table:table-row>"
_DECLARATIONS: Final = (b"<!DOCTYPE", b"<!ENTITY")


class ArchiveKind(StrEnum):
    """What a zipped file is."""

    XLSX = "xlsx"
    ODS = "ods"


def archive_kind(content: bytes, name: str) -> ArchiveKind:
    """Say what kind of workbook this is; refuse locked, foreign, damaged and absurdly large ones."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_sizes(archive, len(content), name)
            return _kind_of(archive, name)
    except _BROKEN as reason:
        raise damaged(name) from reason


def check_sheets(content: bytes, kind: ArchiveKind, name: str, step: Callable[[], None]) -> None:
    """Refuse sheets that explode, reading through them once; ``step`` is called on the way and may raise.

    Nothing is kept, so even a huge part takes no memory.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.namelist():
                if kind is ArchiveKind.XLSX and part.startswith("xl/worksheets/") and part.endswith(".xml"):
                    _check_sheet(archive, part, name, step)
                elif kind is ArchiveKind.ODS and part == "content.xml":
                    _check_table(archive, part, name, step)
    except _BROKEN as reason:
        raise damaged(name) from reason


def damaged(name: str) -> BadInputError:
    """Return the problem of a workbook that no program could read."""
    return BadInputError(
        say("The file {name} is damaged and cannot be read. Ask the client to send it again.", name=name),
    )


def locked(name: str) -> BadInputError:
    """Return the problem of a workbook with a password."""
    return BadInputError(
        say("The file {name} is protected by a password. Save a copy without it and choose that.", name=name),
    )


def foreign(name: str) -> BadInputError:
    """Return the problem of a file that is no table at all."""
    return BadInputError(
        say("The file {name} is not a spreadsheet. Choose an .xlsx, .xls, .ods or .csv file.", name=name),
    )


def exploding(name: str) -> BadInputError:
    """Return the problem of a small file that unfolds without measure."""
    return BadInputError(
        say(
            "The file {name} unfolds to far more cells than an assignment list has and was not read. "
            "Copy the rows into a new workbook.",
            name=name,
        ),
    )


def _check_sizes(archive: zipfile.ZipFile, packed: int, name: str) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & _LOCKED for part in parts):
        raise locked(name)
    unpacked = sum(part.file_size for part in parts)
    is_steep = unpacked > _SMALL and unpacked > packed * _MOST_RATIO
    if len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED or is_steep:
        raise exploding(name)


def _kind_of(archive: zipfile.ZipFile, name: str) -> ArchiveKind:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return ArchiveKind.XLSX
    if "xl/workbook.bin" in names:
        raise BadInputError(
            say("The file {name} is a binary workbook (.xlsb). Save it as .xlsx and choose that.", name=name),
        )
    if "mimetype" not in names or not archive.read("mimetype").startswith(_ODS):
        raise foreign(name)
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise locked(name)
    return ArchiveKind.ODS


def _check_sheet(archive: zipfile.ZipFile, part: str, name: str, step: Callable[[], None]) -> None:
    """Refuse a sheet whose outermost row and column span too many cells, whatever lies between."""
    rows, columns = _NEAR_ROWS, _NEAR_COLUMNS
    for piece in _tags(archive, part, name):
        step()
        is_usual = b"<!" not in piece and b":c" not in piece and _are_placed(piece)
        for letters, digits in _FAR_CELL.findall(piece) if is_usual and _FAR.search(piece) else ():
            rows, columns = max(rows, int(digits)), max(columns, _column_number(letters))
        if not is_usual or rows * columns > _MOST_CELLS:
            _check_every_cell(archive, part, name, step)
            return


def _are_placed(piece: bytes) -> bool:
    """Tell whether every cell begins with its place, so that looking for far places is enough."""
    placed, cells = piece.count(b'<c r="'), piece.count(b"<c")
    return placed == cells or placed == cells - len(_NO_CELL.findall(piece))


def _check_every_cell(archive: zipfile.ZipFile, part: str, name: str, step: Callable[[], None]) -> None:
    """Count the places of a sheet tag by tag; cells without a place follow the one before."""
    row, column, last_row, last_column = -1, 0, 0, 0
    for piece in _tags(archive, part, name):
        step()
        if any(each in piece for each in _DECLARATIONS):
            raise exploding(name)
        for kind, inner in _TAG.findall(piece):
            if kind == b"row":
                row, column = row + 1, 0
                continue
            place = _PLACE.search(inner)
            letters, digits = place.groups() if place else (b"", b"")
            column = _column_number(letters) if letters else column + 1
            here = int(digits) if digits else row + 1
            last_row, last_column = max(last_row, here), max(last_column, column)
            if last_row * last_column > _MOST_CELLS:
                raise exploding(name)


def _check_table(archive: zipfile.ZipFile, part: str, name: str, step: Callable[[], None]) -> None:
    """Refuse OpenDocument tables whose repeated rows and cells unfold to too many."""
    rest, last_row, widest = b"", 0, 1
    for piece in _pieces(archive, part):
        step()
        if any(each in piece for each in _DECLARATIONS):
            raise exploding(name)
        *rows, rest = (rest + piece).split(_ROW_END)
        for row in rows:
            start = row.rfind(b"<table:table-row")
            head, _, cells = row[max(start, 0) :].partition(b">")
            last_row += _times(_ROWS_REPEATED, head)
            filled = max(cells.rfind(b"<text:p"), cells.rfind(b"office:value"))
            if filled >= 0:
                widest = max(widest, _times(_COLUMNS_REPEATED, cells[: cells.rfind(b"<", 0, filled + 1) + 1]))
                if last_row * widest > _MOST_CELLS:
                    raise exploding(name)
        if len(rest) > _LONGEST_ROW:
            raise exploding(name)


def _times(repeated: re.Pattern[bytes], text: bytes) -> int:
    """Add repetitions up; what is written once counts once or not at all, which changes little."""
    return sum(int(times) for times in repeated.findall(text)) or 1


def _tags(archive: zipfile.ZipFile, part: str, name: str) -> Iterator[bytes]:
    """Yield a part in pieces that each begin with a tag, so that none is cut in two."""
    rest = b""
    for chunk in _pieces(archive, part):
        whole = rest + chunk
        cut = whole.rfind(b"<")
        rest = whole[cut:] if cut > 0 else whole
        if cut > 0:
            yield whole[:cut]
        elif len(rest) > _LONGEST_ROW:
            raise exploding(name)
    yield rest


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
