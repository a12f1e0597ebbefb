"""Holds scanned pages against the stored pages that their codes name."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, NamedTuple

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import Paper
from casedesk.domain.scans import ScanArea, ScanPage
from casedesk.importing.scan_compare import CodedPage, Comparison, compare
from casedesk.importing.scan_pictures import coded_page
from casedesk.importing.scan_proofs import PrintedPages
from casedesk.printing.codes import read_payload, read_visit_payload
from casedesk.printing.pages import PDFIUM
from casedesk.storage import files
from casedesk.storage.shelves import Shelves

_WORKERS: Final = 2
_UNSURE: Final = Comparison(is_sure=False)


class Pair(NamedTuple):
    """A scanned page and the place of its printed one: which file, and which page in it, from 0."""

    key: str
    scanned: CodedPage
    file_sha256: str
    number: int


def place_in_file(paper: Paper, page_no: int, copies: Iterable[Paper]) -> int:
    """Return where a copy's page lies in its file, which holds all copies printed with it, from 0."""
    together = sorted(
        {each.copy_no for each in copies if each.file_sha256 == paper.file_sha256 and each.kind == paper.kind}
    )
    return together.index(paper.copy_no) * paper.pages + page_no - 1


def compared(shelves: Shelves, pairs: Sequence[Pair]) -> dict[str, Comparison]:
    """Return by key what each page was found to be; one whose printed page is missing is not sure."""
    contents: dict[str, bytes] = {}
    for each in pairs:
        if each.file_sha256 not in contents:
            contents[each.file_sha256] = _content(shelves, each.file_sha256)
    with PrintedPages(PDFIUM, _is_ours) as printed, ThreadPoolExecutor(_WORKERS) as workers:

        def found(pair: Pair) -> Comparison:
            content = contents[pair.file_sha256]
            try:
                page = printed.page(pair.file_sha256, content, pair.number, pair.scanned.text)
                return compare(page, pair.scanned) if page is not None else _UNSURE
            except Exception:  # noqa: BLE001 - a comparison that fails must not keep a stack out
                return _UNSURE

        return dict(zip((each.key for each in pairs), workers.map(found, pairs), strict=True))


def marks_of(shelves: Shelves, page: ScanPage, content: bytes) -> tuple[ScanArea, ...]:
    """Return where a stored picture differs from the printed page that it is filed or taken for."""
    if page.paper_id is None or page.page_no is None or not page.payload:
        return ()
    proof = coded_page(content, _is_ours)
    if proof is None:
        return ()
    paper = shelves.papers.get(page.paper_id)
    table = shelves.papers.table.c
    copies = shelves.papers.all(table.file_sha256 == paper.file_sha256, table.kind == paper.kind)
    number = place_in_file(paper, page.page_no, copies)
    return compared(shelves, [Pair("", proof, paper.file_sha256, number)])[""].areas


def _content(shelves: Shelves, sha256: str) -> bytes:
    try:
        return files.content_of(shelves.connection, sha256)
    except CaseDeskError:
        return b""


def _is_ours(payload: str) -> bool:
    return read_payload(payload) is not None or read_visit_payload(payload) is not None
