"""Proposals on real desks keep the gate, pinned visits and crews, say why, and are accepted in one step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.cases import CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.crews import Absence
from casedesk.domain.errors import BadInputError, NoRightError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address
from casedesk.domain.places import Coordinates
from casedesk.domain.planning import LeftOutKind, Proposal
from casedesk.domain.road_terms import HoldOut, RoadTerms
from casedesk.domain.visit_requests import RequestStatus, VisitRequest
from casedesk.domain.visits import VisitPurpose, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.planning import PlanningService, PlanWish
from casedesk.services.undoing import UndoService
from casedesk.services.visits import PlanRequest, VisitService

Files = Callable[..., Filed]
TWO_DAYS = (DAY, DAY + timedelta(days=1))


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def service(desk: Desk) -> PlanningService:
    return PlanningService(desk)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Files:
    client = add_client(desk, administrator)
    return partial(visit_samples.file_case, desk, administrator, client)


@pytest.fixture
def propose(service: PlanningService, planner: Operator) -> Callable[..., Proposal]:
    """Return a function that proposes for some days with a short search."""

    def proposing(days: tuple[date, ...] = TWO_DAYS, **fields: object) -> Proposal:
        wish = PlanWish(days, seconds=5, patience=150)
        return service.propose(planner, replace(wish, **fields))  # type: ignore[arg-type]

    return proposing


def store(desk: Desk, actor: Operator, shelf: str, value: object) -> object:
    with desk.work("test.stored", actor, Right.MANAGE_OFFICE) as work:
        stored = getattr(work, shelf).add(value)
        work.about("test")
        work.commit()
    return stored


def local(moment: datetime) -> time:
    return (moment + timedelta(hours=8)).time() if moment.utcoffset() == timedelta() else moment.time()


def check(proposal: Proposal, terms: RoadTerms) -> None:
    """Assert what every proposal keeps."""
    assert terms.break_from is not None
    assert terms.break_until is not None
    people = [each.person_id for each in proposal.drafts]
    assert len(people) == len(set(people))
    days: dict[tuple[object, date], list[object]] = {}
    for each in proposal.drafts:
        begins, ends = local(each.starts_at), local(each.ends_at)
        assert terms.work_from <= begins < ends <= terms.work_until
        assert ends <= terms.break_from or begins >= terms.break_until
        assert begins.minute % 5 == 0
        assert each.why
        days.setdefault((each.crew.key, each.starts_at.date()), []).append(each)
        for other in proposal.drafts:
            if other is not each and each.crew.key & other.crew.key:
                assert each.ends_at <= other.starts_at or other.ends_at <= each.starts_at
    assert all(len(each) <= terms.visits_a_crew_a_day for each in days.values())
    placed = {each.case_id for each in proposal.drafts}
    assert not placed & {each.case_id for each in proposal.left_out}
    assert all(str(each.why) for each in proposal.left_out)


def kinds(proposal: Proposal) -> dict[int, LeftOutKind]:
    return {each.case_id: each.kind for each in proposal.left_out}


@pytest.mark.usefixtures("collectors")
def test_that_a_proposal_stores_nothing_and_its_acceptance_is_one_step_back(
    desk: Desk,
    service: PlanningService,
    planner: Operator,
    file_case: Files,
    propose: Callable[..., Proposal],
) -> None:
    cases = [file_case(district=name) for name in ("上城区", "上城区", "西湖区")]
    before = desk.revision()
    proposal = propose()
    assert desk.revision() == before
    check(proposal, RoadTerms())
    assert {each.case_id for each in proposal.drafts} == {each.case.id for each in cases}
    assert any("same district as" in str(why) for each in proposal.drafts for why in each.why)
    accepted = service.accept(planner, proposal, {each.case.id for each in cases})
    assert len(accepted.visits) == 3
    assert accepted.skipped == ()
    assert desk.revision() == before + 1
    assert all(each.verdict is not None and each.verdict.is_allowed for each in accepted.visits)
    UndoService(desk).undo(planner)
    with desk.reading(planner, Right.VIEW_CASES) as shelves:
        planned = shelves.visits.all(shelves.visits.table.c.status == VisitStatus.PLANNED)
    assert planned == []


@pytest.mark.usefixtures("collectors")
def test_that_no_visits_no_crews_and_past_days_are_told(
    service: PlanningService, planner: Operator, propose: Callable[..., Proposal], auditor: Operator
) -> None:
    assert propose().drafts == ()
    with pytest.raises(BadInputError):
        propose((DAY - timedelta(days=30),))
    with pytest.raises(BadInputError):
        propose(())
    with pytest.raises(NoRightError):
        service.propose(auditor, PlanWish(TWO_DAYS))
    with pytest.raises(BadInputError, match="Nothing is chosen"):
        service.accept(planner, Proposal(TWO_DAYS), {1})


def test_that_without_a_crew_everything_is_left_out_for_that(
    file_case: Files, propose: Callable[..., Proposal]
) -> None:
    case = file_case()
    assert kinds(propose()) == {case.case.id: LeftOutKind.NO_CREW}


def test_that_a_crew_whose_exam_is_too_old_stays_at_home(
    hire: Callable[..., Operator], file_case: Files, propose: Callable[..., Proposal]
) -> None:
    first = hire(Role.COLLECTOR)
    hire(Role.COLLECTOR, credentials=replace(first.credentials, exam_on=date(2025, 1, 1)))
    case = file_case()
    proposal = propose()
    assert kinds(proposal) == {case.case.id: LeftOutKind.NO_CREW}
    findings = {each.finding.rule for each in proposal.crews_out if each.finding is not None}
    assert findings == {"CREW-QUAL"}


def test_that_a_day_on_which_somebody_is_away_gets_no_visits(
    *,
    desk: Desk,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    propose: Callable[..., Proposal],
) -> None:
    store(desk, administrator, "absences", Absence(collectors[0].id, DAY, DAY, "ill"))
    for _ in range(4):
        file_case()
    proposal = propose()
    assert {each.starts_at.date() for each in proposal.drafts} == {TWO_DAYS[1]}


@pytest.mark.usefixtures("collectors")
def test_that_what_the_gate_forbids_is_left_out_with_its_rule(
    file_case: Files, propose: Callable[..., Proposal]
) -> None:
    fine, recalled = file_case(), file_case(recall_on=DAY - timedelta(days=3))
    proposal = propose()
    assert [each.case_id for each in proposal.drafts] == [fine.case.id]
    (left,) = proposal.left_out
    assert (left.case_id, left.kind) == (recalled.case.id, LeftOutKind.RULE)
    assert left.finding is not None
    assert left.finding.message["en"]


@pytest.mark.usefixtures("collectors")
def test_that_two_cases_of_one_person_get_one_visit(
    file_case: Files, propose: Callable[..., Proposal]
) -> None:
    first = file_case()
    second = file_case(person=first.person)
    proposal = propose()
    assert len(proposal.drafts) == 1
    assert list(kinds(proposal).values()) == [LeftOutKind.SAME_PERSON]
    assert {each.case_id for each in (*proposal.drafts, *proposal.left_out)} == {
        first.case.id,
        second.case.id,
    }


@pytest.mark.usefixtures("collectors")
def test_that_cases_without_a_door_on_hold_or_drawn_are_left_out_with_that_reason(
    desk: Desk, administrator: Operator, file_case: Files, propose: Callable[..., Proposal]
) -> None:
    drawn, held = file_case(), file_case(status=CaseStatus.ON_HOLD)
    store(
        desk,
        administrator,
        "hold_outs",
        HoldOut(drawn.case.id, DAY - timedelta(days=1), DAY + timedelta(days=9), is_held=True),
    )
    found = kinds(propose())
    assert found[drawn.case.id] is LeftOutKind.HELD_BACK
    assert found.get(held.case.id, LeftOutKind.ON_HOLD) is LeftOutKind.ON_HOLD


@pytest.mark.usefixtures("collectors")
def test_that_wished_hours_are_kept_and_hours_outside_work_are_told(
    file_case: Files, propose: Callable[..., Proposal]
) -> None:
    wishing, late = file_case(preference="14:00-15:00"), file_case(preference="20点后")
    proposal = propose()
    draft = proposal.draft(wishing.case.id)
    assert draft is not None
    assert time(14) <= local(draft.starts_at) <= time(15)
    assert any("as asked for" in str(each) for each in draft.why)
    assert kinds(proposal) == {late.case.id: LeftOutKind.NO_HOURS}


def test_that_planned_visits_stay_and_are_driven_around(
    *,
    desk: Desk,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    propose: Callable[..., Proposal],
) -> None:
    crew = tuple(each.id for each in collectors)
    pinned = [file_case(), file_case()]
    visits = VisitService(desk)
    stored = [
        visits.plan(planner, PlanRequest(each.case.id, at(clock), crew))
        for each, clock in zip(pinned, ("10:30", "15:00"), strict=True)
    ]
    for _ in range(12):
        file_case()
    proposal = propose((DAY,))
    assert proposal.drafts
    for each in proposal.drafts:
        for visit in stored:
            gap = timedelta(minutes=10)
            assert each.ends_at + gap <= visit.starts_at or visit.ends_at + gap <= each.starts_at
    assert len(proposal.drafts) + 2 <= RoadTerms().visits_a_crew_a_day
    assert LeftOutKind.NO_ROOM in kinds(proposal).values()


@pytest.mark.usefixtures("collectors")
def test_that_requests_keep_their_days_and_are_answered(
    *,
    desk: Desk,
    service: PlanningService,
    planner: Operator,
    supervisor: Operator,
    administrator: Operator,
    file_case: Files,
    propose: Callable[..., Proposal],
) -> None:
    filed = file_case(status=CaseStatus.ACTIVE, next_step=None)
    request = VisitRequest(
        "R-1",
        filed.case.id,
        filed.home.id,
        VisitPurpose.AGREED_TALK,
        planner.id,
        desk.now(),
        earliest_on=TWO_DAYS[1],
        latest_on=TWO_DAYS[1],
        day_from=time(15),
        day_until=time(17),
        status=RequestStatus.APPROVED,
        decided_by=supervisor.id,
        decided_at=desk.now(),
    )
    stored = store(desk, administrator, "visit_requests", request)
    assert isinstance(stored, VisitRequest)
    proposal = propose()
    (draft,) = proposal.drafts
    assert draft.starts_at.date() == TWO_DAYS[1]
    assert time(15) <= local(draft.starts_at) <= time(17)
    assert draft.purpose is VisitPurpose.AGREED_TALK
    (visit,) = service.accept(planner, proposal, {filed.case.id}).visits
    with desk.reading(planner, Right.VIEW_CASES) as shelves:
        answered = shelves.visit_requests.get(stored.id)
    assert (answered.status, answered.visit_id) == (RequestStatus.PLANNED, visit.id)


def test_that_what_became_impossible_is_skipped_and_named(
    *,
    desk: Desk,
    service: PlanningService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    administrator: Operator,
    file_case: Files,
    propose: Callable[..., Proposal],
) -> None:
    cases = [file_case() for _ in range(3)]
    proposal = propose()
    assert len(proposal.drafts) == 3
    crew = tuple(each.id for each in collectors)
    VisitService(desk).plan(
        planner, PlanRequest(cases[0].case.id, at("10:00", DAY + timedelta(days=6)), crew)
    )
    flag = Flag(cases[1].case.id, FlagKind.DO_NOT_CONTACT, "Asked so", DAY - timedelta(days=1))
    store(desk, administrator, "flags", flag)
    accepted = service.accept(planner, proposal, {each.case.id for each in cases})
    assert [each.case_id for each in accepted.visits] == [cases[2].case.id]
    told = {draft.case_id: str(why) for draft, why in accepted.skipped}
    assert "meanwhile" in told[cases[0].case.id]
    assert "blocked by" in told[cases[1].case.id]


@pytest.mark.usefixtures("collectors")
def test_that_today_only_counts_from_when_a_crew_can_set_out(
    clock: Clock, file_case: Files, propose: Callable[..., Proposal]
) -> None:
    clock.moment = at("14:02", DAY)
    for _ in range(3):
        file_case()
    proposal = propose((DAY,))
    assert proposal.drafts
    assert min(local(each.starts_at) for each in proposal.drafts) >= time(14, 35)


@pytest.mark.usefixtures("collectors")
def test_that_a_seed_gives_the_same_proposal(file_case: Files, propose: Callable[..., Proposal]) -> None:
    for name in ("上城区", "西湖区", "滨江区", "萧山区", "上城区", "余杭区"):
        file_case(district=name)
    first, second = propose(), propose()
    assert first.drafts == second.drafts


@pytest.mark.usefixtures("collectors")
def test_that_coordinates_bring_near_doors_together(
    desk: Desk, administrator: Operator, file_case: Files, propose: Callable[..., Proposal]
) -> None:
    for number in range(4):
        filed = file_case(district="")
        point = Coordinates(30_240_000 + (number % 2) * 300_000, 120_170_000)
        with desk.work("test.moved", administrator, Right.MANAGE_CLIENTS) as work:
            address: Address = work.addresses.get(filed.home.id)
            work.addresses.save(replace(address, coordinates=point))
            work.about("test")
            work.commit()
    proposal = propose()
    far = [each for each in proposal.drafts if "case" in str(each.why[0]) and each.travel_minutes > 30]
    assert len(proposal.drafts) == 4
    assert len(far) <= 1


@given(data=st.data())
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_that_no_proposal_breaks_hours_crews_pins_or_one_visit_a_person(  # noqa: PLR0917
    desk: Desk,
    service: PlanningService,
    planner: Operator,
    hire: Callable[..., Operator],
    file_case: Files,
    data: st.DataObject,
) -> None:
    hire(Role.COLLECTOR)
    wishes = st.sampled_from(("", "", "上午", "14:00-16:00", "after 17", "早上6点前"))
    due = NextStep(StepKind.VISIT, DAY + timedelta(days=data.draw(st.integers(-3, 9))))
    last: Filed | None = None
    for _ in range(data.draw(st.integers(0, 4))):
        person = last.person if last is not None and data.draw(st.booleans()) else None
        last = file_case(
            person,
            data.draw(st.sampled_from(("上城区", "西湖区", "淳安县", "某区"))),
            preference=data.draw(wishes),
            next_step=due,
        )
    first, mask = data.draw(st.integers(0, 6)), data.draw(st.integers(0, 255))
    days = tuple(DAY + timedelta(days=first + each) for each in range(data.draw(st.integers(1, 4))))
    proposal = service.propose(planner, PlanWish(days, seconds=3, patience=40))
    check(proposal, RoadTerms())
    chosen = {each.case_id for at, each in enumerate(proposal.drafts) if mask >> at % 8 & 1}
    if chosen:
        accepted = service.accept(planner, proposal, chosen)
        assert {each.case_id for each in accepted.visits} == chosen
        assert accepted.skipped == ()
