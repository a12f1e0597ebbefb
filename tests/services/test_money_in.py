"""Money that comes: vouchers, receipts, corrections, one payment over several debts, two desks at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from threading import Thread

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.allocation import AllocationOrder, Components, Part
from casedesk.domain.cases import Case
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError, CaseDeskError, ConflictError, NotFoundError, RefusedError
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Right
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.services.agreements import AgreementService
from casedesk.services.spreading import SpreadService

__all__ = ["till"]

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"
K = LedgerKind


def test_that_a_payment_keeps_who_confirmed_it_and_its_voucher(till: Till) -> None:
    case = till.lend()
    booked = till.pay(case, 100, payer="陈䶮", voucher_no="PZ-1", picture=PNG)
    assert (booked.confirmed_by, booked.confirmed_at) == (till.clerk.id, till.desk.now())
    assert till.payments.voucher(till.clerk, booked) == PNG
    claimed = till.pay(case, 100, is_confirmed=False)
    assert (claimed.confirmed_by, claimed.confirmed_at) == (None, None)
    confirmed = till.payments.confirm(till.supervisor, claimed)
    assert confirmed.confirmed_by == till.supervisor.id
    later = till.payments.attach_voucher(till.clerk, confirmed, PNG)
    assert later.voucher_sha256 == booked.voucher_sha256
    with pytest.raises(BadInputError, match="neither a JPEG"):
        till.payments.attach_voucher(till.clerk, later, b"MZ program")
    with pytest.raises(NotFoundError):
        till.payments.voucher(till.clerk, claimed)


def test_that_a_receipt_has_one_number_however_often_it_is_asked_for(till: Till) -> None:
    case = till.lend()
    booked = till.pay(case, 100)
    numbered = till.payments.receipt(till.clerk, booked.id)
    assert numbered.receipt_no.startswith("SJ")
    assert till.payments.receipt(till.clerk, booked.id) == numbered
    assert till.payments.receipt(till.clerk, till.pay(case, 5).id).receipt_no != numbered.receipt_no
    claimed = till.pay(case, 7, is_confirmed=False)
    with pytest.raises(RefusedError, match="confirmed"):
        till.payments.receipt(till.clerk, claimed.id)
    mirror = till.payments.reverse(till.clerk, numbered, "not ours")
    assert mirror.receipt_no == ""
    for key in (booked.id, mirror.id):
        with pytest.raises(RefusedError, match="reversed"):
            till.payments.receipt(till.clerk, key)


def test_that_a_correction_is_a_reversal_and_a_new_payment_in_one_act(till: Till) -> None:
    case, other = till.lend(), till.lend()
    wrong = till.pay(case, 500, voucher_no="PZ-9", picture=PNG)
    with pytest.raises(BadInputError, match="reason"):
        till.payments.correct(till.clerk, wrong, till.new(other, 50), " ")
    right = till.payments.correct(till.clerk, wrong, till.new(other, 50, voucher_no="PZ-9"), "typed a zero")
    assert (right.corrects_id, right.case_id, right.amount) == (wrong.id, other.id, Money.of(50))
    assert right.voucher_sha256 == wrong.voucher_sha256
    assert till.case(case).debt.owed == case.debt.owed
    assert till.kinds(case) == [K.OPENING, K.PAYMENT, K.REVERSAL]
    assert till.kinds(other) == [K.OPENING, K.PAYMENT]
    with pytest.raises(RefusedError, match="reversed already"):
        till.payments.correct(till.clerk, wrong, till.new(other, 50), "again")
    with pytest.raises(BadInputError, match="more than zero"):
        till.payments.correct(till.clerk, right, till.new(other, 0), "nothing came")
    assert till.kinds(other) == [K.OPENING, K.PAYMENT]
    assert till.ledger.books_balance()


def test_that_a_voucher_that_comes_twice_is_told(till: Till) -> None:
    case, other = till.lend(), till.lend()
    first = till.pay(case, 100, voucher_no="PZ-1")
    again = till.new(other, 70, voucher_no="PZ-1")
    assert [each.id for each in till.payments.doubles(till.clerk, again)] == [first.id]
    assert till.payments.doubles(till.clerk, till.new(case, 100, voucher_no="PZ-2")) == []
    plain = till.pay(case, 30)
    assert [each.id for each in till.payments.doubles(till.clerk, till.new(case, 30))] == [plain.id]
    till.payments.reverse(till.clerk, first, "not ours")
    assert till.payments.doubles(till.clerk, again) == []


def test_that_two_desks_book_one_after_the_other_and_confirm_only_once(till: Till) -> None:
    case = till.lend()
    claimed = till.pay(case, 100, is_confirmed=False)
    problems: list[CaseDeskError] = []

    def act(what: Callable[[], object]) -> None:
        try:
            what()
        except CaseDeskError as problem:
            problems.append(problem)

    def confirm() -> Payment:
        return till.payments.confirm(till.clerk, claimed)

    acts: list[Callable[[], object]] = [
        confirm,
        confirm,
        lambda: till.pay(case, 50),
        lambda: till.pay(case, 60),
    ]
    threads = [Thread(target=act, args=(each,)) for each in acts]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert [type(each) for each in problems] == [ConflictError]
    assert till.case(case).debt.balance == case.debt.balance - Money.of(210)
    assert till.ledger.books_balance()


def test_that_the_clients_contracts_set_the_order_where_they_agree_on_one(till: Till) -> None:
    order = (Part.PRINCIPAL, Part.FEES, Part.PENALTY, Part.INTEREST)
    case = till.lend(client={"contract_order": order})
    assert till.pay(case, 1000).applied == Components(principal=Money.of(1000))
    card = till.lend(product=ProductKind.CREDIT_CARD, client={"contract_order": order})
    assert till.pay(card, 10, paid_on=till.desk.today()).applied == Components(principal=Money.of(10))


def test_that_a_card_changes_its_order_with_the_ninety_first_day_also_in_a_plan(till: Till) -> None:
    case = till.lend(product=ProductKind.CREDIT_CARD)
    debt = replace(case.debt, overdue_on=till.desk.today() - timedelta(days=89))
    with till.desk.work("case.changed", till.supervisor, Right.EDIT_CASES) as work:
        work.cases.save(replace(work.cases.get(case.id), debt=debt))
        work.about(case.case_no, case.id)
        work.commit()
    till.signed(case, order=AllocationOrder.CARD_LE90)
    till.later(1)
    before, after = till.pay(case, 10), None
    till.later(1)
    after = till.pay(case, 10)
    assert before.applied == Components(interest=Money.of(10))
    assert after.applied == Components(principal=Money.of(10))


def test_that_running_interest_is_owed_on_its_day_and_less_of_it_when_paid_early(till: Till) -> None:
    case = till.lend()
    agreement = till.signed(case, running_rate=Decimal(12), instalments=3, down_payment=ZERO, down_on=None)
    first = agreement.schedule[0]
    till.clock.moment += timedelta(days=(first.due_on - till.desk.today()).days)  # type: ignore[operator]
    AgreementService(till.desk).follow_up()
    assert till.kinds(case) == [K.OPENING, K.ACCRUAL]
    booked = till.pay(case, str(first.amount.yuan))
    assert till.kinds(case) == [K.OPENING, K.ACCRUAL, K.PAYMENT]
    assert till.lines(case)[1].entry.change == Components(interest=first.to_interest)
    assert booked.left_over == ZERO
    rest = till.case(case).debt.balance
    till.later(3)
    early = till.pay(case, str(rest.yuan))
    ran = till.lines(case)[3].entry
    assert (ran.kind, ran.counts_from) == (K.ACCRUAL, till.desk.today())
    assert ZERO < ran.change.interest < agreement.schedule[1].to_interest
    assert early.left_over == ZERO
    assert till.case(case).debt.balance == ran.change.interest
    assert till.ledger.books_balance()


def _second(till: Till, case: Case, **debt: object) -> Case:
    """Lend the same person something more of the same client."""
    fields = {"contract_no": "HT-second", **debt}
    with till.desk.work("case.added", till.supervisor, Right.EDIT_CASES) as work:
        stored: Case = work.cases.add(
            replace(case, id=0, case_no=f"{case.case_no}-2", debt=replace(case.debt, **fields))  # type: ignore[arg-type]
        )
        work.about(stored.case_no, stored.id)
        work.commit()
    return stored


def test_that_a_kept_plan_lets_debts_that_are_due_go_first(till: Till) -> None:
    planned = till.lend()
    light = Components(principal=Money.of(20_000), interest=Money.of(10))
    due = _second(till, till.case(planned), owed=light)
    agreement = till.signed(planned, instalments=12)
    service, first = SpreadService(till.desk), agreement.schedule[0]

    def shared(amount: int) -> list[tuple[int, Money]]:
        found = service.preview(till.clerk, due.id, Money.of(amount), till.desk.today())
        return [(each.case.id, each.amount) for each in found.lines]

    assert shared(5000) == [(due.id, Money.of(5000)), (planned.id, ZERO)]
    assert shared(25_000) == [(due.id, light.total), (planned.id, Money.of(25_000) - light.total)]
    till.later((first.due_on - till.desk.today()).days)
    assert shared(5000) == [(planned.id, first.amount), (due.id, Money.of(5000) - first.amount)]
    booked = service.record(till.clerk, till.new(due, 25_000))
    assert [(each.case_id, each.amount) for each in booked] == [
        (planned.id, Money.of(25_000) - light.total), (due.id, light.total)
    ]  # fmt: skip
    assert till.agreement(agreement).status is AgreementStatus.SIGNED
    assert till.ledger.books_balance()


def test_that_once_the_rest_of_a_plan_is_due_all_of_it_stands_in_the_row(till: Till) -> None:
    planned = till.lend()
    due = _second(till, till.case(planned), owed=Components(principal=Money.of(20_000)))
    agreement = till.signed(planned, instalments=12)
    till.later((agreement.schedule[0].due_on - till.desk.today()).days + 40)
    with till.desk.work("agreement.edited", till.supervisor, Right.EDIT_CASES) as work:
        stored = work.agreements.get(agreement.id)
        broken = replace(stored, status=AgreementStatus.BROKEN, accelerated_on=till.desk.today())
        work.agreements.save(broken)
        work.about(stored.agreement_no, planned.id)
        work.commit()
    found = SpreadService(till.desk).preview(till.clerk, due.id, Money.of(40_000), till.desk.today())
    assert [(each.case.id, each.amount) for each in found.lines] == [
        (planned.id, Money.of(40_000)), (due.id, ZERO)
    ]  # fmt: skip


def test_that_one_payment_settles_several_debts_in_the_laws_row_or_the_debtors(till: Till) -> None:
    case, service = till.lend(), SpreadService(till.desk)
    not_due = _second(till, till.case(case), overdue_on=None)
    whole = case.debt.balance
    shared = service.preview(till.clerk, not_due.id, whole + Money.of(100), till.desk.today())
    assert [(each.case.id, each.amount) for each in shared.lines] == [
        (case.id, whole), (not_due.id, Money.of(100))
    ]  # fmt: skip
    new = till.new(not_due, 300, voucher_no="PZ-1")
    (booked,) = service.record(till.clerk, new, chosen=(not_due.id,))
    assert booked.case_id == not_due.id
    both = service.record(till.clerk, till.new(not_due, str((whole + whole).yuan)))
    assert [each.case_id for each in both] == [case.id, not_due.id]
    assert both[0].left_over == Money.of(300)
    assert till.case(case).debt.balance.is_zero
    assert till.case(not_due).debt.balance.is_zero
    with pytest.raises(BadInputError, match="confirmed"):
        service.record(till.clerk, till.new(case, 5, is_confirmed=False))
    assert till.ledger.books_balance()
    assert all(each.status is PaymentStatus.CONFIRMED for each in both)
    assert both[0].paid_on == date(2026, 11, 23)
