"""Trials of the ledger: whatever is booked, taken back or told late, no past day is shown otherwise."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.commissions import CommissionRate
from casedesk.domain.debts import ProductKind
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Right
from casedesk.domain.payments import PaymentStatus
from casedesk.services.booking import SurplusError
from casedesk.services.commissions import CommissionService

__all__ = ["till"]


class Evenings:
    """What a case showed each evening, asked again later."""

    def __init__(self, till: Till, case: Case) -> None:
        self.till, self.case = till, case
        self.shown: dict[date, Components] = {}

    def close(self) -> None:
        """Note the balance of the day and let the next one come."""
        self.shown[self.till.desk.today()] = self.till.case(self.case).debt.owed
        self.till.later(1)

    def require_as_they_were(self) -> None:
        """Compare each evening with what the ledger tells of it now."""
        for day, owed in self.shown.items():
            assert self.till.on(self.case, day).shown == owed, day
        assert self.till.ledger.books_balance()


def test_that_a_correction_of_a_correction_leaves_every_evening_as_it_was(till: Till) -> None:
    case = till.lend()
    days = Evenings(till, case)
    first_on = till.desk.today()
    booked = till.pay(case, 500)
    days.close()
    for amount in (50, 5000, 5):
        wrong, new = booked, till.new(case, amount, paid_on=first_on)
        booked = till.payments.correct(till.clerk, wrong, new, "typed wrong once more")
        assert booked.corrects_id == wrong.id
        days.close()
    days.require_as_they_were()
    known = till.on(case, first_on).known
    assert known is not None
    assert known.total == case.debt.balance - Money.of(5)
    assert till.kinds(case).count(LedgerKind.REVERSAL) == 3


def test_that_a_claim_that_becomes_void_never_enters_the_ledger(till: Till) -> None:
    case = till.lend()
    days = Evenings(till, case)
    claimed = till.pay(case, 900, is_confirmed=False)
    days.close()
    gone = till.payments.reverse(till.clerk, claimed, "never came")
    days.close()
    assert gone.status is PaymentStatus.VOID
    assert till.case(case).debt.owed == case.debt.owed
    assert not till.lines(case) or till.kinds(case) == [LedgerKind.OPENING]
    days.require_as_they_were()


def test_that_a_clients_late_word_changes_what_is_known_and_not_what_was_shown(till: Till) -> None:
    case = till.lend()
    days = Evenings(till, case)
    first_on = till.desk.today()
    till.pay(case, 1000)
    days.close()
    days.close()
    less = Components(principal=Money.of(-80))
    with till.desk.work("case.changed", till.supervisor, Right.IMPORT) as work:
        stored = work.cases.get(case.id)
        work.enter(BalanceChange(case.id, LedgerKind.CLIENT_FILE, first_on, less))
        debt = stored.debt.reduced_to(stored.debt.owed + less, first_on)
        work.cases.save(replace(stored, debt=debt))
        work.about(case.case_no, case.id)
        work.commit()
    days.close()
    days.require_as_they_were()
    shown, known = till.on(case, first_on).shown, till.on(case, first_on).known
    assert shown is not None
    assert known is not None
    assert shown.total - known.total == Money.of(80)


def test_that_a_payment_taken_back_after_it_was_billed_stands_on_the_next_statement(till: Till) -> None:
    case = till.lend()
    service = CommissionService(till.desk)
    service.save_rate(till.supervisor, CommissionRate(case.client_id, date(2020, 1, 1), Decimal(10)))
    days = Evenings(till, case)
    paid_on = till.desk.today()
    payment = till.pay(case, 1000)
    days.close()
    made, _paper = service.make(till.supervisor, case.client_id, (paid_on, paid_on))
    assert made.commission == Money.of(100)
    till.payments.reverse(till.clerk, payment, "bounced")
    days.close()
    today = till.desk.today()
    draft = service.preview(till.supervisor, case.client_id, (paid_on + timedelta(days=1), today))
    assert (draft.received, draft.commission) == (Money.of(-1000), Money.of(-100))
    days.require_as_they_were()


@pytest.mark.parametrize("days_late", [1, 90, 91, 120])
def test_that_a_card_is_settled_by_its_days_past_due_on_the_day_of_payment(
    till: Till, days_late: int
) -> None:
    case = till.lend(product=ProductKind.CREDIT_CARD)
    begun = case.debt.past_due_from
    assert begun is not None
    day = begun + timedelta(days=days_late)
    assert case.debt.days_past_due(day) == days_late
    applied = till.payments.preview(till.clerk, case.id, Money.of(100), day).applied
    assert (applied.principal > ZERO) is (days_late > 90)


def test_that_a_settled_case_takes_no_more_without_a_word(till: Till) -> None:
    case = till.lend()
    till.pay(case, str(case.debt.balance.yuan))
    assert till.case(case).status is CaseStatus.SETTLED
    with pytest.raises(SurplusError) as refused:
        till.payments.record(till.clerk, till.new(case, "0.01"), takes_surplus=False)
    assert refused.value.over == Money.of("0.01")
    assert len(till.payments.of_case(till.clerk, case.id)) == 1
    meant = till.payments.record(till.clerk, till.new(case, "99999999.99"))
    assert (meant.applied, meant.left_over) == (Components(), Money.of("99999999.99"))
    assert till.ledger.books_balance()
