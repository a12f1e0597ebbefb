"""What a paper that reached its person brings about beyond its own line in the register."""

from datetime import date

from casedesk.domain.agreements import Agreement
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.services.desk import Desk
from casedesk.services.plan_days import not_reminded, reminded
from casedesk.storage import agreements
from casedesk.storage.unit_of_work import UnitOfWork


def paper_arrived(work: UnitOfWork, desk: Desk, paper: Paper) -> None:
    """Let a reminder of a breach begin the days to make good, as a part of the work that entered it.

    Other papers, and a reminder of a plan that is kept again or wholly due already, change nothing; nor does
    one that was printed of an earlier breach. That a letter was signed for starts the limitation period anew
    by itself.
    """
    agreement = _broken(work, paper)
    if agreement is None or not _tells_of(desk, agreement, paper):
        return
    if agreement.noticed_on is not None or agreement.accelerated_on is not None:
        return
    reminded(work, desk, agreement, _told_on(desk, agreement, paper))


def arrival_undone(work: UnitOfWork, desk: Desk, before: Paper) -> None:
    """Undo what a reminder brought about whose answer was entered by mistake, as a part of that work.

    Another copy that did arrive takes its place; without one the days to make good, and a rest that fell
    due after them, are gone. A day entered by hand from other evidence stays.
    """
    agreement = _broken(work, before)
    if agreement is None or not _tells_of(desk, agreement, before):
        return
    if agreement.noticed_on != _told_on(desk, agreement, before):
        return
    table = work.papers.table.c
    of_case = work.papers.all(table.kind == PaperKind.BREACH_NOTICE, table.case_id == before.case_id)
    days = [_told_on(desk, agreement, each) for each in of_case if _tells_of(desk, agreement, each)]
    if agreement.noticed_on not in days:
        not_reminded(work, desk, agreement, min(days, default=None))


def _broken(work: UnitOfWork, paper: Paper) -> Agreement | None:
    """Return the broken plan that a paper may be the reminder of."""
    if paper.kind is not PaperKind.BREACH_NOTICE or paper.case_id is None:
        return None
    return agreements.broken_of(work, paper.case_id)


def _tells_of(desk: Desk, agreement: Agreement, paper: Paper) -> bool:
    """Tell whether a paper arrived and was printed of the breach that is not made good yet."""
    is_of_now = agreement.broken_on is None or desk.day_of(paper.printed_at) >= agreement.broken_on
    return is_of_now and has_arrived(paper)


def _told_on(desk: Desk, agreement: Agreement, paper: Paper) -> date:
    return max(arrived_on(desk, paper), agreement.broken_on or desk.today())


def has_arrived(paper: Paper) -> bool:
    """Tell whether a paper was signed for or stayed with the person."""
    return paper.answer is PaperAnswer.SIGNED or paper.ending is PaperEnding.HANDED_OVER


def arrived_on(desk: Desk, paper: Paper) -> date:
    """Return the day on which a paper that arrived did so, at the latest today."""
    moment = paper.answered_at if paper.answer is PaperAnswer.SIGNED else paper.ended_at
    return min(desk.day_of(moment or desk.now()), desk.today())
