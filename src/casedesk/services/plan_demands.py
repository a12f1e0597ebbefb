"""What a demand may ask for while a debt is being paid by an agreement: what that has made due, no more."""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreements import Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import total
from casedesk.domain.sentences import say
from casedesk.services.accruals import run_by
from casedesk.services.desk import Desk
from casedesk.services.plans import split, standing_of
from casedesk.storage import ledger
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True, slots=True)
class PlanDue:
    """What a running plan has made due and is not paid."""

    owed: Components
    missed_on: date
    """The due day of the first instalment that is not paid in full."""


def due_of(desk: Desk, shelves: Shelves, case: Case, agreement: Agreement) -> PlanDue:
    """Return what is due of a running plan today, by component; RefusedError where nothing is.

    Civil Code 563 and 578: until the rest falls due as worded, only the instalments that are due are missed.
    """
    today = desk.today()
    plan = standing_of(shelves, agreement, today, desk.calendar)
    first = plan.next_due if plan is not None else None
    if plan is None or first is None or plan.due_now.is_zero:
        raise RefusedError(
            say(
                "Nothing is due of agreement {number}; nobody is asked to pay before it is.",
                number=agreement.agreement_no,
            )
        )
    run = run_by(shelves, agreement, today)
    accruing = total(run.values()) - total(ledger.accrued(shelves, agreement).values())
    shared = split(shelves, case, plan.due_now, today, accruing)
    return PlanDue(shared.applied, first.instalment.due_on)
