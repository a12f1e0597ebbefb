"""Runs of papers: their list, their log, the preview before one begins and the printing itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PAPER_NAMES
from casedesk.domain.print_runs import JOB_NAMES, RUN_NAMES, JobStatus, RunStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.print_queue import QueueLine
from casedesk.services.print_runs import JobLine, PrintRuns, RunLine, RunOrder, RunPreview
from casedesk.services.print_sinks import Sink
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.work import CancelledError, Progress, Tasks

Row = tuple[object, ...]
RUN = 7
"""Place of the run in a row; its key stands before it."""
_RUN_LOOKS: Final = {
    RunStatus.WAITING: (Tone.LINE, "clock"),
    RunStatus.STOPPED: (Tone.WARN, "pause"),
    RunStatus.DONE: (Tone.OK, "check"),
}
_JOB_LOOKS: Final = {
    JobStatus.WAITING: (Tone.LINE, "clock"),
    JobStatus.DONE: (Tone.OK, "check"),
    JobStatus.FAILED: (Tone.BLOCK, "warning"),
}


class RunsView(Protocol):
    """What the presenter asks of the pane."""

    def show_runs(self, rows: Sequence[Row]) -> None:
        """Show the runs."""

    def show_log(self, rows: Sequence[Row]) -> None:
        """Show the papers of the chosen run."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


@dataclass
class RunsPresenter:
    """Serves the list of runs and prints them."""

    runs: PrintRuns
    actor: Operator
    tasks: Tasks
    shown: int = 0
    waiting: int = 0
    """Runs that can go on."""
    after: Callable[[], None] = lambda: None
    _view: RunsView | None = field(default=None, repr=False)

    @property
    def may_print(self) -> bool:
        """Tell whether this person prints papers."""
        return self.actor.may(Right.PRINT_PAPERS)

    def attach(self, view: RunsView) -> None:
        """Begin to serve a pane."""
        self._view = view

    def load(self) -> None:
        """Read the runs."""
        self.tasks.run(
            lambda _p: self.runs.lines(self.actor), self._came, self._failed, owner=self, key="runs"
        )

    def choose(self, line: RunLine | None) -> None:
        """Read what became of the papers of a run."""
        if line is None:
            if self._view is not None:
                self._view.show_log([])
            return
        run_id = line.run.id
        self.tasks.run(
            lambda _p: self.runs.log(self.actor, run_id), self._logged, self._failed, owner=self, key="log"
        )

    def preview(self, lines: Sequence[QueueLine], done: Callable[[RunPreview], None]) -> None:
        """Look what of these papers can be printed."""
        self.tasks.run(
            lambda progress: self.runs.preview(self.actor, lines, progress),
            done,
            self._failed,
            name=say("Checking papers"),
            owner=self,
        )

    def print(
        self,
        order: RunOrder,
        sink: Sink,
        done: Callable[[RunLine], None],
        failed: Callable[[CaseDeskError], None],
    ) -> None:
        """Begin a run and print it; cancelling leaves it to go on later."""

        def work(progress: Progress) -> RunLine:
            run = self.runs.begin(self.actor, order)
            return self._printed(run.id, sink, progress)

        self._run(work, done, failed)

    def go_on(
        self,
        run_id: int,
        sink: Sink,
        done: Callable[[RunLine], None],
        failed: Callable[[CaseDeskError], None],
    ) -> None:
        """Print what a run still lacks."""
        self._run(lambda progress: self._printed(run_id, sink, progress), done, failed)

    def _printed(self, run_id: int, sink: Sink, progress: Progress) -> RunLine:
        try:
            return self.runs.go_on(self.actor, run_id, sink, progress)
        except CancelledError:
            return self.runs.line(self.actor, run_id)

    def _run(
        self,
        work: Callable[[Progress], RunLine],
        done: Callable[[RunLine], None],
        failed: Callable[[CaseDeskError], None],
    ) -> None:
        def ended(line: RunLine) -> None:
            done(line)
            self.load()
            self.after()

        self.tasks.run(work, ended, failed, name=say("Printing"))

    def _came(self, lines: tuple[RunLine, ...]) -> None:
        self.shown = len(lines)
        self.waiting = sum(each.run.status is not RunStatus.DONE for each in lines)
        if self._view is not None:
            self._view.show_runs([_row(each) for each in lines])

    def _logged(self, jobs: tuple[JobLine, ...]) -> None:
        if self._view is not None:
            self._view.show_log([_job(each) for each in jobs])

    def _failed(self, error: CaseDeskError) -> None:
        if self._view is not None:
            self._view.show_error(error)


def told(line: RunLine) -> Sentence:
    """Say how a run went."""
    if line.run.status is RunStatus.DONE:
        return say("All %n paper(s) printed.", count=line.done)
    return say(
        "Printed {done} of {total}; {failed} not printed. The run {number} can go on.",
        done=line.done,
        total=line.total,
        failed=line.failed,
        number=line.run.run_no,
    )


def _row(line: RunLine) -> Row:
    tone, icon = _RUN_LOOKS[line.run.status]
    progress = say("{done} of {total}", done=line.done, total=line.total)
    return (
        line.run.run_no,
        formats.formats().moment(line.run.made_at),
        line.by,
        line.run.target,
        progress,
        Mark(tone, icon, RUN_NAMES[line.run.status]),
        line.run.id,
        line,
    )


def _job(line: JobLine) -> Row:
    tone, icon = _JOB_LOOKS[line.job.status]
    problem: Sentence | str = line.problem or ""
    return (
        line.job.position,
        PAPER_NAMES[line.job.kind],
        line.job.subject,
        Mark(tone, icon, JOB_NAMES[line.job.status]),
        formats.formats().moment(line.job.done_at) if line.job.done_at else "",
        problem,
    )
