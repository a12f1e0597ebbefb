"""What Today says of records, to each person what they can do, on both databases."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.conftest import Clock
from tests.services.record_samples import file_case, held, planner, service, written
from tests.services.visit_samples import DAY, Filed, at

from casedesk.domain.operators import Operator
from casedesk.domain.today import TodayAction, TodayGroup, Urgency
from casedesk.domain.visit_records import IncidentKind
from casedesk.domain.visits import Visit
from casedesk.services.desk import Desk
from casedesk.services.today_records import record_items
from casedesk.services.visits import VisitService
from casedesk.services.witnesses import WitnessService

__all__ = ["file_case", "held", "planner", "service"]
Held = tuple[Filed, Visit]
Pair = tuple[Operator, Operator]


@pytest.fixture
def said(desk: Desk) -> Callable[[Operator], list[tuple[str, str, Urgency]]]:
    """Return a function that tells what somebody's Today says of records."""

    def lines(actor: Operator) -> list[tuple[str, str, Urgency]]:
        return [(str(each.what), str(each.limit), each.urgency) for each in record_items(desk, actor)]

    return lines


Said = Callable[[Operator], list[tuple[str, str, Urgency]]]


def test_that_a_missing_record_stands_there_until_it_is_written(
    *, desk: Desk, collectors: Pair, supervisor: Operator, held: Held, clock: Clock, said: Said
) -> None:
    assert said(supervisor) == [("Visit of 2026-11-24: the record is missing", "22 h left", Urgency.SOON)]
    clock.moment = at("12:45", DAY + timedelta(days=1))
    assert said(supervisor) == [("Visit of 2026-11-24: the record is missing", "2 h late", Urgency.BAD)]
    [item] = record_items(desk, collectors[0])
    assert (item.group, item.action, item.target_id) == (
        TodayGroup.REVIEW,
        TodayAction.OPEN_VISIT,
        held[1].id,
    )
    assert item.operator == collectors[0].name


def test_that_each_sees_what_they_can_do_about_a_record(
    *, desk: Desk, service: VisitService, collectors: Pair, supervisor: Operator, held: Held, said: Said
) -> None:
    visit = held[1]
    stored = service.record(collectors[0], visit.id, visit.version, written())
    assert said(collectors[0]) == said(supervisor) == []
    assert [each[0] for each in said(collectors[1])] == [
        "Visit of 2026-11-24: your word on the record is missing"
    ]
    WitnessService(desk).correct(collectors[1], stored.id, {"attitude": "hostile"})
    assert said(collectors[1]) == []
    assert said(supervisor) == [
        ("Visit of 2026-11-24: the record waits for the check", "Visitors differ", Urgency.SOON)
    ]
    WitnessService(desk).check(supervisor, stored.id, stored.version, "The recording agrees with him.")
    assert said(supervisor) == []


def test_that_an_incident_is_told_to_the_client_first(
    *, desk: Desk, service: VisitService, collectors: Pair, held: Held, clock: Clock, said: Said
) -> None:
    visit = held[1]
    told = written(incident_kind=IncidentKind.POLICE, incident="A neighbour called them.")
    service.record(collectors[0], visit.id, visit.version, told)
    what = "Visit of 2026-11-24: tell the client of the incident"
    assert said(collectors[0]) == [(what, "Within 24 hours", Urgency.BAD)]
    clock.moment += timedelta(hours=25)
    assert said(collectors[0]) == [(what, "Too late", Urgency.BAD)]
    WitnessService(desk).report(collectors[0], visit.id, "By phone at 13:00.")
    assert said(collectors[0]) == []
