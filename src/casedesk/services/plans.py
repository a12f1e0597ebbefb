"""What money does to a plan and its case: the split, the standing, the waiver that takes effect last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from casedesk.domain.agreements import RUNNING, Agreement, AgreementStatus, lapsed_into
from casedesk.domain.allocation import NOTHING, Allocation, Components, components_of
from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.contacts import Promise, PromiseState
from casedesk.domain.instalment_states import grace_ends_on
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.payments import Payment
from casedesk.domain.plan_standings import PlanStanding, case_after, standing
from casedesk.domain.workdays import OfficeCalendar
from casedesk.services import plan_holds, settling_orders
from casedesk.services.desk import Desk
from casedesk.storage import agreements, ledger
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PromiseStanding:
    """An oral promise and whether it is kept today."""

    promise: Promise
    state: PromiseState
    paid: Money


def split(shelves: Shelves, case: Case, amount: Money, paid_on: date, accruing: Money = ZERO) -> Allocation:
    """Allocate a payment: to what the running plan still asks for, then to the rest of the debt.

    Without a plan by Civil Code 561, by the client's contracts, or by the card rule for the days past due
    on that day. ``accruing`` is interest of the plan that the case owes without being told so yet.
    """
    lawful = settling_orders.lawful(shelves, case, paid_on)
    agreement = agreements.running(shelves, case.id)
    if agreement is None or agreement.signed_on is None or paid_on < agreement.signed_on:
        return lawful.allocate(amount, case.debt.owed)
    terms, owed = agreement.terms, case.debt.owed + Components(interest=accruing)
    settled = agreements.applied_towards(shelves.connection, agreement)
    waived = terms.waiver.amounts if agreement.accelerated_on is None else NOTHING
    run = total(ledger.accrued(shelves, agreement).values()) + accruing
    asked = _least(terms.debt - terms.deferred - waived + Components(interest=run) - settled, owed)
    to_plan = settling_orders.agreed(shelves, case, terms, paid_on).allocate(amount, asked)
    beyond = lapsed_into(owed - to_plan.applied, waived)
    to_rest = lawful.allocate(to_plan.left_over, beyond)
    return Allocation(to_plan.applied + to_rest.applied, to_rest.left_over)


def _least(asked: Components, owed: Components) -> Components:
    """Return what is asked by component, never below zero and never above what is owed."""
    return components_of(
        {part: max(ZERO, min(amount, owed.amount_of(part))) for part, amount in asked.parts()}
    )


def standing_of(
    shelves: Shelves,
    agreement: Agreement,
    today: date,
    calendar: OfficeCalendar,
    owed: Components | None = None,
) -> PlanStanding | None:
    """Return how a signed agreement is kept on a day; None before it is signed.

    ``owed`` is what the case owes where that is not stored yet.
    """
    if agreement.signed_on is None:
        return None
    paid = agreements.paid_towards(shelves.connection, agreement)
    run = ledger.accrued(shelves, agreement)
    left = shelves.cases.get(agreement.case_id).debt.owed if owed is None else owed
    return standing(agreement, paid, today, calendar, run, owed=left)


def followed(agreement: Agreement, plan: PlanStanding, calendar: OfficeCalendar) -> Agreement:
    """Return a signed agreement as its standing leaves it; one that is kept again forgets the breach."""
    now = agreement if plan.status is agreement.status else agreement.moved_on(plan.status)
    if not plan.is_broken and now.accelerated_on is None:
        return replace(now, broken_on=None, noticed_on=None)
    if plan.missed and now.broken_on is None:
        due_on = plan.missed[0].instalment.due_on
        ended_on = grace_ends_on(due_on, now.terms.grace_days, calendar)
        return replace(now, broken_on=max(ended_on, now.grace_until or ended_on) + timedelta(days=1))
    return now


def cured(shelves: Shelves, desk: Desk, agreement: Agreement, coming: Money = ZERO) -> Agreement:
    """Return a plan as one that was not reminded where what the reminder asked for came in time.

    The day on which the money came counts, not that of its booking; what was missed after the reminder was
    printed takes a reminder of its own. ``coming`` arrived in time as well and is about to be booked.
    """
    last = plan_holds.last_day(desk, shelves, agreement)
    if last is None or agreement.signed_on is None or agreement.status not in RUNNING:
        return agreement
    told_on = plan_holds.reminded_of_on(desk, shelves, agreement) or last
    paid = agreements.paid_towards(shelves.connection, agreement, last) + coming
    was = replace(agreement, accelerated_on=None)
    if standing(was, paid, told_on, desk.calendar).is_broken:
        return agreement
    return replace(was, noticed_on=None, broken_on=None)


def saved(work: UnitOfWork, before: Agreement, after: Agreement) -> Agreement:
    """Store an agreement that changed and return it as it is stored."""
    if after == before:
        return before
    stored: Agreement = work.agreements.save(after)
    return stored


def settle(work: UnitOfWork, desk: Desk, case: Case, payment: Payment) -> Case:
    """Reduce the debt by what a booked payment settled, and move plan and case to where it brings them.

    A reversal comes with negative components and takes the same way back. The ledger is told of both.
    """
    today, applied = desk.today(), payment.applied or NOTHING
    kind = LedgerKind.PAYMENT if payment.reverses_id is None else LedgerKind.REVERSAL
    work.enter(BalanceChange(case.id, kind, payment.paid_on, NOTHING - applied, payment.id))
    owed = case.debt.owed - applied
    stands = []
    for agreement in _reached_by(work, case, payment):
        owed, plan = _moved(work, desk, agreement, owed)
        stands.append((agreement, plan))
    case = replace(case, debt=case.debt.reduced_to(owed, max(case.debt.as_of, payment.paid_on)))
    leading = _leading(stands)
    case = _without_plan(work, desk, case) if leading is None else case_after(case, leading, today)
    stored: Case = work.cases.save(case)
    return stored


def _reached_by(work: UnitOfWork, case: Case, payment: Payment) -> list[Agreement]:
    """Return the signed plans of a case on which a payment bears, the oldest first.

    That is the newest one, each that runs, and one that is done by this very money.
    """
    signed = agreements.signed_of(work, case.id)
    counts = [agreements.counts_towards(work.connection, each, payment.id) for each in signed[:-1]]
    reached = []
    for at, agreement in enumerate(signed):
        is_newest = agreement is signed[-1]
        is_its_own = not is_newest and counts[at] and not any(counts[at + 1 :])
        if is_newest or agreement.status in RUNNING or is_its_own:
            reached.append(agreement)
    return reached


def _moved(
    work: UnitOfWork, desk: Desk, agreement: Agreement, owed: Components
) -> tuple[Components, PlanStanding]:
    """Move a signed plan to where money brings it; return what is owed then, and how it stands."""
    now = saved(work, agreement, cured(work, desk, agreement))
    plan = standing_of(work, now, desk.today(), desk.calendar, owed)
    assert plan is not None
    owed += _waiver_effect(work, owed, now, plan)
    after = followed(now, plan, desk.calendar)
    is_kept_again = now.status is AgreementStatus.BROKEN and after.status is AgreementStatus.SIGNED
    if is_kept_again and plan_holds.is_disputed(desk, work, now.case_id):
        after = replace(after, grace_until=date.max)
    saved(work, now, after)
    return owed, plan


def _leading(stands: Sequence[tuple[Agreement, PlanStanding]]) -> PlanStanding | None:
    """Return the plan that a case follows: the newest one that is not done, or has just come to its end."""
    unpaid = [plan for _, plan in stands if not plan.is_done]
    ended = [plan for was, plan in stands if was.status is not AgreementStatus.DONE]
    return next(iter((*reversed(unpaid), *reversed(ended))), None)


def waived_at_last(work: UnitOfWork, case: Case, agreement: Agreement, plan: PlanStanding) -> Case:
    """Return a case after a plan that came to its end by itself, its waiver taken off."""
    effect = _waiver_effect(work, case.debt.owed, agreement, plan)
    if effect.is_zero:
        return case
    return replace(case, debt=case.debt.reduced_to(case.debt.owed + effect, case.debt.as_of))


def _waiver_effect(
    work: UnitOfWork, owed: Components, agreement: Agreement, plan: PlanStanding
) -> Components:
    """Let the waiver take effect with the last instalment, and take it back when that is reversed."""
    waived = agreement.terms.waiver.amounts
    if agreement.accelerated_on is not None:
        return NOTHING
    if plan.is_done and agreement.status is not AgreementStatus.DONE:
        kind, change = LedgerKind.WAIVER, lapsed_into(owed, waived) - owed
        counts_from = agreements.last_paid(work.connection, agreement) or agreement.terms.as_of
    elif agreement.status is AgreementStatus.DONE and not plan.is_done:
        granted = ledger.granted_waiver(work, agreement)
        kind, change = LedgerKind.WAIVER_LAPSED, NOTHING - granted.change if granted else waived
        counts_from = granted.counts_from if granted else agreement.terms.as_of
    else:
        return NOTHING
    if not change.is_zero:
        work.enter(BalanceChange(agreement.case_id, kind, counts_from, change, agreement_id=agreement.id))
    return change


def _without_plan(work: UnitOfWork, desk: Desk, case: Case) -> Case:
    if case.status in {CaseStatus.RETURNED, CaseStatus.DISPUTE}:
        return case
    if case.debt.balance.is_zero:
        return replace(case, status=CaseStatus.SETTLED, next_step=None)
    if case.status is CaseStatus.SETTLED:
        is_open = plan_holds.is_disputed(desk, work, case.id)
        return replace(case, status=CaseStatus.DISPUTE if is_open else CaseStatus.ACTIVE)
    promises = promises_of(desk, work, case.id) if case.status is CaseStatus.PROMISE else []
    if promises and all(each.state is PromiseState.KEPT for each in promises):
        go_on = None if case.debt.balance.is_zero else NextStep(StepKind.CALL, _next_workday(desk))
        return replace(case, status=CaseStatus.ACTIVE, next_step=go_on)
    return case


def _next_workday(desk: Desk) -> date:
    return desk.calendar.next_workday(desk.today() + timedelta(days=1))


def promises_of(desk: Desk, shelves: Shelves, case_id: int) -> list[PromiseStanding]:
    """Return the promises of a case, oldest first, each with how it is kept today."""
    answer = []
    for each in shelves.promises.all(shelves.promises.table.c.case_id == case_id):
        paid = agreements.paid_since(shelves.connection, case_id, desk.day_of(each.made_at))
        state = each.state(paid, desk.today(), desk.pack.number("grace_days"), desk.calendar)
        answer.append(PromiseStanding(each, state, paid))
    return answer
