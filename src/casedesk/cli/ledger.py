"""``casedesk balance`` and the verbs of ``casedesk payment`` for single payments: add, reverse, receipt."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casedesk.cli.agreement_terms import day_of
from casedesk.cli.cases import find_case, positive
from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.session import Session, signed_in
from casedesk.domain.allocation import Components
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.ledger import LEDGER_NAMES
from casedesk.domain.money import Money
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.services.ledger import LedgerLine


def declare(commands: Commands) -> None:
    """Add the command that tells a balance."""
    asked = commands.add("balance", say("tell what was owed on a case on a day"), balance)
    asked.add_argument("case", metavar="CASE")
    asked.add_argument("--as-of", metavar="DATE", help=commands.text(say("the day; today without it")))
    asked.add_argument(
        "--known-at", metavar="DATE", help=commands.text(say("leave out what was only known later"))
    )
    asked.add_argument("--entries", action="store_true", help=commands.text(say("list what changed it")))
    asked.add_argument(
        "--payoff", action="store_true", help=commands.text(say("tell what settles the plan on that day"))
    )


def declare_payments(verbs: Commands) -> None:
    """Add the verbs for single payments to the noun."""
    added = verbs.add("add", say("record a payment on a case"), add)
    added.add_argument("case", metavar="CASE")
    amount = added.add_mutually_exclusive_group(required=True)
    amount.add_argument("--amount", metavar="YUAN")
    amount.add_argument(
        "--payoff", action="store_true", help=verbs.text(say("as much as settles the plan today"))
    )
    added.add_argument("--on", metavar="DATE", help=verbs.text(say("the day it was paid; today without it")))
    added.add_argument("--channel", choices=tuple(map(str, PaymentChannel)), default="transfer")
    added.add_argument("--payer", default="", metavar="NAME")
    added.add_argument("--voucher", default="", metavar="NO")
    added.add_argument("--picture", type=Path, metavar="FILE")
    added.add_argument("--note", default="", metavar="TEXT")
    added.add_argument(
        "--claimed", action="store_true", help=verbs.text(say("the client's account has not seen it yet"))
    )
    added.add_argument(
        "--spread", action="store_true", help=verbs.text(say("share it out over the person's debts"))
    )
    added.add_argument(
        "--again", action="store_true", help=verbs.text(say("record it though it looks like one recorded"))
    )
    confirmed = verbs.add("confirm", say("confirm a claimed payment"), confirm)
    for parser in (added, confirmed):
        parser.add_argument(
            "--more-than-owed",
            action="store_true",
            help=verbs.text(say("book it though it is more than is owed")),
        )
    receipted = verbs.add("receipt", say("give a payment its receipt number"), receipt)
    for parser in (confirmed, receipted):
        parser.add_argument("id", type=positive, metavar="ID")
    taken = verbs.add("reverse", say("take a payment back by a second entry"), reverse)
    taken.add_argument("id", type=positive, metavar="ID")
    taken.add_argument("--reason", required=True, metavar="TEXT")


def add(call: Call) -> int:
    """Book the payment and tell what it settled; one that looks booked already needs --again."""
    from casedesk.services.booking import NewPayment  # noqa: PLC0415
    from casedesk.services.payments import PaymentService  # noqa: PLC0415
    from casedesk.services.spreading import SpreadService  # noqa: PLC0415
    from casedesk.services.vouchers import read_picture  # noqa: PLC0415

    options = call.options
    picture = read_picture(options.picture) if options.picture else b""
    with signed_in(options, call.output) as session:
        service = PaymentService(session.desk)
        case = find_case(session, options.case)
        day = day_of(options.on) if options.on else session.desk.today()
        new = NewPayment(
            case.id,
            _payoff(session, case.id, day) if options.payoff else Money.parse(options.amount),
            day,
            PaymentChannel(options.channel),
            options.payer,
            options.voucher,
            not options.claimed,
            options.note,
            picture,
        )
        doubles = [] if options.again else service.doubles(session.actor, new)
        if doubles:
            raise RefusedError(
                say(
                    "It looks like payment {id} of {day}. Nothing was recorded; use --again for another.",
                    id=doubles[0].id,
                    day=doubles[0].paid_on,
                )
            )
        with _surplus_refused():
            takes = options.more_than_owed
            if options.spread:
                stored = SpreadService(session.desk).record(session.actor, new, takes_surplus=takes)
            else:
                stored = [service.record(session.actor, new, takes_surplus=takes)]
    documents = [_document(each) for each in stored]
    call.output.answer(
        documents if options.spread else documents[0], [line for each in stored for line in _told(each)]
    )
    return DONE


def _payoff(session: Session, case_id: int, day: date) -> Money:
    """Return what settles the plan of a case on a day that is not over."""
    from casedesk.services.payoffs import PayoffService  # noqa: PLC0415

    return PayoffService(session.desk).quote(session.actor, case_id, day).amount


@contextmanager
def _surplus_refused() -> Iterator[None]:
    """Tell with a refusal which option books more than is owed."""
    from casedesk.services.booking import SurplusError  # noqa: PLC0415

    try:
        yield
    except SurplusError as error:
        raise RefusedError(
            say(
                "{over} of it is more than is owed. Nothing was booked; use --more-than-owed to book it.",
                over=error.over,
            )
        ) from error


def confirm(call: Call) -> int:
    """Confirm a claimed payment and tell what it settled."""
    from casedesk.services.payments import PaymentService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = PaymentService(session.desk)
        claimed = service.get(session.actor, call.options.id)
        with _surplus_refused():
            stored = service.confirm(session.actor, claimed, takes_surplus=call.options.more_than_owed)
    call.output.answer(_document(stored), _told(stored))
    return DONE


def reverse(call: Call) -> int:
    """Take a payment back; a claim becomes void."""
    from casedesk.services.payments import PaymentService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = PaymentService(session.desk)
        payment = service.get(session.actor, call.options.id)
        stored = service.reverse(session.actor, payment, call.options.reason)
    call.output.answer(_document(stored), [say("Payment {id} was taken back.", id=payment.id)])
    if payment.receipt_no:
        call.output.tell(
            say("Receipt {number} holds no more; bring back its copies.", number=payment.receipt_no)
        )
    return DONE


def receipt(call: Call) -> int:
    """Give the payment its receipt number, or tell the one it has."""
    from casedesk.services.payments import PaymentService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        stored = PaymentService(session.desk).receipt(session.actor, call.options.id)
    call.output.answer(_document(stored), [say("Receipt {number}", number=stored.receipt_no)])
    return DONE


def balance(call: Call) -> int:
    """Tell the balance as it was shown at the end of the day and as it is known now."""
    from casedesk.services.ledger import LedgerService  # noqa: PLC0415
    from casedesk.services.payoffs import PayoffService, settling  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        service = LedgerService(session.desk)
        row = find_case(session, options.case)
        day = day_of(options.as_of) if options.as_of else service.today
        if day > service.today and not options.payoff:
            raise BadInputError(say("The day {day} lies in the future; nobody knows its balance.", day=day))
        known_at = day_of(options.known_at) if options.known_at else None
        found = service.balance(session.actor, row.id, min(day, service.today), known_at)
        payoff = PayoffService(session.desk).quote(session.actor, row.id, day) if options.payoff else None
        lines = service.entries(session.actor, row.id) if options.entries else []
        days = [service.day_of(each.entry.recorded_at) for each in lines]
    document: dict[str, Any] = {
        "case_no": row.case_no,
        "as_of": found.day,
        "shown": _amounts(found.shown),
        "known": _amounts(found.known),
    }
    if options.entries:
        document["entries"] = [
            _entry(each, day) | {"kind": str(each.entry.kind)} for each, day in zip(lines, days, strict=True)
        ]
    if payoff is not None:
        document["payoff"] = {each.name: getattr(payoff, each.name) for each in fields(payoff)}
    titles = (
        say("Entered on"),
        say("Takes effect"),
        say("Entry"),
        say("Change (yuan)"),
        say("Balance (yuan)"),
    )
    cells = [
        (
            recorded.isoformat(),
            each.entry.counts_from.isoformat(),
            output.shown(LEDGER_NAMES[each.entry.kind]),
            str(each.entry.change.total),
            str(each.balance.total),
        )
        for each, recorded in zip(lines, days, strict=True)
    ]
    output.answer(
        document,
        [
            *(output.table(titles, cells) if cells else []),
            _said(say("Shown on {day}", day=day), found.shown),
            _said(say("Known of {day}", day=day), found.known),
            *([] if payoff is None else [settling(payoff)]),
        ],
    )
    return DONE


def _said(what: Sentence, owed: Components | None) -> Sentence:
    if owed is None:
        return say("{what}: the case was not here yet.", what=what)
    return say(
        "{what}: {total} (principal {principal}, interest {interest}, penalty {penalty}, fees {fees})",
        what=what,
        total=owed.total,
        principal=owed.principal,
        interest=owed.interest,
        penalty=owed.penalty,
        fees=owed.fees,
    )


def _amounts(owed: Components | None) -> dict[str, Money] | None:
    if owed is None:
        return None
    return {"total": owed.total, **{part.value: amount for part, amount in owed.parts()}}


def _entry(line: "LedgerLine", recorded_on: object) -> dict[str, Any]:
    entry = line.entry
    return {
        "recorded_at": entry.recorded_at,
        "recorded_on": recorded_on,
        "counts_from": entry.counts_from,
        "change": _amounts(entry.change),
        "balance": line.balance.total,
        "payment": entry.payment_id,
    }


def _document(payment: Payment) -> dict[str, Any]:
    return {
        "id": payment.id,
        "amount": payment.amount,
        "paid_on": payment.paid_on,
        "status": str(payment.status),
        "applied": _amounts(payment.applied),
        "left_over": payment.left_over,
        "receipt_no": payment.receipt_no,
        "reverses": payment.reverses_id,
    }


def _told(payment: Payment) -> list[Sentence]:
    if payment.applied is None:
        return [say("Payment {id} waits until the client's account has seen it.", id=payment.id)]
    told = [say("Payment {id}: {amount} booked.", id=payment.id, amount=payment.amount)]
    told += [
        say("  {part}: {amount}", part=part.label, amount=amount)
        for part, amount in payment.applied.parts()
        if not amount.is_zero
    ]
    if payment.left_over:
        told.append(say("  {amount} more than was owed", amount=payment.left_over))
    return told
