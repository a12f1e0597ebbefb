"""The departure board, its closing list and the next day, on both databases."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, add_client, at

from casedesk.domain.boards import ClosingPoint
from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.outings import CheckInKind, OutingState
from casedesk.domain.papers import PaperKind
from casedesk.domain.visits import Visit, VisitOutcome, VisitRecord
from casedesk.services.board import BoardService
from casedesk.services.desk import Desk
from casedesk.services.outings import OutingService, SetOut, Word
from casedesk.services.visit_papers import PaperWish, PrintJob, VisitPapers
from casedesk.services.visits import PlanRequest, VisitService

Planned = Callable[..., Visit]


@pytest.fixture
def board(desk: Desk) -> BoardService:
    return BoardService(desk)


@pytest.fixture
def road(desk: Desk) -> OutingService:
    return OutingService(desk)


@pytest.fixture
def pairs(hire: Callable[..., Operator]) -> list[tuple[int, int]]:
    return [(hire(Role.COLLECTOR).id, hire(Role.COLLECTOR, phone="15400000042").id) for _ in range(3)]


@pytest.fixture
def planned(desk: Desk, administrator: Operator, supervisor: Operator, clock: Clock) -> Planned:
    """Return a function that plans a visit for a crew on the day; the clock then stands in its morning."""
    client = add_client(desk, administrator)

    def plan(crew: tuple[int, int], start: str = "10:00", days: int = 0) -> Visit:
        before, clock.moment = clock.moment, at("09:00", DAY - timedelta(days=1))
        filed = visit_samples.file_case(desk, administrator, client)
        request = PlanRequest(filed.case.id, at(start, DAY + timedelta(days=days)), crew)
        visit = VisitService(desk).plan(supervisor, request)
        clock.moment = max(before, at("09:00"))
        return visit

    return plan


def leave(road: OutingService, actor: Operator, *visits: Visit) -> int:
    return road.set_out(actor, SetOut(tuple(each.id for each in visits), at("13:00"), recorder_no="03")).id


def test_that_late_crews_stand_first_then_those_out_then_those_to_leave_then_those_back(
    *,
    board: BoardService,
    road: OutingService,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    clock: Clock,
    hire: Callable[..., Operator],
) -> None:
    calm, silent, home = (planned(each) for each in pairs)
    waiting = planned((hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id), "15:00")
    first = leave(road, supervisor, silent)
    second, third = leave(road, supervisor, calm), leave(road, supervisor, home)
    clock.moment = at("09:50")
    road.say_word(supervisor, second, Word(CheckInKind.ARRIVED))
    road.back(supervisor, third)
    clock.moment = at("10:19")
    found = board.board(supervisor)
    states = [each.standing.state if each.standing else None for each in found.rows]
    assert states == [OutingState.LATE, OutingState.ON_SITE, None, OutingState.BACK]
    assert found.rows[0].outing is not None
    assert found.rows[0].outing.id == first
    assert found.rows[2].visits[0].visit.id == waiting.id
    assert [each.visit.id for each in found.rows[3].missing] == [home.id]
    assert (found.out, len(found.alarms)) == (2, 1)
    assert {each.phone for each in found.rows[0].members} == {"", "154****0042"}
    (late,) = board.late(supervisor)
    assert (late.outing_id, late.minutes, late.state) == (first, 19, OutingState.LATE)


def test_that_the_board_moves_on_with_the_clock_without_reading_anew(
    board: BoardService,
    road: OutingService,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
) -> None:
    leave(road, supervisor, planned(pairs[0]))
    found = board.board(supervisor)
    assert found.alarms == ()
    assert board.late(supervisor) == ()
    assert found.at(at("10:30")).alarms[0].standing is not None
    assert found.at(at("10:30")).alarms[0].standing.minutes_late == 30  # type: ignore[union-attr]


def test_that_a_way_that_is_open_since_yesterday_is_still_on_the_board(
    *,
    board: BoardService,
    road: OutingService,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    clock: Clock,
) -> None:
    leave(road, supervisor, planned(pairs[0]))
    clock.moment = at("08:00", DAY + timedelta(days=9))
    (row,) = board.board(supervisor).rows
    assert row.standing is not None
    assert row.standing.state is OutingState.OVERDUE
    assert len(row.visits) == 1
    earlier = board.board(supervisor).closing[0]
    assert (earlier.point, earlier.total) == (ClosingPoint.EARLIER, 1)


def test_that_a_danger_at_the_door_is_told_with_the_crew(
    *,
    desk: Desk,
    board: BoardService,
    road: OutingService,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
) -> None:
    visit = planned(pairs[0])
    with desk.work("flag.raised", supervisor, Right.EDIT_CASES) as work:
        work.flags.add(Flag(visit.case_id, FlagKind.STAFF_SAFETY, "a dog", DAY))
        work.about("flag")
        work.commit()
    leave(road, supervisor, visit)
    assert board.board(supervisor).rows[0].safety == ("a dog",)


def test_that_the_closing_list_counts_what_is_left_and_where_to_go(
    *,
    desk: Desk,
    board: BoardService,
    road: OutingService,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    clock: Clock,
) -> None:
    first, second = planned(pairs[0], "10:00"), planned(pairs[0], "11:00")
    tomorrow = planned(pairs[0], "10:00", days=1)
    way = leave(road, supervisor, first, second)
    lines = {each.point: each for each in board.board(supervisor).closing}
    assert ClosingPoint.EARLIER not in lines
    assert (lines[ClosingPoint.BACK].done, lines[ClosingPoint.BACK].total) == (0, 1)
    assert (lines[ClosingPoint.RECORDS].done, lines[ClosingPoint.RECORDS].total) == (0, 2)
    clock.moment = at("12:00")
    road.back(supervisor, way)
    record = VisitRecord(
        at("10:05"), at("10:30"), VisitOutcome.NOBODY, summary="Nobody at home.", recording_ref="R-1"
    )
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        version = shelves.visits.get(first.id).version
    VisitService(desk).record(supervisor, first.id, version, record)
    found = board.board(supervisor)
    lines = {each.point: each for each in found.closing}
    assert lines[ClosingPoint.BACK].is_done
    assert (lines[ClosingPoint.RECORDS].done, lines[ClosingPoint.RECORDS].visit_id) == (1, second.id)
    assert lines[ClosingPoint.CONFIRMED].done == 0
    assert lines[ClosingPoint.RECORDINGS].done == 1
    assert (lines[ClosingPoint.TOMORROW].done, lines[ClosingPoint.TOMORROW].total) == (0, 1)
    assert not lines[ClosingPoint.SEAL].is_done
    job = PrintJob((PaperWish(PaperKind.VISIT_SHEET, (tomorrow.id,)),))
    VisitPapers(desk).print(supervisor, job)
    lines = {each.point: each for each in board.board(supervisor).closing}
    assert lines[ClosingPoint.TOMORROW].is_done
    assert found.tomorrow.visits == 1
    assert found.tomorrow.day == DAY + timedelta(days=1)
