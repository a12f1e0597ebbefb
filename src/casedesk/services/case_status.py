"""The state that flags, agreements and promises give a case which nobody holds."""

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.contacts import PromiseState
from casedesk.domain.payments import PaymentStatus
from casedesk.services.desk import Desk
from casedesk.services.plan_holds import is_disputed
from casedesk.services.plans import promises_of, standing_of
from casedesk.storage import agreements
from casedesk.storage.shelves import Shelves

_DRAFTS = (
    AgreementStatus.DRAFT,
    AgreementStatus.PENDING,
    AgreementStatus.APPROVED,
    AgreementStatus.PRINTED,
)


def natural_status(desk: Desk, shelves: Shelves, case_id: int) -> CaseStatus:
    """Return where a case stands by itself: disputed, on a plan, being drafted for, promised or active."""
    if is_disputed(desk, shelves, case_id):
        return CaseStatus.DISPUTE
    running = agreements.running(shelves, case_id)
    plan = standing_of(shelves, running, desk.today(), desk.calendar) if running is not None else None
    if plan is not None:
        return CaseStatus.BROKEN if plan.is_broken else CaseStatus.ON_PLAN
    table = shelves.agreements.table.c
    if shelves.agreements.first(table.case_id == case_id, table.status.in_(_DRAFTS)) is not None:
        return CaseStatus.DRAFTING
    is_promised = any(each.state is PromiseState.OPEN for each in promises_of(desk, shelves, case_id))
    return CaseStatus.PROMISE if is_promised else CaseStatus.ACTIVE


def after_dispute(desk: Desk, shelves: Shelves, case: Case) -> CaseStatus:
    """Return where a case stands by itself once nothing of it is disputed: settled if all was paid."""
    status, payments = natural_status(desk, shelves, case.id), shelves.payments.table.c
    if status not in {CaseStatus.ACTIVE, CaseStatus.PROMISE} or not case.debt.balance.is_zero:
        return status
    booked = payments.case_id == case.id, payments.status == PaymentStatus.CONFIRMED
    return CaseStatus.SETTLED if shelves.payments.first(*booked) is not None else status
