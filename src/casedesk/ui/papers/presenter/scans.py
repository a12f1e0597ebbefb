"""Reads stacks of scans in, and files by hand what did not file itself; knows no Qt."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, TypeVar

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.scan_register import AGAINST_NAMES, contradiction_of, told_against
from casedesk.domain.scans import DOUBTFUL, SCAN_NAMES, WAITING, ScanStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.scan_checks import CheckLine
from casedesk.services.scan_stacks import CopyState, ScanLine, ScanPicture, StackReport, copy_name
from casedesk.services.scans import ScanService
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.work import Progress, Tasks

T = TypeVar("T")
Row = tuple[object, ...]


@dataclass(frozen=True)
class _Found:
    """Everything the lists show, read in one go."""

    waiting: tuple[ScanLine, ...]
    stack: tuple[ScanLine, ...]
    summary: Text
    copies: tuple[CopyState, ...]
    checks: tuple[CheckLine, ...]


MARKS: Final[dict[ScanStatus, Mark]] = {
    ScanStatus.FILED: Mark(Tone.OK, "check", SCAN_NAMES[ScanStatus.FILED]),
    ScanStatus.DOUBLE: Mark(Tone.NEUTRAL, "copy", SCAN_NAMES[ScanStatus.DOUBLE]),
    ScanStatus.FOREIGN: Mark(Tone.WARN, "question", SCAN_NAMES[ScanStatus.FOREIGN]),
    ScanStatus.WRONG_VERSION: Mark(Tone.WARN, "history", SCAN_NAMES[ScanStatus.WRONG_VERSION]),
    ScanStatus.AGAINST: Mark(Tone.WARN, "warning", SCAN_NAMES[ScanStatus.AGAINST]),
    ScanStatus.ALTERED: Mark(Tone.BLOCK, "shield-x", SCAN_NAMES[ScanStatus.ALTERED]),
    ScanStatus.UNREADABLE: Mark(Tone.INFO, "qr", SCAN_NAMES[ScanStatus.UNREADABLE]),
    ScanStatus.BROKEN: Mark(Tone.BLOCK, "warning", SCAN_NAMES[ScanStatus.BROKEN]),
    ScanStatus.SET_ASIDE: Mark(Tone.NEUTRAL, "minus", SCAN_NAMES[ScanStatus.SET_ASIDE]),
}
PAGE_ID: Final = 4
"""Place of a page's key in its row."""
COPY_ID: Final = 3
"""Place of a copy's key in its row."""
CHECK_ID: Final = 5
"""Place of a copy's key in its row among those to be checked."""
_CAN_BE_FILED: Final = frozenset({*WAITING, ScanStatus.SET_ASIDE, ScanStatus.DOUBLE} - {ScanStatus.BROKEN})


@dataclass(frozen=True)
class PageShown:
    """One page beside the list: what it is and what may be done with it."""

    mark: Mark
    head: str
    told: Text
    has_picture: bool
    can_file: bool
    needs_reason: bool
    can_set_aside: bool
    can_take_back: bool
    can_replace: bool
    can_check: bool
    can_set_right: bool = False
    """The register of papers speaks, or spoke, against the page."""
    asks_why: bool = False
    """It still does, so a reason is asked."""
    paper_id: int | None = None
    page_no: int | None = None


