"""Which component of a debt a payment settles first: by law, by the card rule of its day, by contract.

Sources: Civil Code 561; 商业银行信用卡业务监督管理办法 art. 57 (up to 90 days overdue charges first,
after that the principal first).
"""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreements import Terms
from casedesk.domain.allocation import Allocation, AllocationOrder, Components, Part, allocate, order_for
from casedesk.domain.cases import Case
from casedesk.domain.debts import ProductKind
from casedesk.domain.money import Money
from casedesk.storage.shelves import Shelves

_CARD = frozenset({AllocationOrder.CARD_LE90, AllocationOrder.CARD_GE91})


@dataclass(frozen=True, slots=True)
class SettlingOrder:
    """An order with the contract's own sequence where it is the contract's."""

    order: AllocationOrder
    sequence: tuple[Part, ...] | None = None

    def allocate(self, amount: Money, owed: Components) -> Allocation:
        """Settle what is owed in this order."""
        return allocate(amount, owed, self.order, contract_sequence=self.sequence)


def lawful(shelves: Shelves, case: Case, day: date) -> SettlingOrder:
    """Return the order outside an agreement: a card's by its days past due, a contract's, or the law's."""
    if case.debt.product is ProductKind.CREDIT_CARD:
        return SettlingOrder(order_for(product_is_card=True, dpd=case.debt.days_past_due(day)))
    sequence = shelves.clients.get(case.client_id).contract_order
    if sequence:
        return SettlingOrder(AllocationOrder.CONTRACT, sequence)
    return SettlingOrder(AllocationOrder.CC561)


def agreed(shelves: Shelves, case: Case, terms: Terms, day: date) -> SettlingOrder:
    """Return an agreement's order; the card rule's changes sides with the 91st day past due."""
    if terms.order in _CARD:
        return SettlingOrder(order_for(product_is_card=True, dpd=case.debt.days_past_due(day)))
    if terms.order is AllocationOrder.CONTRACT:
        sequence = terms.contract_order or shelves.clients.get(case.client_id).contract_order
        return SettlingOrder(terms.order, sequence or None)
    return SettlingOrder(terms.order)
