"""What money does to a plan and its case: the split, the standing, the waiver that takes effect last."""

from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.agreements import (
    Agreement,
    AgreementStatus,
    PlanStanding,
    case_after,
    lapsed_into,
    standing,
)
from casedesk.domain.allocation import Allocation, Components, allocate, components_of, order_for
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.contacts import Promise, PromiseState
from casedesk.domain.debts import ProductKind
from casedesk.domain.money import ZERO, Money
from casedesk.services.desk import Desk
from casedesk.storage import agreements
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PromiseStanding:
    """An oral promise and whether it is kept today."""

    promise: Promise
    state: PromiseState
    paid: Money


def split(shelves: Shelves, case: Case, amount: Money, paid_on: date) -> Allocation:
    """Allocate a payment: to what the running plan still asks for, then to the rest of the debt.

    Without a plan by Civil Code 561, or by the card rule for the days past due on that day.
    """
    is_card = case.debt.product is ProductKind.CREDIT_CARD
    lawful = order_for(is_card, case.debt.days_past_due(paid_on))
    agreement = agreements.running(shelves, case.id)
    if agreement is None or agreement.signed_on is None or paid_on < agreement.signed_on:
        return allocate(amount, case.debt.owed, lawful)
    terms, owed = agreement.terms, case.debt.owed
    settled = agreements.applied_since(shelves.connection, case.id, agreement.signed_on)
    asked = _least(terms.total - settled, owed)
    to_plan = allocate(amount, asked, terms.order)
    beyond = lapsed_into(owed - to_plan.applied, terms.waiver.amounts)
    to_rest = allocate(to_plan.left_over, beyond, lawful)
    return Allocation(to_plan.applied + to_rest.applied, to_rest.left_over)


def _least(asked: Components, owed: Components) -> Components:
    """Return what is asked by component, never below zero and never above what is owed."""
    return components_of(
        {part: max(ZERO, min(amount, owed.amount_of(part))) for part, amount in asked.parts()}
    )


def standing_of(shelves: Shelves, agreement: Agreement, today: date) -> PlanStanding | None:
    """Return how a signed agreement is kept on a day; None before it is signed."""
    if agreement.signed_on is None:
        return None
    paid = agreements.paid_since(shelves.connection, agreement.case_id, agreement.signed_on)
    return standing(agreement, paid, today)


def settle(work: UnitOfWork, desk: Desk, case: Case, applied: Components, paid_on: date) -> Case:
    """Reduce the debt by what a booked payment settled, and move plan and case to where it brings them.

    A reversal comes with negative components and takes the same way back.
    """
    today = desk.today()
    owed = case.debt.owed - applied
    agreement = agreements.last_signed(work, case.id)
    plan = None if agreement is None else standing_of(work, agreement, today)
    if agreement is not None and plan is not None:
        owed = _after_waiver(owed, agreement, plan)
        if plan.status is not agreement.status:
            work.agreements.save(agreement.moved_on(plan.status))
    case = replace(case, debt=case.debt.reduced_to(owed, max(case.debt.as_of, paid_on)))
    is_running = agreement is not None and (
        agreement.status is not AgreementStatus.DONE or (plan is not None and not plan.is_done)
    )
    if plan is not None and is_running:
        case = case_after(case, plan, today)
    else:
        case = _without_plan(work, desk, case)
    stored: Case = work.cases.save(case)
    return stored


def _after_waiver(owed: Components, agreement: Agreement, plan: PlanStanding) -> Components:
    """Let the waiver take effect with the last instalment, and take it back when that is reversed."""
    waived = agreement.terms.waiver.amounts
    if plan.is_done and agreement.status is not AgreementStatus.DONE:
        return lapsed_into(owed, waived)
    if agreement.status is AgreementStatus.DONE and not plan.is_done:
        return owed + waived
    return owed


def _without_plan(work: UnitOfWork, desk: Desk, case: Case) -> Case:
    if case.status is CaseStatus.RETURNED:
        return case
    if case.debt.balance.is_zero:
        return replace(case, status=CaseStatus.SETTLED, next_step=None)
    if case.status is CaseStatus.SETTLED:
        return replace(case, status=CaseStatus.ACTIVE)
    promises = promises_of(desk, work, case.id) if case.status is CaseStatus.PROMISE else []
    if promises and all(each.state is PromiseState.KEPT for each in promises):
        return replace(case, status=CaseStatus.ACTIVE, next_step=None)
    return case


def promises_of(desk: Desk, shelves: Shelves, case_id: int) -> list[PromiseStanding]:
    """Return the promises of a case, oldest first, each with how it is kept today."""
    answer = []
    for each in shelves.promises.all(shelves.promises.table.c.case_id == case_id):
        paid = agreements.paid_since(shelves.connection, case_id, desk.day_of(each.made_at))
        state = each.state(paid, desk.today(), desk.pack.number("grace_days"))
        answer.append(PromiseStanding(each, state, paid))
    return answer
