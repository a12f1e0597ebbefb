"""A bank's or client's file of payments: its lines, posted to cases or waiting in the tray."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.money import Money
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.sentences import Sentence


class LineStatus(StrEnum):
    """Where a line of a payment file stands."""

    WAITING = "waiting"
    POSTED = "posted"
    """It was booked, or it confirmed a payment that was only claimed."""
    RECORDED = "recorded"
    """It is a payment that somebody had recorded already; nothing was booked for it."""
    DISMISSED = "dismissed"
    TAKEN_BACK = "taken_back"
    """Its file was taken back; the same line may be taken again."""


@dataclass(frozen=True)
class PaymentFile:
    """One file of payments, taken once."""

    number: str
    received_at: datetime
    file_name: str
    file_sha256: str
    taken_by: int
    channel: PaymentChannel = PaymentChannel.TRANSFER
    """Whose file it is: the bank's, or a client's own report."""
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


@dataclass(frozen=True)
class LineProblem:
    """Why a row of a file cannot be read as a payment."""

    source_row: int
    column: str
    message: Sentence


_COUNTED = (LineStatus.WAITING, LineStatus.POSTED, LineStatus.RECORDED, LineStatus.DISMISSED)


@dataclass(frozen=True)
class PaymentFileRow:
    """One taken file with what came of its lines."""

    id: int
    number: str
    received_at: datetime
    file_name: str
    client: str
    channel: PaymentChannel
    taken_by: str
    counts: Mapping[LineStatus, int]
    posted: Money

    @property
    def is_taken_back(self) -> bool:
        """Tell whether none of its lines counts any more."""
        return not any(self.counts.get(each) for each in _COUNTED)
