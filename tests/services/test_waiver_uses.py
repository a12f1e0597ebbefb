"""An approval grants once: what a plan that is kept or paid off used of it is gone for the next."""

from datetime import date

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.agreement_gate import AgreementBlockedError
from casedesk.domain.agreements import AgreementStatus, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.errors import RefusedError
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.money import Money
from casedesk.domain.waivers import WaiverAnswer, WaiverRequest
from casedesk.services.waivers import WaiverService

__all__ = ["till"]

LETTER = b"%PDF-1.7 invented letter of the client"
GRANTED = Components(penalty=Money.of(1000))
LEFT_OVER = Components(penalty=Money.of("2027.14"))


def answer(number: str = "HY-1") -> WaiverAnswer:
    return WaiverAnswer(number, date(2026, 11, 1), "Manager Li", date(2027, 12, 31), evidence=LETTER)


def approved(till: Till, case: Case, amounts: Components = GRANTED) -> WaiverRequest:
    waivers = WaiverService(till.desk)
    return waivers.approve(till.supervisor, waivers.ask(till.clerk, case.id, amounts, "ill"), answer())


def using(request: WaiverRequest, amounts: Components = GRANTED) -> Waiver:
    return Waiver(amounts, request.approval_no, request.valid_until, request.id)


def test_that_a_plan_paid_off_has_used_its_approval(till: Till) -> None:
    case = till.lend()
    request = approved(till, case)
    first = till.signed(case, instalments=2, waiver=using(request), deferred=LEFT_OVER)
    till.pay(case, str(first.terms.total.total.yuan))
    assert till.agreement(first).status is AgreementStatus.DONE
    till.later(1)
    with pytest.raises(AgreementBlockedError, match="AGR-APPROVE"):
        till.signed(case, instalments=2, waiver=using(request))
    assert till.kinds(case).count(LedgerKind.WAIVER) == 1


def test_that_what_is_left_of_an_approval_may_be_used_later(till: Till) -> None:
    case = till.lend()
    request = approved(till, case)
    half = Components(penalty=Money.of(400))
    first = till.signed(case, instalments=2, waiver=using(request, half), deferred=LEFT_OVER)
    till.pay(case, str(first.terms.total.total.yuan))
    till.later(1)
    rest = Components(penalty=Money.of(600))
    assert till.signed(case, instalments=2, waiver=using(request, rest)).status is AgreementStatus.SIGNED


def test_that_the_number_of_an_approval_is_entered_once_for_a_case(till: Till) -> None:
    case, waivers = till.lend(), WaiverService(till.desk)
    first = approved(till, case)
    again = waivers.ask(till.clerk, case.id, Components(fees=Money.of(100)), "ill")
    with pytest.raises(RefusedError, match=first.request_no):
        waivers.approve(till.supervisor, again, answer())
    assert waivers.approve(till.supervisor, again, answer("HY-2")).approval_no == "HY-2"
    elsewhere = till.lend()
    assert approved(till, elsewhere).approval_no == "HY-1"
