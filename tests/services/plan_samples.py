"""Signs agreements and pays on them, for the tests of what becomes of plans."""

from dataclasses import replace
from datetime import date

from tests.services.signing_samples import sign_all
from tests.services.waiver_letters import letter_for

from casedesk.domain.agreements import Agreement, Terms
from casedesk.domain.cases import Case
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperAnswer, PaperKind
from casedesk.domain.plan_standings import PlanStanding
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.booking import NewPayment
from casedesk.services.desk import Desk
from casedesk.services.payments import PaymentService

FIRST = date(2026, 12, 1)


class Plans:
    """Signs agreements and pays on them."""

    def __init__(self, desk: Desk, clerk: Operator, supervisor: Operator) -> None:
        self.desk, self.clerk, self.supervisor = desk, clerk, supervisor
        self.service = AgreementService(desk)

    def printed(self, case: Case, **changes: object) -> Agreement:
        usual = AgreementQuotes(self.desk).basis(self.clerk, case.id).terms
        terms: Terms = replace(usual, **{"first_on": FIRST, **changes})  # type: ignore[arg-type]
        return self.approved(self.service.draft(self.clerk, case.id, terms, approval=letter_for(terms)))

    def approved(self, draft: Agreement) -> Agreement:
        ready = self.service.approve(self.supervisor, self.service.submit(self.clerk, draft))
        return AgreementPrinting(self.desk).print(self.clerk, ready)[0]

    def signed(self, case: Case, **changes: object) -> Agreement:
        return sign_all(self.service, self.clerk, self.printed(case, **changes), self.desk.today())

    def pay(self, case: Case, amount: Money, paid_on: date | None = None) -> None:
        PaymentService(self.desk).record(
            self.supervisor, NewPayment(case.id, amount, paid_on or self.desk.today())
        )

    def now(self, agreement: Agreement) -> Agreement:
        return AgreementLists(self.desk).get(self.clerk, agreement.id)

    def standing(self, agreement: Agreement) -> PlanStanding:
        found = AgreementLists(self.desk).standing(self.clerk, self.now(agreement))
        assert found is not None
        return found

    def case(self, case: Case) -> Case:
        with self.desk.reading(self.clerk, Right.VIEW_CASES) as shelves:
            found: Case = shelves.cases.get(case.id)
            return found

    def answer(self, agreement: Agreement, answers: dict[int, PaperAnswer]) -> None:
        """Enter what came of the copies, by the number of the copy."""
        with self.desk.work("paper.answered", self.supervisor, Right.PRINT_PAPERS) as work:
            table = work.papers.table.c
            for each in work.papers.all(
                table.kind == PaperKind.AGREEMENT, table.subject == agreement.agreement_no
            ):
                answer = answers.get(each.copy_no)
                if answer is not None:
                    work.papers.save(replace(each, answer=answer, answered_at=self.desk.now()))
            work.commit()
