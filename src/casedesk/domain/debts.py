"""What is owed on a case and how long it has been overdue."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from casedesk.domain.allocation import Components
from casedesk.domain.money import Money


class ProductKind(StrEnum):
    """The kind of credit; cards have rules of their own."""

    CREDIT_CARD = "credit_card"
    CONSUMER_LOAN = "consumer_loan"
    CAR_LOAN = "car_loan"
    OTHER = "other"


@dataclass(frozen=True)
class Debt:
    """One credit contract: its origin and the balance by component as of a day."""

    product: ProductKind
    contract_no: str
    owed: Components
    as_of: date
    assigned_amount: Money
    overdue_on: date | None = None
    product_name: str = ""
    lent_amount: Money | None = None
    lent_on: date | None = None
    card_no: str = ""
    client_dpd: int | None = None
    """Days past due as the client counted them on ``as_of``; kept beside our own count."""
    client_bucket: str = ""

    @property
    def balance(self) -> Money:
        """Return everything owed."""
        return self.owed.total

    @property
    def past_due_from(self) -> date | None:
        """Return the first unpaid due date; falls back on the client's own count of days."""
        if self.overdue_on is not None or self.client_dpd is None:
            return self.overdue_on
        return self.as_of - timedelta(days=self.client_dpd)

    def days_past_due(self, today: date) -> int:
        """Count days since the first unpaid due date."""
        since = self.past_due_from
        return 0 if since is None else max(0, (today - since).days)

    def reduced_to(self, owed: Components, as_of: date) -> "Debt":
        """Return this debt with another balance."""
        return replace(self, owed=owed, as_of=as_of)


def bucket(days_past_due: int) -> str:
    """Name the ageing bucket: M0 not due, M1 for days 1-30 up to M6, then M6+."""
    if days_past_due <= 0:
        return "M0"
    months = -(-days_past_due // 30)
    return f"M{months}" if months <= 6 else "M6+"  # noqa: PLR2004 - six monthly buckets by custom
