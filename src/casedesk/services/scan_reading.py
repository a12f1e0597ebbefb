"""Reads a stack of scans: every page is filed by its code, or stored with the reason why it is not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper
from casedesk.domain.scans import WAITING, ScanPage, ScanProblem, ScanStack, ScanStatus
from casedesk.domain.sentences import say
from casedesk.importing.scan_pictures import ReadyPage, ready_pages
from casedesk.importing.scans import Found, RawPage, find_scans, pages_of
from casedesk.printing.pages import PDFIUM
from casedesk.services.card_plans import Report
from casedesk.services.desk import Desk
from casedesk.services.scan_matching import Judged, Matcher, is_ours
from casedesk.services.scan_stacks import StackReport, lines_of, states_of
from casedesk.storage import files, numbers, scans
from casedesk.storage.unit_of_work import UnitOfWork

_PART: Final = 40
_PART_BYTES: Final = 40 * 1024 * 1024
_NAMED: Final = 260


@dataclass
class _Reading:
    """One stack while it is read."""

    source: str
    stack: ScanStack | None = None
    stored: list[ScanPage] = field(default_factory=list)
    known: int = 0


class StackReader:
    """Reads one stack for one person."""

    def __init__(self, desk: Desk, actor: Operator, progress: Report) -> None:
        self._desk, self._actor, self._progress = desk, actor, progress
        self._gone: Path | None = None

    def read(self, paths: Sequence[Path]) -> StackReport:
        """Read files and folders and return what came of them."""
        self._actor.require(Right.FILE_SCANS)
        found = find_scans(paths)
        if not found.paths:
            raise BadInputError(say("There is no PDF, JPEG, PNG or TIFF file in what you chose."))
        reading = _Reading((paths[0].name or str(paths[0]))[:_NAMED])
        part: list[ReadyPage] = []
        try:
            for page in ready_pages(self._raw(found), is_ours):
                part.append(page)
                if len(part) >= _PART or sum(len(each.picture) for each in part) >= _PART_BYTES:
                    ready, part = part, []
                    self._store(reading, ready)
        finally:  # a stop loses nothing that was read
            self._store(reading, part)
        if self._gone is not None:
            raise _gone(self._gone)
        self._progress(len(found.paths), len(found.paths), None)
        return self._report(reading, found)

    def _raw(self, found: Found) -> Iterator[RawPage]:
        """Yield the pages of all files; a stored paper's own file is told once."""
        for done, path in enumerate(found.paths):
            self._progress(done, len(found.paths), say("Reading {name}", name=path.name))
            if not path.parent.exists():
                self._gone = path.parent
                return
            for page in pages_of(path, PDFIUM, self._known):
                self._progress(done, len(found.paths), say("Reading {name}", name=path.name))
                if page.page_in_file == 1 and self._is_printed(page.file_sha256):
                    yield replace(page, content=b"", image=None, problem=ScanProblem.PRINTED_FILE)
                    break
                yield page

    def _known(self, sources: Sequence[str]) -> set[str]:
        with self._desk.database.reading() as connection:
            return scans.known_sources(connection, sources)

    def _is_printed(self, sha256: str) -> bool:
        with self._desk.database.reading() as connection:
            return scans.is_printed_file(connection, sha256)

    def _store(self, reading: _Reading, part: Sequence[ReadyPage]) -> None:
        """Store one part of a stack in one transaction."""
        if not part:
            return
        with self._desk.work("scan.stack_read", self._actor, Right.FILE_SCANS) as work:
            fresh = list(_fresh(work, part))
            reading.known += len(part) - len(fresh)
            if not fresh:
                return
            stack = reading.stack or self._new_stack(work, reading.source)
            matcher = Matcher(work, fresh)
            stored, touched = [], {}
            for each in fresh:
                judged = matcher.judge(each)
                stored.append(self._add(work, stack, each, judged))
                if judged.status is ScanStatus.FILED and judged.paper is not None:
                    touched[judged.paper.id] = judged.paper
            for paper in touched.values():
                completed(work, paper, self._desk.now())
            filed = sum(each.status is ScanStatus.FILED for each in stored)
            waiting = sum(each.status in WAITING for each in stored)
            reading.stack = work.scan_stacks.save(
                replace(
                    stack,
                    pages=stack.pages + len(stored),
                    filed=stack.filed + filed,
                    waiting=stack.waiting + waiting,
                )
            )
            work.about(stack.stack_no, None, pages=len(stored), filed=filed, waiting=waiting)
            work.commit()
        reading.stored += stored

    def _new_stack(self, work: UnitOfWork, source: str) -> ScanStack:
        number = numbers.next_number(work.connection, "SM", self._desk.today())
        stack: ScanStack = work.scan_stacks.add(ScanStack(number, source, self._desk.now(), self._actor.id))
        return stack

    def _add(self, work: UnitOfWork, stack: ScanStack, page: ReadyPage, judged: Judged) -> ScanPage:
        now = self._desk.now()
        if page.picture:
            files.keep(work.connection, page.picture, page.media_type, now)
        stored: ScanPage = work.scan_pages.add(
            ScanPage(
                stack_id=stack.id,
                file_name=page.raw.file_name[-_NAMED:],
                page_in_file=page.raw.page_in_file,
                source_sha256=page.raw.source_sha256,
                image_sha256=page.image_sha256,
                status=judged.status,
                payload=page.payload,
                paper_id=judged.paper.id if judged.paper else None,
                page_no=judged.page_no,
                turned=page.turned,
                filed_at=now if judged.status is ScanStatus.FILED else None,
                note=str(judged.problem or ""),
            )
        )
        return stored

    def _report(self, reading: _Reading, found: Found) -> StackReport:
        with self._desk.reading(self._actor, Right.VIEW_CASES) as shelves:
            lines = lines_of(shelves, reading.stored)
            filed = {each.paper.id: each.paper for each in lines if each.paper and not each.is_waiting}
            copies = states_of(shelves, filed.values())
        return StackReport(reading.stack, lines, reading.known, found.left_out, copies)


def _gone(folder: Path) -> BadInputError:
    """Name the folder of a stack that went away once, and not each of its files."""
    return BadInputError(
        say(
            "The folder {name} went away while it was read. What was read until then is kept; put the "
            "folder back and read it once more, the rest is read then.",
            name=folder.name,
        )
    )


def completed(work: UnitOfWork, paper: Paper, now: datetime) -> Paper:
    """Note the moment when the last page of a copy was filed."""
    (state,) = states_of(work, [paper])
    if not state.is_complete or paper.scanned_at is not None:
        return paper
    stored: Paper = work.papers.save(replace(paper, scanned_at=now))
    return stored


def _fresh(work: UnitOfWork, part: Iterable[ReadyPage]) -> Iterator[ReadyPage]:
    """Yield the pages that nobody read in before, each picture once."""
    pages = list(part)
    seen = scans.known_pictures(work.connection, [each.image_sha256 for each in pages])
    table = work.scan_pages.table.c
    broken = {
        each.source_sha256
        for each in work.scan_pages.all(
            table.source_sha256.in_([each.raw.source_sha256 for each in pages if not each.picture])
        )
    }
    for page in pages:
        if page.raw.is_known or page.image_sha256 in seen or page.raw.source_sha256 in broken:
            continue
        seen |= {page.image_sha256} - {""}
        yield page
