"""When an agreement rests on a balance that somebody tells otherwise afterwards."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

import openpyxl
import pytest
from tests.services import list_samples
from tests.services.ledger_samples import Lists, Till, lists, till

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.cases import Case
from casedesk.domain.clients import PayeeAccount
from casedesk.domain.money import Money
from casedesk.domain.reconciliation import Acceptance, KeptDecision
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.booking import NewPayment
from casedesk.services.clients import ClientService
from casedesk.services.payments import PaymentService

__all__ = ["lists", "till"]


class Clock(Protocol):
    moment: object


@pytest.fixture
def case(lists: Lists) -> Case:
    """Return a case that came by a list, of a client who has an account."""
    payee = PayeeAccount("河岳消费金融有限公司", "澄岭银行杭州分行", "8800010020260000137")
    ClientService(lists.desk).save(lists.actor, replace(lists.client, payee=payee))
    lists.take({})
    return lists.case()


def paid(lists: Lists, amount: int) -> None:
    """Change the balance here, so that what the client says next is kept beside it."""
    payments = PaymentService(lists.desk)
    payments.record(lists.actor, NewPayment(lists.case().id, Money.of(amount), lists.desk.today()))


def told(lists: Lists, principal: int) -> None:
    """Take the client's next list, by which another principal is owed."""
    row = {"剩余本金": principal}
    lists.take(row, name=f"next {principal}.xlsx", accept=Acceptance.everything())


def backdated(lists: Lists, principal: int, day: date, interest: int = 20) -> None:
    """Take a list that speaks of an earlier day: so many days past due since a date."""
    since = {"逾期日期": (day - timedelta(days=30)).isoformat(), "剩余本金": principal, "逾期利息": interest}
    row = list_samples.ROW | since
    book = openpyxl.Workbook()
    book.active.append(list(row))
    book.active.append(list(row.values()))
    path = lists.folder / "backdated.xlsx"
    book.save(path)
    lists.service.take(lists.actor, lists.check_file(path), accept=Acceptance.everything())


def signed(till: Till, lists: Lists) -> Agreement:
    """Sign a plan that ends before the case goes back to its client."""
    return till.signed(lists.case(), instalments=2, first_on=lists.desk.today() + timedelta(days=20))


def test_that_a_balance_kept_beside_ours_marks_the_agreement_that_rests_on_ours(
    lists: Lists, till: Till, case: Case
) -> None:
    paid(lists, 10)
    day, service = lists.desk.today(), AgreementService(lists.desk)
    terms = AgreementQuotes(lists.desk).basis(till.clerk, case.id).terms
    agreement = service.draft(till.clerk, case.id, terms)
    told(lists, 150)
    kept = next(each for each in lists.all("kept_values") if each.field == "owed")
    assert kept.decision is KeptDecision.OPEN
    marked = till.agreement(agreement)
    assert marked.basis_changed_on == day
    assert "170.00" in marked.basis_note
    assert "未采用" in marked.basis_note
    assert lists.newest_entry().summary["basis_changed"] == [agreement.agreement_no]
    assert lists.case().debt.balance == Money.of(110)


def test_that_what_a_client_tells_of_a_day_after_the_signature_marks_nothing(
    lists: Lists, till: Till, case: Case
) -> None:
    paid(lists, 10)
    agreement = signed(till, lists)
    till.later(1)
    told(lists, 150)
    stored = till.agreement(agreement)
    assert stored.status is AgreementStatus.SIGNED
    assert stored.basis_changed_on is None


def test_that_a_backdated_list_kept_beside_ours_marks_a_signed_agreement(
    lists: Lists, till: Till, case: Case
) -> None:
    first = lists.desk.today()
    till.later(3)
    paid(lists, 10)
    agreement = signed(till, lists)
    till.later(2)
    backdated(lists, 150, first)
    assert till.agreement(agreement).basis_changed_on == lists.desk.today()


def test_that_a_backdated_list_that_tells_what_is_known_of_its_day_marks_nothing(
    lists: Lists, till: Till, case: Case
) -> None:
    first = lists.desk.today()
    paid(lists, 10)
    till.later(3)
    agreement = signed(till, lists)
    till.later(2)
    paid(lists, 30)
    backdated(lists, 100, first, interest=10)
    kept = [each.field for each in lists.all("kept_values")]
    assert kept == ["owed"]
    assert till.agreement(agreement).basis_changed_on is None
