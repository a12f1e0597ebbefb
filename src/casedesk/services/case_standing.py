"""Where a case stands: its limitation light, and what opens and closes its steps."""

from collections.abc import Iterable
from datetime import timedelta

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.case_files import LimitationState
from casedesk.domain.case_states import Standing
from casedesk.domain.cases import Case, Flag
from casedesk.domain.limitation import limitation_light, limitation_of
from casedesk.domain.money import total
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.placements import Placement, PlacementStatus
from casedesk.domain.plan_standings import PlanStanding
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.plans import standing_of as plan_standing
from casedesk.storage import agreements
from casedesk.storage import cases as case_rows
from casedesk.storage.case_conditions import Standpoint
from casedesk.storage.flags import acting
from casedesk.storage.shelves import Shelves

_WAITING = frozenset({VisitStatus.PLANNED, VisitStatus.UNDER_WAY})


def standing_of(desk: Desk, shelves: Shelves, case: Case) -> Standing:
    """Return where a case stands, everything read from the store."""
    flags, visits, payments = shelves.flags.table.c, shelves.visits.table.c, shelves.payments.table.c
    running = agreements.running(shelves, case.id)
    return standing_from(
        case,
        shelves.flags.all(flags.case_id == case.id, acting(desk.today())),
        shelves.visits.all(visits.case_id == case.id, visits.status.in_(_WAITING)),
        shelves.payments.all(payments.case_id == case.id, payments.status == PaymentStatus.CLAIMED),
        placement=shelves.placements.first(shelves.placements.table.c.id == case.placement_id),
        running=running,
        plan=plan_standing(shelves, running, desk.today(), desk.calendar) if running is not None else None,
        limitation=limitation_state(desk, shelves, case),
    )


def standing_from(
    case: Case,
    flags: Iterable[Flag],
    visits: Iterable[Visit],
    payments: Iterable[Payment],
    *,
    placement: Placement | None,
    running: Agreement | None,
    plan: PlanStanding | None,
    limitation: LimitationState | None,
) -> Standing:
    """Return where a case stands from what was read of it."""
    claimed = [each.amount for each in payments if each.status is PaymentStatus.CLAIMED]
    is_signed = running is not None and running.status is AgreementStatus.SIGNED
    is_kept = is_signed and plan is not None and not plan.is_broken
    is_paused = placement is not None and placement.status is PlacementStatus.PAUSED
    return Standing(
        case,
        frozenset(each.kind for each in flags),
        running.agreement_no if running is not None and is_kept else "",
        next((each.visit_no for each in visits if each.status in _WAITING), ""),
        total(claimed) if claimed else None,
        placement.number if placement is not None and is_paused else "",
        limitation.light if limitation is not None else None,
    )


def limitation_state(desk: Desk, shelves: Shelves, case: Case) -> LimitationState | None:
    """Count from the day the debt fell due, or from the client's own count where no day is known."""
    start = case.debt.overdue_on
    if start is None and case.debt.client_dpd is not None:
        start = case.debt.as_of - timedelta(days=case.debt.client_dpd)
    if start is None:
        return None
    seen = Standpoint(desk.today(), desk.zone, desk.calendar, shelves.connection.dialect.name)
    events = case_rows.interruptions_of(shelves.connection, [case.id], seen).get(case.id, [])
    limitation = limitation_of(start, events, desk.calendar)
    light = limitation_light(limitation.ends_on, desk.today())
    return LimitationState(limitation, light, limitation.days_left(desk.today()))
