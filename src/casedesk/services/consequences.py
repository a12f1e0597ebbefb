"""What a paper that reached its person brings about beyond its own line in the register."""

from datetime import date

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.services.desk import Desk
from casedesk.services.plan_days import reminded
from casedesk.storage import agreements
from casedesk.storage.unit_of_work import UnitOfWork


def paper_arrived(work: UnitOfWork, desk: Desk, paper: Paper) -> None:
    """Let a reminder of a breach begin the days to make good, as a part of the work that entered it.

    Other papers, and a reminder of a plan that is kept again or wholly due already, change nothing. That a
    demand letter was signed for starts the limitation period anew by itself.
    """
    if paper.kind is not PaperKind.BREACH_NOTICE or paper.case_id is None or not has_arrived(paper):
        return
    agreement = agreements.running(work, paper.case_id)
    if agreement is None or agreement.status is not AgreementStatus.BROKEN:
        return
    if agreement.noticed_on is not None or agreement.accelerated_on is not None:
        return
    reminded(work, desk, agreement, max(arrived_on(desk, paper), agreement.broken_on or desk.today()))


def has_arrived(paper: Paper) -> bool:
    """Tell whether a paper was signed for or stayed with the person."""
    return paper.answer is PaperAnswer.SIGNED or paper.ending is PaperEnding.HANDED_OVER


def arrived_on(desk: Desk, paper: Paper) -> date:
    """Return the day on which a paper that arrived did so, at the latest today."""
    moment = paper.answered_at if paper.answer is PaperAnswer.SIGNED else paper.ended_at
    return min(desk.day_of(moment or desk.now()), desk.today())
