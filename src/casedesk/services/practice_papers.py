"""The practice office's papers: the next day's folders, one of them in the bag already, and older copies."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperEnding, PaperKind
from casedesk.domain.visits import VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.visit_papers import CrewDay, PaperWish, PrintJob, VisitPapers, with_all_kinds

_KINDS: Final = (PaperKind.VISIT_SHEET, PaperKind.DEBTOR_SLIP, PaperKind.NOT_MET_CARD)
_AHEAD: Final = 7


def print_papers(desk: Desk, staff: Mapping[str, Operator]) -> None:
    """Print what the crews of the next day with visits take along, and account for older forms."""
    papers, planner = VisitPapers(desk), staff["P001"]
    _account_for_forms(desk, papers, planner, staff["C001"])
    for number, crew in enumerate(_next_crews(desk, papers, planner)):
        job = PrintJob(with_all_kinds([crew], _KINDS), is_issued=number == 0)
        try:
            papers.print(planner, job)
        except RefusedError:  # what the gate refuses is not printed, as in life
            continue


def _next_crews(desk: Desk, papers: VisitPapers, planner: Operator) -> tuple[CrewDay, ...]:
    for ahead in range(1, _AHEAD):
        crews = papers.crews(planner, desk.today() + timedelta(days=ahead))
        if crews:
            return crews
    return ()


def _account_for_forms(desk: Desk, papers: VisitPapers, planner: Operator, collector: Operator) -> None:
    """Let two record forms of visits that were held go out: one came back, one is still out."""
    with desk.reading(planner, Right.VIEW_CASES) as shelves:
        held = shelves.visits.all(shelves.visits.table.c.status == VisitStatus.HELD)[-2:]
    custody = PaperCustody(desk)
    for number, visit in enumerate(held):
        papers.print(planner, PrintJob((PaperWish(PaperKind.RECORD_FORM, (visit.id,)),)))
        mine = [
            each.paper.id for each in custody.of_day(planner, desk.today()) if each.paper.visit_id == visit.id
        ]
        custody.issue(planner, mine, collector.id)
        if number == 0:
            custody.end(planner, mine, PaperEnding.RETURNED)
