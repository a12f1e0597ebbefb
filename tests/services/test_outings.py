"""Crews that set out, are heard of and come back, on both databases."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, add_client, at

from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.outings import CheckInKind, OutingState, standing
from casedesk.domain.rule_books import Occasion
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.outings import BlockedDepartureError, OutingService, SetOut, Word, words_of
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService

Planned = Callable[..., Visit]


@pytest.fixture
def service(desk: Desk) -> OutingService:
    return OutingService(desk)


@pytest.fixture
def crew(collectors: tuple[Operator, Operator]) -> tuple[int, ...]:
    return tuple(each.id for each in collectors)


@pytest.fixture
def planned(
    desk: Desk, administrator: Operator, supervisor: Operator, crew: tuple[int, ...], clock: Clock
) -> Planned:
    """Return a function that plans a visit for the next day; the clock then stands before it."""
    client = add_client(desk, administrator)

    def plan(start: str = "10:00", day: date = DAY, of: tuple[int, ...] | None = None) -> Visit:
        before, clock.moment = clock.moment, at("09:00", DAY - timedelta(days=1))
        filed = visit_samples.file_case(desk, administrator, client)
        visit = VisitService(desk).plan(supervisor, PlanRequest(filed.case.id, at(start, day), of or crew))
        clock.moment = max(before, at("09:10"))
        return visit

    return plan


def leaving(*visits: Visit, **fields: object) -> SetOut:
    base: dict[str, object] = {"due_back_at": at("12:30"), "recorder_no": "03", "vehicle": "car 1"}
    return SetOut(tuple(each.id for each in visits), **{**base, **fields})  # type: ignore[arg-type]


def stored_visit(desk: Desk, actor: Operator, visit: Visit) -> Visit:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        return shelves.visits.get(visit.id)


def test_that_setting_out_asks_the_gate_and_begins_every_visit(
    desk: Desk,
    service: OutingService,
    planned: Planned,
    supervisor: Operator,
    collectors: tuple[Operator, ...],
) -> None:
    first, second = planned("10:00"), planned("11:30")
    outing = service.set_out(collectors[0], leaving(first, second, safety_contact="Ms Gu 15400000007"))
    assert outing.left_at == at("09:10")
    assert outing.next_check_in_at == at("10:10")
    assert outing.visit_ids == (first.id, second.id)
    for each in (first, second):
        assert stored_visit(desk, supervisor, each).status is VisitStatus.UNDER_WAY
        with pytest.raises(RefusedError):
            VisitService(desk).move(supervisor, each.id, each.version, MoveRequest(at("16:00")))
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        asked = [each.occasion for each in shelves.given_verdicts.all()]
    assert asked.count(Occasion.DEPARTED) == 2
    entries = [each for each in AuditService(desk).entries(supervisor) if each.action == "road.set_out"]
    assert len(entries) == 1
    assert "15400000007" not in str(entries[0])


def test_that_a_way_survives_in_the_database_and_another_desk_sees_it(
    desk: Desk, service: OutingService, planned: Planned, supervisor: Operator
) -> None:
    before = desk.revision()
    outing = service.set_out(supervisor, leaving(planned()))
    assert desk.revision() > before
    assert OutingService(desk).open(supervisor) == (outing,)


def test_that_nobody_sets_out_twice(
    service: OutingService,
    planned: Planned,
    supervisor: Operator,
    hire: Callable[..., Operator],
    crew: tuple[int, ...],
) -> None:
    other = planned("15:00", of=(crew[0], hire(Role.COLLECTOR).id))
    first = planned("10:00")
    service.set_out(supervisor, leaving(first))
    with pytest.raises(RefusedError, match="still on the road"):
        service.set_out(supervisor, leaving(other, due_back_at=at("17:00")))
    with pytest.raises(RefusedError, match="no longer planned"):
        service.set_out(supervisor, leaving(first))


def test_that_a_blocked_visit_keeps_the_whole_crew_and_is_named(
    desk: Desk, service: OutingService, planned: Planned, supervisor: Operator
) -> None:
    fine, blocked = planned("10:00"), planned("11:30")
    with desk.work("flag.raised", supervisor, Right.EDIT_CASES) as work:
        work.flags.add(Flag(blocked.case_id, FlagKind.DO_NOT_CONTACT, "letter", DAY))
        work.about("flag")
        work.commit()
    with pytest.raises(BlockedDepartureError, match=blocked.visit_no):
        service.set_out(supervisor, leaving(fine, blocked))
    assert stored_visit(desk, supervisor, fine).status is VisitStatus.PLANNED
    assert service.open(supervisor) == ()
    service.set_out(supervisor, leaving(fine))


def test_that_visits_of_another_day_or_crew_do_not_go_along(
    service: OutingService, planned: Planned, supervisor: Operator, hire: Callable[..., Operator]
) -> None:
    today, later = planned("10:00"), planned("10:00", DAY + timedelta(days=1))
    stranger = planned("16:00", of=(hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id))
    with pytest.raises(RefusedError, match="day of departure"):
        service.set_out(supervisor, leaving(today, later))
    with pytest.raises(RefusedError, match="different crews"):
        service.set_out(supervisor, leaving(today, stranger))
    with pytest.raises(BadInputError, match="Choose the visits"):
        service.set_out(supervisor, leaving())


@pytest.mark.parametrize(
    "fields",
    [
        {"due_back_at": at("08:00")},
        {"due_back_at": at("12:00") + timedelta(days=2)},
        {"check_in_minutes": -1},
        {"left_at": at("11:00")},
        {"left_at": datetime(2026, 11, 24, 9, 0)},  # noqa: DTZ001 - the refused case
    ],
)
def test_that_times_nobody_can_mean_are_refused(
    service: OutingService, planned: Planned, supervisor: Operator, fields: dict[str, object]
) -> None:
    with pytest.raises(BadInputError):
        service.set_out(supervisor, leaving(planned(), **fields))


def test_that_words_from_the_road_put_off_the_next_one_and_silence_does_not(
    service: OutingService, planned: Planned, supervisor: Operator, clock: Clock, desk: Desk
) -> None:
    first, second = planned("10:00"), planned("11:30")
    outing = service.set_out(supervisor, leaving(first, second))
    clock.moment = at("10:02")
    arrived = service.say_word(supervisor, outing.id, Word(CheckInKind.ARRIVED))
    assert arrived.visit_id == first.id
    clock.moment = at("11:20")
    service.say_word(supervisor, outing.id, Word(CheckInKind.NO_ANSWER, note="rang twice"))
    (now,) = service.open(supervisor)
    assert now.next_check_in_at == at("11:02")
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        found = standing(now, words_of(shelves, now.id), at("11:20"), 10)
    assert (found.state, found.minutes_late) == (OutingState.LATE, 18)
    done = service.say_word(supervisor, outing.id, Word(CheckInKind.DONE))
    assert done.visit_id == first.id
    assert service.open(supervisor)[0].next_check_in_at == at("12:20")
    arrived = service.say_word(supervisor, outing.id, Word(CheckInKind.ARRIVED))
    assert arrived.visit_id == second.id


def test_that_a_wrong_time_is_put_right_by_a_further_entry(
    service: OutingService, planned: Planned, supervisor: Operator, clock: Clock, desk: Desk
) -> None:
    outing = service.set_out(supervisor, leaving(planned()))
    clock.moment = at("10:30")
    said = service.say_word(supervisor, outing.id, Word(CheckInKind.SAFE))
    with pytest.raises(BadInputError, match="why"):
        service.correct(supervisor, said.id, at("09:40"), " ")
    service.correct(supervisor, said.id, at("09:40"), "they called earlier")
    assert service.open(supervisor)[0].next_check_in_at == at("10:40")
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        words = words_of(shelves, outing.id)
    assert [each.at for each in words] == [at("09:10"), at("10:30"), at("09:40")]
    service.correct(supervisor, words[0].id, at("08:55"), "left at five to nine")
    assert service.open(supervisor)[0].left_at == at("08:55")


def test_that_coming_back_ends_the_way_and_leaves_unwritten_visits_under_way(
    desk: Desk, service: OutingService, planned: Planned, supervisor: Operator, clock: Clock
) -> None:
    made, unmade = planned("10:00"), planned("11:30")
    outing = service.set_out(supervisor, leaving(made, unmade))
    with pytest.raises(BadInputError, match="reason"):
        service.remove_visit(supervisor, outing.id, unmade.id, "")
    service.remove_visit(supervisor, outing.id, unmade.id, "traffic")
    clock.moment = at("12:00")
    back = service.back(supervisor, outing.id)
    assert (back.back_at, back.visit_ids) == (at("12:00"), (made.id,))
    assert stored_visit(desk, supervisor, made).status is VisitStatus.UNDER_WAY
    assert stored_visit(desk, supervisor, unmade).status is VisitStatus.PLANNED
    with pytest.raises(RefusedError, match="back already"):
        service.say_word(supervisor, outing.id, Word(CheckInKind.SAFE))
    with pytest.raises(RefusedError, match="back already"):
        service.back(supervisor, outing.id)
    entry = next(each for each in AuditService(desk).entries(supervisor) if each.action == "road.back")
    assert made.visit_no in str(entry.summary)
    assert service.set_out(supervisor, leaving(unmade, due_back_at=at("14:00"))).visit_ids == (unmade.id,)


def test_that_a_visit_can_be_added_on_the_way_through_the_gate(
    desk: Desk, service: OutingService, planned: Planned, supervisor: Operator, hire: Callable[..., Operator]
) -> None:
    first, second = planned("10:00"), planned("11:30")
    stranger = planned("16:00", of=(hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id))
    outing = service.set_out(supervisor, leaving(first))
    assert service.add_visit(supervisor, outing.id, second.id).visit_ids == (first.id, second.id)
    assert stored_visit(desk, supervisor, second).status is VisitStatus.UNDER_WAY
    with pytest.raises(RefusedError, match="another crew"):
        service.add_visit(supervisor, outing.id, stranger.id)
    with pytest.raises(RefusedError, match="not on the crew's way"):
        service.say_word(supervisor, outing.id, Word(CheckInKind.ARRIVED, visit_id=stranger.id))


def test_that_a_clock_set_back_neither_crashes_nor_hides_anybody(
    desk: Desk, service: OutingService, planned: Planned, supervisor: Operator, clock: Clock
) -> None:
    outing = service.set_out(supervisor, leaving(planned()))
    clock.moment = at("03:00", DAY - timedelta(days=1))
    with pytest.raises(RefusedError, match="Put the clock right"):
        service.say_word(supervisor, outing.id, Word(CheckInKind.SAFE))
    with pytest.raises(RefusedError, match="Put the clock right"):
        service.back(supervisor, outing.id)
    (now,) = service.open(supervisor)
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        assert standing(now, words_of(shelves, now.id), clock.moment, 10).clock is not None
    clock.moment = outing.left_at - timedelta(seconds=40)
    assert service.back(supervisor, outing.id).back_at == outing.left_at


def test_that_a_visit_whose_crew_was_at_the_door_is_neither_removed_nor_called_off(
    desk: Desk, service: OutingService, planned: Planned, supervisor: Operator, clock: Clock
) -> None:
    visit = planned()
    outing = service.set_out(supervisor, leaving(visit))
    clock.moment = at("10:05")
    service.say_word(supervisor, outing.id, Word(CheckInKind.ARRIVED))
    with pytest.raises(RefusedError, match="Write the record"):
        service.remove_visit(supervisor, outing.id, visit.id, "oops")
    version = stored_visit(desk, supervisor, visit).version
    with pytest.raises(RefusedError, match="Write the record"):
        VisitService(desk).call_off(supervisor, visit.id, version, "changed plan")
    assert stored_visit(desk, supervisor, visit).status is VisitStatus.UNDER_WAY


@pytest.mark.parametrize(("leaves", "rule"), [("22:30", "TIME-NIGHT"), ("21:40", "TIME-END")])
def test_that_a_late_departure_is_judged_by_the_hour_at_which_the_crew_can_be_there(
    *,
    desk: Desk,
    service: OutingService,
    planned: Planned,
    supervisor: Operator,
    clock: Clock,
    leaves: str,
    rule: str,
) -> None:
    visit = planned()
    clock.moment = at(leaves)
    with pytest.raises(BlockedDepartureError, match=rule):
        service.set_out(supervisor, leaving(visit, due_back_at=at("23:50")))
    clock.moment = at("11:00")
    service.set_out(supervisor, leaving(visit))
    assert stored_visit(desk, supervisor, visit).starts_at == visit.starts_at


def test_that_a_vehicle_takes_one_crew_at_a_time(
    service: OutingService, planned: Planned, supervisor: Operator, hire: Callable[..., Operator]
) -> None:
    service.set_out(supervisor, leaving(planned(), vehicle="浙A·12345"))
    others = planned("10:30", of=(hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id))
    with pytest.raises(RefusedError, match="are out with the vehicle"):
        service.set_out(supervisor, leaving(others, vehicle="浙a 12345"))
    assert service.set_out(supervisor, leaving(others, vehicle="浙A54321")).is_out


def test_that_the_full_number_is_shown_to_those_who_watch_and_written_down_masked(
    *,
    desk: Desk,
    service: OutingService,
    planned: Planned,
    supervisor: Operator,
    hire: Callable[..., Operator],
    auditor: Operator,
) -> None:
    leader, second = hire(Role.COLLECTOR, phone="15400000042"), hire(Role.COLLECTOR)
    outing = service.set_out(supervisor, leaving(planned(of=(leader.id, second.id))))
    assert service.number_of(supervisor, outing.id, leader.id) == "15400000042"
    with pytest.raises(BadInputError, match="No phone"):
        service.number_of(supervisor, outing.id, second.id)
    with pytest.raises(RefusedError):
        service.number_of(supervisor, outing.id, supervisor.id)
    with pytest.raises(NoRightError):
        service.number_of(auditor, outing.id, leader.id)
    shown = [each for each in AuditService(desk).entries(supervisor) if each.action == "road.number_shown"]
    assert len(shown) == 2
    assert all("15400000042" not in str(each) for each in shown)
