"""The office's limits for terms, by role and client."""

from dataclasses import dataclass
from decimal import Decimal

from casedesk.domain.money import Money
from casedesk.domain.operators import Role


@dataclass(frozen=True)
class TermPolicy:
    """How far a role may go for a client; None leaves that side open, or means every role or client."""

    role: Role | None = None
    client_id: int | None = None
    most_waived: Decimal | None = None
    """Highest waiver in per cent of the debt."""
    waives_principal: bool = True
    most_months: int | None = None
    least_down: Decimal | None = None
    """Lowest down payment in per cent of the agreed total."""
    least_instalment: Money | None = None
    note: str = ""
    id: int = 0
    version: int = 0
