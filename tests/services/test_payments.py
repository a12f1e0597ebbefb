from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from tests.services.signing_samples import sign_all
from tests.services.waiver_letters import letter_for

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver, deferred_by
from casedesk.domain.allocation import NOTHING, AllocationOrder, Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.contacts import Promise, PromiseState
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, RefusedError
from casedesk.domain.instalment_states import InstalmentState
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.payments import PaymentChannel, PaymentStatus
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.booking import NewPayment
from casedesk.services.desk import Desk
from casedesk.services.payments import PaymentService

Lend = Callable[..., Case]
WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def payments(desk: Desk) -> PaymentService:
    return PaymentService(desk)


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def plan(desk: Desk, clerk: Operator, supervisor: Operator) -> Callable[..., Agreement]:
    """Return a function that brings a case to a signed plan."""

    def make(case: Case, **changes: object) -> Agreement:
        usual = AgreementQuotes(desk).basis(clerk, case.id).terms
        terms: Terms = replace(usual, **changes)  # type: ignore[arg-type]
        service = AgreementService(desk)
        agreement = service.submit(clerk, service.draft(clerk, case.id, terms, approval=letter_for(terms)))
        agreement, _paper = AgreementPrinting(desk).print(clerk, service.approve(supervisor, agreement))
        return sign_all(service, clerk, agreement, desk.today())

    return make


def paid(case: Case, amount: str | int, desk: Desk, **fields: object) -> NewPayment:
    return replace(NewPayment(case.id, Money.of(amount), desk.today()), **fields)  # type: ignore[arg-type]


def case_of(desk: Desk, clerk: Operator, case: Case) -> Case:
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        found: Case = shelves.cases.get(case.id)
        return found


