"""The practice office's ledgers: what its cases brought in, and the payments of the months since."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, time, tzinfo

from casedesk.domain.allocation import NOTHING
from casedesk.domain.ledger import LedgerEntry, LedgerKind
from casedesk.domain.payments import Payment
from casedesk.storage import ledger
from casedesk.storage.unit_of_work import UnitOfWork


def open_ledgers(work: UnitOfWork, payments: Sequence[Payment], zone: tzinfo) -> None:
    """Write the entries of payments that were stored with balances already reduced by them."""
    by_case: dict[int, list[Payment]] = defaultdict(list)
    for each in payments:
        if each.applied is not None:
            by_case[each.case_id].append(each)
    for case_id, booked in by_case.items():
        if not ledger.entries(work, case_id):
            work.ledger_entries.add_many(_entries(work, case_id, booked, zone))


def _entries(work: UnitOfWork, case_id: int, booked: Sequence[Payment], zone: tzinfo) -> list[LedgerEntry]:
    case = work.cases.get(case_id)
    placement = work.placements.get(case.placement_id)
    opening = case.debt.owed
    entries = []
    for each in sorted(booked, key=lambda payment: payment.paid_on):
        applied = each.applied or NOTHING
        opening += applied
        at = datetime.combine(each.paid_on, time(18), zone)
        change = NOTHING - applied
        entries.append(
            LedgerEntry(case_id, LedgerKind.PAYMENT, each.paid_on, at, change, payment_id=each.id or None)
        )
    since = placement.assigned_on or case.debt.as_of
    first = LedgerEntry(case_id, LedgerKind.OPENING, since, placement.received_at, opening)
    return [first, *entries]
