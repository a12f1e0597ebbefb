"""Small real workbooks for the tests: written by openpyxl, or byte by byte where no library writes them."""

import io
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

HEADERS = [
    "委案编号",
    "客户姓名",
    "身份证号",
    "手机号码",
    "家庭地址",
    "合同编号",
    "剩余本金",
    "逾期利息",
    "委案金额",
    "逾期天数",
]
ROW = [
    "A001",
    "陈轩",
    "410202200009101761",
    "18773546848",
    "河南省开封市龙亭区解放路145号",
    "HT1",
    100,
    20.5,
    120.5,
    30,
]


def write_xlsx(path: Path, rows: Sequence[Sequence[Any]], **more: Sequence[Sequence[Any]]) -> Path:
    """Write one table called 清单, and others by name."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "清单"
    for row in rows:
        sheet.append(list(row))
    for name, others in more.items():
        other = book.create_sheet(name)
        for row in others:
            other.append(list(row))
    book.save(path)
    return path


def list_of(*changes: dict[str, Any], headers: Sequence[str] = HEADERS) -> list[list[Any]]:
    """Return a list with one row for each set of changes; case numbers count up."""
    rows: list[list[Any]] = [list(headers)]
    for number, change in enumerate(changes, start=1):
        told = dict(zip(HEADERS, ROW, strict=True)) | {"委案编号": f"A{number:03d}"} | change
        rows.append([told.get(header, "") for header in headers])
    return rows


def ods_bytes(rows: str, manifest: str = "") -> bytes:
    """Return an OpenDocument table around the given row elements."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="清单">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest '
        f'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest:manifest>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def ods_row(*texts: str) -> str:
    """Return one row of text cells."""
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in texts
    )
    return f"<table:table-row>{cells}</table:table-row>"


def xls_bytes(rows: Sequence[Sequence[str | int]]) -> bytes:
    """Return an Excel 97 workbook with one table."""

    def record(kind: int, body: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    def text(value: str) -> bytes:
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")

    cells = b""
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(value, str):
                cells += record(0x0204, place + text(value))
            else:
                cells += record(0x0203, place + struct.pack("<d", value))
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    sheet += (
        record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
        + cells
        + record(0x000A)
    )
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    begin += record(0x0042, struct.pack("<H", 1200))
    name = "List"
    start = len(begin) + 4 + 8 + len(name) + 4
    bound = record(0x0085, struct.pack("<IBBBB", start, 0, 0, len(name), 0) + name.encode("ascii"))
    return ole_bytes({"Workbook": begin + bound + record(0x000A) + sheet})


def ole_bytes(streams: dict[str, bytes]) -> bytes:
    """Return a compound file with the named streams, each filled up to whole sectors."""
    sectors: list[bytes] = []
    chain: list[int] = []
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1 if streams else 0xFFFFFFFF)]
    placed = []
    for number, (name, content) in enumerate(streams.items(), start=1):
        body = content.ljust(4096, b"\0")
        body = body.ljust(-(-len(body) // 512) * 512, b"\0")
        first = len(sectors)
        pieces = [body[at : at + 512] for at in range(0, len(body), 512)]
        sectors += pieces
        chain += [*range(first + 1, first + len(pieces)), 0xFFFFFFFE]
        right = number + 1 if number < len(streams) else 0xFFFFFFFF
        placed.append(_entry(name, 2, first, len(body), right=right))
    directory = b"".join(entries + placed).ljust(512 * (-(-(len(placed) + 1) // 4)), b"\0")
    first_directory = len(sectors)
    pieces = [directory[at : at + 512] for at in range(0, len(directory), 512)]
    sectors += pieces
    chain += [*range(first_directory + 1, first_directory + len(pieces)), 0xFFFFFFFE]
    first_table = len(sectors)
    tables = -(-(len(chain) + 2) // 127)
    chain += [0xFFFFFFFD] * tables
    table = b"".join(struct.pack("<I", each) for each in chain).ljust(512 * tables, b"\xff")
    sectors += [table[at : at + 512] for at in range(0, len(table), 512)]
    header = (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, tables, first_directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += b"".join(struct.pack("<I", first_table + each) for each in range(tables))
    return header.ljust(512, b"\xff") + b"".join(sectors)


def _entry(
    name: str, kind: int, first: int, size: int, *, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF
) -> bytes:
    spelt = name.encode("utf-16-le") + b"\0\0"
    body = spelt.ljust(64, b"\0") + struct.pack("<HBB", len(spelt), kind, 1)
    body += struct.pack("<III", 0xFFFFFFFF, right, child) + bytes(36)
    return body + struct.pack("<IQ", first, size)
