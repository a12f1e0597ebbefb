"""The client's approval of a waiver is asked for again on the day of the signature."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from tests.services.plan_samples import Plans

from casedesk.domain.agreements import Agreement, AgreementStatus, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.services.desk import Desk

PENALTY = Components(penalty=Money.of("2595.80"), fees=Money.of(480))


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def plans(desk: Desk, hire: Callable[..., Operator], supervisor: Operator) -> Plans:
    return Plans(desk, hire(Role.CLERK), supervisor)


def signed(plans: Plans, agreement: Agreement, day: date) -> Agreement:
    """Sign every copy that is still open."""
    copies = plans.service.signing_state(plans.clerk, agreement).open
    return plans.service.sign(plans.clerk, agreement, day, [each.id for each in copies])


def test_that_nothing_is_signed_on_a_waiver_whose_approval_ended_before_the_signing_day(
    plans: Plans, lend: Callable[..., Case], clock: Clock
) -> None:
    until = plans.desk.today() + timedelta(days=2)
    waiver = Waiver(PENALTY, "HYJM-1126-118", until)
    ready = plans.printed(lend(), waiver=waiver)
    clock.moment += timedelta(days=3)
    with pytest.raises(RefusedError, match=r"AGR-APPROVE: .*still valid on the day") as refused:
        signed(plans, ready, plans.desk.today())
    assert "HYJM-1126-118" in str(refused.value)
    assert plans.now(ready).status is AgreementStatus.PRINTED
    assert plans.service.signing_state(plans.clerk, ready).signed == ()
    assert signed(plans, ready, until).signed_on == until


def test_that_a_waiver_approved_without_an_end_is_signed_on_any_day(
    plans: Plans, lend: Callable[..., Case], clock: Clock
) -> None:
    ready = plans.printed(lend(), waiver=replace(Waiver(PENALTY), approval_no="HYJM-1126-119"))
    clock.moment += timedelta(days=3)
    assert signed(plans, ready, plans.desk.today()).status is AgreementStatus.SIGNED
