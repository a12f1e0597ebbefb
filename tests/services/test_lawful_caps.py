"""What a private lender may ask of a contract, by the day on which it was made."""

from datetime import date
from decimal import Decimal

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.operators import Right
from casedesk.services.lending_rates import LendingRates, caps_of

__all__ = ["till"]

TODAY = date(2026, 11, 23)
OLD, NEW = date(2015, 9, 1), date(2020, 8, 20)


def caps(till: Till, lent_on: date) -> list[tuple[date, Decimal | None]]:
    with till.desk.reading(till.clerk, Right.VIEW_CASES) as shelves:
        return [(each.first_on, each.percent) for each in caps_of(shelves, lent_on, TODAY)]


@pytest.mark.parametrize(
    ("lent_on", "told"),
    [
        (date(2015, 8, 31), [None, "24", "12.00"]),
        (OLD, ["24", "12.00"]),
        (date(2019, 8, 19), ["24", "12.00"]),
        (date(2019, 8, 20), ["24", "12.00"]),
        (date(2020, 8, 19), ["24", "12.00"]),
        (NEW, ["15.40"]),
        (date(2021, 12, 20), ["15.20"]),
        (date(2025, 5, 19), ["12.40"]),
        (date(2025, 5, 20), ["12.00"]),
    ],
)
def test_that_interest_is_judged_by_what_held_in_its_time(
    till: Till, lent_on: date, told: list[str | None]
) -> None:
    found = caps(till, lent_on)
    assert [percent for _, percent in found] == [None if each is None else Decimal(each) for each in told]
    expected = [lent_on, *(each for each in (OLD, NEW) if each > lent_on)]
    assert [first_on for first_on, _ in found] == expected


def test_that_an_older_contract_follows_the_rate_that_the_office_adds_today(till: Till) -> None:
    LendingRates(till.desk).add(till.supervisor, date(2026, 5, 20), Decimal("2.50"))
    assert caps(till, date(2019, 8, 19))[-1] == (NEW, Decimal("10.00"))
    assert caps(till, NEW) == [(NEW, Decimal("15.40"))]


def test_that_a_contract_of_today_knows_one_cap_only(till: Till) -> None:
    assert caps(till, TODAY) == [(TODAY, Decimal("12.00"))]


def test_that_the_table_of_rates_tells_the_cap_of_loans_of_each_time(till: Till) -> None:
    told = {row.rate.valid_from: row.cap for row in LendingRates(till.desk).rows(till.clerk)}
    assert told[date(2019, 8, 20)] == told[date(2020, 4, 20)] == Decimal(24)
    assert told[date(2021, 12, 20)] == Decimal("15.20")
    assert told[date(2025, 5, 20)] == Decimal("12.00")
