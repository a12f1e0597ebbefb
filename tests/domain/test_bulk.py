from datetime import date

import pytest

from casedesk.domain.bulk import (
    Assign,
    BulkAct,
    CaseFacts,
    GiveBack,
    PutTags,
    SetStep,
    TakeTags,
    WhyLeftOut,
    ranges,
)
from casedesk.domain.cases import CaseStatus, NextStep, StepKind
from casedesk.domain.money import Money, total

STEP = NextStep(StepKind.CALL, date(2026, 12, 1))


def facts(number: int, status: CaseStatus = CaseStatus.ACTIVE, **more: object) -> CaseFacts:
    known = CaseFacts(number, f"C{number}", status, None, Money.of(number * 100), None)
    return known._replace(**more)


@pytest.mark.parametrize(
    ("act", "case", "why"),
    [
        (Assign((7,)), facts(1), None),
        (Assign((7,)), facts(1, operator_id=7), WhyLeftOut.SAME_OPERATOR),
        (Assign((7, 8)), facts(1, operator_id=7), None),
        (Assign((7,)), facts(1, CaseStatus.SETTLED), WhyLeftOut.CLOSED),
        (Assign((7,)), facts(1, CaseStatus.ON_HOLD), None),
        (PutTags((1, 2)), facts(1, tag_ids=frozenset({1})), None),
        (PutTags((1,)), facts(1, tag_ids=frozenset({1})), WhyLeftOut.TAGGED),
        (PutTags((1,)), facts(1, CaseStatus.RETURNED), None),
        (TakeTags((1, 2)), facts(1, tag_ids=frozenset({1})), None),
        (TakeTags((1,)), facts(1), WhyLeftOut.NOT_TAGGED),
        (SetStep(STEP), facts(1), None),
        (SetStep(STEP), facts(1, next_step=STEP), WhyLeftOut.SAME_STEP),
        (SetStep(STEP), facts(1, CaseStatus.ON_HOLD), WhyLeftOut.ON_HOLD),
        (SetStep(STEP), facts(1, CaseStatus.DISPUTE), WhyLeftOut.DISPUTE),
        (SetStep(STEP), facts(1, CaseStatus.RETURNED), WhyLeftOut.CLOSED),
        (GiveBack("over"), facts(1, CaseStatus.ON_HOLD), None),
        (GiveBack("over"), facts(1, CaseStatus.ON_PLAN), WhyLeftOut.ON_PLAN),
        (GiveBack("over"), facts(1, CaseStatus.SETTLED), WhyLeftOut.CLOSED),
        (GiveBack("over"), facts(1, has_visit=True), WhyLeftOut.VISIT),
    ],
)
def test_that_an_act_says_why_it_passes_over_a_case(
    act: BulkAct, case: CaseFacts, why: WhyLeftOut | None
) -> None:
    assert act.left_out(case) is why


@pytest.mark.parametrize("people", [2, 3, 7])
def test_that_dealing_is_even_in_number_and_nearly_so_in_money(people: int) -> None:
    cases = [facts(number) for number in range(1, 101)]
    shares = Assign(tuple(range(people))).shares(cases)
    numbers = [len(each) for each in shares.values()]
    sums = [total(case.balance for case in each).fen for each in shares.values()]
    assert sum(numbers) == 100
    assert max(numbers) - min(numbers) <= 1
    assert max(sums) - min(sums) <= Money.of(100 * 100).fen
    assert sorted(case.id for each in shares.values() for case in each) == list(range(1, 101))


def test_that_keys_of_many_cases_are_told_in_short() -> None:
    assert ranges([5, 1, 2, 3, 9, 8]) == "1-3,5,8-9"
    assert ranges(range(1, 1_000_001)) == "1-1000000"
    assert ranges([]) == ""
