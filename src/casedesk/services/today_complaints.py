"""What Today says of complaints and disputes that wait for their answer."""

from collections.abc import Iterator
from typing import Final

from casedesk.domain.complaints import COMPLAINT_KIND_NAMES
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.complaints import ComplaintRow, ComplaintService
from casedesk.services.desk import Desk

_MOST: Final = 40
_NEAR: Final = 2
_SHORT: Final = 60


def complaint_items(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield every open complaint; one that nobody has stands with whoever may answer it."""
    for row in ComplaintService(desk).rows(actor, most=_MOST):
        yield _item(desk, actor, row)


def _item(desk: Desk, actor: Operator, row: ComplaintRow) -> TodayItem:
    complaint = row.complaint
    left = complaint.days_left(desk.today())
    limit = say("%n day(s) left", count=left) if left > 0 else say("Today")
    if left < 0:
        limit = say("%n day(s) late", count=-left)
    words = mask_text(complaint.text).replace("\n", " ")
    short = words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
    unassigned = actor.name if actor.may(Right.ANSWER_COMPLAINTS) else row.taken_by
    return TodayItem(
        group=TodayGroup.REVIEW,
        case_id=complaint.case_id,
        name=row.debtor,
        number=complaint.complaint_no,
        what=say("{kind}: {words}", kind=COMPLAINT_KIND_NAMES[complaint.kind], words=short),
        urgency=Urgency.BAD if left <= _NEAR else Urgency.SOON,
        limit=limit,
        operator=row.assigned_to or unassigned,
        action=TodayAction.OPEN_COMPLAINT,
        target_id=complaint.id,
    )
