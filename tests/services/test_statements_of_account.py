"""Statements of account start from the balance that a case came with; every other one follows from it."""

from datetime import timedelta

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Right
from casedesk.domain.papers import PaperKind
from casedesk.services.letter_facts import LetterFacts, LetterOptions
from casedesk.services.letters import LetterService, LetterWish

__all__ = ["till"]


def balances_of(till: Till, case: Case, **options: object) -> tuple[str, list[str], str]:
    """Return opening, the balance after each line and closing of a statement of a case."""
    with till.desk.reading(till.clerk, Right.VIEW_CASES) as shelves:
        chosen = LetterOptions(**options)  # type: ignore[arg-type]
        account = LetterFacts(till.desk, shelves, till.clerk, chosen).account(case)
    lines = [f"{each.balance.total.yuan}" for each in account.lines]
    return f"{account.opening.total.yuan}", lines, f"{account.closing.total.yuan}"


def test_that_a_payment_of_an_earlier_day_comes_after_the_balance_brought_in(till: Till) -> None:
    case, came_on = till.lend(), till.desk.today()
    till.later(5)
    till.pay(case, 1000, paid_on=came_on - timedelta(days=13))
    till.pay(case, 500)
    assert balances_of(till, case) == ("46325.80", ["45325.80", "44825.80"], "44825.80")
    long_ago = came_on - timedelta(days=90)
    assert balances_of(till, case, first_on=long_ago) == balances_of(till, case)
    since = came_on + timedelta(days=2)
    assert balances_of(till, case, first_on=since) == ("45325.80", ["44825.80"], "44825.80")
    assert balances_of(till, case, last_on=came_on) == ("46325.80", ["45325.80"], "45325.80")
    printed = LetterService(till.desk).print(till.clerk, LetterWish(PaperKind.STATEMENT, (case.id,)))
    assert printed.printed.pages == 1


def test_that_no_statement_says_nil_of_days_before_the_case_came(till: Till) -> None:
    case, day = till.lend(), till.desk.today() - timedelta(days=40)
    with pytest.raises(BadInputError, match="no statement is made up of earlier days"):
        balances_of(till, case, first_on=day, last_on=day + timedelta(days=3))
    with pytest.raises(BadInputError, match="The last day lies before the first"):
        balances_of(till, case, first_on=day, last_on=day - timedelta(days=1))
