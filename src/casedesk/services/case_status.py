"""The state that flags, agreements and promises give a case which nobody holds."""

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.contacts import PromiseState
from casedesk.services.desk import Desk
from casedesk.services.plans import promises_of, standing_of
from casedesk.storage import agreements
from casedesk.storage.flags import acting
from casedesk.storage.shelves import Shelves

_DRAFTS = (
    AgreementStatus.DRAFT,
    AgreementStatus.PENDING,
    AgreementStatus.APPROVED,
    AgreementStatus.PRINTED,
)


def natural_status(desk: Desk, shelves: Shelves, case_id: int) -> CaseStatus:
    """Return where a case stands by itself: disputed, on a plan, being drafted for, promised or active."""
    flags = shelves.flags.table.c
    disputed = (flags.case_id == case_id, flags.kind == FlagKind.DISPUTE, acting(desk.today()))
    if shelves.flags.first(*disputed) is not None:
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
