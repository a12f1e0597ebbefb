"""An office's till: cases, money that comes and goes on them, days that pass, and the ledger of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

import pytest
from tests.services.list_samples import Lists, lists
from tests.services.signing_samples import sign_all
from tests.services.waiver_letters import letter_for

from casedesk.domain.agreements import Agreement, Terms
from casedesk.domain.cases import Case
from casedesk.domain.ledger import DayBalance, LedgerKind
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.payments import Payment
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.booking import NewPayment
from casedesk.services.desk import Desk
from casedesk.services.ledger import LedgerLine, LedgerService
from casedesk.services.payments import PaymentService
from casedesk.storage.shelves import Shelves

__all__ = ["Lists", "Till", "lists", "till"]


class Clock(Protocol):
    moment: object


@dataclass
class Till:
    """Who works at it, and what they can do."""

    desk: Desk
    clerk: Operator
    supervisor: Operator
    clock: Clock
    lend: Callable[..., Case]

    @property
    def payments(self) -> PaymentService:
        """Return the service under test."""
        return PaymentService(self.desk)

    @property
    def ledger(self) -> LedgerService:
        """Return the service that tells of it."""
        return LedgerService(self.desk)

    def later(self, days: int) -> date:
        """Let days pass and return the office's day."""
        self.clock.moment += timedelta(days=days)  # type: ignore[operator]
        return self.desk.today()

    def new(self, case: Case, amount: str | int, **fields: object) -> NewPayment:
        """Return a payment of today."""
        plain = NewPayment(case.id, Money.of(amount), self.desk.today())
        return replace(plain, **fields)  # type: ignore[arg-type]

    def pay(self, case: Case, amount: str | int, **fields: object) -> Payment:
        """Record a payment of today."""
        return self.payments.record(self.clerk, self.new(case, amount, **fields))

    def signed(self, case: Case, **changes: object) -> Agreement:
        """Bring a case to a signed plan of the usual terms."""
        usual = AgreementQuotes(self.desk).basis(self.clerk, case.id).terms
        terms: Terms = replace(usual, **changes)  # type: ignore[arg-type]
        service = AgreementService(self.desk)
        agreement = service.submit(
            self.clerk, service.draft(self.clerk, case.id, terms, approval=letter_for(terms))
        )
        approved = service.approve(self.supervisor, agreement)
        printed, _paper = AgreementPrinting(self.desk).print(self.clerk, approved)
        return sign_all(service, self.clerk, printed, self.desk.today())

    def case(self, case: Case) -> Case:
        """Return a case as it is stored."""
        with self.desk.reading(self.clerk, Right.VIEW_CASES) as shelves:
            return self._stored(shelves, case)

    def agreement(self, agreement: Agreement) -> Agreement:
        """Return an agreement as it is stored."""
        with self.desk.reading(self.clerk, Right.VIEW_CASES) as shelves:
            found: Agreement = shelves.agreements.get(agreement.id)
            return found

    def lines(self, case: Case) -> list[LedgerLine]:
        """Return the ledger of a case."""
        return self.ledger.entries(self.clerk, case.id)

    def kinds(self, case: Case) -> list[LedgerKind]:
        """Return why its balance changed, in order."""
        return [each.entry.kind for each in self.lines(case)]

    def on(self, case: Case, day: date, known_at: date | None = None) -> DayBalance:
        """Return the balance of a case on a day."""
        return self.ledger.balance(self.clerk, case.id, day, known_at)

    @staticmethod
    def _stored(shelves: Shelves, case: Case) -> Case:
        found: Case = shelves.cases.get(case.id)
        return found


@pytest.fixture
def till(
    desk: Desk,
    hire: Callable[..., Operator],
    supervisor: Operator,
    clock: Clock,
    lend: Callable[..., Case],
) -> Till:
    return Till(desk, hire(Role.CLERK), supervisor, clock, lend)
