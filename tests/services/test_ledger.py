"""What is owed on a case: every change has its entry, and every past day can be told again."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

import pytest
from tests.services.ledger_samples import Lists, Till, lists, till

from casedesk.domain.agreements import AgreementStatus, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError, NotFoundError
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import Money
from casedesk.domain.operators import Right
from casedesk.domain.reconciliation import Acceptance
from casedesk.services.booking import NewPayment
from casedesk.services.import_undo import ImportUndoService
from casedesk.services.kept_values import KeptValueService
from casedesk.services.ledger import LedgerService
from casedesk.services.payments import PaymentService
from casedesk.services.undoing import UndoService
from casedesk.storage import schema

__all__ = ["lists", "till"]

K = LedgerKind
WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")


class Clock(Protocol):
    moment: object


def kinds(lists: Lists, case_id: int) -> list[LedgerKind]:
    return [each.entry.kind for each in LedgerService(lists.desk).entries(lists.actor, case_id)]


def test_that_the_first_payment_opens_the_ledger_with_the_balance_brought_in(till: Till) -> None:
    case = till.lend()
    assert till.kinds(case) == [K.OPENING]
    booked = till.pay(case, 5000)
    opening, payment = till.lines(case)
    assert (opening.entry.change, opening.entry.counts_from) == (case.debt.owed, case.debt.as_of)
    assert payment.entry.change == NOTHING - (booked.applied or NOTHING)
    assert (payment.payment, payment.by) == (booked, till.clerk.name)
    assert payment.balance == till.case(case).debt.owed
    assert till.ledger.books_balance()


def _change(till: Till, case: Case, change: BalanceChange | None, fees: int) -> None:
    less = replace(case.debt, owed=replace(case.debt.owed, fees=Money.of(fees)))
    with till.desk.work("case.changed", till.supervisor, Right.EDIT_CASES) as work:
        work.cases.save(replace(case, debt=less))
        if change is not None:
            work.enter(change)
        work.commit()


def test_that_a_balance_that_changes_without_a_reason_is_never_committed(till: Till) -> None:
    case = till.case(till.lend())
    with pytest.raises(RuntimeError, match="without the ledger"):
        _change(till, case, None, 1)
    change = BalanceChange(case.id, K.BY_HAND, case.debt.as_of, Components(fees=Money.of(-1)))
    with pytest.raises(RuntimeError, match="without the ledger"):
        _change(till, case, change, 480)
    assert till.case(case) == case
    _change(till, case, change, 479)
    assert till.kinds(case) == [K.OPENING, K.BY_HAND]


def test_that_a_past_day_is_told_as_it_was_shown_and_as_it_is_known_now(till: Till) -> None:
    case, first = till.lend(), till.desk.today()
    till.later(10)
    till.pay(case, 480, paid_on=first + timedelta(days=4))
    owed, less = case.debt.owed, replace(case.debt.owed, fees=Money.of(0))
    days = {number: first + timedelta(days=number) for number in (-1, 3, 4, 9, 10, 400)}
    told = {number: till.on(case, day) for number, day in days.items()}
    assert (told[-1].shown, told[-1].known) == (None, None)
    assert (told[3].shown, told[3].known) == (owed, owed)
    assert (told[4].shown, told[4].known) == (owed, less)
    assert (told[10].shown, told[10].known) == (less, less)
    assert told[400].shown == less
    assert till.on(case, days[4], known_at=days[9]).known == owed


def test_that_a_reversal_leaves_the_days_between_as_they_were_shown(till: Till) -> None:
    case, day = till.lend(), till.later(2)
    booked = till.pay(case, 480)
    till.later(3)
    till.payments.reverse(till.clerk, booked, "booked twice")
    told = till.on(case, day)
    assert told.shown == replace(case.debt.owed, fees=Money.of(0))
    assert told.known == case.debt.owed
    assert till.kinds(case) == [K.OPENING, K.PAYMENT, K.REVERSAL]
    assert till.ledger.books_balance()


def test_that_a_waiver_that_took_effect_goes_back_to_the_fen(till: Till) -> None:
    case = till.lend()
    agreement = till.signed(case, waiver=WAIVER)
    booked = till.pay(case, str(agreement.terms.total.total.yuan))
    assert till.kinds(case) == [K.OPENING, K.PAYMENT, K.WAIVER]
    assert till.case(case).debt.balance.is_zero
    till.payments.reverse(till.clerk, booked, "not ours")
    assert till.kinds(case)[-2:] == [K.REVERSAL, K.WAIVER_LAPSED]
    assert till.case(case).debt.owed == case.debt.owed
    assert till.ledger.books_balance()


def test_that_a_clients_list_counts_from_its_own_day_and_an_undo_takes_it_back(
    lists: Lists, clock: Clock
) -> None:
    ledger = LedgerService(lists.desk)
    lists.take({}, {})
    first = lists.desk.today()
    clock.moment += timedelta(days=3)
    taken = lists.take({"剩余本金": 150}, {}, name="next.xlsx", accept=Acceptance.everything())
    case, day = lists.case(), lists.desk.today()
    assert kinds(lists, case.id) == [K.OPENING, K.CLIENT_FILE]
    assert kinds(lists, lists.case("A002").id) == [K.OPENING]
    assert len(lists.all("ledger_entries")) == 2
    clock.moment += timedelta(days=3)
    ImportUndoService(lists.desk).undo(lists.actor, taken.placement.id, "wrong file")
    assert kinds(lists, case.id) == [K.OPENING, K.CLIENT_FILE, K.TAKEN_BACK]
    shown = ledger.balance(lists.actor, case.id, day)
    assert shown.shown is not None
    assert shown.known is not None
    assert shown.shown.principal == Money.of(150)
    assert shown.known.principal == Money.of(100)
    assert ledger.balance(lists.actor, case.id, first).shown == lists.case().debt.owed
    assert ledger.books_balance()


def test_that_cases_whose_import_is_undone_leave_no_entries_for_the_next_ones(lists: Lists) -> None:
    first = lists.take({}).placement
    second = lists.take({"剩余本金": 150}, name="next.xlsx").placement
    undo = ImportUndoService(lists.desk)
    undo.undo(lists.actor, second.id, "wrong file")
    undo.undo(lists.actor, first.id, "wrong file")
    assert lists.all("cases") == []
    assert lists.all("ledger_entries") == []


def test_that_an_adopted_balance_enters_the_ledger_and_its_undo_too(lists: Lists) -> None:
    ledger, kept = LedgerService(lists.desk), KeptValueService(lists.desk)
    lists.take({})
    case = lists.case()
    payments = PaymentService(lists.desk)
    payments.record(lists.actor, NewPayment(case.id, Money.of(10), lists.desk.today()))
    lists.take({"剩余本金": 150}, name="next.xlsx", accept=Acceptance.everything())
    value = next(each.value for each in kept.of_case(lists.actor, case.id) if each.value.field == "owed")
    kept.adopt(lists.actor, value.id, value.version)
    assert kinds(lists, case.id) == [K.OPENING, K.PAYMENT, K.CLIENT_FILE]
    UndoService(lists.desk).undo(lists.actor)
    assert kinds(lists, case.id)[-1] is K.BY_HAND
    UndoService(lists.desk).redo(lists.actor)
    assert len(kinds(lists, case.id)) == 5
    assert ledger.books_balance()


def test_that_an_agreement_is_marked_when_a_payment_from_before_its_signature_turns_up(till: Till) -> None:
    first, case = till.desk.today(), till.lend()
    till.later(5)
    agreement = till.signed(case)
    till.pay(case, 100)
    assert till.agreement(agreement).basis_changed_on is None
    till.pay(case, 100, paid_on=first + timedelta(days=1))
    marked = till.agreement(agreement)
    assert marked.status is AgreementStatus.SIGNED
    assert marked.basis_changed_on == till.desk.today()
    assert marked.basis_note.endswith("-100.00")


def test_that_the_balances_of_all_cases_on_a_day_are_those_of_each(till: Till) -> None:
    cases, day = [till.lend(), till.lend(), till.lend()], till.later(2)
    till.pay(cases[0], 480)
    till.pay(cases[1], 46400)
    till.later(1)
    till.pay(cases[1], 5)
    assert till.ledger.balances(till.clerk, day) == {each.id: till.on(each, day) for each in cases}
    with pytest.raises(NotFoundError):
        till.ledger.balance(till.clerk, 99, day)
    with pytest.raises(BadInputError, match="out of range"):
        till.on(cases[0], date.max)


def test_that_an_office_from_before_the_ledger_gets_its_entries_from_payments_and_the_log(till: Till) -> None:
    cases, first = [till.lend(), till.lend(), till.lend()], till.desk.today()
    till.later(2)
    booked = till.pay(cases[0], 480, paid_on=first)
    claim = till.pay(cases[0], 70, is_confirmed=False)
    till.later(1)
    till.payments.confirm(till.clerk, claim)
    till.payments.reverse(till.clerk, booked, "not ours")
    agreement = till.signed(cases[1], waiver=WAIVER)
    till.pay(cases[1], str(agreement.terms.total.total.yuan))
    written = [[replace(each.entry, id=0) for each in till.lines(case)] for case in cases]
    engine = till.desk.database.engine
    schema.migrate(engine, "0003")
    schema.migrate(engine, schema.HEAD)
    assert [[replace(each.entry, id=0) for each in till.lines(case)] for case in cases] == written
    assert till.ledger.books_balance()


def test_that_a_case_that_never_changed_is_known_from_the_day_on_which_it_came(
    lists: Lists, clock: Clock
) -> None:
    ledger = LedgerService(lists.desk)
    lists.take({})
    case, first = lists.case(), lists.desk.today()
    clock.moment += timedelta(days=10)  # type: ignore[operator]
    lists.take({"备注": "再次"}, name="next.xlsx")
    eve = first - timedelta(days=1)
    told = ledger.balance(lists.actor, case.id, first)
    assert told.shown == told.known == case.debt.owed
    assert ledger.balance(lists.actor, case.id, first, known_at=eve).known is None
    PaymentService(lists.desk).record(lists.actor, NewPayment(case.id, Money.of(1), lists.desk.today()))
    assert ledger.balance(lists.actor, case.id, first).known == case.debt.owed
