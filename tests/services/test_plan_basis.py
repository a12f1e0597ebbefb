"""That a plan asks for what is owed: no more, on the right basis, and beside no other paper."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.errors import NoRightError, RefusedError
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.plan_standings import PlanStanding
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.letters import LetterOptions, LetterService, LetterWish
from casedesk.services.offer_printing import OfferPrinting
from casedesk.services.offers import OfferService
from casedesk.services.today_plans import plan_items

__all__ = ["till"]

WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")


def usual(till: Till, case: Case, **changes: object) -> Terms:
    terms = AgreementQuotes(till.desk).basis(till.clerk, case.id).terms
    return replace(terms, **changes)  # type: ignore[arg-type]


def approved(till: Till, case: Case, **changes: object) -> Agreement:
    service = AgreementService(till.desk)
    draft = service.draft(till.clerk, case.id, usual(till, case, **changes))
    return service.approve(till.supervisor, service.submit(till.clerk, draft))


def standing(till: Till, agreement: Agreement) -> PlanStanding:
    found = AgreementLists(till.desk).standing(till.clerk, till.agreement(agreement))
    assert found is not None
    return found


def lowered(till: Till, case: Case, amount: int, day: date) -> None:
    """Take the client's word of a day that less is owed."""
    with till.desk.work("case.changed", till.supervisor, Right.IMPORT) as work:
        found = work.cases.get(case.id)
        less = Components(principal=Money.of(-amount))
        work.enter(BalanceChange(case.id, LedgerKind.CLIENT_FILE, day, less))
        debt = found.debt.reduced_to(found.debt.owed + less, found.debt.as_of)
        work.cases.save(replace(found, debt=debt))
        work.about(case.case_no, case.id)
        work.commit()


def test_that_a_paper_is_not_signed_under_a_debt_of_which_part_was_paid_meanwhile(till: Till) -> None:
    case = till.lend()
    printed, _paper = AgreementPrinting(till.desk).print(till.clerk, approved(till, case))
    till.later(1)
    paid_on = till.desk.today()
    till.pay(case, 10000)
    till.later(1)
    service = AgreementService(till.desk)
    copies = [each.id for each in service.signing_state(till.clerk, printed).open]
    with pytest.raises(RefusedError, match="AGR-BALANCE"):
        service.sign(till.clerk, printed, till.desk.today(), copies)
    signed = service.sign(till.clerk, printed, paid_on, copies)
    assert standing(till, signed).rest == till.case(case).debt.balance


def test_that_a_plan_whose_debt_became_less_asks_for_no_more_and_is_done_when_nothing_is_owed(
    till: Till,
) -> None:
    case = till.lend()
    agreement = till.signed(case, instalments=3)
    till.later(3)
    lowered(till, case, 5000, till.desk.today())
    owed = till.case(case).debt.balance
    plan = standing(till, agreement)
    assert plan.rest == owed
    assert plan.instalments[0].missing == agreement.schedule[0].amount
    (row,) = AgreementLists(till.desk).rows(till.clerk)
    assert row.standing == plan
    till.pay(case, str(owed.yuan))
    assert till.agreement(agreement).status is AgreementStatus.DONE
    assert till.case(case).status is CaseStatus.SETTLED
    till.later(120)
    assert AgreementService(till.desk).follow_up() == 0


def test_that_a_plan_in_doubt_is_neither_broken_nor_reminded_of_until_a_supervisor_confirms_it(
    till: Till,
) -> None:
    case, service = till.lend(), AgreementService(till.desk)
    agreement = till.signed(case, instalments=3)
    till.later(3)
    lowered(till, case, 5000, agreement.signed_on or till.desk.today())
    marked = replace(till.agreement(agreement), basis_changed_on=till.desk.today(), basis_note="名单")
    with till.desk.work("agreement.marked", till.supervisor, Right.IMPORT) as work:
        marked = work.agreements.save(marked)
        work.about(agreement.agreement_no, case.id)
        work.commit()
    till.later(60)
    assert service.follow_up() == 0
    assert till.agreement(agreement).status is AgreementStatus.SIGNED
    wish = LetterWish(PaperKind.BREACH_NOTICE, (case.id,), options=LetterOptions())
    with pytest.raises(RefusedError, match="rests on changed"):
        LetterService(till.desk).preview(till.clerk, wish)
    (item,) = plan_items(till.desk, till.clerk)
    assert str(item.limit) == "Amend"
    with pytest.raises(NoRightError):
        service.confirm_basis(till.clerk, marked, "asked the client")
    service.confirm_basis(till.supervisor, marked, "asked the client")
    assert service.follow_up() == 0
    till.later(8)
    assert service.follow_up() == 1
    assert till.agreement(agreement).status is AgreementStatus.BROKEN


def test_that_what_an_accelerated_plan_asks_for_is_all_that_is_owed_interest_included(till: Till) -> None:
    case, service = till.lend(), AgreementService(till.desk)
    agreement = till.signed(case, instalments=3, running_rate=Decimal(12), waiver=WAIVER)
    till.later(40)
    service.follow_up()
    service.notified(till.supervisor, till.agreement(agreement), till.desk.today(), evidence="EMS 1001")
    till.later(10)
    service.follow_up()
    due = standing(till, agreement).due_now
    assert due == till.case(case).debt.balance
    till.pay(case, str(due.yuan))
    assert till.agreement(agreement).status is AgreementStatus.DONE
    assert till.case(case).debt.balance == ZERO
    assert till.ledger.books_balance()


def test_that_an_amendment_takes_the_interest_along_that_has_run_by_its_day(till: Till) -> None:
    case = till.lend()
    agreement = till.signed(case, instalments=3, running_rate=Decimal(12))
    till.later(10)
    terms = usual(till, case)
    amending = AgreementService(till.desk).amend(till.clerk, till.agreement(agreement), terms)
    run = Money.of("128.67")
    assert amending.terms.debt.total == case.debt.balance + run
    assert amending.terms.as_of == till.desk.today()
    assert till.case(case).debt.owed == amending.terms.debt
    assert till.ledger.books_balance()


def test_that_no_second_agreement_is_approved_beside_one_that_can_be_signed(till: Till) -> None:
    case, service = till.lend(), AgreementService(till.desk)
    first = approved(till, case)
    second = service.submit(till.clerk, service.draft(till.clerk, case.id, usual(till, case)))
    with pytest.raises(RefusedError, match=first.agreement_no):
        service.approve(till.supervisor, second)
    service.void(till.clerk, first, "the other one")
    assert service.approve(till.supervisor, second).status is AgreementStatus.APPROVED


def test_that_only_one_offer_sheet_of_a_case_can_be_chosen_from_and_the_case_follows(till: Till) -> None:
    case, offers = till.lend(), OfferService(till.desk)
    plans = (usual(till, case), usual(till, case, instalments=6))
    until = till.desk.today() + timedelta(days=2)
    sheets = [offers.submit(till.clerk, offers.draft(till.clerk, case.id, plans, until)) for _ in "12"]
    first = OfferPrinting(till.desk).print(till.clerk, offers.approve(till.supervisor, sheets[0]))[0]
    with pytest.raises(RefusedError, match=first.offer_no):
        offers.approve(till.supervisor, sheets[1])
    chosen = offers.choose(till.clerk, first, 2)
    assert till.case(case).status is CaseStatus.DRAFTING
    with pytest.raises(RefusedError, match=chosen.agreement_no):
        offers.approve(till.supervisor, sheets[1])
