"""What the calendar reads: months counted by day, the tray with its requests, pins and pending releases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

import pytest
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.cases import CaseStatus, NextStep, StepKind
from casedesk.domain.errors import ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, AddressKind, LawfulSource
from casedesk.domain.visits import VisitPurpose
from casedesk.services.approvals import ApprovalService
from casedesk.services.desk import Desk
from casedesk.services.pinning import PinningService
from casedesk.services.undoing import UndoService
from casedesk.services.visit_requests import NewRequest, VisitRequestService
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService

Files = Callable[..., Filed]


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Files:
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def crew(collectors: tuple[Operator, Operator]) -> tuple[int, int]:
    return collectors[0].id, collectors[1].id


def test_that_a_month_counts_each_visit_on_the_offices_own_day(
    desk: Desk, planner: Operator, file_case: Files, crew: tuple[int, int]
) -> None:
    service = VisitService(desk)
    early = service.plan(planner, PlanRequest(file_case().case.id, at("09:00"), crew))
    off = service.plan(planner, PlanRequest(file_case().case.id, at("13:00"), crew))
    service.call_off(planner, off.id, off.version, "The debtor is away.")
    with desk.work("visit.moved", planner, Right.PLAN_VISITS) as work:
        work.visits.save(replace(work.visits.get(early.id), starts_at=at("00:10")))
        work.commit()
    month = service.month(planner, DAY)
    assert [each.day for each in month.days if each.visits] == [DAY]
    assert month.days[0].day.weekday() == 0
    assert len(month.days) == 42
    assert service.month(planner, date(2027, 2, 1)).own_days[-1].day == date(2027, 2, 28)


def test_that_a_span_holds_its_days_and_no_others(
    desk: Desk, planner: Operator, file_case: Files, crew: tuple[int, int]
) -> None:
    service = VisitService(desk)
    visit = service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    assert [each.visit.id for each in service.span(planner, DAY, 1).visits] == [visit.id]
    assert service.span(planner, DAY + timedelta(days=1), 30).visits == ()
    assert len(service.span(planner, DAY, 366).days) == 366


def test_that_an_approved_request_brings_a_case_to_the_tray_that_waits_for_something_else(
    desk: Desk, planner: Operator, supervisor: Operator, file_case: Files, crew: tuple[int, int]
) -> None:
    service, requests = VisitService(desk), VisitRequestService(desk)
    filed = file_case(next_step=NextStep(StepKind.CALL, DAY), status=CaseStatus.ACTIVE)
    assert service.tray(planner).items == ()
    wish = NewRequest(
        filed.case.id,
        VisitPurpose.LOST_CONTACT,
        goal="Is anybody there",
        latest_on=DAY,
        day_from=time(18),
        day_until=time(20),
    )
    request = requests.request(planner, wish)
    assert service.tray(planner).items == ()
    requests.approve(supervisor, request)
    item = service.tray(planner).items[0]
    assert (item.request_id, item.purpose) == (request.id, VisitPurpose.LOST_CONTACT)
    assert (item.goal, item.due_on, item.day_from) == ("Is anybody there", DAY, time(18))
    planned = PlanRequest(
        filed.case.id, at("10:00"), crew, address_id=item.address_id, request_id=item.request_id
    )
    service.plan(planner, planned)
    assert service.tray(planner).items == ()


def test_that_a_visit_is_pinned_once_with_its_version_and_by_those_who_may_plan(
    *,
    desk: Desk,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    crew: tuple[int, int],
) -> None:
    service, pins = VisitService(desk), PinningService(desk)
    visit = service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    pinned = pins.pin(planner, visit.id, visit.version)
    assert pinned.is_pinned
    assert pinned.verdict == visit.verdict
    with pytest.raises(ConflictError):
        pins.pin(planner, visit.id, visit.version, is_pinned=False)
    UndoService(desk).undo(planner)
    assert not service.get(planner, visit.id).visit.is_pinned
    free = service.get(planner, visit.id).visit
    with pytest.raises(NoRightError):
        pins.pin(collectors[0], free.id, free.version)
    service.call_off(planner, free.id, free.version, "The debtor is away.")
    with pytest.raises(RefusedError):
        pins.pin(planner, free.id, free.version + 1)


def test_that_a_release_that_was_asked_for_is_marked_on_its_visit(
    desk: Desk, administrator: Operator, planner: Operator, file_case: Files, crew: tuple[int, int]
) -> None:
    service = VisitService(desk)
    visit = service.plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))
    assert not service.span(planner, DAY, 1).visits[0].is_release_pending
    person_id = service.get(planner, visit.id).visit.person_id
    with desk.work("address.added", administrator, Right.EDIT_CASES) as work:
        shop = work.addresses.add(
            Address(person_id, "拱墅区 一厂", AddressKind.WORK, "拱墅区", source=LawfulSource.DEBTOR)
        )
        work.commit()
    change = MoveRequest(address_id=shop.id, note="At the lodge.")
    ApprovalService(desk).ask_move(planner, visit.id, visit.version, change, visit_samples.REASON)
    assert service.span(planner, DAY, 1).visits[0].is_release_pending
