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
_CUTOFF: Final = 4_096
_USUAL_SECTOR: Final = 512
_RING: Final = "a chain of sectors is a ring"
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
        for stream in _workbooks(content):
            for start in _sheet_starts(stream):
                if _area(stream, start, step) > _MOST_CELLS:
                    raise exploding(name)
    except (struct.error, IndexError, ValueError) as reason:
        raise damaged(name) from reason


def _area(stream: bytes, start: int, step: Callable[[], None]) -> int:
    """Return how many cells one table unfolds to."""
    rows, columns = 0, 0
    for number, (kind, at, length) in enumerate(_records(stream, start)):
        if number % _STEP_RECORDS == 0:
            step()
        row, column = _reach(stream, kind, at, length)
        rows, columns = max(rows, row), max(columns, column)
    return rows * columns


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


def _workbooks(content: bytes) -> list[bytes]:
    """Return the streams that may hold the records; raise ValueError where a chain of sectors is a ring."""
    container = _Container(content)
    found = []
    for name, kind, start, size in container.entries():
        if kind == _STREAM and (size or name in _NAMES):
            stream = container.stream(start, size)
            if name in _NAMES:
                found.append(stream)
    if not found:
        reason = "no stream of records"
        raise ValueError(reason)
    return found


class _Container:
    """A compound file: chains of sectors, and a directory of what they hold."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._sector, self._small_sector = 1 << min(content[30], 20), 1 << min(content[32], 20)
        directory, cutoff, small_table = (struct.unpack_from("<I", content, at)[0] for at in (48, 56, 60))
        if cutoff != _CUTOFF:
            reason = "streams are small below another size than the standard's"
            raise ValueError(reason)
        self._chain = self._table()
        self._directory = self._joined(directory)
        self._small_chain = _numbers(self._joined(small_table))
        roots = [start for _, kind, start, _ in self.entries() if kind == _ROOT]
        self._small = self._joined(roots[0]) if roots else b""

    def entries(self) -> Iterator[tuple[str, int, int, int]]:
        """Yield name, kind, first sector and size of everything in the directory."""
        whole = self._directory
        for at in range(0, len(whole) - _ENTRY + 1, _ENTRY):
            length = min(struct.unpack_from("<H", whole, at + 64)[0], 64)
            name = whole[at : at + max(length - 2, 0)].decode("utf-16-le", "replace").casefold()
            kind, start = whole[at + 66], struct.unpack_from("<I", whole, at + 116)[0]
            wide = "<I" if self._sector == _USUAL_SECTOR else "<Q"
            size = struct.unpack_from(wide, whole, at + 120)[0]
            if kind in {_STREAM, _ROOT} and size > len(self._content):
                reason = "a stream is larger than its file"
                raise ValueError(reason)
            yield name, kind, start, size

    def stream(self, start: int, size: int) -> bytes:
        """Return what a directory entry points to."""
        if size >= _CUTOFF:
            return self._joined(start)[:size]
        width = self._small_sector
        places = (number * width for number in _walk(start, self._small_chain))
        return b"".join(self._small[place : place + width] for place in places)[:size]

    def _joined(self, first: int) -> bytes:
        """Return the sectors of one chain one after the other."""
        return b"".join(map(self._at, _walk(first, self._chain)))

    def _at(self, number: int) -> bytes:
        start = max(_HEAD, self._sector) + number * self._sector
        return self._content[start : start + self._sector]

    def _table(self) -> list[int]:
        """Return which sector follows each sector."""
        sectors = list(struct.unpack_from(f"<{_IN_HEAD}I", self._content, 76))
        more, seen = struct.unpack_from("<I", self._content, 68)[0], set[int]()
        while more < _NO_SECTOR:
            if more in seen:
                raise ValueError(_RING)
            seen.add(more)
            numbers = _numbers(self._at(more))
            sectors += numbers[:-1]
            more = numbers[-1] if numbers else _NO_SECTOR
        table: list[int] = []
        for each in sectors:
            if each < _NO_SECTOR:
                table += _numbers(self._at(each))
        return table


def _walk(first: int, chain: list[int]) -> Iterator[int]:
    """Yield the sectors of a chain; raise ValueError where it comes back to itself."""
    number, left = first, len(chain) + 1
    while number < _NO_SECTOR:
        if not left:
            raise ValueError(_RING)
        yield number
        number, left = chain[number] if number < len(chain) else _NO_SECTOR, left - 1


def _numbers(content: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4]))
