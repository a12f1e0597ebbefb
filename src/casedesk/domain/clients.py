"""Clients: the creditors who hand their cases over, and their mandates."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from casedesk.domain.allocation import Part


class ClientKind(StrEnum):
    """What the creditor is; retention and caps depend on it."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    AUTO_FINANCE = "auto_finance"
    MICRO_LENDER = "micro_lender"
    DEBT_BUYER = "debt_buyer"
    OTHER = "other"


@dataclass(frozen=True)
class Mandate:
    """The entrustment contract between client and office; both days included (PIPL art. 21)."""

    contract_no: str
    starts_on: date
    ends_on: date

    def covers(self, day: date) -> bool:
        """Tell whether the office may act for the client on that day."""
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True)
class PayeeAccount:
    """The client's registered corporate account, the only one a debtor may be told."""

    holder: str
    bank: str
    number: str


@dataclass(frozen=True)
class Client:
    """A creditor with its mandate, payee account and hotline."""

    name: str
    short_name: str
    kind: ClientKind = ClientKind.OTHER
    credit_code: str = ""
    address: str = ""
    hotline: str = ""
    mandate: Mandate | None = None
    payee: PayeeAccount | None = None
    cap_annual: Decimal | None = None
    """Highest total cost in per cent a year, or None where nobody has set it."""
    mandate_fields: str = ""
    """Which columns of its lists the mandate adds and withholds, as ``FieldScope`` writes them."""
    is_capped_by_lpr: bool = False
    """A private lender: four times the one-year LPR at contract date is the cap."""
    day_count: int = 360
    """Days of a year by which the client reckons interest, 360 or 365."""
    contract_order: tuple[Part, ...] = ()
    """The order of settling that its contracts agree on; empty where they agree on none."""
    id: int = 0
    version: int = 0
