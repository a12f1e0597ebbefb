"""The practice office's complaint and dispute, a client's commission, and a statement to that client."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Final

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus
from casedesk.domain.commissions import CommissionRate
from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.operators import Operator, Right
from casedesk.services.cases import CaseService
from casedesk.services.commissions import CommissionService
from casedesk.services.complaints import ComplaintService, NewComplaint
from casedesk.services.desk import Desk

_SAID: Final = (
    (ComplaintKind.COMPLAINT, "上月同一天接到三次电话，要求说明并改为短信联系"),
    (ComplaintKind.DISPUTE, "称其中一期已通过委托方网点归还，要求核对账目"),
)
_PERCENT: Final = Decimal(18)
_MOST_LINES: Final = 300
"""Payments on the statement at most; a client of a very large practice office gets none."""


def add_money_matters(desk: Desk, staff: Mapping[str, Operator]) -> None:
    """Take a complaint and a dispute, agree on commission with the first client and bill last month."""
    complaints, today = ComplaintService(desk), desk.today()
    for (kind, text), case_id in zip(_SAID, _free_cases(desk, staff["S001"]), strict=False):
        day = today - timedelta(days=2)
        new = NewComplaint(case_id, kind, text, day, "电话", staff["S001"].id)
        complaints.take(staff["C001"], new)
    _bill(desk, staff["S001"])


def _bill(desk: Desk, actor: Operator) -> None:
    commissions, today = CommissionService(desk), desk.today()
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        client = shelves.clients.first()
    if client is None:
        return
    since = today - timedelta(days=400)
    commissions.save_rate(actor, CommissionRate(client.id, since, _PERCENT, note="委托合同第六条"))
    last = today.replace(day=1) - timedelta(days=1)
    days = (last.replace(day=1), last)
    if 0 < len(commissions.preview(actor, client.id, days).lines) <= _MOST_LINES:
        commissions.make(actor, client.id, days)


def _free_cases(desk: Desk, actor: Operator) -> list[int]:
    """Return the last cases that are being worked, away from those that other parts of the story use."""
    cases, free = CaseService(desk), CaseQuery(statuses=(CaseStatus.ACTIVE,))
    first = max(0, cases.count(actor, free) - len(_SAID))
    return [each.id for each in cases.list(actor, free, first, len(_SAID))]
