"""The days of oral promises: one that was not kept makes its own next step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from casedesk.domain.cases import CaseStatus, NextStep, StepKind
from casedesk.domain.contacts import PromiseState
from casedesk.domain.operators import SYSTEM, Right
from casedesk.services.case_status import natural_status
from casedesk.services.desk import Desk
from casedesk.services.plans import promises_of
from casedesk.storage import today as today_rows
from casedesk.storage.bulk import in_lots
from casedesk.storage.unit_of_work import UnitOfWork

_AT_ONCE: Final = 25
"""Cases of one transaction."""
_NOTE: Final = "✗"
"""What stands on the step of a promise that was not kept, before the day it fell on."""


def follow_up(desk: Desk) -> int:
    """Let the cases go on whose promise was not kept in its grace: a call today that asks for the reason.

    Nobody has to be signed in; each case has its own entry, some share a transaction. Return how many.
    """
    with desk.reading(SYSTEM, Right.VIEW_CASES) as shelves:
        waiting = today_rows.promised_cases(shelves.connection, desk.today())
    return sum(_lot(desk, lot) for lot in in_lots(waiting, _AT_ONCE))


def _lot(desk: Desk, case_ids: Sequence[int]) -> int:
    with desk.work("promise.broken", SYSTEM, Right.LOG_CONTACTS) as work:
        moved = 0
        for key in case_ids:
            moved += _step(work, desk, key, is_first=not moved)
        if moved:
            work.commit()
    return moved


def _step(work: UnitOfWork, desk: Desk, case_id: int, *, is_first: bool) -> bool:
    case = work.cases.get(case_id)
    standings = promises_of(desk, work, case_id)
    broken = [each for each in standings if each.state is PromiseState.BROKEN]
    is_waiting = any(each.state is PromiseState.OPEN for each in standings)
    if case.status is not CaseStatus.PROMISE or is_waiting or not broken:
        return False
    if not is_first:
        work.part()
    newest = max(broken, key=lambda each: each.promise.due_on)
    step = NextStep(StepKind.CALL, desk.today(), f"{_NOTE} {newest.promise.due_on.isoformat()}")
    work.cases.save(replace(case, status=natural_status(desk, work, case_id), next_step=step))
    missing = newest.promise.amount - newest.paid
    work.about(
        case.case_no,
        case.id,
        promised_on=newest.promise.due_on.isoformat(),
        amount=newest.promise.amount.fen,
        rest=missing.fen,
    )
    return True
