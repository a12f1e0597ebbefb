"""Decides what the payments page shows; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from casedesk.domain.allocation import Components
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.booking import SurplusError
from casedesk.services.payment_files import PaymentFileService
from casedesk.services.payment_tray import PaymentTray
from casedesk.services.payments import PaymentService
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Part, Text, Tone
from casedesk.ui.work import Tasks

ALL: Final = "all"
WAITING: Final = "waiting"
"""The tab of lines of payment files that wait for a case."""
FILES: Final = "files"
CHANNELS: Final = {
    PaymentChannel.TRANSFER: say("Bank transfer"),
    PaymentChannel.CLIENT_REPORT: say("Client's report"),
    PaymentChannel.AUTO_DEBIT: say("Automatic debit"),
    PaymentChannel.OTHER: say("Other way"),
}
_STATES: Final = {
    PaymentStatus.CLAIMED: say("Claimed"),
    PaymentStatus.CONFIRMED: say("Confirmed"),
    PaymentStatus.VOID: say("Void"),
}
PART_COLORS: Final = ("accent.base", "status.info.solid", "status.warn.solid", "status.neutral.solid")


class Ledger(Protocol):
    """One line of the ledger, as far as its chip goes."""

    @property
    def status(self) -> PaymentStatus:
        """Return whether the client's account has seen the money."""
        ...

    @property
    def reverses_id(self) -> int | None:
        """Return the entry that this one takes back."""
        ...


@dataclass(frozen=True)
class Detail:
    """Everything the pane says about one payment."""

    payment: Payment
    row: tuple[object, ...]
    mark: Mark
    parts: tuple[Part, ...]
    left_over: Text
    facts: tuple[tuple[str, Text, Text], ...]
    """Icon, what it is, what it says."""
    can_confirm: bool
    can_reverse: bool
    reason: Text
    """Why neither can be done."""


