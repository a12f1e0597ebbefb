"""Repayment agreements: terms, schedule, approval and the life of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from casedesk.domain.agreement_parts import Absorber, ProofLine, RowEdit, TermsRelease
from casedesk.domain.allocation import NOTHING, AllocationOrder, Components, Part, allocate, components_of
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import Money
from casedesk.domain.schedules import Instalment, Interval, Remainder, RestDayShift, ScheduleTerms
from casedesk.domain.sentences import Sentence, say


class AgreementStatus(StrEnum):
    """The life of an agreement; the side exits are BROKEN and VOID."""

    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    PRINTED = "printed"
    SIGNED = "signed"
    DONE = "done"
    BROKEN = "broken"
    VOID = "void"
    REPLACED = "replaced"
    """Another signed agreement has taken its place; once that one is void, this one runs again."""


STATUS_NAMES: dict[AgreementStatus, Sentence] = {
    AgreementStatus.DRAFT: say("Draft"),
    AgreementStatus.PENDING: say("Pending"),
    AgreementStatus.APPROVED: say("Approved"),
    AgreementStatus.PRINTED: say("Printed"),
    AgreementStatus.SIGNED: say("On plan"),
    AgreementStatus.DONE: say("Done"),
    AgreementStatus.BROKEN: say("Broken"),
    AgreementStatus.VOID: say("Void"),
    AgreementStatus.REPLACED: say("Replaced"),
}

RUNNING = frozenset({AgreementStatus.SIGNED, AgreementStatus.BROKEN})
"""A signed plan that somebody is paying, or ought to be."""
UNSIGNED = frozenset(
    {AgreementStatus.DRAFT, AgreementStatus.PENDING, AgreementStatus.APPROVED, AgreementStatus.PRINTED},
)
"""On the way to a signature."""

_STEPS: dict[AgreementStatus, frozenset[AgreementStatus]] = {
    AgreementStatus.DRAFT: frozenset({AgreementStatus.PENDING, AgreementStatus.VOID}),
    AgreementStatus.PENDING: frozenset(
        {AgreementStatus.APPROVED, AgreementStatus.DRAFT, AgreementStatus.VOID},
    ),
    AgreementStatus.APPROVED: frozenset({AgreementStatus.PRINTED, AgreementStatus.VOID}),
    AgreementStatus.PRINTED: frozenset({AgreementStatus.SIGNED, AgreementStatus.VOID}),
    AgreementStatus.SIGNED: frozenset(
        {AgreementStatus.DONE, AgreementStatus.BROKEN, AgreementStatus.VOID, AgreementStatus.REPLACED},
    ),
    AgreementStatus.BROKEN: frozenset(
        {AgreementStatus.DONE, AgreementStatus.SIGNED, AgreementStatus.VOID, AgreementStatus.REPLACED},
    ),
    AgreementStatus.DONE: frozenset({AgreementStatus.SIGNED, AgreementStatus.BROKEN}),
    AgreementStatus.VOID: frozenset(),
    AgreementStatus.REPLACED: frozenset({AgreementStatus.SIGNED, AgreementStatus.BROKEN}),
}


@dataclass(frozen=True)
class Waiver:
    """What the client lets go, by component, and the approval that allows it."""

    amounts: Components
    approval_no: str = ""
    approved_until: date | None = None
    request_id: int | None = None
    """The request that the client answered with this approval."""


@dataclass(frozen=True)
class Terms:
    """Everything two people agree on; the schedule follows from it."""

    debt: Components
    as_of: date
    waiver: Waiver
    down_payment: Money
    down_on: date | None
    instalments: int
    first_on: date
    interval: Interval = Interval.MONTHLY
    shift: RestDayShift = RestDayShift.NEXT_WORKDAY
    remainder: Remainder = Remainder.LAST
    order: AllocationOrder = AllocationOrder.CC561
    grace_days: int = 3
    cure_days: int = 7
    """Days after the written reminder of a breach in which paying what is missing saves the plan."""
    copies: int = 2
    language: str = "zh"
    deferred: Components = NOTHING
    """The part of the debt that this agreement leaves to the original contract."""
    monthly_day: int | None = None
    """The day of later months when the first instalment falls on another."""
    each: Money | None = None
    """The amount of every instalment but the last, where the amount was agreed and not the number."""
    balloon: Money | None = None
    """The amount of the last instalment, where it is agreed apart."""
    own_days: tuple[date, ...] = ()
    """The due days, where the interval is OWN."""
    edits: tuple[RowEdit, ...] = ()
    absorber: Absorber = Absorber.LAST
    running_rate: Decimal | None = None
    """Interest on the unpaid principal while the plan runs, in per cent a year; None where none runs."""
    day_count: int = 360
    """Days of a year by which the running interest is reckoned, 360 or 365."""
    contract_order: tuple[Part, ...] = ()
    """The contract's own order of settling; counts where ``order`` is CONTRACT."""
    own_earner_note: str = ""
    """What proves that a debtor of 16 or 17 lives by work of their own (Civil Code 18)."""

    @property
    def total(self) -> Components:
        """Return what is to be paid: the debt less the waiver and what is deferred, by component."""
        return self.debt - self.waiver.amounts - self.deferred

    @property
    def for_schedule(self) -> ScheduleTerms:
        """Return what the schedule follows from."""
        return ScheduleTerms(
            total=self.total,
            down_payment=self.down_payment,
            down_on=self.down_on,
            instalments=self.instalments,
            first_on=self.first_on,
            interval=self.interval,
            shift=self.shift,
            remainder=self.remainder,
            order=self.order,
            monthly_day=self.monthly_day,
            each=self.each,
            balloon=self.balloon,
            own_days=self.own_days,
            edits=self.edits,
            absorber=self.absorber,
            running_rate=self.running_rate,
            day_count=self.day_count,
            runs_from=self.as_of,
            contract_order=self.contract_order,
        )

    def following(self, schedule: Sequence[Instalment]) -> "Terms":
        """Return these terms with number and first day as their schedule has them."""
        rows = [row for row in schedule if row.no]
        if self.interval is not Interval.OWN and self.each is None:
            return self
        first_on = self.own_days[0] if self.interval is Interval.OWN else self.first_on
        return replace(self, instalments=len(rows), first_on=first_on)


