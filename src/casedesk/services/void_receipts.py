"""Receipts that are out although their payment was taken back: what Today says of them until they are in."""

from typing import Final

from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper, PaperEnding, PaperKind
from casedesk.domain.payments import Payment
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.desk import Desk
from casedesk.storage import payments
from casedesk.storage.shelves import Shelves

_IN: Final = frozenset({PaperEnding.RETURNED, PaperEnding.DESTROYED, PaperEnding.LOST})
"""Copies of which nobody can think any more that they hold."""
_MOST: Final = 40


def void_receipt_items(desk: Desk, actor: Operator) -> tuple[TodayItem, ...]:
    """Return one line for each receipt of a payment that was taken back, while a copy of it is about."""
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        table = shelves.payments.table.c
        gone = payments.reversed_with_receipt(shelves.connection)
        found = shelves.payments.all(table.id.in_(gone), order=(table.id.desc(),)) if gone else []
        items = list[TodayItem]()
        for each in found:
            copies = copies_about(shelves, each)
            if copies and len(items) < _MOST:
                items.append(_item(shelves, each, copies))
    return tuple(items)


def copies_about(shelves: Shelves, payment: Payment) -> list[Paper]:
    """Return the printed copies of a payment's receipt that did not come back and were not destroyed."""
    if not payment.receipt_no:
        return []
    table = shelves.papers.table.c
    printed = shelves.papers.all(
        table.kind == PaperKind.PAYMENT_RECEIPT, table.subject == payment.receipt_no, order=(table.copy_no,)
    )
    return [each for each in printed if each.ending not in _IN]


def _item(shelves: Shelves, payment: Payment, copies: list[Paper]) -> TodayItem:
    case = shelves.cases.get(payment.case_id)
    return TodayItem(
        group=TodayGroup.PAPERS,
        case_id=case.id,
        name=shelves.people.get(case.debtor_id).name,
        number=payment.receipt_no,
        what=say(
            "Bring back the receipt, its payment of {amount} was taken back: {copies}",
            amount=payment.amount,
            copies=", ".join(str(each.copy_no) for each in copies),
        ),
        urgency=Urgency.BAD,
        limit=say("Holds no more"),
        operator=shelves.operators.get(payment.recorded_by).name,
        action=TodayAction.OPEN_PAPERS,
        target_id=copies[0].id,
    )
