"""Decides what a payment being typed would do, and books it; knows no Qt."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.sentences import say
from casedesk.domain.spreading import GROUND_NAMES
from casedesk.services.booking import NewPayment, SurplusError
from casedesk.services.payments import PaymentPreview, PaymentRow, PaymentService
from casedesk.services.payoffs import settling
from casedesk.services.spreading import SpreadPreview, SpreadService
from casedesk.services.vouchers import read_picture
from casedesk.ui import formats
from casedesk.ui.looks import Part, Text
from casedesk.ui.payments.presenter.ledger import PART_COLORS, parts_of
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class Told:
    """What a payment being typed would do."""

    parts: tuple[Part, ...] = ()
    keeps: tuple[Text, ...] = ()
    rest: Text = ""


@dataclass(frozen=True)
class PaymentForm:
    """What stands in the dialog; None where a field holds no amount or day."""

    case_id: int | None = None
    amount: Money | None = None
    paid_on: date | None = None
    channel: PaymentChannel = PaymentChannel.TRANSFER
    voucher_no: str = ""
    payer: str = ""
    note: str = ""
    is_confirmed: bool = True
    picture: Path | None = None
    is_spread: bool = False
    reason: str = ""
    """Why another payment is corrected by this one."""


class RecordView(Protocol):
    """What the dialog must be able to do."""

    def show_told(self, told: Told) -> None:
        """Show what the payment would do."""

    def show_problems(self, problems: dict[str, Text]) -> None:
        """Show what is wrong below the fields."""

    def show_double(self, text: Text) -> None:
        """Warn that the payment seems to be recorded; pressing once more records it."""

    def accept_surplus(self, amount: Money, over: Money) -> bool:
        """Ask whether a payment that is more than is owed is meant."""

    def show_debts(self, number: int) -> None:
        """Offer to share the payment out where the person has several debts with the client."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show why it was not booked."""

    def finish(self, payment: Payment) -> None:
        """Close with the booked payment."""


class RecordPresenter:
    """Holds one payment while it is typed."""

    def __init__(
        self,
        service: PaymentService,
        actor: Operator,
        tasks: Tasks,
        spreading: SpreadService | None = None,
        corrects: Payment | None = None,
    ) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._spreading = spreading
        self.corrects = corrects
        """The payment in whose place this one is entered."""
        self._view: RecordView
        self._form = PaymentForm()
        self._warned: NewPayment | None = None

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._service.today

    def attach(self, view: RecordView) -> None:
        """Take the dialog."""
        self._view = view

    def changed(self, form: PaymentForm) -> None:
        """Work out what the payment would do."""
        self._form = form
        case_id, amount, day = form.case_id, form.amount, form.paid_on
        if case_id is None or amount is None or amount.fen <= 0 or day is None:
            self._view.show_told(Told())
            return
        if form.is_spread and self._spreading is not None:
            spreading = self._spreading
            self._tasks.run(
                lambda _p: spreading.preview(self._actor, case_id, amount, day),
                lambda found: self._view.show_told(_shared(found)),
                lambda _error: self._view.show_told(Told()),
                owner=self,
                key="preview",
            )
            return
        self._tasks.run(
            lambda _p: self._service.preview(self._actor, case_id, amount, day, self.corrects),
            lambda preview: self._view.show_told(
                _told(preview, amount, is_confirmed=form.is_confirmed, is_instead=self.corrects is not None)
            ),
            lambda _error: self._view.show_told(Told()),
            owner=self,
            key="preview",
        )

    def record(self, form: PaymentForm) -> None:
        """Book the payment, if nothing is missing."""
        problems: dict[str, Text] = {}
        if form.case_id is None:
            problems["case"] = say("Choose the case.")
        if form.amount is None or form.amount.fen <= 0:
            problems["amount"] = say("Enter an amount above zero.")
        if form.paid_on is None:
            problems["paid_on"] = say("This is no day; write it like 2026-05-09.")
        elif form.paid_on > self.today:
            problems["paid_on"] = say("The day lies in the future.")
        if self.corrects is not None and not form.reason.strip():
            problems["reason"] = say("A correction needs a reason.")
        self._view.show_problems(problems)
        if problems or form.case_id is None or form.amount is None or form.paid_on is None:
            return
        new = NewPayment(
            form.case_id,
            form.amount,
            form.paid_on,
            form.channel,
            form.payer,
            form.voucher_no,
            form.is_confirmed,
            form.note,
        )
        self._book(new, form)

    def look_for_debts(self, case_id: int) -> None:
        """Find out whether the person has several debts with the client."""
        if self._spreading is None or self.corrects is not None:
            return
        spreading = self._spreading
        self._tasks.run(
            lambda _p: len(spreading.debts(self._actor, case_id)),
            self._view.show_debts,
            self._view.show_error,
            owner=self,
            key="debts",
        )

    def _book(self, new: NewPayment, form: PaymentForm, *, takes_surplus: bool = False) -> None:
        def failed(error: CaseDeskError) -> None:
            if not isinstance(error, SurplusError):
                self._view.show_error(error)
            elif self._view.accept_surplus(new.amount, error.over):
                self._book(new, form, takes_surplus=True)
            else:
                self._view.show_error(error)

        self._tasks.run(
            lambda _p: self._booked(new, form, takes_surplus=takes_surplus), self._came, failed, owner=self
        )

    def _booked(self, new: NewPayment, form: PaymentForm, *, takes_surplus: bool) -> Payment | PaymentRow:
        """Book the payment, or return the one that it seems to be."""
        if form.picture is not None:
            new = replace(new, picture=read_picture(form.picture))
        if self.corrects is not None:
            return self._service.correct(
                self._actor, self.corrects, new, form.reason, takes_surplus=takes_surplus
            )
        plain = replace(new, picture=b"", note="")
        doubles = [] if plain == self._warned else self._service.doubles(self._actor, new)
        if doubles:
            self._warned = plain
            return doubles[0]
        if form.is_spread and self._spreading is not None:
            return self._spreading.record(self._actor, new, takes_surplus=takes_surplus)[0]
        return self._service.record(self._actor, new, takes_surplus=takes_surplus)

    def _came(self, found: Payment | PaymentRow) -> None:
        if isinstance(found, Payment):
            self._view.finish(found)
            return
        self._view.show_double(
            say(
                "{amount} of {day} on {case} looks like this payment (recorded by {who}). Press once more "
                "if it is another one.",
                amount=found.amount,
                day=found.paid_on,
                case=found.case_no,
                who=found.recorded_by,
            )
        )


