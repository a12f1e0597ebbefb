import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.allocation import (
    NOTHING,
    AllocationOrder,
    Components,
    Part,
    allocate,
    components_of,
    order_for,
)
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money

OWED = Components(Money.of(1000), Money.of(100), Money.of(50), Money.of(20))
AMOUNTS = st.integers(min_value=0, max_value=10**10).map(Money.of_fen)
DEBTS = st.builds(Components, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)


@pytest.mark.parametrize(
    ("order", "payment", "applied"),
    [
        (AllocationOrder.CC561, 20, {Part.FEES: 20}),
        (AllocationOrder.CC561, 130, {Part.FEES: 20, Part.INTEREST: 100, Part.PENALTY: 10}),
        (
            AllocationOrder.CC561,
            300,
            {Part.FEES: 20, Part.INTEREST: 100, Part.PENALTY: 50, Part.PRINCIPAL: 130},
        ),
        (AllocationOrder.CARD_LE90, 120, {Part.INTEREST: 100, Part.PENALTY: 20}),
        (AllocationOrder.CARD_GE91, 1001, {Part.PRINCIPAL: 1000, Part.INTEREST: 1}),
        (AllocationOrder.CONTRACT, 21, {Part.FEES: 20, Part.INTEREST: 1}),
    ],
)
def test_that_each_order_settles_its_parts_in_turn(
    order: AllocationOrder, payment: int, applied: dict[Part, int]
) -> None:
    wanted = components_of({part: Money.of(amount) for part, amount in applied.items()})
    assert allocate(Money.of(payment), OWED, order).applied == wanted


def test_that_a_contract_may_set_its_own_order() -> None:
    sequence = (Part.PENALTY, Part.PRINCIPAL, Part.INTEREST, Part.FEES)
    settled = allocate(Money.of(60), OWED, AllocationOrder.CONTRACT, contract_sequence=sequence)
    assert settled.applied == Components(principal=Money.of(10), penalty=Money.of(50))
    law = allocate(Money.of(60), OWED, AllocationOrder.CC561, contract_sequence=sequence)
    assert law == allocate(Money.of(60), OWED, AllocationOrder.CC561)
    with pytest.raises(BadInputError):
        allocate(Money.of(1), OWED, AllocationOrder.CONTRACT, contract_sequence=(Part.FEES,))


def test_that_what_is_paid_too_much_is_left_over() -> None:
    settled = allocate(Money.of(1200), OWED, AllocationOrder.CC561)
    assert settled.applied == OWED
    assert settled.left_over == Money.of(30)


def test_that_negative_amounts_are_refused() -> None:
    with pytest.raises(BadInputError):
        allocate(-Money.of(1), OWED, AllocationOrder.CC561)
    with pytest.raises(BadInputError):
        allocate(Money.of(1), NOTHING - OWED, AllocationOrder.CC561)


@pytest.mark.parametrize(
    ("product_is_card", "dpd", "order"),
    [
        (False, 400, AllocationOrder.CC561),
        (True, 0, AllocationOrder.CARD_LE90),
        (True, 90, AllocationOrder.CARD_LE90),
        (True, 91, AllocationOrder.CARD_GE91),
    ],
)
def test_that_cards_turn_to_principal_after_ninety_days(
    *,
    product_is_card: bool,
    dpd: int,
    order: AllocationOrder,
) -> None:
    assert order_for(product_is_card, dpd) is order


def test_that_components_add_up() -> None:
    assert OWED.total == Money.of(1170)
    assert OWED.charges == Money.of(170)
    assert OWED + NOTHING == OWED
    assert (OWED - OWED).is_zero
    assert (NOTHING - OWED).has_negative
    assert [part for part, _ in OWED.parts()] == list(Part)
    assert all(order.label.text for order in AllocationOrder)
    assert all(part.label.text for part in Part)


@given(AMOUNTS, DEBTS, st.sampled_from(AllocationOrder))
def test_that_no_fen_is_lost_and_no_part_overpaid(
    payment: Money, owed: Components, order: AllocationOrder
) -> None:
    settled = allocate(payment, owed, order)
    assert settled.applied.total + settled.left_over == payment
    assert not (owed - settled.applied).has_negative
    assert not settled.left_over or settled.applied == owed


@given(AMOUNTS, DEBTS, st.sampled_from(AllocationOrder))
def test_that_a_later_part_waits_for_the_earlier_ones(
    payment: Money, owed: Components, order: AllocationOrder
) -> None:
    rest = owed - allocate(payment, owed, order).applied
    applied = owed - rest
    for earlier, later in zip(order.sequence, order.sequence[1:], strict=False):
        assert rest.amount_of(earlier) == ZERO or applied.amount_of(later) == ZERO


@given(AMOUNTS, AMOUNTS, DEBTS, st.sampled_from(AllocationOrder))
def test_that_two_payments_settle_what_one_would(
    first: Money, second: Money, owed: Components, order: AllocationOrder
) -> None:
    one = allocate(first, owed, order)
    two = allocate(one.left_over + second, owed - one.applied, order)
    assert one.applied + two.applied == allocate(first + second, owed, order).applied
