"""Looks into a zipped workbook before it is read: what it is, whether it is locked, how far it unfolds."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

_CHUNK: Final = 1 << 20
_OVERLAP: Final = 4096
_MOST_PARTS: Final = 5_000
_MOST_UNPACKED: Final = 1_500_000_000
_SMALL: Final = 64_000_000
_MOST_RATIO: Final = 200
_MOST_CELLS: Final = 20_000_000
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

_ROW: Final = re.compile(rb"row\s[^>]*?r\s*=\s*[\"'](\d{1,9})")
_WIDE_CELL: Final = re.compile(rb"r=[\"']([A-Za-z]{2,3})\d")
_SPACED_WIDE_CELL: Final = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{2,3})\d")
_SPACES: Final = (b"r =", b"r= ", b"r\n", b"r\t", b"r\r", b"r=\n", b"r=\t", b"r=\r")
_ROWS_REPEATED: Final = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d{1,9})")
_COLUMNS_REPEATED: Final = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,9})")
_ROW_END: Final = b"</table:table-row>"
_DECLARATIONS: Final = (b"<!DOCTYPE", b"<!ENTITY")


class ArchiveKind(StrEnum):
    """What a zipped file is."""

    XLSX = "xlsx"
    ODS = "ods"


def checked_archive(content: bytes, name: str) -> ArchiveKind:
    """Say what kind of workbook this is; refuse locked, damaged, foreign and exploding ones."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_sizes(archive, len(content), name)
            kind = _kind_of(archive, name)
            _check_parts(archive, kind, name)
    except _BROKEN as reason:
        raise damaged(name) from reason
    return kind


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


def _check_parts(archive: zipfile.ZipFile, kind: ArchiveKind, name: str) -> None:
    """Read through the sheets once; nothing is kept, so even a huge part takes no memory."""
    for part in archive.namelist():
        if kind is ArchiveKind.XLSX and part.startswith("xl/worksheets/") and part.endswith(".xml"):
            _check_sheet(archive, part, name)
        elif kind is ArchiveKind.ODS and part == "content.xml":
            _check_table(archive, part, name)


def _check_sheet(archive: zipfile.ZipFile, part: str, name: str) -> None:
    """Refuse a sheet whose outermost row and column span too many cells, whatever lies between."""
    last_row, widest = 1, 26
    for piece in _pieces(archive, part):
        if any(each in piece for each in _DECLARATIONS):
            raise exploding(name)
        is_spaced = any(each in piece for each in _SPACES)
        wide = _SPACED_WIDE_CELL if is_spaced else _WIDE_CELL
        for letters in set(wide.findall(piece)):
            widest = max(widest, _column_number(letters))
        for row in _ROW.findall(piece):
            last_row = max(last_row, int(row))
        if last_row * widest > _MOST_CELLS:
            raise exploding(name)


def _check_table(archive: zipfile.ZipFile, part: str, name: str) -> None:
    """Refuse OpenDocument tables whose repeated rows and cells unfold to too many."""
    rest, last_row, widest = b"", 0, 1
    for piece in _pieces(archive, part, overlap=0):
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


def _pieces(archive: zipfile.ZipFile, part: str, overlap: int = _OVERLAP) -> Iterator[bytes]:
    """Yield a part in pieces that overlap, so that no tag is cut in two."""
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield tail + chunk
            tail = chunk[len(chunk) - overlap :] if overlap < len(chunk) else chunk


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
