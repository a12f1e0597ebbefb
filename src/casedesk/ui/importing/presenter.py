"""Decides what the import shows and does, step by step; knows no Qt."""

from collections.abc import Callable
from pathlib import Path

from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.operators import Operator
from casedesk.domain.reconciliation import Taken
from casedesk.domain.sentences import Sentence, say
from casedesk.services.clients import ClientService
from casedesk.services.placements import DryRun, FilePreview, PlacementService, Report
from casedesk.services.profile_lists import ProfileLine, ProfileListService
from casedesk.ui.importing.cards import (
    STAGES,
    CheckCard,
    ImportView,
    Stage,
    check_card,
    done_card,
    obstacle_of,
)
from casedesk.ui.importing.client_choice import ClientChoice
from casedesk.ui.importing.column_choice import ColumnChoice
from casedesk.ui.importing.comparing import Comparison
from casedesk.ui.importing.lines import FindingRows
from casedesk.ui.importing.one_work import OneWork
from casedesk.ui.importing.written import written
from casedesk.ui.work import Tasks

_BACK = (Stage.COLUMNS, Stage.CHECK, Stage.COMPARE)


class ImportPresenter:
    """Leads from a file to cases."""

    def __init__(
        self,
        placements: PlacementService,
        clients: ClientService,
        profiles: ProfileListService,
        actor: Operator,
        tasks: Tasks,
    ) -> None:
        self._placements, self._actor, self._tasks = placements, actor, tasks
        self._profiles = profiles
        self.clients = ClientChoice(clients, actor, tasks)
        self.columns = ColumnChoice()
        self.comparison = Comparison(placements, actor, tasks)
        self._view: ImportView
        self.stage = Stage.FILE
        self.dry_run: DryRun | None = None
        self._card: CheckCard | None = None
        self.taken: Taken | None = None
        self.severity: Severity | None = None
        self.column = ""
        self.leaves_bad_out = False
        self._work: OneWork

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way."""
        return self._work.is_busy

    @property
    def preview(self) -> FilePreview | None:
        """Return the file as it was found, with its columns as corrected."""
        return self.columns.preview

    @property
    def can_save_rejected(self) -> bool:
        """Tell whether rows of the file at hand were rejected."""
        return self.dry_run is not None and self.dry_run.rejected > 0 and not self.is_busy

    def attach(self, view: ImportView) -> None:
        """Take the page that shows what is decided here."""
        self._view = view
        self.clients.attach(view)
        self.columns.attach(view)
        self.comparison.attach(view)
        self._work = OneWork(
            self._tasks,
            changed=view.show_ready,
            failed=view.show_error,
            cancelled=lambda: view.say_done(say("Cancelled. Nothing was changed.")),
        )

    def load(self) -> None:
        """Read the clients again."""
        self.clients.load()

    def restart(self) -> None:
        """Begin with another list."""
        self.dry_run = self.taken = self._card = None
        self.columns.forget()
        self.comparison.forget()
        self._turn(Stage.FILE)

    def choose_client(self, client_id: int) -> None:
        """Take the client who sent the list; its columns of last time are proposed."""
        self.clients.choose(client_id)
        preview, key = self.preview, self.clients.key
        if preview is not None and key is not None:
            self._read(
                say("Reading the file"), lambda _r: self._placements.for_client(self._actor, preview, key)
            )
        self._view.show_ready()

    def take_client(self, client: Client) -> None:
        """Choose a client who has just been added."""
        self.clients.learn(client)
        self.choose_client(client.id)

    def choose_file(self, path: Path) -> None:
        """Read a file."""
        client_id = self.clients.key
        self._read(
            say("Reading {file}", file=path.name),
            lambda report: self._placements.inspect(self._actor, path, client_id=client_id, progress=report),
        )

    def choose_table(self, name: str) -> None:
        """Turn to another table of the file."""
        preview, key = self.preview, self.clients.key
        if preview is not None and preview.sheet.name != name:
            told = say("Reading {file}", file=preview.file_name)
            self._read(told, lambda _r: self._placements.turn_to(self._actor, preview, name, key))

    def choose_profile(self, name: str) -> None:
        """Read the columns as they are kept under a name; without one as a new kind of list."""
        preview, key = self.preview, self.clients.key
        if preview is not None and key is not None and name != preview.profile:
            told = say("Reading {file}", file=preview.file_name)
            self._read(told, lambda _r: self._placements.for_client(self._actor, preview, key, name))

    def filter_findings(self, severity: Severity | None, column: str) -> None:
        """Show only the findings of one severity and column."""
        self.severity, self.column = severity, column
        if self.dry_run is not None:
            self._view.show_findings(FindingRows(self.dry_run.findings, severity, column))

    def leave_bad_out(self, *, is_wanted: bool) -> None:
        """Import without the blocked rows."""
        self.leaves_bad_out = is_wanted
        self._view.show_ready()

    def go_on(self) -> None:
        """Do the step's main action."""
        if self.obstacle() is not None:
            return
        if self.stage is Stage.FILE:
            self._turn(Stage.COLUMNS)
        elif self.stage is Stage.COLUMNS:
            self._check()
        elif self.stage is Stage.CHECK:
            self.comparison.show()
            self._turn(Stage.COMPARE)
        elif self.stage is Stage.COMPARE:
            self._take()
        else:
            self.restart()

    def go_back(self) -> bool:
        """Go one step back and tell whether there was one."""
        if self.is_busy or self.stage not in _BACK:
            return False
        self._turn(STAGES[STAGES.index(self.stage) - 1])
        return True

    def obstacle(self) -> Sentence | None:
        """Say what keeps the main action from being done, or None."""
        if self.is_busy:
            return say("Please wait; this can be cancelled.")
        return obstacle_of(
            self.stage,
            self.clients.chosen,
            self.preview,
            self.dry_run,
            leaves_bad_out=self.leaves_bad_out,
            accepted=sum(self.comparison.accepted().values()),
        )

    def save_rejected(self, path: Path, translate: Callable[[Sentence], str] = str) -> None:
        """Write the rejected rows as a workbook that can be sent back; ``translate`` gives its words."""
        dry_run = self.dry_run
        if dry_run is None or not self.can_save_rejected:
            return
        told = say("Rejected rows saved as {file}.", file=path.name)
        self._work.run(
            say("Writing {file}", file=path.name),
            lambda _r: written(path, self._placements.rejected(self._actor, dry_run, translate)),
            lambda _path: self._view.say_done(told),
        )

    def cases_wanted(self) -> tuple[str, int, str] | None:
        """Return what the list of cases is asked to show: the cases of this import."""
        placement = self.taken.placement if self.taken else None
        return ("placement", placement.id, placement.number) if placement else None

    def was_undone(self, placement_id: int) -> None:
        """Begin anew when the import on show has been taken back."""
        if self.taken is not None and self.taken.placement.id == placement_id:
            self.restart()

    def show_all(self) -> None:
        """Say everything again, in the present language."""
        self.clients.show()
        self.columns.show()
        self._show_check()
        self.comparison.show()
        self._show_done()
        self._view.show_ready()

    def _read(self, name: Sentence, work: Callable[[Report], FilePreview]) -> None:
        """Read the file, or read it anew, with the names under which the client's columns are kept."""
        client_id = self.clients.key

        def read(report: Report) -> tuple[FilePreview, tuple[ProfileLine, ...]]:
            preview = work(report)
            known = () if client_id is None else self._profiles.of_client(self._actor, client_id)
            return preview, known

        def came(answer: tuple[FilePreview, tuple[ProfileLine, ...]]) -> None:
            self.dry_run = None
            self.columns.take(*answer)

        self._work.run(name, read, came)

    def _check(self) -> None:
        preview, client_id, defaults = self.preview, self.clients.key, self.columns.defaults
        if preview is None or client_id is None:
            return

        def check(report: Report) -> tuple[DryRun, CheckCard]:
            dry_run = self._placements.check(
                self._actor, preview, preview.mapping, client_id, defaults=defaults, progress=report
            )
            return dry_run, check_card(dry_run)

        self._work.run(say("Checking {file}", file=preview.file_name), check, self._checked)

    def _checked(self, answer: tuple[DryRun, CheckCard]) -> None:
        self.dry_run, self._card = answer
        self.leaves_bad_out, self.severity, self.column = False, None, ""
        self.comparison.begin(self.dry_run)
        self._show_check()
        self._turn(Stage.CHECK)

    def _take(self) -> None:
        dry_run, skip_bad, comparison = self.dry_run, self.leaves_bad_out, self.comparison
        if dry_run is None:
            return
        self._work.run(
            say("Importing {file}", file=dry_run.file_name),
            lambda report: self._placements.take(
                self._actor, dry_run, accept=comparison.acceptance(), skip_bad=skip_bad, progress=report
            ),
            self._taken,
        )

    def _taken(self, taken: Taken) -> None:
        self.taken = taken
        self._show_done()
        self._turn(Stage.DONE)

    def _turn(self, stage: Stage) -> None:
        self.stage = stage
        self._view.show_stage(stage)
        self._view.show_ready()

    def _show_check(self) -> None:
        if self.dry_run is not None and self._card is not None:
            self._view.show_check(self._card)
            self._view.show_findings(FindingRows(self.dry_run.findings, self.severity, self.column))

    def _show_done(self) -> None:
        if self.taken is not None and self.dry_run is not None:
            name = self.clients.chosen.short_name if self.clients.chosen else ""
            self._view.show_done(done_card(self.taken, self.dry_run, name))
