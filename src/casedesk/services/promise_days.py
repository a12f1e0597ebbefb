"""The days of oral promises: one that was not kept makes its own next step."""

from dataclasses import replace
from typing import Final

from casedesk.domain.cases import CaseStatus, NextStep, StepKind
from casedesk.domain.contacts import PromiseState
from casedesk.domain.operators import SYSTEM, Right
from casedesk.services.case_status import natural_status
from casedesk.services.desk import Desk
from casedesk.services.plans import promises_of
from casedesk.storage import today as today_rows

_NOTE: Final = "✗"
"""What stands on the step of a promise that was not kept, before the day it fell on."""


def follow_up(desk: Desk) -> int:
    """Let the cases go on whose promise was not kept in its grace: a call today that asks for the reason.

    Nobody has to be signed in; each case has its own short transaction and entry. Return how many.
    """
    with desk.reading(SYSTEM, Right.VIEW_CASES) as shelves:
        waiting = today_rows.promised_cases(shelves.connection, desk.today())
    return sum(_step(desk, key) for key in waiting)


def _step(desk: Desk, case_id: int) -> bool:
    with desk.work("promise.broken", SYSTEM, Right.LOG_CONTACTS) as work:
        case = work.cases.get(case_id)
        standings = promises_of(desk, work, case_id)
        broken = [each for each in standings if each.state is PromiseState.BROKEN]
        is_waiting = any(each.state is PromiseState.OPEN for each in standings)
        if case.status is not CaseStatus.PROMISE or is_waiting or not broken:
            return False
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
        work.commit()
    return True
