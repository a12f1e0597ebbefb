"""What stands in the fields of the builder, and the terms it makes."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from casedesk.domain.agreements import Terms, Waiver
from casedesk.domain.allocation import AllocationOrder, Components, Part, allocate
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedules import Interval, Remainder, RestDayShift
from casedesk.domain.sentences import Sentence, say

WAIVABLE: Final = (Part.PENALTY, Part.FEES, Part.INTEREST, Part.PRINCIPAL)


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
    copies: int = 2
    language: str = "zh"
    unreadable: frozenset[str] = frozenset()

    @property
    def waived(self) -> Components:
        """Return the waiver by component."""
        return Components(self.principal, self.interest, self.penalty, self.fees)


class FormError(CaseDeskError):
    """Fields that must change before there can be a schedule: name of the field to what is wrong."""

    def __init__(self, problems: dict[str, Sentence]) -> None:
        super().__init__(next(iter(problems.values())))
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
        copies=terms.copies,
        language=terms.language,
    )


def terms_of(form: BuilderForm, base: Terms, today: date) -> Terms:
    """Return the terms that the fields mean; raise FormError where they mean none."""
    problems = dict(_problems(form, base.debt))
    if problems or form.first_on is None:
        raise FormError(problems)
    is_own_day = form.interval is Interval.MONTHLY and form.monthly_day != form.first_on.day
    return replace(
        base,
        waiver=Waiver(form.waived, form.approval_no.strip(), form.approved_until),
        deferred=_deferred(form, base.debt),
        down_payment=form.down,
        down_on=(form.down_on or today) if form.down else None,
        instalments=form.number,
        first_on=form.first_on,
        monthly_day=form.monthly_day if is_own_day else None,
        interval=form.interval,
        shift=form.shift,
        remainder=form.remainder,
        order=form.order,
        grace_days=form.grace_days,
        copies=form.copies,
        language=form.language,
    )


def _problems(form: BuilderForm, debt: Components) -> list[tuple[str, Sentence]]:
    found = [(name, _unreadable(name)) for name in sorted(form.unreadable)]
    if form.first_on is None and "first_on" not in form.unreadable:
        found.append(("first_on", say("a day is missing")))
    for part in WAIVABLE:
        waived, owed = form.waived.amount_of(part), debt.amount_of(part)
        if waived > owed:
            found.append((part.value, say("at most {owed}", owed=owed)))
        elif waived.is_negative:
            found.append((part.value, say("not below zero")))
    if form.down.is_negative:
        found.append(("down", say("not below zero")))
    payable = debt.total - form.waived.total
    if not found and (form.deferred.is_negative or form.deferred >= payable):
        found.append(("deferred", say("less than {payable}", payable=payable)))
    return found


def _unreadable(name: str) -> Sentence:
    if name in {"approved_until", "down_on", "first_on"}:
        return say("no such day")
    return say("no amount")


def _deferred(form: BuilderForm, debt: Components) -> Components:
    """Leave out what the order would settle last."""
    payable = debt - form.waived
    try:
        included = allocate(payable.total - form.deferred, payable, form.order).applied
    except BadInputError as problem:
        raise FormError({"deferred": problem.sentence}) from problem
    return payable - included
