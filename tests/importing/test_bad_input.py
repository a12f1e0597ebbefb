"""What comes in by mistake or by malice, and the sentence or the warning that it gets."""

import struct
import time
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from test_spreadsheet import sheet_xml, workbook_with
from workbooks import list_of, ods_bytes, ods_row, write_xlsx, xls_bytes

from casedesk.domain.errors import BadInputError
from casedesk.importing.columns import find_header, fits_profile, propose, samples_of, to_profile
from casedesk.importing.drafts import Context, Drafts, read_drafts
from casedesk.importing.spreadsheet import Sheet, Spreadsheet, read_spreadsheet

TODAY = date(2026, 11, 23)


def drafts_in(path: Path) -> Drafts:
    file = read_spreadsheet(path)
    return checked(file.sheet(file.sheet_names[0]))


def checked(sheet: Sheet) -> Drafts:
    header = find_header(sheet)
    return read_drafts(sheet, header, propose(header, samples_of(sheet, header)), Context(TODAY))


def codes(drafts: Drafts) -> set[str]:
    return {each.code for each in drafts.findings}


def test_that_a_workbook_with_macros_gives_its_values_and_runs_nothing(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", list_of({}))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(600))
    assert len(drafts_in(path.rename(tmp_path / "a.xlsm")).drafts) == 1


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c s="0" r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD0001048576"><v>1</v></c></row>',
        '<!-- r="A1" --><row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>',
        "<row><c><v>1</v></c></row>" + "<row/>" * 20_000 + "<row>" + "<c><v>1</v></c>" * 2_000 + "</row>",
    ],
    ids=["in row 1", "behind its style", "with zeros", "behind a remark", "without places"],
)
def test_that_a_far_cell_is_found_wherever_it_stands(cells: str) -> None:
    with pytest.raises(BadInputError, match="unfolds"):
        Spreadsheet("a.xlsx", workbook_with(sheet_xml(cells)))


def test_that_cells_without_places_are_read_one_after_the_other() -> None:
    text = '<c t="inlineStr"><is><t>{}</t></is></c>'
    cells = "".join(f"<row>{text.format(one)}{text.format(two)}</row>" for one, two in ("ab", "cd"))
    file = Spreadsheet("a.xlsx", workbook_with(sheet_xml(cells)))
    assert [list(row) for row in file.sheet(file.sheet_names[0]).rows] == [["a", "b"], ["c", "d"]]


def test_that_a_far_cell_in_an_old_workbook_is_found_too() -> None:
    content = bytearray(xls_bytes([["a", "b"]]))
    place = content.find(struct.pack("<HHHH", 0x0204, 11, 0, 1)) + 4
    content[place : place + 4] = struct.pack("<HH", 65_535, 65_535)
    with pytest.raises(BadInputError, match="unfolds"):
        Spreadsheet("a.xls", bytes(content))


def test_that_a_ring_of_sectors_in_an_old_workbook_is_damage_and_no_endless_reading() -> None:
    content = bytearray(xls_bytes([["a", "b"]]))
    table = 512 + 512 * struct.unpack_from("<I", content, 76)[0]
    struct.pack_into("<I", content, table + 4, 0)
    with pytest.raises(BadInputError, match="damaged"):
        Spreadsheet("a.xls", bytes(content))


def test_that_numbers_of_old_workbooks_are_told_from_texts_like_those_of_new_ones() -> None:
    rows = list_of({"委案编号": "007"}, {"委案编号": 8})
    file = Spreadsheet("a.xls", xls_bytes([[each or "" for each in row] for row in _whole(rows)]))
    found = checked(file.sheet(file.sheet_names[0]))
    assert "lost_zeros" in codes(found)


def _whole(rows: list[list[Any]]) -> list[list[Any]]:
    return [[int(cell) if isinstance(cell, float) else cell for cell in row] for row in rows]


def test_that_a_million_empty_rows_are_no_rows() -> None:
    begun = time.monotonic()
    blank = '<row r="{}"><c r="A{}" s="0"/></row>'
    inline = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
    cells = inline + "".join(blank.format(row, row) for row in range(2, 1_000_001))
    file = Spreadsheet("a.xlsx", workbook_with(sheet_xml(cells)))
    assert [list(row) for row in file.sheet(file.sheet_names[0]).rows] == [["a"]]
    text = Spreadsheet("a.csv", b"a,b\n" + b",\n" * 1_000_000)
    assert [list(row) for row in text.sheet("a").rows] == [["a", "b"]]
    assert time.monotonic() - begun < 30


def test_that_a_million_empty_rows_before_a_last_one_are_too_many() -> None:
    with pytest.raises(BadInputError, match="Split the file"):
        Spreadsheet("a.csv", b"a,b\n" + b",\n" * 1_000_000 + b"x,y\n").sheet("a")


