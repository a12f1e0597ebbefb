"""Instalment schedules, the sums that prove them, and how far payments have kept them.

Sources: Civil Code 202 and 203 (month ends, rest days), 561 (order of settling);
商业银行信用卡业务监督管理办法 art. 57 and 70 (order and longest term for cards).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Final

from casedesk.domain.allocation import AllocationOrder, Components, allocate
from casedesk.domain.capitals import parse_capitals
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import OfficeCalendar, add_months

MOST_INSTALMENTS: Final = 600


class ScheduleImpossibleError(RefusedError):
    """The terms admit no schedule of positive amounts on strictly rising days."""


class Interval(StrEnum):
    """The time between two instalments."""

    MONTHLY = "monthly"
    BIWEEKLY = "biweekly"
    WEEKLY = "weekly"
    OWN = "own"
    """On days named one by one."""


class RestDayShift(StrEnum):
    """What happens to a due day that is no workday."""

    NONE = "none"
    NEXT_WORKDAY = "next_workday"
    PREVIOUS_WORKDAY = "previous_workday"


class Remainder(StrEnum):
    """Which instalment carries the fen that do not divide."""

    LAST = "last"
    FIRST = "first"


@dataclass(frozen=True)
class ScheduleTerms:
    """What the schedule follows from; ``total`` is the debt after the waiver.

    ``monthly_day`` is the intended day of later months when ``first_on`` falls on another.
    """

    total: Components
    down_payment: Money
    down_on: date | None
    instalments: int
    first_on: date
    interval: Interval = Interval.MONTHLY
    shift: RestDayShift = RestDayShift.NEXT_WORKDAY
    remainder: Remainder = Remainder.LAST
    order: AllocationOrder = AllocationOrder.CC561
    monthly_day: int | None = None

    @property
    def in_instalments(self) -> Money:
        """Return what is left after the down payment."""
        return self.total.total - self.down_payment


@dataclass(frozen=True)
class Instalment:
    """One row; number 0 is the down payment, ``balance`` is what is owed after it."""

    no: int
    planned_on: date
    due_on: date
    amount: Money
    to_charges: Money
    to_principal: Money
    balance: Money
    is_provisional: bool = False
    to_interest: Money = ZERO
    """Interest that runs while the plan is kept; it comes on top of the debt's own charges."""

    @property
    def is_shifted(self) -> bool:
        """Say whether a rest day moved the due day."""
        return self.due_on != self.planned_on


def make_schedule(terms: ScheduleTerms, calendar: OfficeCalendar) -> tuple[Instalment, ...]:
    """Split what is left after the down payment into equal instalments and date them."""
    _require_possible(terms)
    amounts = equal_parts(terms.in_instalments, terms.instalments, terms.remainder)
    return schedule_of_amounts(terms, amounts, calendar)


def schedule_of_amounts(
    terms: ScheduleTerms, amounts: Sequence[Money], calendar: OfficeCalendar
) -> tuple[Instalment, ...]:
    """Date the amounts given for the instalments; whether they add up is for ``proofs`` to say."""
    _require_possible(terms)
    planned = [_planned_on(terms, number) for number in range(len(amounts))]
    rows = [
        (day, _shifted(day, terms.shift, calendar), amount)
        for day, amount in zip(planned, amounts, strict=True)
    ]
    if terms.down_payment and terms.down_on is not None:
        rows.insert(0, (terms.down_on, terms.down_on, terms.down_payment))
    _require_rising_and_positive(rows)
    first_no = 0 if terms.down_payment else 1
    may_move = terms.shift is not RestDayShift.NONE
    schedule, owed, balance = [], terms.total, terms.total.total
    for no, (planned_on, due_on, amount) in enumerate(rows, start=first_no):
        applied = allocate(amount, owed, terms.order).applied
        owed, balance = owed - applied, balance - amount
        is_provisional = bool(no) and may_move and any(map(calendar.is_provisional, (planned_on, due_on)))
        to_principal = amount - applied.charges
        schedule.append(
            Instalment(no, planned_on, due_on, amount, applied.charges, to_principal, balance, is_provisional)
        )
    return tuple(schedule)


