"""Releases: asked for by one person, given by another, and the gate asked again in between."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, REASON, Filed, add_client, at

from casedesk.domain.approvals import Approval, ApprovalStatus
from casedesk.domain.cases import CaseStatus
from casedesk.domain.clients import Client
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, AddressKind, LawfulSource
from casedesk.domain.rule_books import Occasion
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.approvals import ApprovalService
from casedesk.services.desk import Desk
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService

Files = Callable[..., Filed]
LATER = "The debtor works nights and asked for a talk at the plant."


@pytest.fixture
def service(desk: Desk) -> ApprovalService:
    return ApprovalService(desk)


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


@pytest.fixture
def at_work(
    desk: Desk, administrator: Operator, collectors: tuple[Operator, Operator], file_case: Files
) -> Callable[..., PlanRequest]:
    """Return a function that wishes for a visit at the debtor's workplace, which a release must allow."""

    def wish(clock: str = "10:00", day: date = DAY, **fields: object) -> PlanRequest:
        filed = file_case()
        with desk.work("address.added", administrator, Right.EDIT_CASES) as work:
            plant = work.addresses.add(
                Address(
                    filed.person.id,
                    "杭州市上城区制造路 9 号",
                    kind=AddressKind.WORK,
                    district="上城区",
                    source=LawfulSource.CONTRACT,
                    verified_on=date(2026, 11, 1),
                )
            )
            work.about(filed.case.case_no, filed.case.id)
            work.commit()
        crew = tuple(each.id for each in collectors)
        request = PlanRequest(filed.case.id, at(clock, day), crew, address_id=plant.id, note="asked for it")
        return replace(request, **fields)  # type: ignore[arg-type]

    return wish


Wish = Callable[..., PlanRequest]


def stored(desk: Desk, actor: Operator, approval: Approval) -> Approval:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        return shelves.approvals.get(approval.id)


def test_that_a_granted_release_plans_the_visit_with_asker_and_approver(
    desk: Desk, service: ApprovalService, planner: Operator, supervisor: Operator, at_work: Wish
) -> None:
    asked = service.ask(planner, at_work(), LATER)
    assert asked.approval_no == "SP20261123-01"
    assert asked.rules == ("PLACE-WORK",)
    decision = service.grant(supervisor, asked, "with care")
    visit = decision.visit
    assert visit is not None
    assert visit.verdict is not None
    assert visit.verdict.override is not None
    given = visit.verdict.override
    assert (given.asked_by, given.approved_by, given.rules) == (planner.id, supervisor.id, ("PLACE-WORK",))
    assert visit.workplace_approved_by == supervisor.id
    assert decision.approval.status is ApprovalStatus.GRANTED
    assert decision.approval.visit_id == visit.id
    said = VisitService(desk).verdicts(planner, visit.id)
    assert [each.occasion for each in said] == [Occasion.APPROVED]


def test_that_nobody_releases_their_own_wish(
    service: ApprovalService, supervisor: Operator, at_work: Wish
) -> None:
    own = service.ask(supervisor, at_work(), LATER)
    with pytest.raises(RefusedError, match="their own"):
        service.grant(supervisor, own)
    with pytest.raises(RefusedError, match="their own"):
        service.deny(supervisor, own, "no")


def test_that_releasing_needs_its_right_and_asking_that_of_planning(
    service: ApprovalService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    hire: Callable[..., Operator],
    at_work: Wish,
) -> None:
    asked = service.ask(planner, at_work(), LATER)
    with pytest.raises(NoRightError):
        service.grant(hire(Role.PLANNER), asked)
    with pytest.raises(NoRightError):
        service.ask(collectors[0], at_work(), LATER)


def test_that_a_second_decision_and_a_stale_question_are_refused(
    service: ApprovalService, planner: Operator, supervisor: Operator, administrator: Operator, at_work: Wish
) -> None:
    asked = service.ask(planner, at_work(), LATER)
    with pytest.raises(ConflictError):
        service.grant(supervisor, replace(asked, version=asked.version + 1))
    denied = service.deny(supervisor, asked, "call first")
    assert denied.status is ApprovalStatus.DENIED
    for each in (asked, denied):
        with pytest.raises(RefusedError, match="decided already"):
            service.grant(administrator, each)


def test_that_a_question_is_withdrawn_only_by_its_asker(
    service: ApprovalService, planner: Operator, supervisor: Operator, at_work: Wish
) -> None:
    asked = service.ask(planner, at_work(), LATER)
    with pytest.raises(RefusedError, match="somebody else"):
        service.withdraw(supervisor, asked)
    service.withdraw(planner, asked)
    with pytest.raises(RefusedError, match="decided already"):
        service.grant(supervisor, asked)


def test_that_what_nothing_blocks_and_what_nobody_may_release_is_not_asked(
    service: ApprovalService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    at_work: Wish,
) -> None:
    crew = tuple(each.id for each in collectors)
    with pytest.raises(RefusedError, match="needs no release"):
        service.ask(planner, PlanRequest(file_case().case.id, at("10:00"), crew), LATER)
    with pytest.raises(RefusedError, match="CREW-MIN cannot be released"):
        service.ask(planner, at_work(crew=crew[:1]), LATER)
    with pytest.raises(RefusedError, match="needs at least"):
        service.ask(planner, at_work(), "short")


