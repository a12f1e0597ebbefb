"""One piece of work at a time, with an answer also when it is cancelled; knows no Qt."""

from collections.abc import Callable
from typing import TypeVar

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence
from casedesk.services.placements import Report
from casedesk.ui.work import CancelledError, Progress, Tasks

T = TypeVar("T")


class OneWork:
    """Runs work elsewhere while nothing else may begin.

    ``changed`` hears when work begins and ends, ``failed`` of problems and ``cancelled`` of a cancel.
    """

    def __init__(
        self,
        tasks: Tasks,
        *,
        changed: Callable[[], None],
        failed: Callable[[CaseDeskError], None],
        cancelled: Callable[[], None],
    ) -> None:
        self._tasks = tasks
        self._changed, self._failed, self._cancelled = changed, failed, cancelled
        self.is_busy = False

    def run(self, name: Sentence, work: Callable[[Report], T], done: Callable[[T], None]) -> None:
        """Begin the work under a name that is shown, unless other work is under way."""
        if self.is_busy:
            return

        def guarded(progress: Progress) -> T | None:
            try:
                return work(progress.step)
            except CancelledError:
                return None

        def ended(answer: T | None) -> None:
            self._turn(is_busy=False)
            if answer is None:
                self._cancelled()
            else:
                done(answer)
            self._changed()

        def failed(error: CaseDeskError) -> None:
            self._turn(is_busy=False)
            self._failed(error)

        self._turn(is_busy=True)
        self._tasks.run(guarded, ended, failed, name=name, owner=self)

    def _turn(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._changed()
