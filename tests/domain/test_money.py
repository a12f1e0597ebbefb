from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money, total

FEN = st.integers(min_value=-(10**13), max_value=10**13)


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        ("1,234.50", 123450),
        ("¥1,234.50", 123450),
        ("￥1,234.50", 123450),
        ("１，２３４．５０", 123450),
        ("1234.5元", 123450),
        ("1234", 123400),
        (" 12 345.60 ", 1234560),
        ("-12.30", -1230),
        ("¥-12.30", -1230),
        ("−12.30", -1230),
        ("0.05", 5),
        ("3.500000", 350),
        ("1,234,567.89 元", 123456789),
    ],
)
def test_that_amounts_are_read_as_people_write_them(written: str, fen: int) -> None:
    assert Money.parse(written) == Money.of_fen(fen)


@pytest.mark.parametrize(
    "written",
    ["", "元", "1.2万", "1,23.00", "12,34", "0.005", "1.2.3", "abc", "--1", "-¥-1", "1e5", "NaN", "½"],
)
def test_that_anything_else_is_no_amount(written: str) -> None:
    with pytest.raises(BadInputError):
        Money.parse(written)


def test_that_a_float_is_never_money() -> None:
    not_money: Any = 12.5
    for make in (Money.of, Money.rounded, Money.of_fen):
        with pytest.raises(TypeError):
            make(not_money)
    with pytest.raises(TypeError):
        Money.of(True)
    with pytest.raises(TypeError):
        _ = Money.of(1) * 0.5  # type: ignore[operator]
    with pytest.raises(TypeError):
        _ = Money.of(1) + 1  # type: ignore[operator]


def test_that_parts_of_a_fen_are_refused_unless_rounding_is_asked() -> None:
    with pytest.raises(BadInputError):
        Money.of("0.005")
    assert Money.rounded(Decimal("0.005")) == Money.of("0.01")
    assert Money.rounded(Decimal("-0.005")) == Money.of("-0.01")
    assert Money.rounded(Decimal("2.344")) == Money.of("2.34")


@pytest.mark.parametrize("written", ["x", "NaN", "Infinity", ""])
def test_that_an_amount_must_be_a_finite_number(written: str) -> None:
    with pytest.raises(BadInputError):
        Money.of(written)


def test_that_an_amount_shows_separators_and_two_decimals() -> None:
    assert str(Money.of("46325.8")) == "46,325.80"
    assert str(ZERO) == "0.00"
    assert str(-Money.of(1000)) == "-1,000.00"


def test_that_amounts_compare_by_size() -> None:
    assert Money.of(1) < Money.of("1.01")
    assert max(Money.of(3), Money.of(7)) == Money.of(7)
    assert (-Money.of(1)).is_negative
    assert ZERO.is_zero
    assert not ZERO


@given(FEN, FEN)
def test_that_sums_are_exact(left: int, right: int) -> None:
    a, b = Money.of_fen(left), Money.of_fen(right)
    assert (a + b) - b == a
    assert total([a, b, -a]) == b
    assert a * 3 == 3 * a == total([a, a, a])


@given(FEN)
def test_that_what_is_shown_reads_back(fen: int) -> None:
    amount = Money.of_fen(fen)
    assert Money.parse(str(amount)) == amount
    assert Money.of(amount.yuan) == amount