class ScansView(Protocol):
    """What the pane must be able to do."""

    def show_tray(self, rows: Sequence[Row]) -> None:
        """Show what waits."""

    def show_stack(self, rows: Sequence[Row], summary: Text) -> None:
        """Show the stack that was read last."""

    def show_copies(self, rows: Sequence[Row]) -> None:
        """Show copies that lack pages."""

    def show_checks(self, rows: Sequence[Row]) -> None:
        """Show complete scans that wait to be checked."""

    def show_page(self, page: PageShown | None) -> None:
        """Show one page beside the list."""

    def show_picture(self, picture: ScanPicture | None) -> None:
        """Show its picture."""

    def show_candidates(self, copies: Sequence[tuple[int, Text, tuple[int, ...]]]) -> None:
        """Offer copies that lack pages, each with its key and the pages it lacks."""

    def show_read(self) -> None:
        """Go to the stack that was just read."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def tell(self, text: Text, tone: Tone, checks: int = 0) -> None:
        """Tell what came of it, and lead to the scans that can be checked where there are some."""


class ScansPresenter:
    """Keeps the tray, the last stack and the chosen page."""

    def __init__(self, service: ScanService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._lines: dict[int, ScanLine] = {}
        self._candidates: dict[int, CopyState] = {}
        self._stack: tuple[int, ...] = ()
        self._summary: Text = ""
        self.current: ScanLine | None = None
        self.may_file = actor.may(Right.FILE_SCANS)
        self._view: ScansView

    def attach(self, view: ScansView) -> None:
        """Take the pane."""
        self._view = view

    def load(self) -> None:
        """Read tray, last stack and the copies that lack pages."""

        def work(_progress: Progress) -> _Found:
            stacks = self._service.stacks(self._actor, 1)
            lines = self._service.lines(self._actor, stacks[0].id) if stacks else ()
            summary = summary_of(lines, stacks[0].stack_no, stacks[0].source) if stacks else ""
            return _Found(
                self._service.waiting(self._actor),
                lines,
                summary,
                self._service.incomplete(self._actor),
                self._service.checks(self._actor),
            )

        self._run(work, self._loaded, "load")

    def read(self, paths: Sequence[Path]) -> None:
        """Read a stack with progress; cancelling keeps what was read."""
        self._tasks.run(
            lambda progress: self._service.read_stack(self._actor, paths, progress.step),
            self._was_read,
            self._view.show_error,
            name=say("Reading scans"),
            owner=self,
            key="read",
        )

    def show(self, row: Row | None) -> None:
        """Show one page of a list."""
        line = self._lines.get(int(str(row[PAGE_ID]))) if row is not None else None
        self.current = line
        self._view.show_page(shown_page(line) if line else None)
        if line is None or not line.page.image_sha256:
            self._view.show_picture(None)
            return
        key = line.page.id
        self._run(lambda _p: self._service.picture(self._actor, key), self._view.show_picture, "picture")

    def find(self, text: str) -> None:
        """Offer the copies that lack pages and fit a number."""
        self._run(lambda _p: self._service.candidates(self._actor, text), self._found, "find")

    def file(self, paper_id: int, page_no: int, reason: str = "") -> None:
        """File the current page."""
        line = self.current
        if line is not None:
            self._act(
                lambda: self._service.file(self._actor, line.page.id, paper_id, page_no, reason),
                say("The page is filed."),
            )

    def speaks_against(self, paper_id: int) -> Text:
        """Tell what the register of papers says against filing a page into this copy; nothing by default."""
        state = self._candidates.get(paper_id)
        if state is None or contradiction_of(state.paper) is None:
            return ""
        return told_against(state.paper)

    def set_right(self, reason: str = "") -> None:
        """Set the register right for the current page's copy and let its pages file themselves."""
        line = self.current
        if line is not None:
            self._act(
                lambda: self._service.set_right(self._actor, line.page.id, reason),
                say("The register is set right and the page is filed."),
            )

    def set_aside(self, page_ids: Iterable[int], reason: str) -> None:
        """Take pages out of the tray."""
        chosen = tuple(page_ids)
        self._act(
            lambda: self._service.set_aside(self._actor, chosen, reason),
            say("%n page(s) set aside.", count=len(chosen)),
        )

    def take_back(self, reason: str) -> None:
        """Put the current page into the tray again."""
        line = self.current
        if line is not None:
            self._act(
                lambda: self._service.take_back(self._actor, line.page.id, reason),
                say("The page lies in the tray again."),
            )

    def replace(self) -> None:
        """Let the current second scan take the place of the filed picture."""
        line = self.current
        if line is not None:
            self._act(
                lambda: self._service.replace(self._actor, line.page.id),
                say("This picture is the filed one now; the other counts as the second scan."),
            )

    def turn(self, degrees: int) -> None:
        """Turn the current picture for everybody."""
        line = self.current
        if line is not None and line.page.image_sha256 and self.may_file:
            self._act(lambda: self._service.turn(self._actor, line.page.id, degrees), "")

    def _act(self, act: Callable[[], object], told: Text) -> None:
        def done(_answer: object) -> None:
            if told:
                self._view.tell(told, Tone.OK)
            self.load()

        self._tasks.run(lambda _p: act(), done, self._view.show_error, owner=self, key="act")

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], None], key: str) -> None:
        self._tasks.run(work, done, self._view.show_error, owner=self, key=key)

    def _loaded(self, found: _Found) -> None:
        self._lines = {each.page.id: each for each in (*found.stack, *found.waiting)}
        if self.current is not None:
            self.current = self._lines.get(self.current.page.id)
        self._view.show_tray([_row(each) for each in found.waiting])
        self._view.show_stack([_row(each) for each in found.stack], found.summary)
        self._view.show_checks([_check_row(each) for each in found.checks])
        self._view.show_copies([_copy_row(each) for each in found.copies])

    def _was_read(self, report: StackReport) -> None:
        waiting = report.amount(*WAITING)
        self._view.tell(told_report(report), Tone.WARN if waiting else Tone.OK, len(report.checks))
        if report.lines:
            self._view.show_read()
        self.load()

    def _found(self, copies: tuple[CopyState, ...]) -> None:
        self._candidates = {each.paper.id: each for each in copies}
        self._view.show_candidates(
            [(each.paper.id, _candidate_name(each), each.missing) for each in copies if each.missing]
        )


