from dataclasses import replace
from datetime import date

import pytest

from casedesk.domain.agreements import (
    Agreement,
    AgreementStatus,
    Terms,
    Waiver,
    deferred_by,
    lapsed_into,
    spread_waiver,
)
from casedesk.domain.allocation import NOTHING, AllocationOrder, Components
from casedesk.domain.cases import Case, CaseStatus, StepKind
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.plan_standings import case_after, standing
from casedesk.domain.schedules import make_schedule
from casedesk.domain.workdays import OfficeCalendar

OWED = Components(Money.of(900), Money.of(60), Money.of(30), Money.of(10))
TERMS = Terms(OWED, date(2026, 11, 20), Waiver(NOTHING), ZERO, None, 3, date(2026, 12, 15))
TODAY = date(2026, 11, 23)


def agreement(terms: Terms = TERMS, **fields: object) -> Agreement:
    schedule = make_schedule(terms.for_schedule, OfficeCalendar())
    made = Agreement("XY20261123-001", 1, terms, schedule, signed_on=TODAY, status=AgreementStatus.SIGNED)
    return replace(made, **fields)  # type: ignore[arg-type]


def case(**fields: object) -> Case:
    debt = Debt(ProductKind.CONSUMER_LOAN, "HT-1", OWED, TODAY, OWED.total)
    return replace(Case("HY-1", 1, 1, 1, debt), **fields)  # type: ignore[arg-type]


def test_that_the_total_is_the_debt_less_waiver_and_what_is_deferred() -> None:
    waiver = Waiver(Components(penalty=Money.of(30)), "A-1")
    terms = replace(TERMS, waiver=waiver, deferred=Components(principal=Money.of(100)))
    assert terms.total == Components(Money.of(800), Money.of(60), ZERO, Money.of(10))


def test_that_the_intended_day_of_month_reaches_the_schedule() -> None:
    terms = replace(TERMS, first_on=date(2026, 12, 15), monthly_day=28)
    assert [each.planned_on.day for each in agreement(terms).schedule] == [15, 28, 28]


def test_that_a_waiver_is_spread_over_penalty_fees_interest_and_last_principal() -> None:
    assert spread_waiver(Money.of(35), OWED) == Components(penalty=Money.of(30), fees=Money.of(5))
    assert spread_waiver(Money.of(1000), OWED) == OWED
    with pytest.raises(RefusedError):
        spread_waiver(Money.of(1001), OWED)


def test_that_a_lower_total_leaves_what_is_settled_last_to_the_contract() -> None:
    waived = Components(penalty=Money.of(30))
    assert deferred_by(Money.of(970), OWED, waived, AllocationOrder.CC561) == NOTHING
    assert deferred_by(Money.of(900), OWED, waived, AllocationOrder.CC561) == Components(
        principal=Money.of(70)
    )


def test_that_a_waiver_takes_nothing_below_zero() -> None:
    rest = Components(principal=Money.of(25), penalty=Money.of(5))
    assert lapsed_into(rest, Components(penalty=Money.of(30))) == NOTHING
    assert lapsed_into(rest, Components(penalty=Money.of(10))) == Components(principal=Money.of(20))
    assert lapsed_into(NOTHING, Components(penalty=Money.of(30))) == NOTHING


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        (AgreementStatus.DRAFT, AgreementStatus.APPROVED),
        (AgreementStatus.APPROVED, AgreementStatus.SIGNED),
        (AgreementStatus.REPLACED, AgreementStatus.DONE),
        (AgreementStatus.VOID, AgreementStatus.SIGNED),
        (AgreementStatus.VOID, AgreementStatus.DRAFT),
        (AgreementStatus.DONE, AgreementStatus.VOID),
    ],
)
def test_that_no_step_of_an_agreements_life_is_skipped(now: AgreementStatus, wanted: AgreementStatus) -> None:
    with pytest.raises(RefusedError, match="cannot become"):
        agreement(status=now).moved_on(wanted)


def test_that_a_plan_is_signed_broken_or_done_by_what_came_in() -> None:
    signed = agreement()
    assert standing(signed, ZERO, TODAY).status is AgreementStatus.SIGNED
    assert standing(signed, ZERO, date(2026, 12, 18)).status is AgreementStatus.SIGNED
    broken = standing(signed, Money.of(333), date(2026, 12, 19))
    assert (broken.status, broken.kept, broken.paid) == (AgreementStatus.BROKEN, 0, Money.of(333))
    assert standing(signed, Money.of(1000), date(2027, 12, 19)).status is AgreementStatus.DONE


def test_that_the_case_follows_its_plan() -> None:
    signed = agreement()
    kept = case_after(case(status=CaseStatus.DRAFTING), standing(signed, ZERO, TODAY), TODAY)
    assert kept.status is CaseStatus.ON_PLAN
    assert kept.next_step is not None
    assert kept.next_step.due_on == signed.schedule[0].due_on
    late = date(2026, 12, 30)
    broken = case_after(kept, standing(signed, ZERO, late), late)
    assert broken.status is CaseStatus.BROKEN
    assert broken.next_step is not None
    assert (broken.next_step.kind, broken.next_step.due_on) == (StepKind.CALL, late)
    done = standing(signed, Money.of(1000), late)
    assert case_after(kept, done, late).status is CaseStatus.ACTIVE
    paid_off = replace(kept, debt=kept.debt.reduced_to(NOTHING, late))
    assert case_after(paid_off, done, late).status is CaseStatus.SETTLED


@pytest.mark.parametrize("status", [CaseStatus.LEGAL, CaseStatus.DISPUTE, CaseStatus.ON_HOLD])
def test_that_a_case_with_a_status_of_its_own_keeps_it_during_the_plan(status: CaseStatus) -> None:
    assert case_after(case(status=status), standing(agreement(), ZERO, TODAY), TODAY).status is status
