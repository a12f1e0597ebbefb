"""What settles a running plan on a day before its last one.

Source: Civil Code 677 (who pays a loan back earlier pays interest for the actual time only).
"""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreements import Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.plan_standings import unwaived
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import OfficeCalendar
from casedesk.services.accruals import run_by
from casedesk.services.desk import Desk
from casedesk.services.plans import standing_of
from casedesk.storage import agreements, ledger
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True, slots=True)
class Payoff:
    """What is to be paid on a day so that nothing of a plan is left."""

    agreement_no: str
    day: date
    amount: Money
    saved: Money
    """Interest of the instalments to come that does not run then."""


class PayoffService:
    """Tells what an early end of a plan takes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def quote(self, actor: Operator, case_id: int, day: date | None = None) -> Payoff:
        """Return what settles the case's plan today or on a later day."""
        when = day or self._desk.today()
        if when < self._desk.today():
            raise BadInputError(
                say("The day {day} is over. Ask what settles the plan today or on a later day.", day=when)
            )
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            case = shelves.cases.get(case_id)
            agreement = agreements.running(shelves, case.id)
            if agreement is None:
                raise RefusedError(
                    say(
                        "No signed plan runs on case {case_no}; what is owed is its balance.",
                        case_no=case.case_no,
                    )
                )
            return payoff_of(shelves, agreement, when, self._desk.calendar)


def payoff_of(shelves: Shelves, agreement: Agreement, day: date, calendar: OfficeCalendar) -> Payoff:
    """Return what settles a signed plan on a day: the rest of what was agreed, and the interest run by then.

    Once the whole rest is due it is that rest. It is never more than the case owes on that day.
    """
    plan = standing_of(shelves, agreement, day, calendar)
    rest = plan.rest if plan is not None else ZERO
    if agreement.accelerated_on is not None:
        return Payoff(agreement.agreement_no, day, rest, ZERO)
    paid = agreements.paid_towards(shelves.connection, agreement)
    agreed = total(row.amount - row.to_interest for row in agreement.schedule)
    run = total(run_by(shelves, agreement, day).values())
    accruing = run - total(ledger.accrued(shelves, agreement).values())
    owed = shelves.cases.get(agreement.case_id).debt.owed + Components(interest=accruing)
    amount = min(max(agreed + run - paid, ZERO), unwaived(agreement, owed))
    return Payoff(agreement.agreement_no, day, amount, max(rest - amount, ZERO))


def settling(payoff: Payoff) -> Sentence:
    """Say what settles a plan on a day, and what need not be paid then."""
    number, day, amount = payoff.agreement_no, payoff.day, payoff.amount
    if payoff.saved.is_zero:
        return say("{amount} paid on {day} settles plan {number}.", amount=amount, day=day, number=number)
    return say(
        "{amount} paid on {day} settles plan {number}; interest of {saved} does not run then.",
        amount=amount,
        day=day,
        number=number,
        saved=payoff.saved,
    )
