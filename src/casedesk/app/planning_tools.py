"""The tool of the visits page that proposes days, crews and order."""

from casedesk.app.bench import Bench
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.ui.visits.tools import VisitsHost, VisitTool


def tools(bench: Bench) -> list[VisitTool]:
    """Return the tool for those who plan visits; the solver is loaded when it searches."""

    def suggest_plan(host: VisitsHost) -> None:
        from casedesk.services.planning import PlanningService
        from casedesk.ui.visits.presenter.proposal import ProposalPresenter
        from casedesk.ui.visits.proposal import suggest

        suggest(host, ProposalPresenter(PlanningService(bench.desk), bench.actor, bench.tasks))

    return [
        VisitTool(
            "suggest",
            say("Suggest plan"),
            "bolt",
            Right.PLAN_VISITS,
            suggest_plan,
            "Ctrl+Shift+P",
            is_button=True,
        )
    ]
