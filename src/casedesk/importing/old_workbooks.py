"""Looks through an .xls workbook before it is read, because one far cell can unfold to four thousand million.

The container is that of [MS-CFB], the records inside are those of [MS-XLS] 2.3 and 2.4.
"""

import struct
from collections.abc import Callable, Iterator
from typing import Final

from casedesk.importing.archives import damaged, exploding

_MOST_CELLS: Final = 65_536 * 256
"""A whole table of this kind of workbook, which people do format down to its last cell."""
_HEAD: Final = 512
_NO_SECTOR: Final = 0xFFFF_FFFA
"""Numbers from here on are marks, not sectors."""
_IN_HEAD: Final = 109
_ENTRY: Final = 128
_STREAM: Final = 2
_ROOT: Final = 5
_NAMES: Final = ("workbook", "book")
_PLACE: Final = struct.Struct("<HH")
_BOUND_SHEET, _END, _DIMENSIONS, _MANY_NUMBERS, _MANY_BLANKS = 0x0085, 0x000A, 0x0200, 0x00BD, 0x00BE
_CELLS: Final = frozenset(
    {*range(1, 7), 0x00D6, 0x00FD, 0x0201, *range(0x0203, 0x0206), 0x027E, 0x0406, 0x0206}
)
_WIDE_DIMENSIONS: Final = 14
_STEP_RECORDS: Final = 50_000


def check_records(content: bytes, name: str, step: Callable[[], None]) -> None:
    """Refuse tables that explode; ``step`` is called on the way and may raise."""
    try:
        stream = _workbook(content)
        for start in _sheet_starts(stream):
            rows, columns = 0, 0
            for number, (kind, at, length) in enumerate(_records(stream, start)):
                if number % _STEP_RECORDS == 0:
                    step()
                row, column = _reach(stream, kind, at, length)
                rows, columns = max(rows, row), max(columns, column)
            if rows * columns > _MOST_CELLS:
                raise exploding(name)
    except (struct.error, IndexError, ValueError) as reason:
        raise damaged(name) from reason


def _sheet_starts(stream: bytes) -> list[int]:
    found = []
    for kind, at, length in _records(stream, 0):
        if kind == _BOUND_SHEET and length >= 4:  # noqa: PLR2004 - the place is four bytes
            found.append(struct.unpack_from("<I", stream, at)[0])
    return found


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, place and length of every record up to the end of its part."""
    at, end = start, len(stream) - _PLACE.size
    while at <= end:
        kind, length = _PLACE.unpack_from(stream, at)
        yield kind, at + _PLACE.size, length
        if kind == _END:
            return
        at += _PLACE.size + length


def _reach(stream: bytes, kind: int, at: int, length: int) -> tuple[int, int]:
    """Return how many rows and columns a record needs at least."""
    if kind in _CELLS and length >= _PLACE.size:
        row, column = _PLACE.unpack_from(stream, at)
        return row + 1, column + 1
    if kind in {_MANY_NUMBERS, _MANY_BLANKS} and length >= _PLACE.size:
        row, first = _PLACE.unpack_from(stream, at)
        last = struct.unpack_from("<H", stream, at + length - 2)[0]
        return row + 1, max(first, last, first + length // 2) + 1
    if kind == _DIMENSIONS and length >= _WIDE_DIMENSIONS - 4:
        form = "<IIHH" if length >= _WIDE_DIMENSIONS else "<HHHH"
        _, rows, _, columns = struct.unpack_from(form, stream, at)
        return rows, columns
    return 0, 0


def _workbook(content: bytes) -> bytes:
    """Return the stream with the records; raise ValueError where the container has none."""
    sector = 1 << min(content[30], 20)
    small_sector = 1 << min(content[32], 20)
    directory, cutoff, small_table = (struct.unpack_from("<I", content, at)[0] for at in (48, 56, 60))
    chain = _chain_table(content, sector)
    entries = _joined(content, chain, directory, sector)
    root, found = None, None
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        length = min(struct.unpack_from("<H", entries, at + 64)[0], 64)
        name = entries[at : at + max(length - 2, 0)].decode("utf-16-le", "replace").casefold()
        kind, start = entries[at + 66], struct.unpack_from("<I", entries, at + 116)[0]
        size = struct.unpack_from("<I", entries, at + 120)[0]
        if kind == _ROOT and root is None:
            root = start
        elif kind == _STREAM and name in _NAMES and (found is None or name == _NAMES[0]):
            found = (start, size)
    if found is None or root is None:
        reason = "no stream of records"
        raise ValueError(reason)
    start, size = found
    if size >= cutoff:
        return _joined(content, chain, start, sector)[:size]
    small_chain = _numbers(_joined(content, chain, small_table, sector))
    small = _joined(content, chain, root, sector)
    return _joined(bytes(_HEAD) + small, small_chain, start, small_sector, _HEAD)[:size]


def _chain_table(content: bytes, sector: int) -> list[int]:
    """Return which sector follows each sector."""
    sectors = list(struct.unpack_from(f"<{_IN_HEAD}I", content, 76))
    more, left = struct.unpack_from("<I", content, 68)[0], len(content) // sector + 1
    while more < _NO_SECTOR and left:
        numbers = _numbers(content[_start(more, sector) : _start(more, sector) + sector])
        sectors += numbers[:-1]
        more, left = numbers[-1] if numbers else _NO_SECTOR, left - 1
    table: list[int] = []
    for each in sectors:
        if each < _NO_SECTOR:
            table += _numbers(content[_start(each, sector) : _start(each, sector) + sector])
    return table


def _start(number: int, sector: int) -> int:
    return max(_HEAD, sector) + number * sector


def _numbers(content: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4]))


def _joined(content: bytes, chain: list[int], first: int, sector: int, before: int | None = None) -> bytes:
    """Return the sectors of one chain one after the other; a ring is cut where it closes."""
    pieces, number, left = [], first, len(content) // sector + 2
    while number < _NO_SECTOR and left:
        start = _start(number, sector) if before is None else before + number * sector
        pieces.append(content[start : start + sector])
        number = chain[number] if number < len(chain) else _NO_SECTOR
        left -= 1
    return b"".join(pieces)
