"""Complaints and disputes: the case rests until they are answered, and returns to where it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from tests.services.plan_samples import Plans

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import Case, CaseStatus, FlagKind
from casedesk.domain.complaints import Complaint, ComplaintKind, ComplaintStatus
from casedesk.domain.errors import BadInputError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.complaints import ComplaintService, NewComplaint
from casedesk.services.desk import Desk
from casedesk.storage.flags import acting

Lend = Callable[..., Case]
SAID = "The visitor shouted at my mother"


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def service(desk: Desk) -> ComplaintService:
    return ComplaintService(desk)


@pytest.fixture
def plans(desk: Desk, clerk: Operator, supervisor: Operator) -> Plans:
    return Plans(desk, clerk, supervisor)


def case_of(desk: Desk, actor: Operator, case: Case) -> Case:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        found: Case = shelves.cases.get(case.id)
        return found


def flags_of(desk: Desk, actor: Operator, case: Case) -> set[FlagKind]:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        table = shelves.flags.table.c
        return {each.kind for each in shelves.flags.all(table.case_id == case.id, acting(desk.today()))}


def put(desk: Desk, actor: Operator, case: Case, status: CaseStatus) -> None:
    with desk.work("case.changed", actor, Right.EDIT_CASES) as work:
        work.cases.save(replace(work.cases.get(case.id), status=status))
        work.commit()


def new(
    case: Case, desk: Desk, kind: ComplaintKind = ComplaintKind.COMPLAINT, **more: object
) -> NewComplaint:
    return replace(NewComplaint(case.id, kind, SAID, desk.today()), **more)  # type: ignore[arg-type]


def test_that_a_dispute_marks_the_case_stops_it_and_has_a_day_for_the_answer(
    desk: Desk, lend: Lend, clerk: Operator, service: ComplaintService, supervisor: Operator
) -> None:
    case = lend()
    put(desk, supervisor, case, CaseStatus.TO_VISIT)
    dispute = service.take(clerk, new(case, desk, ComplaintKind.DISPUTE, channel="call"))
    assert dispute.complaint_no == "TS20261123-001"
    assert dispute.due_on == date(2026, 12, 14)
    stopped = case_of(desk, clerk, case)
    assert stopped.status is CaseStatus.DISPUTE
    assert stopped.next_step is not None
    assert stopped.next_step.due_on == dispute.due_on
    assert flags_of(desk, clerk, case) == {FlagKind.DISPUTE}

    closed = service.answer(supervisor, dispute, ComplaintStatus.PARTLY, "The client took the fees off")
    assert closed.closed_by == supervisor.id
    assert case_of(desk, clerk, case).status is CaseStatus.TO_VISIT
    assert flags_of(desk, clerk, case) == set()
    entries = AuditService(desk).entries(supervisor, AuditFilter(subject=dispute.complaint_no))
    assert [each.action for each in reversed(entries)] == ["complaint.taken", "complaint.answered"]


def test_that_a_complaint_holds_the_case_and_a_change_meanwhile_stays(
    desk: Desk, lend: Lend, clerk: Operator, service: ComplaintService, supervisor: Operator
) -> None:
    case = lend()
    complaint = service.take(clerk, new(case, desk))
    assert complaint.due_on == date(2026, 12, 8)
    assert case_of(desk, clerk, case).status is CaseStatus.ON_HOLD
    put(desk, supervisor, case, CaseStatus.LEGAL)
    service.withdraw(supervisor, complaint, "They made peace")
    assert case_of(desk, clerk, case).status is CaseStatus.LEGAL


def test_that_the_case_rests_until_the_last_matter_is_answered(
    desk: Desk, lend: Lend, clerk: Operator, service: ComplaintService, supervisor: Operator
) -> None:
    case = lend()
    put(desk, supervisor, case, CaseStatus.TO_VISIT)
    complaint = service.take(clerk, new(case, desk))
    dispute = service.take(clerk, new(case, desk, ComplaintKind.DISPUTE))
    second = service.take(clerk, new(case, desk, ComplaintKind.DISPUTE))

    def reply(each: Complaint) -> CaseStatus:
        stored = service.get(supervisor, each.id)
        service.answer(supervisor, stored, ComplaintStatus.REJECTED, "Looked into; nothing found")
        return case_of(desk, clerk, case).status

    assert reply(complaint) is CaseStatus.DISPUTE
    assert reply(dispute) is CaseStatus.DISPUTE
    assert flags_of(desk, clerk, case) == {FlagKind.DISPUTE}
    assert reply(second) is CaseStatus.TO_VISIT
    assert flags_of(desk, clerk, case) == set()


def test_that_an_open_dispute_and_a_wish_for_another_plan_break_no_instalment(
    plans: Plans, lend: Lend, service: ComplaintService, clock: Clock
) -> None:
    desk, clerk, supervisor, case = plans.desk, plans.clerk, plans.supervisor, lend()
    agreement = plans.signed(case)
    wish = service.take(clerk, new(case, desk, ComplaintKind.PLAN_CHANGE))
    assert wish.due_on == date(2026, 12, 7)
    assert case_of(desk, clerk, case).status is CaseStatus.ON_PLAN
    clock.moment += timedelta(days=30)
    assert AgreementService(desk).follow_up() == 0
    assert AgreementLists(desk).rows(clerk)[0].status is AgreementStatus.SIGNED
    service.answer(supervisor, wish, ComplaintStatus.REJECTED, "The client wants to keep the plan")
    assert plans.now(agreement).grace_until == date(2026, 12, 28)
    clock.moment += timedelta(days=6)
    assert AgreementService(desk).follow_up() == 1


def test_that_a_wish_that_comes_after_the_due_day_gives_no_more_time(
    plans: Plans, lend: Lend, service: ComplaintService, clock: Clock
) -> None:
    desk, clerk, case = plans.desk, plans.clerk, lend()
    with pytest.raises(RefusedError, match="no agreement"):
        service.take(clerk, new(case, desk, ComplaintKind.PLAN_CHANGE))
    plans.signed(case)
    clock.moment += timedelta(days=10)
    service.take(clerk, new(case, desk, ComplaintKind.PLAN_CHANGE))
    clock.moment += timedelta(days=3)
    assert AgreementService(desk).follow_up() == 1


def test_that_a_complaint_about_a_closed_case_is_taken_and_leaves_it_closed(
    desk: Desk, lend: Lend, clerk: Operator, service: ComplaintService, supervisor: Operator
) -> None:
    case = lend()
    put(desk, supervisor, case, CaseStatus.RETURNED)
    complaint = service.take(clerk, new(case, desk))
    service.answer(supervisor, complaint, ComplaintStatus.UPHELD, "We said we are sorry")
    assert case_of(desk, clerk, case).status is CaseStatus.RETURNED


def test_that_only_who_may_answer_is_given_a_complaint_and_answers_it(
    desk: Desk, lend: Lend, clerk: Operator, service: ComplaintService, supervisor: Operator
) -> None:
    complaint = service.take(clerk, new(lend(), desk))
    with pytest.raises(NoRightError):
        service.answer(clerk, complaint, ComplaintStatus.REJECTED, "No")
    with pytest.raises(RefusedError, match="may not answer"):
        service.assign(supervisor, complaint, clerk.id)
    given = service.assign(supervisor, complaint, supervisor.id)
    assert [each.assigned_to for each in service.rows(clerk)] == [supervisor.name]
    service.answer(supervisor, given, ComplaintStatus.REJECTED, "Nothing found")
    assert service.rows(clerk) == []
    assert len(service.rows(clerk, only_open=False)) == 1
    with pytest.raises(RefusedError, match="closed already"):
        service.withdraw(supervisor, given, "Again")


def test_that_a_complaint_says_what_and_when(
    desk: Desk, lend: Lend, clerk: Operator, service: ComplaintService, supervisor: Operator
) -> None:
    case = lend()
    tomorrow = desk.today() + timedelta(days=1)
    with pytest.raises(BadInputError, match="without words"):
        service.take(clerk, new(case, desk, text="  "))
    with pytest.raises(BadInputError, match="future"):
        service.take(clerk, new(case, desk, received_on=tomorrow))
    with pytest.raises(BadInputError, match="before the complaint came in"):
        service.take(clerk, new(case, desk, due_on=desk.today() - timedelta(days=1)))
    complaint = service.take(clerk, new(case, desk))
    with pytest.raises(BadInputError, match="Choose how"):
        service.answer(supervisor, complaint, ComplaintStatus.OPEN, "Later")
    with pytest.raises(BadInputError, match="what was answered"):
        service.answer(supervisor, complaint, ComplaintStatus.UPHELD, " ")
    with pytest.raises(BadInputError, match="future"):
        service.answer(supervisor, complaint, ComplaintStatus.UPHELD, "Yes", tomorrow)
    with pytest.raises(BadInputError, match="before the complaint of"):
        service.answer(supervisor, complaint, ComplaintStatus.UPHELD, "Yes", date(2026, 1, 1))
    with pytest.raises(NotFoundError):
        service.by_number(clerk, "TS-9")
    assert service.by_number(clerk, complaint.complaint_no).status is ComplaintStatus.OPEN
