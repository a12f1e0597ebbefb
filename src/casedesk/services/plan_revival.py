"""What becomes of the plan that an agreement replaced once that agreement is void: it runs again."""

from dataclasses import replace
from datetime import date, timedelta

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.cases import Case
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import ZERO, total
from casedesk.domain.plan_standings import PlanStanding, case_after
from casedesk.domain.sentences import say
from casedesk.services import plan_holds
from casedesk.services.accruals import accrue
from casedesk.services.desk import Desk
from casedesk.services.plans import followed, saved, standing_of, waived_at_last
from casedesk.services.signing import replaced_note, signing_state_of
from casedesk.storage import ledger
from casedesk.storage.unit_of_work import UnitOfWork


def revived(work: UnitOfWork, desk: Desk, void: Agreement) -> tuple[Agreement, ...]:
    """Let the plans run again that a void agreement took the place of, as a part of that work.

    Each has its own instalments and its waiver as they were, and what came in since then is spread over
    them by the same order. What fell due meanwhile gets the days of grace once more; a reminder of before
    does not count. Nothing is done where the agreement replaced none; where one cannot run again, the work
    is refused.
    """
    found = _replaced_by(work, void)
    if not found:
        return ()
    case = work.cases.get(void.case_id)
    for each in found:
        _require_able(work, void, each, case)
    stands = []
    for each in found:
        case, plan = _running_again(work, desk, each, case)
        stands.append(plan)
    unpaid = [each for each in stands if not each.is_done]
    work.cases.save(case_after(case, (unpaid or stands)[-1], desk.today()))
    return tuple(work.agreements.get(each.id) for each in found)


def _replaced_by(work: UnitOfWork, void: Agreement) -> list[Agreement]:
    table = work.agreements.table.c
    return work.agreements.all(
        table.case_id == void.case_id,
        table.status == AgreementStatus.REPLACED,
        table.note == replaced_note(void.agreement_no),
        order=(table.id,),
    )


def _running_again(work: UnitOfWork, desk: Desk, older: Agreement, case: Case) -> tuple[Case, PlanStanding]:
    """Store one plan as it stands today; return the case, with the interest and waiver of it, and how."""
    today, calendar = desk.today(), desk.calendar
    was = AgreementStatus.SIGNED if older.broken_on is None else AgreementStatus.BROKEN
    noticed_on = older.noticed_on if older.accelerated_on is not None else None
    running: Agreement = work.agreements.save(replace(older.moved_on(was), note="", noticed_on=noticed_on))
    case = accrue(work, running, case, today)
    now = running
    if older.broken_on is None:
        now = replace(running, grace_until=_grace(work, desk, running))
    plan = standing_of(work, now, today, calendar, case.debt.owed)
    assert plan is not None
    saved(work, running, followed(now, plan, calendar))
    return waived_at_last(work, case, running, plan), plan


def _grace(work: UnitOfWork, desk: Desk, running: Agreement) -> date | None:
    """Return through which day nothing counts as missed of a plan that was kept when it was replaced."""
    plan = standing_of(work, running, desk.today(), desk.calendar)
    if plan is None or plan.arrears.is_zero:
        return running.grace_until
    until = desk.calendar.next_workday(desk.today() + timedelta(days=running.terms.grace_days))
    return plan_holds.longest(desk, work, running, max(until, running.grace_until or until))


def _require_able(work: UnitOfWork, void: Agreement, older: Agreement, case: Case) -> None:
    """Refuse where the older plan cannot run again: a closed case, no signature left, interest of the new."""
    if not case.status.is_open:
        raise RefusedError(
            say(
                "Agreement {number} replaced {older}, which cannot run again: case {case_no} is closed. "
                "Nothing was changed. Tell the client what is wrong with the agreement; it stays on record.",
                number=void.agreement_no,
                older=older.agreement_no,
                case_no=case.case_no,
            )
        )
    state = signing_state_of(work, older)
    if not state.signed and (state.refused or state.spoiled or state.open):
        raise RefusedError(
            say(
                "Agreement {number} replaced {older}, which would run again, but no copy of that one is "
                "entered as signed any more. Nothing was changed. Enter its signed copy in the register of "
                "papers first.",
                number=void.agreement_no,
                older=older.agreement_no,
            )
        )
    ran = total(ledger.accrued(work, void).values())
    if ran > ZERO:
        raise RefusedError(
            say(
                "Agreement {number} replaced {older}, which would run again, but interest of {amount} ran "
                "by the new one already. Nothing was changed. Amend agreement {number} instead, with the "
                "instalments of the older one.",
                number=void.agreement_no,
                older=older.agreement_no,
                amount=ran,
            )
        )
