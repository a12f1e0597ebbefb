"""Holds what a scanned page's code says against the copies that were printed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.scan_register import contradiction_of
from casedesk.domain.scans import ScanProblem, ScanStatus
from casedesk.importing.scan_pictures import ReadyPage, codes_in_pdf
from casedesk.printing.codes import read_payload, read_visit_payload
from casedesk.printing.pages import PDFIUM
from casedesk.storage import files, scans
from casedesk.storage.unit_of_work import UnitOfWork

_DIGEST: Final = 8
_BROKEN: Final = frozenset(
    {
        ScanProblem.EMPTY_FILE,
        ScanProblem.TOO_LARGE,
        ScanProblem.PASSWORD,
        ScanProblem.DAMAGED,
        ScanProblem.GONE,
        ScanProblem.NOT_A_PICTURE,
    }
)
_ASIDE: Final = frozenset({ScanProblem.BLANK, ScanProblem.PRINTED_FILE})


class PageCode(NamedTuple):
    """What the code of one of our pages says; only agreements have a revision."""

    kind: str
    subject: str
    revision: int | None
    copy: int
    page: int
    digest: str


@dataclass(frozen=True)
class Judged:
    """What becomes of a scanned page, why, and the page of the copy that it is taken for."""

    status: ScanStatus
    problem: ScanProblem | None = None
    paper: Paper | None = None
    page_no: int | None = None


def code_of(payload: str) -> PageCode | None:
    """Return what a code says, or None for one of another program."""
    agreement = read_payload(payload)
    if agreement is not None:
        number, revision, copy, page, digest = agreement
        return PageCode(PaperKind.AGREEMENT, number, revision, copy, page, digest)
    other = read_visit_payload(payload)
    if other is not None and other[0] in set(PaperKind):
        kind, subject, copy, page, digest = other
        return PageCode(kind, subject, None, copy, page, digest)
    return None


def is_ours(payload: str) -> bool:
    """Tell whether a code has the form of our own."""
    return code_of(payload) is not None


class Matcher:
    """Judges the pages of one part of a stack; it sees what it filed itself."""

    def __init__(self, work: UnitOfWork, pages: Sequence[ReadyPage]) -> None:
        self._work = work
        codes = [code for code in (code_of(each.payload) for each in pages) if code is not None]
        subjects = sorted({each.subject for each in codes})
        self._papers = self._printed(subjects)
        known = [each.id for group in self._papers.values() for each in group]
        self._filed = {paper_id: set(found) for paper_id, found in scans.filed_pages(work, known).items()}
        table = work.agreements.table.c
        self._agreements: dict[str, Agreement] = {
            each.agreement_no: each for each in work.agreements.all(table.agreement_no.in_(subjects))
        }

    def judge(self, page: ReadyPage) -> Judged:
        """Return what becomes of a page; a page that is filed counts for the next ones."""
        judged = self._judged(page)
        if judged.status is ScanStatus.FILED and judged.paper is not None and judged.page_no is not None:
            self._filed[judged.paper.id].add(judged.page_no)
        return judged

    def _judged(self, page: ReadyPage) -> Judged:
        problem = page.problem
        if problem in _BROKEN:
            return Judged(ScanStatus.BROKEN, problem)
        if problem in _ASIDE:
            return Judged(ScanStatus.SET_ASIDE, problem)
        if problem is not None:
            return Judged(ScanStatus.UNREADABLE, problem)
        code = code_of(page.payload)
        if code is None:
            return Judged(ScanStatus.FOREIGN, ScanProblem.OTHER_CODE)
        return self._of_code(code)

    def _of_code(self, code: PageCode) -> Judged:
        agreement = self._agreements.get(code.subject) if code.kind == PaperKind.AGREEMENT else None
        copies = self._papers[code.kind, code.subject]
        if not copies and agreement is None:
            return Judged(ScanStatus.FOREIGN, ScanProblem.UNKNOWN_PAPER)
        same = [
            each
            for each in copies
            if each.copy_no == code.copy and code.revision in {None, each.revision or code.revision}
        ]
        if not same:
            is_old = agreement is not None and (code.revision or 0) < agreement.revision
            problem = ScanProblem.OLD_REVISION if is_old else ScanProblem.NEVER_PRINTED
            return Judged(ScanStatus.WRONG_VERSION, problem)
        fitting = [each for each in same if _fits(each, code)]
        if not fitting:
            return Judged(ScanStatus.ALTERED, ScanProblem.OTHER_TEXT, same[-1], _page_of(same[-1], code))
        return self._of_copy(fitting[-1], code, agreement)

    def _of_copy(self, paper: Paper, code: PageCode, agreement: Agreement | None) -> Judged:
        if not 1 <= code.page <= paper.pages:
            return Judged(ScanStatus.WRONG_VERSION, ScanProblem.NO_SUCH_PAGE, paper)
        if agreement is not None and agreement.revision > (code.revision or 0):
            return Judged(ScanStatus.WRONG_VERSION, ScanProblem.OLD_REVISION, paper, code.page)
        if agreement is not None and agreement.status is AgreementStatus.VOID:
            return Judged(ScanStatus.WRONG_VERSION, ScanProblem.VOIDED, paper, code.page)
        against = contradiction_of(paper)
        if against is not None and not (paper.ending is None and code.page in self._filed[paper.id]):
            return Judged(ScanStatus.AGAINST, against, paper, code.page)
        if code.page in self._filed[paper.id]:
            return Judged(ScanStatus.DOUBLE, ScanProblem.SAME_PAGE, paper, code.page)
        return Judged(ScanStatus.FILED, None, paper, code.page)

    def _printed(self, subjects: Sequence[str]) -> dict[tuple[str, str], list[Paper]]:
        """Return the printed copies by kind and the subject as codes spell it."""
        table = self._work.papers.table.c
        spelt = {*subjects, *(each.replace("/", "|") for each in subjects)}
        found: dict[tuple[str, str], list[Paper]] = defaultdict(list)
        for each in self._work.papers.all(table.subject.in_(sorted(spelt))):
            paper = each if each.pages and each.text_digest else with_own_codes(self._work, each)
            found[paper.kind, paper.subject.replace("|", "/")].append(paper)
        return found


def with_own_codes(work: UnitOfWork, paper: Paper) -> Paper:
    """Store what an older program did not note of a copy: pages, revision and digest, by its own codes."""
    try:
        content = files.content_of(work.connection, paper.file_sha256)
    except CaseDeskError:
        return paper
    codes = [code_of(each) for each in codes_in_pdf(content, PDFIUM, is_ours)]
    own = [each for each in codes if each is not None and each.copy == paper.copy_no]
    if not own:
        return paper
    facts = replace(
        paper,
        pages=max(each.page for each in own),
        revision=own[0].revision or 0,
        text_digest=own[0].digest,
    )
    stored: Paper = work.papers.save(facts)
    return stored


def _fits(paper: Paper, code: PageCode) -> bool:
    return len(code.digest) == _DIGEST and paper.text_digest.startswith(code.digest)


def _page_of(paper: Paper, code: PageCode) -> int | None:
    return code.page if 1 <= code.page <= paper.pages else None
