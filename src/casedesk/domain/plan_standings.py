"""How a signed plan is kept on a day, what is due of it, and where that leaves its case.

Sources: Civil Code 203 (a period that ends on a rest day ends with the next workday), 563 and 578 (breach),
677 (who pays earlier pays interest for the actual time);
the plan's own clauses: grace, written reminder, days to make good, the whole rest due and the waiver lapsed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from casedesk.domain.agreements import RUNNING, Agreement, AgreementStatus
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case, CaseStatus, NextStep, StepKind
from casedesk.domain.instalment_states import WEEKENDS, InstalmentStanding, InstalmentState, states
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.schedules import Instalment
from casedesk.domain.workdays import OfficeCalendar


@dataclass(frozen=True)
class PlanStanding:
    """How a signed agreement is kept on a day."""

    instalments: tuple[InstalmentStanding, ...]
    today: date
    accelerated_on: date | None = None
    """Since when the whole rest is due; None while the plan can still be kept."""
    cure_until: date | None = None
    """The last day on which paying what is missing saves a broken plan; None before the written reminder."""
    lapsed: Money = ZERO
    """What was waived and is owed again."""
    received: Money = ZERO
    """Everything received since it was signed, also beyond the instalments."""
    ran: Money | None = None
    """The interest that has run and is in the balance; None where nobody asked the ledger."""
    most: Money | None = None
    """The most that may be asked for, because the case owes no more; None where nobody asked the case."""

    @property
    def is_broken(self) -> bool:
        """Tell whether an instalment is unpaid beyond its grace, or the whole rest is due."""
        if self.accelerated_on is not None:
            return not self.is_done
        return any(each.state is InstalmentState.BROKEN for each in self.instalments)

    @property
    def is_done(self) -> bool:
        """Tell whether everything is paid; once the rest is due that includes the lapsed waiver."""
        if self.accelerated_on is not None:
            return self.rest.is_zero
        return all(each.state is InstalmentState.KEPT for each in self.instalments)

    @property
    def next_due(self) -> InstalmentStanding | None:
        """Return the first instalment that is not paid in full."""
        return next((each for each in self.instalments if each.state is not InstalmentState.KEPT), None)

    @property
    def missed(self) -> tuple[InstalmentStanding, ...]:
        """Return the instalments that are unpaid beyond their grace."""
        return tuple(each for each in self.instalments if each.state is InstalmentState.BROKEN)

    @property
    def status(self) -> AgreementStatus:
        """Return the status that a signed agreement has with this standing."""
        if self.is_done:
            return AgreementStatus.DONE
        return AgreementStatus.BROKEN if self.is_broken else AgreementStatus.SIGNED

    @property
    def kept(self) -> int:
        """Return how many instalments are paid in full."""
        return sum(each.state is InstalmentState.KEPT for each in self.instalments)

    @property
    def kept_rows(self) -> frozenset[int]:
        """Return the numbers of the instalments that are paid in full."""
        return frozenset(
            each.instalment.no for each in self.instalments if each.state is InstalmentState.KEPT
        )

    @property
    def paid(self) -> Money:
        """Return everything received towards the instalments."""
        return total(each.paid for each in self.instalments)

    @property
    def arrears(self) -> Money:
        """Return what has fallen due by the schedule and is not paid."""
        return total(each.missing for each in self.instalments if each.instalment.due_on <= self.today)

    @property
    def rest(self) -> Money:
        """Return everything still unpaid; once the rest is due without interest that never ran."""
        if self.accelerated_on is None:
            return total(each.missing for each in self.instalments)
        asked = total(self._asked(each) for each in self.instalments) + self.lapsed
        if self.ran is not None:
            agreed = total(each.instalment.amount - each.instalment.to_interest for each in self.instalments)
            asked = agreed + self.ran + self.lapsed
        rest = max(asked - self.received, ZERO)
        return rest if self.most is None else min(rest, self.most)

    @property
    def due_now(self) -> Money:
        """Return what is to be paid today: the arrears, or the whole rest once it has fallen due."""
        return self.arrears if self.accelerated_on is None else self.rest

    def _asked(self, row: InstalmentStanding) -> Money:
        """Return what an instalment still asks for: interest of the time after acceleration is not asked."""
        assert self.accelerated_on is not None
        is_early = row.instalment.due_on > self.accelerated_on
        return row.instalment.amount - row.instalment.to_interest if is_early else row.instalment.amount


def standing(
    agreement: Agreement,
    paid: Money,
    today: date,
    calendar: OfficeCalendar = WEEKENDS,
    run: Mapping[int, Money] | None = None,
    *,
    owed: Components | None = None,
) -> PlanStanding:
    """Judge a plan by what was received since it was signed.

    ``run`` is the interest that has run by instalment: whoever has paid that and everything agreed has paid
    the plan off, and the instalments ask for no more interest than ran. Nobody is asked for more than is
    ``owed`` on the case: what goes beyond that is off the last instalments. While the basis of a plan is in
    doubt no instalment counts as missed.
    """
    asked = _asked_for(agreement, paid, run)
    most = None if owed is None else payable(agreement, owed, run)
    rest = max(total(row.amount for row in asked) - max(paid, ZERO), ZERO)
    is_in_doubt = agreement.basis_changed_on is not None
    rows = states(
        asked,
        paid,
        today,
        agreement.terms.grace_days,
        calendar=calendar,
        grace_until=date.max if is_in_doubt else agreement.grace_until,
        off=ZERO if most is None or agreement.accelerated_on is not None else rest - min(rest, most),
    )
    is_accelerated = agreement.accelerated_on is not None
    return PlanStanding(
        instalments=rows,
        today=today,
        accelerated_on=agreement.accelerated_on,
        cure_until=cure_ends_on(agreement, calendar),
        lapsed=agreement.terms.waiver.amounts.total if is_accelerated else ZERO,
        received=max(paid, ZERO),
        ran=None if run is None else total(run.values()),
        most=most,
    )


def payable(agreement: Agreement, owed: Components, run: Mapping[int, Money] | None = None) -> Money | None:
    """Return the most that a plan may still ask for while its case owes so much; None once it is over.

    What it waives is not asked for until that lapses. Interest that is still to run comes on top, as long
    as anything is left that bears it.
    """
    if agreement.status not in (*RUNNING, AgreementStatus.DONE):
        return None
    if agreement.accelerated_on is not None:
        return owed.total
    left = unwaived(agreement, owed)
    if left.is_zero:
        return ZERO
    to_run = total(row.to_interest for row in agreement.schedule) - total((run or {}).values())
    return left + max(to_run, ZERO)


def unwaived(agreement: Agreement, owed: Components) -> Money:
    """Return what is owed beside what a plan waives once it is kept; a granted waiver is off already."""
    is_granted = agreement.status is AgreementStatus.DONE
    waived = NOTHING if is_granted else agreement.terms.waiver.amounts
    return total(max(amount - waived.amount_of(part), ZERO) for part, amount in owed.parts())


def _asked_for(agreement: Agreement, paid: Money, run: Mapping[int, Money] | None) -> tuple[Instalment, ...]:
    """Return the instalments; those of a plan settled before its days without interest that never ran."""
    if run is None or agreement.accelerated_on is not None:
        return agreement.schedule
    asked = tuple(_as_run(row, run.get(row.no, ZERO)) for row in agreement.schedule)
    return asked if paid >= total(row.amount for row in asked) else agreement.schedule


def _as_run(row: Instalment, interest: Money) -> Instalment:
    return replace(row, amount=row.amount - row.to_interest + interest, to_interest=interest)


def cure_ends_on(agreement: Agreement, calendar: OfficeCalendar = WEEKENDS) -> date | None:
    """Return the last day to make good after the written reminder; a rest day moves it on."""
    if agreement.noticed_on is None:
        return None
    return calendar.next_workday(agreement.noticed_on + timedelta(days=agreement.terms.cure_days))


_LEFT_ALONE: Final = frozenset(
    {CaseStatus.ON_HOLD, CaseStatus.DISPUTE, CaseStatus.LEGAL, CaseStatus.RETURNED}
)


def case_after(case: Case, plan: PlanStanding, today: date) -> Case:
    """Return the case in the status and with the next step that its plan's standing asks for.

    A case on hold, in dispute, with legal or returned keeps its status; the end of a plan settles the others
    of these, but what is disputed stays so until it is answered.
    """
    if plan.is_done and case.status not in {CaseStatus.DISPUTE, CaseStatus.RETURNED}:
        is_settled = case.debt.balance.is_zero
        return replace(case, status=CaseStatus.SETTLED if is_settled else CaseStatus.ACTIVE, next_step=None)
    if plan.is_done or case.status in _LEFT_ALONE:
        return case
    if plan.is_broken:
        return replace(case, status=CaseStatus.BROKEN, next_step=step_after_breach(plan, today))
    due = plan.next_due
    assert due is not None
    step = NextStep(StepKind.AWAIT_PAYMENT, due.instalment.due_on)
    return replace(case, status=CaseStatus.ON_PLAN, next_step=step)


def step_after_breach(plan: PlanStanding, today: date) -> NextStep:
    """Return what a broken plan asks for: a call, then the days to make good, then a review of the rest."""
    if plan.accelerated_on is not None:
        return NextStep(StepKind.REVIEW, max(today, plan.accelerated_on))
    if plan.cure_until is not None:
        return NextStep(StepKind.AWAIT_PAYMENT, max(today, plan.cure_until))
    return NextStep(StepKind.CALL, today)
