"""What the papers of agreements name: the agreement they replace, and everybody who gets an original."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

import pypdfium2
import pytest
from tests.services.plan_samples import Plans
from tests.services.signing_samples import sign_all

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.cases import Case
from casedesk.domain.compliance import Severity
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.domain.people import Party, Person, Relation
from casedesk.printing.agreement import PrintedPaper
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.day_turns import turn
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody

Lend = Callable[..., Case]


class Clock(Protocol):
    moment: object


@pytest.fixture
def plans(desk: Desk, hire: Callable[..., Operator], supervisor: Operator) -> Plans:
    return Plans(desk, hire(Role.CLERK), supervisor)


def later(clock: Clock, **length: int) -> None:
    clock.moment += timedelta(**length)  # type: ignore[operator]


def said(paper: PrintedPaper) -> str:
    with pypdfium2.PdfDocument(paper.content) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def printed(plans: Plans, draft: Agreement, reason: str = "") -> tuple[Agreement, str]:
    if draft.status is AgreementStatus.DRAFT:
        draft = plans.service.approve(plans.supervisor, plans.service.submit(plans.clerk, draft))
    done, paper = AgreementPrinting(plans.desk).print(plans.clerk, draft, reason=reason)
    return done, said(paper)


def names(older: Agreement) -> str:
    day = older.signed_on
    assert day is not None
    return f"取代双方于{day.year}年{day.month}月{day.day}日签订的分期还款协议（编号{older.agreement_no}）"


def test_that_an_amendments_paper_names_the_agreement_it_replaces_in_every_print(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    older = plans.signed(lend())
    later(clock, days=1)
    draft = plans.service.amend(plans.clerk, plans.now(older))
    preview = AgreementPrinting(plans.desk).draft_paper(plans.clerk, draft)
    assert names(older) in said(preview)
    ready, first = printed(plans, draft)
    assert names(older) in first
    again, second = printed(plans, ready, "One was torn")
    assert names(older) in second
    assert again.revision == ready.revision
    newer = sign_all(plans.service, plans.clerk, again, plans.desk.today())
    assert names(older) in said(AgreementPrinting(plans.desk).draft_paper(plans.clerk, newer))


def test_that_the_paper_after_a_broken_plan_names_that_one(plans: Plans, lend: Lend, clock: Clock) -> None:
    case = lend()
    older = plans.signed(case)
    assert "取代双方" not in said(AgreementPrinting(plans.desk).draft_paper(plans.clerk, older))
    later(clock, days=12)
    turn(plans.desk)
    assert plans.now(older).status is AgreementStatus.BROKEN
    newer = plans.printed(case, first_on=date(2027, 1, 20))
    draft = AgreementPrinting(plans.desk).draft_paper(plans.clerk, newer)
    assert names(older) in said(draft)
    signed = sign_all(plans.service, plans.clerk, newer, plans.desk.today())
    assert AgreementPrinting(plans.desk).draft_paper(plans.clerk, signed).text_digest == draft.text_digest


def stand(plans: Plans, case: Case, *relations: Relation) -> None:
    """Let adults stand in the case who sign with the debtor."""
    with plans.desk.work("party.added", plans.supervisor, Right.EDIT_CASES) as work:
        for number, relation in enumerate(relations):
            person = work.people.add(Person(f"Signer {number}", born_on=date(1980, 1, 1)))
            work.parties.add(Party(case.id, person.id, relation, note="SQ-1"))
        work.about(case.case_no, case.id)
        work.commit()


def test_that_everybody_who_signs_gets_an_original_and_the_paper_names_them(plans: Plans, lend: Lend) -> None:
    case = lend()
    stand(plans, case, Relation.GUARANTOR, Relation.CO_BORROWER)
    usual = AgreementQuotes(plans.desk).basis(plans.clerk, case.id).terms
    assert usual.copies == 4
    done, paper = printed(plans, plans.service.draft(plans.clerk, case.id, usual))
    listed = "一式四份，内容相同，第1份存委托方，第2份交债务人本人，第3份交共同借款人，第4份交保证人"
    assert listed in paper
    copies = PaperCustody(plans.desk).of_subject(plans.clerk, PaperKind.AGREEMENT, done.agreement_no)
    assert [each.paper.copy_no for each in copies] == [1, 2, 3, 4]


def test_that_two_originals_are_usual_where_only_the_debtor_signs(plans: Plans, lend: Lend) -> None:
    assert AgreementQuotes(plans.desk).basis(plans.clerk, lend().id).terms.copies == 2


def test_that_fewer_originals_than_sides_that_sign_are_told(plans: Plans, lend: Lend) -> None:
    case = lend()
    stand(plans, case, Relation.GUARANTOR)
    quotes = AgreementQuotes(plans.desk)
    usual = quotes.basis(plans.clerk, case.id).terms
    whole = quotes.quote(plans.clerk, case.id, usual).verdict.finding("AGR-COPIES")
    assert whole is not None
    assert whole.severity is Severity.PASS
    fewer = quotes.quote(plans.clerk, case.id, replace(usual, copies=2)).verdict.finding("AGR-COPIES")
    assert fewer is not None
    assert fewer.severity is Severity.WARN
    assert fewer.message["en"] == "Only 2 originals; one for each side that signs takes 3"


def test_that_an_amendment_has_an_original_for_who_signs_by_now(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    older = plans.signed(case)
    later(clock, days=1)
    stand(plans, case, Relation.GUARANTOR)
    assert plans.service.amend(plans.clerk, plans.now(older)).terms.copies == 3
