"""What the visits page offers besides the calendar; each tool is loaded when it is opened."""

from casedesk.app import paper_tools, planning_tools, record_tools, request_tools, road_tools
from casedesk.app.bench import Bench
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.ui.visits.tools import VisitsHost, VisitTool


def tools(bench: Bench) -> list[VisitTool]:
    """Return the tools of the page that this person has the right to, in the order they are shown."""
    known: list[VisitTool] = [
        *planning_tools.tools(bench),
        *paper_tools.tools(bench),
        *request_tools.tools(bench),
        *road_tools.tools(bench),
        *record_tools.tools(bench),
        _results(bench),
    ]
    return [each for each in known if bench.actor.may(each.right)]


def _results(bench: Bench) -> VisitTool:
    """Offer what visits cost and bring, the advice for waiting cases and the hold-out group."""

    def open_results(host: VisitsHost) -> None:
        from casedesk.services.visit_results import VisitResults
        from casedesk.ui.visits.results_dialog import show_results

        desk = bench.desk
        show_results(host, VisitResults(desk), bench.actor, bench.tasks, desk.today())

    return VisitTool("results", say("Cost and yield"), "chart", Right.VIEW_CASES, open_results)
