"""Where the papers of a run go: a folder of PDF files here, a printer in the windows."""

from pathlib import Path
from typing import Protocol

from casedesk.domain.errors import BadInputError
from casedesk.domain.print_runs import RunJob
from casedesk.domain.sentences import say
from casedesk.services.paper_images import save_paper


class Sink(Protocol):
    """Takes finished papers one after another; raises a CaseDeskError when it takes no more."""

    @property
    def name(self) -> str:
        """Name the printer or the folder, as the log shows it."""
        ...

    def send(self, job: RunJob, content: bytes) -> None:
        """Take one paper with all its copies."""
        ...


class FolderSink:
    """Writes one PDF file a paper, wholly or not at all; the same paper sent again takes the same name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.written: list[Path] = []
        """The files, in the order in which they were written."""

    @property
    def name(self) -> str:
        """Name the folder."""
        return str(self._folder)

    def prepare(self) -> None:
        """Make the folder, so that nothing is registered that could not be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            reason = problem.strerror or ""
            raise BadInputError(
                say("The folder {folder} cannot be used: {reason}", folder=self._folder, reason=reason)
            ) from problem

    def send(self, job: RunJob, content: bytes) -> None:
        """Write the file; its name leads with the place in the run, so that a folder sorts like the run."""
        self.prepare()
        path = self._folder / file_name(job)
        save_paper(path, content)
        self.written.append(path)


def file_name(job: RunJob) -> str:
    """Return a name that every file system takes."""
    safe = "".join(each if each.isalnum() or each in "-+_" else "_" for each in job.subject)
    return f"{job.position:04d}-{job.kind}-{safe}-{job.file_sha256[:8]}.pdf"
