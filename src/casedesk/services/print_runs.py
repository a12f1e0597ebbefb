"""Batch printing: many papers in one run that survives a cancel, a dead printer and a killed program.

Run and jobs are rows. A paper's copies and its job become true in one transaction, so that what was kept is
sent again when the run goes on, and never drawn or registered a second time.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from casedesk.domain.errors import BadInputError, CaseDeskError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.print_runs import JobStatus, PrintRun, RunJob, RunStatus, sentence_of, words_of
from casedesk.domain.sentences import Sentence, say
from casedesk.services.desk import Desk
from casedesk.services.paper_register import require_copies
from casedesk.services.print_queue import QueueLine
from casedesk.services.print_sinks import Sink
from casedesk.services.run_drawing import RunTask, print_task, require_current, require_printable
from casedesk.services.visit_papers import Steps
from casedesk.storage import files
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_PREFIX = "DY"
MOST_PAPERS = 2000
"""Papers of one run at most; more are printed in several."""


class _Silent:
    def step(self, done: int, total: int, what: Sentence | None = None) -> None:
        """Tell nobody."""


@dataclass(frozen=True)
class RunOrder:
    """What a run shall print, and where to."""

    lines: tuple[QueueLine, ...]
    target: str
    """The printer's name, or the folder."""
    copies: int = 2
    language: str = "zh"
    reason: str = ""


@dataclass(frozen=True)
class BlockedLine:
    """A paper that would not be printed now, and why."""

    line: QueueLine
    why: Sentence


@dataclass(frozen=True)
class RunPreview:
    """What a run would print."""

    ready: tuple[QueueLine, ...]
    blocked: tuple[BlockedLine, ...]

    @property
    def counts(self) -> dict[PaperKind, int]:
        """Count the papers that would be printed by kind."""
        return dict(Counter(each.kind for each in self.ready))


@dataclass(frozen=True)
class RunLine:
    """A run with what came of its papers."""

    run: PrintRun
    by: str
    done: int
    failed: int
    waiting: int

    @property
    def total(self) -> int:
        """Return how many papers it has."""
        return self.done + self.failed + self.waiting


@dataclass(frozen=True)
class JobLine:
    """One paper of a run for the log."""

    job: RunJob
    problem: Sentence | None


