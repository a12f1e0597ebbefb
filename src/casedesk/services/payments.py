"""Payments: recording, reversing, and what they do to debt, promises and plans."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.allocation import Components
from casedesk.domain.contacts import Promise, PromiseState
from casedesk.domain.errors import BadInputError, NotFoundError
from casedesk.domain.masks import mask_text
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.plan_standings import PlanStanding, standing
from casedesk.domain.sentences import say
from casedesk.services.accruals import run_by
from casedesk.services.booking import (
    NewPayment,
    book,
    brought_to,
    confirm,
    correct,
    require_no_surplus,
    take_back,
)
from casedesk.services.desk import Desk
from casedesk.services.payoffs import Payoff, payoff_of
from casedesk.services.plans import PromiseStanding, promises_of, split, standing_of
from casedesk.services.receipts import with_receipt_no
from casedesk.services.vouchers import keep_voucher
from casedesk.storage import agreements, files, ledger
from casedesk.storage import payments as payment_rows
from casedesk.storage.payments import PaymentRow
from casedesk.storage.shelves import Shelves

__all__ = ["PaymentPreview", "PaymentRow", "PaymentService"]


@dataclass(frozen=True)
class PaymentPreview:
    """What a payment would do: its split, the debt before and after, what it keeps."""

    owed: Components
    applied: Components
    left_over: Money
    agreement_no: str
    before: PlanStanding | None
    after: PlanStanding | None
    promises: tuple[Promise, ...]
    """Promises that this payment would keep."""
    payoff: Payoff | None = None
    """What settles the running plan on that day."""

    @property
    def kept(self) -> tuple[int, ...]:
        """Return the numbers of the instalments that this payment would complete."""
        if self.before is None or self.after is None:
            return ()
        done = zip(self.before.instalments, self.after.instalments, strict=True)
        return tuple(now.instalment.no for was, now in done if was.missing and not now.missing)


class PaymentService:
    """Keeps the ledger of what came in; entries are added, never edited."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._desk.today()

    def record(self, actor: Operator, new: NewPayment, *, takes_surplus: bool = True) -> Payment:
        """Book a payment; a confirmed one reduces the debt in the agreed or lawful order at once.

        Unless it ``takes_surplus``, more than is owed raises SurplusError and books nothing.
        """
        with self._desk.work("payment.recorded", actor, Right.RECORD_PAYMENTS) as work:
            stored, case = book(work, self._desk, actor, new)
            if not takes_surplus:
                require_no_surplus(new.amount, [stored])
            work.about(case.case_no, case.id, amount=stored.amount.fen, status=str(stored.status))
            work.commit()
        return stored

    def confirm(self, actor: Operator, payment: Payment, *, takes_surplus: bool = True) -> Payment:
        """Mark a claimed payment as seen by the client's bank and book it against the debt."""
        with self._desk.work("payment.confirmed", actor, Right.RECORD_PAYMENTS) as work:
            stored, case = confirm(work, self._desk, actor, payment)
            if not takes_surplus:
                require_no_surplus(payment.amount, [stored])
            work.about(case.case_no, case.id, amount=stored.amount.fen, payment=stored.id)
            work.commit()
        return stored

    def reverse(self, actor: Operator, payment: Payment, reason: str) -> Payment:
        """Book a second entry that takes the first one back; both stay in the ledger.

        A claim that never reached the client's account becomes void and changes no debt. Lines of payment
        files that stood on the payment wait in the tray again.
        """
        if not reason.strip():
            raise BadInputError(say("A reversal needs a reason."))
        with self._desk.work("payment.reversed", actor, Right.RECORD_PAYMENTS) as work:
            stored, case = take_back(work, self._desk, actor, payment, reason.strip())
            work.about(
                case.case_no,
                case.id,
                amount=payment.amount.fen,
                payment=payment.id,
                reason=mask_text(reason.strip()),
            )
            work.commit()
        return stored

    def correct(
        self, actor: Operator, payment: Payment, new: NewPayment, reason: str, *, takes_surplus: bool = True
    ) -> Payment:
        """Book a payment in place of a wrong one: a reversal and a new entry, both or neither."""
        why = reason.strip()
        if not why:
            raise BadInputError(say("A correction needs a reason."))
        with self._desk.work("payment.corrected", actor, Right.RECORD_PAYMENTS) as work:
            stored, case = correct(work, self._desk, actor, payment, new, reason=why)
            if not takes_surplus:
                require_no_surplus(new.amount, [stored])
            told = {"amount": stored.amount.fen, "payment": payment.id, "by_payment": stored.id}
            work.about(case.case_no, case.id, **told, reason=mask_text(why))
            work.commit()
        return stored

    def attach_voucher(self, actor: Operator, payment: Payment, picture: bytes) -> Payment:
        """Keep the picture of a payment's voucher; one that is there already stays in the database."""
        with self._desk.work("payment.voucher_kept", actor, Right.RECORD_PAYMENTS) as work:
            digest = keep_voucher(work, self._desk, picture)
            stored: Payment = work.payments.save(replace(payment, voucher_sha256=digest))
            case = work.cases.get(stored.case_id)
            work.about(case.case_no, case.id, payment=stored.id, voucher=digest[:16])
            work.commit()
        return stored

    def voucher(self, actor: Operator, payment: Payment) -> bytes:
        """Return the picture of a payment's voucher; NotFoundError without one."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return files.content_of(shelves.connection, payment.voucher_sha256)

    def receipt(self, actor: Operator, payment_id: int) -> Payment:
        """Give a payment its receipt number, once; printing it again keeps the number."""
        with self._desk.work("payment.receipted", actor, Right.RECORD_PAYMENTS) as work:
            stored = with_receipt_no(work, self._desk, _stored(work, payment_id))
            case = work.cases.get(stored.case_id)
            work.about(case.case_no, case.id, payment=stored.id, receipt=stored.receipt_no)
            work.commit()
        return stored

    def doubles(self, actor: Operator, new: NewPayment) -> list[PaymentRow]:
        """Return payments that may be the same money: same voucher, or same case, amount and day."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return payment_rows.doubles(
                shelves.connection, new.voucher_no.strip(), new.case_id, new.amount, new.paid_on
            )

    def rows(
        self,
        actor: Operator,
        first: int = 0,
        amount: int | None = None,
        *,
        statuses: Sequence[PaymentStatus] = (),
        order: str = "",
        is_descending: bool = True,
    ) -> list[PaymentRow]:
        """Return a window of all payments, newest first unless ordered."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return payment_rows.rows(
                shelves.connection, first, amount, statuses=statuses, order=order, is_descending=is_descending
            )

    def count(self, actor: Operator) -> int:
        """Return how many payments are booked."""
        return sum(self.counts(actor).values())

    def counts(self, actor: Operator) -> dict[PaymentStatus, int]:
        """Return how many payments are claimed, confirmed and void."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return payment_rows.counts(shelves.connection)

    def get(self, actor: Operator, payment_id: int) -> Payment:
        """Return one payment."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return _stored(shelves, payment_id)

    def of_case(self, actor: Operator, case_id: int) -> list[Payment]:
        """Return the payments of a case, oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.payments.table.c
            return list(shelves.payments.all(table.case_id == case_id, order=(table.paid_on, table.id)))

    def promises(self, actor: Operator, case_id: int) -> list[PromiseStanding]:
        """Return the promises of a case, oldest first, each kept, open or broken as of today."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return promises_of(self._desk, shelves, case_id)

    def preview(
        self, actor: Operator, case_id: int, amount: Money, paid_on: date, corrects: Payment | None = None
    ) -> PaymentPreview:
        """Return how a payment would be split and what it would keep, without booking it.

        In place of another payment it is asked of books from which that one is gone, and for an earlier day
        of books as they were on that day; nothing of it is kept.
        """
        if corrects is None and paid_on >= self._desk.today():
            with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
                return self._previewed(shelves, case_id, amount, paid_on)
        with self._desk.work("payment.recorded", actor, Right.RECORD_PAYMENTS) as work:
            if corrects is not None:
                take_back(work, self._desk, actor, corrects, "")
            brought_to(work, self._desk, work.cases.get(case_id), amount, paid_on)
            return self._previewed(work, case_id, amount, paid_on)

    def _previewed(self, shelves: Shelves, case_id: int, amount: Money, paid_on: date) -> PaymentPreview:
        case = shelves.cases.get(case_id)
        agreement = agreements.running(shelves, case_id)
        accruing, settling, run = ZERO, None, {}
        if agreement is not None and agreement.signed_on is not None and paid_on >= agreement.signed_on:
            run = run_by(shelves, agreement, paid_on)
            accruing = total(run.values()) - total(ledger.accrued(shelves, agreement).values())
            settling = payoff_of(shelves, agreement, paid_on, self._desk.calendar)
        shares = split(shelves, case, amount, paid_on, accruing)
        before = after = None
        if agreement is not None and agreement.signed_on is not None:
            before = standing_of(shelves, agreement, self._desk.today(), self._desk.calendar)
            counts = amount if paid_on >= agreement.signed_on else amount - amount
            paid = agreements.paid_towards(shelves.connection, agreement) + counts
            after = standing(agreement, paid, self._desk.today(), self._desk.calendar, run)
        return PaymentPreview(
            case.debt.owed + Components(interest=accruing),
            shares.applied,
            shares.left_over,
            agreement.agreement_no if agreement else "",
            before,
            after,
            self._kept_promises(shelves, case_id, amount, paid_on),
            settling,
        )

    def _kept_promises(
        self, shelves: Shelves, case_id: int, amount: Money, paid_on: date
    ) -> tuple[Promise, ...]:
        return tuple(
            each.promise
            for each in promises_of(self._desk, shelves, case_id)
            if each.state is not PromiseState.KEPT
            and paid_on >= self._desk.day_of(each.promise.made_at)
            and each.paid + amount >= each.promise.amount
        )


def _stored(shelves: Shelves, payment_id: int) -> Payment:
    found: Payment | None = shelves.payments.first(shelves.payments.table.c.id == payment_id)
    if found is None:
        raise NotFoundError(say("No payment has the number {number}.", number=str(payment_id)))
    return found
