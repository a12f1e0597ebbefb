"""Numbers of receipts: each confirmed payment has at most one, whoever prints it and however often."""

from dataclasses import replace
from typing import Final

from casedesk.domain.errors import RefusedError
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage import payments
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

PREFIX: Final = "SJ"


def with_receipt_no(work: UnitOfWork, desk: Desk, payment: Payment) -> Payment:
    """Return the payment with its receipt number, which it is given now where it has none.

    RefusedError for money that nobody has confirmed, and for what was reversed or reverses another.
    """
    require_receiptable(work, payment)
    if payment.receipt_no:
        return payment
    number = next_number(work.connection, PREFIX, desk.today())
    stored: Payment = work.payments.save(replace(payment, receipt_no=number))
    return stored


def require_receiptable(shelves: Shelves, payment: Payment) -> None:
    """Refuse to confirm money that nobody has confirmed, or that was taken back."""
    if payment.status is not PaymentStatus.CONFIRMED:
        raise RefusedError(say("Only a confirmed payment has a receipt. Confirm it first."))
    if payment.reverses_id is not None or payments.is_reversed(shelves.connection, payment.id):
        raise RefusedError(say("This payment was reversed; no receipt is given for it."))
