"""What clients pay the office: rates by age of the debt, and statements of a period."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from casedesk.domain.money import Money


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


@dataclass(frozen=True)
class ClientStatement:
    """One numbered statement to a client: what came in from a day to a day, and the commission on it."""

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
