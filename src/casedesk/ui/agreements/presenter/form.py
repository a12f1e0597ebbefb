"""What stands in the fields of the builder, and the terms it makes."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.agreements import Terms, Waiver
from casedesk.domain.allocation import AllocationOrder, Components, Part, allocate, components_of
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedules import MOST_INSTALMENTS, Interval, Remainder, RestDayShift
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.waivers import WaiverRequest
from casedesk.ui.agreements.presenter.field_names import named

WAIVABLE: Final = (Part.PENALTY, Part.FEES, Part.INTEREST, Part.PRINCIPAL)
USUAL_ORDER: Final = (Part.FEES, Part.INTEREST, Part.PENALTY, Part.PRINCIPAL)
"""Where a contract's own order begins, until another one is chosen."""
NUMBERS: Final = {"number": (1, MOST_INSTALMENTS), "grace": (0, 60), "cure": (0, 90), "copies": (1, 9)}
"""Least and most of each whole number."""
_TO_SIGN: Final = timedelta(days=7)
"""A plan whose down payment is due before the paper can be brought and signed would begin broken."""
_DAYS: Final = frozenset({"approved_until", "down_on", "first_on", "own_days"})
_MOST_RATE: Final = Decimal(100)


@dataclass(frozen=True)
class BuilderForm:
    """Every choice as the fields show it; ``unreadable`` names fields that hold no amount or day."""

    penalty: Money = ZERO
    fees: Money = ZERO
    interest: Money = ZERO
    principal: Money = ZERO
    approval_no: str = ""
    approved_until: date | None = None
    deferred: Money = ZERO
    down: Money = ZERO
    down_on: date | None = None
    number: int = 12
    first_on: date | None = None
    monthly_day: int | None = None
    interval: Interval = Interval.MONTHLY
    shift: RestDayShift = RestDayShift.NEXT_WORKDAY
    remainder: Remainder = Remainder.LAST
    order: AllocationOrder = AllocationOrder.CC561
    grace_days: int = 3
    cure_days: int = 7
    copies: int = 2
    language: str = "zh"
    request_id: int | None = None
    """The answered request that the waiver rests on."""
    each: Money | None = None
    """The amount of an instalment, where it was typed and the number follows from it."""
    balloon: Money | None = None
    own_days: tuple[date, ...] = ()
    edits: tuple[RowEdit, ...] = ()
    absorber: Absorber = Absorber.LAST
    running_rate: Decimal | None = None
    day_count: int = 360
    contract_order: tuple[Part, ...] = USUAL_ORDER
    own_earner_note: str = ""
    unreadable: frozenset[str] = frozenset()

    @property
    def waived(self) -> Components:
        """Return the waiver by component."""
        return Components(self.principal, self.interest, self.penalty, self.fees)

    def with_each(self, each: Money) -> "BuilderForm":
        """Return this form with the amount agreed, from which the number follows."""
        return replace(self, each=each)

    def without_each(self) -> "BuilderForm":
        """Return this form with the number agreed, from which the amount follows."""
        return replace(self, each=None)


class FormError(CaseDeskError):
    """Fields that must change before there can be a schedule: name of the field to what is wrong."""

    def __init__(self, problems: dict[str, Sentence]) -> None:
        super().__init__(named(*next(iter(problems.items()))))
        self.problems = problems


def form_of(terms: Terms) -> BuilderForm:
    """Return the fields that show these terms."""
    waived = terms.waiver.amounts
    return BuilderForm(
        penalty=waived.penalty,
        fees=waived.fees,
        interest=waived.interest,
        principal=waived.principal,
        approval_no=terms.waiver.approval_no,
        approved_until=terms.waiver.approved_until,
        deferred=terms.deferred.total,
        down=terms.down_payment,
        down_on=terms.down_on,
        number=terms.instalments,
        first_on=terms.first_on,
        monthly_day=terms.monthly_day or terms.first_on.day,
        interval=terms.interval,
        shift=terms.shift,
        remainder=terms.remainder,
        order=terms.order,
        grace_days=terms.grace_days,
        cure_days=terms.cure_days,
        copies=terms.copies,
        language=terms.language,
        request_id=terms.waiver.request_id,
        each=terms.each,
        balloon=terms.balloon,
        own_days=terms.own_days,
        edits=terms.edits,
        absorber=terms.absorber,
        running_rate=terms.running_rate,
        day_count=terms.day_count,
        contract_order=terms.contract_order or USUAL_ORDER,
        own_earner_note=terms.own_earner_note,
    )