def test_that_a_payment_settles_fees_then_interest_then_principal(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    booked = payments.record(clerk, paid(case, 5000, desk, voucher_no="PZ-1", payer="陈䶮"))
    assert booked.applied == Components(
        fees=Money.of(480), interest=Money.of("4218.66"), penalty=Money.of("301.34")
    )
    assert booked.left_over == ZERO
    assert case_of(desk, clerk, case).debt.owed == case.debt.owed - booked.applied


def test_that_a_card_ninety_one_days_late_is_paid_principal_first(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend(product=ProductKind.CREDIT_CARD)
    booked = payments.record(clerk, paid(case, 5000, desk))
    assert booked.applied == Components(principal=Money.of(5000))


def test_that_the_last_fen_settles_the_case_and_the_rest_is_left_over(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    booked = payments.record(clerk, paid(case, 46400, desk))
    assert booked.left_over == Money.of("74.20")
    settled = case_of(desk, clerk, case)
    assert (settled.status, settled.debt.balance) == (CaseStatus.SETTLED, ZERO)


def test_that_a_payment_is_neither_zero_nor_of_tomorrow(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    with pytest.raises(BadInputError, match="more than zero"):
        payments.record(clerk, paid(case, 0, desk))
    with pytest.raises(BadInputError, match="future"):
        payments.record(clerk, paid(case, 1, desk, paid_on=desk.today() + timedelta(days=1)))


def test_that_collectors_may_not_record_payments(
    desk: Desk, lend: Lend, collectors: tuple[Operator, Operator], payments: PaymentService
) -> None:
    case = lend()
    with pytest.raises(NoRightError):
        payments.record(collectors[0], paid(case, 100, desk))


def test_that_a_claimed_payment_changes_the_debt_only_once_confirmed(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    claimed = payments.record(clerk, paid(case, 1000, desk, is_confirmed=False))
    assert (claimed.status, claimed.applied) == (PaymentStatus.CLAIMED, None)
    assert case_of(desk, clerk, case).debt.owed == case.debt.owed
    confirmed = payments.confirm(clerk, claimed)
    assert confirmed.applied == Components(fees=Money.of(480), interest=Money.of(520))
    assert case_of(desk, clerk, case).debt.balance == Money.of("45325.80")
    with pytest.raises(RefusedError, match="Only a claimed"):
        payments.confirm(clerk, confirmed)
    with pytest.raises(ConflictError):
        payments.confirm(clerk, claimed)


def test_that_a_reversal_is_a_second_entry_and_brings_the_debt_back(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    booked = payments.record(clerk, paid(case, 46400, desk))
    with pytest.raises(BadInputError, match="reason"):
        payments.reverse(clerk, booked, " ")
    mirror = payments.reverse(clerk, booked, "The transfer bounced")
    assert (mirror.amount, mirror.reverses_id, mirror.left_over) == (
        Money.of(-46400),
        booked.id,
        Money.of("-74.20"),
    )
    back = case_of(desk, clerk, case)
    assert (back.debt.owed, back.status) == (case.debt.owed, CaseStatus.ACTIVE)
    assert [each.is_reversed for each in payments.rows(clerk)] == [False, True]
    assert len(payments.of_case(clerk, case.id)) == 2
    with pytest.raises(RefusedError, match="already"):
        payments.reverse(clerk, booked, "Twice")
    with pytest.raises(RefusedError, match="cannot be reversed"):
        payments.reverse(clerk, mirror, "Back again")


def test_that_a_claim_that_never_arrived_becomes_void(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    claimed = payments.record(clerk, paid(case, 1000, desk, is_confirmed=False))
    void = payments.reverse(clerk, claimed, "Not on the statement")
    assert (void.id, void.status) == (claimed.id, PaymentStatus.VOID)
    assert payments.counts(clerk) == {PaymentStatus.VOID: 1}
    with pytest.raises(RefusedError, match="already"):
        payments.reverse(clerk, void, "Again")


def test_that_an_instalment_is_kept_due_in_grace_and_broken_by_the_day(
    desk: Desk, lend: Lend, clerk: Operator, plan: Callable[..., Agreement], clock: Clock
) -> None:
    agreement = plan(lend(), first_on=date(2026, 12, 1))
    lists = AgreementLists(desk)

    def state() -> InstalmentState:
        found = lists.standing(clerk, agreement)
        assert found is not None
        return found.instalments[0].state

    seen = [state()]
    for days in (8, 1, 3):
        clock.moment += timedelta(days=days)
        seen.append(state())
    upcoming, due, in_grace, broken = seen
    assert (upcoming, due) == (InstalmentState.UPCOMING, InstalmentState.DUE_TODAY)
    assert (in_grace, broken) == (InstalmentState.IN_GRACE, InstalmentState.BROKEN)


def test_that_paying_the_missed_instalment_heals_a_broken_plan(
    desk: Desk, lend: Lend, clerk: Operator, plan: Callable[..., Agreement], clock: Clock
) -> None:
    case = lend()
    agreement = plan(case, first_on=date(2026, 12, 1))
    clock.moment += timedelta(days=20)
    AgreementService(desk).follow_up()
    payments, lists = PaymentService(desk), AgreementLists(desk)
    payments.record(clerk, paid(case, 3860, desk))
    assert lists.get(clerk, agreement.id).status is AgreementStatus.BROKEN
    payments.record(clerk, paid(case, "0.48", desk))
    assert lists.get(clerk, agreement.id).status is AgreementStatus.SIGNED
    healed = case_of(desk, clerk, case)
    assert healed.status is CaseStatus.ON_PLAN
    assert healed.next_step is not None
    assert healed.next_step.due_on == agreement.schedule[1].due_on


def test_that_a_payment_no_debtor_makes_is_refused(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    begun = case.debt.lent_on or date(2000, 1, 1)
    for wrong in (
        NewPayment(case.id, Money.of("100000000"), desk.today()),
        NewPayment(case.id, Money.of(10), begun - timedelta(days=1)),
        NewPayment(case.id, Money.of(10), date(1999, 12, 31)),
    ):
        with pytest.raises(BadInputError):
            payments.record(clerk, wrong)
    assert payments.record(clerk, NewPayment(case.id, Money.of(10), begun)).amount == Money.of(10)


def test_that_plan_payments_follow_the_plan_and_the_waiver_takes_effect_last(
    desk: Desk, lend: Lend, clerk: Operator, plan: Callable[..., Agreement], payments: PaymentService
) -> None:
    case = lend()
    agreement = plan(case, waiver=WAIVER, down_payment=Money.of(3000), down_on=date(2026, 11, 23))
    first = payments.record(clerk, paid(case, 3000, desk))
    assert first.applied == Components(interest=Money.of(3000))
    halfway = case_of(desk, clerk, case)
    assert halfway.debt.balance == Money.of("43325.80")
    payments.record(clerk, paid(case, 40250, desk))
    done = case_of(desk, clerk, case)
    assert (done.status, done.debt.owed) == (CaseStatus.SETTLED, NOTHING)
    assert AgreementLists(desk).get(clerk, agreement.id).status is AgreementStatus.DONE


def test_that_reversing_the_last_instalment_reopens_plan_case_and_waiver(
    desk: Desk, lend: Lend, clerk: Operator, plan: Callable[..., Agreement], payments: PaymentService
) -> None:
    case = lend()
    agreement = plan(case, waiver=WAIVER)
    booked = payments.record(clerk, paid(case, 43250, desk))
    payments.reverse(clerk, booked, "The transfer bounced")
    reopened = case_of(desk, clerk, case)
    assert (reopened.status, reopened.debt.owed) == (CaseStatus.ON_PLAN, case.debt.owed)
    assert AgreementLists(desk).get(clerk, agreement.id).status is AgreementStatus.SIGNED


def test_that_what_a_plan_leaves_to_the_contract_stays_owed(
    desk: Desk, lend: Lend, clerk: Operator, plan: Callable[..., Agreement], payments: PaymentService
) -> None:
    case = lend()
    left = deferred_by(Money.of(40000), case.debt.owed, NOTHING, AllocationOrder.CC561)
    assert left == Components(principal=Money.of("6325.80"))
    plan(case, deferred=left)
    payments.record(clerk, paid(case, 40000, desk))
    rest = case_of(desk, clerk, case)
    assert (rest.status, rest.debt.owed) == (CaseStatus.ACTIVE, left)


def test_that_a_total_above_the_debt_is_refused() -> None:
    owed = Components(principal=Money.of(1000))
    with pytest.raises(RefusedError, match="more than is owed"):
        deferred_by(Money.of(1001), owed, NOTHING, AllocationOrder.CC561)


def test_that_a_preview_tells_split_instalment_and_promise_and_books_nothing(
    desk: Desk, lend: Lend, clerk: Operator, plan: Callable[..., Agreement]
) -> None:
    payments, case = PaymentService(desk), lend()
    agreement = plan(case)
    with desk.work("promise.made", clerk, Right.LOG_CONTACTS) as work:
        work.promises.add(Promise(case.id, Money.of(1000), date(2026, 11, 30), desk.now(), clerk.id))
        work.about(case.case_no, case.id)
        work.commit()
    before = desk.revision()
    told = payments.preview(clerk, case.id, agreement.schedule[0].amount, desk.today())
    assert told.kept == (1,)
    assert told.agreement_no == agreement.agreement_no
    assert [each.amount for each in told.promises] == [Money.of(1000)]
    assert told.applied.total == agreement.schedule[0].amount
    assert payments.preview(clerk, case.id, Money.of(10), desk.today()).kept == ()
    assert desk.revision() == before


def test_that_a_promise_is_open_kept_or_broken_by_what_came_in(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService, clock: Clock
) -> None:
    case = lend(status=CaseStatus.PROMISE)
    with desk.work("promise.made", clerk, Right.LOG_CONTACTS) as work:
        work.promises.add(Promise(case.id, Money.of(1000), date(2026, 11, 30), desk.now(), clerk.id))
        work.about(case.case_no, case.id)
        work.commit()
    states = [payments.promises(clerk, case.id)[0].state]
    clock.moment += timedelta(days=11)
    states.append(payments.promises(clerk, case.id)[0].state)
    payments.record(clerk, paid(case, 1000, desk))
    states.append(payments.promises(clerk, case.id)[0].state)
    assert states == [PromiseState.OPEN, PromiseState.BROKEN, PromiseState.KEPT]
    assert case_of(desk, clerk, case).status is CaseStatus.ACTIVE


def test_that_money_for_a_returned_case_leaves_it_returned(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend(status=CaseStatus.RETURNED)
    payments.record(clerk, paid(case, 100, desk))
    assert case_of(desk, clerk, case).status is CaseStatus.RETURNED


def test_that_each_booking_is_one_entry_and_names_the_payer_only_masked(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, payments: PaymentService
) -> None:
    case = lend()
    payments.record(clerk, paid(case, 100, desk, payer="陈䶮", channel=PaymentChannel.CLIENT_REPORT))
    entry = AuditService(desk).entries(supervisor)[0]
    assert (entry.action, entry.subject, entry.summary["amount"]) == ("payment.recorded", case.case_no, 10000)
    assert "陈䶮" not in entry.body


def test_that_the_ledger_is_windowed_filtered_and_ordered(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService
) -> None:
    case = lend()
    for amount in (300, 100, 200):
        payments.record(clerk, paid(case, amount, desk))
    payments.record(clerk, paid(case, 50, desk, is_confirmed=False))
    assert payments.count(clerk) == 4
    assert [each.amount.yuan for each in payments.rows(clerk, 1, 2)] == [200, 100]
    rising = payments.rows(clerk, statuses=(PaymentStatus.CONFIRMED,), order="amount", is_descending=False)
    assert [each.amount.yuan for each in rising] == [100, 200, 300]


def test_that_a_correction_is_previewed_as_if_the_wrong_payment_were_gone(
    desk: Desk, lend: Lend, clerk: Operator, payments: PaymentService, plan: Callable[..., Agreement]
) -> None:
    case = lend()
    plan(case, instalments=4)
    fresh = payments.preview(clerk, case.id, Money.of(5000), desk.today())
    booked = payments.record(clerk, NewPayment(case.id, Money.of(5000), desk.today()))
    again = payments.preview(clerk, case.id, Money.of(5000), desk.today(), booked)
    assert (again.owed, again.applied, again.after) == (fresh.owed, fresh.applied, fresh.after)
    assert [each.id for each in payments.of_case(clerk, case.id)] == [booked.id], "nothing of it is kept"
