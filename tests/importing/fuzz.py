"""Tries spoilt and odd files against the reader: each is read or refused with a sentence, nothing else.

``python tests/importing/fuzz.py [SECONDS] [SEED]`` prints how many inputs were tried, and stops at the first
one that crashes, with the seed that makes it again.
"""

import io
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import openpyxl
from workbooks import HEADERS, ROW, list_of, ods_bytes, ods_row, xls_bytes

from casedesk import assets
from casedesk.domain.errors import CaseDeskError
from casedesk.exporting.workbook import write_workbook
from casedesk.importing.columns import (
    find_header,
    fits_profile,
    propose,
    samples_of,
    to_profile,
    with_profile,
)
from casedesk.importing.drafts import Context, read_drafts
from casedesk.importing.spreadsheet import Spreadsheet

TODAY = date(2026, 11, 23)
NAMES = ("a.xlsx", "a.xls", "a.ods", "a.csv", "a.txt")
SAMPLES = ("consumer-loans-2026-11.xlsx", "credit-cards-2026-11.xlsx", "car-loans-2026-11.csv")
ODD = (
    "",
    "-",
    "无",
    "合计",
    "=cmd|'/c calc'!A1",
    "<b>张三</b>",
    "\u202e张三",
    "\x00",
    "张\u200b三",
    "A" * 32_000,
    "'",
    '"',
    '""',
    ",",
    "\t",
    ";",
    "\n",
    "1,234.50",
    "¥-5",
    "(3)",
    "1.2万",
    "6.2E+18",
    "NaN",
    "inf",
    "1e999",
    "20260230",
    "2026/3/5",
    "46086",
    "99999999",
    "二〇二六年三月五日",
    "410202200009101761",
    "４１０２０２２０００００９１０１７６１",
    "18773546848",
    "+86 187-7354-6848",
    "187735468481877354684",
    "0371-66668888 转 8",
    "/////",
    "联系人1",
    "姓名",
    "身份证号",
    "委案编号",
)
BITS = (
    b"<",
    b">",
    b"&lt;",
    b"&#0;",
    b"&#xD800;",
    b"&a;",
    b"<!DOCTYPE a [<!ENTITY a 'a'>]>",
    b"<!--",
    b"-->",
    b"]]>",
    b'"',
    b"XFD1048576",
    b"A0",
    b"-1",
    b"99999999999",
    b"1e308",
    b"0x",
    b't="s"',
    b't="e"',
    b"r=",
    b"<c>",
    b"<row>",
    b"</row>",
    b'number-rows-repeated="999999"',
    b"\xff\xfe",
    b"\x00" * 8,
    b"rowspan",
)


def try_one(content: bytes, name: str) -> str:
    """Read a file as far as it goes and tell what became of it; anything but a refusal crashes through."""
    try:
        file = Spreadsheet(name, content)
        for table in file.sheet_names[:2]:
            sheet = file.sheet(table)
            header = find_header(sheet)
            mapping = propose(header, samples_of(sheet, header))
            mapping = with_profile(mapping, to_profile(mapping))
            fits_profile(header, to_profile(mapping))
            drafts = read_drafts(sheet, header, mapping, Context(TODAY, ("甲",)))
            assert len(drafts.drafts) + drafts.rejected == drafts.rows_read <= len(sheet.rows)
            assert len(drafts.rejected_rows) == drafts.rejected
            for finding in drafts.findings:
                assert str(finding.message)
                assert finding.sheet == table
            back = [sheet.rows[number - 1] for number in drafts.rejected_rows[:20]]
            write_workbook(io.BytesIO(), header.texts, back)
    except CaseDeskError:
        return "refused"
    return "read"


def real_files() -> list[bytes]:
    """Return small files of every kind that were not spoilt."""
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in list_of({}, {}, {"委案编号": None}):
        book.active.append(row)
    book.active.merge_cells("A1:B1")
    book.save(stream)
    plain = [list(map(str, row)) for row in list_of({}, {})]
    lines = "\n".join(",".join(row) for row in plain)
    return [
        stream.getvalue(),
        xls_bytes([HEADERS, ROW, ROW]),
        ods_bytes("".join(ods_row(*row) for row in plain)),
        lines.encode("gb18030"),
        lines.encode("utf-8-sig"),
        *(Path(assets.resource("samples", name)).read_bytes() for name in SAMPLES),
    ]


