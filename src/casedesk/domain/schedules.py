"""Instalment schedules: amounts on days, with what each row settles.

Sources: Civil Code 202 and 203 (month ends, rest days), 561 (order of settling), 680 (interest);
商业银行信用卡业务监督管理办法 art. 57 and 70 (order and longest term for cards).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from casedesk.domain.allocation import allocate
from casedesk.domain.money import ZERO, Money
from casedesk.domain.running_interest import require_sensible_rate
from casedesk.domain.schedule_amounts import Share, equal_parts, shares_of
from casedesk.domain.schedule_days import DueDay, due_days
from casedesk.domain.schedule_terms import (
    MOST_INSTALMENTS,
    Instalment,
    Interval,
    Remainder,
    RestDayShift,
    ScheduleImpossibleError,
    ScheduleTerms,
)
from casedesk.domain.sentences import say
from casedesk.domain.workdays import OfficeCalendar

__all__ = [
    "MOST_INSTALMENTS",
    "Instalment",
    "Interval",
    "Remainder",
    "RestDayShift",
    "ScheduleImpossibleError",
    "ScheduleTerms",
    "equal_parts",
    "make_schedule",
]

_NUMBER = say("A plan has between 1 and {most} instalments; change their number.", most=MOST_INSTALMENTS)


def make_schedule(terms: ScheduleTerms, calendar: OfficeCalendar) -> tuple[Instalment, ...]:
    """Split what is left after the down payment as agreed, date it and share it over the debt's parts."""
    if terms.interval is Interval.OWN:
        terms = replace(terms, instalments=len(terms.own_days))
    _require_possible(terms)

    def days_of(number: int) -> Sequence[date]:
        return [due_on for _, due_on in due_days(terms, number, calendar)]

    shares = shares_of(terms, days_of)
    dated = due_days(terms, len(shares), calendar)
    return _shared_out(terms, list(zip(dated, shares, strict=True)), calendar)


def _shared_out(
    terms: ScheduleTerms, rows: list[tuple[DueDay, Share]], calendar: OfficeCalendar
) -> tuple[Instalment, ...]:
    if terms.down_payment and terms.down_on is not None:
        rows.insert(0, ((terms.down_on, terms.down_on), Share(terms.down_payment, ZERO)))
    first_no = 0 if terms.down_payment else 1
    may_move = terms.shift is not RestDayShift.NONE
    schedule, owed, balance = [], terms.total, terms.total.total
    for no, ((planned_on, due_on), share) in enumerate(rows, start=first_no):
        applied = allocate(share.base, owed, terms.order, contract_sequence=terms.contract_sequence).applied
        owed, balance = owed - applied, balance - share.base
        is_provisional = bool(no) and may_move and any(map(calendar.is_provisional, (planned_on, due_on)))
        schedule.append(
            Instalment(
                no,
                planned_on,
                due_on,
                share.amount,
                applied.charges,
                applied.principal,
                balance,
                is_provisional,
                share.interest,
            )
        )
    return tuple(schedule)


def _require_possible(terms: ScheduleTerms) -> None:
    if terms.interval is Interval.OWN and not terms.own_days:
        raise ScheduleImpossibleError(say("A plan on days of its own needs at least one day; enter it."))
    if terms.each is None and not 1 <= terms.instalments <= MOST_INSTALMENTS:
        raise ScheduleImpossibleError(_NUMBER)
    if len(terms.own_days) > MOST_INSTALMENTS:
        raise ScheduleImpossibleError(_NUMBER)
    if terms.total.has_negative:
        raise ScheduleImpossibleError(say("The waiver is larger than the debt; lower the waiver."))
    if terms.down_payment.is_negative or terms.in_instalments <= ZERO:
        raise ScheduleImpossibleError(
            say("The down payment must be below the agreed total of {total}.", total=terms.total.total)
        )
    if terms.down_payment and terms.down_on is None:
        raise ScheduleImpossibleError(say("The down payment needs a day; enter it."))
    require_sensible_rate(terms)
    _require_agreed_amounts(terms)
    _require_edits(terms)


def _require_agreed_amounts(terms: ScheduleTerms) -> None:
    if terms.each is not None and terms.each <= ZERO:
        raise ScheduleImpossibleError(
            say("The amount of an instalment must be above zero, not {amount}.", amount=terms.each)
        )
    if terms.balloon is None:
        return
    if terms.balloon <= ZERO:
        raise ScheduleImpossibleError(
            say("The last amount must be above zero, not {amount}.", amount=terms.balloon)
        )
    if terms.instalments == 1 and (terms.each is None or terms.interval is Interval.OWN):
        raise ScheduleImpossibleError(
            say("A last amount agreed apart needs at least two instalments; change their number.")
        )
    if terms.balloon >= terms.in_instalments:
        raise ScheduleImpossibleError(
            say(
                "The last amount of {amount} leaves nothing for the other instalments; it must be"
                " below {rest}.",
                amount=terms.balloon,
                rest=terms.in_instalments,
            )
        )


def _require_edits(terms: ScheduleTerms) -> None:
    seen: set[int] = set()
    for edit in terms.edits:
        if edit.no < 1:
            raise ScheduleImpossibleError(
                say("The down payment is changed by its own amount and day, not in the schedule.")
            )
        if edit.no in seen:
            raise ScheduleImpossibleError(
                say("Instalment {no} is set by hand twice; keep one of them.", no=edit.no)
            )
        seen.add(edit.no)
        _require_edited_amount(edit.no, edit.amount)


def _require_edited_amount(no: int, amount: Money | None) -> None:
    if amount is not None and amount <= ZERO:
        raise ScheduleImpossibleError(
            say("Instalment {no} must be above zero, not {amount}.", no=no, amount=amount)
        )
