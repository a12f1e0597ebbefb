"""Brings the interest that runs during a plan into the balance, instalment by instalment."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from casedesk.domain.accruals import Accrual, PaidPrincipal, accrued_by
from casedesk.domain.agreements import RUNNING, Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import SYSTEM, Right
from casedesk.services.desk import Desk
from casedesk.storage import agreements, ledger
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


def accrue(
    work: UnitOfWork, agreement: Agreement, case: Case, upto: date, *, is_paying: bool = False
) -> Case:
    """Let the interest that has run by a day be owed; what ran too much goes off again.

    Return the case as stored; it stays as it is where nothing more has run.
    """
    return _entered(work, agreement, case, pending(work, agreement, upto, is_paying=is_paying))


def rolled_back(work: UnitOfWork, agreement: Agreement, case: Case, day: date) -> Case:
    """Take off again what ran after a day, so that a payment of that day meets what was owed then.

    Interest that other payments have settled meanwhile stays. Return the case as stored.
    """
    ran = ledger.accrued_after(work, agreement, day)
    latest_first = sorted(ran.items(), key=lambda each: each[0][1], reverse=True)
    return _entered(work, agreement, case, [Accrual(no, at, -amount) for (no, at), amount in latest_first])


def run_on(work: UnitOfWork, agreement: Agreement, case: Case, day: date, today: date) -> Case:
    """Let interest run on to today after a payment of an earlier day was booked or taken back.

    Payments of the days between have asked for what had run by then, as they did before. Return the case
    as stored.
    """
    payments = agreements.principal_paid(work.connection, agreement)
    days = [(paid_on, True) for paid_on, _ in payments if day < paid_on <= today]
    for upto, is_paying in (*days, (today, False)):
        run = pending(work, agreement, upto, is_paying=is_paying)
        case = _entered(work, agreement, case, run, off_principal=True)
    return case


def _entered(
    work: UnitOfWork,
    agreement: Agreement,
    case: Case,
    accruals: Iterable[Accrual],
    *,
    off_principal: bool = False,
) -> Case:
    """Bring interest into the balance, or off it as far as it is still owed; return the case as stored.

    Interest that was paid and never ran goes off the principal, if told so.
    """
    owed, since = case.debt.owed, case.debt.as_of
    for each in accruals:
        interest = max(each.amount, -owed.interest)
        paid_too_much = min(interest - each.amount, owed.principal) if off_principal else ZERO
        change = Components(principal=-paid_too_much, interest=interest)
        if change.is_zero:
            continue
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
        PaidPrincipal(day, amount) for day, amount in agreements.principal_paid(shelves.connection, agreement)
    ]
    there = ledger.accrued(shelves, agreement)
    run = accrued_by(agreement, paid, upto, is_paying=is_paying)
    missing = (replace(each, amount=each.amount - there.get(each.no, ZERO)) for each in run)
    return tuple(each for each in missing if not each.amount.is_zero)


def run_by(shelves: Shelves, agreement: Agreement, day: date) -> dict[int, Money]:
    """Return by instalment the interest that has run by a day of payment, owed already or not."""
    run = ledger.accrued(shelves, agreement)
    for each in pending(shelves, agreement, day, is_paying=True):
        run[each.no] = run.get(each.no, ZERO) + each.amount
    return run


def accrue_due(desk: Desk) -> int:
    """Let the interest of every running plan be owed that has run by today; return how many plans it was.

    Each has its own short transaction and entry, as a day that changes has no actor but the program.
    """
    today = desk.today()
    return sum(_accrued(desk, key, today) for key in list(_behind(desk, today)))


def _behind(desk: Desk, today: date) -> Iterator[int]:
    """Yield the running plans whose balance lacks interest."""
    with desk.reading(SYSTEM, Right.VIEW_CASES) as shelves:
        table = shelves.agreements.table.c
        for agreement in shelves.agreements.all(table.status.in_(tuple(RUNNING))):
            if any(each.amount > ZERO for each in pending(shelves, agreement, today)):
                yield agreement.id


def _accrued(desk: Desk, key: int, today: date) -> bool:
    with desk.work("agreement.accrued", SYSTEM, Right.DRAFT_AGREEMENTS) as work:
        agreement = work.agreements.get(key)
        case = work.cases.get(agreement.case_id)
        after = accrue(work, agreement, case, today)
        if after == case:
            return False
        run = after.debt.balance - case.debt.balance
        work.about(agreement.agreement_no, case.id, amount=run.fen)
        work.commit()
    return True
