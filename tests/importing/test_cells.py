"""Amounts, dates, numbers and texts as people and programs write them."""

import contextlib
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.money import Money
from casedesk.importing.cells import (
    CellError,
    amount_of,
    count_of,
    day_of,
    has_hidden,
    is_empty,
    lines_of,
    number_text,
    text_of,
)

CELLS = st.one_of(
    st.text(max_size=40),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.integers(),
)


@pytest.mark.parametrize(
    ("cell", "fen", "is_rounded"),
    [
        ("¥80,000.00", 8_000_000, False),
        ("￥1,234.5元", 123_450, False),
        ("１２３．４５", 12_345, False),
        ("人民币 12", 1_200, False),
        ("RMB12.30", 1_230, False),
        ("(1,234.50)", -123_450, False),
        ("-¥5", -500, False),
        ("¥-5", -500, False),
        ("（¥12.50）", -1_250, False),
        ("1,234.50-", -123_450, False),
        ("1.2万", 1_200_000, False),
        ("1.2萬元", 1_200_000, False),
        ("0.5亿", 5_000_000_000, False),
        ("120分", 120, False),
        ("1608.0413", 160_804, True),
        (5031808.399999999, 503_180_840, False),
        (0.1 + 0.2, 30, False),
        (1608.0413, 160_804, True),
        (20_000.0, 2_000_000, False),
        (12, 1_200, False),
    ],
)
def test_that_amounts_are_read_exactly(cell: Any, fen: int, *, is_rounded: bool) -> None:
    assert amount_of(cell) == (Money(fen), is_rounded)


@pytest.mark.parametrize(
    "cell", ["abc", "1,23", "1.2.3", "12 000 x", True, date(2026, 1, 1), float("nan"), 1e15, "", "一万"]
)
def test_that_what_is_no_amount_is_refused(cell: Any) -> None:
    with pytest.raises(CellError):
        amount_of(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-05",
        "2026/3/5",
        "2026.3.5",
        "2026年3月5日",
        "2026 年 3 月 5 日",
        "20260305",
        "２０２６／３／５",
        "2026-03-05 00:00:00",
        "2026/3/5 8:30",
        "2026/3/5 下午 8:30",
        "2026-03-05T00:00:00Z",
        "2026-03-05T08:30:00+08:00",
        "二〇二六年三月五日",
        "二零二六年三月五日",
        "46086",
        20260305.0,
        46086.0,
        46086.75,
        date(2026, 3, 5),
        datetime.fromisoformat("2026-03-05 23:59"),
    ],
)
def test_that_dates_are_read_in_every_written_form(cell: Any) -> None:
    assert day_of(cell) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2026-02-30", "date_impossible"),
        ("2026-13-01", "date_impossible"),
        (20261301.0, "date_impossible"),
        ("3/5/2026", "date_unreadable"),
        ("26-3-5", "date_unreadable"),
        ("0001-01-01", "date_unreadable"),
        ("soon", "date_unreadable"),
        (12.0, "date_unreadable"),
        (time(3, 4), "date_unreadable"),
        (True, "date_unreadable"),
        (float("inf"), "date_unreadable"),
    ],
)
def test_that_impossible_dates_are_told_from_no_dates(cell: Any, code: str) -> None:
    with pytest.raises(CellError) as refusal:
        day_of(cell)
    assert refusal.value.code == code


@pytest.mark.parametrize("cell", [410202200009101761.0, 1.5, "4.10202E+17", "4.1E17", float("nan"), -3.0])
def test_that_a_number_that_has_lost_digits_is_refused(cell: Any) -> None:
    with pytest.raises(CellError) as refusal:
        number_text(cell)
    assert refusal.value.code == "lost_digits"


def test_that_a_number_with_all_its_digits_is_taken() -> None:
    assert number_text(18773546848.0) == "18773546848"
    assert number_text(999_999_999_999_999.0) == "999999999999999"
    assert number_text("0012") == "0012"


@pytest.mark.parametrize("cell", [date(2026, 1, 1), True])
def test_that_a_date_is_no_number(cell: Any) -> None:
    with pytest.raises(CellError):
        number_text(cell)


@pytest.mark.parametrize(
    ("cell", "count"), [(168.0, 168), ("168天", 168), ("６", 6), ("12.0", 12), (-3.0, -3), (7, 7)]
)
def test_that_counts_are_read_with_their_units(cell: Any, count: int) -> None:
    assert count_of(cell) == count


@pytest.mark.parametrize("cell", ["many", 1.5, True, date(2026, 1, 1), float("nan")])
def test_that_what_is_no_count_is_refused(cell: Any) -> None:
    with pytest.raises(CellError):
        count_of(cell)


@pytest.mark.parametrize("cell", ["", " ", "-", "—", "－", "/", "无", "N/A", "#N/A", "NULL", "\u3000\n"])
def test_that_words_for_nothing_are_empty(cell: str) -> None:
    assert is_empty(cell)


@pytest.mark.parametrize("cell", ["无锡", "-5", "0", 0.0, False, "null值"])
def test_that_other_cells_are_not_empty(cell: Any) -> None:
    assert not is_empty(cell)


def test_that_hidden_characters_are_left_out_of_texts() -> None:
    assert has_hidden("陈\u202e轩\u200b\x07")
    assert text_of("陈\u202e轩\u200b\x07") == "陈轩"
    assert lines_of("a\r\nb\x00  c\n\n") == "a\nb c"
    assert not has_hidden("汪𫖯\u3000䶮")


def test_that_a_formula_looking_text_is_plain_text() -> None:
    assert text_of("=cmd|'/c calc'!A1") == "=cmd|'/c calc'!A1"


def test_that_cells_show_as_people_read_them() -> None:
    shown = [
        text_of(each)
        for each in (
            12.0,
            1.5,
            True,
            date(2026, 3, 5),
            datetime.fromisoformat("2026-03-05 08:30"),
            time(8, 30),
        )
    ]
    assert shown == ["12", "1.5", "TRUE", "2026-03-05", "2026-03-05 08:30", "08:30:00"]


@given(CELLS)
def test_that_no_cell_crashes_a_reader(cell: Any) -> None:
    is_empty(cell)
    assert "\x00" not in text_of(cell)
    assert "\u202e" not in lines_of(cell)
    for reader in (amount_of, day_of, count_of, number_text):
        with contextlib.suppress(CellError):
            reader(cell)
