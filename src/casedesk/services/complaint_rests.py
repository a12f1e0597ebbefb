"""How a case rests while a complaint or dispute about it is open, and where it goes afterwards."""

from dataclasses import replace
from datetime import date, timedelta

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import Case, CaseStatus, Flag, NextStep, StepKind
from casedesk.domain.complaints import (
    FLAG_OF,
    RESTS_AS,
    Complaint,
    ComplaintKind,
    status_to_return,
    status_while_open,
)
from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import say
from casedesk.services.case_status import after_dispute
from casedesk.services.desk import Desk
from casedesk.services.plan_days import rested, unaccelerated
from casedesk.services.plan_holds import postponed_until
from casedesk.services.plans import standing_of
from casedesk.storage import agreements
from casedesk.storage.flags import acting
from casedesk.storage.unit_of_work import UnitOfWork


def begin(work: UnitOfWork, desk: Desk, complaint: Complaint, *, moves_case: bool) -> Complaint:
    """Mark the case, let it rest and hold the days of its plan; return the complaint with what it did."""
    flag_id = _flagged(work, desk, complaint)
    _rest_plan(work, desk, complaint)
    case = work.cases.get(complaint.case_id)
    status = status_while_open(complaint.kind, case.status) if moves_case else case.status
    was = case.status if status is not case.status else None
    if moves_case and case.status.is_open:
        moved = replace(case.with_status(status), next_step=_step(complaint))
        if moved != case:
            work.cases.save(moved)
    told = replace(complaint, flag_id=flag_id, case_was=was)
    if told == complaint:
        return complaint
    stored: Complaint = work.complaints.save(told)
    return stored


def end(work: UnitOfWork, desk: Desk, complaint: Complaint) -> None:
    """Take the mark off, let the plan's days run on, and bring the case back unless it changed meanwhile."""
    others = _others(work, complaint)
    _unflag(work, desk, complaint, others)
    _wake_plan(work, desk, complaint, others)
    case = work.cases.get(complaint.case_id)
    if not case.status.is_open:
        return
    status = _returned(work, desk, complaint, others, case)
    step = case.next_step
    if step is None or step == _step(complaint):
        first = min(others, key=lambda each: each.due_on, default=None)
        step = (
            _step(first)
            if first is not None
            else NextStep(StepKind.REVIEW, desk.today(), complaint.complaint_no)
        )
    moved = replace(case.with_status(status), next_step=step if status.is_open else None)
    if moved != case:
        work.cases.save(moved)


def _step(complaint: Complaint) -> NextStep:
    """Return the step that stands on the case while the matter is open."""
    return NextStep(StepKind.REVIEW, complaint.due_on, complaint.complaint_no)


def _others(work: UnitOfWork, complaint: Complaint) -> list[Complaint]:
    table = work.complaints.table.c
    found = work.complaints.all(table.case_id == complaint.case_id, table.id != complaint.id)
    return [each for each in found if each.status.is_open]


def _flagged(work: UnitOfWork, desk: Desk, complaint: Complaint) -> int | None:
    """Return the mark that acts for this kind of matter, raised now where none did."""
    kind = FLAG_OF.get(complaint.kind)
    if kind is None:
        return None
    table, today = work.flags.table.c, desk.today()
    flag = work.flags.first(table.case_id == complaint.case_id, table.kind == kind, acting(today))
    if flag is None:
        flag = work.flags.add(Flag(complaint.case_id, kind, complaint.complaint_no, today))
    return flag.id


def _unflag(work: UnitOfWork, desk: Desk, complaint: Complaint, others: list[Complaint]) -> None:
    if complaint.flag_id is None or any(each.flag_id == complaint.flag_id for each in others):
        return
    flag = work.flags.first(work.flags.table.c.id == complaint.flag_id)
    if flag is not None and flag.acts_on(desk.today()):
        work.flags.save(replace(flag, cleared_on=desk.today()))


def _rest_plan(work: UnitOfWork, desk: Desk, complaint: Complaint) -> None:
    """Let no instalment count as missed until the answer; a wish counts only before the day it was due.

    A breach from before the dispute stays, but what follows from it waits: the rest that fell due after the
    day on which the dispute came in is not due.
    """
    if complaint.kind is ComplaintKind.COMPLAINT:
        return
    agreement = agreements.running(work, complaint.case_id)
    is_dispute = complaint.kind is ComplaintKind.DISPUTE
    if agreement is None or not (is_dispute or agreement.status is AgreementStatus.SIGNED):
        if not is_dispute:
            raise RefusedError(say("The case has no agreement that is being kept; take it as a complaint."))
        return
    if agreement.accelerated_on is not None:
        if complaint.received_on >= agreement.accelerated_on:
            return
        agreement = unaccelerated(work, desk, agreement)
    if agreement.broken_on is not None and complaint.received_on >= agreement.broken_on:
        return
    plan = standing_of(work, agreement, complaint.received_on, desk.calendar)
    due = plan.next_due if plan is not None else None
    is_in_time = due is None or due.instalment.due_on >= complaint.received_on
    if is_in_time or is_dispute:
        rested(work, desk, agreement, date.max)


def _wake_plan(work: UnitOfWork, desk: Desk, complaint: Complaint, others: list[Complaint]) -> None:
    """Give the days of grace once more from the answer on, and no less than a supervisor gave."""
    agreement = agreements.running(work, complaint.case_id)
    is_held = any(each.kind is not ComplaintKind.COMPLAINT for each in others)
    if agreement is None or agreement.grace_until != date.max or is_held:
        return
    until = desk.calendar.next_workday(desk.today() + timedelta(days=agreement.terms.grace_days))
    rested(work, desk, agreement, max(until, postponed_until(work, agreement) or until))


def _returned(
    work: UnitOfWork, desk: Desk, complaint: Complaint, others: list[Complaint], case: Case
) -> CaseStatus:
    """Return where the case goes; what this matter would bring back passes to one that is still open."""
    rest, was = RESTS_AS.get(complaint.kind), complaint.case_was
    if rest is None or was is None:
        return case.status
    same = next((each for each in others if RESTS_AS.get(each.kind) is rest), None)
    above = next((each for each in others if each.case_was is rest), None)
    heir = same or above
    if heir is not None:
        work.complaints.save(replace(heir, case_was=was))
        return case.status
    if case.status is not rest:
        return case.status
    by_itself = after_dispute(desk, work, case)
    return by_itself if by_itself is CaseStatus.SETTLED else status_to_return(was, by_itself)
