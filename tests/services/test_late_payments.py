"""A payment counts from the day it came: booked late, it does what it would have done on that day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import Agreement, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case
from casedesk.domain.clients import Mandate
from casedesk.domain.money import ZERO, Money
from casedesk.services.agreements import AgreementService
from casedesk.services.payoffs import PayoffService

__all__ = ["till"]

WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")


def plan(till: Till, case: Case, waiver: Waiver = WAIVER) -> Agreement:
    """Sign a plan of four instalments with interest of 12 % a year."""
    return till.signed(
        case, running_rate=Decimal(12), instalments=4, down_payment=ZERO, down_on=None, waiver=waiver
    )


def pass_days(till: Till, days: int) -> None:
    """Let the days turn as they do at the office, seven at a time where nobody comes in meanwhile."""
    while days > 0:
        till.later(min(days, 7))
        AgreementService(till.desk).follow_up()
        days -= 7


def borrowed(till: Till) -> Case:
    """Return a case whose client's mandate outlasts every story told here."""
    return till.lend(client={"mandate": Mandate("WT-2026-01", date(2026, 1, 1), date(2190, 12, 31))})


def require_alike(till: Till, one: Case, other: Case, since: int) -> None:
    """Compare two cases: what is owed, plan, state, and what is known of each of the last days."""
    was, is_now = till.case(one), till.case(other)
    assert was.debt.owed == is_now.debt.owed
    assert was.status is is_now.status
    today = till.desk.today()
    for back in (*range(0, since, 3), since):
        day = today - timedelta(days=back)
        assert till.on(one, day).known == till.on(other, day).known, day
    assert till.ledger.books_balance()


def test_that_a_payment_booked_late_leaves_what_it_leaves_when_booked_on_its_day(till: Till) -> None:
    @example(before=10, late=70, fen=None, is_waived=True, has_earlier=False)
    @example(before=0, late=40, fen=300_000, is_waived=False, has_earlier=True)
    @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        before=st.integers(0, 50),
        late=st.integers(1, 75),
        fen=st.none() | st.integers(1, 4_500_000),
        is_waived=st.booleans(),
        has_earlier=st.booleans(),
    )
    def booked_late(before: int, late: int, fen: int | None, *, is_waived: bool, has_earlier: bool) -> None:
        in_time, belated = borrowed(till), borrowed(till)
        waiver = WAIVER if is_waived else Waiver(NOTHING)
        plans = [plan(till, case, waiver) for case in (in_time, belated)]
        for case in (in_time, belated) if has_earlier else ():
            till.pay(case, 4000)
        pass_days(till, before)
        day = till.desk.today()
        quote = PayoffService(till.desk).quote(till.clerk, in_time.id)
        amount = str((quote.amount if fen is None else Money.of_fen(fen)).yuan)
        till.pay(in_time, amount)
        pass_days(till, late)
        preview = till.payments.preview(till.clerk, belated.id, Money.of(amount), day)
        booked = till.pay(belated, amount, paid_on=day)
        assert (preview.applied, preview.left_over) == (booked.applied, booked.left_over)
        require_alike(till, in_time, belated, late)
        one, other = (till.agreement(each) for each in plans)
        assert (one.status, one.accelerated_on) == (other.status, other.accelerated_on)

    booked_late()


@pytest.mark.parametrize("late", [1, 33, 70])
def test_that_a_claim_confirmed_late_counts_from_the_day_it_was_paid(till: Till, late: int) -> None:
    in_time, belated = borrowed(till), borrowed(till)
    for case in (in_time, belated):
        plan(till, case)
    pass_days(till, 20)
    amount = str(PayoffService(till.desk).quote(till.clerk, in_time.id).amount.yuan)
    till.pay(in_time, amount)
    claimed = till.pay(belated, amount, is_confirmed=False)
    pass_days(till, late)
    till.payments.confirm(till.clerk, claimed)
    require_alike(till, in_time, belated, late)


@pytest.mark.parametrize("late", [1, 33, 70])
def test_that_a_payment_taken_back_late_leaves_the_interest_that_would_have_run(
    till: Till, late: int
) -> None:
    never, reversed_ = borrowed(till), borrowed(till)
    for case in (never, reversed_):
        plan(till, case)
    wrong = till.pay(reversed_, 20000)
    pass_days(till, late)
    till.payments.reverse(till.clerk, wrong, "another debtor's")
    assert till.case(reversed_).debt.owed == till.case(never).debt.owed


def test_that_a_payment_between_keeps_its_split_and_the_books_balance(till: Till) -> None:
    case = borrowed(till)
    agreement = plan(till, case)
    day = till.desk.today()
    pass_days(till, 35)
    between = till.pay(case, 12000)
    pass_days(till, 35)
    till.pay(case, 15000, paid_on=day)
    assert till.payments.get(till.clerk, between.id).applied == between.applied
    assert not till.case(case).debt.owed.has_negative
    assert till.ledger.books_balance()
    rest = PayoffService(till.desk).quote(till.clerk, case.id)
    assert till.pay(case, str(rest.amount.yuan)).left_over == ZERO
    assert till.agreement(agreement).status == "done"
    assert till.case(case).debt.balance.is_zero


def test_that_money_from_before_the_rest_fell_due_is_split_as_the_plan_asked_then(till: Till) -> None:
    in_time, belated = borrowed(till), borrowed(till)
    plans = [plan(till, case) for case in (in_time, belated)]
    service = AgreementService(till.desk)
    while till.agreement(plans[1]).broken_on is None:
        pass_days(till, 1)
    for each in plans:
        service.notified(till.supervisor, till.agreement(each), till.desk.today(), evidence="EMS 1001")
    day = till.desk.today()
    amount = str(till.agreement(plans[0]).schedule[0].amount.yuan)
    till.pay(in_time, amount)
    pass_days(till, 12)
    assert till.agreement(plans[1]).accelerated_on is not None
    till.pay(belated, amount, paid_on=day)
    assert till.agreement(plans[1]).accelerated_on is None
    require_alike(till, in_time, belated, 12)
