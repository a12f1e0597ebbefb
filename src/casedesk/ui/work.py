"""The door off the UI thread as presenters see it; knows no Qt."""

import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence

T = TypeVar("T")
Report = Callable[[int, int, Sentence | None], None]


class CancelledError(Exception):
    """The person pressed cancel; the work stops and leaves nothing half done."""


class Progress:
    """What running work may say and ask; safe to use from its own thread."""

    def __init__(self, report: Report | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def step(self, done: int, total: int, what: Sentence | None = None) -> None:
        """Tell how far the work has come and stop it if cancel was pressed; total 0 means unknown."""
        self.check()
        if self._report:
            self._report(done, total, what)

    def check(self) -> None:
        """Raise ``CancelledError`` if cancel was pressed."""
        if self._cancelled.is_set():
            raise CancelledError

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether cancel was pressed."""
        return self._cancelled.is_set()


class Tasks(Protocol):
    """Runs work elsewhere and brings its answer back to the caller's thread."""

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[CaseDeskError], None] | None = None,
        *,
        name: Sentence | None = None,
        owner: object | None = None,
        key: str | None = None,
    ) -> Progress:
        """Start ``work``; of several runs with one ``key`` and owner only the latest answer is delivered."""
        ...


class InlineTasks:
    """Does the work at once on the caller's thread, for presenters without windows."""

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[CaseDeskError], None] | None = None,
        *,
        name: Sentence | None = None,  # noqa: ARG002 - shown by the windowed door only
        owner: object | None = None,  # noqa: ARG002
        key: str | None = None,  # noqa: ARG002
    ) -> Progress:
        """Do the work and deliver its answer before returning."""
        progress = Progress()
        try:
            answer = work(progress)
        except CancelledError:
            return progress
        except CaseDeskError as error:
            if failed is None:
                raise
            failed(error)
            return progress
        done(answer)
        return progress
