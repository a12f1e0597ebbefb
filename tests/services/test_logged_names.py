"""Nobody of a case is named in the log, whoever typed the name where: reasons, notes, words of a change."""

from collections.abc import Callable

import pytest
from tests.services.ledger_samples import Till, till

from casedesk.domain.allocation import Components
from casedesk.domain.audit import AuditFilter
from casedesk.domain.cases import Case, FlagKind
from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.masks import mask_text
from casedesk.domain.money import Money
from casedesk.domain.operators import Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.people import Party, Person, Relation
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.complaints import ComplaintService, NewComplaint
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.waivers import WaiverService

__all__ = ["till"]

NAMES = ("陈䶮", "欧阳不二", "John Smith")
SAID = "陈䶮 13800001234, 担保人欧阳不二 and john  smith called"


@pytest.fixture
def case(till: Till) -> Case:
    """Return a case with a guarantor and a contact."""
    lent: Case = till.lend()
    with till.desk.work("party.added", till.supervisor, Right.EDIT_CASES) as work:
        for name, relation in zip(NAMES[1:], (Relation.GUARANTOR, Relation.COLLEAGUE), strict=True):
            person = work.people.add(Person(name))
            work.parties.add(Party(lent.id, person.id, relation, note=SAID))
        work.about(lent.case_no, lent.id, reason=mask_text(SAID), lines=[mask_text(SAID)])
        work.commit()
    return lent


def pay_and_reverse(till: Till, case: Case) -> None:
    till.payments.reverse(till.clerk, till.pay(case, 100, note=SAID), SAID)


def draft_and_void(till: Till, case: Case) -> None:
    service = AgreementService(till.desk)
    terms = AgreementQuotes(till.desk).basis(till.clerk, case.id).terms
    service.void(till.clerk, service.draft(till.clerk, case.id, terms, note=SAID), SAID)


def ask_for_a_waiver(till: Till, case: Case) -> None:
    WaiverService(till.desk).ask(till.clerk, case.id, Components(fees=Money.of(480)), SAID)


def complain(till: Till, case: Case) -> None:
    new = NewComplaint(case.id, ComplaintKind.COMPLAINT, SAID, till.desk.today(), channel=SAID)
    ComplaintService(till.desk).take(till.supervisor, new)


def flag(till: Till, case: Case) -> None:
    CaseService(till.desk).raise_flag(till.supervisor, case.id, FlagKind.HARDSHIP, SAID)


def print_again(till: Till, case: Case) -> None:
    LetterService(till.desk).print(till.clerk, LetterWish(PaperKind.STATEMENT, (case.id,)), reason=SAID)


@pytest.mark.parametrize(
    "act", [pay_and_reverse, draft_and_void, ask_for_a_waiver, complain, flag, print_again]
)
def test_that_nobody_of_a_case_is_named_in_the_log(
    till: Till, case: Case, act: Callable[[Till, Case], None]
) -> None:
    act(till, case)
    entries = AuditService(till.desk).entries(till.supervisor, AuditFilter(case_id=case.id))
    told = "".join(each.body for each in entries)
    assert "陈*" in told
    for name in (*NAMES, "john  smith", "13800001234"):
        assert name not in told
    assert AuditService(till.desk).verify(till.supervisor).is_intact


def test_that_what_was_typed_stays_in_the_records_as_it_was_typed(till: Till, case: Case) -> None:
    paid = till.pay(case, 100, note=SAID)
    assert till.payments.get(till.clerk, paid.id).note == SAID
