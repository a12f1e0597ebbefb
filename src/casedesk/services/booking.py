"""Booking, confirming and taking back one payment inside a unit of work that somebody else commits."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from casedesk.domain.agreements import Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Operator
from casedesk.domain.payment_files import LineStatus, PaymentFile, PaymentLine
from casedesk.domain.payment_matches import Proposal
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.sentences import say
from casedesk.services.accruals import accrue, rolled_back, run_on
from casedesk.services.desk import Desk
from casedesk.services.plans import cured, saved, settle, split
from casedesk.services.vouchers import keep_voucher
from casedesk.storage import agreements, payment_files
from casedesk.storage import payments as payment_rows
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

MOST_PAID: Final = Money.of("99999999.99")
"""More than this is a slip of the pen, and no receipt can spell it out."""
EARLIEST_DAY: Final = date(2000, 1, 1)


class SurplusError(RefusedError):
    """A payment is more than the case owes, and nobody has said that this is meant."""

    def __init__(self, amount: Money, over: Money) -> None:
        super().__init__(
            say(
                "{over} of the payment of {amount} is more than is owed. Look at case and amount again; "
                "nothing was booked.",
                over=over,
                amount=amount,
            )
        )
        self.over = over


def require_no_surplus(amount: Money, stored: Sequence[Payment]) -> None:
    """Raise SurplusError when the payments booked for an amount leave some of it over."""
    over = total(each.left_over for each in stored if each.left_over is not None)
    if over > ZERO:
        raise SurplusError(amount, over)


@dataclass(frozen=True)
class NewPayment:
    """What is known of money that has come, typed in or read from a file."""

    case_id: int
    amount: Money
    paid_on: date
    channel: PaymentChannel = PaymentChannel.TRANSFER
    payer: str = ""
    voucher_no: str = ""
    is_confirmed: bool = True
    note: str = ""
    picture: bytes = field(default=b"", repr=False)
    """The voucher as a picture or PDF."""


def book(work: UnitOfWork, desk: Desk, actor: Operator, new: NewPayment) -> tuple[Payment, Case]:
    """Add a payment; a confirmed one reduces the debt in the agreed or lawful order at once."""
    if new.amount.fen <= 0:
        raise BadInputError(say("The amount must be more than zero."))
    if new.amount > MOST_PAID:
        raise BadInputError(
            say("{amount} is more than one payment can be, {most}.", amount=new.amount, most=MOST_PAID)
        )
    if new.paid_on > desk.today():
        raise BadInputError(say("The payment day {day} lies in the future.", day=new.paid_on))
    case = work.cases.get(new.case_id)
    begun_on = max(EARLIEST_DAY, case.debt.lent_on or EARLIEST_DAY)
    if new.paid_on < begun_on:
        raise BadInputError(
            say(
                "The payment day {day} lies before {begun}, when the debt began; correct the day.",
                day=new.paid_on,
                begun=begun_on,
            )
        )
    if new.is_confirmed:
        case = brought_to(work, desk, case, new.amount, new.paid_on)
    booked = replace(_booked(actor, work, case, new), voucher_sha256=keep_voucher(work, desk, new.picture))
    if new.is_confirmed:
        booked = replace(booked, confirmed_by=actor.id, confirmed_at=desk.now())
    stored: Payment = work.payments.add(booked)
    if stored.applied is not None:
        case = _settled(work, desk, case, stored)
    return stored, case


def confirm(work: UnitOfWork, desk: Desk, actor: Operator, payment: Payment) -> tuple[Payment, Case]:
    """Mark a claimed payment as seen by the client's bank and book it against the debt."""
    if payment.status is not PaymentStatus.CLAIMED:
        raise RefusedError(say("Only a claimed payment can be confirmed."))
    case = brought_to(work, desk, work.cases.get(payment.case_id), payment.amount, payment.paid_on)
    shares = split(work, case, payment.amount, payment.paid_on)
    confirmed = replace(
        payment,
        status=PaymentStatus.CONFIRMED,
        applied=shares.applied,
        left_over=shares.left_over,
        confirmed_by=actor.id,
        confirmed_at=desk.now(),
    )
    stored: Payment = work.payments.save(confirmed)
    return stored, _settled(work, desk, case, stored)


def take_back(
    work: UnitOfWork, desk: Desk, actor: Operator, payment: Payment, reason: str
) -> tuple[Payment, Case]:
    """Add the entry that takes a payment back, or make a claim void; its lines of files wait again."""
    _require_reversible(work, payment)
    case = work.cases.get(payment.case_id)
    if payment.status is PaymentStatus.CLAIMED:
        stored: Payment = work.payments.save(replace(payment, status=PaymentStatus.VOID, note=reason))
    else:
        mirror = replace(_mirror(actor, payment, reason), confirmed_at=desk.now())
        stored = work.payments.add(mirror)
        if stored.applied is not None:
            case = _settled(work, desk, case, stored)
    for line in payment_files.lines_on(work, payment.id):
        waiting = replace(line, status=LineStatus.WAITING, case_id=None, payment_id=None, reason=reason)
        work.payment_lines.save(waiting)
    return stored, case


