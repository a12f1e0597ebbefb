from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from casedesk.domain.allocation import NOTHING, AllocationOrder, Components
from casedesk.domain.capitals import capitals
from casedesk.domain.instalment_states import InstalmentState, states
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.proofs import Proof, ProofRule, Sums, proofs
from casedesk.domain.schedules import (
    Instalment,
    Interval,
    Remainder,
    RestDayShift,
    ScheduleImpossibleError,
    ScheduleTerms,
    equal_parts,
    make_schedule,
)
from casedesk.domain.workdays import Festival, OfficeCalendar, PublishedYear

CALENDAR = OfficeCalendar(published={2026: PublishedYear(2026, "invented", {}, {})})
DEBT = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))
WAIVED = Components(penalty=Money.of("2595.80"), fees=Money.of(480))
TERMS = ScheduleTerms(
    total=DEBT - WAIVED,
    down_payment=Money.of(3000),
    down_on=date(2026, 5, 12),
    instalments=12,
    first_on=date(2026, 6, 15),
)
PLAIN = ScheduleTerms(Components(Money.of(1000)), ZERO, None, 3, date(2026, 6, 15))

ROWS = [
    # no, due on, amount, charges, principal, balance, shifted, provisional
    (0, "2026-05-12", "3000.00", "3000.00", "0.00", "40250.00", False, False),
    (1, "2026-06-15", "3354.16", "1650.00", "1704.16", "36895.84", False, False),
    (2, "2026-07-15", "3354.16", "0.00", "3354.16", "33541.68", False, False),
    (3, "2026-08-17", "3354.16", "0.00", "3354.16", "30187.52", True, False),
    (4, "2026-09-15", "3354.16", "0.00", "3354.16", "26833.36", False, False),
    (5, "2026-10-15", "3354.16", "0.00", "3354.16", "23479.20", False, False),
    (6, "2026-11-16", "3354.16", "0.00", "3354.16", "20125.04", True, False),
    (7, "2026-12-15", "3354.16", "0.00", "3354.16", "16770.88", False, False),
    (8, "2027-01-15", "3354.16", "0.00", "3354.16", "13416.72", False, True),
    (9, "2027-02-15", "3354.16", "0.00", "3354.16", "10062.56", False, True),
    (10, "2027-03-15", "3354.16", "0.00", "3354.16", "6708.40", False, True),
    (11, "2027-04-15", "3354.16", "0.00", "3354.16", "3354.24", False, True),
    (12, "2027-05-17", "3354.24", "0.00", "3354.24", "0.00", True, True),
]


def test_that_the_worked_example_comes_out_row_by_row() -> None:
    schedule = make_schedule(TERMS, CALENDAR)
    assert TERMS.total.total == Money.of(43250)
    shown = [
        (
            row.no,
            row.due_on.isoformat(),
            *(str(amount.yuan) for amount in (row.amount, row.to_charges, row.to_principal, row.balance)),
            row.is_shifted,
            row.is_provisional,
        )
        for row in schedule
    ]
    assert shown == ROWS


def _proofs(
    terms: ScheduleTerms, schedule: tuple[Instalment, ...], cap_months: int | None = None
) -> dict[ProofRule, Proof]:
    sums = Sums(terms.total, NOTHING, capitals(terms.total.total))
    return {found.rule: found for found in proofs(sums, terms, schedule, cap_months=cap_months)}


def test_that_the_worked_example_is_proved_in_figures() -> None:
    sums = Sums(DEBT, WAIVED, "人民币肆万叁仟贰佰伍拾元整")
    found = proofs(sums, TERMS, make_schedule(TERMS, CALENDAR), cap_months=60)
    assert [(proof.rule, proof.left, proof.right) for proof in found] == [
        (ProofRule.WAIVER, "46,325.80 − 3,075.80", "43,250.00"),
        (ProofRule.SUM, "3,000.00 + 3,354.16 × 11 + 3,354.24", "43,250.00"),
        (ProofRule.SHARES, "4,650.00 + 38,600.00", "43,250.00"),
        (ProofRule.CAPITALS, "人民币肆万叁仟贰佰伍拾元整", "43,250.00"),
        (ProofRule.RISING, "2026-05-12", "2027-05-17"),
        (ProofRule.CAP, "2027-05-15", "2031-05-15"),
    ]
    assert all(proof.holds for proof in found)
    assert {proof.difference for proof in found[:4]} == {ZERO}


