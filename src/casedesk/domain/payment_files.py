"""A bank's or client's file of payments: its lines, posted to cases or waiting in the tray."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.money import Money


class LineStatus(StrEnum):
    """Where a line of a payment file stands."""

    WAITING = "waiting"
    POSTED = "posted"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class PaymentFile:
    """One file of payments, taken once."""

    number: str
    received_at: datetime
    file_name: str
    file_sha256: str
    taken_by: int
    client_id: int | None = None
    note: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class PaymentLine:
    """One payment as the file tells it; ``case_id`` and ``payment_id`` once it is posted."""

    file_id: int
    source_row: int
    paid_on: date
    amount: Money
    payer: str = ""
    case_no: str = ""
    contract_no: str = ""
    account_no: str = ""
    voucher_no: str = ""
    note: str = ""
    status: LineStatus = LineStatus.WAITING
    case_id: int | None = None
    payment_id: int | None = None
    reason: str = ""
    id: int = 0
    version: int = 0
