"""What Today says of print runs that stopped before their last paper."""

from collections.abc import Iterator
from typing import Final

from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.desk import Desk
from casedesk.services.print_runs import PrintRuns, RunLine

_MOST: Final = 10


def run_items(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield every run of which papers are left, the newest first, for whoever may print."""
    if actor.may(Right.PRINT_PAPERS):
        for line in PrintRuns(desk).unfinished(actor, _MOST):
            yield _item(line)


def _item(line: RunLine) -> TodayItem:
    left = line.total - line.done
    what = say("Go on with the print run: {left} of {all} papers are left", left=left, all=line.total)
    return TodayItem(
        group=TodayGroup.REVIEW,
        case_id=0,
        name="",
        number=line.run.run_no,
        what=what,
        urgency=Urgency.SOON,
        limit=say("Not printed") if not line.failed else say("%n paper(s) failed", count=line.failed),
        operator=line.by,
        action=TodayAction.OPEN_RUNS,
        target_id=line.run.id,
    )
