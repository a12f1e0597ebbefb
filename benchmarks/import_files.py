"""Write the workbooks that the import benchmark reads: one list of invented people, and next month's.

``python -m benchmarks.import_files FOLDER [ROWS]`` writes ``first.xlsx`` and ``next.xlsx`` of 25 columns as
spreadsheet programs write them: texts in one shared table, amounts as numbers, days as dates. In next
month's file 30 % of the cases have changed, 3 % are missing and as many are new.
"""

import random
import sys
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from casedesk.domain.identity import with_check_digit

HEADERS = (
    "委案编号",
    "批次号",
    "产品类型",
    "客户姓名",
    "性别",
    "身份证号",
    "本人手机",
    "家庭地址",
    "单位名称",
    "单位电话",
    "合同编号",
    "贷款金额",
    "放款日期",
    "剩余本金",
    "逾期利息",
    "逾期罚息",
    "委案金额",
    "逾期日期",
    "逾期天数",
    "预计退案日",
    "联系人1姓名",
    "联系人1关系",
    "联系人1手机",
    "联系人2姓名",
    "联系人2手机",
)
CHANGED, MISSING = 0.30, 0.03
TODAY = date(2026, 11, 2)
EPOCH = date(1899, 12, 30)
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国红志梅文辉力健世广良海山仁波宁福生龙元全胜"
COUNTIES = (
    ("410202", "河南省开封市龙亭区"),
    ("330106", "浙江省杭州市西湖区"),
    ("440305", "广东省深圳市南山区"),
    ("510104", "四川省成都市锦江区"),
    ("420106", "湖北省武汉市武昌区"),
    ("370202", "山东省青岛市市南区"),
)
STREETS = ("解放路", "人民路", "中山路", "建设街", "和平街", "新华路", "文化路", "滨河路", "光明街", "学院路")
TRADES = ("商贸", "科技", "餐饮", "物流", "建材", "服饰", "装饰", "电子")
RELATIONS = ("父亲", "母亲", "配偶", "朋友", "同事", "兄弟")
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True)
class Row:
    """One invented case; amounts are in fen."""

    number: int
    name: str
    id_no: str
    mobile: str
    address: str
    employer: str
    work_phone: str
    lent: int
    lent_on: date
    principal: int
    interest: int
    penalty: int
    overdue_on: date
    recall_on: date
    contacts: tuple[tuple[str, str, str], tuple[str, str, str]]