def terms_of(form: BuilderForm, base: Terms, today: date) -> Terms:
    """Return the terms that the fields mean; raise FormError where they mean none."""
    problems = dict(_problems(form, base.debt))
    first_on = _first_day(form)
    if problems or first_on is None:
        raise FormError(problems)
    is_own = form.interval is Interval.OWN
    is_own_day = form.interval is Interval.MONTHLY and form.monthly_day != first_on.day
    number = len(form.own_days) if is_own else form.number
    waiver = Waiver(form.waived, form.approval_no.strip(), form.approved_until, form.request_id)
    is_by_contract = form.order is AllocationOrder.CONTRACT
    return replace(
        base,
        waiver=waiver,
        deferred=_deferred(form, base.debt),
        down_payment=form.down,
        down_on=(form.down_on or today + _TO_SIGN) if form.down else None,
        instalments=number,
        first_on=first_on,
        monthly_day=form.monthly_day if is_own_day else None,
        interval=form.interval,
        shift=form.shift,
        remainder=form.remainder,
        order=form.order,
        grace_days=form.grace_days,
        cure_days=form.cure_days,
        copies=form.copies,
        language=form.language,
        each=None if is_own else form.each,
        balloon=form.balloon or None,
        own_days=form.own_days if is_own else (),
        edits=tuple(each for each in form.edits if each.no <= number),
        absorber=form.absorber,
        running_rate=form.running_rate or None,
        day_count=form.day_count,
        contract_order=form.contract_order if is_by_contract else (),
        own_earner_note=form.own_earner_note.strip(),
    )


def edited(form: BuilderForm, edit: RowEdit, absorber: Absorber) -> BuilderForm:
    """Return the form with one row set by hand; an edit of nothing takes the row's edit back."""
    others = [each for each in form.edits if each.no != edit.no]
    if edit.amount is not None or edit.due_on is not None:
        others.append(edit)
    return replace(form, edits=tuple(sorted(others, key=lambda each: each.no)), absorber=absorber)


def resting_on(form: BuilderForm, request: WaiverRequest) -> BuilderForm:
    """Return the form with an approved waiver: what was granted, unless less of it is written already."""
    granted = request.amounts
    kept = {part: min(form.waived.amount_of(part), granted.amount_of(part)) for part in WAIVABLE}
    amounts = components_of(kept) if any(kept.values()) else granted
    return replace(
        form,
        penalty=amounts.penalty,
        fees=amounts.fees,
        interest=amounts.interest,
        principal=amounts.principal,
        approval_no=request.approval_no,
        approved_until=request.valid_until,
        request_id=request.id,
    )


def _first_day(form: BuilderForm) -> date | None:
    return form.own_days[0] if form.interval is Interval.OWN and form.own_days else form.first_on


def _problems(form: BuilderForm, debt: Components) -> list[tuple[str, Sentence]]:
    found = [(name, _unreadable(name)) for name in sorted(form.unreadable)]
    found += _day_problems(form)
    for part in WAIVABLE:
        waived, owed = form.waived.amount_of(part), debt.amount_of(part)
        if waived > owed:
            found.append((part.value, say("at most {owed}", owed=owed)))
        elif waived.is_negative:
            found.append((part.value, say("not below zero")))
    for name, amount in (("down", form.down), ("balloon", form.balloon)):
        if amount is not None and amount.is_negative:
            found.append((name, say("not below zero")))
    if form.each is not None and form.interval is not Interval.OWN and "each" not in form.unreadable:
        found += _each_problems(form.each, form, debt)
    if form.running_rate is not None and not 0 <= form.running_rate <= _MOST_RATE:
        found.append(("running", say("between 0 and 100 per cent")))
    payable = debt.total - form.waived.total
    if not found and (form.deferred.is_negative or form.deferred >= payable):
        found.append(("deferred", say("less than {payable}", payable=payable)))
    return found


def _each_problems(each: Money, form: BuilderForm, debt: Components) -> list[tuple[str, Sentence]]:
    """Say what is wrong with the amount of an instalment: none may be above everything that is to be paid."""
    if each <= ZERO:
        return [("each", say("above zero"))]
    payable = debt.total - form.waived.total - form.deferred - form.down
    if payable > ZERO and each > payable and not form.running_rate:
        return [("each", say("at most {owed}", owed=payable))]
    return []


def _day_problems(form: BuilderForm) -> list[tuple[str, Sentence]]:
    if form.interval is Interval.OWN:
        if "own_days" in form.unreadable:
            return []
        if not form.own_days:
            return [("own_days", say("name at least one day"))]
        later = next((day for earlier, day in pairwise(form.own_days) if day <= earlier), None)
        return [("own_days", say("{day} does not follow the day before it", day=later))] if later else []
    if form.first_on is None and "first_on" not in form.unreadable:
        return [("first_on", say("a day is missing"))]
    return []


def _unreadable(name: str) -> Sentence:
    if name in NUMBERS:
        least, most = NUMBERS[name]
        return say("a whole number from {least} to {most}", least=least, most=most)
    if name in _DAYS:
        return say("no such day")
    return say("between 0 and 100 per cent") if name == "running" else say("no amount")


def _deferred(form: BuilderForm, debt: Components) -> Components:
    """Leave out what the order would settle last."""
    payable = debt - form.waived
    try:
        included = allocate(payable.total - form.deferred, payable, form.order).applied
    except BadInputError as problem:
        raise FormError({"deferred": problem.sentence}) from problem
    return payable - included
