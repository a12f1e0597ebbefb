"""What Today says of waivers that wait for the client."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.desk import Desk
from casedesk.services.today import TodayService
from casedesk.services.waivers import WaiverService

PENALTY = Components(penalty=Money.of(500))


class Clock(Protocol):
    moment: datetime


def waiting(desk: Desk, actor: Operator) -> list[TodayItem]:
    return [each for each in TodayService(desk).items(actor) if each.action is TodayAction.OPEN_WAIVER]


def test_that_a_waiver_waits_on_today_with_its_age_until_the_client_answers(
    desk: Desk, hire: Callable[..., Operator], lend: Callable[..., Case], clock: Clock
) -> None:
    clerk, case, waivers = hire(Role.CLERK), lend(), WaiverService(desk)
    request = waivers.ask(clerk, case.id, PENALTY, "Ill for a year")
    (item,) = waiting(desk, clerk)
    assert (item.group, item.number) == (TodayGroup.REVIEW, request.request_no)
    assert (item.amount, item.operator) == (PENALTY.total, clerk.name)
    assert item.urgency is Urgency.CALM
    clock.moment += timedelta(days=8)
    (item,) = waiting(desk, clerk)
    assert item.urgency is Urgency.SOON
    assert item.limit.count == 8
    waivers.decline(clerk, request, "No")
    assert waiting(desk, clerk) == []