_WAIVED_FIRST = (Part.PENALTY, Part.FEES, Part.INTEREST, Part.PRINCIPAL)


def spread_waiver(amount: Money, debt: Components) -> Components:
    """Split a waiver over the components: penalty first, then fees, interest and last the principal."""
    left, waived = amount, {}
    for part in _WAIVED_FIRST:
        waived[part] = min(left, debt.amount_of(part))
        left -= waived[part]
    if not left.is_zero:
        raise RefusedError(say("A waiver of {amount} is more than the whole debt.", amount=amount))
    return components_of(waived)


def lapsed_into(owed: Components, waived: Components) -> Components:
    """Return what is still owed once a waiver takes effect; parts already paid take nothing below zero."""
    by_part = {part: min(owed.amount_of(part), amount) for part, amount in waived.parts()}
    granted = components_of(by_part)
    rest = min(waived.total - granted.total, owed.total - granted.total)
    return owed - granted - spread_waiver(rest, owed - granted)


def deferred_by(
    total: Money,
    debt: Components,
    waived: Components,
    order: AllocationOrder,
    contract_order: tuple[Part, ...] = (),
) -> Components:
    """Return what stays outside an agreement over ``total``; refuse a total above the debt."""
    payable = debt - waived
    if total > payable.total:
        raise RefusedError(
            say(
                "The agreed total {total} is more than is owed, {owed}. Nobody may be asked for more.",
                total=total,
                owed=payable.total,
            ),
        )
    settled = allocate(total, payable, order, contract_sequence=contract_order or None)
    return payable - settled.applied


@dataclass(frozen=True)
class Agreement:
    """One repayment agreement in one revision."""

    agreement_no: str
    case_id: int
    terms: Terms
    schedule: tuple[Instalment, ...]
    revision: int = 1
    status: AgreementStatus = AgreementStatus.DRAFT
    drafted_by: int = 0
    approved_by: int | None = None
    approved_at: datetime | None = None
    signed_on: date | None = None
    note: str = ""
    replaces_id: int | None = None
    """The agreement that this one amends or replaces once it is signed."""
    offer_id: int | None = None
    """The offer sheet from which it was chosen."""
    releases: tuple[TermsRelease, ...] = ()
    proof: tuple[ProofLine, ...] = ()
    """The arithmetic as it stood when the agreement was approved."""
    signers: tuple[str, ...] = ()
    """Whose signatures the printed paper asks for (``Signer.key``); empty before it is printed."""
    broken_on: date | None = None
    """The day after the last day of grace of the first instalment missed."""
    noticed_on: date | None = None
    """The day on which the written reminder of the breach arrived."""
    accelerated_on: date | None = None
    """The day from which the whole rest is due and the waiver holds no longer."""
    grace_until: date | None = None
    """No instalment counts as missed through this day: something the debtor asked waits for its answer."""
    checked_at: datetime | None = None
    """When the scan of the signed paper was held against the stored text."""
    checked_by: int | None = None
    basis_changed_on: date | None = None
    """The day on which the client's word about the debt before the cut-off changed what it rests on."""
    basis_note: str = ""
    id: int = 0
    version: int = 0

    def moved_on(self, status: AgreementStatus) -> "Agreement":
        """Return this agreement one step further; steps that the paper's life forbids are refused."""
        if status not in _STEPS[self.status]:
            raise RefusedError(
                say(
                    "Agreement {number} is {now} and cannot become {wanted}.",
                    number=self.agreement_no,
                    now=STATUS_NAMES[self.status],
                    wanted=STATUS_NAMES[status],
                ),
            )
        return replace(self, status=status)
