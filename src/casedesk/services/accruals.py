"""Brings the interest that runs during a plan into the balance, instalment by instalment."""

from dataclasses import replace
from datetime import date

from casedesk.domain.accruals import Accrual, PaidPrincipal, accrued_by
from casedesk.domain.agreements import RUNNING, Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import ZERO
from casedesk.storage import agreements, ledger
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


def accrue(
    work: UnitOfWork, agreement: Agreement, case: Case, upto: date, *, is_paying: bool = False
) -> Case:
    """Let the interest that has run by a day be owed; what ran too much goes off again.

    Return the case as stored; it stays as it is where nothing more has run.
    """
    owed, since = case.debt.owed, case.debt.as_of
    for each in pending(work, agreement, upto, is_paying=is_paying):
        amount = max(each.amount, -owed.interest)
        if amount.is_zero:
            continue
        change = Components(interest=amount)
        owed, since = owed + change, max(since, each.counts_from)
        kind, note = LedgerKind.ACCRUAL, str(each.no)
        work.enter(
            BalanceChange(case.id, kind, each.counts_from, change, agreement_id=agreement.id, note=note)
        )
    if owed == case.debt.owed:
        return case
    stored: Case = work.cases.save(replace(case, debt=case.debt.reduced_to(owed, since)))
    return stored


def pending(
    shelves: Shelves, agreement: Agreement, upto: date, *, is_paying: bool = False
) -> tuple[Accrual, ...]:
    """Return by instalment what has run by a day and is not owed yet; negative where too much is owed."""
    if not agreement.terms.running_rate or agreement.signed_on is None or agreement.status not in RUNNING:
        return ()
    paid = [
        PaidPrincipal(day, amount)
        for day, amount in agreements.principal_paid(
            shelves.connection, agreement.case_id, agreement.signed_on
        )
    ]
    there = ledger.accrued(shelves, agreement)
    run = accrued_by(agreement, paid, upto, is_paying=is_paying)
    missing = (replace(each, amount=each.amount - there.get(each.no, ZERO)) for each in run)
    return tuple(each for each in missing if not each.amount.is_zero)
