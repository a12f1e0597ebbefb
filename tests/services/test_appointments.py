"""Words with the debtor about the time of a visit."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.appointments import AppointmentState
from casedesk.domain.clients import Client
from casedesk.domain.compliance import BlockedError
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import BadInputError, ConflictError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import LawfulSource, Phone, Relation
from casedesk.domain.rule_books import Occasion
from casedesk.domain.visits import Visit
from casedesk.services.appointments import AppointmentService, NewWord
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService

AGREED = NewWord(AppointmentState.AGREED, Channel.CALL, proof="REC-17")


@pytest.fixture
def service(desk: Desk) -> AppointmentService:
    return AppointmentService(desk)


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    return add_client(desk, administrator)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator, client: Client) -> Callable[..., Filed]:
    """Return a function that files a case."""
    return partial(visit_samples.file_case, desk, administrator, client)


@pytest.fixture
def visit(
    desk: Desk,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Callable[..., Filed],
) -> Visit:
    """Return a planned visit."""
    crew = tuple(each.id for each in collectors)
    return VisitService(desk).plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew))


def test_that_words_are_appended_and_the_newest_about_the_start_holds(
    service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    proposed = service.note(planner, visit.id, visit.version, NewWord(AppointmentState.PROPOSED, Channel.SMS))
    agreed = service.note(planner, visit.id, proposed.version, AGREED)
    assert agreed.appointment is not None
    assert agreed.appointment.state is AppointmentState.AGREED
    assert [each.word.state.value for each in service.history(planner, visit.id)] == ["proposed", "agreed"]
    assert service.history(planner, visit.id)[0].operator == planner.name


def test_that_a_word_asks_the_gate_and_its_verdict_is_kept_with_the_visit(
    desk: Desk, service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    declined = NewWord(AppointmentState.DECLINED, Channel.CALL, note="works that day")
    stored = service.note(planner, visit.id, visit.version, declined)
    assert stored.verdict is not None
    said = stored.verdict.finding("TIME-APPOINT")
    assert said is not None
    assert said.outcome == "declined"
    given = VisitService(desk).verdicts(planner, visit.id)
    assert [each.occasion for each in given] == [Occasion.PLANNED, Occasion.APPOINTED]
    assert given[-1].verdict == stored.verdict


def test_that_only_who_is_to_be_visited_agrees_to_a_time(
    desk: Desk, service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    for other in (Relation.FRIEND, Relation.SPOUSE, Relation.OTHER):
        with pytest.raises(RefusedError, match="to be visited"):
            service.note(planner, visit.id, visit.version, replace(AGREED, said_by=other))
    assert service.history(planner, visit.id) == ()
    proposed = replace(AGREED, state=AppointmentState.PROPOSED, said_by=Relation.SPOUSE)
    assert service.note(planner, visit.id, visit.version, proposed).appointment is not None


def test_that_a_word_and_its_call_are_one_act(
    desk: Desk, service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    call = NewContact(visit.case_id, visit.person_id, Channel.CALL, Direction.OUTGOING, ContactResult.TALKED)
    before = desk.revision()
    service.note(planner, visit.id, visit.version, replace(AGREED, contact=call))
    assert desk.revision() == before + 1
    future = replace(call, at=desk.now() + timedelta(hours=1))
    current = VisitService(desk).get(planner, visit.id).visit
    with pytest.raises(BadInputError, match="future"):
        service.note(planner, visit.id, current.version, replace(AGREED, contact=future))
    assert desk.revision() == before + 1
    assert len(service.history(planner, visit.id)) == 1


def test_that_a_moved_visit_needs_a_new_word(
    desk: Desk, service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    agreed = service.note(planner, visit.id, visit.version, AGREED)
    moved = VisitService(desk).move(
        planner, visit.id, agreed.version, MoveRequest(starts_at=at("14:00", DAY + timedelta(days=1)))
    )
    assert moved.appointment is None
    assert not service.history(planner, visit.id)[0].is_about_now


def test_that_a_word_about_another_time_does_not_hold_for_this_one(
    service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    other = NewWord(
        AppointmentState.PROPOSED,
        Channel.CALL,
        Relation.SPOUSE,
        starts_at=at("15:00"),
        note="she asks for it",
    )
    assert service.note(planner, visit.id, visit.version, other).appointment is None


def test_that_a_call_is_logged_only_when_the_person_says_so(
    desk: Desk, service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    def calls() -> int:
        with desk.reading(planner, Right.VIEW_CASES) as shelves:
            return len(shelves.contacts.all())

    first = service.note(planner, visit.id, visit.version, AGREED)
    assert calls() == 0
    call = NewContact(visit.case_id, visit.person_id, Channel.CALL, Direction.OUTGOING, ContactResult.TALKED)
    service.note(
        planner,
        visit.id,
        first.version,
        NewWord(AppointmentState.DECLINED, Channel.CALL, note="ill", contact=call),
    )
    assert calls() == 1


def test_that_a_forbidden_call_leaves_no_word(
    desk: Desk,
    service: AppointmentService,
    planner: Operator,
    administrator: Operator,
    visit: Visit,
) -> None:
    with desk.work("phone.added", administrator, Right.EDIT_CASES) as work:
        phone = work.phones.add(Phone(visit.person_id, "15400000198", source=LawfulSource.CONTRACT))
        work.about("phone", visit.case_id)
        work.commit()
    call = NewContact(
        visit.case_id,
        visit.person_id,
        Channel.CALL,
        Direction.OUTGOING,
        ContactResult.TALKED,
        phone_id=phone.id,
    )
    for _ in range(3):
        ContactService(desk).log(planner, call)
    with pytest.raises(BlockedError):
        service.note(
            planner,
            visit.id,
            visit.version,
            NewWord(AppointmentState.DECLINED, Channel.CALL, note="x", contact=call),
        )
    assert service.history(planner, visit.id) == ()


def test_that_a_word_without_proof_a_future_one_and_a_stale_visit_are_refused(
    desk: Desk, service: AppointmentService, planner: Operator, visit: Visit
) -> None:
    with pytest.raises(BadInputError, match="can be shown"):
        service.note(planner, visit.id, visit.version, NewWord(AppointmentState.AGREED, Channel.CALL))
    late = NewWord(AppointmentState.PROPOSED, Channel.SMS, at=desk.now() + timedelta(hours=1))
    with pytest.raises(BadInputError, match="future"):
        service.note(planner, visit.id, visit.version, late)
    service.note(planner, visit.id, visit.version, AGREED)
    with pytest.raises(ConflictError):
        service.note(planner, visit.id, visit.version, AGREED)
    current = VisitService(desk).get(planner, visit.id).visit
    VisitService(desk).call_off(planner, visit.id, current.version, "ill")
    with pytest.raises(RefusedError, match="no longer planned"):
        service.note(planner, visit.id, current.version + 1, AGREED)
