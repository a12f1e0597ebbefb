"""Decides what the dialog for a file of payments shows, and takes the file; knows no Qt."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from casedesk.domain.clients import Client
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator
from casedesk.domain.payment_matches import Confidence, Outlook
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.sentences import Sentence, say
from casedesk.services.clients import ClientService
from casedesk.services.payment_files import PaymentFileService, PaymentRun, TakenFile
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.payments.presenter.proposals import (
    SET_ASIDE,
    UNREADABLE,
    problem_cells,
    proposal_cells,
)
from casedesk.ui.work import Progress, Tasks

ALL: Final = "all"
UNREAD: Final = "unread"
ASIDE: Final = "aside"
_VIEWS: Final[tuple[tuple[str, Sentence], ...]] = (
    (Outlook.POST, say("To post")),
    (Outlook.RECORDED, say("Recorded before")),
    (Outlook.WAIT, say("Waiting")),
    (Outlook.REPEATED, say("Taken before")),
    (UNREAD, say("Cannot be read")),
    (ASIDE, say("Set aside")),
)
Row = tuple[object, ...]


@dataclass(frozen=True)
class RunCard:
    """The head of the dialog: the file, what is in it, and the views of its lines with their counts."""

    name: str
    detail: Text
    tabs: tuple[tuple[str, Text, int | None], ...]
    view: str
    client_id: int | None
    channel: PaymentChannel
    warning: Text


class TakeView(Protocol):
    """What the dialog must be able to do."""

    def show_clients(self, clients: Sequence[Client]) -> None:
        """Offer the clients whose cases may be looked at alone."""

    def show_run(self, card: RunCard, ticked: Sequence[Row]) -> None:
        """Show a check, these rows ticked."""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the lines of one view."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def finish(self, taken: TakenFile) -> None:
        """Close with what came of it."""


class TakePresenter:
    """Holds one file while a person decides about its lines."""

    def __init__(
        self, service: PaymentFileService, clients: ClientService, actor: Operator, tasks: Tasks
    ) -> None:
        self._service, self._clients, self._actor, self._tasks = service, clients, actor, tasks
        self._view: TakeView
        self._view_name = ALL
        self._rows: list[tuple[str, Row]] = []
        """Every row of the file with its view, built off the UI thread."""
        self.run: PaymentRun | None = None

    def read(self, path: Path, ready: Callable[[], None], failed: Callable[[CaseDeskError], None]) -> None:
        """Read and check a file; ``ready`` is called when there is something to show."""

        def work(progress: Progress) -> PaymentRun:
            read = self._service.read(self._actor, path, progress.step)
            return self._service.check(self._actor, read, progress=progress.step)

        def done(checked: tuple[PaymentRun, list[tuple[str, Row]]]) -> None:
            self.run, self._rows = checked
            ready()

        self._tasks.run(
            lambda progress: _with_rows(work(progress)),
            done,
            failed,
            owner=self,
            name=say("Reading the file"),
        )

    def attach(self, view: TakeView) -> None:
        """Take the dialog and show what was read."""
        self._view = view
        self._tasks.run(
            lambda _p: self._clients.list(self._actor), view.show_clients, view.show_error, owner=self
        )
        self._show_run()

    def check_again(self, client_id: int | None, channel: PaymentChannel) -> None:
        """Propose anew for one client's cases only, or for another kind of file."""
        run = self.run
        if run is None or (run.client_id, run.channel) == (client_id, channel):
            return

        def done(fresh: tuple[PaymentRun, list[tuple[str, Row]]]) -> None:
            self.run, self._rows = fresh
            self._show_run()

        self._tasks.run(
            lambda _p: _with_rows(
                self._service.check(self._actor, run.read, client_id=client_id, channel=channel)
            ),
            done,
            self._view.show_error,
            owner=self,
            key="check",
        )

    def show_view(self, view: str) -> None:
        """Show the lines of one view."""
        self._view_name = view
        self._view.show_rows([row for name, row in self._rows if view in {ALL, name}])

    def sums(self, accepted: Collection[object]) -> Text:
        """Say what taking the file with these rows accepted would do."""
        run = self.run
        if run is None:
            return ""
        if run.taken_as:
            return say("The same file was taken as {file}. Nothing would change.", file=run.taken_as)
        chosen = [each for each in run.proposals if each.line.source_row in accepted]
        posted = [each for each in chosen if each.outlook is Outlook.POST]
        waiting = len(run.proposals) - len(chosen) - run.counts[Outlook.REPEATED]
        amount: Money = total(each.line.amount for each in posted)
        told = say("%n payment(s) of {amount} yuan together are posted", count=len(posted), amount=amount)
        return say("{posted}; {rest}.", posted=told, rest=say("%n wait in the tray", count=waiting))

    def may_take(self) -> bool:
        """Tell whether the file holds a line that was not taken before."""
        run = self.run
        if run is None or run.taken_as:
            return False
        return run.counts[Outlook.REPEATED] < len(run.proposals)

    def take(self, accepted: Collection[int]) -> None:
        """Take the file; rows that cannot be read were shown and are left out."""
        run = self.run
        if run is None or not self.may_take():
            return
        self._tasks.run(
            lambda progress: self._service.take(
                self._actor, run, accepted, skip_bad=True, progress=progress.step
            ),
            self._view.finish,
            self._view.show_error,
            owner=self,
            name=say("Posting payments"),
        )

    def _show_run(self) -> None:
        run = self.run
        if run is None:
            return
        if self._view_name not in {name for name, _row in self._rows}:
            self._view_name = ALL
        certain = run.rows_of(Confidence.CERTAIN)
        self._view.show_run(self._card(run), [row for _name, row in self._rows if row[-1] in certain])
        self.show_view(self._view_name)

    def _card(self, run: PaymentRun) -> RunCard:
        names = Counter(name for name, _row in self._rows)
        tabs: list[tuple[str, Text, int | None]] = [(ALL, say("All"), names.total())]
        tabs += [(key, text, names[key]) for key, text in _VIEWS if key in names]
        warning: Text = ""
        if run.taken_as:
            warning = say("The same file was taken as {file}. Nothing would change.", file=run.taken_as)
        elif run.read.problems:
            warning = say(
                "%n row(s) cannot be read and are left out. Correct them in the file to take them too.",
                count=len(run.read.problems),
            )
        detail = say(
            "%n row(s) in {sheet}, {amount} yuan came in",
            count=run.read.rows,
            sheet=run.read.sheet,
            amount=formats.money(total(each.amount for each in run.read.lines)),
        )
        return RunCard(
            run.read.file_name, detail, tuple(tabs), self._view_name, run.client_id, run.channel, warning
        )


def _with_rows(run: PaymentRun) -> tuple[PaymentRun, list[tuple[str, Row]]]:
    """Return a check with every row of the file; may it be ticked, and its number, stand last in each."""
    read = run.read
    found: list[tuple[int, str, Row]] = []
    for each in run.proposals:
        number = each.line.source_row
        found.append((number, each.outlook, _row(number, proposal_cells(each), may=each.may_be_accepted)))
    for view, mark, problems in ((UNREAD, UNREADABLE, read.problems), (ASIDE, SET_ASIDE, read.set_aside)):
        for problem in problems:
            number = problem.source_row
            found.append((number, view, _row(number, problem_cells(problem, mark))))
    found.sort(key=lambda each: each[0])
    return run, [(view, row) for _number, view, row in found]


def _row(number: int, cells: Row, *, may: bool = False) -> Row:
    return (number, *cells, may, number)