def equal_parts(amount: Money, number: int, remainder: Remainder = Remainder.LAST) -> tuple[Money, ...]:
    """Split into equal parts floored to the fen; the first or last part takes what does not divide."""
    each, rest = divmod(amount.fen, number)
    parts = [Money(each)] * number
    place = 0 if remainder is Remainder.FIRST else -1
    parts[place] += Money(rest)
    return tuple(parts)


def number_from_amount(amount: Money, each: Money) -> int:
    """Return the smallest number of instalments whose equal part is not above ``each``."""
    if each <= ZERO or amount <= ZERO:
        raise BadInputError(say("An instalment and the total must be above zero; enter an amount."))
    return amount.fen // (each.fen + 1) + 1


def _planned_on(terms: ScheduleTerms, number: int) -> date:
    if number == 0:
        return terms.first_on
    if terms.interval is Interval.MONTHLY:
        return add_months(terms.first_on, number, intended_day=terms.monthly_day)
    return terms.first_on + number * _weeks(terms.interval)


def _shifted(day: date, shift: RestDayShift, calendar: OfficeCalendar) -> date:
    if shift is RestDayShift.NEXT_WORKDAY:
        return calendar.next_workday(day)
    return calendar.previous_workday(day) if shift is RestDayShift.PREVIOUS_WORKDAY else day


def _require_possible(terms: ScheduleTerms) -> None:
    if not 1 <= terms.instalments <= MOST_INSTALMENTS:
        raise ScheduleImpossibleError(
            say("A plan has between 1 and {most} instalments; change their number.", most=MOST_INSTALMENTS)
        )
    if terms.total.has_negative:
        raise ScheduleImpossibleError(say("The waiver is larger than the debt; lower the waiver."))
    if terms.down_payment.is_negative or terms.in_instalments <= ZERO:
        raise ScheduleImpossibleError(
            say("The down payment must be below the agreed total of {total}.", total=terms.total.total)
        )
    if terms.down_payment and terms.down_on is None:
        raise ScheduleImpossibleError(say("The down payment needs a day; enter it."))


def _require_rising_and_positive(rows: Sequence[tuple[date, date, Money]]) -> None:
    for (_, earlier, _), (_, later, _) in pairwise(rows):
        if earlier >= later:
            raise ScheduleImpossibleError(
                say(
                    "The due day {later} does not follow {earlier}; choose other days or another interval.",
                    earlier=earlier,
                    later=later,
                )
            )
    if any(amount <= ZERO for _, _, amount in rows):
        raise ScheduleImpossibleError(say("An instalment would be zero or less; choose fewer instalments."))


class ProofRule(StrEnum):
    """The rule a proof belongs to."""

    WAIVER = "AGR-WAIVER"
    SUM = "AGR-SUM"
    SHARES = "AGR-SHARES"
    CAPITALS = "AGR-CAPITALS"
    RISING = "AGR-RISING"
    CAP = "AGR-ART70"

    @property
    def label(self) -> Sentence:
        """Say what the proof shows."""
        return _RULE_LABELS[self]


_RULE_LABELS: Final = {
    ProofRule.WAIVER: say("Debt less waiver is the agreed total"),
    ProofRule.SUM: say("Down payment and instalments make the agreed total"),
    ProofRule.SHARES: say("Shares of charges and principal add up"),
    ProofRule.CAPITALS: say("Capitals and figures state the same amount"),
    ProofRule.RISING: say("Due days rise strictly"),
    ProofRule.CAP: say("The last instalment lies within the longest term"),
}


@dataclass(frozen=True)
class Proof:
    """Two sides of one rule in figures; ``difference`` counts money, or days where the sides are days."""

    rule: ProofRule
    left: str
    right: str
    difference: Money | int
    holds: bool


def proofs(
    debt: Components,
    waived: Components,
    terms: ScheduleTerms,
    schedule: Sequence[Instalment],
    capitals_text: str,
    *,
    cap_months: int | None = None,
    starts_on: date | None = None,
) -> tuple[Proof, ...]:
    """Check the plan from its own figures; every proof must hold before the paper is printed.

    ``cap_months`` is the longest term (60 for cards). It runs from ``starts_on``, and without that
    from one interval before the first instalment, so that 60 monthly instalments are 60 months.
    """
    found = [
        _waiver_proof(debt, waived, terms.total),
        _sum_proof(terms.total.total, schedule),
        _shares_proof(terms.total, schedule),
        _capitals_proof(terms.total.total, capitals_text),
        _rising_proof(schedule),
    ]
    if cap_months is not None and schedule:
        found.append(_cap_proof(terms, schedule, cap_months, starts_on))
    return tuple(found)


