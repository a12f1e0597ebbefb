"""An office whose printed agreements are scanned, for the tests of scans."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from tests.importing.scan_samples import drawn

from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import Case
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper
from casedesk.domain.scans import ScanStatus
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk
from casedesk.services.scans import ScanService
from casedesk.storage import files


@dataclass
class Office:
    """An office with printed agreements, and the pages of each as a scanner sees them."""

    desk: Desk
    clerk: Operator
    supervisor: Operator
    lend: Callable[..., Case]

    def printed(self) -> Agreement:
        case = self.lend()
        service = AgreementService(self.desk)
        terms = AgreementQuotes(self.desk).basis(self.clerk, case.id).terms
        agreement = service.draft(self.clerk, case.id, terms)
        agreement = service.approve(self.supervisor, service.submit(self.clerk, agreement))
        return AgreementPrinting(self.desk).print(self.clerk, agreement)[0]

    def papers(self, subject: str) -> list[Paper]:
        with self.desk.reading(self.clerk, Right.VIEW_CASES) as shelves:
            return shelves.papers.all(shelves.papers.table.c.subject == subject)

    def content(self, paper: Paper) -> bytes:
        with self.desk.reading(self.clerk, Right.VIEW_CASES) as shelves:
            return files.content_of(shelves.connection, paper.file_sha256)

    def pages(self, subject: str, copy: int = 1, dpi: int = 150) -> list[Image.Image]:
        paper = self.papers(subject)[copy - 1]
        content = self.content(paper)
        first = (copy - 1) * paper.pages
        return [drawn(content, number, dpi) for number in range(first, first + paper.pages)]

    def statuses(self, *paths: Path) -> list[ScanStatus]:
        report = ScanService(self.desk).read_stack(self.clerk, paths)
        return [each.page.status for each in report.lines]
