"""What settles a plan before its last day: everything agreed, and interest for the time that went by."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import Agreement, AgreementStatus, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Right
from casedesk.domain.plan_standings import PlanStanding
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreements import AgreementService
from casedesk.services.payoffs import PayoffService

__all__ = ["till"]

WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")


def plan(till: Till, case: Case, **changes: object) -> Agreement:
    """Sign a plan of three instalments with interest of 12 % a year."""
    terms = {"running_rate": Decimal(12), "instalments": 3, "down_payment": ZERO, "down_on": None}
    return till.signed(case, **(terms | changes))


def standing(till: Till, agreement: Agreement) -> PlanStanding:
    found = AgreementLists(till.desk).standing(till.clerk, till.agreement(agreement))
    assert found is not None
    return found


@pytest.mark.parametrize("days", [0, 1, 17, 45])
@pytest.mark.parametrize("waiver", [Waiver(NOTHING), WAIVER])
def test_that_exactly_what_settles_a_plan_on_a_day_finishes_it_and_leaves_nothing_over(
    till: Till, days: int, waiver: Waiver
) -> None:
    case = till.lend()
    agreement = plan(till, case, waiver=waiver)
    till.pay(case, 5000)
    till.later(days)
    AgreementService(till.desk).follow_up()
    found = PayoffService(till.desk).quote(till.clerk, case.id)
    whole = standing(till, agreement).rest
    assert found.amount + found.saved == whole
    assert found.saved > ZERO
    preview = till.payments.preview(till.clerk, case.id, found.amount, till.desk.today())
    assert preview.payoff == found
    assert preview.after is not None
    assert preview.after.is_done
    booked = till.pay(case, str(found.amount.yuan))
    assert booked.left_over == ZERO
    assert till.agreement(agreement).status is AgreementStatus.DONE
    stored = till.case(case)
    assert stored.debt.balance.is_zero
    assert stored.status is CaseStatus.SETTLED
    done = standing(till, agreement)
    assert (done.is_done, done.rest, done.kept) == (True, ZERO, len(agreement.schedule))
    (row,) = AgreementLists(till.desk).rows(till.clerk)
    assert row.standing == done
    assert till.ledger.books_balance()


def test_that_a_fen_less_than_the_quote_leaves_the_plan_running(till: Till) -> None:
    case = till.lend()
    agreement = plan(till, case)
    till.later(10)
    found = PayoffService(till.desk).quote(till.clerk, case.id)
    till.pay(case, str((found.amount - Money.of_fen(1)).yuan))
    assert till.agreement(agreement).status is AgreementStatus.SIGNED
    assert PayoffService(till.desk).quote(till.clerk, case.id).amount == Money.of_fen(1)


def test_that_a_quote_for_a_later_day_is_what_that_day_asks(till: Till) -> None:
    case = till.lend()
    plan(till, case)
    till.later(2)
    ahead = PayoffService(till.desk).quote(till.clerk, case.id, till.desk.today() + timedelta(days=40))
    till.later(40)
    AgreementService(till.desk).follow_up()
    assert PayoffService(till.desk).quote(till.clerk, case.id) == ahead


def test_that_a_plan_settled_early_runs_again_when_the_payment_is_taken_back(till: Till) -> None:
    case = till.lend()
    agreement = plan(till, case, waiver=WAIVER)
    till.later(10)
    found = PayoffService(till.desk).quote(till.clerk, case.id)
    booked = till.pay(case, str(found.amount.yuan))
    till.payments.reverse(till.clerk, booked, "not ours")
    assert till.agreement(agreement).status is AgreementStatus.SIGNED
    assert standing(till, agreement).rest == found.amount + found.saved
    assert PayoffService(till.desk).quote(till.clerk, case.id) == found
    assert till.ledger.books_balance()


def test_that_a_plan_without_interest_is_settled_by_its_rest(till: Till) -> None:
    case = till.lend()
    agreement = plan(till, case, running_rate=None)
    found = PayoffService(till.desk).quote(till.clerk, case.id)
    assert found == replace(found, amount=agreement.terms.total.total, saved=ZERO)


def test_that_only_a_running_plan_is_settled_and_no_day_of_the_past_is_quoted(till: Till) -> None:
    case = till.lend()
    service = PayoffService(till.desk)
    with pytest.raises(RefusedError, match="No signed plan runs"):
        service.quote(till.clerk, case.id)
    plan(till, case)
    with pytest.raises(BadInputError, match="is over"):
        service.quote(till.clerk, case.id, till.desk.today() - timedelta(days=1))


def test_that_an_accelerated_plan_is_settled_by_all_that_is_owed_the_interest_that_ran_included(
    till: Till,
) -> None:
    case = till.lend()
    agreement = plan(till, case, waiver=WAIVER)
    service = AgreementService(till.desk)
    while till.agreement(agreement).broken_on is None:
        till.later(1)
        service.follow_up()
    service.notified(till.supervisor, till.agreement(agreement), till.desk.today(), evidence="EMS 1001")
    while till.agreement(agreement).accelerated_on is None:
        till.later(1)
        service.follow_up()
    till.later(20)
    service.follow_up()
    found = PayoffService(till.desk).quote(till.clerk, case.id)
    assert (found.amount, found.saved) == (till.case(case).debt.balance, ZERO)
    booked = till.pay(case, str(found.amount.yuan))
    assert booked.left_over == ZERO
    assert till.agreement(agreement).status is AgreementStatus.DONE
    assert till.case(case).debt.balance.is_zero


def test_that_nobody_is_asked_to_settle_a_plan_with_more_than_the_case_still_owes(till: Till) -> None:
    case = till.lend()
    agreement = plan(till, case)
    till.later(10)
    owed = Components(principal=Money.of(1000))
    with till.desk.work("case.changed", till.supervisor, Right.IMPORT) as work:
        stored = work.cases.get(case.id)
        change = owed - stored.debt.owed
        work.enter(BalanceChange(case.id, LedgerKind.CLIENT_FILE, till.desk.today(), change))
        work.cases.save(replace(stored, debt=stored.debt.reduced_to(owed, till.desk.today())))
        work.about(case.case_no, case.id)
        work.commit()
    found = PayoffService(till.desk).quote(till.clerk, case.id)
    assert Money.of(1000) <= found.amount < Money.of(1200), "principal, and interest of ten days"
    till.pay(case, str(found.amount.yuan))
    assert till.agreement(agreement).status is AgreementStatus.DONE
