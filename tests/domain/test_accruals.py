"""Interest of a running plan: whole with its due day, by actual time when paid early, none after a breach."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from casedesk.domain.accruals import PaidPrincipal, accrued_by
from casedesk.domain.agreements import Agreement, Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.schedules import make_schedule
from casedesk.domain.workdays import OfficeCalendar

AS_OF = date(2026, 11, 23)


@pytest.fixture
def plan() -> Agreement:
    terms = Terms(
        debt=Components(principal=Money.of(12_000), interest=Money.of(300)),
        as_of=AS_OF,
        waiver=Waiver(NOTHING),
        down_payment=ZERO,
        down_on=None,
        instalments=4,
        first_on=date(2026, 12, 23),
        running_rate=Decimal(12),
    )
    return Agreement("XY-1", 1, terms, make_schedule(terms.for_schedule, OfficeCalendar()), signed_on=AS_OF)


def as_planned(plan: Agreement) -> list[PaidPrincipal]:
    return [PaidPrincipal(row.due_on, row.to_principal) for row in plan.schedule]


def test_that_a_plan_kept_to_the_day_owes_what_its_schedule_says(plan: Agreement) -> None:
    last = plan.schedule[-1].due_on
    run = accrued_by(plan, as_planned(plan), last)
    assert [each.amount for each in run] == [row.to_interest for row in plan.schedule]
    assert [each.counts_from for each in run] == [row.due_on for row in plan.schedule]
    assert accrued_by(plan, [], plan.schedule[0].due_on - timedelta(days=1)) == ()


def test_that_late_payment_makes_no_more_interest_than_agreed(plan: Agreement) -> None:
    run = accrued_by(plan, [], plan.schedule[-1].due_on)
    assert total(each.amount for each in run) == total(row.to_interest for row in plan.schedule)


def test_that_who_pays_early_owes_interest_for_the_actual_time(plan: Agreement) -> None:
    whole = [PaidPrincipal(AS_OF + timedelta(days=10), Money.of(12_000))]
    ten_days = Money.of(40)
    (first,) = accrued_by(plan, [], AS_OF + timedelta(days=10), is_paying=True)
    assert first.amount == ten_days
    run = accrued_by(plan, whole, plan.schedule[-1].due_on)
    assert [each.amount for each in run] == [ten_days, ZERO, ZERO, ZERO]


def test_that_nothing_runs_once_the_rest_has_fallen_due_or_where_none_was_agreed(plan: Agreement) -> None:
    ended = replace(plan, accelerated_on=plan.schedule[1].due_on)
    assert len(accrued_by(ended, [], plan.schedule[-1].due_on)) == 2
    plain = replace(plan, terms=replace(plan.terms, running_rate=None))
    assert accrued_by(plain, [], plan.schedule[-1].due_on) == ()