def flipped(content: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes changed, doubled, moved or cut off."""
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(spoilt)) if spoilt else 0
        kind = chance.randrange(6)
        if kind <= 2:
            spoilt[place : place + 1] = bytes((chance.randrange(256),))
        elif kind == 3:
            spoilt[place:place] = chance.choice(BITS)
        elif kind == 4:
            spoilt[place:place] = spoilt[place : place + chance.randrange(64)]
        else:
            del spoilt[place : place + chance.choice((1, 4, 64, 4_000))]
    return bytes(spoilt)


def repacked(content: bytes, chance: random.Random) -> bytes:
    """Return a zipped workbook with one of its parts spoilt, dropped or doubled."""
    if not content.startswith(b"PK"):
        return flipped(content, chance)
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        names = old.namelist()
        victim, kind = chance.choice(names), chance.randrange(8)
        for name in names:
            part = old.read(name)
            if name == victim and kind == 0:
                continue
            new.writestr(name, flipped(part, chance) if name == victim else part)
            if name == victim and kind == 1:
                new.writestr(name + "x", part)
    return changed.getvalue()


def written(chance: random.Random) -> bytes:
    """Return a text file of odd cells in some spelling."""
    delimiter, encoding = chance.choice(",\t;|"), chance.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16"))
    lines = [delimiter.join(HEADERS)] if chance.random() < 0.8 else []
    for _ in range(chance.randrange(12)):
        cells = [chance.choice(ODD) if chance.random() < 0.4 else str(cell) for cell in ROW]
        quoted = [f'"{cell}"' if chance.random() < 0.2 else cell for cell in cells]
        lines.append(delimiter.join(quoted[: chance.randrange(1, len(quoted) + 1)]))
    return chance.choice(("\n", "\r\n", "\r")).join(lines).encode(encoding, "replace") or b" "


def laid_out(chance: random.Random) -> bytes:
    """Return a workbook of odd cells under headers in odd places."""
    book, stream = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    headers = [
        *HEADERS,
        "联系人1姓名",
        "联系人1手机",
        "币种",
        "出生日期",
        "年龄",
        "证件类型",
        "卡号",
        "逾期日期",
        "备注",
        "QQ",
    ]
    chance.shuffle(headers)
    for _ in range(chance.randrange(4)):
        sheet.append(["委案清单"] if chance.random() < 0.5 else [])
    sheet.append(headers)
    values = (*ROW, 0, -1, 1e15, 110101199003070000, 3.14159, TODAY, None, True)
    for _ in range(chance.randrange(15)):
        cells = [
            _plain(chance.choice(ODD)) if chance.random() < 0.3 else chance.choice(values) for _ in headers
        ]
        sheet.append(cells)
    book.save(stream)
    return stream.getvalue()


def _plain(text: str) -> str:
    """Return what openpyxl agrees to write."""
    return "".join(each for each in text if each >= " " or each in "\t\n\r")


def run(*, amount: int = sys.maxsize, seconds: float = 1e9, seed: int = 1) -> Counter[str]:
    """Try inputs until there were enough or the time is over; return what became of them."""
    files = real_files()
    makers: list[Callable[[random.Random], bytes]] = [
        lambda chance: flipped(chance.choice(files), chance),
        lambda chance: flipped(chance.choice(files[:5]), chance),
        lambda chance: repacked(chance.choice(files), chance),
        lambda chance: repacked(files[chance.choice((0, 2))], chance),
        written,
        laid_out,
        lambda chance: chance.randbytes(chance.randrange(1, 2_000)),
    ]
    told: Counter[str] = Counter()
    end = time.monotonic() + seconds
    for number in range(amount):
        if time.monotonic() > end:
            break
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - repeatable on purpose
        content = chance.choice(makers)(chance)
        begun = time.monotonic()
        try:
            told[try_one(content, chance.choice(NAMES))] += 1
        except BaseException:
            print(f"input {number} of seed {seed} crashed the reader", file=sys.stderr)  # noqa: T201
            raise
        spent = round(1_000 * (time.monotonic() - begun))
        if spent > told["slowest ms"]:
            told["slowest ms"], told["slowest input"] = spent, number
    return told


if __name__ == "__main__":
    found = run(
        seconds=float(sys.argv[1]) if len(sys.argv) > 1 else 60,
        seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1,
    )
    print(f"{found['read'] + found['refused']:,} inputs tried: {dict(found)}")  # noqa: T201
