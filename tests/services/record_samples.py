"""A visit whose hour has come, and records of it; everything in them is invented."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.operators import Operator, Role
from casedesk.domain.visit_records import ConductPoint
from casedesk.domain.visits import Visit, VisitOutcome, VisitRecord
from casedesk.services.desk import Desk
from casedesk.services.visits import PlanRequest, VisitService


def written(**fields: object) -> VisitRecord:
    """Return a calm talk with the debtor, with other fields where they matter."""
    record = VisitRecord(
        at("10:05"),
        at("10:35"),
        VisitOutcome.MET_DEBTOR,
        summary="Calm talk.",
        recording_ref="R-20",
        is_address_valid=True,
        conduct=tuple(ConductPoint),
    )
    return replace(record, **fields)  # type: ignore[arg-type]


@pytest.fixture
def service(desk: Desk) -> VisitService:
    return VisitService(desk)


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Callable[..., Filed]:
    """Return a function that files a case with one client."""
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def held(
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    collectors: tuple[Operator, Operator],
    clock: Clock,
) -> tuple[Filed, Visit]:
    """Plan a visit and let its day come."""
    filed = file_case()
    crew = tuple(each.id for each in collectors)
    visit = service.plan(planner, PlanRequest(filed.case.id, at("10:00", DAY), crew))
    clock.moment = at("12:00")
    return filed, visit