def altered(schedule: tuple[Instalment, ...], amount: str) -> tuple[Instalment, ...]:
    return tuple(replace(row, amount=Money.of(amount), to_principal=Money.of(amount)) for row in schedule)


def test_that_three_times_333_33_is_not_1000() -> None:
    wrong = altered(make_schedule(PLAIN, CALENDAR), "333.33")
    proof = _proofs(PLAIN, wrong)[ProofRule.SUM]
    assert proof == Proof(ProofRule.SUM, "333.33 × 3", "1,000.00", -Money.of("0.01"), holds=False)
    right = make_schedule(PLAIN, CALENDAR)
    assert [str(row.amount) for row in right] == ["333.33", "333.33", "333.34"]
    assert all(proof.holds for proof in _proofs(PLAIN, right).values())


def test_that_too_much_fails_the_proof() -> None:
    schedule = altered(make_schedule(PLAIN, CALENDAR), "400")
    found = _proofs(PLAIN, schedule)
    assert not found[ProofRule.SUM].holds
    assert not found[ProofRule.SHARES].holds


@pytest.mark.parametrize(("months", "holds"), [(60, True), (61, False)])
def test_that_a_card_plan_lasts_sixty_months_at_most(months: int, holds: bool) -> None:  # noqa: FBT001
    terms = replace(PLAIN, instalments=months, first_on=date(2026, 5, 31))
    proof = _proofs(terms, make_schedule(terms, CALENDAR), cap_months=60)[ProofRule.CAP]
    assert proof.holds is holds


def test_that_the_longest_term_may_run_from_the_signing() -> None:
    terms = replace(PLAIN, instalments=60)
    schedule = make_schedule(terms, CALENDAR)
    for starts_on, holds in [(date(2026, 5, 15), True), (date(2026, 5, 14), False)]:
        sums = Sums(terms.total, NOTHING, "壹仟元整")
        found = proofs(sums, terms, schedule, cap_months=60, starts_on=starts_on)
        assert found[-1].holds is holds


@pytest.mark.parametrize(("instalments", "holds"), [(260, True), (262, False)])
def test_that_the_longest_term_counts_weeks_too(instalments: int, holds: bool) -> None:  # noqa: FBT001
    terms = replace(PLAIN, instalments=instalments, interval=Interval.WEEKLY)
    assert _proofs(terms, make_schedule(terms, CALENDAR), cap_months=60)[ProofRule.CAP].holds is holds


@pytest.mark.parametrize("spelled", ["人民币壹仟元零壹分", "一千元", "", "人民币壹仟零元整"])
def test_that_capitals_must_state_the_figures(spelled: str) -> None:
    found = proofs(Sums(PLAIN.total, NOTHING, spelled), PLAIN, make_schedule(PLAIN, CALENDAR))
    assert [proof.rule for proof in found if not proof.holds] == [ProofRule.CAPITALS]


def test_that_a_waiver_must_fit_every_part_of_the_debt() -> None:
    schedule = make_schedule(TERMS, CALENDAR)
    swapped = Components(interest=Money.of("2595.80"), fees=Money.of(480))
    for waived, difference in [(swapped, Money.of("2595.80")), (NOTHING, Money.of("3075.80"))]:
        found = proofs(Sums(DEBT, waived, capitals(TERMS.total.total)), TERMS, schedule)
        assert [proof.rule for proof in found if not proof.holds] == [ProofRule.WAIVER]
        assert found[0].difference == difference


def test_that_altered_rows_fail_their_proofs() -> None:
    schedule = make_schedule(PLAIN, CALENDAR)
    late = (*schedule[:2], replace(schedule[2], due_on=schedule[1].due_on))
    assert [proof.rule for proof in _proofs(PLAIN, late).values() if not proof.holds] == [ProofRule.RISING]
    moved = (replace(schedule[0], balance=ZERO), *schedule[1:])
    assert [proof.rule for proof in _proofs(PLAIN, moved).values() if not proof.holds] == [ProofRule.SHARES]
    assert not any(
        proof.holds for rule, proof in _proofs(PLAIN, ()).items() if rule in {"AGR-SUM", "AGR-RISING"}
    )
    assert all(rule.label.text for rule in ProofRule)


