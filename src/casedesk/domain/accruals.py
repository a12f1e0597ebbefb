"""Interest that a running plan has earned by a day: as agreed, and less where the debtor paid earlier.

Sources: Civil Code 677 (paid earlier: by actual time), 680 (none runs unless it was agreed).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from casedesk.domain.agreements import Agreement
from casedesk.domain.money import ZERO, Money
from casedesk.domain.running_interest import interest_on
from casedesk.domain.schedules import Instalment


@dataclass(frozen=True, slots=True)
class Accrual:
    """The interest of one instalment that has run by a day."""

    no: int
    counts_from: date
    amount: Money


@dataclass(frozen=True, slots=True)
class PaidPrincipal:
    """What a payment took off the principal, and on which day."""

    day: date
    amount: Money


def accrued_by(
    agreement: Agreement, paid: Sequence[PaidPrincipal], upto: date, *, is_paying: bool = False
) -> tuple[Accrual, ...]:
    """Return the interest of every instalment that has run by ``upto``.

    An instalment's interest runs whole with its due day. Where a payment comes between two due days
    (``is_paying``), the time until then counts, and so does the time until the whole rest has fallen due;
    nothing runs after that day.
    """
    if not agreement.terms.running_rate:
        return ()
    until = min(upto, agreement.accelerated_on or upto)
    is_asked = is_paying or until == agreement.accelerated_on
    found, left = [], agreement.terms.total.principal
    for since, row in _periods(agreement):
        if row.no == 0:
            left -= row.to_principal
            continue
        end = min(row.due_on, until)
        is_whole = row.due_on <= until
        if is_whole or (is_asked and since < end):
            planned = row.to_interest if is_whole else _planned(agreement, left, since, end)
            saved = _saved(agreement, left, paid, since, end)
            found.append(Accrual(row.no, end, max(min(planned, row.to_interest) - saved, ZERO)))
        left -= row.to_principal
    return tuple(found)


def _periods(agreement: Agreement) -> list[tuple[date, Instalment]]:
    """Return each instalment with the day from which its interest runs."""
    rows = agreement.schedule
    starts = [agreement.terms.as_of, *(row.due_on for row in rows)]
    return [(since, row) for (since, _), row in zip(pairwise(starts), rows, strict=True)]


def _planned(agreement: Agreement, left: Money, since: date, end: date) -> Money:
    """Return the interest of a part of a period on the principal that the schedule leaves."""
    return _interest(agreement, left.fen * (end - since).days)


def _saved(agreement: Agreement, left: Money, paid: Sequence[PaidPrincipal], since: date, end: date) -> Money:
    """Return the interest that does not run because principal was paid before its due day."""
    days = sorted({since, end, *(each.day for each in paid if since < each.day < end)})
    fen_days = 0
    for first, following in pairwise(days):
        actual = agreement.terms.total.principal
        for each in paid:
            actual -= each.amount if each.day <= first else ZERO
        fen_days += max(left - max(actual, ZERO), ZERO).fen * (following - first).days
    return _interest(agreement, fen_days)


def _interest(agreement: Agreement, fen_days: int) -> Money:
    return interest_on(fen_days, agreement.terms.running_rate, agreement.terms.day_count)
