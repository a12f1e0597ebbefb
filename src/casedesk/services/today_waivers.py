"""What Today says of waivers that the client has not answered."""

from collections.abc import Iterator
from typing import Final

from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.domain.waivers import WaiverRequest, WaiverStatus
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves

_MOST: Final = 40
_SLOW: Final = ("waiver_answer_days", 7)
"""Days after which the client is asked again: the parameter, and the usual number."""


def waiver_items(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield every request for a waiver that waits for the client, the oldest first, with its age."""
    if not actor.may(Right.DRAFT_AGREEMENTS):
        return
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        table = shelves.waiver_requests.table.c
        waiting = shelves.waiver_requests.all(table.status == WaiverStatus.ASKED, order=(table.asked_at,))
        found = [_item(desk, shelves, each) for each in waiting[:_MOST]]
    yield from found


def _item(desk: Desk, shelves: Shelves, request: WaiverRequest) -> TodayItem:
    case = shelves.cases.get(request.case_id)
    client = shelves.clients.get(case.client_id).short_name
    days = (desk.today() - desk.day_of(request.asked_at)).days
    is_slow = days >= desk.pack.number_or(*_SLOW)
    what = say("Enter the answer to the waiver asked of {client}", client=client)
    if is_slow:
        what = say("Ask {client} again: the waiver is not answered", client=client)
    return TodayItem(
        group=TodayGroup.REVIEW,
        case_id=case.id,
        name=shelves.people.get(case.debtor_id).name,
        number=request.request_no,
        what=what,
        urgency=Urgency.SOON if is_slow else Urgency.CALM,
        limit=say("open %n day(s)", count=days) if days else say("Asked today"),
        operator=shelves.operators.get(request.asked_by).name,
        action=TodayAction.OPEN_WAIVER,
        amount=request.amounts.total,
    )
