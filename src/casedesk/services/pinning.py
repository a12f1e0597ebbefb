"""Pins: visits that a proposal must leave where they are."""

from dataclasses import replace

from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.desk import Desk


class PinningService:
    """Pins visits to their place and lets go of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def pin(self, actor: Operator, visit_id: int, version: int, *, is_pinned: bool = True) -> Visit:
        """Pin a planned visit, or let go of it; what is over stands anyway and is refused."""
        action = "visit.pinned" if is_pinned else "visit.unpinned"
        undo = say("Pin of a visit")
        with self._desk.work(action, actor, Right.PLAN_VISITS, undo) as work:
            visit: Visit = work.visits.get(visit_id)
            if visit.status is not VisitStatus.PLANNED:
                raise RefusedError(
                    say("Visit {visit_no} is no longer planned and needs no pin.", visit_no=visit.visit_no)
                )
            stored = work.visits.save(replace(visit, is_pinned=is_pinned, version=version))
            work.about(visit.visit_no, visit.case_id, pinned=is_pinned)
            work.commit()
        return stored
