"""Print runs: many papers in one go, each with its own fate, so that a run can stop and go on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casedesk.domain.papers import PaperKind
from casedesk.domain.sentences import Sentence, say


class RunStatus(StrEnum):
    """Where a print run stands."""

    WAITING = "waiting"
    STOPPED = "stopped"
    """Cancelled, or the printer failed; it can go on where it stopped."""
    DONE = "done"


class JobStatus(StrEnum):
    """What became of one paper of a run."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


RUN_NAMES: dict[RunStatus, Sentence] = {
    RunStatus.WAITING: say("Not begun"),
    RunStatus.STOPPED: say("Stopped, can go on"),
    RunStatus.DONE: say("All printed"),
}
JOB_NAMES: dict[JobStatus, Sentence] = {
    JobStatus.WAITING: say("To be printed"),
    JobStatus.DONE: say("Sent to the printer"),
    JobStatus.FAILED: say("Not printed"),
}


@dataclass(frozen=True)
class PrintRun:
    """One batch of papers that somebody had printed."""

    run_no: str
    made_by: int
    made_at: datetime
    target: str = ""
    """The printer's name, or the folder."""
    reason: str = ""
    status: RunStatus = RunStatus.WAITING
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class RunJob:
    """One paper of a run, in its place."""

    run_id: int
    position: int
    kind: PaperKind
    subject: str
    target_id: int
    """Key of the agreement, offer, case or visit that the paper is about."""
    status: JobStatus = JobStatus.WAITING
    file_sha256: str = ""
    """Digest of the file once it is kept; what was kept is sent again, never drawn again."""
    done_at: datetime | None = None
    problem: str = ""
    id: int = 0
    version: int = 0
