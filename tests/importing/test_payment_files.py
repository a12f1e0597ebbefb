"""Reading payment files: headers, directions, totals, amounts and days, and what is refused."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importing.workbooks import ods_bytes, ods_row, write_xlsx, xls_bytes

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.importing.payment_files import PaymentsRead, read_payments
from casedesk.importing.spreadsheet import Spreadsheet, read_spreadsheet

TODAY = date(2026, 11, 23)
STATEMENT = [
    ["澄岭银行账户交易明细"],
    ["户名：海岳消费金融有限公司", "", "币种：人民币"],
    ["交易日期", "流水号", "借方发生额", "贷方发生额", "余额", "对方户名", "对方账号", "摘要"],
    ["2026-11-20", "L001", "", "1,200.00", "9000", "陈䶮", "6299990000000000137", "还款HT-000123"],
    ["20261121", "L002", "300", "", "8700", "澜江物业", "", "物业费"],
    ["2026/11/22 10:33:01", "L003", "0.00", "88.5", "8788.5", "支付宝（中国）", "", "还款"],
    ["合计", "", "300.00", "1,288.50"],
    ["打印时间：2026-11-23"],
]


def read(path: Path, rows: Sequence[Sequence[Any]]) -> PaymentsRead:
    return read_payments(read_spreadsheet(write_xlsx(path / "流水.xlsx", rows)), TODAY)


def test_that_a_statement_gives_its_incoming_lines_only(tmp_path: Path) -> None:
    found = read(tmp_path, STATEMENT)
    assert found.is_statement
    assert [(each.source_row, each.paid_on, each.amount) for each in found.lines] == [
        (4, date(2026, 11, 20), Money.of(1200)),
        (6, date(2026, 11, 22), Money.of("88.50")),
    ]
    first = found.lines[0]
    assert (first.payer, first.account_no, first.voucher_no) == ("陈䶮", "6299990000000000137", "L001")
    assert first.note == "还款HT-000123"
    assert [each.source_row for each in found.set_aside] == [5, 7, 8]
    assert "went out" in str(found.set_aside[0].message)
    assert (found.problems, found.rows) == ((), 5)


def test_that_a_clients_report_is_none_of_a_bank(tmp_path: Path) -> None:
    head = ["案件编号", "合同编号", "客户姓名", "还款日期", "还款金额（元）", "备注"]
    found = read(tmp_path, [head, ["HY-1", "HT-1", "陈䶮", date(2026, 11, 20), 500, "代扣"]])
    assert not found.is_statement
    line = found.lines[0]
    assert (line.case_no, line.contract_no, line.payer, line.amount) == (
        "HY-1",
        "HT-1",
        "陈䶮",
        Money.of(500),
    )


@pytest.mark.parametrize("kind", ["csv", "gbk", "xls", "ods"])
def test_that_every_kind_of_file_is_read_alike(tmp_path: Path, kind: str) -> None:
    rows = [["还款日期", "姓名", "金额", "流水号"], ["2026-11-20", "陈轩", "1200.50", "L1"]]
    text = "\n".join(",".join(each) for each in rows)
    path = tmp_path / f"a.{'csv' if kind == 'gbk' else kind}"
    path.write_bytes(
        {
            "csv": text.encode("utf-8-sig"),
            "gbk": text.encode("gb18030"),
            "xls": xls_bytes(rows),
            "ods": ods_bytes("".join(ods_row(*each) for each in rows)),
        }[kind]
    )
    found = read_payments(read_spreadsheet(path), TODAY)
    assert [(each.payer, each.amount, each.voucher_no) for each in found.lines] == [
        ("陈轩", Money.of("1200.50"), "L1")
    ]


@pytest.mark.parametrize("sign", ["借", "支出", "D", "付"])
def test_that_a_column_of_directions_sets_outgoing_lines_aside(tmp_path: Path, sign: str) -> None:
    head = ["交易时间", "借贷标志", "交易金额", "对方户名"]
    found = read(tmp_path, [head, ["20261120103301", sign, "50", "甲"], ["20261120103302", "贷", "60", "乙"]])
    assert [(each.paid_on, each.amount) for each in found.lines] == [(date(2026, 11, 20), Money.of(60))]
    assert [each.source_row for each in found.set_aside] == [2]


def test_that_a_negative_amount_went_out(tmp_path: Path) -> None:
    found = read(tmp_path, [["日期", "金额"], ["2026-11-20", "-50"], ["2026-11-20", "60"]])
    assert [each.amount for each in found.lines] == [Money.of(60)]


@pytest.mark.parametrize(
    ("change", "column", "word"),
    [
        ({"日期": "2026-11-31"}, "日期", "no such day"),
        ({"日期": ""}, "日期", "no date"),
        ({"日期": "2026-11-24"}, "日期", "future"),
        ({"金额": "壹佰"}, "金额", "no amount"),
        ({"金额": "10.005"}, "金额", "parts of a fen"),
        ({"金额": "0"}, "金额", "more than zero"),
        ({"合同号": 62170012345678901234.0}, "合同号", "lost digits"),
        ({"流水号": "9" * 81}, "流水号", "too long"),
    ],
)
def test_that_a_row_that_cannot_be_read_says_why(
    tmp_path: Path, change: dict[str, object], column: str, word: str
) -> None:
    usual: dict[str, object] = {"日期": "2026-11-20", "金额": "60", "合同号": "HT-1", "流水号": "L1"}
    found = read(tmp_path, [list(usual), list((usual | change).values()), list(usual.values())])
    assert [(each.source_row, each.column) for each in found.problems] == [(2, column)]
    assert word in str(found.problems[0].message)
    assert len(found.lines) == 1


def test_that_a_payers_account_that_lost_digits_is_left_out(tmp_path: Path) -> None:
    found = read(tmp_path, [["日期", "金额", "对方账号"], ["2026-11-20", "60", 6.2299990000000006e18]])
    assert found.lines[0].account_no == ""


@pytest.mark.parametrize("word", ["合计", "本页合计", "合计3笔", "小计：", "合 计", "期初余额", "TOTAL"])
def test_that_totals_are_no_payments(tmp_path: Path, word: str) -> None:
    rows = [["日期", "姓名", "金额"], ["2026-11-20", "甲", "60"], [word, "", "60"], ["", word, "60"]]
    found = read(tmp_path, rows)
    assert (len(found.lines), len(found.set_aside), found.problems) == (1, 2, ())


def test_that_hidden_characters_and_formulas_stay_plain_text(tmp_path: Path) -> None:
    rows = [["日期", "金额", "附言"], ["2026-11-20", "60", "\u202e=cmd|' /C calc'!A0\u200b"]]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(",".join(each) for each in rows), encoding="utf-8")
    assert read_payments(read_spreadsheet(path), TODAY).lines[0].note == "=cmd|' /C calc'!A0"


def test_that_the_first_table_with_payments_is_taken(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx", [["说明"], ["见第二页"]], 明细=[["日期", "金额"], ["2026-11-20", 60]]
    )
    assert read_payments(read_spreadsheet(path), TODAY).sheet == "明细"


@pytest.mark.parametrize(
    ("rows", "word"),
    [
        ([["姓名", "电话"], ["甲", "1"]], "No header with a day and an amount"),
        ([["日期", "金额"]], "no incoming payment"),
        ([["日期", "借方", "贷方"], ["2026-11-20", 5, ""]], "no incoming payment"),
    ],
)
def test_that_a_file_without_payments_says_so(tmp_path: Path, rows: list[list[Any]], word: str) -> None:
    with pytest.raises(BadInputError, match=word):
        read(tmp_path, rows)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"PK\x03\x04rubbish", b"<html><table></table>"])
def test_that_no_file_of_payments_gives_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadInputError):
        read_payments(read_spreadsheet(path), TODAY)


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["2026-11-20", "合计", "-5", "1e9", "NaN", "inf", "￥1,2", "借", "((", "=1+1"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), max_size=8), st.booleans())
def test_that_any_table_is_read_or_refused_with_a_sentence(rows: list[list[str]], has_head: bool) -> None:  # noqa: FBT001
    head = [["日期", "金额", "姓名", "流水号", "摘要", "借方"]] if has_head else []
    text = "\n".join(",".join(cell.replace(",", "") for cell in row) for row in head + rows)
    try:
        found = read_payments(Spreadsheet("a.csv", text.encode("utf-8", "replace")), TODAY)
    except BadInputError:
        return
    assert all(each.amount.fen > 0 and each.paid_on <= TODAY for each in found.lines)
