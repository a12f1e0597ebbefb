"""What the pages around a case are built from: list, file, import, visits, agreements, payments."""

from collections.abc import Sequence
from functools import cache, partial

from casedesk.app.bench import Bench
from casedesk.domain.operators import Right
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.looks import Hit, SearchProvider
from casedesk.ui.pages import Page


def cases(bench: Bench) -> Page:
    """Build the list of cases."""
    from casedesk.ui.cases.page import CasesPage
    from casedesk.ui.cases.ports import ListServices
    from casedesk.ui.cases.presenter import CasesPresenter

    presenter = CasesPresenter(ListServices.on(bench.desk), bench.actor, bench.tasks, bench.layouts)
    return CasesPage(presenter, bench.tasks)


def search(bench: Bench) -> SearchProvider:
    """Build what answers the search box; it is loaded with the first question and then kept."""

    @cache
    def search_of_office() -> SearchProvider:
        from casedesk.services.search import SearchService
        from casedesk.ui.cases.search import OfficeSearch

        return OfficeSearch(SearchService(bench.desk), bench.actor)

    def answer(query: str, limit: int) -> Sequence[Hit]:
        return search_of_office()(query, limit)

    return answer


def case_file(bench: Bench) -> Page:
    """Build the case file."""
    from casedesk.ui.case_file.page import CaseFilePage
    from casedesk.ui.case_file.presenter import CaseFilePresenter
    from casedesk.ui.case_file.services import FileServices

    desk = bench.desk
    return CaseFilePage(CaseFilePresenter(FileServices.of(desk), bench.actor, bench.tasks, desk.now))


def importing(bench: Bench) -> Page:
    """Build the page that takes over a client's list."""
    from casedesk.services.clients import ClientService
    from casedesk.services.import_undo import ImportUndoService
    from casedesk.services.placement_terms import PlacementTerms
    from casedesk.services.placements import PlacementService
    from casedesk.services.profile_lists import ProfileListService
    from casedesk.ui.importing.page import ImportPage
    from casedesk.ui.importing.placement_list import PlacementsPresenter
    from casedesk.ui.importing.presenter import ImportPresenter

    desk, actor, tasks = bench.desk, bench.actor, bench.tasks
    services = PlacementService(desk), ClientService(desk), ProfileListService(desk)
    return ImportPage(
        ImportPresenter(*services, actor, tasks),
        PlacementsPresenter(PlacementTerms(desk), ImportUndoService(desk), actor, tasks),
        tasks,
    )


def visits(bench: Bench) -> Page:
    """Build the calendar with its gate."""
    from casedesk.app.visit_tools import tools
    from casedesk.services.approvals import ApprovalService
    from casedesk.services.crews import CrewService
    from casedesk.services.operators import OperatorService
    from casedesk.services.pinning import PinningService
    from casedesk.services.staff_papers import StaffPapers
    from casedesk.services.visit_papers import VisitPapers
    from casedesk.services.visits import VisitService
    from casedesk.ui.visits.dialogs import Makers
    from casedesk.ui.visits.page import VisitsPage
    from casedesk.ui.visits.presenter.crew_hints import CrewHints
    from casedesk.ui.visits.presenter.gate import GatePresenter
    from casedesk.ui.visits.presenter.gate_kept import KeptVerdicts
    from casedesk.ui.visits.presenter.plan import PlanPresenter
    from casedesk.ui.visits.presenter.record import RecordPresenter, RecordServices
    from casedesk.ui.visits.presenter.week import WeekPresenter

    desk, actor, tasks = bench.desk, bench.actor, bench.tasks
    service, operators = VisitService(desk), OperatorService(desk)
    hints = CrewHints(CrewService(desk), StaffPapers(desk), actor)
    kept = KeptVerdicts(service, operators, VisitPapers(desk), actor, tasks)
    makers = Makers(
        print_pdf=bench.print_pdf,
        gate=lambda: GatePresenter(service, operators, actor, tasks, ApprovalService(desk), kept),
        plan=lambda: PlanPresenter(service, actor, tasks, desk.zone, desk.now(), hints=hints),
        record=lambda: RecordPresenter(RecordServices.on(desk), actor, tasks, desk.zone),
    )
    presenter = WeekPresenter(
        service,
        actor,
        tasks,
        desk.zone,
        desk.today,
        pins=PinningService(desk),
        memory=bench.layouts,
        advice=lambda: _calls_first(bench),
    )
    return VisitsPage(presenter, makers, tasks, tools(bench))


def _calls_first(bench: Bench) -> dict[int, Sentence]:
    """Return by case of the tray that a call would be better than a visit."""
    from casedesk.services.visit_results import VisitResults

    waiting = VisitResults(bench.desk).advice(bench.actor)
    return {each.item.case_id: say("Call first") for each in waiting if each.advice.is_phone_first}


def agreements(bench: Bench) -> Page:
    """Build the list of agreements with the builder."""
    from casedesk.ui.agreements.page import agreements_page

    return agreements_page(bench.desk, bench.actor, bench.tasks)


def payments(bench: Bench) -> Page:
    """Build the ledger of payments with its files and its tray."""
    from casedesk.app.paper_pages import receipt_of, statement_of
    from casedesk.ui.payments.page import payments_page
    from casedesk.ui.payments.payment_tools import Letters

    letters = Letters()
    if bench.actor.may(Right.PRINT_PAPERS):
        letters = Letters(partial(receipt_of, bench), partial(statement_of, bench))
    return payments_page(bench.desk, bench.actor, bench.tasks, letters)
