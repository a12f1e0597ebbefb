from dataclasses import replace
from datetime import date

from casedesk.domain.agreements import Agreement, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.amendments import going_on
from casedesk.domain.money import ZERO, Money
from casedesk.domain.schedules import Interval, make_schedule
from casedesk.domain.workdays import OfficeCalendar

TODAY = date(2026, 11, 23)
OLD = Terms(
    debt=Components(principal=Money.of(10000), penalty=Money.of(500)),
    as_of=date(2026, 6, 30),
    waiver=Waiver(Components(penalty=Money.of(300)), "HY-1"),
    down_payment=Money.of(1000),
    down_on=date(2026, 7, 10),
    instalments=8,
    first_on=date(2026, 8, 31),
    copies=3,
)
NOW = replace(
    OLD,
    debt=Components(principal=Money.of(6000), penalty=Money.of(200)),
    as_of=TODAY,
    waiver=Waiver(Components()),
)


def signed(terms: Terms) -> Agreement:
    return Agreement("XY1", 1, terms, make_schedule(terms.for_schedule, OfficeCalendar()))


def test_that_the_instalments_not_kept_go_on_from_the_next_due_day_on_the_present_balance() -> None:
    terms = going_on(signed(OLD), NOW, {0, 1, 2, 3}, TODAY)
    assert (terms.debt, terms.as_of, terms.copies) == (NOW.debt, TODAY, 3)
    assert (terms.instalments, terms.first_on, terms.monthly_day) == (5, date(2026, 11, 30), 31)
    assert (terms.down_payment, terms.down_on, terms.edits) == (ZERO, None, ())


def test_that_a_waiver_goes_on_up_to_what_is_owed_and_only_until_the_rest_fell_due() -> None:
    assert going_on(signed(OLD), NOW, {1}, TODAY).waiver == Waiver(Components(penalty=Money.of(200)), "HY-1")
    due = replace(signed(OLD), accelerated_on=TODAY)
    assert going_on(due, NOW, {1}, TODAY).waiver.amounts.is_zero


def test_that_an_amount_for_each_above_what_is_left_stays_behind() -> None:
    for each, left in ((Money.of(2000), Money.of(2000)), (Money.of(6500), None)):
        older = signed(replace(OLD, each=each, waiver=Waiver(Components())))
        assert going_on(older, NOW, {1}, TODAY).each == left


def test_that_days_of_its_own_go_on_with_those_ahead() -> None:
    days = (date(2026, 9, 1), date(2026, 12, 1), date(2027, 3, 1))
    own = replace(OLD, interval=Interval.OWN, own_days=days, instalments=3, first_on=days[0])
    terms = going_on(signed(own), NOW, {1}, TODAY)
    assert (terms.own_days, terms.instalments) == (days[1:], 2)
    past = going_on(signed(own), NOW, {1}, date(2027, 4, 1))
    assert (past.interval, past.own_days, past.first_on) == (Interval.MONTHLY, (), date(2027, 5, 1))


def test_that_a_last_amount_above_what_is_left_stays_behind() -> None:
    older = signed(replace(OLD, balloon=Money.of(7000), waiver=Waiver(Components())))
    assert going_on(older, NOW, {1}, TODAY).balloon is None
