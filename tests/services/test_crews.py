"""Crews, absences and loads, and which plans a change breaks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.clients import Client
from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Role
from casedesk.services.crews import CrewService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.undoing import UndoService
from casedesk.services.visits import PlanRequest, VisitService

Files = Callable[..., Filed]


@pytest.fixture
def service(desk: Desk) -> CrewService:
    return CrewService(desk)


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


def keys(people: tuple[Operator, ...]) -> tuple[int, ...]:
    return tuple(each.id for each in people)


def test_that_the_office_s_own_crews_take_the_place_of_the_pairs_by_badge(
    desk: Desk,
    service: CrewService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    hire: Callable[..., Operator],
) -> None:
    third = hire(Role.COLLECTOR)
    visits = VisitService(desk)
    assert len(visits.crews(planner)) == 1
    service.save_crew(planner, StandingCrew(0, (third.id, collectors[0].id), "Van 3"))
    (crew,) = visits.crews(planner)
    assert crew.members == (third.id, collectors[0].id)
    UndoService(desk).undo(planner)
    assert set(visits.crews(planner)[0].members) == {third.id, *keys(collectors)}


def test_that_crews_get_the_first_free_letter(
    service: CrewService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    hire: Callable[..., Operator],
) -> None:
    others = hire(Role.COLLECTOR), hire(Role.COLLECTOR)
    first = service.save_crew(planner, StandingCrew(7, keys(collectors))).record
    second = service.save_crew(planner, StandingCrew(7, keys(others))).record
    assert (first.position, second.position) == (0, 1)
    service.remove_crew(planner, first)
    third = service.save_crew(planner, StandingCrew(0, (collectors[0].id, others[0].id))).record
    assert third.position == 0


def test_that_an_impossible_crew_is_refused(
    *,
    desk: Desk,
    service: CrewService,
    planner: Operator,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    hire: Callable[..., Operator],
) -> None:
    one, two = keys(collectors)
    for members in ((one,), (one, one), (one, two, hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id)):
        with pytest.raises(BadInputError):
            service.save_crew(planner, StandingCrew(0, members))
    kept = service.save_crew(planner, StandingCrew(0, (one, two))).record
    with pytest.raises(RefusedError, match="exists already"):
        service.save_crew(planner, StandingCrew(0, (two, one)))
    with pytest.raises(NoRightError):
        service.save_crew(collectors[0], kept)
    gone = hire(Role.COLLECTOR)
    OperatorService(desk).save(administrator, replace(gone, is_active=False))
    with pytest.raises(RefusedError, match="no longer works"):
        service.save_crew(planner, replace(kept, members=(one, gone.id)))
    service.save_crew(planner, replace(kept, note="east side"))
    with pytest.raises(ConflictError):
        service.save_crew(planner, replace(kept, note="west side"))


def test_that_taking_somebody_out_of_a_crew_names_the_visits_planned_with_it(
    *,
    desk: Desk,
    service: CrewService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    hire: Callable[..., Operator],
    file_case: Files,
) -> None:
    crew = service.save_crew(planner, StandingCrew(0, keys(collectors))).record
    visit = VisitService(desk).plan(planner, PlanRequest(file_case().case.id, at("10:00"), crew.members))
    changed = service.save_crew(planner, replace(crew, members=(collectors[0].id, hire(Role.COLLECTOR).id)))
    assert [each.visit.id for each in changed.failing] == [visit.id]
    assert VisitService(desk).get(planner, visit.id).visit.crew == keys(collectors), "a plan is not changed"


def test_that_somebody_who_leaves_makes_their_visits_fail(
    *,
    desk: Desk,
    service: CrewService,
    planner: Operator,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
) -> None:
    visit = VisitService(desk).plan(planner, PlanRequest(file_case().case.id, at("10:00"), keys(collectors)))
    assert service.failing_of(planner, collectors[1].id) == ()
    OperatorService(desk).save(administrator, replace(collectors[1], is_active=False))
    (failing,) = service.failing_of(planner, collectors[1].id)
    assert failing.visit.id == visit.id
    assert failing.rules


def test_that_an_absence_names_the_visits_of_its_days_only(
    desk: Desk,
    service: CrewService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
) -> None:
    visits = VisitService(desk)
    first = visits.plan(planner, PlanRequest(file_case().case.id, at("10:00"), keys(collectors)))
    later = DAY + timedelta(days=2)
    visits.plan(planner, PlanRequest(file_case().case.id, at("10:00", later), keys(collectors)))
    away = service.add_absence(planner, Absence(collectors[0].id, DAY, DAY, "training"))
    assert [each.visit.id for each in away.failing] == [first.id]
    assert service.absences(planner, DAY, DAY) == (away.record,)
    with pytest.raises(RefusedError, match="already"):
        service.add_absence(planner, Absence(collectors[0].id, DAY, later))
    with pytest.raises(BadInputError, match="before it begins"):
        service.add_absence(planner, Absence(collectors[0].id, later, DAY))
    service.remove_absence(planner, away.record)
    assert service.absences(planner, DAY, DAY) == ()


def test_that_the_load_counts_doors_and_ways_of_each_person_and_day(
    desk: Desk,
    service: CrewService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
) -> None:
    visits = VisitService(desk)
    for clock in ("10:00", "11:10", "15:00"):
        visits.plan(planner, PlanRequest(file_case().case.id, at(clock), keys(collectors)))
    loads = service.loads(planner, date(2026, 11, 23))
    assert [each.operator_id for each in loads] == sorted(keys(collectors))
    day = loads[0].on(DAY)
    travel = desk.pack.number("travel_minutes")
    assert (day.visits, day.at_doors, day.on_the_way) == (3, 120, 5 * travel)
    assert loads[0].on(date(2026, 11, 23)).minutes == 0
    assert loads[0].minutes == day.minutes
