"""What clients pay the office: rates by age of the debt, and statements of what came in.

A statement takes every confirmed entry that no earlier statement has billed, up to its last day. So a
payment confirmed late, or taken back after it was billed, stands on the next one and nothing twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from casedesk.domain.debts import bucket as bucket_of
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money, total
from casedesk.domain.sentences import say

_PER_CENT: Final = 100


@dataclass(frozen=True)
class CommissionRate:
    """The share of money received that a client pays, in per cent, from a day on."""

    client_id: int
    valid_from: date
    percent: Decimal
    bucket: str = ""
    """Ageing bucket on the day of payment, such as M4; empty for every age."""
    note: str = ""
    id: int = 0
    version: int = 0

    def __post_init__(self) -> None:
        """Refuse a share below nothing or above all."""
        if not 0 <= self.percent <= _PER_CENT:
            raise BadInputError(say("A commission lies between 0 and 100 per cent."))


@dataclass(frozen=True)
class ClientStatement:
    """One numbered statement to a client: what came in up to a day, and the commission on it."""

    statement_no: str
    client_id: int
    first_on: date
    last_on: date
    received: Money
    commission: Money
    payments: int
    made_by: int
    made_at: datetime
    file_sha256: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class StatementLine:
    """A payment or reversal as one statement billed it; ``percent`` is None where no rate was agreed."""

    statement_id: int
    payment_id: int
    amount: Money
    bucket: str
    percent: Decimal | None
    commission: Money
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class Received:
    """A confirmed payment or reversal that waits to be billed."""

    payment_id: int
    case_no: str
    contract_no: str
    debtor: str
    paid_on: date
    amount: Money
    days_past_due: int
    voucher_no: str = ""
    reverses_id: int | None = None


@dataclass(frozen=True)
class BilledLine:
    """What came in with its rate and commission, as a statement lists it."""

    received: Received
    bucket: str
    percent: Decimal | None
    commission: Money
    is_late: bool
    """It belongs to a period before this statement's."""


@dataclass(frozen=True)
class DraftStatement:
    """What a statement would list."""

    client_id: int
    first_on: date
    last_on: date
    lines: tuple[BilledLine, ...]

    @property
    def received(self) -> Money:
        """Return everything that came in, reversals deducted."""
        return total(each.received.amount for each in self.lines)

    @property
    def commission(self) -> Money:
        """Return what the client owes the office."""
        return total(each.commission for each in self.lines)

    @property
    def unrated(self) -> int:
        """Return how many lines no agreed rate covers."""
        return sum(each.percent is None for each in self.lines)


def commission_on(amount: Money, percent: Decimal) -> Money:
    """Return the share of an amount, rounded half up to the fen; a reversal gives the same share back."""
    share = Money.rounded(abs(amount.yuan) * percent / _PER_CENT)
    return -share if amount.is_negative else share


def rate_on(rates: Iterable[CommissionRate], day: date, bucket: str) -> CommissionRate | None:
    """Return the newest rate that holds on a day; one for the bucket goes before one for every age."""
    valid = [each for each in rates if each.valid_from <= day and each.bucket in {bucket, ""}]
    return max(valid, key=lambda each: (bool(each.bucket), each.valid_from), default=None)


def draft_statement(
    client_id: int,
    days: tuple[date, date],
    rates: Sequence[CommissionRate],
    received: Iterable[Received],
    billed: dict[int, StatementLine],
) -> DraftStatement:
    """Bill what came in; a reversal gives back what its payment was billed with (``billed`` by payment)."""
    first_on, last_on = days
    lines, by_payment = [], dict(billed)
    for each in sorted(received, key=lambda one: (one.paid_on, one.payment_id)):
        line = _billed(each, rates, by_payment, first_on)
        by_payment[each.payment_id] = StatementLine(
            0, each.payment_id, each.amount, line.bucket, line.percent, line.commission
        )
        lines.append(line)
    return DraftStatement(client_id, first_on, last_on, tuple(lines))


def _billed(
    entry: Received, rates: Sequence[CommissionRate], billed: dict[int, StatementLine], first_on: date
) -> BilledLine:
    is_late = entry.paid_on < first_on
    reversed_line = billed.get(entry.reverses_id or 0)
    if reversed_line is not None:
        return BilledLine(
            entry, reversed_line.bucket, reversed_line.percent, -reversed_line.commission, is_late
        )
    bucket = bucket_of(entry.days_past_due)
    rate = rate_on(rates, entry.paid_on, bucket)
    percent = rate.percent if rate else None
    share = commission_on(entry.amount, percent if percent is not None else Decimal(0))
    return BilledLine(entry, bucket, percent, share, is_late)
