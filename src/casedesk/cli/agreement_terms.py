"""The options of ``casedesk agreement new``: every term that an agreement can have."""

from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.cli.cases import positive
from casedesk.cli.commands import Commands, Parser
from casedesk.cli.output import Output
from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.agreements import Terms, Waiver, deferred_by, spread_waiver
from casedesk.domain.allocation import NOTHING, AllocationOrder, Components, Part, components_of
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedules import Interval, Remainder, RestDayShift
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.term_limits import MOST_CURE
from casedesk.domain.waivers import WaiverAnswer

if TYPE_CHECKING:
    from argparse import Namespace

_SHIFTS = {
    "none": RestDayShift.NONE,
    "next": RestDayShift.NEXT_WORKDAY,
    "previous": RestDayShift.PREVIOUS_WORKDAY,
}
_HELP: dict[str, tuple[str, Sentence]] = {
    "--each": ("AMOUNT", say("what every instalment but the last amounts to, instead of their number")),
    "--down": ("AMOUNT", say("paid at once, part of the total")),
    "--down-on": ("DATE", say("its day; today without it")),
    "--own-days": ("DATE,…", say("the due days one by one, instead of an interval")),
    "--balloon": ("AMOUNT", say("the last amount, where it is agreed apart")),
    "--running-rate": ("PERCENT", say("interest a year on the unpaid principal while the plan runs")),
    "--waive": ("AMOUNT", say("what the client lets go")),
    "--approver": ("NAME", say("who approved it at the client's")),
    "--approval-note": ("TEXT", say("where the client's letter is, if no file is kept")),
    "--own-earner": ("TEXT", say("what shows that a debtor of 16 or 17 lives on own earnings")),
}


def declare_terms(commands: Commands, parser: Parser) -> None:
    """Add the options of the terms to a command."""
    parser.add_argument(
        "--total",
        required=True,
        metavar="AMOUNT",
        help=commands.text(say("what is to be paid in all, after the waiver")),
    )
    parser.add_argument("--instalments", type=positive, metavar="N")
    parser.add_argument("--first", metavar="DATE")
    for option, (shown, what) in _HELP.items():
        parser.add_argument(option, metavar=shown, help=commands.text(what))
    parser.add_argument("--interval", choices=("monthly", "biweekly", "weekly"), default="monthly")
    parser.add_argument("--monthly-day", type=positive, choices=range(1, 32), metavar="DAY")
    parser.add_argument("--shift", choices=tuple(_SHIFTS), default="next")
    parser.add_argument("--remainder", choices=tuple(map(str, Remainder)), default="last")
    parser.add_argument(
        "--edit",
        action="append",
        default=[],
        metavar="NO=AMOUNT@DATE",
        help=commands.text(say("an instalment set by hand; amount or day may be left out")),
    )
    parser.add_argument("--absorber", choices=tuple(map(str, Absorber)), default="last")
    parser.add_argument("--day-count", type=int, choices=(360, 365))
    parser.add_argument("--order", choices=tuple(map(str, AllocationOrder)))
    parser.add_argument(
        "--waive-part",
        action="append",
        default=[],
        metavar="PART=AMOUNT",
        help=commands.text(say("a waiver of principal, interest, penalty or fees, instead of --waive")),
    )
    _declare_approval(commands, parser)
    parser.add_argument(
        "--cure",
        type=int,
        choices=range(MOST_CURE + 1),
        metavar="DAYS",
        help=commands.text(say("days to make good after the notice of a breach")),
    )
    parser.add_argument("--grace", type=int, choices=range(61), metavar="DAYS")
    parser.add_argument("--copies", type=positive, choices=range(1, 10), metavar="N")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    parser.set_defaults(refuse=parser.error)


def _declare_approval(commands: Commands, parser: Parser) -> None:
    parser.add_argument(
        "--approval-no",
        "--approval",
        dest="approval",
        default="",
        metavar="NO",
        help=commands.text(say("the client's approval of the waiver")),
    )
    parser.add_argument(
        "--approval-file",
        type=Path,
        metavar="FILE",
        help=commands.text(say("the client's letter, kept with the approval")),
    )
    for names, what in (
        (("--approved-on", "--approval-date"), say("the day of the approval")),
        (("--approved-until", "--approval-until"), say("the last day on which the approval may be used")),
    ):
        parser.add_argument(*names, metavar="DATE", help=commands.text(what))


