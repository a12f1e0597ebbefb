"""The practice office's papers: the next day's folders, one of them in the bag already, and older copies."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.visits import VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.visit_papers import CrewDay, PaperWish, PrintJob, VisitPapers, with_all_kinds

_KINDS: Final = (PaperKind.VISIT_SHEET, PaperKind.DEBTOR_SLIP, PaperKind.NOT_MET_CARD)
_AHEAD: Final = 7
_DEBTORS_COPY: Final = 2


def print_papers(desk: Desk, staff: Mapping[str, Operator]) -> None:
    """Print what the crews of the next day with visits take along, and account for older forms."""
    papers, planner = VisitPapers(desk), staff["P001"]
    _account_for_agreements(desk, planner)
    _account_for_forms(desk, papers, planner, staff["C001"])
    for number, crew in enumerate(_next_crews(desk, papers, planner)):
        job = PrintJob(with_all_kinds([crew], _KINDS), is_issued=number == 0)
        try:
            papers.print(planner, job)
        except RefusedError:  # what the gate refuses is not printed, as in life
            continue


def _account_for_agreements(desk: Desk, planner: Operator) -> None:
    """Tell of every signed agreement where its copies are: one with the debtor, the others in the office."""
    with desk.reading(planner, Right.VIEW_CASES) as shelves:
        signed = {each.agreement_no for each in shelves.agreements.all() if each.signed_on is not None}
        table = shelves.papers.table.c
        copies = shelves.papers.all(table.kind == PaperKind.AGREEMENT, table.subject.in_(sorted(signed)))
    custody = PaperCustody(desk)
    open_ones = [each for each in copies if each.answer is None and each.ending is None]
    if not open_ones:
        return
    custody.answer(planner, [each.id for each in open_ones], PaperAnswer.SIGNED)
    given = [each.id for each in open_ones if each.copy_no == _DEBTORS_COPY]
    kept = [each.id for each in open_ones if each.copy_no != _DEBTORS_COPY]
    for keys, ending in ((given, PaperEnding.HANDED_OVER), (kept, PaperEnding.RETURNED)):
        if keys:
            custody.end(planner, keys, ending)


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
