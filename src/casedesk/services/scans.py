"""Stacks of scanned pages in the tray: what did not file itself is put right by hand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper
from casedesk.domain.scan_register import contradiction_of, told_against
from casedesk.domain.scans import DOUBTFUL, WAITING, ScanPage, ScanProblem, ScanStack, ScanStatus
from casedesk.domain.sentences import say
from casedesk.services.card_plans import Report, quiet
from casedesk.services.desk import Desk
from casedesk.services.scan_checks import CheckLine, waiting_checks
from casedesk.services.scan_comparing import compared
from casedesk.services.scan_reading import StackReader, completed
from casedesk.services.scan_settling import match_again, set_register_right
from casedesk.services.scan_stacks import (
    CopyState,
    ScanLine,
    ScanPicture,
    ScanSheet,
    StackReport,
    copy_name,
    lines_of,
    states_of,
)
from casedesk.storage import files, scans
from casedesk.storage.unit_of_work import UnitOfWork

_MOST_SHOWN: Final = 60
_QUARTER: Final = 90


class ScanService:
    """Reads stacks in and keeps the tray of what did not file itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_stack(self, actor: Operator, paths: Sequence[Path], progress: Report = quiet) -> StackReport:
        """Read files and folders; every page is filed, named with its problem, or known already.

        Pages are stored in parts that stand for themselves: after a stop the rest is read the next time.
        Raises BadInputError when there is nothing to be read.
        """
        report = StackReader(self._desk, actor, progress).read(paths)
        settled = match_again(self._desk, actor)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            touched = {each.paper.id: each.paper for each in settled if each.paper and not each.is_waiting}
            known = {each.paper.id for each in report.copies}
            fresh = states_of(shelves, [each for each in touched.values() if each.id not in known])
            checks = waiting_checks(shelves, actor)
        return replace(report, lines=report.lines + settled, copies=report.copies + fresh, checks=checks)

    def checks(self, actor: Operator) -> tuple[CheckLine, ...]:
        """Return every complete scan that nobody held against the stored text yet."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return waiting_checks(shelves, actor)

    def set_right(self, actor: Operator, page_id: int, reason: str = "") -> tuple[ScanLine, ...]:
        """Set the register of a waiting page's copy right; its pages then file themselves by their codes."""
        return set_register_right(self._desk, actor, page_id, reason)

    def waiting(self, actor: Operator) -> tuple[ScanLine, ...]:
        """Return the tray: pages that somebody must look at, the oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.scan_pages.table.c
            return lines_of(shelves, shelves.scan_pages.all(table.status.in_(WAITING)))

    def waiting_count(self, actor: Operator) -> int:
        """Count the pages in the tray."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return scans.waiting_count(shelves.connection)

    def stacks(self, actor: Operator, most: int = 50) -> tuple[ScanStack, ...]:
        """Return the stacks that were read last, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.scan_stacks.table.c
            return tuple(shelves.scan_stacks.all(order=(table.id.desc(),))[:most])

    def lines(self, actor: Operator, stack_id: int) -> tuple[ScanLine, ...]:
        """Return every page of a stack as it stands now."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.scan_pages.table.c
            return lines_of(shelves, shelves.scan_pages.all(table.stack_id == stack_id))

    def incomplete(self, actor: Operator) -> tuple[CopyState, ...]:
        """Return every copy of which some but not all pages are filed."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return states_of(shelves, scans.half_scanned(shelves))

    def candidates(self, actor: Operator, text: str = "") -> tuple[CopyState, ...]:
        """Return copies that lack pages and whose number, or case number, holds a text; begun ones first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = states_of(shelves, scans.unscanned(shelves, text.strip(), _MOST_SHOWN))
        return tuple(sorted(found, key=lambda each: len(each.missing) == each.paper.pages))

    def picture(self, actor: Operator, page_id: int) -> ScanPicture:
        """Return a page's stored picture, with marks where it differs from print; refuse one without."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            page = shelves.scan_pages.get(page_id)
            if not page.image_sha256:
                raise RefusedError(
                    say("There is no picture of {name}: it could not be opened.", name=page.file_name)
                )
            content = files.content_of(shelves.connection, page.image_sha256)
            found = compared(shelves, page)
        media_type = "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
        if found is None:
            return ScanPicture(content, media_type, page.turned)
        return ScanPicture(content, media_type, page.turned, found.areas, found.is_sure)

    def sheet(self, actor: Operator, paper_id: int) -> ScanSheet:
        """Return a copy's scanned pages with the file that was printed, to be held against each other."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            paper = shelves.papers.get(paper_id)
            table = shelves.papers.table.c
            together = shelves.papers.all(
                table.file_sha256 == paper.file_sha256, table.kind == paper.kind, order=(table.copy_no,)
            )
            place = [each.id for each in together].index(paper.id)
            filed = scans.filed_pages(shelves, [paper.id])[paper.id]
            pages = tuple(filed.get(number) for number in range(1, paper.pages + 1))
            return ScanSheet(
                paper, pages, files.content_of(shelves.connection, paper.file_sha256), place * paper.pages
            )

    def file(self, actor: Operator, page_id: int, paper_id: int, page_no: int, reason: str = "") -> ScanLine:
        """File a page by hand; one whose code speaks against it needs a reason.

        Raises RefusedError when the copy has that page already, or when it was checked.
        """
        with self._desk.work("scan.filed", actor, Right.FILE_SCANS) as work:
            page, paper = work.scan_pages.get(page_id), work.papers.get(paper_id)
            _require_fileable(work, page, paper, page_no)
            if contradiction_of(paper) is not None and not reason.strip():
                raise BadInputError(told_against(paper))
            note = _required(reason) if page.status in DOUBTFUL else reason.strip()
            filed: ScanPage = work.scan_pages.save(
                replace(
                    page,
                    status=ScanStatus.FILED,
                    paper_id=paper.id,
                    page_no=page_no,
                    filed_by=actor.id,
                    filed_at=self._desk.now(),
                    note=note,
                )
            )
            stored = completed(work, paper, self._desk.now())
            work.about(paper.subject, paper.case_id, copy=paper.copy_no, page=page_no, reason=mask_text(note))
            work.commit()
        return ScanLine(filed, stored)

    def set_aside(self, actor: Operator, page_ids: Sequence[int], reason: str) -> None:
        """Take pages out of the tray because they belong to nothing; the pictures stay."""
        why = _required(reason)
        with self._desk.work("scan.set_aside", actor, Right.FILE_SCANS) as work:
            pages = [work.scan_pages.get(each) for each in dict.fromkeys(page_ids)]
            for page in pages:
                if page.status is ScanStatus.FILED:
                    raise RefusedError(
                        say("{name} is filed. Take it back from its copy first.", name=page.file_name)
                    )
                work.scan_pages.save(replace(page, status=ScanStatus.SET_ASIDE, note=why))
            work.about(pages[0].file_name if pages else "", None, pages=len(pages), reason=mask_text(why))
            work.commit()

    def take_back(self, actor: Operator, page_id: int, reason: str) -> ScanLine:
        """Put a filed page, or one that was set aside, into the tray again; its copy is incomplete then.

        Raises RefusedError when the copy was checked with this page.
        """
        why = _required(reason)
        with self._desk.work("scan.taken_back", actor, Right.FILE_SCANS) as work:
            page = work.scan_pages.get(page_id)
            if page.status not in {ScanStatus.FILED, ScanStatus.SET_ASIDE, ScanStatus.DOUBLE}:
                raise RefusedError(say("{name} lies in the tray already.", name=page.file_name))
            paper = work.papers.get(page.paper_id) if page.paper_id is not None else None
            if page.status is ScanStatus.FILED and paper is not None:
                _require_unchecked(paper)
                paper = work.papers.save(replace(paper, scanned_at=None)) if paper.scanned_at else paper
            waiting: ScanPage = work.scan_pages.save(
                replace(
                    page, status=ScanStatus.UNREADABLE, paper_id=None, page_no=None, filed_by=None,
                    filed_at=None, note=why,
                )
            )  # fmt: skip
            subject = paper.subject if paper else page.file_name
            work.about(
                subject, paper.case_id if paper else None, page=page.page_no or 0, reason=mask_text(why)
            )
            work.commit()
        return ScanLine(waiting)

    def replace(self, actor: Operator, page_id: int) -> ScanLine:
        """Let a page that was scanned twice take the place of the picture that is filed."""
        with self._desk.work("scan.replaced", actor, Right.FILE_SCANS) as work:
            page = work.scan_pages.get(page_id)
            if page.status is not ScanStatus.DOUBLE or page.paper_id is None or page.page_no is None:
                raise RefusedError(say("{name} is no second scan of a filed page.", name=page.file_name))
            paper = work.papers.get(page.paper_id)
            _require_unchecked(paper)
            before = scans.filed_pages(work, [paper.id])[paper.id].get(page.page_no)
            if before is not None:
                double = replace(
                    before, status=ScanStatus.DOUBLE, filed_by=None, filed_at=None,
                    note=str(ScanProblem.SAME_PAGE),
                )  # fmt: skip
                work.scan_pages.save(double)
            now = self._desk.now()
            filed = replace(page, status=ScanStatus.FILED, filed_by=actor.id, filed_at=now, note="")
            stored: ScanPage = work.scan_pages.save(filed)
            paper = completed(work, paper, self._desk.now())
            work.about(paper.subject, paper.case_id, copy=paper.copy_no, page=page.page_no)
            work.commit()
        return ScanLine(stored, paper)

    def turn(self, actor: Operator, page_id: int, degrees: int) -> ScanPage:
        """Turn a page's picture clockwise by quarters for everybody who looks at it."""
        with self._desk.work("scan.turned", actor, Right.FILE_SCANS, say("Turning of a scan")) as work:
            page = work.scan_pages.get(page_id)
            turned = (page.turned + round(degrees / _QUARTER) * _QUARTER) % 360
            stored: ScanPage = work.scan_pages.save(replace(page, turned=turned))
            work.about(page.file_name)
            work.commit()
        return stored


def _require_fileable(work: UnitOfWork, page: ScanPage, paper: Paper, page_no: int) -> None:
    """Refuse a page that is filed, has no picture, or whose place is taken."""
    if page.status is ScanStatus.FILED:
        raise RefusedError(say("{name} is filed. Take it back from its copy first.", name=page.file_name))
    if not page.image_sha256:
        raise RefusedError(say("There is no picture of {name}: it could not be opened.", name=page.file_name))
    if not 1 <= page_no <= paper.pages:
        raise BadInputError(say("{paper} has pages 1 to {pages}.", paper=copy_name(paper), pages=paper.pages))
    _require_unchecked(paper)
    if page_no in scans.filed_pages(work, [paper.id])[paper.id]:
        raise RefusedError(
            say(
                "Page {page} of {paper} is filed already. Take that one back first.",
                page=page_no,
                paper=copy_name(paper),
            )
        )


def _require_unchecked(paper: Paper) -> None:
    if paper.checked_at is not None:
        raise RefusedError(
            say("{paper} was checked with its scan; nothing in it can be changed.", paper=copy_name(paper))
        )


def _required(reason: str) -> str:
    why = reason.strip()
    if not why:
        raise BadInputError(say("Write down the reason; it stays in the log."))
    return why
