"""The practice office's agreements, one or more in every state, and the payments on them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver, spread_waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import CaseStatus
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.schedules import Instalment, Interval, RestDayShift
from casedesk.domain.waivers import WaiverAnswer
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreements import AgreementService
from casedesk.services.booking import NewPayment
from casedesk.services.payments import PaymentService
from casedesk.services.practice_rows import StoredCase
from casedesk.services.practice_story import Story

_HIGHEST: Final = Money.of(90_000)
_STEPS: Final = (
    AgreementStatus.DRAFT,
    AgreementStatus.PENDING,
    AgreementStatus.APPROVED,
    AgreementStatus.PRINTED,
    AgreementStatus.SIGNED,
)


@dataclass(frozen=True)
class Script:
    """How one agreement goes: how long ago it began, how far it gets, who pays what."""

    ago: int
    until: AgreementStatus
    instalments: int = 6
    waives: bool = False
    down: bool = False
    paid: int = 0
    """How many instalments come in time."""
    part_after: int | None = None
    """Days after the next due day when only a part of it comes."""
    in_grace: bool = False
    """Every two weeks, so that the next instalment was due two days ago."""
    amended_after: int | None = None
    """Days after the signing when a longer plan takes its place."""


_SCRIPTS: Final = (
    Script(1, AgreementStatus.DRAFT),
    Script(2, AgreementStatus.PENDING),
    Script(3, AgreementStatus.PENDING, instalments=12, waives=True),
    Script(3, AgreementStatus.APPROVED, waives=True),
    Script(4, AgreementStatus.PRINTED, instalments=9),
    Script(20, AgreementStatus.VOID),
    Script(100, AgreementStatus.SIGNED, paid=3),
    Script(70, AgreementStatus.SIGNED, down=True, paid=2, waives=True),
    Script(45, AgreementStatus.SIGNED, paid=2, in_grace=True),
    Script(90, AgreementStatus.SIGNED, paid=1, amended_after=30),
    Script(110, AgreementStatus.SIGNED, paid=1, part_after=9),
    Script(120, AgreementStatus.SIGNED, instalments=2, paid=2),
)
"""The second from the end breaks, the last is paid in full."""


@dataclass
class Paper:
    """One agreement on its way through the story."""

    story: Story
    script: Script
    case: StoredCase | None = None
    agreement: Agreement | None = None

    def begin(self) -> None:
        """Draft it on a case that fits, if there is one, and let the next steps follow two hours apart."""
        story, script = self.story, self.script
        self.case = story.take(lambda each: _fits(story, each, script.ago))
        if self.case is None:
            return
        service = AgreementService(story.desk)
        self.agreement = service.draft(
            story.staff["C001"],
            self.case.case_id,
            self._terms(self.case.case.debt),
            approval=self._approval() if script.waives else None,
        )
        if script.until is AgreementStatus.VOID:
            story.at(story.moment(story.day(script.ago - 1), 15), self._void)
            return
        steps = (self._submit, self._approve, self._print, self._sign)
        wanted = _STEPS.index(script.until)
        began = story.moment(story.day(script.ago), 10)
        for number, step in enumerate(steps[:wanted], start=1):
            story.at(began + timedelta(hours=2 * number), step)

    @property
    def _stored(self) -> Agreement:
        if self.agreement is None:
            raise RuntimeError("the story begins with the draft")
        return self.agreement

    def _terms(self, debt: Debt) -> Terms:
        script = self.script
        waived = Components()
        if script.waives:
            waived = spread_waiver(Money.of_fen(debt.owed.penalty.fen // 2), debt.owed)
        first = self._first_on()
        return Terms(
            debt=debt.owed,
            as_of=debt.as_of,
            waiver=Waiver(waived, self._approval_no if script.waives else ""),
            down_payment=Money.of(1000) if script.down else ZERO,
            down_on=self.story.day(script.ago) + timedelta(days=3) if script.down else None,
            instalments=script.instalments,
            first_on=first,
            interval=Interval.BIWEEKLY if script.in_grace else Interval.MONTHLY,
            shift=RestDayShift.NONE if script.in_grace else RestDayShift.NEXT_WORKDAY,
        )

    @property
    def _approval_no(self) -> str:
        return f"JM-{self.story.today:%Y}-018"

    def _approval(self) -> WaiverAnswer:
        """Return what the client's letter says."""
        story = self.story
        until = story.today + timedelta(days=90)
        note = "批准函原件在委托方档案"
        return WaiverAnswer(self._approval_no, story.desk.today(), "贷后管理部 李经理", until, note=note)

    def _first_on(self) -> date:
        if self.script.in_grace:
            return self.story.day(2 + 14 * self.script.paid)
        return self.story.day(self.script.ago) + timedelta(days=12)

    def _submit(self) -> None:
        story = self.story
        self.agreement = AgreementService(story.desk).submit(story.staff["C001"], self._stored)

    def _approve(self) -> None:
        story = self.story
        self.agreement = AgreementService(story.desk).approve(story.staff["S001"], self._stored)

    def _print(self) -> None:
        story = self.story
        self.agreement, _paper = AgreementPrinting(story.desk).print(story.staff["P001"], self._stored)

    def _void(self) -> None:
        story = self.story
        reason = "债务人改变主意，协议不再签署"
        self.agreement = AgreementService(story.desk).void(story.staff["C001"], self._stored, reason)

    def _sign(self) -> None:
        story, script = self.story, self.script
        day = story.day(script.ago)
        service, clerk = AgreementService(story.desk), story.staff["C001"]
        copies = [each.id for each in service.signing_state(clerk, self._stored).open]
        self.agreement = service.sign(clerk, self._stored, day, copies)
        rows = [each for each in self._stored.schedule if each.no == 0 or each.no <= script.paid]
        for row in rows:
            self._pay(row, row.amount, 0)
        if script.amended_after is not None:
            amended = story.moment(story.day(script.ago - script.amended_after), 10)
            story.at(amended, self._amend)
        if script.part_after is not None:
            missed = self._stored.schedule[len(rows)]
            story.at(story.moment(missed.due_on + timedelta(days=5), 8), self._follow_up)
            self._pay(missed, Money.of_fen(missed.amount.fen // 3), script.part_after)

    def _amend(self) -> None:
        """Put a longer plan in place of the signed one, on what is owed by then."""
        story, ago = self.story, self.script.ago - (self.script.amended_after or 0)
        older = AgreementLists(story.desk).get(story.staff["C001"], self._stored.id)
        drafted = AgreementService(story.desk).amend(story.staff["C001"], older, note="工资推迟，延长分期")
        first = story.day(ago) + timedelta(days=14)
        terms = replace(drafted.terms, instalments=10, first_on=first, interval=Interval.MONTHLY)
        self.agreement = AgreementService(story.desk).revise(story.staff["C001"], drafted, terms)
        self.script = Script(ago, AgreementStatus.SIGNED, paid=2)
        steps = (self._submit, self._approve, self._print, self._sign)
        for number, step in enumerate(steps, start=1):
            story.at(story.moment(story.day(ago), 10) + timedelta(hours=number), step)

    def _follow_up(self) -> None:
        AgreementService(self.story.desk).follow_up()

    def _pay(self, row: Instalment, amount: Money, late: int) -> None:
        story = self.story
        day = row.due_on + timedelta(days=late)
        new = NewPayment(
            case_id=self._stored.case_id,
            amount=amount,
            paid_on=day,
            channel=PaymentChannel.TRANSFER,
            voucher_no=f"PZ{day:%m%d}{self._stored.case_id:04d}",
            note=f"{self._stored.agreement_no} #{row.no}",
        )
        payments = PaymentService(story.desk)
        story.at(story.moment(day, 16), lambda: _record(payments, story, new))


def _record(payments: PaymentService, story: Story, new: NewPayment) -> None:
    payments.record(story.staff["K001"], new)


def plan_agreements(story: Story) -> None:
    """Put every script into the story."""
    for script in _SCRIPTS:
        story.at(story.moment(story.day(script.ago), 10), Paper(story, script).begin)


def _fits(story: Story, each: StoredCase, ago: int) -> bool:
    case = each.case
    is_old_enough = case.assigned_on is not None and case.assigned_on < story.day(ago)
    is_loan = case.debt.product is not ProductKind.CREDIT_CARD
    return case.status is CaseStatus.ACTIVE and is_old_enough and is_loan and case.debt.balance < _HIGHEST
