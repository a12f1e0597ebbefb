"""Print runs: many papers in one go, each with its own fate, so that a run can stop and go on."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

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


def words_of(sentence: Sentence) -> str:
    """Return a sentence as text that can be kept and still be shown in either language."""
    return json.dumps(_plain(sentence), ensure_ascii=False)


def sentence_of(words: str) -> Sentence | None:
    """Return the sentence that was kept; None where none was."""
    return _sentence(json.loads(words)) if words else None


def _plain(sentence: Sentence) -> dict[str, object]:
    gaps = {
        name: _plain(value) if isinstance(value, Sentence) else str(value)
        for name, value in sentence.gaps.items()
    }
    return {"text": sentence.text, "count": sentence.count, "gaps": gaps}


def _sentence(kept: dict[str, Any]) -> Sentence:
    gaps = {
        name: _sentence(value) if isinstance(value, dict) else value for name, value in kept["gaps"].items()
    }
    return Sentence(kept["text"], gaps, kept["count"])


@dataclass(frozen=True)
class PrintRun:
    """One batch of papers that somebody had printed."""

    run_no: str
    made_by: int
    made_at: datetime
    target: str = ""
    """The printer's name, or the folder."""
    reason: str = ""
    """Why papers that were printed before are printed again."""
    copies: int = 2
    """How many of each paper that somebody signs or keeps; sheets of a crew are printed once."""
    language: str = "zh"
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
    """Why it was not printed, as ``words_of`` keeps a sentence."""
    id: int = 0
    version: int = 0
