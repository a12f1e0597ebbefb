from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.instalment_states import InstalmentState, grace_ends_on
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.plan_standings import cure_ends_on, standing
from casedesk.domain.schedules import make_schedule
from casedesk.domain.workdays import OfficeCalendar

CALENDAR = OfficeCalendar()
SIGNED_ON = date(2026, 11, 20)
OWED = Components(Money.of(9000), Money.of(600), Money.of(300), Money.of(100))
WAIVED = Waiver(Components(penalty=Money.of(200)), "JM-1")
PAID = st.integers(0, 1_100_000).map(Money.of_fen)
DAYS = st.dates(SIGNED_ON, date(2028, 3, 1))


@st.composite
def plans(draw: st.DrawFn) -> Agreement:
    terms = Terms(
        OWED,
        SIGNED_ON,
        draw(st.sampled_from((Waiver(Components()), WAIVED))),
        ZERO,
        None,
        draw(st.integers(1, 12)),
        date(2026, 12, 1) + timedelta(days=draw(st.integers(0, 40))),
        grace_days=draw(st.integers(0, 10)),
    )
    schedule = make_schedule(terms.for_schedule, CALENDAR)
    return Agreement("XY20261120-001", 1, terms, schedule, status=AgreementStatus.SIGNED, signed_on=SIGNED_ON)


@given(plans(), PAID, DAYS)
def test_that_what_is_kept_due_and_still_to_come_makes_up_the_plan(
    agreement: Agreement, paid: Money, today: date
) -> None:
    plan = standing(agreement, paid, today)
    whole = total(each.amount for each in agreement.schedule)
    assert plan.paid + plan.rest == whole
    assert plan.paid == min(paid, whole)
    assert ZERO <= plan.arrears <= plan.rest
    assert plan.due_now == plan.arrears
    assert plan.is_done is plan.rest.is_zero


@given(plans(), PAID, PAID, DAYS)
def test_that_paying_more_never_makes_a_plan_worse(
    agreement: Agreement, paid: Money, more: Money, today: date
) -> None:
    before, after = standing(agreement, paid, today), standing(agreement, paid + more, today)
    assert after.kept >= before.kept
    assert not (after.is_broken and not before.is_broken)


@given(plans(), PAID, DAYS)
def test_that_a_plan_is_broken_only_after_the_last_day_of_grace_of_what_is_missing(
    agreement: Agreement, paid: Money, today: date
) -> None:
    plan = standing(agreement, paid, today)
    grace = agreement.terms.grace_days
    overdue = [
        each
        for each in plan.instalments
        if each.missing and today > grace_ends_on(each.instalment.due_on, grace)
    ]
    assert plan.missed == tuple(overdue)
    assert plan.is_broken is bool(overdue)
    assert all(CALENDAR.is_workday(grace_ends_on(each.due_on, grace)) for each in agreement.schedule)


@given(plans(), PAID, DAYS)
def test_that_nothing_is_broken_while_more_time_was_given(
    agreement: Agreement, paid: Money, today: date
) -> None:
    rested = replace(agreement, grace_until=date.max)
    assert not standing(rested, paid, today).is_broken


@given(plans(), PAID, DAYS)
def test_that_once_the_rest_is_due_the_waiver_is_owed_again_to_the_fen(
    agreement: Agreement, paid: Money, today: date
) -> None:
    due = replace(agreement, accelerated_on=today, status=AgreementStatus.BROKEN)
    plan = standing(due, paid, today)
    assert plan.lapsed == agreement.terms.waiver.amounts.total
    assert plan.due_now == max(OWED.total - paid, ZERO)
    assert plan.is_done is (paid >= OWED.total)
    assert plan.is_broken is not plan.is_done


@given(plans(), st.integers(1, 300))
def test_that_interest_of_the_time_after_the_rest_fell_due_is_not_asked(
    agreement: Agreement, interest: int
) -> None:
    extra = Money.of_fen(interest)
    rows = tuple(replace(each, amount=each.amount + extra, to_interest=extra) for each in agreement.schedule)
    first = rows[0].due_on
    due = replace(agreement, schedule=rows, accelerated_on=first, status=AgreementStatus.BROKEN)
    run = total(each.to_interest for each in rows if each.due_on <= first)
    assert standing(due, ZERO, first).due_now == OWED.total + run


def test_that_the_days_to_make_good_end_on_a_workday() -> None:
    terms = Terms(OWED, SIGNED_ON, WAIVED, ZERO, None, 3, date(2026, 12, 1))
    agreement = Agreement("XY1", 1, terms, make_schedule(terms.for_schedule, CALENDAR))
    assert cure_ends_on(agreement) is None
    assert cure_ends_on(replace(agreement, noticed_on=date(2026, 12, 5))) == date(2026, 12, 14)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 12, 1), InstalmentState.UPCOMING),
        (date(2026, 12, 2), InstalmentState.DUE_TODAY),
        (date(2026, 12, 5), InstalmentState.IN_GRACE),
        (date(2026, 12, 7), InstalmentState.IN_GRACE),
        (date(2026, 12, 8), InstalmentState.BROKEN),
    ],
)
def test_that_grace_over_a_weekend_lasts_through_monday(today: date, state: InstalmentState) -> None:
    terms = Terms(OWED, SIGNED_ON, WAIVED, ZERO, None, 3, date(2026, 12, 2))
    agreement = Agreement("XY1", 1, terms, make_schedule(terms.for_schedule, CALENDAR))
    assert standing(agreement, ZERO, today).instalments[0].state is state
