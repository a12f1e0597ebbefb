"""What came of reading a stack of scans, page by page and copy by copy."""

from collections.abc import Iterable
from dataclasses import dataclass

from casedesk.domain.papers import PAPER_NAMES, Paper
from casedesk.domain.scan_register import hint_of, told_against
from casedesk.domain.scans import SCAN_NAMES, WAITING, ScanArea, ScanPage, ScanStack, ScanStatus, told_of
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.pages import rasters
from casedesk.services.paper_images import PageImage
from casedesk.services.scan_checks import CheckLine
from casedesk.storage import scans
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True)
class ScanLine:
    """One scanned page with the copy that it belongs to or was taken for."""

    page: ScanPage
    paper: Paper | None = None

    @property
    def told(self) -> Sentence | str:
        """Tell what happened to the page and what is to be done."""
        paper = self.paper
        if self.page.status is ScanStatus.FILED and paper is not None:
            place = say("page {page} of {pages}", page=self.page.page_no or 0, pages=paper.pages)
            hint = hint_of(paper)
            return say("{page}. {hint}", page=place, hint=hint) if hint is not None else place
        if self.page.status is ScanStatus.AGAINST and paper is not None:
            return told_against(paper)
        return told_of(self.page.note) or SCAN_NAMES[self.page.status]

    @property
    def is_waiting(self) -> bool:
        """Tell whether somebody must look at it."""
        return self.page.status in WAITING


@dataclass(frozen=True)
class CopyState:
    """One printed copy and the pages that are not filed yet."""

    paper: Paper
    missing: tuple[int, ...]

    @property
    def hint(self) -> Sentence | None:
        """Tell what the register of papers lacks of the copy, where it lacks something."""
        return hint_of(self.paper)

    @property
    def is_complete(self) -> bool:
        """Tell whether every page is filed."""
        return not self.missing

    @property
    def told(self) -> Sentence:
        """Name the copy and what it lacks."""
        if self.is_complete:
            return say("{paper}: complete", paper=copy_name(self.paper))
        pages = ", ".join(str(each) for each in self.missing)
        return say("{paper}: page {missing} is missing", paper=copy_name(self.paper), missing=pages)


@dataclass(frozen=True)
class StackReport:
    """What one reading brought; ``known`` pages had been read in before and were left as they are."""

    stack: ScanStack | None
    lines: tuple[ScanLine, ...] = ()
    known: int = 0
    left_out: tuple[str, ...] = ()
    """Names of files that are no scans."""
    copies: tuple[CopyState, ...] = ()
    """Every copy of which a page was filed."""
    checks: tuple[CheckLine, ...] = ()
    """Every complete scan, of this stack or another, that waits to be checked."""

    def amount(self, *statuses: ScanStatus) -> int:
        """Count the pages with one of these statuses."""
        return sum(each.page.status in statuses for each in self.lines)


@dataclass(frozen=True)
class ScanPicture:
    """A stored picture as it lies in the database; it is shown turned clockwise."""

    content: bytes
    media_type: str
    turned: int
    marks: tuple[ScanArea, ...] = ()
    """Where it differs from the printed page, before it is turned."""
    is_compared: bool = True
    """Whether it could be held against the printed page, if it is taken for one."""


@dataclass(frozen=True)
class ScanSheet:
    """A copy to be checked: its scanned pages beside the file that was printed."""

    paper: Paper
    pages: tuple[ScanPage | None, ...]
    printed: bytes
    first: int
    """Place of the copy's first page in the printed file, from 0."""


def printed_page(sheet: ScanSheet, page_no: int, width: int) -> PageImage:
    """Return a page of the copy as it was printed, so many pixels wide."""
    (page,) = rasters(sheet.printed, width, sheet.first + page_no - 1, 1)
    return PageImage(*page)


def copy_name(paper: Paper) -> Sentence:
    """Name a copy: what it is, of what, and which one."""
    return say(
        "{kind} {number}, copy {copy}", kind=PAPER_NAMES[paper.kind], number=paper.subject, copy=paper.copy_no
    )


def states_of(shelves: Shelves, papers: Iterable[Paper]) -> tuple[CopyState, ...]:
    """Return which pages each copy lacks."""
    known = list(papers)
    filed = scans.filed_pages(shelves, [each.id for each in known])
    return tuple(
        CopyState(each, tuple(page for page in range(1, each.pages + 1) if page not in filed[each.id]))
        for each in known
    )


def lines_of(shelves: Shelves, pages: Iterable[ScanPage]) -> tuple[ScanLine, ...]:
    """Return pages with their copies."""
    known = list(pages)
    table = shelves.papers.table.c
    wanted = sorted({each.paper_id for each in known if each.paper_id is not None})
    papers = {each.id: each for each in shelves.papers.all(table.id.in_(wanted))}
    return tuple(ScanLine(each, papers.get(each.paper_id or 0)) for each in known)