def test_that_a_new_block_stands_against_the_release_and_is_named(
    desk: Desk, service: ApprovalService, planner: Operator, supervisor: Operator, at_work: Wish
) -> None:
    wish = at_work()
    asked = service.ask(planner, wish, LATER)
    with desk.work("case.held", supervisor, Right.EDIT_CASES) as work:
        case = work.cases.get(wish.case_id)
        work.cases.save(replace(case, status=CaseStatus.ON_HOLD))
        work.about(case.case_no, case.id)
        work.commit()
    assert service.check(supervisor, asked.id).new_rules
    with pytest.raises(RefusedError, match="blocks too"):
        service.grant(supervisor, asked)
    assert stored(desk, supervisor, asked).status is ApprovalStatus.PENDING


def test_that_a_wish_whose_time_passed_lapses(
    *,
    desk: Desk,
    service: ApprovalService,
    planner: Operator,
    supervisor: Operator,
    at_work: Wish,
    clock: Clock,
) -> None:
    asked = service.ask(planner, at_work(), LATER)
    clock.moment += timedelta(days=3)
    decision = service.grant(supervisor, asked)
    assert decision.visit is None
    assert decision.approval.status is ApprovalStatus.LAPSED
    assert stored(desk, supervisor, asked).status is ApprovalStatus.LAPSED


def test_that_a_wish_whose_crew_was_taken_lapses(
    *,
    desk: Desk,
    service: ApprovalService,
    planner: Operator,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    at_work: Wish,
) -> None:
    asked = service.ask(planner, at_work(), LATER)
    crew = tuple(each.id for each in collectors)
    VisitService(desk).plan(planner, PlanRequest(file_case().case.id, at("10:10"), crew))
    assert service.grant(supervisor, asked).approval.status is ApprovalStatus.LAPSED


@pytest.fixture
def planned(
    desk: Desk, service: ApprovalService, planner: Operator, supervisor: Operator, at_work: Wish
) -> Visit:
    """Return a visit at a workplace that was released."""
    visit = service.grant(supervisor, service.ask(planner, at_work(), LATER)).visit
    assert visit is not None
    return visit


def late(visit: Visit) -> MoveRequest:
    """Move a visit to another day and into another person's hours, which blocks."""
    return MoveRequest(starts_at=at("22:30", DAY + timedelta(days=1)), crew=visit.crew)


def test_that_a_release_in_the_night_needs_its_consent_when_it_is_asked(
    service: ApprovalService, planner: Operator, planned: Visit
) -> None:
    with pytest.raises(RefusedError, match="consent record"):
        service.ask_move(planner, planned.id, planned.version, late(planned), REASON)


def test_that_a_granted_move_moves_and_one_overtaken_by_another_move_lapses(
    *,
    desk: Desk,
    service: ApprovalService,
    planner: Operator,
    supervisor: Operator,
    file_case: Files,
    at_work: Wish,
    collectors: tuple[Operator, Operator],
    clock: Clock,
) -> None:
    wish = at_work()
    crew = tuple(each.id for each in collectors)
    home = VisitService(desk).plan(planner, PlanRequest(wish.case_id, at("10:00"), crew))
    change = MoveRequest(address_id=wish.address_id, starts_at=at("14:00"))
    asked = service.ask_move(planner, home.id, home.version, change, LATER)
    clock.moment += timedelta(minutes=5)
    moved = service.grant(supervisor, asked).visit
    assert moved is not None
    assert (moved.id, moved.starts_at, moved.address_id) == (home.id, at("14:00"), wish.address_id)
    other = at_work("10:00")
    second = VisitService(desk).plan(planner, PlanRequest(other.case_id, at("10:00"), crew))
    asked = service.ask_move(
        planner, second.id, second.version, MoveRequest(address_id=other.address_id), LATER
    )
    clock.moment += timedelta(minutes=5)
    VisitService(desk).move(planner, second.id, second.version, MoveRequest(starts_at=at("11:00")))
    assert service.grant(supervisor, asked).approval.status is ApprovalStatus.LAPSED
    with pytest.raises(RefusedError, match="changed meanwhile"):
        service.ask_move(planner, second.id, second.version, MoveRequest(address_id=other.address_id), LATER)


def test_that_a_wish_for_a_visit_that_was_called_off_lapses(
    *,
    desk: Desk,
    service: ApprovalService,
    planner: Operator,
    supervisor: Operator,
    at_work: Wish,
    collectors: tuple[Operator, Operator],
) -> None:
    wish = at_work()
    visits, crew = VisitService(desk), tuple(each.id for each in collectors)
    home = visits.plan(planner, PlanRequest(wish.case_id, at("10:00"), crew))
    asked = service.ask_move(planner, home.id, home.version, MoveRequest(address_id=wish.address_id), LATER)
    visits.call_off(planner, home.id, home.version, "the debtor is ill")
    assert service.grant(supervisor, asked).approval.status is ApprovalStatus.LAPSED
    assert visits.get(planner, home.id).visit.status is VisitStatus.CALLED_OFF


def test_that_a_denial_needs_a_reason_and_lists_say_who_asked(
    service: ApprovalService, planner: Operator, supervisor: Operator, at_work: Wish
) -> None:
    asked = service.ask(planner, at_work(), LATER)
    with pytest.raises(BadInputError, match="reason"):
        service.deny(supervisor, asked, " ")
    (line,) = service.lines(supervisor, (ApprovalStatus.PENDING,))
    assert line.asked_by == planner.name
    assert line.approval.id == asked.id
    with pytest.raises(RefusedError, match="waits already"):
        service.ask(
            planner,
            PlanRequest(
                asked.case_id, asked.wish.starts_at, asked.wish.crew, address_id=asked.wish.address_id
            ),
            LATER,
        )
