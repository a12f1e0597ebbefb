"""Files of every kind that clients send, and those that are none."""

import contextlib
import hashlib
import io
import os
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workbooks import HEADERS, ROW, list_of, ods_bytes, ods_row, ole_bytes, write_xlsx, xls_bytes

from casedesk.domain.errors import BadInputError
from casedesk.importing import spreadsheet
from casedesk.importing.columns import find_header
from casedesk.importing.spreadsheet import Spreadsheet, read_spreadsheet


def rows_of(path: Path) -> list[list[object]]:
    file = read_spreadsheet(path)
    return [list(row) for row in file.sheet(file.sheet_names[0]).rows]


def test_that_a_workbook_keeps_texts_numbers_and_dates_apart(tmp_path: Path) -> None:
    row = ["0012", 12, 1.5, date(2026, 3, 5), datetime.fromisoformat("2026-03-05 08:30")]
    assert rows_of(write_xlsx(tmp_path / "a.xlsx", [row])) == [row]


def test_that_row_numbers_are_those_of_the_file(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [[], [], ["姓名"]])
    assert rows_of(path)[2][0] == "姓名"


def test_that_formulas_give_their_stored_values_and_are_never_evaluated(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["x", "=1+1", "y"]])
    assert rows_of(path) == [["x", "", "y"]]


def test_that_old_excel_workbooks_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(xls_bytes([["姓名", "金额"], ["陈轩", 12]]))
    assert rows_of(path) == [["姓名", "金额"], ["陈轩", 12.0]]


