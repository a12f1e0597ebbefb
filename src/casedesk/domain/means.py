"""What a debtor can bear a month, from what they told themselves and no more than is needed."""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.money import ZERO, Money


@dataclass(frozen=True)
class Means:
    """A debtor's own statement of means on a day, in amounts a month."""

    case_id: int
    person_id: int
    stated_on: date
    income: Money
    needs: Money = ZERO
    """Living costs of the household: food, housing, care, school."""
    other_debts: Money = ZERO
    household: int = 1
    """People who live on this income."""
    note: str = ""
    taken_by: int = 0
    id: int = 0
    version: int = 0