class PrintRuns:
    """Prepares runs, prints them, goes on where they stopped."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview(
        self, actor: Operator, lines: Sequence[QueueLine], progress: Steps | None = None
    ) -> RunPreview:
        """Sort papers into those that can be printed and those that a rule or a gap keeps back."""
        ready: list[QueueLine] = []
        blocked: list[BlockedLine] = []
        steps = progress or _Silent()
        actor.require(Right.PRINT_PAPERS)
        for number, line in enumerate(lines):
            steps.step(number, len(lines), PAPER_NAMES[line.kind])
            why = self._hindrance(actor, line)
            ready.append(line) if why is None else blocked.append(BlockedLine(line, why))
        return RunPreview(tuple(ready), tuple(blocked))

    def begin(self, actor: Operator, order: RunOrder) -> PrintRun:
        """Store a run with its papers; nothing is printed yet."""
        _require_sane(order)
        with self._desk.work("print_run.begun", actor, Right.PRINT_PAPERS) as work:
            run: PrintRun = work.print_runs.add(
                PrintRun(
                    run_no=next_number(work.connection, _PREFIX, self._desk.today()),
                    made_by=actor.id,
                    made_at=self._desk.now(),
                    target=order.target,
                    reason=order.reason.strip(),
                    copies=order.copies,
                    language=order.language,
                )
            )
            work.run_jobs.add_many(
                [
                    RunJob(run.id, position, each.kind, each.subject, each.target_id)
                    for position, each in enumerate(order.lines, start=1)
                ]
            )
            work.about(run.run_no, None, papers=len(order.lines), target=order.target)
            work.commit()
        return run

    def go_on(self, actor: Operator, run_id: int, sink: Sink, progress: Steps | None = None) -> RunLine:
        """Print what is not printed yet; a paper that a rule blocks is told and left, a dead sink stops.

        Whatever ends it early, the run stands as stopped and goes on from there.
        """
        actor.require(Right.PRINT_PAPERS)
        run, jobs = self._opened(actor, run_id, sink)
        steps = progress or _Silent()
        try:
            for number, job in enumerate(jobs):
                steps.step(
                    number, len(jobs), say("{kind} {number}", kind=PAPER_NAMES[job.kind], number=job.subject)
                )
                if not self._printed(actor, run, job, sink):
                    break
        except Exception:
            with suppress(CaseDeskError):
                self._closed(actor, run)
            raise
        self._closed(actor, run)
        return self.line(actor, run_id)

    def line(self, actor: Operator, run_id: int) -> RunLine:
        """Return one run as it stands."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return _lines(shelves, [shelves.print_runs.get(run_id)])[0]

    def lines(self, actor: Operator, most: int = 200) -> tuple[RunLine, ...]:
        """Return the newest runs, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = shelves.print_runs.all(order=(shelves.print_runs.table.c.id.desc(),))
            return tuple(_lines(shelves, found[:most]))

    def unfinished(self, actor: Operator, most: int) -> tuple[RunLine, ...]:
        """Return the newest runs of which papers are left, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.print_runs.table.c
            found = shelves.print_runs.all(table.status != RunStatus.DONE, order=(table.id.desc(),))
            return tuple(_lines(shelves, found[:most]))

    def log(self, actor: Operator, run_id: int) -> tuple[JobLine, ...]:
        """Return every paper of a run with what became of it, in the order of printing."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(JobLine(each, sentence_of(each.problem)) for each in _jobs(shelves, run_id))

    def _hindrance(self, actor: Operator, line: QueueLine) -> Sentence | None:
        try:
            require_printable(self._desk, actor, line.kind, line.target_id)
        except CaseDeskError as problem:
            return problem.sentence
        return None

    def _opened(self, actor: Operator, run_id: int, sink: Sink) -> tuple[PrintRun, list[RunJob]]:
        """Mark the run as one that can go on, which is true from here to its last paper."""
        with self._desk.work("print_run.going", actor, Right.PRINT_PAPERS) as work:
            run = work.print_runs.get(run_id)
            jobs = [each for each in _jobs(work, run_id) if each.status is not JobStatus.DONE]
            if not jobs:
                raise RefusedError(say("Run {number} is printed; nothing is left to do.", number=run.run_no))
            run = work.print_runs.save(replace(run, status=RunStatus.STOPPED, target=sink.name))
            work.about(run.run_no, None, papers=len(jobs), target=sink.name)
            work.commit()
        return run, jobs

    def _printed(self, actor: Operator, run: PrintRun, job: RunJob, sink: Sink) -> bool:
        """Print one paper that no other desk sent meanwhile; return False when the sink takes no more."""
        job = self._as_it_stands(actor, job)
        if job.status is JobStatus.DONE:
            return True
        try:
            kept, content = self._kept(actor, run, job)
        except CaseDeskError as problem:
            self._failed(actor, job, problem.sentence)
            return True
        try:
            sink.send(kept, content)
        except CaseDeskError as problem:
            self._failed(actor, kept, problem.sentence)
            return False
        with self._desk.work("print_run.sent", actor, Right.PRINT_PAPERS) as work:
            stored = work.run_jobs.get(job.id)
            if stored.status is JobStatus.DONE:  # another desk sent the same file while this one did
                return True
            work.run_jobs.save(replace(stored, status=JobStatus.DONE, done_at=self._desk.now(), problem=""))
            work.about(job.subject, None, run=run.run_no, sha256=kept.file_sha256)
            work.commit()
        return True

    def _as_it_stands(self, actor: Operator, job: RunJob) -> RunJob:
        with self._desk.reading(actor, Right.PRINT_PAPERS) as shelves:
            stored: RunJob = shelves.run_jobs.get(job.id)
            return stored

    def _kept(self, actor: Operator, run: PrintRun, job: RunJob) -> tuple[RunJob, bytes]:
        """Return a job with its file: the one that was kept before, else a new one that is registered now.

        What was kept is asked again whether it holds; an agreement may be void since.
        """
        stored = [job]

        def keep(work: UnitOfWork, digest: str) -> None:
            fresh = replace(job, file_sha256=digest, status=JobStatus.WAITING, problem="")
            stored.append(work.run_jobs.save(fresh))

        if job.file_sha256:
            require_current(self._desk, actor, job.kind, job.target_id)
        else:
            print_task(RunTask(self._desk, actor, run, job, keep))
        with self._desk.reading(actor, Right.PRINT_PAPERS) as shelves:
            return stored[-1], files.content_of(shelves.connection, stored[-1].file_sha256)

    def _failed(self, actor: Operator, job: RunJob, why: Sentence) -> None:
        """Keep why a paper was not printed; another desk that prints the same run tells its own."""
        with self._desk.work("print_run.failed", actor, Right.PRINT_PAPERS) as work:
            if work.run_jobs.get(job.id).version != job.version:
                return
            work.run_jobs.save(replace(job, status=JobStatus.FAILED, problem=words_of(why)))
            work.about(job.subject)
            work.commit()

    def _closed(self, actor: Operator, run: PrintRun) -> None:
        """Write down how the run stands: done when every paper went out, else stopped."""
        with self._desk.work("print_run.ended", actor, Right.PRINT_PAPERS) as work:
            counts = Counter(each.status for each in _jobs(work, run.id))
            is_done = counts[JobStatus.DONE] == counts.total()
            status = RunStatus.DONE if is_done else RunStatus.STOPPED
            now = work.print_runs.get(run.id)
            if now.status is not status:
                work.print_runs.save(replace(now, status=status))
            work.about(
                run.run_no, None, printed=counts[JobStatus.DONE], left=counts.total() - counts[JobStatus.DONE]
            )
            work.commit()


def _require_sane(order: RunOrder) -> None:
    require_copies(order.copies)
    if not order.lines:
        raise BadInputError(say("Choose at least one paper."))
    if len(order.lines) > MOST_PAPERS:
        raise BadInputError(
            say("A run takes {most} papers at most; print the others in a second one.", most=MOST_PAPERS)
        )


def _jobs(shelves: Shelves, run_id: int) -> list[RunJob]:
    table = shelves.run_jobs.table.c
    return shelves.run_jobs.all(table.run_id == run_id, order=(table.position,))


def _lines(shelves: Shelves, runs: Iterable[PrintRun]) -> list[RunLine]:
    found = list(runs)
    names = {each.id: each.name for each in shelves.operators.all()}
    table = shelves.run_jobs.table.c
    counts: dict[int, Counter[JobStatus]] = {each.id: Counter() for each in found}
    for job in shelves.run_jobs.all(table.run_id.in_(list(counts))):
        counts[job.run_id][job.status] += 1
    return [
        RunLine(
            each,
            names.get(each.made_by, ""),
            counts[each.id][JobStatus.DONE],
            counts[each.id][JobStatus.FAILED],
            counts[each.id][JobStatus.WAITING],
        )
        for each in found
    ]
