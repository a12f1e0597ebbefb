"""Which scanned pages are known, wait for somebody, or belong to copies that still lack pages."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, or_, select

from casedesk.domain.papers import Paper
from casedesk.domain.scans import WAITING, ScanPage, ScanStatus
from casedesk.storage.agreement_rows import scan_pages
from casedesk.storage.paper_rows import papers
from casedesk.storage.rows import cases
from casedesk.storage.shelves import Shelves


def known_sources(connection: Connection, sources: Iterable[str]) -> set[str]:
    """Return those pages that were read in before; what could not be opened is tried again."""
    query = select(scan_pages.c.source_sha256).where(
        scan_pages.c.source_sha256.in_(list(sources)), scan_pages.c.status != ScanStatus.BROKEN
    )
    return set(connection.execute(query).scalars())


def known_pictures(connection: Connection, digests: Iterable[str]) -> set[str]:
    """Return those digests under which a scanned picture is stored."""
    wanted = [each for each in digests if each]
    query = select(scan_pages.c.image_sha256).where(scan_pages.c.image_sha256.in_(wanted))
    return set(connection.execute(query).scalars())


def is_printed_file(connection: Connection, sha256: str) -> bool:
    """Tell whether a file is a stored paper itself."""
    return (
        connection.execute(select(papers.c.id).where(papers.c.file_sha256 == sha256).limit(1)).first()
        is not None
    )


def waiting_count(connection: Connection) -> int:
    """Count the pages that somebody must look at."""
    query = select(func.count()).select_from(scan_pages).where(scan_pages.c.status.in_(WAITING))
    found: int = connection.execute(query).scalar_one()
    return found


def filed_pages(shelves: Shelves, paper_ids: Iterable[int]) -> dict[int, dict[int, ScanPage]]:
    """Return the filed pages of copies by page number."""
    table = shelves.scan_pages.table.c
    found: dict[int, dict[int, ScanPage]] = {each: {} for each in paper_ids}
    for page in shelves.scan_pages.all(table.status == ScanStatus.FILED, table.paper_id.in_(list(found))):
        if page.paper_id is not None and page.page_no is not None:
            found[page.paper_id][page.page_no] = page
    return found


def half_scanned(shelves: Shelves) -> list[Paper]:
    """Return the copies of which some but not all pages are filed, the newest printed first."""
    table = shelves.papers.table.c
    filed = select(scan_pages.c.paper_id).where(scan_pages.c.status == ScanStatus.FILED)
    return shelves.papers.all(table.id.in_(filed), table.scanned_at.is_(None), order=(table.id.desc(),))


def unscanned(shelves: Shelves, text: str, most: int) -> list[Paper]:
    """Return copies that lack scanned pages and whose own or case number holds a text, the newest first."""
    table = shelves.papers.table.c
    named = select(cases.c.id).where(cases.c.case_no.contains(text, autoescape=True))
    wanted = or_(table.subject.contains(text, autoescape=True), table.case_id.in_(named))
    is_open = (table.scanned_at.is_(None), table.pages > 0)
    return shelves.papers.all(*is_open, wanted, order=(table.id.desc(),))[:most]
