"""One payment over several debts of one person to one creditor (Civil Code 560)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.sentences import Sentence, say


class Ground(StrEnum):
    """Why a debt is settled where it is in the row."""

    CHOSEN = "chosen"
    DUE = "due"
    LEAST_SECURED = "least_secured"
    HEAVIER = "heavier"
    EARLIER = "earlier"
    PRO_RATA = "pro_rata"


GROUND_NAMES: Final[dict[Ground, Sentence]] = {
    Ground.CHOSEN: say("Chosen by the debtor"),
    Ground.DUE: say("Due before the others"),
    Ground.LEAST_SECURED: say("Least secured"),
    Ground.HEAVIER: say("Heavier burden"),
    Ground.EARLIER: say("Due earlier"),
    Ground.PRO_RATA: say("In proportion"),
}


@dataclass(frozen=True, slots=True)
class SpreadDebt:
    """One debt as far as its place in the row goes."""

    case_id: int
    owed: Money
    due_on: date | None
    """The day from which it is past due; None where it is not due."""
    is_secured: bool = False
    burden: int = 0
    """What it costs the debtor a day, in parts of a thousand million of its principal."""
    due: Money | None = None
    """How much of it a plan has made due; None where its day tells of all of it."""
    next_on: date | None = None
    """The day on which more of it falls due; None where no day is set."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one debt gets of the payment, and why it stands there."""

    case_id: int
    amount: Money
    ground: Ground


@dataclass(frozen=True, slots=True)
class Spread:
    """The shares in the order of settling, and what is beyond all debts."""

    shares: tuple[Share, ...]
    left_over: Money


def spread(amount: Money, debts: Sequence[SpreadDebt], day: date, chosen: Sequence[int] = ()) -> Spread:
    """Share a payment out: the debtor's choice first, then as Civil Code 560 puts the others.

    Due debts, of these the least secured, then the heavier burden, then the earlier due day; what is equal
    in all of it is settled in proportion. Of a debt of which a part is due the rest waits with what is not.
    BadInputError where nothing is paid or a choice is no debt here.
    """
    if amount <= ZERO:
        raise BadInputError(say("The amount must be more than zero."))
    by_case = {each.case_id: each for each in debts}
    if len(set(chosen)) != len(chosen) or not set(chosen) <= set(by_case):
        raise BadInputError(say("The debtor can choose each of these debts once."))
    left, shares = amount, list[Share]()
    for case_id in chosen:
        part = min(left, by_case[case_id].owed)
        shares.append(Share(case_id, part, Ground.CHOSEN))
        left -= part
    rest = [part for each in debts if each.case_id not in set(chosen) for part in _parts(each, day)]
    ordered = sorted(rest, key=lambda each: _rank(each, day))
    previous: tuple[SpreadDebt, ...] = ()
    for _, group in groupby(ordered, key=lambda each: _rank(each, day)):
        equal = tuple(group)
        following = ordered[len(previous) + len(equal) :]
        ground = _ground(equal, [*previous, *following], day)
        parts = _in_proportion(min(left, total(each.owed for each in equal)), equal)
        shares += [Share(each.case_id, part, ground) for each, part in zip(equal, parts, strict=True)]
        left -= total(parts)
        previous += equal
    return Spread(_by_debt(shares), left)


def burden_of(charges: Money, principal: Money, days: int) -> int:
    """Return what runs on a debt a day, in parts of a thousand million of the principal."""
    return charges.fen * 10**9 // (principal.fen * days) if principal > ZERO and days > 0 else 0


def _parts(debt: SpreadDebt, day: date) -> list[SpreadDebt]:
    """Return what is due of a debt and what is not, each with its own place in the row."""
    if debt.due is None:
        return [debt]
    due = max(ZERO, min(debt.due, debt.owed))
    later = debt.next_on if debt.next_on is not None and debt.next_on > day else None
    parts = [replace(debt, owed=due), replace(debt, owed=debt.owed - due, due_on=later)]
    found = [each for each in parts if not each.owed.is_zero]
    return found or parts[1:]


def _by_debt(shares: Iterable[Share]) -> tuple[Share, ...]:
    """Return one share for each debt, where and why it first stands in the row."""
    found: dict[int, Share] = {}
    for each in shares:
        first = found.get(each.case_id)
        found[each.case_id] = each if first is None else replace(first, amount=first.amount + each.amount)
    return tuple(found.values())


def _rank(debt: SpreadDebt, day: date) -> tuple[bool, bool, int, date]:
    is_due = debt.due_on is not None and debt.due_on <= day
    return (not is_due, debt.is_secured, -debt.burden, debt.due_on or date.max)


def _ground(equal: Sequence[SpreadDebt], others: Iterable[SpreadDebt], day: date) -> Ground:
    """Return the first rule by which a debt differs from another one."""
    if len(equal) > 1:
        return Ground.PRO_RATA
    mine = _rank(equal[0], day)
    grounds = (Ground.DUE, Ground.LEAST_SECURED, Ground.HEAVIER, Ground.EARLIER)
    differing = [
        next(
            place
            for place, (own, other) in enumerate(zip(mine, _rank(each, day), strict=True))
            if own != other
        )
        for each in others
        if each.case_id != equal[0].case_id
    ]
    return grounds[max(differing)] if differing else Ground.DUE


def _in_proportion(amount: Money, debts: Sequence[SpreadDebt]) -> tuple[Money, ...]:
    """Split an amount by what is owed; the fen that do not divide go to the largest remainders."""
    whole = total(each.owed for each in debts).fen
    if whole == 0:
        return tuple(ZERO for _ in debts)
    floors = [amount.fen * each.owed.fen // whole for each in debts]
    rests = [amount.fen * each.owed.fen % whole for each in debts]
    missing = amount.fen - sum(floors)
    for place in sorted(range(len(debts)), key=lambda each: (-rests[each], each))[:missing]:
        floors[place] += 1
    return tuple(map(Money.of_fen, floors))