def require_enough(options: "Namespace", output: Output) -> None:
    """Refuse a command line that leaves number or days open, before anybody signs in."""
    if not (options.instalments or options.each or options.own_days):
        options.refuse(output.translate(say("Give --instalments, --each or --own-days.")))
    if not (options.first or options.own_days):
        options.refuse(output.translate(say("Give --first, the day of the first instalment.")))


def terms_of(options: "Namespace", usual: Terms, today: date) -> Terms:
    """Return the terms that were asked for; what the total leaves out stays with the original contract."""
    order = AllocationOrder(options.order) if options.order else usual.order
    waived = _waived(options, usual.debt)
    own_days = tuple(day_of(each.strip()) for each in (options.own_days or "").split(",") if each.strip())
    down = amount_of(options.down)
    deferred = deferred_by(amount_of(options.total), usual.debt, waived, order, usual.contract_order)
    return replace(
        usual,
        waiver=Waiver(waived, options.approval.strip(), _day(options.approved_until)),
        deferred=deferred,
        down_payment=down,
        down_on=None if down.is_zero else _day(options.down_on) or today,
        instalments=options.instalments or len(own_days) or 1,
        first_on=own_days[0] if own_days else day_of(options.first),
        interval=Interval.OWN if own_days else Interval(options.interval),
        own_days=own_days,
        monthly_day=options.monthly_day,
        shift=_SHIFTS[options.shift],
        remainder=Remainder(options.remainder),
        order=order,
        each=Money.parse(options.each) if options.each else None,
        balloon=Money.parse(options.balloon) if options.balloon else None,
        edits=tuple(map(_edit, options.edit)),
        absorber=Absorber(options.absorber),
        running_rate=_rate(options.running_rate),
        day_count=options.day_count or usual.day_count,
        grace_days=usual.grace_days if options.grace is None else options.grace,
        cure_days=usual.cure_days if options.cure is None else options.cure,
        copies=options.copies or usual.copies,
        language=options.language,
        own_earner_note=(options.own_earner or "").strip(),
    )


def answer_of(options: "Namespace") -> WaiverAnswer | None:
    """Return the client's approval; None where only its number was given, which is then on file already."""
    told = (options.approver, options.approved_on, options.approved_until)
    if not (any(told) or options.approval_file or options.approval_note):
        return None
    approved_on, until = _day(options.approved_on), _day(options.approved_until)
    if not options.approval.strip() or not options.approver or approved_on is None or until is None:
        raise BadInputError(
            say(
                "An approval needs its number, day, approver and last day: give --approval-no,"
                " --approval-date, --approver and --approval-until."
            )
        )
    try:
        evidence = options.approval_file.read_bytes() if options.approval_file else b""
    except OSError as problem:
        raise BadInputError(
            say("The file {name} cannot be read.", name=options.approval_file.name)
        ) from problem
    return WaiverAnswer(
        options.approval,
        approved_on,
        options.approver,
        until,
        evidence=evidence,
        note=options.approval_note or "",
    )


def day_of(text: str) -> date:
    """Read a day as people write it in commands: 2026-12-15."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInputError(say("“{text}” is not a day. Write it like 2026-12-15.", text=text)) from None


def amount_of(text: str | None) -> Money:
    """Read an amount that is not below zero; none is zero."""
    amount = ZERO if text is None else Money.parse(text)
    if amount.is_negative:
        raise BadInputError(say("The amount {amount} is below zero.", amount=amount))
    return amount


def _day(text: str | None) -> date | None:
    return day_of(text) if text else None


def _waived(options: "Namespace", debt: Components) -> Components:
    """Return what is waived, as it was told part by part or spread as usual."""
    if not options.waive_part:
        return spread_waiver(amount_of(options.waive), debt)
    by_part: dict[Part, Money] = {}
    for each in options.waive_part:
        name, _, amount = each.partition("=")
        if name not in set(Part):
            raise BadInputError(say("“{text}” is no part of a debt; write it like penalty=100.", text=each))
        by_part[Part(name)] = amount_of(amount)
    return components_of(by_part) if by_part else NOTHING


def _edit(text: str) -> RowEdit:
    number, _, rest = text.partition("=")
    amount, _, day = rest.partition("@")
    if not number.isdecimal() or not (amount or day):
        raise BadInputError(
            say("“{text}” sets no instalment; write it like 3=500, 3=@2026-12-15 or both.", text=text)
        )
    return RowEdit(int(number), Money.parse(amount) if amount else None, day_of(day) if day else None)


def _rate(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        raise BadInputError(
            say("“{text}” is not a rate; write per cent a year like 3.65.", text=text or "")
        ) from None
