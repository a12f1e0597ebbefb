"""What a debt consists of, and which part of it a payment settles first."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.sentences import Sentence, say

_CARD_LIMIT: Final = 90


class Part(StrEnum):
    """One component of a debt."""

    PRINCIPAL = "principal"
    INTEREST = "interest"
    PENALTY = "penalty"
    FEES = "fees"

    @property
    def label(self) -> Sentence:
        """Name the component for people."""
        return _PART_LABELS[self]


_PART_LABELS: Final = {
    Part.PRINCIPAL: say("Principal"),
    Part.INTEREST: say("Interest"),
    Part.PENALTY: say("Penalty interest"),
    Part.FEES: say("Fees"),
}


@dataclass(frozen=True, slots=True)
class Components:
    """Amounts by component; differences may be negative, debts may not."""

    principal: Money = ZERO
    interest: Money = ZERO
    penalty: Money = ZERO
    fees: Money = ZERO

    @property
    def total(self) -> Money:
        """Return the sum of the four components."""
        return total(amount for _, amount in self.parts())

    @property
    def charges(self) -> Money:
        """Return everything but the principal."""
        return self.interest + self.penalty + self.fees

    @property
    def is_zero(self) -> bool:
        """Say whether every component is zero."""
        return all(amount.is_zero for _, amount in self.parts())

    @property
    def has_negative(self) -> bool:
        """Say whether any component is below zero."""
        return any(amount.is_negative for _, amount in self.parts())

    def parts(self) -> tuple[tuple[Part, Money], ...]:
        """Return the components in the order in which papers list them."""
        return (
            (Part.PRINCIPAL, self.principal),
            (Part.INTEREST, self.interest),
            (Part.PENALTY, self.penalty),
            (Part.FEES, self.fees),
        )

    def amount_of(self, part: Part) -> Money:
        """Return one component."""
        amount: Money = getattr(self, part.value)
        return amount

    def __add__(self, other: "Components") -> "Components":
        """Return the sum by component."""
        if not isinstance(other, Components):
            return NotImplemented
        return Components(
            self.principal + other.principal,
            self.interest + other.interest,
            self.penalty + other.penalty,
            self.fees + other.fees,
        )

    def __sub__(self, other: "Components") -> "Components":
        """Return the difference by component, which may be negative."""
        if not isinstance(other, Components):
            return NotImplemented
        return Components(
            self.principal - other.principal,
            self.interest - other.interest,
            self.penalty - other.penalty,
            self.fees - other.fees,
        )


NOTHING: Final = Components()


def components_of(amounts: dict[Part, Money]) -> Components:
    """Return components from amounts by part; parts not named are zero."""
    return Components(**{part.value: amount for part, amount in amounts.items()})


class AllocationOrder(StrEnum):
    """Which component a payment settles first."""

    CC561 = "cc561"
    CARD_LE90 = "card_le90"
    CARD_GE91 = "card_ge91"
    CONTRACT = "contract"

    @property
    def sequence(self) -> tuple[Part, ...]:
        """Return the components from first to last settled.

        cc561: Civil Code 561, costs of enforcement, interest, principal. card_le90 and card_ge91:
        商业银行信用卡业务监督管理办法 art. 57, charges first up to 90 days overdue,
        the principal first after that.
        contract: the usual order until ``allocate`` is given the contract's own.
        """
        return _SEQUENCES[self]

    @property
    def label(self) -> Sentence:
        """Name the order for people."""
        return _ORDER_LABELS[self]


_SEQUENCES: Final = {
    AllocationOrder.CC561: (Part.FEES, Part.INTEREST, Part.PENALTY, Part.PRINCIPAL),
    AllocationOrder.CARD_LE90: (Part.INTEREST, Part.PENALTY, Part.FEES, Part.PRINCIPAL),
    AllocationOrder.CARD_GE91: (Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES),
    AllocationOrder.CONTRACT: (Part.FEES, Part.INTEREST, Part.PENALTY, Part.PRINCIPAL),
}
_ORDER_LABELS: Final = {
    AllocationOrder.CC561: say("Fees, interest, principal"),
    AllocationOrder.CARD_LE90: say("Card up to 90 days: charges first"),
    AllocationOrder.CARD_GE91: say("Card from 91 days: principal first"),
    AllocationOrder.CONTRACT: say("As the contract says"),
}


@dataclass(frozen=True, slots=True)
class Allocation:
    """What a payment settled by component, and what was paid beyond the debt."""

    applied: Components
    left_over: Money


def allocate(
    payment: Money,
    owed: Components,
    order: AllocationOrder,
    *,
    contract_sequence: tuple[Part, ...] | None = None,
) -> Allocation:
    """Settle ``owed`` in the order's sequence; ``contract_sequence`` counts only for CONTRACT.

    Negative amounts are refused (BadInputError).
    """
    if payment.is_negative or owed.has_negative:
        raise BadInputError(
            say(
                "Payments and amounts owed cannot be negative ({payment}); correct them.",
                payment=payment,
            )
        )
    sequence = order.sequence
    if order is AllocationOrder.CONTRACT and contract_sequence is not None:
        sequence = _complete(contract_sequence)
    left, applied = payment, dict[Part, Money]()
    for part in sequence:
        applied[part] = min(left, owed.amount_of(part))
        left -= applied[part]
    return Allocation(components_of(applied), left)


def order_for(product_is_card: bool, dpd: int) -> AllocationOrder:  # noqa: FBT001 - reads as a statement
    """Return the order that law sets for a product that is ``dpd`` days past due."""
    if not product_is_card:
        return AllocationOrder.CC561
    return AllocationOrder.CARD_LE90 if dpd <= _CARD_LIMIT else AllocationOrder.CARD_GE91


def _complete(sequence: tuple[Part, ...]) -> tuple[Part, ...]:
    if sorted(sequence) != sorted(Part):
        raise BadInputError(say("The contract's order must name every component of the debt exactly once."))
    return sequence