def test_that_open_document_tables_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(ods_bytes(ods_row("姓名", "金额") + ods_row("陈轩", "12")))
    assert rows_of(path) == [["姓名", "金额"], ["陈轩", "12"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_that_text_files_are_read_in_every_usual_spelling(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    lines = [delimiter.join(HEADERS[:4]), delimiter.join(map(str, ROW[:4]))]
    path = tmp_path / "a.csv"
    path.write_text("\r\n".join(lines), encoding=encoding)
    assert rows_of(path) == [HEADERS[:4], ROW[:4]]


def test_that_a_rare_name_survives_gb18030(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("姓名,号\n汪𫖯䶮,1".encode("gb18030"))
    assert rows_of(path)[1][0] == "汪𫖯䶮"


def test_that_quoted_cells_keep_commas_and_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('姓名,备注\n陈轩,"第一,\n第二"\n', encoding="utf-8")
    assert rows_of(path)[1] == ["陈轩", "第一,\n第二"]


def test_that_the_ending_of_the_name_does_not_matter(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["姓名"]])
    assert rows_of(path.rename(tmp_path / "a.csv")) == [["姓名"]]


def test_that_hidden_tables_come_behind_visible_ones(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "hidden"
    book.active.sheet_state = "hidden"
    book.create_sheet("清单").append(["姓名"])
    book.save(tmp_path / "a.xlsx")
    assert read_spreadsheet(tmp_path / "a.xlsx").sheet_names == ("清单", "hidden")


def test_that_a_file_is_known_by_its_sha256(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name,x\n")
    assert read_spreadsheet(path).sha256 == hashlib.sha256(b"name,x\n").hexdigest()


def packed(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


def workbook_with(sheet: str) -> bytes:
    """Return a workbook whose only table is the given XML."""
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    book.save(stream)
    changed = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            is_sheet = part == "xl/worksheets/sheet1.xml"
            new.writestr(part, sheet if is_sheet else old.read(part))
    return changed.getvalue()


def sheet_xml(cells: str) -> str:
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{name}"><sheetData>{cells}</sheetData></worksheet>'


def far_cell(quote: str, space: str = "") -> str:
    return (
        f"<row r{space}={quote}1{quote}><c r{space}={quote}A1{quote}><v>1</v></c></row>"
        f"<row r{space}={quote}1048576{quote}><c r{space}={quote}XFD1048576{quote}><v>1</v></c></row>"
    )


def ods_cell(times: int) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{times}" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )


REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(200), "not a spreadsheet"),
    "noise": (bytes(range(256)) * 20, "not a spreadsheet"),
    "document": (packed(word__document_xml="x"), "not a spreadsheet"),
    "web page": (b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
    "binary workbook": (packed(**{"xl/workbook.bin": "x"}), "binary workbook"),
    "encrypted workbook": (ole_bytes({"EncryptionInfo": b"x", "EncryptedPackage": b"y"}), "password"),
    "letter": (ole_bytes({"WordDocument": b"x"}), "not a spreadsheet"),
    "half a workbook": (packed(**{"xl/workbook.xml": "<x/>"})[:-30], "damaged"),
    "other open document": (
        packed(mimetype="application/vnd.oasis.opendocument.text"),
        "not a spreadsheet",
    ),
    "blank lines": (b"\n\n,,\n", "holds no rows"),
    "corner to corner": (workbook_with(sheet_xml(far_cell('"'))), "unfolds"),
    "corner to corner in other quotes": (workbook_with(sheet_xml(far_cell("'"))), "unfolds"),
    "corner to corner with spaces": (workbook_with(sheet_xml(far_cell('"', " "))), "unfolds"),
    "billion laughs": (
        workbook_with('<!DOCTYPE x [<!ENTITY a "ha">]>' + sheet_xml("<row><c><v>&a;</v></c></row>")),
        "unfolds",
    ),
    "endless open document": (
        ods_bytes(f'<table:table-row table:number-rows-repeated="999999">{ods_cell(999)}</table:table-row>'),
        "unfolds",
    ),
    "hole in the middle": (packed(**{"xl/workbook.xml": "<x/>", "bomb": "0" * 100_000_000}), "unfolds"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_that_bad_files_get_a_sentence(tmp_path: Path, what: str) -> None:
    content, part = REFUSED[what]
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadInputError, match=part) as refusal:
        rows_of(path)
    assert "list.xlsx" in str(refusal.value)


def test_that_an_encrypted_open_document_asks_for_a_copy_without_password() -> None:
    with pytest.raises(BadInputError, match="password"):
        Spreadsheet("a.ods", ods_bytes(ods_row("a"), "<encryption-data/>"))


def test_that_an_empty_workbook_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="holds no rows"):
        rows_of(write_xlsx(tmp_path / "a.xlsx", []))


def test_that_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="There is no file"):
        read_spreadsheet(tmp_path / "a.xlsx")
    with pytest.raises(BadInputError, match="not a spreadsheet"):
        read_spreadsheet(tmp_path)


def test_that_a_file_one_may_not_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x")

    def refuse(_path: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(BadInputError, match="may not be read"):
        read_spreadsheet(path)


def test_that_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.touch()
    os.truncate(path, spreadsheet.LARGEST_FILE + 1)
    with pytest.raises(BadInputError, match="larger than"):
        read_spreadsheet(path)


def test_that_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 3)
    with pytest.raises(BadInputError, match="Split the file"):
        Spreadsheet("a.csv", b"a,b\n" * 4).sheet("a")


def test_that_open_documents_with_empty_rows_to_the_end_are_usual() -> None:
    empty = '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    file = Spreadsheet("a.ods", ods_bytes(ods_row("a", "b") + empty))
    assert [list(row) for row in file.sheet("清单").rows] == [["a", "b"]]


def test_that_reading_can_be_cancelled_between_rows(tmp_path: Path) -> None:
    class CancelledError(Exception):
        pass

    def cancel(_done: int, _total: int) -> None:
        raise CancelledError

    file = read_spreadsheet(write_xlsx(tmp_path / "a.xlsx", [["x"]] * 1_500))
    with pytest.raises(CancelledError):
        file.sheet("清单", cancel)


@pytest.fixture(scope="module")
def real_files(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    path = write_xlsx(tmp_path_factory.mktemp("real") / "a.xlsx", list_of({}, {}))
    texts = "\n".join(",".join(map(str, row)) for row in list_of({}, {}))
    return [
        path.read_bytes(),
        xls_bytes([["姓名", "金额"], ["陈轩", 12]]),
        ods_bytes(ods_row("姓名", "金额") + ods_row("陈轩", "12")),
        texts.encode("gb18030"),
    ]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_that_a_spoilt_file_is_read_or_refused_but_never_crashes(
    real_files: list[bytes], data: st.DataObject
) -> None:
    content = bytearray(data.draw(st.sampled_from(real_files)))
    for _ in range(data.draw(st.integers(1, 12))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 40))
    with contextlib.suppress(BadInputError):
        file = Spreadsheet("a.xlsx", bytes(content[: len(content) - cut]))
        find_header(file.sheet(file.sheet_names[0]))


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=1, max_size=400))
def test_that_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(BadInputError):
        file = Spreadsheet("a.bin", content)
        file.sheet(file.sheet_names[0])