def test_that_one_single_payment_is_a_plan() -> None:
    terms = replace(PLAIN, instalments=1)
    schedule = make_schedule(terms, CALENDAR)
    assert [(row.no, row.amount, row.balance) for row in schedule] == [(1, Money.of(1000), ZERO)]
    assert all(proof.holds for proof in _proofs(terms, schedule).values())


def test_that_month_ends_keep_the_intended_day() -> None:
    terms = replace(PLAIN, instalments=4, first_on=date(2026, 12, 31), shift=RestDayShift.NONE)
    days = [row.due_on for row in make_schedule(terms, CALENDAR)]
    assert days == [date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]
    later = replace(terms, first_on=date(2027, 2, 28), monthly_day=30)
    assert [row.due_on.day for row in make_schedule(later, CALENDAR)] == [28, 30, 30, 30]


def test_that_weeks_and_fortnights_are_counted_in_days() -> None:
    weekly = make_schedule(replace(PLAIN, interval=Interval.WEEKLY), CALENDAR)
    assert [row.due_on for row in weekly] == [date(2026, 6, day) for day in (15, 22, 29)]
    biweekly = make_schedule(replace(PLAIN, interval=Interval.BIWEEKLY), CALENDAR)
    assert [row.due_on for row in biweekly] == [date(2026, 6, 15), date(2026, 6, 29), date(2026, 7, 13)]


def test_that_rest_days_may_shift_back_or_not_at_all() -> None:
    terms = replace(PLAIN, first_on=date(2026, 8, 15))
    first = {shift: make_schedule(replace(terms, shift=shift), CALENDAR)[0].due_on for shift in RestDayShift}
    assert first == {
        RestDayShift.NONE: date(2026, 8, 15),
        RestDayShift.NEXT_WORKDAY: date(2026, 8, 17),
        RestDayShift.PREVIOUS_WORKDAY: date(2026, 8, 14),
    }


def test_that_days_that_never_move_are_not_provisional() -> None:
    terms = replace(PLAIN, first_on=date(2027, 6, 15))
    assert all(row.is_provisional for row in make_schedule(terms, CALENDAR))
    fixed = replace(terms, shift=RestDayShift.NONE)
    assert not any(row.is_provisional for row in make_schedule(fixed, CALENDAR))


def test_that_the_remainder_may_lie_on_the_first_instalment() -> None:
    schedule = make_schedule(replace(PLAIN, remainder=Remainder.FIRST), CALENDAR)
    assert [str(row.amount) for row in schedule] == ["333.34", "333.33", "333.33"]


def test_that_an_old_card_debt_settles_principal_first() -> None:
    terms = replace(TERMS, order=AllocationOrder.CARD_GE91)
    schedule = make_schedule(terms, CALENDAR)
    assert schedule[0].to_principal == Money.of(3000)
    assert schedule[-1].to_charges == schedule[-1].amount


@pytest.mark.parametrize(
    "changes",
    [
        {"instalments": 0},
        {"instalments": 601},
        {"down_payment": Money.of(1000), "down_on": date(2026, 6, 1)},
        {"down_payment": -Money.of(1)},
        {"down_payment": Money.of(1)},
        {"down_payment": Money.of(1), "down_on": date(2026, 6, 15)},
        {"total": Components(Money.of(1000), -Money.of(1))},
        {"total": Components(Money.of("0.02"))},
        {"total": NOTHING},
    ],
)
def test_that_impossible_terms_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ScheduleImpossibleError):
        make_schedule(replace(PLAIN, **changes), CALENDAR)  # type: ignore[arg-type]


def test_that_weekly_instalments_joined_by_a_long_holiday_are_parted_again() -> None:
    off = {date(2026, 2, 15) + timedelta(days=offset): Festival.SPRING_FESTIVAL for offset in range(9)}
    calendar = OfficeCalendar(published={2026: PublishedYear(2026, "invented", off, {})})
    terms = replace(PLAIN, interval=Interval.WEEKLY, first_on=date(2026, 2, 15))
    onwards = [row.due_on for row in make_schedule(terms, calendar)]
    assert onwards == [date(2026, 2, 24), date(2026, 2, 25), date(2026, 3, 2)]
    back = replace(terms, shift=RestDayShift.PREVIOUS_WORKDAY)
    days = [row.due_on for row in make_schedule(back, calendar)]
    assert days == [date(2026, 2, 12), date(2026, 2, 13), date(2026, 2, 27)]


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=1, max_value=60))
def test_that_an_agreed_amount_needs_no_more_instalments_than_equal_parts(fen: int, number: int) -> None:
    assume(fen >= number)
    amount = Money.of_fen(fen)
    each = max(equal_parts(amount, number))
    schedule = make_schedule(replace(PLAIN, total=Components(amount), each=each), CALENDAR)
    assert len(schedule) <= number
    assert {row.amount for row in schedule[:-1]} <= {each}
    assert ZERO < schedule[-1].amount <= each


