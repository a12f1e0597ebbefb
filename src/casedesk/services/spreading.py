"""One payment of a person with several debts to one client: who gets what of it, and booking it at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.cases import Case
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payments import Payment
from casedesk.domain.people import Relation
from casedesk.domain.sentences import say
from casedesk.domain.spreading import Ground, Share, SpreadDebt, burden_of, spread
from casedesk.domain.workdays import OfficeCalendar
from casedesk.services.booking import NewPayment, book, require_no_surplus
from casedesk.services.desk import Desk
from casedesk.services.plans import split, standing_of
from casedesk.storage import agreements
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True)
class SpreadLine:
    """One debt of the row with what it would get."""

    case: Case
    amount: Money
    ground: Ground


@dataclass(frozen=True)
class SpreadPreview:
    """How a payment would be shared out, in the order of settling."""

    lines: tuple[SpreadLine, ...]
    left_over: Money

    @property
    def debts(self) -> int:
        """Return how many debts the person has with the client."""
        return len(self.lines)


class SpreadService:
    """Shares payments out over a debtor's cases with one client."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def debts(self, actor: Operator, case_id: int) -> list[Case]:
        """Return the debtor's open cases with the client of this case, this one first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return _debts(shelves, case_id)

    def preview(
        self, actor: Operator, case_id: int, amount: Money, paid_on: date, chosen: Sequence[int] = ()
    ) -> SpreadPreview:
        """Return who would get what, without booking it."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._shared(shelves, case_id, amount, paid_on, chosen)

    def record(
        self, actor: Operator, new: NewPayment, chosen: Sequence[int] = (), *, takes_surplus: bool = True
    ) -> list[Payment]:
        """Book one payment as one entry on each debt that gets a part of it, all of them or none.

        What is beyond all debts is booked with the first one and told as left over, or refused.
        """
        if not new.is_confirmed:
            raise BadInputError(say("Only confirmed money is shared out over several debts."))
        with self._desk.work("payment.spread", actor, Right.RECORD_PAYMENTS) as work:
            shared = self._shared(work, new.case_id, new.amount, new.paid_on, chosen)
            extra, stored = shared.left_over, list[Payment]()
            for line in shared.lines:
                amount = line.amount + extra
                if amount > ZERO:
                    part = replace(new, case_id=line.case.id, amount=amount)
                    stored.append(book(work, self._desk, actor, part)[0])
                    extra = ZERO
            if not takes_surplus:
                require_no_surplus(new.amount, stored)
            first = work.cases.get(new.case_id)
            numbers = [line.case.case_no for line in shared.lines if not line.amount.is_zero]
            work.about(first.case_no, first.id, amount=new.amount.fen, cases=numbers)
            work.commit()
        return stored

    def _shared(
        self, shelves: Shelves, case_id: int, amount: Money, paid_on: date, chosen: Sequence[int]
    ) -> SpreadPreview:
        cases = {each.id: each for each in _debts(shelves, case_id)}
        debts = [_debt(shelves, each, paid_on, self._desk.calendar) for each in cases.values()]
        found = spread(amount, debts, paid_on, chosen)
        return SpreadPreview(tuple(_line(cases, each) for each in found.shares), found.left_over)


def _line(cases: dict[int, Case], share: Share) -> SpreadLine:
    return SpreadLine(cases[share.case_id], share.amount, share.ground)


def _debts(shelves: Shelves, case_id: int) -> list[Case]:
    first = shelves.cases.get(case_id)
    table = shelves.cases.table.c
    same = (table.debtor_id == first.debtor_id, table.client_id == first.client_id, table.id != first.id)
    return [first, *(each for each in shelves.cases.all(*same) if each.status.is_open)]


def _debt(shelves: Shelves, case: Case, paid_on: date, calendar: OfficeCalendar) -> SpreadDebt:
    """Return a case as the row sees it; a running plan takes no more than it asks for and lets nothing go."""
    debt = case.debt
    whole = debt.balance
    takes = whole - split(shelves, case, whole, paid_on).left_over if whole > ZERO else ZERO
    charges = total((debt.owed.interest, debt.owed.penalty))
    days = debt.days_past_due(paid_on)
    found = SpreadDebt(
        case.id,
        takes,
        debt.past_due_from,
        _is_secured(shelves, case),
        burden_of(charges, debt.owed.principal, days),
    )
    return _as_planned(shelves, found, paid_on, calendar)


def _as_planned(shelves: Shelves, debt: SpreadDebt, paid_on: date, calendar: OfficeCalendar) -> SpreadDebt:
    """Return a debt with what its running plan has made due: a kept plan puts off the rest."""
    agreement = agreements.running(shelves, debt.case_id)
    if agreement is None or agreement.signed_on is None or paid_on < agreement.signed_on:
        return debt
    plan = standing_of(shelves, agreement, paid_on, calendar)
    if plan is None:
        return debt
    open_rows = [each.instalment.due_on for each in plan.instalments if not each.missing.is_zero]
    ahead = [each for each in open_rows if each > paid_on]
    return replace(
        debt,
        due=plan.due_now,
        due_on=min(open_rows, default=None),
        next_on=min(ahead, default=None),
    )


def _is_secured(shelves: Shelves, case: Case) -> bool:
    """Tell whether a pledge or a guarantor stands behind a debt."""
    if case.debt.product is ProductKind.CAR_LOAN:
        return True
    table = shelves.parties.table.c
    return shelves.parties.first(table.case_id == case.id, table.relation == Relation.GUARANTOR) is not None
