"""The ledger of a case: what changed its balance, from which day on, and when the office learned of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.allocation import Components
from casedesk.domain.sentences import Sentence, say


class LedgerKind(StrEnum):
    """Why a balance changed."""

    OPENING = "opening"
    """The balance with which the case came; written with the first change."""
    CLIENT_FILE = "client_file"
    """A client's list told another balance."""
    BY_HAND = "by_hand"
    PAYMENT = "payment"
    REVERSAL = "reversal"
    ACCRUAL = "accrual"
    """Interest that runs while a plan is kept."""
    WAIVER = "waiver"
    WAIVER_LAPSED = "waiver_lapsed"
    TAKEN_BACK = "taken_back"
    """An import was undone."""


LEDGER_NAMES: dict[LedgerKind, Sentence] = {
    LedgerKind.OPENING: say("Balance brought in"),
    LedgerKind.CLIENT_FILE: say("Client's list"),
    LedgerKind.BY_HAND: say("Entered by hand"),
    LedgerKind.PAYMENT: say("Payment received"),
    LedgerKind.REVERSAL: say("Reversal"),
    LedgerKind.ACCRUAL: say("Interest during the plan"),
    LedgerKind.WAIVER: say("Waiver"),
    LedgerKind.WAIVER_LAPSED: say("Waiver lapsed"),
    LedgerKind.TAKEN_BACK: say("Import taken back"),
}


@dataclass(frozen=True, slots=True)
class BalanceChange:
    """Why a case's balance becomes another, as a use case says it before it is recorded."""

    case_id: int
    kind: LedgerKind
    counts_from: date
    change: Components
    payment_id: int | None = None
    agreement_id: int | None = None
    placement_id: int | None = None
    note: str = ""


@dataclass(frozen=True)
class LedgerEntry:
    """One change of a case's balance by component; entries are added, never edited."""

    case_id: int
    kind: LedgerKind
    counts_from: date
    """The day on which the change takes effect."""
    recorded_at: datetime
    """The moment at which the office wrote it down: what was shown on a day knows no later entry."""
    change: Components
    payment_id: int | None = None
    agreement_id: int | None = None
    placement_id: int | None = None
    note: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class DayBalance:
    """What was owed on a case on a day, told in two ways; None where the case was not here yet."""

    case_id: int
    day: date
    shown: Components | None
    """What the program showed at the end of that day: later entries are unknown to it."""
    known: Components | None
    """What is known now of that day: every entry that counts from it or from before."""
