from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from casedesk.domain.allocation import Components
from casedesk.domain.clients import Client
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.lending_rates import LendingRate, lower_cap, rate_on
from casedesk.domain.means import Means
from casedesk.domain.money import Money
from casedesk.domain.operators import Role
from casedesk.domain.policies import Limits, TermPolicy, limits_of
from casedesk.domain.waivers import WaiverAnswer, WaiverRequest, WaiverStatus, require_possible_waiver

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
RATES = (LendingRate(date(2024, 10, 21), Decimal("3.10")), LendingRate(date(2025, 5, 20), Decimal("3.00")))


def test_that_a_rate_holds_until_the_next_is_published() -> None:
    assert rate_on(RATES, date(2025, 5, 19)) == RATES[0]
    assert rate_on(RATES, date(2025, 5, 20)) == RATES[1]
    assert rate_on(RATES, date(2024, 10, 20)) is None
    own = LendingRate(date(2025, 5, 20), Decimal("2.95"), id=4)
    assert rate_on((*RATES, own), DAY) == own


def test_that_the_lower_of_two_caps_counts() -> None:
    client = Client("A", "A", cap_annual=Decimal(24))
    assert lower_cap(client, None) == Decimal(24)
    assert lower_cap(client, Decimal("12.40")) == Decimal("12.40")
    assert lower_cap(replace(client, cap_annual=None), Decimal(36)) == Decimal(36)
    assert lower_cap(replace(client, cap_annual=None), None) is None


def test_that_each_limit_comes_from_the_narrowest_policy_that_states_it() -> None:
    policies = (
        TermPolicy(most_waived=Decimal(10), most_months=36),
        TermPolicy(role=Role.COLLECTOR, most_waived=Decimal(5), waives_principal=False),
        TermPolicy(client_id=7, most_waived=Decimal(20)),
        TermPolicy(role=Role.COLLECTOR, client_id=7, least_instalment=Money.of(100)),
    )
    assert limits_of(policies, Role.COLLECTOR, 7) == Limits(Decimal(20), True, 36, None, Money.of(100))
    assert limits_of(policies, Role.COLLECTOR, 8) == Limits(Decimal(5), False, 36)
    assert limits_of(policies, None, 8) == Limits(Decimal(10), True, 36)
    assert limits_of((), Role.CLERK, 1) == Limits()


@pytest.mark.parametrize(
    "policy",
    [
        TermPolicy(most_waived=Decimal(101)),
        TermPolicy(least_down=Decimal(-1)),
        TermPolicy(most_waived=Decimal("NaN")),
        TermPolicy(most_months=0),
        TermPolicy(least_instalment=Money.of(0)),
    ],
)
def test_that_limits_nobody_can_meet_are_refused(policy: TermPolicy) -> None:
    with pytest.raises(BadInputError):
        policy.require_sensible()


@pytest.mark.parametrize("percent", ["0", "-1", "51", "NaN"])
def test_that_an_impossible_lending_rate_is_refused(percent: str) -> None:
    with pytest.raises(BadInputError):
        LendingRate(DAY, Decimal(percent)).require_sensible()


@pytest.mark.parametrize("changes", [{"income": -Money.of(1)}, {"household": 0}])
def test_that_impossible_means_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(BadInputError):
        replace(Means(1, 1, DAY, Money.of(1)), **changes).require_sensible()  # type: ignore[arg-type]


def test_that_a_request_is_answered_once() -> None:
    asked = WaiverRequest("JM-1", 1, Components(Money.of(5)), "ill", 1, NOW)
    declined = asked.answered(WaiverStatus.DECLINED, 2, NOW, "no")
    with pytest.raises(RefusedError, match="answered already"):
        declined.answered(WaiverStatus.APPROVED, 2, NOW)


def test_that_a_waiver_stays_within_every_part_of_the_debt() -> None:
    owed = Components(Money.of(100), Money.of(10))
    require_possible_waiver(Components(interest=Money.of(10)), owed)
    for amounts in (
        Components(interest=Money.of("10.01")),
        Components(fees=Money.of(1)),
        Components(),
        Components(Money.of(5), -Money.of(1)),
    ):
        with pytest.raises(BadInputError):
            require_possible_waiver(amounts, owed)


@pytest.mark.parametrize(
    "answer",
    [
        WaiverAnswer(" ", DAY, "Li"),
        WaiverAnswer("A-1", DAY, ""),
        WaiverAnswer("A-1", date(2026, 11, 24), "Li"),
        WaiverAnswer("A-1", DAY, "Li", date(2026, 11, 22)),
    ],
)
def test_that_an_approval_names_number_day_and_person(answer: WaiverAnswer) -> None:
    with pytest.raises(BadInputError):
        answer.require_complete(DAY)