def test_that_formulas_give_the_values_that_were_stored_with_them() -> None:
    cells = '<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="str"><f>X()</f><v>y</v></c></row>'
    file = Spreadsheet("a.xlsx", workbook_with(sheet_xml(cells)))
    assert [list(row) for row in file.sheet(file.sheet_names[0]).rows] == [[7.0, "y"]]


def test_that_the_longest_cells_are_cut_with_a_warning(tmp_path: Path) -> None:
    long = "长" * 32_000
    path = write_xlsx(tmp_path / "a.xlsx", list_of({"家庭地址": long, "客户姓名": long}))
    found = drafts_in(path)
    assert [each.code for each in found.findings if each.column in {"家庭地址", "客户姓名"}] == [
        "too_long"
    ] * 2
    assert len(found.drafts[0].debtor.person.name) == 100
    assert all(len(each.value) <= 60 for each in found.findings)


def test_that_control_and_direction_characters_are_left_out_and_told() -> None:
    rows = list_of({"客户姓名": "陈\u202e轩\u200b", "家庭地址": "河南省\x07开封市龙亭区\u2066路"})
    found = checked(Sheet("x", rows))
    assert found.drafts[0].debtor.person.name == "陈轩"
    assert found.drafts[0].debtor.addresses[0].text == "河南省开封市龙亭区路"
    assert [each.code for each in found.findings].count("hidden_characters") == 2


@pytest.mark.parametrize(
    "name", ["<b>张三</b>", "<img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "张三=1"]
)
def test_that_markup_and_formulas_in_names_stay_text_and_are_told(name: str) -> None:
    found = checked(Sheet("x", list_of({"客户姓名": name})))
    assert found.drafts[0].debtor.person.name == name
    assert "name_odd" in codes(found)


def test_that_a_header_that_stands_twice_is_taken_once_and_the_other_named() -> None:
    rows = list_of({})
    doubled = [[*row, row[1]] for row in rows]
    found = checked(Sheet("x", doubled))
    assert len(found.drafts) == 1
    assert [each.column for each in found.findings if each.code == "column_dropped"] == ["客户姓名"]


def test_that_a_list_without_headers_says_what_to_do() -> None:
    with pytest.raises(BadInputError, match="Put the column names above"):
        find_header(Sheet("x", [["1", "2", "3"], ["4", "5", "6"]]))


def test_that_another_clients_profile_does_not_fit() -> None:
    profile = to_profile(propose(find_header(Sheet("x", list_of({})))))
    other = find_header(Sheet("y", [["案件号", "户主", "证件号", "余额"], ["1", "甲", "2", "3"]]))
    assert not fits_profile(other, profile)


def test_that_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("姓名,号\n甲,1\n", encoding="utf-8")
    read = Path.read_bytes

    def read_and_change(self: Path) -> bytes:
        content = read(self)
        with self.open("ab") as file:
            file.write("乙,2\n".encode())
        return content

    monkeypatch.setattr(Path, "read_bytes", read_and_change)
    with pytest.raises(BadInputError, match="changed while it was read"):
        read_spreadsheet(path)


def test_that_what_was_checked_is_what_was_read_whatever_becomes_of_the_file(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", list_of({}))
    file = read_spreadsheet(path)
    path.write_bytes(b"something else")
    assert len(checked(file.sheet(file.sheet_names[0])).drafts) == 1


def test_that_a_cancel_is_heard_while_the_reader_loads(tmp_path: Path) -> None:
    class CancelledError(Exception):
        pass

    path = write_xlsx(tmp_path / "a.xlsx", list_of(*[{} for _ in range(3_000)]))
    beats: list[float] = []

    def cancel(_done: int, _total: int) -> None:
        beats.append(time.monotonic())
        raise CancelledError

    with pytest.raises(CancelledError):
        read_spreadsheet(path, cancel)
    assert beats


def test_that_all_kinds_of_files_give_the_same_cases(tmp_path: Path) -> None:
    rows = [[str(cell) for cell in row] for row in list_of({}, {"客户姓名": "欧阳娜"})]
    (tmp_path / "a.xls").write_bytes(xls_bytes(rows))
    (tmp_path / "a.ods").write_bytes(ods_bytes("".join(ods_row(*row) for row in rows)))
    (tmp_path / "a.csv").write_text("\n".join(",".join(row) for row in rows), encoding="gb18030")
    write_xlsx(tmp_path / "a.xlsx", rows)
    found = [drafts_in(tmp_path / f"a.{kind}").drafts for kind in ("xlsx", "xls", "ods", "csv")]
    assert len(found[0]) == 2
    assert found[0] == found[1] == found[2] == found[3]
