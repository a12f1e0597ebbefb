"""Whatever happens to money and lists, the books balance to the fen and no past day is told otherwise."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tests.services.ledger_samples import Lists, Till, lists, till

from casedesk.domain.agreements import RUNNING, Waiver, spread_waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case
from casedesk.domain.clients import Mandate, PayeeAccount
from casedesk.domain.errors import CaseDeskError, RefusedError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Right
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.reconciliation import Acceptance, Choice
from casedesk.services.agreements import AgreementService
from casedesk.services.booking import NewPayment, SurplusError
from casedesk.services.import_undo import ImportUndoService
from casedesk.services.payoffs import PayoffService
from casedesk.services.spreading import SpreadService

__all__ = ["lists", "till"]

_NUMBERS = count(1)
_WHICH = st.integers(0, 2)
_AMOUNTS = st.integers(1, 30_000).map(Money.of_fen)


class Books(RuleBasedStateMachine):
    """Three cases of one client's lists, with everything that changes what is owed on them."""

    till: Till
    lists: Lists

    def __init__(self) -> None:
        super().__init__()
        run = next(_NUMBERS)
        self.numbers = [f"M{run}-{number}" for number in range(3)]
        self.files = count(1)
        self.undoable: list[int] = []
        self.shown: dict[tuple[int, date], Components] = {}
        self._take([100, 200, 300])
        self.undoable.clear()

    def _rows(self, principals: list[int]) -> list[dict[str, Any]]:
        return [
            {"委案编号": number, "合同编号": f"HT{number}", "剩余本金": amount, "委案金额": amount + 20}
            for number, amount in zip(self.numbers, principals, strict=True)
        ]

    def _take(self, principals: list[int]) -> None:
        run = self.lists.check(*self._rows(principals), name=f"{self.numbers[0]}-{next(self.files)}.xlsx")
        choices = {(row.row, each.key): Choice.THEIRS for row in run.changed for each in row.differences}
        accept = Acceptance(choices=choices)
        if run.rows_to_write(accept):
            taken = self.lists.service.take(self.lists.actor, run, accept=accept, skip_bad=True)
            self.undoable.append(taken.placement.id)

    def _case(self, which: int) -> Case:
        return self.lists.case(self.numbers[which])

    def _payments(self, *states: PaymentStatus) -> list[Payment]:
        keys = [self._case(each).id for each in range(3)]
        found = [each for key in keys for each in self.till.payments.of_case(self.till.clerk, key)]
        gone = {each.reverses_id for each in found}
        return [
            each
            for each in found
            if each.status in states and each.reverses_id is None and each.id not in gone
        ]

    def _new(self, which: int, amount: Money, days_ago: int, *, is_confirmed: bool = True) -> NewPayment:
        day = self.till.desk.today() - timedelta(days=days_ago)
        return NewPayment(self._case(which).id, amount, day, is_confirmed=is_confirmed)

    @rule(days=st.integers(1, 25))
    def let_days_pass(self, days: int) -> None:
        """Remember what each case showed in the evening, and go on."""
        today = self.till.desk.today()
        for which in range(3):
            case = self._case(which)
            self.shown[case.id, today] = case.debt.owed
        self.till.later(days)
        AgreementService(self.till.desk).follow_up()

    @rule(which=_WHICH, amount=_AMOUNTS, days_ago=st.integers(0, 12), is_confirmed=st.booleans())
    def pay(self, which: int, amount: Money, days_ago: int, *, is_confirmed: bool) -> None:
        """Book money, also late or more than is owed."""
        new = self._new(which, amount, days_ago, is_confirmed=is_confirmed)
        self.till.payments.record(self.till.clerk, new)

    @precondition(lambda self: self._payments(PaymentStatus.CLAIMED))
    @rule(which=st.integers(0, 9))
    def confirm(self, which: int) -> None:
        """Confirm a claim."""
        claimed = self._payments(PaymentStatus.CLAIMED)
        self.till.payments.confirm(self.till.clerk, claimed[which % len(claimed)])

    @precondition(lambda self: self._payments(*PaymentStatus))
    @rule(which=st.integers(0, 9))
    def reverse(self, which: int) -> None:
        """Take a payment back, whatever it is."""
        there = self._payments(*PaymentStatus)
        with suppress(RefusedError):
            self.till.payments.reverse(self.till.clerk, there[which % len(there)], "wrong")

    @precondition(lambda self: self._payments(PaymentStatus.CONFIRMED))
    @rule(which=st.integers(0, 9), other=_WHICH, amount=_AMOUNTS, days_ago=st.integers(0, 5))
    def correct(self, which: int, other: int, amount: Money, days_ago: int) -> None:
        """Put another payment in the place of one, also on another case."""
        booked = self._payments(PaymentStatus.CONFIRMED)
        wrong, new = booked[which % len(booked)], self._new(other, amount, days_ago)
        self.till.payments.correct(self.till.clerk, wrong, new, "typed wrong")

    @rule(which=_WHICH, waived=st.integers(0, 2_000), rate=st.sampled_from((None, Decimal(12))))
    def sign(self, which: int, waived: int, rate: Decimal | None) -> None:
        """Sign a plan over what is owed, if the rules let it through."""
        case = self._case(which)
        owed = case.debt.owed
        least = min(Money.of_fen(waived), owed.charges)
        waived_parts = spread_waiver(least, owed)
        number = "JM-" + "-".join(str(part.fen) for _, part in waived_parts.parts())
        waiver = Waiver(waived_parts, number) if least > ZERO else Waiver(NOTHING)
        changes = {"running_rate": rate, "instalments": 2, "down_payment": ZERO, "down_on": None}
        with suppress(CaseDeskError):
            self.till.signed(case, waiver=waiver, **changes)

    @rule(which=_WHICH, days_ago=st.integers(0, 12), over=st.integers(0, 1))
    def settle(self, which: int, days_ago: int, over: int) -> None:
        """Pay what settles a plan, also late and with a fen more, or all that is owed without one."""
        case = self._case(which)
        try:
            amount = PayoffService(self.till.desk).quote(self.till.clerk, case.id).amount
        except RefusedError:
            amount = case.debt.balance
        amount += Money.of_fen(over)
        if amount > ZERO:
            self.till.payments.record(self.till.clerk, self._new(which, amount, days_ago))

    @rule(which=_WHICH, amount=_AMOUNTS, days_ago=st.integers(0, 12))
    def share_out(self, which: int, amount: Money, days_ago: int) -> None:
        """Share a payment out over the debts of the person, or book nothing where that is more than owed."""
        spreading = SpreadService(self.till.desk)
        before = self.till.payments.count(self.till.clerk)
        new, over = self._new(which, amount, days_ago), ZERO
        stored: list[Payment] = []
        try:
            stored = spreading.record(self.till.clerk, new, takes_surplus=False)
        except SurplusError as refused:
            over = refused.over
        booked = self.till.payments.count(self.till.clerk) - before
        assert booked == len(stored)
        assert stored or ZERO < over <= amount
        assert not stored or total(each.amount for each in stored) == amount

    @rule(principals=st.lists(st.integers(1, 400), min_size=3, max_size=3))
    def take_the_clients_list(self, principals: list[int]) -> None:
        """Let the client's balances be ours."""
        self._take(principals)

    @precondition(lambda self: self.undoable)
    @rule()
    def undo_the_last_list(self) -> None:
        """Take the newest list back, as far as nobody has worked on its cases."""
        placement = self.undoable.pop()
        ImportUndoService(self.till.desk).undo(self.lists.actor, placement, "wrong file")

    @invariant()
    def the_books_balance(self) -> None:
        """Every case's entries add up to what it owes, and nothing is owed below zero."""
        assert self.till.ledger.books_balance()
        today = self.till.desk.today()
        for which in range(3):
            case = self._case(which)
            assert not case.debt.owed.has_negative
            assert self.till.on(case, today).shown == case.debt.owed
            assert self.till.lines(case)[-1].balance == case.debt.owed

    @invariant()
    def allocations_are_whole(self) -> None:
        """What a payment settled and what it left over is the payment."""
        for each in self._payments(PaymentStatus.CONFIRMED):
            assert each.applied is not None
            assert each.left_over is not None
            assert not each.applied.has_negative
            assert each.left_over >= ZERO
            assert each.applied.total + each.left_over == each.amount

    @invariant()
    def no_past_day_changes(self) -> None:
        """What was shown on a day is what is told of it for ever."""
        for day in {day for _, day in self.shown}:
            told = self.till.ledger.balances(self.till.clerk, day)
            for (key, shown_on), owed in self.shown.items():
                assert shown_on != day or told[key].shown == owed

    def teardown(self) -> None:
        """Leave no plan running for the next story."""
        with self.till.desk.reading(self.till.clerk, Right.VIEW_CASES) as shelves:
            table = shelves.agreements.table.c
            running = shelves.agreements.all(table.status.in_(tuple(RUNNING)))
        for each in running:
            AgreementService(self.till.desk).void(self.till.supervisor, each, "the story is over")


def test_that_after_any_sequence_the_books_balance_and_the_past_stays(
    till: Till,
    lists: Lists,
) -> None:
    payee = PayeeAccount("河岳消费金融有限公司", "澄岭银行杭州分行", "8800010020260000137")
    with till.desk.work("client.changed", lists.actor, Right.MANAGE_CLIENTS) as work:
        client = work.clients.get(lists.client.id)
        mandate = Mandate("WT-2026-01", date(2026, 1, 1), date(2190, 12, 31))
        work.clients.save(replace(client, payee=payee, hotline="400-000-0137", mandate=mandate))
        work.about("client")
        work.commit()
    machine = type("Story", (Books,), {"till": till, "lists": lists})
    is_file = till.desk.database.engine.dialect.name == "sqlite"
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=8 if is_file else 3,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
