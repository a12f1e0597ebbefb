from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.commissions import (
    CommissionRate,
    Received,
    StatementLine,
    commission_on,
    draft_statement,
    rate_on,
)
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money, total

DAY = date(2026, 10, 5)
MONTH = (date(2026, 10, 1), date(2026, 10, 31))


def rate(percent: str, valid_from: date = date(2026, 1, 1), bucket: str = "") -> CommissionRate:
    return CommissionRate(7, valid_from, Decimal(percent), bucket)


def received(key: int, amount: str, paid_on: date = DAY, **more: object) -> Received:
    base: dict[str, object] = {"days_past_due": 100, **more}
    return Received(key, "HY-1", "HT-1", "孙默", paid_on, Money.of(amount), **base)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("amount", "percent", "share"),
    [("100", "18", "18"), ("0.05", "10", "0.01"), ("0.04", "10", "0"), ("333.33", "12.5", "41.67")],
)
def test_that_a_commission_is_rounded_half_up_to_the_fen(amount: str, percent: str, share: str) -> None:
    assert commission_on(Money.of(amount), Decimal(percent)) == Money.of(share)


@given(st.integers(1, 10**10), st.decimals(0, 100, places=4))
def test_that_a_reversal_gives_back_exactly_what_was_billed(fen: int, percent: Decimal) -> None:
    assert commission_on(Money(fen), percent) + commission_on(Money(-fen), percent) == Money(0)


@pytest.mark.parametrize("percent", ["-0.01", "100.01"])
def test_that_a_share_below_nothing_or_above_all_is_refused(percent: str) -> None:
    with pytest.raises(BadInputError):
        rate(percent)


def test_that_the_newest_rate_of_the_day_counts_and_one_for_the_age_goes_first() -> None:
    rates = [rate("10"), rate("12", DAY), rate("20", bucket="M4"), rate("30", DAY + timedelta(days=1), "M4")]
    assert rate_on(rates, DAY, "M1") == rates[1]
    assert rate_on(rates, DAY - timedelta(days=1), "M1") == rates[0]
    assert rate_on(rates, DAY, "M4") == rates[2]
    assert rate_on(rates, date(2025, 1, 1), "M4") is None


def test_that_a_reversal_takes_the_rate_under_which_its_payment_was_billed() -> None:
    billed = {3: StatementLine(1, 3, Money.of(1000), "M4", Decimal(20), Money.of(200))}
    back = received(9, "-1000", date(2026, 9, 3), reverses_id=3)
    draft = draft_statement(7, MONTH, [rate("10")], [back], billed)
    (line,) = draft.lines
    assert (line.percent, line.commission, line.bucket) == (Decimal(20), Money.of(-200), "M4")
    assert line.is_late


def test_that_payment_and_reversal_on_one_statement_come_to_nothing() -> None:
    entries = [received(4, "-500", reverses_id=2), received(2, "500")]
    draft = draft_statement(7, MONTH, [rate("10")], entries, {})
    assert (draft.received, draft.commission) == (Money(0), Money(0))


def test_that_a_payment_without_an_agreed_rate_is_told_and_bills_nothing() -> None:
    draft = draft_statement(7, MONTH, [], [received(1, "500")], {})
    assert (draft.unrated, draft.commission) == (1, Money(0))


@given(st.lists(st.integers(1, 10**9), max_size=30), st.decimals(0, 100, places=2))
def test_that_a_statement_is_the_sum_of_its_lines(amounts: list[int], percent: Decimal) -> None:
    entries = [received(number, str(Money(fen).yuan)) for number, fen in enumerate(amounts, start=1)]
    draft = draft_statement(7, MONTH, [rate(str(percent))], entries, {})
    assert draft.received == Money(sum(amounts))
    assert draft.commission == total(commission_on(Money(fen), percent) for fen in amounts)
