"""One payment over several debts: the debtor's choice, then the row of Civil Code 560."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.spreading import Ground, SpreadDebt, burden_of, spread

DAY = date(2026, 11, 23)
PAST, EARLIER, AHEAD = date(2026, 8, 1), date(2026, 5, 1), date(2027, 1, 1)
HUNDRED = Money.of(100)


def shares(amount: int, *debts: SpreadDebt, chosen: tuple[int, ...] = ()) -> list[tuple[int, int, Ground]]:
    found = spread(Money.of(amount), debts, DAY, chosen)
    return [(each.case_id, each.amount.fen // 100, each.ground) for each in found.shares]


def test_that_the_debtors_choice_goes_before_everything() -> None:
    due, not_due = SpreadDebt(1, HUNDRED, PAST), SpreadDebt(2, HUNDRED, None, is_secured=True)
    assert shares(150, due, not_due, chosen=(2,)) == [(2, 100, Ground.CHOSEN), (1, 50, Ground.DUE)]


def test_that_due_debts_come_first_then_the_least_secured_the_heavier_and_the_earlier() -> None:
    secured = SpreadDebt(1, HUNDRED, EARLIER, is_secured=True)
    heavy = SpreadDebt(2, HUNDRED, PAST, burden=9)
    early = SpreadDebt(3, HUNDRED, EARLIER, burden=5)
    late = SpreadDebt(4, HUNDRED, PAST, burden=5)
    ahead = SpreadDebt(5, HUNDRED, AHEAD, burden=50)
    found = shares(450, ahead, late, secured, early, heavy)
    assert [each[0] for each in found] == [2, 3, 4, 1, 5]
    assert [each[1] for each in found] == [100, 100, 100, 100, 50]
    assert [each[2] for each in found] == [
        Ground.HEAVIER, Ground.EARLIER, Ground.EARLIER, Ground.LEAST_SECURED, Ground.DUE
    ]  # fmt: skip


def test_that_of_a_debt_on_a_plan_only_what_the_plan_made_due_goes_before_other_due_debts() -> None:
    planned = SpreadDebt(1, HUNDRED, PAST, burden=9, due=Money.of(30), next_on=AHEAD)
    due, not_due = SpreadDebt(2, HUNDRED, EARLIER, burden=5), SpreadDebt(3, HUNDRED, AHEAD, burden=20)
    assert shares(120, not_due, due, planned) == [
        (1, 30, Ground.HEAVIER), (2, 90, Ground.HEAVIER), (3, 0, Ground.HEAVIER)
    ]  # fmt: skip
    assert [each[:2] for each in shares(280, not_due, due, planned)] == [(1, 80), (2, 100), (3, 100)]
    nothing_due = replace(planned, due=ZERO)
    assert [each[:2] for each in shares(120, nothing_due, due)] == [(2, 100), (1, 20)]
    assert shares(120, nothing_due, due, chosen=(1,))[0] == (1, 100, Ground.CHOSEN)


def test_that_equal_debts_are_settled_in_proportion_to_the_fen() -> None:
    debts = [SpreadDebt(number, Money.of(amount), PAST) for number, amount in enumerate((100, 100, 101), 1)]
    found = spread(Money.of("100.00"), debts, DAY)
    assert {each.ground for each in found.shares} == {Ground.PRO_RATA}
    assert [each.amount for each in found.shares] == [
        Money.of("33.22"), Money.of("33.22"), Money.of("33.56")
    ]  # fmt: skip


def test_that_nothing_is_shared_out_and_no_stranger_is_chosen() -> None:
    debt = SpreadDebt(1, HUNDRED, PAST)
    with pytest.raises(BadInputError, match="more than zero"):
        spread(ZERO, [debt], DAY)
    with pytest.raises(BadInputError, match="choose"):
        spread(HUNDRED, [debt], DAY, (7,))
    with pytest.raises(BadInputError, match="choose"):
        spread(HUNDRED, [debt], DAY, (1, 1))


def test_that_the_burden_is_what_runs_a_day_on_the_principal() -> None:
    assert burden_of(Money.of(100), Money.of(10_000), 100) == 100_000
    assert burden_of(Money.of(100), ZERO, 100) == burden_of(Money.of(100), Money.of(1), 0) == 0


amounts = st.integers(0, 10_000_000).map(Money.of_fen)


@given(
    st.integers(1, 50_000_000).map(Money.of_fen),
    st.lists(
        st.tuples(
            amounts,
            st.sampled_from((PAST, EARLIER, AHEAD, None)),
            st.booleans(),
            st.integers(0, 3),
            st.none() | amounts,
            st.sampled_from((AHEAD, None)),
        ),
        min_size=1,
        max_size=6,
    ),
    st.data(),
)
def test_that_no_fen_is_lost_and_no_debt_gets_more_than_it_is(
    amount: Money,
    rows: list[tuple[Money, date | None, bool, int, Money | None, date | None]],
    data: st.DataObject,
) -> None:
    debts = [SpreadDebt(number, *row) for number, row in enumerate(rows)]
    chosen = data.draw(st.lists(st.sampled_from(range(len(debts))), unique=True))
    found = spread(amount, debts, DAY, chosen)
    assert total(each.amount for each in found.shares) + found.left_over == amount
    assert sorted(each.case_id for each in found.shares) == list(range(len(debts)))
    assert all(ZERO <= each.amount <= debts[each.case_id].owed for each in found.shares)
    if found.left_over > ZERO:
        assert all(each.amount == debts[each.case_id].owed for each in found.shares)
