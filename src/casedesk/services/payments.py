"""Payments: recording, reversing, and what they do to debt, promises and plans."""

from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.agreements import AgreementStatus, PlanStanding, standing
from casedesk.domain.allocation import Components, allocate, order_for
from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage import agreements
from casedesk.storage import payments as payment_rows
from casedesk.storage.payments import PaymentRow
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class NewPayment:
    """What a person types in when money has come."""

    case_id: int
    amount: Money
    paid_on: date
    channel: PaymentChannel = PaymentChannel.TRANSFER
    payer: str = ""
    voucher_no: str = ""
    is_confirmed: bool = True
    note: str = ""


class PaymentService:
    """Keeps the ledger of what came in; entries are added, never edited."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def record(self, actor: Operator, new: NewPayment) -> Payment:
        """Book a payment; a confirmed one reduces the debt in the lawful order at once."""
        self._check(new)
        with self._desk.work("payment.recorded", actor, Right.RECORD_PAYMENTS) as work:
            case = work.cases.get(new.case_id)
            payment = self._booked(actor, case, new)
            stored = work.payments.add(payment)
            if stored.status is PaymentStatus.CONFIRMED and stored.applied is not None:
                self._settle(work, case, stored.applied)
            work.about(case.case_no, case.id, amount=stored.amount.fen, status=str(stored.status))
            work.commit()
        return stored

    def confirm(self, actor: Operator, payment: Payment) -> Payment:
        """Mark a claimed payment as seen by the client's bank and book it against the debt."""
        with self._desk.work("payment.confirmed", actor, Right.RECORD_PAYMENTS) as work:
            if payment.status is not PaymentStatus.CLAIMED:
                raise RefusedError(say("Only a claimed payment can be confirmed."))
            case = work.cases.get(payment.case_id)
            applied, rest = self._split(case, payment.amount, payment.paid_on)
            confirmed = replace(
                payment, status=PaymentStatus.CONFIRMED, applied=applied, left_over=rest
            )
            stored: Payment = work.payments.save(confirmed)
            self._settle(work, case, applied)
            work.about(case.case_no, case.id, amount=stored.amount.fen)
            work.commit()
        return stored

    def reverse(self, actor: Operator, payment: Payment, reason: str) -> Payment:
        """Book a second entry that takes the first one back; both stay in the ledger."""
        if not reason.strip():
            raise BadInputError(say("A reversal needs a reason."))
        with self._desk.work("payment.reversed", actor, Right.RECORD_PAYMENTS) as work:
            if payment.reverses_id is not None or payment_rows.is_reversed(work.connection, payment.id):
                raise RefusedError(say("This payment was reversed already."))
            if payment.status is PaymentStatus.CLAIMED:
                stored: Payment = work.payments.save(replace(payment, status=PaymentStatus.VOID, note=reason))
            else:
                stored = work.payments.add(self._mirror(actor, payment, reason))
            case = work.cases.get(payment.case_id)
            if payment.status is PaymentStatus.CONFIRMED and payment.applied is not None:
                self._settle(work, case, Components() - payment.applied)
            work.about(case.case_no, case.id, amount=payment.amount.fen, reason=reason)
            work.commit()
        return stored

    def rows(self, actor: Operator, first: int = 0, amount: int | None = None) -> list[PaymentRow]:
        """Return a window of all payments, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return payment_rows.rows(shelves.connection, first, amount)

    def count(self, actor: Operator) -> int:
        """Return how many payments are booked."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return payment_rows.count(shelves.connection)

    def get(self, actor: Operator, payment_id: int) -> Payment:
        """Return one payment."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: Payment = shelves.payments.get(payment_id)
            return found

    def preview(self, actor: Operator, case_id: int, amount: Money, paid_on: date) -> Components:
        """Return how a payment would be split, without booking it."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._split(shelves.cases.get(case_id), amount, paid_on)[0]

    def _check(self, new: NewPayment) -> None:
        if new.amount.fen <= 0:
            raise BadInputError(say("The amount must be more than zero."))
        if new.paid_on > self._desk.today():
            raise BadInputError(say("The payment day {day} lies in the future.", day=new.paid_on))

    def _booked(self, actor: Operator, case: Case, new: NewPayment) -> Payment:
        applied, rest = self._split(case, new.amount, new.paid_on) if new.is_confirmed else (None, None)
        return Payment(
            case_id=case.id,
            amount=new.amount,
            paid_on=new.paid_on,
            channel=new.channel,
            payer=new.payer.strip(),
            voucher_no=new.voucher_no.strip(),
            status=PaymentStatus.CONFIRMED if new.is_confirmed else PaymentStatus.CLAIMED,
            applied=applied,
            left_over=rest,
            recorded_by=actor.id,
            note=new.note.strip(),
        )

    def _split(self, case: Case, amount: Money, paid_on: date) -> tuple[Components, Money]:
        """Allocate by Civil Code 561, or by the card rule for the days past due on that day."""
        is_card = case.debt.product is ProductKind.CREDIT_CARD
        order = order_for(is_card, case.debt.days_past_due(paid_on))
        allocation = allocate(amount, case.debt.owed, order)
        return allocation.applied, allocation.left_over

    def _mirror(self, actor: Operator, payment: Payment, reason: str) -> Payment:
        applied = None if payment.applied is None else Components() - payment.applied
        rest = None if payment.left_over is None else -payment.left_over
        return replace(
            payment,
            amount=-payment.amount,
            applied=applied,
            left_over=rest,
            reverses_id=payment.id,
            recorded_by=actor.id,
            note=reason,
            id=0,
            version=0,
        )

    def _settle(self, work: UnitOfWork, case: Case, applied: Components) -> None:
        """Reduce the debt, and move case and plan on to where the money has brought them."""
        today = self._desk.today()
        debt = case.debt.reduced_to(case.debt.owed - applied, max(case.debt.as_of, today))
        case = replace(case, debt=debt)
        plan = self._plan(work, case.id, today)
        if debt.balance.is_zero:
            case = replace(case, status=CaseStatus.SETTLED, next_step=None)
        elif plan is not None:
            case = replace(case, **_after_plan(plan))  # type: ignore[arg-type]
        work.cases.save(case)

    def _plan(self, work: UnitOfWork, case_id: int, today: date) -> PlanStanding | None:
        """Bring the running agreement's status in line with what has been received."""
        agreement = agreements.running(work, case_id)
        if agreement is None or agreement.signed_on is None:
            return None
        paid = agreements.paid_since(work.connection, case_id, agreement.signed_on)
        plan = standing(agreement, paid, today)
        wanted = AgreementStatus.SIGNED
        if plan.is_done:
            wanted = AgreementStatus.DONE
        elif plan.is_broken:
            wanted = AgreementStatus.BROKEN
        if wanted is not agreement.status:
            work.agreements.save(agreement.moved_on(wanted))
        return plan


def _after_plan(plan: PlanStanding) -> dict[str, object]:
    """Return the case's status and next step that a plan asks for."""
    due = plan.next_due
    if due is None:
        return {"status": CaseStatus.SETTLED, "next_step": None}
    step = NextStep(StepKind.AWAIT_PAYMENT, due.instalment.due_on)
    return {"status": CaseStatus.BROKEN if plan.is_broken else CaseStatus.ON_PLAN, "next_step": step}
