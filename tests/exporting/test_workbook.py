"""Workbooks hold what they were given, as text where it was text, and nothing that acts."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.exporting.rejected_rows import RejectedRow, RejectedWords, write_rejected_rows
from casedesk.exporting.workbook import LONGEST_TEXT, Value, write_workbook

WORDS = RejectedWords("文件行号", "退回原因")


def written(path: Path) -> list[list[object]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows()]


@pytest.mark.parametrize(
    "text",
    ["=cmd|'/c calc'!A1", "+1+2", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1", "＝1+1", "{=1}", "http://x.cn"],
)
def test_that_no_text_becomes_a_formula_or_a_link(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.xlsx"

    write_workbook(path, ["=1+1", "名称"], [[text, "甲"]])

    sheet = openpyxl.load_workbook(path).active
    assert [cell.data_type for row in sheet.iter_rows() for cell in row] == ["s"] * 4
    assert sheet["A2"].hyperlink is None
    assert sheet["A2"].quotePrefix is (text[0] not in "{h")


def test_that_numbers_dates_and_money_keep_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    values: list[Value] = [
        12,
        1.5,
        Decimal("0.1"),
        Money.of("1234.50"),
        date(2026, 3, 5),
        datetime(2026, 3, 5, 8, 30, tzinfo=UTC),
        True,
        None,
        "",
    ]

    assert write_workbook(path, ["x"] * 9, [values]) == 1

    assert written(path)[1] == [
        12,
        1.5,
        0.1,
        1234.5,
        datetime(2026, 3, 5),  # noqa: DTZ001 - workbooks know no zones
        datetime(2026, 3, 5, 8, 30),  # noqa: DTZ001
        True,
        None,
        None,
    ]


def test_that_a_number_too_long_for_a_spreadsheet_is_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"

    write_workbook(path, ["x", "y"], [[110101199003070000, float("nan")]])

    assert written(path)[1] == ["110101199003070000", "NaN"]


def test_that_too_long_texts_and_half_characters_do_not_stop_the_writing(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"

    write_workbook(path, ["x", "y", "z"], [["长" * 40_000, "a\ud800b", "\x00\x0b\ufffe"]], sheet="[a]:*?/\\'")

    rows = written(path)
    assert len(str(rows[1][0])) == LONGEST_TEXT
    assert rows[1][1] == "a?b"


def test_that_a_stream_can_be_written_too() -> None:
    stream = io.BytesIO()

    assert write_workbook(stream, ["x"], [["甲"], ["乙"]]) == 2

    assert openpyxl.load_workbook(stream).active["A3"].value == "乙"


def test_that_stopping_leaves_no_file_behind(tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(_: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        write_workbook(tmp_path / "out.xlsx", ["x"], [["甲"]] * 1_000, tick=stop)

    assert list(tmp_path.iterdir()) == []


def test_that_a_place_that_cannot_be_written_has_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInputError):
        write_workbook(tmp_path / "none" / "out.xlsx", ["x"], [["甲"]])


def test_that_rejected_rows_keep_their_cells_and_gain_the_reasons(tmp_path: Path) -> None:
    path = tmp_path / "back.xlsx"
    rows = [
        RejectedRow(4, ["A-1", "=1+1", 3.5], ("姓名缺失", "证件号码缺失")),
        RejectedRow(9, ["A-2"], ("重复",)),
    ]

    assert write_rejected_rows(path, ["案件编号", "姓名", "金额"], rows, WORDS) == 2

    assert written(path) == [
        ["案件编号", "姓名", "金额", "文件行号", "退回原因"],
        ["A-1", "=1+1", 3.5, 4, "姓名缺失\n证件号码缺失"],
        ["A-2", None, None, 9, "重复"],
    ]
