"""Decides what the ledger of a case shows, entry by entry and on any past day; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from casedesk.domain.allocation import Components
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.ledger import LEDGER_NAMES, DayBalance, LedgerKind
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services.ledger import LedgerLine, LedgerService
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.work import Tasks

_LOOKS: Final = {
    LedgerKind.OPENING: (Tone.NEUTRAL, "folder"),
    LedgerKind.CLIENT_FILE: (Tone.INFO, "upload"),
    LedgerKind.BY_HAND: (Tone.NEUTRAL, "pencil"),
    LedgerKind.PAYMENT: (Tone.OK, "yuan"),
    LedgerKind.REVERSAL: (Tone.WARN, "undo"),
    LedgerKind.ACCRUAL: (Tone.NEUTRAL, "clock"),
    LedgerKind.WAIVER: (Tone.OK, "check"),
    LedgerKind.WAIVER_LAPSED: (Tone.WARN, "undo"),
    LedgerKind.TAKEN_BACK: (Tone.WARN, "undo"),
}


@dataclass(frozen=True)
class Told:
    """One of the two balances of a day."""

    total: Text
    parts: Text


class LedgerView(Protocol):
    """What the dialog must be able to do."""

    def show_lines(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show the entries, the newest first."""

    def show_day(self, shown: Told, known: Told, *, do_differ: bool) -> None:
        """Show both balances of the day."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class CaseLedgerPresenter:
    """Reads the ledger of one case."""

    def __init__(self, service: LedgerService, actor: Operator, tasks: Tasks, case_id: int) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: LedgerView
        self.case_id = case_id

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._service.today

    @property
    def may_print(self) -> bool:
        """Tell whether this person may print statements."""
        return self._actor.may(Right.PRINT_PAPERS)

    def attach(self, view: LedgerView) -> None:
        """Take the dialog and show the ledger as of today."""
        self._view = view
        self._tasks.run(
            lambda _p: self._service.entries(self._actor, self.case_id),
            lambda lines: view.show_lines([self._row(each) for each in reversed(lines)]),
            view.show_error,
            owner=self,
            key="lines",
        )
        self.choose(self.today)

    def choose(self, day: date | None) -> None:
        """Show the balances of a day; a text that is no day changes nothing."""
        if day is None:
            return
        self._tasks.run(
            lambda _p: self._service.balance(self._actor, self.case_id, day),
            self._came,
            self._view.show_error,
            owner=self,
            key="day",
        )

    def _came(self, found: DayBalance) -> None:
        do_differ = found.shown != found.known
        self._view.show_day(_told(found.shown), _told(found.known), do_differ=do_differ)

    def _row(self, line: LedgerLine) -> tuple[object, ...]:
        entry, payment = line.entry, line.payment
        tone, icon = _LOOKS[entry.kind]
        return (
            self._service.day_of(entry.recorded_at),
            entry.counts_from,
            Mark(tone, icon, LEDGER_NAMES[entry.kind]),
            entry.change.total,
            line.balance.total,
            _note(line),
            (payment.voucher_no or None) if payment is not None else None,
            line.by,
            entry.id,
        )


def _note(line: LedgerLine) -> Text:
    """Return what an entry settled, or its own words; a number is the instalment whose interest ran."""
    entry = line.entry
    if entry.kind is LedgerKind.ACCRUAL and entry.note:
        return say("Instalment {no}", no=entry.note)
    if entry.note:
        return entry.note
    return _parts(entry.change)


def _parts(owed: Components) -> Text:
    told: Text = ""
    for part, amount in owed.parts():
        if amount.is_zero:
            continue
        one = say("{part} {amount}", part=part.label, amount=formats.money(amount))
        told = one if told == "" else say("{one} · {other}", one=told, other=one)
    return told


def _told(owed: Components | None) -> Told:
    if owed is None:
        return Told("—", say("The case was not here yet."))
    return Told(formats.money(owed.total), _parts(owed) or say("Nothing is owed."))
