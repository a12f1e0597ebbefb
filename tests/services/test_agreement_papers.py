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
from casedesk.domain.operators import Operator, Role
from casedesk.printing.agreement import PrintedPaper
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.day_turns import turn
from casedesk.services.desk import Desk

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
