"""One door off the UI thread: work runs in a pool, its answer comes back on the UI thread."""

import sys
import time
import weakref
from collections.abc import Callable
from typing import Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, QTimer, Signal

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence
from casedesk.ui.theme import theme
from casedesk.ui.work import CancelledError, Progress

T = TypeVar("T")
_WORKERS: Final = 3
_STEP_SECONDS: Final = 0.05
_TURN_SECONDS: Final = 0.001
"""The window waits no longer for its turn while a thread computes; Python's own 5 ms add up on a page."""
_BREATH_MS: Final = 20
"""An answer is painted before the work that it asks for begins."""


class _Job:
    """One piece of work with everything needed to bring its answer home.

    The pool gets its method and not a ``QRunnable``: that one could be freed while its thread still returns.
    """

    def __init__(self, number: int, work: Callable[[Progress], Any], door: "ThreadTasks") -> None:
        self.number = number
        self.work = work
        self.progress = Progress(self._report)
        self._door = door
        self._told_at = 0.0

    def run(self) -> None:
        """Do the work and send the answer or the problem to the UI thread."""
        answer: object = None
        problem: BaseException | None = None
        try:
            self.progress.check()
            answer = self.work(self.progress)
        except BaseException as error:  # noqa: BLE001 - everything is shown on the UI thread
            problem = error
        self._door.came.emit(self.number, answer, problem)

    def _report(self, done: int, total: int, what: Sentence | None) -> None:
        now = time.monotonic()
        if now - self._told_at >= _STEP_SECONDS or done == total:
            self._told_at = now
            self._door.stepped.emit(self.number, done, total, what)


class _Waiting:
    """Who waits for a job's answer."""

    def __init__(self, job: _Job, owner: object | None, key: str | None, name: Sentence | None) -> None:
        self.job = job
        self.owner = weakref.ref(owner) if owner is not None else None
        self.key = (id(owner), key) if key is not None else None
        self.name = name
        self.done: Callable[[Any], None]
        self.failed: Callable[[CaseDeskError], None] | None = None
        self.is_unheard = False

    def is_gone(self) -> bool:
        """Tell whether the owner was deleted, in Python or in Qt; a presenter goes with its view."""
        if self.owner is None:
            return False
        owner = self.owner()
        shown_in = getattr(owner, "_view", owner)
        return owner is None or (isinstance(shown_in, QObject) and not shiboken6.isValid(shown_in))


class ThreadTasks(QObject):
    """Runs work in threads; answers of dead owners and outrun keys are dropped.

    ``busy`` tells of work with a name that has lasted long enough to be shown, ``progressed`` of its
    steps and ``ended`` of its end.
    """

    came = Signal(int, object, object)
    stepped = Signal(int, int, int, object)
    busy = Signal(int, object)
    progressed = Signal(int, int, int, object)
    ended = Signal(int)
    failed_unseen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_SECONDS)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_WORKERS)
        self._waiting: dict[int, _Waiting] = {}
        self._latest: dict[tuple[int, str], int] = {}
        self._count = 0
        self._is_delivering = False
        self.came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.wait_all)

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
        """Start ``work`` in a thread; ``done`` or ``failed`` is called later on the UI thread."""
        self._count += 1
        number = self._count
        job = _Job(number, work, self)
        waiting = _Waiting(job, owner, key, name)
        waiting.done, waiting.failed = done, failed
        self._waiting[number] = waiting
        if waiting.key is not None:
            self._outrun(waiting.key, number)
        if name is not None:
            QTimer.singleShot(theme.delay("progress"), self, lambda: self._show_if_busy(number))
        if self._is_delivering:
            QTimer.singleShot(_BREATH_MS, self, lambda: self._pool.start(job.run))
        else:
            self._pool.start(job.run)
        return job.progress

    def cancel(self, number: int) -> None:
        """Ask one job to stop; it ends without an answer."""
        if number in self._waiting:
            self._waiting[number].job.progress.cancel()

    def is_busy(self) -> bool:
        """Tell whether any answer is still awaited."""
        return bool(self._waiting)

    def wait_all(self, milliseconds: int = -1) -> bool:
        """Cancel what is running and wait for its threads, before the windows go."""
        for waiting in list(self._waiting.values()):
            waiting.job.progress.cancel()
        return self._pool.waitForDone(milliseconds)

    def unhear(self) -> None:
        """Let everything under way end without an answer, as its windows close; problems are still told."""
        for waiting in self._waiting.values():
            waiting.is_unheard = True

    def _outrun(self, key: tuple[int, str], number: int) -> None:
        older = self._latest.get(key)
        if older in self._waiting:
            self._waiting[older].job.progress.cancel()
        self._latest[key] = number

    def _show_if_busy(self, number: int) -> None:
        if number in self._waiting:
            self.busy.emit(number, self._waiting[number].name)

    def _step(self, number: int, done: int, total: int, what: object) -> None:
        if number in self._waiting:
            self.progressed.emit(number, done, total, what)

    def _deliver(self, number: int, answer: object, problem: BaseException | None) -> None:
        waiting = self._waiting.pop(number)
        self.ended.emit(number)
        is_outrun = False
        if waiting.key is not None:
            is_outrun = self._latest.get(waiting.key) != number
            if not is_outrun:
                del self._latest[waiting.key]
        if is_outrun or waiting.is_gone() or isinstance(problem, CancelledError):
            return
        if waiting.is_unheard:
            if problem is not None:
                self.failed_unseen.emit(problem)
            return
        self._is_delivering = True
        try:
            self._hand_over(waiting, answer, problem)
        finally:
            self._is_delivering = False

    def _hand_over(self, waiting: _Waiting, answer: object, problem: BaseException | None) -> None:
        if problem is None:
            waiting.done(answer)
        elif isinstance(problem, CaseDeskError) and waiting.failed is not None:
            waiting.failed(problem)
        else:
            self.failed_unseen.emit(problem)
