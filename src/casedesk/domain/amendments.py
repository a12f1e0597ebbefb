"""Where an agreement begins that takes the place of another: its terms go on, on what is owed now."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from casedesk.domain.agreements import Agreement, Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components, components_of
from casedesk.domain.money import ZERO
from casedesk.domain.schedules import Interval
from casedesk.domain.workdays import add_months


def going_on(older: Agreement, now: Terms, kept: Collection[int], today: date) -> Terms:
    """Return the terms of an agreement as they go on: the instalments not kept, on the present balance.

    ``now`` gives debt and balance day, and more originals where more sign by now. A waiver goes on while
    the rest has not fallen due; rows set by hand, the down payment and what is past stay behind.
    """
    terms = older.terms
    rest = [row for row in older.schedule if row.no and row.no not in kept]
    ahead = [row for row in rest if row.due_on > today]
    own_days = tuple(row.due_on for row in ahead) if terms.interval is Interval.OWN else ()
    first_on = ahead[0].planned_on if ahead and ahead[0].planned_on > today else add_months(today, 1)
    waiver = Waiver(NOTHING)
    if older.accelerated_on is None:
        waiver = replace(terms.waiver, amounts=_within(terms.waiver.amounts, now.debt))
    payable = now.debt - waiver.amounts
    deferred = _within(terms.deferred, payable)
    total = payable.total - deferred.total
    balloon = terms.balloon if terms.balloon is not None and terms.balloon < total else None
    each = terms.each if terms.each is not None and terms.each < total else None
    number = len(own_days) or max(1, len(rest))
    return replace(
        terms,
        debt=now.debt,
        as_of=now.as_of,
        waiver=waiver,
        deferred=deferred if total > ZERO else NOTHING,
        down_payment=ZERO,
        down_on=None,
        instalments=number,
        first_on=own_days[0] if own_days else first_on,
        monthly_day=_monthly_day(terms, first_on),
        interval=Interval.MONTHLY if terms.interval is Interval.OWN and not own_days else terms.interval,
        own_days=own_days,
        each=each,
        balloon=balloon if number > 1 else None,
        edits=(),
        copies=max(terms.copies, now.copies),
    )


def _within(amounts: Components, owed: Components) -> Components:
    return components_of({part: min(amount, owed.amount_of(part)) for part, amount in amounts.parts()})


def _monthly_day(terms: Terms, first_on: date) -> int | None:
    """Keep the day of the month on which the instalments fell, where the first one falls on another."""
    if terms.interval is not Interval.MONTHLY:
        return None
    day = terms.monthly_day or terms.first_on.day
    return day if day != first_on.day else None
