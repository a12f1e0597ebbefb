"""What the visits page offers besides the calendar; each tool is loaded when it is opened."""

from casedesk.app.bench import Bench
from casedesk.ui.visits.tools import VisitTool


def tools(bench: Bench) -> list[VisitTool]:
    """Return the tools of the page that this person has the right to, in the order they are shown."""
    known: list[VisitTool] = []
    return [each for each in known if bench.actor.may(each.right)]
