"""Steps with a case by hand: hold, stop, legal, keep, settle, return, take up again."""

from dataclasses import replace
from datetime import date

from casedesk.domain.case_states import (
    STATUS_OF,
    STEP_TITLES,
    CaseStep,
    StepState,
    state_of,
    steps_of,
)
from casedesk.domain.cases import Case, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.case_files import masked_case
from casedesk.services.case_standing import standing_of
from casedesk.services.case_status import natural_status
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_ACTIONS = {
    CaseStep.RESUME: "case.resumed",
    CaseStep.HOLD: "case.held",
    CaseStep.STOP: "flag.raised",
    CaseStep.LEGAL: "case.handed_to_legal",
    CaseStep.KEEP: "case.retained",
    CaseStep.SETTLE: "case.settled",
    CaseStep.RETURN: "case.returned",
}


class CaseStepService:
    """Asks the state machine whether a step is open and takes it, one audit entry each."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def steps(self, actor: Operator, case_id: int) -> tuple[StepState, ...]:
        """Return every step of a case, the closed ones with the reason."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return steps_of(standing_of(self._desk, shelves, shelves.cases.get(case_id)))

    def take(
        self,
        actor: Operator,
        case: Case,
        step: CaseStep,
        reason: str = "",
        review_on: date | None = None,
    ) -> Case:
        """Take a step with a case as its file showed it; return it masked.

        A hold needs the day on which somebody looks again. RefusedError says why a step is closed,
        ConflictError when somebody else changed the case first.
        """
        if step is CaseStep.HOLD and (review_on is None or review_on < self._desk.today()):
            raise BadInputError(say("The day to look at the case again lies in the past or is missing."))
        what = say("{case_no}: {step}", case_no=case.case_no, step=STEP_TITLES[step])
        action = _ACTIONS.get(step, "case.changed")
        with self._desk.work(action, actor, Right.EDIT_CASES, what) as work:
            stored = work.cases.get(case.id)
            require_open(self._desk, work, stored, step, reason)
            if step is CaseStep.STOP:
                saved = self._stop(work, stored, reason)
            else:
                moved = replace(self._moved(work, stored, step, reason, review_on), version=case.version)
                saved = work.cases.save(moved)
            told = {"reason": mask_text(reason.strip())} if reason.strip() else {}
            work.about(stored.case_no, case.id, before=str(stored.status), after=str(saved.status), **told)
            work.commit()
        return masked_case(saved)

    def _moved(
        self, work: UnitOfWork, stored: Case, step: CaseStep, reason: str, review_on: date | None
    ) -> Case:
        if step is CaseStep.RESUME:
            return replace(stored, status=natural_status(self._desk, work, stored.id))
        moved = stored.with_status(STATUS_OF[step])
        if step is CaseStep.HOLD and review_on is not None:
            return replace(moved, next_step=NextStep(StepKind.REVIEW, review_on, reason.strip()))
        return moved if moved.status.is_open else replace(moved, next_step=None)

    def _stop(self, work: UnitOfWork, case: Case, reason: str) -> Case:
        work.flags.add(Flag(case.id, FlagKind.DO_NOT_CONTACT, reason.strip(), self._desk.today()))
        return case


def require_open(desk: Desk, shelves: Shelves, stored: Case, step: CaseStep, reason: str) -> None:
    """Raise RefusedError with the reason of a closed step, BadInputError where a reason is missing."""
    state = state_of(step, standing_of(desk, shelves, stored))
    if state.reason is not None:
        raise RefusedError(state.reason)
    if state.asks is not None and not reason.strip():
        raise BadInputError(state.asks)