def shown_page(line: ScanLine) -> PageShown:
    """Return what is shown beside the list."""
    status = line.page.status
    has_picture = bool(line.page.image_sha256)
    return PageShown(
        mark=MARKS[status],
        head=_place(line),
        told=line.told,
        has_picture=has_picture,
        can_file=status in _CAN_BE_FILED and has_picture,
        needs_reason=status in DOUBTFUL,
        can_set_aside=status not in {ScanStatus.FILED, ScanStatus.SET_ASIDE},
        can_take_back=status in {ScanStatus.FILED, ScanStatus.SET_ASIDE, ScanStatus.DOUBLE} and has_picture,
        can_replace=status is ScanStatus.DOUBLE,
        can_check=line.paper is not None and line.paper.scanned_at is not None and not line.paper.checked_at,
        can_set_right=status is ScanStatus.AGAINST and line.paper is not None,
        asks_why=line.paper is not None and contradiction_of(line.paper) is not None,
        paper_id=line.page.paper_id,
        page_no=line.page.page_no,
    )


def summary_of(lines: Sequence[ScanLine], stack_no: str, source: str) -> Sentence:
    """Count a stack's pages as they stand now."""
    filed = sum(each.page.status is ScanStatus.FILED for each in lines)
    waiting = sum(each.is_waiting for each in lines)
    return say(
        "{number} from {source}: {pages} pages, {filed} filed, {waiting} waiting",
        number=stack_no,
        source=source,
        pages=len(lines),
        filed=filed,
        waiting=waiting,
    )


def told_report(report: StackReport) -> Sentence:
    """Tell what one reading brought, and how many complete scans wait to be checked."""
    told = _told_pages(report)
    if not report.checks:
        return told
    checks = say("Complete scans that wait to be checked: {checks}.", checks=len(report.checks))
    return say("{told} {checks}", told=told, checks=checks)


def _told_pages(report: StackReport) -> Sentence:
    if not report.lines:
        return say("All {known} pages had been read before; nothing was changed.", known=report.known)
    missing = sum(not each.is_complete for each in report.copies)
    return say(
        "{filed} of {pages} pages filed, {waiting} wait, {double} scanned twice, {known} known before. "
        "Copies that lack pages: {missing}. Other files left out: {left_out}.",
        filed=report.amount(ScanStatus.FILED),
        pages=len(report.lines),
        waiting=report.amount(*WAITING),
        double=report.amount(ScanStatus.DOUBLE),
        known=report.known,
        missing=missing,
        left_out=len(report.left_out),
    )


def _row(line: ScanLine) -> Row:
    paper: Text = copy_name(line.paper) if line.paper is not None else ""
    return MARKS[line.page.status], _place(line), paper, line.told, line.page.id


def _candidate_name(state: CopyState) -> Text:
    """Name a copy; one that the register speaks against is named with that."""
    problem = contradiction_of(state.paper)
    if problem is None:
        return copy_name(state.paper)
    return say("{paper} ({state})", paper=copy_name(state.paper), state=AGAINST_NAMES[problem])


def _check_row(line: CheckLine) -> Row:
    ready = Mark(Tone.OK, "check", say("Can be checked"))
    mark = ready if line.hindrance is None else Mark(Tone.WARN, "clock", line.hindrance)
    return (
        copy_name(line.paper),
        line.debtor or "—",
        line.bearer or "—",
        line.paper.scanned_at,
        mark,
        line.paper.id,
    )


def _place(line: ScanLine) -> str:
    page = line.page
    return f"{page.file_name} · {page.page_in_file}"


def _copy_row(state: CopyState) -> Row:
    missing = ", ".join(str(each) for each in state.missing)
    return copy_name(state.paper), missing, state.paper.printed_at, state.paper.id
