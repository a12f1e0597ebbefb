"""What waits for the printer: everything, or what the crews of a day need."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.sentences import Sentence, say
from casedesk.services.print_queue import PrintQueue, QueueLine
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
ALL, DAY = "all", "day"
LINE = 6
"""Place of the line itself in a row."""


class QueueView(Protocol):
    """What the presenter asks of the pane."""

    def show_queue(self, rows: Sequence[Row], note: Sentence) -> None:
        """Show what waits."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


@dataclass
class QueuePresenter:
    """Serves the queue."""

    queue: PrintQueue
    actor: Operator
    tasks: Tasks
    day: date
    scope: str = ALL
    shown: int = 0
    _view: QueueView | None = field(default=None, repr=False)

    @property
    def may_print(self) -> bool:
        """Tell whether this person prints papers."""
        return self.actor.may(Right.PRINT_PAPERS)

    def attach(self, view: QueueView) -> None:
        """Begin to serve a pane."""
        self._view = view

    def show(self, *, scope: str | None = None, day: date | None = None) -> None:
        """Look at everything, or at a day."""
        self.scope, self.day = scope or self.scope, day or self.day
        self.load()

    def load(self) -> None:
        """Read what waits."""
        scope, day = self.scope, self.day

        def read() -> tuple[QueueLine, ...]:
            is_all = scope == ALL
            return self.queue.lines(self.actor) if is_all else self.queue.of_day(self.actor, day)

        view = self._view
        failed = view.show_error if view is not None else None
        self.tasks.run(lambda _p: read(), self._came, failed, owner=self, key="queue")

    def _came(self, lines: tuple[QueueLine, ...]) -> None:
        self.shown = len(lines)
        if self._view is not None:
            self._view.show_queue([row_of(each) for each in lines], counted(lines))


def row_of(line: QueueLine) -> Row:
    """Return a line as a row of the table; the line itself stands behind the columns."""
    key = f"{line.kind}/{line.target_id}"
    return (PAPER_NAMES[line.kind], line.subject, line.name, line.client, line.due_on, key, line)


def counted(lines: Iterable[QueueLine]) -> Sentence:
    """Say how many papers of each kind there are."""
    counts = Counter(each.kind for each in lines)
    if not counts:
        return say("No paper waits")
    return listed(counts)


def listed(counts: dict[PaperKind, int]) -> Sentence:
    """Say counts by kind, one behind the other."""
    parts = [say("{kind} {number}", kind=PAPER_NAMES[kind], number=number) for kind, number in counts.items()]
    return reduce(lambda first, second: say("{first}, {next}", first=first, next=second), parts)
