"""The amounts of a schedule: equal parts, agreed amounts, edited rows and who absorbs them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from casedesk.domain.agreement_parts import Absorber
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.running_interest import meter_of
from casedesk.domain.schedule_terms import (
    MOST_INSTALMENTS,
    Interval,
    Remainder,
    ScheduleImpossibleError,
    ScheduleTerms,
)
from casedesk.domain.sentences import say

_ROUNDS: Final = 40
_NUDGES: Final = (-1, 1, -2, 2, -3, 3)


@dataclass(frozen=True)
class Share:
    """What one instalment pays of the agreed total, and the interest on top."""

    base: Money
    interest: Money

    @property
    def amount(self) -> Money:
        """Return what is paid that day."""
        return self.base + self.interest


@dataclass(frozen=True)
class _Row:
    """An instalment while the amounts are sought: agreed on with its interest, or a part of the total."""

    agreed: Money | None = None
    base: Money = ZERO


Days = Callable[[int], Sequence[date]]
"""Gives the due days of a number of instalments."""


def shares_of(terms: ScheduleTerms, days_of: Days) -> tuple[Share, ...]:
    """Return the shares of all instalments; together they pay what is left after the down payment."""
    rows, shares = _without_edits(terms, days_of)
    _require_known_rows(terms, len(rows))
    if any(edit.amount is not None for edit in terms.edits):
        shares = _edited(terms, rows, shares, days_of(len(rows)))
    _require_positive(shares, terms)
    return shares


def equal_parts(amount: Money, number: int, remainder: Remainder = Remainder.LAST) -> tuple[Money, ...]:
    """Split into equal parts floored to the fen; the first or last part takes what does not divide."""
    each, rest = divmod(amount.fen, number)
    parts = [Money(each)] * number
    place = 0 if remainder is Remainder.FIRST else -1
    parts[place] += Money(rest)
    return tuple(parts)


def _without_edits(terms: ScheduleTerms, days_of: Days) -> tuple[list[_Row], tuple[Share, ...]]:
    if terms.each is not None:
        return _by_amount(terms, terms.each, days_of)
    rows = [_Row()] * terms.instalments
    if terms.balloon is not None:
        rows[-1] = _Row(agreed=terms.balloon)
    takers = [place for place, row in enumerate(rows) if row.agreed is None]
    return rows, _settled(terms, rows, takers, days_of(len(rows)))


def _by_amount(terms: ScheduleTerms, each: Money, days_of: Days) -> tuple[list[_Row], tuple[Share, ...]]:
    """Find how many instalments of an agreed amount there are; the last of them takes the rest."""
    at_end = [] if terms.balloon is None else [_Row(agreed=terms.balloon)]
    number = terms.instalments
    if terms.interval is not Interval.OWN:
        left = terms.in_instalments - (terms.balloon or ZERO)
        number = max(1, -(-left.fen // each.fen)) + len(at_end)
    while number <= MOST_INSTALMENTS:
        rest = number - 1 - len(at_end)
        rows = [_Row(agreed=each)] * rest + [_Row()] + at_end
        shares = _settled(terms, rows, [rest], days_of(number))
        over = shares[rest].amount - each
        if over <= ZERO or terms.interval is Interval.OWN:
            return rows, shares
        _require_not_growing(shares)
        number += -(-over.fen // each.fen)
    raise ScheduleImpossibleError(
        say(
            "With {each} each time the plan needs more than {most} instalments; agree on a higher amount.",
            each=each,
            most=MOST_INSTALMENTS,
        )
    )


def _edited(
    terms: ScheduleTerms, rows: Sequence[_Row], before: Sequence[Share], days: Sequence[date]
) -> tuple[Share, ...]:
    """Put edited amounts in and let the absorbing rows take the difference."""
    by_hand = {edit.no - 1: edit.amount for edit in terms.edits if edit.amount is not None}
    free = [
        place
        for place in range(len(rows))
        if place not in by_hand and not (terms.balloon is not None and place == len(rows) - 1)
    ]
    takers = _takers(terms.absorber, by_hand, free)
    changed = [
        replace(row, base=share.base) if row.agreed is None else row
        for row, share in zip(rows, before, strict=True)
    ]
    for place in takers:
        changed[place] = _Row(base=before[place].base)
    for place, amount in by_hand.items():
        changed[place] = _Row(agreed=amount)
        if terms.absorber is Absorber.NEXT:
            taker = _next_free(place, free)
            left = before[place].amount - amount
            changed[taker] = replace(changed[taker], base=changed[taker].base + left)
    if terms.absorber is Absorber.NEXT:
        takers = takers[-1:]
    return _settled(terms, changed, takers, days)


def _takers(absorber: Absorber, by_hand: Mapping[int, Money], free: Sequence[int]) -> list[int]:
    if absorber is Absorber.NEXT:
        return sorted({_next_free(place, free) for place in by_hand})
    if not free:
        raise ScheduleImpossibleError(
            say("Every instalment is set by hand, so that none can take the rest; free one of them.")
        )
    if absorber is Absorber.SPREAD:
        return list(free)
    return [free[0] if absorber is Absorber.FIRST else free[-1]]


def _next_free(place: int, free: Sequence[int]) -> int:
    for candidate in free:
        if candidate > place:
            return candidate
    raise ScheduleImpossibleError(
        say(
            "No free instalment follows number {no}, so that none can take the rest;"
            " let another one take it.",
            no=place + 1,
        )
    )


def _settled(
    terms: ScheduleTerms, rows: Sequence[_Row], takers: Sequence[int], days: Sequence[date]
) -> tuple[Share, ...]:
    """Give the taking rows so much that all shares together pay the agreed total to the fen."""
    wanted, extra = terms.in_instalments, ZERO
    shares = _walked(terms, rows, days)
    for _ in range(_ROUNDS):
        off = wanted - total(share.base for share in shares)
        if off.is_zero:
            return shares
        extra += off
        shares = _walked(terms, _given(rows, takers, extra, terms.remainder), days)
    for place in reversed(takers):
        for nudge in _NUDGES:
            given = _given(rows, takers, extra, terms.remainder)
            given[place] = replace(given[place], base=given[place].base + Money(nudge))
            shares = _walked(terms, given, days)
            if total(share.base for share in shares) == wanted:
                return shares
    raise ScheduleImpossibleError(
        say("The edited amounts cannot be met to the fen; let another instalment take the rest.")
    )


def _given(rows: Sequence[_Row], takers: Sequence[int], extra: Money, remainder: Remainder) -> list[_Row]:
    given = list(rows)
    for place, part in zip(takers, equal_parts(extra, len(takers), remainder), strict=True):
        given[place] = replace(given[place], base=given[place].base + part)
    return given


def _walked(terms: ScheduleTerms, rows: Sequence[_Row], days: Sequence[date]) -> tuple[Share, ...]:
    """Go from instalment to instalment: the interest of its time, and what is left for the total."""
    if not terms.bears_interest:
        return tuple(Share(row.base if row.agreed is None else row.agreed, ZERO) for row in rows)
    meter, shares = meter_of(terms, days), []
    for row, day in zip(rows, days, strict=True):
        interest = meter.due_on(day)
        base = row.base if row.agreed is None else row.agreed - interest
        meter.pay(base, day)
        shares.append(Share(base, interest))
    return tuple(shares)


def _require_positive(shares: Sequence[Share], terms: ScheduleTerms) -> None:
    _require_not_growing(shares)
    poor = next((no for no, share in enumerate(shares, start=1) if share.amount <= ZERO), None)
    if poor is None:
        return
    if any(edit.amount is not None for edit in terms.edits):
        raise ScheduleImpossibleError(
            say(
                "With the amounts set by hand instalment {no} would be zero or less ({amount}); set less by"
                " hand, or let all the others take the difference.",
                no=poor,
                amount=shares[poor - 1].amount,
            )
        )
    raise ScheduleImpossibleError(
        say("An instalment would be zero or less; choose fewer instalments or other amounts.")
    )


def _require_not_growing(shares: Sequence[Share]) -> None:
    for no, share in enumerate(shares, start=1):
        if share.base.is_negative and share.amount > ZERO:
            raise ScheduleImpossibleError(
                say(
                    "Instalment {no} of {amount} does not even pay the interest of {interest};"
                    " agree on a higher amount.",
                    no=no,
                    amount=share.amount,
                    interest=share.interest,
                )
            )


def _require_known_rows(terms: ScheduleTerms, number: int) -> None:
    for edit in terms.edits:
        if edit.no > number:
            raise ScheduleImpossibleError(
                say(
                    "There is no instalment {no}; the plan has {number}. Take that change back.",
                    no=edit.no,
                    number=number,
                )
            )
