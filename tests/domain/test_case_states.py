"""Every step of a case is open, or says why it is not."""

from dataclasses import replace
from datetime import date

import pytest

from casedesk.domain.allocation import Components
from casedesk.domain.case_states import (
    STATUS_OF,
    STEP_EFFECTS,
    STEP_TITLES,
    CaseStep,
    Standing,
    StepState,
    state_of,
    steps_of,
)
from casedesk.domain.cases import Case, CaseStatus, FlagKind
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.limitation import LimitationLight
from casedesk.domain.money import ZERO, Money

OWED = Components(Money.of(900), ZERO, ZERO, Money.of(100))
NOTHING = Components(ZERO, ZERO, ZERO, ZERO)


def standing(status: CaseStatus = CaseStatus.ACTIVE, owed: Components = OWED, **facts: object) -> Standing:
    debt = Debt(ProductKind.CONSUMER_LOAN, "C-1", owed, date(2026, 11, 23), Money.of(1000))
    return replace(Standing(Case("HY-1", 1, 1, 1, debt, status)), **facts)  # type: ignore[arg-type]


def state(step: CaseStep, where: Standing) -> StepState:
    found = state_of(step, where)
    assert found in steps_of(where)
    return found


@pytest.mark.parametrize("status", list(CaseStatus))
def test_that_no_step_is_closed_without_a_sentence(status: CaseStatus) -> None:
    for each in steps_of(standing(status)):
        assert each.is_open is (each.reason is None)
        assert STEP_TITLES[each.step].text
        assert STEP_EFFECTS[each.step].text


@pytest.mark.parametrize("status", [CaseStatus.SETTLED, CaseStatus.RETURNED])
def test_that_a_closed_case_takes_no_step(status: CaseStatus) -> None:
    told = [str(each.reason) for each in steps_of(standing(status))]
    assert all("HY-1 is closed" in each for each in told)


@pytest.mark.parametrize("step", list(STATUS_OF))
def test_that_a_step_to_where_the_case_stands_is_closed(step: CaseStep) -> None:
    assert not state(step, standing(STATUS_OF[step])).is_open


def test_that_only_a_resting_case_is_taken_up() -> None:
    assert state(CaseStep.RESUME, standing(CaseStatus.ON_HOLD)).is_open
    assert state(CaseStep.RESUME, standing(CaseStatus.LEGAL)).is_open
    assert "being worked" in str(state(CaseStep.RESUME, standing()).reason)
    assert "Clear its flag" in str(state(CaseStep.RESUME, standing(CaseStatus.DISPUTE)).reason)
    paused = standing(CaseStatus.ON_HOLD, paused_placement="P-7")
    assert "placement P-7" in str(state(CaseStep.RESUME, paused).reason)


def test_that_a_case_rests_while_its_agreement_is_kept() -> None:
    kept = standing(CaseStatus.ON_PLAN, kept_agreement="XY20261101-001")
    for step in (CaseStep.TO_VISIT, CaseStep.LEGAL):
        assert "XY20261101-001 is kept" in str(state(step, kept).reason)
    assert state(CaseStep.HOLD, kept).is_open


@pytest.mark.parametrize("kind", [FlagKind.DISPUTE, FlagKind.DECEASED, FlagKind.DO_NOT_CONTACT])
def test_that_flags_stop_visits(kind: FlagKind) -> None:
    assert "stops visits" in str(state(CaseStep.TO_VISIT, standing(flags=frozenset({kind}))).reason)
    assert state(CaseStep.TO_VISIT, standing(flags=frozenset({FlagKind.HARDSHIP}))).is_open


def test_that_a_resting_case_is_not_visited() -> None:
    for status in (CaseStatus.ON_HOLD, CaseStatus.LEGAL):
        assert "Take it up again first" in str(state(CaseStep.TO_VISIT, standing(status)).reason)


def test_that_a_disputed_case_does_not_go_to_legal() -> None:
    assert not state(CaseStep.LEGAL, standing(flags=frozenset({FlagKind.DISPUTE}))).is_open


def test_that_an_ended_period_asks_for_review_and_no_threat() -> None:
    asked = state(CaseStep.LEGAL, standing(light=LimitationLight.EXPIRED)).asks
    assert "no threat of suit" in str(asked)


def test_that_a_case_is_settled_at_zero_or_with_the_clients_word() -> None:
    assert state(CaseStep.SETTLE, standing(owed=NOTHING)).asks is None
    assert "1,000.00" in str(state(CaseStep.SETTLE, standing()).asks) or "1000.00" in str(
        state(CaseStep.SETTLE, standing()).asks
    )
    claimed = standing(owed=NOTHING, claimed=Money.of(5))
    assert "waits for the bank" in str(state(CaseStep.SETTLE, claimed).reason)


def test_that_a_case_with_a_visit_ahead_does_not_leave() -> None:
    planned = standing(owed=NOTHING, visit_no="V20261124-01")
    for step in (CaseStep.SETTLE, CaseStep.RETURN):
        assert "V20261124-01" in str(state(step, planned).reason)


def test_that_all_contact_is_stopped_once() -> None:
    assert state(CaseStep.STOP, standing()).asks is not None
    assert not state(CaseStep.STOP, standing(flags=frozenset({FlagKind.DO_NOT_CONTACT}))).is_open


@pytest.mark.parametrize("step", [CaseStep.HOLD, CaseStep.RETURN, CaseStep.LEGAL])
def test_that_steps_with_weight_ask_for_a_reason(step: CaseStep) -> None:
    assert state(step, standing()).asks is not None
