"""Payments received on a case, as claimed, confirmed or void."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.allocation import Components
from casedesk.domain.money import Money


class PaymentChannel(StrEnum):
    """How the money came; cash is never taken on a visit."""

    TRANSFER = "transfer"
    CLIENT_REPORT = "client_report"
    AUTO_DEBIT = "auto_debit"
    OTHER = "other"


class PaymentStatus(StrEnum):
    """Whether the client's account has seen the money."""

    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    VOID = "void"


@dataclass(frozen=True)
class Payment:
    """One payment with its split by component; a reversal is another entry, never an edit."""

    case_id: int
    amount: Money
    paid_on: date
    channel: PaymentChannel
    payer: str = ""
    voucher_no: str = ""
    status: PaymentStatus = PaymentStatus.CONFIRMED
    applied: Components | None = None
    left_over: Money | None = None
    reverses_id: int | None = None
    recorded_by: int = 0
    note: str = ""
    corrects_id: int | None = None
    """The payment in whose place this one was entered."""
    voucher_sha256: str = ""
    """Digest of the stored picture of the voucher."""
    confirmed_by: int | None = None
    confirmed_at: datetime | None = None
    receipt_no: str = ""
    id: int = 0
    version: int = 0
