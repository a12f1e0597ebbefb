"""The days of running plans: grace that ends, reminders that arrive, rests that fall due."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from casedesk.domain.agreements import RUNNING, STATUS_NAMES, Agreement, AgreementStatus
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import ZERO
from casedesk.domain.operators import SYSTEM, Right
from casedesk.domain.plan_standings import PlanStanding, case_after, standing
from casedesk.domain.sentences import say
from casedesk.services import plan_holds
from casedesk.services.accruals import accrue, accrue_due
from casedesk.services.desk import Desk
from casedesk.services.plans import cured, followed, saved, standing_of, waived_at_last
from casedesk.storage import agreements
from casedesk.storage.bulk import in_lots
from casedesk.storage.unit_of_work import UnitOfWork

_AT_ONCE: Final = 25
"""Plans of one transaction."""
_READ: Final = 500
"""Plans that are looked at with one statement."""


def follow_up(desk: Desk, progress: Callable[[int, int], None] | None = None) -> int:
    """Break and accelerate what is due for it; every plan has its own entry of the log.

    Some share a short transaction; between two of those everybody else at the office gets a turn.
    """
    accrue_due(desk)
    waiting = list(_waiting(desk))
    changed = done = 0
    for lot in in_lots(waiting, _AT_ONCE):
        changed += _lot(desk, lot)
        done += len(lot)
        if progress is not None:
            progress(done, len(waiting))
    return changed


def reminded(work: UnitOfWork, desk: Desk, agreement: Agreement, arrived_on: date) -> Agreement:
    """Note the day on which the written reminder arrived, as a part of other work."""
    if agreement.status is not AgreementStatus.BROKEN or agreement.accelerated_on is not None:
        raise RefusedError(
            say(
                "Agreement {number} is {status}; a reminder belongs to a broken plan that can still be "
                "made good.",
                number=agreement.agreement_no,
                status=STATUS_NAMES[agreement.status],
            )
        )
    if arrived_on > desk.today():
        raise BadInputError(say("The day {day} lies in the future.", day=arrived_on))
    if agreement.broken_on is not None and arrived_on < agreement.broken_on:
        raise BadInputError(
            say("The plan was broken on {broken}; no reminder of it arrived on {day}.",
                broken=agreement.broken_on, day=arrived_on)
        )  # fmt: skip
    return _kept_in_step(work, desk, agreement, replace(agreement, noticed_on=arrived_on))


def not_reminded(work: UnitOfWork, desk: Desk, agreement: Agreement, instead: date | None) -> Agreement:
    """Take the day of a reminder back that did not arrive, and the rest that fell due after it.

    ``instead`` is the day on which another reminder arrived; what follows from that one comes with the days.
    """
    changed = replace(agreement, noticed_on=instead, accelerated_on=None)
    return _kept_in_step(work, desk, agreement, changed)


def unaccelerated(work: UnitOfWork, desk: Desk, agreement: Agreement) -> Agreement:
    """Take a rest back that should not have fallen due, as a part of other work; the reminder stays."""
    return _kept_in_step(work, desk, agreement, replace(agreement, accelerated_on=None))


def rested(work: UnitOfWork, desk: Desk, agreement: Agreement, until: date | None) -> Agreement:
    """Let no instalment count as missed through a day, as a part of other work; plan and case follow."""
    return _kept_in_step(work, desk, agreement, replace(agreement, grace_until=until))


def trusted(work: UnitOfWork, desk: Desk, agreement: Agreement) -> Agreement:
    """Take the doubt off what an agreement rests on; a plan gets the days of grace once more."""
    sure = replace(agreement, basis_changed_on=None, basis_note="")
    if agreement.status not in RUNNING:
        return saved(work, agreement, sure)
    until = desk.calendar.next_workday(desk.today() + timedelta(days=agreement.terms.grace_days))
    longest = max(until, agreement.grace_until or until)
    return _kept_in_step(work, desk, agreement, replace(sure, grace_until=longest))


def _kept_in_step(work: UnitOfWork, desk: Desk, before: Agreement, after: Agreement) -> Agreement:
    """Store a plan that changed, with the status and the case that follow from it."""
    today, calendar = desk.today(), desk.calendar
    plan = standing_of(work, after, today, calendar)
    assert plan is not None
    stored = saved(work, before, followed(after, plan, calendar))
    case = work.cases.get(stored.case_id)
    moved = case_after(case, plan, today)
    if moved != case:
        work.cases.save(moved)
    return stored


def _waiting(desk: Desk) -> Iterator[int]:
    """Yield the running plans that the day has moved on."""
    today, last = desk.today(), 0
    while True:
        with desk.reading(SYSTEM, Right.VIEW_CASES) as shelves:
            found = agreements.running_after(shelves, last, _READ)
        for agreement, paid, owed in found:
            plan = standing(agreement, paid, today, desk.calendar, owed=owed)
            if plan.status is not agreement.status or _falls_due(agreement, plan, today):
                yield agreement.id
        if len(found) < _READ:
            return
        last = found[-1][0].id


def _falls_due(agreement: Agreement, plan: PlanStanding, today: date) -> bool:
    """Tell whether the whole rest falls due: reminded in writing, and not made good in the days for it."""
    is_over = plan.cure_until is not None and plan.cure_until < today
    return plan.is_broken and is_over and agreement.accelerated_on is None


def _due_from(work: UnitOfWork, desk: Desk, agreement: Agreement) -> date | None:
    """Return the day from which the whole rest is due; None while something holds it back.

    That is an open dispute, or money that was claimed to have come in time and would make good what is
    missing: the rest waits until the claim is confirmed or void.
    """
    last = plan_holds.last_day(desk, work, agreement)
    if last is None or last >= desk.today():
        return None
    claimed = agreements.claimed_towards(work.connection, agreement, last)
    if claimed > ZERO and cured(work, desk, agreement, claimed) != agreement:
        return None
    return last + timedelta(days=1)


def _lot(desk: Desk, keys: Sequence[int]) -> int:
    """Follow some plans in one transaction; return how many moved."""
    with desk.work("agreement.broken", SYSTEM, Right.DRAFT_AGREEMENTS) as work:
        moved = 0
        for key in keys:
            moved += _step(work, desk, key, is_first=not moved)
        if moved:
            work.commit()
    return moved


def _step(work: UnitOfWork, desk: Desk, key: int, *, is_first: bool) -> bool:
    today, calendar = desk.today(), desk.calendar
    agreement = work.agreements.get(key)
    plan = standing_of(work, agreement, today, calendar) if agreement.status in RUNNING else None
    if plan is None:
        return False
    action, after = "agreement.broken", followed(agreement, plan, calendar)
    due_from = _due_from(work, desk, after) if _falls_due(after, plan, today) else None
    if due_from is not None:
        after = replace(after, accelerated_on=due_from)
        action = "agreement.accelerated"
    elif after.status is not AgreementStatus.BROKEN:
        action = "agreement.kept_again"
    if after == agreement:
        return False
    if not is_first:
        work.part()
    work.action = action
    stored = saved(work, agreement, after)
    case = accrue(work, stored, work.cases.get(agreement.case_id), today)
    plan = standing_of(work, stored, today, calendar, case.debt.owed) or plan
    moved = case_after(waived_at_last(work, case, agreement, plan), plan, today)
    if moved != case:
        work.cases.save(moved)
    missed = plan.next_due
    work.about(
        stored.agreement_no,
        stored.case_id,
        status=str(stored.status),
        total=stored.terms.total.total.fen,
        missed_on=missed.instalment.due_on.isoformat() if missed else "",
        rest=plan.rest.fen,
        lapsed=plan.lapsed.fen,
    )
    return True
