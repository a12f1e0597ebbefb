"""The office's map of minutes: terms, centres, and what the records of real drives teach."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

import pytest
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.errors import BadInputError, NoRightError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.outings import Outing
from casedesk.domain.places import Coordinates
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.travel import Spot
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.road_maps import RoadMapService, shipped_centres
from casedesk.services.undoing import UndoService

Files = Callable[..., Filed]
CITY = "杭州市"


@pytest.fixture
def service(desk: Desk) -> RoadMapService:
    return RoadMapService(desk)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Files:
    client = add_client(desk, administrator)
    return partial(visit_samples.file_case, desk, administrator, client)


def hold(  # noqa: PLR0917
    desk: Desk, actor: Operator, filed: Filed, crew: tuple[int, ...], hours: tuple[str, str], day: date
) -> int:
    """Store a recorded visit."""
    starts, ends = (at(each, day) for each in hours)
    record = VisitRecord(starts, ends, VisitOutcome.NOBODY)
    visit = Visit(
        f"V-{filed.case.id}-{day}",
        filed.case.id,
        filed.person.id,
        filed.home.id,
        VisitPurpose.FIRST_VISIT,
        starts,
        40,
        crew,
        status=VisitStatus.HELD,
        record=record,
    )
    with desk.work("test.held", actor, Right.MANAGE_OFFICE) as work:
        stored: Visit = work.visits.add(visit)
        work.about("test")
        work.commit()
    return stored.id


def minutes(desk: Desk, service: RoadMapService, actor: Operator, a: str, b: str) -> int:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        return service.road_map(shelves).minutes(Spot(CITY, a), Spot(CITY, b))


def test_that_records_of_real_drives_change_the_minutes(
    *,
    desk: Desk,
    service: RoadMapService,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
) -> None:
    first, second = file_case(district="西湖区"), file_case(district="滨江区")
    crew = tuple(each.id for each in collectors)
    before = minutes(desk, service, administrator, "西湖区", "滨江区")
    for week in range(1, 4):
        day = DAY - timedelta(days=7 * week)
        hold(desk, administrator, first, crew, ("09:30", "10:00"), day)
        hold(desk, administrator, second, crew[::-1], ("11:30", "11:50"), day)
        if week == 2:
            assert minutes(desk, service, administrator, "西湖区", "滨江区") == before
    after = minutes(desk, service, administrator, "滨江区", "西湖区")
    assert before < after < 90
    assert minutes(desk, service, administrator, "西湖区", "萧山区") > 0


def test_that_the_break_and_other_crews_teach_nothing(
    *,
    desk: Desk,
    service: RoadMapService,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    hire: Callable[..., Operator],
    file_case: Files,
) -> None:
    first, second = file_case(district="西湖区"), file_case(district="滨江区")
    crew = tuple(each.id for each in collectors)
    others = hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id
    before = minutes(desk, service, administrator, "西湖区", "滨江区")
    for week in range(1, 5):
        day = DAY - timedelta(days=7 * week)
        hold(desk, administrator, first, crew, ("11:00", "11:45"), day)
        hold(desk, administrator, second, others, ("13:50", "14:20"), day)
    assert minutes(desk, service, administrator, "西湖区", "滨江区") == before
    for week in range(5, 9):
        day = DAY - timedelta(days=7 * week)
        hold(desk, administrator, first, crew, ("11:00", "11:45"), day)
        hold(desk, administrator, second, crew, ("13:15", "13:50"), day)
    learned = minutes(desk, service, administrator, "西湖区", "滨江区")
    assert abs(learned - 30) <= abs(before - 30) + 1


def test_that_the_ways_out_and_back_are_learned_from_outings(
    *,
    desk: Desk,
    service: RoadMapService,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
) -> None:
    service.save_terms(administrator, RoadTerms(start_city=CITY, start_district="上城区"))
    filed = file_case(district="余杭区")
    crew = tuple(each.id for each in collectors)
    before = minutes(desk, service, administrator, "上城区", "余杭区")
    for week in (1, 2):
        day = DAY - timedelta(days=7 * week)
        key = hold(desk, administrator, filed, crew, ("11:00", "11:30"), day)
        outing = Outing(
            crew,
            (key,),
            at("09:10", day),
            at("13:00", day),
            at("10:00", day),
            60,
            back_at=at("13:20", day),
            started_by=administrator.id,
        )
        with desk.work("test.outing", administrator, Right.MANAGE_OFFICE) as work:
            work.outings.add(outing)
            work.about("test")
            work.commit()
    assert minutes(desk, service, administrator, "上城区", "余杭区") > before
    (area,) = [each for each in service.areas(administrator) if each.district == "余杭区"]
    assert area.observations == 4
    assert area.doors == 1


def test_that_an_own_centre_counts_until_it_is_taken_back(
    desk: Desk, service: RoadMapService, administrator: Operator, file_case: Files
) -> None:
    file_case(district="某某区")
    (area,) = service.areas(administrator)
    assert area.city == CITY
    assert area.own is None
    saved = service.save_centre(administrator, area.city, "某某区", Coordinates(30_250_000, 120_170_000))
    (area,) = service.areas(administrator)
    assert area.own == saved
    moved = service.save_centre(administrator, area.city, "某某区", Coordinates(30_260_000, 120_170_000))
    assert moved.id == saved.id
    UndoService(desk).undo(administrator)
    (area,) = service.areas(administrator)
    assert area.own is not None
    assert area.own.latitude_e6 == 30_250_000
    service.remove_centre(administrator, area.own)
    assert service.areas(administrator)[0].own is None


def test_that_a_centre_outside_the_country_is_refused(
    service: RoadMapService, administrator: Operator, auditor: Operator
) -> None:
    for point in (Coordinates(51_500_000, -120_000), Coordinates(120_170_000, 30_250_000)):
        with pytest.raises(BadInputError, match="outside China"):
            service.save_centre(administrator, CITY, "西湖区", point)
    with pytest.raises(NoRightError):
        service.save_centre(auditor, CITY, "西湖区", Coordinates(30_250_000, 120_170_000))


@pytest.mark.parametrize(
    "fields",
    [
        {"work_from": time(18), "work_until": time(9)},
        {"break_from": time(8), "break_until": time(9, 30)},
        {"break_until": None},
        {"visits_a_crew_a_day": 0},
        {"check_in_minutes": 0},
        {"holdout_percent": 51},
    ],
)
def test_that_terms_without_sense_are_refused(
    service: RoadMapService, administrator: Operator, fields: dict[str, object]
) -> None:
    with pytest.raises(BadInputError):
        service.save_terms(administrator, replace(RoadTerms(), **fields))  # type: ignore[arg-type]


def test_that_terms_are_kept_in_one_record(service: RoadMapService, administrator: Operator) -> None:
    first = service.save_terms(administrator, RoadTerms(work_until=time(17)))
    second = service.save_terms(administrator, replace(first, break_from=None, break_until=None))
    assert second.id == first.id
    assert service.terms(administrator) == second


def test_that_shipped_centres_are_whole_and_inside_the_country() -> None:
    centres = shipped_centres()
    names = [(each.city, each.district) for each in centres]
    assert len(names) == len(set(names)) > 700
    cities = {city for city, district in names if not district}
    assert {city for city, _ in names} == cities
    assert all(18_000_000 < each.latitude_e6 < 53_600_000 for each in centres)
    assert all(73_500_000 < each.longitude_e6 < 135_100_000 for each in centres)
