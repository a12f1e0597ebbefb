"""What a debtor can bear a month, from what they told themselves and no more than is needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedule_terms import Instalment
from casedesk.domain.sentences import say


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

    @property
    def ceiling(self) -> Money:
        """Return what is left a month: income less needs and other debts, never below zero.

        This is the office's own yardstick and no law. A plan that takes more than is left breaks
        soon, and a broken plan helps neither side; so more than this asks for a reason and a second
        person. No part of the needs is guessed: what the debtor did not state counts as nothing.
        """
        return max(self.income - self.needs - self.other_debts, ZERO)

    def require_sensible(self) -> None:
        """Refuse amounts below zero and a household of nobody."""
        if any(each.is_negative for each in (self.income, self.needs, self.other_debts)):
            raise BadInputError(say("Income, needs and other debts cannot be below zero."))
        if not 1 <= self.household <= _MOST_PEOPLE:
            raise BadInputError(say("A household has between 1 and {most} people.", most=_MOST_PEOPLE))


_MOST_PEOPLE = 30


def heaviest_month(schedule: Sequence[Instalment]) -> Money:
    """Return the highest sum of instalments in one calendar month, by the planned days.

    The down payment is left out: it is paid once, from what there is.
    """
    by_month: dict[tuple[int, int], Money] = {}
    for row in schedule:
        if row.no:
            month = (row.planned_on.year, row.planned_on.month)
            by_month[month] = by_month.get(month, ZERO) + row.amount
    return max(by_month.values(), default=ZERO)