def correct(
    work: UnitOfWork, desk: Desk, actor: Operator, payment: Payment, new: NewPayment, *, reason: str
) -> tuple[Payment, Case]:
    """Take a payment back and book another one in its place; lines of files follow to the new one."""
    lines = payment_files.lines_on(work, payment.id)
    picture_of = payment.voucher_sha256 if not new.picture else ""
    take_back(work, desk, actor, payment, reason)
    booked, case = book(work, desk, actor, new)
    corrected = replace(booked, corrects_id=payment.id, voucher_sha256=booked.voucher_sha256 or picture_of)
    stored: Payment = work.payments.save(corrected)
    for line in lines:
        now = work.payment_lines.get(line.id)
        moved = replace(now, status=line.status, case_id=case.id, payment_id=stored.id, reason=line.reason)
        work.payment_lines.save(moved)
    return stored, case


def post_line(
    work: UnitOfWork, desk: Desk, actor: Operator, file: PaymentFile, proposal: Proposal
) -> PaymentLine:
    """Do what is proposed for a line of a file and return the line as it then stands, not stored yet."""
    line, case = proposal.line, proposal.case
    assert case is not None
    status, payment_id = LineStatus.POSTED, proposal.payment_id
    if payment_id is None:
        new = NewPayment(case.case_id, line.amount, line.paid_on, file.channel, line.payer, line.voucher_no)
        note = f"{file.number} #{line.source_row}"
        payment_id = book(work, desk, actor, replace(new, note=note))[0].id
    elif (payment := work.payments.get(payment_id)).status is PaymentStatus.CLAIMED:
        confirm(work, desk, actor, payment)
    else:
        status = LineStatus.RECORDED
    return replace(line, status=status, case_id=case.case_id, payment_id=payment_id)


def brought_to(work: UnitOfWork, desk: Desk, case: Case, amount: Money, paid_on: date) -> Case:
    """Bring a running plan to the day of a payment, before it is split; return the case as stored.

    The interest earned by that day is owed. What ran after it goes off again, and the whole rest is not
    due where this money came before that: booked late, a payment finds what it would have found in time.
    """
    agreement = _reached(work, case, paid_on)
    if agreement is None:
        return case
    due_from = agreement.accelerated_on
    if due_from is not None and paid_on < due_from:
        agreement = saved(work, agreement, cured(work, desk, agreement, amount))
    case = rolled_back(work, agreement, case, paid_on)
    return accrue(work, agreement, case, paid_on, is_paying=True)


def _settled(work: UnitOfWork, desk: Desk, case: Case, payment: Payment) -> Case:
    """Settle a booked payment, and let interest run on from its day to today."""
    settled = settle(work, desk, case, payment)
    agreement = _reached(work, settled, payment.paid_on)
    if agreement is None or payment.paid_on >= desk.today():
        return settled
    return run_on(work, agreement, settled, payment.paid_on, desk.today())


def _reached(shelves: Shelves, case: Case, paid_on: date) -> Agreement | None:
    """Return the running plan that a payment of a day goes towards."""
    agreement = agreements.running(shelves, case.id)
    is_reached = agreement is not None and agreement.signed_on is not None and paid_on >= agreement.signed_on
    return agreement if is_reached else None


def _booked(actor: Operator, shelves: Shelves, case: Case, new: NewPayment) -> Payment:
    shares = split(shelves, case, new.amount, new.paid_on) if new.is_confirmed else None
    return Payment(
        case_id=case.id,
        amount=new.amount,
        paid_on=new.paid_on,
        channel=new.channel,
        payer=new.payer.strip(),
        voucher_no=new.voucher_no.strip(),
        status=PaymentStatus.CONFIRMED if new.is_confirmed else PaymentStatus.CLAIMED,
        applied=shares.applied if shares else None,
        left_over=shares.left_over if shares else None,
        recorded_by=actor.id,
        note=new.note.strip(),
    )


def _require_reversible(shelves: Shelves, payment: Payment) -> None:
    if payment.reverses_id is not None:
        raise RefusedError(say("A reversal cannot be reversed. Record the payment again."))
    is_gone = payment.status is PaymentStatus.VOID
    if is_gone or payment_rows.is_reversed(shelves.connection, payment.id):
        raise RefusedError(say("This payment was reversed already."))


def _mirror(actor: Operator, payment: Payment, reason: str) -> Payment:
    """Return the entry that takes a payment back; it counts on the same day."""
    applied = None if payment.applied is None else Components() - payment.applied
    rest = None if payment.left_over is None else -payment.left_over
    return replace(
        payment,
        amount=-payment.amount,
        applied=applied,
        left_over=rest,
        reverses_id=payment.id,
        recorded_by=actor.id,
        confirmed_by=actor.id,
        corrects_id=None,
        receipt_no="",
        note=reason,
        id=0,
        version=0,
    )