def _shared(found: SpreadPreview) -> Told:
    """Tell who gets what, in the order of settling."""
    keeps = tuple(
        say(
            "{case}: {amount} ({ground})",
            case=each.case.case_no,
            amount=each.amount,
            ground=GROUND_NAMES[each.ground],
        )
        for each in found.lines
    )
    whole = total(each.amount for each in found.lines)
    parts = tuple(
        Part(each.case.case_no, formats.money(each.amount), each.amount.fen, color)
        for each, color in zip(found.lines, cycle(PART_COLORS), strict=False)
    )
    rest: Text = say("{amount} goes to %n debt(s).", amount=whole, count=found.debts)
    if found.left_over.fen > 0:
        rest = say("{left} of it is more than is owed.", left=found.left_over)
    return Told(parts, keeps, rest)


def _told(preview: PaymentPreview, amount: Money, *, is_confirmed: bool, is_instead: bool = False) -> Told:
    keeps: list[Text] = []
    if preview.kept:
        numbers = ", ".join(str(each) for each in preview.kept if each)
        if 0 in preview.kept:
            keeps.append(say("Keeps the down payment of {number}", number=preview.agreement_no))
        if numbers:
            keeps.append(
                say("Keeps instalment {numbers} of {number}", numbers=numbers, number=preview.agreement_no)
            )
    elif preview.agreement_no and preview.after is not None and preview.after.next_due is not None:
        due = preview.after.next_due
        keeps.append(
            say(
                "Part of instalment {no}; {missing} is still missing",
                no=due.instalment.no,
                missing=due.missing,
            )
        )
    keeps += [
        say("Keeps the promise of {amount} by {day}", amount=each.amount, day=each.due_on)
        for each in preview.promises
    ]
    if preview.payoff is not None and preview.after is not None and not preview.after.is_done:
        keeps.append(settling(preview.payoff))
    after = preview.owed.total - preview.applied.total
    rest: Text = say("Then {after} is owed.", after=after)
    if preview.left_over.fen > 0:
        rest = say("{left} of it is more than is owed.", left=preview.left_over)
    elif is_instead:
        rest = say("Both happen at once: the wrong payment is taken back, then this one is booked.")
    elif not is_confirmed:
        rest = say("Booked only once it is confirmed; {amount} waits.", amount=amount)
    return Told(parts_of(preview.applied), tuple(keeps), rest)
