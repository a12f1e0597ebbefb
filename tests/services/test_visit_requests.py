"""Requests for visits: who may ask, who may decide, and how the visit that comes of them is tied to them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, REASON, Filed, add_client, at

from casedesk.domain.cases import CaseStatus, Flag, FlagKind
from casedesk.domain.clients import Client
from casedesk.domain.compliance import BlockedError
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Phone, Reachability
from casedesk.domain.visit_requests import ContactState, RequestStatus, VisitRequest
from casedesk.domain.visits import VisitPurpose, VisitStatus
from casedesk.services.audit import AuditService
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.undoing import UndoService
from casedesk.services.visit_requests import NewRequest, VisitRequestService
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage import visit_requests

Files = Callable[..., Filed]


@pytest.fixture
def service(desk: Desk) -> VisitRequestService:
    return VisitRequestService(desk)


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    return add_client(desk, administrator)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator, client: Client) -> Files:
    """Return a function that files a case."""
    return partial(visit_samples.file_case, desk, administrator, client)


def wish(filed: Filed, **fields: object) -> NewRequest:
    return replace(NewRequest(filed.case.id, VisitPurpose.BROKEN_PROMISES), **fields)  # type: ignore[arg-type]


def stored(desk: Desk, actor: Operator, key: int) -> VisitRequest:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        return shelves.visit_requests.get(key)


def test_that_a_request_gets_its_number_round_and_one_audit_entry(
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    file_case: Files,
) -> None:
    first = service.request(collectors[0], wish(file_case(), goal="  agree on a plan "))
    second = service.request(collectors[0], wish(file_case()))
    assert first.request_no == "Q20261123-01"
    assert second.request_no == "Q20261123-02"
    assert first.round_no == 1
    assert first.goal == "agree on a plan"
    assert first.status is RequestStatus.PENDING
    entry = AuditService(desk).entries(supervisor)[0]
    assert entry.action == "visit.requested"


def test_that_the_round_counts_the_visits_to_the_human_for_the_case(
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    planner: Operator,
    file_case: Files,
) -> None:
    filed = file_case()
    crew = tuple(each.id for each in collectors)
    VisitService(desk).plan(planner, PlanRequest(filed.case.id, at("10:00"), crew))
    assert service.request(collectors[0], wish(filed)).round_no == 2


def test_that_nobody_decides_about_their_own_request(
    service: VisitRequestService, supervisor: Operator, file_case: Files
) -> None:
    own = service.request(supervisor, wish(file_case()))
    with pytest.raises(RefusedError, match="own request"):
        service.approve(supervisor, own)
    with pytest.raises(RefusedError, match="own request"):
        service.refuse(supervisor, own, "no")


def test_that_deciding_needs_its_right(
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    planner: Operator,
    auditor: Operator,
    file_case: Files,
) -> None:
    request = service.request(collectors[0], wish(file_case()))
    with pytest.raises(NoRightError):
        service.approve(planner, request)
    with pytest.raises(NoRightError):
        service.request(auditor, wish(file_case()))


def test_that_a_second_decision_is_refused(
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    administrator: Operator,
    file_case: Files,
) -> None:
    request = service.request(collectors[0], wish(file_case()))
    approved = service.approve(supervisor, request, "go ahead")
    assert (approved.status, approved.decided_by, approved.opinion) == (
        RequestStatus.APPROVED,
        supervisor.id,
        "go ahead",
    )
    for each in (request, approved):
        with pytest.raises(RefusedError, match="decided already"):
            service.refuse(administrator, each, "too early")


def test_that_a_refusal_needs_a_reason_and_a_stale_request_is_a_conflict(
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    file_case: Files,
) -> None:
    filed = file_case()
    request = service.request(collectors[0], wish(filed))
    with pytest.raises(BadInputError, match="reason"):
        service.refuse(supervisor, request, "   ")
    service.change(collectors[0], request, wish(filed, goal="sign"))
    with pytest.raises(ConflictError):
        service.approve(supervisor, request)


def test_that_what_was_withdrawn_can_be_neither_approved_nor_planned(
    *,
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    planner: Operator,
    file_case: Files,
) -> None:
    filed = file_case()
    request = service.withdraw(collectors[0], service.request(collectors[0], wish(filed)))
    with pytest.raises(RefusedError, match="decided already"):
        service.approve(supervisor, request)
    crew = tuple(each.id for each in collectors)
    with pytest.raises(RefusedError, match="not approved"):
        VisitService(desk).plan(planner, PlanRequest(filed.case.id, at("10:00"), crew, request_id=request.id))
    with pytest.raises(RefusedError, match="somebody else"):
        service.withdraw(collectors[1], service.request(collectors[0], wish(filed)))


def test_that_planning_fulfils_an_approved_request_and_calling_off_frees_it(
    *,
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    planner: Operator,
    file_case: Files,
) -> None:
    filed = file_case()
    request = service.approve(supervisor, service.request(collectors[0], wish(filed)))
    visits, crew = VisitService(desk), tuple(each.id for each in collectors)
    visit = visits.plan(planner, PlanRequest(filed.case.id, at("10:00"), crew))
    assert visit.request_id == request.id, "a case's approved request is taken by itself"
    planned = stored(desk, planner, request.id)
    assert (planned.status, planned.visit_id) == (RequestStatus.PLANNED, visit.id)
    with pytest.raises(RefusedError, match="not approved, or"):
        visits.plan(
            planner,
            PlanRequest(filed.case.id, at("10:00", DAY + timedelta(days=2)), crew, request_id=request.id),
        )
    visits.call_off(planner, visit.id, visit.version, "the debtor is ill")
    freed = stored(desk, planner, request.id)
    assert (freed.status, freed.visit_id) == (RequestStatus.APPROVED, None)


def test_that_undoing_a_plan_frees_its_request(
    *,
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    planner: Operator,
    file_case: Files,
) -> None:
    filed = file_case()
    request = service.approve(supervisor, service.request(collectors[0], wish(filed)))
    crew = tuple(each.id for each in collectors)
    VisitService(desk).plan(planner, PlanRequest(filed.case.id, at("10:00"), crew))
    UndoService(desk).undo(planner)
    assert stored(desk, planner, request.id).status is RequestStatus.APPROVED


def test_that_a_request_is_taken_back_by_undo(
    desk: Desk, service: VisitRequestService, collectors: tuple[Operator, Operator], file_case: Files
) -> None:
    service.request(collectors[0], wish(file_case()))
    UndoService(desk).undo(collectors[0])
    assert service.lines(collectors[0]) == ()


def test_that_a_request_of_another_case_cannot_be_planned_from(
    *,
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    planner: Operator,
    file_case: Files,
) -> None:
    request = service.approve(supervisor, service.request(collectors[0], wish(file_case())))
    crew = tuple(each.id for each in collectors)
    wrong = PlanRequest(file_case().case.id, at("10:00"), crew, request_id=request.id)
    with pytest.raises(BadInputError, match="another case"):
        VisitService(desk).plan(planner, wrong)


def test_that_a_case_has_one_waiting_request(
    service: VisitRequestService, collectors: tuple[Operator, Operator], file_case: Files
) -> None:
    filed = file_case()
    service.request(collectors[0], wish(filed))
    with pytest.raises(RefusedError, match="still waits"):
        service.request(collectors[1], wish(filed))


@pytest.mark.parametrize(
    "fields",
    [
        {"earliest_on": date(2026, 12, 2), "latest_on": date(2026, 12, 1)},
        {"latest_on": date(2026, 11, 20)},
        {"day_from": time(10)},
        {"day_from": time(12), "day_until": time(12)},
    ],
)
def test_that_days_and_hours_must_make_sense(
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    fields: dict[str, object],
) -> None:
    with pytest.raises(BadInputError):
        service.request(collectors[0], wish(file_case(), **fields))


def test_that_a_closed_case_and_a_strange_address_are_refused(
    service: VisitRequestService, collectors: tuple[Operator, Operator], file_case: Files
) -> None:
    with pytest.raises(RefusedError, match="closed"):
        service.request(collectors[0], wish(file_case(status=CaseStatus.RETURNED)))
    with pytest.raises(BadInputError, match="nobody in case"):
        service.request(collectors[0], wish(file_case(), address_id=file_case().home.id))


def test_that_the_outlook_finds_a_place_on_the_suggested_days(
    service: VisitRequestService, collectors: tuple[Operator, Operator], file_case: Files, desk: Desk
) -> None:
    new = wish(file_case(), earliest_on=DAY, latest_on=DAY, day_from=time(14), day_until=time(17))
    outlook = service.outlook(collectors[0], service.request(collectors[0], new).id)
    assert outlook.is_possible
    assert outlook.starts_at == at("14:00")
    assert set(outlook.crew) == {each.id for each in collectors}


def test_that_nobody_approves_what_nobody_could_ever_plan(
    *,
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    administrator: Operator,
    file_case: Files,
) -> None:
    filed = file_case()
    request = service.request(collectors[0], wish(filed))
    with desk.work("flag.raised", administrator, Right.EDIT_CASES) as work:
        work.flags.add(Flag(filed.case.id, FlagKind.DECEASED, "told by the family", desk.today()))
        work.about(filed.case.case_no, filed.case.id)
        work.commit()
    with pytest.raises(BlockedError):
        service.approve(supervisor, request)
    assert stored(desk, supervisor, request.id).status is RequestStatus.PENDING


def test_that_approved_requests_of_open_cases_are_told_to_the_tray(
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    file_case: Files,
) -> None:
    waiting = service.request(collectors[0], wish(file_case()))
    approved = service.approve(supervisor, service.request(collectors[0], wish(file_case())))
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        assert [each.id for each in visit_requests.approved_requests(shelves)] == [approved.id]
        assert visit_requests.count_pending(shelves.connection) == 1
    assert [each.request.id for each in service.lines(supervisor, (RequestStatus.PENDING,))] == [waiting.id]


def test_that_the_state_of_contact_comes_from_the_log(
    *,
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    administrator: Operator,
    file_case: Files,
    clock: Clock,
) -> None:
    filed, actor = file_case(), collectors[0]
    with desk.work("phone.added", administrator, Right.EDIT_CASES) as work:
        phone = work.phones.add(Phone(filed.person.id, "15400000199", status=Reachability.UNKNOWN))
        work.about(filed.case.case_no, filed.case.id)
        work.commit()

    def call(result: ContactResult) -> None:
        new = NewContact(
            filed.case.id, filed.person.id, Channel.CALL, Direction.OUTGOING, result, phone_id=phone.id
        )
        ContactService(desk).log(actor, new)
        clock.moment += timedelta(hours=1)

    assert service.contact(actor, filed.case.id) is ContactState.UNTRIED
    call(ContactResult.TALKED)
    assert service.contact(actor, filed.case.id) is ContactState.REACHABLE
    for _ in range(3):
        call(ContactResult.NO_ANSWER)
    assert service.contact(actor, filed.case.id) is ContactState.UNSURE
    clock.moment += timedelta(days=1)
    assert service.contact(actor, filed.case.id) is ContactState.LOST


def test_that_a_visit_planned_before_stays_planned_when_its_request_is_gone_from_the_tray(
    *,
    desk: Desk,
    service: VisitRequestService,
    collectors: tuple[Operator, Operator],
    supervisor: Operator,
    planner: Operator,
    file_case: Files,
) -> None:
    filed = file_case()
    request = service.approve(supervisor, service.request(collectors[0], wish(filed)), REASON)
    crew = tuple(each.id for each in collectors)
    visit = VisitService(desk).plan(planner, PlanRequest(filed.case.id, at("10:00"), crew))
    with pytest.raises(RefusedError, match="decided already"):
        service.withdraw(collectors[0], stored(desk, planner, request.id))
    assert VisitService(desk).get(planner, visit.id).visit.status is VisitStatus.PLANNED