TODAY = date(2026, 7, 15)


@pytest.mark.parametrize(
    ("paid", "today", "grace_days", "expected"),
    [
        ("0", date(2026, 6, 14), 3, "upcoming upcoming upcoming"),
        ("100", date(2026, 6, 14), 3, "partly upcoming upcoming"),
        ("0", date(2026, 6, 15), 3, "due_today upcoming upcoming"),
        ("100", date(2026, 6, 15), 3, "due_today upcoming upcoming"),
        ("0", date(2026, 6, 18), 3, "in_grace upcoming upcoming"),
        ("333.32", date(2026, 6, 19), 3, "broken upcoming upcoming"),
        ("0", date(2026, 6, 16), 0, "broken upcoming upcoming"),
        ("333.33", date(2026, 6, 19), 3, "kept upcoming upcoming"),
        ("500", date(2026, 6, 19), 3, "kept partly upcoming"),
        ("1000", date(2026, 6, 15), 3, "kept kept kept"),
        ("1200", date(2030, 6, 15), 3, "kept kept kept"),
        ("333.33", date(2030, 6, 15), 3, "kept broken broken"),
    ],
)
def test_that_payments_keep_instalments_in_turn(
    paid: str, today: date, grace_days: int, expected: str
) -> None:
    standings = states(make_schedule(PLAIN, CALENDAR), Money.of(paid), today, grace_days)
    assert " ".join(standing.state for standing in standings) == expected
    assert total(standing.paid for standing in standings) == min(Money.of(paid), Money.of(1000))
    assert all(standing.missing.is_zero == (standing.state is InstalmentState.KEPT) for standing in standings)
    assert all(state.label.text for state in InstalmentState)


AMOUNTS = st.integers(min_value=0, max_value=10**8).map(Money.of_fen)


@st.composite
def _terms(draw: st.DrawFn) -> ScheduleTerms:
    agreed = draw(st.builds(Components, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS))
    number = draw(st.integers(min_value=1, max_value=120))
    assume(agreed.total.fen > number)
    down = Money.of_fen(draw(st.integers(min_value=0, max_value=agreed.total.fen - number)))
    first_on = draw(st.dates(min_value=date(2025, 1, 1), max_value=date(2035, 12, 31)))
    return ScheduleTerms(
        agreed,
        down,
        first_on - timedelta(days=30) if down else None,
        number,
        first_on,
        draw(st.sampled_from([each for each in Interval if each is not Interval.OWN])),
        draw(st.sampled_from(RestDayShift)),
        draw(st.sampled_from(Remainder)),
        draw(st.sampled_from(AllocationOrder)),
    )


@given(_terms())
def test_that_every_schedule_proves_itself_to_the_fen(terms: ScheduleTerms) -> None:
    schedule = make_schedule(terms, CALENDAR)
    assert total(row.amount for row in schedule) == terms.total.total
    assert total(row.to_charges for row in schedule) == terms.total.charges
    assert total(row.to_principal for row in schedule) == terms.total.principal
    assert schedule[-1].balance == ZERO
    assert all(row.amount > ZERO for row in schedule)
    assert all(earlier.due_on < later.due_on for earlier, later in pairwise(schedule))
    spelled = capitals(terms.total.total, limit=None)
    assert all(proof.holds for proof in proofs(Sums(terms.total, NOTHING, spelled), terms, schedule))


@given(_terms())
def test_that_instalments_differ_by_the_remainder_alone(terms: ScheduleTerms) -> None:
    amounts = sorted({row.amount for row in make_schedule(terms, CALENDAR) if row.no})
    assert len(amounts) <= 2
    assert (amounts[-1] - amounts[0]).fen < terms.instalments


@given(_terms())
def test_that_shifted_days_are_workdays(terms: ScheduleTerms) -> None:
    for row in make_schedule(terms, CALENDAR):
        if row.no and terms.shift is not RestDayShift.NONE:
            assert CALENDAR.is_workday(row.due_on)
            assert abs(row.due_on - row.planned_on) <= timedelta(days=2)
