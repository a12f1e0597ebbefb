"""Planned visits when something changes around them, on both databases: judged in the act's transaction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, REASON, Filed, add_client, at

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.case_states import CaseStep
from casedesk.domain.cases import CaseStatus, Flag, FlagKind
from casedesk.domain.clients import Mandate
from casedesk.domain.compliance import Severity
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.crews import Absence
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, LawfulSource, Party, Person, Reachability, Relation
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup
from casedesk.domain.visits import Visit
from casedesk.services.audit import AuditService
from casedesk.services.case_steps import CaseStepService
from casedesk.services.cases import CaseService
from casedesk.services.clients import ClientService
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.crews import CrewService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.people import PeopleService
from casedesk.services.today import TodayService
from casedesk.services.undoing import UndoService
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage import many, maps


@pytest.fixture
def visits(desk: Desk) -> VisitService:
    return VisitService(desk)


@pytest.fixture
def filed(desk: Desk, administrator: Operator) -> Filed:
    return visit_samples.file_case(desk, administrator, add_client(desk, administrator))


@pytest.fixture
def visit(
    visits: VisitService, administrator: Operator, collectors: tuple[Operator, Operator], filed: Filed
) -> Visit:
    """Plan a visit that nothing blocks."""
    crew = tuple(each.id for each in collectors)
    return visits.plan(administrator, PlanRequest(filed.case.id, at("10:00"), crew))


@pytest.fixture
def blocks(visits: VisitService, administrator: Operator, visit: Visit) -> Callable[[], tuple[str, ...]]:
    """Return a function that tells what the calendar shows to block the visit."""

    def shown() -> tuple[str, ...]:
        stored = visits.get(administrator, visit.id).visit
        assert stored.verdict is not None
        assert (stored.severity is Severity.BLOCK) is bool(stored.verdict.blocks)
        return tuple(each.rule for each in stored.verdict.blocks)

    return shown


Blocks = Callable[[], tuple[str, ...]]


def newest_summary(desk: Desk, supervisor: Operator) -> dict[str, object]:
    return dict(AuditService(desk).entries(supervisor, amount=1)[0].summary)


def test_that_a_flag_blocks_what_is_planned_and_its_entry_names_the_visit(
    *, desk: Desk, visits: VisitService, supervisor: Operator, filed: Filed, visit: Visit, blocks: Blocks
) -> None:
    CaseService(desk).raise_flag(supervisor, filed.case.id, FlagKind.DO_NOT_CONTACT, "asked never to come")
    assert blocks() == ("CASE-STOP",)
    assert newest_summary(desk, supervisor)["judged_again"] == [visit.visit_no]
    given = visits.verdicts(supervisor, visit.id)
    assert [each.occasion for each in given] == [Occasion.PLANNED, Occasion.FACTS_CHANGED]
    assert given[-1].operator_id == supervisor.id


def test_that_undoing_a_flag_and_doing_it_again_judges_the_visit_each_time(
    desk: Desk, supervisor: Operator, filed: Filed, visit: Visit, blocks: Blocks
) -> None:
    CaseService(desk).raise_flag(supervisor, filed.case.id, FlagKind.DO_NOT_CONTACT, "asked never to come")
    undo = UndoService(desk)
    undo.undo(supervisor)
    assert blocks() == ()
    assert newest_summary(desk, supervisor)["judged_again"] == [visit.visit_no]
    undo.redo(supervisor)
    assert blocks() == ("CASE-STOP",)


def test_that_a_new_verdict_does_not_stand_in_the_way_of_undoing_the_plan(
    desk: Desk, administrator: Operator, supervisor: Operator, filed: Filed, visit: Visit
) -> None:
    CaseService(desk).raise_flag(supervisor, filed.case.id, FlagKind.DO_NOT_CONTACT, "asked never to come")
    UndoService(desk).undo(administrator)
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        assert shelves.visits.first(shelves.visits.table.c.id == visit.id) is None


def test_that_a_stop_on_the_address_blocks_what_is_planned_there(
    desk: Desk, supervisor: Operator, filed: Filed, visit: Visit, blocks: Blocks
) -> None:
    assert visit.address_id == filed.home.id
    stop = replace(filed.home, status=Reachability.STOP)
    PeopleService(desk).save_address(supervisor, filed.case.id, stop)
    assert blocks() != ()
    UndoService(desk).undo(supervisor)
    assert blocks() == ()


def test_that_a_contact_who_asks_to_be_left_alone_blocks_the_visit_to_them(
    desk: Desk, visits: VisitService, administrator: Operator, hire: Callable[..., Operator], filed: Filed
) -> None:
    with desk.work("person.added", administrator, Right.EDIT_CASES) as work:
        friend = work.people.add(Person("A Friend", born_on=date(1980, 1, 1)))
        work.parties.add(Party(filed.case.id, friend.id, Relation.GUARANTOR))
        text = "浙江省杭州市上城区清波街道 99 号"
        known = Address(friend.id, text, district="上城区", source=LawfulSource.CONTRACT)
        place = work.addresses.add(replace(known, verified_on=date(2026, 11, 1)))
        work.about("friend")
        work.commit()
    crew = (hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id)
    visit = visits.plan(administrator, PlanRequest(filed.case.id, at("10:00"), crew, address_id=place.id))
    asked = NewContact(
        filed.case.id, friend.id, Channel.CALL, Direction.INCOMING, ContactResult.ASKED_TO_STOP
    )
    ContactService(desk).log(administrator, asked)
    stored = visits.get(administrator, visit.id).visit
    assert stored.verdict is not None
    assert "OBJ-CONTACT-STOP" in [each.rule for each in stored.verdict.blocks]


def test_that_a_colleague_who_leaves_or_loses_papers_blocks_their_visits(
    *,
    desk: Desk,
    administrator: Operator,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
    visit: Visit,
    blocks: Blocks,
) -> None:
    staff = OperatorService(desk)
    gone = staff.save(administrator, replace(collectors[0], is_active=False))
    assert "CREW-QUAL" in blocks()
    assert newest_summary(desk, supervisor)["judged_again"] == [visit.visit_no]
    back = staff.save(administrator, replace(gone, is_active=True))
    assert blocks() == ()
    expired = replace(back.credentials, badge_until=DAY - timedelta(days=1))
    staff.save(administrator, replace(back, credentials=expired))
    assert blocks() != ()


def test_that_an_absence_blocks_the_visits_of_its_days_until_it_is_taken_back(
    desk: Desk, administrator: Operator, collectors: tuple[Operator, Operator], blocks: Blocks
) -> None:
    crews = CrewService(desk)
    absence = crews.add_absence(administrator, Absence(collectors[1].id, DAY, DAY, "ill")).record
    assert blocks() == ("CREW-AWAY",)
    crews.remove_absence(administrator, absence)
    assert blocks() == ()


@pytest.mark.parametrize(
    ("step", "severity"),
    [
        (CaseStep.HOLD, Severity.BLOCK),
        (CaseStep.STOP, Severity.BLOCK),
        (CaseStep.LEGAL, Severity.WARN),
    ],
)
def test_that_a_case_that_rests_shows_it_on_its_visits(
    *,
    desk: Desk,
    visits: VisitService,
    supervisor: Operator,
    filed: Filed,
    visit: Visit,
    step: CaseStep,
    severity: Severity,
) -> None:
    case = CaseService(desk).file(supervisor, filed.case.id).case
    CaseStepService(desk).take(supervisor, case, step, "the client asked for it", DAY + timedelta(days=30))
    assert visits.get(supervisor, visit.id).visit.severity is severity
    UndoService(desk).undo(supervisor)
    assert visits.get(supervisor, visit.id).visit.severity is visit.severity


def test_that_a_signed_agreement_blocks_the_visits_of_its_case(
    desk: Desk, administrator: Operator, filed: Filed, blocks: Blocks
) -> None:
    debt = Components(Money.of(1000))
    terms = Terms(debt, DAY, Waiver(Components()), Money.of(0), None, 2, date(2027, 1, 5))
    draft = Agreement("XY-1", filed.case.id, terms, (), drafted_by=administrator.id)
    with desk.work("agreement.drafted", administrator, Right.DRAFT_AGREEMENTS) as work:
        stored = work.agreements.add(draft)
        work.about("XY-1")
        work.commit()
    assert blocks() == ()
    with desk.work("agreement.signed", administrator, Right.DRAFT_AGREEMENTS) as work:
        signed = replace(stored, status=AgreementStatus.SIGNED, signed_on=desk.today())
        work.agreements.save(signed)
        work.about("XY-1")
        work.commit()
    assert blocks() == ("AGR-STOP",)


def test_that_a_mandate_that_ends_blocks_the_client_s_visits(
    desk: Desk, administrator: Operator, filed: Filed, blocks: Blocks
) -> None:
    clients = ClientService(desk)
    client = clients.get(administrator, filed.case.client_id)
    ended = Mandate("WT-1", date(2026, 1, 1), DAY - timedelta(days=1))
    clients.save(administrator, replace(client, mandate=ended))
    assert blocks() == ("ORG-MANDATE",)


def test_that_an_act_on_many_cases_judges_their_visits_and_so_does_its_undo(
    *, desk: Desk, supervisor: Operator, administrator: Operator, filed: Filed, visit: Visit, blocks: Blocks
) -> None:
    client = ClientService(desk).get(administrator, filed.case.client_id)
    cases = [filed, *(visit_samples.file_case(desk, administrator, client) for _ in range(3))]
    with desk.work("cases.held", supervisor, Right.EDIT_CASES, say("Hold of cases")) as work:
        many.change_many(work, maps.CASE, [each.case.id for each in cases], {"status": CaseStatus.ON_HOLD})
        work.about("4 cases")
        work.commit()
    assert blocks() != ()
    assert newest_summary(desk, supervisor)["judged_again"] == [visit.visit_no]
    UndoService(desk).undo(supervisor)
    assert blocks() == ()


def test_that_many_changes_at_once_are_told_apart_by_what_is_planned(
    *, desk: Desk, supervisor: Operator, administrator: Operator, filed: Filed, visit: Visit, blocks: Blocks
) -> None:
    client = ClientService(desk).get(administrator, filed.case.client_id)
    other = visit_samples.file_case(desk, administrator, client, filed.person)
    with desk.work("flags.raised", supervisor, Right.EDIT_CASES) as work:
        assert work.changes is not None
        work.changes.touches.cases.update(range(10_000, 10_400))
        work.flags.add(Flag(other.case.id, FlagKind.DECEASED, "told by the family", desk.today()))
        work.about("flags")
        work.commit()
    assert blocks() != ()
    assert newest_summary(desk, supervisor)["judged_again"] == [visit.visit_no]


def test_that_a_release_keeps_covering_what_it_covers_and_nothing_else(
    *,
    desk: Desk,
    visits: VisitService,
    administrator: Operator,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
    filed: Filed,
    visit: Visit,
) -> None:
    assert visit.case_id == filed.case.id
    client = ClientService(desk).get(administrator, filed.case.client_id)
    other = visit_samples.file_case(desk, administrator, client, filed.person)
    crew = tuple(each.id for each in collectors)
    wish = PlanRequest(other.case.id, at("15:00"), crew)
    second = visits.plan(administrator, wish, OverrideRequest(REASON, supervisor))
    CaseService(desk).raise_flag(supervisor, other.case.id, FlagKind.COMPLAINT, "about the tone of a call")
    stored = visits.get(administrator, second.id).visit
    assert stored.verdict is not None
    assert second.verdict is not None
    assert stored.verdict.override == second.verdict.override
    assert "FREQ-VISIT-DAY" not in [each.rule for each in stored.verdict.blocks]


def test_that_what_changes_nothing_for_the_gate_leaves_verdicts_and_log_alone(
    *, desk: Desk, visits: VisitService, supervisor: Operator, filed: Filed, visit: Visit
) -> None:
    case = CaseService(desk).file(supervisor, filed.case.id).case
    CaseService(desk).edit(supervisor, replace(case, note="rings twice"))
    CaseService(desk).raise_flag(supervisor, filed.case.id, FlagKind.STAFF_SAFETY, "a dog in the yard")
    assert visits.get(supervisor, visit.id).visit.verdict is not None
    entries = AuditService(desk).entries(supervisor, amount=2)
    assert "judged_again" not in entries[1].summary


def test_that_a_visit_that_is_over_keeps_the_verdict_of_its_time(
    *, desk: Desk, clock: Clock, supervisor: Operator, filed: Filed, visit: Visit, blocks: Blocks
) -> None:
    clock.moment = visit.starts_at + timedelta(days=1)
    CaseService(desk).raise_flag(supervisor, filed.case.id, FlagKind.DO_NOT_CONTACT, "asked never to come")
    assert blocks() == ()


def test_that_today_names_every_plan_that_blocks_and_opens_its_gate(
    desk: Desk, clock: Clock, supervisor: Operator, filed: Filed, visit: Visit
) -> None:
    today = TodayService(desk)
    assert [each for each in today.items(supervisor) if each.target_id == visit.id] == []
    raised = desk.today()
    CaseService(desk).raise_flag(supervisor, filed.case.id, FlagKind.DO_NOT_CONTACT, "asked never to come")
    clock.moment += timedelta(hours=15)
    assert desk.today() > raised
    CaseService(desk).raise_flag(supervisor, filed.case.id, FlagKind.DISPUTE, "the sum is wrong")
    review = [each for each in today.items(supervisor) if each.group is TodayGroup.REVIEW]
    (item,) = [each for each in review if each.target_id == visit.id]
    assert item.action is TodayAction.OPEN_VISIT
    assert f"Planned, but blocked since {raised}" in str(item.what)
    assert "CASE-STOP" not in str(item.what)
