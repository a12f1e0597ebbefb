"""Agreements made void: the plan they replaced runs again, and what was signed or is out is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Protocol

import pytest
from tests.services.plan_samples import Plans
from tests.services.signing_samples import sign_all

from casedesk.domain.agreements import Agreement, AgreementStatus, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.errors import NoRightError, RefusedError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.papers import PaperAnswer, PaperKind
from casedesk.domain.today import Urgency
from casedesk.services.audit import AuditService
from casedesk.services.day_turns import turn
from casedesk.services.desk import Desk
from casedesk.services.ledger import LedgerService
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.today_papers import paper_items

Lend = Callable[..., Case]
PENALTY = Components(penalty=Money.of("2595.80"), fees=Money.of(480))
APPROVED = Waiver(PENALTY, "HYJM-1126-118", date(2026, 12, 31))


class Clock(Protocol):
    moment: object


@pytest.fixture
def plans(desk: Desk, hire: Callable[..., Operator], supervisor: Operator) -> Plans:
    return Plans(desk, hire(Role.CLERK), supervisor)


def later(clock: Clock, **length: int) -> None:
    clock.moment += timedelta(**length)  # type: ignore[operator]


def amended(plans: Plans, older: Agreement, **changes: object) -> Agreement:
    """Sign an amendment of a plan today."""
    draft = plans.service.amend(plans.clerk, plans.now(older))
    if changes:
        terms = replace(draft.terms, **changes)  # type: ignore[arg-type]
        draft = plans.service.revise(plans.clerk, draft, terms)
    return sign_all(plans.service, plans.clerk, plans.approved(draft), plans.desk.today())


def test_that_the_plan_an_agreement_replaced_runs_again_when_that_one_is_made_void(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case, waiver=APPROVED, instalments=6)
    later(clock, days=1)
    newer = amended(plans, older)
    plans.service.void(plans.supervisor, plans.now(newer), "Signed in the wrong file")
    again = plans.now(older)
    assert (again.status, again.schedule, again.note) == (AgreementStatus.SIGNED, older.schedule, "")
    assert again.terms.waiver.amounts == PENALTY
    assert plans.case(case).status is CaseStatus.ON_PLAN
    step = plans.case(case).next_step
    assert step is not None
    assert step.due_on == older.schedule[0].due_on
    entry = AuditService(plans.desk).entries(plans.supervisor)[0]
    assert entry.action == "agreement.voided"
    assert entry.summary["revived"] == [older.agreement_no]
    for row in older.schedule:
        plans.pay(case, row.amount)
    assert plans.now(older).status is AgreementStatus.DONE
    assert plans.case(case).debt.balance.is_zero
    assert LedgerService(plans.desk).books_balance()


def test_that_money_paid_on_the_void_plan_is_spread_over_the_instalments_of_the_one_that_runs_again(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case, instalments=6)
    later(clock, hours=1)
    newer = amended(plans, older, instalments=12)
    first = older.schedule[0].amount
    later(clock, hours=1)
    plans.pay(case, first)
    assert plans.standing(newer).paid == first
    assert plans.standing(older).kept == 0
    assert plans.standing(older).paid.is_zero
    plans.service.void(plans.supervisor, plans.now(newer), "Signed in the wrong file")
    assert plans.standing(older).kept == 1
    assert plans.standing(older).rest == older.terms.total.total - first


def test_that_a_replaced_plan_shows_only_what_was_paid_before_it_was_replaced(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    first = plans.signed(case, instalments=6)
    later(clock, hours=1)
    plans.pay(case, first.schedule[0].amount)
    later(clock, hours=1)
    second = amended(plans, first)
    later(clock, hours=1)
    plans.pay(case, second.schedule[0].amount)
    later(clock, hours=1)
    third = amended(plans, second)
    later(clock, hours=1)
    plans.pay(case, third.terms.total.total)
    assert [plans.standing(each).kept for each in (first, second)] == [1, 1]
    assert plans.now(third).status is AgreementStatus.DONE


def test_that_what_fell_due_while_a_plan_was_replaced_gets_the_days_of_grace_once_more(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case)
    later(clock, hours=1)
    newer = amended(plans, older, first_on=date(2027, 1, 20))
    later(clock, days=30)
    turn(plans.desk)
    plans.service.void(plans.supervisor, plans.now(newer), "Signed in the wrong file")
    assert plans.now(older).status is AgreementStatus.SIGNED
    turn(plans.desk)
    assert plans.now(older).status is AgreementStatus.SIGNED
    later(clock, days=8)
    turn(plans.desk)
    assert plans.now(older).status is AgreementStatus.BROKEN


def test_that_a_broken_plan_is_broken_again_and_takes_a_new_reminder(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case, waiver=APPROVED)
    later(clock, days=12)
    turn(plans.desk)
    plans.service.notified(plans.supervisor, plans.now(older), plans.desk.today(), evidence="EMS 1001")
    newer = sign_all(
        plans.service, plans.clerk, plans.printed(case, first_on=date(2027, 3, 1)), plans.desk.today()
    )
    assert plans.now(older).status is AgreementStatus.REPLACED
    later(clock, days=30)
    turn(plans.desk)
    plans.service.void(plans.supervisor, plans.now(newer), "Signed in the wrong file")
    turn(plans.desk)
    again = plans.now(older)
    assert (again.status, again.noticed_on, again.accelerated_on) == (AgreementStatus.BROKEN, None, None)
    assert plans.case(case).status is CaseStatus.BROKEN


def test_that_a_plan_paid_off_by_the_money_of_the_void_one_gets_its_waiver(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case, waiver=APPROVED)
    later(clock, hours=1)
    newer = amended(plans, older, waiver=Waiver(Components()))
    later(clock, hours=1)
    plans.pay(case, older.terms.total.total)
    assert plans.case(case).debt.balance == PENALTY.total
    plans.service.void(plans.supervisor, plans.now(newer), "Signed in the wrong file")
    assert plans.now(older).status is AgreementStatus.DONE
    assert plans.case(case).debt.balance.is_zero
    assert plans.case(case).status is CaseStatus.SETTLED
    assert LedgerService(plans.desk).books_balance()


def test_that_no_plan_is_made_void_that_replaced_one_without_a_signature_left(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case)
    later(clock, hours=1)
    newer = amended(plans, older)
    custody = PaperCustody(plans.desk)
    for each in custody.of_subject(plans.clerk, PaperKind.AGREEMENT, older.agreement_no):
        custody.take_answer_back(plans.clerk, each.paper.id, "The copy of another case")
    with pytest.raises(RefusedError, match=r"no copy .* signed any more.*Enter its signed copy"):
        plans.service.void(plans.supervisor, plans.now(newer), "Signed in the wrong file")
    assert plans.now(newer).status is AgreementStatus.SIGNED
    assert plans.now(older).status is AgreementStatus.REPLACED


def test_that_no_plan_is_made_void_that_replaced_one_and_has_run_interest(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case)
    later(clock, hours=1)
    newer = amended(plans, older, running_rate=Decimal(6), down_payment=ZERO, down_on=None)
    later(clock, days=(newer.schedule[0].due_on - plans.desk.today()).days)
    turn(plans.desk)
    with pytest.raises(RefusedError, match=r"interest of .* ran.*Amend"):
        plans.service.void(plans.supervisor, plans.now(newer), "Signed in the wrong file")
    assert plans.now(newer).status is AgreementStatus.SIGNED


def test_that_an_agreement_of_which_a_copy_came_back_signed_is_made_void_only_with_the_right(
    plans: Plans, lend: Lend
) -> None:
    agreement = plans.printed(lend())
    plans.answer(agreement, {1: PaperAnswer.SIGNED})
    with pytest.raises(NoRightError):
        plans.service.void(plans.clerk, agreement, "Wrong sum")
    assert plans.now(agreement).status is AgreementStatus.PRINTED
    plans.service.void(plans.supervisor, agreement, "Wrong sum")
    assert plans.now(agreement).status is AgreementStatus.VOID


def test_that_a_copy_of_a_void_agreement_is_not_answered_signed(plans: Plans, lend: Lend) -> None:
    agreement = plans.printed(lend())
    plans.service.void(plans.clerk, agreement, "Wrong sum")
    custody = PaperCustody(plans.desk)
    first, second = custody.of_subject(plans.clerk, PaperKind.AGREEMENT, agreement.agreement_no)
    with pytest.raises(RefusedError, match=r"is void; no signature on copy 1 counts.*spoiled"):
        custody.answer(plans.clerk, [first.paper.id], PaperAnswer.SIGNED)
    custody.answer(plans.clerk, [first.paper.id], PaperAnswer.REFUSED)
    custody.answer(plans.clerk, [second.paper.id], PaperAnswer.SPOILED, "Signed after the agreement was void")


def test_that_copies_of_a_void_agreement_stand_on_today_to_be_brought_back(
    plans: Plans, lend: Lend, collectors: tuple[Operator, Operator]
) -> None:
    agreement = plans.printed(lend())
    custody = PaperCustody(plans.desk)
    copies = custody.of_subject(plans.clerk, PaperKind.AGREEMENT, agreement.agreement_no)
    custody.issue(plans.clerk, [each.paper.id for each in copies], collectors[0].id)
    (item,) = paper_items(plans.desk, plans.clerk)
    assert item.urgency is Urgency.SOON
    plans.service.void(plans.clerk, agreement, "Wrong sum")
    (item,) = paper_items(plans.desk, plans.clerk)
    assert item.what.in_english() == f"Void, to be brought back: {collectors[0].name} has copy 1, 2"
    assert item.urgency is Urgency.BAD
