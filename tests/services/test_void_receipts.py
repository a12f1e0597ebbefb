"""A receipt confirms money that stays: none is given for what was taken back, one that is out is fetched."""

from collections.abc import Callable

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.cases import Case
from casedesk.domain.errors import NoRightError, RefusedError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.papers import PaperEnding, PaperKind
from casedesk.domain.payments import Payment
from casedesk.domain.today import Urgency
from casedesk.services.letter_facts import LetterOptions
from casedesk.services.letters import LetterService, LetterWish, PrintedLetter
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.today import TodayService

__all__ = ["till"]


def wish(case: Case, payment: Payment) -> LetterWish:
    options = LetterOptions(payment_id=payment.id)
    return LetterWish(PaperKind.PAYMENT_RECEIPT, (case.id,), options=options)


def receipted(till: Till) -> tuple[Case, Payment, PrintedLetter]:
    """Return a payment whose receipt is out."""
    case = till.lend()
    payment = till.pay(case, 1000)
    return case, payment, LetterService(till.desk).print(till.clerk, wish(case, payment))


def told(till: Till) -> list[str]:
    """Return what Today says of receipts."""
    items = TodayService(till.desk).items(till.clerk)
    return [each.what.in_english() for each in items if each.number.startswith("SJ")]


def test_that_no_receipt_is_given_for_a_payment_that_was_taken_back(till: Till) -> None:
    case, letters = till.lend(), LetterService(till.desk)
    payment = till.pay(case, 1000)
    till.payments.reverse(till.clerk, payment, "bounced")
    for ask in (letters.preview, letters.print):
        with pytest.raises(RefusedError, match="was reversed; no receipt"):
            ask(till.clerk, wish(case, payment))
    assert till.payments.get(till.clerk, payment.id).receipt_no == ""
    assert letters.payments(till.clerk, case.id) == ()


def test_that_a_receipt_is_not_printed_again_once_its_payment_was_taken_back(till: Till) -> None:
    case, payment, _letter = receipted(till)
    till.payments.reverse(till.clerk, till.payments.get(till.clerk, payment.id), "bounced")
    with pytest.raises(RefusedError, match="was reversed; no receipt"):
        LetterService(till.desk).print(till.clerk, wish(case, payment), reason="lost")


def test_that_only_who_keeps_the_money_gives_a_payment_its_first_receipt(
    till: Till, hire: Callable[..., Operator]
) -> None:
    case, collector = till.lend(), hire(Role.COLLECTOR)
    payment = till.pay(case, 1000)
    letters = LetterService(till.desk)
    with pytest.raises(NoRightError):
        letters.print(collector, wish(case, payment))
    assert till.payments.get(till.clerk, payment.id).receipt_no == ""
    first = letters.print(till.clerk, wish(case, payment))
    assert letters.print(collector, wish(case, payment), reason="torn").number == first.number


@pytest.mark.parametrize("how", [PaperEnding.RETURNED, PaperEnding.DESTROYED, PaperEnding.LOST])
def test_that_a_receipt_of_money_taken_back_stands_on_today_until_its_copies_are_in(
    till: Till, how: PaperEnding
) -> None:
    _case, payment, letter = receipted(till)
    custody, copy = PaperCustody(till.desk), letter.papers[0].id
    custody.end(till.clerk, [copy], PaperEnding.HANDED_OVER, "to the debtor")
    assert told(till) == []
    till.payments.reverse(till.clerk, till.payments.get(till.clerk, payment.id), "bounced")
    (said,) = told(till)
    assert said == "Bring back the receipt, its payment of 1,000.00 was taken back: 1"
    items = [each for each in TodayService(till.desk).items(till.clerk) if each.number == letter.number]
    assert [(each.urgency, each.target_id) for each in items] == [(Urgency.BAD, copy)]
    custody.end(till.clerk, [copy], how, "fetched")
    assert told(till) == []
