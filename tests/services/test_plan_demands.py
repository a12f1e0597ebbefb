"""A demand under a running plan asks for what the plan has made due, by the figures of its own day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import Agreement, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Right
from casedesk.domain.papers import PaperKind
from casedesk.printing.letter_values import DemandLetter
from casedesk.services.agreements import AgreementService
from casedesk.services.day_turns import turn
from casedesk.services.letter_facts import LetterFacts, LetterOptions
from casedesk.services.letters import LetterService, LetterWish

__all__ = ["till"]

WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")


def planned(till: Till, **changes: object) -> tuple[Case, Agreement]:
    """Return a case with a signed plan of three instalments, its penalty and fees waived."""
    case = till.lend()
    return case, till.signed(
        case, **({"instalments": 3, "waiver": WAIVER, "down_payment": ZERO, "down_on": None} | changes)
    )


def demand(till: Till, case: Case) -> DemandLetter:
    """Return what a demand on a case says today."""
    with till.desk.reading(till.clerk, Right.VIEW_CASES) as shelves:
        facts = LetterFacts(till.desk, shelves, till.clerk, LetterOptions())
        return facts.demand(till.case(case))


def paper(till: Till, case: Case, language: str = "zh") -> str:
    """Return the text of a demand's paper without its spaces."""
    wish = LetterWish(PaperKind.DEMAND_LETTER, (case.id,), language)
    with pypdfium2.PdfDocument(LetterService(till.desk).preview(till.clerk, wish).content) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def test_that_a_demand_on_a_broken_plan_asks_for_what_the_plan_made_due(till: Till) -> None:
    case, agreement = planned(till)
    till.later(60)
    turn(till.desk)
    assert till.case(case).status is CaseStatus.BROKEN
    due = [row for row in agreement.schedule if row.due_on <= till.desk.today()]
    letter = demand(till, case)
    assert letter.owed.total == due[0].amount + sum((row.amount for row in due[1:]), ZERO)
    assert letter.owed.total < till.case(case).debt.owed.total
    assert letter.owed.penalty <= till.case(case).debt.owed.penalty - WAIVER.amounts.penalty
    assert letter.owed.fees.is_zero
    for language, words in (("zh", "依该协议您到期未付人民币"), ("en", "dueandunpaidunderit")):
        text = paper(till, case, language)
        assert words in text
        assert agreement.agreement_no in text
        assert "46,325.80" not in text


def test_that_the_figures_of_a_demand_under_a_plan_are_of_its_own_day(till: Till) -> None:
    case, agreement = planned(till)
    till.later(60)
    turn(till.desk)
    till.pay(case, 100)
    letter, today = demand(till, case), till.desk.today()
    first = agreement.schedule[0]
    assert (letter.as_of, letter.missed_on) == (today, first.due_on)
    assert letter.days_overdue == (today - first.due_on).days
    till.later(3)
    later = demand(till, case)
    assert (later.as_of, later.days_overdue) == (till.desk.today(), letter.days_overdue + 3)


def test_that_interest_that_has_run_is_in_the_demand_before_it_is_booked(till: Till) -> None:
    case, agreement = planned(till, running_rate=Decimal(12))
    till.later(60)
    AgreementService(till.desk).follow_up()
    due = [row for row in agreement.schedule if row.due_on <= till.desk.today()]
    assert demand(till, case).owed.total == sum((row.amount for row in due), ZERO)


def test_that_no_demand_goes_out_while_the_basis_of_a_plan_is_in_doubt(till: Till) -> None:
    case, agreement = planned(till)
    till.later(60)
    turn(till.desk)
    till.pay(case, 100, paid_on=date(2026, 11, 20))
    assert till.agreement(agreement).basis_changed_on is not None
    for kind in (PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE):
        with pytest.raises(RefusedError):
            LetterService(till.desk).print(till.clerk, LetterWish(kind, (case.id,)))
    with till.desk.work("case.edited", till.supervisor, Right.EDIT_CASES) as work:
        stored = work.cases.get(case.id)
        work.cases.save(_broken(stored))
        work.about(stored.case_no, stored.id)
        work.commit()
    with pytest.raises(RefusedError, match=f"agreement {agreement.agreement_no} rests on changed"):
        LetterService(till.desk).print(till.clerk, LetterWish(PaperKind.DEMAND_LETTER, (case.id,)))


def test_that_nobody_is_asked_to_pay_before_a_plan_makes_it_due(till: Till) -> None:
    case, agreement = planned(till)
    with till.desk.work("case.edited", till.supervisor, Right.EDIT_CASES) as work:
        stored = work.cases.get(case.id)
        work.cases.save(_broken(stored))
        work.about(stored.case_no, stored.id)
        work.commit()
    with pytest.raises(RefusedError, match=f"Nothing is due of agreement {agreement.agreement_no}"):
        demand(till, case)


def test_that_once_the_rest_is_due_a_demand_asks_for_all_of_it(till: Till) -> None:
    case, agreement = planned(till)
    till.later(60)
    turn(till.desk)
    with till.desk.work("agreement.edited", till.supervisor, Right.EDIT_CASES) as work:
        stored = work.agreements.get(agreement.id)
        work.agreements.save(_accelerated(stored, till.desk.today()))
        work.about(stored.agreement_no, case.id)
        work.commit()
    assert demand(till, case).owed == till.case(case).debt.owed


def _broken(case: Case) -> Case:
    """Return a case that somebody put among those whose plan is broken."""
    return replace(case, status=CaseStatus.BROKEN)


def _accelerated(agreement: Agreement, day: date) -> Agreement:
    """Return a broken plan whose whole rest is due since a day."""
    return replace(agreement, accelerated_on=day)