def write_files(folder: Path, rows: int, seed: int = 1) -> tuple[Path, Path]:
    """Write both workbooks and return their paths; files that are there already are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    first, following = folder / f"first-{rows}.xlsx", folder / f"next-{rows}.xlsx"
    if not (first.exists() and following.exists()):
        chance = random.Random(seed)  # noqa: S311 - invented people need no secrets
        cases = [_row(number, chance, TODAY) for number in range(1, rows + 1)]
        _write(first, "202611", (_cells(each, TODAY, "202611") for each in cases))
        later = TODAY + timedelta(days=30)
        kept = [_later(each, chance) for each in cases if chance.random() >= MISSING]
        fresh = [_row(number, chance, later) for number in range(rows + 1, rows + 1 + rows - len(kept))]
        _write(following, "202612", (_cells(each, later, "202612") for each in [*kept, *fresh]))
    return first, following


def _row(number: int, chance: random.Random, today: date) -> Row:
    code, county = chance.choice(COUNTIES)
    born = date(1965, 1, 1) + timedelta(days=chance.randrange(14_000))
    overdue_on = TODAY - timedelta(days=chance.randrange(20, 900))
    lent = chance.randrange(5_000, 200_000) * 100
    principal = chance.randrange(100_000, lent)
    return Row(
        number,
        _name(chance),
        with_check_digit(f"{code}{born:%Y%m%d}{chance.randrange(1, 1000):03d}"),
        _mobile(chance),
        f"{county}{chance.choice(STREETS)}{chance.randrange(1, 400)}号{chance.randrange(101, 2500)}室",
        f"{county[3:5]}{_name(chance)}{chance.choice(TRADES)}有限公司",
        f"0371-{chance.randrange(60_000_000, 69_999_999)}" if chance.random() < 0.5 else "",  # noqa: PLR2004
        lent,
        overdue_on - timedelta(days=chance.randrange(60, 700)),
        principal,
        principal // chance.randrange(8, 40),
        principal // chance.randrange(20, 90),
        overdue_on,
        today + timedelta(days=90),
        (
            (_name(chance), chance.choice(RELATIONS), _mobile(chance)),
            (_name(chance), "", _mobile(chance)),
        ),
    )


def _later(row: Row, chance: random.Random) -> Row:
    """Return a case as its client tells it a month later: it grew, was paid, or has a new number."""
    if chance.random() >= CHANGED:
        return row
    kind = chance.randrange(3)
    if kind == 0:
        return replace(
            row, interest=row.interest + row.principal // 60, penalty=row.penalty + row.principal // 90
        )
    if kind == 1:
        return replace(row, principal=row.principal // 2)
    return replace(row, mobile=_mobile(chance))


def _cells(row: Row, today: date, batch: str) -> Sequence[str | int | date]:
    (name1, relation1, phone1), (name2, _, phone2) = row.contacts
    sex = "男" if int(row.id_no[16]) % 2 else "女"
    total = row.principal + row.interest + row.penalty
    days = (today - row.overdue_on).days
    return (
        *(f"XF{row.number:08d}", batch, "个人消费贷", row.name, sex, row.id_no, row.mobile, row.address),
        *(row.employer, row.work_phone, f"HT{row.number:010d}", row.lent, row.lent_on, row.principal),
        *(row.interest, row.penalty, total, row.overdue_on, days * 100, row.recall_on),
        *(name1, relation1, phone1, name2, phone2),
    )


def _name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2))))


def _mobile(chance: random.Random) -> str:
    return f"1{chance.choice('35789')}{chance.randrange(10**9):09d}"


def _write(path: Path, sheet: str, rows: Iterable[Sequence[str | int | date]]) -> None:
    """Write one sheet; whole numbers are hundredths, as every amount here is."""
    shared: dict[str, int] = {}
    letters = [chr(65 + place) for place in range(len(HEADERS))]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
        with book.open("xl/worksheets/sheet1.xml", "w") as page:
            page.write(f"{XML}<worksheet {MAIN}><sheetData>".encode())
            for number, cells in enumerate((HEADERS, *rows), start=1):
                inner = "".join(
                    _cell(f"{letters[place]}{number}", cell, shared) for place, cell in enumerate(cells)
                )
                page.write(f'<row r="{number}">{inner}</row>'.encode())
            page.write(b"</sheetData></worksheet>")
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        book.writestr("xl/sharedStrings.xml", f"{XML}<sst {MAIN}>{texts}</sst>")
        for name, content in _frame(sheet).items():
            book.writestr(name, XML + content)


def _cell(place: str, cell: str | int | date, shared: dict[str, int]) -> str:
    if isinstance(cell, date):
        return f'<c r="{place}" s="1"><v>{(cell - EPOCH).days}</v></c>'
    if isinstance(cell, int):
        whole, part = divmod(cell, 100)
        return (
            f'<c r="{place}"><v>{whole}.{part:02d}</v></c>' if part else f'<c r="{place}"><v>{whole}</v></c>'
        )
    if not cell:
        return ""
    return f'<c r="{place}" t="s"><v>{shared.setdefault(cell, len(shared))}</v></c>'


def _frame(sheet: str) -> dict[str, str]:
    """Return the parts around the sheet without which no program opens it."""
    kinds = {
        "workbook": "sheet.main",
        "worksheets/sheet1": "worksheet",
        "styles": "styles",
        "sharedStrings": "sharedStrings",
    }
    overrides = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{MEDIA}.{kind}+xml"/>'
        for part, kind in kinds.items()
    )
    links = "".join(
        f'<Relationship Id="r{number}" Type="{RELATION}/{kind}" Target="{part}.xml"/>'
        for number, (part, kind) in enumerate(
            (("worksheets/sheet1", "worksheet"), ("styles", "styles"), ("sharedStrings", "sharedStrings")),
            start=1,
        )
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{RELATION}"><sheets>'
        f'<sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{links}</Relationships>",
        "xl/styles.xml": f'<styleSheet {MAIN}><numFmts count="0"/><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/>'
        '</cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }


if __name__ == "__main__":
    for written in write_files(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000):  # noqa: PLR2004
        print(written)
