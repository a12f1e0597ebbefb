from dataclasses import replace
from datetime import date

import pytest

from casedesk.domain.agreements import Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.term_limits import require_sensible_terms

TERMS = Terms(
    Components(Money.of(1000)), date(2026, 11, 23), Waiver(NOTHING), ZERO, None, 3, date(2026, 12, 15)
)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("grace_days", -1, "0 to 60"),
        ("grace_days", 61, "0 to 60"),
        ("cure_days", -5, "0 to 90"),
        ("cure_days", 91, "0 to 90"),
        ("monthly_day", 0, "1 to 31"),
        ("monthly_day", 99, "1 to 31"),
        ("copies", 0, "1 to 9"),
        ("copies", 10, "1 to 9"),
        ("language", "fr", "zh or en"),
    ],
)
def test_that_terms_nobody_can_mean_are_refused_with_a_sentence(name: str, value: object, told: str) -> None:
    with pytest.raises(BadInputError, match=told):
        require_sensible_terms(replace(TERMS, **{name: value}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"grace_days": 0, "cure_days": 0, "copies": 1, "monthly_day": 1},
        {"grace_days": 60, "cure_days": 90, "copies": 9, "monthly_day": 31, "language": "en"},
    ],
)
def test_that_terms_at_their_ends_are_taken(changes: dict[str, object]) -> None:
    require_sensible_terms(replace(TERMS, **changes))  # type: ignore[arg-type]
