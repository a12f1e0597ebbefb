"""Holds filed scans against the stored pages that they are filed for, when somebody looks at them."""

from typing import Final

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import Paper
from casedesk.domain.scans import ScanPage, ScanStatus
from casedesk.importing.scan_compare import Comparison, compare
from casedesk.importing.scan_pictures import coded_page
from casedesk.importing.scan_proofs import PrintedPages
from casedesk.printing.codes import read_payload, read_visit_payload
from casedesk.printing.pages import PDFIUM
from casedesk.storage import files
from casedesk.storage.shelves import Shelves

UNSURE: Final = Comparison(is_sure=False)


def place_in_file(shelves: Shelves, paper: Paper, page_no: int) -> int:
    """Return where a copy's page lies in its file, which holds all copies printed with it, from 0."""
    table = shelves.papers.table.c
    together = shelves.papers.all(table.file_sha256 == paper.file_sha256, table.kind == paper.kind)
    return sorted({each.copy_no for each in together}).index(paper.copy_no) * paper.pages + page_no - 1


def compared(shelves: Shelves, page: ScanPage) -> Comparison | None:
    """Return where a page's stored picture differs from the printed page that it is filed or taken for.

    None for a page that is taken for none; not sure where the picture, or what was printed, is no use.
    """
    if page.paper_id is None or page.page_no is None or not page.payload:
        return None
    paper = shelves.papers.get(page.paper_id)
    try:
        scanned = coded_page(files.content_of(shelves.connection, page.image_sha256), _is_ours)
        printed = files.content_of(shelves.connection, paper.file_sha256)
        if scanned is None:
            return UNSURE
        with PrintedPages(PDFIUM, _is_ours) as pages:
            number = place_in_file(shelves, paper, page.page_no)
            drawn = pages.page(paper.file_sha256, printed, number, scanned.text)
            return compare(drawn, scanned) if drawn is not None else UNSURE
    except (CaseDeskError, ArithmeticError, ValueError, OSError):
        return UNSURE


def changed_pages(shelves: Shelves, paper: Paper) -> tuple[int, ...]:
    """Return the numbers of a copy's filed pages whose print differs from what was printed."""
    table = shelves.scan_pages.table.c
    found: list[ScanPage] = shelves.scan_pages.all(
        table.paper_id == paper.id, table.status == ScanStatus.FILED, order=(table.page_no,)
    )
    changed = []
    for page in found:
        comparison = compared(shelves, page)
        if comparison is not None and comparison.areas and page.page_no is not None:
            changed.append(page.page_no)
    return tuple(changed)


def _is_ours(payload: str) -> bool:
    return read_payload(payload) is not None or read_visit_payload(payload) is not None
