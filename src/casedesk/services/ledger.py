"""The ledger as people read it: every entry with the balance after it, and the balance of any past day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.errors import BadInputError, NotFoundError
from casedesk.domain.ledger import DayBalance, LedgerEntry, LedgerKind
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payments import Payment
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage import ledger
from casedesk.storage.ledger import Standpoint
from casedesk.storage.shelves import Shelves

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2999


@dataclass(frozen=True)
class LedgerLine:
    """One entry with the balance after it, and the payment behind it where there is one."""

    entry: LedgerEntry
    balance: Components
    payment: Payment | None = None
    by: str = ""
    """Who recorded the payment."""


class LedgerService:
    """Reads the ledger; nothing is written here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._desk.today()

    def balance(self, actor: Operator, case_id: int, day: date, known_at: date | None = None) -> DayBalance:
        """Return what was shown of a case at the end of a day, and what is known of that day now.

        With ``known_at``, known is what was known at the end of that other day.
        """
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = ledger.balance(shelves.connection, case_id, self._standpoint(day, known_at))
        if found is None:
            raise NotFoundError(say("There is no {noun} {number}.", noun="case", number=case_id))
        return found

    def balances(self, actor: Operator, day: date, known_at: date | None = None) -> dict[int, DayBalance]:
        """Return the balances of all cases on a day, read in one go."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = ledger.balances(shelves.connection, self._standpoint(day, known_at))
            return {each.case_id: each for each in found}

    def entries(self, actor: Operator, case_id: int) -> list[LedgerLine]:
        """Return every entry in the order in which it was recorded; at least the balance brought in."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return list(_lines(shelves, case_id))

    def day_of(self, moment: datetime) -> date:
        """Return the office's day of a moment."""
        return self._desk.day_of(moment)

    def books_balance(self) -> bool:
        """Tell whether every case's entries add up to what it owes."""
        with self._desk.database.reading() as connection:
            return not ledger.unbalanced(connection)

    def _standpoint(self, day: date, known_at: date | None) -> Standpoint:
        return Standpoint(day, self._end_of(day), None if known_at is None else self._end_of(known_at))

    def _end_of(self, day: date) -> datetime:
        """Return the first moment of the following day in the office's zone."""
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise BadInputError(say("The day {day} is out of range.", day=day))
        following = datetime.combine(day + timedelta(days=1), time(), self._desk.zone)
        return following.astimezone(UTC)


def _lines(shelves: Shelves, case_id: int) -> Iterator[LedgerLine]:
    found = ledger.entries(shelves, case_id) or [_brought_in(shelves, case_id)]
    table = shelves.payments.table.c
    payments = {each.id: each for each in shelves.payments.all(table.case_id == case_id)}
    names = {each.id: each.name for each in shelves.operators.all()} if payments else {}
    balance = NOTHING
    for entry in found:
        balance += entry.change
        payment = payments.get(entry.payment_id or 0)
        by = "" if payment is None else names.get(payment.recorded_by, "")
        yield LedgerLine(entry, balance, payment, by)


def _brought_in(shelves: Shelves, case_id: int) -> LedgerEntry:
    """Return the opening of a case on which nothing has happened yet, as it would be written."""
    case = shelves.cases.get(case_id)
    came = shelves.placements.get(case.placement_id).received_at
    return LedgerEntry(case_id, LedgerKind.OPENING, case.debt.as_of, came, case.debt.owed)
