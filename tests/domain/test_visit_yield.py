"""What visits cost and bring, and when a call comes first."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.hold_out import DrawnCase, compare, is_held
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.visit_yield import (
    CaseSigns,
    Experience,
    HeldVisit,
    Receipt,
    advice,
    cost_of,
    experience,
    results,
    summary,
)
from casedesk.domain.visits import VisitOutcome, VisitPurpose

DAY = date(2026, 11, 2)
TERMS = RoadTerms()
VISIT = HeldVisit(
    1, "V1", 7, DAY, (1, 2), VisitPurpose.FIRST_VISIT, VisitOutcome.MET_DEBTOR, "上城区", "Haiyue", 40, 20
)
SIGNS = CaseSigns(7, VisitPurpose.FIRST_VISIT, "上城区", has_phone=True)
NOTHING_KNOWN = Experience(summary("", ()))


def _visit(number: int, day: date = DAY, case_id: int = 7) -> HeldVisit:
    return replace(VISIT, visit_id=number, visit_no=f"V{number}", day=day, case_id=case_id)


def test_that_the_cost_is_the_crews_time_and_what_was_spent() -> None:
    # two people, one hour each, 40 yuan an hour, and 12.50 for parking
    assert cost_of(replace(VISIT, spent=Money.of("12.50")), TERMS) == Money.of("92.50")


def test_that_a_person_named_twice_is_paid_once() -> None:
    assert cost_of(replace(VISIT, crew=(1, 1)), TERMS) == Money.of(40)


def test_that_a_payment_belongs_to_the_newest_visit_before_it() -> None:
    visits = [_visit(1), _visit(2, DAY + timedelta(days=10))]
    found = results(visits, [Receipt(7, DAY + timedelta(days=12), Money.of(500))], TERMS)
    assert [each.received for each in found] == [ZERO, Money.of(500)]


def test_that_a_payment_after_the_days_of_yield_belongs_to_no_visit() -> None:
    late = [Receipt(7, DAY + timedelta(days=TERMS.yield_days + 1), Money.of(500))]
    in_time = [Receipt(7, DAY + timedelta(days=TERMS.yield_days), Money.of(500))]
    assert results([_visit(1)], late, TERMS)[0].received == ZERO
    assert results([_visit(1)], in_time, TERMS)[0].received == Money.of(500)


def test_that_a_reversal_takes_the_yield_back() -> None:
    receipts = [Receipt(7, DAY, Money.of(500)), Receipt(7, DAY, Money.of(-500))]
    (found,) = results([_visit(1)], receipts, TERMS)
    assert found.received == ZERO
    assert summary("", [found]).paying == 0


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 3)), max_size=12),
    st.lists(st.tuples(st.integers(0, 90), st.integers(1, 3), st.integers(1, 10**6)), max_size=12),
)
def test_that_no_payment_counts_twice(
    visited: list[tuple[int, int]], paid: list[tuple[int, int, int]]
) -> None:
    visits = [_visit(n, DAY + timedelta(days=day), case) for n, (day, case) in enumerate(visited)]
    receipts = [Receipt(case, DAY + timedelta(days=day), Money.of_fen(fen)) for day, case, fen in paid]
    told = total(each.received for each in results(visits, receipts, TERMS))
    assert told.fen <= sum(each.amount.fen for each in receipts)


def test_that_minutes_of_the_way_are_only_averaged_where_they_were_noted() -> None:
    known, unknown = _visit(1), replace(_visit(2), way_minutes=None)
    whole = summary("", results([known, unknown], [], TERMS))
    assert whole.minutes_per_visit == 40 + 20


def test_that_a_case_nobody_called_is_called_first() -> None:
    assert advice(SIGNS, NOTHING_KNOWN, DAY).is_phone_first


def test_that_an_agreed_visit_is_kept_whatever_it_brings() -> None:
    told = advice(replace(SIGNS, is_agreed=True, has_open_promise=True), NOTHING_KNOWN, DAY)
    assert not told.is_phone_first
    assert told.reasons


def test_that_a_debtor_who_cannot_be_reached_is_visited() -> None:
    assert not advice(replace(SIGNS, is_lost=True), NOTHING_KNOWN, DAY).is_phone_first
    assert not advice(replace(SIGNS, has_phone=False), NOTHING_KNOWN, DAY).is_phone_first


def test_that_a_near_limitation_stands_above_what_pays() -> None:
    assert not advice(replace(SIGNS, limitation_days=30), NOTHING_KNOWN, DAY).is_phone_first
    assert advice(replace(SIGNS, limitation_days=31), NOTHING_KNOWN, DAY).is_phone_first


def test_that_visits_that_cost_more_than_they_bring_speak_for_a_call() -> None:
    called = replace(SIGNS, last_call_on=DAY - timedelta(days=2))
    poor = experience(results([_visit(n) for n in range(6)], [], TERMS))
    rich = experience(
        results([_visit(n, case_id=n) for n in range(6)], [Receipt(3, DAY, Money.of(9_000))], TERMS)
    )
    assert advice(called, poor, DAY).is_phone_first
    assert advice(called, poor, DAY).based_on == 6
    assert not advice(called, rich, DAY).is_phone_first


def test_that_few_visits_teach_nothing() -> None:
    few = experience(results([_visit(n) for n in range(4)], [], TERMS))
    told = advice(replace(SIGNS, last_call_on=DAY), few, DAY)
    assert told.expected_cost is None
    assert not told.is_phone_first


def test_that_the_lot_is_the_same_whenever_it_is_asked() -> None:
    assert all(is_held(n, DAY, "office", 20) == is_held(n, DAY, "office", 20) for n in range(50))


def test_that_the_share_held_is_about_the_share_wanted() -> None:
    held = sum(is_held(n, DAY, "office", 20) for n in range(5_000))
    assert 900 < held < 1_100
    assert not any(is_held(n, DAY, "office", 0) for n in range(1_000))
    assert all(is_held(n, DAY, "office", 100) for n in range(1_000))


def _arms(visited: tuple[int, int], held: tuple[int, int]) -> list[DrawnCase]:
    made = []
    for (cases, paying), is_kept in ((visited, False), (held, True)):
        made += [
            DrawnCase(n, is_kept, Money.of(100) if n < paying else ZERO, 0 if is_kept else 1)
            for n in range(cases)
        ]
    return made


def test_that_the_interval_is_newcombes() -> None:
    # R. G. Newcombe 1998, table II, method 10: 56/70 against 48/80 gives 0.0524 to 0.3339
    told = compare(_arms((70, 56), (80, 48)))
    assert (told.low, told.high) == (Decimal("0.0524"), Decimal("0.3339"))
    assert told.is_clear


def test_that_a_handful_of_cases_proves_nothing() -> None:
    assert not compare(_arms((4, 3), (4, 1))).is_clear
    assert not compare([]).is_clear
