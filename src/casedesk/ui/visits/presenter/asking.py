"""Leaves the release of a blocked wish to somebody at another desk; knows no Qt."""

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.approvals import ApprovalService
from casedesk.services.visits import PlanRequest
from casedesk.ui.visits.presenter.subjects import Shift


def asked(approvals: ApprovalService, actor: Operator, wish: PlanRequest | Shift, reason: str) -> Sentence:
    """Store the question and say under which number it waits."""
    if isinstance(wish, PlanRequest):
        approval = approvals.ask(actor, wish, reason)
    else:
        approval = approvals.ask_move(actor, wish.visit_id, wish.version, wish.change, reason)
    return say("Release {number} is asked for; it waits for a second person.", number=approval.approval_no)
