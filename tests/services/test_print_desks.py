"""Two desks that go on with one run at the same time: every paper goes out, none is registered twice."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest
from tests.services.test_print_runs import FEW, Tray, approve, clerk, order, require_each_once, runs

from casedesk.domain.agreements import Agreement
from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator
from casedesk.domain.print_runs import RunJob, RunStatus
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.print_runs import PrintRuns

__all__ = ("approve", "clerk", "runs")
_SECOND: Final = 2


def test_that_a_second_desk_prints_what_is_left_and_the_first_prints_none_of_it_again(
    *,
    desk: Desk,
    clerk: Operator,
    supervisor: Operator,
    runs: PrintRuns,
    approve: Callable[[], Agreement],
) -> None:
    agreements = [approve() for _ in range(FEW)]
    here, there = Tray(), Tray()
    run = runs.begin(clerk, order(desk, clerk))
    beside = PrintRuns(replace(desk, name="beside"))

    def begin_there(job: RunJob) -> None:
        if job.position == _SECOND:
            here.before = lambda _job: None
            beside.go_on(supervisor, run.id, there)

    here.before = begin_there
    line = runs.go_on(clerk, run.id, here)
    assert line.run.status is RunStatus.DONE
    sent = [subject for subject, _content in (*here.sent, *there.sent)]
    assert set(sent) == {each.agreement_no for each in agreements}
    assert len(sent) <= FEW + 1
    require_each_once(desk, agreements)
    assert AuditService(desk).verify(supervisor).is_intact
    with pytest.raises(RefusedError, match="is printed"):
        runs.go_on(clerk, run.id, here)
