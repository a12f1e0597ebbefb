"""Cost, yield, advice and the hold-out group from real records, on both databases."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import NoRightError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.people import Phone
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.visits import VisitOutcome, VisitRecord
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.visit_results import GroupBy, VisitResults
from casedesk.services.visits import PlanRequest, VisitService


@pytest.fixture
def supervisor(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.SUPERVISOR)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Callable[..., Filed]:
    """Return a function that files a case of one client."""
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def hold(
    desk: Desk, clock: Clock, supervisor: Operator, collectors: tuple[Operator, Operator]
) -> Callable[..., None]:
    """Return a function that plans a visit and records it as held."""

    def held(filed: Filed, clock_time: str = "10:00", day: date = DAY, minutes: int = 30) -> None:
        service = VisitService(desk)
        crew = tuple(each.id for each in collectors)
        visit = service.plan(supervisor, PlanRequest(filed.case.id, at(clock_time, day), crew))
        clock.moment = at("19:00", day)
        starts = visit.starts_at
        record = VisitRecord(
            starts,
            starts + timedelta(minutes=minutes),
            VisitOutcome.NOBODY,
            summary="Nobody opened the door.",
            cost=Money.of(6),
            travel_minutes=15,
        )
        service.record(supervisor, visit.id, visit.version, record)

    return held


def _pay(desk: Desk, actor: Operator, filed: Filed, yuan: int, day: date) -> None:
    with desk.work("payment.recorded", actor, Right.RECORD_PAYMENTS) as work:
        work.payments.add(
            Payment(
                filed.case.id,
                Money.of(yuan),
                day,
                PaymentChannel.OTHER,
                status=PaymentStatus.CONFIRMED,
                recorded_by=actor.id,
            )
        )
        work.about(filed.case.case_no, filed.case.id)
        work.commit()


def test_that_a_held_visit_is_told_with_its_cost_and_yield(
    desk: Desk, supervisor: Operator, file_case: Callable[..., Filed], hold: Callable[..., None]
) -> None:
    paying, silent = file_case(), file_case()
    hold(paying, "10:00")
    hold(silent, "14:00", DAY + timedelta(days=1))
    _pay(desk, supervisor, paying, 300, DAY + timedelta(days=3))
    report = VisitResults(desk).report(supervisor, DAY, DAY + timedelta(days=1), GroupBy.DISTRICT)
    assert report.whole.visits == 2
    assert report.whole.paying == 1
    assert report.whole.received == Money.of(300)
    # two people, 45 minutes each at 40 yuan an hour, and 6 yuan spent, twice
    assert report.whole.cost == Money.of(132)
    assert [each.label for each in report.groups] == ["上城区"]
    assert report.is_open


def test_that_a_case_nobody_called_should_be_called_first(
    desk: Desk, clock: Clock, supervisor: Operator, file_case: Callable[..., Filed]
) -> None:
    filed, unreachable = file_case(), file_case()
    with desk.work("phone.added", supervisor, Right.EDIT_CASES) as work:
        phone = work.phones.add(Phone(filed.person.id, "13800000001"))
        work.about(filed.case.case_no, filed.case.id)
        work.commit()
    told = {each.item.case_id: each.advice for each in VisitResults(desk).advice(supervisor)}
    assert told[filed.case.id].is_phone_first
    assert not told[unreachable.case.id].is_phone_first
    call = NewContact(
        filed.case.id,
        filed.person.id,
        Channel.CALL,
        Direction.OUTGOING,
        ContactResult.NO_ANSWER,
        phone_id=phone.id,
    )
    for _ in range(3):
        clock.moment += timedelta(minutes=30)
        ContactService(desk).log(supervisor, call)
    told = {each.item.case_id: each.advice for each in VisitResults(desk).advice(supervisor)}
    assert not told[filed.case.id].is_phone_first


def test_that_the_lot_is_drawn_once_and_compared_as_drawn(
    desk: Desk, clock: Clock, administrator: Operator, supervisor: Operator, file_case: Callable[..., Filed]
) -> None:
    cases = [file_case() for _ in range(24)]
    results = VisitResults(desk)
    with desk.work("road_terms.changed", administrator, Right.MANAGE_OFFICE) as work:
        work.road_terms.add(RoadTerms(holdout_percent=50))
        for each in cases:
            work.phones.add(Phone(each.person.id, "13800000001"))
        work.about("road")
        work.commit()
    held, visited = results.draw(administrator)
    assert held + visited == 24
    assert results.draw(administrator) == (0, 0)
    assert sum(each.is_held_back for each in results.advice(supervisor)) == held
    tray = VisitService(desk).tray(supervisor)
    assert sum(not each.is_placeable for each in tray.items) == held
    clock.moment += timedelta(days=10)
    told = results.comparison(supervisor)
    assert (told.held.cases, told.visited.cases) == (held, visited)
    assert not told.is_clear


def test_that_no_lot_is_drawn_while_the_group_is_off(desk: Desk, administrator: Operator) -> None:
    with pytest.raises(RefusedError, match="switched off"):
        VisitResults(desk).draw(administrator)


def test_that_only_who_manages_the_office_draws(desk: Desk, supervisor: Operator) -> None:
    with pytest.raises(NoRightError):
        VisitResults(desk).draw(supervisor)
