"""The gate on stored visits, on both databases: every occasion, many at once, two desks, bad moments."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, REASON, Filed, add_client, at

from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.compliance import BlockedError, Severity
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction
from casedesk.domain.crews import Absence
from casedesk.domain.errors import RefusedError
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Party, Relation
from casedesk.domain.rule_books import Occasion
from casedesk.domain.visits import Visit
from casedesk.services.approvals import ApprovalService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.office_law import OfficeLaw
from casedesk.services.operators import OperatorService
from casedesk.services.rule_books import RuleService
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService

Plan = Callable[..., Visit]


@pytest.fixture
def gate(desk: Desk) -> Gate:
    return Gate(desk)


@pytest.fixture
def visits(desk: Desk) -> VisitService:
    return VisitService(desk)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Callable[..., Filed]:
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def plan(
    visits: VisitService,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Callable[..., Filed],
) -> Plan:
    """Return a function that plans a visit at an hour of a day."""

    def planned(clock: str = "10:00", day: date = DAY, filed: Filed | None = None, **more: object) -> Visit:
        crew = tuple(each.id for each in collectors)
        request = PlanRequest((filed or file_case()).case.id, at(clock, day), crew)
        return visits.plan(administrator, request, **more)  # type: ignore[arg-type]

    return planned


def raise_flag(desk: Desk, actor: Operator, case_id: int, kind: FlagKind) -> None:
    with desk.work("flag.raised", actor, Right.EDIT_CASES) as work:
        work.flags.add(Flag(case_id, kind, "told on the phone", desk.today()))
        work.commit()


def ask(desk: Desk, actor: Operator, visit: Visit, occasion: Occasion) -> Visit:
    with desk.work("visit.asked", actor, Right.RECORD_VISITS) as work:
        stored: Visit = work.visits.save(Gate(desk).require(work, actor, visit, occasion))
        work.commit()
    return stored


def test_that_what_came_to_block_refuses_the_way_out_and_leaves_no_trace(
    desk: Desk, visits: VisitService, plan: Plan, administrator: Operator
) -> None:
    visit = plan()
    raise_flag(desk, administrator, visit.case_id, FlagKind.DO_NOT_CONTACT)
    before = desk.revision()
    with pytest.raises(BlockedError) as caught:
        ask(desk, administrator, visit, Occasion.DEPARTED)
    assert [each.rule for each in caught.value.verdict.blocks] == ["CASE-STOP"]
    assert desk.revision() == before
    given = visits.verdicts(administrator, visit.id)
    assert [each.occasion for each in given] == [Occasion.PLANNED, Occasion.FACTS_CHANGED]


def test_that_a_release_holds_for_what_it_covered_until_the_plan_is_changed(
    *,
    desk: Desk,
    visits: VisitService,
    plan: Plan,
    file_case: Callable[..., Filed],
    administrator: Operator,
    supervisor: Operator,
) -> None:
    filed = file_case()
    plan("09:00", filed=filed)
    second = plan("15:00", filed=filed, override=OverrideRequest(REASON, supervisor))
    asked = ask(desk, administrator, second, Occasion.PRINTED)
    assert asked.verdict is not None
    assert asked.verdict.override == second.verdict.override  # type: ignore[union-attr]
    assert asked.severity is Severity.WARN
    with pytest.raises(BlockedError):
        visits.move(administrator, asked.id, asked.version, MoveRequest(starts_at=at("16:00")))
    raise_flag(desk, administrator, filed.case.id, FlagKind.DISPUTE)
    with pytest.raises(BlockedError):
        ask(desk, administrator, asked, Occasion.DEPARTED)


def test_that_a_dispute_raised_after_another_was_released_blocks_again_on_every_way(
    *,
    desk: Desk,
    visits: VisitService,
    plan: Plan,
    file_case: Callable[..., Filed],
    administrator: Operator,
    supervisor: Operator,
) -> None:
    filed, cases = file_case(), CaseService(desk)
    cases.raise_flag(supervisor, filed.case.id, FlagKind.DISPUTE, "old dispute about a fee")
    visit = plan("15:00", filed=filed, override=OverrideRequest(REASON, supervisor))
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        old = shelves.flags.all()[0]
        assert Gate(desk).judge(shelves, visit).is_allowed
    cases.clear_flag(supervisor, old, "the client answered it")
    assert RuleService(desk).failing_now(administrator) == ()
    cases.raise_flag(supervisor, filed.case.id, FlagKind.DISPUTE, "the signature is forged")
    for occasion in (Occasion.DEPARTED, Occasion.PRINTED):
        with pytest.raises(BlockedError, match="ORG-DISPUTE"):
            ask(desk, administrator, visit, occasion)
    with pytest.raises(BlockedError, match="ORG-DISPUTE"):
        visits.move(administrator, visit.id, visit.version, MoveRequest(note="with the new folder"))
    failing = RuleService(desk).failing_now(administrator)
    assert [(each.visit.id, each.rules) for each in failing] == [(visit.id, ("ORG-DISPUTE",))]


def test_that_no_member_of_the_crew_releases_the_visit(
    *,
    desk: Desk,
    visits: VisitService,
    plan: Plan,
    file_case: Callable[..., Filed],
    administrator: Operator,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
) -> None:
    filed = file_case()
    plan("09:00", filed=filed)
    request = PlanRequest(filed.case.id, at("15:00"), (collectors[0].id, supervisor.id))
    with pytest.raises(RefusedError, match="go on themselves"):
        visits.plan(administrator, request, OverrideRequest(REASON, supervisor))
    approvals = ApprovalService(desk)
    asked = approvals.ask(administrator, request, REASON)
    with pytest.raises(RefusedError, match="go on themselves"):
        approvals.grant(supervisor, asked)


def test_that_the_history_keeps_every_verdict_in_its_order(
    desk: Desk, visits: VisitService, plan: Plan, administrator: Operator
) -> None:
    visit = plan()
    moved = visits.move(administrator, visit.id, visit.version, MoveRequest(starts_at=at("11:00")))
    ask(desk, administrator, moved, Occasion.PRINTED)
    given = visits.verdicts(administrator, visit.id)
    assert [each.occasion for each in given] == [Occasion.PLANNED, Occasion.MOVED, Occasion.PRINTED]
    assert {each.operator_id for each in given} == {administrator.id}
    assert given[-1].verdict == visits.get(administrator, visit.id).visit.verdict


def test_that_many_visits_are_judged_as_each_alone(
    *,
    desk: Desk,
    gate: Gate,
    plan: Plan,
    file_case: Callable[..., Filed],
    administrator: Operator,
    collectors: tuple[Operator, Operator],
) -> None:
    filed = [file_case() for _ in range(60)]
    planned = [
        plan(f"{9 + at_hour:02}:00", DAY + timedelta(days=day), filed[6 * day + at_hour])
        for day in range(8)
        for at_hour in range(6)
    ]
    raise_flag(desk, administrator, planned[3].case_id, FlagKind.VULNERABLE)
    with desk.work("contacts.added", administrator, Right.LOG_CONTACTS) as work:
        work.absences.add(Absence(collectors[0].id, DAY, DAY + timedelta(days=1), "training"))
        for each in planned[:20]:
            for hours in range(40):
                moment = desk.now() - timedelta(hours=30 * hours)
                work.contacts.add(
                    ContactAttempt(
                        each.case_id,
                        each.person_id,
                        Channel.CALL,
                        Direction.OUTGOING,
                        ContactResult.NO_ANSWER,
                        moment,
                        administrator.id,
                    )
                )
        work.commit()
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        together = gate.facts_of_many(shelves, planned)
        alone = [gate.facts(shelves, each) for each in planned]
        assert gate.judge_many(shelves, planned) == [gate.judge(shelves, each) for each in planned]
    for one, other in zip(together, alone, strict=True):
        assert replace(one, booked=(), absences=()) == replace(other, booked=(), absences=())
        assert one.of_person == other.of_person
        assert one.of_crew == other.of_crew
    assert len(together[0].case.calls) == 30


def test_that_calls_and_visits_count_by_human_over_all_records(
    *,
    desk: Desk,
    gate: Gate,
    plan: Plan,
    file_case: Callable[..., Filed],
    administrator: Operator,
) -> None:
    filed = file_case()
    with desk.work("person.added", administrator, Right.MANAGE_CLIENTS) as work:
        twin = work.people.add(replace(filed.person, id=0, version=0))
        work.commit()
    other = file_case(person=twin)
    booked = plan("09:00", DAY + timedelta(days=20), other)
    with desk.work("contact.logged", administrator, Right.LOG_CONTACTS) as work:
        call = (Channel.CALL, Direction.OUTGOING, ContactResult.NO_ANSWER, desk.now(), administrator.id)
        work.contacts.add(ContactAttempt(other.case.id, twin.id, *call))
        work.commit()
    visit = plan("10:00", filed=filed)
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        facts = gate.facts(shelves, visit)
    assert facts.target.person_ids == {filed.person.id, twin.id}
    assert [each.visit_id for each in facts.of_person] == [booked.id]
    assert len(facts.case.calls) == len(facts.contacts) == 1


def test_that_another_party_is_met_as_what_it_is(
    *, desk: Desk, gate: Gate, visits: VisitService, file_case: Callable[..., Filed], administrator: Operator,
    collectors: tuple[Operator, Operator],
) -> None:  # fmt: skip
    filed, guarantor = file_case(), file_case()
    with desk.work("party.added", administrator, Right.EDIT_CASES) as work:
        work.parties.add(Party(filed.case.id, guarantor.person.id, Relation.GUARANTOR))
        work.commit()
    crew = tuple(each.id for each in collectors)
    request = PlanRequest(filed.case.id, at("10:00"), crew, address_id=guarantor.home.id)
    facts = visits.facts(administrator, request)
    assert facts.target.relation is Relation.GUARANTOR


def test_that_two_desks_cannot_book_one_crew_at_the_same_time(
    desk: Desk,
    file_case: Callable[..., Filed],
    administrator: Operator,
    collectors: tuple[Operator, Operator],
) -> None:
    """Drop visits to eight people on one hour of one crew, from two desks at once."""
    other = replace(desk, name="second desk", law=OfficeLaw(desk.database, desk.law.shipped))
    crew = tuple(each.id for each in collectors)
    requests = [PlanRequest(file_case().case.id, at("10:00"), crew) for _ in range(8)]

    def drop(number: int) -> Visit | BlockedError:
        try:
            return VisitService((desk, other)[number % 2]).plan(administrator, requests[number])
        except BlockedError as refused:
            return refused

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(drop, range(8)))
    kept = [each for each in found if isinstance(each, Visit)]
    refused = [each for each in found if isinstance(each, BlockedError)]
    assert len(kept) == 1
    assert all("CREW-OVERLAP" in [one.rule for one in each.verdict.blocks] for each in refused)


def test_that_a_member_who_left_or_is_away_makes_the_plan_fail(
    desk: Desk, plan: Plan, administrator: Operator, collectors: tuple[Operator, Operator]
) -> None:
    visit, later = plan(), plan("10:00", DAY + timedelta(days=1))
    rules = RuleService(desk)
    assert rules.failing_now(administrator) == ()
    with desk.work("absence.noted", administrator, Right.PLAN_VISITS) as work:
        work.absences.add(Absence(collectors[1].id, DAY, DAY))
        work.commit()
    away = rules.failing_now(administrator)
    assert [(each.visit.id, each.rules) for each in away] == [(visit.id, ("CREW-AWAY",))]
    OperatorService(desk).save(administrator, replace(collectors[0], is_active=False))
    gone = rules.failing_now(administrator)
    assert {each.visit.id for each in gone} == {visit.id, later.id}
    assert all("CREW-QUAL" in each.rules for each in gone)


def test_that_a_clock_that_jumps_back_shuts_no_gate(
    desk: Desk, clock: Clock, visits: VisitService, plan: Plan, administrator: Operator
) -> None:
    visit = plan()
    clock.moment -= timedelta(hours=5)
    assert visit.verdict is not None
    assert visit.verdict.checked_at > desk.now()
    asked = ask(desk, administrator, visit, Occasion.DEPARTED)
    assert asked.verdict is not None
    assert asked.verdict.is_allowed
    given = visits.verdicts(administrator, visit.id)
    assert [each.occasion for each in given] == [Occasion.PLANNED, Occasion.DEPARTED]
    assert given[0].at > given[1].at, "the order is that of asking, not that of the clock"


def test_that_a_year_without_a_notice_is_planned_and_said_to_be_open(clock: Clock, plan: Plan) -> None:
    clock.moment = datetime.fromisoformat("2027-02-25T02:00:00+00:00")
    visit = plan("10:00", date(2027, 3, 1))
    assert visit.verdict is not None
    holiday = visit.verdict.finding("TIME-HOLIDAY")
    assert holiday is not None
    assert holiday.severity is not Severity.BLOCK


def test_that_undoing_a_move_asks_the_gate_and_keeps_the_answer(
    desk: Desk, visits: VisitService, plan: Plan, administrator: Operator
) -> None:
    from casedesk.services.undoing import UndoService

    visit = plan()
    visits.move(administrator, visit.id, visit.version, MoveRequest(starts_at=at("11:00")))
    UndoService(desk).undo(administrator)
    back = visits.get(administrator, visit.id).visit
    assert back.starts_at == visit.starts_at
    assert visits.verdicts(administrator, visit.id)[-1].verdict == back.verdict
