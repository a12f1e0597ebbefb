"""Draws the practice office's cases: debts, where each stands, and half a year of work on them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from casedesk.domain.allocation import Components, allocate, order_for
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction, Promise
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.services.practice_people import Household, Inventor, happens

_STATUSES: Final = (
    (CaseStatus.ACTIVE, 19), (CaseStatus.TO_VISIT, 8), (CaseStatus.PROMISE, 5), (CaseStatus.VERIFY, 4),
    (CaseStatus.ON_HOLD, 2), (CaseStatus.DISPUTE, 2), (CaseStatus.LEGAL, 2), (CaseStatus.KEPT, 3),
    (CaseStatus.SETTLED, 3), (CaseStatus.RETURNED, 2),
)  # fmt: skip
"""How many of fifty cases stand where; drafts, plans and broken plans come from the agreements."""

_FLAGS: Final = {
    7: (FlagKind.VULNERABLE, "独居，慢性病，家属陪同沟通"),
    19: (FlagKind.COMPLAINT, "投诉来电时间过早，处理中"),
    23: (FlagKind.STAFF_SAFETY, "院内有未拴的大狗，先电话联系"),
    31: (FlagKind.HARDSHIP, "停工三个月，提出困难申请"),
    37: (FlagKind.DO_NOT_CONTACT, "书面要求停止电话联系"),
    43: (FlagKind.REPRESENTED, "已委托律师，函件寄律师事务所"),
    53: (FlagKind.DECEASED, "社区告知已故，待法务核实"),
}
"""Which case out of every sixty carries which flag."""

_STEPS: Final = {
    CaseStatus.ACTIVE: StepKind.CALL,
    CaseStatus.TO_VISIT: StepKind.VISIT,
    CaseStatus.VERIFY: StepKind.VERIFY,
    CaseStatus.ON_HOLD: StepKind.REVIEW,
    CaseStatus.DISPUTE: StepKind.REVIEW,
    CaseStatus.LEGAL: StepKind.REVIEW,
    CaseStatus.KEPT: StepKind.CALL,
}
_RESULTS: Final = (
    (ContactResult.NO_ANSWER, 40), (ContactResult.TALKED, 32), (ContactResult.OUT_OF_SERVICE, 6),
    (ContactResult.REFUSED, 8), (ContactResult.LEFT_WORD, 10), (ContactResult.WRONG_NUMBER, 4),
)  # fmt: skip
_NOTES: Final = {
    ContactResult.TALKED: (
        "称月底发工资后还款",
        "说明逾期原因：生意周转困难",
        "要求核对利息明细",
        "愿意协商分期",
    ),
    ContactResult.REFUSED: ("挂断", "称正在开会，拒绝沟通"),
    ContactResult.LEFT_WORD: ("请家属转告回电",),
}
_EVERY: Final = 60
_OLD_PROMISE: Final = 20
_DAYS_TO_RECALL: Final = 210
_FULL_BOOK: Final = 2000
"""Offices with more cases than this get fewer contacts a case, to be built in a minute or two."""


@dataclass(frozen=True)
class Series:
    """One placement to draw: whose cases, how many, when they came."""

    client_id: int
    product: ProductKind
    product_name: str
    prefix: str
    assigned_on: date
    first_no: int
    cases: int


@dataclass(frozen=True)
class DrawnCase:
    """One case with everything that hangs on it, all without keys."""

    case: Case
    debtor: Household | None
    """None where an earlier debtor of the same placement owes this too."""
    same_as: int = -1
    relatives: tuple[Household, ...] = ()
    flags: tuple[Flag, ...] = ()
    contacts: tuple[ContactAttempt, ...] = ()
    promises: tuple[Promise, ...] = ()
    payments: tuple[Payment, ...] = ()


class CaseBook:
    """Draws cases in their order; the same seed and day give the same book."""

    def __init__(
        self, seed: int, today: date, zone: ZoneInfo, *, staff: Sequence[int], clerk: int, size: int
    ) -> None:
        self._random = random.Random(f"{seed} cases")  # noqa: S311 - invented data, no secret
        self._today, self._zone, self._staff, self._clerk = today, zone, staff, clerk
        self._people = Inventor(self._random, today)
        self._most_contacts = 8 if size <= _FULL_BOOK else 3
        self._statuses = self._endless_statuses()
        self._count = 0

    def draw(self, series: Series) -> Iterator[DrawnCase]:
        """Yield the cases of one placement."""
        for place in range(series.cases):
            self._count += 1
            is_linked = place > 0 and happens(self._random, 5)
            same_as = self._random.randrange(place) if is_linked else -1
            yield self._case(series, place, same_as)

    def _endless_statuses(self) -> Iterator[CaseStatus]:
        deck = [status for status, times in _STATUSES for _ in range(times)]
        while True:
            self._random.shuffle(deck)
            yield from deck

    def _case(self, series: Series, place: int, same_as: int) -> DrawnCase:
        status = next(self._statuses)
        if status is CaseStatus.RETURNED and (self._today - series.assigned_on).days < 60:  # noqa: PLR2004
            status = CaseStatus.ACTIVE
        debt = self._debt(series, place)
        contacts = self._contacts(series.assigned_on)
        promises, payments = self._money(status, debt, series.assigned_on)
        for each in payments:
            owed = debt.owed - (each.applied or Components())
            debt = debt.reduced_to(owed, each.paid_on)
        flags = self._flags(status, series.assigned_on)
        case = Case(
            case_no=f"{series.prefix}{series.assigned_on:%y%m}{series.first_no + place:06d}",
            client_id=series.client_id,
            placement_id=0,
            debtor_id=0,
            debt=debt,
            status=CaseStatus.SETTLED if debt.balance.is_zero else status,
            operator_id=self._random.choice((*self._staff, *self._staff, None)),
            assigned_on=series.assigned_on,
            recall_on=self._recall_on(status, series.assigned_on),
            next_step=self._next_step(status, promises),
            last_contact_at=max((each.at for each in contacts), default=None),
        )
        relatives = tuple(self._people.relative() for _ in range(self._random.choice((0, 1, 1, 2))))
        debtor = None if same_as >= 0 else self._people.debtor()
        return DrawnCase(case, debtor, same_as, relatives, flags, contacts, promises, payments)

    def _recall_on(self, status: CaseStatus, since: date) -> date:
        if status is CaseStatus.RETURNED:
            return self._today - timedelta(days=self._random.randint(3, 40))
        return since + timedelta(days=_DAYS_TO_RECALL)

    def _debt(self, series: Series, place: int) -> Debt:
        draw = self._random
        days = draw.choice((20, 45, 75, 110, 150, 200, 300, 420)) + draw.randint(0, 25)
        top = {ProductKind.CREDIT_CARD: 60, ProductKind.CONSUMER_LOAN: 80, ProductKind.CAR_LOAN: 150}
        principal = Money.of_fen(draw.randint(300_000, top.get(series.product, 60) * 100_000))
        interest = Money.of_fen(principal.fen * days * 4 // 10_000)
        penalty = Money.of_fen(interest.fen // 2)
        fees = Money.of_fen(draw.choice((0, 0, 0, 12_050, 30_000)))
        owed = Components(principal, interest, penalty, fees)
        is_card = series.product is ProductKind.CREDIT_CARD
        return Debt(
            product=series.product,
            contract_no=f"HT{draw.randrange(10**10):010d}",
            owed=owed,
            as_of=series.assigned_on,
            assigned_amount=owed.total,
            overdue_on=series.assigned_on - timedelta(days=days),
            product_name=series.product_name,
            lent_amount=principal * 2,
            lent_on=series.assigned_on - timedelta(days=days + 360),
            card_no=f"629999{series.first_no + place:010d}" if is_card else "",
        )

    def _contacts(self, since: date) -> tuple[ContactAttempt, ...]:
        span = (self._today - since).days
        number = self._random.randint(0, self._most_contacts)
        days = sorted(self._random.randint(1, max(span, 1)) for _ in range(number))
        return tuple(self._contact(since + timedelta(days=each)) for each in days if each < span)

    def _contact(self, day: date) -> ContactAttempt:
        draw = self._random
        at = self._moment(day)
        operator = draw.choice(self._staff)
        if happens(draw, 15):
            return ContactAttempt(
                0, 0, Channel.SMS, Direction.OUTGOING, ContactResult.DELIVERED, at, operator
            )
        result = draw.choices(*zip(*_RESULTS, strict=True))[0]
        incoming = result is ContactResult.TALKED and happens(draw, 20)
        return ContactAttempt(
            0,
            0,
            Channel.CALL,
            Direction.INCOMING if incoming else Direction.OUTGOING,
            result,
            at,
            operator,
            minutes=draw.randint(1, 9) if result is ContactResult.TALKED else 0,
            note=draw.choice(_NOTES.get(result, ("",))),
        )

    def _moment(self, day: date) -> datetime:
        minutes = self._random.randint(9 * 60, 19 * 60)
        local = datetime.combine(day, time(minutes // 60, minutes % 60), self._zone)
        return local.astimezone(UTC)

    def _money(
        self, status: CaseStatus, debt: Debt, since: date
    ) -> tuple[tuple[Promise, ...], tuple[Payment, ...]]:
        """Return promises and payments that make the status true."""
        amount = Money.of_fen(max(50_000, debt.balance.fen // 10 // 1000 * 1000))
        span = max((self._today - since).days, 2)
        if status is CaseStatus.PROMISE:
            made = self._today - timedelta(days=self._random.randint(1, min(6, span - 1)))
            due = self._today + timedelta(days=self._random.randint(0, 9))
            return (self._promise(amount, made, due),), ()
        if status is CaseStatus.KEPT:
            made = self._today - timedelta(days=self._random.randint(1, span - 1))
            paid = min(made + timedelta(days=3), self._today)
            promise = self._promise(amount, made, made + timedelta(days=5))
            return (promise,), (self._payment(debt, amount, paid),)
        if status is CaseStatus.SETTLED:
            paid = self._today - timedelta(days=self._random.randint(1, span - 1))
            return (), (self._payment(debt, debt.balance, paid),)
        if status is CaseStatus.ACTIVE and span > _OLD_PROMISE and happens(self._random, 20):
            made = self._today - timedelta(days=self._random.randint(12, span - 1))
            return (self._promise(amount, made, made + timedelta(days=4)),), ()
        return (), ()

    def _promise(self, amount: Money, made: date, due: date) -> Promise:
        return Promise(0, amount, due, self._moment(made), self._random.choice(self._staff))

    def _payment(self, debt: Debt, amount: Money, paid_on: date) -> Payment:
        order = order_for(debt.product is ProductKind.CREDIT_CARD, debt.days_past_due(paid_on))
        split = allocate(amount, debt.owed, order)
        return Payment(
            case_id=0,
            amount=amount,
            paid_on=paid_on,
            channel=self._random.choice((PaymentChannel.TRANSFER, PaymentChannel.CLIENT_REPORT)),
            voucher_no=f"PZ{self._random.randrange(10**8):08d}",
            applied=split.applied,
            left_over=split.left_over or ZERO,
            recorded_by=self._clerk,
        )

    def _next_step(self, status: CaseStatus, promises: Sequence[Promise]) -> NextStep | None:
        if status is CaseStatus.PROMISE and promises:
            return NextStep(StepKind.AWAIT_PAYMENT, promises[0].due_on)
        if status not in _STEPS:
            return None
        return NextStep(_STEPS[status], self._today + timedelta(days=self._random.randint(-3, 12)))

    def _flags(self, status: CaseStatus, since: date) -> tuple[Flag, ...]:
        raised = min(since + timedelta(days=9), self._today)
        found = []
        if status is CaseStatus.DISPUTE:
            found.append(Flag(0, FlagKind.DISPUTE, "对罚息计算有异议，已转委托方核查", raised))
        if self._count % _EVERY in _FLAGS:
            kind, note = _FLAGS[self._count % _EVERY]
            found.append(Flag(0, kind, note, raised))
        return tuple(found)