def _waiver_proof(debt: Components, waived: Components, agreed: Components) -> Proof:
    by_part = debt - waived - agreed
    difference = by_part.total
    if difference.is_zero:
        difference = total(max(amount, ZERO) for _, amount in by_part.parts())
    holds = by_part.is_zero and not waived.has_negative and not agreed.has_negative
    left = f"{debt.total} − {waived.total}"
    return Proof(ProofRule.WAIVER, left, str(agreed.total), difference, holds)


def _sum_proof(agreed: Money, schedule: Sequence[Instalment]) -> Proof:
    difference = total(row.amount for row in schedule) - agreed
    return Proof(ProofRule.SUM, _formula(schedule), str(agreed), difference, difference.is_zero)


def _formula(schedule: Sequence[Instalment]) -> str:
    terms = []
    for (_, amount), rows in groupby(schedule, key=lambda row: (row.no == 0, row.amount)):
        times = len(list(rows))
        terms.append(str(amount) if times == 1 else f"{amount} × {times}")
    return " + ".join(terms) or str(ZERO)


def _shares_proof(agreed: Components, schedule: Sequence[Instalment]) -> Proof:
    charges = total(row.to_charges for row in schedule)
    principal = total(row.to_principal for row in schedule)
    difference = charges + principal - agreed.total
    holds = (
        (charges, principal) == (agreed.charges, agreed.principal)
        and all(row.amount == row.to_charges + row.to_principal for row in schedule)
        and _balances_hold(agreed.total, schedule)
    )
    return Proof(ProofRule.SHARES, f"{charges} + {principal}", str(agreed.total), difference, holds)


def _balances_hold(balance: Money, schedule: Sequence[Instalment]) -> bool:
    for row in schedule:
        balance -= row.amount
        if row.balance != balance:
            return False
    return balance.is_zero


def _capitals_proof(agreed: Money, capitals_text: str) -> Proof:
    try:
        read = parse_capitals(capitals_text)
    except BadInputError:
        return Proof(ProofRule.CAPITALS, capitals_text, str(agreed), agreed, holds=False)
    return Proof(ProofRule.CAPITALS, capitals_text, str(agreed), read - agreed, read == agreed)


def _rising_proof(schedule: Sequence[Instalment]) -> Proof:
    days = [row.due_on for row in schedule]
    if not days:
        return Proof(ProofRule.RISING, "", "", 0, holds=False)
    earlier, later = min(pairwise(days), key=lambda pair: pair[1] - pair[0], default=(days[0], days[-1]))
    gap = (later - earlier).days
    holds = gap > 0 or len(days) == 1
    shown = (days[0], days[-1]) if holds else (earlier, later)
    return Proof(ProofRule.RISING, shown[0].isoformat(), shown[1].isoformat(), gap, holds)


def _cap_proof(
    terms: ScheduleTerms, schedule: Sequence[Instalment], cap_months: int, starts_on: date | None
) -> Proof:
    last_on = max(row.planned_on for row in schedule)
    latest_on = _latest_on(terms, cap_months, starts_on)
    spare = (latest_on - last_on).days
    return Proof(ProofRule.CAP, last_on.isoformat(), latest_on.isoformat(), spare, spare >= 0)


def _latest_on(terms: ScheduleTerms, cap_months: int, starts_on: date | None) -> date:
    if starts_on is not None:
        return add_months(starts_on, cap_months)
    if terms.interval is Interval.MONTHLY:
        return add_months(terms.first_on, cap_months - 1, intended_day=terms.monthly_day)
    return add_months(terms.first_on - _weeks(terms.interval), cap_months)


def _weeks(interval: Interval) -> timedelta:
    return timedelta(weeks=2 if interval is Interval.BIWEEKLY else 1)
