"""Pages that waited because of the register of papers: set it right, and they file themselves."""

from collections.abc import Iterable
from dataclasses import replace

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper
from casedesk.domain.scan_register import contradiction_of, set_right
from casedesk.domain.scans import ScanPage, ScanStatus
from casedesk.domain.sentences import say
from casedesk.importing.scan_pictures import ReadyPage
from casedesk.importing.scans import RawPage
from casedesk.services.desk import Desk
from casedesk.services.scan_matching import Matcher
from casedesk.services.scan_reading import completed
from casedesk.services.scan_stacks import ScanLine, lines_of
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


def match_again(desk: Desk, actor: Operator) -> tuple[ScanLine, ...]:
    """File every waiting page against whose copy the register says nothing any more."""
    with desk.reading(actor, Right.FILE_SCANS) as shelves:
        found = _free(shelves, _against(shelves))
    if not found:
        return ()
    with desk.work("scan.settled", actor, Right.FILE_SCANS) as work:
        stored = _settled(work, desk, _free(work, _against(work)))
        work.about("", None, pages=len(stored))
        work.commit()
        return lines_of(work, stored)


def set_register_right(desk: Desk, actor: Operator, page_id: int, reason: str) -> tuple[ScanLine, ...]:
    """Enter the copy of a waiting page as back and without its wrong answer; all its pages file themselves.

    Where the register was set right already, no reason is asked.
    """
    actor.require(Right.FILE_SCANS)
    with desk.work("paper.set_right", actor, Right.PRINT_PAPERS) as work:
        page = work.scan_pages.get(page_id)
        if page.status is not ScanStatus.AGAINST or page.paper_id is None:
            raise RefusedError(
                say("The register of papers says nothing against {name}.", name=page.file_name)
            )
        before: Paper = work.papers.get(page.paper_id)
        if contradiction_of(before) is not None:
            if not reason.strip():
                raise BadInputError(say("Write why the register was wrong; the words stay in the log."))
            work.papers.save(set_right(before, desk.now(), reason))
        table = work.scan_pages.table.c
        waiting = work.scan_pages.all(
            table.status == ScanStatus.AGAINST, table.paper_id == before.id, order=(table.id,)
        )
        stored = _settled(work, desk, waiting)
        work.about(
            before.subject,
            before.case_id,
            copy=before.copy_no,
            pages=len(stored),
            reason=mask_text(reason.strip()),
        )
        work.commit()
        return lines_of(work, stored)


def _against(shelves: Shelves) -> list[ScanPage]:
    table = shelves.scan_pages.table.c
    return shelves.scan_pages.all(table.status == ScanStatus.AGAINST, order=(table.id,))


def _free(shelves: Shelves, pages: Iterable[ScanPage]) -> list[ScanPage]:
    """Return those pages whose copy's register speaks no more against them."""
    return [
        each.page
        for each in lines_of(shelves, pages)
        if each.paper is not None and contradiction_of(each.paper) is None
    ]


def _settled(work: UnitOfWork, desk: Desk, pages: Iterable[ScanPage]) -> list[ScanPage]:
    """Judge pages once more by their codes and store what became of them."""
    waiting = list(pages)
    ready = [
        ReadyPage(RawPage(each.file_name, each.page_in_file, each.source_sha256, ""), each.payload)
        for each in waiting
    ]
    matcher, now = Matcher(work, ready), desk.now()
    stored: list[ScanPage] = []
    touched: dict[int, Paper] = {}
    for page, coded in zip(waiting, ready, strict=True):
        judged = matcher.judge(coded)
        is_filed = judged.status is ScanStatus.FILED
        if is_filed and judged.paper is not None:
            touched[judged.paper.id] = judged.paper
        stored.append(
            work.scan_pages.save(
                replace(
                    page,
                    status=judged.status,
                    paper_id=judged.paper.id if judged.paper else None,
                    page_no=judged.page_no,
                    filed_at=now if is_filed else None,
                    note=str(judged.problem or ""),
                )
            )
        )
    for paper in touched.values():
        completed(work, paper, now)
    return stored