class PaymentsView(Protocol):
    """What the page must be able to do."""

    def show_list(self, source: "PaymentRows", tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        """Show tabs and rows of the ledger."""

    def show_books(self, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        """Show the tray or the files, which read their own lines."""

    def show_detail(self, detail: Detail | None) -> None:
        """Show one payment in the pane."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def tell(self, text: Text) -> None:
        """Tell what was done."""

    def accept_surplus(self, amount: Money, over: Money) -> bool:
        """Ask whether a payment that is more than is owed is meant."""


def state_mark(line: Ledger, *, is_reversed: bool) -> Mark:
    """Return the chip of a payment."""
    if line.reverses_id is not None:
        return Mark(Tone.WARN, "undo", say("Reversal"))
    if is_reversed:
        return Mark(Tone.NEUTRAL, "undo", say("Reversed"))
    tone, icon = {
        PaymentStatus.CLAIMED: (Tone.INFO, "clock"),
        PaymentStatus.CONFIRMED: (Tone.OK, "check"),
        PaymentStatus.VOID: (Tone.NEUTRAL, "x"),
    }[line.status]
    return Mark(tone, icon, _STATES[line.status])


def parts_of(split: Components | None) -> tuple[Part, ...]:
    """Return the split of a payment as the bar shows it."""
    if split is None:
        return ()
    return tuple(
        Part(part.label, formats.money(amount), abs(amount.fen), color)
        for (part, amount), color in zip(split.parts(), PART_COLORS, strict=True)
    )


class PaymentRows:
    """The payments of one tab, read by windows."""

    def __init__(
        self,
        service: PaymentService,
        actor: Operator,
        statuses: tuple[PaymentStatus, ...],
        count: int,
        order: tuple[str, bool] = ("", True),
    ) -> None:
        self._service, self._actor, self._statuses = service, actor, statuses
        self._count, self._order = count, order

    def count(self) -> int:
        """Return how many payments the tab has."""
        return self._count

    def rows(self, first: int, amount: int) -> Sequence[tuple[object, ...]]:
        """Return a window of lines; case, reversal and key stand behind the columns."""
        order, is_descending = self._order
        found = self._service.rows(
            self._actor, first, amount, statuses=self._statuses, order=order, is_descending=is_descending
        )
        return [
            (
                each.paid_on,
                each.debtor,
                each.case_no,
                each.client,
                each.amount,
                CHANNELS[each.channel],
                state_mark(each, is_reversed=each.is_reversed),
                each.voucher_no or None,
                each.recorded_by,
                each.case_id,
                each.is_reversed,
                each.id,
            )
            for each in found
        ]

    def sorted_by(self, place: int, key: str, *, is_descending: bool) -> "PaymentRows":  # noqa: ARG002
        """Return the same tab in another order."""
        return PaymentRows(self._service, self._actor, self._statuses, self._count, (key, is_descending))


class PaymentsPresenter:
    """Reads the ledger, confirms and reverses."""

    def __init__(
        self,
        service: PaymentService,
        actor: Operator,
        tasks: Tasks,
        files: PaymentFileService | None = None,
        tray: PaymentTray | None = None,
    ) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._files, self._tray = files, tray
        self._view: PaymentsView
        self.in_books: dict[str, int] = {}
        """How many lines wait and how many files were taken; empty for those who may not see them."""
        self.counts: dict[PaymentStatus, int] = {}
        self.chosen = ALL
        self.detail: Detail | None = None

    @property
    def may_record(self) -> bool:
        """Tell whether this person may book payments."""
        return self._actor.may(Right.RECORD_PAYMENTS)

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._service.today

    @property
    def shown(self) -> int:
        """Return how many payments the chosen tab has."""
        if self.chosen == ALL:
            return sum(self.counts.values())
        if self.chosen in {WAITING, FILES}:
            return self.in_books.get(self.chosen, 0)
        return self.counts.get(PaymentStatus(self.chosen), 0)

    def attach(self, view: PaymentsView) -> None:
        """Take the page that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Count and read again."""
        self._tasks.run(
            lambda _p: (self._service.counts(self._actor), self._count_books()),
            self._counted,
            self._view.show_error,
            owner=self,
            key="counts",
        )

    def choose(self, tab: str) -> None:
        """Show another tab."""
        self.chosen = tab
        self._show()

    def show(self, row: tuple[object, ...] | None) -> None:
        """Show one line in the pane."""
        if row is None:
            self.detail = None
            self._view.show_detail(None)
            return
        key = row[-1]
        assert isinstance(key, int)
        self._tasks.run(
            lambda _p: self._service.get(self._actor, key),
            lambda payment: self._read(payment, row),
            self._view.show_error,
            owner=self,
            key="detail",
        )

    def confirm(self) -> None:
        """Confirm the payment on show."""
        if self.detail is None or not self.detail.can_confirm:
            return
        self._confirm(self.detail.payment)

    def reverse(self, reason: str) -> None:
        """Reverse the payment on show."""
        if self.detail is None or not self.detail.can_reverse:
            return
        payment = self.detail.payment
        self._tasks.run(
            lambda _p: self._service.reverse(self._actor, payment, reason),
            lambda _done: self._changed(say("Reversed; both entries stay in the ledger.")),
            self._view.show_error,
            owner=self,
        )

    def recorded(self, payment: Payment) -> None:
        """Tell that a payment was booked, and read again."""
        told = say("{amount} recorded.", amount=payment.amount)
        self._changed(told)

    def _confirm(self, payment: Payment, *, takes_surplus: bool = False) -> None:
        def failed(error: CaseDeskError) -> None:
            if not isinstance(error, SurplusError):
                self._view.show_error(error)
            elif self._view.accept_surplus(payment.amount, error.over):
                self._confirm(payment, takes_surplus=True)

        self._tasks.run(
            lambda _p: self._service.confirm(self._actor, payment, takes_surplus=takes_surplus),
            lambda _done: self._changed(say("Confirmed and booked against the debt.")),
            failed,
            owner=self,
        )

    def _changed(self, told: Sentence) -> None:
        self._view.tell(told)
        self.load()

    def _count_books(self) -> dict[str, int]:
        if self._files is None or self._tray is None or not self.may_record:
            return {}
        waiting, _amount = self._tray.waiting(self._actor)
        return {WAITING: waiting, FILES: self._files.count(self._actor)}

    def _counted(self, counted: tuple[dict[PaymentStatus, int], dict[str, int]]) -> None:
        self.counts, self.in_books = counted
        self._show()

    def _show(self) -> None:
        tabs: list[tuple[str, Text, int]] = [(ALL, say("All"), sum(self.counts.values()))]
        tabs += [
            (each.value, text, self.counts.get(each, 0))
            for each, text in _STATES.items()
            if self.counts.get(each) or each.value == self.chosen
        ]
        if self.in_books:
            tabs.append((WAITING, say("Waiting"), self.in_books[WAITING]))
            tabs.append((FILES, say("Files"), self.in_books[FILES]))
        if self.chosen in {WAITING, FILES}:
            self._view.show_books(tabs, self.chosen)
            return
        statuses = () if self.chosen == ALL else (PaymentStatus(self.chosen),)
        rows = PaymentRows(self._service, self._actor, statuses, self.shown)
        self._view.show_list(rows, tabs, self.chosen)

    def _read(self, payment: Payment, row: tuple[object, ...]) -> None:
        is_reversed = bool(row[-2])
        is_open = payment.status is not PaymentStatus.VOID and payment.reverses_id is None and not is_reversed
        reason: Text = "" if self.may_record else say("A clerk or supervisor confirms and reverses")
        left = payment.left_over
        self.detail = Detail(
            payment,
            row,
            state_mark(payment, is_reversed=is_reversed),
            parts_of(payment.applied),
            say("{amount} more than was owed", amount=left) if left is not None and left.fen > 0 else "",
            _facts(payment, row),
            can_confirm=self.may_record and payment.status is PaymentStatus.CLAIMED,
            can_reverse=self.may_record and is_open,
            reason=reason if is_open else "",
        )
        self._view.show_detail(self.detail)


def _facts(payment: Payment, row: tuple[object, ...]) -> tuple[tuple[str, Text, Text], ...]:
    facts: list[tuple[str, Text, Text]] = [
        ("calendar", say("Paid on"), formats.formats().day(payment.paid_on)),
        ("bank", say("Channel"), CHANNELS[payment.channel]),
        ("user", say("Payer"), payment.payer),
        ("document", say("Voucher"), payment.voucher_no),
        ("attach", say("Voucher's picture"), say("kept") if payment.voucher_sha256 else ""),
        ("printer", say("Receipt no."), payment.receipt_no),
        ("swap", say("In place of payment"), str(payment.corrects_id) if payment.corrects_id else ""),
        ("pencil", say("Recorded by"), str(row[8])),
        ("info", say("Note"), payment.note),
    ]
    return tuple(each for each in facts if each[2])
