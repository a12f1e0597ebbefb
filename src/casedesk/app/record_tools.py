"""The records' tools of the visits page; their windows are loaded when one is opened."""

from typing import TYPE_CHECKING

from casedesk.app.bench import Bench
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.ui.visits.tools import VisitsHost, VisitTool

if TYPE_CHECKING:
    from casedesk.ui.visits.record_tools import RecordRoom


def tools(bench: Bench) -> list[VisitTool]:
    """Return the tools: the chosen visit's record, its witnesses, and the list of what is owed."""

    def room() -> "RecordRoom":
        from casedesk.ui.visits.record_tools import RecordRoom

        return RecordRoom(bench.desk, bench.actor, bench.tasks)

    def write(host: VisitsHost) -> None:
        room().open_record(host)

    def witness(host: VisitsHost) -> None:
        room().open_witness(host)

    def owed(host: VisitsHost) -> None:
        room().owed(host)

    right = Right.RECORD_VISITS
    return [
        VisitTool("record", say("Write the record"), "pencil", right, write),
        VisitTool("witness", say("Record and witnesses"), "users", right, witness, "V"),
        VisitTool("owed", say("Records owed"), "clock", right, owed),
    ]
