"""The office's own wording on paper that is registered: agreements and papers of visits."""

from collections.abc import Callable

import pypdfium2
import pytest
from tests.services import visit_samples
from tests.services.visit_samples import at

from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import Case
from casedesk.domain.operators import Operator, Role
from casedesk.domain.papers import Paper, PaperKind
from casedesk.printing.wording_families import bundled_text
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk
from casedesk.services.visit_papers import PaperWish, VisitPapers
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.services.wordings import WordingService
from casedesk.storage.shelves import Shelves


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def own(name: str, before: str, after: str) -> str:
    text = bundled_text(name)
    assert before in text
    return text.replace(before, after, 1)


@pytest.fixture
def approved(
    desk: Desk, hire: Callable[..., Operator], supervisor: Operator, lend: Callable[..., Case]
) -> Agreement:
    clerk, service = hire(Role.CLERK), AgreementService(desk)
    case = lend()
    terms = AgreementQuotes(desk).basis(clerk, case.id).terms
    return service.approve(supervisor, service.submit(clerk, service.draft(clerk, case.id, terms)))


def copies_of(desk: Desk, subject: str) -> list[Paper]:
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        return shelves.papers.all(shelves.papers.table.c.subject == subject)


def test_that_an_agreement_carries_the_offices_text_its_version_and_another_digest(
    desk: Desk, administrator: Operator, approved: Agreement, hire: Callable[..., Operator]
) -> None:
    clerk, service = hire(Role.CLERK), WordingService(desk)
    _printed, first = AgreementPrinting(desk).print(clerk, approved)
    version = service.current(administrator, "agreement_zh").version
    assert version in text_of(first.content)
    text = own("agreement_zh", 'place = "签订地点"', 'place = "签署之处"')
    service.save(administrator, "agreement_zh", text, newest=0)
    with desk.database.reading() as connection:
        stored = Shelves(connection).agreements.get(approved.id)
    _again, second = AgreementPrinting(desk).print(clerk, stored, reason="the text was mended")
    said = text_of(second.content)
    assert "签署之处" in said
    assert f"{version} #1" in said
    papers = copies_of(desk, approved.agreement_no)
    assert {each.text_digest for each in papers} == {first.text_digest, second.text_digest}
    assert first.text_digest != second.text_digest


def test_that_a_paper_of_a_visit_carries_the_offices_text(
    desk: Desk, administrator: Operator, hire: Callable[..., Operator], collectors: tuple[Operator, Operator]
) -> None:
    filed = visit_samples.file_case(desk, administrator, visit_samples.add_client(desk, administrator))
    planner = hire(Role.PLANNER)
    request = PlanRequest(filed.case.id, at("10:00"), tuple(each.id for each in collectors))
    visit = VisitService(desk).plan(planner, request)
    name = "visit_en"
    text = own(name, "enter your home or workplace only with your consent", "enter only when you agree")
    WordingService(desk).save(administrator, name, text, newest=0)
    notice = PaperWish(PaperKind.DEBTOR_SLIP, (visit.id,))
    papers = VisitPapers(desk)
    assert " #1" in text_of(papers.preview(planner, notice, "en").content)
    assert " #1" not in text_of(papers.preview(planner, notice, "zh").content)
